"""/sources: the feeds that are subscribed to, and how each is doing."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.accounts.roles import Principal, Scope
from app.errors import InputError
from app.jobs.feeds import ask_to_poll, load_source, subscribe
from app.storage.tables import SourceRow, utc_now
from app.web.access import Needs
from app.web.contexts.intake import SourcesPage
from app.web.dependencies import ReadSession, WriteSession
from app.web.rendering import render
from app.web.visitor import principal_of
from app.web.work import asking, fetchable

router = APIRouter(include_in_schema=False)

Keeper = Annotated[Principal, Depends(Needs(Scope.SOURCES))]


@router.get("/sources")
def sources(request: Request, session: ReadSession) -> Response:
    """List the feeds."""
    return render(request, "sources/page.html", _page(request, session))


@router.post("/sources")
def add_source(request: Request, _: Keeper, session: ReadSession, url: Annotated[str, Form()] = "") -> Response:
    """Subscribe to a feed, and ask it at once."""
    try:
        address = fetchable(request, url.strip())
        with asking(request) as (writing, asked):
            job = ask_to_poll(writing, subscribe(writing, address))
            asked.extend([job.id] if job else [])
    except InputError as error:
        page = _page(request, session, url, str(error))
        return render(request, "sources/page.html", page, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return _back()


@router.post("/sources/{source_id}/poll")
def poll(request: Request, _: Keeper, source_id: int) -> Response:
    """Ask a feed now."""
    with asking(request) as (session, asked):
        job = ask_to_poll(session, load_source(session, source_id))
        asked.extend([job.id] if job else [])
    return _back()


@router.post("/sources/{source_id}/pause")
def pause(_: Keeper, session: WriteSession, source_id: int) -> Response:
    """Leave a feed alone for a while."""
    load_source(session, source_id).paused = True
    return _back()


@router.post("/sources/{source_id}/resume")
def resume(_: Keeper, session: WriteSession, source_id: int) -> Response:
    """Ask a feed again from now on."""
    source = load_source(session, source_id)
    source.paused, source.next_at = False, utc_now()
    return _back()


@router.post("/sources/{source_id}/remove")
def remove(_: Keeper, session: WriteSession, source_id: int) -> Response:
    """End a subscription; the articles stay."""
    session.delete(load_source(session, source_id))
    return _back()


def _page(request: Request, session: Session, url: str = "", error: str | None = None) -> SourcesPage:
    principal = principal_of(request)
    found = session.scalars(select(SourceRow).order_by(SourceRow.title, SourceRow.url)).all()
    return SourcesPage(found, principal is not None and principal.may(Scope.SOURCES), url, error)


def _back() -> Response:
    return RedirectResponse("/sources", HTTPStatus.SEE_OTHER)
