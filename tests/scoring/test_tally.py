"""Figures over all articles, and the table that shows them."""

import pytest

from app.domain.article import Article
from app.formats.gold import gold_document
from app.scoring import score
from app.scoring.table import error_lines, score_lines
from app.scoring.tally import Count, is_commentary
from tests.factories import gold_events, sample_articles
from tests.scoring.made import event, meeting, statement
from tests.scoring.pair import EXTRACTED, GOLD


@pytest.mark.parametrize(
    ("count", "precision", "recall", "f1"),
    [
        (Count(3, 1, 2), 0.6, 0.75, 2 / 3),
        (Count(2, 0, 0), 1.0, 1.0, 1.0),
        (Count(0, 2, 0), 0.0, 0.0, 0.0),
        (Count(0, 0, 2), 0.0, 0.0, 0.0),
        (Count(0, 0, 0), 1.0, 1.0, 1.0),
    ],
    ids=["mixed", "all right", "nothing found", "nothing to find", "nothing at all"],
)
def test_count(count: Count, precision: float, recall: float, f1: float) -> None:
    assert count.precision == pytest.approx(precision)
    assert count.recall == pytest.approx(recall)
    assert count.f1 == pytest.approx(f1)
    assert (count.gold, count.extracted) == (count.matched + count.missed, count.matched + count.extra)


def test_the_fixed_pair() -> None:
    """The figures that the reference scorer prints for the same pair."""
    result = score(GOLD, EXTRACTED)
    assert (result.total.gold, result.total.extracted, result.total.matched) == (8, 10, 7)
    assert (round(result.total.precision, 3), round(result.total.recall, 3)) == (0.7, 0.875)
    assert round(result.total.f1, 3) == 0.778
    assert {kind: (c.gold, c.extracted, c.matched) for kind, c in result.kinds.items()} == {
        "measure": (1, 1, 1), "meeting": (1, 1, 1), "military": (3, 5, 3), "statement": (2, 2, 2), "visit": (1, 1, 0),
    }  # fmt: skip
    assert result.fields == {
        "act": (5, 7), "status": (6, 7), "date": (6, 6), "initiators": (7, 7), "targets": (6, 7), "speaker": (2, 2),
        "quotes": (1, 1),
    }  # fmt: skip
    assert round(result.evidence, 2) == 0.89


def test_the_fixed_pairs_articles() -> None:
    result = score(GOLD, EXTRACTED)
    assert {name: round(result.count_of(name).f1, 2) for name in result.articles} == {"a": 0.91, "b": 0.67, "c": 0.0}


def test_the_fixed_pairs_commentary() -> None:
    result = score(GOLD, EXTRACTED, keep=is_commentary)
    assert (result.total.gold, result.total.extracted, result.total.matched) == (1, 1, 1)
    assert round(result.evidence, 2) == 0.95


def test_commentary_is_scored_apart() -> None:
    commentary = event(kind="commentary", act="comment", who=[], whom=[])
    assert score({"a": [commentary]}, {"a": []}).total.gold == 0
    assert score({"a": [commentary]}, {"a": [commentary]}, keep=is_commentary).total.matched == 1


def test_events_match_within_their_article() -> None:
    assert score({"a": [event()], "b": []}, {"a": [], "b": [event()]}).total == Count(0, 1, 1)


def test_an_article_that_was_not_extracted_is_missed() -> None:
    assert score({"a": [event()]}, {}).total == Count(0, 1, 0)


def test_an_article_without_gold_is_not_scored() -> None:
    assert score({}, {"a": [event()]}).total == Count()


def test_accuracy_of_what_was_never_judged() -> None:
    result = score({"a": [event()]}, {"a": [event()]})
    assert result.accuracy("quotes") == 1.0
    assert result.accuracy("act") == 1.0
    assert score({}, {}).evidence == 0.0


def test_half_right() -> None:
    gold = [statement(), meeting(at=[(300, 400)])]
    result = score({"a": gold}, {"a": [statement(act="warn"), meeting(at=[(300, 400)])]})
    assert result.accuracy("act") == 0.5
    assert result.fields["speaker"] == (1, 1)


def test_the_table() -> None:
    lines = list(score_lines(score(GOLD, EXTRACTED)))
    assert [line.split()[0] for line in lines] == [
        "measure",
        "meeting",
        "military",
        "statement",
        "visit",
        "fields",
        "all",
    ]
    assert "act 0.71 (7)" in lines[-2]
    assert "evidence overlap 0.89" in lines[-2]
    for figure in ("gold    8", "extracted   10", "matched    7", "P 0.700", "R 0.875", "F1 0.778", "(3 articles)"):
        assert figure in lines[-1]


def test_the_table_of_nothing() -> None:
    (line,) = score_lines(score({}, {}))
    assert "F1 1.000" in line


def test_the_errors() -> None:
    lines = list(error_lines(score(GOLD, EXTRACTED)))
    assert lines[0].startswith("a: P 0.83  R 1.00  F1 0.91")
    assert sum(line.startswith("  missed:") for line in lines) == 1
    assert sum(line.startswith("  extra:") for line in lines) == 3
    assert sum(line.startswith("  wrong ") for line in lines) == 4
    assert any("ISR → SYR" in line for line in lines)


@pytest.mark.parametrize(("name", "article"), sample_articles(), ids=[name for name, _ in sample_articles()])
def test_the_gold_of_a_sample_article_scores_full(name: str, article: Article) -> None:
    """The gold events, written in the gold format, are all found in themselves."""
    events = gold_document(name, article, gold_events(name))["events"]
    total = score({name: events}, {name: events}).total
    assert (total.f1, total.extra, total.missed) == (1.0, 0, 0)
    assert total.gold > 0
