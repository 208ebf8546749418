"""Part-of-speech tags (Penn Treebank set) by an averaged perceptron; weights and their training stand in model/."""

import gzip
import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

_START = ("-S1-", "-S2-")
_PARTS = (slice(0, 7), slice(7, 10), slice(10, 12), slice(12, 14), slice(14, 20))
_KEPT = 50_000  # sums kept, some 20 MB


def features(words: Sequence[str], i: int, previous: str, before: str) -> list[str]:
    """Return the features of word `i`, given the tags of the two words before it; words are padded by two each side."""
    word = words[i]
    low = word.lower()
    last, following = words[i - 1].lower(), words[i + 1].lower()
    return [
        # The word, the tags before it, the words beside it, and the pairs of these: in the order of _PARTS.
        "b",
        "w " + low,
        "s3 " + low[-3:],
        "s2 " + low[-2:],
        "s1 " + low[-1:],
        "p1 " + low[:1],
        "h " + shape(word),
        "t1 " + previous,
        "t2 " + before,
        "tt " + before + " " + previous,
        "l " + last,
        "l3 " + last[-3:],
        "f " + following,
        "f3 " + following[-3:],
        "tw " + previous + " " + low,
        "th " + previous + " " + shape(word),
        "ts " + previous + " " + low[-3:],
        "ll " + words[i - 2].lower(),
        "ff " + words[i + 2].lower(),
        "wf " + low + " " + following[-3:],
    ]


def shape(word: str) -> str:
    """Return a rough look of a word: X capital, x small, d digit, - hyphen, other signs as they are."""
    if word.islower():
        return "x-" if "-" in word else "x"
    if any(c.isdigit() for c in word):
        return "d"
    if word.isupper():
        return "XX" if len(word) > 1 else "X"
    if word[:1].isupper():
        return "Xx-" if "-" in word else "Xx"
    return word if len(word) == 1 else "o"


class Tagger:
    """Greedy left-to-right tagger; words that carry one tag almost always skip the model."""

    def __init__(self, weights: Mapping[str, Mapping[str, int]], certain: Mapping[str, str]) -> None:
        self.certain = certain
        # In the order of the alphabet, so that a tie goes to the first.
        self._tags = sorted({tag for scored in weights.values() for tag in scored})
        at = {tag: i for i, tag in enumerate(self._tags)}
        self._weights = {
            feature: [(at[tag], weight) for tag, weight in scored.items()] for feature, scored in weights.items()
        }
        # Most words come back in the same parts: their sums are kept.
        self._sum = lru_cache(maxsize=_KEPT)(self._add_up)

    def tag(self, words: Sequence[str], fixed: Mapping[int, str]) -> list[str]:
        """Return a tag for each word of one sentence; `fixed` holds the tags that are known beforehand by index."""
        padded = [*_START, *words, "-E1-", "-E2-"]
        previous, before = _START[1], _START[0]
        tags = []
        for i, word in enumerate(words):
            tag = fixed.get(i) or self.certain.get(word) or self._best(features(padded, i + 2, previous, before))
            tags.append(tag)
            before, previous = previous, tag
        return tags

    def _best(self, found: Sequence[str]) -> str:
        """Return the tag with the highest score over the features; the first in the alphabet on a tie."""
        sums = (self._sum(tuple(found[part])) for part in _PARTS)
        scores = list(map(sum, zip(*sums, strict=True)))
        return self._tags[scores.index(max(scores))] if scores else "NN"

    def _add_up(self, found: tuple[str, ...]) -> list[int]:
        scores = [0] * len(self._tags)
        for feature in found:
            for tag, weight in self._weights.get(feature, ()):
                scores[tag] += weight
        return scores


@cache
def load_tagger() -> Tagger:
    """Return the tagger that ships with the package."""
    packed = (files(__package__) / "model" / "tagger.json.gz").read_bytes()
    model = json.loads(gzip.decompress(packed))
    return Tagger(model["weights"], model["certain"])
