"""Statements: the act, the speaker, at whom they are directed, and the words quoted."""

import pytest

from app.domain.codebook import Kind
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of


def _statements(text: str, lexicon: Lexicon) -> list[Event]:
    return [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]


ACTS = [
    pytest.param("Kuwait condemned Israel on Monday.", "criticize", "KWT > ISR", id="condemned"),
    pytest.param(
        "Iran condemned the Israeli attack on Syria.", "criticize", "IRN > ISR", id="who did what is condemned"
    ),
    pytest.param("Norway urged Israel to lift the blockade.", "appeal", "NOR > ISR", id="urged"),
    pytest.param("Germany called on Israel to stop the war.", "appeal", "DEU > ISR", id="called on"),
    pytest.param("Poland warned Russia against attacking its border.", "warn", "POL > RUS", id="warned"),
    pytest.param(
        "Poland used its seat in Vienna to warn Russia against lying.", "warn", "POL > RUS", id="used to warn"
    ),
    pytest.param(
        "Kuwait took to the air to denounce the Israeli raid.", "criticize", "KWT > ISR", id="took to denounce"
    ),
    pytest.param("Egypt hastened to condemn the Israeli raid.", "criticize", "EGY > ISR", id="hastened to condemn"),
    pytest.param("Norway issued a sharp condemnation of Russia.", "criticize", "NOR > RUS", id="issued a condemnation"),
    pytest.param("Poland accused Russia of lying.", "accuse", "POL > RUS", id="accused"),
    pytest.param("Poland blamed Russia for the fire.", "accuse", "POL > RUS", id="blamed"),
    pytest.param("Poland made new allegations against Russia.", "accuse", "POL > RUS", id="made allegations"),
    pytest.param("Poland made open threats against Russia.", "threaten", "POL > RUS", id="made threats"),
    pytest.param("Poland pressured Russia to leave.", "demand", "POL > RUS", id="pressured"),
    pytest.param("Kuwait has expressed a “keen interest” in Syria.", "comment", "KWT", id="expressed, quoted"),
    pytest.param("Poland demanded that Russia leave.", "demand", "POL > RUS", id="demanded"),
    pytest.param("Poland rejected the Russian offer.", "reject", "POL > RUS", id="rejected"),
    pytest.param("Poland praised Ukraine on Monday.", "support", "POL > UKR", id="praised"),
    pytest.param("Belgium vowed to support Ukraine.", "pledge", "BEL > UKR", id="vowed"),
    pytest.param("Poland apologized to Ukraine on Monday.", "apologize", "POL > UKR", id="apologized"),
    pytest.param("Iran denies links to the attack.", "deny", "IRN", id="denies links"),
    pytest.param("Lavrov told Interfax that Russia was ready to help Iran.", "pledge", "RUS > IRN", id="ready to help"),
    pytest.param("Hamas praised Qatar and Egypt on Monday.", "support", "hamas > QAT, EGY", id="two praised"),
    pytest.param("Kuwait and Oman condemned Israel on Monday.", "criticize", "KWT, OMN > ISR", id="two speakers"),
    pytest.param("Egypt's foreign ministry condemned Israel on Monday.", "criticize", "EGY > ISR", id="a ministry"),
    pytest.param("Syria lodged a protest with Turkey on Monday.", "criticize", "SYR > TUR", id="lodged a protest"),
    pytest.param("Japan voiced regret over the Russian move.", "criticize", "JPN > RUS", id="voiced regret"),
    pytest.param("Hamas called the Israeli raid on Rafah a massacre.", "accuse", "hamas > ISR", id="what it is called"),
    pytest.param("Poland announced support for Ukraine.", "support", "POL > UKR", id="announced support"),
    pytest.param(
        "Kuwait commented on the Turkish-Libyan accord, calling it “null and void”.",
        "reject",
        "KWT > TUR, LBY",
        id="whose deed is spoken of",
    ),
    pytest.param("Kuwait welcomed a truce in Syria on Monday.", "support", "KWT", id="where it is welcomed"),
    pytest.param(
        "Kuwait condemned on Monday raids in Haifa, Baghdad and Basra.", "criticize", "KWT", id="where it was"
    ),
    pytest.param("Kuwait voiced concern over the Ukraine crisis.", "criticize", "KWT", id="what is spoken of"),
    pytest.param(
        "Poland said the West and Iran's reckless acts are wrong.", "criticize", "POL > IRN", id="whose acts are blamed"
    ),
    pytest.param(
        "Poland said it will continue to buy gas from Iran.", "pledge", "POL > IRN", id="of whom it is bought"
    ),
    pytest.param("Fidan told Lavrov that he was grateful for your help.", "support", "TUR > RUS", id="who is told you"),
    pytest.param(
        "Japan said it would never accept the move, urging Russia to wait.",
        "reject",
        "JPN > RUS",
        id="a participle adds to what was said",
    ),
    pytest.param("Oman denounced the deal as “treason” against Kuwait.", "criticize", "OMN", id="who suffers it"),
    pytest.param(
        "Kuwait took Israel to task for its raid.", "criticize", "KWT > ISR", id="within the words of a frame"
    ),
    pytest.param("Oman said “killing innocent Palestinians” was a crime.", "accuse", "OMN", id="who is killed"),
    pytest.param("Hamas said it will bomb Israel.", "threaten", "hamas > ISR", id="who will be harmed"),
    pytest.param("Syria issued a message to Iran blaming Israel.", "accuse", "SYR > ISR", id="what a message does"),
]


