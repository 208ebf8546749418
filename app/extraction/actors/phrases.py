"""Units → mentions: noun phrases composed of their openings and heads."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.lexicon import Lexicon, NameType
from app.extraction.actors.named_again import AgainReader
from app.extraction.actors.organs import PARTY_TYPES, SEATED
from app.extraction.actors.people import FAMOUS, Known, People
from app.extraction.actors.premodifiers import COUNTERPARTS, OPENERS, Opening
from app.extraction.syntax.mentions import BEHIND_HER, Mention, MentionType
from app.extraction.text.names import Unit
from app.extraction.text.tokens import Token

_PRONOUNS = {"he": "m", "she": "f", "they": "plural", "it": "it", "him": "m", "her": "f"}
_STARTING = OPENERS | _PRONOUNS.keys()
_NUMBERS = frozenset({"number", "numbers"})
_OVER_WHOM = frozenset({"of", "for", "to", "in"})
_LONGEST_KIND = 3  # words before the noun of "intelligence and security agency"
_LONGEST_MEDIUM = 5  # tokens of "SANA news agency on Monday"
_INDEFINITE = frozenset({"a", "an", "another", "some", "one"})
# Whose members of congress need no "American", and how their parties stand behind their names: "(R-Ohio)".
_CONGRESS = "USA"
_AMERICAN_PARTIES = ("r-", "d-")
_ONE_MORE = [["a", "second"], ["a", "third"], ["a", "fourth"]]
_AMERICANS = frozenset({"republican", "democrat", "democratic"})
_CALLED = frozenset({"named", "nicknamed", "christened", "codenamed"})
_PLAIN_NAMES = (
    (PARTY_TYPES, MentionType.PARTY),
    ((NameType.PEOPLE,), MentionType.PEOPLE),
    ((NameType.MEDIUM,), MentionType.MEDIUM),
    ((NameType.PLACE,), MentionType.PLACE),
)


def read_phrases(tokens: Sequence[Token], units: Mapping[int, Unit], lexicon: Lexicon, people: People) -> list[Mention]:
    """Return the mentions of one sentence in order, not overlapping, each a noun phrase by itself."""
    reader = PhraseReader(tokens, units, lexicon, people)
    actors = lexicon.words["actors"]
    mentions: list[Mention] = []
    after = 0
    for i, token in enumerate(tokens):
        low = token.low
        # Most words have no capital and begin nothing.
        plain = token.norm == low and i not in units and low not in _STARTING and low not in actors
        if i < after or plain:
            continue
        mention = reader.read(i)
        if mention is not None:
            mentions.append(mention)
            after = mention.last
    return mentions


class PhraseReader(AgainReader):
    """Reads the noun phrases of one sentence: an opening, then the head that it leads to."""

    def __init__(self, tokens: Sequence[Token], units: Mapping[int, Unit], lexicon: Lexicon, people: People) -> None:
        super().__init__(tokens, units, lexicon)
        self.people = people

    def read(self, first: int) -> Mention | None:
        """Return the mention that starts at token `first`, if one does."""
        low = self.low(first)
        if low in _PRONOUNS:
            return self._pronoun(first, low)
        if not (first in self.units or low in OPENERS or low in self.lexicon.words["actors"] or self.is_name(first)):
            return None  # most words begin nothing
        if (tied := self.tied(first)) is not None:
            return tied
        opening = self.opening(first)
        unit = self.units.get(opening.at)
        if parties := self.lexicon.words.get(f"the {self.low(opening.at)}"):
            named = tuple(sorted(parties))  # "the two Koreas"
            return self.make(MentionType.PLURAL, first, opening.at + 1, plural=True, office="states", parties=named)
        if unit is None and opening.is_bare and not self.is_name(opening.at):
            # "the war" is nobody
            return self.plural(first, opening) or self._office_of(first) or self.definite(first, opening)
        return (
            self._counterpart(first, opening)
            or self._abbreviation(first, opening)
            or self.plural(first, opening)
            or self.institution(first, opening)
            or (self._known(first, unit, opening) if unit and not self._begins_other_name(unit) else None)
            or self._unknown_person(first, opening)
            or self._description(first, opening)
            or self.definite(first, opening)
            or self.own_country(first, opening)
        )

    def _counterpart(self, first: int, opening: Opening) -> Mention | None:
        at = opening.at + (self.low(opening.at) == "opposite")  # "his opposite number"
        word = self.low(at)
        if word not in (COUNTERPARTS if at == opening.at else _NUMBERS) or not (opening.owner or opening.party):
            return None
        parties, end = self._list_of_parties(at + 1, SEATED)
        if word.endswith("s") and parties:  # "his counterparts from Rwanda and Uganda"
            return self.make(MentionType.PLURAL, first, end, plural=True, office=word, parties=parties)
        return self.make(
            MentionType.COUNTERPART, first, at + 1, party=opening.party, owner=opening.owner or "his",
            plural=word.endswith("s"),
        )  # fmt: skip

    def _abbreviation(self, first: int, opening: Opening) -> Mention | None:
        """Read the short name that the article has given an organ: "the PMO"."""
        at = opening.at
        known = self.people.abbreviated(self.tokens[at].norm) if at < len(self.tokens) else None
        if known is None or opening.party is not None or opening.office is not None:
            return None
        return self.make(
            known.type, first, at + 1, actor=known.actor, party=known.party, name=known.name, organ=known.organ,
        )  # fmt: skip

    def _known(self, first: int, unit: Unit, opening: Opening) -> Mention | None:
        if unit.get(NameType.PERSON, NameType.SHORT) and (person := self._person(first, unit, opening)):
            return person
        generic = unit.get(NameType.GENERIC_ORGAN)
        organ = unit.get(NameType.ORGAN)
        if organ and generic and opening.party not in (None, organ.party):
            organ = None  # "Mexico's Senate" is not that of Washington
        if organ:
            last = self.committee_end(self._kind_end(unit.last))
            last += self.low(last) in self.lexicon.words["envoys"]  # "a U.N. Security Council mission"
            last = self._press_office_end(last)
            return self.make(
                MentionType.ORGAN, first, last, actor=organ.ref, party=organ.party,
                name=self.lexicon.roster.actor_name(organ.ref), organ=organ.detail,
            )  # fmt: skip
        if generic and not self.is_adjective(unit):
            head = self._office_of(first) or self.definite(first, opening)
            return head or self.generic_organ(first, unit, generic, opening)
        if commentator := unit.get(NameType.COMMENTATOR):
            return self.make(MentionType.COMMENTATOR, first, unit.last, name=commentator.ref, nation=opening.party)
        # A first name may be somebody else's family name: "UN Ambassador Karim Saadeh", "Iranian Gen. Ali Naderi".
        stranger = self._unknown_person(first, opening) if opening.introduced and unit.get(NameType.SHORT) else None
        if opening.office is not None:
            return stranger or self._description(first, opening)
        return stranger or self._plain_name(first, unit, opening)

    def _press_office_end(self, last: int) -> int:
        """Return where an organ's own press office ends: "the Guards Corps (IRGC) Public Relations Office"."""
        at = last + 3 if self.low(last) == "(" and self.low(last + 2) == ")" else last
        unit = self.units.get(at)
        office = unit.get(NameType.GENERIC_ORGAN) if unit is not None else None
        return unit.last if unit is not None and office is not None and office.ref == "press-office" else last

    def _plain_name(self, first: int, unit: Unit, opening: Opening) -> Mention | None:
        if unit.get(NameType.PAIR):
            return self.pair(unit)
        if opening.party is not None and unit.first > first:
            # "Turkish Istanbul": the adjective stays by itself.
            return self.make(MentionType.ADJECTIVE, first, unit.first, party=opening.party)
        if self.low(unit.first - 1) in _CALLED:
            return self.make(MentionType.PLACE, unit.first, unit.last)  # "a freighter named Victoria"
        start = first if self.low(first) in ("the", "both") and first == unit.first - 1 else unit.first
        for types, kind in _PLAIN_NAMES:
            if name := unit.get(*types):
                shown = name.ref if kind in (MentionType.PLACE, MentionType.MEDIUM) else None
                last = self._kind_end(unit.last) if name.type is NameType.GROUP else unit.last
                return self.make(
                    kind, start, last, actor=name.party, party=name.party, organ=name.type.value,
                    name=shown or self.lexicon.roster.party_name(name.party or name.ref),
                    plural=kind is MentionType.PEOPLE,
                )  # fmt: skip
        adjective = unit.get(NameType.ADJECTIVE)
        return self.make(MentionType.ADJECTIVE, unit.first, unit.last, party=adjective.party) if adjective else None

    def _kind_end(self, at: int) -> int:
        """Return where the noun ends that says what a name at `at` stands for: "the Shin Bet security agency"."""
        words, last = self.lexicon.words, at
        while self.low(last) in words["of kinds"] and last - at < _LONGEST_KIND:
            last += 1
        named = self.low(last) in words["kinds of bodies"] and last + 1 not in self.units
        return last + 1 if named else at

    def _person(self, first: int, unit: Unit, opening: Opening) -> Mention | None:
        last = unit.last if unit.get(NameType.PERSON) else self.name_end(unit.last)
        words = " ".join(token.norm for token in self.tokens[unit.first : last])
        names = unit.names if last == unit.last else ()
        if not unit.get(NameType.PERSON) and self.gives_its_name(last):
            return None
        known = self.people.find(
            words, names, party=opening.party, office=opening.office, introduced=opening.introduced
        )
        if known is None:
            return None
        return self._government_of(first, last, known) or self._of_person(first, last, known, opening)

    def _begins_other_name(self, unit: Unit) -> bool:
        """Tell a family name that is the first name of somebody else: "Martin" of "Martin Smith"."""
        following = self.units.get(unit.last)
        if following is None or not (unit.get(NameType.SHORT) and following.get(NameType.SHORT)):
            return False
        first = self.tokens[unit.first].norm
        persons = [self.lexicon.roster.persons[n.ref] for n in following.names if n.type is NameType.SHORT]
        full = unit.get(NameType.PERSON) or following.get(NameType.PERSON)
        return full is None and not any(first in person.name for person in persons)

    def _government_of(self, first: int, last: int, known: Known) -> Mention | None:
        """Read "the Sharon government", "Netanyahu's cabinet": the organ that somebody heads."""
        organ = self.units.get(last + (self.low(last) in ("'s", "'")))
        name = organ.get(NameType.GENERIC_ORGAN) if organ else None
        if organ is None or name is None or name.ref not in self.lexicon.words["headed"] or known.party is None:
            return None
        return self.organ(first, organ.last, known.party, name.ref)

    def _office_of(self, first: int) -> Mention | None:
        """Read "the office of Israeli Prime Minister Ehud Barak", "the government of President Abbas"."""
        words = [self.low(first + k) for k in range(3)]
        led = words[1] in self.lexicon.words["headed"] or words[1] == "office"
        if words[::2] != ["the", "of"] or not led or first + 3 >= len(self.tokens):
            return None
        head = self.read(first + 3)
        served = head is not None and head.type in (MentionType.PERSON, MentionType.OFFICE) and not head.possessive
        if not served or head is None or head.party is None:
            return None
        if words[1] == "office":
            return self._office_held(first, head.last, Known(head.actor or "", head.name, head.party), head.office)
        return self.organ(first, head.last, head.party, words[1])

    def _office_held(self, first: int, last: int, known: Known, title: str | None) -> Mention:
        """Return the office of whoever holds it: "Netanyahu's office" is the prime minister's."""
        held = title if title in FAMOUS else self.people.famous_office(known.id)
        organ = self.lexicon.organs_of_offices.get(held or "")
        own = f"office of {known.name}" if known.name and not organ else None
        return self.organ(first, last, known.party, organ or "office", own)

    def _serving(self, first: int, last: int, known: Known, title: str | None) -> Mention | None:
        """Read "Arafat's spokesman", "a Sharon aide", "Barak's office": who speaks for somebody."""
        at = last + (self.low(last) in ("'s", "'"))
        if known.party is None:
            return None
        if at > last and self.low(at) == "office":
            return self._office_held(first, at + 1, known, title)
        unit = self.units.get(at)
        aide = unit.get(NameType.OFFICE, NameType.OFFICES) if unit is not None else None
        if unit is None or aide is None or aide.ref not in self.lexicon.words["serving offices"]:
            return None
        if aide.type is NameType.OFFICES:  # not "Merkel heads to Turkey"
            return self.party(first, unit.last, known.party, aide.ref) if aide.ref == "adviser" else None
        indefinite = self._is_indefinite(first)
        return self.make(
            MentionType.OFFICE, first, unit.last, party=known.party, office=aide.ref, indefinite=indefinite
        )

    def _of_person(self, first: int, last: int, known: Known, opening: Opening) -> Mention:
        if serving := self._serving(first, last, known, opening.office):
            return serving
        kind = MentionType.COMMENTATOR if known.id in self.people.commentators else MentionType.PERSON
        if known.party is None and opening.introduced and self.low(last) == "of":
            party, end = self.party_at(last + 1)  # "Prime Minister Meles of Ethiopia"
            if party is not None:
                known, last = self.people.add(known.name, party), end
        if opening.former:
            self.people.retire(known.id)
        return self.make(
            kind, first, last, actor=known.id, party=known.party, name=known.name, gender=known.gender,
            office=opening.office, former=known.id in self.people.former,
        )  # fmt: skip

    def _unknown_person(self, first: int, opening: Opening) -> Mention | None:
        """Read a capitalised name that no lexicon holds: with a title one word will do, without it takes two."""
        at = self._behind_post(opening)
        last = self.full_name_end(at)
        if last > at and (known := self.people.local(" ".join(token.norm for token in self.tokens[at:last]))):
            return self._of_person(first, last, known, opening)
        if opening.titled and last == at + 1 and (known := self.people.given(self.tokens[at].norm)):
            return self._of_person(first, last, known, opening)
        alone = not opening.introduced and (last == at + 1 or at > first or self.names_a_thing(at, last))
        if last == at or alone:
            return None
        name = self.words_between(at, last)
        seated = opening.office in self.lexicon.words["offices at home"]  # "In Tbilisi, parliament speaker X said"
        party = opening.party or self._congress(first, at, last) or (self.seat if seated else None)
        known = self.people.add(name, party, office=opening.office)
        person = self._of_person(first, last, known, opening)
        return replace(person, post=self.party_at(opening.at + 1)[0]) if at > opening.at else person

    def _behind_post(self, opening: Opening) -> int:
        """Return where a name begins that stands behind its post: "Ambassador of Iran to the UN Zahra Ershadi"."""
        at = opening.at
        if opening.office not in self.lexicon.words["accredited offices"] or self.low(at) not in ("to", "at"):
            return at
        _, end = self.party_at(at + 1)
        return end if end > at + 1 and self.full_name_end(end) > end + 1 else at

    def _congress(self, first: int, at: int, last: int) -> str | None:
        """Return the state of "Sen. Karen Dale", "John Marsh (R-Ohio)", "Ann Lee, a Republican": none says whose."""
        titled = any(self.low(k) in self.lexicon.words["honorifics of congress"] for k in range(first, at))
        after = self.low(last) if self.low(last) not in ("(", ",") else self.low(last + 1)
        described = after in _INDEFINITE and self.low(last + 2) in _AMERICANS and self.low(last + 3) != "people"
        return _CONGRESS if titled or described or after.startswith(_AMERICAN_PARTIES) else None

    def _description(self, first: int, opening: Opening) -> Mention | None:
        """Read "the Turkish foreign minister", "the Iranian", "an Iranian official", or an adjective by itself."""
        at, party = opening.at, opening.party
        if opening.office is not None:
            return self._office(first, opening)
        if party is None or at == first:
            return None
        if self.low(at) in self.lexicon.words["sides"]:
            return self.party(first, at + 1, party)
        if self.low(at) in self.lexicon.words["person of a party"]:
            return self.make(MentionType.PEOPLE, first, at + 1, party=party, office=self.low(at))
        if self.low(first) == "the" and (named := self.named_before(first, at, party)) is not None:
            return named
        start = next((k for k in range(first, at) if k in self.units), first)
        return self._place(start, at, party) or self.make(MentionType.ADJECTIVE, start, at, party=party)

    def _pronoun(self, first: int, low: str) -> Mention | None:
        """Return the pronoun at token `first`; None for "called it a crime", a deed, and for "her visit"."""
        deed = low == "it" and self.low(first - 1) in self.lexicon.words["judging things"]
        if deed or (low == "her" and self.low(first + 1) not in BEHIND_HER):
            return None
        gender, plural = _PRONOUNS[low], low == "they"
        return self.make(MentionType.PRONOUN, first, first + 1, gender=gender, plural=plural, name=low)

    def _place(self, first: int, at: int, party: str) -> Mention | None:
        """Read "the French resort of Biarritz", "the Iraqi border town of Qaim", "the Georgian capital Tbilisi"."""
        kinds = self.lexicon.words["kinds of places"]
        last = at + 1 if self.low(at) in kinds else at
        of = next((k for k in range(at, at + 4) if self.low(k) == "of"), None)
        if of is not None and at < of and self.low(of - 1) in kinds:
            last = self._place_end(of + 1) or last
        elif last > at:
            last = self._place_end(last) or last
        if last == at:
            return None
        return self.make(MentionType.PLACE, first, last, party=party, actor=party, organ="place",
                         name=self.lexicon.roster.party_name(party))  # fmt: skip

    def _place_end(self, at: int) -> int:
        """Return where the name of a place ends that starts at `at`; 0 where none does."""
        unit = self.units.get(at)
        if unit is not None and unit.get(NameType.PLACE, NameType.CAPITAL):
            return unit.last
        last = self.full_name_end(at)
        return last if last > at or unit is not None else 0

    def _office(self, first: int, opening: Opening) -> Mention | None:
        """Read "the Turkish foreign minister", "Iran's ambassador to Russia", "the minister"."""
        last, party, post = opening.at, opening.party, None
        accredited = opening.office in self.lexicon.words["accredited offices"]
        at = last if self.low(last) in _OVER_WHOM else last - 1  # "envoy to" is a title with its preposition
        # "UNHCR's chief officer in Nairobi" is no Kenyan, and "sent its foreign minister to Cairo" has one of its own.
        posted = self.low(at) == "in" and "'s" in (self.low(first - 1), self.low(first - 2))
        home = opening.owner is None or accredited or opening.office in self.lexicon.words["serving offices"]
        if self.low(at) in _OVER_WHOM and home and not posted:
            served = self._served(at + 1, opening)
            other, end = (served.party, served.last) if served is not None else self.party_at(at + 1)
            accredited = accredited and served is None
            last = end if other and (party is None or accredited or served) else last
            party = party or (None if accredited else other)
            post = other if accredited else None
        elif accredited and opening.owner and party:
            party, post = None, party  # "its U.S. ambassador" is sent there
        if party is None and not opening.determined and opening.office and opening.office.endswith("spokesperson"):
            party = self.seat
        party = party or (None if opening.determined else self._passed_on(first, last))
        spokesman = opening.office in self.lexicon.words["of a ministry"]  # "a Foreign Ministry spokesman": at home
        if party is None and not opening.determined and not spokesman:
            return None
        office = opening.office
        if last - first > 1 and self.low(first) == "head" and self.low(first + 1) in ("to", "for"):
            return None  # "will head to Sarajevo"
        if office == "leader" and self.tokens[last - 1].norm == "Leader":
            office = "supreme leader"  # "the Leader" in Iranian media
        return self.make(
            MentionType.OFFICE, first, last, party=party, office=office, owner=opening.owner,
            indefinite=self._is_indefinite(first), post=post, former=opening.former,
        )  # fmt: skip

    def _is_indefinite(self, first: int) -> bool:
        """Tell somebody who is not one named before: "a Turkish official", "another", "a second Turkish official"."""
        if self.low(first) in _INDEFINITE:
            return True
        before = [token.low for token in self.tokens[max(0, first - 2) : first]]
        return before[-1:] in (["one"], ["another"]) or before in _ONE_MORE

    def _passed_on(self, first: int, last: int) -> str | None:
        """Return the state whose own medium passes on an official: "KCNA quoted a spokesman", "a source told SANA"."""
        if self.low(first - 1) in self.lexicon.words["quoting"]:
            near = range(first - 2, max(-1, first - 2 - _LONGEST_MEDIUM), -1)
        elif self.low(last) == "told":
            near = range(last + 1, last + 1 + _LONGEST_MEDIUM)
        else:
            return None
        units = (unit for k in near if (unit := self.units.get(k)) is not None)
        medium = next((name for unit in units if (name := unit.get(NameType.MEDIUM)) is not None), None)
        return medium.party if medium is not None else None

    def _served(self, at: int, opening: Opening) -> Mention | None:
        """Return for whom somebody speaks or works: "a spokesman for President Bush", "an aide to Arafat"."""
        if opening.office not in self.lexicon.words["serving offices"] or at >= len(self.tokens):
            return None
        served = self.read(at)
        person = served is not None and served.type in (MentionType.PERSON, MentionType.OFFICE)
        return served if served is not None and person and served.party and not served.possessive else None
