"""Armed deeds and measures of wars far and near: tests of arms, ships sent, groups by name, who is kept out."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    # a test of arms needs no other side
    ("Pakistan test-fired a nuclear-capable ballistic missile on Saturday.", ["military/deploy occurred: PAK"]),
    ("India conducted three underground nuclear tests on Monday.", ["military/deploy occurred: IND"]),
    ("South Korea said the North fired a missile into the Yellow Sea on Sunday.", []),
    ("North Korea fired two short-range missiles into the Sea of Japan on Sunday.", ["military/deploy occurred: PRK"]),
    ("Japan condemned North Korea's nuclear test on Sunday.", ["military/deploy occurred: PRK"]),
    ("North Korea launched a missile at Japan on Sunday.", ["military/strike occurred: PRK > JPN"]),
    # warships leave home waters
    (
        "India dispatched the frigate INS Tabar last month to protect its merchant shipping.",
        ["military/deploy occurred: IND"],
    ),
    ("Russia, India and Malaysia have all sent warships to the region.", ["military/deploy occurred: RUS, IND, MYS"]),
    ("Russia landed several thousand troops in Abkhazia on Sunday.", ["military/deploy occurred: RUS > abkhazia"]),
    # groups by their names, and by a noun once they are named
    ("Somali pirates hijacked a Danish cargo ship on Monday.", ["military/seize occurred: somali-pirates > DNK"]),
    (
        "Tamil Tiger rebels attacked a naval base in northern Sri Lanka on Monday.",
        ["military/strike occurred: ltte > LKA"],
    ),
    (
        "The Philippine army killed 15 Abu Sayyaf rebels on Basilan island on Monday.",
        ["military/kill occurred: PHL > abu-sayyaf"],
    ),
    (
        "Ethiopia fights the Ogaden National Liberation Front. The rebels attacked a Chinese oil field on Monday.",
        ["military/strike occurred: onlf > CHN"],
    ),
    # who is kept out, by whom or where
    (
        "UN inspectors were denied access to the Parchin military site on Monday.",
        ["measure/refuse occurred: IRN > iaea"],
    ),
    ("Two Dutch lawmakers were denied visas by Indonesia on Monday.", ["measure/refuse occurred: IDN > NLD"]),
    ("A British journalist was denied entry to Zimbabwe on Sunday.", ["measure/refuse occurred: ZWE > GBR"]),
    (
        "President Hugo Chavez of Venezuela was barred from entering Colombia on Sunday.",
        ["measure/refuse occurred: COL > VEN"],
    ),
    # measures
    ("Costa Rica withdrew its recognition of Taiwan on Thursday.", ["measure/downgrade occurred: CRI > TWN"]),
    (
        "South Korea announced economic measures against North Korea on Monday.",
        ["measure/sanction occurred: KOR > PRK"],
    ),
    ("Russia halted the natural gas flow to Ukraine on Thursday.", ["measure/sanction occurred: RUS > UKR"]),
    ("Russia began a naval blockade of Georgia on Sunday.", ["measure/sanction occurred: RUS > GEO"]),
    # police and courts are of the land where they are
    ("Police in Istanbul arrested two Iranians on Monday.", ["measure/detain occurred: TUR > IRN"]),
    # an envoy called by where he is
    ("Turkey recalled its U.S. ambassador on Thursday.", ["measure/downgrade occurred: TUR > USA"]),
    # whose the thing is that was hit
    ("Israel targeted at least 12 vessels linked to Iran in 2019.", ["military/strike occurred: ISR > IRN"]),
    (
        "Yemen's Houthis attacked a ship owned by a British company on Sunday.",
        ["military/strike occurred: houthis > GBR"],
    ),
    # who claims an attack did it
    (
        "An attack claimed by the Taliban on a U.S. base killed two people on Monday.",
        ["military/strike occurred: taliban > USA"],
    ),
    # who drills with another does so beside him
    (
        "South Korea held joint military exercises with the United States on Monday.",
        ["military/deploy occurred: KOR, USA"],
    ),
    # an accord that the text has named before
    (
        "Iran signed the nuclear deal. The United States withdrew from it in 2018 and reimposed sanctions.",
        ["measure/downgrade occurred: USA > IRN", "measure/sanction occurred: USA > IRN"],
    ),
    ("Russia signed the gas deal. The United States withdrew from it in 2018.", []),
    # both sides fight
    (
        "Clashes broke out between Thai and Cambodian soldiers on Friday near a disputed temple.",
        ["military/strike occurred: THA > KHM"],
    ),
    ("Fighting between Armenia and Azerbaijan killed 16 soldiers on Tuesday.", ["military/strike occurred: ARM > AZE"]),
    (
        "Three Pakistani soldiers died in clashes with Indian troops on Tuesday.",
        ["military/strike occurred: IND > PAK"],
    ),
    # what a relative clause is about was hit; without a day it is background
    ("Kirkuk, which was shelled by Turkey last month, was quiet.", ["military/strike occurred: TUR > IRQ"]),
    ("Parts of the West Bank that Israel annexed would be excluded.", []),
    (
        "The report describes recent attacks carried out by Turkish troops on villages in northern Syria.",
        ["military/strike occurred: TUR > SYR"],
    ),
    ("The past six months have seen a drop in the number of rockets fired into Israel by Hamas.", []),
    # halves of a land, named before
    (
        "North Korea criticized South Korea. The South fired dozens of rounds into the North on Tuesday.",
        ["military/strike occurred: KOR > PRK"],
    ),
    ("Turkish troops moved to the north. Turkey shelled Kirkuk on Tuesday.", ["military/strike occurred: TUR > IRQ"]),
    # the land where somebody was held, and its fleets
    (
        "Four Italian citizens have been detained at the Tripoli International Airport.",
        ["measure/detain occurred: LBY > ITA"],
    ),
    ("Two Italians were arrested at Washington's request on Monday.", []),
    ("Russia's Black Sea Fleet shelled the Georgian port of Poti on Sunday.", ["military/strike occurred: RUS > GEO"]),
    # more than one arm, hit behind a plain noun
    (
        "Turkish warplanes and artillery hit suspected Kurdish rebel hideouts in northern Iraq on Sunday.",
        ["military/strike occurred: TUR > kurds"],
    ),
    ("Georgia had earlier expelled four Russian officers.", ["measure/expel occurred: GEO > RUS"]),
    # what the doer calls it
    ("India bombed what it said was a militant camp near Balakot on Tuesday.", ["military/strike occurred: IND > PAK"]),
    ("British paratroopers flew into Sierra Leone on Sunday.", ["military/deploy occurred: GBR > SLE"]),
    (
        "The Netherlands ended its military mission in Afghanistan on Sunday.",
        ["military/ceasefire occurred: NLD > AFG"],
    ),
    ("Russia and China vetoed sanctions on Zimbabwe on Friday.", ["measure/refuse occurred: RUS, CHN > ZWE"]),
    # people by their land alone, and who acts by it
    ("A Canadian was sentenced to death in China on Monday.", ["measure/detain occurred: CHN > CAN"]),
    (
        "Pakistani agents arrested a senior al Qaeda operative in Karachi on Tuesday.",
        ["measure/detain occurred: PAK > al-qaeda"],
    ),
    # the second verb of a background clause is background too
    ("Iran protested in light of the fact that a Canadian policeman shot and killed an Iranian national.", []),
    # people who are let go
    ("Iranian authorities released three American hikers on Wednesday.", ["measure/upgrade occurred: IRN > USA"]),
    ("An Egyptian court released an American aid worker on Monday.", ["measure/upgrade occurred: EGY > USA"]),
    ("Iran released an American statement on Monday.", []),
    # words of war that tell none
    ("Germany shot down the proposal from Greece on Monday.", []),
    ("The players clashed with the referee on Monday.", []),
    ("North Korea tests missiles every year to press for talks.", []),
    ("The United States has no plans to send troops to Syria.", []),
    ("Fighting poverty is a task for Turkey and Iran.", []),
    ("Turkey and Iran battle for influence in Iraq.", []),
    # who falls to an attack by name is killed, whoever else is struck; "their" leader is that of the group told of
    (
        "Al-Shabaab vowed revenge. An American air strike in September killed their leader, Ahmed Warsame.",
        ["military/kill occurred: USA > al-shabaab"],
    ),
    ("A US raid killed an al-Qaeda commander in Yemen on Sunday.", ["military/strike occurred: USA > al-qaeda"]),
    # an attack that is answered is not its answer
    (
        "Gunmen attacked a Norwegian base in Meymaneh. ISAF fired warning shots in response to the gunmen's attack.",
        [],
    ),
    (
        "Gunmen attacked a Norwegian base. Al-Qaeda said it had carried out the attack.",
        ["military/strike occurred: al-qaeda > NOR"],
    ),
    # who gets a loan has it from who gives it
    ("Iceland secured a $2 billion loan from the IMF on Friday.", ["measure/aid occurred: imf > ISL"]),
    ("Sri Lanka received a shipment of rice from Japan on Monday.", ["measure/aid occurred: JPN > LKA"]),
    ("Iran received a letter from Russia on Monday.", []),
    # fighters of whom an army says that they fell fighting it, not those whom a bomb or another killed
    (
        "Ten LRA rebels were killed in an operation on Tuesday, the Ugandan army said.",
        ["military/strike claimed: UGA > lra"],
    ),
    (
        "Colonel Felix Okello, a Ugandan army spokesman, said 30 LRA rebels were killed in clashes.",
        ["military/strike claimed: UGA > lra"],
    ),
    (
        "The Pakistani army said four Taliban were killed in a U.S. drone strike.",
        ["military/strike occurred: USA > taliban"],
    ),
    ("The US military said two al-Qaeda members were killed in a roadside bombing.", []),
    ("Police said two Hamas men were killed in a gunbattle.", []),
    # a site by where it lies
    (
        "Taliban fighters overran a district headquarters in Helmand on Monday.",
        ["military/seize occurred: taliban > AFG"],
    ),
    ("U.S. B-52s bombed Taliban positions on Monday.", ["military/strike occurred: USA > taliban"]),
    ("FARC rebels seized a village near the Venezuelan border on Monday.", []),
    # fighters told by their land and their group
    ("Nigerian gunmen from MEND blew up a British pipeline on Monday.", ["military/strike occurred: mend > GBR"]),
    ("Somali gunmen from Puntland attacked a Kenyan ship on Monday.", ["military/strike occurred: puntland > KEN"]),
    # where people are abducted; lands that broke away
    (
        "The Lord's Resistance Army abducted 40 villagers in southern Sudan last week.",
        ["military/seize occurred: lra > SDN"],
    ),
    (
        "Moldova's breakaway Trans-Dniester region held military exercises with Russian troops.",
        ["military/deploy occurred: transnistria, RUS"],
    ),
    ("Nepal's Maoists declared a three-month truce on Friday.", ["military/ceasefire occurred: nepalese-maoists"]),
    # who is accused is no accuser
    (
        "The US expelled 35 Russian diplomats accused of espionage on Monday, and sanctioned Russian intelligence.",
        ["measure/expel occurred: USA > RUS", "measure/sanction occurred: USA > RUS"],
    ),
    ("Last month the US expelled 35 Russian diplomats accused of espionage.", ["measure/expel occurred: USA > RUS"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    kinds = (Kind.MILITARY, Kind.MEASURE)
    assert sorted(brief(event) for event in events_of(text, lexicon) if event.kind in kinds) == expected


def test_who_is_accused_accuses_nobody(lexicon: Lexicon) -> None:
    events = events_of("The U.S. Treasury blacklisted three Lebanese men accused of financing Hezbollah.", lexicon)
    assert [brief(event) for event in events] == ["measure/sanction occurred: USA > LBN"]
