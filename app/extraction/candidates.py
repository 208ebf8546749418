"""Read sentences → candidates: one act as one trigger tells it, before the reports of one act are merged."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan, Quote
from app.domain.lexicon import Lexicon
from app.extraction.clauses import Predicate
from app.extraction.items import Item
from app.extraction.mentions import Mention, MentionType
from app.extraction.quotes import Quotation
from app.extraction.reading import Reading, ReadSentence
from app.extraction.status import is_perfect

_SUBORDINATE = frozenset(["after", "before", "when", "while", "since", "because", "although", "which", "who", "that"])
_NEAR_SPEECH = 8  # items after a verb of speech in which its time stands
_AFTER_WHICH = frozenset(["following", "after", "before", "since", "until"])


@dataclass(frozen=True)
class Candidate:
    """An act as one sentence tells it; `dated` says that the sentence names its time."""

    kind: Kind
    act: Act
    status: Status
    when: DateSpan
    initiators: tuple[ActorMention, ...]
    targets: tuple[ActorMention, ...]
    sentence: ReadSentence
    rule: str
    place: str | None = None
    speaker: str | None = None
    quotes: tuple[Quote, ...] = ()
    attribution: str | None = None
    dated: bool = False
    neutral: bool = False
    # The item of the head word, and for statements the clauses `[start, end)` of items that tell what was said.
    at: int = 0
    clauses: tuple[tuple[int, int], ...] = ()
    more: tuple[ReadSentence, ...] = field(default=())

    @cached_property
    def initiator_parties(self) -> frozenset[str]:
        """The parties of the initiators."""
        return frozenset(a.party for a in self.initiators if a.party)

    @cached_property
    def target_parties(self) -> frozenset[str]:
        """The parties of the targets."""
        return frozenset(a.party for a in self.targets if a.party)


class Context:
    """What the rules need to make candidates of a sentence: actors, dates, places."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.roster = lexicon.roster

    @property
    def published(self) -> date:
        """The article's day."""
        return self.reading.published

    def quote(self, quotation: Quotation) -> Quote:
        """Return a quotation as its words stand in the article, without the marks."""
        start, end = quotation.inner_start, quotation.inner_end
        return Quote(start, end, self.reading.article.text[start:end])

    def actors(self, items: Sequence[Item], indices: Sequence[int]) -> tuple[ActorMention, ...]:
        """Return the actors that the mentions at these items stand for, each once; none where one is unknown."""
        found: dict[str, ActorMention] = {}
        for i in indices:
            mention = items[i].mention
            for actor in self.named(mention) if mention else ():
                found.setdefault(actor.actor, actor)
        return tuple(found.values())

    def foreign(self, actors: Sequence[ActorMention], own: Collection[str | None]) -> tuple[ActorMention, ...]:
        """Return the actors of other parties; a bloc ("the Muslim world") only where nobody of flesh is named."""
        others = [actor for actor in actors if actor.party not in own]
        return tuple(a for a in others if not self.is_bloc(a.party)) or tuple(others)

    def is_bloc(self, party: str | None) -> bool:
        """Tell whether a party is a bloc of others, such as the Muslim world."""
        known = self.roster.parties.get(party or "")
        return known is not None and known.type == "bloc"

    def named(self, mention: Mention) -> tuple[ActorMention, ...]:
        """Return the actors that a mention stands for; none where nobody can tell."""
        return tuple(self._of(mention))

    def _of(self, mention: Mention) -> list[ActorMention]:
        text = self.reading.article.text[mention.start : mention.end]
        if mention.type is MentionType.COMMENTATOR:
            return [ActorMention(None, mention.actor, mention.name, text)] if mention.actor else []
        if mention.parties:
            return [ActorMention(party, party, self.roster.party_name(party), text) for party in mention.parties]
        party = mention.party
        person = self.roster.persons.get(mention.actor or "")
        if person is not None:
            party = self.roster.party_of(person, on=self.published) or party
        if party is None:
            return []
        return [ActorMention(party, mention.actor or party, mention.name or self.roster.party_name(party), text)]

    def when(
        self, items: Sequence[Item], predicate: Predicate, status: Status, *, spoken: bool = False
    ) -> tuple[DateSpan, bool]:
        """Return the date of a predicate by the codebook's section 4, and whether the sentence names it.

        `spoken` is for verbs of speech: a time among the words that were said is not that of the saying.
        """
        planned = status is Status.PLANNED
        time = bound_time(items, predicate, spoken=spoken)
        if time is not None:
            found = time.time.as_of(planned=planned) if time.time else None
            if found and time.time and time.time.since:
                found = replace(found, end=self.published) if found.start <= self.published else found
            if found:
                return found, True
        if (closing := _closing_time(items, predicate)) is not None and closing.time:
            return closing.time.as_of(planned=planned), True
        return self.undated(planned=planned, perfect=is_perfect(predicate)), False

    def undated(self, *, planned: bool = False, perfect: bool = False) -> DateSpan:
        """Return the article's day with what the tense says of it."""
        precision = Precision.AFTER if planned else Precision.BEFORE if perfect else Precision.DAY
        return DateSpan(self.published, self.published, precision, Basis.ARTICLE)

    def place(self, items: Sequence[Item], predicate: Predicate) -> str | None:
        """Return the place that the clause names after "in" or "at"."""
        for slot, i in predicate.slots:
            mention = items[i].mention
            located = mention is not None and (
                mention.type is MentionType.PLACE or mention.organ in ("state", "capital")
            )
            if slot in ("in", "at") and mention is not None and located:
                return self.reading.article.text[mention.start : mention.end].removeprefix("the ").removeprefix("both ")
        return None


