"""Train the part-of-speech tagger from Universal Dependencies files.

python -m app.extraction.model.train en_ewt-train.conllu --test en_ewt-test.conllu en_pud.conllu
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from pathlib import Path

from app.domain.folding import strip_accents
from app.extraction.tagger import Tagger, features

Sentences = list[tuple[list[str], list[str]]]
ROUNDS = 8
# A word is certain where this share of at least so many occurrences has one tag.
CERTAIN_SHARE, CERTAIN_COUNT = 0.985, 10
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


def certain_words(sentences: Sentences) -> dict[str, str]:
    """Return the words that carry one tag almost always."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for word, tag in zip(words, tags, strict=True):
            counts[word][tag] += 1
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


def train(sentences: Sentences) -> tuple[dict[str, dict[str, int]], dict[str, str]]:
    """Return the weights by feature and tag, and the certain words with their tag; the same for the same input."""
    certain = certain_words(sentences)
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
    return trainer.average(), certain


def accuracy(tagger: Tagger, sentences: Sentences) -> float:
    """Return the share of words tagged right."""
    right = total = 0
    for words, gold in sentences:
        guessed = tagger.tag(words, {})
        right += sum(a == b for a, b in zip(guessed, gold, strict=True))
        total += len(words)
    return right / total


def main() -> None:
    """Train, write the weights, print the accuracy on each test file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--test", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    weights, certain = train(read(arguments.train))
    tags = sorted({tag for row in weights.values() for tag in row})
    rows = {feature: " ".join(f"{tag} {weight}" for tag, weight in row.items()) for feature, row in weights.items()}
    model = {"tags": tags, "certain": certain, "features": "\n".join(rows), "weights": "\n".join(rows.values())}
    packed = json.dumps(model, separators=(",", ":"), ensure_ascii=True)
    (HERE / "tagger.json.gz").write_bytes(gzip.compress(packed.encode(), mtime=0))
    tagger = Tagger(tags, rows, certain)
    for path in arguments.test:
        print(f"{path.name}: {accuracy(tagger, read(path)):.4f}")  # noqa: T201 - a script's answer


if __name__ == "__main__":
    main()
