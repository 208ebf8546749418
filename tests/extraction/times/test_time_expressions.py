"""How outlets of many countries name times: each expression resolved by the codebook's section 4."""

from datetime import date

import pytest

from app.domain.event import DateSpan
from app.extraction.times.dates import TimeExpression, find_times
from app.extraction.times.time_rules import GRAMMAR
from tests.extraction.steps import PUBLISHED


def _say(span: DateSpan) -> str:
    days = f"{span.start}" if span.start == span.end else f"{span.start}..{span.end}"
    return f"{days} {span.precision}"


def _times(text: str, on: date = PUBLISHED) -> list[TimeExpression]:
    return find_times(text, 0, len(text), on)


# The article is of Wednesday, 12 March 2025.
PAST = [
    ("on Thursday and Friday", "2025-03-06..2025-03-07 day"),
    ("from Monday to Wednesday", "2025-03-10..2025-03-12 day"),
    ("late on Monday", "2025-03-10 day"),
    ("early Monday", "2025-03-10 day"),
    ("on early Sunday morning", "2025-03-09 day"),
    ("Friday night", "2025-03-07 day"),
    ("earlier on Tuesday", "2025-03-11 day"),
    ("on Tuesday last week", "2025-03-04 day"),
    ("on Monday this week", "2025-03-10 day"),
    ("on Thursday of last week", "2025-03-06 day"),
    ("this past Sunday", "2025-03-09 day"),
    ("over the weekend", "2025-03-08..2025-03-09 day"),
    ("at the weekend", "2025-03-08..2025-03-09 day"),
    ("last weekend", "2025-03-08..2025-03-09 day"),
    ("early November last year", "2024-11-01..2024-11-30 month"),
    ("in December of last year", "2024-12-01..2024-12-31 month"),
    ("on 3 September of last year", "2024-09-03 day"),
    ("on September 3 last year", "2024-09-03 day"),
    ("in February this year", "2025-02-01..2025-02-28 month"),
    ("last March", "2024-03-01..2024-03-31 month"),
    ("last February", "2025-02-01..2025-02-28 month"),
    ("in mid-August", "2024-08-01..2024-08-31 month"),
    ("in late January", "2025-01-01..2025-01-31 month"),
    ("in early March", "2025-03-01..2025-03-31 month"),
    ("in mid-2015", "2015-01-01..2015-12-31 year"),
    ("in late 2015", "2015-01-01..2015-12-31 year"),
    ("in its 2014 annexation", "2014-01-01..2014-12-31 year"),
    ("in Russia's 2014 annexation", "2014-01-01..2014-12-31 year"),
    ("early this year", "2025-01-01..2025-12-31 year"),
    ("late last year", "2024-01-01..2024-12-31 year"),
    ("earlier this month", "2025-03-01..2025-03-31 month"),
    ("earlier in the week", "2025-03-10..2025-03-16 week"),
    ("earlier in the month", "2025-03-01..2025-03-31 month"),
    ("on 15 February", "2025-02-15 day"),
    ("on February 15th", "2025-02-15 day"),
    ("on 15th February 2018", "2018-02-15 day"),
    ("on the 15th of February", "2025-02-15 day"),
    ("on 15.05.2018", "2018-05-15 day"),
    ("on 15/05/2018", "2018-05-15 day"),
    ("on 5/15/2018", "2018-05-15 day"),
    ("on Monday, 10 March", "2025-03-10 day"),
    ("on Monday (March 10)", "2025-03-10 day"),
    ("from 3 to 5 March", "2025-03-03..2025-03-05 day"),
    ("between March 3 and 5", "2025-03-03..2025-03-05 day"),
    ("from April 30 to May 2", "2024-04-30..2024-05-02 day"),
    ("from 30 December to 2 January 2019", "2019-12-30..2020-01-02 day"),
    ("on Jan. 23-24", "2025-01-23..2025-01-24 day"),
    ("on February 3 through 5", "2025-02-03..2025-02-05 day"),
    ("on the 5th of last month", "2025-02-05 day"),
    ("this morning", "2025-03-12 day"),
    ("earlier today", "2025-03-12 day"),
    ("overnight", "2025-03-12 day"),
    ("the day before yesterday", "2025-03-10 day"),
    ("last night", "2025-03-11 day"),
    ("days ago", "2025-03-01..2025-03-31 month"),
    ("some weeks ago", "2025-02-01..2025-02-28 month"),
    ("about two weeks ago", "2025-02-24..2025-03-02 week"),
    ("a year and a half ago", "2023-09-01..2023-09-30 month"),
    ("two decades ago", "2005-01-01..2005-12-31 year"),
    ("in recent days", "2025-03-12 before"),
    ("over the past few weeks", "2025-03-12 before"),
    ("over the past year", "2025-03-12 before"),
    ("for the past ten days", "2025-03-02 day"),
    ("for seven consecutive days", "2025-03-06 day"),
    ("last summer", "2024-06-01..2024-08-31 month"),
    ("in the summer of 2018", "2018-06-01..2018-08-31 month"),
    ("in the first quarter of 2019", "2019-01-01..2019-03-31 month"),
    ("in the first half of last year", "2024-01-01..2024-06-30 month"),
    ("on New Year's Day", "2025-01-01 day"),
    ("on Christmas Eve", "2024-12-24 day"),
    ("hours earlier", "2025-03-12 day"),
    ("a day earlier", "2025-03-11 day"),
    ("the previous day", "2025-03-11 day"),
    ("the day before", "2025-03-11 day"),
    ("three weeks earlier", "2025-02-17..2025-02-23 week"),
    ("the week before last", "2025-02-24..2025-03-02 week"),
    ("the month before last", "2025-01-01..2025-01-31 month"),
]


