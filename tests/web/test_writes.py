"""Every route that writes, in one table: each refuses strangers, other sites, wrong forms and too small a right.

A new route that writes fails the first test until it stands in the table with the right that it needs.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import RouteContext, iter_route_contexts
from sqlalchemy import Engine, text
from starlette.testclient import TestClient

from app.accounts.roles import SCOPES, Role, Scope
from app.web.access import Needs
from app.web.identity import SAFE_METHODS
from tests import factories
from tests.web.accounts import add_users, log_in, make_token
from tests.web.conftest import MakeClient

# A scope, or None for the forms by which a stranger comes in and goes.
WRITES: dict[tuple[str, str], Scope | None] = {
    ("POST", "/login"): None,
    ("POST", "/logout"): None,
    ("POST", "/welcome"): None,
    ("POST", "/events/{public_id}/review"): Scope.REVIEW,
    ("POST", "/events/{public_id}/edit"): Scope.REVIEW,
    ("POST", "/add"): Scope.INTAKE,
    ("POST", "/api/articles"): Scope.INTAKE,
    ("POST", "/undated/{draft_id}"): Scope.INTAKE,
    ("POST", "/undated/{draft_id}/drop"): Scope.INTAKE,
    ("POST", "/jobs/{job_id}/pause"): Scope.SOURCES,
    ("POST", "/jobs/{job_id}/resume"): Scope.SOURCES,
    ("POST", "/jobs/{job_id}/retry"): Scope.SOURCES,
    ("POST", "/sources"): Scope.SOURCES,
    ("POST", "/sources/{source_id}/pause"): Scope.SOURCES,
    ("POST", "/sources/{source_id}/poll"): Scope.SOURCES,
    ("POST", "/sources/{source_id}/remove"): Scope.SOURCES,
    ("POST", "/sources/{source_id}/resume"): Scope.SOURCES,
}
CLOSED = [(method, path, scope) for (method, path), scope in WRITES.items() if scope]

FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://elsewhere.example"},
    {"Origin": "http://testserver.elsewhere.example"},
    {"Origin": "null"},
]


class Place(NamedTuple):
    """A store with users, and a client of it."""

    engine: Engine
    client: TestClient


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, session_clients: MakeClient) -> Place:
    engine = factories.filled_engine(Path(tmp_path_factory.mktemp("writes")))
    add_users(engine)
    return Place(engine, session_clients(engine))


def _application(client: TestClient) -> FastAPI:
    app = client.app
    assert isinstance(app, FastAPI)
    return app


def test_every_route_that_writes_is_in_the_table_and_asks_for_what_it_says(place: Place) -> None:
    found: dict[tuple[str, str], Scope | None] = {}
    for route in iter_route_contexts(_application(place.client).routes):
        needed = [one.call.scope for one in _dependencies(route) if isinstance(one.call, Needs)]
        for method in (route.methods or set()) - SAFE_METHODS:
            found[method, str(route.path)] = needed[0] if needed else None
    assert found == WRITES


@pytest.mark.parametrize("headers", FOREIGN, ids=lambda headers: next(iter(headers.values())))
@pytest.mark.parametrize(("method", "path"), WRITES)
def test_what_another_site_sends_is_refused(place: Place, method: str, path: str, headers: dict[str, str]) -> None:
    csrf = log_in(place.client, Role.ADMIN)
    answer = place.client.request(method, _filled(path), data={"csrf": csrf}, headers=headers)
    assert (answer.status_code, "another site" in answer.text) == (403, True)


@pytest.mark.parametrize("given", [{}, {"csrf": ""}, {"csrf": "wrong"}], ids=["none", "empty", "wrong"])
@pytest.mark.parametrize(("method", "path"), WRITES)
def test_a_wrong_form_token_is_refused(place: Place, method: str, path: str, given: dict[str, str]) -> None:
    log_in(place.client, Role.ADMIN)
    before = _state(place.engine)
    answer = place.client.request(method, _filled(path), data=given)
    assert (answer.status_code, "out of date" in answer.text) == (403, True)
    assert _state(place.engine) == before


@pytest.mark.parametrize(("method", "path", "scope"), CLOSED)
def test_a_stranger_is_refused(place: Place, method: str, path: str, scope: Scope) -> None:
    del scope
    place.client.cookies.clear()
    before = _state(place.engine)
    for headers in ({}, {"Cookie": "chancery_login=x"}, {"Authorization": "Bearer x"}):
        assert place.client.request(method, _filled(path), headers=headers).status_code == 401
    assert _state(place.engine) == before


@pytest.mark.parametrize(("method", "path", "scope"), CLOSED)
def test_too_small_a_right_is_refused(place: Place, method: str, path: str, scope: Scope) -> None:
    csrf = log_in(place.client, Role.READER)
    before = _state(place.engine)
    answer = place.client.request(method, _filled(path), data={"csrf": csrf})
    assert (answer.status_code, f"the right “{scope}”" in answer.text) == (403, True)
    assert _state(place.engine) == before
    place.client.cookies.clear()
    token = make_token(place.engine, Role.ADMIN, *(SCOPES[Role.ADMIN] - {scope}))
    answer = place.client.request(method, _filled(path), headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, f"the right “{scope}”" in answer.text) == (403, True)


@pytest.mark.parametrize(("method", "path", "scope"), CLOSED)
def test_whoever_may_is_let_through(place: Place, method: str, path: str, scope: Scope) -> None:
    """The request says nothing sensible, and that is what it is told."""
    csrf = log_in(place.client, Role.ADMIN)
    assert place.client.request(method, _filled(path), data={"csrf": csrf}).status_code not in {401, 403, 405, 500}
    place.client.cookies.clear()
    token = make_token(place.engine, Role.ADMIN, scope)
    answer = place.client.request(method, _filled(path), headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code not in {401, 403, 405, 500}


def _dependencies(route: RouteContext) -> list[Dependant]:
    dependant: Dependant | None = getattr(route, "dependant", None)
    return list(dependant.dependencies) if dependant else []


def _filled(path: str) -> str:
    """Return the path with nothing that exists in the place of its parameters."""
    return "/".join("x" if part.startswith("{") else part for part in path.split("/"))


def _state(engine: Engine) -> int:
    """Return a number that moves with each commit of another connection."""
    with engine.connect() as connection:
        return int(connection.scalar(text("SELECT data_version FROM pragma_data_version")) or 0)
