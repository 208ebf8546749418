"""Figures and log lines: what was asked is counted by its route, and neither holds what only two should know."""

import logging
import re

import pytest
from sqlalchemy import Engine
from starlette.testclient import TestClient

from app.accounts.roles import Role, Scope
from tests.web.accounts import add_users, log_in, make_token
from tests.web.conftest import MakeClient


@pytest.fixture
def client(engine: Engine, make_client: MakeClient) -> TestClient:
    add_users(engine)
    return make_client(engine)


def _figures(client: TestClient, engine: Engine) -> dict[str, float]:
    token = make_token(engine, Role.ADMIN, Scope.METRICS)
    answer = client.get("/metrics", headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.headers["Content-Type"].partition(";")[0]) == (200, "text/plain")
    lines = [line.rpartition(" ") for line in answer.text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in lines}


def test_answers_are_counted_by_route_and_status(client: TestClient, engine: Engine) -> None:
    for path in ("/timeline", "/timeline", "/events/nobody", "/made-up-1", "/made-up-2"):
        client.get(path)
    client.request("BREW", "/timeline")
    found = _figures(client, engine)
    assert found['chancery_requests_total{method="GET",route="/timeline",status="200"}'] == 2
    assert found['chancery_requests_total{method="GET",route="/events/{public_id}",status="404"}'] == 1
    assert found['chancery_requests_total{method="GET",route="none",status="404"}'] == 2
    assert found['chancery_request_seconds_count{route="/timeline"}'] >= 2
    assert found["chancery_articles"] == 0
    assert found["chancery_database_bytes"] > 10_000
    assert sum(name.startswith("chancery_requests_total") and 'method="other"' in name for name in found) == 1


@pytest.mark.parametrize("role", [None, Role.READER, Role.EDITOR])
def test_figures_are_for_those_who_may(client: TestClient, role: Role | None) -> None:
    if role:
        log_in(client, role)
    assert client.get("/metrics").status_code == (403 if role else 303)


def test_a_request_is_one_log_line_without_its_query(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "app.web.observe")
    log_in(client, Role.EDITOR)
    caplog.clear()
    client.get("/welcome?key=secret")
    (line,) = [record.getMessage() for record in caplog.records if record.name == "app.web.observe"]
    assert re.fullmatch(r"answered method=GET path=/welcome status=403 ms=\d+ user=the editor", line)
