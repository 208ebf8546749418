"""Opens the SQLite file: the engine, its PRAGMAs, transactions, and the migrations that bring it up to date.

The driver stays in autocommit and every transaction begins by an explicit BEGIN, so that DDL is transactional too
and a writer takes its lock at once.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from app import resources
from app.errors import StorageError

# "CHNC": marks a SQLite file as ours; the first migration writes it into the file's header.
APPLICATION_ID = 0x43484E43

# Connections that are kept open. Beyond them others are made rather than waited for: a request holds one while it waits
# for a thread, and a thread that waited for one in turn would never end.
CONNECTIONS = 16

_BUSY_TIMEOUT_MS = 10_000
_BEGIN = "chancery_begin"

# The name of a state of the store, drawn anew with every transaction that changes something; at random, so that a
# backup that is put back never passes for another state. SQLite's own data_version differs between connections.
_EDITION = "SELECT value FROM meta WHERE name = 'edition'"
_NEW_EDITION = (
    "INSERT INTO meta (name, value) VALUES ('edition', hex(randomblob(16))) "
    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)


def create_engine_for(url: str) -> Engine:
    """Return an engine for a `sqlite:///…` address, making the file's folder where it is missing.

    Raises StorageError for other databases and for a folder that cannot be made.
    """
    parsed = _parse(url)
    _make_folder(parsed)
    if _in_memory(parsed):
        engine = create_engine(parsed)
    else:
        engine = create_engine(parsed, poolclass=QueuePool, pool_size=CONNECTIONS, max_overflow=-1)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def is_in_memory(url: str) -> bool:
    """Tell whether the database of this address would be gone with the program; StorageError where it is none."""
    return _in_memory(_parse(url))


@contextmanager
def session_scope(engine: Engine, *, write: bool = False) -> Iterator[Session]:
    """Give a session over one transaction: committed at the end, rolled back on any error.

    With `write` the lock is taken at the start, so that nothing read inside can change before the commit.
    Raises StorageError where the database cannot be opened or written, or stays locked by another writer.
    """
    bound = engine.execution_options(**{_BEGIN: "IMMEDIATE"}) if write else engine
    with Session(bound, expire_on_commit=False) as session:
        try:
            before = _changes(session)
            yield session
            session.flush()
            if write and _changes(session) != before:
                session.connection().exec_driver_sql(_NEW_EDITION)
            session.commit()
        except OperationalError as error:
            session.rollback()
            raise as_storage_error(engine.url, error) from error
        except BaseException:
            session.rollback()
            raise


def edition(connection: Connection) -> str | None:
    """Return the name of the state that this transaction sees: the same for all who see the same; None at first."""
    return connection.exec_driver_sql(_EDITION).scalar()


def migrate(target: Engine | str) -> None:
    """Bring the database up to the newest migration, all steps in one transaction.

    Raises StorageError where the file cannot be opened or written, is no SQLite database, belongs to another
    program, or was made by a newer version of this one.
    """
    engine = create_engine_for(target) if isinstance(target, str) else target
    try:
        with engine.begin() as connection:
            current = _is_current(connection)
        _keep_write_ahead_log(engine)
        if current:
            return
        with engine.execution_options(**{_BEGIN: "IMMEDIATE"}).begin() as connection:
            config = alembic_config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DatabaseError as error:
        raise as_storage_error(engine.url, error) from error
    except CommandError as error:
        raise StorageError(f"The database {_name(engine.url)} could not be migrated: {error}") from error
    finally:
        if isinstance(target, str):
            engine.dispose()


def alembic_config() -> Config:
    """Return Alembic's configuration, made here so that no alembic.ini is needed."""
    config = Config()
    config.set_main_option("script_location", str(resources.MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(slug)s")
    return config


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StorageError(f"{url!r} is not a database address; use one such as sqlite:///var/chancery.db.") from error
    if parsed.get_backend_name() != "sqlite":
        raise StorageError(f"{url!r} is not a SQLite address; use one such as sqlite:///var/chancery.db.")
    return parsed


def _in_memory(url: URL) -> bool:
    return not url.database or ":memory:" in url.database or url.query.get("mode") == "memory"


def _make_folder(url: URL) -> None:
    if _in_memory(url) or not url.database or url.database.startswith("file:"):
        return
    folder = Path(url.database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"The folder {folder} for the database cannot be made: {error.strerror}.") from error


def _on_connect(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own connection type
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {_BUSY_TIMEOUT_MS}",
        "foreign_keys = ON",
        "synchronous = NORMAL",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _changes(session: Session) -> int:
    """Return how many rows this connection has written since it was opened."""
    driver: Any = session.connection().connection.dbapi_connection
    changes: int = driver.total_changes
    return changes


def _on_begin(connection: Connection) -> None:
    mode = connection.get_execution_options().get(_BEGIN, "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")


def _keep_write_ahead_log(engine: Engine) -> None:
    """Let readers go on while one writes; the file remembers it, and it can be set only outside a transaction."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _is_current(connection: Connection) -> bool:
    """Tell whether nothing is to be done; raises StorageError for a database that is not ours or is newer."""
    application_id = connection.scalar(text("PRAGMA application_id"))
    tables = connection.scalar(text("SELECT count(*) FROM sqlite_master"))
    if application_id != APPLICATION_ID and (application_id or tables):
        raise StorageError(
            f"The database {_name(connection.engine.url)} belongs to another program; nothing was changed in it."
        )
    if not tables:
        return False
    scripts = ScriptDirectory.from_config(alembic_config())
    found = set(connection.scalars(text("SELECT version_num FROM alembic_version")))
    if found - {script.revision for script in scripts.walk_revisions()}:
        raise StorageError(
            f"The database {_name(connection.engine.url)} was made by a newer version of Chancery; "
            "update the program, or give it another database."
        )
    return found == set(scripts.get_heads())


def _name(url: URL) -> str:
    return url.database or "in memory"


# What SQLite says, and what a person is told; the first that is found in its message holds.
_SENTENCES = (
    ("unable to open", "cannot be opened; check that its folder exists and may be written to"),
    ("readonly", "cannot be written to; check its permissions"),
    ("not a database", "is not a SQLite database"),
    ("malformed", "is damaged"),
    ("locked", "is in use by another program that is writing to it; try again in a moment"),
    ("full", "cannot grow: the disk is full"),
)


def as_storage_error(url: URL, error: DatabaseError | sqlite3.Error) -> StorageError:
    """Return what SQLite said of this database as a sentence for people."""
    said = str(error.orig if isinstance(error, DatabaseError) else error)
    sentence = next((sentence for word, sentence in _SENTENCES if word in said), f"failed: {said}")
    return StorageError(f"The database {_name(url)} {sentence}.")
