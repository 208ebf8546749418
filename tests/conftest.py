"""Fixtures that every room's tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import settings
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.accounts import passwords
from app.storage.database import session_scope
from tests import factories

# The name of a test's property that holds a line for who ran the tests; properties reach the end from any process.
SAID_AT_THE_END = "said at the end"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the lines that tests left for the end of the run."""
    for report in terminalreporter.getreports("passed"):
        for name, line in report.user_properties:
            if name == SAID_AT_THE_END:
                terminalreporter.write_line(str(line))


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> None:
    """Hash passwords with the least work there is: what is real would cost a second a login on a busy machine."""
    passwords._hasher = PasswordHasher(time_cost=1, memory_cost=16, parallelism=1)


# A slow moment of the machine is no fault of what is tested; each example's time is not.
settings.register_profile("chancery", deadline=None)
settings.load_profile("chancery")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """Give an empty migrated database with the small roster."""
    engine = factories.empty_engine(tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def gold_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Give a database with the five sample articles and their gold events, for tests that only read."""
    engine = factories.filled_engine(tmp_path_factory.mktemp("gold"))
    yield engine
    engine.dispose()


@pytest.fixture
def gold_session(gold_engine: Engine) -> Iterator[Session]:
    """Give a reading session on the sample articles and their gold events."""
    with session_scope(gold_engine) as session:
        yield session
