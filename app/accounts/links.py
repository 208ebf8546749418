"""The link by which the owner founds his account on the first start: it works once, and for a day."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.accounts.keys import digest, new_secret
from app.accounts.roles import Role
from app.accounts.tables import LinkRow, UserRow
from app.accounts.users import add_user, has_users
from app.errors import ForbiddenError
from app.storage.tables import utc_now

_LIFETIME = timedelta(days=1)


def new_link(session: Session) -> str:
    """Return the secret of a new link; earlier ones are worthless from now on."""
    session.execute(delete(LinkRow))
    secret = new_secret()
    session.add(LinkRow(secret_sha256=digest(secret), expires_at=utc_now() + _LIFETIME))
    return secret


def check_link(session: Session, secret: str) -> None:
    """Raise ForbiddenError unless the link still works: nobody has an account, and it has not run out."""
    row = session.get(LinkRow, digest(secret))
    if row is None or row.expires_at <= utc_now() or has_users(session):
        raise ForbiddenError(
            "This link does not work, or no longer. Each start of the program prints a new one until somebody has an "
            "account."
        )


def found_owner(session: Session, secret: str, name: str, password: str) -> UserRow:
    """Add the first user, an admin, and use the link up; in a session that may write."""
    check_link(session, secret)
    owner = add_user(session, name, password, Role.ADMIN)
    session.execute(delete(LinkRow))
    return owner
