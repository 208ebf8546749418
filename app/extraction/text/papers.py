"""Text → the paper that an article prints in full: one speaker's words, and no news of the writer's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.text.sentences import Sentence

_PAPER = r"(?:text|transcript|translation|excerpts?|extracts?|letter|statement|speech|interview|message|remarks)"
_KIND = r"(?:(?:the|a|an|some|full|complete|unofficial|edited|key|main|translated|English) ){0,4}"
_REST = r"[^.:\n“”\"]{0,200}"  # whose it is, and who published it
# Such as "Following is full text of the statement published by IRNA:"
_OPENING = re.compile(
    rf"\b(?:[Ff]ollowing|[Bb]elow|[Hh]ere) (?:is|are) {_KIND}{_PAPER}\b{_REST}:\s"
    rf"|\b[Tt]he (?:full |complete )?(?:text|transcript) of {_REST}(?:follows|reads|below):\s"
)
_MARK = re.compile("[“”]")
_STRAIGHT = ('"', "'", "‘")


def printed_paper(text: str) -> tuple[int, int]:
    """Return where a paper printed in full begins and ends; two times the end of the text where there is none.

    What is printed as one quotation is read as any other is; one that holds marks of its own is a paper.
    """
    none = len(text), len(text)
    opening = _OPENING.search(text)
    start = opening.end() if opening is not None else len(text)
    if text.startswith(_STRAIGHT, start):
        return none
    if not text.startswith("“", start):
        return start, len(text)
    depth = deepest = 0
    for mark in _MARK.finditer(text, start):
        depth += 1 if mark.group() == "“" else -1
        deepest = max(deepest, depth)
        if depth == 0:
            return (start, mark.end()) if deepest > 1 else none
    return none


def cut_at(sentences: Sequence[Sentence], offset: int, text: str) -> list[Sentence]:
    """Return the sentences, that around `offset` in its two parts."""
    cut: list[Sentence] = []
    for sentence in sentences:
        behind = text[offset : sentence.end] if sentence.start < offset < sentence.end else ""
        if behind.strip():
            before = text[sentence.start : offset].rstrip()
            cut.append(replace(sentence, end=sentence.start + len(before)))
            cut.append(replace(sentence, start=sentence.end - len(behind.lstrip())))
        else:
            cut.append(sentence)
    return cut
