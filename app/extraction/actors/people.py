"""Who the names of one article stand for: the persons of the lexicon, and those that the article introduces itself."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

from app.domain.lexicon import Name, NameType
from app.domain.parties import Person, Roster
from app.domain.values import value
from app.extraction.syntax.mentions import Mention
from app.extraction.text.names import Unit, slugify
from app.extraction.text.tokens import words as cut_words

# A family name that nobody introduced counts from this length on; shorter ones are words too often (Gul, Bir, Mus).
_SAFE_LENGTH = 5
FAMOUS = frozenset(
    {"president", "supreme leader", "king", "emir", "sultan", "crown prince", "prime minister", "chancellor",
     "foreign minister", "leader", "secretary-general", "high representative"}
)  # fmt: skip
# What stands before a father's name: Isaac Ben Israel is Ben Israel.
_SONS = frozenset({"bin", "ben", "ibn", "abu"})
_PARTICLES = _SONS | frozenset("van von de da do dos du di del der den la le zu zur ould".split())
_ARTICLES = frozenset("al el as ash an ar at az ad ed es er".split())  # written with a hyphen before family names
_FULL = 2  # words of a given and a family name
# Who is called by another office: states have ambassadors to the United Nations.
_CALLED = {"ambassador": "permanent representative"}
# How alike two spellings of one name are, from 0 to 1, where the office agrees too: one letter in six may differ.
_MISSPELT = 0.84

_MIDDLE_INITIALS = re.compile(r"(?<=\w) (?:[A-Z]\.? )+(?=\w)")  # as some newspapers print them: "Igor S. Ivanov"


def _with_article(family: str) -> tuple[str, ...]:
    """Return how else a family name with an article may be written: "Al-Mortada" and "Mortada" for "al-Mortada"."""
    article, _, name = family.partition("-")
    if article.lower() not in _ARTICLES or len(name) < _SAFE_LENGTH:
        return ()
    return f"{article.capitalize()}-{name}", f"{article.lower()}-{name}", name


def _with_particle(words: Sequence[str]) -> tuple[str, ...]:
    """Return the family name with the words that belong to it: "van Aartsen", or "Van Aartsen" by itself."""
    at = next((k for k, word in enumerate(words) if k and word.lower() in _PARTICLES), None)
    family = " ".join(words[at:]) if at is not None and at < len(words) - 1 else ""
    return (family, family[0].upper() + family[1:]) if family else ()


def _as_read(name: str) -> str:
    """Return a name as the tokens of a text are compared with it: "Ozgur" for "Özgür", a plain mark for a curly one."""
    return " ".join(cut_words(name))


@value
class Known:
    """Somebody named in the article; `party` is whom they act for on the article's date."""

    id: str
    name: str
    party: str | None
    gender: str | None = None


class People:
    """The persons of one article by the names that it uses, filled as the article is read."""

    def __init__(self, roster: Roster, on: date, given_first: Collection[str] = ()) -> None:
        """Begin with nobody; those of the parties `given_first` are called by the first of their names."""
        self.roster = roster
        self.given_first = given_first
        self.on = on
        self._by_short: dict[str, Known] = {}
        self._by_given: dict[str, Known] = {}
        # Organs by the short names that the article gives them: "the Ports and Maritime Organization (PMO)".
        self._abbreviated: dict[str, Mention] = {}
        # Those whom the article has called former officials, and who hold no office now.
        self.former: set[str] = set()
        # Those whom the article has called analysts, scholars, journalists.
        self.commentators: set[str] = set()

    def retire(self, actor: str) -> None:
        """Note that the article calls somebody a former official."""
        person = self.roster.persons.get(actor)
        if person is None or not any(tenure.covers(self.on) for tenure in person.tenures):
            self.former.add(actor)

    def introduce(self, units: Iterable[Unit]) -> None:
        """Note the persons whose full names stand in a sentence, so that family names elsewhere mean them."""
        for unit in units:
            name = unit.get(NameType.PERSON)
            if name:
                self._note(self.roster.persons[name.ref])

    def _note(self, person: Person, spelt: str = "") -> Known:
        """Note a person by his family name, and as the article spells it in the name `spelt`.

        A prince who is called by his given name is so by that spelling, too: "Sheikh Mohammad".
        """
        known = Known(person.id, person.name, self.roster.party_of(person, on=self.on), person.gender)
        last = person.name.split()[-1]
        given = [word for word in spelt.split()[:1] if any(_alike(word, short) for short in person.short)]
        for short in (last, *person.short, *_with_article(last), *spelt.split()[-1:], *given):
            self._by_short.setdefault(_as_read(short), known)
        return known

    def abbreviate(self, organ: Mention, short: str) -> None:
        """Note the short name that the article gives an organ."""
        self._abbreviated.setdefault(short, organ)

    def abbreviated(self, short: str) -> Mention | None:
        """Return the organ that the article has given this short name."""
        return self._abbreviated.get(short)

    def find(
        self, words: str, names: Iterable[Name], *, party: str | None, office: str | None, introduced: bool
    ) -> Known | None:
        """Return the person that `words` names, given what stands beside the name; None where it may be anybody.

        `introduced` says that a title or honorific stands before the name.
        """
        full = next((name for name in names if name.type is NameType.PERSON), None)
        if full:
            return self._note(self.roster.persons[full.ref], words)
        if words in self._by_short:
            return self._by_short[words]
        if spelt := self.roster.persons.get(slugify(words)):
            return self._note(spelt, words)  # "Hamad bin Isa al Khalifa", where the lexicon has Al Khalifa
        persons = [self.roster.persons[name.ref] for name in names if name.type is NameType.SHORT]
        fitting = [p for p in persons if self._fits(p, party, office)]
        if len(fitting) > 1 and not introduced:
            fitting = [p for p in fitting if self._heads(p)]
        elif not fitting and len(persons) == 1 and self._headed(persons[0], party):
            fitting = persons  # "Arafat", years after
        if len(fitting) != 1 or not (introduced or len(words) >= _SAFE_LENGTH):
            return None
        return self._note(fitting[0])

    def _heads(self, person: Person) -> bool:
        """Tell whether somebody is one of those whom a bare family name means first."""
        return self.famous_office(person.id) is not None

    def famous_office(self, person: str) -> str | None:
        """Return the office of somebody whom a bare family name means first; None for all others."""
        known = self.roster.persons.get(person)
        tenure = known.tenure_on(self.on) if known is not None else None
        return tenure.office if tenure is not None and tenure.office in FAMOUS and tenure.covers(self.on) else None

    def _headed(self, person: Person, party: str | None) -> bool:
        """Tell whether somebody was once such a person, for the party if one is given."""
        before = [t for t in person.tenures if t.start is not None and t.start <= self.on]
        return any(t.office in FAMOUS and party in (None, t.party) for t in before)

    def _fits(self, person: Person, party: str | None, office: str | None) -> bool:
        """Tell whether the person held an office that day, of that party and name where these are given."""
        return any(
            tenure.covers(self.on)
            and (tenure.start is not None or tenure.end is not None)
            and (party is None or tenure.party == party)
            and (office is None or tenure.office in (office, _CALLED.get(office)))
            for tenure in person.tenures
        )

    def local(self, word: str) -> Known | None:
        """Return the person whom the article has introduced under this family name."""
        return self._by_short.get(word)

    def add(self, name: str, party: str | None, *, office: str | None = None) -> Known:
        """Return a person whom no lexicon knows, with a slug of the name; the party of the first mention stays."""
        if alike := self._misspelt(name, party, office) or self._with_initials(name, party):
            return self._note(alike, name)
        last = name.rsplit(maxsplit=1)[-1]
        known = self._by_short.get(_as_read(last))
        if known is not None and known.party is None and party is not None:
            known = self._settle(known, party)
        if known is not None and (" " not in name or known.name.endswith(name)):
            return known
        if party is None and (longer := self._longer(name)) is not None:
            return longer
        own = party or (known.party if known else None)
        added = self._by_short.get(_as_read(name)) or Known(slugify(name), name, own)
        words = name.split()
        shorts = (last, name, *([" ".join(words[-2:])] if len(words) > _FULL and words[-2].lower() in _SONS else []))
        for short in shorts:
            self._by_short[_as_read(short)] = added
        given = words[:1] if party in self.given_first and len(words) > 1 else []
        for short in (*_with_article(last), *_with_particle(words), *given):
            self._by_short.setdefault(_as_read(short), added)
        if len(words) > 1 and any(word.lower() in _SONS or word.lower().startswith("al-") for word in words[1:]):
            self._by_given.setdefault(_as_read(words[0]), added)
        return added

    def _longer(self, name: str) -> Known | None:
        """Return the one named so far of whose name these are the last words but for its spelling.

        "Abdulrahman al-Thani" is Mohammed bin Abdulrahman Al Thani.
        """
        words = slugify(name).split("-")
        named = {known.id: known for known in self._by_short.values() if known.id.split("-")[-len(words) :] == words}
        return next(iter(named.values())) if len(words) > _FULL and len(named) == 1 else None

    def given(self, word: str) -> Known | None:
        """Return the sheikh or prince of this given name: "Sheikh Saeed" is Saeed bin Zayed al-Nahyan."""
        known = self._by_given.get(word)
        return self._by_short.get(_as_read(known.name), known) if known is not None else None

    def _settle(self, known: Known, party: str) -> Known:
        """Note for whom somebody acts, told only after the name: "Karim Saadeh, a Lebanese minister"."""
        settled = replace(known, party=party)
        for name, other in list(self._by_short.items()):
            if other == known:
                self._by_short[name] = settled
        if party in self.given_first and " " in known.name:
            self._by_short.setdefault(_as_read(known.name.split()[0]), settled)
        return settled

    def _misspelt(self, name: str, party: str | None, office: str | None) -> Person | None:
        """Return the holder of an office whose name is spelt oddly, or cut off: "Turkish Foreign Minister Mevlut"."""
        holder = self.roster.holder(party, office, on=self.on) if party is not None and office is not None else None
        if holder is None:
            return None
        names = (holder.name, *holder.aliases)
        cut = any(known.startswith(f"{name} ") for known in names)
        spelt = " " in name and any(_alike(slugify(name), slugify(known)) for known in names)
        return holder if cut or spelt else None

    def _with_initials(self, name: str, party: str | None) -> Person | None:
        """Return the person whose name stands here with initials in its middle: "Vladimir V. Putin"."""
        person = self.roster.persons.get(slugify(_MIDDLE_INITIALS.sub(" ", name)))
        return person if person and party in (None, *(tenure.party for tenure in person.tenures)) else None


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _MISSPELT
