"""Ships and people that are seized, attacked, held and freed: whose they are, and who did it."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

TOLD: list[tuple[str, list[str]]] = [
    ("The Faina, a Ukrainian cargo ship, was seized by Russia on Friday.", ["military/seize occurred: RUS > UKR"]),
    ("The Faina, a Ukrainian ship carrying tanks, was captured by Somali pirates in September.",
     ["military/seize occurred: somali-pirates > UKR"]),
    ("The Stena Impero, a British-flagged oil tanker, was seized by Iran.", ["military/seize occurred: IRN > GBR"]),
    ("The British-flagged Stena Impero was seized by Iran on Friday.", ["military/seize occurred: IRN > GBR"]),
    ("The Mavi Marmara, a Turkish ship, was raided by Israeli commandos.", ["military/strike occurred: ISR > TUR"]),
    ("The Ukrainian cargo ship MV Faina was hijacked by Somali pirates.",
     ["military/seize occurred: somali-pirates > UKR"]),
    ("An Iranian-chartered cargo ship was hijacked by Somali pirates.",
     ["military/seize occurred: somali-pirates > IRN"]),
    # pirates of nowhere in particular
    ("Pirates hijacked a Turkish-flagged ship on Friday.", ["military/seize occurred: pirates > TUR"]),
    ("U.S. Navy snipers shot dead three pirates who held a captain hostage.",
     ["military/kill occurred: USA > pirates"]),
    # who suffered it before is described by a participle, and has done nothing
    ("Two Iranians arrested in Kenya on Monday were charged with plotting attacks.",
     ["measure/detain occurred: KEN > IRN"]),
    ("Four Iranian diplomats abducted in Beirut in 1982 are held by a militia.", []),
    ("British sailors detained in Iran were freed on Wednesday.", ["measure/upgrade occurred: IRN > GBR"]),
    # whom they board, and not off whose coast; waters that are entered are not attacked
    ("Israeli commandos boarded a ship off Cyprus.", []),
    ("Chinese ships entered Japanese waters on Monday.", []),
    ("Two Iranian warships entered the Suez Canal on Monday.", []),
    # what is told between commas need not be whose it is
    ("The tanker, a ship of unknown origin, was seized by Iran.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [brief(event) for event in events_of(text, lexicon)] == expected
