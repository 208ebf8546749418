"""Four articles in the manners of news agencies and papers, invented for the tests: what is found may not get worse."""

import json
from pathlib import Path

import pytest

from app.scoring import Score
from app.sources.files import read_article
from tests.quality import measured

PROSE = Path(__file__).parent / "prose"
FLOORS = json.loads((PROSE / "floors.json").read_text(encoding="utf-8"))
FIELDS = ("act", "status", "date", "initiators", "targets", "speaker", "quotes")


@pytest.fixture(name="result")
def _result() -> Score:
    return measured(PROSE, PROSE)


@pytest.mark.parametrize("path", sorted(PROSE.glob("*-*.json")), ids=lambda path: path.stem)
def test_gold_is_verbatim(path: Path) -> None:
    text = read_article(path.with_suffix(".md"), max_bytes=100_000).text
    for event in json.loads(path.read_text(encoding="utf-8"))["events"]:
        assert event["evidence"]
        assert all(text[span["start"] : span["end"]] == span["text"] for span in event["evidence"])
        assert all(quote in text for quote in event["quotes"])


@pytest.mark.parametrize("figure", ["f1", "precision", "recall"])
def test_events_found(result: Score, figure: str) -> None:
    assert getattr(result.total, figure) >= FLOORS[figure]


@pytest.mark.parametrize("field", FIELDS)
def test_fields_right(result: Score, field: str) -> None:
    assert result.accuracy(field) >= FLOORS[field]


def test_evidence_overlap(result: Score) -> None:
    assert result.evidence >= FLOORS["evidence"]
