"""What has changed between two versions of an article: by paragraphs, and by words where a paragraph was touched."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.timeline.articles import ArticleRef

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
# Paragraphs longer than this together are shown whole, as taken out and put in: comparing them takes too long.
_MOST_WORDS = 4_000
# Two paragraphs that share less than this are two, not one that was touched up.
_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph; `change` is `same`, `in` or `out`."""

    change: str
    words: str


Paragraph = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """What templates/article/versions.html shows; `unchanged` counts the paragraphs that are in both as they are."""

    old: ArticleRef
    new: ArticleRef
    paragraphs: tuple[Paragraph, ...]
    unchanged: int


def versions_page(old: ArticleRef, old_text: str, new: ArticleRef, new_text: str) -> VersionsPage:
    """Arrange two versions for their page."""
    paragraphs = tuple(compare(old_text, new_text))
    return VersionsPage(old, new, paragraphs, sum(_is_same(paragraph) for paragraph in paragraphs))


def compare(old: str, new: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of both texts in order, each with what was taken out of it and put into it."""
    before, after = _paragraphs(old), _paragraphs(new)
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((Piece("same", words),) for words in before[i:j])
        else:
            yield from _replaced(before[i:j], after[k:m])


def _replaced(before: Sequence[str], after: Sequence[str]) -> Iterator[Paragraph]:
    touched = min(len(before), len(after))
    for old, new in zip(before[:touched], after[:touched], strict=True):
        yield from _touched(old, new)
    yield from ((Piece("out", words),) for words in before[touched:])
    yield from ((Piece("in", words),) for words in after[touched:])


def _touched(old: str, new: str) -> Iterator[Paragraph]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if len(before) + len(after) > _MOST_WORDS or matcher.ratio() < _ALIKE:
        yield (Piece("out", old),)
        yield (Piece("in", new),)
        return
    pieces = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(before[i:j])))
            continue
        pieces += [Piece("out", "".join(before[i:j]))] if j > i else []
        pieces += [Piece("in", "".join(after[k:m]))] if m > k else []
    yield tuple(pieces)


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def _is_same(paragraph: Paragraph) -> bool:
    return all(piece.change == "same" for piece in paragraph)
