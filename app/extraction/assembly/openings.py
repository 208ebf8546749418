"""What the first sentences tell of a day, whether or not it is an event: the day on which its people then speak."""

from collections.abc import Iterator, Mapping, Sequence

from app.domain.codebook import Precision
from app.domain.event import DateSpan
from app.extraction.candidates import Candidate
from app.extraction.clauses.predicates import read_predicate
from app.extraction.clauses.timing import bound_time
from app.extraction.reading import ReadSentence
from app.extraction.syntax.grammar import RELATIVES
from app.extraction.syntax.mentions import MentionType

_LEAD = 2  # sentences


def opening_days(
    sentences: Sequence[ReadSentence], candidates: Sequence[Candidate], words: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, DateSpan, int]]:
    """Yield who does something on a named day at the start of an article, the day, and the number of the sentence.

    "Erdogan walked off the stage on Thursday. "I will not come back," he said": on Thursday. Sentences that tell an
    event are left to it.
    """
    told = {candidate.sentence.number for candidate in candidates}
    for sentence in sentences[:_LEAD]:
        items = sentence.items if sentence.number not in told else ()
        for k, item in enumerate(items):
            if item.tag != "VBD" or any(before.low in RELATIVES for before in items[:k]):
                continue
            predicate = read_predicate(items, k, k + 1)
            bound = bound_time(items, predicate, words)
            who = [m for i in predicate.subject if (m := items[i].mention) is not None]
            if bound is None or bound.time is None or bound.time.past.precision is not Precision.DAY:
                continue
            for mention in who:
                if mention.type is MentionType.PERSON and mention.actor is not None:
                    yield mention.actor, bound.time.as_of(planned=False), sentence.number
            break
