"""Who speaks in news of many agencies and years: the party and the speaker of each statement of a text, in order."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of

ON = date(2005, 9, 7)


def _voices(text: str, lexicon: Lexicon) -> list[str]:
    told = [event for event in events_of(text, lexicon, ON) if event.kind in (Kind.STATEMENT, Kind.COMMENTARY)]
    return [f"{event.initiators[0].party} {event.speaker}" for event in told]


CALLED = [
    ("Ambassador Bolton accused Syria of lying.", ["USA john-bolton"]),
    ("Top officials in Tehran have accused the United States of arming the rebels.", ["IRN IRN"]),
    ("Defense officials in Ankara said Greece had violated Turkish airspace.", ["TUR TUR"]),
    ("Officials in Brussels said Greece had violated Turkish airspace.", []),
    ("The Prime Minister's Office in Athens accused Turkey of lying.", ["GRC greek-prime-ministers-office"]),
    ("The Security Council met on Monday. “Sudan must comply,” the council said.", ["un un-security-council"]),
    ("Russia's foreign minister arrived in Cairo. After talks with Hosni Mubarak, the minister warned Israel.",
     ["RUS sergei-lavrov"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), CALLED)
def test_how_speakers_are_called(text: str, voices: list[str], lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == voices


NOBODY = [
    "Strobl said that Iran and Austria have excellent relations, adding that Austria is safe.",
    "A number of party men, members of the chamber and the press, in an odd move, accused Iran of lying.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_nobody_that_speaks_for_a_party(text: str, lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == []
