"""What a list amounts to over time: every number is that of the list which its link brings."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.codebook import CODES, Act, Kind, QuadClass, Status
from app.timeline.filter import EventFilter
from app.timeline.periods import Unit
from app.timeline.query import count_events, stream_events
from app.timeline.record import (
    VOUCHED,
    Told,
    balances,
    count_reports,
    kinds_by_year,
    longest_silence,
    told,
    whole_year,
    years_of,
)

EVERY = EventFilter(commentary=True)


def _told(start: str, end: str = "", act: Act = Act.MEET, status: Status = Status.OCCURRED, events: int = 1) -> Told:
    kind = next(kind for kind, of_kind in CODES if of_kind is act)
    return Told(date.fromisoformat(start), date.fromisoformat(end or start), kind, act, status, events)


def test_the_sums_are_those_of_the_list(gold_session: Session) -> None:
    acts = told(gold_session, EVERY)
    assert sum(one.events for one in acts) == count_events(gold_session, EVERY)
    cards = list(stream_events(gold_session, EVERY))
    assert count_reports(gold_session, EVERY) == sum(card.reports for card in cards)


def test_kinds_by_year_are_what_their_filters_bring(gold_session: Session) -> None:
    acts = told(gold_session, EVERY)
    years = years_of(acts, 10)
    assert years == tuple(sorted(years, reverse=True))
    rows = kinds_by_year(acts, years)
    assert {row.kind for row in rows} == {card.kind for card in stream_events(gold_session, EVERY)}
    for row in rows:
        asked = EVERY.replace(kind=(row.kind,))
        assert row.total == count_events(gold_session, asked)
        for year, events in zip(years, row.by_year, strict=True):
            first, last = whole_year(year)
            assert events == count_events(gold_session, asked.replace(from_=first, to=last))


def test_classes_of_a_period_are_what_their_filters_bring(gold_session: Session) -> None:
    _, found = balances(told(gold_session, EVERY), 20)
    assert found
    for one in found:
        here = EVERY.replace(status=VOUCHED, from_=one.first, to=one.last)
        assert one.events == count_events(gold_session, here)
        for quad, events in one.by_class.items():
            assert events == count_events(gold_session, here.replace(quad=(quad,)))


@pytest.mark.parametrize("quad", list(QuadClass))
def test_a_class_is_that_of_the_codebook(gold_session: Session, quad: QuadClass) -> None:
    every = {card.id for card in stream_events(gold_session, EVERY) if card.code.quad_class is quad}
    assert {card.id for card in stream_events(gold_session, EVERY.replace(quad=(quad,)))} == every


def test_the_mean_weighs_each_event_once() -> None:
    acts = [_told("2024-01-02", act=Act.STRIKE), _told("2024-02-01", events=3), _told("2024-01-05", act=Act.WARN)]
    unit, (quarter,) = balances(acts, 5)
    assert unit is Unit.QUARTER
    assert (quarter.first, quarter.last, quarter.events) == (date(2024, 1, 1), date(2024, 3, 31), 5)
    assert quarter.goldstein == pytest.approx((-10 + 3 * 1.0 - 0.4) / 5)
    assert quarter.by_class[QuadClass.VERBAL_COOPERATION] == 3
    assert quarter.by_class[QuadClass.MATERIAL_CONFLICT] == quarter.by_class[QuadClass.VERBAL_CONFLICT] == 1


def test_what_nobody_vouches_for_is_not_weighed() -> None:
    acts = [_told("2024-01-02", status=status) for status in Status]
    (_, (quarter,)), vouched = balances(acts, 5), [status for status in Status if status in VOUCHED]
    assert quarter.events == len(vouched) == 2
    assert balances([_told("2024-01-02", status=Status.PLANNED)], 5) == (Unit.YEAR, ())


def test_commentary_has_no_class_and_no_weight() -> None:
    said = Told(date(2024, 1, 1), date(2024, 1, 1), Kind.COMMENTARY, Act.COMMENT, Status.OCCURRED, 1)
    _, (quarter,) = balances([said], 5)
    assert (quarter.events, sum(quarter.by_class.values()), quarter.goldstein) == (1, 0, None)


def test_many_years_are_told_by_year_the_newest_of_them() -> None:
    unit, found = balances([_told("1990-05-05"), _told("2021-06-01"), _told("2024-01-02")], 5)
    assert unit is Unit.YEAR
    # What was before is left out, and so are years without an event at the beginning.
    assert [one.first.year for one in found] == [2021, 2022, 2023, 2024]
    assert [one.goldstein for one in found] == [1.0, None, None, 1.0]


@pytest.mark.parametrize(
    ("acts", "silence"),
    [
        # Between two days, neither of them.
        (["2024-01-01", "2024-01-05"], ("2024-01-02", "2024-01-04")),
        # The longest of several; days that follow each other leave none.
        (["2024-01-01", "2024-01-02", "2024-01-10", "2024-02-10"], ("2024-01-11", "2024-02-09")),
        (["2024-01-01", "2024-01-02"], None),
        # A long event that holds a later short one.
        ([("2024-01-01", "2024-03-01"), "2024-01-10", "2024-03-05"], ("2024-03-02", "2024-03-04")),
        # What was over before the oldest article bounds nothing.
        (["2001-01-01", "2024-01-01", "2024-01-03"], ("2024-01-02", "2024-01-02")),
        (["2024-01-01"], None),
        ([], None),
    ],
)
def test_the_longest_silence(acts: list[str | tuple[str, str]], silence: tuple[str, str] | None) -> None:
    dated = [_told(*((one,) if isinstance(one, str) else one)) for one in acts]
    found = longest_silence(reversed(dated), date(2020, 1, 1))
    assert (found and (found.first.isoformat(), found.last.isoformat())) == silence
    if found:
        assert found.days == (found.last - found.first).days + 1
