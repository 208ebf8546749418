"""/actors: who takes part, and each of them alone."""

from fastapi import APIRouter, Request, Response

from app.timeline.facets import facets
from app.timeline.filter import EventFilter
from app.web.addresses import moved
from app.web.contexts.actor import ActorsPage, actor_page
from app.web.dependencies import ReadSession
from app.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.get("/actors")
def actors(request: Request, session: ReadSession) -> Response:
    """List everybody who takes part in an event."""
    everyone = facets(session, EventFilter(commentary=True)).actor
    return render(request, "actors/page.html", ActorsPage(everyone))


@router.get("/actors/{slug}")
def actor(request: Request, session: ReadSession, slug: str) -> Response:
    """Show one actor; another spelling of its id, such as `irn`, has moved for good."""
    page = actor_page(session, slug)
    if slug != page.detail.id:
        return moved(request, page.canonical)
    return render(request, "actor/page.html", page)
