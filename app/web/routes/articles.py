"""/articles/…: the kept text with its passages marked."""

from fastapi import APIRouter, Request, Response

from app.timeline.articles import load_versions
from app.timeline.detail import load_article
from app.web.addresses import base_address, moved
from app.web.contexts.article import article_page
from app.web.contexts.asked import carried_search
from app.web.contexts.versions import versions_page
from app.web.dependencies import ReadSession
from app.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.get("/articles/{public_id}/versions/{older}")
def versions(request: Request, session: ReadSession, public_id: str, older: str) -> Response:
    """Show what has changed from an older version of an article."""
    return render(request, "article/versions.html", versions_page(*load_versions(session, public_id, older)))


@router.get("/articles/{public_id}")
@router.get("/articles/{public_id}/{slug}")
def article(request: Request, session: ReadSession, public_id: str, slug: str = "") -> Response:
    """Show an article, with `?q=` marked in it; one under another slug has moved for good."""
    detail = load_article(session, public_id)
    if slug != detail.article.slug:
        return moved(request, detail.article.path)
    searched = carried_search(request.query_params.multi_items())
    page = article_page(detail, searched, base=base_address(request))
    return render(request, "article/page.html", page)
