"""What is known of who makes a request, as the middleware left it, and the token that its forms carry."""

from starlette.requests import Request

from app.accounts.keys import new_secret
from app.accounts.roles import Principal

# Ties the form of a visitor who is not logged in to his browser.
VISIT_COOKIE = "chancery_visit"


def principal_of(request: Request) -> Principal | None:
    """Return who makes the request; None for a stranger."""
    principal: Principal | None = getattr(request.state, "principal", None)
    return principal


def form_token(request: Request) -> str | None:
    """Return the token for the forms of this page; None for a visitor who was given none."""
    principal = principal_of(request)
    if principal is not None:
        return principal.form_token
    token: str | None = getattr(request.state, "visit", None)
    return token


def begin_visit(request: Request) -> str:
    """Return the token that ties this visitor's forms to his browser; a new one where he has none."""
    token = request.cookies.get(VISIT_COOKIE) or new_secret()
    request.state.visit = token
    return token
