"""/publishers: whose articles the events rest on."""

from fastapi import APIRouter, Request, Response

from app.web.contexts.publishers import publishers_page
from app.web.dependencies import ReadSession
from app.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.get("/publishers")
def publishers(request: Request, session: ReadSession) -> Response:
    """List those who published the articles."""
    return render(request, "publishers/page.html", publishers_page(session))
