"""Noun phrases that mean whom the text has named before: "the rebels", "the Iranian", "his country"."""

from app.domain.lexicon import NameType
from app.extraction.actors.organs import PARTY_TYPES, OrganReader
from app.extraction.actors.premodifiers import Opening
from app.extraction.syntax.mentions import Mention, MentionType

_OWN = frozenset({"its", "their", "his", "her"})
# What follows "the Iranian" where a person is meant and no noun follows.
_VERBS_OF_PEOPLE = frozenset("has have had is was said says will would told went met spoke also".split())
# Classes of words that stand for a party or an organ named before: a state, a group, a body, a council.
_NOUNS_OF_PARTIES = (*(f"nouns of {kind}" for kind in ("kingdoms", "groups", "bodies", "organs", "names")), "halves")


class AgainReader(OrganReader):
    """Reads the nouns of one sentence by which somebody is named again."""

    def definite(self, first: int, opening: Opening) -> Mention | None:
        """Read "the kingdom", "the rebels", "the former" where no noun follows that they belong to."""
        at = opening.at
        low, following = self.low(at), self.low(at + 1)
        words = self.lexicon.words
        taken = at in self.units and low not in words["nouns of groups"]
        if self.low(first) != "the" or at != first + 1 or taken or at + 1 in self.units:
            return None
        if (low in words["halves"] or low in words["nouns of names"]) and not self._is_capital(at):
            return None  # "to the north", "at the front", but "the North" of Korea, "the Front" of Polisario
        if any(low in words[nouns] for nouns in _NOUNS_OF_PARTIES) and following not in ("of", "-"):
            return self.make(MentionType.DEFINITE, first, at + 1, organ=low)
        pair = low in ("former", "latter") and (following in self.lexicon.lemmas or self.stands_alone(at + 1))
        return self.make(MentionType.DEFINITE, first, at + 1, organ=low) if pair else None

    def tied(self, first: int) -> Mention | None:
        """Read a state behind what ties it to another: "NATO member Turkey", "its ally Syria", who alone is meant."""
        other = self.units.get(first)
        named = other is not None and other.get(*PARTY_TYPES, NameType.ADJECTIVE) is not None
        at = other.last if other is not None and named else first + (self.low(first) in _OWN)
        if at == first or self.low(at) not in self.lexicon.words["ties of states"]:
            return None
        at += self.low(at + 1) in ("state", "country", "nation")
        unit = self.units.get(at + 1)
        state = unit.get(NameType.STATE) if unit is not None else None
        if unit is None or state is None or state.party is None:
            return None
        name = self.lexicon.roster.party_name(state.party)
        return self.make(
            MentionType.PARTY, first, unit.last, actor=state.party, party=state.party, name=name, organ="state"
        )

    def own_country(self, first: int, opening: Opening) -> Mention | None:
        """Read "his country", which is the party of whom "he" means."""
        gender = {"his": "m", "her": "f"}.get(self.low(first))
        if gender is None or opening.at != first + 1 or self.low(opening.at) not in self.lexicon.words["own country"]:
            return None
        owner = opening.owner
        return self.make(MentionType.DEFINITE, first, opening.at + 1, organ="country", owner=owner, gender=gender)

    def named_before(self, first: int, at: int, party: str) -> Mention | None:
        """Read "the Iranian", who was named before, and "the Arab country", which was."""
        if self.stands_alone(at):
            return self.make(MentionType.PEOPLE, first, at, party=party)
        state = self.low(at) in self.lexicon.words["countries named again"] or self.low(at) in ("state", "nation")
        if not state or f"members of {party}" not in self.lexicon.words:
            return None
        return self.make(MentionType.DEFINITE, first, at + 1, organ="country", party=party)

    def stands_alone(self, at: int) -> bool:
        """Tell whether "the Iranian" before token `at` means a person: no noun or adjective follows."""
        low, unit = self.low(at), self.units.get(at + 1)
        if low == "," and unit and unit.get(NameType.ADJECTIVE):
            return False  # "the Russian, Iranian and Turkish ministers"
        adverb = low.endswith("ly") and low not in self.lexicon.words["no adverbs"]  # "the French weekly"
        return not low or not low[0].isalpha() or low.endswith("ed") or adverb or low in _VERBS_OF_PEOPLE
