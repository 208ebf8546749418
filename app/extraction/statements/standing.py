"""For whom somebody speaks: for a party, for nobody but themselves, or as a commentator."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.codebook import Kind
from app.domain.event import ActorMention, DateSpan
from app.domain.lexicon import Frame
from app.domain.parties import Roster
from app.extraction.alike import AGAINST
from app.extraction.statements.said import Said
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.slots import listed

_OFFICIALS = frozenset({MentionType.PERSON, MentionType.OFFICE})
_OF_WHOM = (("including",), ("such", "as"), ("among", "them"))  # before those of a crowd who are named


def speak_for_themselves(
    items: Sequence[Item], speakers: Sequence[int], private: Collection[str], *, neutral: bool
) -> bool:
    """Tell people or media who make no statement of a party: "300 Iraqis demanded", "Turkish media reported".

    `private` are nouns for people of a place who speak for nobody else; `neutral` says that the verb only tells that
    they spoke.
    """
    if not speakers:
        return False
    media = neutral and _are_media(items[speakers[0]])
    return media or _are_nationals(items, speakers) or _live_there(items, speakers[0], private)


def named_among(items: Sequence[Item], speakers: Sequence[int], nobody: Collection[str]) -> list[int]:
    """Return who is named of a crowd that nobody speaks for: "world leaders including Merkel and Abe"."""
    crowd = items[speakers[-1]].mention if speakers else None
    if crowd is None or crowd.party not in nobody:
        return list(speakers)
    at = speakers[-1] + 1 + (items[speakers[-1] + 1 : speakers[-1] + 2] != [] and items[speakers[-1] + 1].low == ",")
    opening = next((len(words) for words in _OF_WHOM if words == tuple(i.low for i in items[at : at + len(words)])), 0)
    behind = [k for k in range(at + opening, len(items)) if items[k].mention is not None] if opening else []
    named = listed(items, behind)
    return named if named and named[0] == at + opening else list(speakers)


def speaker_of(initiators: Sequence[ActorMention]) -> str | None:
    """Return the one who speaks; None where several speak together."""
    return initiators[0].actor if len(initiators) == 1 else None


def as_heard(
    items: Sequence[Item], speakers: Sequence[int], actors: tuple[ActorMention, ...], when: DateSpan, roster: Roster
) -> tuple[Kind, tuple[ActorMention, ...]] | None:
    """Return whether a party's statement or a commentary was made, and by whom; None where it was neither."""
    mention = items[speakers[0]].mention if speakers else None
    if mention is not None and mention.type is MentionType.COMMENTATOR:
        return Kind.COMMENTARY, actors
    if mention is not None and mention.former and not _holds_office(mention, when, roster):
        named = not mention.name.rpartition(" ")[2].islower()  # not "the former Iranian president"
        return (Kind.COMMENTARY, tuple(replace(actor, party=None) for actor in actors)) if named else None
    return None if actors[0].party is None else (Kind.STATEMENT, actors)


def is_at_home(said: Said, frame: Frame, actors: Sequence[ActorMention]) -> bool:
    """Tell blame of an official by his own countrymen, which is none of abroad: "Lapid accused Netanyahu of"."""
    own = {actor.party for actor in actors}
    blamed = next((said.items[i].mention for slot, i in said.predicate.slots if slot == "object"), None)
    judges = frame.act in AGAINST and "neutral" not in frame.traits
    official = blamed is not None and blamed.type in _OFFICIALS and not blamed.possessive
    return judges and official and blamed is not None and blamed.party in own


def _holds_office(mention: Mention, when: DateSpan, roster: Roster) -> bool:
    """Tell whether a former official held an office when they spoke: what is told may be from that time."""
    person = roster.persons.get(mention.actor or "")
    return person is not None and any(tenure.covers(when.start) for tenure in person.tenures)


def _are_nationals(items: Sequence[Item], speakers: Sequence[int]) -> bool:
    """Tell "300 Iraqis demanded": people of a state who speak for nobody but themselves; "the Iranians" may do."""
    named = [items[k].mention for k in speakers]
    plain = [m for m in named if m is not None and m.type is MentionType.PEOPLE and m.plural and m.organ == "people"]
    return bool(plain) and len(plain) == len(named) and items[speakers[0]].low != "the"


def _live_there(items: Sequence[Item], k: int, private: Collection[str]) -> bool:
    """Tell "residents of Tskhinvali", "villagers in eastern Chad": the place where they live says nothing."""
    while k > 0 and (items[k].mention is not None or items[k].tag in ("DT", "JJ", "NNP")):
        k -= 1
    noun = items[k - 1].low if k > 0 and items[k].tag == "IN" else ""
    return noun in private or noun.removesuffix("s") in private


def _are_media(item: Item) -> bool:
    """Tell "Turkish media reported": who passes on what others said or did."""
    return item.mention is not None and (item.mention.organ or "").endswith("media")
