"""Units → mentions: noun phrases composed of their openings and heads."""

from collections.abc import Mapping, Sequence

from app.domain.lexicon import Lexicon, NameType
from app.extraction.mentions import Mention, MentionType
from app.extraction.names import Unit, slugify
from app.extraction.people import Known, People
from app.extraction.person_names import NameReader
from app.extraction.premodifiers import Opening
from app.extraction.tokens import Token

_PRONOUNS = {"he": "m", "she": "f", "they": "plural", "it": "it"}
_COUNTERPART = frozenset({"counterpart", "counterparts"})
# What follows "the Iranian" where a person is meant and no noun follows.
_VERBS_OF_PEOPLE = frozenset("has have had is was said says will would told went met spoke also".split())
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_INDEFINITE = frozenset({"a", "an", "another", "some", "one"})
_PARTY_TYPES = (NameType.STATE, NameType.CAPITAL, NameType.GROUP)
_PLAIN_NAMES = (
    (_PARTY_TYPES, MentionType.PARTY),
    ((NameType.PEOPLE,), MentionType.PEOPLE),
    ((NameType.MEDIUM,), MentionType.MEDIUM),
    ((NameType.PLACE,), MentionType.PLACE),
)


def read_phrases(tokens: Sequence[Token], units: Mapping[int, Unit], lexicon: Lexicon, people: People) -> list[Mention]:
    """Return the mentions of one sentence in order, not overlapping, each a noun phrase by itself."""
    reader = PhraseReader(tokens, units, lexicon, people)
    mentions: list[Mention] = []
    i = 0
    while i < len(tokens):
        mention = reader.read(i)
        if mention is not None:
            mentions.append(mention)
        i = mention.last if mention is not None else i + 1
    return mentions


