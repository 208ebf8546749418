"""What one speaker says on one occasion becomes one statement for each party that it is about."""

from datetime import date
from typing import Any

import pytest

from app.domain.codebook import Act, Kind
from app.domain.lexicon import Lexicon
from app.extraction.candidates import Candidate
from app.extraction.statements.briefings import belongs_to, same_occasion
from tests.extraction.made import actors, statement
from tests.extraction.steps import events_of


def _said(number: int, act: Act, *targets: str, neutral: bool = True) -> Candidate:
    more: dict[str, Any] = {"act": act, "neutral": neutral, "targets": actors(*targets)}
    return statement(number, **more)


BLAMED, PRAISED = _said(0, Act.CRITICIZE, "ISR", neutral=False), _said(1, Act.PLEDGE, "PSE", neutral=False)

BELONGS = [
    pytest.param([BLAMED], _said(1, Act.COMMENT), 0, id="words that name nobody"),
    pytest.param([BLAMED, PRAISED], _said(2, Act.COMMENT), 1, id="the last of two"),
    pytest.param([BLAMED, PRAISED], _said(2, Act.ACCUSE), 0, id="blame, after what was blamed"),
    pytest.param([BLAMED, PRAISED], _said(2, Act.WARN, "ISR"), 0, id="the same party again"),
    pytest.param([_said(0, Act.COMMENT)], _said(1, Act.ACCUSE, "ISR"), 0, id="who is meant is told later"),
    pytest.param([_said(0, Act.ACCUSE, "ISR", "USA")], _said(1, Act.ACCUSE, "USA"), 0, id="one of two parties"),
    pytest.param([BLAMED], _said(1, Act.APPEAL, neutral=False), None, id="a call on nobody named, after blame"),
    pytest.param([_said(0, Act.PLEDGE, "PSE")], _said(1, Act.APPEAL, neutral=False), None, id="a call on all"),
    pytest.param([BLAMED], _said(1, Act.PLEDGE, "ISR", neutral=False), 0, id="a pledge to who was blamed"),
    pytest.param([BLAMED], _said(1, Act.PLEDGE, "PSE", neutral=False), None, id="a pledge to another party"),
    pytest.param([_said(0, Act.CRITICIZE, neutral=False)], _said(1, Act.DEMAND, "ISR"), 0, id="blame, then of whom"),
    pytest.param([BLAMED], _said(1, Act.REJECT, neutral=False), 0, id="blame that names nobody, after blame"),
    pytest.param([BLAMED], _said(9, Act.COMMENT), None, id="far away"),
    pytest.param([_said(0, Act.SUPPORT, "OMN")], _said(9, Act.SUPPORT), 0, id="far away, of the same act"),
    pytest.param([BLAMED], _said(9, Act.ACCUSE, "ISR", neutral=False), None, id="far away, in other words"),
    pytest.param([BLAMED], statement(1, initiators=actors("RUS"), speaker="RUS"), None, id="another voice"),
    pytest.param([], BLAMED, None, id="the first"),
]


@pytest.mark.parametrize(("told", "said", "where"), BELONGS)
def test_belongs_to(told: list[Candidate], said: Candidate, where: int | None) -> None:
    own = [k for k in reversed(range(len(told))) if same_occasion(told[k], said)]
    assert belongs_to(told, own, said) == where


GOES_ON = [
    pytest.param("Safadi said talks had ended. “It was raining,” he said. “It rained all day.”",
                 id="a quotation alone"),
    pytest.param("Safadi denied it. “It never was so,” Petra quoted him as saying. “Never.”", id="quoted by a medium"),
    pytest.param("Safadi said it ended. “It was raining,” the statement read. “And it rained.”", id="a paper speaks"),
    pytest.param("Jordan's foreign ministry said it ended. “It rained,” Safadi said. “It was raining.”",
                 id="a ministry, then the minister"),
    pytest.param("Safadi said it ended. “It was raining,” he said. Below is the text of his remarks: “It rained all "
                 "day and all night, and nobody came.”", id="the text of his remarks"),
    pytest.param("Safadi said it ended. “Why did it rain?” asked Safadi. “It was raining.”", id="a question"),
]  # fmt: skip


