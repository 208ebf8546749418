"""Tables and charts of what a list of events amounts to, each number with the list that proves it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.codebook import Kind, QuadClass
from app.timeline.filter import EventFilter
from app.timeline.periods import Unit, say_piece
from app.timeline.record import VOUCHED, Balance, Told, balances, kinds_by_year, whole_year, years_of
from app.web.contexts.links import path_of
from app.web.words import KINDS, counted

_YEARS = 8
_CHART_YEARS = 12
# Pixels: the room of the bars, that of the numbers above and below them, and the height of the line of means.
BARS, EDGE, MEANS = 130, 16, 96
_MEAN_TOP, _MEAN_ROOM = 14, 68
_GOLDSTEIN = 10
_GAP = 0.22
# From the line in the middle outwards.
_UP = (QuadClass.MATERIAL_COOPERATION, QuadClass.VERBAL_COOPERATION)
_DOWN = (QuadClass.MATERIAL_CONFLICT, QuadClass.VERBAL_CONFLICT)
CLASSES = (*_UP[::-1], *_DOWN[::-1], QuadClass.NEUTRAL)
_MANY = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the address of the events that it counts."""

    events: int
    path: str


@dataclass(frozen=True, slots=True)
class KindLine:
    """The events of one kind, or of all of them, by year."""

    label: str
    total: Figure
    by_year: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class KindTable:
    """Events by kind, in all and in the newest years; `older` says whether there are years before these."""

    years: tuple[int, ...]
    lines: tuple[KindLine, ...]
    older: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """One class of one period as drawn: pixels from the top, and its name in the style sheet."""

    name: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Period:
    """One period: as a row of the table, and as drawn at `x`, `width` and `middle` percent of the width."""

    label: str
    said: str
    all: Figure
    by_class: tuple[Figure, ...]
    mean: str | None
    x: str
    width: str
    middle: str
    pieces: tuple[Piece, ...]
    up: int
    up_at: int
    down: int
    down_at: int
    mean_at: int
    minor: bool


@dataclass(frozen=True, slots=True)
class BalanceChart:
    """Cooperation above the line, conflict below; `zero` and `height` in pixels, `mean_zero` in those of the means."""

    unit: str
    periods: tuple[Period, ...]
    steps: tuple[tuple[Period, Period], ...]
    zero: int
    height: int
    mean_zero: int


@dataclass(frozen=True, slots=True)
class _Axis:
    """The periods' length and number, where the line between them lies, and how many pixels an event has."""

    unit: Unit
    periods: int
    zero: int
    scale: float


def kind_table(wanted: EventFilter, acts: Sequence[Told]) -> KindTable | None:
    """Return the table of a filter's events; None where there are none."""
    if not acts:
        return None
    years = years_of(acts, _YEARS)

    def line(label: str, kinds: tuple[Kind, ...], total: int, by_year: Sequence[int]) -> KindLine:
        asked = wanted.replace(kind=kinds) if kinds else wanted
        days = [whole_year(year) for year in years]
        cells = (_figure(asked.replace(from_=a, to=b), n) for (a, b), n in zip(days, by_year, strict=True))
        return KindLine(label, _figure(asked, total), tuple(cells))

    rows = kinds_by_year(acts, years)
    lines = [line(KINDS[row.kind], (row.kind,), row.total, row.by_year) for row in rows]
    sums = [sum(row.by_year[at] for row in rows) for at in range(len(years))]
    lines.append(line("All", (), sum(row.total for row in rows), sums))
    return KindTable(years, tuple(lines), older=len(years_of(acts, _YEARS + 1)) > _YEARS)


def balance_chart(wanted: EventFilter, acts: Sequence[Told]) -> BalanceChart | None:
    """Return cooperation against conflict in a filter's events; None where none of them is vouched for."""
    unit, found = balances(acts, _CHART_YEARS)
    if not found:
        return None
    most_up, most_down = (max(_sum(one, side) for one in found) for side in (_UP, _DOWN))
    scale = BARS / max(1, most_up + most_down)
    axis = _Axis(unit, len(found), EDGE + round(most_up * scale), scale)
    asked = wanted.replace(status=VOUCHED)
    periods = tuple(_period(asked, one, at, axis) for at, one in enumerate(found))
    drawn = [period for period in periods if period.mean is not None]
    return BalanceChart(
        unit=unit.value,
        periods=periods,
        steps=tuple(pairwise(drawn)),
        zero=axis.zero,
        height=axis.zero + round(most_down * scale) + EDGE,
        mean_zero=_mean_at(0),
    )


def _period(asked: EventFilter, one: Balance, at: int, axis: _Axis) -> Period:
    room, zero = 100 / axis.periods, axis.zero
    here = asked.replace(from_=one.first, to=one.last)
    up, down = _sum(one, _UP), _sum(one, _DOWN)
    label = say_piece(one.first, one.last, axis.unit)
    pieces = tuple(_stack(one, zero, axis.scale))
    mean = None if one.goldstein is None else _signed(one.goldstein)
    return Period(
        label=label,
        said=f"{label}: {counted(up, 'act')} of cooperation, {counted(down, 'act')} of conflict",
        all=_figure(here, one.events),
        by_class=tuple(_figure(here.replace(quad=(quad,)), one.by_class[quad]) for quad in CLASSES),
        mean=mean,
        x=_percent(room * (at + _GAP / 2)),
        width=_percent(room * (1 - _GAP)),
        middle=_percent(room * (at + 0.5)),
        pieces=pieces,
        up=up,
        up_at=min([zero, *(piece.y for piece in pieces)]) - 4,
        down=down,
        down_at=max([zero, *(piece.y + piece.height for piece in pieces)]) + 12,
        mean_at=_mean_at(one.goldstein or 0),
        minor=axis.periods > _MANY and (axis.periods - 1 - at) % 2 == 1,
    )


def _stack(one: Balance, zero: int, scale: float) -> Iterator[Piece]:
    """Yield what is drawn of a period, from the line upwards, then from it downwards."""
    for side, way in ((_UP, -1), (_DOWN, 1)):
        done = 0
        for quad in side:
            begin, end = round(done * scale), round((done + one.by_class[quad]) * scale)
            done += one.by_class[quad]
            if end > begin:
                y = zero - end if way < 0 else zero + begin
                yield Piece(quad.value.replace(" ", "-"), y, end - begin)


def _signed(value: float) -> str:
    said = f"{value:+.1f}".replace("-", "−")
    return said if float(f"{value:.1f}") else "0.0"


def _mean_at(value: float) -> int:
    return _MEAN_TOP + round((_GOLDSTEIN - value) / (2 * _GOLDSTEIN) * _MEAN_ROOM)


def _sum(one: Balance, classes: Sequence[QuadClass]) -> int:
    return sum(one.by_class[quad] for quad in classes)


def _figure(wanted: EventFilter, events: int) -> Figure:
    return Figure(events, path_of(wanted))


def _percent(share: float) -> str:
    return f"{share:.3f}".rstrip("0").rstrip(".") + "%"
