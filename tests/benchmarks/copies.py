"""Copies among many stored articles: how many planted excerpts are found again, and what one look-up takes.

`python -m tests.benchmarks.copies 100000` measures at the size that is wanted; without a number, at a small one.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import Engine, insert

from app.pipeline.copies import may_repeat, sampled, shingles
from app.storage.database import create_engine_for, migrate, session_scope
from app.storage.shingles import count_kept, count_shared, rare
from app.storage.tables import ArticleRow, ArticleShingleRow
from tests.benchmarks.report import say

_SMALL = 2_000
_WORDS = 20_000
_LENGTH = (250, 650)
_SHARES = (0.1, 0.2, 0.3, 0.5, 0.7, 0.9)
_PLANTED = 200
_BATCH = 1_000
# What agencies put under everything; these shingles are in every article of the store.
_BOILERPLATE = "all rights reserved no part of this report may be reproduced without the prior consent of the agency"


def main() -> None:
    """Fill a store with texts of random words, plant excerpts, and look them up as ingest does."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else _SMALL
    with TemporaryDirectory() as folder:
        engine = create_engine_for(f"sqlite:///{Path(folder) / 'copies.db'}")
        migrate(engine)
        started = perf_counter()
        texts = _fill(engine, size)
        say(f"copies: fill a store of {size:,}", size / (perf_counter() - started), "articles/s")
        _measure(engine, texts)
        engine.dispose()


def _fill(engine: Engine, size: int) -> dict[int, str]:
    """Return the texts of which excerpts will be planted, by row id."""
    source = random.Random(5)
    words = [f"w{number}" for number in range(_WORDS)]
    kept: dict[int, str] = {}
    for start in range(0, size, _BATCH):
        with session_scope(engine, write=True) as session:
            pairs: list[dict[str, int]] = []
            rows: list[dict[str, object]] = []
            for number in range(start, min(start + _BATCH, size)):
                body = " ".join(_draw(source, words)) + "\n" + _BOILERPLATE
                hashes = sampled(shingles(body))
                rows.append(_row(number, body, len(hashes)))
                pairs += [{"hash": h, "article_id": number} for h in hashes]
                if number % (size // _PLANTED) == 0:
                    kept[number] = body
            session.execute(insert(ArticleRow), rows)
            session.execute(insert(ArticleShingleRow), sorted(pairs, key=lambda pair: pair["hash"]))
    return kept


def _row(number: int, body: str, kept: int) -> dict[str, object]:
    return {
        "id": number,
        "public_id": str(number),
        "slug": "article",
        "language": "en",
        "published_on": date(2020, 1, 1) + timedelta(days=number % 2000),
        "published_basis": "stated",
        "text": body,
        "text_sha256": str(number),
        "opening": body[:200],
        "shingles": kept,
    }


def _draw(source: random.Random, words: Sequence[str]) -> Iterator[str]:
    for _ in range(source.randint(*_LENGTH)):
        # Few words are frequent and many rare, as in real texts.
        yield words[int(len(words) * source.random() ** 3)]


def _measure(engine: Engine, texts: dict[int, str]) -> None:
    source = random.Random(7)
    taken: list[float] = []
    for share in _SHARES:
        found = others = 0
        for original, text in texts.items():
            words = text.split()
            length = max(int(len(words) * share), 1)
            at = source.randrange(len(words) - length + 1)
            excerpt = " ".join(words[at : at + length])
            started = perf_counter()
            candidates = _candidates(engine, excerpt)
            taken.append(perf_counter() - started)
            found += original in candidates
            others += len(candidates - {original})
        say(f"copies: recall of excerpts of {share:.0%}", 100 * found / len(texts), "%", "≥ 99")
        say(f"copies: others to compare, {share:.0%}", others / len(texts), "a look-up")
    taken.sort()
    say("copies: look-up, p50", 1000 * taken[len(taken) // 2], "ms")
    say("copies: look-up, p95", 1000 * taken[int(len(taken) * 0.95)], "ms")


def _candidates(engine: Engine, text: str) -> set[int]:
    """Return what ingest would compare in full with the text."""
    hashes = sampled(shingles(text))
    with session_scope(engine) as session:
        telling = rare(session, hashes)
        shared = count_shared(session, telling)
        sizes = count_kept(session, shared)
    return {other for other, count in shared.items() if may_repeat(count, len(telling), sizes[other])}


if __name__ == "__main__":
    main()
