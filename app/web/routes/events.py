"""/events/…: a permalink that survives a better summary, a merge and a withdrawal."""

from fastapi import APIRouter, Request, Response

from app.timeline.detail import load_event
from app.web.addresses import moved
from app.web.contexts.event import event_page
from app.web.dependencies import ReadSession
from app.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.get("/events/{public_id}")
@router.get("/events/{public_id}/{slug}")
def event(request: Request, session: ReadSession, public_id: str, slug: str = "") -> Response:
    """Show an event; a merged one, and one under another slug, has moved for good."""
    detail = load_event(session, public_id)
    home = detail.merged_into or detail.card
    if slug != home.slug or public_id != home.id:
        return moved(request, home.path)
    return render(request, "event/page.html", event_page(detail))
