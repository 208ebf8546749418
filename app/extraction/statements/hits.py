"""Words of what was said → the cues among them that tell its act, where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from app.domain.codebook import STATEMENT_ORDER, Act
from app.domain.lexicon import SOMEONE, Cue, Lexicon, Voice
from app.domain.values import value
from app.extraction.candidates import Context
from app.extraction.syntax.content import Word

_GAP = 4  # words that ~ may stand for
_NEGATIONS = frozenset("not never no none neither nor without nobody cannot lack lacks lacked lacking".split())
_NOT = frozenset({"not", "never"})  # between the words of a cue
_ADVERBS = frozenset({"also", "now", "still", "already", "again", "soon", "thus", "therefore", "then", "even", "both"})
NEAR = 3  # words before a cue that belong to it: in which a negation denies it
_ANTECEDENT = 6  # words before "who" or "that" in which those it stands for are named


@value
class Hit:
    """A cue found at words `[start, end)`; `turned` by a negation into the act of whoever says so of themselves."""

    cue: Cue
    start: int
    end: int
    turned: bool = False


def find_cues(words: Sequence[Word], context: Context) -> list[Hit]:
    """Return the cues among some words in order: at each word the longest, none inside another.

    What is negated tells nothing, or what its denial does: "we have not armed them" denies, "will not help" rejects.
    """
    found: list[Hit] = []
    taken = 0
    present = {word.low if word.mention is None else SOMEONE for word in words}
    for k, word in enumerate(words):
        if k < taken:
            continue
        # A cue that begins with a party tells what that party does: "<someone> attacked".
        first = word.low if word.mention is None else SOMEONE
        for cue in _possible(context.lexicon, first, present):
            if (match := _match(words, k, cue)) is None:
                continue
            end, inside = match
            if inside and word.mention is not None:
                continue  # "the army has never attacked": what the verb itself tells
            negated = inside or _is_negated(words, k)
            turned = _turned(cue, inside=inside) if negated else None
            if inside and turned is None:
                continue
            if turned is not None or not negated:
                found.append(Hit(turned or cue, k, end, turned is not None))
            taken = end
            break
    return found


def _turned(cue: Cue, *, inside: bool) -> Cue | None:
    """Return what a negated cue tells of the speaker's own doing; None where it tells nothing."""
    if cue.act is Act.ACCUSE and cue.voice is Voice.OTHER:
        return replace(cue, act=Act.DENY, voice=Voice.OWN, party=())
    if cue.act is Act.PLEDGE and cue.voice is Voice.OWN and inside and "will" in (cue.pattern[0] or ()):
        return replace(cue, act=Act.REJECT, party=())
    return None


def _possible(lexicon: Lexicon, low: str, present: AbstractSet[str]) -> Iterable[Cue]:
    """Return the cues of a first word whose last word stands among those `present`, in their order."""
    closings = lexicon.closings[low]
    if not (closed := closings.keys() & present):
        return ()  # as most words do
    numbered = {number: cue for word in closed for number, cue in closings[word]}
    return [numbered[number] for number in sorted(numbered)]  # a set has no order of its own


def _match(words: Sequence[Word], start: int, cue: Cue) -> tuple[int, bool] | None:
    """Return the end of the cue that begins at word `start`, and whether a negation stands in it.

    Adverbs may stand between its words.
    """
    k, gap, negated = start + 1, 0, False
    for place in cue.pattern[1:]:
        if place is None:
            gap = _GAP
            continue
        while k < len(words) and _is_adverb(words[k].low) and words[k].low not in place and not gap:
            negated = negated or words[k].low in _NOT
            k += 1
        reach = range(k, min(len(words), k + gap + 1))
        found = next((i for i in reach if _fits(words[i], place)), None)
        if found is None or any(word.low in (";", ".", ":", "that") for word in words[k:found]):
            return None
        negated = negated or (gap > 0 and any(word.low in _NOT for word in words[k:found]))
        k, gap = found + 1, 0
    return k, negated


def _fits(word: Word, place: AbstractSet[str]) -> bool:
    """Tell whether a word may stand in a place of a cue: a party named, or one of its forms."""
    return SOMEONE in place if word.mention is not None else word.low in place


def _is_adverb(low: str) -> bool:
    """Tell a word that may stand between those of a cue; a time has no words of its own: "would soon publish"."""
    return not low or low.endswith("ly") or low in _ADVERBS or low in _NOT


def _is_negated(words: Sequence[Word], start: int) -> bool:
    """Tell a negation right before a cue, or of whom it would be told: "there is not a single person who wants to"."""
    who = start > 0 and words[start - 1].low == "who"
    before = [word.low for word in words[max(0, start - _ANTECEDENT - 1) : start]]
    near = before if who else [low for low in before if not low.endswith("ly")][-NEAR:]
    return any(low in _NEGATIONS for low in near) and "only" not in near


def in_order(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield cues in the codebook's order of acts, the faint ones last, then as they stand."""
    yield from sorted(hits, key=lambda hit: (rank(hit.cue.act, faint=hit.cue.faint), hit.start))


def rank(act: Act, *, faint: bool) -> tuple[bool, int]:
    """Return where an act stands among those of one statement, the foremost first."""
    return faint, STATEMENT_ORDER.index(act)
