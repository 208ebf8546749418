"""Part-of-speech tags (Penn Treebank set) by an averaged perceptron; weights and their training stand in model/."""

import gzip
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from struct import Struct

_START = ("-S1-", "-S2-")
_END = ("-E1-", "-E2-")
_KEPT = 20_000  # words whose sums are kept, some 10 MB
# The weights of a feature are one whole number with a lane for each tag, so that one addition adds those of all tags.
# The sums start from half of a lane's height, of which the features of one word use a sixth at most on either side.
_LANE = 16  # bits
_HALF = 1 << (_LANE - 1)


def features(words: Sequence[str], i: int, previous: str, before: str) -> list[str]:
    """Return the features of word `i`, given the tags of the two words before it; words are padded by two each side."""
    low, following = words[i].lower(), words[i + 1].lower()
    return [
        *_of_word(words[i]),
        *_of_tags(previous, before),
        *_of_neighbour("l", words[i - 1].lower()),
        *_of_neighbour("f", following),
        *_of_neighbour("ll", words[i - 2].lower()),
        *_of_neighbour("ff", words[i + 2].lower()),
        *_of_tag_before(previous, words[i]),
        *_of_ending_after(low, following[-3:]),
    ]


def _of_word(word: str) -> tuple[str, ...]:
    low = word.lower()
    ends = ("s3 " + low[-3:], "s2 " + low[-2:], "s1 " + low[-1:], "p1 " + low[:1])
    return ("b", "w " + low, *ends, "h " + shape(word))


def _of_tags(previous: str, before: str) -> tuple[str, ...]:
    return ("t1 " + previous, "t2 " + before, "tt " + before + " " + previous)


def _of_neighbour(side: str, low: str) -> tuple[str, ...]:
    """Return the features of the word before (`l`) or after (`f`), or of the one beyond it (`ll`, `ff`)."""
    return (side + " " + low,) if len(side) > 1 else (side + " " + low, side + "3 " + low[-3:])


def _of_tag_before(previous: str, word: str) -> tuple[str, ...]:
    low = word.lower()
    return ("tw " + previous + " " + low, "th " + previous + " " + shape(word), "ts " + previous + " " + low[-3:])


def _of_ending_after(low: str, ending: str) -> tuple[str, ...]:
    return ("wf " + low + " " + ending,)


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
    """Greedy left-to-right tagger; words that carry one tag almost always skip the model.

    `weights` hold the tags of each feature with their weights, as "NN 12 VB -3"; `tags` are all of them. `possible`
    holds, for words met often enough, the tags that they were ever met with, as "VBD VBN": no other is given to them.
    """

    def __init__(
        self, tags: Iterable[str], weights: Mapping[str, str], certain: Mapping[str, str], possible: Mapping[str, str]
    ) -> None:
        self.certain = certain
        self._weights = weights
        self._packed: dict[str, int] = {}
        self._tags = sorted(tags)  # so that a tie goes to the first of the alphabet
        self._lanes = {tag: _LANE * i for i, tag in enumerate(self._tags)}
        known = {tag: i for i, tag in enumerate(self._tags)}
        self._possible = {word: [known[tag] for tag in sorted(tags.split())] for word, tags in possible.items()}
        # What is written small is no name.
        self._common = [i for tag, i in known.items() if not tag.startswith("NNP")]
        self._zero = sum(_HALF << lane for lane in self._lanes.values())
        self._scores = Struct(f"<{len(self._tags)}H")
        # Most words come back beside the same ones: their sums are kept.
        self._word = self._kept(_of_word)
        self._two_tags = self._kept(_of_tags)
        self._beside = lru_cache(maxsize=_KEPT)(self._sums_beside)
        self._tag_before = self._kept(_of_tag_before)
        self._ending_after = self._kept(_of_ending_after)

    def tag(self, words: Sequence[str], fixed: Mapping[int, str]) -> list[str]:
        """Return a tag for each word of one sentence; `fixed` holds the tags that are known beforehand by index."""
        if not self._tags:
            return [fixed.get(i) or self.certain.get(word) or "NN" for i, word in enumerate(words)]
        low = [word.lower() for word in (*_START, *words, *_END)]
        beside = [self._beside(word) for word in low]
        previous, before = _START[1], _START[0]
        tags = []
        for i, word in enumerate(words):
            tag = fixed.get(i) or self.certain.get(word)
            if tag is None:
                around = beside[i + 1][0] + beside[i + 3][1] + beside[i][2] + beside[i + 4][3]
                around += self._ending_after(low[i + 2], low[i + 3][-3:])
                tag = self._best(word, around, previous, before)
            tags.append(tag)
            before, previous = previous, tag
        return tags

    def is_common(self, low: str) -> bool:
        """Tell whether a word was met in training, written small or never as a name is."""
        known = low in self.certain or low in self._possible
        named = (name := low.capitalize()) in self.certain or name in self._possible
        return known or (not named and "w " + low in self._weights)

    def _best(self, word: str, around: int, previous: str, before: str) -> str:
        """Return the tag with the highest score; `around` is the sum of what the words on either side add."""
        total = self._zero + around + self._word(word)
        total += self._two_tags(previous, before) + self._tag_before(previous, word)
        scores = self._scores.unpack(total.to_bytes(self._scores.size, "little"))
        places = self._possible.get(word) or (self._common if word.islower() else range(len(scores)))
        return self._tags[max(places, key=scores.__getitem__)]

    def _sums_beside(self, low: str) -> tuple[int, int, int, int]:
        """Return what a word adds for the word after it, before it, two after it and two before it."""
        return (
            self._sum(_of_neighbour("l", low)),
            self._sum(_of_neighbour("f", low)),
            self._sum(_of_neighbour("ll", low)),
            self._sum(_of_neighbour("ff", low)),
        )

    def _kept(self, found: Callable[..., tuple[str, ...]]) -> Callable[..., int]:
        """Return the sum of the weights of the features that `found` returns, kept for what comes back."""
        return lru_cache(maxsize=_KEPT)(lambda *given: self._sum(found(*given)))

    def _sum(self, found: Iterable[str]) -> int:
        """Return the sum of the weights of some features, in lanes."""
        packed, total = self._packed, 0
        for feature in found:
            if (lanes := packed.get(feature)) is not None:
                total += lanes
            elif (scored := self._weights.get(feature)) is not None:
                packed[feature] = lanes = self._pack(scored)
                total += lanes
        return total

    def _pack(self, scored: str) -> int:
        parts = scored.split()
        return sum(int(weight) << self._lanes[tag] for tag, weight in zip(parts[::2], parts[1::2], strict=True))


@cache
def load_tagger() -> Tagger:
    """Return the tagger that ships with the package."""
    packed = (files(__package__) / "model" / "tagger.json.gz").read_bytes()
    model = json.loads(gzip.decompress(packed))
    # One text of lines is read many times faster than as many texts.
    weights = dict(zip(model["features"].split("\n"), model["weights"].split("\n"), strict=True))
    return Tagger(model["tags"], weights, model["certain"], model["possible"])
