"""Whether who is named in a sentence hangs on a preposition or owns what follows, so that he is no subject."""

from collections.abc import Sequence

from app.extraction.syntax.grammar import FINITE, VERBAL, list_acts
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType

_POST = 2  # items of "The envoy heading", before which nobody is named
_PERSONS = frozenset({MentionType.PERSON, MentionType.OFFICE})
_PREPOSITIONS = frozenset({"IN", "TO"})
_SUBORDINATORS = frozenset(
    "as while that after before when because although though if since whether until than".split()
)


def parallel_gerund(items: Sequence[Item], conjunction: int) -> int:
    """Return the gerund behind a preposition that another goes on; 0 for none: "the move in leaving it and ordering".

    Whoever does the first does the second.
    """
    if conjunction + 1 >= len(items) or items[conjunction + 1].tag != "VBG":
        return 0
    first = next((k for k in range(conjunction - 1, 0, -1) if items[k].tag in VERBAL), 0)
    return first if items[first].tag == "VBG" and items[first - 1].tag == "IN" else 0


def is_oblique(items: Sequence[Item], i: int) -> bool:
    """Tell whether the mention at `i` hangs on a preposition or owns what follows, so that it is no subject."""
    mention = items[i].mention
    if mention is None or mention.possessive or not mention.names_actor:
        return True
    k = i - 1
    while k >= 0:
        item = items[k]
        if item.low in (",", "and", "or"):
            return k > 0 and _coordinates(items, k, i) and is_oblique(items, _last_mention(items, k))
        if item.tag not in ("DT", "JJ", "PRP$", "CD", "NNP", "POS") and item.mention is None:
            break
        if item.mention is not None and not item.mention.possessive and item.mention.type is not MentionType.ADJECTIVE:
            break
        k -= 1
    # "guests, including Mogherini": she is only among them. But who is the source of a sentence tells it.
    named = is_preposition(items, k) or (k >= 0 and items[k].low == "including")
    return named and not (k == 1 and [item.low for item in items[:2]] == ["according", "to"])


def free_mentions(items: Sequence[Item]) -> list[Mention]:
    """Return the mentions that may be a subject; not the objects of a gerund that opens: "After meeting Assad, Gul"."""
    comma = next((k for k, item in enumerate(items) if item.low == ","), 0)
    opening = comma if len(items) > 1 and items[0].tag == "IN" and items[1].tag == "VBG" else 0
    return [m for k, item in enumerate(items) if k >= opening and (m := item.mention) and not is_oblique(items, k)]


def _last_mention(items: Sequence[Item], k: int) -> int:
    return k - 2 if items[k - 1].low == "," else k - 1


def _coordinates(items: Sequence[Item], k: int, i: int) -> bool:
    """Tell whether the comma or "and" at `k` joins the mention at `i` to one before it, and opens no new clause.

    "in Iran and Turkey" goes on; in "in Ankara, Vaezi said" the comma closes what stands before the subject.
    """
    last = _last_mention(items, k)
    if last < 0 or items[last].mention is None:
        return False
    if items[k].low != ",":
        if items[k - 1].low == "," and list_acts(items, i):
            return False  # "a drill with Israel, and Spain, Denmark and Greece summoned"
        after = next((item for item in items[i + 1 :] if item.tag != "RB"), None)  # "and he also spoke"
        return after is None or not after.is_verb or not any(it.tag in FINITE for it in items[:k])
    if _is_fronted_place(items, last, i):
        return False
    following = items[i + 1].low if i + 1 < len(items) else ""
    goes_on = following in ("and", "or") or (
        following == "," and i + 2 < len(items) and items[i + 2].mention is not None
    )
    return goes_on and any(item.low in ("and", "or") for item in items[i + 1 : i + 12])


def _is_fronted_place(items: Sequence[Item], last: int, i: int) -> bool:
    """Tell where all took place from a list: "In Geneva, Iran and Russia signed", not "in Geneva, Basra and Iran"."""
    place, named = items[last].mention, items[i].mention
    if place is None or named is None or any(item.tag in FINITE for item in items[:last]):
        return False  # but "In a letter sent from Geneva, Iran and Russia warned"
    other = named.type in _PERSONS or (named.organ == "state" and items[last - 1].low in ("in", "at"))
    capital = place.organ == "capital" and other  # "In Islamabad, Zardari, Karzai and Khatami said"
    return capital or (place.type is MentionType.PLACE and named.type is not MentionType.PLACE)


def is_named_list(items: Sequence[Item], end: int) -> bool:
    """Tell a list before `end` that says who is meant: "four states, namely Chad, Mali and Niger, agreed"."""
    k = end - 1
    while k > 0 and (items[k].actor is not None or items[k].low in (",", "and")):
        k -= 1
    return items[k].low == "namely"


def holder_of_post(items: Sequence[Item], group: int) -> int | None:
    """Return who is named behind a post that opens a sentence: "The envoy at the talks, Abbas Araghchi, said"."""
    at = group - 2
    if at <= _POST or items[at + 1].low != "," or items[at - 1].low != ",":
        return None
    post = items[0].mention or items[1].mention
    named = items[at].mention
    held = post is not None and post.type is MentionType.OFFICE and not post.possessive
    told = any(item.tag in FINITE or item.low in _SUBORDINATORS for item in items[: at - 1])
    if named is None or named.type is not MentionType.PERSON or named.possessive or named.office:
        return None
    return at if held and named.party is not None and not told else None


def is_preposition(items: Sequence[Item], k: int) -> bool:
    """Tell whether the item at `k` is a preposition, so that the noun phrase after it is no subject."""
    return k >= 0 and items[k].tag in _PREPOSITIONS and items[k].low not in _SUBORDINATORS
