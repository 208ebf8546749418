"""What routes that write ask for: `Annotated[Principal, Depends(Needs(Scope.REVIEW))]`, and nothing else.

stranger → 401 · scope missing → 403 · a browser's request without its form token → 403

The token stands in every form as the field `csrf` (templates/_csrf.html); a script may send it as X-CSRF-Token.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from app.accounts.keys import same
from app.accounts.roles import Principal, Scope
from app.errors import ForbiddenError, InputError, LoginNeededError
from app.web.identity import SAFE_METHODS
from app.web.visitor import VISIT_COOKIE, principal_of

_MIB = 1024 * 1024
_STALE = "This form is out of date, and nothing was done. Go back, load the page again and repeat."


@dataclass(frozen=True, slots=True)
class Needs:
    """A dependency that lets in who has the scope; `field_bytes` bounds one field of a form with files."""

    scope: Scope
    field_bytes: int = _MIB

    async def __call__(self, request: Request) -> Principal:
        """Return who asks; raises LoginNeededError or ForbiddenError."""
        principal = principal_of(request)
        if principal is None:
            raise LoginNeededError("This needs an account. Log in first.")
        if not principal.may(self.scope):
            raise ForbiddenError(f"“{principal.name}” may not do this: it needs the right “{self.scope}”.")
        if principal.form_token and request.method not in SAFE_METHODS:
            await check_form_token(request, principal.form_token, self.field_bytes)
        return principal


Reviewer = Annotated[Principal, Depends(Needs(Scope.REVIEW))]


async def check_visit(request: Request) -> None:
    """Hold, for a form that needs no account, that it was sent from a page that this browser was given."""
    principal = principal_of(request)
    await check_form_token(request, principal.form_token if principal else request.cookies.get(VISIT_COOKIE), _MIB)


async def check_form_token(request: Request, expected: str | None, field_bytes: int) -> None:
    """Raise ForbiddenError unless the form, or the header, holds the token."""
    given = request.headers.get("X-CSRF-Token")
    if given is None:
        try:
            value = (await request.form(max_part_size=field_bytes)).get("csrf")
        except HTTPException as error:
            # Of the parser: a part too large, no boundary. Its status alone would tell nobody what to do.
            raise InputError(f"This form cannot be read, and nothing was done. {error.detail}") from error
        given = value if isinstance(value, str) else None
    if not same(given, expected):
        raise ForbiddenError(_STALE)


def require_reader(request: Request) -> None:
    """Refuse strangers where the settings say so; a dependency of the whole application."""
    if request.app.state.settings.require_login and request.url.path not in _OPEN:
        principal = principal_of(request)
        if principal is None:
            raise LoginNeededError("Reading here needs an account. Log in first.")
        if not principal.may(Scope.READ) and request.url.path != "/metrics":
            raise ForbiddenError(f"This token may not read: it needs the right “{Scope.READ}”.")


# What a stranger may ask for even where reading needs a login.
_OPEN = frozenset({"/login", "/logout", "/welcome", "/healthz", "/favicon.ico"})
