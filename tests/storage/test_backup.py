"""A copy is of one moment, whole or not there; putting it back is one step, or none."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from app.errors import InputError
from app.pipeline.run import ingest_article
from app.storage.backup import back_up, restore
from app.storage.check import check
from app.storage.database import session_scope
from app.storage.tables import ArticleRow
from tests.factories import empty_engine, filled_engine, gold_extract, make_article, sample_articles, small_lexicon
from tests.furnished import copied


def _count(engine: Engine) -> int:
    with session_scope(engine) as session:
        return session.scalar(select(func.count()).select_from(ArticleRow)) or 0


def test_a_copy_is_one_whole_file_for_its_owner_only(gold_engine: Engine, tmp_path: Path) -> None:
    engine = copied(gold_engine, tmp_path)
    file = tmp_path / "copies" / "a.db"
    file.parent.mkdir()
    assert back_up(engine, file) == file.stat().st_size
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["a.db"]
    with closing(sqlite3.connect(file)) as copy:
        assert copy.execute("SELECT count(*) FROM article").fetchone() == (5,)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_copy_made_while_somebody_writes_is_of_the_moment_before(gold_engine: Engine, tmp_path: Path) -> None:
    engine = copied(gold_engine, tmp_path)
    with session_scope(engine, write=True) as session:
        session.get_one(ArticleRow, 1).publisher = "Unfinished"
        session.flush()
        back_up(engine, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT count(*) FROM article WHERE publisher = 'Unfinished'").fetchone() == (0,)


def test_what_was_added_since_is_gone_after_a_restore_and_readers_see_it(tmp_path: Path) -> None:
    engine = filled_engine(tmp_path, [article for _, article in sample_articles()[:2]])
    back_up(engine, tmp_path / "copy.db")
    ingest_article(engine, make_article(), small_lexicon(), extract=gold_extract)
    assert _count(engine) == 3
    restore(tmp_path / "copy.db", engine)
    assert _count(engine) == 2
    assert check(engine) == []


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_copy_changes_nothing(gold_engine: Engine, tmp_path: Path, content: bytes) -> None:
    engine = copied(gold_engine, tmp_path)
    (tmp_path / "copy.db").write_bytes(content)
    with pytest.raises(InputError):
        restore(tmp_path / "copy.db", engine)
    assert _count(engine) == 5


def test_a_damaged_copy_and_another_programs_database_are_refused(gold_engine: Engine, tmp_path: Path) -> None:
    engine = copied(gold_engine, tmp_path)
    back_up(engine, tmp_path / "copy.db")
    damaged = bytearray((tmp_path / "copy.db").read_bytes())
    damaged[8192:12288] = b"\xff" * 4096
    (tmp_path / "damaged.db").write_bytes(damaged)
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE x (y)")
    for name, words in (
        ("damaged.db", "damaged|no copy"),
        ("other.db", "not a database of Chancery"),
        ("none", "no file"),
    ):
        with pytest.raises(InputError, match=words):
            restore(tmp_path / name, engine)
    assert _count(engine) == 5


def test_a_copy_is_never_written_over_nor_left_half_done(tmp_path: Path) -> None:
    engine = empty_engine(tmp_path)
    (tmp_path / "copy.db").write_bytes(b"mine")
    with pytest.raises(InputError, match="exists already"):
        back_up(engine, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == b"mine"
    with pytest.raises(InputError, match="cannot be written"):
        back_up(engine, tmp_path / "no folder" / "copy.db")
