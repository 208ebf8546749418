from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.storage.database import create_engine_for, session_scope
from app.timeline.filter import EventFilter
from app.timeline.kept import kept
from app.timeline.query import count_events
from tests.factories import bare_engine
from tests.timeline.store import IRAN, TURKEY, add_event, counted_statements


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return bare_engine(tmp_path)


def _count(engine: Engine) -> int:
    with session_scope(engine) as session:
        return kept(session, "how many", lambda: count_events(session, EventFilter()))


def test_an_answer_is_asked_for_once(engine: Engine) -> None:
    sent = []
    for _ in range(3):
        with counted_statements(engine) as statements:
            assert _count(engine) == 0
        sent.append(sum("event" in statement for statement in statements))
    assert sent == [1, 0, 0]


@pytest.mark.parametrize("own", [True, False], ids=["by this program", "by another"])
def test_no_answer_outlives_a_change_of_the_store(engine: Engine, *, own: bool) -> None:
    writer = engine if own else create_engine_for(engine.url.render_as_string())
    for number in range(3):
        assert _count(engine) == number
        with session_scope(writer, write=True) as session:
            add_event(session, f"event-{number}", IRAN, TURKEY)
    assert _count(engine) == 3
    writer.dispose()


def test_what_was_not_asked_for_lately_is_forgotten(engine: Engine) -> None:
    made: list[int] = []

    def ask(question: int) -> int:
        def answer() -> int:
            made.append(question)
            return question * 2

        with session_scope(engine) as session:
            return kept(session, question, answer)

    for question in [*range(200), 0, 200, 0, 1]:
        assert ask(question) == question * 2
    assert made == [*range(201), 1]
