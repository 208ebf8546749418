"""Kinds and acts of the codebook that the rules treat alike."""

from app.domain.codebook import Act, Kind

_TIES = frozenset({"ties", "relations", "links"})
FORCEFUL = frozenset({Kind.MEASURE, Kind.MILITARY})
ATTACKS = frozenset({Act.STRIKE, Act.KILL})
# Moves of troops and arms: to announce one is no threat.
MOVES = frozenset({Act.DEPLOY, Act.CEASEFIRE, Act.SUPPORT})
# What only a state does to foreigners: where it tells of it, it need not say that it did it.
OFFICIAL = frozenset({Act.EXPEL, Act.SUMMON, Act.REFUSE, Act.DETAIN})
# Words directed at somebody blamed, warned or refused, and those for somebody.
AGAINST = frozenset({Act.THREATEN, Act.WARN, Act.ACCUSE, Act.CRITICIZE, Act.REJECT, Act.DEMAND})
TOWARD = frozenset({Act.SUPPORT, Act.PLEDGE, Act.APPEAL})


def is_rupture(rule: str) -> bool:
    """Tell ties that are cut, which a state does by saying so; talks that stop may be the other's doing."""
    return rule.startswith(f"{Kind.MEASURE}/{Act.DOWNGRADE}:") and rule.rpartition(":")[2].split()[0] in _TIES


def moves_envoy(rule: str) -> bool:
    """Tell an envoy recalled or sent back, of which a state says no more than that he will be: no threat, no pledge."""
    head = rule.rpartition(":")[2]
    return head.startswith("recall ") or (head.startswith("send ") and head.endswith(("~ ambassador", "~ envoy")))
