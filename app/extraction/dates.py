"""Sentence → time expressions, resolved against the article's date by the codebook's section 4; never the clock."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from app.domain.codebook import Basis, Precision
from app.domain.event import DateSpan

_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_DAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10, "couple": 2, "few": 3, "several": 3}  # fmt: skip

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])"
_DAYS_OF_MONTH = (
    rf"(?P<day>{_DAY_NUMBER})(?:st|nd|rd|th)?(?:(?: ?[-–] ?| and | to )(?P<until>{_DAY_NUMBER})(?:st|nd|rd|th)?)?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NUMBER = r"(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?(?:couple of|few)|several)"
_CALENDAR_UNIT = r"(?P<unit>week|month|year)"
_UNIT = r"(?P<unit>day|week|month|year)s?"

# A year's numeral is a date only where the words around it make it one: never a figure, a share or a time of day.
_BARE_YEAR = r"(?<![\d.,$€£-])" + _YEAR + r"(?![\d%-]|,\d|\.\d)(?:(?: and |-|–| to )(?P<until>(?:19|20)\d\d))?"


def _after(words: str) -> str:
    """Return a pattern for "right after one of these words", in either letter case."""
    spelled = [word for given in words.split() for word in (given, given.capitalize())]
    return "(?:" + "|".join(f"(?<={word} )" for word in spelled) + ")"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words at `[start, end)` that name a time: `past` as of an act told, `plan` as of one that is to come.

    `since` marks the start of something that goes on; `vague` is how a clause says no more than "recently" or "soon".
    """

    start: int
    end: int
    past: DateSpan
    plan: DateSpan
    since: bool = False

    def as_of(self, *, planned: bool) -> DateSpan:
        """Return the dates as of a plan or of an act told."""
        return self.plan if planned else self.past


_BESIDE = 2  # characters between "Monday" and "March 3"
_Resolver = Callable[[re.Match[str], date], tuple[DateSpan, DateSpan] | None]


def _day(on: date, basis: Basis) -> DateSpan:
    return DateSpan(on, on, Precision.DAY, basis)


def _week(on: date) -> DateSpan:
    monday = on - timedelta(days=on.weekday())
    return DateSpan(monday, monday + timedelta(days=6), Precision.WEEK, Basis.RELATIVE)


def _month(year: int, month: int, basis: Basis) -> DateSpan:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return DateSpan(date(year, month, 1), date(year, month, last), Precision.MONTH, basis)


def _year(year: int, basis: Basis, until: int | None = None) -> DateSpan:
    return DateSpan(date(year, 1, 1), date(until or year, 12, 31), Precision.YEAR, basis)


def _both(span: DateSpan) -> tuple[DateSpan, DateSpan]:
    return span, span


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_number(name: str) -> int:
    return _MONTHS[name.lower().rstrip(".")]


def _nearest(month: int, day: int, on: date, *, planned: bool) -> date | None:
    """Return the year's turn of a day and month: nearest before the article's date, or after it for a plan."""
    years = (on.year, on.year + 1) if planned else (on.year, on.year - 1)
    candidates = [found for year in years if (found := _make_day(year, month, day))]
    for found in candidates:
        if (found >= on) if planned else (found <= on):
            return found
    return candidates[0] if candidates else None


def _full_date(match: re.Match[str], on: date) -> tuple[DateSpan, DateSpan] | None:
    month, first = _month_number(match["month"]), int(match["day"])
    last = int(match["until"]) if match.groupdict().get("until") else first
    if match["year"]:
        spans = [(_make_day(int(match["year"]), month, first), _make_day(int(match["year"]), month, last))] * 2
    else:
        # A day shortly after the article's own is a plan even where the verb is in the past ("announced for May 3").
        spans = [
            (start, start and _make_day(start.year, month, last))
            for start in (_nearest(month, first, on, planned=planned) for planned in (False, True))
        ]
    past, plan = (
        DateSpan(start, max(start, end), Precision.DAY, Basis.EXPLICIT) if start and end else None
        for start, end in spans
    )
    return (past, plan) if past and plan else None


def _month_only(match: re.Match[str], on: date) -> tuple[DateSpan, DateSpan] | None:
    month = _month_number(match["month"])
    if match["year"]:
        return _both(_month(int(match["year"]), month, Basis.EXPLICIT))
    # A month named without its year stands in relation to the article's date.
    past = on.year if month <= on.month else on.year - 1
    plan = on.year if month >= on.month else on.year + 1
    return _month(past, month, Basis.RELATIVE), _month(plan, month, Basis.RELATIVE)


def _iso(match: re.Match[str], _on: date) -> tuple[DateSpan, DateSpan] | None:
    found = _make_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return _both(_day(found, Basis.EXPLICIT)) if found else None


def _weekday(match: re.Match[str], on: date) -> tuple[DateSpan, DateSpan]:
    wanted = _DAYS[match["weekday"].lower()]
    back, ahead = (on.weekday() - wanted) % 7, (wanted - on.weekday()) % 7
    which = (match["which"] or "").strip().lower()
    if which == "next":
        return _both(_day(on + timedelta(days=ahead or 7), Basis.RELATIVE))
    if which == "last" and back == 0:
        back = 7
    return _day(on - timedelta(days=back), Basis.RELATIVE), _day(on + timedelta(days=ahead), Basis.RELATIVE)


