"""The schema, as SQLAlchemy maps it; migrations/ holds how it came about.

Days are ISO dates, moments are naive UTC. `public_id`s are made once and never reused.
"""

from datetime import UTC, date, datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, MetaData, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import JSON


def utc_now() -> datetime:
    """Return this moment in UTC, to the second, without a zone, as the tables keep it."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


class Base(DeclarativeBase):
    """Base of all tables, with the names that every constraint gets."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        },
    )


class ArticleRow(Base):
    """An article as kept; `text` never changes."""

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str]
    url: Mapped[str | None] = mapped_column(index=True)
    publisher: Mapped[str | None] = mapped_column(index=True)
    author: Mapped[str | None]
    title: Mapped[str | None]
    language: Mapped[str]
    published_on: Mapped[date] = mapped_column(index=True)
    published_basis: Mapped[str]
    # Where each of these facts comes from, in words, by the name of its field.
    origins: Mapped[dict[str, str]] = mapped_column(JSON, default=dict, server_default="{}")
    fetched_at: Mapped[datetime] = mapped_column(default=utc_now)
    text: Mapped[str] = mapped_column(deferred=True)
    text_sha256: Mapped[str] = mapped_column(unique=True)
    # The first words, so that lists can name an article without loading its text.
    opening: Mapped[str]
    # The article that this one repeats, whole or in part; never itself a copy.
    copy_of_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), index=True)
    # How many of its shingles are kept in article_shingle.
    shingles: Mapped[int] = mapped_column(default=0)
    # The newer version of the same address, which tells the events from now on.
    superseded_by_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), index=True)

    copy_of: Mapped["ArticleRow | None"] = relationship(remote_side="ArticleRow.id", foreign_keys=[copy_of_id])


class ArticleShingleRow(Base):
    """A sampled five-word shingle of an article, by its 64-bit hash; finds what may be a copy of what."""

    __tablename__ = "article_shingle"
    __table_args__ = ({"sqlite_with_rowid": False},)

    hash: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True, index=True)


class PartyRow(Base):
    """A state, group or body, from the lexicon."""

    __tablename__ = "party"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    type: Mapped[str]


class ActorRow(Base):
    """Whoever acts; `type` is person, organ or party (whose actor id is the party's)."""

    __tablename__ = "actor"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    type: Mapped[str]
    aliases: Mapped[list[str]] = mapped_column(JSON, default=list)

    tenures: Mapped[list["TenureRow"]] = relationship(order_by="TenureRow.position", cascade="all, delete-orphan")


