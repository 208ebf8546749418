"""Dates in words, never more exact than they are known."""

from calendar import monthrange
from datetime import date, timedelta

from app.domain.codebook import Precision
from app.domain.event import DateSpan

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEK = timedelta(days=6)


def say_date(when: DateSpan, *, short: bool = False) -> str:
    """Return when an act took place: "1 July 2024", "week of 14 October 2024", "2022", "by 31 October 2023".

    `short` cuts the names of months to three letters.
    """
    match when.precision:
        case Precision.BEFORE:
            return f"by {say_day(when.end, short=short)}"
        case Precision.AFTER:
            return f"from {say_day(when.start, short=short)}"
        case Precision.WEEK if when.end - when.start <= _WEEK:
            return f"week of {say_day(when.start, short=short)}"
        case Precision.MONTH:
            return _months(when.start, when.end, short=short)
        case Precision.YEAR:
            return _years(when.start, when.end)
        case _:
            return _days(when.start, when.end, short=short)


def say_day(day: date, *, short: bool = False) -> str:
    """Return "1 July 2024"."""
    return f"{day.day} {_month_and_year(day, short=short)}"


def say_period(first: date | None, last: date | None) -> str:
    """Return the bounds of a filter: "Oct 2023 – Dec 2024", "2022", "since 7 Oct 2023", "until 2022"; "" for none."""
    if first is None:
        return f"until {_bound(last, is_last=True)}" if last else ""
    if last is None:
        return f"since {_bound(first, is_last=False)}"
    if _starts_year(first) and _ends_year(last):
        return _years(first, last)
    if first.day == 1 and _ends_month(last):
        return _months(first, last, short=True)
    return _days(first, last, short=True)


def say_heading(when: DateSpan) -> str:
    """Return the heading under which a list puts the date: "October 2024", or "2022" where no month is known."""
    if when.precision is Precision.YEAR:
        return _years(when.start, when.end)
    return _month_and_year(when.start, short=False)


def iso_date(when: DateSpan) -> str:
    """Return the date for machines, at its true precision: "2024-07-01", "2023-10", "2022", else an ISO interval.

    On or before a day is "../2023-10-31", on or after it "2023-11-12/..".
    """
    first, last = when.start.isoformat(), when.end.isoformat()
    if when.precision is Precision.BEFORE:
        return f"../{last}"
    if when.precision is Precision.AFTER:
        return f"{first}/.."
    digits = {Precision.YEAR: 4, Precision.MONTH: 7}.get(when.precision, 10)
    return first[:digits] if first[:digits] == last[:digits] else f"{first[:digits]}/{last[:digits]}"


def _month(day: date, *, short: bool) -> str:
    name = _MONTHS[day.month - 1]
    return name[:3] if short else name


def _month_and_year(day: date, *, short: bool) -> str:
    return f"{_month(day, short=short)} {day.year}"


def _days(first: date, last: date, *, short: bool) -> str:
    if first == last:
        return say_day(first, short=short)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last, short=short)}"
    if first.year == last.year:
        return f"{first.day} {_month(first, short=short)} – {say_day(last, short=short)}"
    return f"{say_day(first, short=short)} – {say_day(last, short=short)}"


def _months(first: date, last: date, *, short: bool) -> str:
    until = _month_and_year(last, short=short)
    if (first.year, first.month) == (last.year, last.month):
        return until
    if first.year == last.year:
        return f"{_month(first, short=short)}–{until}"
    return f"{_month_and_year(first, short=short)} – {until}"


def _years(first: date, last: date) -> str:
    return str(last.year) if first.year == last.year else f"{first.year}–{last.year}"


def _starts_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def _ends_year(day: date) -> bool:
    return (day.month, day.day) == (12, 31)


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _bound(day: date, *, is_last: bool) -> str:
    if _ends_year(day) if is_last else _starts_year(day):
        return str(day.year)
    if _ends_month(day) if is_last else day.day == 1:
        return _month_and_year(day, short=True)
    return say_day(day, short=True)
