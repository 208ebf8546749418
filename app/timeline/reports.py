"""What each article says of one event: in its own words, republications under their original, differences found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.codebook import Act, Precision, Status
from app.domain.event import DateSpan
from app.storage.tables import ActorRow, EvidenceRow, QuoteRow, ReportRow
from app.timeline.articles import ArticleRef, article_ref
from app.timeline.passages import Passage, cut_passage
from app.timeline.rows import date_span, group_reports


@dataclass(frozen=True, slots=True)
class ReportDetail:
    """What one article says of the event, in its words; `speaker` is a name.

    Republications repeat this report and are no further one.
    """

    article: ArticleRef
    attribution: str | None
    act: Act
    status: Status
    when: DateSpan
    place: str | None
    speaker: str | None
    rule: str
    evidence: tuple[Passage, ...]
    quotes: tuple[Passage, ...]
    republications: tuple["ReportDetail", ...] = ()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field on which independent reports differ; each value with the articles that give it."""

    field: str
    values: tuple[tuple[str | DateSpan | None, tuple[ArticleRef, ...]], ...]


def load_reports(session: Session, rows: Sequence[ReportRow]) -> tuple[ReportDetail, ...]:
    """Return the independent reports, the earliest first; the articles' texts must have been loaded."""
    speakers = {row.speaker_id for row in rows if row.speaker_id}
    found = select(ActorRow.id, ActorRow.name).where(ActorRow.id.in_(speakers))
    names: dict[str, str] = dict(session.execute(found).all())
    return tuple(
        replace(_report(first, names), republications=tuple(_report(copy, names) for copy in copies))
        for first, *copies in group_reports(rows)
    )


def find_disagreements(reports: Sequence[ReportDetail]) -> Iterator[Disagreement]:
    """Yield each field on which independent reports differ; one that says nothing of it does not differ.

    "May 2018" and "8 May 2018" are one date, known less and more exactly.
    """
    for field in ("act", "status", "when", "place", "speaker"):
        values: dict[str | DateSpan, list[ArticleRef]] = {}
        for report in reports:
            value = getattr(report, field)
            if isinstance(value, DateSpan):
                # How a date is known makes no other date.
                value = replace(value, basis=reports[0].when.basis)
            if value is not None:
                values.setdefault(value, []).append(report.article)
        if len(values) > 1 and not (field == "when" and _agree([report.when for report in reports])):
            yield Disagreement(field, tuple((value, tuple(articles)) for value, articles in values.items()))


def _agree(dates: Iterable[DateSpan]) -> bool:
    """Tell whether of any two dates one holds the other."""
    bounds = (_bounds(when) for when in dates)
    return all(
        (one[0] <= other[0] and other[1] <= one[1]) or (other[0] <= one[0] and one[1] <= other[1])
        for one, other in combinations(bounds, 2)
    )


def _bounds(when: DateSpan) -> tuple[date, date]:
    first = date.min if when.precision is Precision.BEFORE else when.start
    last = date.max if when.precision is Precision.AFTER else when.end
    return first, last


def _report(row: ReportRow, names: Mapping[str, str]) -> ReportDetail:
    return ReportDetail(
        article=article_ref(row.article),
        attribution=row.attribution,
        act=Act(row.act),
        status=Status(row.status),
        when=date_span(row),
        place=row.place,
        speaker=names.get(row.speaker_id) if row.speaker_id else None,
        rule=row.rule,
        evidence=tuple(_passage(row, span) for span in row.evidence),
        quotes=tuple(_passage(row, quote) for quote in row.quotes),
    )


def _passage(report: ReportRow, stored: EvidenceRow | QuoteRow) -> Passage:
    is_quote = isinstance(stored, QuoteRow)
    return cut_passage(report.article.text, stored.start, stored.end, stored.text, is_quote=is_quote)
