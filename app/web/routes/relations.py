"""/relations: which parties deal with each other, and each pair of them alone."""

from fastapi import APIRouter, Request, Response

from app.timeline.relations import load_relation
from app.web.addresses import moved
from app.web.contexts.relation import relation_page, relations_page
from app.web.dependencies import ReadSession
from app.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.get("/relations")
def relations(request: Request, session: ReadSession) -> Response:
    """List every two parties between which there are events."""
    return render(request, "relations/page.html", relations_page(session))


@router.get("/relations/{one}/{other}")
def relation(request: Request, session: ReadSession, one: str, other: str) -> Response:
    """Show a relation; the other order, and another spelling, have moved for good."""
    found = load_relation(session, one, other)
    if (one, other) != found.ids:
        return moved(request, found.path)
    return render(request, "relation/page.html", relation_page(session, found))
