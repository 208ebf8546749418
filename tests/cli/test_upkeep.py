"""backup, restore and check from the terminal."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app import resources
from app.cli import upkeep
from tests import factories
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "load_lexicon", factories.small_lexicon)


def test_a_copy_goes_and_comes_back(run_command: Run, tmp_path: Path) -> None:
    run_command("ingest", str(resources.SEED_ARTICLES))
    written = run_command("backup", "copy.db")
    assert (written.exit_code, (tmp_path / "copy.db").stat().st_size > 100_000) == (0, True)
    assert run_command("backup", str(tmp_path)).exit_code == 0
    assert len(list(tmp_path.glob("chancery-*Z.db"))) == 1
    refused = run_command("restore", "copy.db")
    assert (refused.exit_code, "--replace" in refused.stderr) == (1, True)
    assert run_command("restore", "copy.db", "--replace").exit_code == 0
    assert run_command("check").stdout == "All is well.\n"


def test_flaws_are_named_and_mended(run_command: Run, database: Path) -> None:
    run_command("ingest", str(resources.SEED_ARTICLES))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM event_text WHERE rowid = 1")
    found = run_command("check")
    assert (found.exit_code, found.stderr) == (1, "index: the event in row 1 is missing in the full-text index\n")
    mended = run_command("check", "--repair")
    assert (mended.exit_code, mended.stdout) == (0, "1 found, 0 left.\n")
    assert run_command("check").exit_code == 0


def test_what_cannot_be_mended_says_so(run_command: Run, database: Path) -> None:
    run_command("ingest", str(resources.SEED_ARTICLES))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE article SET text = 'gone' WHERE id = 1")
    found = run_command("check", "--repair")
    assert (found.exit_code, "cannot be repaired" in found.stderr) == (1, True)
