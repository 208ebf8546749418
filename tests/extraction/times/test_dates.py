"""Time expressions, resolved against an article's date by the codebook's section 4."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codebook import Precision
from app.domain.event import DateSpan
from app.extraction.times.dates import TimeExpression, find_times
from tests.extraction.steps import PUBLISHED

_SHORT = {
    Precision.DAY: "day", Precision.WEEK: "week", Precision.MONTH: "month", Precision.YEAR: "year",
    Precision.BEFORE: "before", Precision.AFTER: "after",
}  # fmt: skip


def _say(span: DateSpan) -> str:
    days = f"{span.start}" if span.start == span.end else f"{span.start}..{span.end}"
    return f"{days} {_SHORT[span.precision]} {span.basis}"


def _times(text: str, on: date = PUBLISHED) -> list[TimeExpression]:
    return find_times(text, 0, len(text), on)


# The article is of Wednesday, 12 March 2025.
TOLD = [
    pytest.param("on Tuesday", "2025-03-11 day relative", id="a weekday"),
    pytest.param("on Wednesday", "2025-03-12 day relative", id="the article's own weekday"),
    pytest.param("on Thursday", "2025-03-06 day relative", id="a weekday far back"),
    pytest.param("Sunday evening", "2025-03-09 day relative", id="a weekday with its part"),
    pytest.param("This Monday, a bomb", "2025-03-10 day relative", id="this and a weekday open a sentence"),
    pytest.param("last Monday", "2025-03-10 day relative", id="last and a weekday"),
    pytest.param("last Wednesday", "2025-03-05 day relative", id="last and the own weekday"),
    pytest.param("yesterday", "2025-03-11 day relative", id="yesterday"),
    pytest.param("today", "2025-03-12 day relative", id="today"),
    pytest.param("last week", "2025-03-03..2025-03-09 week relative", id="last week is the ISO week before"),
    pytest.param("this week", "2025-03-10..2025-03-16 week relative", id="this week"),
    pytest.param("earlier this week", "2025-03-10..2025-03-16 week relative", id="earlier this week"),
    pytest.param("last month", "2025-02-01..2025-02-28 month relative", id="last month"),
    pytest.param("earlier this month", "2025-03-01..2025-03-31 month relative", id="earlier this month"),
    pytest.param("last year", "2024-01-01..2024-12-31 year relative", id="last year"),
    pytest.param("earlier this year", "2025-01-01..2025-12-31 year relative", id="earlier this year"),
    pytest.param("two days ago", "2025-03-10 day relative", id="days ago"),
    pytest.param("3 weeks ago", "2025-02-17..2025-02-23 week relative", id="weeks ago"),
    pytest.param("a month ago", "2025-02-01..2025-02-28 month relative", id="a month ago"),
    pytest.param("four months ago", "2024-11-01..2024-11-30 month relative", id="months ago, over the year"),
    pytest.param("ten years ago", "2015-01-01..2015-12-31 year relative", id="years ago"),
    pytest.param("a few weeks ago", "2025-02-01..2025-02-28 month relative", id="a vague span is its month"),
    pytest.param("several days ago", "2025-03-01..2025-03-31 month relative", id="several days"),
    pytest.param("on March 3", "2025-03-03 day explicit", id="a day and month"),
    pytest.param("on Dec. 30", "2024-12-30 day explicit", id="a day and month of the year before"),
    pytest.param("on 30 December", "2024-12-30 day explicit", id="the day first"),
    pytest.param("on the 5th of January", "2025-01-05 day explicit", id="an ordinal"),
    pytest.param("on May 4, 2018", "2018-05-04 day explicit", id="a whole date"),
    pytest.param("on 4 May 2018", "2018-05-04 day explicit", id="a whole date, the day first"),
    pytest.param("on 2024-11-09", "2024-11-09 day explicit", id="an ISO date"),
    pytest.param("on May 4-6, 2018", "2018-05-04..2018-05-06 day explicit", id="a range of days"),
    pytest.param("on 4–6 May 2018", "2018-05-04..2018-05-06 day explicit", id="a range, the days first"),
    pytest.param("in May 2018", "2018-05-01..2018-05-31 month explicit", id="a month and year"),
    pytest.param("in February", "2025-02-01..2025-02-28 month relative", id="a month"),
    pytest.param("in November", "2024-11-01..2024-11-30 month relative", id="a month of the year before"),
    pytest.param("in 2019", "2019-01-01..2019-12-31 year explicit", id="a year"),
    pytest.param("in 2019 and 2020", "2019-01-01..2020-12-31 year explicit", id="two years"),
    pytest.param("the 2016 failed coup", "2016-01-01..2016-12-31 year explicit", id="a year before a noun"),
    pytest.param("recently", "2025-03-12 before article", id="recently"),
    pytest.param("on Feb. 29, 2024", "2024-02-29 day explicit", id="a leap day"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_of_an_act_told(text: str, expected: str) -> None:
    assert [_say(time.past) for time in _times(f"They met {text}.")] == [expected]


PLANNED = [
    pytest.param("on Friday", "2025-03-14 day relative", id="a weekday"),
    pytest.param("on Wednesday", "2025-03-12 day relative", id="the article's own weekday"),
    pytest.param("on Tuesday", "2025-03-18 day relative", id="a weekday of the next week"),
    pytest.param("tomorrow", "2025-03-13 day relative", id="tomorrow"),
    pytest.param("next week", "2025-03-17..2025-03-23 week relative", id="next week"),
    pytest.param("next month", "2025-04-01..2025-04-30 month relative", id="next month"),
    pytest.param("next year", "2026-01-01..2026-12-31 year relative", id="next year"),
    pytest.param("later this month", "2025-03-01..2025-03-31 month relative", id="later this month"),
    pytest.param("on April 2", "2025-04-02 day explicit", id="a day and month"),
    pytest.param("on January 20", "2026-01-20 day explicit", id="a day and month of the next year"),
    pytest.param("in May", "2025-05-01..2025-05-31 month relative", id="a month"),
    pytest.param("in January", "2026-01-01..2026-01-31 month relative", id="a month of the next year"),
    pytest.param("soon", "2025-03-12 after article", id="soon"),
]


@pytest.mark.parametrize(("text", "expected"), PLANNED)
def test_of_a_plan(text: str, expected: str) -> None:
    (time,) = _times(f"They will meet {text}.")
    assert _say(time.plan) == expected
    assert time.as_of(planned=True) == time.plan
    assert time.as_of(planned=False) == time.past


NO_TIME = [
    pytest.param("It may rain.", id="may"),
    pytest.param("He marched on.", id="a verb like a month"),
    pytest.param("About 2,019 people left.", id="a figure"),
    pytest.param("It cost $2019.", id="money"),
    pytest.param("in Bali for the 2025 Climate Conference", id="the year in the name of what is on"),
    pytest.param("UN Resolution 2231 lapsed.", id="a number out of range"),
    pytest.param("on February 30, 2024", id="no such day"),
    pytest.param("a secondary issue", id="a unit within a word"),
    pytest.param("Mondays are busy.", id="a weekday's plural"),
    pytest.param("Resolution 2024-13-40 passed.", id="no such ISO date"),
]


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time(text: str) -> None:
    assert [text[t.start : t.end] for t in _times(text)] == []


def test_several_in_order() -> None:
    text = "On Monday he left, and in 2019 he was there; in May 2018 they met."
    assert [text[t.start : t.end].removeprefix("On ") for t in _times(text)] == ["Monday", "2019", "May 2018"]


def test_since_marks_what_goes_on() -> None:
    (time,) = _times("Troops have been there since 2019.")
    assert time.since
    assert not _times("Troops came in 2019.")[0].since


def test_only_within_the_bounds() -> None:
    text = "On Monday they met. On Friday they left."
    (time,) = find_times(text, 20, len(text), PUBLISHED)
    assert "Friday" in text[time.start : time.end]
    assert time.start >= 20


def test_the_turn_of_the_year() -> None:
    on = date(2025, 1, 2)
    assert [_say(t.past) for t in _times("They met on Dec. 28.", on)] == ["2024-12-28 day explicit"]
    assert [_say(t.past) for t in _times("They met last month.", on)] == ["2024-12-01..2024-12-31 month relative"]
    assert [_say(t.past) for t in _times("They met last week.", on)] == ["2024-12-23..2024-12-29 week relative"]


@given(st.dates(date(1990, 1, 1), date(2035, 12, 31)), st.integers(-300, 0))
def test_a_day_and_month_is_the_nearest_before(on: date, days: int) -> None:
    """A day up to 300 days back is found again without its year."""
    day = on + timedelta(days=days)
    (time,) = _times(f"They met on {day.day} {day:%B}.", on)
    assert (time.past.start, time.past.end) == (day, day)


@given(st.dates(date(1990, 1, 1), date(2035, 12, 31)), st.integers(0, 6))
def test_a_weekday_lies_within_a_week(on: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    (time,) = _times(f"They meet on {name}.", on)
    assert time.past.start.weekday() == time.plan.start.weekday() == weekday
    assert 0 <= (on - time.past.start).days < 7
    assert 0 <= (time.plan.start - on).days < 7


@given(
    st.lists(st.sampled_from("in on last next week May 4 2019 , - Monday ago two days the since 31 Sept. of".split()))
)
def test_spans_are_in_order_and_inside(words: list[str]) -> None:
    text = " ".join(words)
    found = _times(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.start <= span.end for t in found for span in (t.past, t.plan))
