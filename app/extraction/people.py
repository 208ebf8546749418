"""Who the names of one article stand for: the persons of the lexicon, and those that the article introduces itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.lexicon import Name, NameType
from app.domain.parties import Person, Roster
from app.extraction.names import Unit, slugify

# A family name that nobody introduced counts from this length on; shorter ones are words too often (Gul, Bir, Mus).
_SAFE_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody named in the article; `party` is whom they act for on the article's date."""

    id: str
    name: str
    party: str | None
    gender: str | None = None


class People:
    """The persons of one article by the names that it uses, filled as the article is read."""

    def __init__(self, roster: Roster, on: date) -> None:
        self.roster = roster
        self.on = on
        self._by_short: dict[str, Known] = {}
        # Those whom the article has called analysts, scholars, journalists.
        self.commentators: set[str] = set()

    def introduce(self, units: Iterable[Unit]) -> None:
        """Note the persons whose full names stand in a sentence, so that family names elsewhere mean them."""
        for unit in units:
            name = unit.get(NameType.PERSON)
            if name:
                self._note(self.roster.persons[name.ref])

    def _note(self, person: Person) -> Known:
        known = Known(person.id, person.name, self.roster.party_of(person, on=self.on), person.gender)
        for short in (person.name.split()[-1], *person.short):
            self._by_short.setdefault(short, known)
        return known

    def find(
        self, words: str, names: Iterable[Name], *, party: str | None, office: str | None, introduced: bool
    ) -> Known | None:
        """Return the person that `words` names, given what stands beside the name; None where it may be anybody.

        `introduced` says that a title or honorific stands before the name.
        """
        full = next((name for name in names if name.type is NameType.PERSON), None)
        if full:
            return self._note(self.roster.persons[full.ref])
        if words in self._by_short:
            return self._by_short[words]
        persons = [self.roster.persons[name.ref] for name in names if name.type is NameType.SHORT]
        fitting = [p for p in persons if self._fits(p, party, office)]
        if len(fitting) != 1 or not (introduced or len(words) >= _SAFE_LENGTH):
            return None
        return self._note(fitting[0])

    def _fits(self, person: Person, party: str | None, office: str | None) -> bool:
        """Tell whether the person held an office that day, of that party and name where these are given."""
        return any(
            tenure.covers(self.on)
            and (tenure.start is not None or tenure.end is not None)
            and (party is None or tenure.party == party)
            and (office is None or tenure.office == office)
            for tenure in person.tenures
        )

    def local(self, word: str) -> Known | None:
        """Return the person whom the article has introduced under this family name."""
        return self._by_short.get(word)

    def add(self, name: str, party: str | None) -> Known:
        """Return a person whom no lexicon knows, with a slug of the name; the party of the first mention stays."""
        last = name.rsplit(maxsplit=1)[-1]
        known = self._by_short.get(last)
        if known is None or known.party is None or (" " in name and known.id != slugify(name)):
            known = Known(slugify(name), name, party or (known.party if known else None))
            self._by_short[last] = known
            self._by_short[name] = known
        return known
