import pytest

from tests.benchmarks.report import Measurement, line


@pytest.mark.parametrize(
    ("measurement", "words"),
    [
        (Measurement("pace", 61.25, "articles/s", "≥ 60"), ["pace", "61.2", "articles/s", "≥", "60"]),
        (Measurement("load", 0.7149, "s"), ["load", "0.71", "s", "–"]),
        (Measurement("large", 12345.6, "kB"), ["large", "12,346", "kB", "–"]),
        # A count has no decimals.
        (Measurement("statements", 9, "statements"), ["statements", "9", "statements", "–"]),
    ],
)
def test_line_holds_name_figure_unit_and_bar(measurement: Measurement, words: list[str]) -> None:
    assert line(measurement).split() == words


def test_lines_are_aligned() -> None:
    measurements = [Measurement("pace of reading", 61.25, "articles/s", "≥ 60"), Measurement("load", 1234.5, "ms")]
    lines = [line(measurement) for measurement in measurements]

    assert len({len(text) for text in lines}) == 1
    assert len({text.index(one.unit) for text, one in zip(lines, measurements, strict=True)}) == 1