class PhraseReader(NameReader):
    """Reads the noun phrases of one sentence: an opening, then the head that it leads to."""

    def __init__(self, tokens: Sequence[Token], units: Mapping[int, Unit], lexicon: Lexicon, people: People) -> None:
        super().__init__(tokens, units, lexicon)
        self.people = people

    def read(self, first: int) -> Mention | None:
        """Return the mention that starts at token `first`, if one does."""
        low = self.low(first)
        if low in _PRONOUNS:
            return self._make(MentionType.PRONOUN, first, first + 1, gender=_PRONOUNS[low], plural=low == "they")
        opening = self.opening(first)
        unit = self.units.get(opening.at)
        return (
            self._counterpart(first, opening)
            or self._plural(first, opening)
            or (self._known(first, unit, opening) if unit else None)
            or self._unknown_person(first, opening)
            or self._description(first, opening)
        )

    def _counterpart(self, first: int, opening: Opening) -> Mention | None:
        word = self.low(opening.at)
        if word not in _COUNTERPART or not (opening.owner or opening.party):
            return None
        return self._make(
            MentionType.COUNTERPART, first, opening.at + 1, party=opening.party, owner=opening.owner or "his",
            plural=word.endswith("s"),
        )  # fmt: skip

    def _plural(self, first: int, opening: Opening) -> Mention | None:
        """Read "the two ministers", "both countries", "the ministers of Iran and Turkey", "Turkish officials"."""
        if opening.office is not None:
            return None
        nouns = self.lexicon.words["actors"]
        reach = range(opening.at, opening.at + (4 if opening.counted else 1))
        at = next((k for k in reach if self.low(k) in nouns or self.is_offices(k)), None)
        if at is None:
            return None
        last = self.units[at].last if at in self.units else at + 1
        noun = self.low(last - 1)
        parties, end = self._list_of_parties(last)
        if not parties and opening.party:
            return self._organ(first, last, opening.party, noun)
        if not parties and not (opening.counted or opening.determined):
            return None
        counts = (_COUNTS[self.low(k)] for k in range(first, at) if self.low(k) in _COUNTS)
        return self._make(
            MentionType.PLURAL, first, end, plural=True, office=noun, parties=parties, count=next(counts, None)
        )

    def _list_of_parties(self, at: int) -> tuple[tuple[str, ...], int]:
        """Return the parties of "of Iran, Russia, and Turkey" at `at`, and where the list ends."""
        if self.low(at) != "of":
            return (), at
        parties: list[str] = []
        end = at + 1
        while (unit := self.units.get(end + (self.low(end) == "the"))) and (name := unit.get(*_PARTY_TYPES)):
            parties.append(name.party or "")
            at = end = unit.last
            while self.low(end) in (",", "and"):
                end += 1
        return (tuple(parties), at) if len(parties) > 1 else ((), at)

    def _known(self, first: int, unit: Unit, opening: Opening) -> Mention | None:
        if unit.get(NameType.PERSON, NameType.SHORT) and (person := self._person(first, unit, opening)):
            return person
        if organ := unit.get(NameType.ORGAN):
            return self._make(
                MentionType.ORGAN, first, unit.last, actor=organ.ref, party=organ.party,
                name=self.lexicon.roster.actor_name(organ.ref), organ=organ.detail,
            )  # fmt: skip
        if generic := unit.get(NameType.GENERIC_ORGAN):
            return self._generic_organ(first, unit, generic.ref, opening)
        if commentator := unit.get(NameType.COMMENTATOR):
            return self._make(MentionType.COMMENTATOR, first, unit.last, name=commentator.ref)
        if opening.office is not None:
            return self._description(first, opening)
        return self._plain_name(first, unit, opening)

    def _generic_organ(self, first: int, unit: Unit, organ: str, opening: Opening) -> Mention | None:
        if opening.party is None and not opening.determined:
            return None
        if opening.party is None and self.low(unit.last) in ("of", "for"):
            party, last = self.party_at(unit.last + 1)
            if party:
                return self._organ(first, last, party, organ)
        return self._organ(first, unit.last, opening.party, organ, owner=opening.owner)

    def _plain_name(self, first: int, unit: Unit, opening: Opening) -> Mention | None:
        if opening.party is not None and unit.first > first:
            # "Turkish Istanbul": the adjective stays by itself.
            return self._make(MentionType.ADJECTIVE, first, unit.first, party=opening.party)
        start = first if self.low(first) in ("the", "both") and first == unit.first - 1 else unit.first
        for types, kind in _PLAIN_NAMES:
            if name := unit.get(*types):
                shown = name.ref if kind in (MentionType.PLACE, MentionType.MEDIUM) else None
                return self._make(
                    kind, start, unit.last, actor=name.party, party=name.party, organ=name.type.value,
                    name=shown or self.lexicon.roster.party_name(name.party or name.ref),
                    plural=kind is MentionType.PEOPLE,
                )  # fmt: skip
        adjective = unit.get(NameType.ADJECTIVE)
        return self._make(MentionType.ADJECTIVE, unit.first, unit.last, party=adjective.party) if adjective else None

    def _person(self, first: int, unit: Unit, opening: Opening) -> Mention | None:
        last = unit.last if unit.get(NameType.PERSON) else self.name_end(unit.last)
        words = " ".join(token.norm for token in self.tokens[unit.first : last])
        names = unit.names if last == unit.last else ()
        if not unit.get(NameType.PERSON) and self.gives_its_name(last):
            return None
        known = self.people.find(
            words, names, party=opening.party, office=opening.office, introduced=opening.introduced
        )
        return self._of_person(first, last, known, opening) if known else None

    def _of_person(self, first: int, last: int, known: Known, opening: Opening) -> Mention:
        kind = MentionType.COMMENTATOR if known.id in self.people.commentators else MentionType.PERSON
        return self._make(
            kind, first, last, actor=known.id, party=known.party, name=known.name, gender=known.gender,
            office=opening.office,
        )  # fmt: skip

    def _unknown_person(self, first: int, opening: Opening) -> Mention | None:
        """Read a capitalised name that no lexicon holds: with a title one word will do, without it takes two."""
        at = opening.at
        last = self.full_name_end(at)
        if last > at and (known := self.people.local(" ".join(token.norm for token in self.tokens[at:last]))):
            return self._of_person(first, last, known, opening)
        alone = not opening.introduced and (last == at + 1 or at > first or self.names_a_thing(at, last))
        if last == at or alone:
            return None
        name = self.words_between(at, last)
        known = self.people.add(name, opening.party, office=opening.office)
        return self._of_person(first, last, known, opening)

    def _description(self, first: int, opening: Opening) -> Mention | None:
        """Read "the Turkish foreign minister", "the Iranian", "an Iranian official", or an adjective by itself."""
        at, party = opening.at, opening.party
        if opening.office is not None:
            last, post = at, None
            accredited = opening.office in self.lexicon.words["accredited offices"]
            if self.low(at) in ("of", "for", "to", "in"):
                other, end = self.party_at(at + 1)
                last = end if other and (party is None or accredited) else at  # "Iran's ambassador to Russia"
                party = party or (None if accredited else other)
                post = other if accredited else None
            if party is None and not opening.determined:
                return None
            indefinite = self.low(first) in _INDEFINITE
            return self._make(
                MentionType.OFFICE, first, last, party=party, office=opening.office, owner=opening.owner,
                indefinite=indefinite, post=post,
            )  # fmt: skip
        if party is None or at == first:
            return None
        if self.low(at) in self.lexicon.words["person of a party"]:
            return self._make(MentionType.PEOPLE, first, at + 1, party=party, office=self.low(at))
        if self.low(first) == "the" and self._stands_alone(at):
            return self._make(MentionType.PEOPLE, first, at, party=party)
        start = next((k for k in range(first, at) if k in self.units), first)
        return self._make(MentionType.ADJECTIVE, start, at, party=party)

    def _stands_alone(self, at: int) -> bool:
        """Tell whether "the Iranian" before token `at` means a person: no noun or adjective follows."""
        low = self.low(at)
        return not low or not low[0].isalpha() or low.endswith(("ed", "ly")) or low in _VERBS_OF_PEOPLE

    def _organ(self, first: int, last: int, party: str | None, organ: str, owner: str | None = None) -> Mention:
        known = self.lexicon.roster.parties.get(party or "")
        adjective = (known.adjective or known.name) if known else None
        return self._make(
            MentionType.ORGAN, first, last, party=party, organ=organ, owner=owner,
            actor=f"{slugify(adjective)}-{organ}" if adjective else None,
            name=f"{adjective} {organ.replace('-', ' ')}" if adjective else "",
        )  # fmt: skip

    def _make(self, kind: MentionType, first: int, last: int, **fields: object) -> Mention:
        following = self.low(last)
        possessive = following == "'s" or (following == "'" and self.low(last - 1).endswith("s"))
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Mention(kind, first, last, start, end, possessive=possessive, **fields)  # type: ignore[arg-type]
