"""The pages of the writing side: adding articles, dating them, the jobs, the feeds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import quote

from sqlalchemy.orm import Session

from app.jobs.store import State, counts, listed
from app.pipeline.drafts import undated
from app.storage.tables import DraftRow, JobRow, SourceRow

STATES: Mapping[str, str] = MappingProxyType(
    {
        State.WAITING: "waiting",
        State.RUNNING: "under way",
        State.PAUSED: "paused",
        State.DONE: "done",
        State.DEAD: "given up",
    }
)


@dataclass(frozen=True, slots=True)
class AddPage:
    """The form for adding articles: what was filled in, and what is wrong with it."""

    base: str
    values: Mapping[str, str] = field(default_factory=dict)
    errors: Sequence[str] = ()

    @property
    def bookmarklet(self) -> str:
        """The bookmark that sends the page at hand here; a browser runs it on that page, never on this one."""
        return f"javascript:location.href='{quote(self.base, safe=':/')}/add?url='+encodeURIComponent(location.href)"

    def value(self, name: str) -> str:
        """Return what was filled in."""
        return self.values.get(name, "")


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job as a list shows it; `said` is how it stands, in a sentence or less."""

    id: int
    label: str
    state: str
    state_words: str
    done: int
    total: int
    said: str

    @property
    def can_pause(self) -> bool:
        """Whether it is under way or waits to be."""
        return self.state in {State.WAITING, State.RUNNING}

    @property
    def can_resume(self) -> bool:
        """Whether somebody has paused it."""
        return self.state == State.PAUSED

    @property
    def can_retry(self) -> bool:
        """Whether it was given up."""
        return self.state == State.DEAD


@dataclass(frozen=True, slots=True)
class JobsPage:
    """All jobs that are open, those given up, and the newest of those done."""

    open: tuple[JobLine, ...]
    dead: tuple[JobLine, ...]
    done: tuple[JobLine, ...]
    totals: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class JobPage:
    """One job, and what of it was refused."""

    line: JobLine
    refused: Sequence[str]
    row: JobRow


@dataclass(frozen=True, slots=True)
class UndatedPage:
    """The articles that wait for a date; `error` is about the one of number `wrong`."""

    drafts: Sequence[DraftRow]
    error: str | None = None
    wrong: int | None = None


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """The feeds, and what is wrong with the address that was filled in."""

    sources: Sequence[SourceRow]
    may_change: bool
    url: str = ""
    error: str | None = None


def job_line(row: JobRow) -> JobLine:
    """Return a job as lists, pages and the stream of progress show it."""
    return JobLine(row.id, row.label, row.state, STATES[row.state], row.done, row.total, _said(row))


def jobs_page(session: Session) -> JobsPage:
    """Return what is going on and what has been."""
    open_ones = listed(session, State.RUNNING, State.WAITING, State.PAUSED)
    return JobsPage(
        tuple(map(job_line, open_ones)),
        tuple(map(job_line, listed(session, State.DEAD))),
        tuple(map(job_line, listed(session, State.DONE, limit=20))),
        counts(session),
    )


def undated_page(session: Session, error: str | None = None, wrong: int | None = None) -> UndatedPage:
    """Return the articles that wait for a date."""
    return UndatedPage(undated(session), error, wrong)


def _said(row: JobRow) -> str:
    if row.state == State.WAITING and row.reason:
        return f"To be tried again at {row.due_at:%H:%M} UTC: {row.reason}"
    if row.outcome or row.reason:
        return row.outcome or row.reason or ""
    return f"{row.done} of {row.total}" if row.total else ""
