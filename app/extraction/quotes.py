"""Text → quotations: what stands between quotation marks, paired within one line."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

_GOES_ON = re.compile(r"\s*[\"“]")
_MARK = re.compile(r"[“”\"‘’']")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: `[start, end)` with its marks, `[inner_start, inner_end)` without."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def quotations_in(quotations: Sequence[Quotation], start: int, end: int) -> Sequence[Quotation]:
    """Return those of the ordered quotations that begin in `[start, end)`."""
    begin = attrgetter("start")
    return quotations[bisect_left(quotations, start, key=begin) : bisect_left(quotations, end, key=begin)]


def find_quotations(text: str) -> list[Quotation]:
    """Return the outermost quotations of `text` in order.

    A quotation ends at its line's end where no mark closes it, as when it goes on in the next paragraph.
    """
    found = []
    for line in re.finditer(r"[^\n]+", text):
        found += _in_line(text, line.start(), line.end())
    return found


def _in_line(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: tuple[int, str] | None = None
    last = _last_single(text, start, end)
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if opened is None:
            if _opens(text, at, mark, start) and (mark != "'" or at < last):
                opened = (at, mark)
        elif _closes(text, at, mark, opened[1], end) and not _owns_more(text, at, mark, last):
            if at > opened[0] + 1:
                found.append(Quotation(opened[0], at + 1, opened[0] + 1, at))
            opened = None
    # A single quote or a stray inch mark that never closes is no quotation; a curly or leading one runs on, and so does
    # one that the next paragraph opens again.
    runs_on = opened is not None and (opened[0] == start or _GOES_ON.match(text, end) is not None)
    if opened is not None and (opened[1] == "“" or (opened[1] == '"' and runs_on)) and end > opened[0] + 1:
        found.append(Quotation(opened[0], end, opened[0] + 1, end))
    return found


def _opens(text: str, at: int, mark: str, start: int) -> bool:
    after_blank = at == start or text[at - 1] in " ([—–-/'‘“"
    before_word = at + 1 < len(text) and not text[at + 1].isspace()
    if mark == "“":
        return True
    if mark == '"':
        return before_word and (after_blank or not text[at - 1].isalnum())
    if mark == "'":
        return after_blank and before_word and text[at + 1].isalpha()
    return mark == "‘" and after_blank and before_word


def _closes(text: str, at: int, mark: str, opening: str, end: int) -> bool:
    if opening == "“":
        return mark in '”"'
    if opening == '"':
        return mark in '"”'
    # ’ is an apostrophe too: inside a word, or after the s of a plural possessor.
    inside_word = at + 1 < end and text[at + 1].isalnum()
    return mark in ("’" if opening == "‘" else "'") and not inside_word and not text[at - 1].isspace()


def _last_single(text: str, start: int, end: int) -> int:
    """Return where the last straight single mark of a line stands that may close a quotation; -1 where none does."""
    at = text.rfind("'", start, end)
    while at > start and not _closes(text, at, "'", "'", end):
        at = text.rfind("'", start, at)
    return at if at > start else -1


def _owns_more(text: str, at: int, mark: str, last: int) -> bool:
    """Tell an apostrophe inside straight single marks: the first of "'The envoys' talks failed'"."""
    return mark == "'" and at < last and text[at - 1] == "s" and text[at + 1] == " " and text[at + 2].islower()
