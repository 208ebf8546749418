"""Deeds in the words of the wires: whose boat it was, what was decided, who brought down what, who came back."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import PUBLISHED, brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    # whose a thing is, by initials and a hyphen
    ("Nicaragua seized two U.S.-owned boats on Monday.", ["military/seize occurred: NIC > USA 2025-03-10"]),
    # what a state decides is done, but for its troops
    ("Jordan decided Saturday to expel two Israeli diplomats.", ["measure/expel occurred: JOR > ISR 2025-03-08"]),
    ("Georgia on Saturday decided to recall its ambassador to Russia.",
     ["measure/downgrade occurred: GEO > RUS 2025-03-08"]),
    ("Kenya decided on Friday to send troops to Somalia.", ["military/deploy planned: KEN > SOM"]),
    # a term of art is no quotation
    ("Peru declared two Chilean diplomats “persona non grata” on Monday.",
     ["measure/expel occurred: PER > CHL 2025-03-10"]),
    ("Poland is recalling Ambassador to Belarus Artur Michalski for consultations.",
     ["measure/downgrade occurred: POL > BLR"]),
    ("Bolivia has suspended a friendship treaty with Chile.", ["measure/downgrade occurred: BOL > CHL"]),
    ("Serbia has begun an evacuation of embassy personnel from Albania.", ["measure/downgrade occurred: SRB > ALB"]),
    ("Britain and Peru have flown home the families of their diplomats in Sudan.",
     ["measure/downgrade occurred: GBR, PER > SDN"]),
    # when it was told, it was done: also where that is a month
    ("Poland last month said it was expelling two Chilean diplomats.",
     ["measure/expel occurred: POL > CHL 2025-02-01"]),
    # a plan that is announced has no day of its own
    ("Senegal announced on Monday that its ambassador would return to Qatar.", ["measure/upgrade planned: SEN > QAT"]),
    ("Senegal said on Monday that it would send its ambassador back to Qatar.", ["measure/upgrade planned: SEN > QAT"]),
    # who frees those whom he held
    ("Ten Kenyan sailors held by Iran's Revolutionary Guards have been released.",
     ["measure/upgrade occurred: IRN > KEN"]),
    # news that only ends on its source
    ("Kenya has seized two Somali trawlers, the State Department said.", ["military/seize claimed: KEN > SOM"]),
    ("The State Department said that Kenya has seized two Somali trawlers.", ["statement/comment occurred: USA"]),
    ("Colombia on Friday released four Venezuelan soldiers who were detained last week.",
     ["measure/detain occurred: COL > VEN 2025-03-03", "measure/upgrade occurred: COL > VEN 2025-03-07"]),
    ("Israel freed two Jordanians arrested on February 20.", ["measure/upgrade occurred: ISR > JOR"]),
    # trade that is stopped, or taxed
    ("Venezuela ordered a halt to imports of Colombian goods on Monday.",
     ["measure/sanction occurred: VEN > COL 2025-03-10"]),
    ("Kosovo introduced a 10 percent duty on Serbian goods on Monday.",
     ["measure/sanction occurred: XKX > SRB 2025-03-10"]),
    ("Marco Rubio travelled on to Egypt on Monday.", ["visit/visit occurred: USA > EGY 2025-03-10"]),
    # fire that crosses a border
    ("Armenia fired rockets across its border with Azerbaijan on Monday.",
     ["military/strike occurred: ARM > AZE 2025-03-10"]),
    ("Armenia and Georgia held talks on their border with Azerbaijan on Monday.",
     ["meeting/meet occurred: ARM > GEO 2025-03-10"]),
    ("Officials reported exchanges of artillery fire between Thai and Cambodian troops on Friday.",
     ["military/strike occurred: THA > KHM 2025-03-07"]),
    ("The clashes between Thai and Cambodian troops on Friday were the worst in years.",
     ["military/strike occurred: THA > KHM 2025-03-07"]),
    ("Clashes between Thai and Cambodian troops are frequent.", []),
    ("Sudan has used artillery against Kenyan villages.", ["military/strike occurred: SDN > KEN"]),
    # what an army, or police, tell of
    ("The Cambodian army said a Thai drone was shot down on Friday.",
     ["military/intercept claimed: KHM > THA 2025-03-07"]),
    ("Cambodian police said Thai shelling killed four civilians in Cambodia.", ["military/strike claimed: THA > KHM"]),
    # ships that only lie somewhere when they fire
    ("Two U.S. ships deployed in the Gulf had launched missiles at Yemen on Friday.",
     ["military/strike occurred: USA > YEM 2025-03-07"]),
    # what talks are about takes no part in them
    ("Nikos Dendias and Hakan Fidan discussed the issues of the Cyprus talks in a phone call on Saturday.",
     ["call/call occurred: GRC > TUR 2025-03-08"]),
    ("Nikos Dendias and Hakan Fidan on Sunday continued discussion over phone on Libya.",
     ["call/call occurred: GRC > TUR 2025-03-09"]),
    # nobody says anything by adding to a list
    ("Russia added two ships to its fleet on Monday.", []),
    # a complaint is a protest; sides that only oppose each other reject nothing
    ("The Saudi Foreign Ministry said it had filed an official complaint with Iran.",
     ["statement/criticize occurred: SAU > IRN"]),
    ("Opposing sides in Yemen will meet, UN envoy Hans Grundberg said.", ["statement/comment occurred: un"]),
    ("Antonio Tajani said that it was “expected”.", ["statement/comment occurred: ITA"]),
    # a mission and the town where it stands
    ("The US embassy in Tajikistan's capital, Dushanbe, said that it was sad.", ["statement/comment occurred: USA"]),
    ("The US embassy in Tajikistan's capital said that it was sad.", ["statement/comment occurred: USA"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_deeds_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    events = events_of(text, lexicon)
    assert [f"{brief(event)} {event.when.start}".removesuffix(f" {PUBLISHED}") for event in events] == expected
