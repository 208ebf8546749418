"""What stands between two dashes, read as if between commas: "Iran – which denied it – expelled two diplomats"."""

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.items import Item
from app.extraction.text.tokens import DASHES

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


def with_place_and_day(items: Sequence[Item]) -> list[Item]:
    """Return the items without the commas around where and when a noun took place: "Talks, held in Doha, ended"."""
    opening = next((k for k in range(1, len(items) - 1) if items[k].low == "," and _tells_place(items, k)), None)
    if opening is None:
        return list(items)
    near = range(opening + 1, min(len(items), opening + _LONGEST))
    closing = next((k for k in near if _closes(items, k)), opening)
    return list(items) if closing == opening else [it for k, it in enumerate(items) if k not in (opening, closing)]


def _tells_place(items: Sequence[Item], comma: int) -> bool:
    noun, verb = items[comma - 1], items[comma + 1]
    return verb.low == "held" and verb.is_verb and noun.mention is None and noun.tag in ("NN", "NNS")


def _closes(items: Sequence[Item], k: int) -> bool:
    return items[k].low == "," and k + 1 < len(items) and items[k + 1].tag in FINITE


def _is_dash(items: Sequence[Item], k: int) -> bool:
    """Tell a dash from the hyphen of a compound: "the U.S.-led coalition"."""
    glued = items[k - 1].end == items[k].start and items[k].end == items[k + 1].start
    return items[k].low in DASHES and not (glued and items[k].low == "-")
