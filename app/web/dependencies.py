"""What routes ask for: a read session for the length of the request, and the day."""

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


ReadSession = Annotated[Session, Depends(read_session)]


def today() -> date:
    """Return the day that it is, UTC."""
    return datetime.now(UTC).date()
