"""The figures of extraction on the sample articles, which no change may lower silently."""

import json
from collections.abc import Callable
from functools import partial

import pytest

from app import resources
from app.cli.extracting import names_set_aside
from app.scoring import Score
from app.scoring.table import score_lines
from tests.conftest import SAID_AT_THE_END
from tests.quality import OPEN, measured

FLOORS = json.loads(resources.QUALITY_FLOORS.read_text(encoding="utf-8"))
FIELDS = ("act", "status", "date", "initiators", "targets", "speaker", "quotes")


@pytest.fixture(name="result")
def _result() -> Score:
    return measured()


def test_articles_and_their_events_are_as_many_as_is_said(result: Score) -> None:
    assert len(result.articles) == FLOORS["articles"] == 5
    assert result.total.gold == FLOORS["gold"] == 53


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


def test_the_open_articles_are_scored_for_the_summary(record_property: Callable[[str, object], None]) -> None:
    """No floors: these figures tell how the rules do on more text, and are printed when the run ends."""
    say = partial(record_property, SAID_AT_THE_END)
    if not (OPEN / "gold").is_dir():
        say("Only the five sample articles were scored: there are no more beside this checkout.")
        return
    result = measured(OPEN / "gold", OPEN / "corpus")
    say("The open articles beside this checkout, all but those set aside:")
    for line in score_lines(result):
        say(line)
    assert result.articles
    assert not names_set_aside(OPEN / "gold") & set(result.articles)
