from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.storage.database import session_scope
from tests.factories import bare_engine
from tests.timeline.store import fill


@pytest.fixture(scope="session")
def store_engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Give a database with an event of each sort that filters tell apart; tests only read it."""
    engine = bare_engine(tmp_path_factory.mktemp("store"))
    with session_scope(engine, write=True) as session:
        fill(session)
    return engine


@pytest.fixture
def store(store_engine: Engine) -> Iterator[Session]:
    with session_scope(store_engine) as session:
        yield session