@pytest.mark.parametrize("text", GOES_ON)
def test_the_words_of_who_spoke_last(text: str, lexicon: Lexicon) -> None:
    (event,) = events_of(text, lexicon)
    assert (event.speaker, len(event.quotes), len(event.evidence)) == ("ayman-safadi", 2, 3)


STRANGERS = [
    pytest.param("Safadi said it ended. “It was raining all day,” the shipping company said.", id="a company"),
    pytest.param("Safadi said it ended. “It was raining all day,” said the shipping company.", id="behind the verb"),
    pytest.param("Safadi said it ended. “It was raining all day,” Sky Maps said on Twitter.", id="somebody unknown"),
    pytest.param("Safadi said it ended. A statement posted on the site names the ships.", id="a paper of another"),
]


@pytest.mark.parametrize("text", STRANGERS)
def test_the_words_of_somebody_else(text: str, lexicon: Lexicon) -> None:
    (event,) = events_of(text, lexicon)
    assert (event.speaker, len(event.quotes), len(event.evidence)) == ("ayman-safadi", 0, 1)


ONE_VOICE = [
    pytest.param("The Kremlin condemned Israel. “It is a crime,” Kremlin spokesman Dmitry Peskov said.",
                 "dmitry-peskov", 1, id="a seat of power, then its spokesman"),
    pytest.param("The Pentagon on Tuesday condemned Iran. “It is a crime,” spokesman John Kirby said.",
                 "john-kirby", 1, id="the same on a day that is told"),
    pytest.param("Turkish officials accused Israel of lying. “It is a crime,” one official said.", "TUR", 1,
                 id="one of several"),
    pytest.param("An Israeli official accused Iran of lying. “It is a crime,” said the official, who asked not to be "
                 "named. “Iran did it.”", "israeli-official", 2, id="one who is not to be named"),
    pytest.param("“It is a crime,” an Iranian official said of Israel. The remarks were made by Javad Zarif in an "
                 "interview.", "mohammad-javad-zarif", 1, id="by whom they were made"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "quotes"), ONE_VOICE)
def test_one_voice(text: str, speaker: str, quotes: int, lexicon: Lexicon) -> None:
    (event,) = events_of(text, lexicon, on=date(2018, 5, 16))
    assert (event.speaker, len(event.quotes)) == (speaker, quotes)


def test_a_state_and_its_minister_further_down_a_text(lexicon: Lexicon) -> None:
    text = "Rain fell on Tehran. It rained all day. It was cold. Iran condemned Israel. Zarif condemned Israel."
    assert [event.speaker for event in events_of(text, lexicon)] == ["IRN", "mohammad-javad-zarif"]


def test_a_line_in_single_marks_belongs_to_what_comes_next(lexicon: Lexicon) -> None:
    text = "Safadi praised Kuwait.\n‘Israel must end its crimes’\nSafadi condemned Israel."
    praise, blame = sorted(events_of(text, lexicon), key=lambda event: event.act != "support")
    assert [span.text for span in blame.evidence] == ["‘Israel must end its crimes’", "Safadi condemned Israel."]
    assert (len(praise.evidence), blame.quotes) == (1, ())


def test_a_line_in_single_marks_turns_to_something_else(lexicon: Lexicon) -> None:
    text = "Safadi condemned Israel.\n‘Rain will fall on Kuwait’\nSafadi said it would rain on Kuwait. “It will rain.”"
    told = [len(event.evidence) for event in events_of(text, lexicon)]
    assert told == [1, 3]


APART = [
    pytest.param("The Iranian foreign ministry condemned Israel. In a meeting with Fidan, Zarif condemned Israel.",
                 id="another occasion"),
]  # fmt: skip