@pytest.mark.parametrize(("text", "act", "who"), ACTS)
def test_act(text: str, act: str, who: str, lexicon: Lexicon) -> None:
    assert [brief(event) for event in _statements(text, lexicon)] == [f"statement/{act} occurred: {who}"]


NEUTRAL = [
    pytest.param("“Any attack will bring a crushing response,” Araghchi said.", "threaten", id="a threat"),
    pytest.param("“The war will have dangerous consequences,” Araghchi said.", "warn", id="a warning"),
    pytest.param("“Israel must stop the war,” Araghchi said.", "demand", id="a demand"),
    pytest.param("“We will not accept any pressure,” Araghchi said.", "reject", id="a refusal"),
    pytest.param("“Israel is responsible for the war,” Araghchi said.", "accuse", id="blame"),
    pytest.param("“We will act without hesitation against them,” Araghchi said.", "threaten", id="an act to come"),
    pytest.param("“The move could trigger a war,” Araghchi said.", "warn", id="what could come of it"),
    pytest.param("“Israel must renounce its plans,” Araghchi said.", "demand", id="what must be given up"),
    pytest.param("“It is impossible to meet these terms,” Araghchi said.", "reject", id="what cannot be done"),
    pytest.param("“Iran does not have to follow this,” Araghchi said.", "reject", id="what nobody is bound to"),
    pytest.param("“The raid was a state-sponsored act,” Araghchi said.", "accuse", id="whose work it is"),
    pytest.param("“It is a dangerous misadventure,” Araghchi said.", "criticize", id="a bad name"),
    pytest.param("“Iran seeks to expand trade with Oman,” Araghchi said.", "pledge", id="what is sought"),
    pytest.param("“Both sides should exercise restraint,” Araghchi said.", "appeal", id="restraint asked for"),
    pytest.param("“These sanctions are illegal,” Araghchi said.", "criticize", id="criticism"),
    pytest.param("“This report is not true,” Araghchi said.", "deny", id="a denial"),
    pytest.param("“We call on everyone to act,” Araghchi said.", "appeal", id="an appeal"),
    pytest.param("“We are ready for talks,” Araghchi said.", "pledge", id="a pledge"),
    pytest.param("“Our solidarity goes to Beirut,” Araghchi said.", "support", id="support"),
    pytest.param("“It is raining in Tehran,” Araghchi said.", "comment", id="nothing of these"),
    pytest.param("“Israel must stop. We are ready for talks,” Araghchi said.", "demand", id="the first of the order"),
    pytest.param("Noting that talks had ended, Araghchi said, “Israel must stop the war.”", "demand", id="behind both"),
    pytest.param("“It is so,” Araghchi said, “and Israel must stop the war.”", "demand", id="words on both sides"),
    pytest.param("Araghchi said it helps Syria and Turkey and Iran is ready to help.", "pledge", id="and a new clause"),
]


