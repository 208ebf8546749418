"""Finds pages of every type by following links, for tests that hold something of all pages."""

import re
from collections import defaultdict, deque
from collections.abc import Collection
from html import unescape
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from app.web.routes import ROUTERS

# Pages that no link leads to, or only from some state: faults, empty lists, and what only a form asks for.
STARTS = (
    "/timeline",
    "/timeline?q=Tehran",
    "/timeline?actor=IRN&actor=TUR&match=between",
    "/timeline?view=lanes",
    "/timeline?view=table&show=40",
    "/timeline?kind=agreement&actor=ISR&from=1999-01-01&to=1999-12-31",
    "/timeline?from=2024-02-01&to=2024-01-01",
    "/no-such-page",
    "/api/docs",
)
# Of each route so many pages are read: one event may have one report and no quotation, another several of both.
_PER_ROUTE = 3
_HREF = re.compile(r'<a\b[^>]*?\bhref="([^"#]*)')


# What those who write see besides.
FOR_WRITERS = ("/add?url=https://example.org/a%22%3E", "/undated", "/jobs", "/sources", "/timeline", "/no-such-page")


def crawl(client: TestClient, starts: Collection[str] = STARTS, *, per_route: int = _PER_ROUTE) -> dict[str, str]:
    """Return the HTML of some pages of every type that can be reached from the start pages, by their addresses."""
    pages: dict[str, str] = {}
    read: defaultdict[str, int] = defaultdict(int)
    waiting = deque(starts)
    seen = set(starts)
    while waiting:
        path = waiting.popleft()
        route = route_of(path)
        if path not in starts and read[route] >= per_route:
            continue
        answer = client.get(path)
        if answer.status_code in {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}:
            links = [answer.headers["location"]]
        elif answer.headers["content-type"].startswith("text/html"):
            read[route] += 1
            pages[path] = answer.text
            links = [unescape(link) for link in _HREF.findall(answer.text)]
        else:
            links = []
        for link in links:
            parts = urlsplit(urljoin(f"{client.base_url}{path}", link))
            there = f"{parts.path}?{parts.query}" if parts.query else parts.path
            if parts.netloc == client.base_url.host and there not in seen:
                seen.add(there)
                waiting.append(there)
    return pages


def route_of(path: str) -> str:
    """Return the pattern of the route that answers an address, "" for none."""
    bare = urlsplit(path).path
    return next((route.path for route in routes() if route.path_regex.match(bare)), "")


def routes() -> list[APIRoute]:
    """Return the routes that answer GET, in the order in which they are asked."""
    every = (route for router in ROUTERS for route in router.routes)
    return [route for route in every if isinstance(route, APIRoute) and "GET" in (route.methods or ())]
