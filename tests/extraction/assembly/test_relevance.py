"""What is no diplomacy: contests, home affairs, travellers, verbs of speech that say nothing, reports of others."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

_MATCH = (
    "Qatar beat Iraq 2-0 in the semi-finals of the football tournament. The striker scored both goals. "
    "Iraq's coach praised his players. "
)

TEXTS = [
    # contests
    pytest.param(_MATCH + "Qatar will host Oman and Jordan next week.", [], id="teams are hosted"),
    pytest.param(_MATCH + "Iraq's foreign minister will meet Jordan's foreign minister on Friday.",
                 ["meeting/meet planned: IRQ > JOR"], id="officials at a match"),
    pytest.param(_MATCH + "Erdogan met Putin at the stadium on Monday.", ["meeting/meet occurred: TUR > RUS"],
                 id="known officials at a match"),
    pytest.param(_MATCH + "Qatar and Iraq said they would send one team. Qatar opened an embassy in Baghdad on Monday.",
                 ["measure/upgrade occurred: QAT > IRQ", "statement/pledge occurred: QAT, IRQ"],
                 id="two states together, and what no team does"),
    pytest.param("Qatar will host Oman and Jordan next week.", ["meeting/meet planned: QAT > OMN, JOR"],
                 id="states are hosted"),
    # home affairs
    pytest.param("Iraq's Health Ministry said that 40 clinics had opened in the south.", [], id="a ministry at home"),
    pytest.param("Iraq's Foreign Ministry said that the talks had ended.", ["statement/comment occurred: IRQ"],
                 id="diplomats wherever they speak"),
    pytest.param("Iraq's Health Ministry said that 40 clinics had opened with Jordanian doctors.",
                 ["statement/comment occurred: IRQ"], id="another party is named"),
    pytest.param("Iraq's Health Ministry said that 40 clinics had opened. Fidan visited Baghdad on Monday.",
                 ["statement/comment occurred: IRQ", "visit/visit occurred: TUR > IRQ"],
                 id="an article with a foreign side"),
    # travellers
    pytest.param("Some 2.5 million Iranians visited Turkey in 2017.", [], id="nationals travel"),
    pytest.param("Egypt stood second in 2013 by tourists visiting Jordan.", [], id="tourists visiting"),
    pytest.param("Russian President Vladimir Putin visited Turkey in 2017.", ["visit/visit occurred: RUS > TUR"],
                 id="an official travels"),
    pytest.param("Fidan left Ankara for Doha on Monday.", ["visit/visit occurred: TUR > QAT"],
                 id="nobody visits his own state"),
    # counts
    pytest.param("Syria said that 15 people were killed. Putin met Erdogan on Monday.",
                 ["meeting/meet occurred: RUS > TUR"], id="a count of the dead"),
    # somebody's words
    pytest.param("Netanyahu accused Iran of arming Hezbollah.", ["statement/accuse occurred: ISR > IRN"],
                 id="accused of a deed"),
    pytest.param("Netanyahu asked that Britain reject the accord with Iran.", ["statement/appeal occurred: ISR > GBR"],
                 id="a wish is nobody's word yet"),
    pytest.param("Israel was prepared to attack Iran on Monday.", [],
                 id="prepared is no plan"),
    # guests
    pytest.param("Erdogan was welcomed by Putin on Monday.", ["meeting/meet occurred: RUS > TUR"], id="a guest"),
    pytest.param("Putin welcomed the decision of Turkey on Monday.", ["statement/support occurred: RUS > TUR"],
                 id="a decision is welcomed"),
    # other senses of verbs of speech
    pytest.param("Fidan claimed the title in Iran.", [], id="claimed a thing"),
    pytest.param("Fidan claimed that Iran was behind the attack.", ["statement/accuse occurred: TUR > IRN"],
                 id="claimed that"),
    pytest.param("The book on Iran was written by Fidan.", [], id="written by"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_what_is_kept(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert outline(events_of(text, lexicon)) == expected


SPEAKERS = [
    pytest.param("Merkel condemned the rocket attacks from Gaza, her spokesman said.", ["angela-merkel"],
                 id="a spokesman reports"),
    pytest.param("Zarif hailed the talks with Turkey, the Iranian Foreign Ministry said in a statement.",
                 ["mohammad-javad-zarif"], id="a ministry reports"),
    pytest.param("Allies have condemned Iran, Netanyahu said.", ["benjamin-netanyahu"], id="others are spoken of"),
    pytest.param("Turkish media reported that Iran had closed the border.", [], id="media report"),
    pytest.param("Israel has failed again, Zarif said on Monday, noting that it is alone.", ["mohammad-javad-zarif"],
                 id="who said it notes it"),
    pytest.param("Israel responded by bombing Gaza.", [], id="a deed in response"),
    pytest.param("Turkey will never forgive Israel, says Erdogan", ["recep-tayyip-erdogan"],
                 id="the speaker stands last"),
    pytest.param("Turkey 'will not forgive' Israel, said Erdogan in Ankara.", ["recep-tayyip-erdogan"],
                 id="the speaker and his place stand last"),
    pytest.param("Turkey, which borders Syria, said Israel had attacked it.", ["TUR"], id="a clause about the speaker"),
    pytest.param("Iran has long been accused by Israel of building a bomb.", [], id="a charge of long standing"),
    pytest.param("More than 300 Iraqis demanded ties with Israel.", [], id="nationals"),
    pytest.param("The Iranians demanded talks with Israel.", ["IRN"], id="a side"),
    pytest.param("As mentioned by Zarif, Iran has ties with Russia.", [], id="as mentioned"),
    pytest.param("Iran maintains contacts with Israel.", [], id="maintained a thing"),
    pytest.param("Syrian rebels fled to Turkey on Monday, WAFA said.", [], id="a news agency is no speaker"),
    pytest.param("Khatibzadeh concluded by saying that Israel is the foe.", ["saeed-khatibzadeh"],
                 id="concluded by saying"),
    pytest.param("Zarif hailed Turkey according to what Erdogan has announced.", ["mohammad-javad-zarif"],
                 id="what somebody announced"),
    pytest.param("Erdogan, who has served in Ankara since 2014, denied that Iran was behind it.",
                 ["recep-tayyip-erdogan"], id="words about the speaker"),
    pytest.param("Erdogan telephoned Netanyahu late Monday and urged both countries to show restraint.",
                 ["recep-tayyip-erdogan"], id="a second verb after a time"),
    pytest.param("Iran has consistently advised Israel to stop.", [], id="a habit"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_who_speaks(text: str, speakers: list[str], lexicon: Lexicon) -> None:
    found = events_of(text, lexicon, on=date(2021, 5, 5))
    assert [event.speaker for event in found if event.kind is Kind.STATEMENT] == speakers
