"""The lanes as the page draws them: a dot for an event, a disc with its number where there are more; and the table."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from sqlalchemy.orm import Session

from app.timeline.density import is_known_within
from app.timeline.filter import EventFilter
from app.timeline.lanes import Cell, Lane, Lanes, load_lanes
from app.timeline.words import label
from app.web.contexts.density import Mark, say_bar, slots_of, time_marks
from app.web.contexts.links import path_of
from app.web.words import counted

# Pixels, but for the number of events above which a cell is drawn as one disc.
LANE, BELOW = 74, 22
_FEW = 3
_DOT, _LOWEST, _STEP, _MIDDLE = 5, 9, 13, 26
_SMALLEST, _LARGEST = 9, 12


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle that leads to an event, or with a `number` in it to the list of a cell; `x` in percent, else pixels."""

    path: str
    said: str
    x: str
    y: int
    radius: int
    number: str = ""
    vague: bool = False


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """A lane at `y` pixels, with the link to all that is in it."""

    label: str
    path: str
    events: int
    y: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the table, with the list that proves it; no path where it is 0."""

    events: int
    path: str
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of time: the number of each lane, then that of all, each event once."""

    label: str
    numbers: tuple[Number, ...]
    all: Number


@dataclass(frozen=True, slots=True)
class LanesView:
    """What templates/timeline/_lanes.html shows; `shared` events stand in two lanes or more."""

    unit: str
    height: int
    base: int
    lanes: tuple[DrawnLane, ...]
    times: tuple[Mark, ...]
    rows: tuple[Row, ...]
    total: Number
    shared: int
    has_vague: bool


def lanes_view(session: Session, wanted: EventFilter) -> LanesView | None:
    """Ask the store for the lanes of a filter; None where there is no event."""
    found = load_lanes(session, wanted)
    return draw_lanes(wanted.first_page(), found) if found else None


def draw_lanes(wanted: EventFilter, found: Lanes) -> LanesView:
    """Return the lanes with every place in them."""
    drawing = _Drawing(wanted, found)
    drawn = tuple(drawing.lane(lane, at * LANE) for at, lane in enumerate(found.lanes))
    total = sum(bar.events for bar in found.axis.all)
    return LanesView(
        unit=found.axis.unit.value,
        height=LANE * len(drawn) + BELOW,
        base=LANE * len(drawn),
        lanes=drawn,
        times=tuple(time_marks(found.axis, drawing.slots)),
        rows=tuple(_rows(wanted, found)),
        total=Number(total, path_of(_list(wanted)), counted(total, "event")),
        shared=sum(lane.events for lane in found.lanes) - total,
        has_vague=any(dot.vague for lane in drawn for dot in lane.dots),
    )


def _list(wanted: EventFilter, **changes: object) -> EventFilter:
    return wanted.replace(view="list", **changes)


class _Drawing:
    """Puts the events of each lane into their places."""

    def __init__(self, wanted: EventFilter, found: Lanes) -> None:
        self._wanted, self._unit = wanted, found.axis.unit
        self._most = max((cell.bar.events for lane in found.lanes for cell in lane.cells), default=1)
        self.slots = slots_of(found.axis)

    def lane(self, lane: Lane, y: int) -> DrawnLane:
        dots: list[Dot] = []
        for cell, (left, room) in zip(lane.cells, self.slots, strict=True):
            x = f"{left + room / 2:.3f}%"
            dots += [self._disc(lane, cell, x, y)] if len(cell.events) > _FEW else self._dots(cell, x, y)
        path = path_of(_list(self._wanted, lane=lane.value))
        return DrawnLane(label("lane", lane.value), path, lane.events, y, tuple(dots))

    def _dots(self, cell: Cell, x: str, y: int) -> Iterator[Dot]:
        for at, event in enumerate(cell.events):
            vague = not is_known_within(event.dated, cell.bar)
            yield Dot(event.path, event.summary, x, y + LANE - _LOWEST - at * _STEP, _DOT, vague=vague)

    def _disc(self, lane: Lane, cell: Cell, x: str, y: int) -> Dot:
        bar = cell.bar
        radius = max(_SMALLEST, round(_LARGEST * sqrt(bar.events / self._most)))
        said = f"{say_bar(bar, self._unit)}, {label('lane', lane.value)}: {counted(bar.events, 'event')}"
        path = path_of(_list(self._wanted, lane=lane.value, from_=bar.first, to=bar.last))
        return Dot(path, said, x, y + LANE - _MIDDLE, radius, f"{bar.events}")


def _rows(wanted: EventFilter, found: Lanes) -> Iterator[Row]:
    for at, bar in enumerate(found.axis.all):
        if not bar.events:
            continue
        numbers = tuple(
            Number(
                lane.cells[at].bar.events,
                path_of(_list(wanted, lane=lane.value, from_=bar.first, to=bar.last)),
                label("lane", lane.value),
            )
            for lane in found.lanes
        )
        name = say_bar(bar, found.axis.unit)
        yield Row(name, numbers, Number(bar.events, path_of(_list(wanted, from_=bar.first, to=bar.last)), "all"))
