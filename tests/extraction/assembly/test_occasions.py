"""Undated acts take the time of the occasion on which they were said."""

import pytest

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.lexicon import Lexicon
from app.extraction.assembly.occasions import carry_occasions
from app.extraction.candidates import Candidate
from tests.extraction.made import PUBLISHED_DAY, actors, candidate, day, statement
from tests.extraction.steps import dated, events_of

_MONDAY = day("2025-03-10")


def test_who_spoke_on_monday_goes_on_speaking_on_monday() -> None:
    first, second = carry_occasions([statement(0, when=_MONDAY, dated=True), statement(1)])
    assert (first.when, second.when) == (_MONDAY, _MONDAY)
    assert second.dated


def test_another_speaker_does_not() -> None:
    other = statement(1, initiators=actors("abbas-araghchi IRN"), speaker="abbas-araghchi")
    assert carry_occasions([statement(0, when=_MONDAY, dated=True), other])[1].when == PUBLISHED_DAY


def test_whom_they_met_speaks_that_day_too() -> None:
    meeting = candidate(
        0, kind=Kind.MEETING, act=Act.MEET, targets=actors("abbas-araghchi IRN"), when=_MONDAY, dated=True
    )
    other = statement(1, initiators=actors("abbas-araghchi IRN"), speaker="abbas-araghchi")
    assert carry_occasions([meeting, other])[1].when == _MONDAY


def test_whom_they_spoke_of_does_not() -> None:
    blame = statement(0, when=_MONDAY, dated=True, targets=actors("abbas-araghchi IRN"))
    other = statement(1, initiators=actors("abbas-araghchi IRN"), speaker="abbas-araghchi")
    assert carry_occasions([blame, other])[1].when == PUBLISHED_DAY


def test_the_latest_occasion_counts() -> None:
    tuesday = day("2025-03-11")
    told = [statement(0, when=_MONDAY, dated=True), statement(1, when=tuesday, dated=True), statement(2)]
    assert carry_occasions(told)[2].when == tuesday


def test_far_apart_it_does_not_carry() -> None:
    assert carry_occasions([statement(0, when=_MONDAY, dated=True), statement(60)])[1].when == PUBLISHED_DAY


NOT_CARRIED = [
    pytest.param(statement(1, when=day("2025-03-11"), dated=True), id="one with its own date"),
    pytest.param(statement(1, when=day("2025-03-12", Precision.BEFORE, Basis.ARTICLE)), id="the perfect"),
    pytest.param(statement(1, when=day("2025-03-12", Precision.AFTER, Basis.ARTICLE)), id="a plan"),
    pytest.param(candidate(1, kind=Kind.MILITARY, act=Act.STRIKE), id="a deed"),
    pytest.param(candidate(1, kind=Kind.MEETING, act=Act.MEET, initiators=actors("TUR")), id="a meeting of states"),
]


@pytest.mark.parametrize("later", NOT_CARRIED)
def test_not_carried(later: object) -> None:
    told = carry_occasions([statement(0, when=_MONDAY, dated=True), later])  # type: ignore[list-item]
    assert told[1] == later


def test_a_vague_date_is_no_occasion() -> None:
    vague = day("2025-02-01", Precision.MONTH)
    assert carry_occasions([statement(0, when=vague, dated=True), statement(1)])[1].when == PUBLISHED_DAY


def test_the_first_sentences_take_the_date_that_follows() -> None:
    told = carry_occasions([statement(0), statement(1, when=_MONDAY, dated=True)])
    assert told[0].when == _MONDAY
    perfect = day("2025-03-12", Precision.BEFORE, Basis.ARTICLE)
    told = carry_occasions([statement(0, when=perfect), statement(2, when=_MONDAY, dated=True)])
    assert told[0].when == _MONDAY


NOT_CARRIED_BACK = [
    pytest.param(statement(4), statement(5, when=_MONDAY, dated=True), id="further down"),
    pytest.param(statement(0), statement(9, when=_MONDAY, dated=True), id="far apart"),
    pytest.param(statement(0), statement(1, when=day("2025-02-03"), dated=True), id="long before"),
    pytest.param(
        statement(0), statement(1, when=_MONDAY, dated=True, initiators=actors("IRN"), speaker="IRN"), id="another"
    ),
]


@pytest.mark.parametrize(("first", "later"), NOT_CARRIED_BACK)
def test_not_carried_back(first: Candidate, later: Candidate) -> None:
    assert carry_occasions([first, later])[0].when == PUBLISHED_DAY


def test_a_ministry_and_its_spokesman_speak_on_one_day() -> None:
    ministry = statement(3, when=_MONDAY, dated=True, initiators=actors("foreign-ministry IRN"), speaker="IRN")
    spokesman = statement(4, initiators=actors("bahram-qassemi IRN"), speaker="bahram-qassemi")
    assert carry_occasions([ministry, spokesman])[1].when == _MONDAY


def test_a_traveller_speaks_on_the_day_of_the_journey_but_not_in_the_same_sentence() -> None:
    visit = candidate(3, when=_MONDAY, dated=True)
    assert carry_occasions([visit, statement(4)])[1].when == _MONDAY
    assert carry_occasions([visit, statement(3)])[1].when == PUBLISHED_DAY


def test_an_announcement_that_is_no_statement_of_its_own_dates_its_speaker() -> None:
    visit = candidate(3, status=Status.PLANNED, announcement=statement(3, when=_MONDAY, dated=True))
    assert carry_occasions([visit, statement(4)])[1].when == _MONDAY


def test_nothing() -> None:
    assert carry_occasions([]) == []


def test_in_an_article(lexicon: Lexicon) -> None:
    text = "Araghchi met Fidan in Ankara on Monday. “Israel must stop the war,” Araghchi said."
    assert [dated(event) for event in events_of(text, lexicon)] == ["2025-03-10 day", "2025-03-10 day"]


def test_a_meeting_to_come_takes_the_day_of_the_announced_visit() -> None:
    coming = {"status": Status.PLANNED, "when": day("2025-03-20"), "dated": True}
    later = candidate(
        30, kind=Kind.MEETING, act=Act.MEET, status=Status.PLANNED,
        when=day("2025-03-12", Precision.AFTER, Basis.ARTICLE),
    )  # fmt: skip
    assert carry_occasions([candidate(0, **coming), later])[1].when == day("2025-03-20")


