"""Who makes a request: looked up once, before anything of the request's body is read.

Readers send neither cookie nor token and cost nothing. A request that would write is refused here where it comes from
another site, and where a stranger sends a large body; all else that a route needs it says by `app.web.access`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request

from app.accounts.logins import principal_of_login
from app.accounts.roles import Principal
from app.accounts.tokens import principal_of_token
from app.errors import AccessError, ForbiddenError, LoginNeededError
from app.storage.database import session_scope
from app.web.errors import answer_error

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LOGIN_COOKIE = "chancery_login"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

_BEARER = "bearer "
# A login form is far smaller.
_STRANGERS_BODY = 16_384


class Identity:
    """Pure ASGI middleware that puts the principal, or None, into the request's state."""

    def __init__(self, app: "ASGIApp") -> None:
        self.app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Look up who asks, refuse what must not even be read, and pass the rest on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        try:
            principal = await _principal(request)
            request.state.principal = principal
            if request.method not in SAFE_METHODS:
                _check_origin(request)
                _check_size(request.headers, principal)
        except AccessError as error:
            await answer_error(request, error)(scope, receive, send)
            return
        await self.app(scope, receive, send)


async def _principal(request: Request) -> Principal | None:
    authorization = request.headers.get("Authorization", "")
    if authorization[: len(_BEARER)].lower() == _BEARER:
        found = await run_in_threadpool(_look_up, request, principal_of_token, authorization[len(_BEARER) :].strip())
        if found is None:
            raise LoginNeededError("This token does not hold, or no longer.")
        return found
    cookie = request.cookies.get(LOGIN_COOKIE)
    return await run_in_threadpool(_look_up, request, principal_of_login, cookie) if cookie else None


def _look_up(request: Request, find: Callable[[Session, str], Principal | None], secret: str) -> Principal | None:
    with session_scope(request.app.state.engine) as session:
        return find(session, secret)


def _check_origin(request: Request) -> None:
    """Refuse a request that a page of another site makes a browser send; programs send no such headers."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None:
        foreign = site not in {"same-origin", "none"}
    else:
        ours = {request.url.netloc, urlsplit(request.app.state.settings.public_url or "").netloc}
        foreign = origin is not None and urlsplit(origin).netloc not in ours - {""}
    if foreign:
        raise ForbiddenError("This was sent from a page of another site, and nothing was done.")


def _check_size(headers: Headers, principal: Principal | None) -> None:
    length = headers.get("Content-Length", "0" if "Transfer-Encoding" not in headers else "")
    small = length.isascii() and length.isdigit() and int(length) <= _STRANGERS_BODY
    if principal is None and not small:
        raise LoginNeededError("Log in before sending this much.")
