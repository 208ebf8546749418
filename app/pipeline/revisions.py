"""A new version of an article: what the old one told follows where its words still stand, and nothing else.

old version's reports → [ every passage found verbatim in the new text → moved | else → removed ] → decided anew
"""

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, selectinload

from app.domain.article import Article
from app.storage.changes import MACHINE
from app.storage.tables import ArticleRow, ArticleShingleRow, EventRow, EvidenceRow, QuoteRow, ReportRow, RevisionRow


def previous_version(session: Session, article: Article) -> ArticleRow | None:
    """Return the newest stored version of the article's address that has another text; None where there is none."""
    if article.url is None:
        return None
    statement = select(ArticleRow).where(ArticleRow.url == article.url, ArticleRow.superseded_by_id.is_(None))
    return session.scalars(
        statement.where(ArticleRow.text_sha256 != article.text_sha256).order_by(ArticleRow.id.desc()).limit(1)
    ).one_or_none()


def outdated_version(session: Session, text_sha256: str, url: str | None) -> ArticleRow | None:
    """Return the stored article of this text where it is an older version of what now stands at its address."""
    statement = select(ArticleRow).where(ArticleRow.text_sha256 == text_sha256, ArticleRow.url == url)
    return session.scalars(statement.where(ArticleRow.superseded_by_id.is_not(None))).one_or_none()


def supersede(session: Session, old: ArticleRow, new: ArticleRow) -> set[int]:
    """Make `new` the version that tells the events; returns the row ids of the events that lost a report.

    The old version keeps its text and its page. A reviewed event keeps a report whose words are gone, on the old text.
    All versions of an address point at its newest, which may be one that was there before.
    """
    session.execute(update(ArticleRow).where(ArticleRow.superseded_by_id == old.id).values(superseded_by_id=new.id))
    old.superseded_by_id, new.superseded_by_id = new.id, None
    # Not a copy, and no original of copies, any more: it is told apart from its successor by no one.
    session.execute(delete(ArticleShingleRow).where(ArticleShingleRow.article_id == old.id))
    session.execute(update(ArticleRow).where(ArticleRow.copy_of_id == old.id).values(copy_of_id=new.id))
    old.copy_of_id, old.shingles = None, 0
    reports = select(ReportRow).where(ReportRow.article_id == old.id)
    options = (selectinload(ReportRow.evidence), selectinload(ReportRow.quotes))
    lost = set()
    for report in session.scalars(reports.options(*options)).all():
        event = session.get_one(EventRow, report.event_id)
        if _follow(report, old.text, new):
            event.revisions.append(RevisionRow(by=MACHINE, what="report carried over to the article’s new version"))
        elif event.review == MACHINE:
            what = "report removed: its words are no longer in the article, which was revised"
            event.revisions.append(RevisionRow(by=MACHINE, what=what))
            event.reports.remove(report)
            lost.add(event.id)
    session.flush()
    return lost


def _follow(report: ReportRow, old_text: str, new: ArticleRow) -> bool:
    """Move the report to the new version where all its passages stand there verbatim; tell whether they do."""
    places = [_place(span, old_text, new.text) for span in report.evidence]
    if None in places:
        return False
    report.article_id = new.id
    for span, place in zip(report.evidence, places, strict=True):
        _move(span, place)
    for quote in list(report.quotes):
        place = _place(quote, old_text, new.text)
        if place is None:
            report.quotes.remove(quote)
        else:
            _move(quote, place)
    return True


def _move(span: EvidenceRow | QuoteRow, place: int | None) -> None:
    assert place is not None  # noqa: S101 - told before
    span.start, span.end = place, place + len(span.text)


def _place(span: EvidenceRow | QuoteRow, old_text: str, new_text: str) -> int | None:
    """Return where the span's words stand in the new text, the place most like the old one; None where nowhere."""
    expected = span.start * len(new_text) / len(old_text)
    found: int | None = None
    at = new_text.find(span.text)
    while at >= 0:
        if found is None or abs(at - expected) < abs(found - expected):
            found = at
        at = new_text.find(span.text, at + 1)
    return found
