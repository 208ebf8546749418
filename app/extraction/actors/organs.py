"""Noun phrases of those who act for a party without being named: ministries, forces, officials, several at once."""

from collections.abc import Collection
from dataclasses import replace

from app.domain.lexicon import Name, NameType
from app.extraction.actors.person_names import NameReader
from app.extraction.actors.premodifiers import Opening
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.text.names import Unit, slugify

PARTY_TYPES = (NameType.STATE, NameType.CAPITAL, NameType.GROUP)
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COMPANIES = {"pair": 2, "duo": 2, "trio": 3}
_BEFORE_VERBS = frozenset({"also", "have", "had", "then", "later", "last", "first"})
# Generic organs that stand abroad, and the words before where: "embassy in Tokyo", "mission to the UN".
_OTHERS = frozenset({"allies", "foes", "neighbors", "neighbours", "counterparts", "friends", "partners"})
_BETWEEN_CAPITALS = frozenset({"in", "and", ",", "finally", "then", "later"})
_PAIR = 2
_NO_BLOCS = frozenset({"militia", "opposition"})  # "Islamic militants" act for no state, and for no group of states
_ABROAD = frozenset({"embassy", "consulate", "mission"})
_CENTERS = frozenset({"center", "centre"})
_JOINING = frozenset({"and", "of", "for", "on", "the", "&"})  # small words within the name of an institution
_OF_WHAT = frozenset({"of", "for", "on"})
_LONGEST_INSTITUTION = 8  # tokens
_LONGEST_NAME = 4
_LONGEST_COMMITTEE = 7
_WHERE = frozenset({"in", "to", "at"})
_SENT_BY = frozenset({"from", "of"})
SEATED = _SENT_BY | {"in"}  # where a capital stands for those who sit there
_BODY = "body"


