"""The extractor's score on the sample articles, measured once a test run."""

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
def measured() -> Score:
    """Return the score of the five sample articles against their gold events."""
    lexicon = load_lexicon()
    gold = {path.stem: json.loads(path.read_text(encoding="utf-8"))["events"] for path in GOLD.glob("*.json")}
    extracted = {}
    for name in gold:
        article = read_article(resources.SEED_ARTICLES / f"{name}.md", max_bytes=100_000)
        extracted[name] = gold_document(name, article, extract_events(article, lexicon))["events"]
    return score(gold, extracted)
