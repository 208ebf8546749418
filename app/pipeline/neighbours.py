"""Loads the stored events that deciding on an article may touch, and no others."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from app.domain.codebook import Precision
from app.domain.event import Event
from app.pipeline.matching import act_key
from app.pipeline.settle import public_id_of
from app.storage.changes import ArticleRef, Report, StoredEvent
from app.storage.load import load_events
from app.storage.tables import ArticleRow, EventRow, ReportRow

_OPEN_ENDED = (Precision.BEFORE, Precision.AFTER)


@dataclass
class _Reach:
    """How far matches can lead within one key: the days they may lie on, and the copies that they may share with."""

    start: date
    end: date
    groups: set[int]

    def covers(self, report: Report) -> bool:
        when = report.event.when
        dated = when.precision in _OPEN_ENDED or (self.start <= when.start and when.end <= self.end)
        return dated and report.article.group in self.groups

    def extend(self, report: Report) -> None:
        when = report.event.when
        if when.precision not in _OPEN_ENDED:
            self.start, self.end = min(self.start, when.start), max(self.end, when.end)
        self.groups.add(report.article.group)


def load_neighbours(
    session: Session,
    extracted: Iterable[Event],
    article: ArticleRef,
    regrouped: Collection[int],
    lost: Collection[int] = (),
) -> list[StoredEvent]:
    """Return what `reconcile` must see: see there.

    `regrouped` are ids of articles whose original has changed, and whose reports may match anew; `lost` are row ids of
    events that have lost a report.
    """
    reports = [Report(article, event) for event in extracted]
    ids = (
        set(lost)
        | _reported_by(session, {article.id, *regrouped})
        | _bearing(session, {public_id_of(r) for r in reports})
    )
    seeds = [*reports, *(report for event in load_events(session, ids) for report in event.reports)]
    reaches: dict[str, _Reach] = {}
    for report in seeds:
        _widen(reaches, report)
    for key, reach in reaches.items():
        ids |= _within(session, key, reach)
    return load_events(session, ids)


def _widen(reaches: dict[str, _Reach], report: Report) -> None:
    key, when = act_key(report.event), report.event.when
    reaches.setdefault(key, _Reach(when.start, when.end, set())).extend(report)


def _within(session: Session, key: str, reach: _Reach) -> set[int]:
    """Widen `reach` by what it finds until it finds no more; return the row ids of all events found."""
    while True:
        ids = set(session.scalars(_matching(key, reach)))
        found = [report for event in load_events(session, ids) for report in event.reports]
        beyond = [report for report in found if act_key(report.event) == key and not reach.covers(report)]
        if not beyond:
            return ids
        for report in beyond:
            reach.extend(report)


def _matching(key: str, reach: _Reach) -> Select[int]:
    dated = and_(
        ReportRow.date_start <= reach.end,
        ReportRow.date_end >= reach.start,
        ReportRow.date_precision.not_in(_OPEN_ENDED),
    )
    group = or_(ReportRow.article_id.in_(reach.groups), ArticleRow.copy_of_id.in_(reach.groups))
    return (
        select(EventRow.id)
        .join(ReportRow, ReportRow.event_id == EventRow.id)
        .join(ArticleRow, ArticleRow.id == ReportRow.article_id)
        .where(EventRow.key == key, or_(dated, group))
    )


def _reported_by(session: Session, article_ids: Collection[int]) -> set[int]:
    return set(session.scalars(select(ReportRow.event_id).where(ReportRow.article_id.in_(article_ids))))


def _bearing(session: Session, public_ids: Iterable[str]) -> set[int]:
    """Row ids of the events, withdrawn ones too, with one of these public ids, whatever their suffix."""
    # "." follows "-" in ASCII, so that the range holds the id itself and its suffixes, and the index serves.
    clauses = [and_(EventRow.public_id >= i, EventRow.public_id < f"{i}.") for i in sorted(public_ids)]
    return set(session.scalars(select(EventRow.id).where(or_(*clauses)))) if clauses else set()
