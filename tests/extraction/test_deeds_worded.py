"""Measures and armed deeds as whole sentences of the agencies tell them: joined, answered, with their means."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    ("Britain recalled its ambassador for consultations and sanctioned Iran's prosecutor general.",
     ["measure/downgrade occurred: GBR > IRN", "measure/sanction occurred: GBR > IRN"]),
    ("Riyadh expelled the Taliban's envoy and withdrew its own charge d'affaires.",
     ["measure/downgrade occurred: SAU > taliban", "measure/expel occurred: SAU > taliban"]),
    ("The United States lifted its travel ban in February and reopened an interests section in Tripoli.",
     ["measure/upgrade occurred: USA > LBY"]),
    ("Egypt has decided to lower the level of its diplomatic representation in Tel Aviv.",
     ["measure/downgrade planned: EGY > ISR"]),
    ("Jordan sent its new ambassador to Israel in October 2014.", ["measure/upgrade occurred: JOR > ISR"]),
    ("A United Nations convoy carrying food reached the besieged Syrian town of Madaya on Monday.",
     ["measure/aid occurred: un > SYR"]),
    ("Pyongyang cut off all communication lines with Seoul last week.", ["measure/downgrade occurred: PRK > KOR"]),
    ("Nicaragua cut relations with Colombia on Thursday.", ["measure/downgrade occurred: NIC > COL"]),
    ("New Delhi recalled its high commissioner from Islamabad in December 2001.",
     ["measure/downgrade occurred: IND > PAK"]),
    ("Jordan's ambassador to Israel returned to Amman on Wednesday for consultations.", []),
    ("Ankara banned smoking in restaurants and expelled two Syrian diplomats on Monday.",
     ["measure/expel occurred: TUR > SYR"]),
    ("Israeli Prime Minister Benjamin Netanyahu summoned the ambassadors of ten states on Sunday.",
     ["measure/summon occurred: ISR"]),
    ("The Turkish court summoned the minister on Monday.", []),
    ("Tbilisi expelled two Russian officers last week and Moscow responded by recalling its ambassador to Georgia.",
     ["measure/downgrade occurred: RUS > GEO", "measure/expel occurred: GEO > RUS"]),
    ("Washington ordered China to shut its consulate in Houston on Tuesday.",
     ["measure/downgrade occurred: USA > CHN"]),
    ("Beijing retaliated on Friday by closing the U.S. consulate in Chengdu.",
     ["measure/downgrade occurred: CHN > USA"]),
    ("India revoked Pakistan's most favoured nation status on Friday.", ["measure/sanction occurred: IND > PAK"]),
    ("India raised customs duty on Pakistani goods to 200 percent on Saturday.",
     ["measure/sanction occurred: IND > PAK"]),
    ("Saudi Arabia halted a $3bn grant for the Lebanese army and told its citizens to leave.",
     ["measure/sanction occurred: SAU > LBN"]),
    ("The European Union on Monday agreed to lift a ban on travel by Uzbek officials.",
     ["measure/upgrade planned: eu > UZB"]),
    ("In 2017 Chad closed Qatar's embassy and gave its diplomats ten days to leave.",
     ["measure/downgrade occurred: TCD > QAT", "measure/expel occurred: TCD > QAT"]),
    ("Spain recognized Juan Guaido as interim president of Venezuela on Monday.",
     ["measure/upgrade occurred: ESP > VEN"]),
    ("Brazil scrapped visas for Japanese tourists on Monday.", ["measure/upgrade occurred: BRA > JPN"]),
    ("Israeli commandos stormed the Turkish ship on Monday. Ankara downgraded ties.",
     ["measure/downgrade occurred: TUR > ISR", "military/strike occurred: ISR > TUR"]),
    ("Russia invaded Georgia on Friday. Tbilisi cut diplomatic ties.",
     ["measure/downgrade occurred: GEO > RUS", "military/strike occurred: RUS > GEO"]),
    ("Egypt, Qatar restore ties", ["measure/upgrade occurred: EGY > QAT"]),
    ("Turkish jets bomb PKK camps in Iraq", ["military/strike occurred: TUR > pkk"]),
    ("Israel to release 100 Palestinian prisoners", ["measure/upgrade planned: ISR > PSE"]),
    ("U.S. to pull troops out of Syria", ["military/ceasefire planned: USA > SYR"]),
    ("Hezbollah guerrillas fired a salvo of Katyusha rockets into Israel on Monday.",
     ["military/strike occurred: hezbollah > ISR"]),
    ("Turkey carried out a wave of air strikes on northern Iraq overnight.", ["military/strike occurred: TUR > IRQ"]),
    ("The rockets were fired in retaliation for an Israeli air raid that killed six civilians near Baalbek on Sunday.",
     ["military/strike occurred: ISR > LBN"]),
    ("A Chinese coast guard ship fired water cannon at a Philippine boat on Monday.",
     ["military/strike occurred: CHN > PHL"]),
    ("Nigerian fighter jets struck positions of the coup plotters in Cotonou on Sunday.",
     ["military/strike occurred: NGA > BEN"]),
    ("The Colombian army bombed a FARC camp inside Ecuador on March 1.", ["military/strike occurred: COL > farc"]),
    ("Iraqi gunners opened fire on two American F-16s on Monday.", ["military/strike occurred: IRQ > USA"]),
    ("Iran has sent more than 30 planeloads of arms to Sudan.", ["military/support occurred: IRN > SDN"]),
    ("Turkish forces “neutralized” 12 PKK terrorists in northern Iraq on Thursday.",
     ["military/kill occurred: TUR > pkk"]),
    ("U.S. cruise missiles destroyed a factory in Khartoum in August 1998.", ["military/strike occurred: USA > SDN"]),
    ("Israeli bulldozers and troops demolished six houses in Rafah on Monday.",
     ["military/strike occurred: ISR > PSE"]),
    ("The Taliban resumed attacks on Afghan forces on Monday.", ["military/strike occurred: taliban > AFG"]),
    ("Iran destroyed 20 tons of drugs on Monday.", []),
    ("The earthquake destroyed dozens of houses in Turkey on Monday.", []),
    ("Qatar's emir ordered the delivery of 15 armoured vehicles to Mali.", ["military/support occurred: QAT > MLI"]),
    ("Chinese vessels rammed and sank a Vietnamese fishing boat on April 2.", ["military/strike occurred: CHN > VNM"]),
    ("Iran hanged two Afghans on Monday.", ["military/kill occurred: IRN > AFG"]),
    ("The United States flew two B-52 bombers over South Korea on Sunday.", ["military/deploy occurred: USA > KOR"]),
    ("Canada sailed a frigate through the Taiwan Strait on Sunday.", ["military/deploy occurred: CAN"]),
    (("Syrian air defences intercepted several missiles launched from Israel and Lebanon targeting areas "
      "around Damascus on Monday."),
     ["military/intercept occurred: SYR > ISR", "military/strike occurred: ISR, LBN > SYR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = (event for event in events_of(text, lexicon) if event.kind in (Kind.MEASURE, Kind.MILITARY))
    assert sorted(brief(event) for event in found) == expected
