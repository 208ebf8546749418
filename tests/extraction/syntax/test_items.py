"""A sentence as items: words with tags, and mentions, quotations and times as one item each."""

from itertools import pairwise

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.syntax.items import MENTION, QUOTE, TIME, Item, make_items
from app.extraction.text.tagger import load_tagger
from tests.extraction.steps import items_of, tokens_of


def _shape(text: str, lexicon: Lexicon) -> list[str]:
    """Say the items by their words, special ones in brackets with their sort."""
    marks = {MENTION: "M", QUOTE: "Q", TIME: "T"}
    return [
        f"[{marks[item.tag]} {text[item.start : item.end]}]" if item.tag in marks else item.low
        for item in items_of(text, lexicon)
    ]


SHAPES = [
    pytest.param("Kuwait left on Monday.", ["[M Kuwait]", "left", "[T on Monday]", "."], id="mention and time"),
    pytest.param('Kuwait said "no" twice.', ["[M Kuwait]", "said", '[Q "no"]', "twice", "."], id="quotation"),
    pytest.param("The Omani foreign minister left.", ["[M The Omani foreign minister]", "left", "."],
                 id="long mention"),
    pytest.param("Kuwait's roads are good.", ["[M Kuwait]", "'s", "roads", "are", "good", "."], id="possessive"),
    pytest.param("“Egypt met Iraq on Monday,” Kuwait said.",
                 ["[Q “Egypt met Iraq on Monday,”]", "[M Kuwait]", "said", "."],
                 id="what stands inside a quotation is hidden"),
    pytest.param("In May 2018, they left.", ["in", "[T May 2018]", ",", "[M they]", "left", "."], id="a month"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_shape(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert _shape(text, lexicon) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kuwait's foreign minister left on Monday, he said.",
        "“No,” said Egypt’s envoy — twice — on 5 May 2018 (in Cairo).",
        "Iranian, Iraqi and Omani officials met; they didn't agree!",
    ],
)
def test_items_are_in_order_and_hold_the_text(text: str, lexicon: Lexicon) -> None:
    items = items_of(text, lexicon)
    assert all(a.end <= b.start for a, b in pairwise(items))
    assert "".join(text[i.start : i.end] for i in items).replace(" ", "") == text.replace(" ", "")


HEADLINES = [
    pytest.param("Egypt slams Israel", "slams", id="a transitive verb"),
    pytest.param("Qatar envoy heads to Cairo", "heads", id="after an office"),
    pytest.param("Iran strikes Iraq", "strikes", id="a verb like a plural"),
]


@pytest.mark.parametrize(("text", "verb"), HEADLINES)
def test_the_verb_of_a_headline(text: str, verb: str, lexicon: Lexicon) -> None:
    assert [item.tag for item in items_of(text, lexicon) if item.low == verb] == ["VBZ"]


@pytest.mark.parametrize(
    ("text", "verb", "tag"),
    [
        ("Zarif expressed satisfaction over the talks, the ministry said.", "expressed", "VBD"),
        ("Zarif, accompanied by two aides, left.", "accompanied", "VBN"),
    ],
)
def test_a_person_is_active(text: str, verb: str, tag: str, lexicon: Lexicon) -> None:
    assert [item.tag for item in items_of(text, lexicon) if item.low == verb] == [tag]


def test_a_plural_after_an_owner_is_no_verb(lexicon: Lexicon) -> None:
    items = items_of("Egypt's talks with Iraq", lexicon)
    assert not any(item.is_verb for item in items)


def test_a_sentence_of_words_alone() -> None:
    items = make_items(tokens_of("They left early."), [], [], [], load_tagger())
    assert [(item.low, item.is_verb) for item in items] == [
        ("they", False), ("left", True), ("early", False), (".", False),
    ]  # fmt: skip


def test_nothing() -> None:
    assert make_items([], [], [], [], load_tagger()) == []


@pytest.mark.parametrize(("tag", "verb"), [("VBD", True), ("MD", True), ("VBG", True), ("NN", False), ("", False)])
def test_is_verb(tag: str, verb: bool) -> None:  # noqa: FBT001 - a column of the table
    assert Item(0, 1, "x", tag).is_verb is verb
