"""Whole articles through the real store: copies, order, reading again, seeding, two writers, and a killed process."""

import signal
import subprocess
import sys
import threading
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, func, select, text

from app import resources
from app.domain.article import Article
from app.pipeline.run import ensure_lexicon_rows, ingest_article, reextract, seed_if_empty
from app.storage.changes import Update
from app.storage.database import create_engine_for, session_scope
from app.storage.load import load_events
from app.storage.tables import ArticleRow, ArticleShingleRow, Base, EventRow, ReportRow
from tests import factories
from tests.factories import gold_extract, make_article, sample_articles, small_lexicon
from tests.pipeline.generated import generated_article, sentence_extract


def count(engine: Engine, table: type[Base]) -> int:
    with session_scope(engine) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def final_state(engine: Engine) -> list[tuple[str, list[str]]]:
    """Return the settled values of each event that shows, with the articles that report it."""
    with session_scope(engine) as session:
        events = load_events(session, session.scalars(select(EventRow.id)))
    live = [event for event in events if not event.withdrawn and not event.merged]
    return sorted((repr(event.settled), sorted(report.article.sha256 for report in event.reports)) for event in live)


# --- the sample articles -----------------------------------------------------------------------------------------


def test_the_excerpt_does_not_double_the_events(gold_engine: Engine) -> None:
    with session_scope(gold_engine) as session:
        copies = session.scalars(select(ArticleRow).where(ArticleRow.copy_of_id.is_not(None))).all()
        assert [(copy.published_on.isoformat(), copy.copy_of_id) for copy in copies] == [("2023-11-02", 1)]
        shared = session.scalars(select(ReportRow.event_id).where(ReportRow.article_id == copies[0].id)).all()
        assert len(shared) == 12
        for event in load_events(session, shared):
            assert {report.article.id for report in event.reports} >= {1, copies[0].id}
    assert count(gold_engine, ReportRow) == 69
    assert count(gold_engine, EventRow) == 55


def test_the_original_gives_the_date(gold_engine: Engine) -> None:
    with session_scope(gold_engine) as session:
        statement = select(EventRow.date_start, EventRow.date_end).where(EventRow.act == "deny")
        days = [[str(day) for day in row] for row in session.execute(statement)]
    assert days == [["2023-10-31", "2023-10-31"]]


# Each article comes first once.
ORDERS = list(permutations(range(5)))[5::25]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: "".join(map(str, order)))
def test_the_order_of_ingest_does_not_matter(gold_engine: Engine, tmp_path: Path, order: tuple[int, ...]) -> None:
    articles = [sample_articles()[index][1] for index in order]
    engine = factories.filled_engine(tmp_path, articles)
    assert final_state(engine) == final_state(gold_engine)
    assert reextract(engine, small_lexicon(), extract=gold_extract) == []
    engine.dispose()


def test_the_same_articles_give_the_same_addresses(gold_engine: Engine, tmp_path: Path) -> None:
    engine = factories.filled_engine(tmp_path)
    with session_scope(engine) as ours, session_scope(gold_engine) as theirs:
        for row in (ArticleRow, EventRow):
            assert ours.scalars(select(row.public_id)).all() == theirs.scalars(select(row.public_id)).all()
    engine.dispose()


# --- once, twice, and read again ---------------------------------------------------------------------------------


def test_the_same_text_is_one_article(engine: Engine) -> None:
    def read(article: Article) -> tuple[bool, str, int]:
        result = ingest_article(engine, article, small_lexicon(), extract=lambda *_: [factories.make_event()])
        return result.created, result.public_id, result.events

    created, public_id, events = read(make_article())
    assert (created, events) == (True, 1)
    assert read(make_article(publisher="Another paper")) == (False, public_id, 1)
    assert count(engine, ArticleRow) == 1


def test_an_article_without_events_is_kept(engine: Engine) -> None:
    result = ingest_article(engine, make_article(), small_lexicon(), extract=lambda *_: [])
    assert (result.created, result.events, result.changes) == (True, 0, ())
    assert count(engine, ArticleRow) == 1


def test_reading_again_tells_what_changed_and_shows_progress(engine: Engine) -> None:
    ingest_article(engine, make_article(), small_lexicon(), extract=lambda *_: [factories.make_event()])
    seen: list[tuple[int, int, str]] = []
    better = factories.make_event(place="Tehran")
    results = reextract(engine, small_lexicon(), progress=lambda *args: seen.append(args), extract=lambda *_: [better])
    assert seen == [(1, 1, "Hakan Fidan visited Tehran on Monday.")]
    assert [change.what for change in results[0].changes if isinstance(change, Update)] == [
        ("report read anew: Daily Example, 2024-07-01", "place: none → Tehran")
    ]
    assert reextract(engine, small_lexicon(), extract=lambda *_: [better]) == []


