"""The pages over a live server in a thread, asked by one client that keeps its connection, as a browser does."""

import gzip
import re
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from statistics import quantiles

import uvicorn
from fastapi import FastAPI

from app.cli.serving import listen
from app.domain.codebook import Kind
from app.timeline.filter import EventFilter
from app.web.app import create_app
from tests.benchmarks.corpus import corpus
from tests.benchmarks.report import say
from tests.benchmarks.storing import filled_store
from tests.timeline.store import counted_statements

_WARM_UP, _REQUESTS = 20, 200
_HEALTH = "/healthz"
_FILTERS = {
    "all events": EventFilter(),
    "filtered": EventFilter(actor=("IRN", "TUR"), match="between", kind=(Kind.STATEMENT,)),
    "text search": EventFilter(q="Gaza"),
}
# The addresses of a page's style sheets and scripts, but not of its icon.
_PARTS = re.compile(r'(?:<link rel="stylesheet" href|<script[^>]* src)="([^"]+)"')


def main() -> None:
    """Measure over a store of the corpus."""
    with filled_store(corpus()) as (settings, _):
        app = create_app(settings)
        with _connected(app) as connection:
            _measure_times(connection)
            _measure_page(app, connection)


def _measure_times(connection: HTTPConnection) -> None:
    paths = [f"/timeline?{wanted.to_query()}" for wanted in _FILTERS.values()]
    *timelines, health = _p95(connection, [*paths, _HEALTH])
    for name, milliseconds in zip(_FILTERS, timelines, strict=True):
        say(f"/timeline, {name}, p95", milliseconds, "ms")
    say(f"{_HEALTH}, p95", health, "ms")
    say(f"/timeline, slowest p95 to that of {_HEALTH}", max(timelines) / health, "times", "≤ 10")


def _p95(connection: HTTPConnection, paths: Sequence[str]) -> list[float]:
    """Return milliseconds for each path; the paths take turns, so that a slow moment of the machine meets them all."""
    times: list[list[float]] = [[] for _ in paths]
    for _ in range(_WARM_UP + _REQUESTS):
        for path, taken in zip(paths, times, strict=True):
            started = time.perf_counter()
            _get(connection, path)
            taken.append((time.perf_counter() - started) * 1000)
    return [quantiles(taken[_WARM_UP:], n=20)[-1] for taken in times]


def _measure_page(app: FastAPI, connection: HTTPConnection) -> None:
    with counted_statements(app.state.engine) as sent:
        page = _get(connection, "/timeline")
    say("/timeline, SQL", sum(not statement.startswith("BEGIN") for statement in sent), "statements")
    parts = _PARTS.findall(gzip.decompress(page).decode())
    total = len(page) + sum(len(_get(connection, path)) for path in parts)
    say("/timeline, page, style and scripts, gzip", total / 1000, "kB", "≤ 60")


def _get(connection: HTTPConnection, path: str) -> bytes:
    """Return the body as it came over the wire."""
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    body = response.read()
    if response.status != HTTPStatus.OK:
        raise RuntimeError(f"{path} answered {response.status}")
    return body


@contextmanager
def _connected(app: FastAPI) -> Iterator[HTTPConnection]:
    """Give a connection to the application, which runs in a thread on a free port and listens as `serve` does."""
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, ws="none"))
    with listen("127.0.0.1", 0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        connection = HTTPConnection(*listener.getsockname())
        try:
            while not server.started and thread.is_alive():
                time.sleep(0.01)
            yield connection
        finally:
            connection.close()
            server.should_exit = True
            thread.join()


if __name__ == "__main__":
    main()
