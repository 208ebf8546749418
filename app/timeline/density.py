"""How many events fall into each piece of time: the bars of the chart, and what each choice of days would bring.

An event counts once, where it begins; so the bars, with what lies before and after them, add up to the list. A bar's
days may bring more than it shows: a visit that goes on into them, or a year in which they lie.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import extract, func, select
from sqlalchemy.orm import Session

from app.domain.codebook import Precision
from app.storage.tables import ArticleRow, EventRow
from app.timeline.filter import EventFilter
from app.timeline.periods import FINE, Limits, Unit, end_of, pieces, unit_for
from app.timeline.query import meeting, publisher_value

_DAY = timedelta(days=1)
_RECENT = (7, 30)
_YEARS = 8

# A month as (year, month).
Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dated:
    """How many events have one date, which may be many days long."""

    start: date
    end: date
    precision: Precision
    events: int = 1

    @property
    def is_open(self) -> bool:
        """Whether it is a bound, before or after which the events took place."""
        return self.precision in (Precision.BEFORE, Precision.AFTER)


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of time inside the days asked for, both ends inclusive; None where it has no end to that side.

    `events` begin in it, `vague` of them have a date that is not known to within it; `brings` says how many its days
    would bring as a filter. `told` is False where no article of the store is of its months.
    """

    first: date | None
    last: date | None
    events: int
    vague: int
    brings: int
    told: bool = True


@dataclass(frozen=True, slots=True)
class Density:
    """Bars side by side without a gap; `earlier` and `later` hold the events outside of them, if there are any."""

    unit: Unit
    bars: tuple[Bar, ...]
    earlier: Bar | None = None
    later: Bar | None = None

    def place(self, wanted: EventFilter, one: Dated) -> int:
        """Return where in `all` an event stands that `wanted` asks for."""
        begun = max(one.start, wanted.from_) if wanted.from_ else one.start
        return next(at for at, bar in enumerate(self.all) if bar.last is None or begun <= bar.last)

    @property
    def all(self) -> tuple[Bar, ...]:
        """Every bar in the order of time."""
        return (*filter(None, [self.earlier]), *self.bars, *filter(None, [self.later]))


@dataclass(frozen=True, slots=True)
class Preset:
    """Days that are often wanted, and how many events they would bring."""

    label: str
    first: date | None
    last: date | None
    brings: int


def dated_events(session: Session, wanted: EventFilter) -> tuple[Dated, ...]:
    """Return the dates of all events that `wanted` would bring if it asked for no days, by one statement."""
    lifted = wanted.replace(from_=None, to=None)
    values = EventRow.date_start, EventRow.date_end, EventRow.date_precision
    rows = session.execute(select(*values, func.count()).where(*meeting(lifted)).group_by(*values).order_by(*values))
    return tuple(Dated(start, end, Precision(precision), events) for start, end, precision, events in rows)


def months_told(session: Session, wanted: EventFilter) -> frozenset[Month]:
    """Return the months of which the store has articles; only those of the publishers asked for count."""
    found = select(extract("year", ArticleRow.published_on), extract("month", ArticleRow.published_on)).distinct()
    if wanted.publisher:
        found = found.where(publisher_value().in_(wanted.publisher))
    return frozenset((int(year), int(month)) for year, month in session.execute(found))


def density(
    wanted: EventFilter, dated: Iterable[Dated], told: frozenset[Month], *, limits: Limits = FINE
) -> Density | None:
    """Return the bars of the events that `wanted` asks for among `dated`; None where there are none."""
    met = [one for one in dated if _meets(one, wanted.from_, wanted.to)]
    if not met:
        return None
    first, last = _axis(wanted, met, told)
    unit = unit_for(first, last, limits)
    return _fill(wanted, met, told, unit, list(pieces(first, last, unit)))


def density_like(
    other: Density, wanted: EventFilter, dated: Iterable[Dated], told: frozenset[Month] = frozenset()
) -> Density:
    """Return the bars of the events that `wanted` asks for among `dated` on the axis of another density."""
    first, last = other.bars[0].first or date.min, other.bars[-1].last or date.max
    met = [one for one in dated if _meets(one, wanted.from_, wanted.to)]
    return _fill(wanted, met, told, other.unit, list(pieces(first, last, other.unit)))


def _fill(
    wanted: EventFilter, met: Iterable[Dated], told: frozenset[Month], unit: Unit, cut: Sequence[tuple[date, date]]
) -> Density:
    counts = _Counts(wanted, cut)
    for one in met:
        counts.add(one)
    return Density(unit, tuple(counts.bars(told)), *counts.outside())