class TenureRow(Base):
    """An office that a person held for a party, newest first by `position`."""

    __tablename__ = "tenure"

    actor_id: Mapped[str] = mapped_column(ForeignKey("actor.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    party_id: Mapped[str] = mapped_column(ForeignKey("party.id"), index=True)
    office: Mapped[str]
    start: Mapped[date | None]
    end: Mapped[date | None]

    party: Mapped[PartyRow] = relationship()


class EventRow(Base):
    """One act with its settled values; what each article says of it stands in its reports."""

    __tablename__ = "event"
    __table_args__ = (
        CheckConstraint("date_start <= date_end", name="dates"),
        Index("ix_event_newest", "date_start", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(unique=True)
    slug: Mapped[str]
    # Kind and parties: reports of one act always agree on it, so that it bounds the search for them.
    key: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(index=True)
    act: Mapped[str]
    status: Mapped[str]
    date_start: Mapped[date]
    date_end: Mapped[date] = mapped_column(index=True)
    date_precision: Mapped[str]
    date_basis: Mapped[str]
    place: Mapped[str | None]
    speaker_id: Mapped[str | None] = mapped_column(ForeignKey("actor.id"), index=True)
    summary: Mapped[str]
    review: Mapped[str] = mapped_column(default="machine")  # machine, confirmed, edited, disputed
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(default=utc_now)
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None]
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"), index=True)

    actors: Mapped[list["EventActorRow"]] = relationship(
        order_by="EventActorRow.side, EventActorRow.position", cascade="all, delete-orphan"
    )
    reports: Mapped[list["ReportRow"]] = relationship(
        back_populates="event", order_by="ReportRow.id", cascade="all, delete-orphan"
    )
    revisions: Mapped[list["RevisionRow"]] = relationship(order_by="RevisionRow.id", cascade="all, delete-orphan")
    speaker: Mapped[ActorRow | None] = relationship()
    merged_into: Mapped["EventRow | None"] = relationship(remote_side="EventRow.id")


class EventActorRow(Base):
    """An actor's part in an event; `party_id` is who it acted for on the event's date."""

    __tablename__ = "event_actor"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), primary_key=True)
    side: Mapped[str] = mapped_column(primary_key=True)  # initiator, target
    position: Mapped[int] = mapped_column(primary_key=True)
    actor_id: Mapped[str] = mapped_column(ForeignKey("actor.id"), index=True)
    party_id: Mapped[str | None] = mapped_column(ForeignKey("party.id"), index=True)
    text: Mapped[str]

    actor: Mapped[ActorRow] = relationship()
    party: Mapped[PartyRow | None] = relationship()


class ReportRow(Base):
    """What one article says of one event; `actors` holds [side, party, actor, name, text] of all who take part."""

    __tablename__ = "report"
    __table_args__ = (UniqueConstraint("event_id", "article_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    kind: Mapped[str]
    act: Mapped[str]
    status: Mapped[str]
    date_start: Mapped[date]
    date_end: Mapped[date]
    date_precision: Mapped[str]
    date_basis: Mapped[str]
    place: Mapped[str | None]
    speaker_id: Mapped[str | None] = mapped_column(ForeignKey("actor.id"))
    attribution: Mapped[str | None]
    rule: Mapped[str]
    actors: Mapped[list[list[str | None]]] = mapped_column(JSON, default=list)

    event: Mapped[EventRow] = relationship(back_populates="reports")
    article: Mapped[ArticleRow] = relationship()
    evidence: Mapped[list["EvidenceRow"]] = relationship(order_by="EvidenceRow.start", cascade="all, delete-orphan")
    quotes: Mapped[list["QuoteRow"]] = relationship(order_by="QuoteRow.start", cascade="all, delete-orphan")


class EvidenceRow(Base):
    """A verbatim span of the report's article: `article.text[start:end] == text`."""

    __tablename__ = "evidence"
    __table_args__ = (CheckConstraint('0 <= start AND start < "end"', name="span"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"), index=True)
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]


class QuoteRow(Base):
    """A speaker's own words in the report's article: `article.text[start:end] == text`."""

    __tablename__ = "quote"
    __table_args__ = (CheckConstraint('0 <= start AND start < "end"', name="span"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"), index=True)
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str]
    speaker_id: Mapped[str | None] = mapped_column(ForeignKey("actor.id"))


class RevisionRow(Base):
    """One change of an event: when, by whom (`machine` or a person's name), and what, in words."""

    __tablename__ = "revision"

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime] = mapped_column(default=utc_now)
    by: Mapped[str]
    what: Mapped[str]


class MetaRow(Base):
    """One fact about the database itself, such as which lexicon its party and actor rows were made from."""

    __tablename__ = "meta"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class DraftRow(Base):
    """An article that was handed in and is not in the store yet: it waits for its job, or for somebody to date it."""

    __tablename__ = "draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(deferred=True)
    text_sha256: Mapped[str] = mapped_column(unique=True)
    opening: Mapped[str]
    title: Mapped[str | None]
    publisher: Mapped[str | None]
    author: Mapped[str | None]
    url: Mapped[str | None]
    language: Mapped[str]
    published_on: Mapped[date | None]
    published_basis: Mapped[str]
    origins: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    # Whether it was fetched from its address, and so may be a new version of an article.
    fetched: Mapped[bool] = mapped_column(default=False)
    added_at: Mapped[datetime] = mapped_column(default=utc_now)
    job_id: Mapped[int | None] = mapped_column(ForeignKey("job.id", ondelete="SET NULL"), index=True)


class JobRow(Base):
    """A piece of background work, from the moment it is asked for; finished ones stay as a record.

    `state` is waiting, running, paused, done or dead; `due_at` is when a waiting one may begin.
    """

    __tablename__ = "job"
    __table_args__ = (Index("ix_job_state", "state", "due_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    label: Mapped[str]
    state: Mapped[str] = mapped_column(default="waiting")
    url: Mapped[str | None]
    # What the feed says of the day of an article that is to be fetched.
    day: Mapped[date | None]
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id", ondelete="SET NULL"), index=True)
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    tries: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime] = mapped_column(default=utc_now)
    # Why it waits again or is dead; what came of it.
    reason: Mapped[str | None]
    outcome: Mapped[str | None]
    # A sentence for each part of what was handed in that could not be taken.
    refused: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
    created_at: Mapped[datetime] = mapped_column(default=utc_now)
    finished_at: Mapped[datetime | None]


class SourceRow(Base):
    """A feed that is subscribed to, and how it has been doing."""

    __tablename__ = "source"

    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str | None]
    paused: Mapped[bool] = mapped_column(default=False)
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    last_ok_at: Mapped[datetime | None]
    last_error_at: Mapped[datetime | None]
    last_error: Mapped[str | None]
    failures: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime] = mapped_column(default=utc_now, index=True)
    added_at: Mapped[datetime] = mapped_column(default=utc_now)


class FeedEntryRow(Base):
    """An entry of a feed that has been seen; `stamp` changes when the feed says that the entry has."""

    __tablename__ = "feed_entry"

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), primary_key=True)
    url: Mapped[str] = mapped_column(primary_key=True)
    stamp: Mapped[str | None]
    seen_at: Mapped[datetime] = mapped_column(default=utc_now)
