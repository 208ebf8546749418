"""An article's text as HTML, with the passages of its events marked; what a reader sees is the text and nothing else.

Without its tags the HTML is the text, character for character: line breaks stay inside their paragraphs, and the
links back to the events are drawn by the style sheet. Each passage has its event's number where it ends; the numbers of
passages that end together stand in order.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from app.web.direction import direction
from app.web.hits import mark_hits

_LINE = re.compile(r"[^\n]*(?:\n+|$)")
_MARK = Markup('<mark{} data-event="{}">{}</mark>')
_ID = Markup(' id="e{}"')
_BACK = Markup('<a class="ref" href="{}" data-n="{}" aria-label="Event {}: {}"></a>')
_PARAGRAPH = Markup('<p dir="{}">{}{}</p>')


@dataclass(frozen=True, slots=True)
class Marked:
    """An event as the text shows it: its number in the margin, its page, and its spans `[start, end)`."""

    event: str
    number: int
    address: str
    summary: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    owner: Marked
    # Whether the event's first passage begins here, and whether this passage ends here rather than being cut.
    first: bool
    last: bool = True

    @property
    def order(self) -> tuple[int, int, int]:
        return self.start, -self.end, self.owner.number


class _Kept:
    """The text, and what a search found in it."""

    def __init__(self, text: str, hits: Sequence[tuple[int, int]]) -> None:
        self._text, self._hits = text, hits
        self._ends = [end for _, end in hits]

    def plain(self, start: int, end: int) -> Markup:
        """Return characters [start, end), escaped, with the hits among them marked."""
        first = bisect_right(self._ends, start)
        return mark_hits(self._text, self._hits[first : bisect_left(self._hits, (end, end))], start, end)


def mark_text(text: str, events: Sequence[Marked], hits: Sequence[tuple[int, int]] = ()) -> Markup:
    """Return `text` as paragraphs with a `<mark>` around each span; the first one of an event has the id `e<event>`.

    Spans that lie inside another are nested; one that crosses another's end, or a line's, is cut there. The sorted
    `hits`, what a search found, are marked inside of these.
    """
    kept = _Kept(text, hits)
    pieces = sorted((piece for event in events for piece in _pieces(event)), key=lambda piece: piece.order)
    paragraphs = []
    for line in _LINE.finditer(text):
        if line.start() == line.end():
            continue
        inside, pieces = _cut(pieces, line.end())
        paragraphs.append(_PARAGRAPH.format(direction(line[0]), *_nest(kept, line.start(), line.end(), inside)))
    return Markup("").join(paragraphs)


def _pieces(event: Marked) -> Iterable[_Piece]:
    """Yield the event's spans in order, those that touch or overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(event.spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    for position, (start, end) in enumerate(merged):
        yield _Piece(start, end, event, first=position == 0)


def _cut(pieces: list[_Piece], at: int) -> tuple[list[_Piece], list[_Piece]]:
    """Return what of the sorted `pieces` lies before `at`, and what after it."""
    before = [piece if piece.end <= at else replace(piece, end=at, last=False) for piece in pieces if piece.start < at]
    after = [replace(piece, start=at, first=False) for piece in pieces if piece.start < at < piece.end]
    after += [piece for piece in pieces if piece.start >= at]
    return before, sorted(after, key=lambda piece: piece.order)


def _nest(kept: _Kept, start: int, end: int, pieces: list[_Piece]) -> tuple[Markup, Markup]:
    """Return characters [start, end) with the sorted `pieces`, all inside, marked; and the numbers due at their end."""
    parts: list[Markup] = []
    due = Markup("")
    while pieces:
        outer, *rest = pieces
        inner, pieces = _cut(rest, outer.end)
        ending = [outer, *(piece for piece in inner if piece.end == outer.end)]
        parts += [due, kept.plain(start, outer.start), _mark(kept, outer, inner)]
        due = _numbers(piece.owner for piece in ending if piece.last)
        start = outer.end
    if start == end:
        return Markup("").join(parts), due
    return Markup("").join([*parts, due, kept.plain(start, end)]), Markup("")


def _mark(kept: _Kept, piece: _Piece, inner: list[_Piece]) -> Markup:
    # What ends together with this passage is numbered behind it.
    marked, _ = _nest(kept, piece.start, piece.end, inner)
    name = _ID.format(piece.owner.event) if piece.first else ""
    return _MARK.format(name, piece.owner.event, marked)


def _numbers(owners: Iterable[Marked]) -> Markup:
    return Markup("").join(
        _BACK.format(owner.address, owner.number, owner.number, owner.summary)
        for owner in sorted(owners, key=lambda owner: owner.number)
    )
