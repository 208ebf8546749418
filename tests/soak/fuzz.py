"""Feeds the extractor what no editor would write: samples cut, shuffled and spliced with hostile characters."""

import random
import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

from app.domain.article import Article
from app.domain.lexicon import Lexicon
from app.extraction import extract_events
from app.knowledge import load_lexicon
from app.sources.text import normalise
from tests.factories import sample_articles

if TYPE_CHECKING:
    from app.domain.event import Evidence, Quote

_STRANGE = (
    "“", "”", '"', "'", "‘", "’", "(", ")", "[", "]", "—", "…", "...", ".", ",", ";", ":", "!", "?", "\n", "\n\n", " ",
    "\u202e", "\u200f", "\u0301", "İ", "ı", "ß", "ﬁ", "ی", "ي", "ک", "א", "😀", "Mr.", "U.S.", "1/1/1", "31 February",
    "Monday", "last week", "0", "99999999999", "said", "told", "that", "and", "by", "of", "Iran", "Israel", "Turkey",
)  # fmt: skip
_FIRST_DAY, _DAYS = date(1990, 1, 1), 16_000


def run(seconds: float, *, seed: int = 1) -> str:
    """Extract for so long and return how many texts were read; a fault names the seed that makes its text."""
    lexicon = load_lexicon()
    until = time.monotonic() + seconds
    events = slowest = 0.0
    for number in count(seed):
        if time.monotonic() >= until:
            return f"{number - seed} texts, {events:.0f} events, slowest {slowest:.2f} s, no fault"
        article = make_article(number)
        started = time.perf_counter()
        try:
            events += _extract(article, lexicon)
        except Exception as error:
            raise AssertionError(f"the text of seed {number}: {type(error).__name__}: {error}") from error
        slowest = max(slowest, time.perf_counter() - started)
    raise AssertionError


def make_article(seed: int) -> Article:
    """Return the article of this seed: always the same one."""
    chance = random.Random(seed)
    sentences = [part for _, sample in sample_articles() for part in sample.text.split(". ")]
    parts = [chance.choice(sentences) for _ in range(chance.randint(0, 12))]
    chance.shuffle(parts)
    words = list(". ".join(parts))
    for _ in range(chance.randint(0, 30)):
        at = chance.randint(0, len(words))
        kind = chance.random()
        if kind < 0.4:
            words[at:at] = chance.choice(_STRANGE) * chance.choice((1, 1, 1, 2, 50))
        elif kind < 0.7:
            del words[at : at + chance.randint(1, 40)]
        elif kind < 0.9:
            words[at:at] = words[at : at + chance.randint(1, 60)]
        else:
            words[at:at] = chr(chance.choice((chance.randint(0, 0xD7FF), chance.randint(0xE000, 0x10FFFF))))
    _, known = sample_articles()[0]
    day = _FIRST_DAY + timedelta(days=chance.randint(0, _DAYS))
    return replace(known, text=normalise("".join(words)), published_on=day)


def _extract(article: Article, lexicon: Lexicon) -> int:
    events = extract_events(article, lexicon)
    assert events == extract_events(article, lexicon), "read twice, told otherwise"
    for event in events:
        assert event.evidence
        assert event.initiators
        assert event.when.start <= event.when.end
        spans: list[Evidence | Quote] = [*event.evidence, *event.quotes]
        for span in spans:
            assert article.text[span.start : span.end] == span.text != ""
    return len(events)
