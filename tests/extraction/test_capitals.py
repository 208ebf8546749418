"""Lines in capitals throughout: which they are, and what is read in them."""

from datetime import date

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.capitals import in_plain_case
from tests.extraction.steps import events_of, outline, tokens_of

_DAY = date(1998, 8, 21)

LINES = [
    pytest.param("IRAN CONDEMNS U.S. STRIKES ON SUDAN", "Iran condemns U.S. strikes on Sudan", id="a headline"),
    pytest.param("UN'S ANNAN URGES INDIA TO WAIT", "UN 's Annan urges India to wait", id="an owner in capitals"),
    pytest.param("CEASEFIRE AGREED BY NATO TODAY", "Ceasefire agreed by NATO today", id="initials stay"),
    pytest.param("INDIA-PAKISTAN TALKS BREAK DOWN AGAIN", "India-Pakistan talks break down again", id="a compound"),
    pytest.param("UNITED NATIONS", "UNITED NATIONS", id="a name alone"),
    pytest.param("NATO, EU, IAEA, OPEC, WTO", "NATO , EU , IAEA , OPEC , WTO", id="nothing but initials"),
    pytest.param(
        "TEHRAN, Aug 21 (Reuters) - Iran agreed", "TEHRAN , Aug 21 ( Reuters ) - Iran agreed", id="a dateline"
    ),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("line", "plain"), LINES)
def test_letters(line: str, plain: str, lexicon: Lexicon) -> None:
    assert " ".join(token.norm for token in in_plain_case(tokens_of(line), lexicon)) == plain


HEADLINES = [
    ("IRAN CONDEMNS U.S. STRIKES ON SUDAN", "statement/criticize occurred: IRN > USA"),
    ("RUSSIA TELLS NATO TO STOP BOMBING YUGOSLAVIA", "statement/demand occurred: RUS > nato"),
    ("ETHIOPIA ACCUSES ERITREA OF SHELLING TOWN", "statement/accuse occurred: ETH > ERI"),
    ("UN'S ANNAN URGES INDIA, PAKISTAN TO END FIGHTING", "statement/appeal occurred: un > IND, PAK"),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES, ids=[text for text, _ in HEADLINES])
def test_headlines(text: str, expected: str, lexicon: Lexicon) -> None:
    assert expected in outline(events_of(text, lexicon, _DAY))
