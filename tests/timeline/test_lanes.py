from urllib.parse import parse_qsl

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.storage.database import session_scope
from app.timeline.filter import EventFilter
from app.timeline.lanes import Lanes, load_lanes
from app.timeline.query import count_events
from tests.factories import bare_engine
from tests.timeline.store import (
    ARAGHCHI,
    FIDAN,
    IRAN,
    ISRAEL,
    TURKEY,
    add_article,
    add_event,
    counted_statements,
)

RUSSIA = ("RUS", "RUS")


@pytest.fixture(scope="module")
def lanes_engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Give events in each lane, one of them in two."""
    engine = bare_engine(tmp_path_factory.mktemp("lanes"))
    with session_scope(engine, write=True) as session:
        add_article(session, "Of May.", published="2024-05-01")
        add_article(session, "Of October.", published="2024-10-01")
        add_event(session, "call", ARAGHCHI, FIDAN, start="2024-05-02", kind="call", act="call")
        add_event(session, "summit", IRAN, TURKEY, RUSSIA, start="2024-05-03", end="2024-06-02")
        add_event(session, "row", ISRAEL, TURKEY, start="2024-10-09", precision="before")
        add_event(session, "abroad", IRAN, RUSSIA, start="2024-10-09")
        add_event(session, "all-three", IRAN, TURKEY, ISRAEL, start="2024-10-10")
        add_event(session, "long-ago", IRAN, ISRAEL, start="1979-02-01")
    return engine


def _lanes(session: Session, query: str) -> Lanes | None:
    return load_lanes(session, EventFilter.parse(parse_qsl(query)))


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            "",
            {
                "IRN-TUR": "call summit all-three",
                "IRN-ISR": "long-ago all-three",
                "ISR-TUR": "row all-three",
                "multilateral": "summit all-three",
                "other": "abroad",
            },
        ),
        ("actor=RUS", {"IRN-TUR": "summit", "multilateral": "summit", "other": "abroad"}),
        ("from=2024-06-01&kind=meeting&to=2024-09-30", {"IRN-TUR": "summit", "multilateral": "summit"}),
    ],
)
def test_the_events_of_each_lane(lanes_engine: Engine, query: str, told: dict[str, str]) -> None:
    with session_scope(lanes_engine) as session:
        found = _lanes(session, query)
        assert found is not None
        ids = {lane.value: [event.id for cell in lane.cells for event in cell.events] for lane in found.lanes}
        assert {lane: " ".join(inside) for lane, inside in ids.items() if inside} == told


@pytest.mark.parametrize("query", ["", "actor=TUR", "from=2024-05-03", "from=2024-05-20&to=2024-10-09", "lane=IRN-TUR"])
def test_cells_stand_on_one_axis_and_their_lists_hold_what_they_say(lanes_engine: Engine, query: str) -> None:
    wanted = EventFilter.parse(parse_qsl(query))
    with session_scope(lanes_engine) as session:
        found = _lanes(session, query)
        assert found is not None
        assert sum(bar.events for bar in found.axis.all) == count_events(session, wanted)
        for lane in found.lanes:
            inside = wanted.replace(lane=lane.value)
            assert lane.events == sum(len(cell.events) for cell in lane.cells)
            assert lane.events == count_events(session, inside) or wanted.lane
            assert [(c.bar.first, c.bar.last) for c in lane.cells] == [(b.first, b.last) for b in found.axis.all]
            for cell in lane.cells:
                assert cell.bar.events == len(cell.events)
                if cell.events and not wanted.lane:
                    assert cell.bar.brings == count_events(
                        session, inside.replace(from_=cell.bar.first, to=cell.bar.last)
                    )


def test_no_lanes_without_events(lanes_engine: Engine) -> None:
    with session_scope(lanes_engine) as session:
        assert _lanes(session, "kind=visit") is None


def test_two_statements_whatever_the_rows(lanes_engine: Engine) -> None:
    for query in ("", "kind=call"):
        with session_scope(lanes_engine) as session, counted_statements(lanes_engine) as sent:
            _lanes(session, query)
        assert len([one for one in sent if not one.startswith("BEGIN")]) == 2
