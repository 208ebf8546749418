"""Finds the stored articles that share sampled shingles with a text, by index, without reading any text."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.storage.tables import ArticleRow, ArticleShingleRow

_BATCH = 500


def count_shared(session: Session, hashes: Iterable[int]) -> Counter[int]:
    """Return how many of the sampled `hashes` each stored article holds, by article id."""
    ordered = sorted(hashes)
    counts: Counter[int] = Counter()
    for start in range(0, len(ordered), _BATCH):
        statement = (
            select(ArticleShingleRow.article_id, func.count())
            .where(ArticleShingleRow.hash.in_(ordered[start : start + _BATCH]))
            .group_by(ArticleShingleRow.article_id)
        )
        for article_id, count in session.execute(statement):
            counts[article_id] += count
    return counts


def group_members(session: Session, article_ids: Iterable[int]) -> set[int]:
    """Return the ids of these articles, of their originals and of all other copies of those."""
    wanted = set(article_ids)
    parents = select(func.coalesce(ArticleRow.copy_of_id, ArticleRow.id)).where(ArticleRow.id.in_(wanted))
    roots = set(session.scalars(parents))
    statement = select(ArticleRow.id).where(ArticleRow.id.in_(roots) | ArticleRow.copy_of_id.in_(roots))
    return wanted | set(session.scalars(statement))
