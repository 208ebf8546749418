"""Sentence → tokens: words, numbers and signs as spans of the untouched text."""

import re
from functools import lru_cache

from app.domain.folding import strip_accents
from app.domain.values import value
from app.extraction.text.sentences import Sentence

# In order: abbreviations with inner stops (U.S.), initials as scripts for the radio spell them (U-S-led), numbers
# (8,525 / 2.6), a possessive ending, words with inner hyphens and apostrophes (Amir-Abdollahian, Ra'ad, Sha`ban), a
# typewriter's dash, any other sign. Each alternative is linear: no two can match one character run in more than one
# way.
_JOINED = r"(?:[-–'’`](?![sS]\b|t\b|[A-Za-z]\.[A-Za-z]\.)\w+)*"
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|\b[A-Z](?:-[A-Z])+\b(?:-[a-z]\w*)?"
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?\b"
    r"|['’`][sS]\b"
    r"|n['’]t\b"
    rf"|\w++(?!['’]t\b){_JOINED}"
    r"|\w+?(?=n['’]t\b)"
    rf"|\w+{_JOINED}"
    r"|--+"
    r"|\S"
)

DASHES = frozenset({"-", "--"})  # between words: an em dash is written as typewriters do, an en dash as a hyphen
DATELINE_ENDS = DASHES | {"_"}

_SPELLED = re.compile(r"(?<=\b[A-Z])-(?=[A-Z]\b)")
_KEPT = 20_000  # words whose folding is kept: most come back


@value
class Token:
    """A word or sign: `text` as it stands at `[start, end)`, `low` is `norm` folded.

    `norm` has accents off, plain quotes, and initials as they are written most: US for "U-S".
    """

    start: int
    end: int
    text: str
    norm: str
    low: str


def tokenize(text: str, sentence: Sentence) -> list[Token]:
    """Return the tokens of one sentence, with offsets into the whole `text`."""
    found = _TOKEN.finditer(text, sentence.start, sentence.end)
    return [Token(*match.span(), *_forms(match[0])) for match in found]


@lru_cache(maxsize=_KEPT)
def _forms(word: str) -> tuple[str, str, str]:
    norm = _norm(word)
    return word, norm, norm.lower()


def _norm(word: str) -> str:
    if word == "—" or word.startswith("--"):
        return "--"
    plain = strip_accents(word)
    return _SPELLED.sub("", plain) if "-" in plain else plain


def words(phrase: str) -> tuple[str, ...]:
    """Return the normalised words of a name from the lexicon, cut as `tokenize` cuts an article."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.split())  # as most names are: the same, without looking for marks and accents
    return tuple(map(_norm, _TOKEN.findall(phrase)))
