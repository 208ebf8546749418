"""Who publishes: how many articles each publisher has in the store, which days they span, and what they report."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, distinct, func, select
from sqlalchemy.orm import Session

from app.domain.article import PublishedBasis
from app.storage.tables import ArticleRow, ReportRow
from app.timeline.filter import EventFilter
from app.timeline.query import publisher_value, select_ids
from app.timeline.words import label


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher with its articles; `copies` of them repeat another article, `events` are those that it reports."""

    name: str
    articles: int
    copies: int
    undated: int
    first: date
    last: date
    languages: tuple[str, ...]
    events: int
    wanted: EventFilter


def publishers(session: Session) -> tuple[Publisher, ...]:
    """Return all publishers, most events first, by two statements; articles that name none are one of them.

    An article in several versions counts as one, by its newest.
    """
    name = publisher_value()
    reported = (
        select(name, func.count(distinct(ReportRow.event_id)))
        .join(ReportRow.article)
        .where(ReportRow.event_id.in_(select_ids(EventFilter())))
        .group_by(name)
    )
    events: dict[str, int] = dict(session.execute(reported).all())
    held = (
        select(
            name,
            func.count(),
            func.count(ArticleRow.copy_of_id),
            func.sum(case((ArticleRow.published_basis == PublishedBasis.STATED, 0), else_=1)),
            func.min(ArticleRow.published_on),
            func.max(ArticleRow.published_on),
            func.group_concat(distinct(ArticleRow.language)),
        )
        .where(ArticleRow.superseded_by_id.is_(None))
        .group_by(name)
    )
    found = [
        Publisher(
            name=label("publisher", value),
            articles=articles,
            copies=copies,
            undated=undated,
            first=first,
            last=last,
            languages=tuple(sorted(languages.split(","))),
            events=events.get(value, 0),
            wanted=EventFilter(publisher=(value,)),
        )
        for value, articles, copies, undated, first, last, languages in session.execute(held)
    ]
    return tuple(sorted(found, key=lambda one: (-one.events, one.name)))