def presets(dated: Sequence[Dated]) -> tuple[Preset, ...]:
    """Return the last days before the newest event, and the years, newest first; the old ones together."""
    if not dated:
        return ()
    newest = max(one.start for one in dated)
    recent = [(f"Last {days} days", newest - timedelta(days=days - 1), newest) for days in _RECENT]
    years = sorted({one.start.year for one in dated}, reverse=True)
    spans: list[tuple[str, date | None, date]] = [*recent]
    spans += [(str(year), date(year, 1, 1), date(year, 12, 31)) for year in years[:_YEARS]]
    if years[_YEARS:]:
        spans.append((f"Before {years[_YEARS - 1]}", None, date(years[_YEARS - 1] - 1, 12, 31)))
    return tuple(Preset(label, first, last, brought(dated, first, last)) for label, first, last in spans)


def brought(dated: Iterable[Dated], first: date | None, last: date | None) -> int:
    """Return how many events a filter by these days has."""
    return sum(one.events for one in dated if _meets(one, first, last))


def is_known_within(one: Dated, bar: Bar) -> bool:
    """Tell whether an event that begins in a bar is known to have done so."""
    return _known_within(one, bar.first or date.min, bar.last or date.max)


def _known_within(one: Dated, first: date, last: date) -> bool:
    # A visit of several days is known to each of them.
    return not one.is_open and (one.precision is Precision.DAY or first <= one.start <= one.end <= last)


def _meets(one: Dated, first: date | None, last: date | None) -> bool:
    return (first is None or one.end >= first) and (last is None or one.start <= last)


def _axis(wanted: EventFilter, met: Sequence[Dated], told: frozenset[Month]) -> tuple[date, date]:
    """Return the first and the last day to draw: those asked for, else those of the articles that tell the events.

    A few events that are told in hindsight would otherwise press all others together.
    """
    begin = [max(one.start, wanted.from_) if wanted.from_ else one.start for one in met]
    first, last = min(begin), max(begin)
    oldest, newest = min(told, default=None), max(told, default=None)
    opening = date(*oldest, 1) if oldest else first
    closing = end_of(date(*newest, 1), Unit.MONTH) if newest else last
    start = max(wanted.from_, min(first, opening)) if wanted.from_ else _within(first, opening, last)
    stop = min(wanted.to, max(last, closing)) if wanted.to else _within(last, closing, first)
    return min(start, stop), max(start, stop)


def _within(edge: date, articles: date, other: date) -> date:
    """Return where the articles begin (or end), if that lies among the events, else the outermost event."""
    return articles if min(edge, other) <= articles <= max(edge, other) else edge


class _Counts:
    """Fills the pieces of an axis, one date after the other."""

    def __init__(self, wanted: EventFilter, cut: Sequence[tuple[date, date]]) -> None:
        self._wanted, self._cut = wanted, cut
        self._firsts, self._lasts = [first for first, _ in cut], [last for _, last in cut]
        # One place more on either side, for what lies outside.
        self._events = [0] * (len(cut) + 2)
        self._vague = [0] * (len(cut) + 2)
        self._steps = [0] * (len(cut) + 2)
        self._after = 0

    def add(self, one: Dated) -> None:
        begun = max(one.start, self._wanted.from_) if self._wanted.from_ else one.start
        at = bisect_right(self._firsts, begun) if begun <= self._lasts[-1] else len(self._cut) + 1
        self._events[at] += one.events
        if not _known_within(one, *(self._cut[at - 1] if 0 < at <= len(self._cut) else (date.min, date.max))):
            self._vague[at] += one.events
        # All pieces that it touches, as a step up and a step down.
        self._steps[bisect_left(self._lasts, one.start)] += one.events
        self._steps[bisect_right(self._firsts, one.end)] -= one.events
        if one.end > self._lasts[-1]:
            self._after += one.events

    def bars(self, told: frozenset[Month]) -> Iterator[Bar]:
        touching = 0
        for at, (first, last) in enumerate(self._cut):
            touching += self._steps[at]
            inner_first = max(first, self._wanted.from_) if self._wanted.from_ else first
            inner_last = min(last, self._wanted.to) if self._wanted.to else last
            yield Bar(
                inner_first,
                inner_last,
                self._events[at + 1],
                self._vague[at + 1],
                touching,
                told=any((month.year, month.month) in told for month, _ in pieces(first, last, Unit.MONTH)),
            )

    def outside(self) -> tuple[Bar | None, Bar | None]:
        wanted, (before, after) = self._wanted, (self._events[0], self._events[-1])
        earlier = Bar(wanted.from_, self._firsts[0] - _DAY, before, self._vague[0], before) if before else None
        later = Bar(self._lasts[-1] + _DAY, wanted.to, after, self._vague[-1], self._after) if after else None
        return earlier, later
