"""Commands that keep the store safe: backup, restore, check."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import select

from app.cli.console import app, complain, read_settings
from app.cli.opening import open_store
from app.errors import InputError
from app.knowledge import load_lexicon
from app.pipeline.repair import repair
from app.pipeline.run import ensure_lexicon_rows
from app.storage.backup import back_up
from app.storage.backup import restore as put_back
from app.storage.check import check as find_flaws
from app.storage.database import create_engine_for, migrate, session_scope
from app.storage.tables import ArticleRow


@app.command(epilog="Example: chancery backup copies/monday.db")
def backup(
    target: Annotated[Path | None, typer.Argument(help="File to write, or folder; one named after the time.")] = None,
) -> None:
    """Copy the whole store to one file, as it is at one moment, while the program may go on."""
    engine = open_store(read_settings())
    stamp = f"chancery-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db"
    file = target / stamp if target is not None and target.is_dir() else target or Path(stamp)
    size = back_up(engine, file)
    engine.dispose()
    typer.echo(f"{file} holds the store, {size:,} bytes.")


@app.command(epilog="Example: chancery restore copies/monday.db --replace")
def restore(
    source: Annotated[Path, typer.Argument(help="A file that chancery backup has written.", show_default=False)],
    *,
    replace: Annotated[bool, typer.Option("--replace", help="Put it in the place of what the store holds.")] = False,
) -> None:
    """Put a copy back, and bring it up to date; a store that holds articles is replaced only when told to."""
    settings = read_settings()
    engine = open_store(settings)
    with session_scope(engine) as session:
        if not replace and session.scalar(select(ArticleRow.id).limit(1)) is not None:
            raise InputError("The store holds articles, which would be gone; say --replace, after chancery backup.")
    put_back(source, engine)
    engine.dispose()
    engine = create_engine_for(settings.database_url)
    migrate(engine)
    engine.dispose()
    typer.echo(f"The store is as {source} has it.")


@app.command(epilog="Example: chancery check --repair")
def check(
    *, mend: Annotated[bool, typer.Option("--repair", help="Make anew what is derived from the articles.")] = False
) -> None:
    """Hold the store against itself: file, references, texts, evidence, copies, full-text index.

    Each flaw is a line; the exit code is 1 where one is left.
    """
    engine = open_store(read_settings())
    lexicon = load_lexicon()
    # A migration may leave the indexes to the next start.
    ensure_lexicon_rows(engine, lexicon)
    flaws = find_flaws(engine)
    for flaw in flaws:
        complain(f"{flaw.sort}: {flaw.words}" + ("" if flaw.mendable else " (this cannot be repaired; see backup)"))
    left = flaws
    if mend and flaws:
        left = repair(engine, lexicon)
        typer.echo(f"{len(flaws)} found, {len(left)} left.")
    elif not flaws:
        typer.echo("All is well.")
    engine.dispose()
    if left:
        raise typer.Exit(1)
