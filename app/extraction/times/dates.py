"""Sentence → time expressions, resolved against the article's date by the codebook's section 4; never the clock."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from app.domain.codebook import Basis, Precision
from app.domain.event import DateSpan, Origin
from app.domain.values import value
from app.extraction.times.spans import day_span, make_day, month_span, shifted
from app.extraction.times.time_rules import FIXED_NUMBER, GRAMMAR, UNIT, UNITS, Spans, lasting, number_of


@value
class TimeExpression:
    """Words at `[start, end)` that name a time: `past` as of an act told, `plan` as of one that is to come.

    `since` marks the start of something that goes on.
    """

    start: int
    end: int
    past: DateSpan
    plan: DateSpan
    since: bool = False
    # Whether it counts from the last day told, and not from the article's.
    anchored: bool = False

    def is_sooner_to_come(self, published: date) -> bool:
        """Tell a day and month without a year of which the turn to come is nearer than the last: "on December 5"."""
        ahead, back = self.plan.start - published, published - self.past.start
        return self.plan.start != self.past.start and ahead < back

    def as_of(self, *, planned: bool) -> DateSpan:
        """Return the dates as of a plan or of an act told."""
        found = self.plan if planned else self.past
        if found.basis is Basis.EXPLICIT:
            rule = "named by the calendar"
        elif found.precision in (Precision.BEFORE, Precision.AFTER):
            rule = "before or after the article's day, no closer"
        else:
            rule = "counted from the last day told" if self.anchored else "counted from the article's day"
        return replace(found, origin=Origin(rule, self.start, self.end))


# Times that count from the last day told: with the way that each points, and whether the article's own day will do
# where none has been told.
_DAY_PART = r"(?P<unit>day|morning|afternoon|evening|night)"
_ANCHORED = tuple(
    re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
    for pattern in (
        rf"{FIXED_NUMBER} {UNIT} (?P<way>earlier|later|afterwards|(?:before|after)(?=[,.]))",
        rf"(?:later |earlier |on |during )?the (?P<way>next|following|same|previous) {_DAY_PART}",
        r"the (?P<way>following) (?P<unit>week|month|year)",
        rf"(?:later |earlier |early |late )?(?:on )?(?P<way>that)(?: same)? {_DAY_PART}",
        rf"(?P<way>later|earlier|early|late) in the {_DAY_PART}",
        r"(?:(?:a )?few |several |just |two |three |some )?(?P<unit>hour)s (?P<way>earlier|later)",
        r"the (?P<unit>day) (?P<way>before|after)(?=[,.])",
        r"(?:later |earlier |early |late )?(?P<way>that|(?:in )?the same) (?P<unit>month|year)",
    )
)
_BACK = frozenset({"earlier", "before", "previous"})
_ONWARD = frozenset({"later", "afterwards", "after", "next", "following"})
# From what precisions months and years count beside days: "in May 2010 … two months later".
_FROM_WHICH = {
    "month": (Precision.DAY, Precision.MONTH),
    "year": (Precision.DAY, Precision.MONTH, Precision.YEAR),
}
_THAT_YEAR = re.compile(r"(?: of|,)? (?:that|the same) year")
_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night", "hour"})

# Those of the patterns just above.
_ANCHORED_SIGNS = frozenset(f"{UNITS} morning afternoon evening night hour".split())
_DAY = re.compile(r"(?<!\w)day")
_SIGNS = tuple(sorted(_ANCHORED_SIGNS.union(*(rule.signs for rule in GRAMMAR))))


def find_times(
    text: str, start: int, end: int, published: date, told: Sequence[TimeExpression] = ()
) -> list[TimeExpression]:
    """Return the time expressions in `text[start:end]` in order, not overlapping.

    `told` are the times of the sentences just before: "the next day" counts from the last day of them, "two years
    later" from the last month or year too.
    """
    # The sentence in both letter cases: one look for each sign says which patterns can match at all.
    shown = text[start:end]
    shown += shown.lower()
    signs = {sign for sign in _SIGNS if sign in shown}
    if "day" in signs and not _DAY.search(shown):
        signs.remove("day")  # that of "Monday" or "today"
    if not signs:
        return []
    search = _Search(text, start, end, told)
    for rule in GRAMMAR:
        if not rule.signs.isdisjoint(signs):
            for match in search.matches(rule.pattern):
                search.add(match, rule.resolve(match, published), lasts=rule.resolve is lasting)
    if not _ANCHORED_SIGNS.isdisjoint(signs):
        for pattern in _ANCHORED:
            for match in search.matches(pattern):
                last = search.last_told(match.start(), match["unit"].lower())
                search.add(match, _from_anchor(match, published, last), anchored=last is not None)
    found = _without_redundant(sorted(search.found, key=lambda time: time.start), text)
    found = [_of_that_year(time, search, text) for time in found]
    return [time for k, time in enumerate(found) if k == 0 or time.start >= found[k - 1].end]


def is_anchor(time: TimeExpression) -> bool:
    """Tell whether later words may count from a time: one that names a day."""
    return time.past.precision is Precision.DAY and not time.since


class _Search:
    """The times found so far in `text[start:end]`, and which characters they take."""

    def __init__(self, text: str, start: int, end: int, told: Sequence[TimeExpression] = ()) -> None:
        self.text, self.start, self.end, self.told = text, start, end, told
        self.found: list[TimeExpression] = []
        self.taken = bytearray(end - start)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches that overlap nothing found before."""
        for match in pattern.finditer(self.text, self.start, self.end):
            if not any(self.taken[match.start() - self.start : match.end() - self.start]):
                yield match

    def add(self, match: re.Match[str], spans: Spans | None, *, lasts: bool = False, anchored: bool = False) -> None:
        """Keep a match that names days of the calendar."""
        if spans is None or any(span.start > span.end for span in spans):
            return
        self.taken[match.start() - self.start : match.end() - self.start] = b"\1" * (match.end() - match.start())
        since = self.text[max(self.start, match.start() - len("since ")) : match.start()].lower() == "since "
        self.found.append(TimeExpression(match.start(), match.end(), *spans, since or lasts, anchored))

    def last_told(self, before: int, unit: str) -> TimeExpression | None:
        """Return the last time named before a character from which a number of these units counts: days, or longer."""
        fit = _FROM_WHICH.get(unit, (Precision.DAY,))
        times = [*self.told, *sorted(self.found, key=lambda time: time.start)]
        named = (time for time in reversed(times) if time.end <= before and not time.since)
        return next((time for time in named if time.past.precision in fit), None)


