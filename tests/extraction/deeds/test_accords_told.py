"""How news tells of accords reached and signed."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})
PUBLISHED = date(1998, 5, 13)  # a Wednesday

TOLD = [
    ("India and Bangladesh signed a 30-year treaty on sharing the Ganges water on Thursday.",
     ["agreement/sign occurred: IND > BGD"]),
    ("India on Thursday signed a 30-year water-sharing treaty with Bangladesh.",
     ["agreement/sign occurred: IND > BGD"]),
    ("Indian Prime Minister Deve Gowda and his Bangladeshi counterpart Sheikh Hasina signed the treaty in New Delhi.",
     ["agreement/sign occurred: IND > BGD"]),
    ("Ukraine and Romania initialled a basic treaty on Saturday.", ["agreement/sign occurred: UKR > ROU"]),
    ("Hungary's parliament ratified a basic treaty with Romania on Tuesday.", ["agreement/sign occurred: HUN > ROU"]),
    ("Chile and Canada concluded a free trade agreement on Monday.", ["agreement/agree occurred: CHL > CAN"]),
    ("Iran and Turkmenistan have agreed to build a pipeline.", ["agreement/agree occurred: IRN > TKM"]),
    ("Greece agreed with Turkey on Monday to reopen talks.", ["agreement/agree occurred: GRC > TUR"]),
    ("Iran and Oman reached an understanding on fishing rights on Sunday.", ["agreement/agree occurred: IRN > OMN"]),
    ("Vietnam and Laos inked five documents in Hanoi on Monday.", ["agreement/sign occurred: VNM > LAO"]),
    (("A cooperation protocol was signed on Monday by Syrian Transport Minister Mufid Abdel-Karim and his "
      "Jordanian counterpart."),
     ["agreement/sign occurred: SYR > JOR"]),
    ("Under an agreement signed on Monday, Egypt will export gas to Jordan.", ["agreement/sign occurred: EGY > JOR"]),
    ("Under a deal signed in Cairo on Monday, Egypt will sell gas to Jordan.", ["agreement/sign occurred: EGY > JOR"]),
    ("Israel and Turkey signed a military cooperation accord in February 1996.",
     ["agreement/sign occurred: ISR > TUR"]),
    ("Israel and the PLO signed the Oslo accords in 1993.", ["agreement/sign occurred: ISR > PSE"]),
    ("Ethiopia and Djibouti will sign a trade agreement next week.", ["agreement/sign planned: ETH > DJI"]),
    ("The Ethiopian minister is expected to sign a protocol on tourism with Djibouti.",
     ["agreement/sign planned: ETH > DJI"]),
    ("Ethiopia and Djibouti have decided to sign a trade agreement.", ["agreement/sign planned: ETH > DJI"]),
    ("The signing of the accord between Ethiopia and Djibouti was postponed.", ["agreement/sign cancelled: ETH > DJI"]),
    ("A U.S.-brokered agreement was reached by Ethiopia and Eritrea in Algiers on Monday.",
     ["agreement/agree occurred: ETH > ERI"]),
    ("The United States brokered a deal between Ethiopia and Eritrea on Monday.",
     ["meeting/mediate occurred: USA > ETH, ERI"]),
    ("Kuwait and Iraq reached agreement on oil fields on Sunday.", ["agreement/agree occurred: KWT > IRQ"]),
    ("Pakistan and China finalised a deal for two reactors on Tuesday.", ["agreement/agree occurred: PAK > CHN"]),
    ("Kazakhstan and Uzbekistan exchanged instruments of ratification on Monday.",
     ["agreement/sign occurred: KAZ > UZB"]),
    ("Mexico and Guatemala hammered out a border accord on Friday.", ["agreement/agree occurred: MEX > GTM"]),
    ("The European Union and Tunisia put pen to paper on an association accord on Monday.",
     ["agreement/sign occurred: eu > TUN"]),
    ("Algeria and the EU sealed an association pact on Monday.", ["agreement/agree occurred: DZA > eu"]),
    ("Syria has reached a deal with Russia on debt.", ["agreement/agree occurred: SYR > RUS"]),
    ("An agreement has been reached between Syria and Russia on debt.", ["agreement/agree occurred: SYR > RUS"]),
    ("Agreement was reached on Monday between Syria and Russia on debt.", ["agreement/agree occurred: SYR > RUS"]),
    ("Syria's agreement with Russia, signed in 1980, remains in force.", ["agreement/sign occurred: SYR > RUS"]),
    ("Six agreements were signed during the visit between Cuba and Vietnam.", ["agreement/sign occurred: CUB > VNM"]),
    ("Cuba and Vietnam on Monday signed six cooperation agreements, including a deal on rice.",
     ["agreement/sign occurred: CUB > VNM"]),
    ("The Cuban and Vietnamese foreign ministers put their signatures to six agreements.",
     ["agreement/sign occurred: CUB > VNM"]),
    ("The Cuban and Vietnamese foreign ministers signed a joint communique.", ["agreement/sign occurred: CUB > VNM"]),
    ("Qatar and Bahrain agreed to exchange ambassadors on Thursday.", ["agreement/agree occurred: QAT > BHR"]),
    ("South Africa and Lesotho entered into an extradition agreement in 1997.",
     ["agreement/agree occurred: ZAF > LSO"]),
    ("Iran and India wrapped up a $20 billion gas deal on Monday.", ["agreement/agree occurred: IRN > IND"]),
    ("Egypt and Sudan renewed a river transport accord on Monday.", ["agreement/sign occurred: EGY > SDN"]),
    ("Thailand and Myanmar agreed in principle to reopen a border bridge.", ["agreement/agree occurred: THA > MMR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected


NONE = [
    "The two sides agreed to set up a committee.",
    "A free trade accord between Israel and Turkey took effect on May 1, 1997.",
    "Kuwait and Iraq failed to reach agreement on Sunday.",
    "Pakistan awarded a contract to China on Tuesday.",
    "Libya agreed on Monday to hand over two suspects.",
    "Nicaragua joined the treaty on Monday.",
]


@pytest.mark.parametrize("text", NONE)
def test_not_told(text: str, lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == []
