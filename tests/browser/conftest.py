"""A real Chromium over a live server with the sample articles; every page is watched for faults while a test runs."""

import json
import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, sync_playwright
from sqlalchemy import Engine

from app.settings import Settings
from app.web.app import create_app
from app.web.identity import LOGIN_COOKIE

# How long a condition may take to come true on a slow machine; nothing waits this long when all is well.
PATIENCE_MS = 15_000
_NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = (
    "No Chromium was found: install one (Debian and Ubuntu: apt-get install chromium), "
    "or name its path in CHANCERY_CHROMIUM."
)

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


def find_chromium() -> str | None:
    return os.environ.get("CHANCERY_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


def chromium_arguments() -> list[str]:
    """Return how to start Chromium: its sandbox refuses to run as root, as in most containers."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give one Chromium for all tests; without one they are skipped, but fail where CI=true."""
    path = find_chromium()
    if path is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium_arguments())
        yield browser
        browser.close()


class Profiles:
    """Profiles of the browser by site and options, each made once and handed on clean.

    The first page of a new profile is a new process, and a second of work before it shows anything; so a profile
    keeps one page open, and with it the process.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Page]] = {}

    @contextmanager
    def taken(self, site: str, options: dict[str, object]) -> Iterator[BrowserContext]:
        """Give a profile without cookies and notes of others, and with one page that is not to be touched."""
        free = self._free.setdefault(json.dumps([site, options], sort_keys=True), [])
        kept = free.pop() if free else self._new(site, options)
        yield kept.context
        for page in kept.context.pages:
            if page != kept:
                page.close()
        kept.context.clear_cookies()
        kept.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        free.append(kept)

    def _new(self, site: str, options: dict[str, object]) -> Page:
        context = self._browser.new_context(base_url=site, **options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.goto("/healthz")
        return page


@pytest.fixture(scope="session")
def profiles(browser: Browser) -> Profiles:
    """Give the profiles that tests share one after the other."""
    return Profiles(browser)


@contextmanager
def served(engine: Engine) -> Iterator[str]:
    """Give the address of a live server of a database, which runs in a thread on a free port."""
    settings = Settings(database_url=engine.url.render_as_string(hide_password=False))
    config = uvicorn.Config(create_app(settings), log_level="warning", ws="none")
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            wait_until(lambda: server.started)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def site(gold_engine: Engine) -> Iterator[str]:
    """Give the address of a live server of the sample articles; a file of tests may have a `site` of its own."""
    with served(gold_engine) as address:
        yield address


@pytest.fixture
def open_page(profiles: Profiles, site: str) -> Iterator[OpenPage]:
    """Give a function that opens a page of the sample articles in a clean profile, and is watched."""
    with watched(profiles, site) as make:
        yield make


@contextmanager
def watched(profiles: Profiles, site: str) -> Iterator[OpenPage]:
    """Give a function that opens a page in a clean profile; the options are those of a browser context, and a login.

    At the end the test fails for an error in the console (reports of the content policy are such), an exception in
    a script, a dialog, or a request to another host.
    """
    faults: list[str] = []
    taken = ExitStack()

    def on_console(message: ConsoleMessage) -> None:
        # A page that answers with an error is what some tests ask for; a missing file never is.
        about_a_page = "Failed to load resource" in message.text and "/static/" not in message.location["url"]
        if message.type in {"error", "warning"} and not about_a_page:
            faults.append(f"{message.text} ({message.location['url']})")

    def on_request(request: Request) -> None:
        if not request.url.startswith((site, "data:")):
            faults.append(f"asked {request.url}")

    def on_dialog(dialog: Dialog) -> None:
        faults.append(f"said {dialog.message}")
        dialog.dismiss()

    def make(path: str = "/timeline", login: str = "", **options: object) -> Page:
        context = taken.enter_context(profiles.taken(site, options))
        if login:
            context.add_cookies([{"name": LOGIN_COOKIE, "value": login, "domain": "127.0.0.1", "path": "/"}])
        page = context.new_page()
        page.on("console", on_console)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", on_request)
        page.on("dialog", on_dialog)
        page.goto(path)
        return page

    with taken:
        yield make
    assert faults == []


@contextmanager
def no_new_document(page: Page) -> Iterator[None]:
    """Hold that what happens inside changes the page in place."""
    page.evaluate("() => { window.stillHere = true; }")
    yield
    assert page.evaluate("() => window.stillHere === true")


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait until a condition of a server holds."""
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while not condition():
        assert time.monotonic() < deadline, "the server did not start"
        time.sleep(0.01)
