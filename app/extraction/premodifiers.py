"""What stands before the head of a noun phrase: determiners, adjectives, owners, titles, honorifics."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.lexicon import Lexicon, Name, NameType
from app.extraction.names import Unit
from app.extraction.tokens import Token

_DETERMINERS = frozenset("the a an this these those both all some many most several".split())
_DEFINITE = frozenset({"the", "this", "these", "those", "both"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_COUNT = frozenset("two three four five six both".split())
_PARTIES = (NameType.STATE, NameType.GROUP, NameType.CAPITAL)
_NOUNS_OF_ACTORS = (
    NameType.OFFICE,
    NameType.OFFICES,
    NameType.GENERIC_ORGAN,
    NameType.ORGAN,
    NameType.HONORIFIC,
    NameType.PERSON,
    NameType.SHORT,
    NameType.ADJECTIVE,
    NameType.COMMENTATOR,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """What has been read of a noun phrase up to token `at`, where its head may stand.

    `party` is that of an adjective or owner, `owner` a possessive pronoun, `office` a title; `determined` says that a
    definite determiner or an owner stands first, `counted` a number, `titled` an honorific.
    """

    at: int
    party: str | None = None
    owner: str | None = None
    office: str | None = None
    determined: bool = False
    counted: bool = False
    titled: bool = False

    @property
    def introduced(self) -> bool:
        """Whether a title or honorific says that a person's name follows."""
        return self.titled or self.office is not None


class OpeningReader:
    """Reads the openings of the noun phrases of one sentence."""

    def __init__(self, tokens: Sequence[Token], units: Mapping[int, Unit], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.units = units
        self.lexicon = lexicon

    def low(self, i: int) -> str:
        """Return the folded word at token `i`; empty beyond the sentence."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def opening(self, first: int) -> Opening:
        """Return the opening that starts at token `first`, as far as it goes."""
        opening = Opening(first)
        while opening.at < len(self.tokens):
            longer = self._word(opening, first) or self._unit(opening, first)
            if longer is None:
                return opening
            opening = longer
        return opening

    def _word(self, opening: Opening, first: int) -> Opening | None:
        at, low = opening.at, self.low(opening.at)
        if low in _COUNT and self._plural_follows(at + 1):
            return replace(opening, at=at + 1, counted=True)
        if at != first:
            return None
        if low in _POSSESSIVES:
            return replace(opening, at=at + 1, owner=low, determined=True)
        if low in _DETERMINERS and at not in self.units:  # "the West" is a name with its article
            return replace(opening, at=at + 1, determined=low in _DEFINITE)
        return None

    def _unit(self, opening: Opening, first: int) -> Opening | None:
        unit = self.units.get(opening.at)
        if unit is None:
            return None
        if adjective := self._adjective(unit):
            return replace(opening, at=unit.last, party=opening.party or adjective.party)
        if (owner := unit.get(*_PARTIES)) and self.owns(unit):
            follows = self._actor_noun_follows(unit.last + 1)
            return replace(opening, at=unit.last + 1, party=owner.party, determined=True) if follows else None
        if unit.get(NameType.HONORIFIC):
            return replace(opening, at=unit.last + (self.low(unit.last) == "."), titled=True)
        if title := unit.get(NameType.OFFICE):
            return self._title(opening, unit, title)
        return self._before_title(opening, unit, first)

    def _title(self, opening: Opening, unit: Unit, title: Name) -> Opening | None:
        if self._is_adjective(unit):
            return None
        if self.owns(unit) and self._title_follows(unit.last + 1):
            return replace(opening, at=unit.last + 1)  # "the Russian president's special envoy"
        longer = replace(opening, at=unit.last, office=opening.office or title.ref)
        if opening.party is None and self.low(unit.last) in ("of", "for"):
            party, last = self.party_at(unit.last + 1)
            if party:
                return replace(longer, at=last, party=party)  # "President of Iran Hassan Rouhani"
        return longer

    def _before_title(self, opening: Opening, unit: Unit, first: int) -> Opening | None:
        """Read what stands before a title: "former", "Hamas leader", "Foreign Ministry spokesman"."""
        if unit.get(NameType.PREFIX):
            verb = (
                opening.at == first and self.low(opening.at) in self.lexicon.lemmas
            )  # "Israel assassinated Hamas leader"
            return replace(opening, at=unit.last) if self._actor_noun_follows(unit.last) and not verb else None
        if not self._title_follows(unit.last):
            return None
        if name := unit.get(NameType.GROUP, NameType.ORGAN, NameType.STATE):
            return replace(opening, at=unit.last, party=opening.party or name.party)
        return replace(opening, at=unit.last) if unit.get(NameType.GENERIC_ORGAN) else None

    def party_at(self, at: int) -> tuple[str | None, int]:
        """Return the party that "Iran", "the UN", "the Israeli Foreign Ministry" at `at` acts for, and its end."""
        at += self.low(at) == "the" and at not in self.units
        unit = self.units.get(at)
        if unit is None or self.owns(unit):
            return None, at
        adjective, organ = unit.get(NameType.ADJECTIVE), self.units.get(unit.last)
        if adjective and organ and organ.get(NameType.GENERIC_ORGAN, NameType.OFFICE) and not self.owns(organ):
            return adjective.party, organ.last
        name = unit.get(*_PARTIES, NameType.ORGAN)
        return (name.party, unit.last) if name else (None, at)

    def _is_adjective(self, unit: Unit) -> bool:
        """Tell whether "official" stands before a noun of its own: "an official visit"."""
        if self.low(unit.first) != "official" or unit.last - unit.first > 1:
            return False
        following = self.low(unit.last)
        return following in self.lexicon.words["official things"] or following in self.lexicon.frames

    def _adjective(self, unit: Unit) -> Name | None:
        """Return the adjective that a unit is; U.S. is one only before an actor's noun."""
        if unit.last >= len(self.tokens):
            return None
        also_noun = unit.get(NameType.STATE, NameType.GROUP, NameType.PEOPLE)
        return unit.get(NameType.ADJECTIVE) if not also_noun or self._actor_noun_follows(unit.last) else None

    def owns(self, unit: Unit) -> bool:
        """Tell whether 's, or an apostrophe after s, follows the unit."""
        following = self.low(unit.last)
        return following == "'s" or (following == "'" and self.tokens[unit.last - 1].low.endswith("s"))

    def is_offices(self, at: int) -> bool:
        """Tell whether a plural title stands at `at`: "foreign ministers"."""
        unit = self.units.get(at)
        return unit is not None and unit.get(NameType.OFFICES) is not None

    def _plural_follows(self, at: int) -> bool:
        plural = self.lexicon.words["actors"]
        return any(self.low(at + k) in plural or self.is_offices(at + k) for k in range(4))

    def _title_follows(self, at: int) -> bool:
        unit = self.units.get(at)
        return unit is not None and unit.get(NameType.OFFICE, NameType.HONORIFIC) is not None

    def _actor_noun_follows(self, at: int) -> bool:
        for k in range(at, at + 3):
            unit = self.units.get(k)
            if unit is None or unit.get(*_NOUNS_OF_ACTORS):
                return unit is not None
            if not unit.get(NameType.PREFIX):
                return False
        return False
