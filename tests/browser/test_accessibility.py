"""Axe finds no fault on any type of page: light and dark, wide and narrow."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page
from sqlalchemy import Engine
from starlette.testclient import TestClient

from app.accounts.roles import Role
from app.settings import Settings
from app.web.app import create_app
from app.web.identity import LOGIN_COOKIE
from tests.browser.conftest import OpenPage, Profiles, served, watched
from tests.crawl import FOR_WRITERS, STARTS, crawl, route_of
from tests.furnished import add_intake, add_logins, copied

_AXE = Path(__file__).parents[1] / "vendor" / "axe-core@4.14.1" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What of these can differ between two looks of one page: the style changes nothing but colours in the dark.
_RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"]
_RUN = "(rules) => axe.run(document, { runOnly: rules, resultTypes: ['violations'], preload: false })"
# The page of a library, whose marks are not ours to mend.
_NOT_OURS = "/api/docs"
_Scheme = Literal["light", "dark"]
_WIDTHS = {"desktop": 1440, "phone": 390}


@pytest.fixture(scope="module")
def addresses(gold_engine: Engine) -> list[str]:
    """Give an address of every type of page, and every start page."""
    settings = Settings(database_url=gold_engine.url.render_as_string(hide_password=False))
    with TestClient(create_app(settings), follow_redirects=False) as client:
        by_type = {(route_of(path), path if path in STARTS else ""): path for path in crawl(client, per_route=1)}
    return [path for path in by_type.values() if path != _NOT_OURS]


@pytest.mark.parametrize("width", _WIDTHS)
def test_axe_finds_no_fault(open_page: OpenPage, addresses: list[str], width: str) -> None:
    page = _with_axe(open_page(viewport={"width": _WIDTHS[width], "height": 900}))
    faults = {}
    for path in addresses:
        page.goto(path)
        faults[path] = _violations(page)
        page.emulate_media(color_scheme="dark")
        faults[f"{path} in the dark"] = _violations(page, _RULES_OF_COLOUR)
        page.emulate_media(color_scheme="light")
    assert {path: found for path, found in faults.items() if found} == {}


@pytest.fixture(scope="module")
def office(
    gold_engine: Engine, addresses: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str, list[str]]]:
    """Give the address of a site in the middle of its work, an admin's login, and a page of each type there.

    Types that a stranger sees too, and the same, are left out: `addresses` has them.
    """
    engine = copied(gold_engine, tmp_path_factory.mktemp("office"))
    starts = (add_intake(engine), *FOR_WRITERS)
    secret = add_logins(engine)[Role.ADMIN]
    settings = Settings(database_url=engine.url.render_as_string(hide_password=False))
    with TestClient(create_app(settings), follow_redirects=False) as client:
        client.cookies.set(LOGIN_COOKIE, secret)
        pages = crawl(client, starts, per_route=1)
        client.cookies.clear()
        seen = {route_of(path) for path in addresses}
        by_type = {
            route_of(path): path
            for path, html in pages.items()
            if route_of(path) not in seen or _main(client.get(path).text) != _main(html)
        }
    with served(engine) as address:
        yield address, secret, [path for path in by_type.values() if path != _NOT_OURS]
    engine.dispose()


def _main(html: str) -> str:
    return html.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize(("scheme", "width"), [("light", "desktop"), ("dark", "phone")])
def test_axe_finds_no_fault_where_one_is_logged_in(
    profiles: Profiles, office: tuple[str, str, list[str]], scheme: _Scheme, width: str
) -> None:
    address, secret, paths = office
    look = {"viewport": {"width": _WIDTHS[width], "height": 900}}
    with watched(profiles, address) as make:
        page = _with_axe(make("/add", login=secret, **look))
        page.get_by_role("button", name="Add", exact=True).click()
        page.get_by_role("alert").wait_for()
        page.emulate_media(color_scheme=scheme)
        faults = {"the form as it was refused": _violations(page)}
        for path in paths:
            page.goto(path)
            faults[path] = _violations(page)
    assert {path: found for path, found in faults.items() if found} == {}


def test_axe_sees_a_fault(open_page: OpenPage) -> None:
    page = _with_axe(open_page("/about/method"))
    page.evaluate("() => document.querySelector('main').append(document.createElement('button'))")
    assert [line.partition(": <")[0] for line in _violations(page)] == ["button-name"]


def test_axe_sees_a_fault_of_colour(open_page: OpenPage) -> None:
    page = _with_axe(open_page("/about/method", color_scheme="dark"))
    page.evaluate("() => { document.querySelector('main p').style.color = '#333'; }")
    found = _violations(page, _RULES_OF_COLOUR)
    assert {line.partition(": <")[0] for line in found} == {"color-contrast"}


def _with_axe(page: Page) -> Page:
    """Return a page in which axe stands ready, now and wherever it goes."""
    page.add_init_script(path=_AXE)
    page.reload()
    return page


def _violations(page: Page, rules: Sequence[str] = _RULES) -> list[str]:
    """Return what axe finds in a page as it looks now."""
    violations = page.evaluate(_RUN, list(rules))["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in violations for node in rule["nodes"]]
