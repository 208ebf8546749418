"""The command that serves the pages, and on the first start fills the store with the sample articles."""

import errno
import gc
import ipaddress
import socket
from contextlib import nullcontext
from typing import Annotated, Any

import typer
import uvicorn
from sqlalchemy import Engine

from app import resources
from app.accounts.links import new_link
from app.accounts.users import has_users
from app.cli.console import app, progress_bar, read_settings
from app.cli.opening import open_store
from app.cli.working import worker
from app.errors import InputError
from app.knowledge import load_lexicon
from app.pipeline.run import ensure_lexicon_rows, seed_if_empty
from app.settings import Settings
from app.sources.files import find_files, read_article
from app.storage.database import session_scope

# The web application by its import string: this room and that one do not import each other.
_WEB_APP = "app.web.app:create_app"
_PORTS_TRIED = 50
# How long requests under way may take to end once the program is told to stop.
_PATIENCE_SECONDS = 10
_LAST_PORT = 65_535
# Objects made before the collector looks; how often it then looks at older ones. Measured: a quarter off an export.
_COLLECT_AFTER = (10_000, 20, 20)
_ANY_ADDRESS = frozenset({"0.0.0.0", "::"})  # noqa: S104 - recognised, not bound


@app.command(epilog="Example: chancery serve --port 8080")
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")] = None,
    port: Annotated[
        int | None,
        typer.Option(min=1, max=_LAST_PORT, help="Port; the next free one if it is taken.", show_default="8000"),
    ] = None,
    *,
    jobs: Annotated[bool, typer.Option(help="Do background jobs beside it, as `chancery work` does.")] = True,
) -> None:
    """Serve the timeline; the first start brings in the sample articles."""
    settings = read_settings()
    engine = open_store(settings)
    key = owners_key(engine, host or settings.host)
    prepare(engine, settings)
    engine.dispose()
    listener = listen(host or settings.host, port or settings.port)
    address = address_of(listener)
    typer.echo(f"Chancery is at {address}/timeline (Ctrl+C stops it).")
    if key:
        typer.echo(f"Nobody has an account yet. Make yours, once, at {address}/welcome?key={key}")
    # The program's own log, in its own form; streams that never end are cut off when it stops.
    config = uvicorn.Config(
        _WEB_APP, factory=True, log_config=None, access_log=False, timeout_graceful_shutdown=_PATIENCE_SECONDS
    )
    with worker() if jobs else nullcontext():
        Server(config).run(sockets=[listener])


class Server(uvicorn.Server):
    """The web server; what there is once it has started stays, and the garbage collector need not look at it again."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then put all objects made so far out of the collector's sight."""
        await super().startup(sockets)
        gc.collect()
        gc.freeze()
        # A long list makes tens of thousands of objects at once, and nearly none of them in circles.
        gc.set_threshold(*_COLLECT_AFTER)


def owners_key(engine: Engine, host: str) -> str | None:
    """Return the secret for the owner's link where nobody has an account, else None.

    Raises InputError where strangers could then reach this machine before the owner does.
    """
    with session_scope(engine, write=True) as session:
        if has_users(session):
            return None
        if not _is_loopback(host):
            raise InputError(
                f"Nobody has an account yet, so Chancery does not listen on {host}, where others could reach it. "
                "Make yours first: chancery user add NAME --role admin"
            )
        return new_link(session)


def prepare(engine: Engine, settings: Settings) -> None:
    """Bring the lexicon's rows up to date, and the sample articles into an empty store."""
    lexicon = load_lexicon()
    ensure_lexicon_rows(engine, lexicon)
    files = find_files([resources.SEED_ARTICLES])
    articles = [read_article(file, max_bytes=settings.max_article_bytes) for file in files]
    with progress_bar() as bar:
        added = seed_if_empty(engine, lexicon, articles, progress=bar)
    if added:
        typer.echo(f"The store was new: {added} sample articles have been added.")


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on `port`, or on the next free one above it.

    Raises InputError where the address is not ours to listen on, or all ports are taken.
    """
    family, address = _resolve(host, port)
    for candidate in range(port, min(port + _PORTS_TRIED, _LAST_PORT + 1)):
        # With the protocol named: asyncio sends answers at once only on sockets that it knows to be TCP.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address[0], candidate, *address[2:]))
            listener.listen()
        except OSError as error:
            listener.close()
            if error.errno != errno.EADDRINUSE:
                raise InputError(f"Nobody may listen on {host} port {candidate} here: {error.strerror}.") from error
        else:
            return listener
    raise InputError(f"The ports from {port} on are all taken; give another with --port.")


def _is_loopback(host: str) -> bool:
    return ipaddress.ip_address(_resolve(host, 0)[1][0]).is_loopback


def _resolve(host: str, port: int) -> tuple[socket.AddressFamily, tuple[Any, ...]]:
    """Return the family and the socket address of a host; raises InputError where it names none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise InputError(f"{host!r} is not an address that can be listened on.") from error
    family, _, _, _, address = found[0]
    return family, address


def address_of(listener: socket.socket) -> str:
    """Return the address that a browser on this machine can open."""
    host, port = listener.getsockname()[:2]
    if host in _ANY_ADDRESS:
        host = "localhost"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
