"""Feeds and calendars hold to their RFCs, as parsers of other hands read them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import feedparser
import pytest
import vobject
from lxml import etree
from sqlalchemy.orm import Session

from app.domain.codebook import Precision, Status
from app.formats.as_atom import Head, changes_feed, events_feed
from app.formats.as_ical import stream_calendar
from app.timeline.changes import Change
from app.timeline.filter import EventFilter
from app.timeline.query import stream_events
from app.timeline.rows import EventCard

ATOM = "{http://www.w3.org/2005/Atom}"
HEAD = Head(("timeline", ""), "All events", "https://x.test/timeline", "https://x.test/timeline.atom")
HOSTILE = "\x00\x0b</title> & <script>; , \\n \r\nBEGIN:VEVENT\ufffe “سلام”"


@pytest.fixture
def cards(gold_session: Session) -> list[EventCard]:
    return list(stream_events(gold_session, EventFilter(commentary=True)))


def _feed(cards: list[EventCard], head: Head = HEAD) -> bytes:
    return events_feed(cards, head, base_url="https://x.test")


def _calendar(cards: list[EventCard], title: str = "All events") -> str:
    return "".join(stream_calendar(cards, title=title, url="https://x.test/timeline", base_url="https://x.test"))


def _events(cards: list[EventCard]) -> Iterator[vobject.base.Component]:
    yield from vobject.readOne(_calendar(cards)).vevent_list


def test_a_feed_has_what_atom_asks_for(cards: list[EventCard]) -> None:
    root = etree.fromstring(_feed(cards))
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        UUID(element.findtext(f"{ATOM}id").removeprefix("urn:uuid:"))
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated")).tzinfo is not None
    assert root.find(f"{ATOM}author/{ATOM}name").text == "Chancery"
    ids = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) == len(cards)
    assert {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "self": HEAD.feed,
        "alternate": HEAD.page,
    }


def test_another_parser_reads_the_feed(cards: list[EventCard]) -> None:
    parsed = feedparser.parse(_feed(cards))
    assert not parsed.bozo
    assert parsed.version == "atom10"
    assert parsed.feed.title == "All events"
    for entry, card in zip(parsed.entries, cards, strict=True):
        assert (entry.title, entry.link) == (card.summary, f"https://x.test{card.path}")
        (content,) = entry.content
        assert content.type == "text/html"
        assert card.quote is not None
        assert card.quote.text.split()[0] in content.value


def test_the_newest_change_is_that_of_the_feed(cards: list[EventCard]) -> None:
    cards[3] = replace(cards[3], updated_at=datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC).replace(tzinfo=None))
    assert feedparser.parse(_feed(cards)).feed.updated == "2031-05-06T07:08:09+00:00"


def test_ids_do_not_depend_on_the_host(cards: list[EventCard]) -> None:
    here, there = (
        [entry.id for entry in feedparser.parse(events_feed(cards, HEAD, base_url=base)).entries]
        for base in ("https://x.test", "http://127.0.0.1:8000")
    )
    assert here == there


def test_an_empty_feed_is_one_too() -> None:
    parsed = feedparser.parse(_feed([]))
    assert not parsed.bozo
    assert (parsed.entries, parsed.feed.updated) == ([], "1970-01-01T00:00:00+00:00")


def test_hostile_words_stay_words(cards: list[EventCard]) -> None:
    card = replace(cards[0], summary=HOSTILE, place=HOSTILE)
    parsed = feedparser.parse(_feed([card], replace(HEAD, title=HOSTILE)))
    assert not parsed.bozo
    (entry,) = parsed.entries
    assert "<script>" not in entry.content[0].value
    (event,) = _events([card])
    assert "سلام" in event.summary.value


def test_changes_are_told_newest_first() -> None:
    at = datetime(2024, 7, 1, 12, 0, 0, tzinfo=UTC).replace(tzinfo=None)
    change = Change(7, at, "machine", "withdrawn: no article tells it", "abc", "Iran warns Israel", "/events/abc/x")
    parsed = feedparser.parse(changes_feed([change], HEAD, base_url="https://x.test"))
    assert not parsed.bozo
    (entry,) = parsed.entries
    assert (entry.title, entry.link, entry.updated) == (
        "Iran warns Israel: withdrawn: no article tells it",
        "https://x.test/events/abc/x",
        "2024-07-01T12:00:00+00:00",
    )


def test_a_calendar_holds_to_the_form(cards: list[EventCard]) -> None:
    text = _calendar(cards)
    assert text.replace("\r\n", "").count("\n") == 0
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert {"PRODID", "VERSION"} <= {line.partition(":")[0] for line in text.split("\r\n")}
    assert text.count("BEGIN:VEVENT") == len(cards)
    assert len(set(re.findall(r"^UID:(.*)$", text, re.MULTILINE))) == len(cards)


def test_events_are_whole_days_and_the_end_is_outside(cards: list[EventCard]) -> None:
    for event, card in zip(_events(cards), cards, strict=True):
        assert event.dtstart.value == card.when.start
        assert not isinstance(event.dtstart.value, datetime)
        assert (event.dtend.value - card.when.end).days == 1
        assert event.transp.value == "TRANSPARENT"
        assert event.dtstamp.value == card.updated_at.replace(tzinfo=UTC)
        assert event.url.value == f"https://x.test{card.path}"


@pytest.mark.parametrize(
    ("precision", "start", "end", "said"),
    [
        (Precision.DAY, "2024-07-01", "2024-07-01", "They meet"),
        (Precision.MONTH, "2023-10-01", "2023-10-31", "They meet (October 2023)"),
        (Precision.YEAR, "2022-01-01", "2022-12-31", "They meet (2022)"),
        (Precision.BEFORE, "2023-10-31", "2023-10-31", "They meet (by 31 October 2023)"),
        (Precision.DAY, "9999-12-31", "9999-12-31", "They meet"),
    ],
)
def test_imprecision_is_said(cards: list[EventCard], precision: Precision, start: str, end: str, said: str) -> None:
    when = replace(cards[0].when, start=date.fromisoformat(start), end=date.fromisoformat(end), precision=precision)
    (event,) = _events([replace(cards[0], summary="They meet", when=when)])
    assert event.summary.value == said


@pytest.mark.parametrize(
    ("status", "said"),
    [(Status.PLANNED, "TENTATIVE"), (Status.CANCELLED, "CANCELLED"), (Status.OCCURRED, "CONFIRMED")],
)
def test_plans_are_tentative(cards: list[EventCard], status: Status, said: str) -> None:
    (event,) = _events([replace(cards[0], status=status)])
    assert event.status.value == said
