"""/timeline.json and /timeline.csv: the timeline's query, all of its rows, streamed."""

from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse, StreamingResponse
from sqlalchemy.orm import Session

from app.formats import as_csv, as_json
from app.storage.database import session_scope
from app.timeline.detail import load_event
from app.timeline.filter import EventFilter
from app.timeline.names import check_actors, names_for
from app.timeline.query import count_events, stream_events
from app.timeline.rows import EventCard
from app.web.addresses import absolute, base_address
from app.web.contexts.links import path_of
from app.web.dependencies import ReadSession
from app.web.records import event_record

router = APIRouter(include_in_schema=False)


@router.get("/timeline.json")
def timeline_json(request: Request, session: ReadSession) -> Response:
    """Stream every event of the query as one JSON document."""
    wanted = _wanted(request, session)
    title, total = wanted.describe(names_for(session, wanted)), count_events(session, wanted)
    url, base = absolute(request, path_of(wanted)), base_address(request)
    return _stream(
        request,
        wanted,
        lambda cards: as_json.stream_json(cards, title=title, url=url, base_url=base, total=total),
        as_json.MEDIA_TYPE,
    )


@router.get("/timeline.csv")
def timeline_csv(request: Request, session: ReadSession) -> Response:
    """Stream every event of the query as a table."""
    base = base_address(request)
    return _stream(
        request,
        _wanted(request, session),
        lambda cards: as_csv.stream_csv(cards, base_url=base),
        as_csv.MEDIA_TYPE,
        {"Content-Disposition": 'attachment; filename="chancery-timeline.csv"'},
    )


@router.get("/events/{public_id}.json")
def event_json(request: Request, session: ReadSession, public_id: str) -> Response:
    """Give one event with its reports."""
    detail = load_event(session, public_id)
    if detail.merged_into:
        return RedirectResponse(f"/events/{detail.merged_into.id}.json", HTTPStatus.MOVED_PERMANENTLY)
    return JSONResponse(event_record(detail, base=base_address(request)))


def _wanted(request: Request, session: Session) -> EventFilter:
    """Read the query as the timeline does; what cannot be understood is an error here, nothing is left out."""
    wanted = EventFilter.parse(request.query_params.multi_items()).first_page()
    check_actors(session, wanted)
    return wanted


def _stream(
    request: Request,
    wanted: EventFilter,
    write: Callable[[Iterable[EventCard]], Iterator[str]],
    media_type: str,
    headers: dict[str, str] | None = None,
) -> Response:
    def body() -> Iterator[str]:
        with session_scope(request.app.state.engine) as session:
            yield from write(stream_events(session, wanted))

    return StreamingResponse(body(), media_type=media_type, headers=headers)
