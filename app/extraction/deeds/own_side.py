"""Who a home army is that nobody names: what a group fights at home is its own state, where people are killed a place.

"Government troops launched an offensive against the LTTE": those of Sri Lanka. "Israeli troops killed three people in
Nablus": people of Palestine.
"""

from collections.abc import Sequence

from app.domain.codebook import Act
from app.domain.event import ActorMention, Origin
from app.extraction.clauses.arms import noun_phrase
from app.extraction.deeds.common import Clause
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType

_OF_STATE = frozenset({"government", "security", "federal", "state", "army"})  # whose troops are a home army
_OBJECT = 6  # items after a verb in which the noun of its object stands
_WHERE = frozenset({"in", "at", "near", "inside", "outside"})
_TERRITORIES = frozenset({"state", "capital"})

Roles = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]


def with_own_side(clause: Clause, roles: Roles) -> Roles:
    """Return the roles of an attack with the side that is named by no more than a noun."""
    initiators, targets = roles
    if clause.trigger.frame.act not in (Act.STRIKE, Act.KILL, Act.SEIZE, Act.INTERCEPT):
        return roles
    items, predicate = clause.items, clause.predicate
    doing, suffering = _before(items, predicate.group), _after(items, clause.trigger.last, predicate.right)
    if predicate.passive:
        doing, suffering = suffering, doing
    if not initiators and targets and doing is not None and _is_home_force(clause, doing):
        return _home_of(clause, targets, doing), targets
    if not initiators or targets or suffering is None:
        return roles
    if _is_home_force(clause, suffering):
        return initiators, _home_of(clause, initiators, suffering)
    if clause.trigger.frame.act is Act.KILL and items[suffering].low in clause.context.lexicon.words["victims"]:
        return initiators, _people_of(clause, initiators)
    return roles


def _before(items: Sequence[Item], group: int) -> int | None:
    """Return the plain noun that is the subject of the verb group at `group`."""
    k = group - 1
    while k > 0 and (items[k].time is not None or items[k].tag == "RB"):
        k -= 1
    return k if k >= 0 and _is_plain(items[k]) else None


def _after(items: Sequence[Item], start: int, end: int) -> int | None:
    """Return the plain noun that heads the object behind a verb."""
    for k in range(start, min(end, start + _OBJECT)):
        if items[k].tag in ("IN", "TO", ",") and items[k + 1 : k + 2] and items[k + 1].low not in ("least", "most"):
            return None
        if _is_plain(items[k]) and (k + 1 >= len(items) or not _is_plain(items[k + 1])):
            return k
    return None


def _is_plain(item: Item) -> bool:
    return item.tag in ("NN", "NNS") and item.mention is None


def _is_home_force(clause: Clause, at: int) -> bool:
    """Tell "government troops", "policemen", of no state by name."""
    items, words = clause.items, clause.context.lexicon.words
    left, owners = noun_phrase(items, at)
    police = items[at].low in words["policemen"]
    army = items[at].low in words["troops of a state"] and any(item.low in _OF_STATE for item in items[left:at])
    return not owners and (police or army)


def _home_of(clause: Clause, others: Sequence[ActorMention], at: int) -> tuple[ActorMention, ...]:
    """Return the state at home in which the groups of the other side are."""
    roster, item = clause.context.roster, clause.items[at]
    known = [roster.parties.get(actor.party or "") for actor in others]
    homes = {party.home for party in known if party is not None}
    if len(homes) != 1 or None in homes or len(known) != len(others):
        return ()
    home = next(iter(homes)) or ""
    origin = Origin("the state that the group fights at home", item.start, item.end)
    text = clause.context.reading.article.text[item.start : item.end]
    return (ActorMention(home, home, roster.party_name(home), text, origin),)


def _people_of(clause: Clause, initiators: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Return whose land it is where people are killed of whom no more is said."""
    where = (i for slot, i in clause.predicate.slots if slot in _WHERE)
    named = next((i for i in where if (m := clause.items[i].mention) is not None
                  and (m.type is MentionType.PLACE or m.organ in _TERRITORIES)), None)  # fmt: skip
    own = {actor.party for actor in initiators}
    return clause.context.foreign(clause.actors([named]), own) if named is not None else ()