@pytest.mark.parametrize("text", APART)
def test_two_voices(text: str, lexicon: Lexicon) -> None:
    told = [event.speaker for event in events_of(text, lexicon, on=date(2018, 5, 16)) if event.kind is Kind.STATEMENT]
    assert told == ["iranian-foreign-ministry", "mohammad-javad-zarif"]


def test_words_belong_to_the_verb_that_they_follow(lexicon: Lexicon) -> None:
    text = "Safadi praised Kuwait's efforts and said, “Israel must end its raids.”"
    told = {event.act: [quote.text for quote in event.quotes] for event in events_of(text, lexicon)}
    assert told == {"support": [], "demand": ["Israel must end its raids."]}


def test_words_about_two_parties_that_one_sentence_blamed(lexicon: Lexicon) -> None:
    text = (
        "Safadi said Russia and its policy of whitewashing Israeli crimes were shameful. "
        "“Russia hides Israel's crimes,” he said."
    )
    assert all(len(event.evidence) == 2 for event in events_of(text, lexicon))


def test_a_few_words_are_said_of_who_is_named_before_them(lexicon: Lexicon) -> None:
    text = "Safadi said that Russia is the “primary enabler” of 70 years of Israeli crimes."
    told = {event.targets[0].party: [quote.text for quote in event.quotes] for event in events_of(text, lexicon)}
    assert told == {"RUS": ["primary enabler"], "ISR": []}


def test_words_about_one_party_are_not_praise_of_another(lexicon: Lexicon) -> None:
    text = "Safadi said, “The troops of Israel are on the road.” He praised Kuwait."
    told = {event.act: [quote.text for quote in event.quotes] for event in events_of(text, lexicon)}
    assert told[Act.SUPPORT] == []


FOR_ALL = [
    pytest.param("Safadi praised Kuwait. He said the entire world needed to act against hunger.", 2, id="the world"),
    pytest.param("Safadi praised Kuwait. He said all states needed to act against hunger.", 2, id="all states"),
    pytest.param("Safadi praised Kuwait. He said it was necessary to act against hunger.", 1, id="nobody by name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number"), FOR_ALL)
def test_what_is_asked_of_all_the_world(text: str, number: int, lexicon: Lexicon) -> None:
    assert len(events_of(text, lexicon)) == number


def test_words_of_the_time_told_last(lexicon: Lexicon) -> None:
    text = "Safadi condemned Israel. Last year, Safadi condemned Iran. “It was a crime,” he said at the time."
    early = min(events_of(text, lexicon), key=lambda event: event.when.start)
    assert [quote.text for quote in early.quotes] == ["It was a crime,"]


def test_words_behind_a_source_that_opens_the_sentence(lexicon: Lexicon) -> None:
    text = "Safadi said talks had ended. According to him, they were held with “honest people”."
    (event,) = events_of(text, lexicon)
    assert [quote.text for quote in event.quotes] == ["honest people"]


def test_a_quotation_alone_goes_on_with_what_was_said_last(lexicon: Lexicon) -> None:
    text = "Safadi condemned Israel. Safadi praised Kuwait. “It was a crime that it came to this.”"
    _, praise = events_of(text, lexicon)
    assert (praise.act, len(praise.quotes)) == (Act.SUPPORT, 1)


def test_words_about_two_parties_belong_to_both(lexicon: Lexicon) -> None:
    words = "“It does not serve Israel's interests, and brings a dangerous future for the United States,” he said."
    text = f"Safadi condemned the UAE and Israel. {words}"
    blame, warning = events_of(text, lexicon)
    assert (blame.act, warning.act) == (Act.CRITICIZE, Act.WARN)
    assert blame.quotes == warning.quotes


