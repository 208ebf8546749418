"""Writes articles and carries out the decider's changes, inside the caller's transaction.

Every span is held against the article's text before it is written: exact, or nothing at all.
"""

from collections.abc import Iterable

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.domain.article import Article
from app.domain.codebook import Side
from app.domain.event import ActorMention, Event, Evidence, Quote
from app.errors import EvidenceError
from app.storage import search
from app.storage.changes import MACHINE, Change, Create, Merge, Report, Review, Settled, Update, Withdraw, mentions
from app.storage.naming import article_public_id, slugify
from app.storage.tables import (
    ActorRow,
    ArticleRow,
    ArticleShingleRow,
    EventActorRow,
    EventRow,
    EvidenceRow,
    PartyRow,
    QuoteRow,
    ReportRow,
    RevisionRow,
    utc_now,
)

OPENING_LENGTH = 200


def save_article(session: Session, article: Article, shingles: Iterable[int]) -> ArticleRow:
    """Add the article with its sampled shingles and return its row, with an id."""
    row = ArticleRow(
        public_id=article_public_id(article.text_sha256),
        slug=slugify(article.shown_title) or "article",
        url=article.url,
        publisher=article.publisher,
        author=article.author,
        title=article.title,
        language=article.language,
        published_on=article.published_on,
        published_basis=article.published_basis,
        origins=dict(article.origins),
        text=article.text,
        text_sha256=article.text_sha256,
        opening=article.text[:OPENING_LENGTH],
    )
    session.add(row)
    session.flush()
    save_shingles(session, row, shingles)
    search.index_article(session, row)
    return row


def save_shingles(session: Session, row: ArticleRow, shingles: Iterable[int]) -> None:
    """Keep the sampled shingles of an article that has none yet."""
    hashes = sorted(set(shingles))
    row.shingles = len(hashes)
    if hashes:
        session.execute(insert(ArticleShingleRow), [{"hash": h, "article_id": row.id} for h in hashes])


def carry_out(session: Session, changes: Iterable[Change | Review]) -> None:
    """Write the changes, their revisions and the full-text index.

    Raises EvidenceError where a span is not what its article says; the caller's transaction must then end.
    """
    for change in changes:
        match change:
            case Create():
                _create(session, change)
            case Update():
                _update(session, change)
            case Withdraw():
                _withdraw(session, change)
            case Merge():
                _merge(session, change)
            case Review():
                _review(session, change)


def _create(session: Session, change: Create) -> None:
    row = EventRow(public_id=change.public_id, review=MACHINE)
    _write_reports(session, row, change.reports)
    _write_settled(session, row, change.settled)
    session.add(row)
    _note(row, change.what)
    session.flush()
    search.index_event(session, row)


def _update(session: Session, change: Update) -> None:
    row = session.get_one(EventRow, change.event_id)
    row.withdrawn_at = row.withdrawn_reason = None
    _write_reports(session, row, change.reports)
    _write_settled(session, row, change.settled)
    _touch(row, change.what)
    session.flush()
    search.index_event(session, row)


def _withdraw(session: Session, change: Withdraw) -> None:
    row = session.get_one(EventRow, change.event_id)
    row.reports.clear()
    row.withdrawn_at = utc_now()
    row.withdrawn_reason = change.reason
    _touch(row, (f"withdrawn: {change.reason}",))
    session.flush()
    search.remove_event(session, row.id)


def _merge(session: Session, change: Merge) -> None:
    row = session.get_one(EventRow, change.event_id)
    row.reports.clear()
    row.merged_into_id = session.scalars(select(EventRow.id).where(EventRow.public_id == change.into)).one()
    _touch(row, (f"merged into {change.into}",))
    session.flush()
    search.remove_event(session, row.id)


def _review(session: Session, change: Review) -> None:
    row = session.get_one(EventRow, change.event_id)
    row.review = change.review
    row.withdrawn_at = utc_now() if change.withdrawn else None
    row.withdrawn_reason = change.withdrawn
    _write_settled(session, row, change.settled)
    _touch(row, change.what, by=change.by)
    session.flush()
    search.index_event(session, row)


