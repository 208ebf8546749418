"""What the agencies tell beside their news: how troops came, who broke with whom, whose fire an army tells of."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    # envoys who are sent home, in other words than those
    ("Kenya has told Sudan to withdraw its ambassador in Nairobi.", ["measure/expel occurred: KEN > SDN"]),
    ("Serbia gave Montenegro's ambassador a week to leave.", ["measure/expel occurred: SRB > MNE"]),
    ("Iran replied in kind, expelling four Germans.", ["measure/expel occurred: IRN > DEU"]),
    ("German federal prosecutors charged two Iranians with spying on Monday.", ["measure/detain occurred: DEU > IRN"]),
    # what a resolution or law does, told in the present
    ("The UN Security Council on Monday adopted a resolution which bans arms sales to Libya.",
     ["measure/sanction occurred: un > LBY"]),
    ("The UN Security Council adopted Resolution 1929, which bars trade with Iran in heavy weapons, on Monday.",
     ["measure/sanction occurred: un > IRN"]),
    # a past that follows "last" or "first"
    ("Riyadh last cut its ties with Tehran in 1988.", ["measure/downgrade occurred: SAU > IRN"]),
    # land that is named again, or a part of it
    ("Cyprus has been split since 1974, when Turkish troops invaded the north.",
     ["military/strike occurred: TUR > CYP"]),
    ("Cyprus has been divided since Turkey invaded the island in 1974.", ["military/strike occurred: TUR > CYP"]),
    ("Azerbaijan borders Armenia. Azerbaijani forces took the region in 1993.", []),
    # drones and patrols
    ("Turkey responded with drone attacks on Syrian tanks.", ["military/strike occurred: TUR > SYR"]),
    ("Russian and Turkish soldiers are to begin joint patrols in Idlib on Saturday.",
     ["military/deploy planned: RUS, TUR > SYR"]),
    ("The Pentagon said on Friday it was sending troops to Saudi Arabia.", ["military/deploy planned: USA > SAU"]),
    # whom an attack hit is the party whose army tells of it
    ("A Pakistani military spokesman said Indian shelling had killed two women in the Kotli district.",
     ["military/strike claimed: IND > PAK"]),
    ("Armenia's defense ministry said Azerbaijani shelling had killed a villager.",
     ["military/strike claimed: AZE > ARM"]),
    ("India's army said one of its soldiers was killed by Pakistani fire on Saturday.",
     ["military/strike claimed: PAK > IND"]),
    ("U.S. officials said Israeli jets had bombed a convoy near Damascus.", []),
    # on whom it is blamed in passing
    ("At least 30 Turkish soldiers were killed in an air strike on Thursday which Ankara blamed on Damascus.",
     ["military/strike claimed: SYR > TUR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = (event for event in events_of(text, lexicon) if event.kind in (Kind.MEASURE, Kind.MILITARY))
    assert sorted(brief(event) for event in found) == expected


TALKS: list[tuple[str, list[str]]] = [
    # who heads a government is at home where others meet him, but not in towns where anybody meets
    ("Fidan met in Tokyo on Monday with Foreign Minister Kenji Tanaka.", ["meeting/meet occurred: TUR > JPN"]),
    ("Fidan met with Prime Minister Ken Tan in Singapore on Monday.", ["meeting/meet occurred: TUR > SGP"]),
    ("Fidan met Prime Minister John Smith in Vienna on Monday.", []),
    ("Fidan met writer John Smith in Tokyo on Monday.", []),
    # accords and journeys that a relative clause tells with their date
    ("The treaty that Turkey concluded with Russia in March 2016 has lapsed.", ["agreement/agree occurred: TUR > RUS"]),
    ("The treaty that Turkey concluded with Russia has lapsed.", []),
    ("Erdogan, whose visit to Cairo last month was the first since 2012, was in Rome.",
     ["visit/visit occurred: TUR > EGY"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TALKS)
def test_talks_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [brief(event) for event in events_of(text, lexicon) if event.kind is not Kind.STATEMENT] == expected


def test_days_within_relative_clauses(lexicon: Lexicon) -> None:
    praised = "Isaac Herzog, whose visit to Turkey in January was short, praised Turkey."
    assert {e.kind: e.when.start for e in events_of(praised, lexicon)} == {
        Kind.VISIT: date(2025, 1, 1), Kind.STATEMENT: date(2025, 3, 12),
    }  # fmt: skip
    banned = "Turkey, which last week closed its ports to Israeli ships and banned imports from Israel, wants more."
    assert {e.when.start for e in events_of(banned, lexicon)} == {date(2025, 3, 3)}
