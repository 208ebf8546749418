"""Lines in capitals throughout, "IRAN CONDEMNS STRIKES ON SUDAN", read as they would be written in a text."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.lexicon import Lexicon
from app.extraction.names import find_units
from app.extraction.tokens import Token

_FEWEST = 4  # words; fewer are a name, a medium, a dateline: "BEIRUT", "UNITED NATIONS"
_LONG = 4  # letters; shorter words are initials too often: NATO, IAEA
_LONG_WORDS = 2


def in_plain_case(tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """Return the tokens, those of a line in capitals with the letters that names and other words have in a text.

    Only `norm` and `low` are of use to the stages that follow; offsets and `text` stay as they stand.
    """
    if not _is_in_capitals(tokens):
        return list(tokens)
    titled = [_titled(token, lexicon) for token in tokens]
    named = {k for unit in find_units(titled, lexicon).values() for k in range(unit.first, unit.last)}
    plain = [token if k in named else replace(token, norm=token.low) for k, token in enumerate(titled)]
    return [replace(plain[0], norm=titled[0].norm), *plain[1:]]


def _is_in_capitals(tokens: Sequence[Token]) -> bool:
    if any(token.norm.isalpha() and not token.norm.isupper() for token in tokens):
        return False  # as nearly every line says by its second word
    words = [token.norm for token in tokens if token.norm.isalpha()]
    return len(words) >= _FEWEST and sum(len(word) >= _LONG for word in words) >= _LONG_WORDS


def _titled(token: Token, lexicon: Lexicon) -> Token:
    """Return a word as a name begins, "Iran", "Al-Assad", unless it is one in capitals: NATO, U.S."""
    if lexicon.names.get(token.norm, {}).get(""):
        return token
    return replace(token, norm="-".join(part.capitalize() for part in token.norm.split("-")))
