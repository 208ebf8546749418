"""Deeds whose foreign side is told without a party: envoys of ten states, foreign aid groups, rebels, the high seas."""

from collections.abc import Mapping, Sequence

from app.domain.codebook import Act, Kind
from app.domain.event import ActorMention
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.triggers import Trigger
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType

Words = Mapping[str, frozenset[str]]

_NEAR = 4  # items after a verb in which its object stands
_KEPT_OUT = frozenset({Act.EXPEL, Act.REFUSE, Act.DETAIN})  # what is done to people from abroad
_JOINING = frozenset({"and", "with"})  # before the other side of an accord
_SHIPS = frozenset({"vessel", "ship"})
_PLAYING = frozenset({"acting", "serving", "mediating", "looking", "watching"})


def has_foreign_side(initiators: Sequence[ActorMention], targets: Sequence[ActorMention]) -> bool:
    """Tell whether the two sides of a deed name two parties."""
    own = {actor.party for actor in initiators}
    others = {actor.party for actor in targets if actor.party} - own
    return bool(own) and bool(others)


def names_outsiders(items: Sequence[Item], trigger: Trigger, predicate: Predicate, words: Words) -> bool:
    """Tell whether somebody or some place outside the doer's own land is named, whosever it is."""
    act = trigger.frame.act
    if act is Act.SUMMON:
        return calls_in_envoys(items, trigger, words)
    if act is Act.DEPLOY:
        return _is_off_no_land(items, trigger, predicate, words)
    if trigger.frame.kind is Kind.AGREEMENT:
        return _is_with_rebels(items, trigger, predicate, words)
    return act in _KEPT_OUT and _is_done_to_foreigners(items, trigger, predicate, words)


def calls_in_envoys(items: Sequence[Item], trigger: Trigger, words: Words) -> bool:
    """Tell envoys who are summoned or expelled, whosever they are: "summoned the ambassadors of ten states"."""
    called = items[trigger.at + 1 : trigger.at + _NEAR]
    offices = (item.mention.office for item in called if item.mention is not None)
    named = any(item.noun.lower() in words["accredited"] for item in called)
    return named or any(office in words["accredited offices"] for office in offices)


def _is_off_no_land(items: Sequence[Item], trigger: Trigger, predicate: Predicate, words: Words) -> bool:
    """Tell whether forces are sent to waters or a region that are nobody's: "two carriers to the Gulf".

    Warships sent leave home waters, wherever they go: "dispatched a frigate to protect its shipping".
    """
    if not items[trigger.at].is_verb:
        return False
    wanted = trigger.frame.targets
    named = [m for slot, i in predicate.slots if slot in wanted and (m := items[i].mention) is not None]
    vessel = trigger.frame.head[-1] in _SHIPS  # "sent a research vessel into disputed waters"
    ships = vessel or any(item.noun.lower() in words["warships"] for item in items[trigger.at : trigger.at + _NEAR])
    return ships or any(m.type is MentionType.PLACE and m.party is None for m in named)


def _is_with_rebels(items: Sequence[Item], trigger: Trigger, predicate: Predicate, words: Words) -> bool:
    """Tell an accord whose other side is an armed group that nobody knows: "a truce with Tuareg rebels"."""
    last = max(trigger.last, predicate.right) + 1  # a clause may end before "and"
    joined = (k for k in range(predicate.left, min(last, len(items))) if items[k].low in _JOINING)
    others = (item for k in joined if items[k - 1].low != "," for item in items[k + 1 : k + 1 + _NEAR])
    armed = (item.mention for item in others if item.noun.lower() in words["armed groups"])
    return any(mention is None or mention.party is None for mention in armed)


def _is_done_to_foreigners(items: Sequence[Item], trigger: Trigger, predicate: Predicate, words: Words) -> bool:
    """Tell a measure against people or bodies from abroad: "expelled 13 foreign aid groups"."""
    suffered = predicate.passive or "suffered" in trigger.frame.traits
    start = predicate.left if suffered else trigger.at + 1
    end = predicate.group if suffered else start + _NEAR
    near = range(start, min(end, len(items) - 1))
    return any(items[k].low in words["from abroad"] and items[k + 1].tag in ("NN", "NNS") for k in near)


def is_left_out(behind: Sequence[Item]) -> bool:
    """Tell who is named as not there by what stands behind: "with Eritrea the only state unsigned", "Italy absent"."""
    low = [item.low for item in behind]
    return low[:1] in (["absent"], ["missing"]) or (low[:1] == ["the"] and low[1:] in (["only"], ["sole"], ["lone"]))


def stands_by(behind: Sequence[Item], *, accord: bool) -> bool:
    """Tell who does something else, by what stands behind: "signed by Iran, with Russia acting as guarantor".

    What stands behind the other side of an accord tells what that does: "a pact with Egypt delimiting their border".
    """
    doing = behind[0].tag in ("VBG", "NN") and behind[0].low.endswith("ing") if behind else False
    return doing and (not accord or behind[0].low in _PLAYING)
