"""Measures that name only who took them, in an article about two parties."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

ROW = "Jordan condemned Israel on Sunday. Israel's foreign minister criticized Jordan on Monday. "

TOLD: list[tuple[str, list[str]]] = [
    (ROW + "Jordan recalled its ambassador, Ghassan Majali, on Tuesday.", ["measure/downgrade occurred: JOR > ISR"]),
    # no day, no adversary, too few words between the two, or as many with another
    (ROW + "Kenya recalled its ambassador on Tuesday.", []),
    ("Jordan condemned Israel on Sunday. Jordan recalled its ambassador on Tuesday.", []),
    (ROW + ROW.replace("Israel", "Egypt") + "Jordan recalled its ambassador on Tuesday.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_with_adversaries(text: str, expected: list[str], lexicon: Lexicon) -> None:
    measures = [event for event in events_of(text, lexicon) if event.kind is Kind.MEASURE]
    assert [brief(event) for event in measures] == expected
