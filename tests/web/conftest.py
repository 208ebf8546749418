"""A client over the sample articles, for tests that only read, and one over any database."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from sqlalchemy import Engine
from starlette.testclient import TestClient

from app.settings import Settings
from app.web.app import create_app

MakeClient = Callable[..., TestClient]


@pytest.fixture(scope="session")
def session_clients() -> Iterator[MakeClient]:
    """Give a function from an engine, and settings, to a client that follows no redirect."""
    with ExitStack() as stack:

        def make(engine: Engine, **settings: object) -> TestClient:
            url = engine.url.render_as_string(hide_password=False)
            app = create_app(Settings.model_validate({"database_url": url, **settings}))
            client = TestClient(app, follow_redirects=False, raise_server_exceptions=False)
            return stack.enter_context(client)

        yield make


@pytest.fixture
def make_client(session_clients: MakeClient) -> MakeClient:
    return session_clients


@pytest.fixture(scope="session")
def client(session_clients: MakeClient, gold_engine: Engine) -> TestClient:
    """Give a client of the five sample articles and their gold events."""
    return session_clients(gold_engine)
