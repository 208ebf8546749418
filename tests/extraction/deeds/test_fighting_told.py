"""Armed deeds as agencies tell them: by jets and guns with much between them and their verb, by passives, in answer."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    # arms whose verb stands behind a parenthesis, an infinitive, or another verb
    (
        "Turkish jets, flying from Incirlik, bombed PKK camps on Monday.",
        ["military/strike occurred: TUR > pkk"],
    ),
    ("Turkish warplanes continued to pound PKK camps on Monday.", ["military/strike ongoing: TUR > pkk"]),
    (
        "A North Korean patrol boat crossed the sea border and exchanged fire with South Korean vessels on Monday.",
        ["military/strike occurred: PRK > KOR"],
    ),
    ("Rwandan-backed rebels seized the Congolese city of Goma on Tuesday.", []),
    ("U.S.-backed rebels captured Manbij from Islamic State on Friday.", []),
    ("The president visited Syria, where U.S.-backed Kurdish fighters fight terrorist groups.", []),
    # whose arms they are
    (
        "Warehouses near Damascus airport were bombarded by Israel's precision guided missiles on Monday.",
        ["military/strike occurred: ISR > SYR"],
    ),
    ("Sanaa came under a heavy air raid by Saudi warplanes on Monday.", ["military/strike occurred: SAU > YEM"]),
    (
        "Two advisers, named as Ali Karimi and Reza Nejad, lost their lives in a raid by Israel near Damascus.",
        ["military/strike occurred: ISR > SYR"],
    ),
    # what something was begun for is not done by that
    (
        "Turkish troops started an incursion into Syria on Friday in an attempt to drive YPG fighters out of Manbij.",
        ["military/strike occurred: TUR > SYR"],
    ),
    ("The Turkish army began on Friday to withdraw its troops from Iraq.", ["military/ceasefire occurred: TUR > IRQ"]),
    ("France is the country that invaded Mali in January 2013.", ["military/strike occurred: FRA > MLI"]),
    # what suffers is a place
    ("In 2006, Abqaiq was the target of an Al-Qaeda attack.", ["military/strike occurred: al-qaeda > SAU"]),
    ("Afrin was captured by Turkish forces in March 2018.", ["military/seize occurred: TUR > SYR"]),
    ("Turkish forces near Afrin were attacked by YPG fighters on Monday.", ["military/strike occurred: ypg > TUR"]),
    ("Russian missiles struck the port of Odesa on Saturday.", ["military/strike occurred: RUS > UKR"]),
    (
        "Georgia launched an assault on South Ossetia on Friday, and shelled the breakaway region on Sunday.",
        ["military/strike occurred: GEO > south-ossetia", "military/strike occurred: GEO > south-ossetia"],
    ),
    ("Yugoslav army units shelled two villages near the Albanian border on Sunday.", []),
    ("Serbian troops shelled an Albanian border post on Sunday.", ["military/strike occurred: SRB > ALB"]),
    # of whom land is taken
    (
        "Turkish-backed Syrian rebels captured the town of Jarablus from Islamic State on Monday.",
        ["military/seize occurred: syrian-opposition > isis"],
    ),
    ("Ramadi fell to Islamic State fighters on Sunday.", ["military/seize occurred: isis > IRQ"]),
    ("The euro fell to a new low on Sunday.", []),
    (
        "Ethiopian troops drove al-Shabaab militants out of Baidoa on Sunday.",
        ["military/seize occurred: ETH > al-shabaab"],
    ),
    ("Israel, which pushed the United States out of the nuclear deal, praised it on Sunday.", []),
    (
        "Abu Sayyaf gunmen abducted 21 people, including ten tourists, from the Malaysian island of Sipadan on Sunday.",
        ["military/seize occurred: abu-sayyaf > MYS"],
    ),
    # who set off what killed; the attack that a verb has told is not told again
    (
        "Two Polish soldiers were killed by a roadside bomb planted by the Taliban on Sunday.",
        ["military/kill occurred: taliban > POL"],
    ),
    (
        "Two Russian soldiers were killed by Georgian shelling in Tskhinvali on Friday.",
        ["military/strike occurred: GEO > RUS"],
    ),
    # answers to who attacked
    (
        "North Korea fired shells at a South Korean island on Tuesday. South Korea returned fire.",
        ["military/strike occurred: KOR > PRK", "military/strike occurred: PRK > KOR"],
    ),
    (
        "Yemen's Houthis fired a missile at Riyadh on Saturday. Saudi air defences intercepted the missile.",
        ["military/intercept occurred: SAU > houthis", "military/strike occurred: houthis > SAU"],
    ),
    ("Russia and Ukraine spoke on Saturday. Ukrainian air defences intercepted a missile.", []),
    ("Taiwan scrambled jets on Monday to warn away 39 Chinese aircraft.", ["military/intercept occurred: TWN > CHN"]),
    # two halves of one deed in one sentence
    (
        "Two Georgian policemen were killed when Abkhaz militiamen attacked a checkpoint.",
        ["military/strike occurred: abkhazia > GEO"],
    ),
    (
        "The Taliban on Sunday claimed responsibility for a car bombing that killed two German soldiers.",
        ["military/strike occurred: taliban > DEU"],
    ),
    # at whom an attack is aimed by its purpose, or who holds what is hit
    (
        "The Iraqi army launched an offensive on Friday to retake Mosul from Islamic State.",
        ["military/strike occurred: IRQ > isis"],
    ),
    (
        "U.S. missiles destroyed three radar sites controlled by the Houthis.",
        ["military/strike occurred: USA > houthis"],
    ),
    # what came of an attack is part of it, but for who was to be killed
    (
        "Hamas fired rockets at Israel on Sunday, wounding three Thai workers.",
        ["military/strike occurred: hamas > ISR"],
    ),
    (
        "Israeli helicopters fired missiles at a car in Gaza, killing Hamas leader Ismail Haniyeh.",
        ["military/kill occurred: ISR > hamas"],
    ),
    # a home army that a group fights, and people of a place
    ("Government troops launched an offensive against the ONLF in 2007.", ["military/strike occurred: ETH > onlf"]),
    ("Tamil Tiger rebels killed 12 government soldiers on Sunday.", ["military/kill occurred: ltte > LKA"]),
    ("Police killed three Taliban fighters on Sunday.", ["military/kill occurred: AFG > taliban"]),
    ("Government troops fired at Russian soldiers on Sunday.", []),
    ("Israeli troops killed three people in Nablus on Sunday.", ["military/kill occurred: ISR > PSE"]),
    ("The army killed three people in Nablus on Sunday.", []),
    # an attack that a noun tells, by what came of it or by its date
    ("An Israeli air strike on Damascus sparked a fire at the airport.", ["military/strike occurred: ISR > SYR"]),
    ("An Israeli air strike on Damascus would spark a war.", []),
    ("An air strike by NATO jets on Belgrade killed 12.", ["military/strike occurred: nato > SRB"]),
    ("Iran was angered by U.S. intervention in Libya in 2011.", ["military/strike occurred: USA > LBY"]),
    ("Iran opposes U.S. intervention in Libya.", []),
    ("Greece condemned Russian intervention in Ukraine's elections in 2010.", []),
    ("Iran rejected claims of U.S. intervention in Libya in 2011.", []),
    ("Israel hit back with air strikes on Gaza.", ["military/strike occurred: ISR > PSE"]),
    # what a noun of fighting did, and who is named at the start of a sentence
    ("Clashes between Djiboutian and Eritrean troops left nine dead.", ["military/strike occurred: DJI > ERI"]),
    ("Heavy fighting raged between Ethiopian and Eritrean troops.", ["military/strike occurred: ETH > ERI"]),
    (
        "Pro-Russian rebels shot down a Ukrainian transport plane on Saturday.",
        ["military/intercept occurred: donbas-separatists > UKR"],
    ),
    (
        "Pakistani artillery pounded Indian positions overnight, killing three Indian soldiers.",
        ["military/strike occurred: PAK > IND"],
    ),
    ("These were the first NATO troops to enter Kosovo.", ["military/strike occurred: nato > XKX"]),
    # for whom fighters fight
    (
        "Gunmen from Somalia's al-Shabaab stormed a shopping mall in Nairobi on Sunday.",
        ["military/strike occurred: al-shabaab > KEN"],
    ),
    (
        "Eight Ugandan soldiers serving with the African Union force were killed in an al-Shabaab ambush on Sunday.",
        ["military/strike occurred: al-shabaab > UGA"],
    ),
    ("Ethnic Serbian gunmen fired at Kosovo's police on Sunday.", []),
    # rebels do not act for the state that they fight
    ("Burundi's army killed 10 Rwandan rebels on Sunday.", []),
    ("Azerbaijani separatists attacked a Russian base on Sunday.", []),
    ("Rwandan soldiers attacked a Russian base on Sunday.", ["military/strike occurred: RWA > RUS"]),
    ("Ossetian militiamen fired on a Georgian post.", ["military/strike occurred: south-ossetia > GEO"]),
    # a fronted time, a ship by its name, one bomb
    ("In August 1998 U.S. missiles hit camps in Afghanistan.", ["military/strike occurred: USA > AFG"]),
    ("The USS Cole was bombed by al-Qaeda in October 2000.", ["military/strike occurred: al-qaeda > USA"]),
    ("Russian jets dropped a bomb near Tbilisi in August.", ["military/strike occurred: RUS > GEO"]),
    # moves of troops
    ("Emirati troops landed on the Yemeni island of Socotra on Sunday.", ["military/deploy occurred: ARE > YEM"]),
    ("Russia has moved Iskander missiles into Armenia.", ["military/deploy occurred: RUS > ARM"]),
    ("Dutch soldiers ended their mission in Afghanistan on Sunday.", ["military/ceasefire occurred: NLD > AFG"]),
    ("Spain's new government ordered its troops home from Iraq.", ["military/ceasefire occurred: ESP > IRQ"]),
    (
        "Medvedev said he had ordered Russian troops to begin leaving Georgia.",
        ["military/ceasefire claimed: RUS > GEO"],
    ),
    (
        "Russia said its troops were leaving the Georgian base in Senaki on Monday.",
        ["military/ceasefire claimed: RUS > GEO"],
    ),
    ("U.S. warplanes flying from carriers bombed Taliban camps.", ["military/strike occurred: USA > taliban"]),
    ("India said its air force sank a Pakistani warship on Sunday.", ["military/strike claimed: IND > PAK"]),
    (
        "The first contingent of 100 Ugandan peacekeepers arrived in Mogadishu on Tuesday.",
        ["military/deploy occurred: UGA > SOM"],
    ),
    ("South Korea and the United States began annual drills on Monday.", ["military/deploy occurred: KOR, USA"]),
    ("South Korea and the United States hold annual drills.", []),
    (
        "British troops joined the fighting in Basra on Saturday.",
        ["military/strike occurred: GBR > IRQ"],
    ),
    ("The Soviet army invaded Afghanistan in 1979.", ["military/strike occurred: RUS > AFG"]),
    (
        "The U.S. State Department approved a $2.5 billion sale of F-16 jets to Bulgaria on Monday.",
        ["military/support occurred: USA > BGR"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = (event for event in events_of(text, lexicon) if event.kind is Kind.MILITARY)
    assert sorted(brief(event) for event in found) == expected
