"""Statements that name nobody → at whom they are directed, from what the article told just before.

"The Iraqi government condemned the air raid" blames who flew it; "they called for wider ties" is said to who was met.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.domain.codebook import Kind, Status
from app.domain.event import ActorMention
from app.extraction.candidates import Candidate, Context
from app.extraction.cues import AGAINST, TOWARD
from app.extraction.origins import pointed_to

_POINTING = frozenset({"such", "these", "those", "this", "the", "that"})
_DEEDS = frozenset({Kind.MILITARY, Kind.MEASURE, Kind.AGREEMENT})
_TALKS = frozenset({Kind.MEETING, Kind.CALL})
# Sentences back that "the move" and "the two countries" still point to.
_NEAR = 4


@dataclass(frozen=True)
class Told:
    """What the article has told so far, as far as later words point to it."""

    statement: Candidate | None = None
    deed: Candidate | None = None
    talks: Candidate | None = None

    def after(self, deeds: Iterable[Candidate], statements: Sequence[Candidate] = ()) -> "Told":
        """Return this with what one more sentence tells."""
        told = self
        for candidate in deeds:
            if candidate.kind in _DEEDS:
                told = replace(told, deed=candidate)
            elif candidate.kind in _TALKS and candidate.status is not Status.PLANNED:
                told = replace(told, talks=candidate)
        return replace(told, statement=statements[-1]) if statements else told


def address(statements: Sequence[Candidate], told: Told, context: Context) -> list[Candidate]:
    """Return the statements of one sentence, those that name nobody with whom they point to."""
    return [_addressed(said, told, context) for said in statements]


def _addressed(said: Candidate, told: Told, context: Context) -> Candidate:
    if said.targets or said.kind is not Kind.STATEMENT:
        return said
    if said.act in AGAINST and _names(said, context.lexicon.words["acts"], pointing=True):
        return replace(said, targets=pointed_to(_doer(said, told, context), "who did what is blamed"))
    if said.act in TOWARD and _names(said, context.lexicon.words["ties"]):
        return replace(said, targets=pointed_to(_other_side(said, told.talks), "the other side of the talks"))
    return said


def _names(said: Candidate, nouns: frozenset[str], *, pointing: bool = False) -> bool:
    words = [item.low for item in said.sentence.items]
    if not pointing:
        return any(word in nouns for word in words)
    return any(b in nouns and a in _POINTING for a, b in pairwise(words))


def _doer(said: Candidate, told: Told, context: Context) -> tuple[ActorMention, ...]:
    """Return who did what is blamed: who was blamed just before, else who did the last deed."""
    before = told.statement
    # Who is blamed for a raid is who flew it, and not whom another has blamed for something else.
    armed = _names(said, context.lexicon.words["attacks"], pointing=True)
    same_voice = before is not None and before.initiator_parties == said.initiator_parties
    if before is not None and (same_voice or not armed) and before.act in AGAINST and _is_near(before, said):
        blamed = context.foreign(before.targets, said.initiator_parties)
        if blamed:
            return blamed
    if told.deed is not None and _is_near(told.deed, said):
        return context.foreign(told.deed.initiators, said.initiator_parties)
    return ()


def _other_side(said: Candidate, talks: Candidate | None) -> tuple[ActorMention, ...]:
    """Return the other party of the talks that the speaker took part in; none where there were several."""
    if talks is None or not _is_near(talks, said):
        return ()
    sides = (*talks.initiators, *talks.targets)
    others = tuple(actor for actor in sides if actor.party not in said.initiator_parties)
    one = len({actor.party for actor in others}) == 1
    return others if one and len(others) < len(sides) else ()


def _is_near(earlier: Candidate, later: Candidate) -> bool:
    return later.sentence.number - earlier.sentence.number <= _NEAR
