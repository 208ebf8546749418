from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from app.domain.searching import find_terms, read_terms
from app.storage.database import session_scope
from app.storage.search import index_article
from app.timeline.filter import EventFilter
from app.timeline.mentions import cut_snippet, load_mentions
from tests.factories import bare_engine
from tests.timeline.store import FIDAN, add_article, add_event, counted_statements, make_report


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Give three articles of which one tells an event."""
    engine = bare_engine(tmp_path_factory.mktemp("mentions"))
    with session_scope(engine, write=True) as session:
        texts = {
            "first": "Fidan spoke.\n\nLater the hostages in Gaza were on his mind.",
            "second": "Nothing of note but hostages, said Erdoğan of Türkiye.",
            "third": "Nothing at all.",
        }
        rows = {}
        for day, (name, text) in enumerate(texts.items(), start=1):
            rows[name] = add_article(session, text, published=f"2024-01-0{day}", title=f"The {name}")
            index_article(session, rows[name])
        add_event(
            session,
            "spoke",
            FIDAN,
            kind="statement",
            act="comment",
            reports=[make_report(rows["first"], "Fidan spoke")],
        )
    return engine


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (EventFilter(q="hostages"), ["The second", "The first"]),
        (EventFilter(q="Turkey"), ["The second"]),
        (EventFilter(q="Gazze"), ["The first"]),
        (EventFilter(q="third"), ["The third"]),
        (EventFilter(q="Gaza erdogan"), []),
        (EventFilter(q="!"), []),
        # Those that tell an event which meets the rest.
        (EventFilter(q="hostages", kind=("statement",)), ["The first"]),
        (EventFilter(q="hostages", kind=("call",)), []),
    ],
)
def test_the_articles_that_hold_a_search(told: Engine, wanted: EventFilter, titles: list[str]) -> None:
    with session_scope(told) as session:
        found = load_mentions(session, wanted, most=5)
    assert [one.title for one in found.articles] == titles
    assert found.total == len(titles)


def test_only_so_many_are_loaded_by_one_statement(told: Engine) -> None:
    with session_scope(told) as session, counted_statements(told) as sent:
        found = load_mentions(session, EventFilter(q="hostages"), most=1)
    assert (found.total, len(found.articles)) == (2, 1)
    assert len([one for one in sent if not one.startswith("BEGIN")]) == 1


def test_a_snippet_shows_what_was_found(told: Engine) -> None:
    with session_scope(told) as session:
        (_, first) = load_mentions(session, EventFilter(q="hostages"), most=5).articles
    snippet = first.snippet
    assert snippet.text == "…Later the hostages in Gaza were on his mind."
    assert [snippet.text[start:end] for start, end in snippet.found] == ["hostages"]


@given(
    words=st.lists(st.sampled_from(["alpha", "beta", "gamma", "x" * 300, "\n", "delta,"]), max_size=200),
    q=st.sampled_from(["alpha", "beta gamma", "x", "none"]),
)
def test_any_snippet_is_short_and_its_places_hold_what_was_found(words: list[str], q: str) -> None:
    text = " ".join(words)
    spans = find_terms(text, read_terms(q))
    snippet = cut_snippet(text, spans)
    plain = snippet.text.removeprefix("…").removesuffix("…")
    assert plain in " ".join(text.split("\n"))
    assert len(snippet.text) <= 620
    found = {snippet.text[start:end] for start, end in snippet.found}
    assert found <= {text[start:end] for start, end in spans}
    assert found or not spans or all(end - start > 200 for start, end in spans)


def test_a_store_without_articles_has_none(tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine) as session:
        assert load_mentions(session, EventFilter(q="Iran"), most=5).total == 0
    engine.dispose()
