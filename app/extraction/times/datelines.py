"""The line that says where and when a report was written: "TEHRAN, Sept. 11 --"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from app.extraction.times.dates import find_times

_OVERNIGHT = timedelta(days=2)  # the longest that a report waits for its paper
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"(?:{_MONTHS}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)"
_DATED_LINE = re.compile(
    rf"[A-Z]{{3}}(?:(?! -)[^\n—–]){{0,60}}?,? ({_MONTH} \d{{1,2}})(?: \([^)\n]{{1,40}}\))?[ .,:]*(?:-|—|–)"
)


def day_written(text: str, opening: Sequence[tuple[int, int]], published: date) -> date:
    """Return the day in the dateline, from which "today" counts in a paper of the next morning.

    The day of publication where the report has none, or one that lies further back. The `opening`
    sentences, behind a headline, are spans `[start, end)` of the text.
    """
    for start, end in opening:
        if dateline := _DATED_LINE.match(text, start, end):
            days = find_times(text, dateline.start(1), dateline.end(1), published)
            day = days[0].past.start if days else published
            return day if published - _OVERNIGHT <= day <= published else published
    return published
