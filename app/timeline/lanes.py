"""The events of a filter by the relation in which they stand, on one axis of time.

An event may stand in two lanes, such as a summit of Iran, Turkey and Russia; it is one event all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.codebook import Precision
from app.storage.tables import EventRow
from app.timeline.density import Bar, Dated, Density, density, density_like, months_told
from app.timeline.filter import EventFilter
from app.timeline.periods import COARSE
from app.timeline.query import in_lane, meeting
from app.timeline.words import LANES


@dataclass(frozen=True, slots=True)
class LaneEvent:
    """An event as a drawing shows it."""

    id: str
    slug: str
    summary: str
    dated: Dated

    @property
    def path(self) -> str:
        """Address of the event's page."""
        return f"/events/{self.id}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Cell:
    """The events of a lane that begin in one piece of time; the days of `bar` may bring more."""

    bar: Bar
    events: tuple[LaneEvent, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One relation, by the value that a filter has for it, with a cell for every bar of the axis."""

    value: str
    events: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """All lanes over the `axis`, whose bars count each event once."""

    axis: Density
    lanes: tuple[Lane, ...]


def load_lanes(session: Session, wanted: EventFilter) -> Lanes | None:
    """Return the lanes of a filter, by two statements; None where there is no event."""
    columns = EventRow.public_id, EventRow.slug, EventRow.summary
    dates = EventRow.date_start, EventRow.date_end, EventRow.date_precision
    flags = [in_lane(lane).label(f"lane_{at}") for at, lane in enumerate(LANES)]
    statement = select(*columns, *dates, *flags).where(*meeting(wanted)).order_by(*dates[:2], EventRow.public_id)
    inside: dict[str, list[LaneEvent]] = {lane: [] for lane in LANES}
    everything: list[Dated] = []
    for public_id, slug, summary, start, end, precision, *found in session.execute(statement):
        event = LaneEvent(public_id, slug, summary, Dated(start, end, Precision(precision)))
        everything.append(event.dated)
        for lane, is_inside in zip(LANES, found, strict=True):
            if is_inside:
                inside[lane].append(event)
    told = months_told(session, wanted)
    axis = density(wanted, everything, told, limits=COARSE)
    if axis is None:
        return None
    return Lanes(axis, tuple(_lane(wanted, axis, lane, events) for lane, events in inside.items()))


def _lane(wanted: EventFilter, axis: Density, value: str, events: Sequence[LaneEvent]) -> Lane:
    cells: list[list[LaneEvent]] = [[] for _ in axis.all]
    for event in events:
        cells[axis.place(wanted, event.dated)].append(event)
    bars = {(bar.first, bar.last): bar for bar in density_like(axis, wanted, [one.dated for one in events]).all}
    # What lies outside the axis has a bar of its own in a lane only where it has events there.
    empty = {(bar.first, bar.last): Bar(bar.first, bar.last, 0, 0, 0) for bar in axis.all}
    return Lane(
        value,
        len(events),
        tuple(
            Cell((empty | bars)[bar.first, bar.last], tuple(cell)) for bar, cell in zip(axis.all, cells, strict=True)
        ),
    )
