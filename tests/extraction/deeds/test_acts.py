"""Deeds told by verbs and nouns: kind, act, status, and the parties of both sides."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

DEEDS = [
    # visits
    pytest.param("Egyptian Foreign Minister Badr Abdelatty visited Doha on Monday.",
                 "visit/visit occurred: EGY > QAT", id="visited"),
    pytest.param("Fidan flew to Moscow on Monday.", "visit/visit occurred: TUR > RUS", id="flew"),
    pytest.param("Fidan went to Moscow on Monday.", "visit/visit occurred: TUR > RUS", id="a person went"),
    pytest.param("Fidan paid a visit to Moscow on Monday.", "visit/visit occurred: TUR > RUS", id="a light verb"),
    pytest.param("Fidan left for Moscow on Monday.", "visit/visit occurred: TUR > RUS", id="left for"),
    pytest.param("Fidan arrived in Cairo on Monday.", "visit/visit occurred: TUR > EGY", id="arrived"),
    pytest.param("Qatar's prime minister will travel to Oman next week.", "visit/visit planned: QAT > OMN",
                 id="will travel"),
    pytest.param("The Omani foreign minister is due to visit Tehran on Friday.", "visit/visit planned: OMN > IRN",
                 id="due to visit"),
    pytest.param("Fidan's visit to Doha on Monday came after the vote.", "visit/visit occurred: TUR > QAT",
                 id="a noun and its owner"),
    pytest.param("NATO Secretary-General Mark Rutte visited Kyiv on Monday.", "visit/visit occurred: nato > UKR",
                 id="a body's official"),
    # meetings
    pytest.param("Iraq's Foreign Minister Fuad Hussein met with his Iranian counterpart Abbas Araghchi on Sunday.",
                 "meeting/meet occurred: IRQ > IRN", id="met with"),
    pytest.param("Wang Yi held talks with Sergei Lavrov in Moscow on Tuesday.", "meeting/meet occurred: CHN > RUS",
                 id="held talks"),
    pytest.param("The foreign ministers of Egypt and Turkey met in Cairo on Friday.",
                 "meeting/meet occurred: EGY > TUR", id="a joint subject"),
    pytest.param("The Saudi crown prince received Lebanese President Joseph Aoun on Monday.",
                 "meeting/meet occurred: SAU > LBN", id="received"),
    pytest.param("Erdogan was received by Putin in Sochi on Monday.", "meeting/meet occurred: RUS > TUR",
                 id="was received by"),
    pytest.param("Macron will meet Putin on Friday.", "meeting/meet planned: FRA > RUS", id="will meet"),
    pytest.param("Macron is expected to meet Putin on Friday.", "meeting/meet planned: FRA > RUS",
                 id="is expected to meet"),
    pytest.param("Oman mediated between Iran and the United States last year.",
                 "meeting/mediate occurred: OMN > IRN, USA", id="mediated"),
    pytest.param("Iran and the United States resumed negotiations in Muscat on Monday.",
                 "meeting/negotiate occurred: IRN > USA", id="negotiations"),
    # calls
    pytest.param("Putin spoke by phone with Erdogan on Tuesday.", "call/call occurred: RUS > TUR", id="spoke by phone"),
    pytest.param("Araghchi held a phone call with his Omani counterpart on Saturday.",
                 "call/call occurred: IRN > OMN", id="a phone call"),
    pytest.param("Araghchi phoned Albusaidi on Saturday.", "call/call occurred: IRN > OMN", id="phoned"),
    pytest.param("Trump sent a letter to Khamenei last week.", "call/message occurred: USA > IRN", id="a letter"),
    # agreements
    pytest.param("Egypt and Qatar signed an agreement in Cairo on Tuesday.", "agreement/sign occurred: EGY > QAT",
                 id="signed"),
    pytest.param("Israel and Hamas reached a ceasefire deal in January.", "agreement/agree occurred: ISR > hamas",
                 id="a deal reached"),
    # measures
    pytest.param("Egypt and Turkey restored diplomatic ties in 2023.", "measure/upgrade occurred: EGY > TUR",
                 id="ties restored"),
    pytest.param("Ireland recognised Palestine last year.", "measure/upgrade occurred: IRL > PSE", id="recognition"),
    pytest.param("Canada severed ties with Iran in 2012.", "measure/downgrade occurred: CAN > IRN", id="ties severed"),
    pytest.param("Kuwait sent aid to Sudan last week.", "measure/aid occurred: KWT > SDN", id="aid"),
    pytest.param("Jordan summoned the Israeli ambassador on Sunday.", "measure/summon occurred: JOR > ISR",
                 id="summoned"),
    pytest.param("Belgium barred an Israeli minister on Monday.", "measure/refuse occurred: BEL > ISR", id="barred"),
    pytest.param("Israel arrested an Iranian spy on Sunday.", "measure/detain occurred: ISR > IRN", id="arrested"),
    # military
    pytest.param("Israel struck Hezbollah positions in southern Lebanon on Monday.",
                 "military/strike occurred: ISR > hezbollah", id="struck"),
    pytest.param("Israeli warplanes bombed Damascus on Monday.", "military/strike occurred: ISR > SYR", id="bombed"),
    pytest.param("Houthi rebels fired missiles at Israel on Saturday.", "military/strike occurred: houthis > ISR",
                 id="fired missiles"),
    pytest.param("Iran launched missiles at Israel in October 2024.", "military/strike occurred: IRN > ISR",
                 id="launched missiles"),
    pytest.param("The US Navy shot down a Houthi drone on Sunday.", "military/intercept occurred: USA > houthis",
                 id="shot down"),
    pytest.param("Turkey deployed troops to Libya in 2020.", "military/deploy occurred: TUR > LBY", id="deployed"),
    pytest.param("Ismail Haniyeh was assassinated by Israel in July 2024.", "military/kill occurred: ISR > hamas",
                 id="assassinated by"),
    pytest.param("Russian forces seized the city of Bakhmut in May 2023.", "military/seize occurred: RUS > UKR",
                 id="seized"),
    pytest.param("The United States supplied weapons to Israel last month.", "military/support occurred: USA > ISR",
                 id="weapons"),
    pytest.param("Israel is bombing Gaza.", "military/strike ongoing: ISR > PSE", id="a campaign"),
    pytest.param("Israel's invasion of Lebanon in 1982 killed many.", "military/strike occurred: ISR > LBN",
                 id="a dated noun"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_deed(text: str, expected: str, lexicon: Lexicon) -> None:
    deeds = [event for event in events_of(text, lexicon) if event.kind is not Kind.STATEMENT]
    assert [brief(event) for event in deeds] == [expected]


NONE = [
    pytest.param("Israel did not attack Iran.", id="denied by the writer"),
    pytest.param("Iran may attack Israel.", id="a prediction"),
    pytest.param("If Iran attacks Israel, war will follow.", id="a hypothesis"),
    pytest.param("Egypt often hosts Hamas.", id="a habit"),
    pytest.param("Kuwait's emir visited a hospital.", id="no foreign side"),
    pytest.param("Kuwait's emir met Kuwait's prime minister on Monday.", id="a domestic meeting"),
    pytest.param("Israel arrested an Israeli spy on Sunday.", id="a domestic arrest"),
    pytest.param("Iran wants to visit Mars.", id="a wish"),
    pytest.param("Egypt's meeting rooms are in Cairo.", id="a noun before a noun"),
    pytest.param("“Israel bombed Gaza on Monday.”", id="inside a quotation"),
    pytest.param("The rain fell on Monday.", id="no actors"),
]


@pytest.mark.parametrize("text", NONE)
def test_no_deed(text: str, lexicon: Lexicon) -> None:
    assert [brief(event) for event in events_of(text, lexicon) if event.kind is not Kind.STATEMENT] == []


TWO = [
    pytest.param("Fidan traveled to Doha on Monday to meet with Hamas leaders.",
                 ["meeting/meet occurred: TUR > hamas", "visit/visit occurred: TUR > QAT"],
                 id="a visit and its purpose"),
    pytest.param("During his visit to Doha, Fidan met with the Qatari emir.",
                 ["meeting/meet occurred: TUR > QAT", "visit/visit occurred: TUR > QAT"],
                 id="a meeting during a visit"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_two_deeds(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert sorted(brief(event) for event in events_of(text, lexicon)) == expected


def test_a_visits_host_is_a_party_and_the_city_its_place(lexicon: Lexicon) -> None:
    (event,) = events_of("Fidan arrived in Cairo on Monday.", lexicon)
    assert [(t.actor, t.party, t.text) for t in event.targets] == [("EGY", "EGY", "Cairo")]
    assert event.place == "Cairo"
    assert [(i.actor, i.name) for i in event.initiators] == [("hakan-fidan", "Hakan Fidan")]


def test_a_rule_names_its_frame(lexicon: Lexicon) -> None:
    (event,) = events_of("Canada severed ties with Iran in 2012.", lexicon)
    assert event.rule == "measure/downgrade:sever ~ ties"
