"""What somebody said on another day, told in a relative clause beside what he says now."""

from datetime import date

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import PUBLISHED, brief, events_of

NOVEMBER = date(2024, 11, 1)

TOLD: list[tuple[str, list[tuple[str, date]]]] = [
    ("Rwanda, which admitted in November that its soldiers were fighting, said it would stay until Congo agrees.",
     [("statement/comment occurred: RWA", NOVEMBER), ("statement/pledge occurred: RWA > COD", PUBLISHED)]),
    ("The Taliban, who on Thursday admitted that the diplomats had been killed, said Iran must wait.",
     [("statement/comment occurred: taliban", date(2025, 3, 6)),
      ("statement/demand occurred: taliban > IRN", PUBLISHED)]),
    ("Turkey, which said on Monday that it would leave NATO, warned Greece on Tuesday.",
     [("statement/comment occurred: TUR", date(2025, 3, 10)),
      ("statement/warn occurred: TUR > GRC", date(2025, 3, 11))]),
    # no day of its own, no other occasion
    ("Turkey, which condemned the raid, warned Greece.", [("statement/warn occurred: TUR > GRC", PUBLISHED)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_asides(text: str, expected: list[tuple[str, date]], lexicon: Lexicon) -> None:
    assert [(brief(event), event.when.start) for event in events_of(text, lexicon)] == expected
