"""Copies of the database: made while the program runs, each of one moment, and put back the same way."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from sqlalchemy import Engine

from app.errors import InputError, StorageError
from app.storage.database import APPLICATION_ID, as_storage_error


def back_up(engine: Engine, target: Path) -> int:
    """Write the database as it is at one moment to `target`, readable by its owner only; return its size in bytes.

    Nothing is left at `target` unless the copy is whole. Raises InputError where it exists or cannot be written.
    """
    if target.exists():
        raise InputError(f"{target} exists already; name another file.")
    try:
        # In the folder of the target, so that the last step is a renaming; for its owner's eyes, as it holds accounts.
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            unfinished = Path(file.name)
    except OSError as error:
        raise InputError(f"{target} cannot be written: {error.strerror}.") from error
    try:
        with _source(engine) as source, closing(sqlite3.connect(unfinished)) as copy:
            source.backup(copy)
            # One file alone: the copy has no log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            _refuse_unsound(copy, target)
        with unfinished.open("rb") as written:
            os.fsync(written.fileno())
        unfinished.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise StorageError(f"The copy {target} could not be finished: {error}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def restore(source: Path, engine: Engine) -> None:
    """Put the copy `source` in the place of what the database holds, in one transaction.

    Raises InputError where the copy is none, is damaged, or is not ours; the database is then as it was.
    """
    if not source.is_file():
        raise InputError(f"There is no file {source}.")
    # Read only, and without a log: a copy on a disk that cannot be written is as good.
    with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
        try:
            _refuse_unsound(copy, source)
        except sqlite3.DatabaseError as error:
            raise InputError(f"{source} is no copy of a database: {error}.") from error
        try:
            with _source(engine) as target:
                copy.backup(target)
        except sqlite3.Error as error:
            raise as_storage_error(engine.url, error) from error


@contextmanager
def _source(engine: Engine) -> Iterator[sqlite3.Connection]:
    connection = engine.raw_connection()
    try:
        driver = connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - there is no other engine
        yield driver
    finally:
        connection.close()


def _refuse_unsound(copy: sqlite3.Connection, name: Path) -> None:
    if copy.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise InputError(f"{name} is not a database of Chancery.")
    found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise InputError(f"{name} is damaged: {found}.")
