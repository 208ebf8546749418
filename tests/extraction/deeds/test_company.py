"""Who is met or addressed behind other words: delegations, letters that ask, roles between commas, "the two"."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of

TOLD = [
    ("Benjamin Netanyahu met a group of American lawmakers on Monday.", "meeting/meet occurred: ISR > USA"),
    ("Vladimir Putin met a delegation of French lawmakers.", "meeting/meet occurred: RUS > FRA"),
    ("Hamas received a delegation from Iran on Tuesday.", "meeting/meet occurred: hamas > IRN"),
    ("South Korea sent a letter to North Korea proposing talks.", "call/message occurred: KOR > PRK"),
    ("China's president exchanged messages with North Korean leader Kim Jong Un.", "call/message occurred: CHN > PRK"),
    ("Egypt and Qatar, as its guarantors, have sent a letter to Israel.", "call/message occurred: EGY, QAT > ISR"),
    ("The French president, as host of the summit, met Vladimir Putin.", "meeting/meet occurred: FRA > RUS"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_company(text: str, told: str, lexicon: Lexicon) -> None:
    assert told in [brief(event) for event in events_of(text, lexicon)]


THE_TWO = [
    pytest.param(
        "Marco Rubio and Sergey Lavrov arrived in Geneva. The two met on Monday for three hours.",
        ["2025-03-10 day meeting/meet occurred: USA > RUS"], id="of the sentence before",
    ),
    pytest.param(
        "Abbas Araghchi urged Hakan Fidan to back the U.S. plan when the two met in Ankara in January.",
        ["2025-01-01..2025-01-31 month meeting/meet occurred: IRN > TUR"], id="people, not whose plan it is",
    ),
    pytest.param("Iran arrested two French tourists. The two met their lawyer on Monday.", [], id="people of no party"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "met"), THE_TWO)
def test_the_two_are_those_named_before(text: str, met: list[str], lexicon: Lexicon) -> None:
    found = [event for event in events_of(text, lexicon) if event.kind == "meeting"]
    assert [f"{dated(event)} {brief(event)}" for event in found] == met
