import re

import pytest
from starlette.testclient import TestClient

from app import resources
from app.web.assets import HTMX, asset, version
from app.web.security import HEADERS, POLICY

PAGES = ["/timeline", "/actors", "/actors/IRN", "/about/method", "/nothing-here", "/timeline?from=x"]
PROGRAMS = ["/timeline.json", "/timeline.csv", "/api/events", "/api/openapi.json", "/healthz", "/api/events/nobody"]


@pytest.mark.parametrize("path", PAGES + PROGRAMS)
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_policy_lets_in_nothing_inline_and_no_other_host() -> None:
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert "*" not in POLICY
    assert POLICY.startswith("default-src 'none'; script-src 'self'; style-src 'self';")


def test_api_page_may_show_its_icons(client: TestClient) -> None:
    assert "img-src 'self' data:" in client.get("/api/docs").headers["Content-Security-Policy"]


def test_static_files_are_kept_for_good_by_their_version_only(client: TestClient) -> None:
    assert client.get(asset("style.css")).headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert client.get("/static/style.css").headers["Cache-Control"] == "no-cache"
    assert client.get("/static/style.css?v=000000000000").headers["Cache-Control"] == "no-cache"


def test_a_static_file_that_is_not_there(client: TestClient) -> None:
    assert version("nothing.css") is None
    assert client.get("/static/nothing.css").status_code == 404
    assert client.get("/static/../app/settings.py").status_code == 404


def test_pages_are_compressed(client: TestClient) -> None:
    assert client.get("/timeline", headers={"Accept-Encoding": "gzip"}).headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("template", sorted(resources.TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_templates_hold_no_inline_style_or_script(template: object) -> None:
    text = resources.TEMPLATES.joinpath(str(template)).read_text(encoding="utf-8")
    assert not re.search(
        r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*(\ssrc=|ld\+json))|hx-on|hx-boost|js:|javascript:", text
    )


def test_no_file_of_ours_names_another_host() -> None:
    ours = [*resources.TEMPLATES.rglob("*.html"), *resources.STATIC.glob("*.*")]
    for file in ours:
        text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert re.findall(r"https?://\w+", text) == [], file


def test_htmx_is_asked_for_by_its_version(client: TestClient) -> None:
    assert f'<script src="{asset(HTMX)}" defer></script>' in client.get("/timeline").text
