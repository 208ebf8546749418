"""Extraction: start, pace and peak memory over the corpus, and how the time grows with the text.

Times are those of the processor, so that other work on the machine does not count: seconds of one core.
"""

import resource
import subprocess
import sys
from collections.abc import Sequence
from time import process_time

from app.domain.article import Article
from app.domain.lexicon import Lexicon
from app.extraction import extract_events
from app.extraction.text.tagger import load_tagger
from app.knowledge import load_lexicon
from tests.benchmarks.corpus import corpus, folder, long_article
from tests.benchmarks.report import peak_memory, say

_LONG = 1_000_000
_START = (
    "from app.extraction import extract_events; from app.extraction.text.tagger import load_tagger; "
    "from app.knowledge import load_lexicon; load_lexicon(); load_tagger()"
)


def main() -> None:
    """Measure; memory before the long text, which would hide what the corpus takes."""
    say("extraction, start with the lexicon", min(_start_seconds() for _ in range(3)), "s", "≤ 1")
    lexicon = load_lexicon()
    load_tagger()
    articles = corpus()
    # Of each article the best of three runs: the first one also fills what is kept of words that come back, and the
    # pace of a machine that others share changes from one second to the next.
    runs = [[_seconds([article], lexicon) for article in articles] for _ in range(3)]
    # The bar is of articles as news has them: the samples are half as long again.
    bar = "≥ 60" if folder() else "–"
    say("extraction", len(articles) / sum(map(min, zip(*runs, strict=True))), "articles/s", bar)
    say("extraction, peak memory", peak_memory(), "MB", "≤ 300")
    half, whole = (_best_seconds(long_article(length), lexicon) for length in (_LONG // 2, _LONG))
    say("extraction, 1 MB against 0.5 MB of text", whole / half, "times", "≤ 2.2")
    say("extraction, 1 MB of text", whole, "s", "≤ 10")


def _start_seconds() -> float:
    """Return what a process of its own takes until it can extract: imports, lexicon and tagger."""
    before = _spent_by_children()
    subprocess.run([sys.executable, "-c", _START], check=True)
    return _spent_by_children() - before


def _spent_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _seconds(articles: Sequence[Article], lexicon: Lexicon) -> float:
    started = process_time()
    for article in articles:
        extract_events(article, lexicon)
    return process_time() - started


def _best_seconds(article: Article, lexicon: Lexicon) -> float:
    """Return the best of three runs: a ratio of single ones says more about the machine's other work."""
    return min(_seconds([article], lexicon) for _ in range(3))


if __name__ == "__main__":
    main()
