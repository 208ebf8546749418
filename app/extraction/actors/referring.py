"""A mention that leans on another, read as somebody known, or as nobody in particular of a party."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from app.domain.parties import Roster
from app.extraction.actors.together import parties_of
from app.extraction.syntax.grammar import BE, FINITE, group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.obliques import is_oblique
from app.extraction.text.names import slugify

COUNTRY = "country"  # who owns "the country's foreign ministry"
_OF_SEVERAL = frozenset({"their", COUNTRY})
OWNERS = _OF_SEVERAL | {"its"}
_MANY = frozenset({"all", "other", "several", "many", "some", "various", "remaining", "neighboring", "neighbouring"})
_JOINED = len(" and ")
_OPENING = 6  # items in which "it" opens a sentence, behind when
# What is told of things and not of states: "It came after".
_HAPPENING = frozenset(
    "came comes come took takes follows followed prompted marked marks remains remained means meant seems seemed "
    "appears appeared happened led killed left caused sparked triggered drew brought begins began lasted".split()
)
# What those who hold other offices are called, too: an ambassador is an envoy, but no envoy an ambassador.
_CALLED = {
    "special envoy": frozenset({"ambassador", "permanent representative"}),
    "ambassador": frozenset({"permanent representative"}),
    "permanent representative": frozenset({"ambassador"}),
}
_TELLING = frozenset({"state", "capital", "foreign-ministry", "presidency", "government"})
PEOPLE = frozenset({MentionType.PERSON, MentionType.OFFICE, MentionType.COMMENTATOR})


def as_known(mention: Mention, known: Mention, how: str) -> Mention:
    """Return the mention as one of somebody known; `how` says by what it is read as theirs."""
    return replace(
        mention, actor=known.actor, party=known.party, name=known.name, gender=known.gender or mention.gender,
        former=known.former, via=f"{how} {known.name}",
    )  # fmt: skip


def as_group(mention: Mention, known: Mention) -> Mention:
    """Return "these officials" as the officials of one party who were named before."""
    return replace(
        mention, type=known.type, organ=known.organ, office=None, actor=known.actor, party=known.party,
        name=known.name, via=f"the {known.organ} named before",
    )  # fmt: skip


def as_party(mention: Mention, known: Mention, roster: Roster) -> Mention:
    """Return "the movement", "the Arab country" as the party of somebody named before."""
    name = roster.party_name(known.party or "")
    return replace(mention, actor=known.party, party=known.party, name=name, via="of this sort, named last")


def member_named(
    mention: Mention, before: Sequence[Item], told: Sequence[Mention], words: Mapping[str, frozenset[str]]
) -> Mention | None:
    """Return the state named last of a bloc: "condemned the raid on Syria, and backed the Arab country"."""
    members = words[f"members of {mention.party}"]
    named = [*told, *(item.mention for item in before if item.mention is not None)]
    return next((m for m in reversed(named) if m.party in members), None)


def is_called(mention: Mention, known: Mention, tenure: str | None) -> bool:
    """Tell whether who holds an office, or has it by the roster, may be called so: an ambassador is an envoy, too.

    Who is sent elsewhere is another: "the ambassador to Turkey" is not the one to the U.N.
    """
    held = {known.office, tenure}
    elsewhere = mention.post is not None and known.post is not None and mention.post != known.post
    envoy = not elsewhere and not held.isdisjoint(_CALLED.get(mention.office or "", frozenset()))
    return known.office == mention.office or envoy


def unnamed(mention: Mention, party: str | None, roster: Roster, before: str = "") -> Mention:
    """Return an office whose holder is not known as an actor of its party; `before` stands before the office."""
    if not party:
        return mention
    shown = roster.parties.get(party)
    adjective = (shown.adjective or shown.name) if shown else party
    named = f"{adjective} {before}{mention.office}"
    return replace(
        mention, actor=slugify(named), party=party, name=named, via="an office whose holder is not known"
    )  # fmt: skip


def may_be(mention: Mention, pronoun: Mention) -> bool:
    """Tell whether a pronoun's gender lets it mean somebody."""
    return mention.gender in (None, pronoun.gender) and mention.type in PEOPLE


def whom_him_means(before: Sequence[Item], people: Sequence[Mention], him: Mention) -> Mention | None:
    """Return whom "him" means: the last man named who is not the subject, "Araghchi came, and Fidan received him"."""
    named = [k for k, item in enumerate(before) if item.mention is not None and item.mention.names_actor]
    verb = next((k for k in range(len(before) - 1, -1, -1) if before[k].is_verb), 0)
    near = group_start(before, verb) - 1 if verb else -1
    subject = near if near in named else next((k for k in named if not is_oblique(before, k)), None)
    own = before[subject].mention if subject is not None else None
    if own is None:
        return None
    here = [m for k in reversed(named) if k != subject and (m := before[k].mention) is not None]
    others = [m for m in (*here, *reversed(people)) if m.actor not in (None, own.actor) and may_be(m, him)]
    joined = len(others) > 1 and 0 < others[0].start - others[1].end <= _JOINED  # "met Lavrov and Wang": either
    return None if joined or not others else others[0]


def is_restricted(items: Sequence[Item], i: int) -> bool:
    """Tell those who are picked out from those named before.

    By a clause, "the states that support terrorism", as of several, "the foreign ministers of all other members", or by
    whose they are, "the chairman of Sogecable".
    """
    mention, following = items[i].mention, items[i + 1 : i + 2]
    if mention is None or not following:
        return False
    whose = items[i + 2 : i + 4] if following[0].low == "of" else []
    stranger = bool(whose) and whose[0].mention is None and whose[0].tag.startswith("NNP")
    of_many = any(item.low in _MANY for item in whose)
    several = mention.type is MentionType.PLURAL and mention.count is None
    office = mention.type is MentionType.OFFICE and mention.actor is None
    return (several and following[0].low in ("that", "which", "who")) or ((several or office) and (of_many or stranger))


