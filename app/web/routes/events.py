"""/events/…: a permalink that survives a better summary, a merge and a withdrawal."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.accounts.roles import Scope
from app.errors import WithdrawnError
from app.formats import as_picture, cite
from app.timeline.detail import load_event, merged_entry
from app.timeline.kept import kept
from app.web.addresses import absolute, base_address, moved
from app.web.contexts.asked import read_query, without_strangers
from app.web.contexts.event import event_page, place_of
from app.web.contexts.review import withdrawn_page
from app.web.dependencies import ReadSession, today
from app.web.heroes import hero
from app.web.rendering import render
from app.web.visitor import principal_of

router = APIRouter(include_in_schema=False)

# A site that shows it may keep it for an hour: it changes when the entry does.
_PICTURE_CACHE = "public, max-age=3600"


@router.get("/events/{public_id}.bib")
def event_bibtex(request: Request, session: ReadSession, public_id: str) -> Response:
    """Give the reference to an event for BibTeX."""
    return _reference(request, session, public_id, "bib")


@router.get("/events/{public_id}.ris")
def event_ris(request: Request, session: ReadSession, public_id: str) -> Response:
    """Give the reference to an event for programs that read RIS."""
    return _reference(request, session, public_id, "ris")


@router.get("/events/{public_id}.png")
def event_picture(session: ReadSession, public_id: str) -> Response:
    """Give the picture of an event that other sites show with its link."""
    detail = load_event(session, public_id)
    if detail.merged_into:
        return RedirectResponse(f"/events/{detail.merged_into.id}.png", HTTPStatus.MOVED_PERMANENTLY)
    drawn = kept(session, ("picture", public_id), lambda: as_picture.picture(detail.card, hero(detail.card)))
    return Response(drawn, media_type=as_picture.MEDIA_TYPE, headers={"Cache-Control": _PICTURE_CACHE})


@router.get("/events/{public_id}")
@router.get("/events/{public_id}/{slug}")
def event(request: Request, session: ReadSession, public_id: str, slug: str = "") -> Response:
    """Show an event; a merged one, and one under another slug, has moved for good.

    The query is that of the list from which the reader came; what cannot be used of it is left out.
    """
    try:
        detail = load_event(session, public_id)
    except WithdrawnError as error:
        user = principal_of(request)
        if user is None or not user.may(Scope.REVIEW):
            raise
        page = withdrawn_page(session, public_id, str(error))
        return render(request, "event/withdrawn.html", page, status=HTTPStatus.GONE)
    if detail.merged_into:
        return moved(request, detail.merged_into.path, merged=public_id)
    if slug != detail.card.slug:
        return moved(request, detail.card.path)
    asked = without_strangers(session, read_query(request.query_params.multi_items()))
    led_here = request.query_params.get("merged")
    shown = event_page(
        detail,
        base=base_address(request),
        today=today(),
        place=place_of(session, asked.wanted, detail.card),
        merged=merged_entry(session, led_here, public_id) if led_here else None,
    )
    return render(request, "event/page.html", shown)


def _reference(request: Request, session: ReadSession, public_id: str, form: str) -> Response:
    detail = load_event(session, public_id)
    if detail.merged_into:
        return moved(request, f"/events/{detail.merged_into.id}.{form}")
    reference = cite.cite(detail, url=absolute(request, detail.card.path), accessed=today())
    body, kind = (reference.bibtex, cite.BIBTEX_TYPE) if form == "bib" else (reference.ris, cite.RIS_TYPE)
    named = {"Content-Disposition": f'attachment; filename="chancery-{public_id}.{form}"'}
    return Response(body, media_type=kind, headers=named)
