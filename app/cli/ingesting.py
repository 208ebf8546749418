"""The command that takes articles in: files, folders (watched, if wanted), standard input, addresses."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Engine

from app.cli.console import app, complain, counted, progress_bar, read_settings
from app.cli.intake import Published, complain_of, day_given
from app.cli.opening import open_store
from app.cli.working import workshop
from app.domain.article import Draft
from app.domain.lexicon import Lexicon
from app.errors import InputError, StorageError
from app.jobs.store import Kind, ask_for, load
from app.jobs.work import do_job
from app.knowledge import load_lexicon
from app.pipeline.drafts import hand_in
from app.pipeline.run import ensure_lexicon_rows, ingest_article
from app.settings import Settings
from app.sources.files import find_files, read_path
from app.sources.limits import Limits
from app.sources.reading import Reading, read_all
from app.storage.database import session_scope

# What shells expect of a program that was stopped by Ctrl+C.
_INTERRUPTED = 130
_STANDARD_INPUT = "-"
_LOOK_SECONDS = 2.0

Given = Annotated[
    list[str], typer.Argument(help="Files, folders, addresses, or - for standard input.", show_default=False)
]


@dataclass
class Totals:
    """What became of the articles so far."""

    added: int = 0
    known: int = 0
    undated: int = 0
    refused: int = 0
    reports: int = 0

    def __str__(self) -> str:
        """Return the totals as one sentence."""
        parts = [f"{counted(self.added, 'article')} added, telling {counted(self.reports, 'event')}"]
        if self.known:
            parts.append(f"{self.known} already there")
        if self.undated:
            parts.append(f"{self.undated} without a day of publication: date them at /undated, or with --published")
        if self.refused:
            parts.append(f"{self.refused} refused")
        return "; ".join(parts) + "."


@app.command(epilog="Example: chancery ingest articles/ page.html https://example.org/news/1")
def ingest(
    given: Given,
    published: Published = None,
    *,
    watch: Annotated[bool, typer.Option("--watch", help="Stay, and take in what is put into the folders.")] = False,
) -> None:
    """Add articles and their events to the store.

    What cannot be taken is named with the reason; the rest still goes in, and the exit code is 1. An article whose day
    of publication nobody tells waits for a date and makes no events until then.
    """
    settings, day = read_settings(), day_given(published)
    addresses = [one for one in given if one.startswith(("http://", "https://"))]
    paths = [Path(one) for one in given if one not in addresses and one != _STANDARD_INPUT]
    files = find_files(paths)
    if not files and not watch and len(paths) == len(given):
        raise InputError("There are no files of articles in the folders given.")
    engine = open_store(settings)
    lexicon = load_lexicon()
    ensure_lexicon_rows(engine, lexicon)
    intake = Intake(engine, lexicon, settings.limits, day)
    try:
        if _STANDARD_INPUT in given:
            intake.take(read_standard_input(settings.limits))
        intake.files(files)
        fetch_all(engine, settings, addresses, intake.totals)
        if watch:
            complain(f"{intake.totals} Watching; Ctrl+C ends it.")
            for changed in changes(lambda: find_files(paths), time.sleep):
                intake.files(changed)
    except KeyboardInterrupt:
        complain(f"Stopped. {intake.totals} Running it again is safe: what is in the store is not added twice.")
        raise typer.Exit(_INTERRUPTED) from None
    finally:
        engine.dispose()
    typer.echo(str(intake.totals))
    if intake.totals.refused:
        raise typer.Exit(1)


class Intake:
    """Takes articles in one by one, and counts what became of them, so that an interruption can tell."""

    def __init__(self, engine: Engine, lexicon: Lexicon, limits: Limits, day: date | None) -> None:
        self.totals = Totals()
        self._engine, self._lexicon, self._limits, self._day = engine, lexicon, limits, day

    def files(self, files: Sequence[Path]) -> None:
        """Take in all that the files hold, with a bar."""
        with progress_bar() as bar:
            for done, file in enumerate(files, start=1):
                self.take(read_path(file, self._limits))
                bar(done, len(files), file.name)

    def take(self, readings: Iterable[Reading]) -> None:
        """Take in what was read, and complain of what could not be."""
        for reading in readings:
            if reading.draft is None:
                complain(reading.refusal or f"{reading.name}: there is no article in it.")
                self.totals.refused += 1
                continue
            try:
                self._take(reading.draft, reading.name)
            except StorageError:
                raise
            except Exception as error:  # noqa: BLE001 - one article must not stop the others
                complain_of(Path(reading.name), error, outcome="nothing of it was stored")
                self.totals.refused += 1

    def _take(self, draft: Draft, name: str) -> None:
        if self._day is not None and draft.published_on not in {None, self._day}:
            complain(f"{name}: it states {draft.published_on} as its day, which is kept; --published was not used.")
        article = draft.dated(self._day)
        if article is None:
            with session_scope(self._engine, write=True) as session:
                hand_in(session, [draft])
            self.totals.undated += 1
            return
        result = ingest_article(self._engine, article, self._lexicon)
        self.totals.added += result.created
        self.totals.known += not result.created
        self.totals.reports += result.events if result.created else 0


def read_standard_input(limits: Limits) -> list[Reading]:
    """Return what standard input holds: a text, a page, a PDF file, an archive; JSON where it begins as such."""
    data = sys.stdin.buffer.read(limits.file + 1)
    start = data[:64].lstrip()
    name = "standard input.json" if start.startswith((b"{", b"[{")) else "standard input"
    try:
        return read_all(data, name, limits)
    except InputError as error:
        return [Reading(name, refusal=str(error))]


def fetch_all(engine: Engine, settings: Settings, addresses: Sequence[str], totals: Totals) -> None:
    """Fetch each address once, here and now; one that fails stays among the jobs, to be tried again by `work`."""
    shop = workshop(engine, settings, delay=0.0)
    for address in addresses:
        with session_scope(engine, write=True) as session:
            job_id = ask_for(session, Kind.FETCH, address, url=address).id
        do_job(shop, job_id)
        with session_scope(engine) as session:
            row = load(session, job_id)
        typer.echo(f"{address}: {row.outcome or row.reason or row.state}")
        totals.refused += row.outcome is None


def changes(find: Callable[[], Sequence[Path]], pause: Callable[[float], object]) -> Iterator[list[Path]]:
    """Yield, each time one looks again, the files that are new or changed, once they have stopped growing."""
    taken = _marks(find())
    before = taken
    while True:
        pause(_LOOK_SECONDS)
        now = _marks(find())
        still = [file for file, mark in now.items() if taken.get(file) != mark and before.get(file) == mark]
        before = now
        taken |= {file: now[file] for file in still}
        yield still


def _marks(files: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    marks = {}
    for file in files:
        try:
            found = file.stat()
        except OSError:
            continue
        marks[file] = (found.st_mtime_ns, found.st_size)
    return marks
