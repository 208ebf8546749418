"""The article page's context: the kept text with its passages marked, and the list of events beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from app.domain.searching import find_terms
from app.formats.as_jsonld import SCHEMA, article_data
from app.timeline.detail import ArticleDetail
from app.timeline.rows import EventCard
from app.timeline.terms import terms_of
from app.web.marks import Marked, mark_text


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in the margin; `marked` is False where the text does not hold the words that were stored."""

    number: int
    card: EventCard
    marked: bool
    flaws: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What templates/article/page.html shows."""

    detail: ArticleDetail
    text: Markup
    entries: tuple[Entry, ...]
    canonical: str
    linked_data: Mapping[str, Any]
    q: str
    hits: int


def article_page(detail: ArticleDetail, q: str = "", *, base: str = "") -> ArticlePage:
    """Arrange an article for its page; what the search `q` finds in its text is marked, addresses begin with `base`."""
    hits = find_terms(detail.text, terms_of(q)) if q else []
    told = list(enumerate(detail.events, start=1))
    marked = [
        Marked(event.card.id, number, event.card.path, event.card.summary, tuple((s.start, s.end) for s in event.spans))
        for number, event in told
        if event.spans
    ]
    return ArticlePage(
        detail=detail,
        text=mark_text(detail.text, marked, hits),
        entries=tuple(Entry(number, event.card, bool(event.spans), event.flaws) for number, event in told),
        canonical=detail.article.path,
        linked_data={"@context": SCHEMA, **article_data(detail.article, base=base)},
        q=q,
        hits=len(hits),
    )
