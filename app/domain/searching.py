"""Words as a search sees them: cut from a text with their places, read from what a person types, and found again.

Case, accents, points and joiners are folded for the comparison only; places are those of the text itself.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.domain.folding import fold
from app.domain.values import value

# Signs inside a word that are no letters: accents apart, Hebrew and Arabic points, tatweel, joiners.
_POINTS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d"
)
# Letters and digits, with such signs between and behind them; an underscore is no letter here.
_WORD = re.compile(rf"[^\W_{_POINTS}](?:[^\W_]|[{_POINTS}])*")
_POINT = re.compile(rf"[{_POINTS}]")
_QUOTED = re.compile(r'"([^"]*)"?')
_QUOTES = str.maketrans("“”„«»", '"""""')

# A word or several in a row, folded.
Form = tuple[str, ...]
# Every form, with all that a search takes for the same.
Spellings = Mapping[Form, tuple[Form, ...]]

NO_SPELLINGS: Spellings = {}


class Word(NamedTuple):
    """A word of a text at characters [start, end), and what it is compared by."""

    start: int
    end: int
    form: str


@value
class Term:
    """What must occur: one of `forms`, each some words in a row; the first, as typed, may be a mere beginning."""

    forms: tuple[Form, ...]
    is_beginning: bool = False


def cut_words(text: str) -> list[Word]:
    """Return the words of a text in order."""
    folded = fold(text)
    return [Word(match.start(), match.end(), _plain(match.group())) for match in _WORD.finditer(folded)]


def search_copy(text: str) -> str:
    """Return the folded words of a text with blanks between them, as an index keeps it."""
    return " ".join(word.form for word in cut_words(text))


def form_of(phrase: str) -> Form:
    """Return the folded words of a phrase."""
    return tuple(word.form for word in cut_words(phrase))


def group_spellings(groups: Iterable[Iterable[str]]) -> Spellings:
    """Return the table of groups of phrases that mean the same."""
    table: dict[Form, dict[Form, None]] = {}
    for group in groups:
        forms = dict.fromkeys(filter(None, map(form_of, group)))
        for form in forms:
            table.setdefault(form, {}).update(forms)
    return {form: (form, *(other for other in others if other != form)) for form, others in table.items()}


def read_terms(q: str, spellings: Spellings = NO_SPELLINGS) -> tuple[Term, ...]:
    """Return what a person looks for: words, and phrases in quotation marks; the last word may be a beginning.

    A name that `spellings` knows is one term, of several words too, unless it stands in quotation marks.
    """
    terms: list[Term] = []
    at = 0
    q = q.translate(_QUOTES)
    for match in _QUOTED.finditer(q):
        terms += _plain_terms(q[at : match.start()], spellings)
        phrase = form_of(match.group(1))
        terms += [Term((phrase,))] if phrase else []
        at = match.end()
    rest = _plain_terms(q[at:], spellings)
    if rest:
        rest[-1] = Term(rest[-1].forms, is_beginning=True)
    return (*terms, *rest)


def find_terms(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Return the places [start, end) of the terms in a text, in order; those that overlap or touch are one."""
    words = cut_words(text) if terms else []
    finder = _Finder(terms)
    spans: list[tuple[int, int]] = []
    for at in range(len(words)):
        length = finder.length_at(words, at)
        if not length:
            continue
        start, end = words[at].start, words[at + length - 1].end
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def best_window(spans: Sequence[tuple[int, int]], width: int) -> int:
    """Return where to begin a passage of this width so that it shows most of the places, the first such."""
    starts = [start for start, _ in spans]
    shown = [bisect_right(starts, start + width) - at for at, start in enumerate(starts)]
    return starts[shown.index(max(shown))] if starts else 0


class _Finder:
    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_first: dict[str, list[Form]] = {}
        self._beginnings: list[Form] = []
        for term in terms:
            for form in term.forms:
                self._by_first.setdefault(form[0], []).append(form)
            if term.is_beginning:
                self._beginnings.append(term.forms[0])

    def length_at(self, words: Sequence[Word], at: int) -> int:
        """Return how many words from this one on are what is looked for, at most; 0 for none."""
        found = [len(form) for form in self._by_first.get(words[at].form, ()) if _stands(form, words, at)]
        found += [len(form) for form in self._beginnings if _stands(form, words, at, is_beginning=True)]
        return max(found, default=0)


def _stands(form: Form, words: Sequence[Word], at: int, *, is_beginning: bool = False) -> bool:
    there = tuple(word.form for word in words[at : at + len(form)])
    if len(there) < len(form) or there[:-1] != form[:-1]:
        return False
    return there[-1].startswith(form[-1]) if is_beginning else there[-1] == form[-1]


def _plain_terms(text: str, spellings: Spellings) -> list[Term]:
    # What is typed without a blank inside, such as cease-fire, is words in a row.
    pieces = [form for piece in text.split() if (form := form_of(piece))]
    longest = max(map(len, spellings), default=1)
    terms: list[Term] = []
    at = 0
    while at < len(pieces):
        for count in range(min(longest, len(pieces) - at), 0, -1):
            form = tuple(word for piece in pieces[at : at + count] for word in piece)
            if form in spellings or count == 1:
                terms.append(Term(spellings.get(form, (form,))))
                at += count
                break
    return terms


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    if word.isascii():
        return word
    plain = _POINT.sub("", word)
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in plain)
