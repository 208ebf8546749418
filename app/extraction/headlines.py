"""Headlines that tell who speaks by a colon: "Erdogan: Israel must stop", "Israel must stop: Erdogan"."""

from app.domain.codebook import Act, Kind
from app.domain.lexicon import Frame, HeadForm
from app.extraction.clauses import Predicate
from app.extraction.grammar import FINITE
from app.extraction.reading import ReadSentence
from app.extraction.triggers import Trigger

_FRAME = Frame(
    Kind.STATEMENT, Act.COMMENT, HeadForm.VERB, ("colon",), initiators=("subject",), traits=frozenset({"neutral"})
)
_LONGEST = 25  # items of a headline


def headline_speech(sentence: ReadSentence) -> tuple[Trigger, Predicate] | None:
    """Return the colon of a headline as the verb by which its speaker says the rest; None where it has none."""
    items = sentence.items
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
    predicate = Predicate(at=colon, last=colon + 1, group=colon, left=0, right=len(items), subject=(speaker,), slots=())
    return Trigger(_FRAME, colon, colon + 1), predicate
