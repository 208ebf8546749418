"""Reads stored events back as the plain data that the decider works on."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from app.domain.article import Article, PublishedBasis, shown_title
from app.domain.codebook import Act, Basis, Kind, Precision, Side, Status
from app.domain.event import ActorMention, DateSpan, Event, Evidence, Quote
from app.storage.changes import ArticleRef, Part, Report, Settled, StoredEvent
from app.storage.tables import ArticleRow, EventRow, ReportRow

# SQLite takes some 32 000 parameters in a statement; this keeps well below, and statements short.
_BATCH = 500


def article_of(row: ArticleRow) -> Article:
    """Return the article as it was read; loads its text."""
    return Article(
        text=row.text,
        published_on=row.published_on,
        published_basis=PublishedBasis(row.published_basis),
        title=row.title,
        publisher=row.publisher,
        author=row.author,
        url=row.url,
        language=row.language,
        origins=row.origins,
    )


def article_ref(row: ArticleRow) -> ArticleRef:
    """Return what deciding needs of an article."""
    name = row.publisher or f"“{shown_title(row.title, row.opening)}”"
    return ArticleRef(row.id, row.text_sha256, row.published_on, name, row.copy_of_id)


def load_events(session: Session, ids: Iterable[int]) -> list[StoredEvent]:
    """Return the events of these row ids with all their reports, oldest first."""
    ordered = sorted(set(ids))
    return [
        _stored(row)
        for start in range(0, len(ordered), _BATCH)
        for row in session.scalars(_with_reports(ordered[start : start + _BATCH]))
    ]


def _with_reports(ids: Sequence[int]) -> Select[EventRow]:
    reports = selectinload(EventRow.reports)
    return (
        select(EventRow)
        .where(EventRow.id.in_(ids))
        .order_by(EventRow.id)
        .options(
            selectinload(EventRow.actors),
            reports.joinedload(ReportRow.article),
            reports.selectinload(ReportRow.evidence),
            reports.selectinload(ReportRow.quotes),
        )
    )


def _stored(row: EventRow) -> StoredEvent:
    return StoredEvent(
        id=row.id,
        public_id=row.public_id,
        review=row.review,
        settled=_settled(row),
        reports=tuple(Report(article_ref(report.article), _event(report)) for report in row.reports),
        withdrawn=row.withdrawn_at is not None,
        merged=row.merged_into_id is not None,
    )


def _settled(row: EventRow) -> Settled:
    return Settled(
        key=row.key,
        kind=Kind(row.kind),
        act=Act(row.act),
        status=Status(row.status),
        when=_when(row),
        place=row.place,
        speaker=row.speaker_id,
        parts=tuple(Part(Side(part.side), part.actor_id, part.party_id, part.text) for part in row.actors),
        summary=row.summary,
        slug=row.slug,
    )


def _when(row: EventRow | ReportRow) -> DateSpan:
    return DateSpan(row.date_start, row.date_end, Precision(row.date_precision), Basis(row.date_basis))


def _event(row: ReportRow) -> Event:
    return Event(
        kind=Kind(row.kind),
        act=Act(row.act),
        status=Status(row.status),
        when=_when(row),
        initiators=_side(row, Side.INITIATOR),
        targets=_side(row, Side.TARGET),
        evidence=tuple(Evidence(span.start, span.end, span.text) for span in row.evidence),
        rule=row.rule,
        place=row.place,
        speaker=row.speaker_id,
        quotes=tuple(Quote(span.start, span.end, span.text) for span in row.quotes),
        attribution=row.attribution,
    )


def _side(row: ReportRow, side: Side) -> tuple[ActorMention, ...]:
    return tuple(
        ActorMention(party, actor or "", name or "", text or "")
        for named_side, party, actor, name, text in row.actors
        if named_side == side
    )
