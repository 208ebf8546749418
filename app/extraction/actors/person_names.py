"""Which capitalised words can be somebody's name, and where such a name ends."""

import re

from app.domain.lexicon import NameType
from app.extraction.actors.premodifiers import OpeningReader

_PARTICLES = frozenset(
    "bin bint al el ul ud van de du da dos do der den von zu la le di ibn ben abu abou umm ould arap ag ait".split()
)
_PATRONYMICS = frozenset({"bin", "bint", "ibn", "ben", "abu"})
# Particles that are written with the name: al-Jarallah, ash-Shara.
_JOINED = ("al-", "el-", "as-", "ash-", "an-", "ar-", "at-", "az-", "ad-", "ed-", "es-", "er-", "ul-", "ud-", "d'")
# Function words that are capitalised at the start of a sentence; open classes stand in the lexicon ("no name").
_NOT_A_NAME = frozenset(
    "the a an in on at of for to from by with and or but as if when while after before since during according despite "
    "he she it they we i you his her its their our my this that these those there here what who which how why both mr "
    "mrs ms dr also not no yes".split()
)
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")  # "S.P.", not "al." or "St."
_BEFORE_THINGS = frozenset({"the", "a", "an", "this", "that", "its", "their"})
_LONGEST_NAME = 6


class NameReader(OpeningReader):
    """Reads the names of persons in one sentence, whoever they are."""

    def is_name(self, at: int) -> bool:
        """Tell whether the word at token `at` can be part of somebody's name."""
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        norm = token.norm
        if not norm[:1].isupper():
            if not norm.startswith(_JOINED):
                return False
            norm = next(norm[len(joined) :] for joined in _JOINED if norm.startswith(joined))
            if not norm[:1].isupper():
                return False
        if token.low != self.lexicon.lemmas.get(token.low, token.low) and token.low.endswith(("s", "ed")):
            return False  # a verb in a headline that capitalises every word: "Erdogan Slams"
        words = self.lexicon.words
        initial = len(norm) == 1 and self.low(at + 1) == "."  # "A." of "A. K. Sinha"
        if not initial and (token.low in _NOT_A_NAME or token.low in words["no name"] or token.low in words["things"]):
            return False
        initials = _INITIALS.fullmatch(norm) is not None and self.is_name(at + 1)  # "S.P." of "S.P. Tamilan"
        return initials or (norm.replace("-", "").replace("'", "").isalpha() and not _describes(norm))

    def is_particle(self, at: int) -> bool:
        """Tell whether a particle of a name stands at token `at`: "bin" of "Faisal bin Farhan", "de" of "de la"."""
        return self.low(at) in _PARTICLES and (self.is_name(at + 1) or self.is_particle(at + 1))

    def name_end(self, at: int) -> int:
        """Return where a name that goes on at `at` ends: "Mohammed" in "Mohammed bin Salman" names nobody yet."""
        while True:
            if self._is_patronymic(at):
                at += 2
            elif (self.units.get(at) is None and self.is_name(at)) or self.is_particle(at):
                at += 1
            else:
                return at

    def full_name_end(self, at: int) -> int:
        """Return where a name that starts at `at` ends; `at` itself where none does."""
        last = at
        while last < len(self.tokens) and last - at < _LONGEST_NAME:
            unit = self.units.get(last)
            known = unit is not None and unit.get(NameType.SHORT, NameType.PERSON) is not None
            named = self.is_name(last) and (unit is None or known or (last > at and self._is_family_name(last)))
            if named and self._is_initial(last):
                last += 1  # the stop of "W."
            elif self._is_patronymic(last):
                last += 1  # "Israel" of "Isaac Ben Israel"
            elif not named and not (last > at and self.is_particle(last)):
                break
            last += 1
        return min(last, len(self.tokens))

    def _is_family_name(self, at: int) -> bool:
        """Tell a name that is a town's too, behind a first name that nobody knows: "Jorge Valencia"."""
        unit = self.units.get(at)
        alone = unit is not None and unit.last == at + 1 and unit.get(NameType.PLACE) is not None
        return alone and self.units.get(at - 1) is None and not self.tokens[at].norm.isupper()

    def _is_patronymic(self, at: int) -> bool:
        return self.low(at) in _PATRONYMICS and at + 1 < len(self.tokens) and self.tokens[at + 1].norm[:1].isupper()

    def words_between(self, at: int, last: int) -> str:
        """Return the words of tokens `[at, last)` as a name is written."""
        return " ".join(token.text for token in self.tokens[at:last]).replace(" .", ".")

    def _is_initial(self, at: int) -> bool:
        return len(self.low(at)) == 1 and self.low(at + 1) == "." and self.is_name(at + 2)

    def names_a_thing(self, at: int, last: int) -> bool:
        """Tell whether capitalised words are part of a body's, a place's or a document's name.

        "the Abraham Accords", "Supreme National" before "Security Council".
        """
        words = self.lexicon.words
        goes_on = at > 1 and self.units.get(at - 1) is None and self.tokens[at - 1].norm[:1].isupper()
        if goes_on and self.low(at - 1) not in words["no name"]:
            return True  # what stands before has been told to be no person
        return self.low(at - 1) in _BEFORE_THINGS or self.low(last) in words["things"]

    def gives_its_name(self, last: int) -> bool:
        """Tell whether a family name that ends at `last` is that of a thing: "the Abraham Accords", "a Roman city"."""
        if self.low(last) in self.lexicon.words["antiquities"]:
            return True
        thing = self.low(last) in self.lexicon.words["things"] and self.tokens[last].norm[:1].isupper()
        return thing and self.units.get(last) is None


def _describes(word: str) -> bool:
    """Tell a name with a participle behind a hyphen, which makes an adjective of it: "Qaeda-linked"."""
    _, dash, last = word.rpartition("-")
    return bool(dash) and last.islower() and last.endswith("ed")
