"""The queue of background work, as routes use it: a job is kept first, and put into the queue once it is kept."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import Request
from sqlalchemy.orm import Session

from app.errors import InputError
from app.jobs.queue import Queue
from app.sources.facts import clean_url
from app.sources.fetch.addresses import check_address
from app.storage.database import session_scope


def queue_of(request: Request) -> Queue:
    """Return the application's queue, opened when it is first needed."""
    state = request.app.state
    if state.queue is None:
        state.queue = Queue(state.engine)
    queue: Queue = state.queue
    return queue


def fetchable(request: Request, words: object) -> str:
    """Return an address as it is to be fetched; raises InputError for one that never is."""
    url = clean_url(words)
    if url is None:
        shown = f"“{words[:100]}”" if isinstance(words, str) else "What was given"
        raise InputError(f"{shown} is no http or https address.")
    check_address(url, request.app.state.settings.rules.private_hosts)
    return url


@contextmanager
def asking(request: Request) -> Iterator[tuple[Session, list[int]]]:
    """Give a writing session, and a list for the ids of the jobs asked for in it: they are queued after the commit."""
    asked: list[int] = []
    with session_scope(request.app.state.engine, write=True) as session:
        yield session, asked
    for job_id in asked:
        queue_of(request).put(job_id)