@pytest.mark.parametrize(("text", "act"), NEUTRAL)
def test_a_neutral_verb_takes_the_act_of_its_content(text: str, act: str, lexicon: Lexicon) -> None:
    (event,) = _statements(text, lexicon)
    assert event.act == act
    assert event.speaker == "abbas-araghchi"


QUOTES = [
    pytest.param("“We are ready,” Safadi said.", ["We are ready,"], id="first"),
    pytest.param("Safadi said: “We are ready.”", ["We are ready."], id="last"),
    pytest.param("“We are ready,” said Safadi, “for talks.”", ["We are ready,", "for talks."], id="in two parts"),
    pytest.param("Safadi called the vote a “grave mistake” on Monday.", ["grave mistake"], id="a fragment"),
    pytest.param('"We are ready," Safadi said.', ["We are ready,"], id="straight marks"),
    pytest.param(
        "Safadi said Jordan and Egypt were two “influential” countries.", ["influential"], id="inside a description"
    ),
    pytest.param("Safadi said that he was ready.", [], id="reported"),
    pytest.param(
        "Asked about the Kurdish “state”, Safadi said it was “a dream”.", ["a dream"], id="not the question's"
    ),
]


@pytest.mark.parametrize(("text", "quotes"), QUOTES)
def test_quotes(text: str, quotes: list[str], lexicon: Lexicon) -> None:
    (event,) = _statements(text, lexicon)
    assert [quote.text for quote in event.quotes] == quotes
    assert event.speaker == "ayman-safadi"


