"""The day in a dateline, from which "today" counts."""

from datetime import date

import pytest

from app.domain.lexicon import Lexicon
from app.extraction.times.datelines import day_written
from tests.extraction.steps import events_of

ON = date(1998, 9, 12)

LINES = [
    ("TEHRAN, Sept. 11 -- Iran moved troops today.", date(1998, 9, 11)),
    ("DAR ES SALAAM, Tanzania, Sept. 11 — Kenya spoke.", date(1998, 9, 11)),
    ("ISLAMABAD, September 10 (AP) - Pakistan spoke.", date(1998, 9, 10)),
    ("TEHRAN, Sept. 12 -- Iran spoke.", ON),
    ("TEHRAN, Sept. 2 -- Iran spoke.", ON),  # too far back to be the day of the report
    ("TEHRAN -- Iran spoke on Sept. 11 - and waited.", ON),
    ("Iran spoke on Sept. 11 -- and waited.", ON),
    ("", ON),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_day_written(text: str, expected: date) -> None:
    assert day_written(text, [(0, len(text))], ON) == expected


def test_today_is_the_day_of_the_dateline(lexicon: Lexicon) -> None:
    text = "TEHRAN, Sept. 11 -- Iran condemned Turkey today. Turkey expelled an Iranian yesterday. Iraq condemned Iran."
    days = {event.initiators[0].party: event.when.start for event in events_of(text, lexicon, ON)}
    assert days == {"IRN": date(1998, 9, 11), "TUR": date(1998, 9, 10), "IRQ": ON}
