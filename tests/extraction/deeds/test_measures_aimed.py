"""Measures whose other side stands in a word or a prepositional phrase, and what only resembles a measure."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

TOLD: list[tuple[str, list[str]]] = [
    ("Turkey detained eight people suspected of spying for Israel.", ["measure/detain occurred: TUR > ISR"]),
    ("The U.S. Senate recognised the Armenian genocide.", []),
    ("Spain recognised the Palestinian state.", ["measure/upgrade occurred: ESP > PSE"]),
    ("Israel barred Turkish officials from entering Gaza.", ["measure/refuse occurred: ISR > TUR"]),
    ("A Turkish court ordered the release of an American pastor.", ["measure/upgrade occurred: TUR > USA"]),
    ("Iran extradited two suspects to Turkey.", ["measure/detain occurred: IRN > TUR"]),
    ("Sudan expelled the head of the U.N. mission.", ["measure/expel occurred: SDN > un"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [brief(event) for event in events_of(text, lexicon)] == expected
