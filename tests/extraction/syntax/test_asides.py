"""What stands between dashes or commas is read over: who acts stands before it."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

FAR = "Peace is far. "
ASIDES = [
    ("Peru--which denied it--expelled two Chilean diplomats.", "measure/expel occurred: PER > CHL"),
    ("Peru—which denied it—expelled two Chilean diplomats.", "measure/expel occurred: PER > CHL"),
    ("Peru -- a friend of Brazil -- expelled two Chilean diplomats.", "measure/expel occurred: PER > CHL"),
    ("Peru – a friend of Brazil – expelled two Chilean diplomats.", "measure/expel occurred: PER > CHL"),
    ("LIMA -- Peru expelled two Chilean diplomats.", "measure/expel occurred: PER > CHL"),
    ("Talks, held in Lima on Monday between Chad and Libya, ended without result.", "meeting/meet occurred: TCD > LBY"),
    ("A meeting, held in Lima between Chad and Libya, ended.", "meeting/meet occurred: TCD > LBY"),
    (
        "The Chadian and Libyan ministers, officials said, agreed to open the border.",
        "agreement/agree occurred: TCD > LBY",
    ),
    ("Chad, Sergei Lavrov said, signed the deal with Libya on Monday.", "agreement/sign occurred: TCD > LBY"),
    (
        "Peru declared the Chilean ambassador, who had already been recalled, persona non grata.",
        "measure/expel occurred: PER > CHL",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ASIDES)
def test_read_over(text: str, expected: str, lexicon: Lexicon) -> None:
    assert expected in outline(events_of(FAR + text, lexicon))
