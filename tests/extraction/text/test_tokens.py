"""How a sentence is cut into words and signs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.text.sentences import Sentence
from app.extraction.text.tokens import tokenize, words
from tests.extraction.steps import tokens_of

CASES = [
    pytest.param("Oman hosted talks.", "Oman|hosted|talks|.", id="plain words"),
    pytest.param("the U.S. envoy", "the|U.S.|envoy", id="inner stops"),
    pytest.param("Amir-Abdollahian spoke", "Amir-Abdollahian|spoke", id="a hyphen inside"),
    pytest.param("U-S envoys of N-A-T-O", "U-S|envoys|of|N-A-T-O", id="initials spelled out"),
    pytest.param("the U-S-led P-L-O's", "the|U-S-led|P-L-O|'s", id="initials in a compound, and as owner"),
    pytest.param("an X-ray of T-72s", "an|X-ray|of|T-72s", id="a letter and a word"),
    pytest.param("Qatar's emir", "Qatar|'s|emir", id="a possessive"),
    pytest.param("Qatar’s emir", "Qatar|’s|emir", id="a curly possessive"),
    pytest.param("the envoys' talks", "the|envoys|'|talks", id="a plural possessive"),
    pytest.param("They didn't agree", "They|did|n't|agree", id="not"),
    pytest.param("They can’t agree", "They|ca|n’t|agree", id="not, curly"),
    pytest.param("Ma'ariv and Ra’ad", "Ma'ariv|and|Ra’ad", id="an apostrophe inside"),
    pytest.param("8,525 people, 2.6 percent", "8,525|people|,|2.6|percent", id="figures"),
    pytest.param("May 3rd, 2024", "May|3rd|,|2024", id="an ordinal"),
    pytest.param("Ankara–Tehran line", "Ankara–Tehran|line", id="a dash inside"),
    pytest.param("AMMAN – King", "AMMAN|–|King", id="a dash alone"),
    pytest.param("Oman--a host--met", "Oman|--|a|host|--|met", id="a typewriter's dash"),
    pytest.param("Oman—a host—met", "Oman|—|a|host|—|met", id="a long dash"),
    pytest.param("Oct. 7", "Oct|.|7", id="a month's stop"),
    pytest.param("Erdoğan İzmir", "Erdoğan|İzmir", id="accents stay in the text"),
    pytest.param("“no”", "“|no|”", id="marks"),
    pytest.param("Al-Shara's", "Al-Shara|'s", id="a hyphen and a possessive"),
    pytest.param("   ", "", id="blanks"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tokenize(text: str, expected: str) -> None:
    assert "|".join(token.text for token in tokens_of(text)) == expected


def test_tokens_carry_offsets_into_the_whole_text() -> None:
    text = "Egypt left. Erdoğan stayed."
    tokens = tokenize(text, Sentence(12, len(text)))
    assert [text[t.start : t.end] for t in tokens] == ["Erdoğan", "stayed", "."]
    assert (tokens[0].norm, tokens[0].low) == ("Erdogan", "erdogan")


def test_initials_are_plain_in_norm() -> None:
    assert [t.norm for t in tokens_of("U-S N-A-T-O U-S-led A-Team")] == ["US", "NATO", "US-led", "A-Team"]


def test_quotes_are_plain_in_norm() -> None:
    assert [t.norm for t in tokens_of("Qatar’s")] == ["Qatar", "'s"]


@pytest.mark.parametrize(
    ("phrase", "cut"),
    [
        ("foreign minister", ("foreign", "minister")),
        ("Amir-Abdollahian", ("Amir-Abdollahian",)),
        ("U.S.", ("U.S.",)),
        ("persona non grata", ("persona", "non", "grata")),
        ("Côte d’Ivoire", ("Cote", "d'Ivoire")),
    ],
)
def test_words(phrase: str, cut: tuple[str, ...]) -> None:
    assert words(phrase) == cut


@given(st.text())
def test_nothing_but_blanks_is_lost(text: str) -> None:
    tokens = tokens_of(text)
    assert all(token.text == text[token.start : token.end] != "" for token in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    assert "".join(token.text for token in tokens) == "".join(text.split())
