"""Who speaks, where no person or party is the subject: papers, sources, and who spoke last."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of

VOICES = [
    pytest.param("A Hamas statement accused Israel of lying.", ["hamas"], id="a party's statement"),
    pytest.param("An Egyptian Foreign Ministry statement condemned Israel.", ["egyptian-foreign-ministry"],
                 id="a ministry's statement"),
    pytest.param("A statement issued by the Egyptian Foreign Ministry condemned Israel.",
                 ["egyptian-foreign-ministry"], id="a statement by a ministry"),
    pytest.param("A statement issued in Cairo by the Egyptian Foreign Ministry condemned Israel.",
                 ["egyptian-foreign-ministry"], id="where it was issued, and by whom"),
    pytest.param("A Hamas report released in Doha accused Israel of lying.", ["hamas"], id="where a paper was shown"),
    pytest.param("A statement read on Iranian state television condemned Israel.", ["IRN"], id="a state's medium"),
    pytest.param("A statement seen by Reuters condemned Israel.", [], id="a medium that is no state's"),
    pytest.param("Iranian officials deny that they are supplying weapons to Iraq.", ["IRN"], id="several deny"),
    pytest.param("According to a statement by Hamas, Israel is responsible.", ["hamas"], id="the source is a paper"),
    pytest.param("Safadi said talks had ended. The statement also condemned Israel.", ["ayman-safadi"] * 2,
                 id="the paper of who spoke last"),
    pytest.param("Safadi accused Israel of lying. According to him, Israel is responsible.", ["ayman-safadi"],
                 id="him who spoke last"),
    pytest.param("Safadi said talks had ended. According to him, it was a good day.", ["ayman-safadi"],
                 id="him, with a new subject"),
    pytest.param("Egypt's foreign ministry accused Israel of lying. It condemned Israel.",
                 ["egyptian-foreign-ministry"], id="it, of a ministry"),
    pytest.param("Safadi accused Israel of lying. It condemned Kuwait.", ["ayman-safadi"], id="it, of no person"),
    pytest.param("Safadi said talks had ended. It rained. It rained. It rained. The resolution condemned Israel.",
                 ["ayman-safadi"], id="a paper of somebody else"),
    pytest.param("Safadi said talks had ended. “Israel must stop,” read the statement.", ["ayman-safadi"],
                 id="a paper after its words"),
    pytest.param("Safadi said talks had ended. Israel will not win, the statement read.", ["ayman-safadi"],
                 id="a paper after words without marks"),
    pytest.param("Egypt's foreign ministry accused Israel of lying. “Israel must stop,” it said.",
                 ["egyptian-foreign-ministry"], id="it, behind its words"),
    pytest.param("Lavrov and other officials accused Israel of lying.", ["sergei-lavrov"], id="and others"),
    pytest.param("Egypt rejected the Ethiopian plan. Its foreign ministry condemned Ethiopia.",
                 ["egyptian-foreign-ministry"], id="its ministry"),
    pytest.param("Egypt rejected the Ethiopian plan. “Ethiopia must stop,” its foreign ministry said.",
                 ["egyptian-foreign-ministry"], id="its ministry, behind its words"),
    pytest.param("Lithuania's Jonas Petraitis condemned Israel.", ["jonas-petraitis"], id="one of a country"),
    pytest.param("Asked whether it was so, Safadi said Kuwait condemned Israel.", ["ayman-safadi"], id="when asked"),
    pytest.param("“Israel must stop,” Lavrov was quoted by Sputnik as saying.", ["sergei-lavrov"], id="who is quoted"),
    pytest.param("Egypt's embassy in Ankara condemned Israel. The Egyptian embassy said Israel must stop.",
                 ["egyptian-embassy-in-ankara"], id="an embassy, and that embassy"),
    pytest.param("Safadi condemned raids on protests by Palestinians demanding bread.", ["ayman-safadi"],
                 id="others than who speaks"),
    pytest.param("The ship, according to Hamas, is a threat to Kuwait.", ["hamas"], id="a source in the middle"),
    pytest.param("A statement on the Egyptian Foreign Ministry web site said that Israel must stop.",
                 ["egyptian-foreign-ministry"], id="a statement on a ministry's site"),
    pytest.param("A statement posted on Hamas's website said that Israel must stop.", ["hamas"],
                 id="a statement posted on a group's site"),
    pytest.param("The resolution, passed 27-21 by the European Parliament on Monday, states that Israel must stop.",
                 ["european-parliament"], id="who passed a paper told between commas"),
    pytest.param("Rep. Karen Dale, who leads the panel, said Syria had lied.", ["karen-dale"],
                 id="a member of congress"),
    pytest.param("John Marsh (R-OH) said Syria had lied.", ["john-marsh"], id="a member of congress by party"),
    pytest.param("Kuwait itself has condemned Israel.", ["KWT"], id="a party itself"),
    pytest.param("Critics say Kuwait itself has condemned Israel.", [], id="what critics say of a party"),
    pytest.param("Egyptian officials insist that Israel must stop.", ["EGY"], id="a verb that is a noun too"),
    pytest.param("Lavrov condemned the vote. The resolution calls on Syria to leave.", ["sergei-lavrov"],
                 id="a resolution is not that of a minister who spoke"),
    pytest.param("The report said Sudan had broken the truce and accused Kuwait of lying.", [],
                 id="a second verb of a paper, and of nobody whom it tells of"),
    pytest.param("Safadi said Qatar and Iran had to live in peace, and noted the two countries share a border.",
                 ["ayman-safadi"], id="a second verb of who speaks, behind what must be"),
    pytest.param("Safadi said Sudan had broken the truce and thanked Kuwait for its help.", ["ayman-safadi"],
                 id="a second verb of who speaks"),
    pytest.param("According to Safadi as reported by Reuters, Israel must stop.", ["ayman-safadi"],
                 id="a source that a medium passes on"),
    pytest.param("Egypt is reported as saying that Israel must stop.", ["EGY"], id="who is reported as saying"),
    pytest.param("Egypt signed a paper over alleged Israeli crimes in Gaza.", [], id="what is only alleged"),
    pytest.param("Kuwait has charged two men with spying for Iran.", [], id="a charge before a court"),
    pytest.param("Kuwait has charged Iran with supplying arms.", ["KWT"], id="a charge against a state"),
    pytest.param("Of the “old” members, Kuwait and Oman now maintain the ban.", [], id="a word in marks, not said"),
    pytest.param("Rebels fighting Lavrov said that Syria had lied.", [], id="whom those who speak only fight"),
    pytest.param("An Omani judicial official said that Syria had lied.", ["omani-official"], id="of what field"),
    pytest.param("Oman and Kuwait met. In a paper read by Lavrov, they said that Syria had lied.", [None],
                 id="who only reads it out"),
    pytest.param("Fidan spoke on Monday. Another Turkish official said that Syria had lied.", ["turkish-official"],
                 id="another than was named"),
    pytest.param("Egypt's deputy foreign minister for African and Arab affairs has said Syria lied.",
                 ["egyptian-deputy-foreign-minister"], id="lands of which somebody has the affairs"),
    pytest.param("Initially Lavrov said that Syria had lied.", ["sergei-lavrov"], id="no first name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), VOICES)
def test_speakers(text: str, speakers: list[str], lexicon: Lexicon) -> None:
    told = [event.speaker for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    assert sorted(set(told)) == sorted(set(speakers))  # type: ignore[type-var]


ATTRIBUTED = [
    pytest.param(
        "Kuwait condemned Israel, according to the Jordanian foreign ministry.", id="a source of another state"
    ),
    pytest.param("Safadi said Kuwait had left, according to Egypt.", id="a source of what was said"),
]


@pytest.mark.parametrize("text", ATTRIBUTED)
def test_who_reports_what_another_said(text: str, lexicon: Lexicon) -> None:
    (event,) = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    assert event.attribution is not None


def test_what_a_medium_reports_of_somebodys_words(lexicon: Lexicon) -> None:
    text = "According to Petra, Hamas said that the raid was “wrong, and it will only lead to a wider war for Israel”."
    (event,) = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    assert (event.speaker, len(event.quotes)) == ("hamas", 1)


TOGETHER = [
    pytest.param("Egypt and Sudan accused Ethiopia of lying. The two countries condemned Kenya.", "EGY SDN > KEN",
                 id="those who acted together"),
    pytest.param("Egypt criticized Israel's remarks. Safadi rejected the remarks.", "JOR > ISR",
                 id="a chain of answers"),
    pytest.param("Safadi said Oman, Kuwait and Qatar regretted it, and condemned Kenya.", "JOR > KEN",
                 id="a list in what was said"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "last"), TOGETHER)
def test_several(text: str, last: str, lexicon: Lexicon) -> None:
    event = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT][-1]
    sides = [" ".join(actor.party or "" for actor in side) for side in (event.initiators, event.targets)]
    assert " > ".join(sides) == last


def test_a_protest_is_part_of_the_summons(lexicon: Lexicon) -> None:
    events = events_of("Egypt summoned the Ethiopian ambassador and lodged a protest over the dam.", lexicon)
    assert [event.kind for event in events] == [Kind.MEASURE]


TELLING = [
    pytest.param("Lavrov “hailed the prominent role” of Kuwait in Iraq.", "hailed the prominent role", id="a person"),
    pytest.param("Egypt's envoy, Karim Saadeh, “strongly condemned Israel's raids”, Petra reported.",
                 "strongly condemned Israel's raids", id="an adverb first"),
    pytest.param("Egypt “strongly condemns” the raids of Israel.", "strongly condemns", id="in the present"),
    pytest.param("Egypt “rejected and condemned” the raids of Israel.", "rejected and condemned", id="two verbs"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote"), TELLING)
def test_words_that_begin_with_their_verb(text: str, quote: str, lexicon: Lexicon) -> None:
    (event,) = events_of(text, lexicon)
    assert [found.text for found in event.quotes] == [quote]


NAMES = [
    pytest.param(
        "Safadi called it “a stab in the back of the Arabs and all Turks” of Egypt.",
        ["a stab in the back of the Arabs and all Turks"],
        id="short words and names of peoples",
    ),
    pytest.param("Safadi condemned the “deal of the century” of Israel.", [], id="a name"),
    pytest.param("Safadi condemned the economic “workshop” of Israel.", [], id="what a gathering is called"),
    pytest.param("Safadi condemned a film entitled “war”, made in Israel.", [], id="a title told as one"),
    pytest.param("Safadi condemned “The Tales of Haifa”, made in Israel.", [], id="capitals"),
    pytest.param("Safadi condemned the “foolish” act of Israel.", ["foolish"], id="his word"),
]


@pytest.mark.parametrize(("text", "quotes"), NAMES)
def test_names_in_marks(text: str, quotes: list[str], lexicon: Lexicon) -> None:
    (event,) = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    assert [quote.text for quote in event.quotes] == quotes
