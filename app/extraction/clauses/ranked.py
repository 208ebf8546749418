"""Who is called the first to do what an infinitive tells: "the first U.S. president to visit Hanoi"."""

from collections.abc import Sequence

from app.extraction.clauses.subjects import find_subject
from app.extraction.syntax.grammar import ADJECTIVAL, BE, FINITE, group_start
from app.extraction.syntax.items import Item, stands_free
from app.extraction.syntax.mentions import MentionType

_CALLED = (MentionType.OFFICE, MentionType.PEOPLE)  # "the first U.S. secretary of state", "the first American"
_BECOMING = frozenset({"became", "become", "becomes", "becoming"})
_MAKING = frozenset({"making", "made"})
_TO_COME = frozenset({"will", "would", "shall", "'ll"})
_WITHIN = (*ADJECTIVAL, "RBS", "CD")
_RANKS = frozenset({"first", "second", "third", "fourth", "last", "latest", "newest", "only"})
_REACH = 9  # items before an infinitive in which the rank stands: "the first state after Russia to"


def ranked_subject(items: Sequence[Item], group: int) -> list[int]:
    """Return who did what the infinitive at `group` tells; none where nobody is called anything before it.

    "Rice landed in Tripoli, the first U.S. secretary of state to visit Libya", "Bashir became the first Arab leader to
    visit Damascus", "making Obama the first sitting president to visit Cuba".
    """
    last = items[group - 1].mention if group else None
    if last is None or last.type not in _CALLED or last.possessive:
        return []
    k = group - 2
    while k > 0 and items[k].mention is None and items[k].tag in _WITHIN:
        k -= 1
    if k <= 0:
        return []
    if items[k].low == ",":
        to_come = any(item.low in _TO_COME for item in items[:k])
        return [] if to_come else _first_subject(items, k)
    if items[k].low in BE or items[k].low in _BECOMING:
        return find_subject(items, group_start(items, k))
    return [k] if items[k - 1].low in _MAKING and stands_free(items, k) else []


def ranking_verb(items: Sequence[Item], group: int) -> int | None:
    """Return the verb that calls a state the first to do what the infinitive at `group` tells: "became the latest to".

    None where nobody is called so.
    """
    for k in range(group - 1, max(0, group - _REACH), -1):
        if items[k].tag in FINITE or items[k].low in (",", ";"):
            return None
        if items[k].low in _RANKS:
            before = k - 2 if items[k - 1].low == "the" else k - 1
            return before if before > 0 and items[before].low in BE | _BECOMING else None
    return None


def _first_subject(items: Sequence[Item], end: int) -> list[int]:
    """Return the subject of the first finite verb before `end`."""
    at = next((k for k in range(end) if items[k].tag in FINITE), None)
    return find_subject(items, group_start(items, at)) if at is not None else []
