"""What the decider is told and what it answers: reports, stored events and changes, as plain data."""

from dataclasses import dataclass
from datetime import date

from app.domain.codebook import Act, Kind, Side, Status
from app.domain.event import ActorMention, DateSpan, Event

MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article as deciding needs it; `copy_of` is the id of the article that it repeats, `name` is for people."""

    id: int
    sha256: str
    published_on: date
    name: str
    copy_of: int | None = None

    @property
    def group(self) -> int:
        """The id shared by an original and all its copies."""
        return self.id if self.copy_of is None else self.copy_of


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says of one event."""

    article: ArticleRef
    event: Event


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in an event, with the words of the report that the event takes it from."""

    side: Side
    actor: str
    party: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Settled:
    """The values that an event shows, chosen from its reports."""

    key: str
    kind: Kind
    act: Act
    status: Status
    when: DateSpan
    place: str | None
    speaker: str | None
    parts: tuple[Part, ...]
    summary: str
    slug: str


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as the database holds it; one that is merged, or withdrawn by the program, has no reports."""

    id: int
    public_id: str
    review: str
    settled: Settled
    reports: tuple[Report, ...]
    withdrawn: bool = False
    merged: bool = False

    @property
    def reviewed(self) -> bool:
        """Whether a person has looked at it, so that the machine leaves it alone."""
        return self.review != MACHINE


@dataclass(frozen=True, slots=True)
class Create:
    """A new event."""

    public_id: str
    settled: Settled
    reports: tuple[Report, ...]
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """An event that stays, with all the reports that it has from now on; `what` says what is new, in words."""

    event_id: int
    public_id: str
    settled: Settled
    reports: tuple[Report, ...]
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdraw:
    """An event that no article tells any more."""

    event_id: int
    public_id: str
    summary: str
    reason: str


@dataclass(frozen=True, slots=True)
class Merge:
    """An event that turned out to be the same act as another, whose public id is `into`."""

    event_id: int
    public_id: str
    summary: str
    into: str


@dataclass(frozen=True, slots=True)
class Review:
    """What the person `by` decided: review state and values from now on; `withdrawn` is why it is taken back."""

    event_id: int
    public_id: str
    review: str
    settled: Settled
    what: tuple[str, ...]
    by: str
    withdrawn: str | None


Change = Create | Update | Withdraw | Merge


def mentions(event: Event) -> tuple[tuple[Side, ActorMention], ...]:
    """Return all who take part in `event`, initiators first, each with the side."""
    return (
        *((Side.INITIATOR, mention) for mention in event.initiators),
        *((Side.TARGET, mention) for mention in event.targets),
    )
