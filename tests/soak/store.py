"""A store under work: the samples in endless variations, with their gold events, so that the database is what works."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from alembic import command
from sqlalchemy import Engine, select

from app.domain.article import Article
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from app.pipeline.run import ensure_lexicon_rows, ingest_article, reextract
from app.storage.database import alembic_config, create_engine_for, migrate, session_scope
from app.storage.tables import ArticleRow
from tests.factories import gold_events, sample_articles, small_lexicon


def open_store(file: Path) -> Engine:
    """Return the engine of a database that is migrated and has the small roster."""
    engine = create_engine_for(f"sqlite:///{file}")
    migrate(engine)
    ensure_lexicon_rows(engine, small_lexicon())
    return engine


def articles() -> Iterator[Article]:
    """Yield the samples over and over, each time with other last words and another day; always the same ones."""
    for number in count():
        for _, article in sample_articles():
            text = f"{article.text}\n\nThis is round {number}."
            yield replace(article, text=text, published_on=article.published_on + timedelta(weeks=number))


def extract(article: Article, _lexicon: Lexicon) -> list[Event]:
    """Give the gold events of the sample that the article begins with."""
    return next((gold_events(name) for name, known in sample_articles() if article.text.startswith(known.text)), [])


def ingest(engine: Engine, article: Article) -> None:
    """Take an article in."""
    ingest_article(engine, article, small_lexicon(), extract=extract)


def reread(engine: Engine, chance: random.Random | None = None) -> int:
    """Read all again, with `chance` as an extractor that misses some events; return the number of changes."""

    def moody(article: Article, lexicon: Lexicon) -> list[Event]:
        return [event for event in extract(article, lexicon) if chance is None or chance.random() > 0.2]

    return sum(len(result.changes) for result in reextract(engine, small_lexicon(), extract=moody))


def migrate_back_and_forth(engine: Engine) -> None:
    """Undo the last migration, and do it again."""
    with engine.execution_options(chancery_begin="IMMEDIATE").begin() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        command.downgrade(config, "-1")
    migrate(engine)
    ensure_lexicon_rows(engine, small_lexicon())


def stored(engine: Engine) -> set[str]:
    """Return the hashes of the texts that the store holds."""
    with session_scope(engine) as session:
        return set(session.scalars(select(ArticleRow.text_sha256)))
