"""What stands between two dashes, read as if between commas: "Iran – which denied it – expelled two diplomats"."""

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.syntax.items import Item

_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST = 25  # items between the two


def between_commas(items: Sequence[Item]) -> list[Item]:
    """Return the items with commas in place of each two dashes that enclose an aside; their spans stay."""
    found = list(items)
    dashes = [k for k in range(1, len(items) - 1) if _is_dash(items, k)]
    while len(dashes) > 1:
        opening, closing, *dashes = dashes
        if closing - opening > _LONGEST:
            dashes = [closing, *dashes]
            continue
        if items[opening + 1].mention is not None:
            continue  # "three states – Iran, Russia and Turkey – issued": a list has commas of its own
        for k in (opening, closing):
            found[k] = replace(items[k], low=",", tag=",")
    return found


def _is_dash(items: Sequence[Item], k: int) -> bool:
    """Tell a dash from the hyphen of a compound: "the U.S.-led coalition"."""
    glued = items[k - 1].end == items[k].start and items[k].end == items[k + 1].start
    return items[k].low in _DASHES and not (glued and items[k].low == "-")
