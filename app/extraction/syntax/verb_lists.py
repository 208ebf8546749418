"""Lists of verbs with one subject: "Iran condemned Israel, praised Turkey and thanked Russia"."""

from collections.abc import Sequence

from app.extraction.syntax.items import Item, tagged

_PAST = frozenset({"VBD"})


def with_listed_verbs(items: Sequence[Item]) -> list[Item]:
    """Take what passes for a participle in the midst of such a list for the verb that it is.

    It has an object, one verb in the past stands before it, and another behind the "and" that closes the list.
    """
    listed = [k for k in range(2, len(items) - 2) if _is_in_midst(items, k)]
    return [tagged(item, "VBD") if k in listed else item for k, item in enumerate(items)] if listed else list(items)


def _is_in_midst(items: Sequence[Item], k: int) -> bool:
    if items[k].tag != "VBN" or items[k - 1].low != "," or not _is_object(items[k + 1]):
        return False
    return any(item.tag in _PAST for item in items[:k]) and goes_on(items, k, "VBD")


def _is_object(item: Item) -> bool:
    return item.tag in ("DT", "PRP$", "CD") or (item.mention is not None and item.time is None)


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
