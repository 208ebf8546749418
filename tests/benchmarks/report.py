"""A measurement and its line: name, figure, unit, bar, in columns of one width so that runs can be compared."""

import resource
import sys
from dataclasses import dataclass

_TEN, _HUNDRED = 10, 100


@dataclass(frozen=True, slots=True)
class Measurement:
    """One figure; `bar` is what it is held to, such as "≤ 300", and a dash where nothing is asked."""

    name: str
    figure: float
    unit: str
    bar: str = "–"


def line(measurement: Measurement) -> str:
    """Return the line of one measurement."""
    figure = _rounded(measurement.figure)
    return f"{measurement.name:<44}{figure:>9}  {measurement.unit:<12}{measurement.bar:>6}"


def say(name: str, figure: float, unit: str, bar: str = "–") -> None:
    """Print the line of one measurement at once."""
    sys.stdout.write(line(Measurement(name, figure, unit, bar)) + "\n")
    sys.stdout.flush()


def peak_memory() -> float:
    """Return the most memory that this process has had, in MB; macOS counts bytes, Linux kibibytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024) / 1e6


def _rounded(figure: float) -> str:
    """Return about three digits; a count has no decimals."""
    if isinstance(figure, int) or figure >= _HUNDRED:
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if figure >= _TEN else f"{figure:.2f}"
