"""Who stands behind the verb of speech: "“…,” said Gul", "Turkey is ready, says Gul", "Turkey, said Gul, is ready"."""

from collections.abc import Sequence

from app.extraction.clauses.parentheses import described
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.items import Item, stands_free

# Verbs of speech that take no person as their object, so that who stands after one speaks: "…, says Erdogan".
INVERTING = frozenset("said says added adds insisted insists explained explains".split())
_JUDGING = frozenset("accused blamed condemned criticized criticised denounced urged praised".split())  # never so


def is_inverted(items: Sequence[Item], at: int, last: int, group: int, subject: Sequence[int]) -> bool:
    """Tell whether the speaker stands behind the verb at `at`, whose group starts at `group` and frame ends at `last`.

    `subject` is who stands before the verb, if anybody does.
    """
    turned = not subject and items[at].tag != "VBG" and _follows_speech(items, group, items[last - 1].low)
    if turned and not _opens_content(items, at + 1):
        return True
    spoken = _speaks_last(items, group, last) and not _is_described(items, group, subject)
    return spoken or _speaks_within(items, group, last)


def right_subject(items: Sequence[Item], k: int) -> list[int]:
    """Return who stands at `k`, behind adverbs and articles, and hangs on nothing."""
    while k < len(items) and (items[k].tag in ("RB", "DT", "JJ") or items[k].low == "one"):
        k += 1
    return [k] if k < len(items) and stands_free(items, k) else []


def _follows_speech(items: Sequence[Item], group: int, verb: str) -> bool:
    """Tell whether a verb follows what was said: a quotation, or a clause and a comma.

    Not "Members of the chamber, in an odd move, accused Iran", where no clause stands before; "Not so, says Gul" does.
    """
    k = group - 1
    if k < 0 or items[k].quotation is not None:
        return k >= 0
    told = any(item.tag in FINITE or item.quotation is not None for item in items[:k]) and verb not in _JUDGING
    told = told or verb in INVERTING
    return items[k].low == "," and told


def _is_described(items: Sequence[Item], group: int, subject: Sequence[int]) -> bool:
    """Tell a subject before a comma that closes words about it: "Obama, who made the call, said the two leaders"."""
    return bool(subject) and items[group - 1].low == "," and described(items, group - 1) in subject


def _speaks_last(items: Sequence[Item], group: int, last: int) -> bool:
    """Tell whether the speaker closes what he said: "Turkey is ready, says Gul", not "Turkey, said Gul, is ready"."""
    if items[last - 1].low not in INVERTING or not _follows_speech(items, group, items[last - 1].low):
        return False
    speaker = right_subject(items, last)
    # "Iran and Russia “share facilities to this end,” said Shamkhani": the quotation holds the verb
    told = any(item.tag in FINITE or item.quotation is not None for item in items[:group])
    return bool(speaker) and told and _closes(items, speaker[0] + 1)


def _speaks_within(items: Sequence[Item], group: int, last: int) -> bool:
    """Tell a speaker between commas who is no part of what he said: "Turkey, said Gul, is ready to help"."""
    opened = items[last - 1].low in INVERTING and group == last - 1 > 0 and items[group - 1].low == ","
    speaker = right_subject(items, last) if opened else []
    after = items[speaker[0] + 1 : speaker[0] + 3] if speaker else []
    return len(after) > 1 and after[0].low == "," and after[1].tag in FINITE


def _closes(items: Sequence[Item], k: int) -> bool:
    """Tell whether nothing goes on at `k` that a speaker named before it would be the subject of."""
    if k >= len(items) or items[k].time is not None:
        return True
    return items[k].low in (",", ".", ";", "(") or items[k].tag in ("IN", "TO", "WP")


def _opens_content(items: Sequence[Item], k: int) -> bool:
    """Tell whether who stands at `k` is told to have done something: "The report, seen by him, says Iran has"."""
    speaker = right_subject(items, k)
    return bool(speaker) and speaker[0] + 1 < len(items) and items[speaker[0] + 1].tag in FINITE
