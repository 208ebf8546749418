"""Holds the store against itself: file, references, texts, evidence, and what is derived from them.

Each flaw says what is wrong, and whether `app.pipeline.repair` can mend it: the derived can be made anew from the
texts, a text cannot.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine, exists, func, or_, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.storage import search
from app.storage.database import session_scope
from app.storage.tables import (
    ArticleRow,
    ArticleShingleRow,
    DraftRow,
    EventActorRow,
    EventRow,
    EvidenceRow,
    JobRow,
    QuoteRow,
    ReportRow,
)

_INDEXES = ("event_text", "article_text")


class Sort(StrEnum):
    """What is flawed."""

    FILE = "file"
    REFERENCE = "reference"
    TEXT = "text"
    EVIDENCE = "evidence"
    EVENT = "event"
    COPIES = "copies"
    VERSIONS = "versions"
    DRAFT = "draft"
    QUEUE = "queue"
    INDEX = "index"


MENDABLE = frozenset({Sort.REFERENCE, Sort.EVIDENCE, Sort.EVENT, Sort.COPIES, Sort.VERSIONS, Sort.QUEUE, Sort.INDEX})


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is wrong, in words; `row` is the id of the article, event, report or draft that it is about."""

    sort: Sort
    words: str
    row: int | None = None

    @property
    def mendable(self) -> bool:
        """Whether it can be made anew from what is sound."""
        return self.sort in MENDABLE


def check(engine: Engine) -> list[Flaw]:
    """Return all that is wrong, the gravest first.

    Articles are read one at a time, so that memory stays small, and nobody waits but for the index's own check. A file
    that SQLite cannot read ends the list.
    """
    try:
        with session_scope(engine) as session:
            broken = [Flaw(Sort.FILE, line) for line in _file(session)]
            found = broken or [
                *_references(session),
                *_texts(session),
                *_events(session),
                *_copies(session),
                *_versions(session),
                *_drafts(session),
                *_entries(session),
            ]
        return found if broken else [*found, *_index(engine)]
    except DatabaseError as error:
        return [Flaw(Sort.FILE, str(error.orig))]


def _file(session: Session) -> Iterator[str]:
    return (line for line in session.scalars(text("PRAGMA integrity_check(20)")) if line != "ok")


def _references(session: Session) -> Iterator[Flaw]:
    for table, row, parent, _ in session.execute(text("PRAGMA foreign_key_check")):
        yield Flaw(Sort.REFERENCE, f"row {row} of {table} belongs to a row of {parent} that is not there", row)


