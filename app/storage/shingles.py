"""Finds the stored articles that share sampled shingles with a text, by index, without reading any text."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.storage.tables import ArticleRow, ArticleShingleRow

_BATCH = 500
# A shingle that so many articles hold is a phrase that publishers put under everything, and tells no copy.
_COMMON = 500
_RARE = text(
    "SELECT value FROM json_each(:hashes) WHERE "
    "(SELECT count(*) FROM (SELECT 1 FROM article_shingle WHERE hash = value LIMIT :most)) < :most"
)


def rare(session: Session, hashes: Iterable[int]) -> frozenset[int]:
    """Return those of the `hashes` that fewer than 500 articles hold."""
    asked = {"hashes": json.dumps(sorted(hashes)), "most": _COMMON}
    return frozenset(session.scalars(_RARE, asked))


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


def count_kept(session: Session, article_ids: Collection[int]) -> Mapping[int, int]:
    """Return how many sampled shingles each of these articles has, by article id."""
    ordered = sorted(article_ids)
    found: dict[int, int] = {}
    for start in range(0, len(ordered), _BATCH):
        batch = ordered[start : start + _BATCH]
        found.update(session.execute(select(ArticleRow.id, ArticleRow.shingles).where(ArticleRow.id.in_(batch))).all())
    return found


def group_members(session: Session, article_ids: Iterable[int]) -> set[int]:
    """Return the ids of these articles, of their originals and of all other copies of those."""
    wanted = set(article_ids)
    parents = select(func.coalesce(ArticleRow.copy_of_id, ArticleRow.id)).where(ArticleRow.id.in_(wanted))
    roots = set(session.scalars(parents))
    statement = select(ArticleRow.id).where(ArticleRow.id.in_(roots) | ArticleRow.copy_of_id.in_(roots))
    return wanted | set(session.scalars(statement))
