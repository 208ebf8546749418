"""What stands after a verb or a noun: the actors named there, by the preposition before each."""

from collections.abc import Sequence

from app.extraction.syntax.grammar import COMPANIES, QUANTITIES
from app.extraction.syntax.items import Item

_BEARINGS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside"})
_NO_PARTICIPLES = frozenset({"including", "regarding", "concerning", "following", "during", "excluding", "involving"})


def find_slots(items: Sequence[Item], start: int, end: int) -> list[tuple[str, int]]:
    """Return the mentions in items `[start, end)`, each with `object` or the preposition that it stands after."""
    slots: list[tuple[str, int]] = []
    slot = "object"
    participle = False
    for k in range(start, end):
        item = items[k]
        if item.mention is not None:
            if not _owns_next(items, k):
                slots.append((slot, k))
        elif item.low == "to" and k + 1 < end and items[k + 1].tag in ("VB", "RB"):
            slot = "complement"  # "urged Turkey to stop": what follows is what was urged
        elif slot != "complement" and (item.tag in ("IN", "TO") or _is_at_sea(items, k)) and not _is_no_slot(items, k):
            if item.low == "of" and items[k - 1].low in _BEARINGS:
                slot = "near"  # "targets south of Beirut"
                continue
            # "launched from areas controlled by Kurds": not by them
            slot = f"{item.low}*" if participle and item.low == "by" else item.low
        elif slot == "to" and slots and _does_besides(items, k):
            slot = "complement"  # "wrote to the U.N. on Friday warning Israel": who is warned gets no letter
        participle = participle or _is_reduced(items, k, start)
    return slots


def _is_at_sea(items: Sequence[Item], k: int) -> bool:
    """Tell "a ship off Cyprus" from "cut off Cyprus"."""
    return items[k].low == "off" and k > 0 and items[k - 1].tag in ("NN", "NNS") and items[k - 1].mention is None


def _does_besides(items: Sequence[Item], k: int) -> bool:
    """Tell a participle that tells what the subject does besides, right behind a mention or time."""
    before = items[k - 1]
    return items[k].tag == "VBG" and items[k].low not in _NO_PARTICIPLES and bool(before.mention or before.time)


def _is_reduced(items: Sequence[Item], k: int, start: int) -> bool:
    """Tell a participle that belongs to a noun before it: "areas controlled by"."""
    return items[k].tag == "VBN" and k > start and items[k - 1].tag in ("NN", "NNS")


def _parts(items: Sequence[Item], k: int) -> bool:
    """Tell "of" after a number of those that it names: "some of the missiles", "a group of British lawmakers"."""
    before = items[k - 1] if k else None
    if before is None or items[k].low not in ("of", "from"):
        return False
    counted = items[k].low == "of" and (before.tag == "CD" or before.low in QUANTITIES)
    return counted or before.low in COMPANIES


def _owns_next(items: Sequence[Item], k: int) -> bool:
    """Tell an owner who only says whose the actor after it is: "Yemen's Houthis"."""
    mention = items[k].mention
    owned = items[k + 2].actor if k + 2 < len(items) and items[k + 1].tag == "POS" else None
    return mention is not None and mention.possessive and owned is not None


def _is_no_slot(items: Sequence[Item], k: int) -> bool:
    """Tell whether the preposition at `k` belongs to a number, a part or a list."""
    return _counts(items, k) or _parts(items, k) or _adds(items, k)


def _adds(items: Sequence[Item], k: int) -> bool:
    """Tell whether the word at `k` goes on with a list: one of "as well as", "such as", "among them"."""
    around = [item.low for item in items[max(0, k - 2) : k + 3]]
    such = k > 0 and items[k - 1].low == "such"
    among = items[k].low == "among" and around[-2:-1] == ["them"]
    return among or (items[k].low == "as" and (such or ("well" in around and around.count("as") > 1)))


def _counts(items: Sequence[Item], k: int) -> bool:
    """Tell whether the preposition at `k` is part of a number: "at least 20", "more than", "as many as", "up to 20"."""
    before, following = (items[m].low if 0 <= m < len(items) else "" for m in (k - 1, k + 1))
    number = k + 1 < len(items) and items[k + 1].tag == "CD"
    return following in ("least", "most", "many", "few") or (
        number
        and (before in ("more", "less", "fewer", "many", "few", "up") or items[k].low in ("about", "around", "over"))
    )


def listed(items: Sequence[Item], found: Sequence[int]) -> list[int]:
    """Return the first of the mentions with those listed after it: not the source of "by Turkish jets, the UN said".

    None where the first only owns who is meant: "from Washington's close friends", "by Italy's biggest newspaper".
    """
    first = items[found[0]].mention if found else None
    kept = [] if first is None or first.possessive else list(found[:1])
    for i in found[1:] if kept else ():
        thing = any(item.tag.startswith("NN") for item in items[kept[-1] + 1 : i])
        k = i - 1 if items[i - 1].tag != "DT" else i - 2
        if items[k].low not in ("and", "or", ",") or (items[k].low == "," and thing):
            break
        kept.append(i)
    return kept
