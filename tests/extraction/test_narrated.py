"""What news prose tells, whole: who did what to whom, and when."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of

# The article's day is Wednesday, 12 March 2025.
NARRATED = [
    pytest.param(
        "Araghchi arrived in Ankara on Monday, and Fidan received him at the airport.",
        ["meeting/meet occurred: TUR > IRN | 2025-03-10 day", "visit/visit occurred: IRN > TUR | 2025-03-10 day"],
        id='whom a sentence means by "him"',
    ),
    pytest.param(
        "Putin invited Erdogan to Moscow. Fidan thanked him for his support.",
        ["call/message occurred: RUS > TUR | 2025-03-12 day", "statement/support occurred: TUR > RUS | 2025-03-12 day"],
        id='whom "him" means whom someone has invited',
    ),
    pytest.param(
        "Fidan met Lavrov and Wang Yi on Monday. Araghchi thanked him.",
        [
            "meeting/meet occurred: TUR > RUS, CHN | 2025-03-10 day",
            "statement/support occurred: IRN > TUR | 2025-03-12 day",
        ],
        id='"him" of two who were named together is either',
    ),
    pytest.param(
        "Araghchi called for restraint on Monday, and Fidan discussed the situation with him in Geneva.",
        ["meeting/meet occurred: TUR > IRN | 2025-03-10 day", "statement/appeal occurred: IRN | 2025-03-10 day"],
        id='"with him"',
    ),
    pytest.param(
        "Fidan discussed the incident with his counterparts from Britain, Iran and Germany by telephone.",
        ["call/call occurred: TUR > GBR, IRN, DEU | 2025-03-12 day"],
        id="talks by a means told far behind",
    ),
    pytest.param(
        "In June 2017, Egypt and Jordan cut ties with Qatar. The two countries closed their airspace to Qatari planes.",
        [
            "measure/downgrade occurred: EGY, JOR > QAT | 2017-06-01..2017-06-30 month",
            "measure/refuse occurred: EGY, JOR > QAT | 2017-06-01..2017-06-30 month",
        ],
        id="a tale of the past goes on",
    ),
    pytest.param(
        "In June 2017, Egypt and Jordan cut ties with Qatar. Iran expelled the Qatari ambassador.",
        [
            "measure/downgrade occurred: EGY, JOR > QAT | 2017-06-01..2017-06-30 month",
            "measure/expel occurred: IRN > QAT | 2025-03-12 day",
        ],
        id="news does not go on with a tale of the past",
    ),
    pytest.param(
        "Ties broke down in 1998, when Ankara massed troops on the border and threatened Syria.",
        [
            "military/deploy occurred: TUR | 1998-01-01..1998-12-31 year",
            "statement/threaten occurred: TUR > SYR | 1998-01-01..1998-12-31 year",
        ],
        id='a time taken up by the second verb behind "when"',
    ),
    pytest.param(
        "Fidan is the first Turkish minister to visit Iraq since the invasion in 2003.",
        ["visit/visit occurred: TUR > IRQ | 2025-03-12 day"],
        id="since when a visit is the first",
    ),
    pytest.param(
        'Erdogan walked off a stage in Davos on Monday. "Israel knows well how to kill," he said.',
        ["statement/comment occurred: TUR | 2025-03-10 day"],
        id="what happened on the day that opens an article",
    ),
    pytest.param(
        "Turkey and Iran announced a deal on gas on Monday.",
        ["agreement/agree occurred: TUR > IRN | 2025-03-10 day"],
        id="a pact with a state, whatever the accord is",
    ),
    pytest.param(
        "Greece withdrew from joint military drills with Israel on Monday.",
        ["measure/downgrade occurred: GRC > ISR | 2025-03-10 day"],
        id="drills that somebody leaves",
    ),
    pytest.param(
        "Greece signed an agreement with Egypt delimiting their boundary on Monday.",
        ["agreement/sign occurred: GRC > EGY | 2025-03-10 day"],
        id="the other side of an accord, whatever that accord does",
    ),
    pytest.param(
        (
            "Turkey accused Syria on Sunday. Iran's foreign minister, Abbas Araghchi, urged both sides to "
            "wait, while Fuad Hussein warned of war."
        ),
        [
            "statement/accuse occurred: TUR > SYR | 2025-03-09 day",
            "statement/appeal occurred: IRN > TUR, SYR | 2025-03-12 day",
            "statement/warn occurred: IRQ | 2025-03-12 day",
        ],
        id='a verb behind a name between commas, before "while"',
    ),
    pytest.param(
        "In a phone call with Araghchi on Monday, Fidan demanded that the prisoners be released.",
        ["call/call occurred: TUR > IRN | 2025-03-10 day", "statement/demand occurred: TUR > IRN | 2025-03-10 day"],
        id="who is asked in talks",
    ),
    pytest.param(
        (
            "In a letter to Vladimir Putin, Erdogan apologized for the downing of a Russian warplane last "
            "November, the Kremlin said."
        ),
        [
            "call/message occurred: TUR > RUS | 2025-03-12 day",
            "statement/apologize occurred: TUR > RUS | 2025-03-12 day",
        ],
        id="whose month it is",
    ),
    pytest.param(
        "Turkey and Syria hope to double trade in the coming years.",
        [],
        id="a wish of one's own is no statement",
    ),
    pytest.param(
        "Turkish agents seized Abdullah Ocalan in Kenya on Monday.",
        ["measure/detain occurred: TUR > pkk | 2025-03-10 day"],
        id="a person who is seized is arrested",
    ),
    pytest.param(
        "Iranian forces seized a British tanker on Monday.",
        ["military/seize occurred: IRN > GBR | 2025-03-10 day"],
        id="a tanker that is seized is not",
    ),
    pytest.param(
        "Abdullah Ocalan was flown to Turkey on Tuesday.",
        [],
        id="who is brought somewhere makes no visit",
    ),
    pytest.param(
        "Fidan met Lapid in Jerusalem on Wednesday, as the two countries continue to repair relations.",
        ["meeting/meet occurred: TUR > ISR | 2025-03-12 day"],
        id="what goes on in a clause aside",
    ),
    pytest.param(
        "Iran closed an office amid tensions with Israel over Azerbaijani military drills.",
        [],
        id="tensions over drills tell no drill",
    ),
    pytest.param(
        (
            "Aliyev dismissed the accusation on March 4 during a visit to a district, which Baku recaptured "
            "last year from Armenian forces."
        ),
        [
            "military/seize occurred: AZE > ARM | 2024-01-01..2024-12-31 year",
            "statement/reject occurred: AZE | 2025-03-04 day",
        ],
        id="a denial reaches no clause that the writer adds",
    ),
    pytest.param(
        (
            "Armenia accused Turkey on Monday. Armenia criticized Turkey. Turkey closed the border in 1993 "
            "out of solidarity with Azerbaijan."
        ),
        [
            "statement/accuse occurred: ARM > TUR | 2025-03-10 day",
            "measure/refuse occurred: TUR > ARM | 1993-01-01..1993-12-31 year",
        ],
        id="a border that was closed to whom the text opposes",
    ),
    pytest.param(
        "Trump signed into law new sanctions on Iran.",
        ["measure/sanction occurred: USA > IRN | 2025-03-12 day"],
        id="a bill signed into law",
    ),
    pytest.param(
        "Ankara threatened to use force unless Damascus stopped sheltering Abdullah Ocalan.",
        ["statement/threaten occurred: TUR > SYR | 2025-03-12 day"],
        id="who must do something to be spared",
    ),
    pytest.param(
        "The EU gave Iran a deadline of two weeks to comply.",
        ["statement/demand occurred: eu > IRN | 2025-03-12 day"],
        id="a deadline",
    ),
    pytest.param(
        "On March 10 Turkey sent the research vessel Oruc Reis into waters claimed by Greece.",
        ["military/deploy occurred: TUR | 2025-03-10 day"],
        id="who a ship of the state's own acts for",
    ),
    pytest.param(
        "Fidan said Araghchi had asked him for help when they met in New York last month.",
        ["meeting/meet occurred: TUR > IRN | 2025-02-01..2025-02-28 month"],
        id="two persons who met",
    ),
    pytest.param(
        (
            "Israeli jets attacked Syria on Monday. Russia's defence ministry said Syrian air defences had "
            "shot down more than half of the missiles."
        ),
        [
            "military/strike occurred: ISR > SYR | 2025-03-10 day",
            "military/intercept occurred: SYR > ISR | 2025-03-10 day",
            "statement/comment occurred: RUS | 2025-03-12 day",
        ],
        id="what meets an attack is of its day",
    ),
    pytest.param(
        "Erdogan's visit drew criticism in Israel.",
        [],
        id="a visit's echo is not its host",
    ),
    pytest.param(
        "U.N. Secretary-General Antonio Guterres will visit Egypt before returning to New York.",
        ["visit/visit planned: un > EGY | 2025-03-12 after"],
        id="where the United Nations sit",
    ),
    pytest.param(
        "Israeli opposition leader Yair Lapid accused Netanyahu of surrendering to Hezbollah.",
        [],
        id="blame at home",
    ),
    pytest.param(
        "Fidan and Araghchi met in Ankara on Monday. Three agreements were signed after the talks.",
        ["meeting/meet occurred: TUR > IRN | 2025-03-10 day", "agreement/sign occurred: TUR > IRN | 2025-03-10 day"],
        id="what was signed at the talks",
    ),
    pytest.param(
        "Fidan and Araghchi met in Ankara on Monday. A pact was signed by Iraq and Egypt on Sunday.",
        ["meeting/meet occurred: TUR > IRN | 2025-03-10 day", "agreement/sign occurred: IRQ > EGY | 2025-03-09 day"],
        id="what was signed elsewhere",
    ),
    pytest.param(
        "Israel bombed Syria as Erdogan, on a visit to Beijing, called for restraint.",
        [
            "military/strike occurred: ISR > SYR | 2025-03-12 day",
            "statement/appeal occurred: TUR | 2025-03-12 day",
            "visit/visit occurred: TUR > CHN | 2025-03-12 day",
        ],
        id="whose visit a phrase between commas tells",
    ),
    pytest.param(
        "Fidan confirmed his intention to pay a visit to Moscow in April.",
        ["visit/visit planned: TUR > RUS | 2025-04-01..2025-04-30 month"],
        id="an aim that is confirmed",
    ),
    pytest.param(
        "Fidan will fly to Cairo next week for further talks with Badr Abdelatty.",
        [
            "meeting/meet planned: TUR > EGY | 2025-03-17..2025-03-23 week",
            "visit/visit planned: TUR > EGY | 2025-03-17..2025-03-23 week",
        ],
        id="talks for which somebody travels",
    ),
    pytest.param(
        "Fidan is due to phone Araghchi on Friday.",
        ["call/call planned: TUR > IRN | 2025-03-14 day"],
        id='a verb behind "due to" that passes for a noun',
    ),
    pytest.param(
        "Fidan returned to Ankara on Friday from Iran.",
        ["visit/visit occurred: TUR > IRN | 2025-03-07 day"],
        id="where somebody is back from",
    ),
    pytest.param(
        "Mr. Fidan travels next to Estonia.",
        ["visit/visit planned: TUR > EST | 2025-03-12 after"],
        id="where somebody goes next",
    ),
    pytest.param(
        "Chavez ordered battalions to Colombia on his Sunday show, in which he branded Alvaro Uribe a criminal.",
        ["statement/criticize occurred: VEN > COL | 2025-03-09 day"],
        id='the tale\'s own time behind "in which"',
    ),
    pytest.param(
        (
            "Saudi Arabia cut ties with Qatar on January 5 and barred its aircraft, accusing it of "
            "bankrolling militants."
        ),
        [
            "measure/downgrade occurred: SAU > QAT | 2025-01-05 day",
            "measure/refuse occurred: SAU > QAT | 2025-01-05 day",
            "statement/accuse occurred: SAU > QAT | 2025-01-05 day",
        ],
        id="what a participle adds to two deeds",
    ),
    pytest.param(
        (
            "Germany issued a warrant for the arrest of Iran's intelligence minister in March 1996, a step "
            "that Tehran described at the time as an insult."
        ),
        [
            "measure/detain occurred: DEU > IRN | 1996-03-01..1996-03-31 month",
            "statement/criticize occurred: IRN > DEU | 1996-03-01..1996-03-31 month",
        ],
        id="words of that time",
    ),
    pytest.param(
        "Iran's oil ministry announced that the pipeline had been repaired.",
        [],
        id="a ministry's bare word is no news",
    ),
    pytest.param(
        "Nicaragua recognised Abkhazia and South Ossetia on Monday.",
        ["measure/upgrade occurred: NIC > abkhazia, south-ossetia | 2025-03-10 day"],
        id="two who are recognised",
    ),
    pytest.param(
        "Baghdad defended its Oct. 31 decision to halt all cooperation with the United Nations.",
        ["measure/downgrade occurred: IRQ > un | 2024-10-31 day", "statement/comment occurred: IRQ | 2025-03-12 day"],
        id="a decision named on its day",
    ),
    pytest.param(
        "Turkish F-16s forced a Syrian Airbus to land at Ankara's airport on Monday.",
        ["military/intercept occurred: TUR > SYR | 2025-03-10 day"],
        id="an airliner forced down",
    ),
    pytest.param(
        "Zarif asserted that Arab countries signing deals with Israel were not foes of it.",
        ["statement/comment occurred: IRN | 2025-03-12 day"],
        id="who is told apart by what they sign",
    ),
    pytest.param(
        "Iran has paid no heed to our requests, French Foreign Minister Laurent Fabius said on Tuesday.",
        ["statement/accuse occurred: FRA > IRN | 2025-03-11 day"],
        id="requests not heeded",
    ),
    pytest.param(
        '"The Zionist regime is hated in the region," Iranian President Hassan Rouhani said on Tuesday.',
        ["statement/criticize occurred: IRN > ISR | 2025-03-11 day"],
        id="whom a region hates",
    ),
    pytest.param(
        "Turkey will come to regret its decision, Russian President Vladimir Putin said on Tuesday.",
        ["statement/warn occurred: RUS > TUR | 2025-03-11 day"],
        id="who will come to regret",
    ),
    pytest.param(
        (
            "The alliance with Israel is a cornerstone of our policy, Turkish Foreign Minister Ismail Cem "
            "said on Tuesday."
        ),
        ["statement/support occurred: TUR > ISR | 2025-03-11 day"],
        id="a cornerstone",
    ),
    pytest.param(
        (
            "Ethiopia accused Sudan on Monday of arming rebels. Khartoum has denied any role. South Sudan has"
            " offered to mediate."
        ),
        [
            "statement/accuse occurred: ETH > SDN | 2025-03-10 day",
            "statement/deny occurred: SDN | 2025-03-12 before",
            "statement/pledge occurred: SSD > ETH, SDN | 2025-03-12 before",
        ],
        id="who mediates between whom",
    ),
    pytest.param(
        (
            "Algeria cut ties with Morocco on Tuesday. The Arab League's secretary-general, Ahmed Aboul "
            "Gheit, urged them to show restraint."
        ),
        [
            "measure/downgrade occurred: DZA > MAR | 2025-03-11 day",
            "statement/appeal occurred: arab-league > DZA, MAR | 2025-03-12 day",
        ],
        id="who urges them both",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NARRATED)
def test_narrated(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [f"{brief(event)} | {dated(event)}" for event in events_of(text, lexicon)] == expected
