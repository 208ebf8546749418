"""Any number of articles, and an extractor for them: run as a program it ingests them until it is killed."""

import re
import sys
from datetime import date, timedelta
from pathlib import Path

from app.domain.article import Article
from app.domain.codebook import Act, Kind, Status
from app.domain.event import Event, Evidence
from app.domain.lexicon import Lexicon
from app.pipeline.run import ingest_article
from app.storage.database import create_engine_for
from tests.factories import mention, small_lexicon, when

_VISITORS = ("hakan-fidan", "recep-tayyip-erdogan", "TUR")
_HOSTS = ("IRN", "QAT", "SYR", "IRQ")
# `hakan-fidan visited IRN on 2024-07-01 (talk 5).`
_SENTENCE = re.compile(r"(\S+) visited (\S+) on (\S+) \(talk \d+\)\.")


def generated_article(number: int) -> Article:
    """Return the article of that number; it tells four visits, some of which others tell too."""
    sentences = []
    for part in range(4):
        seed = number * 7 + part * 3
        day = date(2024, 1, 1) + timedelta(days=seed % 90)
        sentences.append(f"{_VISITORS[seed % 3]} visited {_HOSTS[seed % 4]} on {day} (talk {number}{part}).")
    filler = " ".join(f"word{number * 100 + n}" for n in range(100))
    return Article(
        text="\n\n".join((*sentences, filler)), published_on=date(2024, 6, 1), publisher=f"Paper {number % 9}"
    )


def sentence_extract(article: Article, _lexicon: Lexicon) -> list[Event]:
    """Return one visit for each sentence that tells one."""
    return [
        Event(
            kind=Kind.VISIT,
            act=Act.VISIT,
            status=Status.OCCURRED,
            when=when(found[3]),
            initiators=(mention(found[1]),),
            targets=(mention(found[2]),),
            evidence=(Evidence(found.start(), found.end(), found[0]),),
            rule="sentence",
        )
        for found in _SENTENCE.finditer(article.text)
    ]


def main(database: Path, count: int) -> None:
    """Ingest the first `count` articles into a migrated database, and say so after each."""
    engine = create_engine_for(f"sqlite:///{database}")
    for number in range(count):
        result = ingest_article(engine, generated_article(number), small_lexicon(), extract=sentence_extract)
        print(number, result.created, flush=True)  # noqa: T201 - the test reads it
    engine.dispose()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