def _from_anchor(match: re.Match[str], published: date, anchor: TimeExpression | None) -> Spans | None:
    groups = match.groupdict()
    way, unit = match["way"].lower(), match["unit"].lower()
    number = number_of((groups.get("number") or "one").lower())
    of_the_article = way in _BACK or unit == "hour" or match.group().lower().startswith("later in the ")
    if anchor is None and not of_the_article:
        return None
    days = (anchor.past.start, anchor.plan.start) if anchor else (published, published)
    if unit in _DAY_PARTS:
        number = 1 if way in ("next", "following", "previous") else 0
        unit = "day"
    if unit == "day" and match.group().lower().endswith("in the day"):
        number = 0
    sign = -1 if way in _BACK else 1 if way in _ONWARD else 0
    past, plan = (shifted(day, unit, sign * number) for day in days)
    return past, plan


def _of_that_year(time: TimeExpression, search: _Search, text: str) -> TimeExpression:
    """Return a month or day without a year in the year told last: "in October that year"."""
    behind = _THAT_YEAR.match(text, time.end, search.end)
    last = search.last_told(time.start, "year") if behind is not None else None
    if behind is None or last is None or time.past.precision not in (Precision.DAY, Precision.MONTH):
        return time
    span, year = time.past, last.past.start.year
    if span.precision is Precision.MONTH:
        span = month_span(year, span.start.month, Basis.EXPLICIT)
    elif (day := make_day(year, span.start.month, span.start.day)) is not None:
        span = day_span(day, Basis.EXPLICIT)
    return replace(time, end=behind.end(), past=span, plan=span, anchored=True)


def _without_redundant(times: list[TimeExpression], text: str) -> list[TimeExpression]:
    """Leave out the weekday of "on Monday, March 3": where the two disagree, the named day holds.

    So does it beside a part of the day: "overnight on August 7".
    """
    pairs = zip_longest(times, times[1:])
    return [
        time
        for time, following in pairs
        if following is None
        or text[time.end : following.start].strip(" ,(") not in ("", "on")
        or not (time.past.basis is Basis.RELATIVE and following.past.basis is Basis.EXPLICIT)
    ]
