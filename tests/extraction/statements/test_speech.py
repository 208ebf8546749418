"""That somebody spoke: verbs and nouns of speaking, orders of words, and whose words go on in the next sentence."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of

ON = date(2005, 9, 7)


def _voices(text: str, lexicon: Lexicon) -> list[str]:
    told = [event for event in events_of(text, lexicon, ON) if event.kind in (Kind.STATEMENT, Kind.COMMENTARY)]
    return [f"{event.initiators[0].party} {event.speaker}" for event in told]


TOLD = [
    ("USA", "The White House downplayed the Iranian threat to close the strait."),
    ("SYR", "The Syrian president wished the Lebanese people success."),
    ("GRC", "Greece took Turkey to task over the overflights."),
    ("RUS", "Russia took a swipe at NATO over its expansion."),
    ("RUS", "Moscow weighed in on the dispute, saying that Georgia was to blame."),
    ("IRN", "Tehran hit back at the European Union, calling the report biased."),
    ("SDN", "Sudan's foreign minister scoffed at U.S. charges that his country had made nerve gas."),
    ("LBY", "Libya voiced its readiness to hand over the suspects to a Scottish court."),
    ("LBY", "Libya has declared its readiness to hand over the suspects to a Scottish court."),
    ("LBY", "Libya's leader said he was ready to hand over the suspects to Britain."),
    ("SYR", "Damascus let it be known that it would not attend the talks with Israel."),
    ("DZA", "Algeria's president expressed the hope that Morocco would open the border."),
    ("DZA", "Algeria made clear its opposition to the plan."),
    ("DZA", "Algeria made no secret of its anger at France."),
    ("DZA", 'Algeria\'s foreign ministry dismissed as "absurd" a French report on the killings.'),
    ("DZA", "Algeria reacted angrily to the French law, calling it an insult."),
    ("DZA", "Algeria cautioned against hasty moves in Libya."),
    ("DZA", "Algeria gave assurances to Morocco on Monday that its arms were for defence."),
    ("DZA", "Algeria issued a stern warning to Morocco on Monday."),
    ("DZA", "Algeria sent a letter of protest to Morocco."),
    ("DZA", "Algeria protested to Morocco over the shooting."),
    ("DZA", "Algeria lodged a formal complaint with the United Nations against Morocco."),
    ("DZA", "Algeria hailed the accord between Chad and Sudan as a historic step."),
    ("DZA", "Algeria paid tribute to the late Palestinian leader."),
    ("DZA", "Algeria offered its condolences to Turkey after the earthquake."),
    ("DZA", "Algeria sent its condolences to Turkey after the earthquake."),
    ("DZA", "Algeria extended its sympathy to the Turkish people."),
    ("DZA", "Algeria congratulated Turkey on its national day."),
    ("DZA", "Algeria came out against the war on Iraq."),
    ("DZA", "Algeria came out in favour of the French plan."),
    ("DZA", "Algeria threw its weight behind the French plan."),
    ("DZA", "Algeria gave its backing to the French plan."),
    ("DZA", "Algeria distanced itself from the remarks made by the Moroccan minister."),
    ("DZA", "Algeria begged to differ with France."),
    ("DZA", "Algeria dismissed out of hand the French proposal."),
    ("DZA", "Algeria poured scorn on the French proposal."),
    ("DZA", "Algeria raised the alarm over arms reaching rebels in Mali."),
    ("DZA", "Algeria raised doubts about the French account."),
    ("DZA", "Algeria cast doubt on the French account."),
    ("DZA", "Algeria called into question the French account."),
    ("DZA", "Algeria questioned France's motives."),
    ("DZA", "Algeria professed ignorance of the French plan."),
    ("DZA", "Algeria alleged that Morocco had shelled its village."),
    ("DZA", "Algeria charged Morocco with shelling its village."),
    ("DZA", "Algeria contradicted the Moroccan account of the shelling."),
    ("DZA", "Algeria conceded that mistakes had been made in its talks with Mali."),
    ("DZA", "Algeria reminded Morocco that the border was closed."),
    ("DZA", "Algeria told Morocco to keep out of its affairs."),
    ("DZA", "Algeria asked Morocco to keep out of its affairs."),
    ("DZA", "Algeria begged Morocco to open the border."),
    ("DZA", "Algeria pleaded with Morocco to open the border."),
    ("DZA", "Algeria challenged Morocco to open the border."),
    ("DZA", "Algeria dared Morocco to open the border."),
    ("DZA", "Algeria lambasted Morocco on Sunday."),
    ("DZA", "Algeria lauded Morocco on Sunday."),
    ("DZA", "Algeria took issue with Morocco's statement."),
    ("DZA", "Algeria vowed to respond in kind to Moroccan shelling."),
    ("DZA", "Algeria threatened Morocco with war."),
    ("DZA", "Algeria threatened to break off relations with Morocco."),
    ("DZA", "Algeria shot back that Morocco was to blame."),
    ("DZA", "Algeria retorted that Morocco was to blame."),
    ("DZA", "Algeria fired back, saying Morocco was to blame."),
    ("DZA", "Algeria argued that Morocco was to blame."),
    ("DZA", "Algeria maintained that Morocco was to blame."),
    ("DZA", "Algeria claimed that Morocco was to blame."),
    ("DZA", "Algeria hinted that Morocco was to blame."),
    ("DZA", "Algeria implied that Morocco was to blame."),
    ("DZA", "Algeria stressed once again that Morocco was to blame."),
]


@pytest.mark.parametrize(("party", "text"), TOLD)
def test_verbs_and_nouns_of_speaking(party: str, text: str, lexicon: Lexicon) -> None:
    assert [voice[:3] for voice in _voices(text, lexicon)] == [party]


NOT_TOLD = [
    "The Israeli raid was widely criticized by the international community.",
    "Algeria stopped short of blaming France for the attack.",
    "Algeria refused to comment on the French report.",
    "Algeria declined to say whether it had met Israel.",
    "Algeria has not commented on the French report.",
    "Algeria is expected to reject the French plan.",
    "Algeria may reject the French plan.",
    "If Algeria rejects the plan, France will withdraw it.",
    "Algeria has long accused Morocco of trafficking.",
    "Algeria often accuses Morocco of trafficking.",
    "Algeria, which rejects the plan, is a neighbour of Mali.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_nobody_has_said(text: str, lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == []


ORDERS = [
    ("Iran says Israel behind attack", ["IRN IRN"]),
    ("Syria accuses Israel of attack", ["SYR SYR"]),
    ("Erdogan slams Israel over Gaza raid", ["TUR recep-tayyip-erdogan"]),
    ("Erdogan: Israel committed genocide in Gaza", ["TUR recep-tayyip-erdogan"]),
    ("Israel committed genocide in Gaza: Erdogan", ["TUR recep-tayyip-erdogan"]),
    ("Israel committed genocide in Gaza, says Erdogan", ["TUR recep-tayyip-erdogan"]),
    ("Egypt urges Israel to halt settlements", ["EGY EGY"]),
    ("Egypt FM urges Israel to halt settlements", ["EGY ahmed-aboul-gheit"]),
    ("Egyptian FM: Israel must halt settlements", ["EGY ahmed-aboul-gheit"]),
    ("Israeli PM rejects Egyptian plan", ["ISR ariel-sharon"]),
    ("UN chief condemns Israeli raid", ["un kofi-annan"]),
    ("EU calls on Iran to free sailors", ["eu eu"]),
    ("Kremlin denies role in Syria raid", ["RUS kremlin"]),
    ("US: Iran must stop enrichment", ["USA USA"]),
    ("U.S. says Iran must stop enrichment", ["USA USA"]),
    ("Iran hits back at EU criticism", ["IRN IRN"]),
    ("Turkey blasts Greece, vows response", ["TUR TUR"]),
    ("TEHRAN, June 3 (Reuters) - Iran said on Tuesday it would not halt its nuclear work, dismissing a U.S. warning.",
     ["IRN IRN"]),
    ("DUBAI (Reuters) - Saudi Arabia's foreign minister said on Tuesday Iran was meddling in Bahrain.",
     ["SAU saud-al-faisal"]),
    ("JERUSALEM (AP) -- Israel's prime minister on Tuesday accused the Palestinian leader of inciting violence.",
     ["ISR ariel-sharon"]),
    ("CAIRO, Jan. 5 (Xinhua) -- Egyptian President Hosni Mubarak on Tuesday urged Israel to abide by the accords.",
     ["EGY hosni-mubarak"]),
    ("UNITED NATIONS, Sept 9 (IPS) - The United Nations has condemned the Israeli raid.", ["un un"]),
    ("Beirut, 5 May (SANA) Syrian Foreign Minister Farouk al-Shara condemned the Israeli raid.",
     ["SYR farouk-al-sharaa"]),
    ("MOSCOW. May 5 (Interfax) - Russia condemns the Israeli raid, Foreign Minister Sergei Lavrov said.",
     ["RUS sergei-lavrov"]),
    ("Russia condemns the Israeli raid on Gaza, Foreign Minister Sergei Lavrov told journalists on Thursday.",
     ["RUS sergei-lavrov"]),
    ("Iran, Foreign Minister Kamal Kharrazi told a news conference, will never give up enrichment.",
     ["IRN kamal-kharrazi"]),
    ("Iran, he said, will never give up enrichment.", []),
    ("Iran will never, Kharrazi insisted, give up enrichment.", ["IRN sadegh-kharrazi"]),
    ('Asked if Iran would give up enrichment, Kharrazi replied: "Never."', ["IRN sadegh-kharrazi"]),
    ("For Kharrazi, Europe was to blame.", []),
    ("To Kharrazi, speaking in Tehran, Europe was to blame.", []),
    ("Kharrazi, for one, said Europe was to blame.", ["IRN sadegh-kharrazi"]),
    ("It was Europe, Kharrazi said, that was to blame.", ["IRN sadegh-kharrazi"]),
    ("That, said Kharrazi, was Europe's fault.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi was adamant that Iran would not give up enrichment.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi was quick to condemn the raid.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi was critical of the European Union's stance.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi was less diplomatic, calling the EU a liar.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi used his speech in Geneva to denounce Israel's nuclear arsenal.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi took the opportunity to denounce Israel's nuclear arsenal.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi seized on the report to denounce Israel.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi joined Syria in condemning the raid.", ["IRN sadegh-kharrazi"]),
    ("Iran was among the first to condemn the Israeli raid.", ["IRN IRN"]),
    ("Iran was the first country to condemn the Israeli raid.", ["IRN IRN"]),
    ("Iran and Syria were quick to condemn the Israeli raid.", ["IRN None"]),
    ("Condemning the Israeli raid, Iran's foreign ministry said it was a crime.", ["IRN iranian-foreign-ministry"]),
    ("In Tehran, the foreign ministry condemned the Israeli raid.", ["IRN iranian-foreign-ministry"]),
    ("In Damascus, a foreign ministry spokesman condemned the Israeli raid.",
     ["SYR syrian-foreign-ministry-spokesperson"]),
    ("From Paris, the French foreign ministry condemned the Israeli raid.", ["FRA french-foreign-ministry"]),
    ("Paris condemned the Israeli raid.", ["FRA FRA"]),
    ("The Israeli raid was condemned by Iran, Syria and Turkey.", ["IRN None"]),
    ("The Israeli raid was widely condemned.", []),
    ("Turkey, too, condemned the Israeli raid.", ["TUR TUR"]),
    ("Turkey likewise condemned the Israeli raid.", ["TUR TUR"]),
    ("So did Turkey.", []),
    ("The Turkish foreign ministry followed suit, condemning the Israeli raid.", ["TUR turkish-foreign-ministry"]),
    ("Both Turkey and Iran condemned the Israeli raid.", ["TUR None"]),
    ("Turkey and Iran have both condemned the Israeli raid.", ["TUR None"]),
    ("The foreign ministers of Turkey and Iran condemned the Israeli raid.", ["TUR None"]),
    ("Turkish and Iranian officials condemned the Israeli raid.", ["TUR None"]),
    ("In a joint statement, Turkey and Iran condemned the Israeli raid.", ["TUR None"]),
    ("In a joint statement after the talks, the two presidents condemned the Israeli raid.", []),
    ("A joint statement issued by Turkey and Iran condemned the Israeli raid.", ["TUR None"]),
    ("A joint Turkish-Iranian statement condemned the Israeli raid.", ["TUR None"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), ORDERS)
def test_orders_of_words(text: str, voices: list[str], lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == voices


GOING_ON = [
    ("Jordan's foreign minister accused Israel of breaking the truce. The raid, he said, would harm the talks.",
     ["JOR farouk-qasrawi"]),
    ("Jordan's foreign minister accused Israel of breaking the truce. \"The raid will harm the talks.\"",
     ["JOR farouk-qasrawi"]),
    ("Jordan accused Israel of breaking the truce. A foreign ministry statement said the raid would harm the talks.",
     ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. The foreign ministry said the raid would harm the talks.",
     ["JOR JOR"]),
    ('Jordan accused Israel of breaking the truce. "The raid will harm the talks," the foreign ministry said.',
     ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. A government spokesman said the raid would harm the talks.",
     ["JOR jordanian-government-spokesperson"]),
    ("Jordan accused Israel of breaking the truce. Its foreign minister said the raid would harm the talks.",
     ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. In Amman, a spokesman said the raid would harm the talks.",
     ["JOR jordanian-spokesperson"]),
    ("Jordan accused Israel of breaking the truce. It also warned that the raid would harm the talks.", ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. Amman also warned that the raid would harm the talks.",
     ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. The kingdom also warned that the raid would harm the talks.",
     ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. Jordanian officials said the raid would harm the talks.",
     ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. The accusation was made by Foreign Minister Marwan Muasher.",
     ["JOR marwan-muasher"]),
    ("Jordan's King Abdullah urged Israel to halt the raids. The king also said the raids would harm the talks.",
     ["JOR king-abdullah-ii"]),
    ("Jordan's King Abdullah urged Israel to halt the raids. The monarch also said the raids would harm the talks.",
     ["JOR king-abdullah-ii"]),
    ("Jordan's King Abdullah urged Israel to halt the raids. Abdullah also said the raids would harm the talks.",
     ["JOR king-abdullah-ii"]),
    ("Jordan's King Abdullah urged Israel to halt the raids. His Majesty also said the raids would harm the talks.",
     ["JOR king-abdullah-ii"]),
    ("In a statement, Syria accused Israel of breaking the truce. The statement said the raid would harm the talks.",
     ["SYR SYR"]),
    ("In a statement, Syria accused Israel of breaking the truce. It said the raid would harm the talks.",
     ["SYR SYR"]),
    ("Jordan accused Israel of breaking the truce. Israel denied it.", ["JOR JOR", "ISR ISR"]),
    ("Jordan accused Israel of breaking the truce. Israel denied the charge.", ["JOR JOR", "ISR ISR"]),
    ("Jordan accused Israel of breaking the truce, a charge Israel denied.", ["JOR JOR", "ISR ISR"]),
    ("Jordan accused Israel of breaking the truce. There was no immediate comment from Israel.", ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. Israeli officials were not available for comment.", ["JOR JOR"]),
    ("Jordan accused Israel of breaking the truce. Israel said it had only responded to fire.",
     ["JOR JOR", "ISR ISR"]),
    ("Jordan accused Israel of breaking the truce. But Israel said it had only responded to fire.",
     ["JOR JOR", "ISR ISR"]),
    ("Jordan accused Israel of breaking the truce. An Israeli spokesman countered that Jordan was to blame.",
     ["JOR JOR", "ISR israeli-spokesperson"]),
    ("Jordan accused Israel of breaking the truce. For its part, Israel blamed Jordan.", ["JOR JOR", "ISR ISR"]),
    ("Jordan blamed Israel, and Israel blamed Jordan.", ["JOR JOR", "ISR ISR"]),
    ('"It was Israel," said Jordan. "It was Jordan," said Israel.', ["JOR JOR", "ISR ISR"]),
    ("Jordan's envoy accused Israel of breaking the truce. His Israeli counterpart rejected the charge.",
     ["JOR jordanian-special-envoy", "ISR israeli-special-envoy"]),
    ("Jordan's foreign minister accused Israel of breaking the truce. He also thanked Egypt for its help.",
     ["JOR farouk-qasrawi", "JOR farouk-qasrawi"]),
    ("Jordan accused Israel of breaking the truce and thanked Egypt for its help.", ["JOR JOR", "JOR JOR"]),
    ("Jordan praised Egypt for its help but condemned Israel.", ["JOR JOR", "JOR JOR"]),
    ("Jordan has accused Israel of breaking the truce, saying the raid would harm the talks.", ["JOR JOR"]),
    ('"Jordan accuses Israel of breaking the truce," the foreign ministry in Amman said.',
     ["JOR jordanian-foreign-ministry"]),
    ("Jordan, accusing Israel of breaking the truce, said it would not attend the talks.", ["JOR JOR"]),
    ("Jordan said it would not attend the talks, accusing Israel of breaking the truce.", ["JOR JOR"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), GOING_ON)
def test_whose_words_go_on(text: str, voices: list[str], lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == voices


DONE = [
    ("Sharon has received criticism from Iran's foreign ministry for his remarks about Tehran.",
     ["IRN iranian-foreign-ministry"]),
    ("The plan sparked condemnation by Syria and Turkey.", ["SYR None"]),
    ("The Mossad chief gave Burns information allegedly indicating that Iran's president was untrustworthy.", []),
    ('Kharrazi accused Israel of lying. Kharrazi proceeded, "Israel is weak."', ["IRN sadegh-kharrazi"]),
    ("Kharrazi went on to accuse Israel of lying.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi proceeded to accuse Israel of lying.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi used to accuse Israel of lying.", []),
    ("Kharrazi refused to accuse Israel of lying.", []),
    ("Kharrazi chose to blame Israel.", ["IRN sadegh-kharrazi"]),
    ("Kharrazi hastened to assure Kuwait that Iran wanted peace.", ["IRN sadegh-kharrazi"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), DONE)
def test_what_is_said_by_an_infinitive(text: str, voices: list[str], lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == voices


FORMER = [
    pytest.param("Former US Ambassador to the UN Nikki Haley accused Iran of lying.", ["commentary None nikki-haley"],
                 id="a former ambassador"),
    pytest.param("Nikki Haley, a former U.S. ambassador, accused Iran of lying.", ["commentary None nikki-haley"],
                 id="told behind the name"),
    pytest.param("Former US Ambassador Nikki Haley accused Iran of lying. She also praised Israel.",
                 ["commentary None nikki-haley"], id="and she"),
    pytest.param("Ali Akbar Velayati, a former Iranian foreign minister, accused Israel of lying.",
                 ["statement IRN ali-akbar-velayati"], id="who holds another office now"),
    pytest.param("The former Iranian president accused Israel of lying.", [], id="without a name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), FORMER)
def test_former_officials(text: str, voices: list[str], lexicon: Lexicon) -> None:
    told = [event for event in events_of(text, lexicon, date(2019, 10, 8)) if event.speaker]
    assert [f"{event.kind} {event.initiators[0].party} {event.speaker}" for event in told] == voices


TWO = [
    ("A White House spokesman accused Libya of lying, and the defence ministry in London said Libya must comply.",
     ["USA us-presidential-spokesperson", "GBR british-defense-ministry"]),
    ("The White House said Libya must comply, and Britain said it would send planes to help Chad.",
     ["USA white-house", "GBR GBR"]),
    ("The warning came after the Libyan vice-president, Salem Karim, said Chad would pay a price.",
     ["LBY salem-karim"]),
    ("The remarks came a day after Israel's foreign minister said Syria must leave Lebanon.", ["ISR silvan-shalom"]),
    ("The rain came after Israel's foreign minister said Syria must leave Lebanon.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), TWO)
def test_two_who_speak_in_one_sentence(text: str, voices: list[str], lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == voices
