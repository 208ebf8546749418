"""Candidates in the order of the text → candidates dated by their occasion.

Who spoke on Tuesday goes on speaking on Tuesday: an undated act of somebody whom the text has just placed in time
takes that time over, as do the remarks of those whom they met. A meeting to come takes the day of the visit that it
belongs to.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.domain.codebook import Basis, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan
from app.extraction.candidates import Candidate

_SPOKEN = frozenset({Kind.STATEMENT, Kind.MEETING, Kind.CALL, Kind.COMMENTARY})


@dataclass
class _Occasions:
    """When the text last placed each actor in time: over `reach` sentences that dates acts of the precision `open`."""

    open: Precision
    reach: int
    last: dict[str, tuple[DateSpan, int]] = field(default_factory=dict)

    def note(self, candidate: Candidate, actors: Iterable[ActorMention]) -> None:
        self.last |= {actor.actor: (candidate.when, candidate.sentence.number) for actor in actors}

    def carry(self, candidate: Candidate) -> Candidate:
        told = candidate.when
        fixed = candidate.dated or told.precision is not self.open or told.basis is not Basis.ARTICLE
        if fixed or candidate.kind not in _SPOKEN:
            return candidate
        for actor in candidate.initiators:
            known = self.last.get(actor.actor)
            if known and candidate.sentence.number - known[1] <= self.reach:
                return replace(candidate, when=known[0], dated=True)
        return candidate


def carry_occasions(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates with the undated ones dated by the occasion that they belong to."""
    past = _Occasions(open=Precision.DAY, reach=12)
    plans = _Occasions(open=Precision.AFTER, reach=100)  # an announced visit is what an article is about
    carried = []
    for candidate in candidates:
        planned = candidate.status is Status.PLANNED
        dated = (plans if planned else past).carry(candidate)
        if dated.dated and planned and dated.kind is Kind.VISIT:
            plans.note(dated, dated.initiators)
        elif dated.dated and not planned and dated.kind in _SPOKEN and dated.when.precision is Precision.DAY:
            heard = () if dated.kind is Kind.STATEMENT else dated.targets
            past.note(dated, (*dated.initiators, *heard))
        carried.append(dated)
    return carried
