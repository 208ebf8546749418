"""Lines broken at a margin, as in old wires and mails: what belongs together, in a text of the same length."""

import re
from itertools import pairwise

_WIDEST = 132  # characters of a printed line; what is longer is a paragraph in one line
_FEWEST_BREAKS = 3
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)+")
_FIRST_WORD = re.compile(r"\S+")
_CLOSED = re.compile(r"[.!?:;…][\"'”’)\]]*\Z")


def unwrapped(text: str) -> str:
    """Return the text with a blank for each line break at which only the margin ended."""
    if max(map(len, text.split("\n")), default=0) > _WIDEST:
        return text
    full: list[int] = []
    breaks = open_ended = 0
    for block in _BLOCK.finditer(text):
        lines = block.group().split("\n")
        width = max(map(len, lines))
        end = block.start() - 1
        for line, following in pairwise(lines):
            end += len(line) + 1
            breaks += 1
            if len(line) + 1 + _length_of_first_word(following) > width:
                full.append(end)
                open_ended += not _CLOSED.search(line)
    # In a list of headlines few lines reach the margin, and hardly one of those goes on in the next.
    if len(full) < _FEWEST_BREAKS or 2 * len(full) < breaks or 2 * open_ended < len(full):
        return text
    letters = list(text)
    for at in full:
        letters[at] = " "
    return "".join(letters)


def _length_of_first_word(line: str) -> int:
    word = _FIRST_WORD.match(line)
    return word.end() if word else 0
