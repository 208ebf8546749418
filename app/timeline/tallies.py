"""The figures of a filter: one statement counts by kind, status and review, and all that depends on these is summed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from app.domain.codebook import Kind
from app.storage.tables import EventRow, ReportRow
from app.timeline.filter import EventFilter
from app.timeline.query import meeting, select_ids

Field = Literal["kind", "status", "review"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events have these three values, with the first and the last day of them."""

    kind: str
    status: str
    review: str
    events: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Totals:
    """What a filter asks for, in figures; the days are None where there is no event.

    `commentary` counts the pieces that the filter would bring too, were they not hidden.
    """

    events: int
    first: date | None
    last: date | None
    articles: int
    commentary: int = 0


@dataclass(frozen=True, slots=True)
class Tallies:
    """The tallies of all events that `wanted` would bring if it asked for no kind, status or state of review."""

    wanted: EventFilter
    rows: tuple[Tally, ...]

    @property
    def events(self) -> int:
        """How many events `wanted` asks for."""
        return sum(row.events for row in self._met(self.wanted))

    @property
    def first(self) -> date | None:
        """First day of these events."""
        return min((row.first for row in self._met(self.wanted)), default=None)

    @property
    def last(self) -> date | None:
        """Last day of these events."""
        return max((row.last for row in self._met(self.wanted)), default=None)

    @property
    def with_commentary(self) -> int:
        """How many events there are once commentary is shown."""
        return sum(row.events for row in self._met(self.wanted.replace(commentary=True)))

    def by(self, field: Field) -> dict[str, int]:
        """Return how many events each value of `field` would bring, whatever is chosen of it now."""
        lifted = self.wanted.without(field)
        # Choosing the kind "commentary" shows it, so its option counts whether commentary is shown or not.
        counts: dict[str, int] = {}
        for row in self._met(lifted.replace(commentary=True) if field == "kind" else lifted):
            value = getattr(row, field)
            counts[value] = counts.get(value, 0) + row.events
        return counts

    def _met(self, wanted: EventFilter) -> Iterator[Tally]:
        """Yield the rows that `wanted` lets through: what `select_events` does with these fields, done to sums."""
        hidden = () if wanted.kind or wanted.commentary else (Kind.COMMENTARY,)
        for row in self.rows:
            asked = (wanted.kind, row.kind), (wanted.status, row.status), (wanted.review, row.review)
            if row.kind not in hidden and all(not chosen or value in chosen for chosen, value in asked):
                yield row


def tally(session: Session, wanted: EventFilter) -> Tallies:
    """Count by one statement."""
    lifted = wanted.replace(kind=(), status=(), review=(), commentary=True)
    values = EventRow.kind, EventRow.status, EventRow.review
    found = select(*values, func.count(), func.min(EventRow.date_start), func.max(EventRow.date_end))
    rows = session.execute(found.where(*meeting(lifted)).group_by(*values))
    return Tallies(wanted, tuple(Tally(*row) for row in rows))


def totals(session: Session, wanted: EventFilter, tallies: Tallies | None = None) -> Totals:
    """Return the figures of the line above a list; the `tallies` where they are known already."""
    tallies = tallies or tally(session, wanted)
    articles = select(func.count(distinct(ReportRow.article_id))).where(ReportRow.event_id.in_(select_ids(wanted)))
    return Totals(
        events=tallies.events,
        first=tallies.first,
        last=tallies.last,
        articles=session.scalars(articles).one(),
        commentary=tallies.with_commentary - tallies.events,
    )
