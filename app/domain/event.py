"""An event: one act, its actors, its date, and the verbatim spans of one article that hold it."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.codebook import Act, Basis, Kind, Precision, Status, is_mutual
from app.domain.values import value


@value
class Origin:
    """Where a value came from: the rule or resolution, and the words `[start, end)` of the article that it read.

    Both bounds are None where no words tell the value. It explains a value and is no part of it: two values are equal
    whatever their origins.
    """

    rule: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A verbatim span: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str
    origin: Origin | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A speaker's own words, verbatim, without the quotation marks: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str
    origin: Origin | None = field(default=None, compare=False, repr=False)


@value
class ActorMention:
    """An actor as the article names it; `party` is None for one who acts for nobody (a commentator).

    `actor` is a person's slug, an organ's slug or the party itself; `name` is how to show it; `text` the
    article's words.
    """

    party: str | None
    actor: str
    name: str
    text: str
    origin: Origin | None = field(default=None, compare=False, repr=False)


@value
class DateSpan:
    """When an act took place: both ends inclusive, with how exactly and by what it is known."""

    start: date
    end: date
    precision: Precision
    basis: Basis
    origin: Origin | None = field(default=None, compare=False, repr=False)


@value
class Event:
    """What one article says of one act; `rule` names the frame and construction that found it."""

    kind: Kind
    act: Act
    status: Status
    when: DateSpan
    initiators: tuple[ActorMention, ...]
    targets: tuple[ActorMention, ...]
    evidence: tuple[Evidence, ...]
    rule: str
    place: str | None = None
    speaker: str | None = None
    quotes: tuple[Quote, ...] = ()
    attribution: str | None = None
    kind_origin: Origin | None = field(default=None, compare=False, repr=False)
    act_origin: Origin | None = field(default=None, compare=False, repr=False)
    status_origin: Origin | None = field(default=None, compare=False, repr=False)

    @property
    def mutual(self) -> bool:
        """Whether both sides take part alike."""
        return is_mutual(self.kind, self.act)

    @property
    def first_quotes(self) -> tuple[Quote, ...]:
        """The quotes inside the first evidence: the words that made the event what it is; later ones may only add."""
        first = self.evidence[0]
        return tuple(quote for quote in self.quotes if first.start <= quote.start and quote.end <= first.end)

    @property
    def start(self) -> int:
        """Offset of the first evidence in the article."""
        return self.evidence[0].start


def parties(mentions: tuple[ActorMention, ...]) -> frozenset[str]:
    """Return the parties of one side; actors who act for nobody have none."""
    return frozenset(m.party for m in mentions if m.party is not None)
