"""Which article repeats which: five-word shingles, and containment of the smaller text in the larger.

Containment finds an excerpt in its original, which measures of likeness between whole texts miss. To find
candidates without reading every text, a quarter of each text's shingles (those whose hash is divisible by four) is
stored; what shares some of them is then compared in full.
"""

import hashlib
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.folding import fold

_SHINGLE_WORDS = 5
_CONTAINMENT = 0.8
_SAMPLE_EVERY = 4
# Half of the stored shingles, against 0.8 of all: a margin for the sample's chance. Tiny samples are always compared.
_SAMPLE_SHARED = 0.5
_TINY_SAMPLE = 8
# Texts whose lengths differ by less than this factor count as equally long.
_LENGTH_STEP = 1.5

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Text:
    """A text as grouping needs it: the article's id, its shingles, and what decides who repeats whom."""

    id: int
    sha256: str
    published_on: date
    shingles: frozenset[int]

    @property
    def originality(self) -> tuple[int, date, int, str]:
        """Sort key: the longer text is the original; of about one length, the one published first."""
        size = len(self.shingles)
        return (-round(math.log(max(size, 1), _LENGTH_STEP)), self.published_on, -size, self.sha256)


def shingles(text: str) -> frozenset[int]:
    """Return the signed 64-bit hashes of all runs of five words; of the whole where it is shorter."""
    words = _WORD.findall(fold(text))
    count = max(len(words) - _SHINGLE_WORDS + 1, 1)
    return frozenset(_hash(" ".join(words[start : start + _SHINGLE_WORDS])) for start in range(count))


def sampled(hashes: Iterable[int]) -> frozenset[int]:
    """Return the shingles that are stored: the same ones for every text that holds them."""
    return frozenset(h for h in hashes if h % _SAMPLE_EVERY == 0)


def may_repeat(shared: int, ours: int, theirs: int) -> bool:
    """Tell from the number of stored shingles, shared and of each text, whether a full comparison is called for."""
    smaller = min(ours, theirs)
    return shared > 0 and (smaller < _TINY_SAMPLE or shared >= _SAMPLE_SHARED * smaller)


def originals(texts: Iterable[Text]) -> Mapping[int, int | None]:
    """Return for each article the original that it repeats, None where it repeats none.

    Each repeats the most original of the texts that it shares enough with; a copy of a copy repeats the original.
    """
    ordered = sorted(texts, key=lambda text: text.originality)
    found: dict[int, int | None] = {}
    for index, text in enumerate(ordered):
        parent = next((other for other in ordered[:index] if _contained(text, other)), None)
        found[text.id] = None if parent is None else found[parent.id] or parent.id
    return found


def _contained(one: Text, other: Text) -> bool:
    smaller, larger = sorted((one.shingles, other.shingles), key=len)
    return len(smaller & larger) >= _CONTAINMENT * len(smaller)


def _hash(shingle: str) -> int:
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=8).digest(), "big", signed=True)
