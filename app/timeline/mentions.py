"""The articles whose text holds what is searched for, each with the passage that shows most of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.searching import Term, best_window, find_terms
from app.storage.search import articles_matching, match_expression
from app.storage.tables import ArticleRow, ReportRow
from app.timeline.filter import EventFilter
from app.timeline.query import select_ids
from app.timeline.rows import article_title
from app.timeline.terms import terms_of

# Characters: a snippet is about two lines, and begins a little before the first word found.
_SNIPPET, _LEAD = 220, 60
# Characters: what was found in longer texts is not kept, or it would fill the memory.
_SHORT = 20_000
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a text as they stand, cut between words, with the places [start, end) of what was found in them."""

    text: str
    found: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """An article whose text or title holds every word of a search."""

    id: str
    slug: str
    title: str
    publisher: str | None
    published_on: date
    language: str
    snippet: Snippet

    @property
    def path(self) -> str:
        """Address of the article's page."""
        return f"/articles/{self.id}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Mentions:
    """The newest of `total` articles."""

    total: int
    articles: tuple[Mention, ...]


def load_mentions(session: Session, wanted: EventFilter, *, most: int) -> Mentions:
    """Return the articles that hold the search of `wanted`, by one statement; only `most` texts are loaded.

    Where more than a search is asked for, they are those that tell an event which meets the rest.
    """
    terms = terms_of(wanted.q)
    expression = match_expression(terms)
    if expression is None:
        return Mentions(0, ())
    columns = ArticleRow, ArticleRow.text, func.count().over()
    statement = select(*columns).where(
        ArticleRow.id.in_(articles_matching(expression)), ArticleRow.superseded_by_id.is_(None)
    )
    rest = wanted.without("q")
    if rest.narrows:
        told = select(ReportRow.article_id).where(ReportRow.event_id.in_(select_ids(rest)))
        statement = statement.where(ArticleRow.id.in_(told))
    newest = statement.order_by(ArticleRow.published_on.desc(), ArticleRow.public_id).limit(most)
    rows = session.execute(newest).all()
    return Mentions(
        total=rows[0][2] if rows else 0,
        articles=tuple(
            Mention(
                id=article.public_id,
                slug=article.slug,
                title=article_title(article),
                publisher=article.publisher,
                published_on=article.published_on,
                language=article.language,
                snippet=cut_snippet(text, _find(text, terms)),
            )
            for article, text, _ in rows
        ),
    )


def cut_snippet(text: str, spans: Sequence[tuple[int, int]]) -> Snippet:
    """Return the passage of a text that shows most of `spans`; its beginning where there are none (in the title)."""
    begin = best_window(spans, _SNIPPET - _LEAD)
    start, stop = max(0, begin - _LEAD), min(len(text), max(0, begin - _LEAD) + _SNIPPET)
    start = text.rfind("\n", start, begin) + 1 or start
    if start and not text[start - 1].isspace():
        start = _after_blank(text, start, begin)
    if stop < len(text):
        stop = max(text.rfind(" ", start, stop), *(end for _, end in spans if end <= stop), start + 1)
    lead = _ELLIPSIS if start else ""
    words = " ".join(text[start:stop].split("\n"))
    shift = len(lead) - start
    found = tuple((a + shift, b + shift) for a, b in spans if start <= a and b <= stop)
    return Snippet(lead + words + (_ELLIPSIS if stop < len(text) else ""), found)


def _find(text: str, terms: tuple[Term, ...]) -> tuple[tuple[int, int], ...]:
    """Return the places of the terms: a kept text never changes, and the same words are looked for again and again."""
    return _find_in_short(text, terms) if len(text) <= _SHORT else tuple(find_terms(text, terms))


@lru_cache(maxsize=512)
def _find_in_short(text: str, terms: tuple[Term, ...]) -> tuple[tuple[int, int], ...]:
    return tuple(find_terms(text, terms))


def _after_blank(text: str, start: int, limit: int) -> int:
    blank = text.find(" ", start, limit)
    return blank + 1 if blank >= 0 else start
