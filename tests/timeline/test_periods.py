from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.timeline.periods import Unit, end_of, pieces, say_piece, start_of, unit_for


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2024-01-01", "2024-01-01", Unit.DAY),
        ("2024-01-01", "2024-02-14", Unit.DAY),
        ("2024-01-01", "2024-02-15", Unit.WEEK),
        ("2024-01-01", "2024-09-29", Unit.WEEK),
        ("2024-01-01", "2024-10-31", Unit.MONTH),
        ("2016-01-01", "2024-12-31", Unit.MONTH),
        ("2016-01-01", "2025-01-01", Unit.QUARTER),
        ("1948-01-01", "2024-12-31", Unit.YEAR),
    ],
)
def test_the_unit_goes_by_the_span(first: str, last: str, unit: Unit) -> None:
    assert unit_for(date.fromisoformat(first), date.fromisoformat(last)) is unit


@given(day=st.dates(), days=st.integers(0, 2000), unit=st.sampled_from(Unit))
def test_pieces_cover_a_span_without_gap_or_overlap(day: date, days: int, unit: Unit) -> None:
    last = date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
    cut = list(pieces(day, last, unit))
    assert cut[0][0] <= day
    assert cut[-1][1] >= last
    assert all(first == before + timedelta(days=1) for (_, before), (first, _) in pairwise(cut))
    assert all(start_of(one, unit) == first and end_of(one, unit) == end for first, end in cut for one in (first, end))


@pytest.mark.parametrize(
    ("first", "last", "unit", "said"),
    [
        ("2024-10-14", "2024-10-14", Unit.DAY, "14 Oct 2024"),
        ("2024-10-14", "2024-10-20", Unit.WEEK, "week of 14 Oct 2024"),
        # Cut by the days asked for.
        ("2024-10-16", "2024-10-20", Unit.WEEK, "16–20 Oct 2024"),
        ("2024-10-01", "2024-10-31", Unit.MONTH, "Oct 2024"),
        ("2024-07-01", "2024-09-30", Unit.QUARTER, "Jul–Sep 2024"),
        ("2024-01-01", "2024-12-31", Unit.YEAR, "2024"),
    ],
)
def test_a_piece_in_words(first: str, last: str, unit: Unit, said: str) -> None:
    assert say_piece(date.fromisoformat(first), date.fromisoformat(last), unit) == said
