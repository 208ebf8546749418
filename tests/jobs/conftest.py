"""A workshop over an empty store and a web server on this machine."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine

from app.jobs.store import Kind, ask_for, load
from app.jobs.work import Workshop
from app.sources.fetch.manners import Manners
from app.storage.database import session_scope
from app.storage.tables import JobRow
from tests.factories import gold_extract, small_lexicon
from tests.sources.fetch.conftest import Site, site

__all__ = ["site"]

Ask = Callable[..., int]
Look = Callable[[int], JobRow]


@pytest.fixture
def shop(engine: Engine, site: Site) -> Workshop:
    return Workshop(engine, small_lexicon, Manners(0.0), site.rules(), extract=gold_extract)


@pytest.fixture
def ask(engine: Engine) -> Ask:
    """Ask for a job, and return its id."""

    def ask_it(kind: Kind, url: str | None = None, **more: object) -> int:
        with session_scope(engine, write=True) as session:
            return ask_for(session, kind, url or kind, url=url, **more).id  # type: ignore[arg-type]

    return ask_it


@pytest.fixture
def look(engine: Engine) -> Look:
    """Return a job's row."""

    def look_at(job_id: int) -> JobRow:
        with session_scope(engine) as session:
            return load(session, job_id)

    return look_at
