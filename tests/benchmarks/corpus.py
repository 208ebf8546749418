"""The articles to measure with: those of a folder, else the samples, repeated and varied.

The folder is that which CHANCERY_BENCH_CORPUS names, else the open corpus beside the repository, where it is present.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app import resources
from app.domain.article import Article
from app.errors import InputError
from app.sources.files import find_files, read_article
from tests.quality import OPEN

FOLDER = "CHANCERY_BENCH_CORPUS"

_MAX_BYTES = 2_000_000
# Few, for every round is a copy of the others, and a store takes the longer over a text the more copies it has.
_ROUNDS = 4


def folder() -> Path | None:
    """Return the folder of articles to measure with; None where there are but the samples."""
    named = os.environ.get(FOLDER)
    if named:
        return Path(named)
    beside = OPEN / "corpus"
    return beside if beside.is_dir() else None


def corpus() -> list[Article]:
    """Return the articles in the order of their files' names; files that are refused are left out."""
    given = folder()
    return list(_read(given)) if given else [_varied(one, k) for k in range(_ROUNDS) for one in samples()]


def samples() -> list[Article]:
    """Return the sample articles as they are."""
    return list(_read(resources.SEED_ARTICLES))


def long_article(characters: int) -> Article:
    """Return an article of this length, made of the samples' texts over and over."""
    known = samples()
    once = "".join(f"{article.text}\n\n" for article in known)
    text = once * (characters // len(once) + 1)
    return replace(known[0], text=text[:characters].rstrip())


def _read(folder: Path) -> Iterator[Article]:
    for file in find_files([folder]):
        with suppress(InputError):
            yield read_article(file, max_bytes=_MAX_BYTES)


def _varied(article: Article, number: int) -> Article:
    """Return another text a week later, so that neither the article nor all its events are known already."""
    text = f"{article.text}\n\nThis is round {number} of the samples."
    return replace(article, text=text, published_on=article.published_on + timedelta(weeks=number))
