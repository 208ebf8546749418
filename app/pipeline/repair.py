"""Makes anew what is derived: references, evidence, copies and the full-text index; never a text.

What a damaged report told is read again from its article, so that the event keeps its address. Events that a person
has reviewed are left to persons.
"""

from sqlalchemy import Engine, delete, exists, or_, select, text
from sqlalchemy.orm import Session, aliased

from app.domain.lexicon import Lexicon
from app.extraction import extract_events
from app.pipeline.copies import sampled, shingles
from app.pipeline.drafts import ask_again
from app.pipeline.run import Extract, group_copies, reextract_one
from app.storage.changes import MACHINE
from app.storage.check import Flaw, Sort, check
from app.storage.database import session_scope
from app.storage.load import article_of
from app.storage.save import save_shingles
from app.storage.search import rebuild_articles, rebuild_index
from app.storage.tables import (
    ArticleRow,
    ArticleShingleRow,
    Base,
    EventActorRow,
    EventRow,
    ReportRow,
    RevisionRow,
    utc_now,
)

_ROUNDS = 16
_DAMAGED = "what the store held of it was damaged"


def repair(engine: Engine, lexicon: Lexicon, *, extract: Extract = extract_events) -> list[Flaw]:
    """Mend what can be mended, and return the flaws that are left; a file that SQLite cannot read stays as it is."""
    flaws = check(engine)
    if any(flaw.sort is Sort.FILE for flaw in flaws) or not any(flaw.mendable for flaw in flaws):
        return flaws
    with session_scope(engine, write=True) as session:
        _mend_references(session)
        _name_newest(session)
        again = _drop_reports(session, _rows(flaws, Sort.EVIDENCE)) | _group_anew(session, _rows(flaws, Sort.COPIES))
        if _withdraw_empty(session):
            # Which articles told them is not known any more.
            again = set(session.scalars(select(ArticleRow.id)))
        ask_again(session, _rows(flaws, Sort.QUEUE))
        rebuild_articles(session)
        rebuild_index(session)
        # An old version tells nothing any more.
        again &= set(session.scalars(select(ArticleRow.id).where(ArticleRow.superseded_by_id.is_(None))))
    for article_id in sorted(again - _rows(flaws, Sort.TEXT)):
        reextract_one(engine, article_id, lexicon, extract)
    return check(engine)


def _rows(flaws: list[Flaw], sort: Sort) -> set[int]:
    return {flaw.row for flaw in flaws if flaw.sort is sort and flaw.row is not None}


def _mend_references(session: Session) -> None:
    """Clear references to rows that are not there; a row that is nothing without one goes."""
    for name in dict.fromkeys(row[0] for row in session.execute(text("PRAGMA foreign_key_check"))):
        table = Base.metadata.tables[name]
        for column in table.columns:
            for key in column.foreign_keys:
                # A table may refer to itself.
                parent = key.column.table.alias("parent")
                lost = column.is_not(None) & ~exists().where(parent.c[key.column.name] == column)
                if column.nullable:
                    session.execute(table.update().where(lost).values({column.name: None}))
                else:
                    session.execute(table.delete().where(lost))
    session.expire_all()


def _name_newest(session: Session) -> None:
    """Let every older version of an article name the newest one, step by step along its chain."""
    next_one = aliased(ArticleRow)
    chained = (
        select(ArticleRow, next_one.superseded_by_id)
        .join(next_one, next_one.id == ArticleRow.superseded_by_id)
        .where(next_one.superseded_by_id.is_not(None), next_one.superseded_by_id != ArticleRow.id)
    )
    # Each round halves the chains; those that go in circles, which nothing of ours makes, are left after some.
    for _ in range(_ROUNDS):
        for row, newer in session.execute(chained).all():
            row.superseded_by_id = newer
        session.flush()


def _drop_reports(session: Session, report_ids: set[int]) -> set[int]:
    """Remove damaged reports of events that no person has reviewed; return the articles that made them."""
    found = (
        select(ReportRow.id, ReportRow.article_id)
        .join(EventRow, EventRow.id == ReportRow.event_id)
        .where(ReportRow.id.in_(report_ids), EventRow.review == MACHINE)
    )
    articles = dict(session.execute(found).all())
    session.execute(delete(ReportRow).where(ReportRow.id.in_(articles)))
    return set(articles.values())


def _group_anew(session: Session, article_ids: set[int]) -> set[int]:
    """Make the shingles of articles anew, and find out whose copies they are; return all that this may concern."""
    concerned = set(article_ids)
    for article_id in sorted(article_ids):
        row = session.get_one(ArticleRow, article_id)
        article = article_of(row)
        hashes = shingles(article.text) if row.superseded_by_id is None else frozenset[int]()
        session.execute(delete(ArticleShingleRow).where(ArticleShingleRow.article_id == article_id))
        save_shingles(session, row, sampled(hashes))
        row.copy_of_id = None
        session.flush()
        concerned |= group_copies(session, row, article, hashes)
    return concerned


def _withdraw_empty(session: Session) -> bool:
    """Withdraw events without reports or actors, so that reading the articles again finds them under their address."""
    empty = session.scalars(
        select(EventRow).where(
            EventRow.withdrawn_at.is_(None),
            EventRow.merged_into_id.is_(None),
            EventRow.review == MACHINE,
            or_(
                ~exists().where(ReportRow.event_id == EventRow.id),
                ~exists().where(EventActorRow.event_id == EventRow.id),
            ),
        )
    ).all()
    for event in empty:
        event.reports.clear()
        event.withdrawn_at, event.withdrawn_reason = utc_now(), _DAMAGED
        event.revisions.append(RevisionRow(by=MACHINE, what=f"withdrawn: {_DAMAGED}"))
    session.flush()
    return bool(empty)
