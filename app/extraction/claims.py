"""Attacks told in two sentences, what was hit and who did it, → one deed.

"Saudi oil facilities were hit by drones on Saturday. The attack was claimed by the Houthis."
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.codebook import Act, Kind
from app.extraction.candidates import Candidate

ATTACKS = frozenset({Act.STRIKE, Act.KILL})
_REACH = 8  # sentences after an attack in which it is still "the attack"
_NEAR = 4  # items between "the" and the attack that it points to
_POINTING = frozenset({"the", "this", "that", "these", "those", "both"})


def complete_attacks(candidates: Sequence[Candidate], attacks: Collection[str]) -> list[Candidate]:
    """Return the candidates, those attacks completed that name no doer but are said later to be somebody's.

    `attacks` are the nouns for an attack. What stays one-sided is left for later stages to drop.
    """
    told: list[Candidate] = []
    for candidate in candidates:
        if _is_half(candidate) and candidate.initiators:
            if _points_back(candidate, attacks):
                _complete(told, candidate)
        else:
            told.append(candidate)
    return told


def _is_half(candidate: Candidate) -> bool:
    return candidate.one_sided and candidate.kind is Kind.MILITARY and candidate.act in ATTACKS


def _complete(told: list[Candidate], doing: Candidate) -> None:
    """Give the last attack before to those who did it, and every earlier telling of it too; or add evidence to it."""
    near = [k for k, c in enumerate(told) if doing.sentence.number - c.sentence.number <= _REACH and _is_attack(c)]
    hit = next((told[k].target_parties for k in reversed(near) if _fits(told[k], doing)), None)
    for k in near:
        if hit is not None and told[k].target_parties == hit and _fits(told[k], doing):
            known = told[k]
            told[k] = replace(
                known, initiators=known.initiators or doing.initiators, one_sided=False,
                more=(*known.more, doing.sentence),
            )  # fmt: skip


def _is_attack(candidate: Candidate) -> bool:
    return candidate.kind is Kind.MILITARY and candidate.act in ATTACKS


def _fits(attack: Candidate, doing: Candidate) -> bool:
    """Tell whether an attack may be that of others: nobody's so far, and not on themselves, or known to be theirs."""
    if attack.one_sided:
        return not attack.initiators and not attack.target_parties & doing.initiator_parties
    return attack.initiator_parties == doing.initiator_parties


def _points_back(candidate: Candidate, attacks: Collection[str]) -> bool:
    """Tell whether a sentence speaks of an attack told before: "the attack", "these drone strikes"."""
    items = candidate.sentence.items
    return any(
        item.low in attacks and any(before.low in _POINTING for before in items[max(0, k - _NEAR) : k])
        for k, item in enumerate(items)
    )
