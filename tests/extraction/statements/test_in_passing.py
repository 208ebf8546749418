"""What a writer calls somebody's words in passing, and who is meant by them."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, sides

CALLED = [
    ("In a veiled warning to Paris, Wang Yi said the law was clear.", "warn CHN > FRA"),
    ("In what was seen as a threat to Chad and Niger, Sudan said its army was near.", "threaten SDN > TCD, NER"),
    ("In a show of support for Kenya, Nigeria said that its people cared.", "support NGA > KEN"),
    ("“Some live in the past,” Brazil said in a dig at Peru.", "criticize BRA > PER"),
    ("India said that some were exporting terrorism, in an apparent reference to Pakistan.", "accuse IND > PAK"),
    # A reply to a deed, and a paper, say nothing of the words.
    ("In response to the British threat, Peru said that the law was clear.", "comment PER"),
    ("In a statement to the United Nations, Peru said that the law was clear.", "comment PER"),
]


@pytest.mark.parametrize(("text", "expected"), CALLED)
def test_words_called_in_passing(text: str, expected: str, lexicon: Lexicon) -> None:
    told = [event for event in events_of(text, lexicon) if event.kind is Kind.STATEMENT]
    assert [f"{event.act} {sides(event.initiators, event.targets)}" for event in told] == [expected]
