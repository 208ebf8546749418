"""A deed that names only who did it → one against the party that the article opposes to its doer throughout.

"Jordan condemned Israel … Israel rejected it … Jordan recalled its ambassador last Tuesday."
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.domain.codebook import Act
from app.domain.event import ActorMention
from app.domain.parties import Roster
from app.extraction.candidates import Candidate

Sides = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]

# Measures that a state takes against a single other one; whom its army hit, the land says sooner.
_DIRECTED = frozenset({Act.DOWNGRADE, Act.EXPEL, Act.SANCTION, Act.UPGRADE})
_FEWEST = 2  # acts between two parties by which an article opposes them


def with_adversaries(candidates: Sequence[Candidate], roster: Roster) -> list[Candidate]:
    """Return the candidates, dated deeds without another side directed at the adversary of their doer."""
    sides = [(c.initiators, c.targets) for c in candidates if not c.one_sided and c.targets]
    return [_directed(candidate, sides, roster) if _is_open(candidate) else candidate for candidate in candidates]


def _is_open(candidate: Candidate) -> bool:
    alone = candidate.one_sided and candidate.initiators and not candidate.targets
    border = candidate.act is Act.REFUSE and candidate.rule.endswith("border")  # "closed the border in 1993"
    return bool(alone) and candidate.dated and (candidate.act in _DIRECTED or border)


def _directed(deed: Candidate, sides: Sequence[Sides], roster: Roster) -> Candidate:
    doers = deed.initiator_parties
    others: dict[str, ActorMention] = {}
    told: Counter[str] = Counter()
    for initiators, targets in sides:
        for own, other in ((initiators, targets), (targets, initiators)):
            if doers & {actor.party for actor in own}:
                met = {actor.party: actor for actor in other if actor.party and actor.party not in doers}
                told.update(met.keys())
                others |= met
    if not told:
        return deed
    party, times = told.most_common(1)[0]
    if times < _FEWEST or 2 * times <= told.total():
        return deed
    seen = others[party].origin
    origin = replace(seen, rule="the party that the article opposes to the doer") if seen else None
    target = replace(others[party], actor=party, name=roster.party_name(party), origin=origin)
    return replace(deed, targets=(target,), one_sided=False)
