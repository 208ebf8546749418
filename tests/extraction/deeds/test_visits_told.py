"""How news tells of visits: by verbs of travel, by whom somebody sends, by where somebody is, by nouns."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})
PUBLISHED = date(1998, 5, 13)  # a Wednesday

TOLD = [
    ("The official visit of the Syrian delegation to Turkey continues.", ["visit/visit ongoing: SYR > TUR"]),
    ("The visit of the Egyptian delegation, led by Foreign Minister Ahmed Maher, to Israel began on Monday.",
     ["visit/visit occurred: EGY > ISR"]),
    ("Polish Premier Jerzy Buzek is heading a high-ranking delegation to Lithuania.",
     ["visit/visit ongoing: POL > LTU"]),
    ("Greek Foreign Minister George Papandreou, heading a 30-member delegation, arrived in Ankara on Monday.",
     ["visit/visit occurred: GRC > TUR"]),
    ("Mottaki, heading a high-ranking political delegation, arrived in Baghdad this morning.",
     ["visit/visit occurred: IRN > IRQ"]),
    ("At the head of a parliamentary delegation, Slovak Speaker Pavol Hrusovsky left for Hanoi on Monday.",
     ["visit/visit occurred: SVK > VNM"]),
    ("Three sons of the Kuwaiti emir have also visited Jordan.", ["visit/visit occurred: KWT > JOR"]),
    ("Abu Dhabi sent its foreign minister, Sheikh Hamdan, to Damascus last week.", ["visit/visit occurred: ARE > SYR"]),
    ("Russia dispatched a special envoy to Tripoli on Tuesday.", ["visit/visit occurred: RUS > LBY"]),
    ("President Vladimir Putin left for Beijing on Monday on a three-day state visit.",
     ["visit/visit occurred: RUS > CHN"]),
    ("Chinese Premier Wen Jiabao flew into New Delhi on Wednesday for a three-day visit.",
     ["visit/visit occurred: CHN > IND"]),
    ("British Prime Minister Tony Blair landed in Islamabad on Friday.", ["visit/visit occurred: GBR > PAK"]),
    ("German Chancellor Helmut Kohl was in Moscow on Sunday for talks with President Boris Yeltsin.",
     ["meeting/meet occurred: DEU > RUS", "visit/visit occurred: DEU > RUS"]),
    ("Dutch Foreign Minister Jozias van Aartsen is to visit Algiers next month.", ["visit/visit planned: NLD > DZA"]),
    ("Norwegian Prime Minister Kjell Magne Bondevik will begin a four-day visit to Vietnam on Thursday.",
     ["visit/visit planned: NOR > VNM"]),
    ("Turkish President Suleyman Demirel leaves on Thursday for Tirana.", ["visit/visit planned: TUR > ALB"]),
    ("Iranian Vice-President Hassan Habibi departed for Havana on Saturday.", ["visit/visit occurred: IRN > CUB"]),
    ("Pakistani Foreign Minister Gohar Ayub Khan returned home on Thursday from a visit to Kabul.",
     ["visit/visit occurred: PAK > AFG"]),
    ("Iraqi Deputy Prime Minister Tareq Aziz flew back to Baghdad on Friday after a visit to Moscow.",
     ["visit/visit occurred: IRQ > RUS"]),
    ("A high-level Libyan delegation is currently visiting Khartoum.", ["visit/visit ongoing: LBY > SDN"]),
    ("A high-level Libyan delegation is currently on a visit to Khartoum.", ["visit/visit ongoing: LBY > SDN"]),
    ("The visiting Romanian foreign minister, Adrian Severin, met his Israeli counterpart David Levy on Tuesday.",
     ["meeting/meet occurred: ROU > ISR"]),
    (("Chinese Foreign Minister Qian Qichen met in Beijing on Monday with visiting Cuban Foreign Minister "
      "Roberto Robaina."),
     ["meeting/meet occurred: CHN > CUB"]),
    ("Vietnamese President Tran Duc Luong on Monday received visiting Lao Foreign Minister Somsavat Lengsavad.",
     ["meeting/meet occurred: VNM > LAO"]),
    ("Lao Foreign Minister Somsavat Lengsavad was received by Vietnamese President Tran Duc Luong on Monday.",
     ["meeting/meet occurred: VNM > LAO"]),
    ("Finnish President Martti Ahtisaari paid a one-day working visit to Tallinn on Friday.",
     ["visit/visit occurred: FIN > EST"]),
    ("Cypriot President Glafcos Clerides starts an official visit to Cairo on Monday.",
     ["visit/visit planned: CYP > EGY"]),
    ("French Foreign Minister Herve de Charette ended a two-day visit to Syria on Sunday.",
     ["visit/visit occurred: FRA > SYR"]),
    ("A U.S. congressional delegation toured Uzbekistan last week.", ["visit/visit occurred: USA > UZB"]),
    (("Sudanese Foreign Minister Ali Osman Taha arrived in Tehran late Sunday for a three-day visit at the "
      "invitation of his Iranian counterpart Ali Akbar Velayati."),
     ["visit/visit occurred: SDN > IRN"]),
    ("U.S. envoy Dennis Ross was due to arrive in the region on Monday for talks with Israeli and Palestinian leaders.",
     ["meeting/meet planned: USA > ISR, PSE"]),
    ("U.S. envoy Dennis Ross was due in Jerusalem on Thursday.", ["visit/visit planned: USA > ISR"]),
    ("Ukrainian President Leonid Kuchma made a surprise stop in Tbilisi on Sunday.",
     ["visit/visit occurred: UKR > GEO"]),
    ("Secretary of State Warren Christopher made his 20th trip to Damascus on Monday.",
     ["visit/visit occurred: USA > SYR"]),
    ("Croatian Foreign Minister Mate Granic wound up a visit to Sarajevo on Tuesday.",
     ["visit/visit occurred: HRV > BIH"]),
    ("Hungarian Prime Minister Gyula Horn is paying a visit to Bratislava.", ["visit/visit ongoing: HUN > SVK"]),
    ("Indian Prime Minister Inder Kumar Gujral postponed a visit to Dhaka on Monday.",
     ["visit/visit cancelled: IND > BGD"]),
    ("Indonesia's President Suharto has cancelled a planned trip to Iran.", ["visit/visit cancelled: IDN > IRN"]),
    ("A visit to Moscow by Japanese Foreign Minister Yukihiko Ikeda has been postponed.",
     ["visit/visit cancelled: JPN > RUS"]),
    ("Saudi Crown Prince Abdullah's planned visit to Syria was put off on Monday.",
     ["visit/visit cancelled: SAU > SYR"]),
    ("Pope John Paul II arrived in Beirut on Saturday on his first visit to Lebanon.",
     ["visit/visit occurred: VAT > LBN"]),
    ("Turkish Prime Minister Necmettin Erbakan is expected in Tripoli on Friday.", ["visit/visit planned: TUR > LBY"]),
    ("Belarussian President Alexander Lukashenko plans to visit Belgrade later this month.",
     ["visit/visit planned: BLR > SRB"]),
    ("Kyrgyz President Askar Akayev's visit to Tashkent is scheduled for next week.",
     ["visit/visit planned: KGZ > UZB"]),
    ("Kazakh President Nursultan Nazarbayev's upcoming visit to Tehran was discussed.",
     ["visit/visit planned: KAZ > IRN"]),
    (("Armenian Foreign Minister Vartan Oskanian, who is on a visit to Tehran, met Iranian President "
      "Mohammad Khatami on Monday."),
     ["meeting/meet occurred: ARM > IRN", "visit/visit ongoing: ARM > IRN"]),
    ("Armenian Foreign Minister Vartan Oskanian, currently in Tehran on a two-day visit, praised Iran.",
     ["visit/visit ongoing: ARM > IRN"]),
    ("Bulgarian Premier Ivan Kostov has arrived in Skopje.", ["visit/visit occurred: BGR > MKD"]),
    ("A team of U.N. weapons inspectors headed by Rolf Ekeus arrived in Baghdad on Monday.",
     ["visit/visit occurred: un > IRQ"]),
    ("U.N. Secretary-General Kofi Annan flew to Baghdad on Friday.", ["visit/visit occurred: un > IRQ"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected


NONE = [
    "Malaysian Prime Minister Mahathir Mohamad arrived here on Monday from Cairo.",
    "The king travelled to Egypt on Saturday, a palace official said in Amman.",
    "Bahraini Foreign Minister Sheikh Mohammed bin Mubarak is here on an official visit.",
]


@pytest.mark.parametrize("text", NONE)
def test_not_told(text: str, lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == []
