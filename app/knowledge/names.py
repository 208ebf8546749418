"""Names and nouns of the lexicon, cut into tokens as articles are, and keyed by their first one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.lexicon import Entries, Entry, Name, NameType
from app.domain.parties import Roster
from app.extraction.text.tokens import words
from app.knowledge.yaml import LexiconData

_WITH_STOPS = {"UN": "U.N.", "un": "u.n.", "US": "U.S.", "us": "u.s."}
_BRITISH = {"defense": "defence", "labor": "labour", "center": "centre", "organization": "organisation"}
_OTHERWISE = {
    word: other
    for us, gb in _BRITISH.items()
    for word, other in ((us, gb), (gb, us), (us.title(), gb.title()), (gb.title(), us.title()))
}
_VARIES = re.compile(r"U[NS]\b|\bu[ns]\b|efen[cs]e|abou?r\b|ent(?:er|re)\b|rgani[sz]ation\b")  # few names do
_PEOPLE = frozenset({NameType.PERSON, NameType.SHORT})  # whose names are spelled as they are listed
_Index = dict[str, dict[tuple[str, ...], list[Name]]]


@dataclass
class NameTable:
    """The maps of a Lexicon that hold names."""

    _cased: _Index = field(default_factory=dict)
    _uncased: _Index = field(default_factory=dict)

    def add(self, phrases: Iterable[str], name: Name, *, cased: bool = True) -> None:
        """Note one meaning under each of the phrases, in British and American spelling, and with stops in initials."""
        index = self._cased if cased else self._uncased
        varies = name.type not in _PEOPLE
        for phrase in phrases:
            cut = words(phrase if cased else phrase.lower())
            for spelled in (cut, *_spelled_otherwise(cut)) if varies and _VARIES.search(phrase) else (cut,):
                meanings = index.setdefault(spelled[0], {}).setdefault(spelled, [])
                if name not in meanings:
                    meanings.append(name)

    @property
    def names(self) -> Mapping[str, Entries]:
        """Names in their own letter case."""
        return _frozen(self._cased)

    @property
    def nouns(self) -> Mapping[str, Entries]:
        """Titles and generic nouns, in lower case."""
        return _frozen(self._uncased)


def _spelled_otherwise(cut: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Yield the words as others spell them: "U.S.-led coalition" for "US-led", "Defence Minister" for "Defense"."""
    if not _OTHERWISE.keys().isdisjoint(cut):
        yield tuple(_OTHERWISE.get(word, word) for word in cut)
    if any(word[:2] in _WITH_STOPS and word[2:3] in ("", "-") for word in cut):
        parts = (word.partition("-") for word in cut)
        yield words(" ".join(f"{_WITH_STOPS.get(first, first)}{dash}{rest}" for first, dash, rest in parts))


def _frozen(index: _Index) -> Mapping[str, Entries]:
    return {first: _by_second(entries) for first, entries in index.items()}


def _by_second(meanings: Mapping[tuple[str, ...], Sequence[Name]]) -> Entries:
    if len(meanings) == 1:
        return {(*cut, "")[1]: ((cut, tuple(known)),) for cut, known in meanings.items()}
    entries: dict[str, tuple[Entry, ...]] = {}
    for cut in sorted(meanings, key=len, reverse=True):
        second = cut[1] if len(cut) > 1 else ""
        entries[second] = (*entries.get(second, ()), (cut, tuple(meanings[cut])))
    return entries


def read_names(data: LexiconData, roster: Roster) -> NameTable:
    """Return every name of the lexicon with all that it can mean."""
    table = NameTable()
    _parties(table, data)
    _nouns(table, data)
    for place in data.places:
        state = place.get("state")
        table.add(
            [place["name"], *(place.get("aliases") or ())], Name(NameType.PLACE, place["name"], state, place["type"])
        )
    for medium in data.media:
        table.add(
            [medium["name"], *(medium.get("aliases") or ())], Name(NameType.MEDIUM, medium["name"], medium.get("party"))
        )
    for person in roster.persons.values():
        table.add([person.name, *person.aliases], Name(NameType.PERSON, person.id))
        table.add([person.name.split()[-1], *person.short], Name(NameType.SHORT, person.id))
    return table


def _parties(table: NameTable, data: LexiconData) -> None:
    for state in data.states:
        code = state["code"]
        table.add([state["name"], *(state.get("aliases") or ())], Name(NameType.STATE, code, code))
        table.add(state.get("adjectives") or (), Name(NameType.ADJECTIVE, code, code))
        adjectives = set(state.get("adjectives") or ())
        table.add([d for d in state.get("demonyms") or () if d not in adjectives], Name(NameType.PEOPLE, code, code))
        table.add(
            [state["capital"], *(state.get("capital_aliases") or ())], Name(NameType.CAPITAL, state["capital"], code)
        )
    for group in data.groups:
        identity = group["id"]
        aliases = [group["name"], *(group.get("aliases") or ()), *(group.get("members") or ())]
        # "ethnic Albanian rebels" open sentences too.
        opening = [alias[:1].upper() + alias[1:] for alias in aliases if alias[:1].islower()]
        table.add(dict.fromkeys([*aliases, *opening]), Name(NameType.GROUP, identity, identity))
        table.add(group.get("adjectives") or (), Name(NameType.ADJECTIVE, identity, identity))


def _nouns(table: NameTable, data: LexiconData) -> None:
    for organ in data.organs["named"]:
        table.add([organ["name"], *(organ.get("aliases") or ())], Name(NameType.ORGAN, organ["id"], organ["party"]))
    for generic in data.organs["generic"]:
        name = Name(NameType.GENERIC_ORGAN, generic["id"], None, generic["kind"])
        table.add(generic["aliases"], name, cased=False)
    for office in data.titles["offices"]:
        table.add(office["aliases"], Name(NameType.OFFICE, office["office"]), cased=False)
        table.add(office.get("plurals") or (), Name(NameType.OFFICES, office["office"]), cased=False)
    table.add(data.titles["honorifics"], Name(NameType.HONORIFIC, "honorific"))
    for noun, kind in (("prefixes", NameType.PREFIX), ("commentators", NameType.COMMENTATOR)):
        for word in data.titles[noun]:
            table.add([word], Name(kind, word), cased=False)
