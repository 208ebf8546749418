"""No text makes a stage slow: a hostile one takes about as long as a plain one of the same length."""

import time
from collections.abc import Callable
from functools import cache

import pytest

from app.extraction.dates import find_times
from app.extraction.quotes import find_quotations
from app.extraction.sentences import Sentence, split_sentences
from app.extraction.tokens import tokenize
from tests.extraction.steps import PUBLISHED

_LENGTH = 20_000
# How many times as long as plain text a hostile one may take; a quadratic pattern would take hundreds of times as long.
_BOUND = 40
_RUNS, _ENOUGH = 3, 0.1  # runs, and the seconds after which one is not repeated
_LEAST = 0.005  # seconds; what a plain text takes is too little to be measured exactly

_PLAIN = '“The envoys met,” he said on Monday, and "it rained" in May 2019. They spoke of the U.S. and of 5,000 ships. '
_HOSTILE = [
    pytest.param("a", id="one word"),
    pytest.param("A.", id="initials"),
    pytest.param("A. ", id="initials apart"),
    pytest.param("x-", id="hyphens"),
    pytest.param("x’", id="apostrophes"),
    pytest.param("n't", id="not"),
    pytest.param("1,", id="figures"),
    pytest.param("2019-", id="years"),
    pytest.param("2019 and ", id="years joined"),
    pytest.param(".", id="stops"),
    pytest.param("...” ", id="stops and marks"),
    pytest.param("!)", id="stops and brackets"),
    pytest.param("Mr. ", id="titles"),
    pytest.param('"', id="straight marks"),
    pytest.param("“", id="opening marks"),
    pytest.param("‘ ", id="single marks"),
    pytest.param("(", id="brackets"),
    pytest.param(" ", id="blanks"),
    pytest.param("\n", id="lines"),
    pytest.param("1 2 3 ", id="days"),
    pytest.param("May ", id="months"),
    pytest.param("4 May-", id="days of months"),
    pytest.param("a couple of ", id="vague numbers"),
    pytest.param("on last ", id="the openings of weekdays"),
    pytest.param("the earlier the ", id="the openings of weeks"),
]

_STAGES: list[tuple[str, Callable[[str], object]]] = [
    ("sentences", lambda text: split_sentences(text, ())),
    ("quotations", find_quotations),
    ("tokens", lambda text: tokenize(text, Sentence(0, len(text)))),
    ("times", lambda text: find_times(text, 0, len(text), PUBLISHED)),
]


def _fill(unit: str) -> str:
    return (unit * (_LENGTH // len(unit) + 1))[:_LENGTH]


def _seconds(stage: Callable[[str], object], text: str) -> float:
    """Return the processor time of the best of a few runs, so that a busy machine does not count."""
    times: list[float] = []
    while len(times) < _RUNS and sum(times) < _ENOUGH:
        start = time.process_time()
        stage(text)
        times.append(time.process_time() - start)
    return min(times)


@cache
def _plain_seconds(stage: Callable[[str], object]) -> float:
    return max(_seconds(stage, _fill(_PLAIN)), _LEAST)


@pytest.mark.parametrize("unit", _HOSTILE)
@pytest.mark.parametrize("stage", [stage for _, stage in _STAGES], ids=[name for name, _ in _STAGES])
def test_a_hostile_text_takes_about_as_long(stage: Callable[[str], object], unit: str) -> None:
    assert _seconds(stage, _fill(unit)) < _BOUND * _plain_seconds(stage)
