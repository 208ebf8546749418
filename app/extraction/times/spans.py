"""Calendar arithmetic for time expressions: days, weeks, months, seasons and years as spans of dates."""

import calendar
from datetime import date, timedelta

from app.domain.codebook import Basis, Precision
from app.domain.event import DateSpan

MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
DAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # by the first of their three months
_SATURDAY = DAYS["saturday"]


def day_span(on: date, basis: Basis = Basis.RELATIVE, until: date | None = None) -> DateSpan:
    """Return one day, or the days up to `until`."""
    return DateSpan(on, until or on, Precision.DAY, basis)


def week_span(on: date) -> DateSpan:
    """Return the ISO week that holds a day."""
    monday = on - timedelta(days=on.weekday())
    return DateSpan(monday, monday + timedelta(days=6), Precision.WEEK, Basis.RELATIVE)


def month_span(year: int, month: int, basis: Basis, months: int = 1) -> DateSpan:
    """Return a month, or several from it on; months past December count on into the next year."""
    (first_year, first), (last_year, last) = (_month(year, month), _month(year, month + months - 1))
    end = date(last_year, last, calendar.monthrange(last_year, last)[1])
    return DateSpan(date(first_year, first, 1), end, Precision.MONTH, basis)


def _month(year: int, month: int) -> tuple[int, int]:
    return year + (month - 1) // 12, (month - 1) % 12 + 1


def year_span(year: int, basis: Basis, until: int | None = None) -> DateSpan:
    """Return a year, or the years up to `until`."""
    return DateSpan(date(year, 1, 1), date(until or year, 12, 31), Precision.YEAR, basis)


def weekend_span(on: date, *, planned: bool, step: int = 0) -> DateSpan:
    """Return the weekend before a day, or after it for a plan; on a weekend itself that one; `step` weeks off."""
    ahead = (_SATURDAY - on.weekday()) % 7
    inside = on.weekday() >= _SATURDAY
    saturday = on + timedelta(days=_SATURDAY - on.weekday() if inside else ahead if planned else ahead - 7)
    saturday += timedelta(weeks=step)
    return day_span(saturday, until=saturday + timedelta(days=1))


def open_span(on: date, precision: Precision) -> DateSpan:
    """Return the article's day as the bound of something that is not known closer: `before` or `after`."""
    return DateSpan(on, on, precision, Basis.ARTICLE)


def shifted(on: date, unit: str, number: int) -> DateSpan:
    """Return the day, week, month, year that lies `number` units from a day; a decade is known to its year."""
    if unit == "day":
        return day_span(on + timedelta(days=number))
    if unit == "week":
        return week_span(on + timedelta(weeks=number))
    if unit == "month":
        return month_span(on.year, on.month + number, Basis.RELATIVE)
    return year_span(on.year + number * (10 if unit == "decade" else 1), Basis.RELATIVE)


def weekday_before(on: date, weekday: int) -> date:
    """Return the nearest such weekday on or before a day."""
    return on - timedelta(days=(on.weekday() - weekday) % 7)


def weekday_after(on: date, weekday: int) -> date:
    """Return the nearest such weekday on or after a day."""
    return on + timedelta(days=(weekday - on.weekday()) % 7)


def make_day(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, or None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_turn(month: int, day: int, on: date, *, planned: bool) -> date | None:
    """Return the year's turn of a day and month: nearest before the article's date, or after it for a plan."""
    years = (on.year, on.year + 1) if planned else (on.year, on.year - 1)
    candidates = [found for year in years if (found := make_day(year, month, day))]
    for found in candidates:
        if (found >= on) if planned else (found <= on):
            return found
    return candidates[0] if candidates else None
