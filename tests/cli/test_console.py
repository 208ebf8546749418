"""What all commands share: help, sentences for errors, settings that cannot be used, the program as a process."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from app.cli import store
from app.errors import LexiconError
from tests.cli.conftest import Run

COMMANDS = ["serve", "ingest", "extract", "score", "reextract", "export", "migrate"]


def test_without_a_command_there_is_help(run_command: Run) -> None:
    result = run_command()
    assert all(name in result.stdout + result.stderr for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(run_command: Run, command: str) -> None:
    result = run_command(command, "--help")
    assert result.exit_code == 0
    assert f"Example: chancery {command}" in result.stdout


def test_an_error_is_one_sentence(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise LexiconError("people.yaml names Fidan twice.")

    monkeypatch.setattr(store, "load_lexicon", fail)
    result = run_command("reextract")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "people.yaml names Fidan twice.\n")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("CHANCERY_PORT", "many", "CHANCERY_PORT is 'many'"),
        ("CHANCERY_MAX_ARTICLE_BYTES", "0", "CHANCERY_MAX_ARTICLE_BYTES is '0'"),
        ("CHANCERY_DATABASE_URL", "mysql://x", "'mysql://x' is not a SQLite address"),
    ],
)
def test_settings_that_cannot_be_used(
    run_command: Run, monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    result = run_command("migrate")
    assert result.exit_code == 1
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_database_that_is_none(run_command: Run, database: Path, tmp_path: Path) -> None:
    database.parent.mkdir()
    database.write_text("a letter" * 100)
    (tmp_path / "article.txt").touch()
    result = run_command("ingest", "article.txt")
    assert result.exit_code == 1
    assert result.stderr == f"The database {database} is not a SQLite database.\n"


def test_a_fault_of_the_program_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(cli, "app", fail)
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 70
    assert capsys.readouterr().err == (
        "Chancery stopped over a fault of its own (ZeroDivisionError: division by zero); --verbose says more.\n"
    )


def test_the_program_as_a_process(database: Path) -> None:
    program = [sys.executable, "-m", "app", "--verbose", "migrate"]
    done = subprocess.run(program, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert "is up to date" in done.stdout
    assert done.stderr == ""
    assert database.is_file()


@pytest.mark.parametrize(
    ("words", "needs_store"),
    [(["extract", "a.md"], False), (["--verbose", "score"], False), (["export"], True), (["--help"], True), ([], True)],
)
def test_commands_without_a_store_do_not_wait_for_it(words: list[str], *, needs_store: bool) -> None:
    code = (
        f"import sys; from app.cli import load_commands; load_commands({words!r}); print('sqlalchemy' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == str(needs_store)
