"""Items → triggers: the places where a frame of the lexicon is told."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.codebook import Kind
from app.domain.lexicon import Frame, HeadForm, Lexicon
from app.extraction.items import Item

_GAP = 4  # words that ~ may stand for
_ACCORD_REACH = 12  # items before a verb in which the accord that it tells of stands
_SPOKEN = frozenset({Kind.MEETING, Kind.CALL})
_STOPS = frozenset({",", ";", ":", ".", "that", "who", "which"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A frame found at items `[at, last)`; its head word is the item `at`."""

    frame: Frame
    at: int
    last: int


def find_triggers(items: Sequence[Item], lexicon: Lexicon) -> list[Trigger]:
    """Return the triggers of one sentence: at each head word the longest frames, one for each kind."""
    found: list[Trigger] = []
    taken = (
        0  # where the words of the last trigger end; those of a visit leave its talks to be told: "in Cairo for talks"
    )
    for at, item in enumerate(items):
        if item.mention or item.quotation or item.time:
            continue
        best: list[Trigger] = []
        for frame in lexicon.frames.get(item.low, ()):
            if not _fits(item, frame) or not _tells_of_accord(items, at, frame, lexicon):
                continue
            last = match_head(items, at, frame.head)
            if last is not None:
                best.append(Trigger(frame, at, last))
        for chosen in _longest_of_each(best):
            if at >= taken or chosen.frame.form is HeadForm.VERB:
                found.append(chosen)
                if chosen.frame.kind is not Kind.VISIT or chosen.frame.form is HeadForm.NOUN:
                    taken = max(taken, chosen.last)
    return found


def _longest_of_each(found: Sequence[Trigger]) -> list[Trigger]:
    """Keep the longest frame for what is said and the longest for what is done."""
    said = [t for t in found if t.frame.kind is Kind.STATEMENT]
    done = [t for t in found if t.frame.kind is not Kind.STATEMENT]
    kept = [max(group, key=lambda t: len(t.frame.head)) for group in (done, said) if group]
    if len(kept) > 1:
        deed, speech = kept
        if len(speech.frame.head) > len(deed.frame.head):
            return [speech]  # "issue a statement" is no deed beside it
        if deed.frame.kind not in _SPOKEN:
            return [deed]  # "continues its attacks" says nothing; "told a press conference" does
    return kept


def _fits(item: Item, frame: Frame) -> bool:
    if frame.form is HeadForm.VERB:
        return item.tag.startswith("VB")
    return item.tag.startswith(("NN", "JJ", "VBG"))


def _tells_of_accord(items: Sequence[Item], at: int, frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether an accord stands before a verb that needs one: "the deal struck", not "Israel struck"."""
    if "of an accord" not in frame.traits:
        return True
    return any(item.low in lexicon.words["accords"] for item in items[max(0, at - _ACCORD_REACH) : at])


def match_head(items: Sequence[Item], at: int, head: Sequence[str]) -> int | None:
    """Return the end of the frame's head that starts at item `at`, or None where what must follow does not."""
    i = at + 1
    gap = False
    for word in head[1:]:
        if word == "~":
            gap = True
            continue
        found = _find(items, i, word, _GAP if gap else 0)
        if found is None:
            return None
        i, gap = found, False
    return i


def _find(items: Sequence[Item], i: int, word: str, gap: int) -> int | None:
    skipped = 0
    while i < len(items):
        item = items[i]
        if not item.quotation and (_same(item.low, word) or _same(item.noun, word)):
            return i + 1
        if item.tag == "RB" and not gap:
            i += 1  # "called again for"
            skipped += 1
            if skipped > 1:
                return None
            continue
        if skipped >= gap or item.low in _STOPS or item.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
        skipped += 1
        i += 1
    return None


def _same(low: str, word: str) -> bool:
    return low in (word, word + "s") or (word.endswith("y") and low == word[:-1] + "ies")
