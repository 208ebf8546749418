import json

import pytest
from sqlalchemy import Engine
from starlette.testclient import TestClient

from app import resources
from app.domain.codebook import CODES, Kind, Status
from app.web import words
from tests.web.conftest import MakeClient
from tests.web.dom import read_page

PAGES = ["/timeline", "/actors", "/actors/IRN", "/about/method", "/api/docs", "/nothing"]


def test_method_tells_of_every_kind_and_status(client: TestClient) -> None:
    text = read_page(client.get("/about/method").text).one("main").text
    assert all(words.KINDS[kind] in text for kind in Kind)
    assert all(words.STATUSES[status] in text for status in Status)


def test_method_says_the_figures_that_the_tests_hold(client: TestClient) -> None:
    floors = json.loads(resources.QUALITY_FLOORS.read_text(encoding="utf-8"))
    page = read_page(client.get("/about/method").text)
    text = page.one("main").text
    assert f"at least {floors['matched']} of them: F1 at least {floors['f1']:.2f}" in text
    assert "chancery score tests/gold seeds/articles" in text
    (table,) = [table for table in page.all("table") if "narrow" in table.classes]
    shares = {row.one("th").text: row.one("td").text for row in table.one("tbody").all("tr")}
    assert (shares["Date"], shares["Quotes"]) == (f"{floors['date']:.0%}", f"{floors['quotes']:.0%}")


def test_method_tells_of_every_act_with_a_code(client: TestClient) -> None:
    rows = read_page(client.get("/about/method").text).one("div", "table").one("tbody").all("tr")
    assert len(rows) == sum(code.cameo is not None for code in CODES.values())


def test_health_is_told_once_the_database_answers(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_one_heading_a_title_and_a_language(client: TestClient, path: str) -> None:
    page = read_page(client.get(path).text)
    assert page.one("html")["lang"] == "en"
    assert page.one("h1").text
    assert page.one("head").one("title").text.endswith(" · Chancery")
    assert page.one("meta", name="viewport")["content"].startswith("width=device-width")


@pytest.mark.parametrize("path", PAGES)
def test_every_link_on_a_page_leads_somewhere(client: TestClient, path: str) -> None:
    page = read_page(client.get(path).text)
    elsewhere = set()
    for target in {link["href"] for link in page.all("a")}:
        there, _, place = target.partition("#")
        if there:
            elsewhere.add(there)
        else:
            assert page.has(id=place)
    for target in sorted(elsewhere):
        assert target.startswith("/"), f"a link to elsewhere: {target}"
        assert client.get(target).status_code in {200, 303, 301}, target


@pytest.mark.parametrize("path", PAGES)
def test_every_file_that_a_page_asks_for_is_there(client: TestClient, path: str) -> None:
    page = read_page(client.get(path).text)
    files = [node["src"] for node in page.all("script")]
    files += [node["href"] for node in page.all("link") if node["rel"] in {"icon", "stylesheet"}]
    assert files
    for file in files:
        assert file.startswith("/static/")
        assert "immutable" in client.get(file).headers["Cache-Control"]


def test_addresses_are_those_of_the_request_or_the_public_ones(make_client: MakeClient, gold_engine: Engine) -> None:
    asked = make_client(gold_engine).get("/timeline.json?kind=call").json()
    public = make_client(gold_engine, public_url="https://chancery.example/").get("/timeline.json?kind=call").json()
    assert asked["url"] == "http://testserver/timeline?kind=call"
    assert public["url"] == "https://chancery.example/timeline?kind=call"
    assert {event["url"].partition("/events/")[0] for event in public["events"]} == {"https://chancery.example"}


def test_the_timeline_is_light_on_the_wire(client: TestClient) -> None:
    page = read_page(client.get("/timeline").text)
    files = [node["src"] for node in page.all("script")] + [page.one("link", rel="stylesheet")["href"]]
    sizes = {path: _wire_size(client, path) for path in ["/timeline", *files]}
    assert sum(sizes.values()) <= 60_000, sizes


def _wire_size(client: TestClient, path: str) -> int:
    with client.stream("GET", path, headers={"Accept-Encoding": "gzip"}) as answer:
        return sum(len(chunk) for chunk in answer.iter_raw())


def test_every_kind_has_its_drawing() -> None:
    sprite = (resources.TEMPLATES / "macros" / "icons.html").read_text(encoding="utf-8")
    assert all(f'id="i-{kind}"' in sprite for kind in Kind)
