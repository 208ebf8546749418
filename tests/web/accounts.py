"""Users for page tests, and clients that are logged in as one of them."""

from collections.abc import Callable

from sqlalchemy import Engine
from starlette.testclient import TestClient

from app.accounts.roles import Role, Scope
from app.accounts.tokens import add_token
from app.accounts.users import add_user, user_named
from app.storage.database import session_scope
from tests.web.dom import read_page

PASSWORD = "correct horse battery"  # noqa: S105 - of a test


def add_users(engine: Engine) -> None:
    """Add a user for each role, named after it."""
    with session_scope(engine, write=True) as session:
        for role in Role:
            add_user(session, f"the {role}", PASSWORD, role)


def make_token(engine: Engine, role: Role, *scopes: Scope) -> str:
    """Return a token of the user of a role."""
    with session_scope(engine, write=True) as session:
        return add_token(session, user_named(session, f"the {role}"), "test", scopes, None)


def csrf_of(client: TestClient, path: str = "/login") -> str:
    """Return the token in the first form of a page that is sent by POST."""
    return read_page(client.get(path).text).all("input", name="csrf")[0]["value"]


def log_in(client: TestClient, role: Role) -> str:
    """Log the client in as the user of a role, and return the token for its forms."""
    client.cookies.clear()
    form = {"csrf": csrf_of(client), "name": f"the {role}", "password": PASSWORD, "onward": "/timeline"}
    answer = client.post("/login", data=form)
    assert answer.status_code == 303, answer.text
    return csrf_of(client, "/about/method")


LogIn = Callable[[TestClient, Role], str]
