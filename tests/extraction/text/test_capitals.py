"""Old print: texts in capitals throughout, scripts for the radio; what is read in them."""

from datetime import date

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.text.capitals import in_plain_case
from app.extraction.text.sentences import split_sentences
from app.extraction.text.tagger import load_tagger
from tests.extraction.steps import events_of, outline

_DAY = date(1998, 8, 21)

LINES = [
    pytest.param("IRAN CONDEMNS U.S. STRIKES ON SUDAN", "Iran condemns U.S. strikes on Sudan", id="a headline"),
    pytest.param("UN'S ANNAN URGES INDIA TO WAIT", "UN's Annan urges India to wait", id="an owner in capitals"),
    pytest.param("UN's ANNAN URGES INDIA TO WAIT", "UN's Annan urges India to wait", id="but for the s of an owner"),
    pytest.param("CEASEFIRE AGREED BY NATO TODAY", "Ceasefire agreed by NATO today", id="initials stay"),
    pytest.param("U-S TROOPS LEFT N-A-T-O BASES", "U-S troops left N-A-T-O bases", id="initials spelled out stay"),
    pytest.param("INDIA-PAKISTAN TALKS BREAK DOWN AGAIN", "India-Pakistan talks break down again", id="a compound"),
    pytest.param("ENVOY ZORAN OBRADOVIC MET THE PRESS", "Envoy Zoran Obradovic met the press", id="an unknown name"),
    pytest.param("THEY MET ON SUNDAY IN MAY", "They met on Sunday in May", id="a day and a month"),
    pytest.param("THEY LEFT ON MARCH 5 TO TALK", "They left on March 5 to talk", id="a date"),
    pytest.param("THE LEAGUE OF ARAB STATES SPOKE", "The League of Arab States spoke", id="links of a name"),
    pytest.param("UNITED NATIONS", "UNITED NATIONS", id="a name alone"),
    pytest.param("NATO, EU, IAEA, OPEC, WTO", "NATO, EU, IAEA, OPEC, WTO", id="nothing but initials"),
    pytest.param("TEHRAN, Aug 21 (Reuters) - Iran agreed", "TEHRAN, Aug 21 (Reuters) - Iran agreed", id="a dateline"),
    pytest.param(
        "Iran spoke. RUSSIA CONDEMNED THE RAID. Iran left.", "Iran spoke. Russia condemned the raid. Iran left.",
        id="one sentence among others",
    ),
    pytest.param("BAŞBAKAN İNÖNÜ MET THE PRESS", "Başbakan İNÖNÜ met the press", id="a letter that is two when small"),
    pytest.param("", "", id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "plain"), LINES)
def test_letters(line: str, plain: str, lexicon: Lexicon) -> None:
    assert in_plain_case(line, split_sentences(line), lexicon, load_tagger()) == plain


_SCRIPT = """INTRO: THE PRESIDENT OF AZERBAIJAN, HEYDAR ALIYEV, ARRIVED IN TURKEY
MONDAY FOR A FOUR-DAY VISIT.  JANE DOE REPORTS FROM ANKARA.

TEXT:  MR. ALIYEV MET WITH HIS TURKISH COUNTERPART, SULEYMAN DEMIREL, ON
TUESDAY. THE U-S STATE DEPARTMENT SPOKESMAN, NICHOLAS BURNS, CONDEMNED
ATTACKS BY THE P-K-K.
"""


def test_a_script_for_the_radio(lexicon: Lexicon) -> None:
    events = events_of(_SCRIPT, lexicon, date(1997, 5, 6))
    assert outline(events) == [
        "meeting/meet occurred: AZE > TUR",
        "statement/criticize occurred: USA > pkk",
        "visit/visit occurred: AZE > TUR",
    ]
    assert [str(event.when.start) for event in events] == ["1997-05-05", "1997-05-06", "1997-05-06"]
    for event in events:
        assert all(_SCRIPT[span.start : span.end] == span.text for span in event.evidence)


HEADLINES = [
    ("IRAN CONDEMNS U.S. STRIKES ON SUDAN", "statement/criticize occurred: IRN > USA"),
    ("RUSSIA TELLS NATO TO STOP BOMBING YUGOSLAVIA", "statement/demand occurred: RUS > nato"),
    ("ETHIOPIA ACCUSES ERITREA OF SHELLING TOWN", "statement/accuse occurred: ETH > ERI"),
    ("UN'S ANNAN URGES INDIA, PAKISTAN TO END FIGHTING", "statement/appeal occurred: un > IND, PAK"),
]


@pytest.mark.parametrize(("text", "expected"), HEADLINES, ids=[text for text, _ in HEADLINES])
def test_headlines(text: str, expected: str, lexicon: Lexicon) -> None:
    assert expected in outline(events_of(text, lexicon, _DAY))


_BRIEFS = """ISRAELI DEFENSE MINISTER VISITS KYIV. Yitzhak Mordechai thanked Ukraine for its help. Talks went on.

IRAN EXPELS SAUDI DIPLOMATS. Tehran gave no reason. The embassy was closed.
"""


def test_what_stands_out_in_capitals_is_a_headline(lexicon: Lexicon) -> None:
    assert outline(events_of(_BRIEFS, lexicon, date(1998, 9, 16))) == [
        "measure/expel occurred: IRN > SAU",
        "statement/support occurred: ISR > UKR",
        "visit/visit occurred: ISR > UKR",
    ]
