"""The program with a database of its own, a small lexicon, and the gold events in the place of the extractor."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli import ingesting, load_commands, serving, store
from app.cli.console import app
from app.pipeline import run
from tests import factories

load_commands()
Run = Callable[..., Result]


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the settings at a database that does not exist yet, and stand in for lexicon and extractor."""
    path = tmp_path / "var" / "chancery.db"
    monkeypatch.setenv("CHANCERY_DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.chdir(tmp_path)
    for module in (store, serving, ingesting):
        monkeypatch.setattr(module, "load_lexicon", factories.small_lexicon)
    # Jobs are done in a process of their own, which these tests do not need.
    monkeypatch.setattr(serving, "worker", nullcontext)
    for module, name, function in (
        (ingesting, "ingest_article", run.ingest_article),
        (store, "read_again", run.reextract),
        (serving, "seed_if_empty", run.seed_if_empty),
    ):
        monkeypatch.setattr(module, name, partial(function, extract=factories.gold_extract))
    return path


@pytest.fixture
def run_command(database: Path) -> Run:
    """Run a command by its arguments."""
    assert not database.exists()
    runner = CliRunner()

    def run_it(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return runner.invoke(app, list(arguments), input=stdin, prog_name="chancery")

    return run_it
