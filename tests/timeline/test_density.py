from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.codebook import Precision
from app.storage.database import session_scope
from app.timeline.density import Bar, Dated, Density, brought, dated_events, density, months_told, presets
from app.timeline.filter import EventFilter
from app.timeline.periods import Unit
from app.timeline.query import count_events
from tests.timeline.store import counted_statements


def _parse(query: str) -> EventFilter:
    return EventFilter.parse(parse_qsl(query))


def _density(session: Session, query: str) -> Density | None:
    wanted = _parse(query)
    return density(wanted, dated_events(session, wanted), months_told(session, wanted))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _dated(start: str, end: str | None = None, precision: str = "day", events: int = 1) -> Dated:
    return Dated(_day(start), _day(end or start), Precision(precision), events)


def _bars(found: Density | None) -> dict[str, str]:
    """Return first day → events, those vague, and what its days bring, for the bars with any."""
    assert found is not None
    return {str(bar.first): f"{bar.events} {bar.vague} {bar.brings}" for bar in found.all if bar.events or bar.brings}


QUERIES = [
    "",
    "commentary=1",
    "actor=TUR",
    "kind=statement",
    "from=2024-01-05",
    "from=2024-02-10&to=2024-02-12",
    "to=2023-06-01",
    "from=2023-02-01&to=2024-02-10",
    "from=1990-01-01&to=2030-12-31",
    "publisher=Al-Monitor",
]


@pytest.mark.parametrize("query", QUERIES)
def test_bars_add_up_to_the_list_and_links_bring_what_they_say(store: Session, query: str) -> None:
    wanted, found = _parse(query), _density(store, query)
    assert found is not None
    assert sum(bar.events for bar in found.all) == count_events(store, wanted)
    for bar in found.all:
        assert bar.brings == count_events(store, wanted.replace(from_=bar.first, to=bar.last)), bar
        assert bar.vague <= bar.events <= bar.brings


@pytest.mark.parametrize("query", QUERIES)
def test_presets_bring_what_they_say(store: Session, query: str) -> None:
    wanted = _parse(query)
    for preset in presets(dated_events(store, wanted)):
        assert preset.brings == count_events(store, wanted.replace(from_=preset.first, to=preset.last)) > 0


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    spans=st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 500), st.sampled_from(Precision)), min_size=1),
    bounds=st.tuples(st.none() | st.integers(0, 4000), st.none() | st.integers(0, 800)),
    told=st.frozensets(st.tuples(st.integers(2000, 2012), st.integers(1, 12)), max_size=20),
)
def test_any_dates_are_counted_once_and_found_again(
    spans: list[tuple[int, int, Precision]],
    bounds: tuple[int | None, int | None],
    told: frozenset[tuple[int, int]],
) -> None:
    zero = _day("2000-01-01").toordinal()

    def day(number: int) -> date:
        return date.fromordinal(zero + number)

    dated = [Dated(day(start), day(start + length), precision) for start, length, precision in spans]
    first, length = bounds
    to = None if length is None else day((first or 0) + length)
    wanted = EventFilter(from_=None if first is None else day(first), to=to)
    found = density(wanted, dated, told)
    total = brought(dated, wanted.from_, wanted.to)
    assert (found is None) == (total == 0)
    if found:
        assert sum(bar.events for bar in found.all) == total
        assert all(bar.brings == brought(dated, bar.first, bar.last) for bar in found.all)


def test_no_bars_without_events(store: Session) -> None:
    assert _density(store, "actor=nobody") is None
    assert presets(()) == ()


def test_an_event_counts_where_it_begins_and_is_found_where_it_goes_on() -> None:
    dated = [_dated("2024-01-30", "2024-02-06", events=2), _dated("2024-02-10"), _dated("2024-04-01")]
    found = density(EventFilter(), dated, frozenset())
    assert found is not None
    assert found.unit is Unit.WEEK
    assert _bars(found) == {"2024-01-29": "2 0 2", "2024-02-05": "1 0 3", "2024-04-01": "1 0 1"}
    # Cut by the days asked for, it counts where these begin.
    found = density(EventFilter(from_=_day("2024-02-01")), dated, frozenset())
    assert _bars(found) == {"2024-02-01": "2 0 2", "2024-02-05": "1 0 3", "2024-04-01": "1 0 1"}


@pytest.mark.parametrize(
    ("one", "vague"),
    [
        (_dated("2024-03-05"), 0),
        # Several days, each of them known.
        (_dated("2024-03-30", "2024-04-02"), 0),
        (_dated("2024-03-01", "2024-03-31", "month"), 0),
        (_dated("2024-01-01", "2024-12-31", "year"), 1),
        (_dated("2024-03-29", "2024-04-04", "week"), 1),
        (_dated("2024-03-05", precision="before"), 1),
        (_dated("2024-03-05", precision="after"), 1),
    ],
)
def test_what_is_not_known_to_within_its_bar_is_vague(one: Dated, vague: int) -> None:
    found = density(EventFilter(), [_dated("2022-01-01"), one, _dated("2024-12-01")], frozenset())
    assert found is not None
    assert found.unit is Unit.MONTH
    assert sum(bar.vague for bar in found.bars) == vague


def test_what_is_told_in_hindsight_stands_before_the_axis() -> None:
    dated = [_dated("1948-05-14"), _dated("2023-10-05"), _dated("2024-10-05"), _dated("2026-01-01")]
    found = density(EventFilter(), dated, frozenset({(2023, 10), (2024, 10)}))
    assert found is not None
    assert found.earlier == Bar(None, _day("2023-09-30"), 1, 0, 1)
    assert found.later == Bar(_day("2024-11-01"), None, 1, 0, 1)
    assert len(found.bars) == 13
    # Asked for, it has its place.
    found = density(EventFilter(from_=_day("1940-01-01")), dated, frozenset({(2023, 10), (2024, 10)}))
    assert found is not None
    assert (found.earlier, found.unit, found.bars[0].first) == (None, Unit.YEAR, _day("1948-01-01"))


def test_months_without_articles_are_told_from_months_without_events() -> None:
    dated = [_dated("2024-01-05"), _dated("2024-12-05")]
    found = density(EventFilter(), dated, frozenset({(2024, 1), (2024, 3), (2024, 12)}))
    assert found is not None
    assert [bar.first.month for bar in found.bars if bar.first and bar.told] == [1, 3, 12]


def test_presets_count_back_from_the_newest_event() -> None:
    dated = [_dated("2024-10-21"), _dated("2024-10-14"), _dated("2024-09-22"), _dated("2011-02-01", events=3)]
    dated += [_dated(f"{year}-06-01") for year in range(2015, 2024)]
    found = presets(dated)
    assert [(one.label, str(one.first), str(one.last), one.brings) for one in found[:3]] == [
        ("Last 7 days", "2024-10-15", "2024-10-21", 1),
        ("Last 30 days", "2024-09-22", "2024-10-21", 3),
        ("2024", "2024-01-01", "2024-12-31", 3),
    ]
    assert (found[-1].label, found[-1].first, str(found[-1].last), found[-1].brings) == (
        "Before 2017",
        None,
        "2016-12-31",
        5,
    )


def test_two_statements_whatever_the_rows(store_engine: Engine) -> None:
    for query in ("", "actor=ISR"):
        wanted = _parse(query)
        with session_scope(store_engine) as session, counted_statements(store_engine) as sent:
            dated_events(session, wanted)
            months_told(session, wanted)
        assert len([one for one in sent if not one.startswith("BEGIN")]) == 2
