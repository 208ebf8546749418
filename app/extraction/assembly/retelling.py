"""Deeds that a later sentence names again, "The document was signed in Doha on Monday", → its words and its time.

Such a sentence tells no act of its own: its subject points back to the deed told last of that sort.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.codebook import TALKS, Basis, Kind, Precision, Status
from app.domain.event import DateSpan
from app.domain.values import value
from app.extraction.alike import ATTACKS
from app.extraction.candidates import Candidate
from app.extraction.clauses.predicates import read_predicate
from app.extraction.clauses.timing import bound_time
from app.extraction.reading import ReadSentence
from app.extraction.syntax.grammar import AUXILIARIES, CONJUNCTIONS, FINITE
from app.extraction.syntax.items import Item
from app.extraction.syntax.origins import taken_over

Words = Mapping[str, frozenset[str]]

_REACH = 4  # sentences after a deed in which it is still "the meeting"
_POINTING = frozenset({"the", "this", "these", "both"})
_WITHIN = ("JJ", "NN", "NNP", "CD", "VBN", "VBG", "HYPH", "POS")
_OPEN = (Precision.DAY, Precision.BEFORE)
# The nouns that name each sort of deed again.
_NAMED_BY = {
    "talks": TALKS,
    "trips": frozenset({Kind.VISIT}),
    "accords": frozenset({Kind.AGREEMENT}),
    "attacks": frozenset({Kind.MILITARY}),
}
_DURING = frozenset({"during", "at", "in"})
_OPENING = 8  # items in which what opens a sentence before its subject ends
_TO_COME = frozenset({"will", "would", "shall", "'ll", "may", "might", "could", "should", "must", "can"})


@value
class _Pointing:
    """Kinds of deed that a noun names again; the finite `verb` of which it is the subject, and where its words end."""

    kinds: frozenset[Kind]
    verb: int | None
    end: int
    planned: bool = False


def add_retellings(candidates: Sequence[Candidate], sentences: Sequence[ReadSentence], words: Words) -> list[Candidate]:
    """Return the candidates, deeds with the sentences that name them again, and with the time that those tell."""
    told = list(candidates)
    of_sentence: dict[int, list[int]] = {}
    for k, candidate in enumerate(candidates):
        of_sentence.setdefault(candidate.sentence.number, []).append(k)
    for sentence in sentences:
        pointed = _pointed_at(sentence.items, words)
        if pointed is None:
            continue
        kinds = pointed.kinds
        own = of_sentence.get(sentence.number, ())
        beside = [candidates[k] for k in own]
        if any(start == 0 and pointed.end < end for c in beside for start, end in c.clauses):
            continue  # "The attack is a crime, the spokesman said": his words, and no report of it
        if any(c.kind in kinds and _is_complete(c) for c in beside):
            continue
        before = [k for k, c in enumerate(told) if c.kind in kinds and c.sentence.number < sentence.number]
        if before and _is_meant(told[before[-1]], sentence, pointed, words):
            told[before[-1]] = deed = _told_again(told[before[-1]], sentence, pointed.verb, words)
            for k in own:
                told[k] = _on_its_day(told[k], deed)
    return told


def _is_complete(deed: Candidate) -> bool:
    """Tell a deed told with both its sides from "The visit by the minister will take place"."""
    return not deed.one_sided and bool(deed.targets or len(deed.initiators) > 1)


def _pointed_at(items: Sequence[Item], words: Words) -> _Pointing | None:
    """Return which kinds of deed a sentence speaks of by name: as its subject, or as where something was said."""
    start = _subject_start(items)
    during = bool(items) and items[0].low in _DURING
    if during:
        start = 1
    if start >= len(items) or not _is_pointing(items[start]):
        return None
    end = start + 1
    while end < len(items) and (items[end].tag.startswith(_WITHIN) or items[end].mention is not None):
        end += 1
    head = items[end - 1]
    kinds = next((kinds for name, kinds in _NAMED_BY.items() if head.low in words[name]), None)
    inside = items[start + 1 : end]
    if kinds is None or head.mention is not None or any(item.low in words["another"] for item in inside):
        return None
    coming = any(item.low in words["upcoming"] for item in inside)
    if during:
        closed = kinds is TALKS and end < len(items) and items[end].low == ","
        return _Pointing(kinds, None, end) if closed and not coming else None
    for k in range(end, len(items)):
        if items[k].tag in FINITE:
            return _Pointing(kinds, k, k, coming or items[k].low in _TO_COME)
        if items[k].low in (",", ";", ":", "that", "which", "who") or items[k].quotation is not None:
            return None
    return None


def _subject_start(items: Sequence[Item]) -> int:
    """Return where the subject starts: behind "But", "As usual,", "According to the ministry,"."""
    if items and items[0].low in CONJUNCTIONS:
        return 1
    comma = next((k for k, item in enumerate(items[:_OPENING]) if item.low == ","), None)
    if comma is None or items[0].tag not in ("IN", "RB", "VBG") or any(item.tag in FINITE for item in items[:comma]):
        return 0
    return comma + 1


def _is_pointing(item: Item) -> bool:
    """Tell "the" and "this" from what begins another noun phrase; "Fidan's visit" is known by whose it is."""
    if item.mention is not None:
        return item.mention.possessive
    return item.low in _POINTING


def _is_meant(deed: Candidate, sentence: ReadSentence, pointed: _Pointing, words: Words) -> bool:
    """Tell whether a sentence may speak of a deed: of one near, of nobody else's, and of what has been or is to be."""
    if sentence.number - deed.last_number > _REACH or deed.status in (Status.CANCELLED, Status.DENIED):
        return False
    if deed.kind is Kind.MILITARY and deed.act not in ATTACKS:
        return False
    if deed.kind is Kind.AGREEMENT and not any(item.low in words["accords"] for item in deed.sentence.items):
        return False  # "agreed to hold talks. The truce took effect"
    if pointed.planned is not (deed.status is Status.PLANNED):
        return False
    named = [m for item in sentence.items[: pointed.end] if (m := item.mention) is not None and m.party]
    sides = deed.parties
    # "the Doha agreement" is called by its place.
    return all(m.party in sides or m.organ == "capital" for m in named)


