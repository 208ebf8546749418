"""Visits, meetings, calls and accords as agencies of different years tell them."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})

# By the year in which the text is read: who holds an office, and which Wednesday it is.
TOLD = [
    (2005, "Swedish Prime Minister Goran Persson considered visiting Riga in June.", []),
    (2005, "It is no use negotiating with the president of Latvia, Persson said.", []),
    (2005, ("Thai Prime Minister Thaksin Shinawatra will meet Malaysian Prime Minister Abdullah Badawi in "
            "Penang later this month."),
     ["meeting/meet planned: THA > MYS"]),
    (2005, "Thai Prime Minister Thaksin Shinawatra is to hold talks with his Malaysian counterpart later this month.",
     ["meeting/meet planned: THA > MYS"]),
    (2005, "Kharrazi met South African Minister of Trade and Industry Alec Erwin on Tuesday.",
     ["meeting/meet occurred: IRN > ZAF"]),
    (2005, "Kharrazi received Iraqi Minister of Housing and Construction Jassim Jaafar on Tuesday.",
     ["meeting/meet occurred: IRN > IRQ"]),
    (2005, ("Foreign Minister Kamal Kharrazi visited Baku in June 2004. Iranian Interior Minister "
            "Abdolvahed Mousavi Lari has also visited Baku."),
     ["visit/visit occurred: IRN > AZE", "visit/visit occurred: IRN > AZE"]),
    (2005, "The Azerbaijani president's visit to Tehran has been on the agenda for months.",
     ["visit/visit planned: AZE > IRN"]),
    (2005, "Iran and Azerbaijan held talks on Monday. The two concluded a trade agreement.",
     ["agreement/agree occurred: IRN > AZE", "meeting/meet occurred: IRN > AZE"]),
    (2005, "The official visit of the Omani delegation to the European Parliament ended on Monday.",
     ["visit/visit occurred: OMN > eu"]),
    (2005, "Kharrazi is expected to sign a protocol between Iran and Syria.", ["agreement/sign planned: IRN > SYR"]),
    (2008, ("Serbian Foreign Minister Vuk Jeremic avoided meeting Kosovo Prime Minister Hashim Thaci in "
            "Geneva on Monday."),
     []),
    (2008, "Serbian Foreign Minister Vuk Jeremic refused to meet Kosovo Prime Minister Hashim Thaci on Monday.", []),
    (2008, "Serbian President Boris Tadic ruled out meeting Thaci.", []),
    (2008, "Prime Minister Ehud Olmert flew to Sharm el-Sheikh Monday for a summit with Mubarak.",
     ["meeting/meet occurred: ISR > EGY", "visit/visit occurred: ISR > EGY"]),
    (2008, "Olmert and Abbas met for two hours in Jerusalem on Tuesday, their first meeting in six months.",
     ["meeting/meet occurred: ISR > PSE"]),
    (2008, "Olmert met with Abbas in Jerusalem on Tuesday, the sixth such meeting this year.",
     ["meeting/meet occurred: ISR > PSE"]),
    (2008, ("Foreign Minister Tzipi Livni is scheduled to travel to Doha next week, where she will meet "
            "with the Qatari emir."),
     ["meeting/meet planned: ISR > QAT", "visit/visit planned: ISR > QAT"]),
    (2008, "Livni, who is visiting Paris, met French Foreign Minister Bernard Kouchner.",
     ["meeting/meet occurred: ISR > FRA", "visit/visit ongoing: ISR > FRA"]),
    (2008, ("Turkish President Abdullah Gul, on an official visit to Yerevan, met his Armenian counterpart "
            "Serzh Sarksyan on Saturday."),
     ["meeting/meet occurred: TUR > ARM", "visit/visit occurred: TUR > ARM"]),
    (2008, "Turkish President Abdullah Gul became the first Turkish head of state to set foot in Armenia.",
     ["visit/visit occurred: TUR > ARM"]),
    (2008, "South Ossetian leader Eduard Kokoity held talks with Russian President Dmitry Medvedev at the Kremlin.",
     ["meeting/meet occurred: south-ossetia > RUS"]),
    (2008, "Medvedev hosted talks between Aliyev and Sarksyan outside Moscow on Sunday.",
     ["meeting/meet occurred: RUS > AZE, ARM"]),
    (2008, "Medvedev will host the leaders of Armenia and Azerbaijan in Kazan on June 24.",
     ["meeting/meet planned: RUS > ARM, AZE"]),
    (2008, "Ukrainian President Viktor Yushchenko met with U.S. Vice President Dick Cheney in Kyiv on September 5.",
     ["meeting/meet occurred: UKR > USA"]),
    (2008, "Cheney, on a tour of former Soviet republics, met Yushchenko in Kyiv.",
     ["meeting/meet occurred: USA > UKR"]),
    (2008, "Cheney was in Baku on Wednesday on the first leg of a tour of the Caucasus.",
     ["visit/visit occurred: USA > AZE"]),
    (2008, "Cheney was in Baku on Wednesday, the first leg of a tour.", ["visit/visit occurred: USA > AZE"]),
    (2008, "North Korean leader Kim Jong Il met a visiting Chinese envoy on Friday, state media reported.",
     ["meeting/meet occurred: PRK > CHN"]),
    (2008, "Chinese President Hu Jintao arrives in Pyongyang on Friday for a visit.",
     ["visit/visit planned: CHN > PRK"]),
    (2008, ("U.S. special envoy George Mitchell met Israeli Defense Minister Ehud Barak in New York, before "
            "heading to Damascus."),
     ["meeting/meet occurred: USA > ISR", "visit/visit occurred: USA > SYR"]),
    (2008, ("U.S. special envoy George Mitchell, who arrived in Damascus on Friday, is to meet President "
            "Bashar al-Assad on Saturday."),
     ["meeting/meet planned: USA > SYR", "visit/visit occurred: USA > SYR"]),
    (2015, "Estonia considered visiting sanctions on Latvia.", []),
    (2015, ("The Georgian ambassador wrote a letter to the U.N. secretary-general on Friday warning Russia "
            "of consequences."),
     ["call/message occurred: GEO > un"]),
    (2015, "Turkish Prime Minister Recep Tayyip Erdogan, accompanied by six ministers, arrived in Baghdad on Thursday.",
     ["visit/visit occurred: TUR > IRQ"]),
    (2015, "The talks, attended by Azerbaijani Foreign Minister Elmar Mammadyarov, were held in Moscow on Friday.", []),
    (2015, ("Talks on Nagorno-Karabakh between the presidents of Armenia and Azerbaijan ended without a "
            "breakthrough on Friday."),
     ["meeting/meet occurred: ARM > AZE"]),
    (2015, "The presidents of Armenia and Azerbaijan ended talks in Sochi without a breakthrough.",
     ["meeting/meet occurred: ARM > AZE"]),
    (2015, ("German Chancellor Angela Merkel received Turkish President Recep Tayyip Erdogan with military "
            "honors in Berlin on Friday."),
     ["meeting/meet occurred: DEU > TUR"]),
    (2015, "German Chancellor Angela Merkel and Greek Prime Minister Alexis Tsipras spoke on the phone late on Sunday.",
     ["call/call occurred: DEU > GRC"]),
    (2015, "Merkel and Tsipras spoke late on Sunday by telephone, a German official said.",
     ["call/call occurred: DEU > GRC"]),
    (2015, "Merkel held a three-way call with Hollande and Putin on Sunday.", ["call/call occurred: DEU > FRA, RUS"]),
    (2015, "Merkel, Hollande and Putin held a conference call on Sunday.", ["call/call occurred: DEU > FRA, RUS"]),
    (2015, ("Iranian Foreign Minister Mohammad Javad Zarif met EU foreign policy chief Federica Mogherini "
            "on the sidelines of the Munich Security Conference."),
     ["meeting/meet occurred: IRN > eu"]),
    (2015, "Zarif and Mogherini met on the sidelines of the U.N. General Assembly in New York.",
     ["meeting/meet occurred: IRN > eu"]),
    (2015, "On the margins of the conference, Zarif met with his Dutch, Swedish and Finnish counterparts.",
     ["meeting/meet occurred: IRN > NLD, SWE, FIN"]),
    (2015, "Zarif held separate meetings with the foreign ministers of Norway and Denmark.",
     ["meeting/meet occurred: IRN > DNK", "meeting/meet occurred: IRN > NOR"]),
    (2015, "Zarif also met with Norwegian and Danish officials.", ["meeting/meet occurred: IRN > NOR, DNK"]),
    (2015, "Zarif left Tehran for New Delhi on Monday at the head of a delegation.",
     ["visit/visit occurred: IRN > IND"]),
    (2015, "Zarif, heading a high-ranking delegation, left Tehran for New Delhi on Monday.",
     ["visit/visit occurred: IRN > IND"]),
    (2015, "Zarif arrived in Jakarta on the second leg of his Asian tour on Monday.",
     ["visit/visit occurred: IRN > IDN"]),
    (2015, "The tour will also take Zarif to Jakarta and Hanoi.", ["visit/visit planned: IRN > IDN, VNM"]),
    (2015, "The tour will take Zarif to Jakarta and Hanoi.", ["visit/visit planned: IRN > IDN, VNM"]),
    (2015, "Zarif will travel on to Hanoi on Wednesday.", ["visit/visit planned: IRN > VNM"]),
    (2015, "From Jakarta, Zarif will go to Hanoi.", ["visit/visit planned: IRN > VNM"]),
    (2015, "Zarif is on a three-nation tour of Indonesia, Vietnam and Brunei.",
     ["visit/visit ongoing: IRN > IDN, VNM, BRN"]),
    (2015, "The six-party talks on North Korea's nuclear program resumed in Beijing on Monday.", []),
    (2015, "Negotiators from India and the United States concluded three days of talks in Mumbai on Monday.",
     ["meeting/meet occurred: IND > USA"]),
    (2015, "Cuban Foreign Minister Bruno Rodriguez received his Venezuelan counterpart Jorge Arreaza on Friday.",
     ["meeting/meet occurred: CUB > VEN"]),
    (2015, "Colombia's foreign minister summoned reporters.", []),
    (2015, ("Kuwait's emir received a letter from Iranian President Hassan Rouhani on bilateral relations, "
            "delivered by Foreign Minister Zarif."),
     ["call/message occurred: IRN > KWT"]),
    (2015, "The Saudi king invited Iranian President Mahmoud Ahmadinejad to attend a summit in Mecca.",
     ["call/message occurred: SAU > IRN"]),
    (2015, "Pakistan and Saudi Arabia signed a $3 billion loan agreement in Islamabad on Monday.",
     ["agreement/sign occurred: PAK > SAU"]),
    (2015, "Sudan signed a peace agreement with Eritrean-backed rebels in Asmara on Saturday.",
     ["agreement/sign occurred: SDN"]),
    (2015, "Sudan and Ethiopia agreed to demarcate their border, the Sudanese foreign minister said on Saturday.",
     ["agreement/agree occurred: SDN > ETH"]),
    (2015, "Sudan's foreign minister said Khartoum and Addis Ababa had agreed to demarcate their border.",
     ["agreement/agree occurred: SDN > ETH"]),
    (2015, ("The agreement was signed by Kazakh Energy Minister Sauat Mynbayev and his Azerbaijani "
            "counterpart Natik Aliyev."),
     ["agreement/sign occurred: KAZ > AZE"]),
    (2015, "A memorandum of understanding was signed on the sidelines of the meeting between Oman and Qatar.",
     ["agreement/sign occurred: OMN > QAT", "meeting/meet occurred: OMN > QAT"]),
    (2019, "Pakistan's prime minister, Imran Khan, is to visit Tehran on Sunday, the foreign office announced.",
     ["visit/visit planned: PAK > IRN"]),
]  # fmt: skip
WEDNESDAYS = {2005: date(2005, 5, 11), 2008: date(2008, 5, 14), 2015: date(2015, 5, 13), 2019: date(2019, 5, 15)}


@pytest.mark.parametrize(("year", "text", "expected"), [pytest.param(*row, id=row[1]) for row in TOLD])
def test_told(year: int, text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=WEDNESDAYS[year])
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected
