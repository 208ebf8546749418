"""/login, /logout and /welcome: the only forms that need no account."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from app.accounts.links import check_link, found_owner
from app.accounts.logins import LIFETIME, close_login, open_login
from app.accounts.users import check_password, renew_hash
from app.errors import InputError
from app.storage.database import session_scope
from app.web.access import check_visit
from app.web.contexts.login import LoginPage, WelcomePage, onward_path
from app.web.dependencies import ReadSession, WriteSession
from app.web.identity import LOGIN_COOKIE
from app.web.rendering import render
from app.web.visitor import VISIT_COOKIE, begin_visit, principal_of

router = APIRouter(include_in_schema=False)

_WRONG = "That name and that password do not go together."
# Neither may stay in a log or go to another site, nor may a page with it be kept.
_SECRET_PAGE = {"Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}

FormField = Annotated[str, Form()]


@router.get("/login")
def login_page(request: Request, onward: str = "/timeline") -> Response:
    """Ask for name and password."""
    if principal_of(request) is not None:
        return RedirectResponse(onward_path(onward), HTTPStatus.SEE_OTHER)
    return _form(request, "login/page.html", LoginPage(onward_path(onward)))


@router.post("/login", dependencies=[Depends(check_visit)])
def login(
    request: Request,
    session: ReadSession,
    name: FormField = "",
    password: FormField = "",
    onward: FormField = "/timeline",
) -> Response:
    """Log in, and go where the visitor wanted to."""
    throttle, address = request.app.state.throttle, request.client.host if request.client else ""
    throttle.check(name, address)
    user = check_password(session, name, password)
    if user is None:
        throttle.count_failure(name, address)
        page = LoginPage(onward_path(onward), name, _WRONG)
        return _form(request, "login/page.html", page, HTTPStatus.UNAUTHORIZED)
    throttle.forget(name, address)
    # Only now, since hashing takes its time and nobody else can write meanwhile.
    with session_scope(request.app.state.engine, write=True) as writing:
        renew_hash(writing, user.id, password)
        secret = open_login(writing, user)
    return _logged_in(request, secret, onward_path(onward))


@router.post("/logout", dependencies=[Depends(check_visit)])
def logout(request: Request, session: WriteSession) -> Response:
    """End the login of this browser."""
    secret = request.cookies.get(LOGIN_COOKIE)
    if secret:
        close_login(session, secret)
    response = RedirectResponse("/timeline", HTTPStatus.SEE_OTHER)
    response.delete_cookie(LOGIN_COOKIE)
    return response


@router.get("/welcome")
def welcome_page(request: Request, session: ReadSession, key: str = "") -> Response:
    """Ask the owner, who came by the link in the terminal, for a name and a password."""
    check_link(session, key)
    return _form(request, "welcome/page.html", WelcomePage(key))


@router.post("/welcome", dependencies=[Depends(check_visit)])
def welcome(
    request: Request, session: WriteSession, key: FormField = "", name: FormField = "", password: FormField = ""
) -> Response:
    """Found the owner's account, and log him in."""
    try:
        owner = found_owner(session, key, name, password)
    except InputError as error:
        page = WelcomePage(key, name, str(error))
        return _form(request, "welcome/page.html", page, HTTPStatus.UNPROCESSABLE_ENTITY)
    return _logged_in(request, open_login(session, owner), "/timeline")


def _form(request: Request, template: str, page: object, status: HTTPStatus = HTTPStatus.OK) -> Response:
    token = begin_visit(request)
    response = render(request, template, page, status=status, headers=_SECRET_PAGE)
    response.set_cookie(VISIT_COOKIE, token, httponly=True, samesite="strict", secure=_is_encrypted(request))
    return response


def _logged_in(request: Request, secret: str, path: str) -> Response:
    response = RedirectResponse(path, HTTPStatus.SEE_OTHER)
    response.set_cookie(
        LOGIN_COOKIE,
        secret,
        max_age=int(LIFETIME.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=_is_encrypted(request),
    )
    response.delete_cookie(VISIT_COOKIE)
    return response


def _is_encrypted(request: Request) -> bool:
    public: str = request.app.state.settings.public_url or ""
    return request.url.scheme == "https" or public.startswith("https:")
