"""Those who are sent, who call on somebody or who come together, and what of it is to come, as agencies tell it."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})
PUBLISHED = date(2006, 5, 17)  # a Wednesday

TOLD = [
    # whom a party sends to meet others
    ("Japan sent its deputy foreign minister, Taro Mori, to meet the Syrian president.",
     ["meeting/meet occurred: JPN > SYR"]),
    ("Russia has sent envoy Yevgeny Primakov to hold talks with Iraqi leader Saddam Hussein.",
     ["meeting/meet occurred: RUS > IRQ"]),
    ("Norway dispatched its foreign minister to Cairo to mediate between Israel and Hamas.",
     ["meeting/mediate occurred: NOR > ISR, hamas", "visit/visit occurred: NOR > EGY"]),
    ("Turkey sent troops to meet the threat from Syria.", []),
    # who is visited or called on is a person
    ("Davutoglu visited Palestinian leader Mahmoud Abbas on Monday.", ["meeting/meet occurred: TUR > PSE"]),
    ("Abdullah Gul was visited by the Syrian foreign minister on Monday.", ["meeting/meet occurred: SYR > TUR"]),
    ("The Chinese ambassador paid a visit to Iraqi President Jalal Talabani on Sunday.",
     ["meeting/meet occurred: CHN > IRQ"]),
    ("The Chinese ambassador called on Iraqi President Jalal Talabani on Sunday.",
     ["meeting/meet occurred: CHN > IRQ"]),
    ("The Chinese ambassador called on Iraqi President Jalal Talabani to resign.", []),
    ("Davutoglu visited the grave of President Yasser Arafat.", []),
    # both who are named before "who"
    ("The plan is that of Russian President Vladimir Putin and Iraqi President Jalal Talabani, who met on Monday.",
     ["meeting/meet occurred: RUS > IRQ"]),
    # whose they are stands behind their names
    ("Kevin Lamb of Australia and Peter Marsh of New Zealand met in Sydney on Monday.",
     ["meeting/meet occurred: AUS > NZL"]),
    ("Talks between King Abdullah of Jordan and President Jalal Talabani of Iraq lasted two hours.",
     ["meeting/meet occurred: JOR > IRQ"]),
    # what is to come, with the gerunds that go along with it
    ("Putin was supposed to visit Ankara on Friday.", ["visit/visit planned: RUS > TUR"]),
    ("Iran and Russia are poised to sign a gas deal.", ["agreement/sign planned: IRN > RUS"]),
    ("Putin will visit Ankara on Saturday before travelling to Cairo for talks with Hosni Mubarak.",
     ["meeting/meet planned: RUS > EGY", "visit/visit planned: RUS > EGY", "visit/visit planned: RUS > TUR"]),
    ("Putin visited Ankara on Saturday before travelling to Cairo.",
     ["visit/visit occurred: RUS > EGY", "visit/visit occurred: RUS > TUR"]),
    # what a gathering decides does not put it off
    ("EU foreign ministers meeting in Luxembourg on Monday agreed to help Sudan.", ["meeting/meet occurred: eu"]),
    ("A meeting between Putin and Talabani is planned for Friday.", ["meeting/meet planned: RUS > IRQ"]),
    # forces are no visitors
    ("U.S. troops will arrive in Poland on Friday.", []),
    ("Warsaw hailed the arrival of U.S. troops in Poland.", []),
    # what was does not take up what is to come without a day
    ("Putin met Talabani on Monday. The Russia-Iraq joint commission is expected to meet soon.",
     ["meeting/meet occurred: RUS > IRQ", "meeting/meet planned: RUS > IRQ"]),
    # whose gathering somebody attends
    ("Turkish President Ahmet Necdet Sezer will attend an OIC summit in Doha on Friday.",
     ["meeting/meet planned: TUR > oic"]),
    ("Iraqi President Jalal Talabani took part in a meeting of the Arab League in Cairo on Sunday.",
     ["meeting/meet occurred: IRQ > arab-league"]),
    ("Iraqi President Jalal Talabani attended the Lebanon talks in Cairo on Sunday.", []),
    ("Bertie Ahern, the Irish prime minister, visited the White House on Monday.", ["visit/visit occurred: IRL > USA"]),
    ("The UN Security Council held a virtual meeting on Monday.", ["call/call occurred: un"]),
    ("Egyptian and Sudanese leaders held an online summit on Monday.", ["call/call occurred: EGY > SDN"]),
    # who meets and where, of several
    ("Leaders of Ukraine and the European Union sat down in Vienna on Monday.", ["meeting/meet occurred: UKR > eu"]),
    ("Russian envoy Aleksei Marov held talks with officials in Baku, Yerevan and finally in Tbilisi.",
     ["meeting/meet occurred: RUS > AZE, ARM, GEO"]),
    ("“We agreed on much,” said Russian Foreign Minister Sergei Lavrov in Rome, after meeting Saud al-Faisal.",
     ["meeting/meet occurred: RUS > SAU"]),
    ("During his stay in Ankara, Russian President Vladimir Putin praised Turkey.",
     ["visit/visit occurred: RUS > TUR"]),
    ("During his stay in Ankara, Russian President Vladimir Putin will open a park.",
     ["visit/visit planned: RUS > TUR"]),
    ("Alvaro de Soto, the UN envoy, has returned from a mission to Lebanon.", ["visit/visit occurred: un > LBN"]),
    # accords: what talks come to, what is to be signed, what is still negotiated
    ("Secret talks in Oslo led to an agreement between Israel and the PLO.", ["agreement/agree occurred: ISR > PSE"]),
    ("The agreement between Russia and Iran is due to be signed on Friday.", ["agreement/sign planned: RUS > IRN"]),
    ("Iran and Japan have been negotiating a deal on an oilfield.", ["meeting/negotiate ongoing: IRN > JPN"]),
    ("Ukraine is in negotiations with Russia on gas.", ["meeting/negotiate ongoing: UKR > RUS"]),
    # that they will meet is all that they agreed on
    ("Libya and Switzerland have agreed to meet in Rome.", ["meeting/meet planned: LBY > CHE"]),
    ("Iran and Russia agreed to hold regular meetings.", ["agreement/agree occurred: IRN > RUS"]),
    ("Iran and Russia hold regular meetings in Moscow.", []),
    # whose the infinitive behind a place is, who comes back, who leads
    ("Iraqi President Jalal Talabani visited Ankara to meet Turkish President Ahmet Necdet Sezer.",
     ["meeting/meet occurred: IRQ > TUR", "visit/visit occurred: IRQ > TUR"]),
    ("An Iranian delegation headed by the deputy foreign minister will visit Vienna next week to meet IAEA officials.",
     ["meeting/meet planned: IRN > iaea", "visit/visit planned: IRN > AUT"]),
    ("U.S. Secretary of State Condoleezza Rice returned to Israel on Sunday.", ["visit/visit occurred: USA > ISR"]),
    ("U.S. Secretary of State Condoleezza Rice returned to Washington on Sunday.", []),
    ("Russia's ambassador returned to Ankara on Sunday.", []),
    # talks of some length
    ("Condoleezza Rice left Israel after three days of talks with Israeli Prime Minister Ehud Olmert.",
     ["meeting/meet occurred: USA > ISR"]),
    ("The Arab League summit opens in Doha on Saturday.", ["meeting/meet planned: arab-league"]),
    ("Condoleezza Rice has been in constant touch with Israeli Prime Minister Ehud Olmert.",
     ["call/contact occurred: USA > ISR"]),
    ("Turkish President Ahmet Necdet Sezer addressed the UN Security Council on Monday.", []),
    # gatherings told before, meetings that "were", talks that go on, signings for which people come together
    ("On Sunday, NATO leaders pledged support for Ukraine at a meeting with Ukrainian President Viktor Yushchenko.",
     ["meeting/meet occurred: nato > UKR"]),
    ("NATO leaders gathered in Riga on Monday. Afghan President Hamid Karzai attended the NATO summit.",
     ["meeting/meet occurred: AFG > nato", "meeting/meet occurred: nato"]),
    ("A NATO summit began in Riga. Afghan President Hamid Karzai attended the summit on Monday.",
     ["meeting/meet occurred: AFG > nato", "meeting/meet occurred: nato"]),
    ("The last meeting between Putin and Talabani was in August.", ["meeting/meet occurred: RUS > IRQ"]),
    ("Talks between Iran and Iraq will be in Geneva on Friday.", ["meeting/meet planned: IRN > IRQ"]),
    ("Iran and Turkey continue to work on an agreement on gas.", ["meeting/negotiate ongoing: IRN > TUR"]),
    ("Ministers of Egypt and Jordan will meet in the coming weeks to sign agreements on water.",
     ["agreement/sign planned: EGY > JOR", "meeting/meet planned: EGY > JOR"]),
    ("Condoleezza Rice is currently in China, for talks on trade.", ["visit/visit ongoing: USA > CHN"]),
    ("Iran is currently in recession.", []),
    # offices that several states have
    ("Sergio Mattarella met with Nadeem Reza, Chairman of the Joint Chiefs of Staff of the Pakistani Army, on Monday.",
     ["meeting/meet occurred: ITA > PAK"]),
    ("The chairman of the U.S. Joint Chiefs of Staff, General Peter Pace, arrived in Ankara on Sunday.",
     ["visit/visit occurred: USA > TUR"]),
    # stood beside, only spoken of
    ("Turkey will stand beside Iran, Erdogan said.", []),
    ("Russian Foreign Minister Sergei Lavrov, speaking alongside Iraqi President Jalal Talabani, urged restraint.",
     ["meeting/meet occurred: RUS > IRQ"]),
    ("India and Pakistan have agreed on a date for talks.", ["agreement/agree occurred: IND > PAK"]),
    # whose envoy it is, and what about
    ("UN Secretary-General's Personal Envoy on Cyprus Jan Berg met Turkish Foreign Minister Abdullah Gul on Monday.",
     ["meeting/meet occurred: un > TUR"]),
    ("The Russian Foreign Ministry's special envoy on Sudan, Ivan Orlov, met Jordan's King Abdullah II on Monday.",
     ["meeting/meet occurred: RUS > JOR"]),
    # the former and the latter of two; on the day on which they did something meanwhile; what is to come
    ("Putin and Assad met last week during the latter's visit to Moscow.",
     ["meeting/meet occurred: RUS > SYR", "visit/visit occurred: SYR > RUS"]),
    ("Turkey spoke of Vladimir Putin's impending visit to Ankara.", ["visit/visit planned: RUS > TUR"]),
    # mediated talks that are to come, and talks that nobody disputes
    ("A round of talks mediated by Egypt between Israel and Hamas will take place in Cairo next week.",
     ["meeting/mediate planned: EGY > ISR, hamas", "meeting/negotiate planned: ISR > hamas"]),
    ("Syria dismissed claims that it wants no help in its peace talks with Israel.", []),
    # whose counterpart is called by a short name
    ("Sergei Lavrov and his U.S. counterpart discussed Syria by phone on Monday.", ["call/call occurred: RUS > USA"]),
    ("Abdullah Gul met with his US counterpart Condoleezza Rice on Monday.", ["meeting/meet occurred: TUR > USA"]),
    # the first day of a visit and its last
    ("Sergei Lavrov left Lima on Tuesday after a three-day visit to Peru. He arrived in Lima on Sunday.",
     ["visit/visit occurred: RUS > PER"]),
    # who takes up a matter by telephone; an army's officers move no troops
    ("Sergei Lavrov took up the issue over the telephone with Wang Yi.", ["call/call occurred: RUS > CHN"]),
    ("Two Peruvian army officers flew to Lima on Monday.", []),
    # a second verb to come, where somebody goes next, and what they do next
    ("Sergei Lavrov will meet Wang Yi in Beijing and then fly to Tokyo.",
     ["meeting/meet planned: RUS > CHN", "visit/visit planned: RUS > JPN"]),
    ("Sergei Lavrov is to visit Peru and meet Norwegian officials.",
     ["meeting/meet planned: RUS > NOR", "visit/visit planned: RUS > PER"]),
    ("Sergei Lavrov is expected to go on to Oslo over the weekend.", ["visit/visit planned: RUS > NOR"]),
    ("Sergei Lavrov went on to criticize Norway.", []),
    ("Japan's prime minister said he would visit Oslo later this month for talks with his Norwegian counterpart.",
     ["meeting/meet planned: JPN > NOR", "visit/visit planned: JPN > NOR"]),
    # lists of verbs, and "he" behind whom a fronted phrase names
    ("Sergei Lavrov will travel to Peru on Monday, visit Chile and meet Chilean officials on Tuesday.",
     ["meeting/meet planned: RUS > CHL", "visit/visit planned: RUS > CHL", "visit/visit planned: RUS > PER"]),
    ("Sergei Lavrov is expected to visit Oslo, meet Jonas Gahr Store and then fly to Lima.",
     ["meeting/meet planned: RUS > NOR", "visit/visit planned: RUS > NOR", "visit/visit planned: RUS > PER"]),
    ("After meeting Wang Yi in Beijing, Sergei Lavrov flew to Oslo, where he held talks with Jonas Gahr Store.",
     ["meeting/meet occurred: RUS > CHN", "meeting/meet occurred: RUS > NOR", "visit/visit occurred: RUS > NOR"]),
    # who gets a letter has not sent it
    ("Peru received a letter from Chile proposing talks.", ["call/message occurred: CHL > PER"]),
    # talks that go on since a day
    ("Peru has hosted five rounds of talks since last year between Chad and Libya.",
     ["meeting/meet occurred: PER > TCD, LBY"]),
    # talks that are prepared, and initiatives that are no talks
    ("A summit of the presidents of Turkey, Russia and Iran is being prepared in Moscow.",
     ["meeting/meet planned: TUR > RUS, IRN"]),
    ("They spoke of the latest initiatives brokered by Iran and Turkey.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_encounters(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in found if event.kind in ENCOUNTERS) == expected
