"""Commands on background work: `work` does the jobs, `jobs` shows them."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Annotated

import typer
from rich.console import Console
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text
from sqlalchemy import Engine

from app.cli.console import app, read_settings
from app.cli.opening import open_store
from app.domain.lexicon import Lexicon
from app.jobs.queue import work as do_work
from app.jobs.store import State, listed
from app.jobs.work import Workshop
from app.knowledge import load_lexicon
from app.pipeline.run import ensure_lexicon_rows
from app.settings import Settings
from app.sources.fetch.manners import Manners
from app.storage.database import session_scope
from app.storage.tables import JobRow

_SHOWN = 20
_LOOK_SECONDS = 1.0


@app.command(epilog="Example: chancery work")
def work(
    *, beside: Annotated[bool, typer.Option("--beside", help="Stop when standard input ends.", hidden=True)] = False
) -> None:
    """Do background jobs (articles handed in, addresses, feeds) until stopped; `serve` starts this by itself."""
    settings = read_settings()
    engine = open_store(settings)
    if beside:
        threading.Thread(target=_stop_with_input, daemon=True).start()
    do_work(workshop(engine, settings, delay=settings.fetch_delay))


@app.command(epilog="Example: chancery jobs --watch")
def jobs(*, watch: Annotated[bool, typer.Option("--watch", help="Stay, and show how they get on.")] = False) -> None:
    """Show background jobs: those under way with a bar, those given up with the reason."""
    engine = open_store(read_settings())
    console = Console()
    if not watch:
        console.print(_table(engine))
        return
    with Live(_table(engine), console=console) as live:
        try:
            while True:
                time.sleep(_LOOK_SECONDS)
                live.update(_table(engine))
        except KeyboardInterrupt:
            return


def workshop(engine: Engine, settings: Settings, *, delay: float) -> Workshop:
    """Return what doing jobs needs; the lexicon is loaded when the first job asks for it."""

    @cache
    def lexicon() -> Lexicon:
        found = load_lexicon()
        ensure_lexicon_rows(engine, found)
        return found

    return Workshop(engine, lexicon, Manners(delay), settings.rules, settings.limits)


@contextmanager
def worker() -> Iterator[None]:
    """Run `chancery work` beside this process as long as the block lasts, or the process, however that ends."""
    child = subprocess.Popen([sys.executable, "-m", "app", "work", "--beside"], stdin=subprocess.PIPE)
    assert child.stdin is not None  # noqa: S101 - asked for above
    try:
        yield
    finally:
        child.stdin.close()
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()


def _stop_with_input() -> None:
    """Wait until the other end of standard input is closed, or its process gone; then let the job at hand end."""
    sys.stdin.buffer.read()
    signal.raise_signal(signal.SIGINT)


def _table(engine: Engine) -> Table:
    with session_scope(engine) as session:
        open_ones = listed(session, State.RUNNING, State.WAITING, State.PAUSED, limit=_SHOWN)
        closed = listed(session, State.DEAD, State.DONE, limit=_SHOWN)
    table = Table("job", "state", "what", "", "how it stands", box=None, pad_edge=False)
    for row in (*open_ones, *closed[: _SHOWN - len(open_ones)]):
        bar = ProgressBar(total=row.total, completed=row.done, width=20) if row.total else ""
        # As text, not markup: labels hold addresses and titles that others wrote.
        table.add_row(str(row.id), row.state, Text(row.label, overflow="ellipsis"), bar, Text(_standing(row)))
    return table


def _standing(row: JobRow) -> str:
    if row.outcome or row.reason:
        return row.outcome or row.reason or ""
    return f"{row.done} of {row.total}" if row.total else ""
