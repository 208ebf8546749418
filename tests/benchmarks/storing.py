"""The store: ingest into a fresh SQLite file, and a second start over what is there."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from app.cli.serving import prepare
from app.domain.article import Article
from app.extraction.text.tagger import load_tagger
from app.knowledge import load_lexicon
from app.pipeline.run import ensure_lexicon_rows, ingest_article
from app.settings import Settings
from app.storage.database import create_engine_for, migrate
from tests.benchmarks.corpus import corpus
from tests.benchmarks.report import peak_memory, say


def main() -> None:
    """Measure; the times are those of the clock, for a store waits for its disk."""
    articles = corpus()
    with filled_store(articles) as (settings, seconds):
        say("ingest into a fresh store", len(articles) / seconds, "articles/s")
        say("ingest, peak memory", peak_memory(), "MB")
        engine = create_engine_for(settings.database_url)
        started = perf_counter()
        migrate(engine)
        prepare(engine, settings)
        say("second start of prepare", perf_counter() - started, "s")
        engine.dispose()


@contextmanager
def filled_store(articles: Sequence[Article]) -> Iterator[tuple[Settings, float]]:
    """Give the settings of a store with these articles, and the seconds that they took, start excluded."""
    with TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{Path(folder) / 'bench.db'}")
        engine = create_engine_for(settings.database_url)
        migrate(engine)
        lexicon = load_lexicon()
        load_tagger()
        ensure_lexicon_rows(engine, lexicon)
        started = perf_counter()
        for article in articles:
            ingest_article(engine, article, lexicon)
        seconds = perf_counter() - started
        engine.dispose()
        yield settings, seconds


if __name__ == "__main__":
    main()