IN_ARTICLES = [
    pytest.param(
        "Israel bombed Beirut last week. Consequently, Hezbollah promised a response.",
        ["2025-03-03..2025-03-09 week", "2025-03-03..2025-03-09 week"],
        id="a tale that goes on",
    ),
    pytest.param(
        "Abbas Araghchi visited Moscow on Monday and praised Russia. Meanwhile, Araghchi warned Israel.",
        ["2025-03-10 day", "2025-03-10 day", "2025-03-12 day"],
        id="what was said elsewhere",
    ),
    pytest.param(
        "Abbas Araghchi urged Hakan Fidan to help when the two met in Ankara in January.",
        ["2025-01-01..2025-01-31 month", "2025-01-01..2025-01-31 month"],
        id="said when they met",
    ),
    pytest.param(
        "Imran Khan held talks with Erdogan. The two sides pledged to increase cooperation. "
        "Erdogan met Khan in Ankara on Monday, Anadolu reported.",
        ["2025-03-10 day", "2025-03-10 day"],
        id="what both sides say together",
    ),
    pytest.param(
        "Araghchi met Fidan in Ankara on Monday. Fidan, for his part, said that the war must stop.",
        ["2025-03-10 day", "2025-03-10 day"],
        id="for his part",
    ),
    pytest.param(
        "Araghchi arrived in Ankara on Monday. Araghchi said that the war in Gaza must stop.",
        ["2025-03-10 day", "2025-03-10 day"],
        id="a traveller",
    ),
    pytest.param(
        "Iran has condemned Israel. Iran said in a statement on Monday that Israel must stop the war.",
        ["2025-03-10 day"],
        id="the perfect of a first sentence",
    ),
    pytest.param(
        "During his visit to Ankara, Araghchi met Fidan on Monday.",
        ["2025-03-10 day", "2025-03-10 day"],
        id="of one sentence",
    ),
    pytest.param(
        "On the night of March 9, Araghchi met Fidan; they will meet again on March 20.",
        ["2025-03-09 day", "2025-03-20 day"],
        id="a night, and they",
    ),
    pytest.param(
        "Erdogan, who arrived in Tehran on Monday, was welcomed by Pezeshkian.",
        ["2025-03-10 day", "2025-03-10 day"],
        id="who is received",
    ),
    pytest.param(
        "Araghchi spoke with Putin on Tuesday. Araghchi called for a truce. In his talks with Fidan on Monday, he "
        "condemned Israel.",
        ["2025-03-11 day", "2025-03-11 day", "2025-03-10 day", "2025-03-10 day"],
        id="who has been placed in time goes on there",
    ),
    pytest.param(
        "Erdogan held separate meetings with various officials on Monday. In a meeting with Macron, Erdogan said that "
        "Turkey wanted peace. Macron called for a truce.",
        ["2025-03-10 day", "2025-03-10 day", "2025-03-10 day"],
        id="each of several meetings on one day",
    ),
    pytest.param(
        "Erdogan attended a conference on Monday. Erdogan met Macron and Putin, for his part, praised Turkey.",
        ["2025-03-10 day", "2025-03-10 day"],
        id="talks whose other side nobody names",
    ),
    pytest.param(
        "In early May, Araghchi and Fidan discussed Syria by phone. In the conversation, Fidan called for a truce in "
        "Gaza. Araghchi condemned Israel. Iran condemned Israel on Monday.",
        [
            "2024-05-01..2024-05-31 month",
            "2024-05-01..2024-05-31 month",
            "2024-05-01..2024-05-31 month",
            "2025-03-10 day",
        ],
        id="what is said at talks in a month",
    ),
    pytest.param(
        "In early May, Araghchi and Fidan discussed Syria by phone. Fidan called for a truce in Gaza.",
        ["2024-05-01..2024-05-31 month", "2025-03-12 day"],
        id="nothing points back to talks in a month",
    ),
    pytest.param(
        "Araghchi met Fidan in Ankara on Monday. The two countries signed a trade agreement. Macron met Putin. In "
        "the meeting, they called for a truce.",
        ["2025-03-10 day", "2025-03-10 day", "2025-03-12 day", "2025-03-12 day"],
        id="what both sides sign, and other talks without a day",
    ),
    pytest.param(
        "Rubio visited Riyadh on March 3-4. During the visit, the United States and Saudi Arabia signed an arms deal.",
        ["2025-03-03..2025-03-04 day", "2025-03-03..2025-03-04 day"],
        id="a deed of a visit of several days",
    ),
    pytest.param(
        "Rubio visited Riyadh on March 3-4. During the visit, France and Egypt signed an arms deal.",
        ["2025-03-03..2025-03-04 day", "2025-03-12 day"],
        id="what others do meanwhile",
    ),
    pytest.param(
        "A meeting on Syria was held in Geneva on Friday. The meeting was attended by Lavrov, Rubio and Araghchi.",
        ["2025-03-07 day"],
        id="talks of which the parties are named later",
    ),
    pytest.param(
        "“We consider Israel an enemy,” Iran’s top diplomat stated. The comments were delivered by Araghchi during a "
        "conference in Ankara on Monday. “We want peace,” he said.",
        ["2025-03-10 day"],
        id="a sentence that says only when the words were spoken",
    ),
    pytest.param(
        "On Monday, the UN denounced the Israeli move. The UN Security Council issued a resolution in December "
        "condemning Israeli settlements. The resolution was adopted unanimously and declares that they are “illegal”.",
        ["2025-03-10 day", "2024-12-01..2024-12-31 month"],
        id="what a paper of another day says besides",
    ),
    pytest.param(
        "Lavrov will tour Iran and Iraq from March 15 to 18. Araghchi said Lavrov will visit Tehran.",
        ["2025-03-15..2025-03-18 day", "2025-03-15..2025-03-18 day"],
        id="one host of a tour to come",
    ),
    pytest.param(
        "Fidan arrived in Baku on Monday. He met Aliyev and said that ties should deepen.",
        ["2025-03-10 day", "2025-03-10 day", "2025-03-10 day"],
        id="who met and spoke on a journey",
    ),
    pytest.param(
        "Fidan condemned Israel over the siege. On January 6, Fidan said Israel must lift the blockade of the strip.",
        ["2025-03-12 day", "2025-01-06 day"],
        id="words of a day long past",
    ),
    pytest.param(
        "Erdogan announced on March 3 that he brokered a truce between Egypt and Israel, calling it “good”.",
        ["2025-03-03 day", "2025-03-03 day"],
        id="a deed of one's own is of the day it was told",
    ),
    pytest.param(
        "The Iranian ambassador to Kuwait accused Israel on Monday. The ambassador, Karim Sadri, praised Oman.",
        ["2025-03-10 day", "2025-03-10 day"],
        id="who holds the office that spoke",
    ),
    pytest.param(
        "In January, Israel accused Iran of lying. Iran denied the charge.",
        ["2025-01-01..2025-01-31 month"] * 2,
        id="an old charge is denied then",
    ),
    pytest.param(
        "In January, Israel accused Iran of lying. Iran criticized Egypt.",
        ["2025-01-01..2025-01-31 month", "2025-03-12 day"],
        id="what denies nothing is of today",
    ),
    pytest.param(
        "Lavrov met U.S. officials in Moscow on Monday. Marco Rubio said the talks were good.",
        ["2025-03-10 day", "2025-03-10 day"],
        id="one of those who met, not named at first",
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_ARTICLES)
def test_in_articles(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [dated(event) for event in events_of(text, lexicon)] == expected


def test_talks_hours_before_others_are_of_their_day(lexicon: Lexicon) -> None:
    text = (
        "Iranian Foreign Minister Abbas Araghchi met Turkish President Recep Tayyip Erdogan in Ankara on Monday. "
        "The meeting took place hours after Araghchi held talks with Turkish Foreign Minister Hakan Fidan."
    )
    assert [dated(event) for event in events_of(text, lexicon)] == ["2025-03-10 day", "2025-03-10 day"]


def test_talks_for_which_somebody_sets_out_are_not_of_the_last_day_told(lexicon: Lexicon) -> None:
    text = (
        "Iranian Foreign Minister Abbas Araghchi met Turkish President Recep Tayyip Erdogan in Ankara on Monday. "
        "Araghchi flew from Turkey to Turkmenistan to meet President Serdar Berdimuhamedov."
    )
    found = {event.kind: dated(event) for event in events_of(text, lexicon) if "TKM" in str(event.targets)}
    assert found == {"visit": "2025-03-12 day", "meeting": "2025-03-12 day"}
