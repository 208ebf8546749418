"""/timeline: one full page for every query; htmx cuts out what it needs."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.web.contexts.asked import read_query, without_strangers
from app.web.contexts.links import path_of
from app.web.contexts.timeline import timeline_page
from app.web.dependencies import ReadSession
from app.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.get("/")
def home() -> Response:
    """Send readers to the timeline."""
    return RedirectResponse("/timeline", HTTPStatus.TEMPORARY_REDIRECT)


@router.get("/timeline")
def timeline(request: Request, session: ReadSession) -> Response:
    """Show the events that the query asks for; a query in another spelling is sent to the canonical one."""
    pairs = request.query_params.multi_items()
    asked = without_strangers(session, read_query(pairs))
    if not asked.errors and pairs != asked.wanted.to_pairs():
        return RedirectResponse(path_of(asked.wanted), HTTPStatus.SEE_OTHER)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if asked.errors else HTTPStatus.OK
    return render(request, "timeline/page.html", timeline_page(session, asked), status=status)
