"""Acts dated by how long before another they were."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of

# The article's day is Wednesday, 12 March 2025.
COUNTED = [
    pytest.param("The decision came hours after Norway expelled two Cuban diplomats.", ["2025-03-12 day"], id="hours"),
    pytest.param("The decision came a day after Norway expelled two Cuban diplomats.", ["2025-03-11 day"], id="a day"),
    pytest.param("On Monday, two days after Norway expelled two Cuban diplomats, the embassy closed.",
                 ["2025-03-08 day"], id="from the day named before"),
    pytest.param("The decision came two weeks after Norway expelled two Cuban diplomats.",
                 ["2025-02-24..2025-03-02 week"], id="weeks"),
    pytest.param("The decision came three months after Norway expelled two Cuban diplomats.",
                 ["2024-12-01..2024-12-31 month"], id="months"),
    pytest.param("The decision came a year after Norway expelled two Cuban diplomats.",
                 ["2024-01-01..2024-12-31 year"], id="a year"),
    pytest.param("The decision came days after Norway expelled two Cuban diplomats.",
                 ["2025-03-01..2025-03-31 month"], id="days"),
    pytest.param("The decision came after Norway expelled two Cuban diplomats.", [], id="nobody says how long"),
    pytest.param("The decision came years after Norway expelled two Cuban diplomats.", [], id="too vague"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counted_back(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = [event for event in events_of(text, lexicon) if brief(event).startswith("measure/expel")]
    assert [dated(event) for event in found] == expected
