"""Words that name two or more parties with hyphens between them: "Greek-Turkish", "U.S.-Iran", "Iran-South Africa"."""

from collections.abc import Sequence

from app.domain.lexicon import Lexicon, NameType
from app.extraction.text.tokens import Token

_PARTIES = (NameType.STATE, NameType.ADJECTIVE, NameType.GROUP, NameType.CAPITAL)
_REACH = 6  # tokens in which such words stand: "United Arab Emirates-South Korea"
_NEAR = 3  # tokens from the first name to its hyphen

# A word of a token that may hold several, whether it hangs on the hyphen before it, and the end of its token.
_Word = tuple[str, bool, int]


def hyphens(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the tokens whose hyphen may stand between two names: a capital follows it."""
    found = set()
    for i, token in enumerate(tokens):
        head, dash, rest = token.norm.partition("-")
        if not dash:
            continue
        glued = 0 < i < len(tokens) - 1 and tokens[i - 1].end == token.start and token.end == tokens[i + 1].start
        if rest[:1].isupper() if head else (not rest and glued):
            found.add(i)
    return frozenset(found)


def parties_joined(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> tuple[int, tuple[str, ...]] | None:
    """Return where the words that start at token `first` end, and the parties that they name; None for other words."""
    words = _words(tokens, first)
    found: list[str] = []
    at = 0
    while (end := _name_end(words, at, lexicon, found)) is not None:
        at = end
        if at >= len(words) or not words[at][1]:
            break
    whole = at > 0 and (at == len(words) or not words[at][1])
    return (words[at - 1][2], tuple(found)) if whole and len(set(found)) > 1 else None


def starts_near(dashes: frozenset[int], first: int) -> bool:
    """Tell whether such words can start at token `first`: a hyphen between names stands near."""
    return any(first + step in dashes for step in range(_NEAR))


def _words(tokens: Sequence[Token], first: int) -> list[_Word]:
    words: list[_Word] = []
    hangs = False
    for i in range(first, min(first + _REACH, len(tokens))):
        if tokens[i].norm == "-":
            hangs = True
            continue
        for part in tokens[i].norm.split("-"):
            words.append((part, hangs, i + 1))
            hangs = True
        hangs = False
    return words


def _name_end(words: Sequence[_Word], at: int, lexicon: Lexicon, found: list[str]) -> int | None:
    """Return the end of the longest party's name that starts at word `at`, and note the party in `found`."""
    if at >= len(words):
        return None
    entries = lexicon.names.get(words[at][0], {})
    following = words[at + 1][0] if at + 1 < len(words) else ""
    # "Sino-" stands only before a hyphen.
    for entry, names in (*entries.get(following, ()), *entries.get("", ()), *entries.get("-", ())):
        name = [word for word in entry if word != "-"]
        end = at + len(name)
        fits = [word for word, _, _ in words[at:end]] == name
        unbroken = not any(hangs for _, hangs, _ in words[at + 1 : end])
        party = next((name.party for name in names if name.type in _PARTIES and name.party), None)
        if fits and unbroken and party is not None:
            found.append(party)
            return end
    return None
