"""Headlines that tell who speaks by a colon, and words in marks after one: "Erdogan: Israel must stop"."""

from collections.abc import Sequence

from app.domain.codebook import Act, Kind
from app.domain.lexicon import Frame, HeadForm
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.triggers import Trigger
from app.extraction.reading import ReadSentence
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.items import Item

_FRAME = Frame(
    Kind.STATEMENT, Act.COMMENT, HeadForm.VERB, ("colon",), initiators=("subject",), traits=frozenset({"neutral"})
)
_LONGEST = 25  # items of a headline


def headline_speech(sentence: ReadSentence) -> tuple[Trigger, Predicate] | None:
    """Return the colon of a headline as the verb by which its speaker says the rest; None where it has none."""
    items = sentence.items
    if _is_quoted(items):
        return Trigger(_FRAME, 1, 2), _spoken(items, 1, 0)
    if not sentence.is_headline or len(items) > _LONGEST:
        return None
    colon = next((k for k, item in enumerate(items) if item.low == ":"), 0)
    last = len(items) - 1
    if colon == 1 and items[0].actor is not None:
        speaker, said = 0, items[2:]
    elif colon == last - 1 and items[last].actor is not None:
        speaker, said = last, items[:colon]
    else:
        return None
    if not any(item.tag in FINITE for item in said):
        return None
    return Trigger(_FRAME, colon, colon + 1), _spoken(items, colon, speaker)


def _is_quoted(items: Sequence[Item]) -> bool:
    """Tell words that follow who said them, in a text too: "Lebanese lawmaker Karim Saadeh: “We will answer.”"."""
    return len(items) > 2 and items[0].actor is not None and items[1].low == ":" and items[2].quotation is not None  # noqa: PLR2004


def _spoken(items: Sequence[Item], colon: int, speaker: int) -> Predicate:
    return Predicate(at=colon, last=colon + 1, group=colon, left=0, right=len(items), subject=(speaker,), slots=())
