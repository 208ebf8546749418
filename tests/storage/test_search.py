"""The full-text index: what finds an event, and that nothing a person types is an error."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from app.domain.searching import group_spellings, read_terms
from app.pipeline.run import ingest_article
from app.storage.database import session_scope
from app.storage.search import articles_matching, index_event, match_expression, rebuild_index
from app.storage.tables import EventRow, utc_now
from tests import factories

EXPRESSIONS = [
    ("one word is a beginning", "Tur", '"tur" *'),
    ("words are all wanted", "Fidan Tehran", '"fidan" AND "tehran" *'),
    ("operators are words", "a AND b OR NOT c", '"a" AND "and" AND "b" AND "or" AND "not" AND "c" *'),
    ("quotation marks hold a phrase", 'say "Cease fire"', '"say" AND "cease fire"'),
    ("one quotation mark too", 'say "cease', '"say" AND "cease"'),
    ("columns and brackets", "summary:x (y)", '"summary x" AND "y" *'),
    ("controls are dropped", "a\x00b\x1f", '"a b" *'),
    ("folded as the index is", "Erdoğan تركي", '"erdogan" AND "ترکی" *'),
    ("another spelling", "Araqchi", '("araqchi" * OR "araghchi")'),
    ("another spelling of several words", "x Saudi Arabia y", '"x" AND ("saudi arabia" OR "ksa") AND "y" *'),
    ("blank", "   ", None),
    ("nothing but signs", '* - "', None),
    ("empty", "", None),
]
SPELLINGS = group_spellings([["Araghchi", "Araqchi"], ["Saudi Arabia", "KSA"]])


@pytest.mark.parametrize(("q", "expression"), [c[1:] for c in EXPRESSIONS], ids=[c[0] for c in EXPRESSIONS])
def test_match_expression(q: str, expression: str | None) -> None:
    assert match_expression(read_terms(q, SPELLINGS)) == expression


def found(session: Session, q: str) -> list[str]:
    """Summaries of the events that the index finds."""
    statement = text("SELECT rowid FROM event_text WHERE event_text MATCH :q")
    ids = session.scalars(statement, {"q": match_expression(read_terms(q))}).all()
    summaries = session.scalars(select(EventRow.summary).where(EventRow.id.in_(ids)))
    return sorted(summary.partition(":")[0] for summary in summaries)


CALL = "Ali Bagheri Kani and Hakan Fidan speak by telephone"

FINDS = [
    ("summary", "Fidan telephone", [CALL]),
    ("evidence", "minister of foreign affairs hakan coordinate", [CALL, "Ali Bagheri Kani warns Israel"]),
    ("quote", "strategic defeat by committing", ["Ali Bagheri Kani warns Israel"]),
    ("a beginning of a word", "detriment of the zion", ["Ali Bagheri Kani warns Israel"]),
    (
        "another spelling of an actor",
        "Araghchi visit",
        ["Abbas Araqchi visits Lebanon, Syria, Saudi Arabia and 6 others", "Abbas Araqchi visits Turkey"],
    ),
    ("accents do not matter", "erdogan turkiye lebanon", ["Recep Tayyip Erdogan warns Israel"]),
    ("hyphens do not matter", "cease fire called", ["Turkey and Iran make an appeal"]),
    ("a straight apostrophe for a curly one", "Netanyahu's administration", ["Recep Tayyip Erdogan warns Israel"]),
    ("the party of a person", "Khazali united states", ["Qais Khazali threatens the United States"]),
    ("only part of the words", "Fidan Netanyahu", []),
]


@pytest.mark.parametrize(("q", "expected"), [c[1:] for c in FINDS], ids=[c[0] for c in FINDS])
def test_search(gold_session: Session, q: str, expected: list[str]) -> None:
    assert found(gold_session, q) == expected


@given(
    q=st.one_of(
        st.text(), st.text(st.sampled_from("\"'*()^:+-{}ab \x00\ud800")), st.sampled_from(["NEAR(", "AND", '"'])
    )
)
@settings(max_examples=200)
def test_nothing_typed_is_an_error(gold_engine: Engine, q: str) -> None:
    expression = match_expression(read_terms(q))
    if expression is not None:
        with session_scope(gold_engine) as session:
            session.execute(text("SELECT rowid FROM event_text WHERE event_text MATCH :q"), {"q": expression}).all()
            session.execute(articles_matching(expression)).all()


def test_the_index_holds_each_event_once(gold_session: Session) -> None:
    ids = gold_session.scalars(text("SELECT rowid FROM event_text ORDER BY rowid")).all()
    assert ids == gold_session.scalars(select(EventRow.id).order_by(EventRow.id)).all()


def test_the_texts_of_articles_are_found(gold_session: Session) -> None:
    expression = match_expression(read_terms("compartmentalization"))
    assert expression is not None
    assert len(gold_session.scalars(articles_matching(expression)).all()) == 1


def test_a_withdrawn_event_leaves_the_index(engine: Engine) -> None:
    article = factories.make_article()
    ingest_article(engine, article, factories.small_lexicon(), extract=lambda *_: [factories.make_event()])
    with session_scope(engine, write=True) as session:
        assert found(session, "fidan tehran") == ["Hakan Fidan visits Iran"]
        event = session.scalars(select(EventRow)).one()
        event.withdrawn_at = utc_now()
        index_event(session, event)
        assert found(session, "fidan tehran") == []


def test_rebuilding_gives_the_same_index(tmp_path: Path) -> None:
    engine = factories.filled_engine(tmp_path)
    rows = text("SELECT rowid, summary, actors, quotes, evidence FROM event_text ORDER BY rowid")
    with session_scope(engine, write=True) as session:
        before = session.execute(rows).all()
        articles = session.execute(text("SELECT rowid, title, body FROM article_text ORDER BY rowid")).all()
        session.execute(text("DELETE FROM event_text WHERE rowid < 10"))
        session.execute(text("DELETE FROM article_text WHERE rowid = :first"), {"first": articles[0].rowid})
        assert rebuild_index(session) == len(before)
        assert session.execute(rows).all() == before
        assert session.execute(text("SELECT rowid, title, body FROM article_text ORDER BY rowid")).all() == articles
    engine.dispose()
