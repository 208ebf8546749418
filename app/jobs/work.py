"""Does one job: claims it, does what its kind asks for, and notes how it ended.

claim → [ fetch → read ] → drafts → articles, one transaction each → done, later, or dead with the reason
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from sqlalchemy import Engine

from app.domain.article import Draft
from app.domain.lexicon import Lexicon
from app.errors import AppError, FetchError, StorageError
from app.extraction import extract_events
from app.jobs import store
from app.jobs.feeds import poll
from app.jobs.store import Job, Kind
from app.pipeline.drafts import Standing, dated_of, draft_of, hand_in
from app.pipeline.run import Extract, ingest_article, reextract
from app.sources.fetch import Fetched, Rules, fetch
from app.sources.fetch.manners import Manners
from app.sources.limits import Limits
from app.sources.web import read_fetched
from app.storage.database import session_scope
from app.storage.tables import JobRow, utc_now

MOST_TRIES = 5
_FIRST_DELAY = 60.0
_DELAY_FACTOR = 4.0

# What came of a job, in a sentence, and the ids of the jobs that it has asked for.
_Done = tuple[str, Sequence[int]]
# A job that is to be put into the queue, by its id, and after how many seconds.
Next = tuple[int, float]

_log = logging.getLogger(__name__)


class _Paused(Exception):  # noqa: N818 - no error: somebody asked for it
    """Somebody paused the job that is being done."""


class _Later(Exception):  # noqa: N818 - no error: manners ask for it
    """The job's host was visited a moment ago."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(frozen=True)
class Workshop:
    """All that doing jobs needs; the lexicon is loaded when the first job asks for it."""

    engine: Engine
    lexicon: Callable[[], Lexicon]
    manners: Manners
    rules: Rules = field(default_factory=Rules)
    limits: Limits = field(default_factory=Limits)
    extract: Extract = extract_events


def do_job(shop: Workshop, job_id: int) -> list[Next]:
    """Do a job that is due; return what is to be done next: the same again later, or the jobs that it has asked for."""
    job = store.claim(shop.engine, job_id)
    if job is None:
        return []
    try:
        outcome, asked = _KINDS[job.kind](shop, job)
    except _Paused:
        return []
    except _Later as later:
        store.put_off(shop.engine, job.id, later.seconds, None, counts=False)
        return [(job.id, later.seconds)]
    except (FetchError, StorageError) as error:
        return _later_or_never(shop, job, error)
    except AppError as error:
        store.give_up(shop.engine, job.id, str(error))
    except Exception as error:  # noqa: BLE001 - one job must not stop the others
        _log.exception("failed job=%d", job.id)
        store.give_up(shop.engine, job.id, f"Chancery failed on it ({type(error).__name__}); the log says more.")
    else:
        store.finish(shop.engine, job.id, outcome)
        _log.info("done job=%d kind=%s", job.id, job.kind)
        return [(other, 0.0) for other in asked]
    return []


def _later_or_never(shop: Workshop, job: Job, error: FetchError | StorageError) -> list[Next]:
    again = error.again if isinstance(error, FetchError) else True
    if not again or job.tries >= MOST_TRIES:
        tried = f" (tried {job.tries} times)" if job.tries > 1 else ""
        store.give_up(shop.engine, job.id, f"{error}{tried}")
        return []
    asked = error.after if isinstance(error, FetchError) else None
    seconds = max(_FIRST_DELAY * _DELAY_FACTOR ** (job.tries - 1), asked or 0.0)
    store.put_off(shop.engine, job.id, seconds, str(error))
    return [(job.id, seconds)]


def _read(shop: Workshop, job: Job) -> _Done:
    """Make articles of the drafts of a job, each in a transaction of its own; what is done is not done again."""
    with session_scope(shop.engine) as session:
        waiting = [(row.id, draft_of(row), row.fetched) for row in dated_of(session, job.id)]
    done, total = job.total - len(waiting), job.total
    added = events = 0
    for _, draft, fetched in waiting:
        if not store.advance(shop.engine, job.id, done, total):
            raise _Paused
        article = draft.dated()
        assert article is not None  # noqa: S101 - only dated drafts are asked for
        result = ingest_article(shop.engine, article, shop.lexicon(), extract=shop.extract, fetched=fetched)
        added += result.created
        events += result.events if result.created else 0
        done += 1
    store.advance(shop.engine, job.id, total, total)
    return f"{_counted(added, 'article')} added, telling {_counted(events, 'event')}.", ()


def _fetch(shop: Workshop, job: Job) -> _Done:
    assert job.url is not None  # noqa: S101 - a job of this kind has one
    # What a feed named is fetched as programs should; what a person asked for is fetched as a person's browser would.
    found = visit(shop, job.url, polite=job.source_id is not None)
    last = utc_now().date() + timedelta(days=1)
    draft = read_fetched(found, shop.limits, last=last)
    if draft.published_on is None and job.day is not None and job.day <= last:
        draft = replace(draft, published_on=job.day, origins={**draft.origins, "published": "the feed"})
    return _take_in(shop, job, draft)


def _take_in(shop: Workshop, job: Job, draft: Draft) -> _Done:
    with session_scope(shop.engine, write=True) as session:
        row = session.get_one(JobRow, job.id)
        standing = hand_in(session, [draft], row, fetched=True)[0].standing
    if standing is Standing.KNOWN:
        return "It is in the store already, word for word.", ()
    if standing is Standing.NEEDS_DATE:
        return "No day of publication is stated; it waits for somebody to date it.", ()
    return _read(shop, replace(job, total=job.total + 1))


def visit(shop: Workshop, url: str, *, polite: bool, etag: str | None = None, modified: str | None = None) -> Fetched:
    """Fetch an address with manners; raises _Later where its host must be left in peace for a while."""
    if polite:
        shop.manners.check(url, shop.rules)
    seconds = shop.manners.wait(url)
    if seconds > 0:
        raise _Later(seconds)
    return fetch(url, shop.rules, etag=etag, last_modified=modified)


def _poll(shop: Workshop, job: Job) -> _Done:
    assert job.source_id is not None  # noqa: S101 - a job of this kind has one

    def ask(url: str, etag: str | None, modified: str | None) -> Fetched:
        return visit(shop, url, polite=True, etag=etag, modified=modified)

    return poll(shop.engine, job.source_id, ask)


def _reextract(shop: Workshop, job: Job) -> _Done:
    def progress(done: int, total: int, _title: str) -> None:
        if not store.advance(shop.engine, job.id, done, total):
            raise _Paused

    results = reextract(shop.engine, shop.lexicon(), progress=progress, extract=shop.extract)
    return f"{_counted(sum(len(result.changes) for result in results), 'change')}.", ()


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


_KINDS: Mapping[Kind, Callable[[Workshop, Job], _Done]] = {
    Kind.READ: _read,
    Kind.FETCH: _fetch,
    Kind.POLL: _poll,
    Kind.REEXTRACT: _reextract,
}
