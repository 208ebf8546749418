"""Deeds that agency copy tells by the way: in relative clauses without their object, by claims, between commas."""

from datetime import date

import pytest

from app.domain.codebook import Kind, Precision
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    # what a relative clause tells of, with or without "that"
    ("The sanctions that the United States imposed on Iran in 2018 have hurt its economy.",
     ["measure/sanction occurred: USA > IRN"]),
    ("The embargo the Security Council imposed on Libya in 1992 is forgotten.",
     ["measure/sanction occurred: un > LBY"]),
    ("The ties that Saudi Arabia cut with Iran in 2016 matter little.", ["measure/downgrade occurred: SAU > IRN"]),
    ("The border with Armenia, which Turkey closed in 1993, is quiet.", ["measure/refuse occurred: TUR > ARM"]),
    ("Trucks are waiting at the border with Armenia Turkey closed in 1993.", ["measure/refuse occurred: TUR > ARM"]),
    ("The ambassador that Turkey recalled from Israel in 2018 has retired.", ["measure/downgrade occurred: TUR > ISR"]),
    ("The embassy in Tehran that Canada closed in 2012 is a ruin.", ["measure/downgrade occurred: CAN > IRN"]),
    ("The paratroopers whom Moscow rushed to Kazakhstan last Thursday are bored.",
     ["military/deploy occurred: RUS > KAZ"]),
    ("The embassy in Tehran that Canada closed is a ruin.", []),  # on no day
    ("The embassy in Tehran, which was closed by Canada in 2012, is empty.",
     ["measure/downgrade occurred: CAN > IRN"]),
    # with words between two commas, or a number and what it is in
    ("A truce between Hamas and Israel, brokered by Egypt, took effect on Thursday.",
     ["military/ceasefire occurred: hamas, ISR"]),
    ("Eighteen Indian fishermen in three boats were arrested by the Sri Lankan navy on Sunday.",
     ["measure/detain occurred: LKA > IND"]),
    ("Dhaka protested over two Bangladeshi traders gunned down by Indian border guards on Thursday.",
     ["military/kill occurred: IND > BGD"]),
    ("Washington on Friday cleared the sale of $6.4 billion worth of Patriot missiles to Taiwan.",
     ["military/support occurred: USA > TWN"]),
    # claims, and what only resembles a deed
    ("Ukraine claimed to have shot down a Russian jet on Monday.", ["military/intercept claimed: UKR > RUS"]),
    ("Tskhinvali, pounded by Georgian rockets and then neglected, still has no hospital.", []),
    ("Iran fired missiles at Israel in response to the Israeli raid that killed a general in Damascus.",
     ["military/strike occurred: IRN > ISR"]),
    ("Russia and China on Thursday struck down a Security Council resolution on Syria.", []),
    ("A British patrol ship was denied docking rights by Brazil last month.", ["measure/refuse occurred: BRA > GBR"]),
    ("Ten tonnes of biscuits were flown in to Goma by the World Food Programme on Sunday.", []),
    ("The International Court of Justice ordered Uganda on Saturday to take its soldiers out of eastern Congo.", []),
    # who speaks last suffers nothing
    ("Turkey opened its airspace to Armenia on Monday, Georgia's foreign minister, Maka Botchorishvili, said.",
     ["measure/upgrade occurred: TUR > ARM"]),
    # what somebody says was ended, he ended
    ("Algeria said on Tuesday that ties with Morocco had been cut.", ["measure/downgrade occurred: DZA > MAR"]),
    # what is said beside a judgment is no part of the judgment
    ("Iran condemned the verdict and said it was recalling its ambassador to Germany.",
     ["measure/downgrade occurred: IRN > DEU"]),
    ("Iran condemned the verdict and announced on Tuesday that it had expelled two German diplomats.",
     ["measure/expel occurred: IRN > DEU"]),
    ("Russia denied the charge and said it would expel four British diplomats.",
     ["measure/expel planned: RUS > GBR"]),
    ("Russia denied that it had expelled four British diplomats.", ["measure/expel denied: RUS > GBR"]),
    ("Iran condemned the closure of its embassy in Berlin.", []),
    # names between commas, within what a verb says
    ("Malaysia declared the North Korean ambassador, Kang Chol, persona non grata.",
     ["measure/expel occurred: MYS > PRK"]),
    ("The US put two Iranian firms, Jask Oil and Navid, on a blacklist.", ["measure/sanction occurred: USA > IRN"]),
    # who is sent home and who is called home, who goes free, who is flown out
    ("Algeria sent Morocco's ambassador home on Monday.", ["measure/expel occurred: DZA > MAR"]),
    ("Algeria called its ambassador to Morocco home on Monday.", ["measure/downgrade occurred: DZA > MAR"]),
    ("Venezuela gave Todd Robinson, the American charge d'affaires, 48 hours to get out.",
     ["measure/expel occurred: VEN > USA"]),
    ("Kenya put 82 Somalis on a plane to Mogadishu on Monday.", ["measure/expel occurred: KEN > SOM"]),
    ("Israel let 12 Palestinian prisoners go on Sunday.", ["measure/upgrade occurred: ISR > PSE"]),
    ("The United States pulled its embassy staff out of Juba on Monday.", ["measure/downgrade occurred: USA > SSD"]),
    # goods, money and requests
    ("China put duties of up to 212 percent on Australian wine.", ["measure/sanction occurred: CHN > AUS"]),
    ("Kenya closed its market to Somali fish last week.", ["measure/sanction occurred: KEN > SOM"]),
    ("Saudi Arabia deposited $3 billion with Pakistan's central bank.", ["measure/aid occurred: SAU > PAK"]),
    ("Brazil turned down an American request for his extradition.", ["measure/refuse occurred: BRA > USA"]),
    # aircraft forced down, devices set off, arms flown, given and received
    ("A Peruvian jet forced down an American seaplane in April.", ["military/intercept occurred: PER > USA"]),
    ("Pakistan set off five nuclear devices on Thursday.", ["military/deploy occurred: PAK"]),
    ("Rwanda infiltrated two battalions into eastern Congo in August.", ["military/deploy occurred: RWA > COD"]),
    ("The United States ordered two destroyers to waters off Yemen.", ["military/deploy occurred: USA > YEM"]),
    ("Sweden will give Ukraine 5,000 anti-tank launchers.", ["military/support planned: SWE > UKR"]),
    ("Turkey received S-400 missiles from Russia in July.", ["military/support occurred: RUS > TUR"]),
    ("Israel quit southern Lebanon in May 2000.", ["military/ceasefire occurred: ISR > LBN"]),
    ("Shell quit Nigeria in March.", []),
    # some of those who are not named
    ("Britain and most of its NATO allies expelled Russian diplomats.", ["measure/expel occurred: GBR > RUS"]),
    ("Britain and some of its trading partners expelled Russian diplomats.", ["measure/expel occurred: GBR > RUS"]),
    # each verb has its own time
    ("Ankara recalled its ambassador after the raid on Saturday and in September 2011 expelled Israel's envoy.",
     ["measure/downgrade occurred: TUR > ISR", "measure/expel occurred: TUR > ISR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = (event for event in events_of(text, lexicon) if event.kind in (Kind.MEASURE, Kind.MILITARY))
    assert sorted(brief(event) for event in found) == expected


OTHERS: list[tuple[str, list[str]]] = [
    ("Lavrov phoned his counterparts in Yerevan and Baku on Saturday.", ["call/call occurred: RUS > ARM, AZE"]),
    ("Erdogan said he had discussed the matter with Vladimir Putin in Samarkand last week.",
     ["meeting/meet occurred: TUR > RUS"]),
    ("Iran said talks with the EU would resume on Friday.", ["meeting/meet planned: IRN > eu"]),
    ("Lavrov said talks with the Taliban are useful.", []),
    ("Chancellor Angela Merkel came to Moscow last Saturday.", ["visit/visit occurred: DEU > RUS"]),
    ("Paris has flown another 400 legionnaires into Mali.", []),
    ("Venezuela paid for jets from Russia, which landed in Barquisimeto on Thursday.", []),
    ("Wen Jiabao, the Chinese premier, spent two days in Bangalore.", ["visit/visit occurred: CHN > IND"]),
    ("A Taliban delegation turned up in Beijing on Tuesday.", ["visit/visit occurred: taliban > CHN"]),
    ("Japan and Mongolia put their names on Monday to a trade pact.", ["agreement/sign occurred: JPN > MNG"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_talks_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [brief(event) for event in events_of(text, lexicon) if event.kind is not Kind.STATEMENT] == expected


def test_when_talks_are_agreed_and_held(lexicon: Lexicon) -> None:
    agreed, held = events_of("Chile and Bolivia agreed to resume talks in May.", lexicon, date(2025, 3, 12))
    assert (agreed.when.start, agreed.when.precision) == (date(2025, 3, 12), Precision.DAY)
    assert (held.when.start, held.when.end) == (date(2025, 5, 1), date(2025, 5, 31))
