"""Nouns of deeds as subjects of a verb that says whether they happen: "the talks will be held in", "was postponed"."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.codebook import Status
from app.extraction.clauses import clause_end, find_slots, read_predicate
from app.extraction.grammar import AUXILIARIES
from app.extraction.items import Item
from app.extraction.obliques import is_preposition
from app.extraction.status import Words, told_status


@dataclass(frozen=True, slots=True)
class Happening:
    """The verb of which a noun of a deed is the subject; `is_told` where it says that the deed takes place or not.

    `status` is None where the verb says that it does not happen, or only may; `slots` and `right` are of its clause.
    """

    status: Status | None
    slots: tuple[tuple[str, int], ...]
    right: int
    is_told: bool = True


def find_happening(items: Sequence[Item], left: int, end: int, words: Words) -> Happening | None:
    """Return the verb at `end` that follows the noun phrase which starts at `left`, if it is the phrase's verb."""
    if end >= len(items) or items[end].tag not in ("VBD", "VBZ", "VBP", "MD") or is_preposition(items, left - 1):
        return None
    at = end
    while at + 1 < len(items) and (items[at].low in AUXILIARIES or items[at].tag == "RB" or items[at].time):
        at += 1
    right = clause_end(items, at + 1)
    slots = tuple(find_slots(items, at + 1, right))
    low = items[at].low
    off = low in words["putting off"] and at + 1 < len(items) and items[at + 1].low == "off"
    if off or low in words["cancelling"]:
        return Happening(Status.CANCELLED, slots, right)
    if low in words["planning"] or low in words["planned"]:
        return Happening(Status.PLANNED, slots, right)
    if low not in words["happening"]:
        return Happening(None, slots, right, is_told=False)
    return Happening(told_status(read_predicate(items, at, at + 1), items, words), slots, right)
