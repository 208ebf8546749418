"""Normalising: what is changed, what must not be, and that doing it twice changes nothing more."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import resources
from app.sources.text import normalise

CASES = [
    ("plain text passes", "Iran said no.", "Iran said no."),
    ("Windows line ends", "one\r\ntwo\r\n", "one\ntwo"),
    ("old Mac line ends", "one\rtwo", "one\ntwo"),
    ("separators in the middle of a sentence", "one\u2028two\u2029three\u0085four.", "one two three four."),
    ("form feed and vertical tab", "one\ftwo\vthree", "one two three"),
    ("several breaks are one blank", "one\u2028\u2028\ftwo", "one two"),
    ("a break at the end of a line", "one\u2028\ntwo\n\fthree", "one\ntwo\nthree"),
    ("tabs are spaces", "one\ttwo", "one two"),
    ("no-break spaces are spaces", "Recep\u00a0Tayyip\u202fErdogan", "Recep Tayyip Erdogan"),
    ("typographic spaces are spaces", "a\u2003b\u2009c\u3000d", "a b c d"),
    ("inner double blanks stay: a clean text is not rewritten", "one  two", "one  two"),
    ("blanks at both ends of a line", "  one \n\u00a0 two\t\nthree", "one\ntwo\nthree"),
    ("one empty line stays", "one\n\ntwo", "one\n\ntwo"),
    ("more empty lines become one", "one\n\n\n\n\ntwo", "one\n\ntwo"),
    ("lines of blanks are empty", "one\n \n\t\n\u00a0\ntwo", "one\n\ntwo"),
    ("outer empty lines", "\n\n one\n\n", "one"),
    ("decomposed letters are composed", "Erdog\u0306an", "Erdoğan"),
    ("letters joined by a dropped character compose", "Erdog\u200b\u0306an", "Erdoğan"),
    ("null and other controls", "a\x00b\x07c\x1bd\x7fe\x9ff", "abcdef"),
    ("byte order mark and zero-width space", "\ufeffone\u200btwo\u2060three", "onetwothree"),
    ("lone surrogate", "a\ud800b", "ab"),
    ("Persian zero-width non-joiner stays", "می\u200cرود", "می\u200cرود"),
    ("joined emoji stay", "👩\u200d⚕", "👩\u200d⚕"),
    ("direction marks stay", "\u202bשלום\u202c\u200f", "\u202bשלום\u202c\u200f"),
    ("soft hyphen stays", "diplo\u00admacy", "diplo\u00admacy"),
    ("curly quotes and dashes stay", "“Israel’s Barbarity” — he", "“Israel’s Barbarity” — he"),
    ("Turkish letters stay", "İstanbul ı", "İstanbul ı"),
    ("Arabic letters are not unified", "ي ی ك ک", "ي ی ك ک"),
    ("letters beyond the first plane", "𐎠𐎼\u00a0x", "𐎠𐎼 x"),
    ("nothing but blanks", " \n\t\u00a0", ""),
]


@pytest.mark.parametrize(("raw", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_normalise(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


# Blanks, line ends, controls, marks and letters that compose, more often than chance would bring them.
_TRICKY = st.text(st.sampled_from(" \t\n\r\v\f\x00\x85\u00a0\u2003\u2028\u200b\u200c\ufeff\u0306\u0301aAgIıأا‘-가"))


@given(st.one_of(st.text(), _TRICKY))
def test_normalising_twice_changes_nothing_more(raw: str) -> None:
    once = normalise(raw)
    assert normalise(once) == once


@given(st.one_of(st.text(), _TRICKY))
def test_a_normalised_text_is_clean(raw: str) -> None:
    text = normalise(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert text.encode().decode() == text
    assert "\n\n\n" not in text
    assert text == text.strip("\n ")
    assert all(line == line.strip(" ") for line in text.split("\n"))
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in text if c != "\n")
    assert all(c == " " for c in text if unicodedata.category(c) == "Zs")


@pytest.mark.parametrize("path", sorted(resources.SEED_ARTICLES.glob("2*.md")), ids=lambda path: path.stem)
def test_the_sample_articles_are_clean_already(path: object) -> None:
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]  # type: ignore[attr-defined]
    assert normalise(body) == body.rstrip("\n")
