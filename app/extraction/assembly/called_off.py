"""Plans that the text goes on to call off: "was to fly to Ankara on Friday, but has cancelled the trip".

The words that call a plan off name neither side nor day: those are told with the plan.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.codebook import Kind, Status
from app.extraction.candidates import Candidate
from app.extraction.clauses.predicates import read_predicate
from app.extraction.reading import ReadSentence
from app.extraction.syntax.grammar import group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.origins import read_from

Words = Mapping[str, frozenset[str]]

_REACH = 2  # sentences after a plan in which it is still "the trip"
_POINTING = frozenset({"the", "this", "that"})
_WITHIN = ("JJ", "VBN", "CD")
_NAMED_BY = {"trips": Kind.VISIT, "talks": Kind.MEETING}  # the nouns that name each sort of plan again
_NOT = frozenset({"not", "n't", "longer"})
_MAKING = frozenset({"make", "pay", "undertake", "take", "hold"})  # a trip, talks
_GOING = frozenset({"travel", "go", "come", "fly", "visit"})
_CLOSING = frozenset({".", ",", ";", "as", "after", "because"})
_FUTURE = frozenset({"will", "would", "wo", "'ll"})


def call_off(candidates: Sequence[Candidate], sentences: Sequence[ReadSentence], words: Words) -> list[Candidate]:
    """Return the candidates, plans as cancelled that a later clause calls off."""
    told = list(candidates)
    planned = {k for k, c in enumerate(told) if c.status is Status.PLANNED and c.kind in _NAMED_BY.values()}
    if not planned:
        return told
    for sentence in sentences:
        for at, kind in _called_off(sentence.items, words):
            before = [k for k in planned if told[k].kind is kind and _is_before(told[k], sentence, at)]
            meant = max(before, key=lambda k: (told[k].sentence.number, told[k].at), default=None)
            if meant is not None and _is_own(told[meant], sentence.items, at):
                told[meant] = _off(told[meant], sentence, at)
                planned.discard(meant)
    return told


def _called_off(items: Sequence[Item], words: Words) -> list[tuple[int, Kind]]:
    """Return the verbs that call a plan off which is only pointed to, and what sort it is."""
    found = []
    for at, item in enumerate(items):
        off = item.low in words["putting off"] and at + 1 < len(items) and items[at + 1].low == "off"
        if not item.is_verb or item.mention is not None:
            continue
        kind = None
        if off or item.low in words["cancelling"] or (item.low in _MAKING and _is_refused(items, at)):
            kind = _object(items, at + 1 + off, words)
        elif item.low in _GOING and _ends_at(items, at + 1) and _is_refused(items, at):
            kind = Kind.VISIT
        if kind is not None:
            found.append((at, kind))
    return found


def _object(items: Sequence[Item], start: int, words: Words) -> Kind | None:
    """Return the sort of plan that the object at `start` points to: "the trip", "his planned visit"."""
    if start >= len(items) or not (items[start].low in _POINTING or items[start].tag == "PRP$"):
        return None
    end = start + 1
    while end < len(items) and items[end].mention is None and items[end].tag in _WITHIN:
        end += 1
    low = items[end].low if end < len(items) else ""
    behind = items[end + 1].low if end + 1 < len(items) else ""
    if behind in ("to", "with", "between", "of"):
        return None  # "cancelled his trip to Rome": it says itself which
    return next((kind for name, kind in _NAMED_BY.items() if low in words[name]), None)


def _ends_at(items: Sequence[Item], k: int) -> bool:
    """Tell "would not travel" from "would not go to war"."""
    return k >= len(items) or items[k].low in _CLOSING or items[k].time is not None


def _is_refused(items: Sequence[Item], at: int) -> bool:
    """Tell what will not be: "that he would not be able to make the trip", "will not travel"."""
    start = group_start(items, at)
    if items[start].low == "to" and start > 1 and items[start - 1].low == "able":
        start = group_start(items, start - 2)
    said = {item.low for item in items[start:at]}
    return bool(said & _NOT and said & _FUTURE) or "unable" in (items[at - 1].low, items[max(0, at - 2)].low)


def _is_before(plan: Candidate, sentence: ReadSentence, at: int) -> bool:
    """Tell a plan told shortly before the verb at `at`."""
    behind = sentence.number - plan.last_number
    return 0 < behind <= _REACH or (plan.sentence is sentence and plan.at < at)


def _is_own(plan: Candidate, items: Sequence[Item], at: int) -> bool:
    """Tell whether one of those whose plan it is calls it off, or somebody of whom no party is told."""
    subject = [actor for i in read_predicate(items, at, at + 1).subject if (actor := items[i].actor) is not None]
    parties = {actor.party for actor in subject if actor.party}
    return parties <= plan.parties


def _off(plan: Candidate, sentence: ReadSentence, at: int) -> Candidate:
    origin = read_from(sentence.items, at, at + 1, f"{Status.CANCELLED}: called off behind the plan")
    more = plan.more if sentence is plan.sentence else (*plan.more, sentence)
    return replace(plan, status=Status.CANCELLED, status_origin=origin, more=more)