class OrganReader(NameReader):
    """Reads the organs of one sentence, and plurals of people who act for parties."""

    def plural(self, first: int, opening: Opening) -> Mention | None:
        """Read "the two ministers", "both countries", "the ministers of Iran and Turkey", "Turkish officials"."""
        if opening.office is not None:
            return None
        nouns = self.lexicon.words["actors"]
        reach = range(opening.at, opening.at + (4 if opening.counted else 1))
        at = next((k for k in reach if (self.low(k) in nouns and not self._is_within(k)) or self.is_offices(k)), None)
        if at is None:
            return self._two_alone(first)
        last = self._of_both(self.units[at].last if at in self.units else at + 1)
        noun = self.low(last - 1)
        parties, end = self._list_of_parties(last)
        if not parties and opening.owner and noun in _OTHERS:
            return None  # "Saudi Arabia and its allies": others than the owner
        if not parties and (sender := self._sender(first, opening, last, noun)) is not None:
            return self.party(first, sender[1], sender[0], noun)
        if not parties and not (opening.counted or opening.determined):
            return None
        counts = (_COUNTS[self.low(k)] for k in range(first, at) if self.low(k) in _COUNTS)
        return self.make(
            MentionType.PLURAL, first, end, plural=True, office=noun, parties=parties, count=next(counts, None)
        )

    def _sender(self, first: int, opening: Opening, last: int, noun: str) -> tuple[str, int] | None:
        """Return for whom people act, and where that ends: "Taliban envoys", "the representatives of the Taliban".

        "The leaders of the G8" are the body; whose meeting it is, "a summit of the leaders of the G8", does nothing.
        """
        if opening.party:
            return opening.party, last
        if self.low(last) not in _SENT_BY:
            return None
        at = last + 1 + (self.low(last + 1) == "the" and self._is_number(last + 2))
        party, end = self.party_at(at + self._is_number(at))
        known = self.lexicon.roster.parties.get(party or "")
        of_body = known is not None and known.type == _BODY and self.low(first - 1) != "of"
        return (party, end) if party and (of_body or noun in self.lexicon.words["sent by one"]) else None

    def _is_number(self, at: int) -> bool:
        """Tell the number of "the six Gulf Cooperation Council states"."""
        return (self.low(at) in _COUNTS or self.low(at).isdigit()) and at not in self.units

    def _is_within(self, at: int) -> bool:
        """Tell "States" of "both the United States and Britain": a word within the name of a state."""
        near = (self.units.get(first) for first in range(at - _LONGEST_NAME, at))
        return any(unit is not None and at < unit.last and unit.get(NameType.STATE) for unit in near)

    def pair(self, unit: Unit) -> Mention:
        """Read "Greek-Turkish", or whoever acts for both: "Israeli-Palestinian negotiators"."""
        parties, at = tuple(name.ref for name in unit.names), unit.last
        last = self.units[at].last if self.is_offices(at) else at + (self.low(at) in self.lexicon.words["actors"])
        kind, office = (MentionType.PLURAL, self.low(last - 1)) if last > at else (MentionType.PAIR, None)
        return self.make(kind, unit.first, last, parties=parties, plural=True, office=office)

    def _two_alone(self, first: int) -> Mention | None:
        """Read "the two" of "the two met", "the trio have also discussed"."""
        count = (_COUNTS | _COMPANIES).get(self.low(first + 1))
        if count is None or self.low(first) != "the":
            return None
        at = first + 2
        while self.low(at) in _BEFORE_VERBS:
            at += 1
        if self.low(at) not in self.lexicon.words["done together"]:
            return None
        return self.make(MentionType.PLURAL, first, first + 2, plural=True, office="sides", count=count)

    def _of_both(self, last: int) -> int:
        """Return where "the two countries' foreign ministers" ends: they are whoever acts for the two."""
        at = last + (self.low(last) in ("'s", "'"))
        if at == last:
            return last
        if self.is_offices(at):
            return self.units[at].last
        return at + 1 if self.low(at) in self.lexicon.words["actors"] else last

    def _list_of_parties(self, at: int, opening: Collection[str] = _SENT_BY) -> tuple[tuple[str, ...], int]:
        """Return the parties of "of Iran, Russia, and Turkey" at `at`, and where the list ends."""
        if self.low(at) not in opening:
            return (), at
        parties: list[str] = []
        end = at + 1
        # Some names hold their article: "the European Union".
        while (unit := self.units.get(end) or self.units.get(end + (self.low(end) == "the"))) and (
            name := unit.get(*PARTY_TYPES)
        ):
            parties.append(name.party or "")
            at = end = unit.last
            while self.low(end) in (",", "and"):
                end += 1
        return (tuple(parties), at) if len(parties) > 1 else ((), at)

    def generic_organ(self, first: int, unit: Unit, name: Name, opening: Opening) -> Mention | None:
        """Read "the Egyptian Foreign Ministry", "the forces of Iran", "its embassy in Tokyo", "Qatari officials"."""
        party, last = opening.party, unit.last
        if self.low(unit.first) == "military" and self.low(last) in self.lexicon.words["military things"]:
            return None  # "Turkey's military operation"
        speaking = name.ref == "negotiators" and self.low(last) == "for"
        working = name.ref == "officials" and self.low(last) == "at"  # "officials at the Iranian embassy"
        sent = speaking or working or (self.low(last) in _SENT_BY and name.ref in self.lexicon.words["sent"])
        definite = opening.determined or self._is_ministry(unit, name)
        owned = definite and name.ref != "leadership"  # "ousted from the leadership of Syria"
        if party is None and (sent or (owned and self.low(last) in ("of", "for"))):
            party, end = self.party_at(last + 1)
            # "a delegation of Commonwealth ministers"
            last = end + self.is_offices(end) + (self.low(end) in self.lexicon.words["actors"]) if party else last
        party = party or self._seat(last, name, opening)
        if party is None and not definite:
            return None
        if party and name.ref in self.lexicon.words["public"]:
            return self.make(MentionType.PUBLIC, first, last, party=party, actor=party, organ=name.ref, plural=True,
                             name=self.lexicon.roster.party_name(party))  # fmt: skip
        if party and name.ref in self.lexicon.words["unnamed officials"]:
            return self._in_capitals(first, last, name) or self.party(first, last, party, name.ref)
        here = replace(self.organ(first, last, party, name.ref), owner=opening.owner)
        return self._abroad(first, unit, name, party) or here

    def _in_capitals(self, first: int, last: int, name: Name) -> Mention | None:
        """Read "officials in Baku, Yerevan and finally in Ankara", who are those of several states."""
        parties: list[str] = []
        end = at = last
        while (unit := self.units.get(at)) is None or unit.get(NameType.CAPITAL):
            if unit is not None and (capital := unit.get(NameType.CAPITAL)):
                parties.append(capital.party or "")
                at = end = unit.last
            elif self.low(at) in _BETWEEN_CAPITALS:
                at += 1
            else:
                break
        if len(parties) < _PAIR or self.low(last) != "in":
            return None
        return self.make(MentionType.PLURAL, first, end, plural=True, office=name.ref, parties=tuple(parties))

    def _is_ministry(self, unit: Unit, name: Name) -> bool:
        """Tell a ministry without an article, "a Foreign Ministry statement": that of a state told elsewhere."""
        named = self._is_capital(unit.first) or self.low(unit.last) in self.lexicon.words["documents"]
        return name.ref.endswith("-ministry") and unit.last - unit.first > 1 and named

    def _seat(self, last: int, name: Name, opening: Opening) -> str | None:
        """Return the state of "the foreign ministry in Tehran": a body of government sits in its own capital.

        So do "officials in Tehran", but not those in Brussels; police and courts are of the land where they are.
        """
        words = self.lexicon.words
        if self.seat is not None and name.ref in words["seated"]:
            return self.seat
        several = name.ref in words["unnamed officials"] or name.ref == "authorities"
        police = name.ref in words["policing"]
        seated = police or (name.ref in words["seated"] and (opening.determined or several))
        if self.low(last) != "in" or not seated:
            return None
        if several and self.low(last + 1) in words["seats of bodies"]:
            return None
        unit = self.units.get(last + 1 + (self.low(last + 1) == "the"))
        # "authorities in Yemen" are its own; "the parliament in Iraq" is told as Iraq's.
        types = (NameType.CAPITAL, NameType.STATE) if several or police else (NameType.CAPITAL,)
        types = (*types, NameType.PLACE) if police else types  # "police in Istanbul"
        seat = unit.get(*types) if unit is not None else None
        return seat.party if seat is not None else None

    def institution(self, first: int, opening: Opening) -> Mention | None:
        """Read an institution of a state that no lexicon holds: "Israel's Civil Administration"."""
        at, party, unit = opening.at, opening.party, self.units.get(opening.at)
        if party is None and unit is not None:
            owner = unit.get(NameType.STATE, NameType.CAPITAL) if self.owns(unit) else unit.get(NameType.ADJECTIVE)
            at, party = unit.last + self.owns(unit), owner.party if owner else None
        if party is None or not party.isupper() or opening.office is not None:
            return None
        last = self._institution_end(at)
        if last == at or self._is_capital(last):
            return None  # "the Expediency Council Secretary": somebody's title
        if any(self.low(k) in self.lexicon.words["names of media"] for k in range(at, last)):
            return None
        words = self.words_between(at, last)
        return self.organ(first, last, party, slugify(words), words)

    def committee_end(self, last: int) -> int:
        """Return where the committee of the body whose name ends at `last` ends: "the Senate Foreign Affairs Panel"."""
        k = last + (self.low(last) in ("'s", "'"))
        for end in range(k, min(k + _LONGEST_COMMITTEE, len(self.tokens))):
            if self.low(end) in self.lexicon.words["committees"]:
                return self._domain_end(end + 1)
            if self.low(end) not in self.lexicon.words["of committees"]:
                break
        return last

    def _domain_end(self, at: int) -> int:
        """Return where "on Foreign Affairs" after a committee ends; `at` where no such words follow."""
        end = at + 1
        while self.low(at) in ("on", "for") and self.low(end) in self.lexicon.words["of committees"]:
            end += 1
        return end if end > at + 1 else at

    def _institution_end(self, at: int) -> int:
        """Return where the capitalised name of an institution ends that starts at `at`; `at` where none does."""
        last, k = at, at
        headed = self._is_institution(at) and self.low(at + 1) in _OF_WHAT  # "Directorate of Religious Affairs"
        while k < min(len(self.tokens), at + _LONGEST_INSTITUTION):
            unit = self.units.get(k)
            generic = unit is not None and unit.get(NameType.GENERIC_ORGAN) is not None
            if unit is not None and not (generic and k > at):
                return last
            joins = k > at and self.low(k) in _JOINING and self._is_capital(k + 1)
            if not joins and not self._is_capital(k):
                return last
            k = unit.last if unit is not None else k + 1
            last = k if k > at + 1 and not joins and (headed or self._is_institution(k - 1)) else last
        return last

    def _is_capital(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].norm[:1].isupper()

    def _is_institution(self, at: int) -> bool:
        """Tell the last noun of an institution's name; centres are many, and only some of them a state's."""
        if self.low(at) in _CENTERS:
            return self.low(at - 1) in self.lexicon.words["centers of states"]
        return self.low(at) in self.lexicon.words["institutions"]

    def _abroad(self, first: int, unit: Unit, name: Name, party: str | None) -> Mention | None:
        """Read an embassy with where it stands."""
        if name.ref not in _ABROAD or party is None:
            return None
        to_un = any(self.low(k) in ("un", "u.n.", "nations") for k in range(unit.first, unit.last))
        if to_un:
            return self.organ(first, unit.last, party, f"{name.ref}-to-un", f"{name.ref} to the United Nations")
        if self.low(unit.last) not in _WHERE:
            return None
        at = unit.last + 1 + (self.low(unit.last + 1) == "the")
        where = self.units.get(at)
        if where is None or not where.get(*PARTY_TYPES, NameType.PLACE):
            return None
        link = "to" if name.ref == "mission" and self.low(unit.last) == "to" else "in"
        place = self.words_between(at, where.last)
        organ = f"{name.ref}-{link}-{slugify(place).replace('united-nations', 'un')}"
        host = where.get(*PARTY_TYPES, NameType.PLACE)
        posted = self.organ(first, self._seat_end(where.last), party, organ, f"{name.ref} {link} {place}")
        return replace(posted, post=host.party if host is not None else None)

    def _seat_end(self, at: int) -> int:
        """Return where the seat of a mission ends whose host is told up to `at`: "in Libya's capital, Tripoli"."""
        if (self.low(at), self.low(at + 1)) != ("'s", "capital"):
            return at
        apart = self.low(at + 2) == ","
        town = self.units.get(at + 2 + apart)
        if town is None or not town.get(NameType.CAPITAL, NameType.PLACE):
            return at + 2
        return town.last + (apart and self.low(town.last) == ",")

    def organ(self, first: int, last: int, party: str | None, organ: str, shown: str | None = None) -> Mention:
        """Return the mention of an organ; its actor is made of the party's adjective and the organ's id.

        `shown` is its name without the adjective, where the id does not tell it.
        """
        known = self.lexicon.roster.parties.get(party or "")
        if known is not None and known.type == "bloc" and organ in _NO_BLOCS:
            known = party = None
        adjective = (known.adjective or known.name) if known else None
        shown = shown or self.lexicon.organ_names.get(organ, organ.replace("-", " "))
        return self.make(
            MentionType.ORGAN, first, last, party=party, organ=organ,
            actor=f"{slugify(adjective)}-{organ}" if adjective else None,
            name=f"{adjective} {shown}" if adjective else "",
        )  # fmt: skip

    def party(self, first: int, last: int, party: str, organ: str | None = None) -> Mention:
        """Return the mention of people who are nobody but their party: "the Turkish side", "Turkish officials"."""
        return self.make(
            MentionType.ORGAN, first, last, party=party, organ=organ, actor=party, plural=organ is not None,
            name=self.lexicon.roster.party_name(party),
        )  # fmt: skip

    def make(self, kind: MentionType, first: int, last: int, **fields: object) -> Mention:
        """Return a mention of tokens `[first, last)`."""
        following = self.low(last)
        possessive = following == "'s" or (following == "'" and self.low(last - 1).endswith("s"))
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Mention(kind, first, last, start, end, possessive=possessive, **fields)  # type: ignore[arg-type]
