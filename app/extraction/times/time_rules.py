"""The grammar of time expressions: patterns, each with what resolves it against the article's date."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from app.domain.codebook import Basis, Precision
from app.domain.event import DateSpan
from app.domain.values import value
from app.extraction.times.spans import (
    DAYS,
    MONTHS,
    SEASONS,
    day_span,
    make_day,
    month_span,
    nearest_turn,
    open_span,
    shifted,
    weekday_after,
    weekday_before,
    weekend_span,
    year_span,
)

_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "few": 3, "several": 3}  # fmt: skip

_MONTH_NAME = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTH = rf"(?P<month>{_MONTH_NAME})"
_TO_MONTH = rf"(?: ?[-–] ?| and | to | till | until | through )(?P<last_month>{_MONTH_NAME})"
_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
_UNTIL = r"(?: ?[-–] ?| and | to | till | until | through )"
_DAYS_OF_MONTH = rf"(?P<day>{_DAY_NUMBER}){_TH}(?:{_UNTIL}(?P<until>{_DAY_NUMBER}){_TH}(?![\d:]))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_OF_YEAR = "(?:,? " + _YEAR + ")?"
_WEEKDAY_NAME = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_PART = r"(?: (?:early |late )?(?:morning|afternoon|evening|night))?"
_SPELLED = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NUMBER = rf"(?P<number>\d{{1,3}}|an?|{_SPELLED}|(?:a )?(?:couple of|couple|few)|several)"
FIXED_NUMBER = rf"(?P<number>\d{{1,3}}|an?|{_SPELLED})"
UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_HOLIDAYS = {"christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
             "new year's day": (1, 1), "new year's eve": (12, 31), "new year’s day": (1, 1),
             "new year’s eve": (12, 31), "may day": (5, 1)}  # fmt: skip

# A year's numeral is a date only where the words around it make it one: never a figure, a share or a time of day.
_BARE_YEAR = r"(?<![\d.,$€£-])" + _YEAR + r"(?![\d%-]|,\d|\.\d)(?:(?: and |-|–| to )(?P<until>(?:19|20)\d\d))?"


def _after(words: str) -> str:
    """Return a pattern for "right after one of these words", in either letter case."""
    spelled = [word for given in words.split() for word in (given, given.capitalize())]
    return "(?:" + "|".join(f"(?<={word} )" for word in spelled) + ")"


Spans = tuple[DateSpan, DateSpan]
Resolver = Callable[[re.Match[str], date], Spans | None]


def _both(span: DateSpan) -> Spans:
    return span, span


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def number_of(words: str) -> int:
    """Return the number that a numeral or a word such as "couple" stands for."""
    return _NUMBERS.get(words) or int(words)


def _full_date(match: re.Match[str], on: date) -> Spans | None:
    groups = match.groupdict()
    month, first = _month_number(match["month"]), int(match["day"])
    last_month = _month_number(groups["last_month"]) if groups.get("last_month") else month
    last = int(groups.get("until") or first)

    def resolve(*, planned: bool) -> DateSpan | None:
        start = nearest_turn(month, first, on, planned=planned)
        if match["year"]:
            start = make_day(int(match["year"]), month, first)
        end = start and make_day(start.year + (last_month < month), last_month, last)
        return day_span(start, Basis.EXPLICIT, max(start, end)) if start and end else None

    past, plan = resolve(planned=False), resolve(planned=True)
    return (past, plan) if past and plan else None


def _month_only(match: re.Match[str], on: date) -> Spans | None:
    month = _month_number(match["month"])
    if match["year"]:
        return _both(month_span(int(match["year"]), month, Basis.EXPLICIT))
    # A month named without its year stands in relation to the article's date.
    which = (match.groupdict().get("which") or "").lower()
    past = on.year if month < on.month + (which != "last") else on.year - 1
    plan = on.year if month >= on.month + (which == "next") else on.year + 1
    return month_span(past, month, Basis.RELATIVE), month_span(plan, month, Basis.RELATIVE)


def _of_turned_year(match: re.Match[str], on: date) -> Spans | None:
    """Read "February this year", "early November last year", "March 3 of next year"."""
    year = on.year + {"last": -1, "next": 1}.get(match["turn"], 0)
    month, day = _month_number(match["month"]), match["day"]
    if day is None:
        return _both(month_span(year, month, Basis.RELATIVE))
    found = make_day(year, month, int(day))
    return _both(day_span(found, Basis.EXPLICIT)) if found else None


def _season(match: re.Match[str], on: date) -> Spans:
    first = SEASONS[match["season"].lower()]
    if match["year"]:
        return _both(month_span(int(match["year"]), first, Basis.EXPLICIT, 3))
    past = on.year if on.month >= first else on.year - 1
    if match["which"] == "last" and past == on.year and on.month < first + 3:
        past -= 1
    plan = on.year if on.month < first + 3 else on.year + 1
    return month_span(past, first, Basis.RELATIVE, 3), month_span(plan, first, Basis.RELATIVE, 3)


def _part_of_year(match: re.Match[str], on: date) -> Spans:
    step = {"last": -1, "next": 1}.get((match["which"] or "").lower(), 0)
    year = int(match["year"]) if match["year"] else on.year + step
    months = 3 if match["part"].lower() == "quarter" else 6
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 12 // months - 1}[match["nth"].lower()]
    basis = Basis.EXPLICIT if match["year"] else Basis.RELATIVE
    return _both(month_span(year, nth * months % 12 + 1, basis, months))


def _numeral_date(match: re.Match[str], _on: date) -> Spans | None:
    found = make_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return _both(day_span(found, Basis.EXPLICIT)) if found else None


def _day_of_month(match: re.Match[str], on: date) -> Spans | None:
    month = shifted(on, "month", {"last": -1, "next": 1}.get(match["which"], 0)).start
    found = make_day(month.year, month.month, int(match["day"]))
    return _both(day_span(found)) if found else None


def _weekday(match: re.Match[str], on: date) -> Spans:
    first = DAYS[match["weekday"].lower()]
    which, week = (match["which"] or "").lower(), match["week"]
    if week:
        monday = shifted(on, "week", {"last": -1, "next": 1}.get(week.lower(), 0)).start
        return _both(day_span(monday + timedelta(days=first)))
    last = DAYS[match["until"].lower()] if match["until"] else first
    length = timedelta(days=(last - first) % 7)
    ahead = weekday_after(on, first)
    if which in ("next", "coming"):
        start = ahead if ahead > on else on + timedelta(days=7)
        return _both(day_span(start, until=start + length))
    end = weekday_before(on, last)
    if which in ("last", "past") and end == on:
        end -= timedelta(days=7)
    return day_span(end - length, until=end), day_span(ahead, until=ahead + length)


def _weekend(match: re.Match[str], on: date) -> Spans:
    which = (match["which"] or "").lower()
    if which in ("next", "coming"):
        return _both(weekend_span(on, planned=True))
    back = -1 if which == "last" and on.weekday() >= DAYS["saturday"] else 0
    return weekend_span(on, planned=False, step=back), weekend_span(on, planned=True)


def _named_day(match: re.Match[str], on: date) -> Spans:
    steps = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1}
    return _both(day_span(on + timedelta(days=steps.get(match["word"].lower(), 0))))


def _holiday(match: re.Match[str], on: date) -> Spans | None:
    month, day = _HOLIDAYS[match["name"].lower()]
    past, plan = (nearest_turn(month, day, on, planned=planned) for planned in (False, True))
    return (day_span(past, Basis.EXPLICIT), day_span(plan, Basis.EXPLICIT)) if past and plan else None


def _calendar_unit(match: re.Match[str], on: date) -> Spans:
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    return _both(shifted(on, match["unit"].lower(), step))


def _before_last(match: re.Match[str], on: date) -> Spans:
    return _both(shifted(on, match["unit"].lower(), -2))


def _ago(match: re.Match[str], on: date) -> Spans:
    word = match["number"].lower().removeprefix("a ").removesuffix(" of")
    number, unit = number_of(word or "a"), match["unit"].lower()
    if match["half"]:
        return _both(shifted(on, "month", -6 - 12 * number if unit == "year" else -number))
    if word in ("few", "several", "couple") and unit in ("day", "week"):
        # A vague span is the month it falls in.
        then = on - timedelta(days=number * (1 if unit == "day" else 7))
        return _both(month_span(then.year, then.month, Basis.RELATIVE))
    return _both(shifted(on, unit, -number))


def _some_ago(match: re.Match[str], on: date) -> Spans:
    then = on - timedelta(days=3 * (1 if match["unit"].lower() == "day" else 7))
    return _both(month_span(then.year, then.month, Basis.RELATIVE))


_SUPERLATIVE = re.compile(r"\b(?:first|only|[a-z]{3,12}est|most|second|third|fourth|fifth|once|twice|times)\b")
_SUPERLATIVE_REACH = 90  # characters


def _ahead(match: re.Match[str], on: date) -> Spans | None:
    """Return the time of "in two weeks", but not of "the first visit in three years", which counts back."""
    before = match.string[max(0, match.start() - _SUPERLATIVE_REACH) : match.start()]
    if match["unit"].lower() == "decade" or _SUPERLATIVE.search(before[before.rfind(".") + 1 :]):
        return None
    return _both(shifted(on, match["unit"].lower(), number_of(match["number"].lower())))


def lasting(match: re.Match[str], on: date) -> Spans:
    """Return the first day of "for the past ten days", or of "for ten straight days", which counts today in."""
    number = number_of(match["number"].lower()) - (1 if match["straight"] else 0)
    unit = match["unit"].lower()
    start = shifted(on, unit, -number) if unit != "week" else day_span(on - timedelta(weeks=number))
    return _both(start)


def _years(match: re.Match[str], on: date) -> Spans | None:
    """Return the year of "in 2007"; that of an occasion still running only names it: "in Bali for the 2007 Summit"."""
    until = match.groupdict().get("until")
    named = match.string[match.end() : match.end() + 2].strip()[:1].isupper()
    if named and int(match["year"]) == on.year and match.string[: match.start()].endswith("the "):
        return None
    return _both(year_span(int(match["year"]), Basis.EXPLICIT, int(until) if until else None))


def _lately(_match: re.Match[str], on: date) -> Spans:
    return _both(open_span(on, Precision.BEFORE))


def _soon(_match: re.Match[str], on: date) -> Spans:
    return _both(open_span(on, Precision.AFTER))


def _of_2001(_match: re.Match[str], _on: date) -> Spans:
    """Return the day by whose name everybody means the attacks of that year."""
    day = date(2001, 9, 11)
    return _both(DateSpan(day, day, Precision.DAY, Basis.EXPLICIT))


_FEW = r"(?:(?:few|several|couple of|two|three|four|five|six|\d{1,2}) )?"
_UNITS = r"(?:days|weeks|months|years)"
_EARLIER = r"(?:(?:earlier|later|early|late|mid) )?"
_PART_OF_MONTH = r"(?:(?i:early |late |mid[- ]))"
# "the second half of April", "the end of May", so that the month dates its clause.
_WITHIN_MONTH = (
    r"(?:the )?(?:(?:first|second|third|fourth|last|early|latter) (?:half|part|weeks?|days|weekend)|"
    r"(?:very )?(?:end|start|beginning|middle|close)) of "
)
_TURN = r"(?:,| of| in)? (?P<turn>last|this|next) year"
# "in a July interview", but not "the March for Jobs".
_OCCASION_AHEAD = r"(?= (?!for |of |to |in |on |and |or |at |by |was |is |has |had )[a-z]{4,})"
_LAST_DAY = rf"(?P<until>{_DAY_NUMBER}){_TH}"
_DATE_TO_DATE = rf"(?P<day>{_DAY_NUMBER}){_TH} {_MONTH}{_UNTIL}{_LAST_DAY} (?P<last_month>{_MONTH_NAME}){_OF_YEAR}"
_WEEKDAYS = (
    r"(?:the (?:early |late )?(?:hours|morning|afternoon|evening|night) of )?"
    r"(?:(?:early |late |later |earlier )(?:on )?)?(?:(?:this )?(?P<which>[Ll]ast|[Nn]ext|[Tt]his|past|coming|on|On) )?"
    # Not "the last Friday of Ramadan", which no article's date tells.
    rf"(?P<weekday>{_WEEKDAY_NAME})(?! of [A-Z]){_PART}"
    rf"(?:(?: and |-|–| to | through | until )(?P<until>{_WEEKDAY_NAME}){_PART})?"
    r"(?: (?:of )?(?P<week>last|this|next) week)?"
)
_NAMED_DAY = (
    r"(?P<word>the day before yesterday|yesterday|last night|(?:earlier |later |late |early )?(?:today|tonight)|"
    r"overnight|this (?:morning|afternoon|evening)|tomorrow)"
)
# "for the past ten days", "for ten straight days", but not "for ten days", which may be how long a visit takes.
_LASTING = (
    r"for (?=(?:the )?(?:past|last) |\w+ (?:straight|consecutive|successive) )(?:(?:the )?(?:past|last) )?"
    rf"{FIXED_NUMBER}(?: (?P<straight>straight|consecutive|successive))? {UNIT}"
)
_LATELY = rf"(?:(?:in|over|during|for|within) )?(?:the )?(?:past|last|recent) {_FEW}{_UNITS}"
_COMING = rf"(?:in|over|within|during) (?:the )?(?:coming|next) {_FEW}{_UNITS}|(?:with)?in (?:days|weeks)"
_PART_OF_YEAR = (
    r"(?:the )?(?P<nth>first|second|third|fourth|last) (?P<part>quarter|half) of "
    rf"(?:(?P<which>this|last|next) year|(?:the year )?{_YEAR})"
)
_SEASON = (
    rf"(?:(?P<which>last|this|next) |in the |in )(?P<season>spring|summer|autumn|fall|winter)(?:(?: of)? {_YEAR})?"
)
_YEAR_OPENERS = "in since of the during by between from late early until mid a an its his her their 's ’s"
# What no match of a pattern can do without, one of each: capitals as they stand, small letters in either case.
# Hardly any sentence holds more than two of these, and the others need not be searched for its pattern.
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
UNITS = "day week month year decade"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_PARTS_OF_DAYS = "yesterday night today tomorrow morning afternoon evening"
_CENTURIES = "19 20"
# In order: at one place the first that matches holds.
_RULES: tuple[tuple[str, int, str, Resolver], ...] = (
    (_YEAR + r"-(?P<month>\d\d)-(?P<day>\d\d)", 0, _CENTURIES, _numeral_date),
    # "15.05.2018"; with strokes only where one of the numbers can be no month.
    (rf"(?P<day>{_DAY_NUMBER})\.(?P<month>0?[1-9]|1[0-2])\.{_YEAR}", 0, _CENTURIES, _numeral_date),
    (rf"(?P<day>3[01]|2\d|1[3-9])/(?P<month>0?[1-9]|1[0-2])/{_YEAR}", 0, _CENTURIES, _numeral_date),
    (rf"(?P<month>0?[1-9]|1[0-2])/(?P<day>3[01]|2\d|1[3-9])/{_YEAR}", 0, _CENTURIES, _numeral_date),
    (rf"(?P<day>{_DAY_NUMBER}){_TH} {_MONTH}{_TURN}", 0, _MONTHS, _of_turned_year),
    (rf"{_PART_OF_MONTH}?{_MONTH}(?: (?P<day>{_DAY_NUMBER}){_TH})?{_TURN}", 0, _MONTHS, _of_turned_year),
    (r"9/11|Sept(?:ember|\.)? 11(?:th)?(?=,? (?:terror(?:ist)? )?attacks)", 0, "9/11 Sep", _of_2001),
    (rf"{_MONTH} (?P<day>{_DAY_NUMBER}){_TH}{_TO_MONTH} {_LAST_DAY}{_OF_YEAR}", 0, _MONTHS, _full_date),
    (_DATE_TO_DATE, 0, _MONTHS, _full_date),
    (_MONTH + " " + _DAYS_OF_MONTH + _OF_YEAR, 0, _MONTHS, _full_date),
    (_DAYS_OF_MONTH + "(?: of)? " + _MONTH + _OF_YEAR, 0, _MONTHS, _full_date),
    (_WITHIN_MONTH + _MONTH + f"(?:,? {_YEAR})?", 0, _MONTHS, _month_only),
    (_MONTH + "(?:,| of)? " + _YEAR, 0, _MONTHS, _month_only),
    (_PART_OF_MONTH + "?(?P<which>(?i:last|this|next)) " + _MONTH + "(?P<year>)", 0, _MONTHS, _month_only),
    (
        _after("in since of by from until between during") + _PART_OF_MONTH + "?" + _MONTH + "(?P<year>)",
        0,
        _MONTHS,
        _month_only,
    ),
    (_PART_OF_MONTH + _MONTH + "(?P<year>)", 0, _MONTHS, _month_only),
    (_after("a an the his her its their") + _MONTH + "(?P<year>)" + _OCCASION_AHEAD, 0, _MONTHS, _month_only),
    (rf"(?P<day>{_DAY_NUMBER}){_TH} of (?P<which>last|this|next) month", 0, "month", _day_of_month),
    (_WEEKDAYS, 0, _DAYS, _weekday),
    (r"(?:the )?(?:(?P<which>last|this|next|past|coming) )?weekend", re.IGNORECASE, "weekend", _weekend),
    (_NAMED_DAY, re.IGNORECASE, _PARTS_OF_DAYS, _named_day),
    (_LASTING, re.IGNORECASE, UNITS, lasting),
    (_LATELY, re.IGNORECASE, UNITS, _lately),
    (_COMING, re.IGNORECASE, UNITS, _soon),
    (_PART_OF_YEAR, re.IGNORECASE, "quarter half", _part_of_year),
    (r"(?:in|over|during|within) the (?:past|last) (?:day|week|month|year)", re.IGNORECASE, UNITS, _lately),
    (
        _EARLIER + r"(?:the )?(?P<which>last|this|next|past|previous|coming) (?P<unit>week|month|year)",
        re.IGNORECASE,
        UNITS,
        _calendar_unit,
    ),
    (r"(?P<which>earlier|later) in the (?P<unit>week|month|year)", re.IGNORECASE, UNITS, _calendar_unit),
    (r"the (?P<unit>week|month|year) before last", re.IGNORECASE, UNITS, _before_last),
    (_NUMBER + " " + UNIT + "(?P<half> and a half)? ago", re.IGNORECASE, "ago", _ago),
    (r"(?:some )?(?P<unit>day|week)s ago", re.IGNORECASE, "ago", _some_ago),
    (_after("in within") + FIXED_NUMBER + " " + UNIT + "(?:['’]s?)?(?: time)?(?! of)", 0, UNITS, _ahead),
    (FIXED_NUMBER + " " + UNIT + " from now", re.IGNORECASE, UNITS, _ahead),
    (_SEASON, 0, " ".join(SEASONS), _season),
    (
        _after("on at over") + "(?P<name>" + "|".join(_HOLIDAYS) + ")",
        re.IGNORECASE,
        "christmas boxing year may",
        _holiday,
    ),
    (_after(_YEAR_OPENERS) + _BARE_YEAR, 0, _CENTURIES, _years),
    (r"mid-" + _YEAR, 0, _CENTURIES, _years),
    (r"recently|lately", re.IGNORECASE, "lately recently", _lately),
    # Not "as soon as possible", nor "soon after the talks".
    (r"(?<!as )soon(?! as\b| after)", re.IGNORECASE, "soon", _soon),
)


@value
class Rule:
    """A pattern of the grammar, what resolves a match, and the `signs` one of which every match holds."""

    pattern: re.Pattern[str]
    signs: frozenset[str]
    resolve: Resolver


GRAMMAR = tuple(
    Rule(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags), frozenset(signs.split()), resolve)
    for pattern, flags, signs, resolve in _RULES
)
