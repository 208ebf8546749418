"""The codebook's values in a reader's words: labels for options and plurals for sentences."""

from collections.abc import Iterable, Mapping

from app.domain.codebook import Kind

# What a filter calls the publisher of an article that names none: a sign, for a paper may be called Unknown.
UNKNOWN_PUBLISHER = "-"
REVIEWS = ("machine", "confirmed", "edited", "disputed")

# The relations that the lanes show, by the parties between which they are; then what is among more, and the rest.
DYADS: Mapping[str, tuple[str, str]] = {
    "IRN-TUR": ("IRN", "TUR"),
    "IRN-ISR": ("IRN", "ISR"),
    "ISR-TUR": ("ISR", "TUR"),
}
MULTILATERAL, OTHER = "multilateral", "other"
LANES = (*DYADS, MULTILATERAL, OTHER)

KIND_PLURALS: Mapping[Kind, str] = {
    Kind.VISIT: "visits",
    Kind.MEETING: "meetings",
    Kind.CALL: "calls",
    Kind.STATEMENT: "statements",
    Kind.AGREEMENT: "agreements",
    Kind.MEASURE: "measures",
    Kind.MILITARY: "military acts",
    Kind.COMMENTARY: "commentary",
}
_REVIEW_WORDS: Mapping[str, str] = {"machine": "machine-extracted"}
_PUBLISHER_WORDS: Mapping[str, str] = {UNKNOWN_PUBLISHER: "publisher not named"}
_LANE_WORDS: Mapping[str, str] = {
    "IRN-TUR": "Iran – Turkey",
    "IRN-ISR": "Iran – Israel",
    "ISR-TUR": "Israel – Turkey",
    MULTILATERAL: "three parties or more",
    OTHER: "other relations",
}
_LABELS: Mapping[str, Mapping[str, str]] = {
    "review": _REVIEW_WORDS,
    "publisher": _PUBLISHER_WORDS,
    "lane": _LANE_WORDS,
}


def say_value(field: str, value: str) -> str:
    """Return a chosen value of a filter's field as it reads inside a sentence."""
    return _LABELS.get(field, {}).get(value, value)


def label(field: str, value: str) -> str:
    """Return a value as it stands alone beside a box: with a capital, names as they are."""
    words = say_value(field, value)
    return words if words == value and field == "publisher" else words[:1].upper() + words[1:]


def join_words(words: Iterable[str], last: str) -> str:
    """Return "a", "a and b", "a, b and c", with `last` as the last joining word."""
    *head, tail = words
    return f"{', '.join(head)} {last} {tail}" if head else tail
