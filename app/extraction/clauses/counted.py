"""Acts that are dated by how long they were before another: "came two weeks after Bulgaria expelled two diplomats"."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from app.domain.codebook import Basis, Precision
from app.domain.event import DateSpan, Origin
from app.extraction.syntax.items import Item

_UNITS = {
    "minute": 0, "minutes": 0, "hour": 0, "hours": 0, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30,
    "months": 30, "year": 365, "years": 365,
}  # fmt: skip
_NUMBERS: Mapping[str, int] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_AFTER = frozenset({"after", "since"})
_DAY, _WEEK = 1, 7
_VAGUE = 3  # how many "days" or "weeks" are where nobody says


def counted_back(items: Sequence[Item], after: int, published: date) -> DateSpan | None:
    """Return when the act was that the word "after" at item `after` opens, if a length of time stands before it.

    So too "since": "It has been six days since Russia halted". It counts from the last day named before in the
    sentence, else from the article's. Weeks, months and years give the calendar's in which the act fell; a number of
    days the day; "days" and "weeks" by themselves the month. Hours and minutes give the day of what came after, by
    whichever time the sentence names, before or behind; where it names none, the article's day by `Basis.ARTICLE`: the
    act is undated still, and may take the date of what came after.
    """
    if after < 1 or after >= len(items) or items[after].low not in _AFTER or items[after - 1].low not in _UNITS:
        return None
    length = _UNITS[items[after - 1].low]
    number = _number(items[after - 2].low) if after > 1 else None
    if number is None and length > _WEEK:
        return None
    # What was hours before has the day of what came after: "Hours after the raid, gunmen fired rockets on Sunday".
    around = items[:after] if length else items
    times = [item.time.past for item in around if item.time is not None]
    base = times[-1].start if times and times[-1].precision is Precision.DAY else published
    day = base - timedelta(days=length * (number if number is not None else _VAGUE))
    origin = Origin("counted back from what came after", items[after - 1].start, items[after].end)
    if not length and not times:
        return DateSpan(published, published, Precision.DAY, Basis.ARTICLE, origin)
    return _span(day, length if number is not None or not length else _UNITS["month"], origin)


def is_counted(items: Sequence[Item]) -> bool:
    """Tell whether a length of time and "after" open the items: "a day after Israel bombed", "hours after"."""
    after = next((k for k, item in enumerate(items) if item.low == "after"), 0)
    return after > 0 and items[after - 1].low in _UNITS and (after == 1 or _number(items[after - 2].low) is not None)


def _span(day: date, length: int, origin: Origin) -> DateSpan:
    """Return the day, or the week, month or year of the calendar around it, by how many days the unit has."""
    if length <= _DAY:
        return DateSpan(day, day, Precision.DAY, Basis.RELATIVE, origin)
    if length == _WEEK:
        monday = day - timedelta(days=day.weekday())
        return DateSpan(monday, monday + timedelta(days=6), Precision.WEEK, Basis.RELATIVE, origin)
    if length == _UNITS["month"]:
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return DateSpan(first, last, Precision.MONTH, Basis.RELATIVE, origin)
    return DateSpan(date(day.year, 1, 1), date(day.year, 12, 31), Precision.YEAR, Basis.RELATIVE, origin)


def _number(low: str) -> int | None:
    return _NUMBERS.get(low) or (int(low) if low.isdecimal() and len(low) < 3 else None)  # noqa: PLR2004 - up to 99