def _touch(row: EventRow, what: Iterable[str], *, by: str = MACHINE) -> None:
    row.updated_at = utc_now()
    _note(row, what, by=by)


def _note(row: EventRow, what: Iterable[str], *, by: str = MACHINE) -> None:
    row.revisions.extend(RevisionRow(by=by, what=sentence) for sentence in what)


def _write_settled(session: Session, row: EventRow, settled: Settled) -> None:
    row.slug = settled.slug
    row.key = settled.key
    row.kind = settled.kind
    row.act = settled.act
    row.status = settled.status
    row.date_start = settled.when.start
    row.date_end = settled.when.end
    row.date_precision = settled.when.precision
    row.date_basis = settled.when.basis
    row.place = settled.place
    row.speaker_id = settled.speaker
    row.summary = settled.summary
    row.actors.clear()
    if row.id is not None:
        session.flush()
    counts = dict.fromkeys(Side, 0)
    for part in settled.parts:
        row.actors.append(
            EventActorRow(
                side=part.side,
                position=counts[part.side],
                actor=session.get_one(ActorRow, part.actor),
                party=session.get_one(PartyRow, part.party) if part.party else None,
                text=part.text,
            )
        )
        counts[part.side] += 1


def _write_reports(session: Session, row: EventRow, reports: Iterable[Report]) -> None:
    wanted = {report.article.id: report for report in reports}
    kept = {report.article_id: report for report in row.reports}
    for article_id in kept.keys() - wanted.keys():
        row.reports.remove(kept[article_id])
    for article_id, report in wanted.items():
        _check_spans(session, report)
        _ensure_actors(session, report.event)
        target = kept.get(article_id)
        if target is None:
            target = ReportRow(article_id=article_id)
            row.reports.append(target)
        _write_report(target, report.event)


def _write_report(row: ReportRow, event: Event) -> None:
    row.kind = event.kind
    row.act = event.act
    row.status = event.status
    row.date_start = event.when.start
    row.date_end = event.when.end
    row.date_precision = event.when.precision
    row.date_basis = event.when.basis
    row.place = event.place
    row.speaker_id = event.speaker
    row.attribution = event.attribution
    row.rule = event.rule
    row.actors = [[side, m.party, m.actor, m.name, m.text] for side, m in mentions(event)]
    if [(span.start, span.end) for span in row.evidence] != [(span.start, span.end) for span in event.evidence]:
        row.evidence = [EvidenceRow(start=span.start, end=span.end, text=span.text) for span in event.evidence]
    if [(span.start, span.end) for span in row.quotes] != [(span.start, span.end) for span in event.quotes]:
        row.quotes = [QuoteRow(start=span.start, end=span.end, text=span.text) for span in event.quotes]
    for quote in row.quotes:
        quote.speaker_id = event.speaker


def _check_spans(session: Session, report: Report) -> None:
    if not report.event.evidence:
        raise EvidenceError(f"An event of the article {report.article.name!r} has no evidence; nothing was saved.")
    text = session.get_one(ArticleRow, report.article.id).text
    spans: tuple[Evidence | Quote, ...] = (*report.event.evidence, *report.event.quotes)
    for span in spans:
        if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.text:
            raise EvidenceError(
                f"The characters {span.start} to {span.end} of the article {report.article.name!r} are not "
                f"{span.text!r}; nothing was saved."
            )


def _ensure_actors(session: Session, event: Event) -> None:
    """Add the actors and parties that no lexicon names: commentators, organs, a group met for the first time."""
    for _, mention in mentions(event):
        if mention.party is not None and session.get(PartyRow, mention.party) is None:
            name = mention.name if mention.actor == mention.party else mention.party
            session.add(PartyRow(id=mention.party, name=name, type="group"))
        if session.get(ActorRow, mention.actor) is None:
            session.add(ActorRow(id=mention.actor, name=mention.name, type=_type_of(mention), aliases=[]))
    if event.speaker is not None and session.get(ActorRow, event.speaker) is None:
        session.add(ActorRow(id=event.speaker, name=event.speaker, type="organ", aliases=[]))


def _type_of(mention: ActorMention) -> str:
    if mention.party is None:
        return "person"
    return "party" if mention.actor == mention.party else "organ"
