"""Eight readers and two writers at once, each writer in a process of its own, over a server as `serve` runs it."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Self
from urllib.parse import urlencode

import uvicorn
from sqlalchemy import Engine, func, select

from app.accounts.roles import Role, Scope
from app.accounts.tokens import add_token
from app.accounts.users import add_user
from app.cli.serving import Server, listen
from app.settings import Settings
from app.storage.check import check
from app.storage.database import session_scope
from app.storage.tables import EventRow, RevisionRow
from app.web.app import create_app
from tests.soak import store

_ROOT = Path(__file__).parents[2]
_READERS = 8
_PATHS = ("/timeline", "/timeline?actor=IRN&actor=TUR&match=between", "/timeline?q=Gaza", "/actors", "/api/events")
_PASSWORD = "correct horse battery"  # noqa: S105 - of a test
# A writer that never rests would measure the two cores, not the store.
_PAUSE = 0.2


@dataclass(frozen=True, slots=True)
class Crowd:
    """What the readers saw (milliseconds at the 95th percentile) and what the writers were told was done."""

    idle: float
    busy: float
    reads: int
    articles: int
    reviews: int

    def __str__(self) -> str:
        return (
            f"{self.reads} reads, p95 {self.busy:.0f} ms with two writers, {self.idle:.0f} ms without "
            f"({self.busy / self.idle:.2f} times); "
            f"{self.articles} articles and {self.reviews} reviews written, none lost"
        )


def run(seconds: float) -> Crowd:
    """Read alone for a quarter of the time, then beside the writers; raises AssertionError for a loss or a refusal."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "crowd.db"
        engine = store.open_store(file)
        for article, _ in zip(store.articles(), range(10), strict=False):
            store.ingest(engine, article)
        with session_scope(engine, write=True) as session:
            secret = add_token(session, add_user(session, "Leyla", _PASSWORD, Role.EDITOR), "x", [Scope.REVIEW], None)
            event_id, public_id = session.execute(select(EventRow.id, EventRow.public_id).limit(1)).one()
        with server(file) as port:
            _read(port, 1.0)
            idle = _read(port, seconds / 4)
            writer = _Reviewer(port, secret, public_id, lambda: _revisions(engine, event_id))
            with _ingesting(file) as ingesting, writer:
                busy = _read(port, seconds)
            acknowledged = set(ingesting)
        assert writer.faults == [], writer.faults
        assert acknowledged <= store.stored(engine), "an article was lost"
        assert _revisions(engine, event_id, by="Leyla") == writer.done, "a review was lost"
        assert check(engine) == []
        engine.dispose()
    return Crowd(_p95(idle), _p95(busy), len(idle) + len(busy), len(acknowledged), writer.done)


class _Reviewer(threading.Thread):
    """Confirms an event and takes it back, over and over, by the pages' own address.

    Where an article has changed the event since it was looked at, it is told so, and looks again.
    """

    def __init__(self, port: int, secret: str, public_id: str, look: Callable[[], int]) -> None:
        super().__init__()
        self._connection = HTTPConnection("127.0.0.1", port)
        self._headers = {
            "Authorization": f"Bearer {secret}", "Content-Type": "application/x-www-form-urlencoded"
        }  # fmt: skip
        self._path = f"/events/{public_id}/review"
        self._look, self.done = look, 0
        self.faults: list[str] = []
        self._halt = threading.Event()

    def run(self) -> None:
        for action in cycle(("confirm", "release")):
            if self._halt.wait(_PAUSE):
                return
            self._connection.request(
                "POST", self._path, urlencode({"action": action, "seen": self._look()}), self._headers
            )
            answer = self._connection.getresponse()
            body = answer.read()
            if answer.status == HTTPStatus.SEE_OTHER:
                self.done += 1
            elif answer.status != HTTPStatus.CONFLICT:
                self.faults.append(f"{answer.status} {body[:200]!r}")

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._halt.set()
        self.join()
        self._connection.close()


@contextmanager
def _ingesting(file: Path) -> Iterator[list[str]]:
    """Let a process take articles in; the list holds, at the end, those that it said were stored."""
    acknowledged: list[str] = []
    command = [sys.executable, "-m", __name__, str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True, cwd=_ROOT) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == "ready\n"
        yield acknowledged
        process.stdin.close()
        acknowledged += [line.strip() for line in process.stdout]
        assert process.wait(120) == 0, "the process that takes articles in stopped over a fault"


def _ingest_until_input_ends(file: Path) -> None:
    engine = store.open_store(file)
    known = store.stored(engine)
    stop = threading.Event()

    def wait_for_end() -> None:
        sys.stdin.read()
        stop.set()

    threading.Thread(target=wait_for_end, daemon=True).start()
    print("ready", flush=True)  # noqa: T201 - to the process that started this one
    for article in store.articles():
        if stop.wait(_PAUSE):
            return
        if article.text_sha256 not in known:
            store.ingest(engine, article)
            print(article.text_sha256, flush=True)  # noqa: T201 - the same


def _read(port: int, seconds: float) -> list[float]:
    """Let all readers read, and return how many milliseconds each answer took."""
    times: list[list[float]] = [[] for _ in range(_READERS)]
    faults: list[str] = []
    until = time.monotonic() + seconds

    def read(taken: list[float], paths: Sequence[str]) -> None:
        connection = HTTPConnection("127.0.0.1", port)
        for path in cycle(paths):
            if time.monotonic() >= until:
                break
            started = time.perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            taken.append((time.perf_counter() - started) * 1000)
            if answer.status != 200:
                faults.append(f"{answer.status} {path}")
        connection.close()

    threads = [
        threading.Thread(target=read, args=(taken, (*_PATHS[shift:], *_PATHS[:shift])))
        for shift, taken in enumerate(times)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    return [milliseconds for taken in times for milliseconds in taken]


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


def _revisions(engine: Engine, event_id: int, by: str = "%") -> int:
    wanted = select(func.count()).where(RevisionRow.event_id == event_id, RevisionRow.by.like(by))
    with session_scope(engine) as session:
        return session.scalar(wanted) or 0


@contextmanager
def server(file: Path) -> Iterator[int]:
    """Run a server in a process of its own, so that the readers do not share its interpreter."""
    command = [sys.executable, "-m", __name__, str(file), "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as process:
        assert process.stdout is not None
        port = int(process.stdout.readline())
        try:
            _wait_for(port)
            yield port
        finally:
            process.terminate()
            process.wait(120)


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 120
    while True:
        connection = HTTPConnection("127.0.0.1", port, timeout=120)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except ConnectionError:
            assert time.monotonic() < deadline, "the server did not start"
        finally:
            connection.close()


def _serve(file: Path) -> None:
    app = create_app(Settings(database_url=f"sqlite:///{file}"))
    listener = listen("127.0.0.1", 20_000)
    print(listener.getsockname()[1], flush=True)  # noqa: T201 - to the process that started this one
    Server(uvicorn.Config(app, log_level="warning", access_log=False)).run(sockets=[listener])


if __name__ == "__main__":
    (_serve if sys.argv[2:] == ["serve"] else _ingest_until_input_ends)(Path(sys.argv[1]))
