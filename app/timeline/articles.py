"""One article with all that is known of it: its kept text and the events that it tells, with their spans."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload, undefer

from app.errors import EvidenceError, NotFoundError
from app.storage.tables import ArticleRow, EventRow, EvidenceRow, QuoteRow, ReportRow
from app.timeline.filter import EventFilter
from app.timeline.passages import Span, check_span
from app.timeline.query import select_events
from app.timeline.rows import EventCard, article_title, card_options, make_card


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article without its text; `published_basis` is `stated`, `inferred` or `unknown`."""

    id: str
    slug: str
    title: str
    publisher: str | None
    author: str | None
    url: str | None
    language: str
    published_on: date
    published_basis: str

    @property
    def path(self) -> str:
        """Address of the article's page."""
        return f"/articles/{self.id}/{self.slug}"


@dataclass(frozen=True, slots=True)
class ArticleEvent:
    """An event with its spans in one article; `flaws` are sentences on stored words that the text does not hold."""

    card: EventCard
    spans: tuple[Span, ...]
    flaws: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """An article as its page shows it; events in the order of their first words.

    `has_title` is False where the source gave none and the title is the text's first words.
    """

    article: ArticleRef
    has_title: bool
    fetched_at: datetime
    text: str
    events: tuple[ArticleEvent, ...]
    copy_of: ArticleRef | None
    copies: tuple[ArticleRef, ...]
    # The version of the same address that tells the events now, and those that came before this one, newest first.
    newer: ArticleRef | None
    earlier: tuple[ArticleRef, ...]
    # Where the facts come from, in words, by their names.
    origins: Mapping[str, str]


def load_article(session: Session, public_id: str) -> ArticleDetail:
    """Return an article with its text; NotFoundError where there is none of that id."""
    statement = (
        select(ArticleRow)
        .where(ArticleRow.public_id == public_id)
        .options(undefer(ArticleRow.text), joinedload(ArticleRow.copy_of))
    )
    article = session.scalars(statement).one_or_none()
    if article is None:
        raise NotFoundError("There is no article at this address.")
    copies = select(ArticleRow).where(ArticleRow.copy_of_id == article.id)
    return ArticleDetail(
        article=article_ref(article),
        has_title=bool(article.title),
        fetched_at=article.fetched_at,
        text=article.text,
        events=_events(session, article),
        copy_of=article_ref(article.copy_of) if article.copy_of else None,
        copies=tuple(
            article_ref(copy)
            for copy in session.scalars(copies.order_by(ArticleRow.published_on, ArticleRow.public_id))
        ),
        newer=_newest(session, article),
        earlier=tuple(article_ref(row) for row in session.scalars(_earlier(article))),
        origins=article.origins,
    )


def load_versions(session: Session, public_id: str, older_id: str) -> tuple[ArticleRef, str, ArticleRef, str]:
    """Return two versions of one address, the older one first, each with its text.

    Raises NotFoundError where there are no such versions of one address.
    """
    rows = session.scalars(
        select(ArticleRow).where(ArticleRow.public_id.in_((public_id, older_id))).options(undefer(ArticleRow.text))
    )
    found = {row.public_id: row for row in rows}
    new, old = found.get(public_id), found.get(older_id)
    if new is None or old is None or new is old or new.url != old.url or not _came_before(old, new):
        raise NotFoundError("There are no two such versions of one article.")
    return article_ref(old), old.text, article_ref(new), new.text


def _came_before(old: ArticleRow, new: ArticleRow) -> bool:
    """Tell whether `old` is the older version: what stands now is the newest, though it may have stood before."""
    return old.superseded_by_id is not None and (new.superseded_by_id is None or old.id < new.id)


def _newest(session: Session, article: ArticleRow) -> ArticleRef | None:
    row = session.get(ArticleRow, article.superseded_by_id) if article.superseded_by_id else None
    return article_ref(row) if row else None


def _earlier(article: ArticleRow) -> Select[ArticleRow]:
    older = select(ArticleRow).where(
        ArticleRow.url == article.url, ArticleRow.superseded_by_id.is_not(None), ArticleRow.id != article.id
    )
    if article.superseded_by_id is not None:
        older = older.where(ArticleRow.id < article.id)
    return older.order_by(ArticleRow.id.desc())


def article_ref(article: ArticleRow) -> ArticleRef:
    """Return the article without its text."""
    return ArticleRef(
        id=article.public_id,
        slug=article.slug,
        title=article_title(article),
        publisher=article.publisher,
        author=article.author,
        url=article.url,
        language=article.language,
        published_on=article.published_on,
        published_basis=article.published_basis,
    )


def _events(session: Session, article: ArticleRow) -> tuple[ArticleEvent, ...]:
    statement = select_events(EventFilter(commentary=True)).where(EventRow.reports.any(article_id=article.id))
    told = [
        _told(event, report, article.text)
        for event in session.scalars(statement.options(*card_options()))
        for report in event.reports
        if report.article_id == article.id
    ]
    return tuple(sorted(told, key=lambda one: (one.spans[0].start if one.spans else len(article.text), one.card.id)))


def _told(event: EventRow, report: ReportRow, text: str) -> ArticleEvent:
    spans: list[Span] = []
    flaws: list[str] = []
    stored: list[EvidenceRow | QuoteRow] = [*report.evidence, *report.quotes]
    for row in stored:
        try:
            check_span(text, row.start, row.end, row.text)
        except EvidenceError as error:
            flaws.append(str(error))
        else:
            spans.append(Span(row.start, row.end, event.public_id, isinstance(row, QuoteRow)))
    spans.sort(key=lambda span: (span.start, -span.end))
    return ArticleEvent(make_card(event), tuple(spans), tuple(flaws))
