"""Pages of every type are valid HTML, by the Nu Html Checker."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import Engine
from starlette.testclient import TestClient

from app.accounts.roles import Role
from app.web.identity import LOGIN_COOKIE
from tests.crawl import FOR_WRITERS, crawl, route_of, routes
from tests.furnished import add_intake, add_logins, copied
from tests.web.accounts import csrf_of
from tests.web.conftest import MakeClient

_JAR = Path(__file__).parents[1] / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_MISSING = "The Nu Html Checker was not found: it needs Java, and `npm ci --ignore-scripts --prefix tests/tools`."
# Attributes of htmx are not of the standard; it is asked for them by name, never by what they hold.
_OF_HTMX = r"Attribute .hx-[a-z-]+. not allowed on element .*"

# What answers with something else than HTML, leads on to a page, or is reached by no link at all.
_NO_PAGES = {
    "/",
    "/api/events",
    "/api/events/{public_id}",
    "/articles/{public_id}",
    "/events/{public_id}",
    "/events/{public_id}.bib",
    "/events/{public_id}.json",
    "/events/{public_id}.png",
    "/events/{public_id}.ris",
    "/favicon.ico",
    "/healthz",
    "/changes.atom",
    "/metrics",
    "/timeline.atom",
    "/timeline.csv",
    "/timeline.ics",
    "/timeline.json",
    "/jobs/stream",
    "/welcome",
}

# Forms whose answer is the page again, with what is wrong.
REFUSED_FORMS = {
    "/add": {"url": "x", "text": "<b>\n…", "title": '">'},
    "/undated/1": {"published": "soon"},
    "/undated/999999": {"published": "2024-07-01"},
    "/sources": {"url": "x"},
    "/jobs/999999/pause": {},
}


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """Give the command of the checker; without it tests are skipped, but fail where CI=true."""
    java = shutil.which("java")
    if java is None or not _JAR.is_file():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(_MISSING)
    # Its grammar of HTML asks for a deep stack.
    return [java, "-Xss8m", "-jar", str(_JAR), "--stdout", "--format", "json", "--filterpattern", _OF_HTMX]


@pytest.fixture(scope="module")
def signed_in(
    session_clients: MakeClient, gold_engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """Give what an editor and an admin are shown: pages, and the answers to forms that cannot be taken."""
    engine = copied(gold_engine, tmp_path_factory.mktemp("signed-in"))
    starts = (add_intake(engine), *FOR_WRITERS)
    client = session_clients(engine)
    pages: dict[str, str] = {}
    for role, secret in add_logins(engine).items():
        if role == Role.READER:
            continue
        client.cookies.set(LOGIN_COOKIE, secret)
        pages |= {f"{path} as {role}": html for path, html in crawl(client, starts, per_route=1).items()}
        csrf = csrf_of(client, "/timeline")
        for path, form in REFUSED_FORMS.items():
            answer = client.post(path, data={"csrf": csrf, **form})
            assert answer.status_code >= 400, path
            pages[f"POST {path} as {role}"] = answer.text
    return pages


@pytest.fixture(scope="module")
def pages(client: TestClient) -> dict[str, str]:
    """Give what readers are shown."""
    return crawl(client)


def test_links_lead_to_pages_of_every_type(pages: dict[str, str], signed_in: dict[str, str]) -> None:
    reached = {route_of(path.split()[0]) for path in (*pages, *signed_in)}
    assert [route.path for route in routes() if route.path not in reached | _NO_PAGES] == []


def test_pages_of_every_type_are_valid_html(
    checker: list[str], pages: dict[str, str], signed_in: dict[str, str], tmp_path: Path
) -> None:
    assert faults(checker, pages | signed_in, tmp_path) == []


def test_the_checker_sees_a_fault(checker: list[str], tmp_path: Path) -> None:
    page = '<!doctype html><html lang="en"><title>x</title><p><time datetime="soon">soon</time></p></html>'
    assert len(faults(checker, {"/": page}, tmp_path)) == 1


def faults(checker: list[str], pages: dict[str, str], folder: Path) -> list[str]:
    """Return what the checker says against pages, which it reads from files in `folder`."""
    addresses = {}
    for number, (address, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html, encoding="utf-8")
        addresses[file.as_uri().replace("///", "/")] = address
    run = subprocess.run([*checker, *sorted(map(str, folder.glob("*.html")))], capture_output=True, check=False)
    messages = json.loads(run.stdout)["messages"]
    return [
        f"{addresses[message['url']]} line {message['lastLine']}: {message['message']}"
        for message in messages
        if message["type"] == "error"
    ]
