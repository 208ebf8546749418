"""Whether a subject can do what a verb says: arms fire, troops move, envoys are accredited, words hit nobody."""

from collections.abc import Mapping, Sequence

from app.domain.codebook import Act
from app.extraction.alike import MOVES
from app.extraction.clauses.arms import armed_noun, brought_by
from app.extraction.deeds.common import Clause
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType

_NEAR_OBJECT = 3  # items behind a verb in which the noun of its object stands
_SERVICES = ("army", "military", "armed-forces", "navy", "air-force", "militia", "coast-guard", "security-forces")
_PERSONS = frozenset({MentionType.PERSON, MentionType.OFFICE})
_OFFICERS = frozenset({"officer", "officers"})


def is_by_attack(items: Sequence[Item], group: int, words: Mapping[str, frozenset[str]]) -> bool:
    """Tell an attack that is the subject with words between: "an attack claimed by the Taliban on a base killed"."""
    noun = armed_noun(items, group, words)
    return noun is not None and items[noun].low in words["attacks"]


def is_fit(clause: Clause, subject: Sequence[int]) -> bool:
    """Tell whether the subject can do what the verb says: "Trump attacked Iran" in a speech; troops leave Iraq."""
    items, traits, words = clause.items, clause.trigger.frame.traits, clause.context.lexicon.words
    named = [(items[k].noun.lower(), items[k].mention) for k in subject]
    after = clause.trigger.last
    following = items[after].low if after < len(items) else ""
    # "struck down a resolution", "wound up in Iraq"
    hits_back = ("armed" in traits and following in ("back", "out", "down")) or following == "up"
    if hits_back or _shoots_down_words(clause) or _sends_own(clause, subject) or _orders_others(clause, subject):
        return False  # "hit back at Washington", "shot down the proposal"
    if "weapon" in traits:
        noun = armed_noun(items, clause.predicate.group, words)
        return noun is not None and items[noun].low in words["weapons"]
    arms = words["arms"]
    if "envoys" in traits:
        mentions = [items[k].mention for k in subject]
        return bool(subject) and all(
            noun in words["accredited"] or (m is not None and m.office in words["accredited offices"])
            for (noun, _), m in zip(named, mentions, strict=True)
        )
    officers = any(item.low in _OFFICERS for k in subject for item in items[k + 1 : k + 2])  # "two army officers flew"
    if "forces" in traits and (officers or _is_no_move(clause)):
        return False
    if "armed" in traits and any(mention is not None and mention.type in _PERSONS for _, mention in named):
        return False
    forces = (
        noun in arms or (m is not None and (m.type is MentionType.ADJECTIVE or _is_military(m))) for noun, m in named
    )
    return "forces" not in traits or (bool(named) and all(forces)) or _are_arms(clause)


def _sends_own(clause: Clause, subject: Sequence[int]) -> bool:
    """Tell who tells their own people to leave a land: "told its citizens to leave Israel" expels nobody."""
    items, at, frame = clause.items, clause.predicate.at, clause.trigger.frame
    if frame.act is not Act.EXPEL or not {"leave", "depart"} & set(frame.head) or at + 1 >= len(items):
        return False
    told, own = items[at + 1].mention, [items[k].mention for k in subject]
    whose = told is not None and any(m is not None and m.party == told.party for m in own)
    return whose or items[at + 1].tag == "PRP$"


def _orders_others(clause: Clause, subject: Sequence[int]) -> bool:
    """Tell who tells others what to do with their troops: "ordered Uganda to take its soldiers out of Congo"."""
    items, at, frame = clause.items, clause.predicate.at, clause.trigger.frame
    told = items[at + 1].mention if at + 1 < len(items) else None
    ordered = frame.act in MOVES and frame.head[0] == "order" and told is not None and told.organ == "state"
    own = [m.party for k in subject if (m := items[k].mention) is not None]
    return ordered and told is not None and told.party not in own


def _is_no_move(clause: Clause) -> bool:
    """Tell what moves no troops: "Turkish aid planes landed in Somalia", "air strikes left Gaza in ruins"."""
    items, group, words = clause.items, clause.predicate.group, clause.context.lexicon.words
    noun = armed_noun(items, group, words)  # "a Syrian shell landed in Turkey"
    flies = (noun is not None and items[noun].low in words["weapons"]) or is_by_attack(items, group, words)
    struck = clause.trigger.frame.act in (Act.STRIKE, Act.KILL)
    return bool(brought_by(items, group, words)) or (not struck and flies)


def _is_military(mention: Mention) -> bool:
    """Tell an army, navy or air force by what it is or whom "it" means."""
    return (mention.organ or "").endswith(_SERVICES) or (mention.actor or "").endswith(_SERVICES)


def _shoots_down_words(clause: Clause) -> bool:
    """Tell what is only turned down, or struck in a speech: "shot down the proposal", "withdrew its objection"."""
    words = clause.context.lexicon.words
    if clause.trigger.frame.act is Act.STRIKE:
        return _object_noun(clause) in words["attacked in words"]
    if clause.trigger.frame.act is Act.CEASEFIRE:
        return clause.trigger.frame.head == ("withdraw",) and _object_noun(clause) in words["withdrawn in words"]
    if clause.trigger.frame.act is not Act.INTERCEPT:
        return False
    near = clause.items[clause.trigger.last : clause.trigger.last + _NEAR_OBJECT]
    return any(item.low in words["positions"] for item in near)


def _object_noun(clause: Clause) -> str:
    """Return the noun of the object behind a verb, whoever owns it: "decision" of "Israel's latest decision"."""
    items, k = clause.items, clause.trigger.last
    k += k < len(items) and items[k].low in ("at", "on", "back")
    while k + 1 < len(items) and (items[k].mention is not None or items[k].tag in ("DT", "JJ", "POS", "PRP$", "CD")):
        k += 1
    compound = k + 1 < len(items) and items[k + 1].tag.startswith("NN")  # "a policy institute"
    return "" if compound or k >= len(items) else items[k].low


def _are_arms(clause: Clause) -> bool:
    """Tell arms that somebody owns from arms that fly: "a rocket landed in" is no deployment."""
    words = clause.context.lexicon.words
    noun = armed_noun(clause.items, clause.predicate.group, words)
    hits = clause.trigger.frame.act is Act.STRIKE
    return noun is not None and (hits or clause.items[noun].low not in words["weapons"])
