"""Tokens for programs: each with scopes of its own, never more than its user's role has."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.accounts.keys import digest, new_secret
from app.accounts.roles import SCOPES, Principal, Role, Scope
from app.accounts.tables import ApiTokenRow, UserRow
from app.errors import InputError, NotFoundError
from app.storage.tables import utc_now

# So that people, and programs that look for leaked secrets, know one when they see it.
_PREFIX = "chancery_"


def add_token(
    session: Session, user: UserRow, label: str, scopes: Collection[Scope], lifetime: timedelta | None
) -> str:
    """Make a token and return it: this is the only time that it can be read.

    Raises InputError for a scope that the user's role does not have.
    """
    beyond = sorted(set(scopes) - SCOPES[Role(user.role)])
    if beyond:
        raise InputError(f"{user.name} is {user.role}, and may not {', '.join(beyond)}.")
    secret = _PREFIX + new_secret()
    session.add(
        ApiTokenRow(
            secret_sha256=digest(secret),
            user_id=user.id,
            label=label,
            scopes=sorted(set(scopes)),
            expires_at=utc_now() + lifetime if lifetime else None,
        )
    )
    return secret


def all_tokens(session: Session) -> Sequence[ApiTokenRow]:
    """Return all tokens, oldest first, with their users."""
    return session.scalars(select(ApiTokenRow).order_by(ApiTokenRow.id).options(joinedload(ApiTokenRow.user))).all()


def remove_token(session: Session, token_id: int) -> None:
    """Make a token worthless; NotFoundError where there is none of that number."""
    row = session.get(ApiTokenRow, token_id)
    if row is None:
        raise NotFoundError(f"There is no token {token_id}; chancery token list names them all.")
    session.delete(row)


def principal_of_token(session: Session, secret: str) -> Principal | None:
    """Return whom this token acts for, if it holds."""
    row = session.scalars(
        select(ApiTokenRow).where(ApiTokenRow.secret_sha256 == digest(secret)).options(joinedload(ApiTokenRow.user))
    ).one_or_none()
    if row is None or (row.expires_at is not None and row.expires_at <= utc_now()):
        return None
    role = Role(row.user.role)
    return Principal(row.user_id, row.user.name, role, SCOPES[role] & {Scope(name) for name in row.scopes})
