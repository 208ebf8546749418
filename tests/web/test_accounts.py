"""Coming in and going: the login form, the owner's welcome, who may read, and what a cookie says."""

from collections.abc import Iterator

import pytest
from fastapi import APIRouter, Depends, Form
from fastapi.responses import JSONResponse
from sqlalchemy import Engine
from starlette.testclient import TestClient

from app.accounts.links import new_link
from app.accounts.roles import Principal, Role, Scope
from app.settings import Settings
from app.storage.database import session_scope
from app.web.access import Needs
from app.web.app import create_app
from app.web.contexts.login import onward_path
from tests.web.accounts import PASSWORD, add_users, csrf_of, log_in, make_token
from tests.web.conftest import MakeClient
from tests.web.dom import read_page


@pytest.fixture
def people(engine: Engine) -> Engine:
    """Give an empty store with a user for each role."""
    add_users(engine)
    return engine


@pytest.fixture
def visitor(people: Engine, make_client: MakeClient) -> TestClient:
    return make_client(people)


def test_login_and_logout(visitor: TestClient) -> None:
    page = read_page(visitor.get("/login?onward=/actors").text)
    form = {field["name"]: field["value"] for field in page.one("form", action="/login").all("input", type="hidden")}
    answer = visitor.post("/login", data={**form, "name": " THE EDITOR", "password": PASSWORD})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/actors")
    cookie = next(value for value in answer.headers.get_list("Set-Cookie") if value.startswith("chancery_login="))
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "Secure" not in cookie
    home = read_page(visitor.get("/actors").text)
    assert "the editor" in home.one("footer").text
    assert visitor.get("/login").headers["Location"] == "/timeline"
    secret = visitor.cookies["chancery_login"]
    assert visitor.post("/logout", data={"csrf": csrf_of(visitor, "/timeline")}).status_code == 303
    assert "chancery_login" not in visitor.cookies
    # The server has ended it, whoever has kept the cookie.
    visitor.cookies.set("chancery_login", secret)
    assert "the editor" not in visitor.get("/timeline").text


@pytest.mark.parametrize(
    ("name", "password"), [("the editor", "wrong"), ("nobody", PASSWORD), ("", ""), ("x" * 999, "")]
)
def test_a_wrong_login_says_so_and_no_more(visitor: TestClient, name: str, password: str) -> None:
    answer = visitor.post("/login", data={"csrf": csrf_of(visitor), "name": name, "password": password})
    assert answer.status_code == 401
    assert read_page(answer.text).one("p", id="wrong").text == "That name and that password do not go together."
    assert "chancery_login" not in answer.cookies
    assert read_page(answer.text).one("input", name="name")["value"] == name


def test_guessing_is_stopped_and_told_how_long(visitor: TestClient) -> None:
    csrf = csrf_of(visitor)
    for _ in range(5):
        visitor.post("/login", data={"csrf": csrf, "name": "the editor", "password": "wrong"})
    answer = visitor.post("/login", data={"csrf": csrf, "name": "the editor", "password": PASSWORD})
    assert answer.status_code == 429
    assert 1 <= int(answer.headers["Retry-After"]) <= 300
    assert f"Try again in {answer.headers['Retry-After']} seconds" in answer.text


def test_the_cookie_is_secure_where_the_site_is(people: Engine, make_client: MakeClient) -> None:
    client = make_client(people, public_url="https://chancery.example")
    form = {"csrf": csrf_of(client), "name": "the editor", "password": PASSWORD}
    # A browser would send the token back over https only; here it is put back by hand.
    answer = client.post("/login", data=form, headers={"Cookie": f"chancery_visit={form['csrf']}"})
    assert answer.status_code == 303
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize(
    ("asked", "onward"),
    [
        ("/actors?x=1", "/actors?x=1"),
        ("https://elsewhere.example", "/timeline"),
        ("//elsewhere.example", "/timeline"),
        ("/\\elsewhere.example", "/timeline"),
        ("/a\r\nSet-Cookie: x", "/timeline"),
        ("", "/timeline"),
    ],
)
def test_a_login_leads_to_this_site_only(asked: str, onward: str) -> None:
    assert onward_path(asked) == onward


def test_the_owner_makes_an_account_by_the_link(engine: Engine, make_client: MakeClient) -> None:
    client = make_client(engine)
    with session_scope(engine, write=True) as session:
        key = new_link(session)
    page = client.get(f"/welcome?key={key}")
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["Cache-Control"] == "no-store"
    form = {"csrf": csrf_of(client, f"/welcome?key={key}"), "key": key, "name": "Leyla"}
    short = client.post("/welcome", data={**form, "password": "short"})
    assert (short.status_code, "10 to 500" in read_page(short.text).one("p", id="wrong").text) == (422, True)
    assert client.post("/welcome", data={**form, "password": PASSWORD}).status_code == 303
    assert "Leyla" in client.get("/timeline").text
    assert client.get(f"/welcome?key={key}").status_code == 403


