"""Who may be meant by words, and who is named together with them: "Iran, Iraq and Turkey"."""

from collections.abc import Sequence

from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType

_BETWEEN = frozenset("and , the or as well especially particularly notably including both".split())
_REACH = 12  # items after the first who is named in which the others stand


def can_be_target(mention: Mention | None) -> bool:
    """Tell whether somebody may be spoken of by name: no medium, commentator or place."""
    return mention is not None and mention.type not in (MentionType.MEDIUM, MentionType.COMMENTATOR, MentionType.PLACE)


def named_from(items: Sequence[Item], k: int) -> list[int]:
    """Return the mention at `k` and those after it that may be coordinated with it."""
    return [i for i in range(k, min(len(items), k + _REACH)) if can_be_target(items[i].mention)]


def joined_from(items: Sequence[Item], k: int) -> list[int]:
    """Return the mention at `k` and those coordinated with it."""
    return with_coordinated(items, named_from(items, k))


def with_coordinated(items: Sequence[Item], indices: Sequence[int]) -> list[int]:
    """Return the first mention and those coordinated with it; what hangs on it is no target of its own."""
    kept: list[int] = []
    for i in indices:
        between = items[kept[-1] + 1 : i] if kept else ()
        if kept and [item.low for item in between] == ["such", "as"]:
            kept = [i]  # "Arab states such as Qatar": those named are meant
            continue
        if kept and not any(item.low in ("and", "or", ",") for item in between):
            break
        if any(item.low not in _BETWEEN for item in between):
            break
        kept.append(i)
    return kept
