"""From the AppError tree to answers: a page for browsers, a JSON problem for programs, never a traceback."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse

from app.errors import (
    AppError,
    ConflictError,
    FetchError,
    FilterError,
    ForbiddenError,
    InputError,
    LoginNeededError,
    NotFoundError,
    StorageError,
    TooManyTriesError,
    WithdrawnError,
)
from app.timeline.dates import say_day
from app.web.rendering import render
from app.web.security import HEADERS

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.requests import Request
    from starlette.responses import Response

STATUSES: dict[type[AppError], HTTPStatus] = {
    ConflictError: HTTPStatus.CONFLICT,
    InputError: HTTPStatus.UNPROCESSABLE_ENTITY,
    NotFoundError: HTTPStatus.NOT_FOUND,
    WithdrawnError: HTTPStatus.GONE,
    FetchError: HTTPStatus.BAD_GATEWAY,
    LoginNeededError: HTTPStatus.UNAUTHORIZED,
    ForbiddenError: HTTPStatus.FORBIDDEN,
    TooManyTriesError: HTTPStatus.TOO_MANY_REQUESTS,
    StorageError: HTTPStatus.SERVICE_UNAVAILABLE,
    AppError: HTTPStatus.INTERNAL_SERVER_ERROR,
}

_TITLES = {
    HTTPStatus.UNAUTHORIZED: "Log in first",
    HTTPStatus.FORBIDDEN: "Not allowed",
    HTTPStatus.CONFLICT: "Changed meanwhile",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Too large",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many tries",
    HTTPStatus.NOT_FOUND: "Nothing at this address",
    HTTPStatus.GONE: "Withdrawn",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address cannot be used that way",
    HTTPStatus.UNPROCESSABLE_ENTITY: "This address asks for something that cannot be",
    HTTPStatus.SERVICE_UNAVAILABLE: "Not ready",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Something went wrong here",
}
_DETAILS = {
    HTTPStatus.NOT_FOUND: "There is no page under this address. It may have been mistyped.",
    HTTPStatus.METHOD_NOT_ALLOWED: "These pages are for reading: they answer GET and HEAD requests only.",
    HTTPStatus.INTERNAL_SERVER_ERROR: (
        "The fault is on this side, and it has been written to the log. Going back and trying again may help."
    ),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What an error page shows, and what a JSON problem holds."""

    status: int
    title: str
    detail: str
    field: str | None = None

    @classmethod
    def of(cls, status: int, detail: str | None = None, field: str | None = None) -> "Problem":
        """Return the problem for a status, in its usual words unless `detail` is given."""
        known = HTTPStatus(status)
        return cls(status, _TITLES.get(known, known.phrase), detail or _DETAILS.get(known, known.description), field)


def status_of(error: AppError) -> HTTPStatus:
    """Return the status of the error's nearest class in STATUSES."""
    return next(STATUSES[cls] for cls in type(error).__mro__ if cls in STATUSES)


def wants_json(request: "Request") -> bool:
    """Tell whether the address is for programs."""
    path = request.url.path
    return (path.startswith("/api/") and path != "/api/docs") or path.endswith((".json", ".csv", ".atom", ".ics"))


def answer(request: "Request", problem: Problem, headers: dict[str, str] | None = None) -> "Response":
    """Return the problem as JSON (RFC 9457) or as a page."""
    if wants_json(request):
        body = {"title": problem.title, "status": problem.status, "detail": problem.detail}
        if problem.field:
            body["field"] = problem.field
        return JSONResponse(body, problem.status, headers, media_type="application/problem+json")
    return render(request, "error/page.html", problem, status=problem.status, headers=headers)


def _app_error(request: "Request", error: Exception) -> "Response":
    assert isinstance(error, AppError)  # noqa: S101 - Starlette's signature is wider than what it calls us with
    return answer_error(request, error)


def answer_error(request: "Request", error: AppError) -> "Response":
    """Return the answer to an AppError; a stranger at a page that needs a login is sent there and comes back."""
    if isinstance(error, LoginNeededError) and request.method == "GET" and not wants_json(request):
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/login?{urlencode({'onward': path})}", HTTPStatus.SEE_OTHER)
    headers = {}
    if isinstance(error, LoginNeededError) and wants_json(request):
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, TooManyTriesError):
        headers["Retry-After"] = str(error.seconds)
    field = error.field if isinstance(error, FilterError) else None
    status = status_of(error)
    return answer(request, Problem.of(status, _said(error, status), field), headers)


def _said(error: AppError, status: HTTPStatus) -> str | None:
    if status is HTTPStatus.INTERNAL_SERVER_ERROR:
        return None
    if isinstance(error, WithdrawnError):
        why = error.reason.rstrip(".")
        return f"This event was withdrawn on {say_day(error.on)}: {why}. Its address is not used again."
    return str(error)


def _http_error(request: "Request", error: Exception) -> "Response":
    assert isinstance(error, HTTPException)  # noqa: S101 - as above
    headers = dict(error.headers or {})
    if headers.get("Allow") == "GET":
        # HEAD is answered from what routes say of GET.
        headers["Allow"] = "GET, HEAD"
    return answer(request, Problem.of(error.status_code), headers)


def _validation_error(request: "Request", _error: Exception) -> "Response":
    return answer(request, Problem.of(HTTPStatus.UNPROCESSABLE_ENTITY, "A value in this address cannot be used."))


def _unknown(request: "Request", _error: Exception) -> "Response":
    # Starlette answers this one outside all middleware, so the headers have to be put on here.
    return answer(request, Problem.of(HTTPStatus.INTERNAL_SERVER_ERROR), dict(HEADERS))


def add_error_handlers(app: "FastAPI") -> None:
    """Make every error end in an answer."""
    app.add_exception_handler(AppError, _app_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(Exception, _unknown)
