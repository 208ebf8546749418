"""Where sentences end, and where a full stop is only part of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.text.quotes import find_quotations
from app.extraction.text.sentences import split_sentences

CASES = [
    pytest.param("Qatar agreed. Egypt did not.", ["Qatar agreed.", "Egypt did not."], id="two sentences"),
    pytest.param("Who agreed? Nobody! So be it.", ["Who agreed?", "Nobody!", "So be it."], id="other end marks"),
    pytest.param("Talks in Doha\nEnvoys met.", ["Talks in Doha", "Envoys met."], id="a line ends a sentence"),
    pytest.param("\n\n  Envoys met.  \n\n", ["Envoys met."], id="blanks belong to none"),
    pytest.param("Mr. Haddad met Dr. Oun in Beirut.", ["Mr. Haddad met Dr. Oun in Beirut."], id="titles"),
    pytest.param("Gen. Aoun and Sen. Lee met.", ["Gen. Aoun and Sen. Lee met."], id="ranks"),
    pytest.param("The U.S. Navy left.", ["The U.S. Navy left."], id="initials before a noun"),
    pytest.param("He left the U.S. The envoy stayed.", ["He left the U.S.", "The envoy stayed."],
                 id="initials at an end"),
    pytest.param("The U.N. envoy left at 5 p.m. on Friday.", ["The U.N. envoy left at 5 p.m. on Friday."], id="hours"),
    pytest.param("They met on Jan. 4 and Sept. 9.", ["They met on Jan. 4 and Sept. 9."], id="months"),
    pytest.param("Trade rose 4.5 percent. It fell later.", ["Trade rose 4.5 percent.", "It fell later."],
                 id="decimals"),
    pytest.param("John F. Dunn resigned.", ["John F. Dunn resigned."], id="a middle initial"),
    pytest.param('"We agree." He left.', ['"We agree."', "He left."], id="the quotation mark stays"),
    pytest.param("“We agree.” He left.", ["“We agree.”", "He left."], id="curly marks"),
    pytest.param("He left (on Monday.) She stayed.", ["He left (on Monday.)", "She stayed."], id="a bracket stays"),
    pytest.param("The port of St. Ives.", ["The port of St. Ives."], id="saint"),
    pytest.param("Is it No. 5?", ["Is it No. 5?"], id="number"),
    pytest.param("He waited ... and left.", ["He waited ... and left."], id="an ellipsis goes on"),
    pytest.param("Wait… He left.", ["Wait…", "He left."], id="an ellipsis ends"),
    pytest.param("The answer is no. The envoy left.", ["The answer is no.", "The envoy left."],
                 id="no. before a starter"),
    pytest.param("“Who did it?” Turkish Premier Orhan Kaya asked. He left.",
                 ["“Who did it?” Turkish Premier Orhan Kaya asked.", "He left."], id="a question and who asks it"),
    pytest.param("“Never!” Kaya said.", ["“Never!” Kaya said."], id="a cry and whose it is"),
    pytest.param("“Who did it?” Kaya left. He said no.", ["“Who did it?”", "Kaya left.", "He said no."],
                 id="a question by itself"),
    pytest.param("INTERVIEW-Zambia denies it", ["INTERVIEW-", "Zambia denies it"], id="an agency's label"),
    pytest.param("UPDATE 2-Iran agrees", ["UPDATE 2-", "Iran agrees"], id="a label with a number"),
    pytest.param("NATO-Russia talks fail", ["NATO-Russia talks fail"], id="no label"),
    pytest.param("Sudan shells town - radio", ["Sudan shells town", "- radio"], id="who tells a headline"),
    pytest.param("Kohl due in Kiev -- foreign ministry", ["Kohl due in Kiev", "-- foreign ministry"],
                 id="an organ that tells a headline"),
    pytest.param("A hard-hitting state-run radio", ["A hard-hitting state-run radio"], id="a compound before a teller"),
    pytest.param("", [], id="nothing"),
    pytest.param(" \n \n", [], id="only blanks"),
    pytest.param("...", ["..."], id="only stops"),
    pytest.param("“We wait.” Fidan told reporters. He left.", ["“We wait.” Fidan told reporters.", "He left."],
                 id="who said it, behind a full stop"),
    pytest.param("“We wait.” Fidan said on Monday.", ["“We wait.” Fidan said on Monday."], id="the same with its day"),
    pytest.param("“We wait.” Fidan said that he would.", ["“We wait.”", "Fidan said that he would."],
                 id="who says more than that"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_split(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in split_sentences(text)] == expected


SPOKEN = [
    pytest.param(
        '"Talks failed. We will go on," Safadi said. He left.',
        ['"Talks failed. We will go on," Safadi said.', "He left."],
        id="two sentences quoted with their speaker",
    ),
    pytest.param(
        "Safadi said: “Talks failed. We go on.” He left.",
        ["Safadi said: “Talks failed. We go on.”", "He left."],
        id="a quotation ends its sentence",
    ),
    pytest.param(
        "“Why now?” Foreign Minister Safadi asked. He left.",
        ["“Why now?” Foreign Minister Safadi asked.", "He left."],
        id="a question and who asked it",
    ),
    pytest.param(
        "“Why now?” The minister left Amman in the evening, and his deputy said nothing.",
        ["“Why now?”", "The minister left Amman in the evening, and his deputy said nothing."],
        id="a question and what happened next",
    ),
    pytest.param(
        "“Talks failed. We go on.\nHe left. She stayed.",
        ["“Talks failed. We go on.", "He left.", "She stayed."],
        id="an open quotation ends with its line",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_quotations_are_not_cut(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in split_sentences(text, find_quotations(text))] == expected


_LONG = f"He spoke{' on and on' * 12} In the end he left."
HEADINGS = [
    pytest.param(
        "He left. Ties with the fund In a meeting with Lagarde, he spoke.",
        ["He left.", "Ties with the fund", "In a meeting with Lagarde, he spoke."],
        id="a preposition",
    ),
    pytest.param(
        "He left. ‘We back our friends’ Elsewhere in his speech, he spoke of Cuba.",
        ["He left.", "‘We back our friends’", "Elsewhere in his speech, he spoke of Cuba."],
        id="in quotation marks",
    ),
    pytest.param("Rouhani Seen In The Parliament", ["Rouhani Seen In The Parliament"], id="not in a title"),
    pytest.param("He said: In a way, yes.", ["He said: In a way, yes."], id="not after a mark"),
    pytest.param(_LONG, [_LONG], id="not far into a sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_headings_that_run_into_the_text(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in split_sentences(text)] == expected


@given(st.text(alphabet='abcU. \n?!"“”’()…Mr\u00a0\u2003'))
def test_every_character_belongs_to_one_sentence(text: str) -> None:
    for sentences in (split_sentences(text), split_sentences(text, find_quotations(text))):
        inside = [i for s in sentences for i in range(s.start, s.end)]
        assert len(inside) == len(set(inside))
        assert "".join(text[i] for i in range(len(text)) if i not in set(inside)).strip() == ""
        assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in sentences)
        assert sentences == sorted(sentences, key=lambda s: s.start)
        assert all("\n" not in text[s.start : s.end] for s in sentences)
