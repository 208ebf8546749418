from datetime import date

import pytest

from app.timeline.dates import iso_date, say_date, say_heading, say_period
from tests.timeline.cards import make_when

# (first day, last day, precision, in words, in few letters, heading of its group, for machines)
SPANS = [
    ("2024-07-01", "2024-07-01", "day", "1 July 2024", "1 Jul 2024", "July 2024", "2024-07-01"),
    ("2018-05-04", "2018-05-06", "day", "4–6 May 2018", "4–6 May 2018", "May 2018", "2018-05-04/2018-05-06"),
    ("2018-04-28", "2018-05-03", "day", "28 April – 3 May 2018", "28 Apr – 3 May 2018", "April 2018", None),
    ("2017-12-30", "2018-01-02", "day", "30 December 2017 – 2 January 2018", None, "December 2017", None),
    ("2024-10-14", "2024-10-20", "week", "week of 14 October 2024", "week of 14 Oct 2024", "October 2024", None),
    # Two weeks are no longer "the week of".
    ("2024-10-14", "2024-10-27", "week", "14–27 October 2024", None, "October 2024", None),
    ("2023-10-01", "2023-10-31", "month", "October 2023", "Oct 2023", "October 2023", "2023-10"),
    ("2023-09-01", "2023-10-31", "month", "September–October 2023", "Sep–Oct 2023", "September 2023", None),
    ("2023-12-01", "2024-01-31", "month", "December 2023 – January 2024", None, None, "2023-12/2024-01"),
    ("2022-01-01", "2022-12-31", "year", "2022", "2022", "2022", "2022"),
    ("2009-01-01", "2010-12-31", "year", "2009–2010", "2009–2010", "2009–2010", "2009/2010"),
    ("2023-10-31", "2023-10-31", "before", "by 31 October 2023", "by 31 Oct 2023", "October 2023", "../2023-10-31"),
    ("2023-11-12", "2023-11-12", "after", "from 12 November 2023", None, "November 2023", "2023-11-12/.."),
]


@pytest.mark.parametrize("span", SPANS)
def test_a_date_is_said_as_exactly_as_it_is_known(span: tuple[str | None, ...]) -> None:
    start, end, precision, *expected = span
    when = make_when(str(start), end, str(precision))
    got = (say_date(when), say_date(when, short=True), say_heading(when), iso_date(when))
    assert [one for one, want in zip(got, expected, strict=True) if want is not None] == [w for w in expected if w]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, ""),
        ("2023-10-01", "2024-12-31", "Oct 2023 – Dec 2024"),
        ("2023-10-01", "2023-12-31", "Oct–Dec 2023"),
        ("2023-10-01", "2023-10-31", "Oct 2023"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2022-01-01", "2023-12-31", "2022–2023"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2024-02-01", "2024-02-28", "1–28 Feb 2024"),
        ("2023-10-07", "2023-11-02", "7 Oct – 2 Nov 2023"),
        ("2023-10-07", "2023-10-07", "7 Oct 2023"),
        ("2023-10-07", None, "since 7 Oct 2023"),
        ("2023-10-01", None, "since Oct 2023"),
        ("2023-01-01", None, "since 2023"),
        (None, "2023-12-31", "until 2023"),
        (None, "2023-10-31", "until Oct 2023"),
        (None, "2023-10-30", "until 30 Oct 2023"),
    ],
)
def test_the_bounds_of_a_filter_are_said_shortly(first: str | None, last: str | None, words: str) -> None:
    bounds = [date.fromisoformat(day) if day else None for day in (first, last)]
    assert say_period(*bounds) == words
