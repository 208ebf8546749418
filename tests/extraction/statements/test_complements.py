"""Where the clause begins that tells what was said: its verbs are the speaker's content, and no words of their own."""

from datetime import date

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

_DAY = date(1998, 6, 15)

TOLD = [
    ("Secretary of State Albright told reporters the United States welcomes the accord.", ["USA"]),
    ("Secretary of State Albright told reporters in Washington the United States welcomes the accord.", ["USA"]),
    ("Secretary of State Albright told a news conference that the United States welcomes the accord.", ["USA"]),
    ("Prime Minister Netanyahu told his cabinet Israel welcomes the accord.", ["ISR"]),
    ("Prime Minister Netanyahu said in a speech on Monday Israel welcomes the accord.", ["ISR"]),
]


@pytest.mark.parametrize(("text", "parties"), TOLD, ids=[text for text, _ in TOLD])
def test_one_statement(text: str, parties: list[str], lexicon: Lexicon) -> None:
    assert outline(events_of(text, lexicon, _DAY)) == [f"statement/support occurred: {party}" for party in parties]


def test_no_answer_is_no_threat(lexicon: Lexicon) -> None:
    text = "Israeli officials say they have received no response from Damascus."
    assert outline(events_of(text, lexicon, _DAY)) == ["statement/comment occurred: ISR"]
