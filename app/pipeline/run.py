"""Reads, extracts, decides and saves: one transaction an article, so that each is whole in the store or absent.

article → extract (outside the transaction) → [ row, copies → neighbours → reconcile → save, index ]
"""

import logging
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.domain.article import Article
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from app.extraction import extract_events
from app.pipeline.copies import Text, may_repeat, originals, sampled, shingles
from app.pipeline.drafts import forget
from app.pipeline.neighbours import load_neighbours
from app.pipeline.reconcile import reconcile
from app.pipeline.revisions import outdated_version, previous_version, supersede
from app.storage.changes import Change
from app.storage.database import session_scope
from app.storage.load import article_of, article_ref
from app.storage.roster import sync_roster
from app.storage.save import carry_out, save_article, save_shingles
from app.storage.search import rebuild_index
from app.storage.shingles import count_kept, count_shared, group_members, rare
from app.storage.tables import ArticleRow, ReportRow

Extract = Callable[[Article, Lexicon], list[Event]]
# Told after each article: how many are done, of how many, and the title.
Progress = Callable[[int, int, str], None]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one article: whether it is new, its public id, how many events it reports, what changed."""

    created: bool
    public_id: str
    events: int
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Reextracted:
    """What a second reading of a stored article changed."""

    public_id: str
    name: str
    changes: tuple[Change, ...]


def ensure_lexicon_rows(engine: Engine, lexicon: Lexicon) -> bool:
    """Bring parties, actors and tenures up to the lexicon, and the index to their names; fast where they are."""
    with session_scope(engine, write=True) as session:
        if not sync_roster(session, lexicon.roster):
            return False
        rebuild_index(session)
    return True


def ingest_article(
    engine: Engine, article: Article, lexicon: Lexicon, *, extract: Extract = extract_events, fetched: bool = False
) -> Ingested:
    """Add the article with its events, in one transaction; one with the same text is left as it is.

    One that was `fetched` from an address of which another text is stored becomes its new version, also where it was
    an older one until now.
    """
    with session_scope(engine) as session:
        known = _find(session, article.text_sha256)
        back = fetched and outdated_version(session, article.text_sha256, article.url) is not None
    if known is not None and not back:
        with session_scope(engine, write=True) as session:
            forget(session, article.text_sha256)
            return _already_known(session, known)
    started = time.monotonic()
    events = extract(article, lexicon)
    hashes = shingles(article.text)
    with session_scope(engine, write=True) as session:
        forget(session, article.text_sha256)
        known = _find(session, article.text_sha256)
        again = outdated_version(session, article.text_sha256, article.url) if fetched else None
        if known is not None and again is None:
            return _already_known(session, known)
        if again is not None:
            row, article = again, article_of(again)
            save_shingles(session, row, sampled(hashes))
        else:
            row = save_article(session, article, sampled(hashes))
        old = previous_version(session, article) if fetched else None
        lost = supersede(session, old, row) if old else set()
        regrouped = group_copies(session, row, article, hashes)
        changes = _decide(session, row, events, regrouped, lost)
        result = Ingested(created=again is None, public_id=row.public_id, events=len(events), changes=tuple(changes))
    milliseconds = round((time.monotonic() - started) * 1000)
    _log.info("ingested article=%s events=%d ms=%d", result.public_id, result.events, milliseconds)
    return result


def seed_if_empty(
    engine: Engine,
    lexicon: Lexicon,
    articles: Sequence[Article],
    *,
    progress: Progress | None = None,
    extract: Extract = extract_events,
) -> int:
    """Add the sample articles to a store that holds nothing else, and return how many went in.

    A first start that was cut short is completed by the next one.
    """
    hashes = [article.text_sha256 for article in articles]
    with session_scope(engine) as session:
        stored = set(session.scalars(select(ArticleRow.text_sha256)))
    missing = [] if stored - set(hashes) else [article for article in articles if article.text_sha256 not in stored]
    for done, article in enumerate(missing, start=1):
        ingest_article(engine, article, lexicon, extract=extract)
        if progress is not None:
            progress(done, len(missing), article.shown_title)
    return len(missing)


def reextract(
    engine: Engine, lexicon: Lexicon, *, progress: Progress | None = None, extract: Extract = extract_events
) -> list[Reextracted]:
    """Read every stored article again, each in a transaction of its own, and return the articles with changes."""
    with session_scope(engine) as session:
        current = select(ArticleRow.id).where(ArticleRow.superseded_by_id.is_(None))
        ids = session.scalars(current.order_by(ArticleRow.id)).all()
    results = []
    for done, article_id in enumerate(ids, start=1):
        result = reextract_one(engine, article_id, lexicon, extract)
        if result.changes:
            results.append(result)
        if progress is not None:
            progress(done, len(ids), result.name)
    return results


def reextract_one(engine: Engine, article_id: int, lexicon: Lexicon, extract: Extract) -> Reextracted:
    """Read one stored article again, in a transaction of its own."""
    with session_scope(engine) as session:
        article = article_of(session.get_one(ArticleRow, article_id))
    events = extract(article, lexicon)
    with session_scope(engine, write=True) as session:
        row = session.get_one(ArticleRow, article_id)
        changes = _decide(session, row, events, ())
        result = Reextracted(row.public_id, article.shown_title, tuple(changes))
    _log.info("reextracted article=%s events=%d changes=%d", result.public_id, len(events), len(changes))
    return result


def _decide(
    session: Session, row: ArticleRow, events: Sequence[Event], regrouped: Collection[int], lost: Collection[int] = ()
) -> list[Change]:
    """Decide and carry out; `lost` are row ids of events that a report was taken from just now."""
    article = article_ref(row)
    changes = reconcile(load_neighbours(session, events, article, regrouped, lost), events, article)
    carry_out(session, changes)
    return changes


def group_copies(session: Session, row: ArticleRow, article: Article, hashes: frozenset[int]) -> set[int]:
    """Point copies at their originals and return the ids of the articles for which that changed."""
    telling = rare(session, sampled(hashes))
    shared = count_shared(session, telling)
    del shared[row.id]
    sizes = count_kept(session, shared)
    # What repeated an old version of this article repeats this one, unless it is found otherwise now.
    inherited = session.scalars(select(ArticleRow.id).where(ArticleRow.copy_of_id == row.id))
    candidates = set(inherited) | {
        other for other, count in shared.items() if may_repeat(count, len(telling), sizes[other])
    }
    if not candidates:
        return set()
    others = group_members(session, candidates) - {row.id}
    members = session.scalars(select(ArticleRow).where(ArticleRow.id.in_(others))).all()
    texts = [Text(other.id, other.text_sha256, other.published_on, shingles(other.text)) for other in members]
    texts.append(Text(row.id, row.text_sha256, article.published_on, hashes))
    found = originals(texts)
    changed = set()
    for member in (*members, row):
        if member.copy_of_id != found[member.id]:
            member.copy_of_id = found[member.id]
            changed.add(member.id)
    session.flush()
    return changed


def _find(session: Session, sha256: str) -> ArticleRow | None:
    return session.scalars(select(ArticleRow).where(ArticleRow.text_sha256 == sha256)).one_or_none()


def _already_known(session: Session, row: ArticleRow) -> Ingested:
    events = session.scalar(select(func.count()).where(ReportRow.article_id == row.id)) or 0
    return Ingested(created=False, public_id=row.public_id, events=events)