def bound_time(items: Sequence[Item], predicate: Predicate, *, spoken: bool = False) -> Item | None:
    """Return the time expression that dates the predicate's clause, if one does."""
    right = _before_content(items, predicate) if spoken else predicate.right
    end = min(right, predicate.last + _NEAR_SPEECH) if spoken else right
    after = [k for k in range(predicate.at, end) if _dates_clause(items, k)]
    if after:
        return items[after[0]]
    before = [k for k in range(predicate.left, predicate.at) if _dates_clause(items, k)]
    if before:
        return items[before[-1]]
    if predicate.left < len(items) and items[predicate.left].low in _SUBORDINATE:
        return None  # "On Monday, hours after the US announced it, Cavusoglu said": Monday is not the announcement's
    fronted = [k for k in range(min(3, predicate.left)) if _dates_clause(items, k)]
    return items[fronted[0]] if fronted else None


def _closing_time(items: Sequence[Item], predicate: Predicate) -> Item | None:
    """Return the time that closes the coordination in which the clause stands first.

    "a thaw that saw their ambassadors reinstated and Herzog meet with Erdogan last year"
    """
    if predicate.right >= len(items) or items[predicate.right].low != "and":
        return None
    rest = items[predicate.right + 1 :]
    end = next((k for k, item in enumerate(rest) if item.low in (",", ";", ".", ":") or item.tag == "MD"), len(rest))
    closed = end > 0 and (end == len(rest) or rest[end].tag != "MD")
    return rest[end - 1] if closed and rest[end - 1].time else None


def _before_content(items: Sequence[Item], predicate: Predicate) -> int:
    """Return where the words that were said begin: "said on Sunday in an interview with CNN | that Iran"."""
    for k in range(predicate.last, predicate.right):
        mention = items[k].mention
        told = mention is None or mention.type is MentionType.MEDIUM or items[k - 1].tag in ("IN", "TO")
        if items[k].low == "that" or not told:
            return k
    return predicate.right


def _dates_clause(items: Sequence[Item], k: int) -> bool:
    if items[k].time is None:
        return False
    if k and items[k - 1].low in _AFTER_WHICH and items[k - 1].low != "since":
        return False
    # "the October 7 attack": the date of the noun, not of the clause.
    modifies = k + 1 < len(items) and items[k + 1].tag.startswith(("NN", "JJ")) and k > 0
    return not (modifies and (items[k - 1].tag in ("DT", "POS", "PRP$", "JJ") or items[k - 1].mention is not None))
