"""Jobs in the database: asked for, claimed, counted, finished. Every step is one short transaction."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import CursorResult, Engine, func, select, update
from sqlalchemy.orm import Session

from app.errors import InputError, NotFoundError
from app.storage.database import session_scope
from app.storage.tables import JobRow, utc_now

_SHOWN = 200


class Kind(StrEnum):
    """What a job does."""

    READ = "read"
    FETCH = "fetch"
    POLL = "poll"
    REEXTRACT = "reextract"


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Job:
    """A claimed job, as the one who does it needs it."""

    id: int
    kind: Kind
    label: str
    url: str | None
    day: date | None
    source_id: int | None
    done: int
    total: int
    tries: int


def ask_for(  # noqa: PLR0913 - one argument a column
    session: Session,
    kind: Kind,
    label: str,
    *,
    url: str | None = None,
    day: date | None = None,
    source_id: int | None = None,
    total: int = 0,
) -> JobRow:
    """Add a job to be done as soon as there is time, and return its row, with an id."""
    row = JobRow(
        kind=kind, label=label[:_SHOWN], state=State.WAITING, url=url, day=day, source_id=source_id, total=total
    )
    session.add(row)
    session.flush()
    return row


def claim(engine: Engine, job_id: int) -> Job | None:
    """Begin a waiting job that is due; None where it is not: taken, paused, not due yet, or finished."""
    with session_scope(engine, write=True) as session:
        due = (JobRow.id == job_id, JobRow.state == State.WAITING, JobRow.due_at <= utc_now())
        values = {"state": State.RUNNING, "tries": JobRow.tries + 1}
        if not _changed(session, update(JobRow).where(*due).values(values)):
            return None
        row = session.get_one(JobRow, job_id)
        return Job(row.id, Kind(row.kind), row.label, row.url, row.day, row.source_id, row.done, row.total, row.tries)


def advance(engine: Engine, job_id: int, done: int, total: int) -> bool:
    """Note how far a job is; False where somebody has paused it meanwhile."""
    with session_scope(engine, write=True) as session:
        session.execute(update(JobRow).where(JobRow.id == job_id).values(done=done, total=total))
        return session.scalar(select(JobRow.state).where(JobRow.id == job_id)) == State.RUNNING


def finish(engine: Engine, job_id: int, outcome: str) -> None:
    """Note that a job is done, and what came of it."""
    _settle(engine, job_id, State.DONE, reason=None, outcome=outcome, finished_at=utc_now())


def give_up(engine: Engine, job_id: int, reason: str) -> None:
    """Put a job among the dead letters."""
    _settle(engine, job_id, State.DEAD, reason=reason, finished_at=utc_now())


def put_off(engine: Engine, job_id: int, seconds: float, reason: str | None, *, counts: bool = True) -> None:
    """Let a job wait for some time; one that is not tried but kept waiting has not used up a try."""
    due = utc_now() + timedelta(seconds=seconds)
    tries = JobRow.tries if counts else JobRow.tries - 1
    _settle(engine, job_id, State.WAITING, reason=reason, due_at=due, tries=tries)


def pause(session: Session, job_id: int) -> None:
    """Stop a job where it is; raises InputError for one that is finished."""
    _switch(session, job_id, (State.WAITING, State.RUNNING), "can be paused", state=State.PAUSED)


def resume(session: Session, job_id: int) -> None:
    """Let a paused job go on."""
    _switch(session, job_id, (State.PAUSED,), "can be resumed", state=State.WAITING, due_at=utc_now())


def retry(session: Session, job_id: int) -> None:
    """Try a dead job again, or one that waits for a later try, at once."""
    fresh = {"state": State.WAITING, "due_at": utc_now(), "tries": 0, "finished_at": None}
    _switch(session, job_id, (State.DEAD, State.WAITING), "can be tried again", **fresh)


def recover(engine: Engine) -> None:
    """Let jobs wait again that a stopped program left running."""
    with session_scope(engine, write=True) as session:
        stopped = JobRow.state == State.RUNNING
        session.execute(update(JobRow).where(stopped).values(state=State.WAITING, due_at=utc_now()))


def due(engine: Engine, *, before: datetime | None = None) -> list[int]:
    """Return the ids of the waiting jobs whose time has come, the oldest first."""
    with session_scope(engine) as session:
        wanted = select(JobRow.id).where(JobRow.state == State.WAITING, JobRow.due_at <= (before or utc_now()))
        return list(session.scalars(wanted.order_by(JobRow.id)))


def counts(session: Session) -> dict[State, int]:
    """Return how many jobs are in each state."""
    found = dict(session.execute(select(JobRow.state, func.count()).group_by(JobRow.state)).all())
    return {state: found.get(state, 0) for state in State}


def listed(session: Session, *states: State, limit: int = 100) -> list[JobRow]:
    """Return the newest jobs in these states."""
    wanted = select(JobRow).where(JobRow.state.in_(states))
    return list(session.scalars(wanted.order_by(JobRow.id.desc()).limit(limit)))


def load(session: Session, job_id: int) -> JobRow:
    """Return one job; raises NotFoundError where there is none."""
    row = session.get(JobRow, job_id)
    if row is None:
        raise NotFoundError("There is no job of that number.")
    return row


def _settle(engine: Engine, job_id: int, state: State, **values: object) -> None:
    """Leave the state of a job that somebody paused while it was at its end."""
    with session_scope(engine, write=True) as session:
        paused = session.scalar(select(JobRow.state).where(JobRow.id == job_id)) == State.PAUSED
        kept = State.PAUSED if paused and state is State.WAITING else state
        session.execute(update(JobRow).where(JobRow.id == job_id).values(state=kept, **values))


def _switch(session: Session, job_id: int, states: tuple[State, ...], what: str, **values: object) -> None:
    row = load(session, job_id)
    if row.state not in states:
        raise InputError(f"Job {job_id} is {row.state}; only one that is {' or '.join(states)} {what}.")
    session.execute(update(JobRow).where(JobRow.id == job_id).values(**values))


def _changed(session: Session, statement: object) -> bool:
    result = session.execute(statement)  # type: ignore[call-overload]
    return isinstance(result, CursorResult) and result.rowcount == 1
