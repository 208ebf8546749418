"""Folding keeps every character at its place."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.folding import fold, strip_accents

CASES = [
    ("Erdoğan", "erdogan"), ("Çavuşoğlu", "cavusoglu"), ("Türkiye", "turkiye"), ("Işık", "isik"),
    ("Øresund", "oresund"), ("Łódź", "lodz"),
    ("Araghchi’s", "araghchi's"), ("“yes”", '"yes"'), ("1–2", "1-2"), ("", ""), ("plain", "plain"),
    ("İzmir", "izmir"), ("علي", "علی"), ("مكة", "مکه"), ("café", "cafe"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "stripped"), [("Erdoğan", "Erdogan"), ("İzmir", "Izmir"), ("Łódź", "Lodz"), ("Ø", "O")]
)
def test_strip_accents_keeps_case(text: str, stripped: str) -> None:
    assert strip_accents(text) == stripped


@given(st.text())
@example("İ")
@example("ŉ")
@example("e\u0301")
@example("ﬁ")
@example("\u0301\u0301")
@example("각")
def test_the_length_stays(text: str) -> None:
    assert len(fold(text)) == len(strip_accents(text)) == len(text)


@given(st.text(), st.text())
def test_each_character_folds_by_itself(left: str, right: str) -> None:
    assert strip_accents(left + right) == strip_accents(left) + strip_accents(right)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    once = strip_accents(text)
    assert strip_accents(once) == once


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F)))
def test_latin_letters_lose_their_accents(text: str) -> None:
    assert not any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", strip_accents(text)))
