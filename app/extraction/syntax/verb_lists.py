"""Lists of verbs with one subject: "Iran condemned Israel, praised Turkey and thanked Russia"."""

from collections.abc import Sequence

from app.extraction.syntax.grammar import FINITE, RELATIVES, SUBORDINATORS, group_start, takes_object
from app.extraction.syntax.items import Item, tagged

_REPORTING = frozenset("said says say told reported reports announced believed thought".split())
_FIRST = 2  # the item at which a second verb may stand


def with_listed_verbs(items: Sequence[Item]) -> list[Item]:
    """Take what passes for a participle in the midst of such a list for the verb that it is.

    It has an object, one verb in the past stands before it, and another behind the "and" that closes the list.
    """
    listed = [k for k in range(2, len(items) - 2) if _is_in_midst(items, k)]
    return [tagged(item, "VBD") if k in listed else item for k, item in enumerate(items)] if listed else list(items)


def _is_in_midst(items: Sequence[Item], k: int) -> bool:
    if items[k].tag != "VBN" or items[k - 1].low != "," or not takes_object(items[k + 1]):
        return False
    return any(item.tag == "VBD" for item in items[:k]) and goes_on(items, k, "VBD")


def goes_on(items: Sequence[Item], verb: int, tense: str) -> bool:
    """Tell whether a verb of this tag follows behind "and"; a clause may have been cut there."""
    for k in range(verb + 1, len(items)):
        if items[k].low in (";", ":"):
            return False
        if items[k].low == "and":
            after = [item for item in items[k + 1 : k + 3] if item.tag != "RB"][:1]
            if not after or after[0].tag == tense:
                return True
    return False


def first_of_list(items: Sequence[Item], group: int) -> int | None:
    """Return where the verb group starts whose subject the verb at `group`, in the midst of a list, has too.

    One of the same tense stands before it, and another behind "and": "will visit Chad, meet Deby and fly to".
    """
    tense = items[group].tag
    in_midst = group >= _FIRST and items[group - 1].low == "," and tense in (*FINITE, "VB")
    if not in_midst or not goes_on(items, group, tense):
        return None
    told = False  # what somebody said before: "told Deby that Libya would help, thanked him and left"
    for k in range(group - 2, -1, -1):
        if items[k].tag != tense:
            told = told or items[k].tag in FINITE
        elif is_aside(items, k):
            continue  # "Chad, which borders Libya, praised"
        elif items[k].low in _REPORTING and not (told and any(item.low == "that" for item in items[k:group])):
            return None  # "officials said Deby, a friend of Libya, praised"
        else:
            finite = (m for m in range(k, -1, -1) if items[m].tag in FINITE)  # "is expected to visit"
            return group_start(items, next(finite, k))
    return None


def is_aside(items: Sequence[Item], verb: int) -> bool:
    """Tell the verb of a clause that a relative or "after" opens behind the last comma."""
    opened = next((m + 1 for m in range(verb - 1, -1, -1) if items[m].low in (",", ";", ":")), 0)
    return any(i.low in RELATIVES or i.low in SUBORDINATORS or i.tag == "WRB" for i in items[opened:verb])
