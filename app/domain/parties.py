"""Parties, persons and the offices they hold, by date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from app.domain.values import value


@value
class Party:
    """A state, group or body that others act for; `id` is ISO 3166-1 alpha-3 for a state, else a slug.

    `home` is the state in which a group is at home.
    """

    id: str
    name: str
    type: str
    adjective: str | None = None
    home: str | None = None


@value
class Tenure:
    """An office held for a party from `start` up to `end`, both inclusive; None where a bound is open or unknown."""

    party: str
    office: str
    start: date | None = None
    end: date | None = None

    def covers(self, on: date) -> bool:
        """Tell whether `on` lies within the known bounds."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)

    def distance(self, on: date) -> int:
        """Days between `on` and the nearest known bound; 0 inside."""
        if self.start is not None and on < self.start:
            return (self.start - on).days
        if self.end is not None and on > self.end:
            return (on - self.end).days
        return 0


@value
class Person:
    """Somebody who acts or speaks for a party; tenures newest first."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    gender: str | None = None
    died: date | None = None
    tenures: tuple[Tenure, ...] = ()

    def tenure_on(self, on: date) -> Tenure | None:
        """Return the office held on that day, else the nearest one in time, else None."""
        return min(self.tenures, key=lambda tenure: tenure.distance(on), default=None)


@dataclass(frozen=True)
class Roster:
    """All parties and persons, and who held which office on which day."""

    parties: Mapping[str, Party]
    persons: Mapping[str, Person]
    # Names of bodies, organs and people that are actors without being parties or persons of their own.
    organs: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @cached_property
    def _by_office(self) -> dict[tuple[str, str], list[tuple[Tenure, Person]]]:
        index: dict[tuple[str, str], list[tuple[Tenure, Person]]] = {}
        for person in self.persons.values():
            for tenure in person.tenures:
                index.setdefault((tenure.party, tenure.office), []).append((tenure, person))
        return index

    def party_of(self, person: Person, *, on: date) -> str | None:
        """Return the party that `person` acted for on that day, or nearest to it."""
        tenure = person.tenure_on(on)
        return tenure.party if tenure else None

    def holder(self, party: str, office: str, *, on: date) -> Person | None:
        """Return the one person who is known to have held `office` that day; None where nobody or several are."""
        held = [person for tenure, person in self._by_office.get((party, office), ()) if tenure.covers(on)]
        bounded = [
            person
            for tenure, person in self._by_office.get((party, office), ())
            if tenure.covers(on) and tenure.start is not None
        ]
        candidates = held if len(held) == 1 else bounded
        return candidates[0] if len(candidates) == 1 else None

    def has_office(self, party: str, office: str) -> bool:
        """Tell whether anybody is known to have held the office for the party, at any time."""
        return (party, office) in self._by_office

    def party_name(self, party: str) -> str:
        """Return the name to show for a party id; the id itself where it is unknown."""
        known = self.parties.get(party)
        return known.name if known else party

    def actor_name(self, actor: str) -> str:
        """Return the name to show for a person's, organ's or party's slug; the slug itself where it is unknown."""
        if actor in self.persons:
            return self.persons[actor].name
        if actor in self.organs:
            return self.organs[actor][0]
        return self.party_name(actor)
