"""Frames whose object stands before their verb: "the embassy was closed", "the sanctions (that) Washington imposed"."""

from collections.abc import Collection, Sequence

from app.domain.lexicon import Frame, HeadForm
from app.extraction.syntax.grammar import AUXILIARIES, BE, FINITE, RELATIVES, SUBORDINATORS
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention

_REACH = 10  # items before the verb group in which its subject's noun stands
_ASIDE = 16  # items between two commas behind the noun
_AFTER_VERB = frozenset({"IN", "TO", "TIME", "RB", ",", ".", "CC"})  # what follows a verb without an object
_WHICH = frozenset({"which", "that", "whom"})
_STOPS = frozenset({",", ";", ":", ".", "and", "but"}) | RELATIVES | SUBORDINATORS


def _passive_group(items: Sequence[Item], at: int, undergoing: Collection[str]) -> int | None:
    """Return where the verb group starts of which the verb at `at` is the head, if its subject suffers what it says.

    It does in the passive, and in the active of some verbs without an object: "the embassy reopened on Monday".
    """
    if items[at].tag not in ("VBN", "VBD"):
        return None
    k, be = at, False
    while k > 0 and (items[k - 1].low in AUXILIARIES or items[k - 1].tag == "RB" or items[k - 1].time is not None):
        k -= 1
        be = be or items[k].low in BE
    alone = at + 1 >= len(items) or items[at + 1].tag in _AFTER_VERB
    return k if be or (items[at].low in undergoing and alone) else None


def _before_clause(items: Sequence[Item], at: int) -> int | None:
    """Return where a relative clause starts whose verb at `at` lacks the object that it tells of.

    "The sanctions | (that) Washington had imposed on Iran".
    """
    if items[at].tag not in ("VBN", "VBD") or (at + 1 < len(items) and items[at + 1].tag not in _AFTER_VERB):
        return None
    k = at - 1
    while k > 0 and (items[k].low in AUXILIARIES - BE or items[k].tag == "RB" or items[k].time is not None):
        k -= 1
    actor = items[k].actor if k > 0 else None
    if actor is None or actor.possessive:
        return None
    if items[k - 1].low in _WHICH:
        return k - 1 - (items[k - 2].low == ",")
    named = items[k - 1].mention
    thing = items[k - 1].tag in ("NN", "NNS") if named is None else not named.possessive and items[k - 2].tag == "IN"
    return k if thing else None


def is_passive(items: Sequence[Item], at: int, last: int, auxiliaries: frozenset[str]) -> bool:
    """Tell the passive of the verb at `at`, whose frame ends at `last`; "was to have arrived" is none."""
    if items[at].tag not in ("VBN", "VBD"):
        return False
    following = items[at + 1].low if at + 1 < len(items) else ""
    if at + 1 < last < len(items) and items[at + 1].tag == "RP":
        following = items[last].low  # "a jet shot down by Syria"
    doing = at + 2 < len(items) and items[at + 2].tag == "VBG"  # "concluded by saying"
    active = {"to", "have"} <= auxiliaries and "been" not in auxiliaries
    bare = not auxiliaries and items[at].tag == "VBN"
    kept_out = bare and following == "from" and doing  # "officials banned from entering Europe"
    agent = kept_out or (bare and following == "by" and not doing)
    return agent or (bool(auxiliaries & BE) and not active)


def match_turned(items: Sequence[Item], at: int, frame: Frame, undergoing: Collection[str]) -> tuple[int, int] | None:
    """Return the end of the frame's words after the verb at `at`, and the last word of its object before it.

    Only what stands after the frame's one gap is looked for before the verb: "called off ~ drills", "closed ~ embassy".
    """
    head = frame.head
    if frame.form is not HeadForm.VERB or head.count("~") != 1 or head[-1] == "~":
        return None
    gap = head.index("~")
    last = at + gap
    if any(k >= len(items) or items[k].low != word for k, word in enumerate(head[1:gap], start=at + 1)):
        return None
    ends = (_before_clause(items, at), _passive_group(items, at, undergoing))
    nouns = (_object_before(items, end, head[gap + 1 :]) for end in ends if end is not None)
    noun = next((k for k in nouns if k is not None), None)
    return (last, noun) if noun is not None else None


def _object_before(items: Sequence[Item], group: int, words: Sequence[str]) -> int | None:
    aside = _aside_before(items, group)
    relative = aside > 1 and (items[aside - 1].low in _WHICH or items[aside - 1].low == "who")
    if relative:  # "the accord, which was abandoned by", "the envoy, who was recalled"
        aside -= 1 + (items[aside - 2].low == ",")
    for k in range(aside - 1, max(-1, aside - _REACH), -1):
        item = items[k]
        if item.low in _STOPS or item.tag in FINITE or item.quotation is not None:
            return None
        start = k - len(words) + 1
        if start > 0 and items[start - 1].low == "by":
            continue  # "sailors held by the Revolutionary Guards have been released"
        if start >= 0 and _is_named(item, words[-1]) and all(
            items[start + n].low == word for n, word in enumerate(words[:-1])
        ):  # fmt: skip
            return k
        if relative and item.mention is None and item.tag.startswith("NN"):
            return None  # it is about the last noun before it: "the embassy in Tripoli, which"
    return None


def _aside_before(items: Sequence[Item], group: int) -> int:
    """Return where words between commas start that describe the subject: "The sanctions, imposed in 1990, were"."""
    if group < 1 or items[group - 1].low != ",":
        return group
    named = items[group - 2].mention if group > 1 else None
    if named is not None and named.apposed:
        return group - 1  # "Jordan's ambassador to Israel, Walid Obeidat, was"
    opened = next((k for k in range(group - 2, max(0, group - _ASIDE), -1) if items[k].low == ","), None)
    describes = opened is not None and (items[opened + 1].tag in ("VBN", "VBD") or items[opened + 1].low in RELATIVES)
    return opened if opened is not None and describes else group


def _is_named(item: Item, word: str) -> bool:
    """Tell whether an item is the noun, or names somebody or something by it: "its ambassador to Rome"."""
    mention = item.mention
    if mention is None:
        return item.low in (word, word + "s")
    return not mention.possessive and word in (mention.office, named_organ(mention), item.noun)


def named_organ(mention: Mention) -> str:
    """Return what sort of organ a mention names: "embassy" of "the British embassy in Tehran"."""
    return (mention.organ or "").partition("-in-")[0]
