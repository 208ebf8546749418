"""Who takes part in a deed and stands elsewhere than beside its verb: in a list, behind a noun, in what is reported."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

TOLD = [
    # several, and the list that says who they are
    ("The two leaders, Vladimir Putin and Shinzo Abe, spoke by phone on Monday.", ["call/call occurred: RUS > JPN"]),
    ("The two countries, India and Pakistan, signed an accord on Monday.", ["agreement/sign occurred: IND > PAK"]),
    ("The three countries - Iran, Russia and Turkey - met in Astana on Monday.",
     ["meeting/meet occurred: IRN > RUS, TUR"]),
    ("The three guarantors of the Astana process – Iran, Russia and Turkey – held talks in Sochi on Friday.",
     ["meeting/meet occurred: IRN > RUS, TUR"]),
    ("The three leaders, Putin and Erdogan, met in Sochi on Friday.", []),
    # the states of a body
    ("Leaders of African Union (AU) member states met in Niamey on Sunday.", ["meeting/meet occurred: au"]),
    ("Ministers from NATO member countries met in Brussels on Friday.", ["meeting/meet occurred: nato"]),
    ("Leaders of the G20 nations met in Pittsburgh on Thursday.", ["meeting/meet occurred: g20"]),
    # whose the forces are that are fought
    ("Al-Shabaab fighters battled soldiers of the Kenyan army on Monday.",
     ["military/strike occurred: al-shabaab > KEN"]),
    ("Georgian forces clashed with troops from Russia on Monday.", ["military/strike occurred: GEO > RUS"]),
    # towns that are lost
    ("The town of Palmyra fell to Islamic State on Wednesday.", ["military/seize occurred: isis > SYR"]),
    ("Kismayo fell under al-Shabaab control on Friday.", ["military/seize occurred: al-shabaab > SOM"]),
    ("The U.S. embassy in Baghdad came under rocket fire on Sunday.", []),
    # what is told of somebody in the passive
    ("Iran is said to have fired missiles at Israel on Monday.", ["military/strike claimed: IRN > ISR"]),
    ("Al-Shabaab is reported to have captured Kismayo on Friday.", ["military/seize occurred: al-shabaab > SOM"]),
    ("A group said to have bombed Syria on Friday has denied it.", []),
    # where somebody goes
    ("Erdogan visited in Tehran on Monday.", ["visit/visit occurred: TUR > IRN"]),
    ("Obama left for the G8 summit in Northern Ireland on Sunday.", ["visit/visit occurred: USA > GBR"]),
    # what a relative clause tells of a thing
    ("The nuclear deal, which was abandoned by the U.S. in 2018, is dead.", ["measure/downgrade occurred: USA > IRN"]),
    ("The embassy in Tripoli, which was closed by Italy in 2011, will reopen.",
     ["measure/downgrade occurred: ITA > LBY"]),
    ("Last year Trump withdrew from a treaty with Iran, which had been agreed under Barack Obama.",
     ["measure/downgrade occurred: USA > IRN"]),
    # what was planned and called off
    ("The talks between India and China were to be held in May, but were postponed.",
     ["meeting/meet cancelled: IND > CHN"]),
    ("The meeting between Lavrov and Fidan was scheduled for Tuesday but was called off.",
     ["meeting/meet cancelled: RUS > TUR"]),
    ("Talks between Colombia and the FARC, due to begin on Monday, have been delayed.",
     ["meeting/meet cancelled: COL > farc"]),
    ("Talks between Iran and Oman were held on Sunday and the visit to Parchin was postponed.",
     ["meeting/meet occurred: IRN > OMN"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    events = events_of(text, lexicon)
    assert [brief(event) for event in events if event.kind is not Kind.STATEMENT] == expected


def test_talks_that_broke_up_did_so_on_the_day_told(lexicon: Lexicon) -> None:
    (talks,) = events_of("Talks between Sudan and South Sudan were adjourned on Monday.", lexicon)
    assert f"{talks.when.start}" == "2025-03-10"
