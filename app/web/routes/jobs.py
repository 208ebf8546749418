"""/jobs: background work, how it stands, and the hands on it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import asdict
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool

from app.accounts.roles import Principal, Scope
from app.jobs import store
from app.jobs.store import State
from app.storage.database import session_scope
from app.web.access import Needs
from app.web.contexts.intake import JobPage, job_line, jobs_page
from app.web.dependencies import ReadSession
from app.web.rendering import render
from app.web.work import asking

router = APIRouter(include_in_schema=False)

Keeper = Annotated[Principal, Depends(Needs(Scope.SOURCES))]

_LOOK_SECONDS = 0.5
# A stream ends by itself and the browser opens the next one, so that a server that stops waits for none.
_STREAM_SECONDS = 15.0
_SHOWN = 50


@router.get("/jobs", dependencies=[Depends(Needs(Scope.INTAKE))])
def jobs(request: Request, session: ReadSession) -> Response:
    """Show all that goes on."""
    return render(request, "jobs/page.html", jobs_page(session))


@router.get("/jobs/stream", dependencies=[Depends(Needs(Scope.INTAKE))], response_class=EventSourceResponse)
async def stream(request: Request) -> AsyncIterator[ServerSentEvent]:
    """Send how the newest jobs stand, whenever that changes."""
    sent: list[dict[str, Any]] | None = None
    for _ in range(int(_STREAM_SECONDS / _LOOK_SECONDS)):
        now = await run_in_threadpool(_standings, request)
        if now != sent:
            yield ServerSentEvent(data=now, event="jobs", retry=1000)
            sent = now
        await asyncio.sleep(_LOOK_SECONDS)


@router.get("/jobs/{job_id}", dependencies=[Depends(Needs(Scope.INTAKE))])
def job(request: Request, session: ReadSession, job_id: int) -> Response:
    """Show one job."""
    row = store.load(session, job_id)
    return render(request, "jobs/job.html", JobPage(job_line(row), row.refused, row))


@router.post("/jobs/{job_id}/pause")
def pause(request: Request, _: Keeper, job_id: int) -> Response:
    """Stop a job where it is."""
    return _do(request, job_id, store.pause)


@router.post("/jobs/{job_id}/resume")
def resume(request: Request, _: Keeper, job_id: int) -> Response:
    """Let a paused job go on."""
    return _do(request, job_id, store.resume)


@router.post("/jobs/{job_id}/retry")
def retry(request: Request, _: Keeper, job_id: int) -> Response:
    """Try a job again that was given up."""
    return _do(request, job_id, store.retry)


def _do(request: Request, job_id: int, what: Callable[[Session, int], None]) -> Response:
    with asking(request) as (session, asked):
        what(session, job_id)
        if store.load(session, job_id).state == State.WAITING:
            asked.append(job_id)
    return RedirectResponse("/jobs", HTTPStatus.SEE_OTHER)


def _standings(request: Request) -> list[dict[str, Any]]:
    with session_scope(request.app.state.engine) as session:
        return [asdict(job_line(row)) for row in store.listed(session, *State, limit=_SHOWN)]
