"""When two reports tell one act: pairs that do, and pairs that only look like it."""

from dataclasses import replace

import pytest

from app.domain.codebook import Act, Kind, Precision, Status
from app.domain.event import Event, Evidence
from app.pipeline.matching import act_key, reread_score, shared_passage, tell_one_act
from tests.factories import mention, when
from tests.pipeline.stories import said, told

MEET, CALL, STRIKE = (Kind.MEETING, Act.MEET), (Kind.CALL, Act.CALL), (Kind.MILITARY, Act.STRIKE)
MONTH = when("2024-07-01", "2024-07-31", Precision.MONTH)
BY_JULY = when("2024-07-01", precision=Precision.BEFORE)
YEAR = when("2024-01-01", "2024-12-31", Precision.YEAR)

KEYS = [
    ("a directed act", told("x", who="hakan-fidan", whom="IRN"), "visit:TUR>IRN"),
    ("persons count as their party, once", told("x", who="hakan-fidan TUR", whom="IRN"), "visit:TUR>IRN"),
    ("sides in order", told("x", STRIKE, "USA ISR", "IRN"), "military:ISR+USA>IRN"),
    ("a mutual act has no sides", told("x", MEET, "TUR", "IRN"), "meeting:IRN+TUR"),
    ("whoever is named first", told("x", MEET, "IRN", "TUR"), "meeting:IRN+TUR"),
    ("relations restored", told("x", (Kind.MEASURE, Act.UPGRADE), "TUR", "ISR"), "measure:ISR+TUR"),
    ("nobody addressed", told("x", (Kind.STATEMENT, Act.COMMENT), "IRN", ""), "statement:IRN>"),
    (
        "a commentator stands for himself",
        told("x", (Kind.COMMENTARY, Act.COMMENT), "arash-azizi", "IRN"),
        "commentary:~arash-azizi>IRN",
    ),
]


@pytest.mark.parametrize(("event", "key"), [case[1:] for case in KEYS], ids=[case[0] for case in KEYS])
def test_act_key(event: Event, key: str) -> None:
    assert act_key(event) == key


VISIT = told("Fidan visited Iran.", who="hakan-fidan")
WARNING = said("Any attack on Lebanon will have grave consequences for the whole region")
SAME = [
    ("the same day", VISIT, told("Turkey's minister came.")),
    ("a day within a month", VISIT, told("He came in July.", on=MONTH)),
    ("a year, the same person named", VISIT, told("Fidan came in 2024.", who="hakan-fidan", on=YEAR)),
    ("both know only the year", told("a", on=YEAR), told("b", on=YEAR)),
    ("a plan and its outcome", VISIT, replace(VISIT, status=Status.PLANNED)),
    ("a meeting told as talks", told("a", MEET), told("b", (Kind.MEETING, Act.NEGOTIATE), "IRN", "TUR")),
    ("a person and his party", told("a", MEET, "hakan-fidan", "IRN"), told("b", MEET)),
    ("one of two persons named", told("a", MEET, "hakan-fidan recep-tayyip-erdogan"), told("b", MEET, "hakan-fidan")),
    ("a strike that killed", told("a", STRIKE), told("b", (Kind.MILITARY, Act.KILL))),
    ("the same mouth, day and act", WARNING, said("He warned Israel about Lebanon")),
    ("the same words on a vague day", WARNING, replace(WARNING, when=MONTH)),
    ("the same words by the ministry", WARNING, replace(WARNING, initiators=(mention("TUR"),), speaker="TUR")),
    ("the same words by nobody named", WARNING, replace(WARNING, initiators=(mention("TUR"),), speaker=None)),
]

