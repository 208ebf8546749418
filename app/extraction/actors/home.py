"""Whose an office or ministry is of which nobody says so: told of before, or at home where the article was written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.article import Article
from app.domain.lexicon import Lexicon, NameType
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.obliques import is_oblique
from app.extraction.text.names import Unit, find_units
from app.extraction.text.sentences import Sentence
from app.extraction.text.tokens import DATELINE_ENDS, Token, tokenize

OPENING = 3  # sentences among which the dateline stands, behind a headline
_LONGEST_DATELINE = 14  # tokens
# The one party that an office is of where the article has named no other holder.
SOLE = {"secretary-general": "un", "administration official": "USA", "supreme leader": "IRN", "pope": "VAT"}
# Offices of which an article names many, or that stand abroad.
_ANYBODY = frozenset({"official", "minister", "leader", "commander", "diplomat"})


def home_of(
    article: Article, tokens: Sequence[Sequence[Token]], units: Sequence[Mapping[int, Unit]], lexicon: Lexicon
) -> str | None:
    """Return the state of the capital in the dateline, or for which the medium speaks; None where it may be any.

    A medium prints news of others too, in which its own state is not named at all.
    """
    for words in tokens[:OPENING]:
        place = _dateline(words)
        state = _named(place, lexicon, NameType.CAPITAL)
        if state is not None and place.lower() not in lexicon.words["seats of bodies"]:
            return state
    publisher = article.publisher or ""
    if publisher.lower() in lexicon.words["world services"]:
        return None
    state = _named(publisher, lexicon, NameType.MEDIUM)
    named = any(name.party == state for found in units for unit in found.values() for name in unit.names)
    return state if named else None


def _named(words: str, lexicon: Lexicon, wanted: NameType) -> str | None:
    """Return the state whose capital or medium bears this name."""
    unit = find_units(tokenize(words, Sentence(0, len(words))), lexicon).get(0)
    name = unit.get(wanted) if unit is not None else None
    return name.party if name is not None else None


def _dateline(tokens: Sequence[Token]) -> str:
    """Return the town of "TEHRAN –", "Beijing, Feb. 3 (Xinhua) --": nothing but names and numbers before a dash."""
    end = next((k for k, token in enumerate(tokens[:_LONGEST_DATELINE]) if token.low in DATELINE_ENDS), 0)
    if any(token.low.isalpha() and not token.norm[:1].isupper() for token in tokens[:end]):
        return ""
    closed = next((k for k, token in enumerate(tokens[:end]) if not token.low.isalpha()), end)
    return " ".join(token.norm.title() for token in tokens[:closed])


def host_around(mention: Mention, before: Sequence[Item], behind: Sequence[Item], lexicon: Lexicon) -> str | None:
    """Return the state in which others meet somebody of whom no state is told: "met in Tokyo with Prime Minister Tan".

    Only who heads a state, a government or a ministry is at home there; and towns are named where anybody meets.
    """
    words, office = lexicon.words, mention.office or ""
    met = any(item.low in words["meeting words"] for item in before if item.mention is None)
    if not met or not (office.endswith("minister") or office in words["heads of state"]):
        return None
    around = [*before, *behind]
    own = {item.actor.party for k, item in enumerate(before) if item.actor is not None and not is_oblique(before, k)}
    for k in [*range(len(before) - 1, 0, -1), *range(len(before) + 1, len(around))]:
        place = around[k].mention
        inside = around[k - 1].low in ("in", "to") and around[k - 1].mention is None
        if place is None or not inside or place.organ not in ("state", "capital") or place.possessive:
            continue
        anybody = around[k].low in words["seats of bodies"] or place.party in own
        return None if anybody else place.party
    return None


@dataclass
class Offices:
    """Whose the offices of an article of one day are; `home` is the state that is meant where none is named."""

    lexicon: Lexicon
    on: date
    home: str | None = None
    # The state that the last sentence was about, as far as it opened with one.
    acting: str | None = None
    # Those that were told of with their party, but without the name of who holds them.
    told: dict[str, str] = field(default_factory=dict)

    def note(self, mention: Mention) -> None:
        """Remember "the Bosnian prime minister", unless the lexicon knows by name who that is."""
        if mention.type is not MentionType.OFFICE or not mention.office or not mention.party:
            return
        if mention.actor in self.lexicon.roster.persons:
            self.told.pop(mention.office, None)
        else:
            self.told[mention.office] = mention.party

    def party_of(self, mention: Mention) -> str | None:
        """Return whose the office is by which somebody unknown is called: "Prime Minister Karimov"."""
        office = mention.office
        called = mention.type is MentionType.PERSON or office in self.lexicon.words["of a ministry"]
        if not called or mention.party is not None or office is None:
            return None
        told = self.told.get(office)
        return told or next((state for state in (self.home, self.acting) if state and self._is_of(office, state)), None)

    def _is_of(self, office: str, state: str) -> bool:
        """Tell whether a state has such an office, and nobody else is known to hold it."""
        words = self.lexicon.words
        if office in _ANYBODY or office in words["accredited offices"]:
            return False
        shared = office in words["shared offices"] or office.endswith("spokesperson")
        free = office.endswith("minister") and office != "prime minister"
        return shared or (free and self.lexicon.roster.holder(state, office, on=self.on) is None)
