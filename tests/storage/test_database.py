"""The engine, its transactions, and what a person is told about a file that will not do."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, func, inspect, select, text

from app.errors import StorageError
from app.storage import database
from app.storage.database import APPLICATION_ID, alembic_config, create_engine_for, migrate, session_scope
from app.storage.tables import ArticleRow, Base, EvidenceRow, MetaRow, ReportRow
from tests import factories
from tests.furnished import add_intake


def new_engine(tmp_path: Path) -> Engine:
    return create_engine_for(f"sqlite:///{tmp_path / 'chancery.db'}")


def run_alembic(engine: Engine, *names: str) -> None:
    """Run alembic's `check` or `downgrade <revision>` on the engine."""
    with engine.begin() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        getattr(command, names[0])(config, *names[1:])


def test_the_migrations_make_what_the_models_say(engine: Engine) -> None:
    run_alembic(engine, "check")
    with engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) >= set(Base.metadata.tables)


def test_the_check_notices_a_difference(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE event ADD COLUMN stray VARCHAR"))
    with pytest.raises(Exception, match="stray"):
        run_alembic(engine, "check")


def test_migrating_down_leaves_nothing_and_up_again_all(engine: Engine) -> None:
    run_alembic(engine, "downgrade", "base")
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    migrate(engine)
    run_alembic(engine, "check")


def test_a_step_down_and_up_again_keeps_articles_and_what_they_tell(tmp_path: Path) -> None:
    engine = factories.filled_engine(tmp_path)
    add_intake(engine)

    def held() -> list[object]:
        with engine.connect() as connection:
            return [
                connection.scalar(select(func.count()).select_from(table))
                for table in (ArticleRow.__table__, ReportRow.__table__, EvidenceRow.__table__)
            ]

    before = held()
    run_alembic(engine, "downgrade", "accounts")
    with engine.connect() as connection:
        assert {"origins", "superseded_by_id"}.isdisjoint(
            column["name"] for column in inspect(connection).get_columns("article")
        )
    migrate(engine)
    run_alembic(engine, "check")
    assert held() == before
    engine.dispose()


def test_migrating_twice_changes_nothing(engine: Engine) -> None:
    with session_scope(engine, write=True) as session:
        session.add(MetaRow(name="a", value="kept"))
    migrate(engine)
    migrate(str(engine.url))
    with session_scope(engine) as session:
        assert session.get_one(MetaRow, "a").value == "kept"


def test_a_database_that_is_current_needs_no_lock(engine: Engine) -> None:
    with session_scope(engine, write=True):
        migrate(str(engine.url))


def test_the_alembic_command_line_uses_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "chancery.db"
    monkeypatch.setenv("CHANCERY_DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.chdir(tmp_path)
    command.upgrade(alembic_config(), "head")
    command.check(alembic_config())
    migrate(f"sqlite:///{path}")
    engine = new_engine(tmp_path)
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
    engine.dispose()


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = new_engine(tmp_path)

    def half_way(config: object, _revision: str) -> None:
        config.attributes["connection"].execute(text("CREATE TABLE half (a INTEGER)"))  # type: ignore[attr-defined]
        raise RuntimeError

    monkeypatch.setattr(command, "upgrade", half_way)
    with pytest.raises(RuntimeError):
        migrate(engine)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == []
    engine.dispose()


def test_pragmas(engine: Engine) -> None:
    with engine.connect() as connection:
        values = {
            name: connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "application_id")
        }
    assert values == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 1,
        "busy_timeout": 10_000,
        "application_id": APPLICATION_ID,
    }


def test_the_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "some" / "where" / "chancery.db"
    migrate(f"sqlite:///{path}")
    assert path.is_file()


def test_an_error_rolls_back(engine: Engine) -> None:
    def add_and_fail() -> None:
        with session_scope(engine, write=True) as session:
            session.add(MetaRow(name="a", value="b"))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        add_and_fail()
    with session_scope(engine) as session:
        assert session.get(MetaRow, "a") is None


def test_a_reader_sees_one_state_while_a_writer_commits(engine: Engine) -> None:
    with session_scope(engine) as reader:
        assert reader.get(MetaRow, "a") is None
        with session_scope(engine, write=True) as writer:
            writer.add(MetaRow(name="a", value="b"))
        assert reader.get(MetaRow, "a") is None
    with session_scope(engine) as reader:
        assert reader.get(MetaRow, "a") is not None


def test_writers_wait_for_each_other(engine: Engine) -> None:
    """Each adds one to a counter that it has read before: none may be lost."""
    with session_scope(engine, write=True) as session:
        session.add(MetaRow(name="counter", value="0"))

    def count() -> None:
        for _ in range(10):
            with session_scope(engine, write=True) as session:
                row = session.get_one(MetaRow, "counter")
                row.value = str(int(row.value) + 1)

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with session_scope(engine) as session:
        assert session.get_one(MetaRow, "counter").value == "40"


def test_a_locked_database_is_said_to_be_in_use(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_BUSY_TIMEOUT_MS", 1)
    other = create_engine_for(str(engine.url))
    with session_scope(engine, write=True):
        with pytest.raises(StorageError, match="in use by another program"), session_scope(other, write=True):
            pass
        with session_scope(other) as reader:
            assert reader.get(MetaRow, "a") is None
    other.dispose()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "not a database address"),
        ("postgresql://localhost/x", "not a SQLite address"),
        ("", "not a database"),
    ],
)
def test_other_addresses_are_refused(url: str, words: str) -> None:
    with pytest.raises(StorageError, match=words):
        create_engine_for(url)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "chancery.db"
    path.write_text("This is a letter, and long enough to have a header's length." * 20)
    with pytest.raises(StorageError, match="is not a SQLite database"):
        migrate(f"sqlite:///{path}")


def foreign(path: Path, *statements: str) -> str:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return f"sqlite:///{path}"


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE bookmarks (a)",),
        ("PRAGMA application_id = 7",),
        ("CREATE TABLE event (a)", "PRAGMA application_id = 7"),
    ],
    ids=["tables", "mark", "both"],
)
def test_a_database_of_another_program_is_left_alone(tmp_path: Path, statements: tuple[str, ...]) -> None:
    url = foreign(tmp_path / "other.db", *statements)
    before = (tmp_path / "other.db").read_bytes()
    with pytest.raises(StorageError, match="belongs to another program"):
        migrate(url)
    assert (tmp_path / "other.db").read_bytes() == before


def test_an_empty_database_is_taken(tmp_path: Path) -> None:
    migrate(foreign(tmp_path / "empty.db"))


def test_a_newer_database_is_refused(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="newer version of Chancery"):
        migrate(engine)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError, match="cannot be"):
        migrate(f"sqlite:///{tmp_path / 'sub' / 'chancery.db'}")


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="cannot be made"):
        create_engine_for(f"sqlite:///{tmp_path / 'file' / 'chancery.db'}")


def test_a_database_that_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be opened"):
        migrate(f"sqlite:///{tmp_path}")