def test_reading_again_writes_nothing_where_nothing_changed(tmp_path: Path) -> None:
    engine = factories.filled_engine(tmp_path)
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2].split()[0]))
    assert reextract(engine, small_lexicon(), extract=gold_extract) == []
    assert set(statements) <= {"BEGIN", "SELECT"}
    engine.dispose()


def test_the_index_finds_a_copy_without_reading_other_texts(engine: Engine) -> None:
    for number in range(5):
        ingest_article(engine, generated_article(number), small_lexicon(), extract=sentence_extract)
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    ingest_article(engine, generated_article(9), small_lexicon(), extract=lambda *_: [])
    assert not any("article.text" in statement and "text_sha256 =" not in statement for statement in statements)


# --- seeding -----------------------------------------------------------------------------------------------------

SAMPLES = [article for _, article in sample_articles()]


def seed(engine: Engine) -> int:
    return seed_if_empty(engine, small_lexicon(), SAMPLES, extract=gold_extract)


def test_the_first_start_seeds_and_the_second_does_not(engine: Engine) -> None:
    seen: list[tuple[int, int, str]] = []
    progress = seen.append
    added = seed_if_empty(engine, small_lexicon(), SAMPLES, extract=gold_extract, progress=lambda *args: progress(args))
    assert added == 5
    assert [(done, total) for done, total, _ in seen] == [(n, 5) for n in range(1, 6)]
    assert seed(engine) == 0
    assert count(engine, ArticleRow) == 5


def test_a_first_start_that_was_cut_short_is_completed(engine: Engine, gold_engine: Engine) -> None:
    ingest_article(engine, SAMPLES[0], small_lexicon(), extract=gold_extract)
    assert seed(engine) == 4
    assert final_state(engine) == final_state(gold_engine)


def test_a_store_with_articles_of_its_own_is_not_seeded(engine: Engine) -> None:
    ingest_article(engine, make_article(), small_lexicon(), extract=lambda *_: [])
    assert seed(engine) == 0
    assert count(engine, ArticleRow) == 1


def test_the_lexicon_is_written_once(engine: Engine) -> None:
    assert not ensure_lexicon_rows(engine, small_lexicon())


# --- two writers, and a killed one -------------------------------------------------------------------------------


def test_two_writers_at_once_lose_nothing(engine: Engine) -> None:
    errors: list[BaseException] = []

    def ingest(numbers: range) -> None:
        try:
            for number in numbers:
                ingest_article(engine, generated_article(number), small_lexicon(), extract=sentence_extract)
        except BaseException as error:  # noqa: BLE001 - handed to the test
            errors.append(error)

    threads = [threading.Thread(target=ingest, args=(range(first, 12),)) for first in (0, 3, 6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert count(engine, ArticleRow) == 12
    assert count(engine, ReportRow) == 48


def test_a_killed_ingest_leaves_whole_articles_and_the_rest_goes_in(engine: Engine, tmp_path: Path) -> None:
    """The process is killed while it writes, several times over; each time the store is sound."""
    database, total = tmp_path / "chancery.db", 30
    for kill_after in (3, 17, 30):
        program = [sys.executable, "-m", "tests.pipeline.generated", str(database), str(total)]
        with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, cwd=resources.ROOT) as process:
            assert process.stdout is not None
            created = 0
            for line in process.stdout:
                created += line.endswith("True\n")
                if created == kill_after % 13 + 1:
                    process.send_signal(signal.SIGKILL)
                    break
        assert process.returncode == -signal.SIGKILL
        check_whole(database)
    for number in range(total):
        ingest_article(engine, generated_article(number), small_lexicon(), extract=sentence_extract)
    assert check_whole(database) == total


def check_whole(database: Path) -> int:
    """Check the file and that each article has its shingles, its reports and their index; return how many there are."""
    engine = create_engine_for(f"sqlite:///{database}")
    with session_scope(engine) as session:
        assert session.scalars(text("PRAGMA integrity_check")).all() == ["ok"]
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        articles = session.scalars(select(ArticleRow)).all()
        reports = dict(session.execute(select(ReportRow.article_id, func.count()).group_by(ReportRow.article_id)).all())
        by_article = select(ArticleShingleRow.article_id, func.count()).group_by(ArticleShingleRow.article_id)
        shingles = dict(session.execute(by_article).all())
        for article in articles:
            assert reports[article.id] == 4
            assert shingles[article.id] == article.shingles
        indexed = session.scalars(text("SELECT rowid FROM event_text ORDER BY rowid")).all()
        live = select(EventRow.id).where(EventRow.merged_into_id.is_(None), EventRow.withdrawn_at.is_(None))
        assert indexed == session.scalars(live.order_by(EventRow.id)).all()
    engine.dispose()
    return len(articles)
