"""Those who are sent, who call on somebody or who come together, and what of it is to come, as agencies tell it."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})
PUBLISHED = date(2006, 5, 17)  # a Wednesday

TOLD = [
    # whom a party sends to meet others
    ("Japan sent its deputy foreign minister, Taro Mori, to meet the Syrian president.",
     ["meeting/meet occurred: JPN > SYR"]),
    ("Russia has sent envoy Yevgeny Primakov to hold talks with Iraqi leader Saddam Hussein.",
     ["meeting/meet occurred: RUS > IRQ"]),
    ("Norway dispatched its foreign minister to Cairo to mediate between Israel and Hamas.",
     ["meeting/mediate occurred: NOR > ISR, hamas", "visit/visit occurred: NOR > EGY"]),
    ("Turkey sent troops to meet the threat from Syria.", []),
    # who is visited or called on is a person
    ("Davutoglu visited Palestinian leader Mahmoud Abbas on Monday.", ["meeting/meet occurred: TUR > PSE"]),
    ("Abdullah Gul was visited by the Syrian foreign minister on Monday.", ["meeting/meet occurred: SYR > TUR"]),
    ("The Chinese ambassador paid a visit to Iraqi President Jalal Talabani on Sunday.",
     ["meeting/meet occurred: CHN > IRQ"]),
    ("The Chinese ambassador called on Iraqi President Jalal Talabani on Sunday.",
     ["meeting/meet occurred: CHN > IRQ"]),
    ("The Chinese ambassador called on Iraqi President Jalal Talabani to resign.", []),
    ("Davutoglu visited the grave of President Yasser Arafat.", []),
    # both who are named before "who"
    ("The plan is that of Russian President Vladimir Putin and Iraqi President Jalal Talabani, who met on Monday.",
     ["meeting/meet occurred: RUS > IRQ"]),
    # whose they are stands behind their names
    ("Kevin Lamb of Australia and Peter Marsh of New Zealand met in Sydney on Monday.",
     ["meeting/meet occurred: AUS > NZL"]),
    ("Talks between King Abdullah of Jordan and President Jalal Talabani of Iraq lasted two hours.",
     ["meeting/meet occurred: JOR > IRQ"]),
    # what is to come, with the gerunds that go along with it
    ("Putin was supposed to visit Ankara on Friday.", ["visit/visit planned: RUS > TUR"]),
    ("Iran and Russia are poised to sign a gas deal.", ["agreement/sign planned: IRN > RUS"]),
    ("Putin will visit Ankara on Saturday before travelling to Cairo for talks with Hosni Mubarak.",
     ["meeting/meet planned: RUS > EGY", "visit/visit planned: RUS > EGY", "visit/visit planned: RUS > TUR"]),
    ("Putin visited Ankara on Saturday before travelling to Cairo.",
     ["visit/visit occurred: RUS > EGY", "visit/visit occurred: RUS > TUR"]),
    # what a gathering decides does not put it off
    ("EU foreign ministers meeting in Luxembourg on Monday agreed to help Sudan.", ["meeting/meet occurred: eu"]),
    ("A meeting between Putin and Talabani is planned for Friday.", ["meeting/meet planned: RUS > IRQ"]),
    # forces are no visitors
    ("U.S. troops will arrive in Poland on Friday.", []),
    ("Warsaw hailed the arrival of U.S. troops in Poland.", []),
    # what was does not take up what is to come without a day
    ("Putin met Talabani on Monday. The Russia-Iraq joint commission is expected to meet soon.",
     ["meeting/meet occurred: RUS > IRQ", "meeting/meet planned: RUS > IRQ"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_encounters(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in found if event.kind in ENCOUNTERS) == expected
