"""What whole sentences tell: constructions that were once read wrongly."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of, outline

# The article's day is Wednesday, 12 March 2025.
TOLD = [
    pytest.param(
        "Japan's Foreign Ministry reacted to the shelling of the island by North Korea, sharply denouncing Pyongyang.",
        ["statement/criticize occurred: JPN > PRK"],
        id="a participle with an adverb is the main subject's",
    ),
    pytest.param(
        "Sergei Lavrov, the Russian foreign minister, underscored that Israel is violating the truce.",
        ["statement/accuse occurred: RUS > ISR"],
        id="a verb of speech behind a post, taken for an adjective",
    ),
    pytest.param(
        "In a statement issued in Sochi, Iran, Russia and Turkey condemned Israel.",
        ["statement/criticize occurred: IRN, RUS, TUR > ISR"],
        id="the place of a paper before who issued it",
    ),
    pytest.param(
        "Turkey criticised Russia for its continued bombing of Idlib.",
        ["statement/criticize occurred: TUR > RUS"],
        id="a habit that is blamed is no deed",
    ),
    pytest.param(
        "Lavrov said the row was NATO's betrayal of its promises by deploying missiles in Poland.",
        ["statement/criticize occurred: RUS > nato"],
        id="by what others do",
    ),
    pytest.param(
        "Turkey responded on Monday by recalling its ambassador from Tel Aviv.",
        ["measure/downgrade occurred: TUR > ISR"],
        id="an answer by a deed is no statement",
    ),
    pytest.param(
        "Iran condemned a U.S.-brokered deal between Bahrain and Israel.",
        ["statement/criticize occurred: IRN > BHR, ISR"],
        id="who brokered a deal is not who is blamed for it",
    ),
    pytest.param(
        "Egypt and Qatar were the mediators who brokered the truce between Israel and Hamas in November 2012.",
        ["meeting/mediate occurred: EGY, QAT > ISR, hamas"],
        id="those who are what is then described",
    ),
    pytest.param(
        "Four Arab states – namely Bahrain, Sudan and Morocco – normalized ties with Israel in 2020.",
        ["measure/upgrade occurred: BHR, SDN, MAR > ISR"],
        id="a list between dashes that says who is meant",
    ),
    pytest.param(
        "The summit follows the visit to Russia of President Erdogan on March 9.",
        ["visit/visit occurred: TUR > RUS"],
        id="who travelled stands behind the host",
    ),
    pytest.param(
        "Rouhani called Tamim bin Hamad Al Thani and Erdogan on Monday. In his talks with Erdogan, Rouhani "
        "exchanged views on the war in Syria.",
        ["call/call occurred: IRN > QAT, TUR"],
        id="talks with one of those who were called, whatever place they were about",
    ),
    pytest.param(
        "UNESCO on Monday adopted a draft resolution that strongly condemned Israel.",
        ["statement/criticize occurred: unesco > ISR"],
        id="a paper speaks for who passed it",
    ),
    pytest.param(
        "“Iran is wrong,” the Twitter account of Donald Trump wrote on Monday.",
        ["statement/criticize occurred: USA > IRN"],
        id="an account speaks for its owner",
    ),
    pytest.param(
        "Egypt and Kuwait submitted a list of 13 demands to Doha on Monday.",
        ["statement/demand occurred: EGY, KWT > QAT"],
        id="a list of demands",
    ),
    pytest.param(
        "The plan was backed by UN special envoy Staffan de Mistura.",
        ["statement/support occurred: un"],
        id="a plan that was backed once",
    ),
    pytest.param(
        "The top United Nations envoy dealing with Syria, Staffan de Mistura, hailed the Russian plan.",
        ["statement/support occurred: un > RUS"],
        id="a name behind a post and what it deals with",
    ),
    pytest.param(
        "Araghchi said terrorist groups in Syria are supported by Turkey and Saudi Arabia.",
        ["statement/accuse occurred: IRN > TUR, SAU"],
        id="by whom terrorists are backed",
    ),
    pytest.param(
        "Zarif said the policies of the U.S. government can lead to many threats for the region.",
        ["statement/warn occurred: IRN > USA"],
        id="what policies can lead to",
    ),
    pytest.param(
        "The UAE and Bahrain signed deals to normalize ties with Israel on Monday.",
        ["agreement/sign occurred: ARE, BHR > ISR"],
        id="with whom the deal is, by what it is for",
    ),
    pytest.param(
        "Serbia and Kosovo signed an accord to normalise ties with each other on Monday.",
        ["agreement/sign occurred: SRB > XKX"],
        id="what two sign for ties with each other",
    ),
    pytest.param(
        "In 2020, Sudan decided to normalize ties with Israel.",
        ["measure/upgrade occurred: SDN > ISR"],
        id="what was decided on years before is done",
    ),
    pytest.param(
        "Sergei Shoigu, the head of Russia's armed forces, visited Ankara on Monday.",
        ["visit/visit occurred: RUS > TUR"],
        id="who heads armed forces is a traveller",
    ),
    pytest.param(
        "Iran and Turkey announced they had agreed to aid Syria, after the U.S. truce failed.",
        ["agreement/agree occurred: IRN > TUR"],
        id="how what is announced came about is the writer's",
    ),
    pytest.param(
        "Araghchi will speak of it during his visit to New York. Araghchi has traveled to New York.",
        ["visit/visit occurred: IRN > USA"],
        id="the journey to come that has begun",
    ),
    pytest.param(
        "Israel occupied East Jerusalem in 1967.",
        ["military/seize occurred: ISR > PSE"],
        id="a verb that may open the name of a place",
    ),
    pytest.param(
        "The United States imposed new sanctions on Iran on Thursday.",
        ["measure/sanction occurred: USA > IRN"],
        id="a slot named on",
    ),
    pytest.param(
        "Despite the truce, Hamas continues to fire rockets into Israel.",
        ["military/strike ongoing: hamas > ISR"],
        id="to fire, told as going on",
    ),
    pytest.param(
        "In Geneva, Iran and the P5+1 powers — the United States among them — reached a deal.",
        ["agreement/agree occurred: IRN > p5-plus-1"],
        id="a list behind the place, and words between dashes",
    ),
    pytest.param(
        "Congress passed a resolution on Cyprus. Turkey denounced the resolution as unacceptable.",
        ["statement/criticize occurred: TUR > USA"],
        id="who passed what is denounced",
    ),
    pytest.param(
        "Israel announced a new settlement. Jordan condemned the decision.",
        ["statement/criticize occurred: JOR > ISR"],
        id="who brought about what is condemned by another noun",
    ),
    pytest.param(
        "Rain fell on the border between Israel and Syria. Russia urged both sides to show restraint.",
        ["statement/appeal occurred: RUS > ISR, SYR"],
        id="both sides, of whom a third speaks",
    ),
    pytest.param(
        "The plant in Syria was destroyed by Israeli jets.",
        ["military/strike occurred: ISR > SYR"],
        id="jets that destroy, and are not destroyed",
    ),
    pytest.param(
        "Israel bombed Gaza and Hamas replied with rockets.",
        ["military/strike occurred: ISR > PSE, hamas"],
        id="an answer by arms is no statement",
    ),
    pytest.param(
        "The US Senate Foreign Relations Committee passed a resolution condemning Iran.",
        ["statement/criticize occurred: USA > IRN"],
        id="a committee of a body",
    ),
    pytest.param(
        "The Israeli Knesset's foreign affairs committee condemned Turkey.",
        ["statement/criticize occurred: ISR > TUR"],
        id="a committee of a parliament's own",
    ),
    pytest.param(
        "Senate Armed Services Committee chairman John Marsh condemned Iran.",
        ["statement/criticize occurred: USA > IRN"],
        id="who chairs a committee",
    ),
    pytest.param(
        "The Syrian embassy in Tehran sent an email to the Iranian foreign ministry.",
        ["call/message occurred: SYR > IRN"],
        id="a message by wire",
    ),
    pytest.param(
        "Egypt recalled its ambassador from Israel on Monday.",
        ["measure/downgrade occurred: EGY > ISR"],
        id="a noun of the frame inside a description",
    ),
    pytest.param(
        "Russia withdrew its troops from Syria on Monday.", ["military/ceasefire occurred: RUS > SYR"], id="its troops"
    ),
    pytest.param(
        "The Israeli army said it struck Hezbollah targets in Lebanon on Tuesday.",
        ["military/strike claimed: ISR > hezbollah"],
        id="a deed claimed",
    ),
    pytest.param(
        "Turkey announced that Fidan would visit Iran on Monday.",
        ["visit/visit planned: TUR > IRN"],
        id="an announcement is the attribution of its act",
    ),
    pytest.param(
        "France expelled two Russian diplomats on Tuesday.",
        ["measure/expel occurred: FRA > RUS"],
        id="counted diplomats",
    ),
    pytest.param("Israel was condemned by Egypt on Monday.", ["statement/criticize occurred: EGY > ISR"], id="passive"),
    pytest.param("Macron is to meet Putin on Friday.", ["meeting/meet planned: FRA > RUS"], id="is to"),
    pytest.param("Erdogan cancelled a visit to Iran on Monday.", ["visit/visit cancelled: TUR > IRN"], id="cancelled"),
    pytest.param(
        "The meeting between Fidan and Araghchi took place in Ankara.",
        ["meeting/meet occurred: TUR > IRN"],
        id="between",
    ),
    pytest.param("Rubio spoke with Lavrov on Saturday.", ["call/contact occurred: USA > RUS"], id="spoke with"),
    pytest.param(
        "Netanyahu killed the Paris agreement, Araghchi said on Monday.",
        ["statement/comment occurred: IRN"],
        id="a capital that names a thing is no victim",
    ),
    pytest.param(
        "The leaders of Iran, Russia and Turkey met on Monday. The three presidents agreed on a plan.",
        ["agreement/agree occurred: IRN > RUS, TUR", "meeting/meet occurred: IRN > RUS, TUR"],
        id="three are three",
    ),
    pytest.param(
        "Iran and Russia sent a letter to the United Nations on Monday demanding action.",
        ["call/message occurred: IRN, RUS > un", "statement/demand occurred: IRN, RUS > un"],
        id="a participle after an object is the subject's",
    ),
    pytest.param(
        "He said Azerbaijan and Armenia fought as Turkey armed Baku.", [], id="undated background is not coded"
    ),
    pytest.param(
        "Egypt condemned the murder of over a dozen Palestinians at the hands of the Israeli army.",
        ["statement/criticize occurred: EGY > ISR"],
        id="the murdered are not blamed, however many",
    ),
    pytest.param(
        "Turkey condemned the massacre of hundreds of Uighurs.",
        ["statement/criticize occurred: TUR"],
        id="nobody is named but the victims",
    ),
    pytest.param("The aunt of President Barack Obama praised Kenya.", [], id="who is named behind his aunt is not she"),
    pytest.param(
        "The presence of guests, including Federica Mogherini, in the hall indicated the failure of Trump.",
        [],
        id="who is only among those who came",
    ),
    pytest.param(
        "Ali Sabri, adviser to the Permanent Mission of Iran to the United Nations, condemned Israel on Monday.",
        ["statement/criticize occurred: IRN > ISR"],
        id="whose mission a man serves",
    ),
    pytest.param(
        "Lavrov said Iran has been seeking to reach out to Oman.",
        ["statement/comment occurred: RUS"],
        id="seeking what is no harm",
    ),
    pytest.param(
        "Lavrov said Israel is seeking to undermine the truce.",
        ["statement/accuse occurred: RUS > ISR"],
        id="seeking harm",
    ),
    pytest.param(
        "Rouhani said Iran will give a positive response to Oman.",
        ["statement/pledge occurred: IRN > OMN"],
        id="a friendly response",
    ),
    pytest.param(
        "Netanyahu said: “We will act if necessary against Iran.”",
        ["statement/threaten occurred: ISR > IRN"],
        id="a deed that is announced",
    ),
    pytest.param(
        "Lavrov spoke of recent visits, including a trip to Ankara by Zarif.",
        ["visit/visit occurred: IRN > TUR"],
        id="one among others told before",
    ),
    pytest.param(
        "The two back opposite sides, with Iran supporting Assad and Turkey demanding an end to his rule.",
        [],
        id="where two stand all the while",
    ),
    pytest.param(
        "Syrian air defenses intercepted several missiles launched from the Golan Heights targeting Baghdad on Monday.",
        [],
        id="where missiles fly that others meet",
    ),
    pytest.param(
        "Lavrov warned Israel on Monday. Lavrov issued the warning in a call amid Israel’s raids on Syria.",
        ["statement/warn occurred: RUS > ISR"],
        id="what goes on all the while is not addressed",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert outline(events_of(text, lexicon)) == expected


def test_nobody_is_named_who_is_not_named(lexicon: Lexicon) -> None:
    (event,) = events_of("Israel has killed a Hezbollah commander in Beirut.", lexicon)
    assert brief(event) == "military/kill occurred: ISR > hezbollah"
    assert event.targets[0].actor not in lexicon.roster.persons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fidan met Araghchi on Monday, March 3.", ["2025-03-03 day"]),
        ("Last week, Qatar and Egypt agreed to end the row as soon as possible.", ["2025-03-03..2025-03-09 week"]),
        (
            "Lavrov met Araghchi in Moscow on Friday. The sides “reaffirmed their commitment to Syria's unity.”",
            ["2025-03-07 day", "2025-03-07 day"],
        ),
        ("Fidan said after visiting Moscow on Monday that ties were good.", ["2025-03-12 day", "2025-03-10 day"]),
        (
            "Fidan will visit Iraq on Friday. The issue will be raised by Fidan in his meeting with Fuad Hussein.",
            ["2025-03-14 day", "2025-03-14 day"],
        ),
    ],
)
def test_dated(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [dated(event) for event in events_of(text, lexicon)] == expected


def test_words_that_are_only_spoken_of_are_no_quotes(lexicon: Lexicon) -> None:
    (event,) = events_of('Iran rejected Pompeo\'s accusation of "malign behavior" on Monday.', lexicon)
    assert event.quotes == ()
