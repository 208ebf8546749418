"""Spans of days cut into equal pieces of the calendar: days, weeks, months, quarters or years."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from app.timeline.dates import say_day, say_period

_DAY = timedelta(days=1)
_WEEK = 7
_MONTHS = 12


class Unit(StrEnum):
    """The length of a piece."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


# Up to how many pieces of a unit a drawing shows apart: bars need little room, numbers more. Years have no such end.
Limits = Mapping[Unit, int]
FINE: Limits = MappingProxyType({Unit.DAY: 45, Unit.WEEK: 40, Unit.MONTH: 108, Unit.QUARTER: 120})
COARSE: Limits = MappingProxyType({Unit.DAY: 35, Unit.WEEK: 27, Unit.MONTH: 36, Unit.QUARTER: 40})


def unit_for(first: date, last: date, limits: Limits = FINE) -> Unit:
    """Return the shortest unit in which the days from `first` to `last` are not too many pieces."""
    days = (last - first).days + 1
    months = (last.year - first.year) * _MONTHS + last.month - first.month + 1
    needed = {Unit.DAY: days, Unit.WEEK: days // _WEEK + 1, Unit.MONTH: months, Unit.QUARTER: months // 3 + 1}
    return next((unit for unit, count in needed.items() if count <= limits[unit]), Unit.YEAR)


def start_of(day: date, unit: Unit) -> date:
    """Return the first day of the piece in which `day` lies; weeks begin on Monday."""
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:
            return date.fromordinal(max(1, day.toordinal() - day.weekday()))
        case Unit.MONTH:
            return day.replace(day=1)
        case Unit.QUARTER:
            return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case Unit.YEAR:
            return date(day.year, 1, 1)


def end_of(day: date, unit: Unit) -> date:
    """Return the last day of the piece in which `day` lies."""
    start = start_of(day, unit)
    match unit:
        case Unit.DAY:
            return start
        case Unit.WEEK:
            return date.fromordinal(min(date.max.toordinal(), start.toordinal() + _WEEK - 1))
        case Unit.MONTH:
            return _end_of_month(start.year, start.month)
        case Unit.QUARTER:
            return _end_of_month(start.year, start.month + 2)
        case Unit.YEAR:
            return date(start.year, _MONTHS, 31)


def pieces(first: date, last: date, unit: Unit) -> Iterator[tuple[date, date]]:
    """Yield the first and the last day of each piece, the outer two whole."""
    start = start_of(first, unit)
    while start <= last:
        end = end_of(start, unit)
        yield start, end
        if end == date.max:
            return
        start = end + _DAY


def say_piece(first: date, last: date, unit: Unit) -> str:
    """Return such as "14 Oct 2024", "week of 14 Oct 2024", "Oct 2024", "Jul–Sep 2024", "2024"."""
    if unit is Unit.WEEK and (last - first).days == _WEEK - 1:
        return f"week of {say_day(first, short=True)}"
    return say_period(first, last)


def _end_of_month(year: int, month: int) -> date:
    following = date(year, month + 1, 1) if month < _MONTHS else None
    return following - _DAY if following else date(year, _MONTHS, 31)