def is_a(noun: str, party: str | None, roster: Roster, words: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a party is a kingdom, a movement, an alliance, or what its own name calls it: "the League"."""
    known = roster.parties.get(party or "")
    if known is None:
        return False
    if noun in words["nouns of names"] or noun in words["nouns of organs"]:
        return known.type != "state" and noun in known.name.lower().split()
    if noun in words["nouns of kingdoms"]:
        return known.id in words["kingdoms"]
    if noun in words["halves"]:
        return known.type == "state" and known.name.lower().startswith(f"{noun} ")  # "the North": North Korea
    group = known.type in ("armed group", "political group") and noun in words["nouns of groups"]
    return group or (known.type in ("body", "coalition", "organisation") and noun in words["nouns of bodies"])


def owning_party(mention: Mention, before: Sequence[Item], told: Sequence[Mention]) -> str | None:
    """Return whose minister "its foreign minister", "his foreign minister" is: of the only party that acts before.

    "The country's minister" that opens a sentence is that of the last state `told` of.
    """
    if mention.owner is None:
        return None
    acting = [item for i, item in enumerate(before) if not is_oblique(before, i)]
    if mention.owner == "their" and (own := _of_the_group(before, told)) is not None:
        return own
    if mention.owner not in OWNERS:
        acting = [item for item in acting if item.mention is not None and item.mention.type is MentionType.PERSON]
    named = parties_of(acting)
    if mention.owner == COUNTRY and not named:
        return next((party for m in reversed(told) if (party := m.party or "").isupper()), None)
    # "Chirac would not meet Blair, his spokesman said": behind a comma it is the subject's.
    subjects = bool(named) and mention.owner not in _OF_SEVERAL and before[-1].low == ","
    return named[0] if len(named) == 1 or subjects else None


def _of_the_group(before: Sequence[Item], told: Sequence[Mention]) -> str | None:
    """Return the group `told` of last as whose leader an attack hits: "A U.S. drone strike killed their leader"."""
    whose = next((k for k, item in enumerate(before) if item.actor is not None or item.mention is not None), None)
    if whose is None or whose + 1 >= len(before) or before[whose + 1].tag not in ("NN", "NNS"):
        return None
    last = next((party for m in reversed(told) if (party := m.party or "").islower()), None)
    return last if parties_of(before) != (last,) else None


def opens_with_it(items: Sequence[Item]) -> bool:
    """Tell "it" of whoever acted in the sentence before, "On Monday it expelled", from "It was clear", "It came"."""
    at = next((k for k, item in enumerate(items[:_OPENING]) if item.low == "it"), None)
    if at is None or any(it.mention is not None or it.is_verb or it.quotation is not None for it in items[:at]):
        return False
    verbs = [item for item in items[at + 1 : at + 4] if item.is_verb]
    if not verbs or items[at + 1].tag not in (*FINITE, "RB"):
        return False
    return not any(item.low in BE or item.low in _HAPPENING or item.tag == "MD" for item in verbs)


def as_ahead(items: Sequence[Item], i: int) -> Mention | None:
    """Return a pronoun as who is named behind its clause: "In Germany, where he was meeting Merkel, Bush said"."""
    pronoun = items[i].mention
    fronted = items[0].tag == "IN" and i > 1 and items[i - 1].low == "where" and not any(it.is_verb for it in items[:i])
    if pronoun is None or pronoun.type is not MentionType.PRONOUN or pronoun.gender is None or not fronted:
        return None
    for k in range(i + 2, len(items) - 1):
        who = items[k].mention
        acts = items[k - 1].low == "," and items[k + 1].tag in FINITE
        if who is not None and acts and who.type is MentionType.PERSON and may_be(who, pronoun):
            return as_known(pronoun, who, "the pronoun stands before")
    return None


def owner_named(
    mention: Mention, before: Sequence[Item], people: Sequence[Mention], reporting: Collection[str]
) -> str | None:
    """Return the state that stands right before somebody unknown: "Ecuador's Francisco Carrion".

    Whom a ministry tells of is its own; `reporting` are the verbs of that: "China said special envoy Zhong would go".
    A spokesman of the president is that of the one named in the sentence, or else last of the `people` told of.
    """
    state = before[-2].mention if len(before) > 1 and before[-1].tag == "POS" else None
    if state is not None and state.organ == "state":
        return state.party
    if announcer := _announcer(before, reporting) if mention.office else None:
        return announcer
    if not (mention.office or "").startswith("presidential"):
        return None
    here = [m for item in before for m in (item.mention, *item.inner) if m is not None]
    return next((m.party for m in (*here, *reversed(people)) if m.office == "president"), None)


def _announcer(before: Sequence[Item], reporting: Collection[str]) -> str | None:
    """Return the state whose organ has just begun to tell: "China's foreign ministry announced on Monday that"."""
    k = len(before) - 1
    while k > 0 and (before[k].low == "that" or before[k].time is not None):
        k -= 1
    tells = k > 0 and before[k].is_verb and before[k].low in reporting
    subject = before[k - 1].actor if tells else None
    if subject is None or subject.organ not in _TELLING or parties_of(before) != (subject.party,):
        return None
    return subject.party if (subject.party or "").isupper() else None
