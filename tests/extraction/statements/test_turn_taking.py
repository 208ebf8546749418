"""Several speakers in one sentence: each has a statement of his own."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, sides

CASES = [
    pytest.param(
        "Kuwait said the road would stay open, but Oman's foreign ministry said it was closed.",
        ["KWT", "OMN"], id="but",
    ),
    pytest.param(
        "Poland has demanded that Russia pay but the Russian finance ministry said on Friday it owes nothing.",
        ["POL > RUS", "RUS"], id="but, without a comma, after a perfect",
    ),
    pytest.param(
        "Kuwait called the raid a crime, and the Belgian government described it as “regrettable”.",
        ["KWT", "BEL"], id="and, with a comma",
    ),
    pytest.param(
        "Hamas says that Israel lied but Israeli officials insist that there was none.",
        ["hamas > ISR", "ISR"], id="who takes the word is in no clause of the first",
    ),
    pytest.param(
        "Norway urged Russia to leave, while Sweden accused Belarus of lying.",
        ["NOR > RUS", "SWE > BLR"], id="while",
    ),
    pytest.param(
        "Norway said that Sweden agrees, but Denmark rejects the plan.", ["NOR"], id="another tense: all is said by one"
    ),
    pytest.param(
        "Norway said that Sweden had lied, an accusation rejected by Denmark as absurd.",
        ["NOR > SWE", "DNK > NOR"],
        id="an accusation that another rejects",
    ),
    pytest.param("Norway said Sweden lied, and it accused Denmark.", ["NOR > SWE"], id="a pronoun: the same one"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_speaker_of_a_sentence_has_his_own_words(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert sorted(sides(event.initiators, event.targets) for event in events_of(text, lexicon)) == sorted(expected)


# One statement of one sentence, told apart from what only stands beside it.
FOUND = [
    pytest.param(
        "The Kuwaiti delegation who came to Cairo for talks praised Egypt.", "KWT > EGY", id="behind a clause with who"
    ),
    pytest.param("Belgium has since demanded an apology from Russia.", "BEL > RUS", id="has since demanded"),
    pytest.param("Kuwait and Oman both condemned Israel.", "KWT, OMN > ISR", id="both"),
    pytest.param(
        "The Security Council adopted a resolution in May condemning Israel.", "un > ISR", id="behind a day"
    ),
    pytest.param(
        "After the vote Poland said Russia had lied.", "POL > RUS", id="an opening that no comma closes"
    ),
    pytest.param(
        "The crisis broke out in May when Poland accused Russia of lying.", "POL > RUS", id="when, with a month before"
    ),
    pytest.param(
        "The road is open, although Kuwait denied it on Monday.", "KWT", id="although"
    ),
    pytest.param(
        "Poland countered by saying that Russia had lied.", "POL > RUS", id="by saying"
    ),
    pytest.param(
        "Poland claimed during a session in Geneva on Monday that Russia had lied.", "POL > RUS", id="claimed that"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_who_speaks_is_found_behind_other_words(text: str, expected: str, lexicon: Lexicon) -> None:
    told = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    assert [sides(event.initiators, event.targets) for event in told] == [expected]
