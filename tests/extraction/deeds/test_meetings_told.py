"""How news tells of meetings, talks and mediation."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})
PUBLISHED = date(1998, 5, 13)  # a Wednesday

TOLD = [
    ("The Iranian and Qatari ministers discussed gas on Monday.", ["meeting/meet occurred: IRN > QAT"]),
    ("Foreign ministers of Egypt and Sudan met in Khartoum on Sunday.", ["meeting/meet occurred: EGY > SDN"]),
    (("Egyptian President Hosni Mubarak and his Sudanese counterpart Omar al-Bashir discussed the Nile in "
      "Cairo on Sunday."),
     ["meeting/meet occurred: EGY > SDN"]),
    ("Finnish Foreign Minister Tarja Halonen also met Latvian Premier Andris Skele.",
     ["meeting/meet occurred: FIN > LVA"]),
    ("While in Riga, Halonen also met the Latvian president.", ["meeting/meet occurred: FIN > LVA"]),
    ("The sixth session of the Pakistan-Uzbekistan Joint Economic Commission was held in Tashkent on Monday.",
     ["meeting/meet occurred: PAK > UZB"]),
    ("The Pakistan-Uzbekistan Joint Economic Commission met in Tashkent on Monday.",
     ["meeting/meet occurred: PAK > UZB"]),
    ("The 16th session of the Indonesia-Thailand joint commission opened in Bangkok on Tuesday.",
     ["meeting/meet occurred: IDN > THA"]),
    ("Indonesia and Thailand will convene their joint commission in Bangkok next month.",
     ["meeting/meet planned: IDN > THA"]),
    ("The Saudi-Yemeni Coordination Council met in Sanaa on Monday.", ["meeting/meet occurred: SAU > YEM"]),
    ("A joint meeting of the Russian and Belarussian governments was held in Minsk on Monday.",
     ["meeting/meet occurred: RUS > BLR"]),
    ("Talks between Armenian and Azeri officials opened in Moscow on Monday.", ["meeting/meet occurred: ARM > AZE"]),
    ("A new round of talks between Ethiopia and Eritrea began in Algiers on Tuesday.",
     ["meeting/negotiate occurred: ETH > ERI"]),
    ("Syria and Israel resumed peace talks in Maryland on Wednesday.", ["meeting/negotiate occurred: SYR > ISR"]),
    ("Peace talks between Syria and Israel resumed at Wye Plantation on Wednesday.",
     ["meeting/negotiate occurred: SYR > ISR"]),
    (("Cypriot President Glafcos Clerides and Turkish Cypriot leader Rauf Denktash held face-to-face talks "
      "in Nicosia on Monday."),
     ["meeting/meet occurred: CYP > turkish-cypriots"]),
    ("Indian Foreign Secretary Salman Haidar held three days of talks with his Pakistani counterpart in Islamabad.",
     ["meeting/meet occurred: IND > PAK"]),
    ("Kenyan President Daniel arap Moi hosted Ethiopian Prime Minister Meles Zenawi in Nairobi on Friday.",
     ["meeting/meet occurred: KEN > ETH"]),
    ("Ethiopian Prime Minister Meles Zenawi conferred with Kenyan President Daniel arap Moi in Nairobi on Friday.",
     ["meeting/meet occurred: ETH > KEN"]),
    ("King Hussein of Jordan held talks on Wednesday with Egyptian President Hosni Mubarak.",
     ["meeting/meet occurred: JOR > EGY"]),
    ("Syrian President Hafez al-Assad on Tuesday received Lebanese Prime Minister Rafik Hariri.",
     ["meeting/meet occurred: SYR > LBN"]),
    ("Iraqi Trade Minister Mohammed Mehdi Saleh was received by King Hussein on Monday.",
     ["meeting/meet occurred: JOR > IRQ"]),
    ("Chinese Premier Li Peng met Singapore Prime Minister Goh Chok Tong here today.",
     ["meeting/meet occurred: CHN > SGP"]),
    (("In a meeting here on Sunday with Kuwaiti Oil Minister Saud Nasser al-Sabah, Venezuelan Energy "
      "Minister Erwin Arrieta said output would fall."),
     ["meeting/meet occurred: VEN > KWT"]),
    ("Turkey's Foreign Minister Tansu Ciller had talks with her Greek counterpart Theodoros Pangalos in Lisbon.",
     ["meeting/meet occurred: TUR > GRC"]),
    ("Ciller and Pangalos shook hands at a NATO meeting in Lisbon.", ["meeting/meet occurred: TUR > GRC"]),
    ("The Norwegian and Russian prime ministers sat down for talks in Oslo on Monday.",
     ["meeting/meet occurred: NOR > RUS"]),
    ("The Security Council convened on Monday to discuss Angola.", ["meeting/meet occurred: un"]),
    ("The Gulf Cooperation Council held its annual summit in Doha on Monday.", ["meeting/meet occurred: gcc"]),
    (("U.S. Defense Secretary William Cohen met with Georgian Defense Minister David Tevzadze at the "
      "Pentagon on Monday."),
     ["meeting/meet occurred: USA > GEO"]),
    ("Australian Prime Minister John Howard had a 30-minute meeting with President Jiang Zemin of China.",
     ["meeting/meet occurred: AUS > CHN"]),
    ("President Jiang Zemin of China is to meet Australian Prime Minister John Howard on Friday.",
     ["meeting/meet planned: CHN > AUS"]),
    (("A meeting planned for Monday between Palestinian leader Yasser Arafat and Israeli Prime Minister "
      "Benjamin Netanyahu was cancelled."),
     ["meeting/meet cancelled: PSE > ISR"]),
    ("Israeli Prime Minister Benjamin Netanyahu called off a meeting with Arafat.",
     ["meeting/meet cancelled: ISR > PSE"]),
    ("Canada, Mexico and the United States wrapped up two days of talks in Toronto on Friday.",
     ["meeting/meet occurred: CAN > MEX, USA"]),
    ("Representatives of Chad and Libya met under U.N. auspices in Geneva on Tuesday.",
     ["meeting/meet occurred: TCD > LBY"]),
    ("Qatari Emir Sheikh Hamad met separately with Iranian and Iraqi foreign ministers on Sunday.",
     ["meeting/meet occurred: QAT > IRN", "meeting/meet occurred: QAT > IRQ"]),
    (("Spain's Foreign Minister Abel Matutes and Morocco's Abdellatif Filali co-chaired a meeting of the "
      "joint committee in Rabat."),
     ["meeting/meet occurred: ESP > MAR"]),
    (("Yemeni President Ali Abdullah Saleh and Eritrean President Isayas Afewerki met in Sanaa on the "
      "sidelines of a summit."),
     ["meeting/meet occurred: YEM > ERI"]),
    ("Peruvian and Ecuadorean negotiators will meet in Brasilia on Monday.", ["meeting/meet planned: PER > ECU"]),
    ("French Foreign Minister Hubert Vedrine will receive his Algerian counterpart on Monday.",
     ["meeting/meet planned: FRA > DZA"]),
    ("Slovak Foreign Minister Eduard Kukan held a meeting with members of the Hungarian parliament in Budapest.",
     ["meeting/meet occurred: SVK > HUN"]),
    ("In talks with the Sri Lankan leader on Tuesday, Maldives President Maumoon Abdul Gayoom called for closer ties.",
     ["meeting/meet occurred: MDV > LKA"]),
    ("Libya's foreign minister exchanged views with his Maltese counterpart on Monday.",
     ["meeting/meet occurred: LBY > MLT"]),
    ("Iraq's ambassador presented his credentials to the Emir of Qatar on Monday.",
     ["meeting/meet occurred: IRQ > QAT"]),
    ("Syria's Vice President Abdel-Halim Khaddam dined with Lebanese leaders in Beirut.",
     ["meeting/meet occurred: SYR > LBN"]),
    ("Egypt brokered talks between Fatah and Hamas.", ["meeting/mediate occurred: EGY > fatah, hamas"]),
    ("South African Deputy President Thabo Mbeki is mediating between Angola and Zambia.",
     ["meeting/mediate ongoing: ZAF > AGO, ZMB"]),
    ("The Georgian president was greeted at the airport by Azerbaijani President Heydar Aliyev.",
     ["meeting/meet occurred: AZE > GEO"]),
    ("Japanese Premier Ryutaro Hashimoto gave a dinner for Philippine President Fidel Ramos.",
     ["meeting/meet occurred: JPN > PHL"]),
    (("An Iranian delegation headed by Deputy Foreign Minister Mohsen Aminzadeh held talks with Taliban "
      "officials in Kandahar."),
     ["meeting/meet occurred: IRN > taliban"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=row[0]) for row in TOLD])
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected


NONE = [
    "The two ministers met on Monday.",
    "Israel and the Palestinians suspended talks on Hebron on Monday.",
    "The meeting was attended by the Iranian ambassador to Beirut.",
    "Peruvian and Ecuadorean negotiators failed to meet in Brasilia on Monday.",
]


@pytest.mark.parametrize("text", NONE)
def test_not_told(text: str, lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=PUBLISHED)
    assert outline(event for event in told if event.kind in ENCOUNTERS) == []
