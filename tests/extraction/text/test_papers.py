"""Papers printed in full: where they begin and end, and that their words are no news of the writer's."""

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.text.papers import cut_at, printed_paper
from app.extraction.text.sentences import split_sentences
from tests.extraction.steps import brief, events_of

TOLD = "Egypt said on Monday that Ethiopia must stop. "
PAPERS = [
    "Following is the full text of his speech published by MENA: ",
    "The following is an excerpt of the joint statement: ",
    "Below is the text of the interview: ",
    "The full text of the letter follows: ",
]


@pytest.mark.parametrize("opening", PAPERS)
def test_what_a_paper_says_is_no_news(opening: str, lexicon: Lexicon) -> None:
    words = "Ethiopia attacked Sudan in May. In June Kenya condemned the dam."
    told = [brief(event) for event in events_of(f"{TOLD}{opening}{words}", lexicon)]
    assert told == ["statement/demand occurred: EGY > ETH"]
    assert len(events_of(TOLD + words, lexicon)) > 1, "without its opening it is news"


NEWS = [
    "Following is what Egypt did: ",  # no paper
    "The text of the treaty was changed, and this happened: ",
    "Following the statement by Sudan: ",
]


@pytest.mark.parametrize("opening", NEWS)
def test_other_openings(opening: str) -> None:
    text = f"{opening}Ethiopia attacked Sudan in May."
    assert printed_paper(text) == (len(text), len(text))


def test_a_letter_in_marks_ends_with_them() -> None:
    text = "The following is the letter: “I write of “shameless threats” again. Please act.” Kenya condemned the dam."
    start, end = printed_paper(text)
    assert text[start:end] == "“I write of “shameless threats” again. Please act.”"
    plain = text.replace("“shameless threats”", "threats")
    assert printed_paper(plain) == (len(plain), len(plain)), "a quotation like any other"
    unclosed = text.replace("act.”", "act.")
    assert printed_paper(unclosed) == (len(unclosed), len(unclosed))


def test_a_sentence_is_cut_where_the_paper_begins() -> None:
    text = "Following is the text of the speech: Ethiopia must stop. We wait."
    cut = cut_at(split_sentences(text), printed_paper(text)[0], text)
    assert [text[s.start : s.end] for s in cut] == [
        "Following is the text of the speech:",
        "Ethiopia must stop.",
        "We wait.",
    ]
