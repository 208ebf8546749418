"""A short sample of every bar of `make soak`."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from app.errors import StorageError
from app.storage.check import check
from app.storage.database import create_engine_for, session_scope
from app.storage.tables import ArticleRow
from tests.soak import crowd, fuzz, kill, openapi, store


def test_a_killed_process_loses_nothing() -> None:
    assert kill.run(2).endswith("none lost, every check clean")


def test_readers_and_writers_do_not_hinder_each_other() -> None:
    seen = crowd.run(2)
    assert seen.reads > 0
    assert seen.articles + seen.reviews > 0


def test_no_answer_is_undocumented() -> None:
    assert openapi.run(5).endswith("every check passed")


def test_no_text_is_too_strange() -> None:
    assert fuzz.run(3).endswith("no fault")


@pytest.fixture
def cramped(tmp_path: Path) -> Iterator[Engine]:
    """Give a store that may grow by a few pages only: what SQLite says then is what it says on a full disk."""
    engine = store.open_store(tmp_path / "cramped.db")
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    engine.dispose()
    event.listen(engine, "connect", lambda driver, _: driver.execute(f"PRAGMA max_page_count = {pages + 40}"))
    yield engine
    engine.dispose()


def test_a_full_disk_is_said_and_costs_no_more_than_the_article(cramped: Engine) -> None:
    acknowledged: set[str] = set()

    def fill() -> None:
        for article in store.articles():
            store.ingest(cramped, article)
            acknowledged.add(article.text_sha256)

    with pytest.raises(StorageError, match="cannot grow: the disk is full"):
        fill()
    assert store.stored(cramped) == acknowledged
    assert check(cramped) == []


def test_a_file_that_may_only_be_read_is_said(tmp_path: Path) -> None:
    store.open_store(tmp_path / "x.db").dispose()
    engine = create_engine_for(f"sqlite:///file:{tmp_path / 'x.db'}?mode=ro&uri=true")
    article = next(store.articles())
    with pytest.raises(StorageError, match="cannot be written to"):
        store.ingest(engine, article)
    with session_scope(engine) as session:
        assert session.query(ArticleRow).count() == 0
    engine.dispose()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write what nobody may")
def test_permissions_are_said(tmp_path: Path) -> None:
    store.open_store(tmp_path / "x.db").dispose()
    (tmp_path / "x.db").chmod(0o444)
    engine = create_engine_for(f"sqlite:///{tmp_path / 'x.db'}")
    with pytest.raises(StorageError, match="cannot be"):
        store.ingest(engine, next(store.articles()))
    engine.dispose()
