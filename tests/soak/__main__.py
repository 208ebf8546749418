"""Runs every bar in full: a line each with what was seen; the exit code is 1 where one fell. Names choose some."""

import sys
import time
from collections.abc import Callable, Mapping

from tests.soak import crowd, disk, fuzz, kill, openapi

_TIMES_IDLE = 2.0


def _crowd() -> str:
    seen = crowd.run(60)
    assert seen.busy <= _TIMES_IDLE * seen.idle, str(seen)
    return str(seen)


BARS: Mapping[str, Callable[[], str]] = {
    "kill": lambda: kill.run(50),
    "crowd": _crowd,
    "disk": disk.run,
    "openapi": lambda: openapi.run(500),
    "fuzz": lambda: fuzz.run(600),
}


def main(names: list[str]) -> int:
    """Run the bars named, or all, and return the exit code."""
    fell = 0
    for name in names or BARS:
        started = time.monotonic()
        try:
            said = BARS[name]()
        except Exception as error:  # noqa: BLE001 - the others still run
            fell, said = 1, f"FELL: {type(error).__name__}: {error}"
        sys.stdout.write(f"{name:8} {time.monotonic() - started:5.0f} s  {said}\n")
        sys.stdout.flush()
    return fell


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
