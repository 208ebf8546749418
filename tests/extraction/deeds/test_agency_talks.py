"""Talks, visits and accords as agencies told them at the end of the nineties, with those called off."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})
PUBLISHED = date(1998, 5, 13)  # a Wednesday

TOLD = [
    ("Israel and Jordan signed a peace treaty at Wadi Araba on Oct. 26, 1994.", ["agreement/sign occurred: ISR > JOR"]),
    ("King Hussein flew to Washington, where he met President Clinton on Tuesday.",
     ["meeting/meet occurred: JOR > USA", "visit/visit occurred: JOR > USA"]),
    ("Netanyahu and Arafat met late Tuesday at the Erez crossing.", ["meeting/meet occurred: ISR > PSE"]),
    ("Netanyahu met Arafat at the Erez crossing on Tuesday for the first time in two months.",
     ["meeting/meet occurred: ISR > PSE"]),
    ("U.S. envoy Dennis Ross, who arrived in Israel on Monday, met Netanyahu and was to meet Arafat later.",
     ["meeting/meet occurred: USA > ISR", "meeting/meet planned: USA > PSE", "visit/visit occurred: USA > ISR"]),
    ("Albright telephoned Arafat and Netanyahu on Monday.", ["call/call occurred: USA > PSE, ISR"]),
    ("Clinton has invited Netanyahu and Arafat to Washington.", ["call/message occurred: USA > ISR, PSE"]),
    ("Netanyahu will travel to London next week for talks with Prime Minister Tony Blair.",
     ["meeting/meet planned: ISR > GBR", "visit/visit planned: ISR > GBR"]),
    (("Turkish Prime Minister Mesut Yilmaz arrived in Israel on Monday on a three-day visit, the first by "
      "a Turkish prime minister since 1994."),
     ["visit/visit occurred: TUR > ISR"]),
    ("Israeli Defence Minister Yitzhak Mordechai began a visit to Turkey on Monday.",
     ["visit/visit occurred: ISR > TUR"]),
    ("Russian Foreign Minister Yevgeny Primakov flew to Baghdad from Damascus on Sunday.",
     ["visit/visit occurred: RUS > IRQ"]),
    (("Primakov's deputy, Viktor Posuvalyuk, delivered a letter from Yeltsin to Iraqi President Saddam "
      "Hussein on Sunday."),
     ["call/message occurred: RUS > IRQ"]),
    ("Yeltsin sent a message to Saddam on Sunday.", ["call/message occurred: RUS > IRQ"]),
    ("Yeltsin told Clinton in a telephone call on Sunday that Russia opposed force.",
     ["call/call occurred: RUS > USA"]),
    ("Chirac and Yeltsin discussed Iraq by telephone on Sunday, a Kremlin spokesman said.",
     ["call/call occurred: FRA > RUS"]),
    ("Iran, Turkey, Syria and Saudi Arabia attended the meeting.", ["meeting/meet occurred: IRN > TUR, SYR, SAU"]),
    ("Khatami told Annan by telephone on Saturday that Iran wanted peace.", ["call/call occurred: IRN > un"]),
    ("Annan met Saddam for three hours on Sunday.", ["meeting/meet occurred: un > IRQ"]),
    ("Annan and Iraqi Deputy Prime Minister Tareq Aziz signed an accord in Baghdad on Monday.",
     ["agreement/sign occurred: un > IRQ"]),
    ("An accord was signed on Monday by Annan and Iraqi Deputy Prime Minister Tareq Aziz.",
     ["agreement/sign occurred: un > IRQ"]),
    ("The accord Annan signed with Iraq in February 1998 was hailed.", ["agreement/sign occurred: un > IRQ"]),
    ("The Iraqi delegation, headed by Aziz, left New York on Monday after talks with Annan.",
     ["meeting/meet occurred: IRQ > un"]),
    ("Vajpayee and Sharif signed the Lahore declaration on Sunday.", ["agreement/sign occurred: IND > PAK"]),
    ("Indian and Pakistani officials began talks on Siachen in New Delhi on Friday.",
     ["meeting/negotiate occurred: IND > PAK"]),
    ("Pakistan said its foreign secretary would visit New Delhi in October.", ["visit/visit planned: PAK > IND"]),
    ("Chinese President Jiang Zemin leaves Beijing on Sunday for a visit to the United States.",
     ["visit/visit planned: CHN > USA"]),
    ("Jiang will be the first Chinese leader to visit Washington since 1985.", ["visit/visit planned: CHN > USA"]),
    ("Japan's Ryutaro Hashimoto and Russia's Boris Yeltsin held an informal summit in Krasnoyarsk in November.",
     ["meeting/meet occurred: JPN > RUS"]),
    ("North and South Korean officials met in Beijing on Saturday to discuss fertiliser aid.",
     ["meeting/meet occurred: PRK > KOR"]),
    ("Officials of North and South Korea met in Beijing on Saturday.", ["meeting/meet occurred: PRK > KOR"]),
    ("Seoul and Pyongyang agreed to meet again on Monday.", ["meeting/meet planned: KOR > PRK"]),
    ("The Ethiopian and Eritrean leaders are expected to meet in Ouagadougou next week.",
     ["meeting/meet planned: ETH > ERI"]),
    ("Mandela is due in Riyadh on Saturday for talks with King Fahd.",
     ["meeting/meet planned: ZAF > SAU", "visit/visit planned: ZAF > SAU"]),
    ("Mandela, on a four-day state visit, held talks with King Fahd on Saturday.",
     ["meeting/meet occurred: ZAF > SAU"]),
    ("Congolese President Laurent Kabila arrived in Luanda unannounced on Saturday.",
     ["visit/visit occurred: COD > AGO"]),
    ("Greek and Turkish officials meet in Athens on Thursday.", ["meeting/meet planned: GRC > TUR"]),
    ("Greece's Simitis and Turkey's Yilmaz met on Crete, officials said.", ["meeting/meet occurred: GRC > TUR"]),
    ("Armenian President Robert Kocharyan met Azeri President Haydar Aliyev in Moscow at a CIS summit.",
     ["meeting/meet occurred: ARM > AZE"]),
    ("Kocharyan and Aliyev had a brief meeting on the fringes of the summit.", ["meeting/meet occurred: ARM > AZE"]),
    ("The Georgian parliament ratified a military agreement with Turkey on Tuesday.",
     ["agreement/sign occurred: GEO > TUR"]),
    ("The Turkish parliament on Tuesday approved an agreement with Georgia on gas.",
     ["agreement/agree occurred: TUR > GEO"]),
    ("Libya and Malta reached an agreement on oil exploration on Friday.", ["agreement/agree occurred: LBY > MLT"]),
    ("Libya has agreed with Egypt to lift visas.", ["agreement/agree occurred: LBY > EGY"]),
    ("Spain and Portugal called off a summit scheduled for Friday.", ["meeting/meet cancelled: ESP > PRT"]),
    ("Spain and Portugal put off talks on fishing until June.", ["meeting/meet cancelled: ESP > PRT"]),
    ("Spain and Portugal have postponed a meeting on fishing.", ["meeting/meet cancelled: ESP > PRT"]),
    ("The Spanish foreign minister cancelled a trip to Rabat at the last minute.",
     ["visit/visit cancelled: ESP > MAR"]),
    ("Morocco's king postponed his visit to Madrid.", ["visit/visit cancelled: MAR > ESP"]),
    ("A summit between Spain and Morocco planned for next week has been cancelled.",
     ["meeting/meet cancelled: ESP > MAR"]),
    ("A scheduled meeting between the Spanish and Moroccan ministers was put off on Monday.",
     ["meeting/meet cancelled: ESP > MAR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected


NONE = [
    "Yilmaz, who arrived on Monday, meets Netanyahu on Tuesday.",
    "Foreign ministers from Iraq's neighbours opened a two-day meeting in Istanbul on Wednesday.",
]


@pytest.mark.parametrize("text", NONE)
def test_not_told(text: str, lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == []
