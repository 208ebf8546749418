"""Text → quotations: what stands between quotation marks, paired within one line."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from app.domain.values import value

_GOES_ON = re.compile(r"\s*(?:[\"“]|``|'')")
# Old wires write ``so'', ''so'' and `so', others «so» and „so“.
_MARK = re.compile(r"``|''|[“”\"‘’'`«»„]")
_DOUBLE = {"“": '”"', '"': '"”', "``": "''\"”", "''": "''\"”", "«": "»", "„": '“”"'}
_SINGLE = {"‘": "’", "'": "'", "`": "'’"}
_SENTENCE_END = tuple(".!?…")


@value
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
    single = 0  # where a single mark last ended words of the quotation that is open
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        single = _single_end(text, at, mark, single) if opened is not None else 0
        if opened is not None and (ended := _ended_before(text, opened, at, mark, single)) is not None:
            found.append(_quotation(text, opened, *ended))
            opened, single = (at, mark), 0
        elif opened is None:
            spaced = mark == '"' and _opens_apart(text, at, end)
            if (spaced or _opens(text, at, mark, start)) and (mark not in "'`" or at < last):
                opened = (at, mark)
        elif _closes(text, at, mark, opened[1], end) and not _owns_more(text, at, mark, last):
            if at > opened[0] + len(opened[1]):
                found.append(_quotation(text, opened, at, len(mark)))
            opened = None
    # A single quote or a stray inch mark that never closes is no quotation; a curly or leading one runs on, and so does
    # one that the next paragraph opens again.
    if opened is None or opened[1] not in _DOUBLE or end <= opened[0] + len(opened[1]):
        return found
    runs_on = opened[1] != '"' or opened[0] == start or _GOES_ON.match(text, end) is not None
    return [*found, _quotation(text, opened, end, 0)] if runs_on else found


def _quotation(text: str, opened: tuple[int, str], inner_end: int, closing: int) -> Quotation:
    """Return what stands between an opening mark and `inner_end`, where a mark of `closing` characters may follow."""
    start, mark = opened
    inner = start + len(mark)
    inner += text[inner] == " " and inner + 1 < inner_end
    return Quotation(start, inner_end + closing, inner, inner_end)


def _single_end(text: str, at: int, mark: str, last: int) -> int:
    """Return where a single mark last ended words of an open quotation; -1 where it has single marks of its own."""
    if mark == "‘" or last < 0:
        return -1
    return at if mark == "’" and _ends_words(text, at) else last


def _ended_before(text: str, opened: tuple[int, str], at: int, mark: str, single: int) -> tuple[int, int] | None:
    """Return where the words of an open quotation end, and how long its closing mark is, if another opens at `at`."""
    if opened[1] == mark == "“" and single > 0:
        return single, 1  # "“We won’, he said. “They lost”"
    if _opens_again(text, at, mark, opened[1]):
        # Where the line break before it is lost, the next paragraph of a speech opens with a mark of its own.
        return opened[0] + len(text[opened[0] : at].rstrip()), 0
    return None


def _opens_again(text: str, at: int, mark: str, opening: str) -> bool:
    """Tell a second opening mark after a full sentence: "to voice their anger. “The media insult us""."""
    if mark != opening or mark not in ('"', "“", "``", "''") or text[at - 1] != " ":
        return False
    after = at + len(mark)
    return text[max(0, at - 3) : at].rstrip()[-1:] in _SENTENCE_END and text[after : after + 1].isupper()


def _ends_words(text: str, at: int) -> bool:
    """Tell a single mark beside a stop or a comma, which is no apostrophe: "won’, he", "won.’ He"."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (before.isalnum() and after in (",", ".")) or (before in (",", *_SENTENCE_END) and after.isspace())


def _opens(text: str, at: int, mark: str, start: int) -> bool:
    after_blank = at == start or text[at - 1] in " ([—–-/'‘“"
    after = at + len(mark)
    before_word = after < len(text) and not text[after].isspace()
    if mark in ("“", "„", "«"):
        return True
    if mark in ('"', "``"):
        return before_word and (after_blank or not text[at - 1].isalnum())
    if mark == "''":
        return after_blank and before_word
    if mark in ("'", "`"):
        return after_blank and before_word and text[after].isalpha()
    return mark == "‘" and after_blank and before_word


def _opens_apart(text: str, at: int, end: int) -> bool:
    """Tell an opening mark that a blank parts from its words: "said that " it has failed"": one closes them."""
    closing = text.find('"', at + 1, end)
    return (at == 0 or text[at - 1].isspace()) and closing > 0 and not text[closing - 1].isspace()


def _closes(text: str, at: int, mark: str, opening: str, end: int) -> bool:
    if opening in _DOUBLE:
        return mark in _DOUBLE[opening]
    # ’ is an apostrophe too: inside a word, or after the s of a plural possessor.
    inside_word = at + 1 < end and text[at + 1].isalnum()
    return mark in _SINGLE[opening] and not inside_word and not text[at - 1].isspace()


def _last_single(text: str, start: int, end: int) -> int:
    """Return where the last straight single mark of a line stands that may close a quotation; -1 where none does."""
    at = text.rfind("'", start, end)
    while at > start and not _closes(text, at, "'", "'", end):
        at = text.rfind("'", start, at)
    return at if at > start else -1


def _owns_more(text: str, at: int, mark: str, last: int) -> bool:
    """Tell an apostrophe inside straight single marks: the first of "'The envoys' talks failed'"."""
    return mark == "'" and at < last and text[at - 1] == "s" and text[at + 1] == " " and text[at + 2].islower()
