"""Acts dated by how long before another they were."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of

# The article's day is Wednesday, 12 March 2025.
COUNTED = [
    pytest.param("The decision came hours after Norway expelled two Cuban diplomats.", ["2025-03-12 day"], id="hours"),
    pytest.param("Hours after Norway expelled two Cuban diplomats, the embassy closed on Monday.",
                 ["2025-03-10 day"], id="hours before a day named behind"),
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


def test_a_time_before_the_first_of_joined_verbs_dates_them_all(lexicon: Lexicon) -> None:
    found = events_of("Peru on Monday expelled two Cuban diplomats and closed its border with Bolivia.", lexicon)
    assert [dated(event) for event in found] == ["2025-03-10 day", "2025-03-10 day"]


def test_talks_before_others_are_counted_back(lexicon: Lexicon) -> None:
    text = "Two days after meeting Araghchi in Oman, Fidan told Iraq to wait."
    assert dated(next(event for event in events_of(text, lexicon) if event.kind == "meeting")) == "2025-03-10 day"


def test_what_is_judged_was_before_the_date_named(lexicon: Lexicon) -> None:
    found = events_of("Egypt withdrew its envoy to Israel in November 2012 after an Israeli raid on Gaza.", lexicon)
    assert sorted(dated(event) for event in found) == ["2012-11-01..2012-11-30 month", "2012-11-30 before"]


def test_words_that_came_before_others_are_counted_back_too(lexicon: Lexicon) -> None:
    (found,) = events_of("The warning came a day after Netanyahu accused Iran of lying.", lexicon)
    assert dated(found) == "2025-03-11 day"


def test_what_came_before_is_no_part_of_what_was_said(lexicon: Lexicon) -> None:
    text = "Iran will respond to the raid, Araghchi said on Monday, two days after Israel bombed Damascus."
    found = {event.kind: dated(event) for event in events_of(text, lexicon)}
    assert found == {"military": "2025-03-08 day", "statement": "2025-03-10 day"}


def test_words_before_those_of_the_main_clause(lexicon: Lexicon) -> None:
    text = "One day after Turkey accused Iran of lying, Tehran urged Ankara to be patient, saying it wanted peace."
    found = {event.initiators[0].party: (str(event.act), dated(event)) for event in events_of(text, lexicon)}
    assert found == {"TUR": ("accuse", "2025-03-11 day"), "IRN": ("appeal", "2025-03-12 day")}


def test_hours_after_a_thing_count_nothing_back(lexicon: Lexicon) -> None:
    text = "Araghchi issued a statement on Monday in the early hours after the attack, saying that Israel lied."
    assert {dated(event) for event in events_of(text, lexicon)} == {"2025-03-10 day"}
