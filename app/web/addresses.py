"""Addresses: absolute ones, from CHANCERY_PUBLIC_URL where it is set, else from the request; and moves to another."""

from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


def base_address(request: Request) -> str:
    """Return the scheme and host that readers use, without a slash at the end."""
    public: str | None = request.app.state.settings.public_url
    return (public or str(request.base_url)).rstrip("/")


def absolute(request: Request, path: str) -> str:
    """Return the absolute address of a path of this site."""
    return base_address(request) + path


def moved(request: Request, path: str, **more: str) -> RedirectResponse:
    """Send a reader to the `path` at which a thing stands for good, with the query that he came with and `more`."""
    query = "&".join(part for part in (request.url.query, urlencode(more)) if part)
    return RedirectResponse(f"{path}?{query}" if query else path, HTTPStatus.MOVED_PERMANENTLY)


class WithoutSlash:
    """Pure ASGI middleware: no address ends with a slash, but for the first one."""

    def __init__(self, app: "ASGIApp") -> None:
        self.app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Send readers of an address with a slash at its end to the one without."""
        path = scope.get("path", "/")
        if scope["type"] != "http" or scope["method"] != "GET" or path == "/" or not path.endswith("/"):
            await self.app(scope, receive, send)
            return
        # Two slashes at the beginning would name another host.
        home = "/" + quote(path.strip("/"))
        await moved(Request(scope), home)(scope, receive, send)
