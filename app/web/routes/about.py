"""What is not an event: the page on method, and the address by which a monitor asks whether all is well."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse
from sqlalchemy import select

from app.storage.tables import EventRow
from app.web.assets import asset
from app.web.contexts.method import method_page
from app.web.dependencies import ReadSession
from app.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.get("/about/method")
def method(request: Request) -> Response:
    """Say how events come about, and what they are not."""
    return render(request, "about/page.html", method_page())


@router.get("/favicon.ico")
def favicon() -> Response:
    """Lead browsers that guess to the drawing."""
    return RedirectResponse(asset("icon.svg"), HTTPStatus.TEMPORARY_REDIRECT)


@router.get("/healthz")
def health(session: ReadSession) -> Response:
    """Answer once the database has answered."""
    session.execute(select(EventRow.id).limit(1)).first()
    return JSONResponse({"status": "ok"})
