"""The tables of accounts. Every secret is there as the SHA-256 of what its owner holds."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship
from sqlalchemy.types import JSON

from app.storage.tables import Base, utc_now


class UserRow(Base):
    """A person with an account; `name` is what the history of events says of him."""

    __tablename__ = "user"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    # The name folded: what he may type to log in, and what no two may share.
    folded: Mapped[str] = mapped_column(unique=True)
    password: Mapped[str]
    role: Mapped[str]  # reader, editor, admin
    created_at: Mapped[datetime] = mapped_column(default=utc_now)


class LoginRow(Base):
    """A browser in which a user is logged in; `form_token` is what its forms must send along."""

    __tablename__ = "login"

    secret_sha256: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    form_token: Mapped[str]
    expires_at: Mapped[datetime]

    user: Mapped[UserRow] = relationship()


class ApiTokenRow(Base):
    """A token by which a program acts for a user, within `scopes` and never beyond the user's role."""

    __tablename__ = "api_token"

    id: Mapped[int] = mapped_column(primary_key=True)
    secret_sha256: Mapped[str] = mapped_column(unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    label: Mapped[str]
    scopes: Mapped[list[str]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    expires_at: Mapped[datetime | None]

    user: Mapped[UserRow] = relationship()


class LinkRow(Base):
    """A link that works once; it founds the owner's account."""

    __tablename__ = "welcome_link"

    secret_sha256: Mapped[str] = mapped_column(primary_key=True)
    expires_at: Mapped[datetime]