@pytest.mark.parametrize(("text", "expected"), PAST, ids=[text for text, _ in PAST])
def test_of_an_act_told(text: str, expected: str) -> None:
    assert [_say(time.past) for time in _times(f"They met {text}.")] == [expected]


PLANNED = [
    ("on Friday and Saturday", "2025-03-14..2025-03-15 day"),
    ("on Tuesday next week", "2025-03-18 day"),
    ("next Wednesday", "2025-03-19 day"),
    ("this coming Monday", "2025-03-17 day"),
    ("this weekend", "2025-03-15..2025-03-16 day"),
    ("next weekend", "2025-03-15..2025-03-16 day"),
    ("in three days", "2025-03-15 day"),
    ("in the second half of April", "2025-04-01..2025-04-30 month"),
    ("at the end of May", "2025-05-01..2025-05-31 month"),
    ("in two weeks", "2025-03-24..2025-03-30 week"),
    ("in two weeks' time", "2025-03-24..2025-03-30 week"),
    ("within a month", "2025-04-01..2025-04-30 month"),
    ("two days from now", "2025-03-14 day"),
    ("in the coming weeks", "2025-03-12 after"),
    ("in the next few days", "2025-03-12 after"),
    ("within days", "2025-03-12 after"),
    ("in mid-April", "2025-04-01..2025-04-30 month"),
    ("next March", "2026-03-01..2026-03-31 month"),
    ("next summer", "2025-06-01..2025-08-31 month"),
    ("later in the day", "2025-03-12 day"),
    ("later today", "2025-03-12 day"),
    ("by the end of this year", "2025-01-01..2025-12-31 year"),
    ("from 3 to 5 May", "2025-05-03..2025-05-05 day"),
    ("on May Day", "2025-05-01 day"),
]


@pytest.mark.parametrize(("text", "expected"), PLANNED, ids=[text for text, _ in PLANNED])
def test_of_a_plan(text: str, expected: str) -> None:
    assert [_say(time.plan) for time in _times(f"They will meet {text}.")] == [expected]


# A time that counts from the last day told.
ANCHORED = [
    ("They met on March 3. A week later, they met again.", "2025-03-10..2025-03-16 week"),
    ("They met on March 3. They signed the next day.", "2025-03-04 day"),
    ("They met on March 3. The following day they left.", "2025-03-04 day"),
    ("They met on March 3. They called the same day.", "2025-03-03 day"),
    ("They met on March 3. Later that day, they left.", "2025-03-03 day"),
    ("They met on March 3. Early in the morning, they left.", "2025-03-03 day"),
    ("They met on March 3. Hours later, they left.", "2025-03-03 day"),
    ("They met on March 3. Two days earlier, they called.", "2025-03-01 day"),
    ("They met on March 3, two days after, they left.", "2025-03-05 day"),
    ("They met in May 2010. Two months later, they left.", "2010-07-01..2010-07-31 month"),
    ("They met in 2016. Two years later, they left.", "2018-01-01..2018-12-31 year"),
    ("They met in 1998. They signed in October that year.", "1998-10-01..1998-10-31 month"),
    ("They met in 1998. They signed on October 20 of the same year.", "1998-10-20 day"),
    ("They met in May 2010. They signed in the same month.", "2010-05-01..2010-05-31 month"),
]


@pytest.mark.parametrize(("text", "expected"), ANCHORED, ids=[text for text, _ in ANCHORED])
def test_counted_from_the_last_day_told(text: str, expected: str) -> None:
    end = text.find(". ") + 1
    before = find_times(text, 0, end, PUBLISHED)[-1:] if end else []
    later = find_times(text, end, len(text), PUBLISHED, before)
    assert _say(later[-1].past) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the first visit in three years",
        "their third talks in two weeks",
        "They left the next day.", "A week later, they left.", "That day they left.", "He met 12 men in 3 days of",
        "They weakened.", "The soonest way.", "He stayed for three days.", "He falls ill in Springfield.",
        "This may be.", "Last may not.", "In late may we",
        "Some 300 people in 12 cities", "a half of them", "the second half of the game", "in the 1990s",
    ],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert [text[time.start : time.end] for time in _times(text)] == []


def test_what_has_lasted_marks_its_beginning() -> None:
    (time,) = _times("Israel has been bombing Gaza for seven consecutive days.")
    assert time.since


def test_an_article_of_a_weekend() -> None:
    sunday = date(2025, 3, 9)
    assert [_say(time.past) for time in _times("They met over the weekend.", sunday)] == ["2025-03-08..2025-03-09 day"]
    assert [_say(time.past) for time in _times("They met last weekend.", sunday)] == ["2025-03-01..2025-03-02 day"]


def test_of_other_years() -> None:
    assert [_say(t.past) for t in _times("They met on Nov. 30.", date(1996, 1, 4))] == ["1995-11-30 day"]
    assert [_say(t.plan) for t in _times("They will meet on Jan 3.", date(1999, 12, 30))] == ["2000-01-03 day"]


@pytest.mark.parametrize("text", [text for text, _ in PAST + PLANNED])
def test_a_match_holds_a_sign_of_its_rule(text: str) -> None:
    for rule in GRAMMAR:
        for match in rule.pattern.finditer(text):
            assert any(sign in match.group() or sign in match.group().lower() for sign in rule.signs), rule.pattern
