"""The context of the list of publishers."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.timeline.dates import say_day
from app.timeline.kept import kept
from app.timeline.publishers import Publisher, publishers
from app.web.contexts.links import path_of
from app.web.contexts.record import Figure


@dataclass(frozen=True, slots=True)
class PublisherLine:
    """A publisher as a row: its events with their list, and the days of its articles in words."""

    publisher: Publisher
    events: Figure
    period: str


@dataclass(frozen=True, slots=True)
class PublishersPage:
    """What templates/publishers/page.html shows."""

    lines: tuple[PublisherLine, ...]


def publishers_page(session: Session) -> PublishersPage:
    """Ask the store for all publishers, once for each state of the store."""
    return kept(session, ("publishers",), lambda: PublishersPage(tuple(_line(one) for one in publishers(session))))


def _line(one: Publisher) -> PublisherLine:
    first, last = say_day(one.first, short=True), say_day(one.last, short=True)
    period = first if first == last else f"{first} – {last}"
    return PublisherLine(one, Figure(one.events, path_of(one.wanted)), period)
