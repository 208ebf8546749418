"""Quotation marks around no speech of its own.

A name or a title in marks is nobody's words: "the “deal of the century”", a book's title. Words that begin with a verb
of speech tell what the one before them said: "Ashton “strongly condemned the raid”".
"""

from collections.abc import Mapping, Sequence

from app.domain.codebook import Kind
from app.domain.lexicon import HeadForm, Lexicon
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention
from app.extraction.text.quotes import Quotation
from app.extraction.text.tokens import Token

_SHORT = 4  # letters up to which a word of a title may be in lower case
_ALSO = frozenset({"also", "further", "jointly", "both", "then", "again"})
_BETWEEN = 2  # characters between a subject and the marks that its verb stands in: a blank, or a comma too
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


def tells_itself(quotation: Quotation, tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Tell words in marks that go on the writer's sentence with a verb of speech, its subject right before them."""
    told = [m for m in mentions if (m.names_actor or m.plural) and not m.possessive and m.end < quotation.start]
    if not told or not _is_right_before(quotation, told[-1], tokens):
        return False
    inner = [token for token in tokens if quotation.inner_start <= token.start < quotation.inner_end]
    at = bool(inner) and inner[0].low.endswith("ly")
    verb = inner[at].low if len(inner) > at else ""
    # What ends in s may be a noun, if no adverb stands before it.
    frames = lexicon.frames.get(verb, ()) if verb.endswith("ed") or at else ()
    return any(
        frame.kind is Kind.STATEMENT and frame.form is HeadForm.VERB and len(frame.head) == 1 for frame in frames
    )


def _is_right_before(quotation: Quotation, subject: Mention, tokens: Sequence[Token]) -> bool:
    """Tell whether a subject stands right before the marks: "The sides also “reaffirmed their will”"."""
    between = [token.low for token in tokens if subject.end <= token.start < quotation.start]
    also = subject.plural and len(between) == 1 and between[0] in _ALSO
    return also or quotation.start - subject.end <= _BETWEEN


def _is_title(words: str) -> bool:
    """Tell "Mysterious Tales of Tabriz" from words that were said."""
    split = words.split()
    capital = [word for word in split if word[0].isupper()]
    plain = all(word[0].isupper() or (word.isalpha() and len(word) <= _SHORT) for word in split)
    return plain and len(capital) >= _TITLE and words[0].isupper() and words[-1].isalpha()
