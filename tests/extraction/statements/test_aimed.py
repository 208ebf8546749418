"""At whom words are aimed: who is blamed or asked, and who is only named beside them."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, sides

AIMED = [
    # a body is judged by what it resolved, and speaks through it
    ("Iran welcomed the newest U.N. Security Council resolution that condemns the raids.", ["support IRN > un"]),
    (
        'Israel condemned the U.N. resolution as "shameful" on Monday.',
        ["criticize ISR > un"],
    ),
    (
        "The Security Council passed a resolution on Friday. The resolution also demands that Israel stop building.",
        ["demand un > ISR"],
    ),
    ("Britain drafted a resolution on Friday. The resolution demands that Israel stop building.", []),
    # whom only a paper blames that is judged
    ("China opposed a draft resolution condemning North Korea.", ["reject CHN"]),
    ("Turkey welcomed an Arab League statement condemning Israel.", ["support TUR > arab-league"]),
    ("Turkey condemned the raid in a statement calling on Israel to leave Gaza.", ["criticize TUR > ISR"]),
    # a list may hold whose somebody is
    ("Iran and Lebanon's Hezbollah condemned Israel.", ["criticize IRN, hezbollah > ISR"]),
    (
        "The PKK and Syria's YPG, which form the core of the force, have been blamed by Ankara.",
        ["accuse TUR > pkk, ypg"],
    ),
    ("After talks with Iran, Lebanon's Hezbollah condemned Israel.", ["criticize hezbollah > ISR"]),
    # what is aside tells of others
    (
        "The ministers of the EU, while regretting the support of Western countries for Israel, condemned Iran.",
        ["criticize eu > IRN"],
    ),
    ("As guarantor of the truce, Russia must stop the raids, Erdogan said.", ["demand TUR > RUS"]),
    (
        "“Israel in breach of the territorial integrity of Syria launched missile attacks near Homs,” Iran said.",
        ["accuse IRN > ISR"],
    ),
    ("Greece said it was ready to provide help after the quake in Turkey.", ["pledge GRC > TUR"]),
    (
        "Egypt said the vote was a sign of the world's determination to end the occupation by Israel.",
        ["criticize EGY > ISR"],
    ),
    ("Turkey called Greece an ungrateful neighbor on Monday.", ["criticize TUR > GRC"]),
    ("“We recognize Hamas as a legal resistance movement,” Iran said on Monday.", ["support IRN > hamas"]),
    ("Israel said it had the capability to seriously harm Iran's nuclear program.", ["threaten ISR > IRN"]),
    (
        "The Islamic Revolution Guards Corps (IRGC) Public Relations Office said Israel would pay the price of it.",
        ["threaten IRN > ISR"],
    ),
    pytest.param(
        "Police came to the Indian embassy in Lima. Peru urged the embassy to answer.",
        ["appeal PER > IND"],
        id="an embassy named aside",
    ),
    pytest.param(
        "The Israeli army shelled Gaza. Egypt warned the army to stop.", ["warn EGY > ISR"], id="an army by its name"
    ),
    pytest.param(
        "Poland apologized for the deaths, but also said that the Taliban used people as human shields.",
        ["accuse POL > taliban", "apologize POL"],
        id="regret, and blame of another",
    ),
    pytest.param("Russia condemned the Turkish coup attempt.", ["criticize RUS"], id="where there was a coup"),
    pytest.param("Abbas criticized the Oslo Accords.", ["criticize PSE"], id="the town where a paper was signed"),
    pytest.param("Russia denounced the Ottawa Treaty on land mines.", ["criticize RUS"], id="a treaty in capitals"),
    pytest.param(
        "Egypt said Israel was a truly decadent empire.", ["criticize EGY > ISR"], id="a fault told as a noun"
    ),
    pytest.param("Egypt said Israel had never kept its word.", ["criticize EGY > ISR"], id="a fault told as a deed"),
    pytest.param("Egypt said it did not trust Israel.", ["criticize EGY > ISR"], id="who is not trusted"),
    pytest.param("Egypt said Israel was not a paper tiger.", ["comment EGY"], id="a fault that is denied"),
    pytest.param("Egypt said Qatar was a pillar of stability.", ["support EGY > QAT"], id="a merit told as a noun"),
    pytest.param("Egypt said Qatar deserved credit for the truce.", ["support EGY > QAT"], id="who deserves credit"),
    pytest.param("Egypt said it had full faith in Qatar.", ["support EGY > QAT"], id="who is trusted"),
    pytest.param("Egypt said it would consider Qatar's request.", ["pledge EGY > QAT"], id="whose request is weighed"),
    pytest.param("Egypt said it saw no limit to its ties with Qatar.", ["pledge EGY > QAT"], id="ties without a limit"),
    pytest.param("Egypt said Israel was spreading chaos.", ["accuse EGY > ISR"], id="who spreads what"),
    pytest.param("Egypt said Israel had a hand in the coup.", ["accuse EGY > ISR"], id="whose hand is in it"),
    pytest.param("Egypt said Qatar had a duty to act.", ["appeal EGY > QAT"], id="whose duty it is"),
    pytest.param("Egypt said it hoped to expand trade with Qatar.", ["appeal EGY > QAT"], id="a hope for ties"),
    pytest.param("Egypt said it ruled out talks with Israel.", ["reject EGY > ISR"], id="with whom nobody will talk"),
    pytest.param("Egypt said it would take Israel to court.", ["threaten EGY > ISR"], id="who is taken to court"),
    pytest.param("Egypt said Israel was digging its own grave.", ["warn EGY > ISR"], id="whose end is foretold"),
    pytest.param("Egypt said it would stand by its NATO ally Turkey.", ["pledge EGY > TUR"], id="a member of a body"),
    pytest.param(
        "Egypt said Qatar was responsible for maintaining order.", ["comment EGY"], id="a charge that is a duty"
    ),
    pytest.param(
        "Putin spoke on Monday. The president of Gazfrom said Turkey must pay for the gas.",
        [],
        id="who leads what nobody knows",
    ),
    pytest.param("Abbas said the Oslo accords were dead.", ["reject PSE"], id="a paper that is dead"),
    pytest.param("Iran called the murder of the Russian envoy brutal.", ["criticize IRN"], id="who was murdered"),
    pytest.param("Egypt called the EU decision a slap in the face.", ["criticize EGY > eu"], id="a slap"),
    pytest.param(
        "Egypt condemned a surge in Israel's attacks on villages.", ["criticize EGY > ISR"], id="in whose attacks"
    ),
    pytest.param(
        "Egypt described the fire as a response to the Israeli regime's repeated violations of the law.",
        ["accuse EGY > ISR"],
        id="whose repeated violations",
    ),
    pytest.param(
        "Israel said the attackers infiltrated from Gaza, which is run by Hamas, on Sunday.",
        ["accuse ISR"],
        id="who rules where they came from",
    ),
    pytest.param(
        "Egypt denounced the plan as a deal that heavily favored Israel.", ["criticize EGY"], id="who gains by it"
    ),
    pytest.param(
        "Egypt criticized Israel for imposing sanctions on Syria and conditioning Syria's recovery on a deal.",
        ["criticize EGY > ISR"],
        id="two deeds that one preposition opens",
    ),
    pytest.param(
        "Poland said it would leave the hall if Iran denies the Holocaust.",
        ["threaten POL > IRN"],
        id="what another may deny",
    ),
    pytest.param("Israel threatened to wage war against Iran.", ["threaten ISR > IRN"], id="war against whom"),
    pytest.param("Poland urged allies such as Germany to wait.", ["appeal POL > DEU"], id="one of the allies"),
    pytest.param(
        "Egypt condemned Arab states such as Chad.", ["criticize EGY > TCD"], id="those of a bloc who are named"
    ),
    pytest.param(
        "Egypt said deals of Arab states such as Chad and Sudan would endanger peace.",
        ["warn EGY > TCD, SDN"],
        id="those of a bloc in what was said",
    ),
    pytest.param(
        "Egypt rebuffed allegations that it let Sudanese arms pass.", ["reject EGY"], id="a charge by nobody known"
    ),
    pytest.param("Egypt denied a request by Sudan for help.", ["reject EGY > SDN"], id="a request that is denied"),
    pytest.param(
        "Egypt said violence in “friendly and brotherly” Chad was a “shame”.",
        ["criticize EGY"],
        id="where it is that is called so in marks",
    ),
    pytest.param(
        "Egypt said NATO member Turkey broke the law.", ["accuse EGY > TUR"], id="of what somebody is a member"
    ),
    pytest.param("Hamas said the occupation government broke the law.", ["accuse hamas > ISR"], id="who occupies"),
    pytest.param(
        "Egypt urged all to help the Libyans condemn the Sudanese raid.",
        ["appeal EGY"],
        id="what others are helped to do",
    ),
    pytest.param(
        "Cuba and Peru issued a paper criticizing the U.S. move in leaving it and ordering sanctions on Chile.",
        ["criticize CUB, PER > USA"],
        id="two deeds of another behind one preposition",
    ),
    pytest.param("A ceasefire was declared on Monday by Chad and Sudan.", [], id="a deed that is declared"),
    pytest.param("Turkey asked for Iran's help in Syria.", ["appeal TUR > IRN"], id="whose help"),
    pytest.param("Lebanon appealed for urgent help from Egypt.", ["appeal LBN > EGY"], id="from whom help"),
    pytest.param(
        "Iran said Iran-Russia cooperation had resulted in restoring peace in Syria.",
        ["support IRN > RUS"],
        id="what came of dealings with another",
    ),
    pytest.param(
        "Poland said Russia had lied and thanked France for its help.",
        ["accuse POL > RUS", "support POL > FRA"],
        id="thanks behind what was said",
    ),
    pytest.param(
        "Poland said Russia must leave Georgia and welcomed the French decision to send aid.",
        ["demand POL > RUS", "support POL > FRA"],
        id="a welcome behind a demand",
    ),
    pytest.param(
        "Chad accused Sudan of backing the rebels who attacked villages and thanked France for its support.",
        ["accuse TCD > SDN", "support TCD > FRA"],
        id="thanks behind a relative clause",
    ),
    pytest.param(
        "Spain condemned the bombing of Serbia and urged Russia to wait.",
        ["appeal ESP > RUS", "criticize ESP"],
        id="who is urged is not who bombed",
    ),
    pytest.param("Russia said NATO was ignoring the United Nations.", ["criticize RUS > nato"], id="who is ignored"),
    pytest.param(
        "Iran warned of drought and called on Turkey to open the dam.", ["warn IRN > TUR"], id="a warning and a call"
    ),
    pytest.param("Egypt said Britain was demonizing its army.", ["accuse EGY > GBR"], id="who demonizes"),
    pytest.param(
        "Poland said the blast was cowardly and pledged to help Pakistan.",
        ["criticize POL", "pledge POL > PAK"],
        id="blame of nobody, and help to another",
    ),
    pytest.param("Mali appealed for French military help.", ["appeal MLI > FRA"], id="whose army is to help"),
    pytest.param(
        "Hezbollah threatened to fire missiles at Haifa.", ["threaten hezbollah > ISR"], id="missiles at whom"
    ),
    pytest.param(
        "Poland warned the U.N. Security Council that Russia was massing troops.",
        ["warn POL > RUS"],
        id="who only hears the warning",
    ),
    pytest.param(
        "Kabul condemned the killing of villagers in a NATO air strike.",
        ["criticize AFG > nato"],
        id="in whose air strike",
    ),
    pytest.param("Argentina said Britain was refusing to negotiate.", ["accuse ARG > GBR"], id="who refuses to talk"),
    pytest.param(
        "Egypt said it welcomes Israel's offer to mend ties between Egypt and Jordan.",
        ["support EGY > ISR"],
        id="whose offer is welcomed",
    ),
    pytest.param(
        "Iran said the plan would undermine all efforts by Egypt and Jordan.", ["warn IRN"], id="whose efforts suffer"
    ),
    pytest.param("Iran warned Iranian citizens not to travel to Turkey.", ["warn IRN"], id="their own people"),
    pytest.param(
        "Lebanon said two drones belonging to Israel violated its airspace.", ["accuse LBN > ISR"], id="whose drones"
    ),
    pytest.param(
        "Israel offered talks with Syria, an offer that Damascus rejected.",
        ["pledge ISR > SYR", "reject SYR > ISR"],
        id="whose offer it was",
    ),
    pytest.param(
        "Hamas issued a statement calling on Egypt to break ties with Israel.",
        ["appeal hamas > EGY"],
        id="whom a paper calls on",
    ),
    pytest.param(
        "Turkey pointed the finger of suspicion for the bombing at Syria.", ["accuse TUR > SYR"], id="a finger"
    ),
    # of whom something is wanted, and until when
    ("Indonesia said it was seeking clarification from Australia.", ["demand IDN > AUS"]),
    (
        "The Council of Europe gave Azerbaijan until June to free political prisoners.",
        ["demand council-of-europe > AZE"],
    ),
    ("The United States gave Iraq 15 days to comply.", ["demand USA > IRQ"]),
    ("Morocco invited Algeria to reopen the border.", ["appeal MAR > DZA"]),
    ("Morocco invited Algeria to visit Rabat.", []),
    # whose doing at home is blamed
    ("Merkel criticized the elections in Russia.", ["criticize DEU > RUS"]),
    ("The EU denounced the arrests of students in Iran.", ["criticize eu > IRN"]),
    ("The OAS said it was concerned about the arrests in Nicaragua.", ["criticize oas > NIC"]),
    ("Merkel condemned the bombing in Turkey.", ["criticize DEU"]),
    ("France welcomed the elections in Ivory Coast.", ["support FRA"]),
    # "as well as" joins those who are helped
    (
        "“France stands with Algeria, as well as the UN, as they deal with terror,” Chirac said.",
        ["support FRA > DZA, un"],
    ),
    pytest.param("Iran called on Monday on Turkey to wait.", ["appeal IRN > TUR"], id="a day between"),
    pytest.param("Iran called on Monday the raid by Israel a crime.", [], id="a day and no call"),
]


@pytest.mark.parametrize(("text", "expected"), AIMED)
def test_aimed(text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    assert sorted(f"{event.act} {sides(event.initiators, event.targets)}" for event in told) == expected


def test_who_sends_their_own_people_away_expels_nobody(lexicon: Lexicon) -> None:
    assert not events_of("Turkey told its citizens to leave Israel.", lexicon)
