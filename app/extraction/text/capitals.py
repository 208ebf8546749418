"""Texts in capitals throughout, as old wires have them, read as they would be written today.

They are read in a copy of the text of the same length: offsets into it are offsets into the article, from which
evidence and quotes are taken.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.lexicon import Lexicon
from app.extraction.text.names import name_at
from app.extraction.text.sentences import Sentence
from app.extraction.text.tagger import Tagger
from app.extraction.text.tokens import Token, tokenize

_SMALL = re.compile(r"(?<![\d'’`])[a-zà-ÿ]")  # but that of "UN's" and "1990s"
_FEWEST = 4  # words; fewer are a name, a medium, a dateline: "BEIRUT", "UNITED NATIONS"
_LONG = 4  # letters; shorter words are initials too often: NATO, IAEA
_LONG_WORDS = 2
_LINKS = frozenset("of and the for in on at to by 's".split())  # small within names too
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset("january february april june july august september october november december".split())
_MONTHS_AND_WORDS = frozenset({"march", "may"})  # months where a number follows
_ENDINGS = ("ed", "ing", "ly", "tion", "ment", "ness", "ity", "ism", "ists")  # which names seldom have


def in_plain_case(text: str, sentences: Sequence[Sentence], lexicon: Lexicon, tagger: Tagger) -> str:
    """Return the text with the letters that words have elsewhere in each sentence that is in capitals throughout.

    "IRAN CONDEMNS STRIKES ON SUDAN" → "Iran condemns strikes on Sudan".
    """
    parts, done = [], 0
    for sentence in sentences:
        if _SMALL.search(text, sentence.start, sentence.end):
            continue  # as nearly every sentence says by its second letter
        tokens = tokenize(text, sentence)
        if not _is_in_capitals(tokens):
            continue
        titled = [replace(token, norm=_titled(token, lexicon)) for token in tokens]
        units = (name_at(titled, k, lexicon) for k in range(len(titled)))
        named = {k for unit in units if unit is not None for k in range(unit.first, unit.last)}
        for k, token in enumerate(titled):
            keeps = k in named or _names_day(titled, k) or not _is_common(token.low, tagger, lexicon)
            word = _in_letters_of(token.norm if keeps else token.low, token.text)
            parts += [text[done : token.start], word if k else word[:1].upper() + word[1:]]
            done = token.end
    return "".join([*parts, text[done:]]) if parts else text


def _in_letters_of(shown: str, text: str) -> str:
    """Return a word with the capitals of another form of it; as it stands where the two differ in length.

    They do where accents or marks are left out, and there are letters that are two when they are small.
    """
    if not len(shown) == len(text) == len(text.lower()):
        return text
    return "".join(letter if like.isupper() else letter.lower() for letter, like in zip(text, shown, strict=True))


def _is_in_capitals(tokens: Sequence[Token]) -> bool:
    words = [token.norm for token in tokens if token.norm.isalpha()]
    return len(words) >= _FEWEST and sum(len(word) >= _LONG for word in words) >= _LONG_WORDS


def _titled(token: Token, lexicon: Lexicon) -> str:
    """Return a word as a name begins, "Iran", "Al-Assad", unless it is one in capitals: NATO, U.S."""
    if lexicon.names.get(token.norm, {}).get(""):
        return token.norm
    return token.low if token.low in _LINKS else "-".join(part.capitalize() for part in token.norm.split("-"))


def _names_day(tokens: Sequence[Token], k: int) -> bool:
    low = tokens[k].low
    numbered = k + 1 < len(tokens) and tokens[k + 1].low[:1].isdigit()
    return low in _DAYS or low in _MONTHS or (low in _MONTHS_AND_WORDS and numbered)


def _is_common(low: str, tagger: Tagger, lexicon: Lexicon) -> bool:
    """Tell a word of the language from a name that no list has."""
    return low in lexicon.lemmas or tagger.is_common(low) or low.endswith(_ENDINGS)
