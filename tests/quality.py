"""The extractor's score on annotated articles: the samples, measured once a test run, and any other folder's."""

import json
from functools import cache
from pathlib import Path

from app import resources
from app.extraction import extract_events
from app.formats.gold import gold_document
from app.knowledge import load_lexicon
from app.scoring import Score, score
from app.sources.files import read_article

GOLD = Path(__file__).parent / "gold"


@cache
def measured(gold_folder: Path = GOLD, articles: Path = resources.SEED_ARTICLES) -> Score:
    """Return the score of a folder's articles against their gold events: of the five samples where none is named."""
    lexicon = load_lexicon()
    paths = sorted(gold_folder.glob("*-*.json"))
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8"))["events"] for path in paths}
    extracted = {}
    for name in gold:
        article = read_article(articles / f"{name}.md", max_bytes=100_000)
        extracted[name] = gold_document(name, article, extract_events(article, lexicon))["events"]
    return score(gold, extracted)
