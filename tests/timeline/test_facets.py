from collections.abc import Iterable
from urllib.parse import parse_qsl

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.domain.codebook import Kind, Status
from app.storage.database import session_scope
from app.storage.tables import ActorRow
from app.timeline.facets import Most, Option, drops, facets, option_filter
from app.timeline.filter import EventFilter
from app.timeline.query import count_events
from app.timeline.words import LANES, REVIEWS
from tests.timeline.store import counted_statements

FIELDS = ("actor", "kind", "status", "publisher", "review")


def _parse(query: str) -> EventFilter:
    return EventFilter.parse(parse_qsl(query))


def flat(options: Iterable[Option]) -> list[Option]:
    return [one for option in options for one in (option, *flat(option.within))]


@st.composite
def questions(draw: st.DrawFn, actors: list[str], publishers: list[str]) -> EventFilter:
    """Any filter on what a store holds, with one value that it does not."""
    return EventFilter(
        actor=draw(st.lists(st.sampled_from([*actors, "nobody"]), max_size=3)),
        match=draw(st.sampled_from(["between", "any"])),
        lane=draw(st.sampled_from(["", "", "", *LANES])),
        kind=draw(st.lists(st.sampled_from(Kind), max_size=2)),
        status=draw(st.lists(st.sampled_from(Status), max_size=2)),
        publisher=draw(st.lists(st.sampled_from([*publishers, "-", "Nobody"]), max_size=1)),
        review=draw(st.lists(st.sampled_from(REVIEWS), max_size=1)),
        commentary=draw(st.booleans()),
        from_=draw(st.sampled_from([None, "2022-06-01", "2023-10-31"])),
        q=draw(st.sampled_from(["", "", "", "summary", "meet", "israel"])),
        show=40,
    )


def check_predictions(session: Session, wanted: EventFilter, actors: Iterable[str]) -> None:
    """Hold each number against the filter that it predicts, and what has no number against nothing to be had."""
    found = facets(session, wanted)
    for field in FIELDS:
        options = flat(getattr(found, field))
        for option in options:
            chosen = option_filter(wanted, field, option.value)
            assert option.count == count_events(session, chosen), (field, option)
            assert option.query == chosen.to_query()
            assert option.chosen == (option.value in getattr(wanted, field))
            assert option.count or option.chosen
        assert set(getattr(wanted, field)) <= {option.value for option in options}
    shown = {option.value for option in flat(found.actor)}
    base = count_events(session, wanted) if wanted.match == "between" and len(wanted.actor) > 1 else 0
    for actor in set(actors) - shown:
        assert count_events(session, option_filter(wanted, "actor", actor)) == base, actor


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=questions(["IRN", "TUR", "ISR", "araghchi", "fidan", "azizi"], ["Al-Monitor"]))
def test_every_number_predicts_its_click(store_engine: Engine, wanted: EventFilter) -> None:
    with session_scope(store_engine) as session:
        check_predictions(session, wanted, session.scalars(select(ActorRow.id)))


def _told(options: Iterable[Option]) -> str:
    return " ".join(f"{option.value}{'*' * option.chosen}={option.count}" for option in options)


@pytest.mark.parametrize(
    ("query", "field", "told"),
    [
        ("", "actor", "IRN=6 TUR=4 ISR=1"),
        ("commentary=1", "actor", "IRN=7 TUR=4 ISR=1 azizi=1"),
        # The own field is lifted: the others can still be chosen.
        ("actor=ISR", "actor", "IRN=6 TUR=4 ISR*=1"),
        ("actor=ISR", "kind", "meeting=1"),
        ("actor=nobody&kind=call", "actor", "nobody*=0"),
        # Between: what each would add to those chosen; one that would add nothing is left out.
        ("actor=IRN&match=between", "actor", "IRN*=6 TUR=2"),
        ("actor=IRN&actor=TUR&match=between", "actor", "ISR=3 IRN*=2 TUR*=2"),
        ("actor=IRN&actor=ISR&match=between", "actor", "TUR=3 IRN*=0 ISR*=0"),
        ("", "kind", "meeting=6 statement=2 commentary=1"),
        ("kind=statement", "kind", "meeting=6 statement*=2 commentary=1"),
        ("kind=commentary", "status", "occurred=1"),
        ("", "status", "occurred=7 planned=1"),
        ("status=denied", "status", "occurred=7 planned=1 denied*=0"),
        ("", "publisher", "-=1 Al-Monitor=1"),
        ("publisher=Reuters", "publisher", "-=1 Al-Monitor=1 Reuters*=0"),
        ("kind=statement", "publisher", ""),
        ("", "review", "machine=7 confirmed=1"),
        ("actor=TUR", "review", "machine=4"),
    ],
)
def test_the_options_of_a_field(store: Session, query: str, field: str, told: str) -> None:
    assert _told(getattr(facets(store, _parse(query)), field)) == told


def test_people_stand_within_their_party_with_their_own_numbers(store: Session) -> None:
    iran, turkey, _ = facets(store, _parse("")).actor
    assert (iran.label, turkey.label) == ("Name of IRN", "Name of TUR")
    assert _told(iran.within) == "araghchi=3"
    assert _told(turkey.within) == "fidan=3"
    assert [one.label for one in flat(facets(store, _parse("")).publisher)] == ["Publisher not named", "Al-Monitor"]


def test_statements_do_not_grow_with_options(store_engine: Engine) -> None:
    counts = []
    for query in ("", "actor=nobody", "actor=IRN&actor=TUR&match=between&kind=meeting"):
        with session_scope(store_engine) as session, counted_statements(store_engine) as sent:
            facets(session, _parse(query))
        counts.append(len(sent))
    assert max(counts) <= 8


def test_each_thing_asked_for_can_be_dropped(store: Session) -> None:
    wanted = _parse("actor=ISR&kind=statement&from=2024-01-01")
    assert [(drop.label, drop.count) for drop in drops(store, wanted, str)] == [
        ("ISR", 1),
        ("statement", 0),
        ("from 1 January 2024", 0),
    ]
    for drop in drops(store, wanted, str):
        assert count_events(store, _parse(drop.query)) == drop.count


@pytest.mark.parametrize(
    ("query", "most", "told", "within", "left_out"),
    [
        ("", Most(1, 0), "IRN=6", "", (2, 1)),
        ("", Most(2, 5), "IRN=6 TUR=4", "araghchi=3", (1, 0)),
        ("commentary=1", Most(3, 5), "IRN=7 TUR=4 ISR=1", "araghchi=3", (1, 0)),
        # What is chosen is shown, and so is its party.
        ("actor=araghchi", Most(0, 0), "IRN=6", "araghchi*=3", (2, 0)),
        ("actor=ISR", Most(1, 0), "IRN=6 ISR*=1", "", (1, 1)),
        ("actor=azizi&commentary=1", Most(1, 5), "IRN=7 azizi*=1", "araghchi=3", (2, 0)),
    ],
)
def test_only_the_most_frequent_actors_are_shown(
    store: Session, query: str, most: Most, told: str, *, within: str, left_out: tuple[int, int]
) -> None:
    found = facets(store, _parse(query), most=most)
    assert _told(found.actor) == told
    assert _told(found.actor[0].within) == within
    assert (found.actors_left_out, found.actor[0].left_out) == left_out
