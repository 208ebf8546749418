"""A writing session on an empty store."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.storage.database import session_scope


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with session_scope(engine, write=True) as session:
        yield session
