"""Talks and journeys in the words that agencies use beside "met" and "visited"."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT})
PUBLISHED = date(2001, 5, 16)  # a Wednesday

TOLD = [
    # a guest who is told something is there
    ("Ethiopian Premier Meles Zenawi told visiting German Foreign Minister Joschka Fischer that Eritrea must withdraw.",
     ["meeting/meet occurred: ETH > DEU"]),
    ('"We want peace," Sudanese President Omar al-Bashir assured visiting U.N. envoy Tom Vraalsen on Sunday.',
     ["meeting/meet occurred: SDN > un"]),
    # who is briefed, and on what
    ("Norwegian envoy Erik Solheim briefed Indian officials in New Delhi on Tuesday.",
     ["meeting/meet occurred: NOR > IND"]),
    ("Russian envoy Viktor Chernomyrdin will brief President Bush on Thursday on his talks with Slobodan Milosevic.",
     ["meeting/meet occurred: RUS > SRB", "meeting/meet planned: RUS > USA"]),
    # talks that go on, and talks that others prepare
    ("Talks between Iran, Russia, and Turkey on settling the Syrian crisis are under way in Astana, Kazakhstan.",
     ["meeting/meet ongoing: IRN > RUS, TUR"]),
    ("Negotiations between Israel and Syria will get underway in Turkey next week.",
     ["meeting/negotiate planned: ISR > SYR"]),
    ("Powell met Ivanov in Geneva on Monday to pave the way for a summit between Bush and Putin in Genoa on July 22.",
     ["meeting/meet occurred: USA > RUS", "meeting/meet planned: USA > RUS"]),
    ("Iranian President Khatami and Vladimir Putin, the Russian president, plan to hold a videoconference.",
     ["call/call planned: IRN > RUS"]),
    ("Powell and Ivanov discussed the fighting along the border with Afghanistan on Monday.",
     ["meeting/meet occurred: USA > RUS"]),
    ("Envoys of OIC states in Geneva met with Kofi Annan on Monday.", ["meeting/meet occurred: oic > un"]),
    ("Egypt has arranged talks between Israel and Hamas, due to take place on Saturday in Cairo.",
     ["meeting/mediate planned: EGY > ISR, hamas"]),
    # how long talks were
    ("The foreign ministers of Armenia and Azerbaijan held more than ten hours of talks in Moscow.",
     ["meeting/meet occurred: ARM > AZE"]),
    ("Powell held a second day of talks with North Korean leader Kim Jong Il on Tuesday.",
     ["meeting/meet occurred: USA > PRK"]),
    ("Chinese President Jiang Zemin and Putin emerged from six hours of talks in Moscow.",
     ["meeting/meet occurred: CHN > RUS"]),
    ("Pakistani President Pervez Musharraf and Indian Premier Atal Behari Vajpayee talked for 15 minutes in Kathmandu.",
     ["meeting/meet occurred: PAK > IND"]),
    ("Chinese Vice Premier Qian Qichen wound up two days of talks with Secretary of State Colin Powell.",
     ["meeting/meet occurred: CHN > USA"]),
    ("Russian President Vladimir Putin shook Yasser Arafat's hand in Moscow on Monday.",
     ["meeting/meet occurred: RUS > PSE"]),
    # who takes part, told behind the talks
    ("Six-way talks in Beijing on Monday involving China, Japan, South Korea, Russia and the United States ended late.",
     ["meeting/negotiate occurred: CHN > JPN, KOR, RUS, USA"]),
    ("A meeting on Sunday in Doha brought together officials from Iran, Qatar and Oman.",
     ["meeting/meet occurred: IRN > QAT, OMN"]),
    # for whom people act
    ("Representatives of Somalia's transitional government and the Tamil Tigers met face to face in Oslo on Tuesday.",
     ["meeting/meet occurred: SOM > ltte"]),
    ("Negotiators for the government of Sudan and the SPLM met in Nairobi on Monday.",
     ["meeting/meet occurred: SDN > splm"]),
    ("The representatives of the Taliban met Norwegian officials in Oslo on Monday.",
     ["meeting/meet occurred: taliban > NOR"]),
    ("Saudi Crown Prince Abdullah was expected to hold talks with the Pakistani leadership.",
     ["meeting/meet planned: SAU > PAK"]),
    ("The delegation, led by Chinese Deputy Foreign Minister Wang Yi, is scheduled to leave for Pyongyang on Friday.",
     ["visit/visit planned: CHN > PRK"]),
    # received by nobody who is named; behind a parenthesis; beside what is rejected
    ("President Jiang Zemin was welcomed at the White House on Tuesday.", ["meeting/meet occurred: USA > CHN"]),
    ("Jiang Zemin, on his first trip since the failed talks, was received by Putin in a palace.",
     ["meeting/meet occurred: RUS > CHN"]),
    ("Sri Lankan President Chandrika Kumaratunga rejected an appeal for peace after meeting Erik Solheim of Norway.",
     ["meeting/meet occurred: LKA > NOR"]),
    # who is called the first to do it
    ("Chinese President Jiang Zemin landed in Xian on Tuesday, the first Chinese president to set foot in Taiwan.",
     ["visit/visit occurred: CHN > TWN"]),
    ("Sudan's Omar al-Bashir became the first Arab leader to visit Damascus since 1990.",
     ["visit/visit occurred: SDN > SYR"]),
    ("The jet touched down on Sunday, making Vladimir Putin the first Russian president to visit Cuba since 1989.",
     ["visit/visit occurred: RUS > CUB"]),
    # what is brought, and where somebody is back from
    ("Chinese envoy Tang Jiaxuan met Kim Jong Il on Tuesday and delivered a message from President Jiang Zemin.",
     ["call/message occurred: CHN > PRK", "meeting/meet occurred: CHN > PRK"]),
    (("Eritrean President Isaias Afwerki sent his foreign minister to Cairo with a message for Egyptian President "
     "Hosni Mubarak."),
     ["call/message occurred: ERI > EGY", "visit/visit occurred: ERI > EGY"]),
    ("A Pakistani delegation returned from Kandahar on Monday.", ["visit/visit occurred: PAK > AFG"]),
    ("A U.N. Security Council mission flew to Dili on Saturday.", ["visit/visit occurred: un > TLS"]),
    # all of those met
    (("President Alvaro Uribe of Colombia shook hands with Ecuador's Rafael Correa and Venezuela's Hugo Chavez at a "
     "summit in Lima on Friday."),
     ["meeting/meet occurred: COL > ECU, VEN"]),
    ("Powell drove to Ramallah on Tuesday to see Palestinian leader Yasser Arafat.",
     ["meeting/meet occurred: USA > PSE", "visit/visit occurred: USA > PSE"]),
    # talks that others brought about; whose visit it was
    ("Sharon apologized to Egyptian President Hosni Mubarak in a phone call brokered by Bush on Tuesday.",
     ["call/call occurred: ISR > EGY"]),
    ("Turkish Premier Bulent Ecevit laid a wreath at Yad Vashem on Sunday on his first visit to Israel.",
     ["visit/visit occurred: TUR > ISR"]),
    ("U.S. envoy William Burns pressed Syrian President Bashar Assad to leave during a three-hour meeting in Damascus.",
     ["meeting/meet occurred: USA > SYR"]),
    ("King Abdullah of Jordan joined Barak and Yasser Arafat for lunch at Taba on Tuesday.",
     ["meeting/meet occurred: JOR > ISR, PSE"]),
    ("Jordanian Foreign Minister Abdul Ilah Khatib rushed to Washington to brief Bush on the raid.",
     ["visit/visit occurred: JOR > USA"]),
    ("U.S. mediator Dennis Ross met Ariel Sharon and Yasser Arafat separately on Tuesday.",
     ["meeting/meet occurred: USA > ISR", "meeting/meet occurred: USA > PSE"]),
    # who comes from several states, whose somebody is, what goes on behind "and" or another infinitive
    ("Congolese President Joseph Kabila and his counterparts from Rwanda and Uganda met on Sunday.",
     ["meeting/meet occurred: COD > RWA, UGA"]),
    ("Colombian Foreign Minister Carolina Barco will meet Ecuador's Francisco Carrion in Bogota next week.",
     ["meeting/meet planned: COL > ECU"]),
    (("Iranian Foreign Minister Kharrazi is to confer with his Syrian counterpart Farouq al-Shara and be received "
     "by Lebanese President Emile Lahoud."),
     ["meeting/meet planned: IRN > SYR", "meeting/meet planned: LBN > IRN"]),
    ("Norwegian envoy Erik Solheim is expected to travel to the north to see LTTE leader Velupillai Prabhakaran.",
     ["meeting/meet planned: NOR > ltte"]),
    ("Pakistani and Indian aviation officials ended two days of talks on Tuesday.",
     ["meeting/meet occurred: PAK > IND"]),
    ("Jiang Zemin met Cuban leader Fidel Castro on Monday on a tour that also took him to Brazil.",
     ["meeting/meet occurred: CHN > CUB", "visit/visit occurred: CHN > BRA"]),
    ("BEIJING, May 15 (Xinhua) -- Russian envoy Igor Ivanov arrived here Monday evening for a two-day visit.",
     ["visit/visit occurred: RUS > CHN"]),
    # where talks are held is not whose they are
    ("Ariel Sharon cancelled a White House meeting with President Bush scheduled for Tuesday.",
     ["meeting/meet cancelled: ISR > USA"]),
    ("At a three-way summit in Islamabad, Pervez Musharraf, Hamid Karzai and Mohammad Khatami pledged to cooperate.",
     ["meeting/meet occurred: PAK > AFG, IRN"]),
    # over a border
    ("South Korean President Kim Dae-jung crossed into North Korea on Tuesday.", ["visit/visit occurred: KOR > PRK"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected


NONE = [
    "Rwandan refugees crossed into Congo on Tuesday.",
    "Investors met on the sidelines of a meeting of the Inter-Parliamentary Union of the OIC in Istanbul.",
    "Iran welcomed the U.N. vote on Palestine.",
    "India and Pakistan agreed on a meeting of their foreign ministers.",
    "Bush sees Russian President Vladimir Putin as a friend.",
    "Thousands of Afghan refugees returned from Pakistan on Tuesday.",
    "Powell briefed reporters on Iraq on Tuesday.",
    "Two Turkish soldiers wound up in Iraq on Tuesday.",
    "Iranian and Iraqi officials talked to reporters on Tuesday.",
]


@pytest.mark.parametrize("text", NONE)
def test_not_told(text: str, lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in (*ENCOUNTERS, Kind.MILITARY)) == []
