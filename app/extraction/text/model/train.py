"""Train the part-of-speech tagger from a file of Universal Dependencies; without one, only test what is there.

python -m app.extraction.text.model.train en_ewt-train.conllu --test en_ewt-test.conllu en_pud.conllu
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from app.domain.folding import strip_accents
from app.extraction.text.tagger import Tagger, features, load_tagger

Sentences = list[tuple[list[str], list[str]]]
ROUNDS = 8
# A word is certain where this share of at least so many occurrences has one tag.
CERTAIN_SHARE, CERTAIN_COUNT = 0.985, 10
# A word met so often carries no tag that it was never met with, but for those that go together in English: which of
# them it was met with is chance.
POSSIBLE_COUNT = 3
TOGETHER = (
    ("", frozenset({"VBD", "VBN"})),
    ("", frozenset({"VB", "VBP", "NN"})),
    ("", frozenset({"VBZ", "NNS"})),
    ("ed", frozenset({"VBD", "VBN", "JJ"})),
    ("ing", frozenset({"VBG", "NN"})),
)
# Weights are kept as whole numbers of this fraction; smaller ones are dropped: no loss on the test files.
UNIT = 0.1
HERE = Path(__file__).parent


def read(path: Path) -> Sentences:
    """Return the words and Penn tags of each sentence of a CoNLL-U file."""
    sentences: Sentences = []
    words: list[str] = []
    tags: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line:
            sentences.append((words, tags))
            words, tags = [], []
        elif line[0].isdigit() and (cells := line.split("\t"))[0].isdigit():
            words.append(strip_accents(cells[1]))
            tags.append(cells[4])
    return [(w, t) for w, t in sentences if w]


def count_tags(sentences: Sentences) -> dict[str, Counter[str]]:
    """Return how often each word carries each tag."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, tag in zip(words, tags, strict=True):
            counts[word][tag] += 1
    return counts


def possible_tags(counts: Mapping[str, Counter[str]], certain: Container[str]) -> dict[str, str]:
    """Return the tags of each word met often enough that is not certain, as "VBD VBN"."""
    often = {word: tags for word, tags in counts.items() if tags.total() >= POSSIBLE_COUNT and word not in certain}
    return {word: " ".join(sorted(with_kin(word, tags))) for word, tags in sorted(often.items())}


def with_kin(word: str, tags: Iterable[str]) -> set[str]:
    """Return the tags with those that go together with one of them."""
    found = set(tags)
    for ending, kin in TOGETHER:
        if found & kin and word.endswith(ending):
            found |= kin
    return found


def certain_words(counts: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Return the words that carry one tag almost always."""
    best = {word: (tags.most_common(1)[0], tags.total()) for word, tags in counts.items()}
    return {
        word: tag
        for word, ((tag, n), total) in sorted(best.items())
        if total >= CERTAIN_COUNT and n / total >= CERTAIN_SHARE
    }


class Trainer:
    """The perceptron with the sums that its average is made of."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = defaultdict(dict)
        self.sums: dict[tuple[str, str], float] = defaultdict(float)
        self.stamps: dict[tuple[str, str], int] = defaultdict(int)
        self.now = 0

    def guess(self, found: list[str]) -> str:
        """Return the tag with the highest score so far; the first in the alphabet on a tie."""
        scores: dict[str, float] = defaultdict(float)
        for feature in found:
            for tag, weight in self.weights.get(feature, {}).items():
                scores[tag] += weight
        return min(scores, key=lambda tag: (-scores[tag], tag)) if scores else "NN"

    def learn(self, found: list[str], gold: str, guess: str) -> None:
        """Move the weights of one decision."""
        self.now += 1
        if gold == guess:
            return
        for feature in found:
            for tag, step in ((gold, 1.0), (guess, -1.0)):
                key = (feature, tag)
                weight = self.weights[feature].get(tag, 0.0)
                self.sums[key] += (self.now - self.stamps[key]) * weight
                self.stamps[key] = self.now
                self.weights[feature][tag] = weight + step

    def average(self) -> dict[str, dict[str, int]]:
        """Return the averaged weights in whole units, without the small ones."""
        averaged: dict[str, dict[str, int]] = {}
        for feature in sorted(self.weights):
            row = {}
            for tag, weight in sorted(self.weights[feature].items()):
                total = self.sums[feature, tag] + (self.now - self.stamps[feature, tag]) * weight
                if units := round(total / self.now / UNIT):
                    row[tag] = units
            if row:
                averaged[feature] = row
        return averaged


def train(sentences: Sentences, certain: Mapping[str, str]) -> dict[str, dict[str, int]]:
    """Return the weights by feature and tag; the same for the same input."""
    trainer = Trainer()
    order = random.Random(1)  # noqa: S311 - shuffling, not secrecy
    for _ in range(ROUNDS):
        order.shuffle(sentences)
        for words, gold in sentences:
            padded = ["-S1-", "-S2-", *words, "-E1-", "-E2-"]
            before, previous = "-S1-", "-S2-"
            for i, word in enumerate(words):
                guess = certain.get(word)
                if guess is None:
                    found = features(padded, i + 2, previous, before)
                    guess = trainer.guess(found)
                    trainer.learn(found, gold[i], guess)
                before, previous = previous, guess
    return trainer.average()


def accuracy(tagger: Tagger, sentences: Sentences) -> float:
    """Return the share of words tagged right."""
    right = total = 0
    for words, gold in sentences:
        guessed = tagger.tag(words, {})
        right += sum(a == b for a, b in zip(guessed, gold, strict=True))
        total += len(words)
    return right / total


def main() -> None:
    """Train and write the weights, where a file to train on is given; print the accuracy on each test file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path, nargs="?")
    parser.add_argument("--test", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    if arguments.train:
        (HERE / "tagger.json.gz").write_bytes(make_model(read(arguments.train)))
    for path in arguments.test:
        print(f"{path.name}: {accuracy(load_tagger(), read(path)):.4f}")  # noqa: T201 - a script's answer


def make_model(sentences: Sentences) -> bytes:
    """Return the packed file of a tagger trained on these sentences; the same for the same input."""
    counts = count_tags(sentences)
    certain = certain_words(counts)
    possible = possible_tags(counts, certain)
    weights = train(sentences, certain)
    tags = sorted({tag for row in weights.values() for tag in row})
    rows = {feature: " ".join(f"{tag} {weight}" for tag, weight in row.items()) for feature, row in weights.items()}
    lines = {"features": "\n".join(rows), "weights": "\n".join(rows.values())}
    model = {"tags": tags, "certain": certain, "possible": possible, **lines}
    packed = json.dumps(model, separators=(",", ":"), ensure_ascii=True)
    return gzip.compress(packed.encode(), mtime=0)


if __name__ == "__main__":
    main()
