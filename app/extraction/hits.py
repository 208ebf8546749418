"""Words of what was said → the cues among them that tell its act, where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.domain.codebook import STATEMENT_ORDER, Act
from app.domain.lexicon import Cue, Lexicon
from app.extraction.candidates import Context
from app.extraction.content import Word

_GAP = 4  # words that ~ may stand for
_NEGATIONS = frozenset({"not", "never", "no", "neither", "nor", "without"})
NEAR = 3  # words before a cue that belong to it: in which a negation denies it


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found at words `[start, end)`."""

    cue: Cue
    start: int
    end: int


def find_cues(words: Sequence[Word], context: Context) -> list[Hit]:
    """Return the cues among some words in order: at each word the longest, none inside another, none negated."""
    found: list[Hit] = []
    taken = 0
    present = {word.low for word in words}
    for k, word in enumerate(words):
        if k < taken or word.mention is not None:
            continue
        for cue in _possible(context.lexicon, word.low, present):
            end = _match(words, k, cue)
            if end is not None:
                if not _is_negated(words, k):
                    found.append(Hit(cue, k, end))
                taken = end
                break
    return found


def _possible(lexicon: Lexicon, low: str, present: AbstractSet[str]) -> Iterable[Cue]:
    """Return the cues of a first word whose last word stands among those `present`, in their order."""
    closings = lexicon.closings.get(low)
    if closings is None:
        return ()
    numbered = {number: cue for word in closings.keys() & present for number, cue in closings[word]}
    return [numbered[number] for number in sorted(numbered)]  # a set has no order of its own


def _match(words: Sequence[Word], start: int, cue: Cue) -> int | None:
    """Return the end of the cue that begins at word `start`; an adverb may stand between its words."""
    k, gap = start + 1, 0
    for place in cue.pattern[1:]:
        if place is None:
            gap = _GAP
            continue
        skipped = gap or int(k < len(words) and words[k].low.endswith("ly"))
        reach = range(k, min(len(words), k + skipped + 1))
        found = next((i for i in reach if words[i].low in place and words[i].mention is None), None)
        if found is None or any(word.low in (";", ".", ":", "that") for word in words[k:found]):
            return None
        k, gap = found + 1, 0
    return k


def _is_negated(words: Sequence[Word], start: int) -> bool:
    near = [word.low for word in words[max(0, start - NEAR) : start]]
    return any(low in _NEGATIONS for low in near) and "only" not in near


def in_order(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield cues in the codebook's order of acts, the faint ones last, then as they stand."""
    yield from sorted(hits, key=lambda hit: (rank(hit.cue.act, faint=hit.cue.faint), hit.start))


def rank(act: Act, *, faint: bool) -> tuple[bool, int]:
    """Return where an act stands among those of one statement, the foremost first."""
    return faint, STATEMENT_ORDER.index(act)