OCCASIONS = [
    pytest.param("In a meeting with Hakan Fidan, Safadi said Israel was guilty of crimes. "
                 "During his talks with Sergei Lavrov, he said Israel must stop.", 2, id="before different people"),
    pytest.param("In a meeting with Hakan Fidan, Safadi said Israel was guilty of crimes. "
                 "He said Israel must stop. “It is a crime,” Safadi said.", 1, id="before the same people"),
    pytest.param("Safadi said Israel was guilty of crimes. "
                 "In a meeting with Hakan Fidan, Safadi said Israel must stop.", 1, id="who heard it is told later"),
    pytest.param("In a meeting with Hakan Fidan, Safadi said Israel was guilty of crimes.\n‘Crimes must end’\n"
                 "In a meeting with Sergei Lavrov, Safadi said it would rain.", 2, id="an editor's line between"),
    pytest.param("Safadi said Israel was guilty of crimes. Later on Sunday, he said Israel must stop.", 2,
                 id="later"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number"), OCCASIONS)
def test_occasions(text: str, number: int, lexicon: Lexicon) -> None:
    told = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    assert len(told) == number


def test_words_that_blame_two_parties_say_more_of_each_blamed_alone(lexicon: Lexicon) -> None:
    text = (
        "Araghchi condemned Israel on Monday. Araghchi accused the United States of bombing Damascus. “The U.S. and "
        "the Israeli regime jointly commit crimes against humanity,” Araghchi said."
    )
    found = {event.targets[0].party: len(event.quotes) for event in events_of(text, lexicon)}
    assert found == {"ISR": 1, "USA": 1}


def test_good_will_goes_on_about_whom_it_names_in_passing(lexicon: Lexicon) -> None:
    text = (
        "Araghchi praised Russia on Monday. Araghchi said that all countries must fight terrorism. Calling Iran and "
        "Russia friends of peace, he said: “We are happy that this cooperation has been successful.”"
    )
    found = {tuple(actor.party for actor in event.targets): len(event.quotes) for event in events_of(text, lexicon)}
    assert found == {("RUS",): 1, (): 0}


def test_whom_words_only_compare_with_is_not_addressed(lexicon: Lexicon) -> None:
    text = "“All countries should see that talks are needed, as Iran and Russia did,” Araghchi said."
    assert [event.targets for event in events_of(text, lexicon)] == [()]


def test_those_whom_a_clause_picks_out_are_not_those_named_before(lexicon: Lexicon) -> None:
    text = "Araghchi met Lavrov on Monday. Araghchi called on the states that support terrorism to stop."
    assert [event.targets for event in events_of(text, lexicon) if event.kind == "statement"] == [()]


SPOKE_ON = [
    pytest.param(
        "Iranian Parliament Speaker Mohammad Bagher Ghalibaf condemned Israel. The top lawmaker said, “You lie.”",
        id="office",
    ),
    pytest.param(
        "The office of Israeli Prime Minister Benjamin Netanyahu denied it. “It is no siege,” the office said.",
        id="organ",
    ),
    pytest.param(
        "The UN Security Council passed a resolution condemning Israel. The resolution was adopted unanimously and "
        "declares that the settlements are illegal. The resolution demands “Israel cease all settlement activities.”",
        id="a resolution that goes on",
    ),
]


@pytest.mark.parametrize("text", SPOKE_ON)
def test_who_spoke_last_is_called_by_what_they_are(text: str, lexicon: Lexicon) -> None:
    (found,) = events_of(text, lexicon)
    assert len(found.quotes) == 1


def test_what_is_said_at_other_talks_in_the_same_breath_is_apart(lexicon: Lexicon) -> None:
    text = (
        "In a meeting with Lavrov on Monday, Araghchi praised Russia. He also met separately with Badr Abdelatty, "
        "during which he called relations “growing”. Araghchi called for more trade with Egypt."
    )
    found = {event.targets[0].party: len(event.quotes) for event in events_of(text, lexicon) if event.speaker}
    assert found == {"RUS": 0, "EGY": 1}
