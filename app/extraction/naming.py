"""Quotation marks around a name or a title, which are nobody's words: "the “deal of the century”", a book's title."""

from collections.abc import Mapping, Sequence

from app.extraction.items import Item

_SHORT = 4  # letters up to which a word of a title may be in lower case
_TITLE = 2  # words from which capitals make a title


def is_name(items: Sequence[Item], k: int, text: str, classes: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the quotation at item `k` only marks a name; `classes` are those of words.yaml."""
    quotation = items[k].quotation
    if quotation is None:
        return False
    words = text[quotation.inner_start : quotation.inner_end].strip()
    before = items[k - 1].low if k else ""
    named = words.rstrip(".,").lower() in classes["names in marks"] or before in classes["naming"]
    # Where the words around it are capitalised too, as in a headline, capitals tell no title.
    plain = k > 0 and text[items[k - 1].start].islower()
    return named or (plain and _is_title(words))


def _is_title(words: str) -> bool:
    """Tell "Mysterious Tales of Tabriz" from words that were said."""
    split = words.split()
    capital = [word for word in split if word[0].isupper()]
    plain = all(word[0].isupper() or (word.isalpha() and len(word) <= _SHORT) for word in split)
    return plain and len(capital) >= _TITLE and words[-1].isalpha()