def _told_again(deed: Candidate, sentence: ReadSentence, verb: int | None, words: Words) -> Candidate:
    when = deed.when
    more = replace(deed, more=(*deed.more, sentence))
    if verb is None or deed.dated or when.basis is not Basis.ARTICLE or when.precision not in _OPEN:
        return more
    found = _time(sentence.items, verb, words)
    if found is None or found.precision is Precision.AFTER or found.start > when.start:
        return more
    return replace(more, when=taken_over(found, "told in a sentence after"), dated=True)


def _on_its_day(beside: Candidate, deed: Candidate) -> Candidate:
    """Date undated talks by the deed named again: "The deal was announced after a phone call between"."""
    undated = beside.kind in TALKS and beside.status is Status.OCCURRED and not beside.dated
    if not undated or not deed.dated or deed.when.precision is not Precision.DAY:
        return beside
    return replace(beside, when=taken_over(deed.when, "told with the deed named again"), dated=True)


def _time(items: Sequence[Item], verb: int, words: Words) -> DateSpan | None:
    """Return when the deed was, where the verb tells that it took place, and not what came of it."""
    at = verb
    while at + 1 < len(items) and (items[at].low in AUXILIARIES or items[at].tag == "RB" or items[at].time):
        at += 1
    if items[at].low not in words["happening"] and items[at].low not in words["concluding"]:
        return None
    bound = bound_time(items, read_predicate(items, at, at + 1), words)
    return bound.time.as_of(planned=False) if bound is not None and bound.time is not None else None
