"""The queue: huey over a SQLite file of its own beside the database. What is in it can be made again from the jobs."""

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from huey import SqliteHuey, crontab
from huey.consumer import Consumer
from sqlalchemy import Engine

from app.errors import StorageError
from app.jobs import store
from app.jobs.feeds import ask_for_due
from app.jobs.work import Next, Workshop, do_job
from app.storage.tables import utc_now

_WORKERS = 2
# A waiting job that nobody has begun for so long after its time is put into the queue again.
_FORGOTTEN = timedelta(minutes=2)

_log = logging.getLogger(__name__)


class Queue:
    """Hands jobs, by their ids, from whoever asks for them to the process that does them."""

    def __init__(self, engine: Engine, do: Callable[[int], Iterable[Next]] | None = None) -> None:
        self._engine = engine
        self._do = do
        self.huey: Any = SqliteHuey("chancery", filename=str(_file(engine)), results=False)
        self._task = self.huey.task(name="do_job")(self._run)
        self.huey.periodic_task(crontab(), name="tick")(self.tick)

    def put(self, job_id: int, *, after: float = 0.0) -> None:
        """Ask for a job to be done, after some seconds."""
        if after > 0:
            self._task.schedule(args=(job_id,), delay=after)
        else:
            self._task(job_id)

    def tick(self) -> None:
        """Once a minute: ask the feeds that are due, and whatever was forgotten."""
        for job_id in (*ask_for_due(self._engine), *store.due(self._engine, before=utc_now() - _FORGOTTEN)):
            self.put(job_id)

    def close(self) -> None:
        """Give the file back."""
        self.huey.storage.close()

    def _run(self, job_id: int) -> None:
        if self._do is None:
            return
        for other, seconds in self._do(job_id):
            self.put(other, after=seconds)


def work(shop: Workshop) -> None:
    """Do jobs until the process is told to stop; SIGINT lets the one at hand end.

    Raises StorageError where another process does the jobs of this database.
    """
    lock = _only_one(_file(shop.engine))
    store.recover(shop.engine)
    queue = Queue(shop.engine, lambda job_id: do_job(shop, job_id))
    queue.huey.flush()
    for job_id in store.due(shop.engine):
        queue.put(job_id)
    queue.tick()
    consumer = Consumer(queue.huey, workers=_WORKERS, initial_delay=0.1, max_delay=1.0, check_worker_health=True)
    _log.info("working")
    try:
        consumer.run()
    finally:
        queue.close()
        lock.close()


def drain(shop: Workshop) -> int:
    """Do all jobs that are due, and those that they ask for, here and now; return how many were done."""
    done = 0
    while ids := store.due(shop.engine):
        for job_id in ids:
            do_job(shop, job_id)
            done += 1
    return done


def _file(engine: Engine) -> Path:
    return Path(f"{engine.url.database}.queue")


def _only_one(file: Path) -> Any:  # noqa: ANN401 - an open file
    """Hold a lock as long as the returned file is open: two would do the same jobs."""
    handle = Path(f"{file}.lock").open("w", encoding="ascii")  # noqa: SIM115 - held until the caller closes it
    try:
        import fcntl  # noqa: PLC0415 - not on every system

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError:
        pass
    except OSError as error:
        handle.close()
        raise StorageError("Another program is doing the jobs of this database already.") from error
    return handle
