"""/timeline.json, .csv, .atom and .ics: the timeline's query, all of its rows, in other forms; and /changes.atom."""

from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from itertools import islice

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse, StreamingResponse
from sqlalchemy.orm import Session

from app.formats import as_atom, as_csv, as_ical, as_json
from app.storage.database import session_scope
from app.timeline.changes import latest_changes
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

# Lines of a streamed answer that are sent together: each piece costs two changes of threads.
_LINES = 100


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


@router.get("/timeline.atom")
def timeline_atom(request: Request, session: ReadSession) -> Response:
    """Give every event of the query as a feed."""
    wanted = _wanted(request, session)
    head = as_atom.Head(
        identity=("timeline", wanted.to_query()),
        title=wanted.describe(names_for(session, wanted)),
        page=absolute(request, path_of(wanted)),
        feed=absolute(request, path_of(wanted, "/timeline.atom")),
    )
    body = as_atom.events_feed(stream_events(session, wanted), head, base_url=base_address(request))
    return Response(body, media_type=as_atom.MEDIA_TYPE)


@router.get("/timeline.ics")
def timeline_ics(request: Request, session: ReadSession) -> Response:
    """Stream every event of the query as a calendar."""
    wanted = _wanted(request, session)
    title = wanted.describe(names_for(session, wanted))
    url, base = absolute(request, path_of(wanted)), base_address(request)
    return _stream(
        request,
        wanted,
        lambda cards: as_ical.stream_calendar(cards, title=title, url=url, base_url=base),
        as_ical.MEDIA_TYPE,
        {"Content-Disposition": 'inline; filename="chancery-timeline.ics"'},
    )


@router.get("/changes.atom")
def changes_atom(request: Request, session: ReadSession) -> Response:
    """Give the newest changes of events as a feed."""
    head = as_atom.Head(
        identity=("changes",),
        title="Chancery: changes",
        page=absolute(request, "/timeline"),
        feed=absolute(request, "/changes.atom"),
    )
    body = as_atom.changes_feed(latest_changes(session), head, base_url=base_address(request))
    return Response(body, media_type=as_atom.MEDIA_TYPE)


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
            lines = write(stream_events(session, wanted))
            while piece := "".join(islice(lines, _LINES)):
                yield piece

    return StreamingResponse(body(), media_type=media_type, headers=headers)
