"""Events and their changes as Atom feeds (RFC 4287)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from feedgen.feed import FeedGenerator
from markupsafe import Markup

from app.formats.ids import urn
from app.timeline.changes import Change
from app.timeline.dates import say_date, say_day
from app.timeline.rows import EventCard

MEDIA_TYPE = "application/atom+xml; charset=utf-8"

_HOUSE = "Chancery"
# A feed must say when it changed; one without entries has not yet.
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
# What XML cannot hold, whoever wrote it.
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Head:
    """A feed's identity, whatever the host; its title; its own address, and that of the page with the same."""

    identity: tuple[str, ...]
    title: str
    page: str
    feed: str


def events_feed(cards: Iterable[EventCard], head: Head, *, base_url: str) -> bytes:
    """Return a feed of events in their order; addresses begin with `base_url`."""
    made = _feed(head)
    newest = _NEVER
    for card in cards:
        updated = card.updated_at.replace(tzinfo=UTC)
        newest = max(newest, updated)
        entry = made.add_entry(order="append")
        entry.id(urn("event", card.id))
        entry.title(_clean(card.summary))
        entry.link(href=base_url + card.path, rel="alternate", type="text/html")
        entry.updated(updated)
        entry.category(term=card.kind.value)
        entry.content(_clean(_content(card, base_url)), type="html")
    made.updated(newest)
    return bytes(made.atom_str(pretty=True))


def changes_feed(changes: Iterable[Change], head: Head, *, base_url: str) -> bytes:
    """Return a feed of what was changed in events, newest first."""
    made = _feed(head)
    newest = _NEVER
    for change in changes:
        at = change.at.replace(tzinfo=UTC)
        newest = max(newest, at)
        entry = made.add_entry(order="append")
        entry.id(urn("change", change.event_id, str(change.number)))
        entry.title(_clean(f"{change.summary}: {change.what}"))
        entry.link(href=base_url + change.path, rel="alternate", type="text/html")
        entry.updated(at)
        entry.content(_clean(f"{change.what} ({change.by})"), type="text")
    made.updated(newest)
    return bytes(made.atom_str(pretty=True))


def _feed(head: Head) -> FeedGenerator:
    made = FeedGenerator()
    made.id(urn(*head.identity))
    made.title(_clean(head.title))
    made.author(name=_HOUSE)
    made.generator(_HOUSE)
    made.link(href=head.feed, rel="self", type="application/atom+xml")
    made.link(href=head.page, rel="alternate", type="text/html")
    return made


def _content(card: EventCard, base_url: str) -> str:
    said = [card.kind.value, *([card.status.value] if card.status != "occurred" else []), *filter(None, [card.place])]
    parts = [Markup("<p>{}. {}</p>").format(say_date(card.when), ", ".join(said))]
    if quote := card.quote:
        words = f"“{quote.text}”" if quote.is_quote else quote.text
        named = quote.publisher or quote.article_title
        source = Markup('<a href="{}">{}, {}</a>').format(
            f"{base_url}{quote.path}#e{card.id}", named, say_day(quote.published_on)
        )
        parts.append(
            Markup('<blockquote lang="{}" dir="auto">{}</blockquote><p>— {}</p>').format(quote.language, words, source)
        )
    return str(Markup("").join(parts))


def _clean(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)
