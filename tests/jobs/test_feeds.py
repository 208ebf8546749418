"""Feeds: what is new becomes a job, what has not changed costs nothing, what fails is asked less and less."""

import json
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app.errors import InputError, UnreadableFileError
from app.jobs.feeds import EVERY, ask_for_due, subscribe
from app.jobs.queue import drain
from app.jobs.store import Kind, State
from app.jobs.work import Workshop, do_job
from app.sources.feed import read_feed
from app.storage.database import session_scope
from app.storage.tables import ArticleRow, JobRow, SourceRow, utc_now
from tests.sources.fetch.conftest import Site
from tests.sources.hostile import BODY, XML_BOMB, page

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Daily Example</title>
<item><link>/a</link><pubDate>Mon, 01 Jul 2024 10:00:00 GMT</pubDate></item>
<item><link>{base}/b</link><pubDate>Tue, 02 Jul 2024 10:00:00 GMT</pubDate></item>
<item><link>javascript:alert(1)</link></item><item></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily Example</title><entry><link href="/a"/>
<published>2024-07-01T10:00:00Z</published><updated>2024-07-03T10:00:00Z</updated></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Daily Example",
        "items": [{"url": "/a", "date_published": "2024-07-01T10:00:00Z"}, 7, {"url": 7}],
    }
)


@pytest.mark.parametrize(
    "body", [RSS.replace("{base}", "https://example.org"), ATOM, JSON], ids=["RSS", "Atom", "JSON"]
)
def test_three_sorts_of_feeds(body: str) -> None:
    feed = read_feed(body.encode(), "https://example.org/feed")
    assert feed.title == "Daily Example"
    assert (feed.entries[0].url, feed.entries[0].published_on) == ("https://example.org/a", date(2024, 7, 1))
    assert all(entry.url.startswith("https://example.org/") for entry in feed.entries)


@pytest.mark.parametrize(
    "body", ["", "Iran", "<html><body>x</body></html>", "{", "{}", "[1]", '{"version": 1}', "{" * 99999]
)
def test_what_is_no_feed(body: str) -> None:
    with pytest.raises(UnreadableFileError, match="no RSS, Atom or JSON feed"):
        read_feed(body.encode(), "https://example.org/feed")


def test_an_xml_bomb_is_no_feed() -> None:
    bomb = XML_BOMB.replace("<html><body><p>", "<rss version='2.0'><channel><title>").replace("&j;</p>", "&j;</title>")
    try:
        feed = read_feed(bomb.encode(), "https://example.org/feed")
    except UnreadableFileError:
        return
    assert len(feed.title or "") <= 500


def subscribed(shop: Workshop, url: str) -> int:
    with session_scope(shop.engine, write=True) as session:
        return subscribe(session, url).id


def source(shop: Workshop) -> SourceRow:
    with session_scope(shop.engine) as session:
        return session.scalars(select(SourceRow)).one()


def ask_again(shop: Workshop) -> JobRow:
    """Let an hour pass, ask the feed, and return the job that did so."""
    with session_scope(shop.engine, write=True) as session:
        session.scalars(select(SourceRow)).one().next_at = utc_now() - timedelta(seconds=1)
    (job,) = ask_for_due(shop.engine)
    do_job(shop, job)
    with session_scope(shop.engine) as session:
        return session.get_one(JobRow, job)


def test_a_feed_brings_its_articles_in(shop: Workshop, site: Site) -> None:
    site.give("/robots.txt", b"User-agent: *\nDisallow: /private")
    site.give("/feed", RSS.replace("{base}", site.url("")).encode(), headers={"ETag": '"1"'})
    site.give("/a", page()).give("/b", page(f"<p>Again. {BODY}</p><p>{BODY}</p>"))
    subscribed(shop, site.url("/feed"))
    assert len(ask_for_due(shop.engine)) == 1
    assert ask_for_due(shop.engine) == []
    drain(shop)
    with session_scope(shop.engine) as session:
        found = session.scalars(select(ArticleRow).order_by(ArticleRow.url)).all()
        assert [(row.url, row.published_on.isoformat(), row.origins["published"]) for row in found] == [
            (site.url("/a"), "2024-07-01", "the feed"),
            (site.url("/b"), "2024-07-02", "the feed"),
        ]
    health = source(shop)
    assert (health.title, health.etag, health.failures, health.last_error) == ("Daily Example", '"1"', 0, None)
    assert health.next_at > utc_now() + EVERY - timedelta(minutes=1)


def test_what_has_not_changed_is_not_fetched_again(shop: Workshop, site: Site) -> None:
    site.give("/feed", RSS.replace("{base}", site.url("")).encode(), headers={"ETag": '"1"'})
    subscribed(shop, site.url("/feed"))
    assert ask_again(shop).outcome == "2 entries, 2 of them new or changed."
    assert ask_again(shop).outcome == "2 entries, 0 of them new or changed."
    site.give("/feed", status=304)
    assert ask_again(shop).outcome == "Nothing has changed since the last time."
    assert site.asked[-1][1]["If-None-Match"] == '"1"'
    assert source(shop).etag == '"1"'


def test_a_changed_entry_is_fetched_again(shop: Workshop, site: Site) -> None:
    site.give("/feed", ATOM.encode())
    subscribed(shop, site.url("/feed"))
    ask_again(shop)
    site.give("/feed", ATOM.replace("07-03", "07-04").encode())
    assert ask_again(shop).outcome == "1 entries, 1 of them new or changed."


def test_a_feed_that_fails_is_asked_less_and_less(shop: Workshop, site: Site) -> None:
    site.give("/feed", b"<html>", status=200)
    subscribed(shop, site.url("/feed"))
    waits = []
    for _ in range(8):
        assert ask_again(shop).state == State.DEAD
        waits.append(round((source(shop).next_at - utc_now()) / EVERY))
    assert waits == [2, 4, 8, 16, 32, 48, 48, 48]
    health = source(shop)
    assert (health.failures, health.last_error) == (8, f"{site.url('/feed')}: it is no RSS, Atom or JSON feed.")
    site.give("/feed", ATOM.encode())
    ask_again(shop)
    assert (source(shop).failures, source(shop).last_error) == (0, None)


def test_a_feed_that_has_moved_for_good(shop: Workshop, site: Site) -> None:
    site.give("/feed", status=301, headers={"Location": "/new"}).give("/new", ATOM.encode())
    subscribed(shop, site.url("/feed"))
    ask_again(shop)
    assert source(shop).url == site.url("/new")


def test_robots_are_heeded_for_what_feeds_name(shop: Workshop, site: Site) -> None:
    site.give("/robots.txt", b"User-agent: Chancery\nDisallow: /a")
    site.give("/feed", ATOM.encode()).give("/a", page())
    subscribed(shop, site.url("/feed"))
    ask_for_due(shop.engine)
    drain(shop)
    with session_scope(shop.engine) as session:
        (job,) = session.scalars(select(JobRow).where(JobRow.kind == Kind.FETCH)).all()
    assert (job.state, "robots.txt" in (job.reason or "")) == (State.DEAD, True)
    assert "/a" not in [path for path, _ in site.asked]


def test_a_feed_twice(shop: Workshop) -> None:
    subscribed(shop, "https://example.org/feed")
    with pytest.raises(InputError, match="subscribed to already"):
        subscribed(shop, "https://example.org/feed")