OTHER: list[tuple[str, Event, Event]] = [
    ("other days", VISIT, told("He came again.", on="2024-07-02")),
    ("known only as before", VISIT, told("a", on=BY_JULY)),
    ("both known only as before", told("a", on=BY_JULY), told("b", on=BY_JULY)),
    ("a plan without a day", VISIT, told("a", on=when("2024-07-01", precision=Precision.AFTER))),
    ("a year, nobody named", told("a"), told("b", on=YEAR)),
    ("other persons of the party", told("a", MEET, "hakan-fidan"), told("b", MEET, "recep-tayyip-erdogan")),
    ("a letter is no telephone call", told("a", CALL), told("b", (Kind.CALL, Act.MESSAGE))),
    ("a strike is no interception", told("a", STRIKE), told("b", (Kind.MILITARY, Act.INTERCEPT))),
    ("a campaign is not its single strike", told("a", STRIKE), told("b", STRIKE, status=Status.ONGOING)),
    ("measures of a day", told("a", (Kind.MEASURE, Act.SANCTION)), told("b", (Kind.MEASURE, Act.EXPEL))),
    ("other acts of a speaker on a day", WARNING, replace(WARNING, act=Act.THREATEN)),
    ("other speakers", WARNING, said(WARNING.quotes[0].text, who="recep-tayyip-erdogan")),
    ("the same mouth, but only the month is known", WARNING, said("He warned about water", on=MONTH)),
    (
        "to nobody, about other things",
        said("The war in Gaza must end at once", Act.COMMENT, whom=""),
        said("Trade through the northern corridor grows quickly", Act.COMMENT, whom=""),
    ),
    ("the party about other things", WARNING, said("Ships may pass the straits again", who="TUR")),
]


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_one_act(a: Event, b: Event) -> None:
    assert act_key(a) == act_key(b)
    assert tell_one_act(a, b)
    assert tell_one_act(b, a)


@pytest.mark.parametrize(("a", "b"), [case[1:] for case in OTHER], ids=[case[0] for case in OTHER])
def test_two_acts(a: Event, b: Event) -> None:
    assert act_key(a) == act_key(b)
    assert not tell_one_act(a, b)
    assert not tell_one_act(b, a)


LONG = "Turkey’s Foreign Ministry on Tuesday condemned the bombing of the sole cancer hospital in Gaza."

PASSAGES = [
    ("the same sentence", LONG, LONG, 16),
    ("other quotation marks and letter case", LONG, LONG.replace("’", "'").upper(), 16),
    ("shortened at the end", LONG, LONG[:60], 10),
    ("a word changed in a long one", LONG, LONG.replace("sole", "only"), 16),
    ("hardly a word left", LONG, "The ministry on Tuesday said the only hospital in Gaza had closed for good.", 0),
    ("other sentences", LONG, "Iran denies any links to the rampage in Israel.", 0),
    ("too short to mean anything", LONG, "in Gaza", 0),
    ("short but equal", "He agreed.", "He agreed.", 2),
]


@pytest.mark.parametrize(
    ("ours", "theirs", "words"), [case[1:] for case in PASSAGES], ids=[case[0] for case in PASSAGES]
)
def test_shared_passage(ours: str, theirs: str, words: int) -> None:
    assert shared_passage(told(ours), told("Nothing of the sort.", evidence=told(theirs).evidence)) == words


def at(start: int, end: int, **overrides: object) -> Event:
    return replace(told("x", evidence=(Evidence(start, end, "x"),)), **overrides)  # type: ignore[arg-type]


TWO = (mention("IRN"), mention("SYR"))
REREAD = [
    ("nothing changed", at(0, 50), at(0, 50), 6),
    ("a longer span", at(0, 50), at(0, 90), 5),
    ("another status", at(0, 50), at(0, 50, status=Status.PLANNED), 4),
    ("another place", at(0, 50), at(50, 90), 0),
    ("another kind", at(0, 50), at(0, 50, kind=Kind.MEETING, act=Act.MEET), 0),
    ("a target more, most of the evidence", at(0, 50), at(0, 50, targets=TWO), 1),
    ("a target more, little of the evidence", at(0, 50), at(40, 90, targets=TWO), 0),
    ("other initiators", at(0, 50), at(0, 50, initiators=(mention("RUS"),)), 0),
]


@pytest.mark.parametrize(("old", "new", "rank"), [case[1:] for case in REREAD], ids=[case[0] for case in REREAD])
def test_reread_score(old: Event, new: Event, rank: int) -> None:
    assert reread_score(old, new)[0] == rank
