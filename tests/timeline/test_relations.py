"""Pairs of actors: every number is that of the filter between the two."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.errors import NotFoundError
from app.storage.database import session_scope
from app.timeline.query import count_events
from app.timeline.relations import ENCOUNTERS, between, counterparts, encounters, load_relation, pairs_of_parties
from tests.factories import bare_engine
from tests.timeline.store import (
    ARAGHCHI,
    FIDAN,
    IRAN,
    ISRAEL,
    TURKEY,
    add_event,
    counted_statements,
)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        add_event(session, "met", ARAGHCHI, FIDAN)
        add_event(session, "called", ARAGHCHI, FIDAN, start="2024-05-01", kind="call", act="call")
        add_event(session, "warned", IRAN, TURKEY, kind="statement", act="warn", speaker="araghchi")
        add_event(session, "all", IRAN, TURKEY, ISRAEL, start="2022-01-01", end="2022-12-31", precision="year")
        # Both words of one side: no event between two.
        add_event(session, "home", ARAGHCHI, IRAN)
        add_event(session, "hidden", IRAN, TURKEY, kind="commentary", act="comment")
        add_event(session, "gone", IRAN, TURKEY, withdrawn=True)
    return engine


def test_pairs_count_what_their_filter_brings(engine: Engine) -> None:
    with session_scope(engine) as session:
        found = pairs_of_parties(session)
        assert [(pair.ids, pair.events) for pair in found] == [
            (("IRN", "TUR"), 4),
            (("IRN", "ISR"), 1),
            (("ISR", "TUR"), 1),
        ]
        assert [pair.events for pair in found] == [count_events(session, between(*pair.ids)) for pair in found]
    assert (found[0].first.isoformat(), found[0].last.isoformat()) == ("2022-01-01", "2024-05-01")
    assert found[0].path == "/relations/IRN/TUR"


def test_counterparts_of_a_party_are_parties_and_of_a_person_all_but_his_own(engine: Engine) -> None:
    with session_scope(engine) as session:
        iran, araghchi = counterparts(session, "IRN"), counterparts(session, "araghchi")
        assert [(pair.ids[1], pair.events) for pair in iran] == [("TUR", 4), ("ISR", 1)]
        # He spoke when Turkey was warned.
        assert [(pair.ids[1], pair.events) for pair in araghchi] == [("TUR", 3), ("fidan", 2)]
        for pair in iran + araghchi:
            assert pair.events == count_events(session, between(*pair.ids))


def test_who_met_or_called_whom(engine: Engine) -> None:
    with session_scope(engine) as session:
        (pair,) = encounters(session, load_relation(session, "TUR", "IRN"))
        assert (pair.ids, pair.events) == (("araghchi", "fidan"), 2)
        assert pair.events == count_events(session, between(*pair.ids).replace(kind=ENCOUNTERS))


def test_the_samples_agree_too(gold_session: Session) -> None:
    pairs = pairs_of_parties(gold_session)
    assert len(pairs) > 5
    for pair in pairs:
        assert pair.events == count_events(gold_session, between(*pair.ids))
    for pair in counterparts(gold_session, "hakan-fidan"):
        assert pair.events == count_events(gold_session, between(*pair.ids))


@pytest.mark.parametrize(("one", "other"), [("IRN", "IRN"), ("IRN", "irn"), ("IRN", "nowhere"), ("araghchi", "TUR")])
def test_a_relation_is_between_two_parties(engine: Engine, one: str, other: str) -> None:
    with session_scope(engine) as session, pytest.raises(NotFoundError):
        load_relation(session, one, other)


def test_a_relation_has_one_order(engine: Engine) -> None:
    with session_scope(engine) as session:
        relation = load_relation(session, "tur", "irn")
    assert (relation.ids, relation.path) == (("IRN", "TUR"), "/relations/IRN/TUR")


def test_one_statement_whatever_the_number_of_pairs(engine: Engine, gold_engine: Engine) -> None:
    sent = []
    for store in (engine, gold_engine):
        with counted_statements(store) as statements, session_scope(store) as session:
            pairs_of_parties(session)
        sent.append(len(statements))
    assert sent[0] == sent[1]
