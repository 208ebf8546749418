"""Days of publication: how they are written, and which are accepted. There is no clock here, so tomorrow is one."""

import re
from datetime import date

from app.errors import UnreadableFileError

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
# A day, or a moment whose day counts.
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[Tt ].*)?", re.ASCII)
_SHOWN = 40


def read_day(words: str, name: str) -> date:
    """Return the day that `words` are; raises UnreadableFileError, its sentence beginning with `name`, for others."""
    found = _DAY.fullmatch(words)
    try:
        day = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        day = None
    if day is None:
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        raise UnreadableFileError(f"{name}: {shown!r} is not a day; write it as 2023-11-02.")
    return accept(day, name)


def accept(day: date, name: str) -> date:
    """Return the day; raises UnreadableFileError where no article can have been published then."""
    if not FIRST <= day <= LAST:
        raise UnreadableFileError(
            f"{name}: {day.isoformat()} cannot be the day of publication; days from {FIRST} to {LAST} are accepted."
        )
    return day
