"""A person's decisions, each followed by another reading of the articles, which must leave them alone."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.domain.article import Article
from app.domain.codebook import Act, Kind, Side, Status
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from app.errors import ConflictError, FieldError, InputError, NotFoundError
from app.pipeline.review import Action, Edit, count_for_review, decide, edit, load_for_review
from app.pipeline.run import ingest_article, reextract
from app.storage.changes import StoredEvent
from app.storage.database import session_scope
from app.storage.search import EVENT_TEXT
from app.storage.tables import EventRow
from tests.factories import make_article, make_event, small_lexicon, when

AS_READ = Edit(
    Kind.VISIT, Act.VISIT, Status.OCCURRED, make_event().when, None, initiators=("Hakan Fidan",), targets=("Iran",)
)


def _extract(article: Article, _lexicon: Lexicon) -> list[Event]:
    start = article.text.index("Hakan Fidan visited")
    span = replace(make_event().evidence[0], start=start, end=start + len(make_event().evidence[0].text))
    return [make_event(evidence=(span,))]


@pytest.fixture
def public_id(engine: Engine) -> str:
    """Give the id of the one event that the store holds: Fidan's visit."""
    ingest_article(engine, make_article(), small_lexicon(), extract=_extract)
    with session_scope(engine) as session:
        return session.scalars(select(EventRow.public_id)).one()


def _load(session: Session, public_id: str) -> StoredEvent:
    return load_for_review(session, public_id, count_for_review(session, public_id)[0])


def _do(engine: Engine, public_id: str, action: Action, reason: str = "") -> None:
    with session_scope(engine, write=True) as session:
        decide(session, _load(session, public_id), action, reason, by="Leyla")


def _read_again(engine: Engine) -> None:
    """Read the article again, and another that tells the same act."""
    reextract(engine, small_lexicon(), extract=_extract)
    other = make_article(text="Reports say: " + make_article().text, publisher="Other Paper")
    ingest_article(engine, other, small_lexicon(), extract=_extract)
    reextract(engine, small_lexicon(), extract=_extract)


def _rows(engine: Engine) -> list[tuple[str, str, bool]]:
    with session_scope(engine) as session:
        rows = session.scalars(select(EventRow).order_by(EventRow.id)).all()
        return [(row.public_id, row.review, row.withdrawn_at is not None) for row in rows]


def _history(engine: Engine, public_id: str) -> list[tuple[str, str]]:
    with session_scope(engine) as session:
        row = session.scalars(select(EventRow).where(EventRow.public_id == public_id)).one()
        return [(one.by, one.what) for one in row.revisions]


@pytest.mark.parametrize(
    ("action", "review", "what"),
    [(Action.CONFIRM, "confirmed", "confirmed"), (Action.DISPUTE, "disputed", "disputed: not so")],
)
def test_a_verdict_stands(engine: Engine, public_id: str, action: Action, review: str, what: str) -> None:
    _do(engine, public_id, action, "  not\n so ")
    assert ("Leyla", what) in _history(engine, public_id)
    _read_again(engine)
    assert _rows(engine) == [(public_id, review, False)]
    with session_scope(engine) as session:
        assert count_for_review(session, public_id)[1] == 2


def test_a_withdrawn_event_stays_withdrawn_whatever_is_read(engine: Engine, public_id: str) -> None:
    _do(engine, public_id, Action.WITHDRAW, "It was another man.")
    assert _history(engine, public_id)[-1] == ("Leyla", "withdrawn: It was another man.")
    _read_again(engine)
    assert _rows(engine) == [(public_id, "disputed", True)]
    assert _indexed(engine) == []


def test_a_withdrawn_event_can_be_brought_back(engine: Engine, public_id: str) -> None:
    _do(engine, public_id, Action.WITHDRAW, "A mistake of mine.")
    _do(engine, public_id, Action.RESTORE)
    assert _rows(engine) == [(public_id, "confirmed", False)]
    assert len(_indexed(engine)) == 1


