"""The Typer program and what its commands share: error sentences, progress bars, the settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskProgressColumn, TextColumn
from typer.core import TyperGroup

from app.cli import logs
from app.errors import AppError, InputError
from app.settings import Settings

_TITLE_WIDTH = 40


class Program(TyperGroup):
    """The group of all commands; an AppError ends it with its sentence and exit code 1."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer keeps its context's type to itself
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except AppError as error:
            complain(str(error))
            raise typer.Exit(1) from error


app = typer.Typer(
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Diplomatic-relations timelines that a reader can check: every event anchored in verbatim quotes.",
)


@app.callback()
def options(
    *, verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Log what happens to standard error.")] = False
) -> None:
    """Set up logging before any command."""
    logs.set_up(verbose=verbose, as_json=read_settings().log_format == "json")


def read_settings() -> Settings:
    """Return the settings; raises InputError, which names the variable, where one cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise InputError(f"CHANCERY_{name} is {first['input']!r}: {first['msg']}.") from error


def complain(sentence: str) -> None:
    """Print a sentence about something that went wrong."""
    typer.echo(sentence, err=True)


def counted(number: int, noun: str) -> str:
    """Return `1 article`, `2 articles`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class Bar:
    """A progress bar on standard error, silent where that is no terminal."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=None)

    def __call__(self, done: int, total: int, title: str) -> None:
        """Show that `done` of `total` are done, the last one being `title`."""
        short = title if len(title) <= _TITLE_WIDTH else f"{title[: _TITLE_WIDTH - 2]} …"
        self._progress.update(self._task, completed=done, total=total, description=short)


@contextmanager
def progress_bar() -> Iterator[Bar]:
    """Give a bar for the length of a job; call it with (done, total, title)."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield Bar(progress)
