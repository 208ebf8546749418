"""Feeds: subscribed to, asked when their time has come, and left in peace the longer they fail."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.errors import AppError, FetchError, InputError, NotFoundError
from app.jobs.store import Kind, State, ask_for
from app.sources.feed import Entry, Feed, read_feed
from app.sources.fetch import Fetched
from app.storage.database import session_scope
from app.storage.tables import FeedEntryRow, JobRow, SourceRow, utc_now

EVERY = timedelta(hours=1)
_LONGEST = timedelta(days=2)

# Fetches (address, ETag, Last-Modified).
Visit = Callable[[str, str | None, str | None], Fetched]


def subscribe(session: Session, url: str) -> SourceRow:
    """Add a feed, to be asked at once; raises InputError where it is there already."""
    if session.scalar(select(SourceRow.id).where(SourceRow.url == url)) is not None:
        raise InputError("That feed is subscribed to already.")
    row = SourceRow(url=url)
    session.add(row)
    session.flush()
    return row


def load_source(session: Session, source_id: int) -> SourceRow:
    """Return one feed; raises NotFoundError where there is none."""
    row = session.get(SourceRow, source_id)
    if row is None:
        raise NotFoundError("There is no feed of that number.")
    return row


def ask_to_poll(session: Session, source: SourceRow) -> JobRow | None:
    """Add a job that asks the feed; None where one is under way already."""
    open_states = (State.WAITING, State.RUNNING, State.PAUSED)
    under_way = select(JobRow.id).where(
        JobRow.source_id == source.id, JobRow.kind == Kind.POLL, JobRow.state.in_(open_states)
    )
    if session.scalar(under_way.limit(1)) is not None:
        return None
    return ask_for(session, Kind.POLL, f"Ask {source.title or source.url}", source_id=source.id, url=source.url)


def ask_for_due(engine: Engine) -> list[int]:
    """Add a job for every feed whose time has come; return the jobs' ids."""
    with session_scope(engine, write=True) as session:
        due = select(SourceRow).where(~SourceRow.paused, SourceRow.next_at <= utc_now())
        jobs = [ask_to_poll(session, source) for source in session.scalars(due.order_by(SourceRow.id))]
        return [job.id for job in jobs if job is not None]


def poll(engine: Engine, source_id: int, visit: Visit) -> tuple[str, list[int]]:
    """Ask a feed what is new, and add a job for each article; its health is noted, whatever comes of it.

    Returns what came of it, in a sentence, and the ids of the jobs.
    """
    with session_scope(engine) as session:
        source = load_source(session, source_id)
        url, etag, modified = source.url, source.etag, source.last_modified
    try:
        found = visit(url, etag, modified)
        feed = None if found.unchanged else read_feed(found.body, found.url)
    except AppError as error:
        _note_failure(engine, source_id, error)
        raise
    with session_scope(engine, write=True) as session:
        source = load_source(session, source_id)
        source.etag, source.last_modified = found.etag or etag, found.last_modified or modified
        source.last_ok_at, source.last_error, source.failures = utc_now(), None, 0
        source.next_at = utc_now() + EVERY
        _follow_move(session, source, found.moved_to)
        if feed is None:
            return "Nothing has changed since the last time.", []
        source.title = feed.title or source.title
        return _ask_for_new(session, source, feed)


def _follow_move(session: Session, source: SourceRow, moved_to: str | None) -> None:
    if moved_to and session.scalar(select(SourceRow.id).where(SourceRow.url == moved_to)) is None:
        source.url = moved_to


def _ask_for_new(session: Session, source: SourceRow, feed: Feed) -> tuple[str, list[int]]:
    known = {row.url: row for row in session.scalars(select(FeedEntryRow).where(FeedEntryRow.source_id == source.id))}
    entries = {entry.url: entry for entry in feed.entries}.values()
    new = [entry for entry in entries if entry.url not in known or known[entry.url].stamp != entry.stamp]
    for entry in new:
        session.merge(FeedEntryRow(source_id=source.id, url=entry.url, stamp=entry.stamp, seen_at=utc_now()))
    asked = [_ask_for_article(session, source, entry) for entry in new]
    return f"{len(feed.entries)} entries, {len(asked)} of them new or changed.", asked


def _ask_for_article(session: Session, source: SourceRow, entry: Entry) -> int:
    job = ask_for(session, Kind.FETCH, entry.url, url=entry.url, day=entry.published_on, source_id=source.id)
    return job.id


def _note_failure(engine: Engine, source_id: int, error: AppError) -> None:
    """Ask a feed that fails half as often each time, at least every second day, and never before it wants to be."""
    with session_scope(engine, write=True) as session:
        source = load_source(session, source_id)
        source.failures += 1
        source.last_error, source.last_error_at = str(error), utc_now()
        wait = min(EVERY * 2 ** min(source.failures, 10), _LONGEST)
        if isinstance(error, FetchError) and error.after:
            wait = max(wait, timedelta(seconds=error.after))
        source.next_at = utc_now() + wait
