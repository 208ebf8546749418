"""The figures of extraction on the sample articles, which no change may lower silently."""

import json
from pathlib import Path

import pytest

from app.scoring import Score
from tests.quality import measured

FLOORS = json.loads((Path(__file__).parent / "quality_floors.json").read_text(encoding="utf-8"))
FIELDS = ("act", "status", "date", "initiators", "targets", "speaker", "quotes")


@pytest.fixture(name="result")
def _result() -> Score:
    return measured()


def test_there_are_five_articles_with_53_events(result: Score) -> None:
    assert len(result.articles) == 5
    assert result.total.gold == 53


@pytest.mark.parametrize("figure", ["f1", "precision", "recall", "matched"])
def test_events_found(result: Score, figure: str) -> None:
    assert getattr(result.total, figure) >= FLOORS[figure]


@pytest.mark.parametrize("field", FIELDS)
def test_fields_right(result: Score, field: str) -> None:
    assert result.accuracy(field) >= FLOORS[field]


def test_evidence_overlap(result: Score) -> None:
    assert result.evidence >= FLOORS["evidence"]


def test_no_article_falls_behind(result: Score) -> None:
    assert min(result.count_of(name).f1 for name in result.articles) >= FLOORS["article_f1"]