def test_an_edit_stands_and_the_headline_says_it(engine: Engine, public_id: str) -> None:
    wanted = replace(
        AS_READ,
        status=Status.PLANNED,
        when=when("2024-07-05"),
        place="Tehran",
        initiators=("Recep Tayyip Erdoğan", "hakan-fidan"),
        targets=("Armenia",),
    )
    with session_scope(engine, write=True) as session:
        edit(session, _load(session, public_id), wanted, by="Leyla")
    said = [what for by, what in _history(engine, public_id) if by == "Leyla"]
    assert "status: occurred → planned" in said
    assert "place: none → Tehran" in said
    assert any(what.startswith("date: 2024-07-01") for what in said)
    _read_again(engine)
    assert _rows(engine) == [(public_id, "edited", False)]
    with session_scope(engine) as session:
        settled = _load(session, public_id).settled
    assert settled.summary == "Recep Tayyip Erdogan and Hakan Fidan plan to visit Armenia"
    assert settled.when.start == date(2024, 7, 5)
    assert [(part.side, part.actor, part.party) for part in settled.parts] == [
        (Side.INITIATOR, "recep-tayyip-erdogan", "TUR"),
        (Side.INITIATOR, "hakan-fidan", "TUR"),
        (Side.TARGET, "ARM", "ARM"),
    ]


def test_an_edit_that_changes_nothing_is_none(engine: Engine, public_id: str) -> None:
    before = _history(engine, public_id)
    with session_scope(engine, write=True) as session:
        edit(session, _load(session, public_id), AS_READ, by="Leyla")
    assert _history(engine, public_id) == before
    assert _rows(engine) == [(public_id, "machine", False)]


def test_a_review_taken_back_leaves_the_event_to_the_program(engine: Engine, public_id: str) -> None:
    with session_scope(engine, write=True) as session:
        edit(session, _load(session, public_id), replace(AS_READ, status=Status.DENIED), by="Leyla")
    _do(engine, public_id, Action.RELEASE)
    reextract(engine, small_lexicon(), extract=_extract)
    with session_scope(engine) as session:
        event = _load(session, public_id)
    assert (event.review, event.settled.status) == ("machine", Status.OCCURRED)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"act": Act.KILL}, "act", "no such act"),
        ({"when": when("2024-07-05", "2024-07-04")}, "to", "before the first"),
        ({"initiators": ()}, "initiators", "Somebody"),
        ({"initiators": ("Nobody Known",)}, "initiators", "called “Nobody Known”"),
        ({"targets": ("Iran", "x' OR 1=1")}, "targets", "called “x' OR 1=1”"),
    ],
)
def test_what_cannot_be_names_its_field(
    engine: Engine, public_id: str, changes: dict[str, Any], field: str, words: str
) -> None:
    with pytest.raises(FieldError, match=re.escape(words)) as caught, session_scope(engine, write=True) as session:
        edit(session, _load(session, public_id), replace(AS_READ, **changes), by="Leyla")
    assert caught.value.field == field
    assert _rows(engine) == [(public_id, "machine", False)]


@pytest.mark.parametrize(
    ("action", "reason", "words"),
    [
        (Action.DISPUTE, "  ", "Say why"),
        (Action.WITHDRAW, "", "Say why"),
        (Action.WITHDRAW, "x" * 501, "more than 500"),
        (Action.RESTORE, "", "not withdrawn"),
    ],
)
def test_a_decision_that_cannot_be(engine: Engine, public_id: str, action: Action, reason: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        _do(engine, public_id, action, reason)
    assert _rows(engine) == [(public_id, "machine", False)]


def test_what_the_program_withdrew_is_not_brought_back_by_hand(engine: Engine, public_id: str) -> None:
    reextract(engine, small_lexicon(), extract=lambda _article, _lexicon: [])
    with pytest.raises(InputError, match="No article tells"):
        _do(engine, public_id, Action.RESTORE)


def test_a_decision_on_what_has_changed_since_is_refused(engine: Engine, public_id: str) -> None:
    with session_scope(engine) as session:
        seen, _ = count_for_review(session, public_id)
    _do(engine, public_id, Action.CONFIRM)
    with session_scope(engine) as session, pytest.raises(ConflictError, match="has changed since"):
        load_for_review(session, public_id, seen)
    with session_scope(engine) as session, pytest.raises(NotFoundError):
        load_for_review(session, "nobody", 0)


def _indexed(engine: Engine) -> list[int]:
    with session_scope(engine) as session:
        return list(session.scalars(select(EVENT_TEXT.c.rowid)))
