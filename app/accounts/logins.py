"""Logins in a browser: kept on the server, so that each can be ended, and looked up by the secret in the cookie."""

from datetime import timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from app.accounts.keys import digest, new_secret
from app.accounts.roles import SCOPES, Principal, Role
from app.accounts.tables import LoginRow, UserRow
from app.storage.tables import utc_now

LIFETIME = timedelta(days=14)


def open_login(session: Session, user: UserRow) -> str:
    """Log the user in and return the secret for the cookie; logins that have run out are swept away."""
    session.execute(delete(LoginRow).where(LoginRow.expires_at <= utc_now()))
    secret = new_secret()
    session.add(
        LoginRow(
            secret_sha256=digest(secret), user_id=user.id, form_token=new_secret(), expires_at=utc_now() + LIFETIME
        )
    )
    return secret


def close_login(session: Session, secret: str) -> None:
    """Log out the browser that holds this secret."""
    session.execute(delete(LoginRow).where(LoginRow.secret_sha256 == digest(secret)))


def principal_of_login(session: Session, secret: str) -> Principal | None:
    """Return who is logged in with this secret, if it still holds."""
    row = session.scalars(
        select(LoginRow)
        .where(LoginRow.secret_sha256 == digest(secret), LoginRow.expires_at > utc_now())
        .options(joinedload(LoginRow.user))
    ).one_or_none()
    if row is None:
        return None
    role = Role(row.user.role)
    return Principal(row.user_id, row.user.name, role, SCOPES[role], row.form_token)