@pytest.mark.parametrize("key", ["", "x", "é"])
def test_a_made_up_link_is_refused(engine: Engine, make_client: MakeClient, key: str) -> None:
    assert make_client(engine).get("/welcome", params={"key": key}).status_code == 403


class TestReadingByLogin:
    """CHANCERY_REQUIRE_LOGIN: nothing is shown to strangers."""

    @pytest.fixture
    def closed(self, people: Engine, make_client: MakeClient) -> TestClient:
        return make_client(people, require_login=True)

    @pytest.mark.parametrize("path", ["/", "/timeline?q=x", "/events/x", "/articles/x", "/actors", "/about/method"])
    def test_pages_lead_to_the_login_and_back(self, closed: TestClient, path: str) -> None:
        answer = closed.get(path)
        assert answer.status_code == 303
        assert closed.get(answer.headers["Location"]).status_code == 200
        onward = read_page(closed.get(answer.headers["Location"]).text).one("input", name="onward")["value"]
        assert onward == path

    @pytest.mark.parametrize("path", ["/timeline.json", "/timeline.csv", "/api/events", "/events/x.json"])
    def test_programs_are_told(self, closed: TestClient, path: str) -> None:
        answer = closed.get(path)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")

    def test_every_role_may_read_and_a_token_with_the_right(self, closed: TestClient, people: Engine) -> None:
        for role in Role:
            log_in(closed, role)
            assert closed.get("/timeline").status_code == 200
        closed.cookies.clear()
        token = make_token(people, Role.READER, Scope.READ)
        assert closed.get("/api/events", headers={"Authorization": f"Bearer {token}"}).status_code == 200
        other = make_token(people, Role.EDITOR, Scope.INTAKE)
        assert closed.get("/api/events", headers={"Authorization": f"Bearer {other}"}).status_code == 403

    def test_what_a_monitor_asks_stays_open(self, closed: TestClient) -> None:
        assert closed.get("/healthz").status_code == 200
        assert closed.get("/static/style.css").status_code == 200


@pytest.fixture
def probe(people: Engine) -> Iterator[TestClient]:
    """Give a client of an application with one more route, which writes and says who asked."""
    router = APIRouter()

    @router.post("/probe")
    def write(user: "Principal" = Depends(Needs(Scope.REVIEW)), note: str = Form(default="")) -> JSONResponse:  # noqa: B008, FAST002
        return JSONResponse({"user": user.name, "note": note})

    app = create_app(Settings(database_url=people.url.render_as_string(hide_password=False)))
    app.include_router(router)
    with TestClient(app, follow_redirects=False) as client:
        yield client


def test_a_route_learns_who_asks(probe: TestClient, people: Engine) -> None:
    csrf = log_in(probe, Role.EDITOR)
    for sent in ({"data": {"csrf": csrf, "note": "x"}}, {"data": {"note": "x"}, "headers": {"X-CSRF-Token": csrf}}):
        assert probe.post("/probe", **sent).json() == {"user": "the editor", "note": "x"}  # type: ignore[arg-type]
    with_file = probe.post("/probe", data={"csrf": csrf, "note": "x"}, files={"file": b"y"})
    assert with_file.json()["user"] == "the editor"
    probe.cookies.clear()
    token = make_token(people, Role.ADMIN, Scope.REVIEW)
    assert probe.post("/probe", headers={"Authorization": f"bearer {token}"}).json()["user"] == "the admin"


def test_the_form_of_another_login_does_not_do(probe: TestClient) -> None:
    stale = log_in(probe, Role.EDITOR)
    log_in(probe, Role.EDITOR)
    assert probe.post("/probe", data={"csrf": stale}).status_code == 403


def test_a_strangers_body_is_not_read(probe: TestClient) -> None:
    probe.cookies.clear()
    answer = probe.post("/probe", content=b"x" * 100_000)
    assert (answer.status_code, "before sending" in answer.text) == (401, True)
    assert probe.post("/probe", content=iter([b"x"]), headers={"Transfer-Encoding": "chunked"}).status_code == 401


def test_a_body_beyond_all_measure_is_refused(probe: TestClient) -> None:
    csrf = log_in(probe, Role.EDITOR)
    answer = probe.post("/probe", data={"csrf": csrf, "note": "x" * 300_000})
    assert answer.status_code == 413