SPEAKERS = [
    pytest.param("Kuwait condemned Israel.", "KWT", id="a party"),
    pytest.param("Kuwait's foreign ministry condemned Israel.", "kuwaiti-foreign-ministry", id="a ministry"),
    pytest.param("“No,” said Ayman Safadi, the Jordanian foreign minister.", "ayman-safadi",
                 id="a person after the verb"),
    pytest.param("Lebanese lawmaker Karim Saadeh condemned Israel.", "karim-saadeh", id="one whom no lexicon knows"),
    pytest.param("The Omani foreign minister condemned Israel.", "badr-albusaidi", id="an office"),
    pytest.param("The UN Security Council condemned the strike.", "un-security-council", id="an organ of a body"),
    pytest.param("Kuwait and Oman condemned Israel.", None, id="several jointly"),
    pytest.param("Ayman Safadi in an interview with CNN accused Israel of lying.", "ayman-safadi",
                 id="who is interviewed by a medium"),
    pytest.param("The plan has been rejected by Kuwait as a trap set by Israel.", "KWT", id="by whom, within a frame"),
    pytest.param("Hakan Fidan, head of its spies who was a sergeant until 2001, condemned Israel.", "hakan-fidan",
                 id="described without a comma"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speaker(text: str, speaker: str | None, lexicon: Lexicon) -> None:
    (event,) = _statements(text, lexicon)
    assert event.speaker == speaker


NONE = [
    pytest.param("Egypt did not condemn Israel.", id="not said"),
    pytest.param("How can Egypt talk of peace while it praises the Israeli raids?", id="a question of the writer's"),
    pytest.param("Egypt should not deceive the world by saying Israel is right.", id="by saying what nobody should"),
    pytest.param("The envoy came to try and reassure Egypt.", id="a second infinitive"),
    pytest.param("Egypt took many weeks to respond to Israel.", id="slow to respond"),
    pytest.param("Lavrov was asked about Syria by Italy's biggest newspaper.", id="asked by a newspaper of a state"),
    pytest.param("The raid drew condemnation even from Egypt's close friends.", id="friends of a state"),
    pytest.param("Egypt and Israel disagree on Syria.", id="a standing disagreement"),
    pytest.param("The fighters were supported this week by Turkish airstrikes.", id="supported by arms"),
    pytest.param("Egypt has briefed Congress on its plans for Israel.", id="briefed on plans"),
    pytest.param("Egypt may condemn Israel.", id="may be said"),
    pytest.param("Egypt will likely condemn Israel.", id="foretold"),
    pytest.param("Reuters reported the vote.", id="a medium"),
    pytest.param("It rained, he said.", id="nobody known"),
    pytest.param("Egypt's remarks were long.", id="no verb of saying"),
    pytest.param("Egypt called a meeting in Cairo with Russia.", id="called together"),
    pytest.param("Egypt announced the end of its truce and left Syria.", id="a deed announced, another done"),
    pytest.param("The troops of Egypt referred to as guards left Syria.", id="what somebody is called"),
    pytest.param("Safadi talked about the weather.", id="a talk, and no turn to something else"),
    pytest.param("Egypt vetoed a resolution condemning Israel.", id="a paper that was stopped"),
    pytest.param("The deal was announced by Russia and confirmed by Turkey.", id="a deed announced"),
    pytest.param("Egypt has seen information allegedly indicating that Iran cheats.", id="what only a thing tells"),
]


@pytest.mark.parametrize("text", NONE)
def test_no_statement(text: str, lexicon: Lexicon) -> None:
    assert _statements(text, lexicon) == []


COMMENTARY = [
    pytest.param("Analyst Jane Porter said the deal was weak.", id="before"),
    pytest.param("Jane Porter, an analyst, said the deal was weak.", id="after"),
    pytest.param("“The deal is weak,” said Jane Porter, a political analyst.", id="after the quotation"),
]


@pytest.mark.parametrize("text", COMMENTARY)
def test_commentary(text: str, lexicon: Lexicon) -> None:
    (event,) = events_of(text, lexicon)
    assert (event.kind, event.act) == (Kind.COMMENTARY, "comment")
    assert event.speaker == "jane-porter"
    assert [actor.party for actor in event.initiators] == [None]
    assert event.targets == ()


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Lavrov told Interfax that Russia was ready to help Iran.", "Interfax"),
        ("Lavrov condemned Israel on Monday.", None),
    ],
)
def test_attribution(text: str, medium: str | None, lexicon: Lexicon) -> None:
    (event,) = _statements(text, lexicon)
    assert event.attribution == medium


def test_a_medium_is_not_the_target(lexicon: Lexicon) -> None:
    (event,) = _statements("Lavrov told IRNA that Russia was ready to help Iraq.", lexicon)
    assert [actor.party for actor in event.targets] == ["IRQ"]


PASSED_ON = [
    pytest.param("Israel must leave Lebanon, Interfax quoted Lavrov as saying.", "demand", 12, id="right behind"),
    pytest.param("Israel must leave Lebanon, Interfax on Monday quoted Lavrov as saying.", "demand", 10,
                 id="a day between"),
    pytest.param("Israel must leave Lebanon, Interfax said on Monday, quoting Lavrov as saying.", "demand", 10,
                 id="a participle"),
    pytest.param("Interfax quoted Lavrov as saying that Israel must leave Lebanon.", "demand", 12, id="before"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "day"), PASSED_ON)
def test_words_that_a_medium_passes_on(text: str, act: str, day: int, lexicon: Lexicon) -> None:
    (event,) = _statements(text, lexicon)
    assert (event.speaker, event.act, event.when.start.day) == ("sergei-lavrov", act, day)
    assert [target.party for target in event.targets] == ["ISR"]


def test_what_another_says_of_it_is_not_its_content(lexicon: Lexicon) -> None:
    (event,) = _statements("Egypt says Iran builds bombs, a charge that Iran denies.", lexicon)
    assert (event.speaker, event.act) == ("EGY", "comment")


def test_what_was_said_is_no_statement_of_its_own(lexicon: Lexicon) -> None:
    (event,) = _statements("Safadi said that Egypt had rejected the offer.", lexicon)
    assert [actor.actor for actor in event.initiators] == ["ayman-safadi"]
