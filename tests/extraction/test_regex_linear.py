"""No text makes a stage slow: the time grows with the length of a hostile text, and no faster."""

import gc
import time
from collections.abc import Callable

import pytest

from app.extraction.text.quotes import find_quotations
from app.extraction.text.sentences import Sentence, split_sentences
from app.extraction.text.tokens import tokenize
from app.extraction.times.dates import find_times
from tests.extraction.steps import PUBLISHED

_SHORT, _LONG = 5_000, 20_000  # characters
# How many times as long a text of four times the length may take; a quadratic pattern takes sixteen times as long.
_BOUND = 10
_RUNS = 3
_LEAST = 0.02  # seconds; what takes less is harmless, and too little to be measured exactly

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


def _fill(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _seconds(stage: Callable[[str], object], text: str) -> float:
    """Return the processor time of the best of a few runs, the collector off, or it counts what others left."""
    times: list[float] = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(_RUNS):
            start = time.process_time()
            stage(text)
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(times)


@pytest.mark.parametrize("unit", _HOSTILE)
@pytest.mark.parametrize("stage", [stage for _, stage in _STAGES], ids=[name for name, _ in _STAGES])
def test_time_grows_with_the_length_and_no_faster(stage: Callable[[str], object], unit: str) -> None:
    assert _seconds(stage, _fill(unit, _LONG)) < _BOUND * max(_seconds(stage, _fill(unit, _SHORT)), _LEAST)
