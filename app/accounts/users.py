"""Users: add, find, change, remove."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from app.accounts.passwords import hash_password, is_outdated, is_password
from app.accounts.roles import Role
from app.accounts.tables import ApiTokenRow, LoginRow, UserRow
from app.domain.folding import fold
from app.errors import InputError, NotFoundError

_LONGEST_NAME = 60
# What the history of events calls changes that no person made.
_RESERVED = frozenset({"machine"})


def add_user(session: Session, name: str, password: str, role: Role) -> UserRow:
    """Add a user and return its row, with an id; InputError where name or password cannot be."""
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise InputError(f"A name has 1 to {_LONGEST_NAME} letters.")
    if fold(name) in _RESERVED:
        raise InputError(f"“{name}” cannot be a person's name here: it is what the history calls the program.")
    if _find(session, name) is not None:
        raise InputError(f"There is a user “{name}” already.")
    row = UserRow(name=name, folded=fold(name), password=hash_password(password), role=role)
    session.add(row)
    session.flush()
    return row


def user_named(session: Session, name: str) -> UserRow:
    """Return the user of this name; NotFoundError where there is none."""
    row = _find(session, name)
    if row is None:
        raise NotFoundError(f"There is no user “{name}”; chancery user list names them all.")
    return row


def check_password(session: Session, name: str, password: str) -> UserRow | None:
    """Return the user whose name and password these are, else None; it takes as long for a name that nobody has."""
    row = _find(session, name)
    return row if is_password(password, row.password if row else None) else None


def renew_hash(session: Session, user_id: int, password: str) -> None:
    """Hash the password that a user has just proved anew, where it was hashed with weaker parameters."""
    row = session.get_one(UserRow, user_id)
    if is_outdated(row.password):
        row.password = hash_password(password)


def set_password(session: Session, name: str, password: str) -> None:
    """Give a user another password, and log him out everywhere."""
    row = user_named(session, name)
    row.password = hash_password(password)
    session.execute(delete(LoginRow).where(LoginRow.user_id == row.id))


def set_role(session: Session, name: str, role: Role) -> None:
    """Make a user a reader, an editor or an admin, from his next request on; InputError for the last admin."""
    row = user_named(session, name)
    _keep_an_admin(session, row, role)
    row.role = role


def remove_user(session: Session, name: str) -> None:
    """Remove a user with his logins and tokens; what he did stays under his name. InputError for the last admin."""
    row = user_named(session, name)
    _keep_an_admin(session, row, None)
    for table in (LoginRow, ApiTokenRow):
        session.execute(delete(table).where(table.user_id == row.id))
    session.delete(row)


def all_users(session: Session) -> Sequence[UserRow]:
    """Return all users by name."""
    return session.scalars(select(UserRow).order_by(UserRow.folded)).all()


def has_users(session: Session) -> bool:
    """Tell whether anybody has an account."""
    return session.scalar(select(UserRow.id).limit(1)) is not None


def _find(session: Session, name: str) -> UserRow | None:
    return session.scalars(select(UserRow).where(UserRow.folded == fold(" ".join(name.split())))).one_or_none()


def _keep_an_admin(session: Session, row: UserRow, role: Role | None) -> None:
    admins = session.scalar(select(func.count()).where(UserRow.role == Role.ADMIN))
    if row.role == Role.ADMIN and role is not Role.ADMIN and admins == 1:
        raise InputError(f"“{row.name}” is the last admin; make another user one first.")
