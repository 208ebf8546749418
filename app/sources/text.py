"""Normalises a text once, before any offset into it exists; nothing may change it afterwards.

NFC; lines end in LF; tabs, no-break spaces and other Unicode blanks are spaces; a run of vertical tabs, form feeds,
NEL and Unicode's line and paragraph separators is one space, for in pasted texts they stand in the middle of sentences;
control characters, lone surrogates, byte order marks and zero-width spaces are dropped; no blanks at either end of a
line; at most one empty line together.
Zero-width joiners, soft hyphens and direction marks stay: they belong to how Persian, Arabic and Hebrew are written,
and quotes are kept verbatim. A clean text passes unchanged, and normalising twice changes nothing more.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?")
# Breaks of a page or a printed line, which no sentence ends with.
_SOFT_BREAKS = re.compile("[\v\f\x85\u2028\u2029]+")
# Tab and every blank of Unicode's class Zs but the space itself.
_BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls but LF, lone surrogates, zero-width space, word joiner, BOM, and code points that are no characters.
_DROPPED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_BLANK_EDGES = re.compile("^ +| +$", re.MULTILINE)
_EMPTY_LINES = re.compile("\n{3,}")


def normalise(raw: str) -> str:
    """Return the text that is stored, and that every offset counts."""
    text = _LINE_ENDS.sub("\n", raw)
    text = _BLANKS.sub(" ", _SOFT_BREAKS.sub(" ", text))
    # Composed last of the character steps: dropping what stood between a letter and its accent lets them join.
    text = unicodedata.normalize("NFC", _DROPPED.sub("", text))
    text = _BLANK_EDGES.sub("", text)
    return _EMPTY_LINES.sub("\n\n", text).strip("\n")
