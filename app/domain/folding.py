"""Folding for comparison, one character to one, so that a position in the copy is a position in the original."""

import unicodedata
from functools import lru_cache

# Letters whose decomposition is not their plain look, and those that Persian and Arabic spell with two signs.
_SAME_LETTER = str.maketrans(
    {
        "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h",
        "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "و",
        "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u02bb": "'", "`": "'", "\u201c": '"', "\u201d": '"',
        "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-",
    }
)  # fmt: skip


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return base if not unicodedata.combining(base) else character


def strip_accents(text: str) -> str:
    """Return `text` with accents off, quotes and dashes plain, letter case kept; same length."""
    if text.isascii() and "`" not in text:
        return text
    return "".join(c if c.isascii() else _fold_character(c) for c in text.translate(_SAME_LETTER))


def fold(text: str) -> str:
    """Return `strip_accents(text)` in lower case; same length."""
    stripped = strip_accents(text)
    lowered = stripped.lower()
    if len(lowered) == len(stripped):
        return lowered
    return "".join(lower if len(lower := c.lower()) == 1 else c for c in stripped)
