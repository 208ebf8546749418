"""Cues of the lexicon: the words inside what somebody said that tell its act, keyed by every form of the first."""

from collections.abc import Collection, Mapping

from app.domain.codebook import STATEMENT_ORDER, Act
from app.domain.lexicon import SOMEONE, Cue, Voice
from app.errors import LexiconError
from app.knowledge.frames import verb_forms
from app.knowledge.yaml import LexiconData

_PLACES = frozenset({"before", "after", "next", "by", "of", "self"})


def read_cues(data: LexiconData, classes: Mapping[str, Collection[str]]) -> Mapping[str, tuple[Cue, ...]]:
    """Return the cues by each form of their first word, longest first; `classes` are those of words.yaml.

    Raises LexiconError for an act that no statement has, a place that no party can have, and an unknown class.
    """
    by_form: dict[str, list[Cue]] = {}
    places_of: dict[str, frozenset[str] | None] = {}  # the same words come back in many cues
    for group in data.cues:
        act, places = Act(group["act"]), tuple(group["party"])
        if act not in STATEMENT_ORDER or not _PLACES.issuperset(places):
            raise LexiconError(f"A cue of {act} has an act or a place of the party that no statement has.")
        for phrase in group["words"]:
            for word in phrase.split():
                if word not in places_of:
                    places_of[word] = _place(word, data, classes)
            pattern = tuple(places_of[word] for word in phrase.split())
            if pattern[0] is None:
                raise LexiconError(f"The cue {phrase} begins with a gap.")
            voice = Voice(group.get("voice", Voice.ANY))
            cue = Cue(act, pattern, places, voice, faint=group.get("faint", False), named=group.get("named", False))
            for form in sorted(pattern[0]):
                by_form.setdefault(form, []).append(cue)
    return {form: tuple(sorted(cues, key=_longest_first)) for form, cues in by_form.items()}


def _longest_first(cue: Cue) -> tuple[int, bool, int]:
    """Order cues by their words; of as many, those that tell nothing come before those that would tell an act."""
    words = sum(place is not None for place in cue.pattern)
    return -words, cue.act is not Act.COMMENT, STATEMENT_ORDER.index(cue.act)


def _place(word: str, data: LexiconData, classes: Mapping[str, Collection[str]]) -> frozenset[str] | None:
    """Return the forms that may stand in one place of a cue: `violate*`, `<will>`, `crime` and its plural, `~`.

    `a|b` takes those of both, `<harm>ing` the gerunds of a class, `<someone>` any party named.
    """
    if word == "~":
        return None
    if "|" in word:
        return frozenset().union(*(_place(one, data, classes) or () for one in word.split("|")))
    if word == SOMEONE:
        return frozenset({SOMEONE})
    if word.startswith("<"):
        name, _, ending = word[1:].partition(">")
        if name not in classes:
            raise LexiconError(f"The cues name {word}, which is no class of words.yaml.")
        return frozenset(form for form in classes[name] if form.endswith(ending))
    if word.endswith("*"):
        return frozenset(verb_forms(word[:-1], data))
    plural = word[:-1] + "ies" if word.endswith("y") else word + "s"
    return frozenset({word, plural})
