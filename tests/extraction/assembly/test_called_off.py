"""Plans that the text goes on to call off, in its own words or by what somebody will not do."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD = [
    # the trip is named again
    ("A Peruvian delegation, which was to have arrived in Oslo today, has canceled its visit.",
     ["visit/visit cancelled: PER > NOR"]),
    ("Peruvian President Dina Boluarte was due in Oslo today but put off her trip.",
     ["visit/visit cancelled: PER > NOR"]),
    ("Yukio Edano, a Japanese minister, had been due to fly to Lima on Friday. He has scrapped the trip.",
     ["visit/visit cancelled: JPN > PER"]),
    ("The presidents of Chile and Peru will meet on Friday. Chile has put off the meeting.",
     ["meeting/meet cancelled: CHL > PER"]),
    # what somebody will not do
    ("Sergei Lavrov, who was to have travelled to Lima on Friday, said he would not be able to make the visit.",
     ["visit/visit cancelled: RUS > PER"]),
    ("Peru said that President Dina Boluarte would not travel to Oslo next month as planned.",
     ["visit/visit cancelled: PER > NOR"]),
    ("Sergei Lavrov, who was due in Lima on Friday, will not come.", ["visit/visit cancelled: RUS > PER"]),
    ("Sergei Lavrov will visit Lima on Friday. Russia will not go to war.", ["visit/visit planned: RUS > PER"]),
    ("Sergei Lavrov will meet Wang Yi on Friday. Russia will not attend the meeting in Oslo.",
     ["meeting/meet planned: RUS > CHN"]),
    # it no longer stands
    ("The visit of Sergei Lavrov to Lima is on hold.", ["visit/visit cancelled: RUS > PER"]),
    ("A meeting of the Chilean and Peruvian presidents is no longer on the agenda.",
     ["meeting/meet cancelled: CHL > PER"]),
    ("The meeting between Sergei Lavrov and Wang Yi is off.", ["meeting/meet cancelled: RUS > CHN"]),
    ("The talks between Sergei Lavrov and Wang Yi kicked off.", ["meeting/meet occurred: RUS > CHN"]),
    ("A planned visit by Sergei Lavrov to Lima was dropped.", ["visit/visit cancelled: RUS > PER"]),
    # behind words that only describe it, and those who were to have met in vain
    ("A proposed meeting of the presidents of Chad and Libya, which Egypt had offered to host, was called off.",
     ["meeting/meet cancelled: TCD > LBY"]),
    ("The presidents of Chad and Libya, who were to have met in May, sent letters.",
     ["meeting/meet cancelled: TCD > LBY"]),
    # another's trip, one that has been made, and one that is only not made
    ("Sergei Lavrov will visit Lima on Friday. Japan has cancelled its visit.", ["visit/visit planned: RUS > PER"]),
    ("Sergei Lavrov visited Lima on Monday. He has cancelled the trip.", ["visit/visit occurred: RUS > PER"]),
    ("Sergei Lavrov will visit Lima on Friday. Brazil cancelled the sale.", ["visit/visit planned: RUS > PER"]),
    ("Peru said that President Dina Boluarte would not travel to Oslo.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_called_off(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = [event for event in events_of(text, lexicon) if event.kind in (Kind.VISIT, Kind.MEETING)]
    assert [brief(event) for event in found] == expected


def test_the_day_is_that_of_the_plan(lexicon: Lexicon) -> None:
    text = "Sergei Lavrov was due in Lima on Friday. Later he cancelled the trip."
    event = next(event for event in events_of(text, lexicon) if event.kind is Kind.VISIT)
    assert dated(event) == "2025-03-14 day"
    assert [text[span.start : span.end] for span in event.evidence] == text.replace(". L", ".|L").split("|")
    missed = "Sergei Lavrov will not fly to Lima on Friday as planned."
    assert dated(events_of(missed, lexicon)[0]) == "2025-03-14 day"
