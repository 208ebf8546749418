"""Which way a passage runs."""

import re

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


def direction(text: str) -> str:
    """Return `rtl` or `ltr`, as most of the letters are written; `auto` where none is written from right to left.

    A browser's own `auto` goes by the first letter: an English sentence that opens with a quote in Arabic would be set
    from right to left, with its words in a wrong order.
    """
    if not _RIGHT_TO_LEFT.search(text):
        return "auto"
    letters = _LETTER.findall(text)
    leftwards = sum(1 for letter in letters if _RIGHT_TO_LEFT.match(letter))
    return "rtl" if leftwards * 2 >= len(letters) else "ltr"
