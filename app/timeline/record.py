"""What a list of events amounts to over time: by kind and year, cooperation against conflict, silences.

An event counts in every piece of time that its date touches, as a filter by these days has it: each number here is
that of the list which a link with the same days, kinds and classes brings.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import dropwhile

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.codebook import CODES, Act, Kind, QuadClass, Status
from app.storage.tables import ArticleRow, EventRow, ReportRow
from app.timeline.filter import EventFilter
from app.timeline.periods import Unit, end_of, pieces, start_of
from app.timeline.query import meeting, select_ids

# What an article vouches for: plans, claims, denials and what was called off tell little of how two parties stand.
VOUCHED = (Status.OCCURRED, Status.ONGOING)
_DAY = timedelta(days=1)
# More quarters than these are no chart that can be read.
_MOST_QUARTERS = 16


@dataclass(frozen=True, slots=True)
class Told:
    """How many events have one date, kind, act and status."""

    start: date
    end: date
    kind: Kind
    act: Act
    status: Status
    events: int

    def touches(self, first: date, last: date) -> bool:
        """Tell whether the date touches these days, both inclusive."""
        return self.start <= last and first <= self.end


@dataclass(frozen=True, slots=True)
class KindRow:
    """The events of one kind: all of them, and those of each year."""

    kind: Kind
    total: int
    by_year: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """Cooperation against conflict within some days; `goldstein` is the mean of the coded events, None without any."""

    first: date
    last: date
    events: int
    by_class: dict[QuadClass, int]
    goldstein: float | None


@dataclass(frozen=True, slots=True)
class Silence:
    """The days, both inclusive, between two events in which no date of an event lies."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Number of these days."""
        return (self.last - self.first).days + 1


def told(session: Session, wanted: EventFilter) -> tuple[Told, ...]:
    """Return the events that `wanted` asks for as sums, oldest first, by one statement."""
    values = EventRow.date_start, EventRow.date_end, EventRow.kind, EventRow.act, EventRow.status
    rows = session.execute(select(*values, func.count()).where(*meeting(wanted)).group_by(*values).order_by(*values))
    return tuple(
        Told(start, end, Kind(kind), Act(act), Status(status), events) for start, end, kind, act, status, events in rows
    )


def count_reports(session: Session, wanted: EventFilter) -> int:
    """Return how many independent reports there are of all events that `wanted` asks for."""
    family = func.coalesce(ArticleRow.superseded_by_id, ArticleRow.copy_of_id, ArticleRow.id)
    reports = select(ReportRow.event_id, family).join(ReportRow.article).distinct()
    asked = reports.where(ReportRow.event_id.in_(select_ids(wanted))).subquery()
    return session.scalars(select(func.count()).select_from(asked)).one()


def years_of(acts: Iterable[Told], most: int) -> tuple[int, ...]:
    """Return the newest years, at most so many of them, that an event touches; newest first."""
    years = {year for one in acts for year in range(one.start.year, one.end.year + 1)}
    return tuple(sorted(years, reverse=True)[:most])


def kinds_by_year(acts: Sequence[Told], years: Sequence[int]) -> tuple[KindRow, ...]:
    """Return a row for each kind that occurs, in the codebook's order."""
    rows = []
    for kind in Kind:
        of_kind = [one for one in acts if one.kind is kind]
        if of_kind:
            by_year = tuple(_events(one for one in of_kind if one.touches(*whole_year(year))) for year in years)
            rows.append(KindRow(kind, _events(of_kind), by_year))
    return tuple(rows)


def whole_year(year: int) -> tuple[date, date]:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def balances(acts: Sequence[Told], most_years: int) -> tuple[Unit, tuple[Balance, ...]]:
    """Return cooperation against conflict by quarter, or by year where that would be too many; oldest first.

    Only acts that an article vouches for count; of many years the newest are given.
    """
    vouched = [one for one in acts if one.status in VOUCHED]
    if not vouched:
        return Unit.YEAR, ()
    first, last = min(one.start for one in vouched), max(one.end for one in vouched)
    quarters = sum(1 for _ in pieces(first, last, Unit.QUARTER))
    unit = Unit.QUARTER if quarters <= _MOST_QUARTERS else Unit.YEAR
    if unit is Unit.YEAR:
        first = max(first, date(last.year - most_years + 1, 1, 1)) if last.year > most_years else first
    found = [_balance(vouched, *days) for days in pieces(start_of(first, unit), end_of(last, unit), unit)]
    return unit, tuple(dropwhile(lambda one: not one.events, found))


def longest_silence(acts: Iterable[Told], since: date) -> Silence | None:
    """Return the longest stretch of days between the first and the last event that no event's date touches.

    Events that were over before `since` do not count: of times before the oldest article little is told.
    """
    found: Silence | None = None
    until: date | None = None
    for one in sorted((one for one in acts if one.end >= since), key=lambda one: one.start):
        if until is not None and one.start > until + _DAY:
            gap = Silence(until + _DAY, one.start - _DAY)
            found = gap if found is None or gap.days > found.days else found
        until = one.end if until is None else max(until, one.end)
    return found


def _balance(acts: Iterable[Told], first: date, last: date) -> Balance:
    here = [one for one in acts if one.touches(first, last)]
    by_class = dict.fromkeys(QuadClass, 0)
    for quad_class, _, events in _coded(here):
        by_class[quad_class] += events
    coded = sum(by_class.values())
    weighed = sum(goldstein * events for _, goldstein, events in _coded(here))
    return Balance(first, last, _events(here), by_class, weighed / coded if coded else None)


def _coded(acts: Iterable[Told]) -> Iterator[tuple[QuadClass, float, int]]:
    for one in acts:
        code = CODES[one.kind, one.act]
        if code.quad_class is not None and code.goldstein is not None:
            yield code.quad_class, code.goldstein, one.events


def _events(acts: Iterable[Told]) -> int:
    return sum(one.events for one in acts)
