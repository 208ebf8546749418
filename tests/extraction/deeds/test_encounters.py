"""How news tells of meetings, calls, visits and accords: every construction, by verb and by noun."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import dated, events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})

TOLD = [
    # meetings told by a verb
    ("The UN Security Council met on Tuesday to discuss Kosovo.", "meeting/meet occurred: un"),
    ("The OIC held an emergency meeting in Jeddah on Sunday.", "meeting/meet occurred: oic"),
    ("Leaders of Egypt, Jordan and Iraq met in Amman on Tuesday.", "meeting/meet occurred: EGY > JOR, IRQ"),
    ("The Greek and Turkish foreign ministers met in Athens on Tuesday.", "meeting/meet occurred: GRC > TUR"),
    ("Putin hosted a summit with Erdogan in Sochi.", "meeting/meet occurred: RUS > TUR"),
    ("Bahrain and the United States will co-host a workshop in Manama in June.", "meeting/meet planned: BHR > USA"),
    ("The U.S. will co-host a workshop with Bahrain in June.", "meeting/meet planned: USA > BHR"),
    ("Netanyahu had dinner with Trump on Friday.", "meeting/meet occurred: ISR > USA"),
    ("Putin accepted the credentials of Iranian Ambassador Kazem Jalali.", "meeting/meet occurred: RUS > IRN"),
    ("Speaking at a joint news conference with Macron, Erdogan said that trade would grow.",
     "meeting/meet occurred: TUR > FRA"),
    ("Erdogan told a joint news conference with Macron that trade would grow.", "meeting/meet occurred: TUR > FRA"),
    ("The United States and the Taliban opened a new round of peace talks in Doha on Saturday.",
     "meeting/negotiate occurred: USA > taliban"),
    ("Norway brokered talks between Israel and Hamas in 1993.", "meeting/mediate occurred: NOR > ISR, hamas"),
    ("Qatar will act as an intermediary between Israel and Hamas.", "meeting/mediate planned: QAT > ISR, hamas"),
    # headlines: two actors with a comma between them, a bare verb, an infinitive
    ("Iran, Syria sign free trade agreement", "agreement/sign occurred: IRN > SYR"),
    ("Lavrov, Zarif discuss nuclear issue by phone", "call/call occurred: RUS > IRN"),
    ("Putin to visit Turkey next month", "visit/visit planned: RUS > TUR"),
    ("Erdogan, Putin to meet in Sochi", "meeting/meet planned: TUR > RUS"),
    # plans told in the present, visits called off
    ("Merkel heads to Turkey next week, her spokesman said.", "visit/visit planned: DEU > TUR"),
    ("Lavrov called off a trip to Japan.", "visit/visit cancelled: RUS > JPN"),
    ("Lavrov's trip to Japan was called off on Friday.", "visit/visit cancelled: RUS > JPN"),
    # accords in other words
    ("Russia and China initialled a pact on border demarcation on Friday.", "agreement/sign occurred: RUS > CHN"),
    ("Iran and Iraq put their signatures to a border treaty on Friday.", "agreement/sign occurred: IRN > IRQ"),
    ("Cyprus and Israel clinched an accord on gas on Friday.", "agreement/agree occurred: CYP > ISR"),
    # calls and courtesies
    ("In a telephone call initiated by Erdogan, Putin discussed Syria on Friday.", "call/call occurred: TUR > RUS"),
    ("Erdogan and Putin discussed Syria in a phone contact on Friday.", "call/call occurred: TUR > RUS"),
    ("Erdogan contacted Putin by telephone on Friday.", "call/call occurred: TUR > RUS"),
    ("Lavrov paid a courtesy call on Erdogan on Friday.", "meeting/meet occurred: RUS > TUR"),
    ("Talks among China, Japan and Russia resumed in Beijing on Friday.", "meeting/meet occurred: CHN > JPN, RUS"),
    ("Davutoglu made a phone call to Lavrov on Friday.", "call/call occurred: TUR > RUS"),
    ("Putin is in Turkey for a two-day visit.", "visit/visit ongoing: RUS > TUR"),
    ("Putin, in Turkey as part of his first trip to the region, sang.", "visit/visit occurred: RUS > TUR"),
    # a body's gathering, of which the verb stands right behind it
    ("The 15th ECO summit is set to be held in Ashgabat on March 28.", "meeting/meet planned: eco"),
    ("An OIC emergency meeting is scheduled to be held in Jeddah on Friday.", "meeting/meet planned: oic"),
    ("The Arab League summit will be held in Tunis on Friday.", "meeting/meet planned: arab-league"),
    ("A NATO summit is scheduled for Friday in Brussels.", "meeting/meet planned: nato"),
    ("Lavrov renewed his invitation to Zarif.", "call/message occurred: RUS > IRN"),
    ("Lavrov reiterated an invitation of Zarif to Moscow.", "call/message occurred: RUS > IRN"),
    ("Iran and Azerbaijan announced the signing of several cooperation projects on Monday.",
     "agreement/sign occurred: IRN > AZE"),
    ("A truce between Israel and Hamas was brokered by Egypt on Monday.", "agreement/agree occurred: ISR > hamas"),
    ("Iran and Turkey, as guarantors of the truce, will meet in Ankara on Friday.",
     "meeting/meet planned: IRN > TUR"),
    ("While in Ankara, Lavrov also met with Erdogan.", "meeting/meet occurred: RUS > TUR"),
    ("It is necessary to talk, Erdogan said while receiving Macron.", "meeting/meet occurred: TUR > FRA"),
    ("NATO foreign ministers met in Brussels on Friday.", "meeting/meet occurred: nato"),
    ("Arab foreign ministers gathered in Cairo on Saturday.", "meeting/meet occurred: arab-states"),
    ("Officials from Russia, Turkey and Iran met in Geneva on Friday.", "meeting/meet occurred: RUS > TUR, IRN"),
    ("Russia and Turkey brokered a truce across Syria.", "meeting/mediate occurred: RUS, TUR"),
    ("Erdogan and Putin discussed Syria on Friday.", "meeting/meet occurred: TUR > RUS"),
    ("Erdogan and Putin discussed Syria in person in Sochi.", "meeting/meet occurred: TUR > RUS"),
    ("Merkel discussed the deal with Erdogan.", "meeting/meet occurred: DEU > TUR"),
    ("Erdogan met Putin in Sochi on Friday and discussed Syria. Erdogan and Putin discussed trade.",
     "meeting/meet occurred: TUR > RUS"),
    ("Erdogan and Putin discussed Syria on Friday. Erdogan called Putin on Friday, his office said.",
     "call/call occurred: TUR > RUS"),
    ("A year after the war, Abu Dhabi Crown Prince Mohammed bin Zayed, the UAE's de facto leader, met with Putin.",
     "meeting/meet occurred: ARE > RUS"),
    ("Iran and Saudi Arabia security officials have met in Amman.", "meeting/meet occurred: IRN > SAU"),
    ("Erdogan and Raisi met Khamenei on Tuesday.", "meeting/meet occurred: TUR, IRN > IRN"),
    ("Erdogan held a telephone call with Putin on Friday. In his talks with Putin, Erdogan spoke of trade.",
     "call/call occurred: TUR > RUS"),
    ("Macron and Erdogan ended talks in Paris on Sunday without agreement.", "meeting/meet occurred: FRA > TUR"),
    ("Iran, Russia, and Turkey met in Moscow. A meeting between Iran, Russia, and Turkey on Syria can bring peace.",
     "meeting/meet occurred: IRN > RUS, TUR"),
    ("Erdogan met Macron as well as Putin in Paris.", "meeting/meet occurred: TUR > FRA, RUS"),
    ("Erdogan met Lavrentiev, Putin's envoy, in Paris.", "meeting/meet occurred: TUR > RUS"),
    ("Erdogan was received by Macron in Paris.", "meeting/meet occurred: FRA > TUR"),
    ("Iran and Turkey held on Monday their fourth joint security task force meeting in Ankara.",
     "meeting/meet occurred: IRN > TUR"),
    ("Araghchi met Deputy Chairman of the Senate of Pakistan Karim Saadeh.", "meeting/meet occurred: IRN > PAK"),
    ("Iran, Russia, Turkey and a dozen other countries took part in the talks.",
     "meeting/meet occurred: IRN > RUS, TUR"),
    ("Iran and Russia as well as Turkey met in Geneva.", "meeting/meet occurred: IRN > RUS, TUR"),
    ("Fidan spoke. He and his Russian and Iranian counterparts met with Macron.",
     "meeting/meet occurred: TUR, RUS, IRN > FRA"),
    ("Fidan shuttled between Cairo and Doha on Tuesday.", "meeting/mediate occurred: TUR > EGY, QAT"),
    ("Erdogan and his Iranian opposite number met in Ankara.", "meeting/meet occurred: TUR > IRN"),
    ("Israel and Syria had begun indirect peace talks in Istanbul.", "meeting/negotiate occurred: ISR > SYR"),
    ("Putin and Erdogan wrapped up their fifth summit in Sochi on Monday.", "meeting/meet occurred: RUS > TUR"),
    ("Iran and Russia met in Vienna, with the EU's Josep Borrell chairing.", "meeting/meet occurred: IRN > RUS"),
    # meetings told by a noun
    ("Talks between Iran and six world powers ended in failure on Saturday.",
     "meeting/meet occurred: IRN > p5-plus-1"),
    ("The annual meeting of the UN General Assembly is set to open tomorrow.", "meeting/meet planned: un"),
    ("Turkey must wait, the agency quoted Erdogan as saying in a meeting with Macron.",
     "meeting/meet occurred: TUR > FRA"),
    ("Erdogan must wait, the agency quoted him as saying during a meeting with Macron.",
     "meeting/meet occurred: TUR > FRA"),
    ("A meeting between Trump and Putin took place in Helsinki on Monday.", "meeting/meet occurred: USA > RUS"),
    ("Talks between Iran and the United States will be held in Muscat next week.", "meeting/meet planned: IRN > USA"),
    ("The 13th round of talks between Iran and the United States was held in Muscat on August 1.",
     "meeting/negotiate occurred: IRN > USA"),
    ("A meeting between Trump and Putin was postponed on Monday.", "meeting/meet cancelled: USA > RUS"),
    ("Following a meeting with Putin, Macron said he was hopeful.", "meeting/meet occurred: FRA > RUS"),
    ("Macron said he was hopeful after a two-hour meeting with Putin.", "meeting/meet occurred: FRA > RUS"),
    ("Erdogan's remarks came in a meeting with Macron.", "meeting/meet occurred: TUR > FRA"),
    ("Erdogan said Turkey was ready. The remarks came in a meeting with Macron.", "meeting/meet occurred: TUR > FRA"),
    ("Macron spoke after a meeting between Putin and Erdogan.", "meeting/meet occurred: RUS > TUR"),
    # calls and messages
    ("Putin and Erdogan discussed Syria by phone on Tuesday.", "call/call occurred: RUS > TUR"),
    ("Erdogan told Putin by phone on Tuesday that Turkey would respond.", "call/call occurred: TUR > RUS"),
    ("Trump called Putin on Friday.", "call/call occurred: USA > RUS"),
    ("Putin received a phone call from Trump on Monday.", "call/call occurred: RUS > USA"),
    ("Erdogan discussed the crisis with Putin in a telephone call.", "call/call occurred: TUR > RUS"),
    ("Erdogan congratulated Putin in a message on Monday.", "call/message occurred: TUR > RUS"),
    ("The foreign ministers of Russia and Turkey will hold contacts soon.", "call/contact planned: RUS > TUR"),
    ("Araghchi has been in contact with Fidan.", "call/contact occurred: IRN > TUR"),
    ("Macron, in a phone call with Putin on Sunday, called for restraint.", "call/call occurred: FRA > RUS"),
    ("Delegations from Iran and Russia met by video conference on Friday.", "call/call occurred: IRN > RUS"),
    ("Macron later called Erdogan by phone to apologize.", "call/call occurred: FRA > TUR"),
    # visits
    ("A delegation led by Lavrov arrived in Damascus on Friday.", "visit/visit occurred: RUS > SYR"),
    ("A delegation of diplomats headed by Lavrov arrived in Damascus.", "visit/visit occurred: RUS > SYR"),
    ("A delegation from Hamas arrived in Cairo on Monday.", "visit/visit occurred: hamas > EGY"),
    ("A delegation from Iran's parliament visited Baghdad on Monday.", "visit/visit occurred: IRN > IRQ"),
    ("Lavrov flew to the Turkish city of Antalya on Tuesday.", "visit/visit occurred: RUS > TUR"),
    ("Bennett is the first Israeli premier to visit Bahrain.", "visit/visit occurred: ISR > BHR"),
    ("Lavrov became the first Russian minister to visit Oman in ten years on Monday.",
     "visit/visit occurred: RUS > OMN"),
    ("Lavrov will stop in Ankara on Tuesday.", "visit/visit planned: RUS > TUR"),
    ("Lavrov cut short his visit to Tehran.", "visit/visit occurred: RUS > IRN"),
    ("Lavrov is due in Ankara on Friday.", "visit/visit planned: RUS > TUR"),
    ("Lavrov will soon visit Tehran.", "visit/visit planned: RUS > IRN"),
    ("Lavrov headed for Cairo on Monday.", "visit/visit occurred: RUS > EGY"),
    ("Lavrov, on a visit to Damascus, said Russia would help.", "visit/visit occurred: RUS > SYR"),
    ("Lavrov said during a visit to Damascus that Russia would help.", "visit/visit occurred: RUS > SYR"),
    ("Lavrov was on an official visit to Egypt on Tuesday.", "visit/visit occurred: RUS > EGY"),
    ("Lavrov's trip to Beijing next month will go ahead.", "visit/visit planned: RUS > CHN"),
    ("Fidan spoke of preparations for Erdogan's visit to Tehran.", "visit/visit planned: TUR > IRN"),
    ("Lavrov is visiting Tehran.", "visit/visit ongoing: RUS > IRN"),
    ("Erdogan accepted an invitation from Putin to visit Moscow.", "visit/visit planned: TUR > RUS"),
    ("Egypt reacted to the visit by Israel's prime minister to the UAE.", "visit/visit occurred: ISR > ARE"),
    ("Lavrov left Moscow for Cairo on Monday.", "visit/visit occurred: RUS > EGY"),
    # accords
    ("An MoU was signed between Iran and Turkey on Monday.", "agreement/sign occurred: IRN > TUR"),
    ("A peace treaty was signed by Israel and Jordan in 1994.", "agreement/sign occurred: ISR > JOR"),
    ("A deal between Turkey and the EU was reached in March 2016.", "agreement/agree occurred: TUR > eu"),
    ("The agreement reached between Israel and Egypt in 1978 was condemned.", "agreement/agree occurred: ISR > EGY"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_encounter(text: str, expected: str, lexicon: Lexicon) -> None:
    assert outline(event for event in events_of(text, lexicon) if event.kind in ENCOUNTERS) == [expected]


TWO = [
    ("Lavrov arrived in Cairo on Saturday for talks with Egyptian officials.",
     ["meeting/meet occurred: RUS > EGY", "visit/visit occurred: RUS > EGY"]),
    ("Lavrov will pay a visit to Cairo on Saturday to hold talks with Egyptian officials.",
     ["meeting/meet planned: RUS > EGY", "visit/visit planned: RUS > EGY"]),
    ("Lavrov is scheduled to fly to Cairo on Saturday for talks with Egyptian officials.",
     ["meeting/meet planned: RUS > EGY", "visit/visit planned: RUS > EGY"]),
    ("Lavrov will travel to Cairo on Saturday for talks with Egyptian officials.",
     ["meeting/meet planned: RUS > EGY", "visit/visit planned: RUS > EGY"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TWO])
def test_talks_that_a_visit_is_for(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert outline(event for event in events_of(text, lexicon) if event.kind in ENCOUNTERS) == expected


NONE = [
    # in a headline an infinitive is a plan only of who stands before it, without another verb
    "Ask Iran to sign the deal with Russia",
    "Powers urge Iran to sign deal with Russia",
    "Saudi Arabia and Iran met with strong opposition.",
    "Zarif did not say whether his telephone conversation with Fidan was about oil.",
    "The decision was welcomed by Israel and Egypt.",
    "Israel's attack was met with resistance by Hamas.",
    "Ankara is a good place for talks between Iran and Russia.",
    "On the sidelines of the UN General Assembly meeting, Erdogan spoke of trade.",
    "In a statement after the meeting, France and Italy said that trade would grow.",
    "Iran and Russia welcomed a truce in Syria.",
    "The EU welcomed the Greek approval of the treaty.",
    "The White House welcomed the Turkish parliament's vote.",
    "They discussed ties with Iran.",
    "Iran will host Poland in Week 3.",
    "Turkey has received Syrian refugees since Monday.",
    "Germany met Brazil in the final on Sunday.",
    "Some 2.5 million Iranians visited Turkey in 2017.",
    "Trump called Putin a killer on Sunday.",
    "Erdogan called for talks between Russia and Ukraine.",
    "No meeting between Putin and Zelenskyy has been held.",
    "A meeting between Trump and Putin may be held.",
    "Israel struck a deal of its own.",
    "Iran is committed to a deal that was reached by Iran and Russia.",
    "Iran attaches importance to consultations between Iranian and Turkish officials.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_encounter(text: str, lexicon: Lexicon) -> None:
    assert outline(event for event in events_of(text, lexicon) if event.kind in ENCOUNTERS) == []


APART = [
    ("Putin and Macron met separately with Erdogan.",
     ["meeting/meet occurred: FRA > TUR", "meeting/meet occurred: RUS > TUR"]),
    ("Pezeshkian met Fidan in Tehran on Saturday. Araghchi also held talks with Fidan.",
     ["meeting/meet occurred: IRN > TUR", "meeting/meet occurred: IRN > TUR"]),
    ("Erdogan met Macron on the sidelines of a meeting of the OIC.", ["meeting/meet occurred: TUR > FRA"]),
    ("Putin met with Macron, then with Erdogan.",
     ["meeting/meet occurred: RUS > FRA", "meeting/meet occurred: RUS > TUR"]),
    ("Putin met separately with Macron and Erdogan.",
     ["meeting/meet occurred: RUS > FRA", "meeting/meet occurred: RUS > TUR"]),
    ("Putin held separate meetings with Macron and Erdogan.",
     ["meeting/meet occurred: RUS > FRA", "meeting/meet occurred: RUS > TUR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in APART])
def test_separate_meetings(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert outline(event for event in events_of(text, lexicon) if event.kind in ENCOUNTERS) == expected


SPOKEN_OF = [
    ("Commenting on Lavrov's visit to Ankara, Erdogan praised Russia.", "2025-03-12 before"),
    ("Erdogan praised Russia after Lavrov's recent visit to Ankara.", "2025-03-12 before"),
    ("Lavrov praised Turkey on a visit to Ankara.", "2025-03-12 day"),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in SPOKEN_OF])
def test_when_a_visit_was_that_is_spoken_of(text: str, expected: str, lexicon: Lexicon) -> None:
    assert [dated(event) for event in events_of(text, lexicon) if event.kind is Kind.VISIT] == [expected]


def test_a_plan_is_not_dated_by_what_is_past(lexicon: Lexicon) -> None:
    text = "Erdogan and Macron will discuss the 2015 deal."
    assert [dated(event) for event in events_of(text, lexicon)] == ["2025-03-12 after"]
