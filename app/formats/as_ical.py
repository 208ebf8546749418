"""Events as an iCalendar document (RFC 5545): all-day events, none of them more exact than it is known."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, timedelta
from functools import lru_cache

from icalendar import Calendar, Event

from app.domain.codebook import Precision, Status
from app.formats.ids import urn
from app.timeline.dates import say_date
from app.timeline.rows import EventCard

MEDIA_TYPE = "text/calendar; charset=utf-8"

_END = "END:VCALENDAR\r\n"
_DAY = timedelta(days=1)
_STATUSES = {Status.PLANNED: "TENTATIVE", Status.CANCELLED: "CANCELLED"}


def stream_calendar(cards: Iterable[EventCard], *, title: str, url: str, base_url: str) -> Iterator[str]:
    """Yield a calendar of events named `title`, whose page stands at `url`; addresses begin with `base_url`."""
    made = Calendar()
    made.add("prodid", "-//Chancery//Timeline//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", title)
    # What programs read that do not know NAME.
    made.add("x-wr-calname", title)
    made.add("url", url)
    yield made.to_ical().decode().removesuffix(_END)
    for card in cards:
        yield _event(card, base_url)
    yield _END


# Programs fetch a calendar again and again, and the library takes longer over an event than the database does.
@lru_cache(maxsize=4096)
def _event(card: EventCard, base_url: str) -> str:
    event = Event()
    event.add("uid", urn("event", card.id))
    changed = card.updated_at.replace(tzinfo=UTC)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("dtstart", card.when.start)
    # The end is the first day that is no part of it.
    event.add("dtend", card.when.end + _DAY if card.when.end < date.max else card.when.end)
    event.add("summary", _summary(card))
    event.add("description", "\n\n".join(_description(card, base_url)))
    event.add("url", base_url + card.path)
    event.add("transp", "TRANSPARENT")
    event.add("status", _STATUSES.get(card.status, "CONFIRMED"))
    event.add("categories", [card.kind.value])
    if card.place:
        event.add("location", card.place)
    return str(event.to_ical(), "utf-8")


def _summary(card: EventCard) -> str:
    """Return the headline, with the date in words where the days that a calendar shows would say too much."""
    if card.when.precision is Precision.DAY:
        return card.summary
    return f"{card.summary} ({say_date(card.when)})"


def _description(card: EventCard, base_url: str) -> list[str]:
    said = [f"{say_date(card.when)}. {card.kind.value}, {card.status.value}."]
    if quote := card.quote:
        words = f"“{quote.text}”" if quote.is_quote else quote.text
        said.append(f"{words} — {quote.publisher or quote.article_title}, {quote.published_on.isoformat()}")
    return [*said, base_url + card.path]
