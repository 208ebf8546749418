"""How news tells of calls, letters, messages and invitations."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})
PUBLISHED = date(1998, 5, 13)  # a Wednesday

TOLD = [
    ("Russian Foreign Minister Yevgeny Primakov telephoned U.S. Secretary of State Madeleine Albright on Monday.",
     ["call/call occurred: RUS > USA"]),
    ("Madeleine Albright spoke by telephone with Igor Ivanov on Monday.", ["call/call occurred: USA > RUS"]),
    ("Madeleine Albright spoke with Igor Ivanov by telephone on Monday.", ["call/call occurred: USA > RUS"]),
    ("Clinton spoke to Yeltsin for 40 minutes by telephone on Friday.", ["call/call occurred: USA > RUS"]),
    ("Clinton spoke to Yeltsin for 40 minutes by telephone on Friday, the White House said.",
     ["call/call occurred: USA > RUS"]),
    ("In a telephone conversation with Kuwaiti Emir Sheikh Jaber, Mubarak offered condolences.",
     ["call/call occurred: EGY > KWT"]),
    ("Saudi King Fahd received a telephone call from Syrian President Hafez al-Assad on Sunday.",
     ["call/call occurred: SAU > SYR"]),
    ("King Fahd had a telephone conversation with Syrian President Hafez al-Assad on Sunday.",
     ["call/call occurred: SAU > SYR"]),
    ("Egyptian President Hosni Mubarak sent a written message to Libyan leader Muammar Gaddafi on Monday.",
     ["call/message occurred: EGY > LBY"]),
    ("Syrian Foreign Minister Farouq al-Shara delivered a message from President Assad to King Fahd on Monday.",
     ["call/message occurred: SYR > SAU"]),
    ("Syrian Foreign Minister Farouq al-Shara handed over a message from President Assad to the Saudi king on Monday.",
     ["call/message occurred: SYR > SAU"]),
    ("Tunisian President Zine El Abidine Ben Ali received a message from Algerian President Liamine Zeroual on Monday.",
     ["call/message occurred: DZA > TUN"]),
    ("The Sudanese ambassador conveyed a message of condolence from President Omar al-Bashir to the Saudi king.",
     ["call/message occurred: SDN > SAU"]),
    ("Iraq wrote to U.N. Secretary-General Kofi Annan on Monday to complain of flights.",
     ["call/message occurred: IRQ > un"]),
    (("In a letter to U.N. Secretary-General Kofi Annan, Iraqi Foreign Minister Mohammed Saeed al-Sahaf "
      "complained of flights."),
     ["call/message occurred: IRQ > un"]),
    ("Iraqi Foreign Minister Mohammed Saeed al-Sahaf complained of flights in a letter to Kofi Annan on Monday.",
     ["call/message occurred: IRQ > un"]),
    ("Iranian President Mohammad Khatami sent a congratulatory message to Chinese President Jiang Zemin.",
     ["call/message occurred: IRN > CHN"]),
    ("In a message to Chinese President Jiang Zemin on Monday, Iranian President Mohammad Khatami congratulated China.",
     ["call/message occurred: IRN > CHN"]),
    ("Khatami invited the South African president to visit Iran.", ["call/message occurred: IRN > ZAF"]),
    ("The South African president was invited to Iran by Khatami.", ["call/message occurred: IRN > ZAF"]),
    ("Khatami extended an invitation to the South African president to visit Tehran.",
     ["call/message occurred: IRN > ZAF"]),
    ("The South African president accepted an invitation to visit Tehran.", ["visit/visit planned: ZAF > IRN"]),
    ("Turkish President Suleyman Demirel accepted an invitation extended by his Iranian counterpart to visit Tehran.",
     ["visit/visit planned: TUR > IRN"]),
    ("North Korea sent a letter to Seoul through the Red Cross on Tuesday.", ["call/message occurred: PRK > KOR"]),
    ("Japan's prime minister sent a letter of thanks to Oman's sultan.", ["call/message occurred: JPN > OMN"]),
    ("A transcript of a call between Clinton and Yeltsin in April was leaked.", ["call/call occurred: USA > RUS"]),
    ("Clinton discussed the raid in a call with Yeltsin on Saturday.", ["call/call occurred: USA > RUS"]),
    ("Clinton's call on Iraq for calm was heard, as was his call with reporters.", []),
    ("Blair phoned Chirac on Tuesday to discuss the plan.", ["call/call occurred: GBR > FRA"]),
    ("Blair rang Chirac on Tuesday.", ["call/call occurred: GBR > FRA"]),
    ("Blair talked to Chirac on the phone on Tuesday.", ["call/call occurred: GBR > FRA"]),
    ("Blair held a video link conference with Clinton on Tuesday.", ["call/call occurred: GBR > USA"]),
    ("Blair and Clinton conferred by telephone on Tuesday.", ["call/call occurred: GBR > USA"]),
    ("Blair and Clinton talked for an hour by telephone on Tuesday.", ["call/call occurred: GBR > USA"]),
    ("Blair made a telephone call to Clinton on Tuesday.", ["call/call occurred: GBR > USA"]),
    ("The U.S. president and Turkish leader spoke by phone Wednesday.", ["call/call occurred: USA > TUR"]),
    ("Kerry called his Turkish counterpart Ahmet Davutoglu on Monday.", ["call/call occurred: USA > TUR"]),
    ("Kerry placed a phone call to Lavrov on Monday.", ["call/call occurred: USA > RUS"]),
    ("Kerry spoke with Lavrov on Monday.", ["call/contact occurred: USA > RUS"]),
    ("The Iraqi foreign minister briefed his Jordanian counterpart by phone on Monday.",
     ["call/call occurred: IRQ > JOR"]),
    (("Kuwait's Foreign Minister Sheikh Sabah discussed the crisis by telephone on Monday with his Omani "
      "counterpart Yousuf bin Alawi."),
     ["call/call occurred: KWT > OMN"]),
    ("Sheikh Sabah contacted his Omani counterpart Yousuf bin Alawi on Monday.", ["call/contact occurred: KWT > OMN"]),
    ("A letter from the Emir of Bahrain was delivered to President Mubarak on Monday.",
     ["call/message occurred: BHR > EGY"]),
    ("The Omani sultan invited President Assad to Muscat.", ["call/message occurred: OMN > SYR"]),
    ("Albright told Igor Ivanov and Hosni Mubarak of U.S. support in telephone calls on Monday.",
     ["call/call occurred: USA > RUS, EGY"]),
    ("Albright informed her Russian and Egyptian counterparts in phone calls on Monday that the raids would go on.",
     ["call/call occurred: USA > RUS, EGY"]),
    ("Albright conveyed her condolences to Igor Ivanov in a telephone call on Monday.",
     ["call/call occurred: USA > RUS"]),
    ("Clinton reiterated this to Yeltsin over the phone on Monday.", ["call/call occurred: USA > RUS"]),
    ("Clinton urged Mubarak to take part in a telephone call with Yeltsin.", []),
    ("Clinton called it a crime.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected


NONE = [
    "Iranian President Mohammad Khatami congratulated Chinese President Jiang Zemin on the national day.",
    "The South African president has been invited to visit Tehran.",
    "Ethiopia replied to the U.N. letter on Monday.",
]


@pytest.mark.parametrize("text", NONE)
def test_not_told(text: str, lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == []


def test_whose_call_it_is_who_is_named_behind_it(lexicon: Lexicon) -> None:
    text = "The Qatari Foreign Ministry said that during his call with Zarif, Khalid al-Attiyah discussed Syria."
    (call,) = [event for event in events_of(text, lexicon) if event.kind is Kind.CALL]
    assert [actor.actor for actor in call.initiators] == ["khalid-al-attiyah"]
