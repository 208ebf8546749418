"""The lexicon's people and parties as rows: written once, renewed when the lexicon changes."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Engine, event, select

from app.domain.parties import Party, Person, Roster, Tenure
from app.pipeline.run import ensure_lexicon_rows, ingest_article
from app.storage.database import session_scope
from app.storage.roster import sync_roster
from app.storage.tables import ActorRow, PartyRow, TenureRow
from tests import factories
from tests.storage.test_search import found


def test_rows_of_a_roster(engine: Engine) -> None:
    with session_scope(engine) as session:
        fidan = session.get_one(ActorRow, "hakan-fidan")
        assert (fidan.name, fidan.type, fidan.aliases) == ("Hakan Fidan", "person", ["Fidan"])
        assert [(t.party_id, t.office, t.start, t.end) for t in fidan.tenures] == [
            ("TUR", "foreign minister", date(2023, 6, 3), None)
        ]
        assert session.get_one(ActorRow, "TUR").type == "party"
        assert session.get_one(ActorRow, "turkish-foreign-ministry").type == "organ"
        assert session.get_one(PartyRow, "hamas").type == "group"


def test_a_second_start_writes_nothing(engine: Engine) -> None:
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    assert not ensure_lexicon_rows(engine, factories.small_lexicon())
    assert [s.split()[0] for s in statements] == ["BEGIN", "SELECT"]


def test_a_changed_lexicon_renews_rows_tenures_and_index(engine: Engine) -> None:
    ingest_article(
        engine, factories.make_article(), factories.small_lexicon(), extract=lambda *_: [factories.make_event()]
    )
    roster = factories.small_roster()
    fidan = replace(roster.persons["hakan-fidan"], aliases=("Hakan Fidane",), tenures=())
    changed = replace(factories.small_lexicon(), roster=replace(roster, persons={**roster.persons, fidan.id: fidan}))
    assert ensure_lexicon_rows(engine, changed)
    with session_scope(engine) as session:
        assert session.get_one(ActorRow, "hakan-fidan").aliases == ["Hakan Fidane", "Fidan"]
        assert session.scalars(select(TenureRow).where(TenureRow.actor_id == "hakan-fidan")).all() == []
        assert found(session, "fidane") == ["Hakan Fidan visits Iran"]


def test_actors_that_only_articles_name_stay(engine: Engine) -> None:
    with session_scope(engine, write=True) as session:
        session.add(ActorRow(id="jane-doe", name="Jane Doe", type="person", aliases=[]))
        roster = Roster(
            {"XXX": Party("XXX", "Xland", "state")}, {"p": Person("p", "P", tenures=(Tenure("yyy", "leader"),))}
        )
        assert sync_roster(session, roster)
        assert session.get(ActorRow, "jane-doe") is not None
        assert session.get_one(PartyRow, "yyy").name == "yyy"
        assert session.get(ActorRow, "hakan-fidan") is not None


def test_an_empty_roster_is_no_error(engine: Engine) -> None:
    with session_scope(engine, write=True) as session:
        assert sync_roster(session, Roster({}, {}))
        assert session.scalars(select(TenureRow)).all() == []
