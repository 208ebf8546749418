"""Where the clause begins that tells what was said: behind the verb, the occasion, and whoever was told."""

from collections.abc import Collection, Sequence

from app.extraction.clauses.predicates import Predicate
from app.extraction.syntax.grammar import FINITE, RELATIVES
from app.extraction.syntax.items import Item

_OCCASIONAL = frozenset({"during", "in", "at", "on"})  # before where and when somebody speaks
SAYING = frozenset("saying stating adding arguing noting stressing warning insisting".split())
_NO_DEEDS = SAYING | {"including"}
_TOLD = frozenset({"told", "tell", "tells"})


def opens_content(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a clause of what was said follows the verb: "said that", "assured officials were in contact"."""
    following = items[predicate.last :]
    if following and following[0].time is not None:
        following = following[1:]  # "said on Monday it had"
    if any(item.low == "that" for item in following[:3]):
        return True
    if behind_occasion(items, predicate) is not None:
        return True
    if not following or not _opens_subject(following):
        return False
    first = next((k for k in range(len(following)) if _ends_subject(following, k)), None)
    if first is None or following[first].tag not in FINITE:
        return False
    # "condemned Israel and pledged": a verb of the same subject
    return following[first - 1].low not in ("and", "or", "but")


def _opens_subject(items: Sequence[Item]) -> bool:
    """Tell what a subject may begin with: somebody named, "the", "its soldiers", "three of its soldiers"."""
    counted = items[0].tag == "CD" and len(items) > 1 and items[1].mention is None
    opening = items[0].low in ("the", "a", "an") or items[0].tag in ("PRP$", "EX")
    ties = items[0].tag == "NNS" and len(items) > 1 and items[1].low in ("with", "between")  # "ties with"
    return items[0].mention is not None or opening or ties or counted


def answers_by_deed(
    items: Sequence[Item], predicate: Predicate, following: Sequence[Item], arms: Collection[str]
) -> bool:
    """Tell an answer without words: "responded by bombing", "replied with rockets", "replied in kind, expelling"."""
    if not following:
        return False
    by = following[0].low == "by" and any(item.tag == "VBG" and item.low not in _NO_DEEDS for item in following)
    armed = following[0].low == "with" and any(item.low in arms for item in following)
    bare = predicate.last == predicate.at + 1 and items[predicate.at].tag in FINITE
    return by or armed or (bare and [item.low for item in following[:2]] == ["in", "kind"])


def behind_time(items: Sequence[Item], k: int) -> int:
    """Return the item behind the time at `k`, if one stands there: "responded on Monday | by", "in 1994 | by"."""
    k += k + 1 < len(items) and items[k].low in ("in", "on") and items[k + 1].time is not None
    return k + (k < len(items) and items[k].time is not None)


def behind_occasion(items: Sequence[Item], predicate: Predicate) -> int | None:
    """Return where a clause begins behind where, when and to whom one spoke: "claimed in a speech on Monday that".

    "That" may be left out: "added at the same time Egypt welcomes it", "told reporters in Cairo Egypt welcomes it".
    """
    start = _behind_hearer(items, predicate)
    if start > predicate.last and _is_clause(items, start):
        return start
    if start >= len(items) or items[start].low not in _OCCASIONAL:
        return None
    for k in range(start + 1, len(items) - 1):
        before = items[k - 1]
        placed = before.time is not None or before.mention is not None or before.tag in ("NN", "NNS")
        if items[k].low == "that":
            return k if placed else None
        if placed and _is_clause(items, k):
            return k
        if items[k].tag in FINITE or items[k].low in (",", ";"):
            break
    return None


def _behind_hearer(items: Sequence[Item], predicate: Predicate) -> int:
    """Return the item behind who was told, "reporters" of "told reporters"; the one behind the verb if nobody was."""
    k = predicate.last
    if items[predicate.at].low not in _TOLD:
        return k
    while k < len(items) and items[k].tag in ("DT", "PRP$", "JJ", "CD"):
        k += 1
    while k < len(items) and (items[k].tag in ("NN", "NNS") or (items[k].mention is not None and k == predicate.last)):
        k += 1
    return k


def _is_clause(items: Sequence[Item], k: int) -> bool:
    """Tell whether somebody's verb stands at an item and the next: "Egypt welcomes"."""
    return k + 1 < len(items) and items[k].actor is not None and items[k + 1].tag in FINITE


def _ends_subject(items: Sequence[Item], k: int) -> bool:
    """Tell a finite verb or a mark after a subject; "France, Germany and Britain regretted" has a comma within."""
    if items[k].low == ",":
        return not (0 < k < len(items) - 1 and items[k - 1].mention is not None and items[k + 1].mention is not None)
    return items[k].tag in FINITE or items[k].low in RELATIVES or items[k].low == ";"
