"""What stands aside between a subject and its verb: where it begins, and whom it describes."""

from collections.abc import Sequence
from itertools import pairwise

from app.extraction.syntax.grammar import ADJECTIVAL, CONJUNCTIONS, FINITE, RELATIVES, SUBORDINATORS
from app.extraction.syntax.items import Item, stands_free
from app.extraction.syntax.obliques import is_named_list, is_oblique

_ARTICLES = frozenset({"a", "an", "the"})
_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed", "challenged"})
_SAYING = frozenset({"said", "says", "added", "confirmed", "explained"})
_LONGEST_PARENTHESIS = 25  # items between two commas


def before_parenthesis(items: Sequence[Item], comma: int) -> int:
    """Return the item before the comma that opens what `comma` closes, or before `comma` where it closes nothing."""
    closed = items[comma - 1].mention
    if closed is not None and ((closed.apposed and items[comma].low == ",") or is_named_list(items, comma)):
        return comma - 1
    if (opened := _source_opened(items, comma)) is not None:
        return opened - 1
    actor = described(items, comma)
    if actor is not None:
        return actor
    for k in range(comma - 1, max(-1, comma - _LONGEST_PARENTHESIS), -1):
        if items[k].low == items[comma].low:
            # "members of the board, while praising Iran, called": whoever they are, what is aside tells of others
            meanwhile = items[k + 1].tag == "IN" and items[k + 2].tag == "VBG"
            opened = meanwhile or any(items[m].mention is not None and not is_oblique(items, m) for m in range(k))
            return k - 1 if opened else comma - 1
        relative = any(items[m].low in RELATIVES for m in range(max(0, k - 3), k))
        if items[k].tag in FINITE and not relative:
            break
    return comma - 1


def _source_opened(items: Sequence[Item], comma: int) -> int | None:
    """Return the comma that opens whose words the sentence is: "The two ministers, he said, agreed to"."""
    if items[comma - 1].low not in _SAYING:
        return None
    k = comma - 2
    while k > 0 and (items[k].mention is not None or items[k].tag in ADJECTIVAL):
        k -= 1
    first = 0 < k < comma - 2 and items[k].low == "," and not any(item.tag in FINITE for item in items[:k])
    return k if first and items[0].quotation is None else None


def described(items: Sequence[Item], comma: int) -> int | None:
    """Return whom the words before `comma` describe, which may hold commas of their own; None where they do not.

    "Shamkhani, who knows Russia, Iraq, and Turkey, was quoted"; "Larijani, a philosopher, and a guard, said"; "Powell,
    asked why he had left, said".
    """
    reach = range(comma - 1, max(0, comma - _LONGEST_PARENTHESIS), -1)
    who = next((k for k in reach if items[k].low in ("who", "whose")), None)
    if who is not None:
        at = _over_post(items, who - 2 if items[who - 1].low == "," else who - 1)
        verbs = [k for k in range(who + 1, comma) if items[k].tag in FINITE]
        # "who arrived a day after he met Putin, praised", "who has come and gone, praised"
        one = bool(verbs) and all(_depends(items, last, k) for last, k in pairwise(verbs))
        return at if one and at >= 0 and items[at].actor is not None else None
    asked = next((k for k in reach if is_asked(items, k)), None)
    if asked is not None:
        return asked - 2
    for k in reversed(reach):
        opened = items[k].low == "," and stands_free(items, k - 1) and items[k + 1].low in _ARTICLES
        if opened and not is_oblique(items, k - 1):
            return None if any(item.tag in FINITE for item in items[k:comma]) else k - 1
    return None


def _depends(items: Sequence[Item], last: int, verb: int) -> bool:
    """Tell a verb joined to the `last` one, or of a clause that hangs on it."""
    between = items[last + 1 : verb]
    return items[verb - 1].low in CONJUNCTIONS or any(i.low in SUBORDINATORS or i.low == "that" for i in between)


def _over_post(items: Sequence[Item], k: int) -> int:
    """Return the actor whose post ends at `k`: "Sattar, the deputy minister for legal and foreign affairs, who"."""
    at = k
    while at > 0 and items[at].mention is None and (items[at].tag in ADJECTIVAL or items[at].low in ("of", "and")):
        at -= 1
    held = items[at - 1].mention if 0 < at < k and items[at].tag == "IN" else None
    return at - 1 if held is not None and held.apposed else k


def is_asked(items: Sequence[Item], k: int) -> bool:
    """Tell a participle between commas that says what somebody was asked: "Powell, asked about Iraq, said"."""
    return k > 1 and items[k].low in _ASKED and items[k - 1].low == "," and stands_free(items, k - 2)
