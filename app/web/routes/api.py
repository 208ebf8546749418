"""/api: the same events for programs, and the page that describes it."""

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from app.domain.codebook import Kind, QuadClass, Status
from app.formats.as_json import event_json
from app.timeline.detail import load_event
from app.timeline.filter import LARGEST_PAGE, PAGE, EventFilter
from app.timeline.names import check_actors, names_for
from app.timeline.query import page_of_events
from app.timeline.words import LANES, REVIEWS
from app.web.addresses import absolute, base_address
from app.web.contexts.links import path_of
from app.web.dependencies import ReadSession
from app.web.records import event_record
from app.web.rendering import render
from app.web.security import DOCS_POLICY

router = APIRouter(tags=["Events"])


def _parameter(name: str, description: str, schema: dict[str, Any], *, many: bool = False) -> dict[str, Any]:
    shape = {"type": "array", "items": _blank_or(schema)} if many else _blank_or(schema)
    return {"name": name, "in": "query", "required": False, "description": description, "schema": shape}


def _blank_or(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema, or that of a field that a form sends though it was left blank, which asks for nothing."""
    return {"anyOf": [schema, {"const": ""}]}


_TEXT: dict[str, Any] = {"type": "string"}
_DAY: dict[str, Any] = {"type": "string", "format": "date"}

# EventFilter reads the query itself, so that every surface answers alike; this is its description for programs.
PARAMETERS = [
    _parameter("actor", "A party (IRN), person (hakan-fidan) or organ; repeat for several.", _TEXT, many=True),
    _parameter("match", "Any of the actors, or events between at least two.", {"enum": ["any", "between"]}),
    _parameter(
        "lane", "Between two of the three, among three parties or more, or none of these.", {"enum": list(LANES)}
    ),
    _parameter("kind", "The sort of act.", {"enum": [kind.value for kind in Kind]}, many=True),
    _parameter("from", "First day, inclusive; events whose span touches it count.", _DAY),
    _parameter("to", "Last day, inclusive.", _DAY),
    _parameter("q", "Words in the summary, names, quotes or evidence.", _TEXT),
    _parameter("status", "Whether it took place, and who says so.", {"enum": [s.value for s in Status]}, many=True),
    _parameter("publisher", "Who published a report of it.", _TEXT, many=True),
    _parameter("review", "How far a person has looked at it.", {"enum": list(REVIEWS)}, many=True),
    _parameter("quad", "Cooperation or conflict, in words or deeds.", {"enum": list(QuadClass)}, many=True),
    _parameter("commentary", "1, true, yes or on to include what commentators said.", _TEXT),
    _parameter("sort", "Newest first (-date) or oldest first (date).", {"enum": ["-date", "date"]}),
]
_PAGING = [
    _parameter("show", f"Events a page, {PAGE} unless given, and never more than {LARGEST_PAGE}.", {"type": "integer"}),
    _parameter("after", "Where the page begins; follow `next` rather than make one.", _TEXT),
]
_PROBLEM: dict[str, Any] = {"content": {"application/problem+json": {}}}


@router.get(
    "/api/events",
    summary="A page of events",
    openapi_extra={"parameters": PARAMETERS + _PAGING},
    responses={422: {"description": "A value that cannot be used; `field` names it.", **_PROBLEM}},
)
def events(request: Request, session: ReadSession) -> JSONResponse:
    """Give the events that the query asks for, newest first; `next` is the address of the page that follows."""
    wanted = EventFilter.parse(request.query_params.multi_items())
    check_actors(session, wanted)
    page, base = page_of_events(session, wanted), base_address(request)
    behind = wanted.replace(after=page.next_after) if page.next_after else None
    return JSONResponse(
        {
            "title": wanted.describe(names_for(session, wanted)),
            "url": absolute(request, path_of(wanted)),
            "total": page.total,
            "next": absolute(request, path_of(behind, "/api/events")) if behind else None,
            "events": [event_json(card, base_url=base) for card in page.rows],
        }
    )


@router.get(
    "/api/events/{public_id}",
    summary="One event",
    responses={
        301: {"description": "The event was merged into another, whose address is given."},
        404: {"description": "No event has this id.", **_PROBLEM},
        410: {"description": "The event was withdrawn; the answer says when and why.", **_PROBLEM},
    },
)
def event(request: Request, session: ReadSession, public_id: str) -> Response:
    """Give one event with every report of it, verbatim evidence, and its history."""
    detail = load_event(session, public_id)
    if detail.merged_into:
        return RedirectResponse(f"/api/events/{detail.merged_into.id}", HTTPStatus.MOVED_PERMANENTLY)
    return JSONResponse(event_record(detail, base=base_address(request)))


@router.get("/api/docs", include_in_schema=False)
def docs(request: Request) -> Response:
    """Show the description of the API, drawn by the vendored swagger-ui."""
    return render(request, "api/page.html", None, headers={"Content-Security-Policy": DOCS_POLICY})