def _texts(session: Session) -> Iterator[Flaw]:
    """Hold every text against its hash, and every span against its text."""
    for article_id in session.scalars(select(ArticleRow.id).order_by(ArticleRow.id)).all():
        public_id, kept, sha256 = session.execute(
            select(ArticleRow.public_id, ArticleRow.text, ArticleRow.text_sha256).where(ArticleRow.id == article_id)
        ).one()
        if hashlib.sha256(kept.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            yield Flaw(Sort.TEXT, f"the text of the article {public_id} is not the one that was stored", article_id)
            continue
        yield from _spans(session, article_id, public_id, kept)


def _spans(session: Session, article_id: int, public_id: str, kept: str) -> Iterator[Flaw]:
    for table in (EvidenceRow, QuoteRow):
        spans = select(table.report_id, table.start, table.end, table.text).join(
            ReportRow, ReportRow.id == table.report_id
        )
        for report_id, start, end, words in session.execute(spans.where(ReportRow.article_id == article_id)):
            if kept[start:end] != words or not 0 <= start < end <= len(kept):
                said = f"the characters {start} to {end} of the article {public_id} are not {words[:60]!r}"
                yield Flaw(Sort.EVIDENCE, said, report_id)


def _events(session: Session) -> Iterator[Flaw]:
    bare = select(ReportRow.id).where(~exists().where(EvidenceRow.report_id == ReportRow.id))
    for report_id in session.scalars(bare):
        yield Flaw(Sort.EVIDENCE, f"the report {report_id} has no evidence", report_id)
    for child, what in ((ReportRow, "no report"), (EventActorRow, "no actors")):
        lone = select(EventRow.id, EventRow.public_id).where(
            EventRow.withdrawn_at.is_(None),
            EventRow.merged_into_id.is_(None),
            ~exists().where(child.event_id == EventRow.id),
        )
        for event_id, public_id in session.execute(lone):
            yield Flaw(Sort.EVENT, f"the event {public_id} has {what}", event_id)


def _copies(session: Session) -> Iterator[Flaw]:
    """Hold the shingles against their number, and copies to originals that are none themselves."""
    counts = select(func.count()).where(ArticleShingleRow.article_id == ArticleRow.id).scalar_subquery()
    for article_id, public_id in session.execute(
        select(ArticleRow.id, ArticleRow.public_id).where(ArticleRow.shingles != counts)
    ):
        yield Flaw(Sort.COPIES, f"the article {public_id} has not the shingles that it should", article_id)
    chained = select(ArticleRow.id, ArticleRow.public_id).where(
        ArticleRow.copy_of_id.in_(select(ArticleRow.id).where(ArticleRow.copy_of_id.is_not(None)))
    )
    for article_id, public_id in session.execute(chained):
        yield Flaw(Sort.COPIES, f"the article {public_id} is a copy of a copy", article_id)


def _versions(session: Session) -> Iterator[Flaw]:
    """Hold that every older version of an article names the newest one."""
    older = select(ArticleRow.id).where(ArticleRow.superseded_by_id.is_not(None))
    chained = select(ArticleRow.id, ArticleRow.public_id).where(ArticleRow.superseded_by_id.in_(older))
    for article_id, public_id in session.execute(chained):
        yield Flaw(Sort.VERSIONS, f"the article {public_id} does not name its newest version", article_id)


def _drafts(session: Session) -> Iterator[Flaw]:
    """Hold the drafts against their hashes, and those that have their day to a job that has yet to read them."""
    for draft_id in session.scalars(select(DraftRow.id).order_by(DraftRow.id)).all():
        kept, sha256 = session.execute(select(DraftRow.text, DraftRow.text_sha256).where(DraftRow.id == draft_id)).one()
        if hashlib.sha256(kept.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            yield Flaw(Sort.DRAFT, f"the text of the draft {draft_id} is not the one that was handed in", draft_id)
    forgotten = (
        select(DraftRow.id)
        .outerjoin(JobRow, JobRow.id == DraftRow.job_id)
        .where(DraftRow.published_on.is_not(None), or_(JobRow.id.is_(None), JobRow.state == "done"))
    )
    for draft_id in session.scalars(forgotten):
        yield Flaw(Sort.QUEUE, f"the draft {draft_id} has its day, and no job is going to read it", draft_id)


def _entries(session: Session) -> Iterator[Flaw]:
    try:
        wanted, found = dict(search.entries(session)), dict(search.indexed(session))
    except DatabaseError:
        # Its own check, which follows, says so.
        return
    yield from _about("event", wanted.keys() - found.keys(), "is missing in the full-text index")
    yield from _about("event", found.keys() - wanted.keys(), "is in the full-text index and should not be")
    differing = {row for row in wanted.keys() & found.keys() if wanted[row] != found[row]}
    yield from _about("event", differing, "stands in the full-text index with other words")
    yield from _article_entries(session)


def _article_entries(session: Session) -> Iterator[Flaw]:
    """Hold the index of articles against them, one at a time in memory."""
    stored = set(session.scalars(select(ArticleRow.id)))
    indexed = set(session.scalars(select(search.ARTICLE_TEXT.c.rowid)))
    yield from _about("article", stored - indexed, "is missing in the full-text index")
    yield from _about("article", indexed - stored, "is in the full-text index and should not be")
    for row in sorted(stored & indexed):
        article = session.get_one(ArticleRow, row)
        entry = session.execute(select(search.ARTICLE_TEXT).where(search.ARTICLE_TEXT.c.rowid == row)).mappings().one()
        if {**search.article_entry(article), "rowid": row} != dict(entry):
            yield from _about("article", {row}, "stands in the full-text index with other words")
        session.expunge(article)


def _index(engine: Engine) -> Iterator[Flaw]:
    """Let the indexes check themselves, for which SQLite asks for a writer."""
    for name in _INDEXES:
        try:
            with session_scope(engine, write=True) as session:
                session.execute(text(f"INSERT INTO {name}({name}) VALUES ('integrity-check')"))  # noqa: S608 - our names
        except DatabaseError:
            yield Flaw(Sort.INDEX, f"the full-text index {name} is damaged")


def _about(what: str, rows: Iterable[int], words: str) -> Iterator[Flaw]:
    return (Flaw(Sort.INDEX, f"the {what} in row {row} {words}", row) for row in sorted(rows))
