"""Whose "Foreign Ministry" it is where nobody says so: that of the dateline, of the medium, or of an office told of."""

from datetime import date

import pytest

from app.domain.article import Article
from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from app.extraction import extract_events

ON = date(2005, 5, 18)

SPEAKERS = [
    pytest.param("BEIJING, May 8 (Xinhua) -- Foreign Ministry spokesman Li Hua warned Japan on Tuesday.", None,
                 ["CHN li-hua"], id="a capital in the dateline"),
    pytest.param("Ankara, May 8, IRNA -- The Foreign Ministry condemned the Greek move.", None,
                 ["TUR turkish-foreign-ministry"], id="a dateline of an agency"),
    pytest.param("ANKARA (Reuters) - A foreign ministry statement condemned the Greek move.", None,
                 ["TUR turkish-foreign-ministry"], id="a ministry's statement"),
    pytest.param("The Foreign Ministry condemned Canada on Sunday. Iran is angry.", "Tehran Times",
                 ["IRN iranian-foreign-ministry"], id="a medium that speaks for a state"),
    pytest.param("The Foreign Ministry condemned Canada on Sunday.", "Tehran Times", [],
                 id="a medium's state that is not named: news of others"),
    pytest.param("The Foreign Ministry condemned Canada on Sunday.", "Reuters", [], id="a medium of no state"),
    pytest.param("BRUSSELS (Reuters) - The Foreign Ministry condemned Canada on Sunday.", None, [],
                 id="a seat of bodies"),
    pytest.param("Ankara is - as ever - silent. The Foreign Ministry condemned Canada on Sunday.", None, [],
                 id="no dateline"),
    pytest.param("BAGHDAD, Aug. 21 (Xinhua) -- A Foreign Ministry spokesman accused Kuwait of lying.", None,
                 ["IRQ iraqi-foreign-ministry-spokesperson"], id="a spokesman without a name"),
    pytest.param("A Foreign Ministry spokesman accused Kuwait of lying.", None, [], id="a spokesman of any state"),
    pytest.param("TEHRAN – Deputy Foreign Minister Reza Karimi accused Canada of lying.", None, ["IRN reza-karimi"],
                 id="an office of several"),
    pytest.param("TEHRAN – Foreign Minister Pedro Lopez thanked Iran.", None, [], id="an office that another holds"),
    pytest.param("TEHRAN – Ambassador Pedro Lopez thanked Iran.", None, [], id="an office held abroad"),
    pytest.param("TEHRAN – Prime Minister Novak thanked Iran.", "Tehran Times", [], id="an office that home has not"),
    pytest.param("Alija Izetbegovic died. Jannati met the Bosnian prime minister. Prime Minister Novak thanked Iran.",
                 None, ["BIH novak"], id="a minister is no president"),
    pytest.param("The envoy went to see the Slovak trade minister. Trade Minister Novak thanked Iran.", None,
                 ["SVK novak"], id="an office told of before"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "publisher", "speakers"), SPEAKERS)
def test_speaker(text: str, publisher: str | None, speakers: list[str], lexicon: Lexicon) -> None:
    events = extract_events(Article(text=text, published_on=ON, publisher=publisher), lexicon)
    told = [event for event in events if event.kind is Kind.STATEMENT]
    assert [f"{event.initiators[0].party} {event.speaker}" for event in told] == speakers
