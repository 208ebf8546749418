"""What routes ask for: a session for the length of the request, and the day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.orm import Session

from app.storage.database import session_scope


def read_session(request: Request) -> Iterator[Session]:
    """Give one session, and with it one consistent view of the store, to a whole request."""
    with session_scope(request.app.state.engine) as session:
        yield session


def write_session(request: Request) -> Iterator[Session]:
    """Give one session that holds the writer's lock, and commits before the answer is sent."""
    with session_scope(request.app.state.engine, write=True) as session:
        yield session


ReadSession = Annotated[Session, Depends(read_session)]
WriteSession = Annotated[Session, Depends(write_session, scope="function")]


def today() -> date:
    """Return the day that it is, UTC."""
    return datetime.now(UTC).date()
