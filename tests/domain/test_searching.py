from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.searching import (
    Spellings,
    Term,
    best_window,
    cut_words,
    find_terms,
    form_of,
    group_spellings,
    read_terms,
    search_copy,
)

SPELLINGS: Spellings = group_spellings(
    [
        ["Turkey", "Türkiye", "ترکیه"],
        ["Araghchi", "Araqchi", "عراقچی"],
        ["cease-fire", "ceasefire"],
        ["US", "United States"],
    ]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("İSTANBUL", "istanbul"),
        ("I\u0307stanbul", "istanbul"),
        ("Iğdır", "igdir"),
        ("Erdoğan", "ERDOGAN"),
        # Arabic and Persian letters and figures, points, a joiner and a stretched letter.
        ("علي", "علی"),
        ("كتاب", "کتاب"),
        ("خامنه‌ای", "خامنهای"),
        ("مُحَمَّد", "محمد"),
        ("ســلام", "سلام"),
        ("۱۴۰۲", "1402"),
        # Hebrew with its points.
        ("שָׁלוֹם", "שלום"),
        ("Khamene’i", "khamene'i"),
        ("Nur‑Sultan", "nur-sultan"),
    ],
)
def test_folded_words_are_alike(one: str, other: str) -> None:
    assert form_of(one) == form_of(other) != ()


def test_words_have_their_places() -> None:
    text = "The “Türkiye–Iran” deal_2"
    assert [text[word.start : word.end] for word in cut_words(text)] == ["The", "Türkiye", "Iran", "deal", "2"]
    assert search_copy(text) == "the turkiye iran deal 2"


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_words_stand_where_they_say(text: str) -> None:
    words = cut_words(text)
    assert all(0 <= word.start < word.end <= len(text) and word.form for word in words)
    assert all(before.end <= after.start for before, after in pairwise(words))
    assert search_copy(search_copy(text)) == search_copy(text)


FINDS = [
    ("a word", "Iran ", "Iran and Iranians", ["Iran", "Iranians"]),
    ("a whole word where more follows", "Iran and", "Iran and Iranians", ["Iran", "and"]),
    ("a phrase", '"cease fire"', "They cease to fire; a cease fire, a cease-fire.", ["cease fire", "cease-fire"]),
    ("a phrase has no beginnings", '"cease fir"', "a cease fire", []),
    ("spellings", "araqchi", "Araghchi, that is عراقچی, spoke", ["Araghchi", "عراقچی"]),
    ("spellings in a phrase are as typed", '"Türkiye"', "Turkey or Türkiye", ["Türkiye"]),
    ("spellings of several words", "united states", "The US and the United States of old", ["US", "United States"]),
    ("words of one spelling apart are words", "united kingdom", "a united kingdom", ["united", "kingdom"]),
    ("marks in the original text", "istanbul", "İstanbul’da", ["İstanbul"]),
    ("nothing", "…", "anything", []),
]


@pytest.mark.parametrize(("q", "text", "found"), [case[1:] for case in FINDS], ids=[case[0] for case in FINDS])
def test_terms_are_found(q: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_terms(text, read_terms(q, SPELLINGS))] == found


def test_the_last_word_may_be_a_beginning_but_a_closed_phrase_is_none() -> None:
    assert read_terms("Iran tur") == (Term((("iran",),)), Term((("tur",),), is_beginning=True))
    assert read_terms('tur "Iran deal"') == (Term((("tur",),)), Term((("iran", "deal"),)))


@given(q=st.text(), text=st.text())
def test_any_search_in_any_text_gives_places_in_order(q: str, text: str) -> None:
    spans = find_terms(text, read_terms(q, SPELLINGS))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("spans", "begin"),
    [([], 0), ([(5, 9)], 5), ([(5, 9), (300, 304), (310, 314)], 300), ([(5, 9), (20, 24), (300, 304)], 5)],
)
def test_the_window_with_most_places(spans: list[tuple[int, int]], begin: int) -> None:
    assert best_window(spans, 100) == begin
