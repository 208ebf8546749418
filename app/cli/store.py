"""Commands on the store: migrate, reextract, export."""

import sys
from enum import StrEnum
from typing import Annotated
from urllib.parse import unquote_plus

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.cli.console import app, counted, progress_bar, read_settings
from app.cli.opening import open_store
from app.errors import InputError, NotFoundError
from app.formats import as_csv, as_json
from app.knowledge import load_lexicon
from app.pipeline.run import ensure_lexicon_rows
from app.pipeline.run import reextract as read_again
from app.storage.changes import Change, Create, Merge, Update, Withdraw
from app.storage.database import session_scope
from app.storage.tables import ActorRow
from app.timeline.filter import EventFilter
from app.timeline.names import names_for
from app.timeline.query import count_events, stream_events


class Format(StrEnum):
    """What `export` writes."""

    CSV = "csv"
    JSON = "json"


@app.command("migrate", epilog="Example: chancery migrate")
def migrate_store() -> None:
    """Make the database, or bring it up to date; every other command does so by itself."""
    settings = read_settings()
    open_store(settings).dispose()
    typer.echo(f"{settings.database_url} is up to date.")


@app.command(epilog="Example: chancery reextract")
def reextract() -> None:
    """Read all stored articles again, after a change of lexicon or program, and print what changed."""
    engine = open_store(read_settings())
    lexicon = load_lexicon()
    ensure_lexicon_rows(engine, lexicon)
    with progress_bar() as bar:
        results = read_again(engine, lexicon, progress=bar)
    engine.dispose()
    for result in results:
        typer.echo(result.name)
        for change in result.changes:
            typer.echo(f"  {_described(change)}")
    typer.echo(f"{counted(sum(len(result.changes) for result in results), 'change')}.")


@app.command(epilog='Example: chancery export "actor=IRN&actor=TUR&match=between" --format json > events.json')
def export(
    query: Annotated[str, typer.Argument(help="A filter, as in the address of a timeline page.")] = "",
    file_format: Annotated[Format, typer.Option("--format", help="csv or json.")] = Format.CSV,
) -> None:
    """Write the events that a filter lets through to standard output, all of them, as the pages' exports have them.

    Addresses in them are relative ("/events/…") unless CHANCERY_PUBLIC_URL says where the pages are.
    """
    settings = read_settings()
    wanted = _filter_of(query)
    base = (settings.public_url or "").rstrip("/")
    engine = open_store(settings)
    with session_scope(engine) as session:
        _refuse_unknown_actors(session, wanted)
        cards = stream_events(session, wanted)
        if file_format is Format.CSV:
            lines = as_csv.stream_csv(cards, base_url=base)
        else:
            title = wanted.describe(names_for(session, wanted))
            url = f"{base}/timeline?{wanted.to_query()}".rstrip("?")
            total = count_events(session, wanted)
            lines = as_json.stream_json(cards, title=title, url=url, base_url=base, total=total)
        for line in lines:
            # Bytes, so that line ends and the byte order mark come out alike on every system.
            sys.stdout.buffer.write(line.encode())
    engine.dispose()


def _filter_of(query: str) -> EventFilter:
    """Return the filter of a query or of a page's address; here a name that means nothing is a mistake to tell."""
    _, mark, after = query.partition("#")[0].rpartition("?")
    is_address = not mark and (after.startswith("/") or "://" in after)
    pairs = [] if is_address else [part.partition("=") for part in after.split("&") if part]
    known = [field.alias or name for name, field in EventFilter.model_fields.items()]
    for key, equals, _ in pairs:
        if not equals or unquote_plus(key) not in known:
            raise InputError(f"“{key}” is no part of a filter; write name=value with a name of {', '.join(known)}.")
    return EventFilter.parse((unquote_plus(key), unquote_plus(value)) for key, _, value in pairs)


def _refuse_unknown_actors(session: Session, wanted: EventFilter) -> None:
    found = set(session.scalars(select(ActorRow.id).where(ActorRow.id.in_(wanted.actor))))
    missing = [actor for actor in wanted.actor if actor not in found]
    if missing:
        raise NotFoundError(
            f"The store has no actor “{'”, “'.join(missing)}”; use the last part of the address of the actor's page."
        )


def _described(change: Change) -> str:
    match change:
        case Create():
            return f"{change.public_id} new: {change.settled.summary}"
        case Update():
            return f"{change.public_id} {change.settled.summary}: {'; '.join(change.what)}"
        case Withdraw():
            return f"{change.public_id} withdrawn: {change.summary} ({change.reason})"
        case Merge():
            return f"{change.public_id} merged into {change.into}: {change.summary}"
