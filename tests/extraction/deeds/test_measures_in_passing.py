"""Measures and accords told beside another deed, by a participle, or against people of no one state."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

DEEDS = frozenset({Kind.MEASURE, Kind.AGREEMENT})

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    # participles that describe the subject of a passive
    ("Three Britons convicted of spying were deported from Equatorial Guinea on Friday.",
     ["measure/expel occurred: GNQ > GBR"]),
    ("Two Turkish engineers kidnapped in Afghanistan were set free by the Taliban on Sunday.",
     ["measure/upgrade occurred: taliban > TUR"]),
    ("Two Indian fishermen were released by Pakistan on Friday.", ["measure/upgrade occurred: PAK > IND"]),
    # what a participle tells of an earlier day
    ("Ecuador and Colombia agreed on Friday to restore full diplomatic ties, severed in 2008.",
     ["agreement/agree occurred: ECU > COL", "measure/downgrade occurred: ECU > COL"]),
    ("Turkey and Egypt agreed on Monday to restore ties broken off in 1981.",
     ["agreement/agree occurred: TUR > EGY", "measure/downgrade occurred: TUR > EGY"]),
    ("The sanctions on Iraq, imposed after the war, were lifted by the Security Council in May 2003.",
     ["measure/upgrade occurred: un > IRQ"]),
    # nobody's people
    ("Sudan ordered 13 foreign aid groups to leave Darfur on Monday.", ["measure/expel occurred: SDN"]),
    ("Foreign journalists were barred from entering Zimbabwe.", ["measure/refuse occurred: ZWE"]),
    ("Malaysia arrested foreign dissidents on Monday.", ["measure/detain occurred: MYS"]),
    # borders, envoys, prisoners
    ("A Nigerian diplomat was ordered to leave Britain on Monday.", ["measure/expel occurred: GBR > NGA"]),
    ("Indonesia handed a protest note to the Malaysian ambassador on Tuesday.",
     ["measure/summon occurred: IDN > MYS"]),
    ("Tonga switched recognition from Taiwan to China in 1998.", ["measure/upgrade occurred: TON > CHN"]),
    ("The African Union lifted its suspension of Mauritania on Friday.",
     ["measure/upgrade occurred: au > MRT"]),
    ("Canada added Hezbollah to its list of banned terrorist organizations in December 2002.",
     ["measure/sanction occurred: CAN > hezbollah"]),
    ("The exchange of prisoners between Armenia and Azerbaijan took place on Saturday.",
     ["measure/upgrade occurred: ARM > AZE"]),
    ("Russia and Ukraine carried out a prisoner swap on Friday.", ["measure/upgrade occurred: RUS > UKR"]),
    ("Germany's decision last week to halt arms exports to Saudi Arabia angered Paris.",
     ["measure/sanction occurred: DEU > SAU"]),
    ("Norway froze aid worth $30 million to Malawi on Monday.", ["measure/sanction occurred: NOR > MWI"]),
    # what was agreed, whatever it is called, and by whom
    ("The resumption of flights between Baghdad and Kuwait was agreed during talks on Thursday.",
     ["agreement/agree occurred: IRQ > KWT"]),
    ("A code of conduct was agreed on Friday between Georgia and Abkhazia.",
     ["agreement/agree occurred: GEO > abkhazia"]),
    ("The plan was agreed at a NATO summit in Warsaw last year.", ["agreement/agree occurred: nato"]),
    ("OPEC agreed on Sunday to cut output.", ["agreement/agree occurred: opec"]),
    ("EU foreign ministers agreed on Monday to impose sanctions on Syria.", ["measure/sanction planned: eu > SYR"]),
    ("The two Koreas agreed on Monday to reopen a hotline.", ["agreement/agree occurred: KOR > PRK"]),
    # armed groups of no name
    ("A ceasefire accord between the Burundian government and the rebels was signed on Monday.",
     ["agreement/sign occurred: BDI"]),
    ("Talks on Friday resulted in a ceasefire agreement between Ukraine and rebel forces.",
     ["agreement/agree occurred: UKR"]),
    # who says of it that it was done did it
    ("Two Syrian diplomats had been expelled, the Swedish foreign ministry said on Monday.",
     ["measure/expel occurred: SWE > SYR"]),
    ("The Czech foreign ministry announced on Friday that two Russian diplomats had been declared persona non grata.",
     ["measure/expel occurred: CZE > RUS"]),
    ("Two Americans were denied entry, a Cuban official said.", ["measure/refuse occurred: CUB > USA"]),
    ("Iran's foreign ministry said its diplomats had been expelled.", []),
    ("Two Turkish soldiers were arrested, the Red Cross said.", []),
    # whom it concerns is told beside it
    ("Congo accused Rwanda of backing rebels and expelled its ambassador on Saturday.",
     ["measure/expel occurred: COD > RWA"]),
    ("Ethiopia said on Monday it had cut all ties with Qatar, accusing it of aiding Eritrea.",
     ["measure/downgrade occurred: ETH > QAT"]),
    ("Turkey recalled its ambassador to Paris, Kemal Demir, on Monday.", ["measure/downgrade occurred: TUR > FRA"]),
    ("Jordan's ambassador to Israel, Samir Nasser, was recalled on Monday.",
     ["measure/downgrade occurred: JOR > ISR"]),
    ("It has been six days since Russia halted the natural gas flow to Ukraine.",
     ["measure/sanction occurred: RUS > UKR"]),
    ("A nine-member Swedish rescue team left for Indonesia on Monday.", ["measure/aid occurred: SWE > IDN"]),
    ("Germany's Bundestag ratified Croatia's accession treaty on Monday.", ["agreement/sign occurred: DEU > HRV"]),
    ("Somaliland and Ethiopia signed a trade agreement on Monday.", ["agreement/sign occurred: somaliland > ETH"]),
    # parliaments, courts and officers of the smaller states
    ("Peru's Congress ratified a treaty with Chile on Monday.", ["agreement/sign occurred: PER > CHL"]),
    ("The Philippine Senate ratified a security pact with Japan.", ["agreement/sign occurred: PHL > JPN"]),
    ("Lebanon's army intelligence arrested a Palestinian wanted by Germany.", ["measure/detain occurred: LBN > PSE"]),
    ("Australian customs officers arrested two Chinese fishermen on Monday.", ["measure/detain occurred: AUS > CHN"]),
    ("Sweden's embassy in Pyongyang was denied access to a detained American.",
     ["measure/refuse occurred: PRK > SWE"]),
    ("The U.S. Coast Guard repatriated 52 Cuban migrants on Monday.", ["measure/expel occurred: USA > CUB"]),
    ("Israel is to free 26 Palestinian prisoners next week.", ["measure/upgrade planned: ISR > PSE"]),
    # the other side of a trade
    ("Thailand agreed on Tuesday to sell one million tonnes of rice to Iran.", ["agreement/agree occurred: THA > IRN"]),
    ("Vietnam signed a contract for six submarines from Russia in December.", ["agreement/sign occurred: VNM > RUS"]),
    # who meets somewhere signs there; who broke off what is restored; arms held back; prisoners returned
    ("EU leaders meeting in Thessaloniki, Greece, signed an association agreement with Albania.",
     ["agreement/sign occurred: eu > ALB"]),
    ("Colombia and Venezuela agreed on Monday to restore ties severed by Hugo Chavez in 2010.",
     ["agreement/agree occurred: COL > VEN", "measure/downgrade occurred: VEN > COL"]),
    ("Washington has frozen a $2.3 billion arms deal with Riyadh.", ["measure/sanction occurred: USA > SAU"]),
    ("Kazakhstan has returned two captured pilots to Ukraine.", ["measure/upgrade occurred: KAZ > UKR"]),
    ("The U.S. embassy in Nairobi closed its doors on Friday.", ["measure/downgrade occurred: USA > KEN"]),
    ("The British foreign secretary said two Russian diplomats would be expelled.",
     ["measure/expel planned: GBR > RUS"]),
    # swapped, stripped, handed back, settled
    ("Peru and Bolivia swapped six jailed drug suspects on Monday.", ["measure/upgrade occurred: PER > BOL"]),
    ("Ten Bangladeshi border guards were handed back by Myanmar on Saturday.",
     ["measure/upgrade occurred: MMR > BGD"]),
    ("Latvia stripped a Russian diplomat of his accreditation on Friday.", ["measure/expel occurred: LVA > RUS"]),
    ("Denmark and Canada settled their dispute over Hans Island in an accord signed in Ottawa in June.",
     ["agreement/sign occurred: DNK > CAN"]),
    # no deeds of theirs
    ("The Syrian government signed a deal with a local company on Monday.", []),
    ("Police in Madrid arrested local officials on Monday.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told_in_passing(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = (event for event in events_of(text, lexicon) if event.kind in DEEDS)
    assert sorted(brief(event) for event in found) == expected


def test_arrest_is_its_own_announcement(lexicon: Lexicon) -> None:
    """What a state's organ says of its own measure, and of what it was taken for, is no statement beside it."""
    text = "Four Iranians were arrested in Nairobi on Friday on suspicion of plotting attacks, Kenyan police said."
    assert [brief(event) for event in events_of(text, lexicon)] == ["measure/detain occurred: KEN > IRN"]


def test_earlier_day_of_participle(lexicon: Lexicon) -> None:
    """The day of a participle is not that of the clause that it stands in."""
    text = "Senegal announced on Friday that it was resuming diplomatic ties with Iran, broken off in 2011."
    days = {str(event.when.start) for event in events_of(text, lexicon) if event.act == "upgrade"}
    assert days == {"2025-03-07"}
