"""The other ways into `ingest`: standard input, addresses, all formats, folders that are watched."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.cli.ingesting import changes
from app.jobs.work import Workshop
from app.sources.fetch.manners import Manners
from app.storage.database import create_engine_for
from tests.cli.conftest import Run
from tests.factories import gold_extract, small_lexicon
from tests.sources.fetch.conftest import Site, site
from tests.sources.hostile import page, pdf, zipped

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["site"]

DATED = "<meta name='date' content='2024-07-01'>"


@pytest.mark.parametrize(
    ("data", "added"),
    [
        (b"date 2024-07-01 Iran said no.", 1),
        (page(head=DATED), 1),
        (json.dumps([{"text": "Iran.", "date": "2024-07-01"}, {"text": "Turkey.", "date": "2024-07-01"}]).encode(), 2),
    ],
)
def test_standard_input(run_command: Run, data: bytes, added: int) -> None:
    result = run_command("ingest", "-", stdin=data)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{added} article")


def test_nothing_on_standard_input(run_command: Run) -> None:
    result = run_command("ingest", "-", stdin=b"")
    assert (result.exit_code, result.stderr) == (1, "standard input: it is empty.\n")


def test_a_folder_of_all_formats(run_command: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_bytes(page(head=DATED))
    (folder / "b.pdf").write_bytes(pdf())
    (folder / "c.zip").write_bytes(zipped(("d.md", b"date 2024-07-01 Iran."), ("e.txt", b"\0\1")))
    result = run_command("ingest", str(folder))
    assert result.stderr == f"{folder / 'c.zip'}/e.txt: it is not a text file.\n"
    assert "2 articles added" in result.stdout
    assert "1 without a day of publication" in result.stdout


def test_addresses(run_command: Run, site: Site, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def workshop(*_: object, **__: object) -> Workshop:
        engine = create_engine_for(f"sqlite:///{database}")
        return Workshop(engine, small_lexicon, Manners(0.0), site.rules(), extract=gold_extract)

    monkeypatch.setattr("app.cli.ingesting.workshop", workshop)
    site.give("/a", page(head=DATED))
    result = run_command("ingest", site.url("/a"), site.url("/b"))
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:2] == [
        f"{site.url('/a')}: 1 article added, telling 0 events.",
        f"{site.url('/b')}: {site.url('/b')} answered with status 404.",
    ]


def test_a_watched_folder_gives_files_once_they_have_stopped_growing(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("old")
    steps: list[Callable[[], object]] = [
        lambda: new.write_text("half"),
        lambda: new.write_text("half and half"),
        lambda: None,
        lambda: None,
        lambda: old.write_text("old, and changed"),
        lambda: None,
        new.unlink,
    ]
    found = changes(lambda: sorted(tmp_path.iterdir()), lambda _: steps.pop(0)())
    assert [next(found) for _ in range(7)] == [[], [], [new], [], [], [old], []]