def _named_day(match: re.Match[str], on: date) -> tuple[DateSpan, DateSpan]:
    steps = {"yesterday": -1, "last night": -1, "tomorrow": 1}
    return _both(_day(on + timedelta(days=steps.get(match["word"].lower(), 0)), Basis.RELATIVE))


def _shifted(on: date, unit: str, number: int) -> DateSpan:
    if unit == "day":
        return _day(on + timedelta(days=number), Basis.RELATIVE)
    if unit == "week":
        return _week(on + timedelta(weeks=number))
    if unit == "month":
        return _month(on.year, on.month + number, Basis.RELATIVE)
    return _year(on.year + number, Basis.RELATIVE)


def _calendar_unit(match: re.Match[str], on: date) -> tuple[DateSpan, DateSpan]:
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    return _both(_shifted(on, match["unit"].lower(), step))


def _ago(match: re.Match[str], on: date) -> tuple[DateSpan, DateSpan]:
    word = (
        match["number"].lower().replace("a couple of", "couple").replace("a few", "few").replace("couple of", "couple")
    )
    number = _NUMBERS.get(word) or int(word)
    unit = match["unit"].lower()
    if word in ("few", "several") and unit in ("day", "week"):
        # A vague span is the month it falls in.
        then = on - timedelta(days=number * (1 if unit == "day" else 7))
        return _both(_month(then.year, then.month, Basis.RELATIVE))
    return _both(_shifted(on, unit, -number))


def _years(match: re.Match[str], _on: date) -> tuple[DateSpan, DateSpan]:
    year = int(match["year"])
    until = match.groupdict().get("until")
    return _both(_year(year, Basis.EXPLICIT, int(until) if until else None))


def _recently(match: re.Match[str], on: date) -> tuple[DateSpan, DateSpan]:
    before = DateSpan(on, on, Precision.BEFORE, Basis.ARTICLE)
    after = DateSpan(on, on, Precision.AFTER, Basis.ARTICLE)
    return (before, before) if match["word"].lower() in ("recently", "lately") else (after, after)


# In order: at one place the first that matches holds.
_RULES: tuple[tuple[str, int, _Resolver], ...] = (
    (_YEAR + r"-(?P<month>\d\d)-(?P<day>\d\d)", 0, _iso),
    (_MONTH + " " + _DAYS_OF_MONTH + "(?:,? " + _YEAR + ")?", 0, _full_date),
    (_DAYS_OF_MONTH + "(?: of)? " + _MONTH + "(?:,? " + _YEAR + ")?", 0, _full_date),
    (_MONTH + "(?:,| of)? " + _YEAR, 0, _month_only),
    (_after("in since last this early late") + _MONTH + "(?P<year>)", 0, _month_only),
    (r"(?:(?P<which>last|next|this|on|On) )?" + _WEEKDAY + "(?: (?:morning|afternoon|evening|night))?", 0, _weekday),
    (r"(?P<word>yesterday|last night|today|tonight|tomorrow)", re.IGNORECASE, _named_day),
    (
        r"(?:(?:earlier|later|early|late) )?(?:the )?(?P<which>last|this|next|past|previous|coming) " + _CALENDAR_UNIT,
        re.IGNORECASE,
        _calendar_unit,
    ),
    (_NUMBER + " " + _UNIT + " (?:ago|earlier)", re.IGNORECASE, _ago),
    (_after("in since of the during by between from late early until") + _BARE_YEAR, 0, _years),
    (r"(?P<word>recently|lately|soon)", re.IGNORECASE, _recently),
)
# At one place the first rule that matches holds.
_GRAMMAR = tuple((re.compile(rf"(?<!\w){pattern}(?!\w)", flags), resolve) for pattern, flags, resolve in _RULES)


def find_times(text: str, start: int, end: int, published: date) -> list[TimeExpression]:
    """Return the time expressions in `text[start:end]` in order, not overlapping."""
    found: list[TimeExpression] = []
    taken = bytearray(end - start)
    for pattern, resolve in _GRAMMAR:
        for match in pattern.finditer(text, start, end):
            span = slice(match.start() - start, match.end() - start)
            if any(taken[span]):
                continue
            spans = resolve(match, published)
            if spans is None or not _in_calendar(spans):
                continue
            taken[span] = b"\1" * (match.end() - match.start())
            since = text[max(start, match.start() - 6) : match.start()].lower().endswith("since ")
            found.append(TimeExpression(match.start(), match.end(), *spans, since=since))
    return _without_redundant(sorted(found, key=lambda time: time.start))


def _without_redundant(times: list[TimeExpression]) -> list[TimeExpression]:
    """Leave out the weekday of "on Monday, March 3": where the two disagree, the named day holds."""
    pairs = zip_longest(times, times[1:])
    return [
        time
        for time, following in pairs
        if following is None
        or following.start - time.end > _BESIDE
        or not (time.past.basis is Basis.RELATIVE and following.past.basis is Basis.EXPLICIT)
    ]


def _in_calendar(spans: tuple[DateSpan, DateSpan]) -> bool:
    return all(span.start <= span.end for span in spans)
