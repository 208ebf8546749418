"""Who speaks in news of many agencies and years: the party and the speaker of each statement of a text, in order."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of

ON = date(2005, 9, 7)


def _voices(text: str, lexicon: Lexicon) -> list[str]:
    told = [event for event in events_of(text, lexicon, ON) if event.kind in (Kind.STATEMENT, Kind.COMMENTARY)]
    return [f"{event.initiators[0].party} {event.speaker}" for event in told]


CALLED = [
    ("Ambassador Bolton accused Syria of lying.", ["USA john-bolton"]),
    ("Top officials in Tehran have accused the United States of arming the rebels.", ["IRN IRN"]),
    ("Defense officials in Ankara said Greece had violated Turkish airspace.", ["TUR TUR"]),
    ("Officials in Brussels said Greece had violated Turkish airspace.", []),
    ("The Prime Minister's Office in Athens accused Turkey of lying.", ["GRC greek-prime-ministers-office"]),
    ("The Security Council met on Monday. “Sudan must comply,” the council said.", ["un un-security-council"]),
    ("Russia's foreign minister arrived in Cairo. After talks with Hosni Mubarak, the minister warned Israel.",
     ["RUS sergei-lavrov"]),
    ("The office of Israeli Prime Minister Ehud Barak accused Syria of lying.", ["ISR israeli-office"]),
    ("Prime Minister Ehud Barak's office accused Syria of lying.", ["ISR israeli-office"]),
    ("Arafat's spokesman accused Syria of lying.", ["PSE palestinian-spokesperson"]),
    ("Arafat's spokesman, Nabil Karam, accused Syria of lying.", ["PSE nabil-karam"]),
    ("Arafat aide Nabil Karam accused Syria of lying.", ["PSE nabil-karam"]),
    ("A close Arafat aide accused Syria of lying.", ["PSE palestinian-adviser"]),
    ("A Sharon adviser said Israel would not talk to Arafat.", ["ISR israeli-adviser"]),
    ("Arafat aides accused Syria of lying.", ["PSE PSE"]),
    ("Arafat's aides accused Syria of lying.", ["PSE PSE"]),
    ("The raid drew sharp criticism from Egypt and Jordan.", ["EGY None"]),
    ("The Israeli raid drew condemnation from Egypt.", ["EGY EGY"]),
    ("The Israeli raid drew condemnation from around the world.", []),
    ("The move prompted a strong protest from Ankara.", ["TUR TUR"]),
    ("The speech drew a sharp warning from Washington.", ["USA USA"]),
    ('"Fiji has lied," said a spokesman for the Syrian president.', ["SYR syrian-spokesperson"]),
    ('"Fiji has lied," said a spokeswoman for Jordan\'s King Abdullah.', ["JOR jordanian-spokesperson"]),
    ('"Fiji has lied," said one Israeli official, who asked not to be named.', ["ISR israeli-official"]),
    ('"Fiji has lied," said an official at the Egyptian foreign ministry.', ["EGY egyptian-official"]),
    ('"Fiji has lied," said a Syrian diplomat in Beirut.', ["SYR syrian-official"]),
    ('"Fiji has lied," a senior U.S. defense official told reporters traveling with the minister.',
     ["USA us-official"]),
    ('"Fiji has lied," a senior administration official in Washington said.', ["USA us-official"]),
    ('"Fiji has lied," a State Department spokesman, James Foley, told reporters.', ["USA james-foley"]),
    ('"Fiji has lied," State Department spokesman James Foley told a briefing.', ["USA james-foley"]),
    ('"Fiji has lied," Pentagon spokesman Ken Bacon said.', ["USA kenneth-bacon"]),
    ('"Fiji has lied," White House press secretary Ari Fleischer said.', ["USA ari-fleischer"]),
    ('"Fiji has lied," said the Kremlin\'s spokesman, Dmitry Peskov.', ["RUS dmitry-peskov"]),
    ('"Fiji has lied," said Russia\'s U.N. ambassador, Vitaly Churkin.', ["RUS vitaly-churkin"]),
    ('"Fiji has lied," said Vitaly Churkin, Russia\'s ambassador to the United Nations.', ["RUS vitaly-churkin"]),
    ('"Fiji has lied," said British Prime Minister Tony Blair\'s official spokesman.', ["GBR british-official"]),
    ('"Fiji has lied," said the head of Iran\'s parliamentary foreign affairs commission, Ali Naderi.',
     ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, head of the Iranian parliament\'s foreign affairs commission.',
     ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, a member of the Iranian negotiating team.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, a senior aide to Khamenei.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, an adviser to the Iranian supreme leader.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, Iran\'s representative at the IAEA.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, Tehran\'s envoy to the IAEA.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, the commander of the Iranian navy.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said General Ali Naderi, the commander of Iran\'s navy.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said Brigadier General Ali Naderi, deputy commander of the Revolutionary Guards.',
     ["IRN ali-naderi"]),
    ('"Fiji has lied," Iranian Brig. Gen. Ali Naderi said.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi of the Iranian foreign ministry.', ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, director general of the Iranian foreign ministry\'s Gulf department.',
     ["IRN ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, a professor at Tehran University.', ["None ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, an analyst in Tehran.', ["None ali-naderi"]),
    ('"Fiji has lied," said Ali Naderi, who teaches politics at Tehran University.', []),
    ('"Fiji has lied," said Ali Naderi, a 43-year-old shopkeeper in Tehran.', []),
    ('"Fiji has lied," a Taliban spokesman said.', ["taliban taliban-spokesperson"]),
    ('"Fiji has lied," a Hezbollah official said.', ["hezbollah hezbollah-official"]),
    ('"Fiji has lied," Hamas leader Khaled Meshaal said.', ["hamas khaled-meshaal"]),
    ('"Fiji has lied," said Khaled Meshaal, the exiled leader of Hamas.', ["hamas khaled-meshaal"]),
    ('"Fiji has lied," said Pope Benedict.', ["VAT pope-benedict-xvi"]),
    ('"Fiji has lied," the pontiff said.', []),
    ('"Fiji has lied," the president-elect said.', []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), CALLED)
def test_how_speakers_are_called(text: str, voices: list[str], lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == voices


NOBODY = [
    "Strobl said that Iran and Austria have excellent relations, adding that Austria is safe.",
    "A number of party men, members of the chamber and the press, in an odd move, accused Iran of lying.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_nobody_that_speaks_for_a_party(text: str, lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == []


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


PLACED = [
    ("A senior Iranian diplomat accused Iraq of lying. Karim Saadeh made the remarks in Cairo.", ["IRN karim-saadeh"]),
    ("No Iranian or Israeli official commented on the report.", []),
    ("Neither Israel nor Iran denied the report.", []),
    ("Stating that the government of Iran has helped the Afghans, Novak thanked Iran.", []),
    ("Ben Affleck said the war on Iraq was wrong.", []),
    ("But Sudanese Information Minister Karim Hamad played down the rhetoric from Chad.", ["SDN karim-hamad"]),
    ("A spokesman for Boutros Ghali said in a statement the United Nations condemned the bombing.", ["un un"]),
    ('The Gulf Cooperation Council said it rejected "all acts of terrorism."', ["gcc gcc"]),
    ("The Vatican asked Monday to take part in the talks on Jerusalem.", ["VAT VAT"]),
    ("Palestinian officials charged that Netanyahu was using the talks as a pretext for delay.", ["PSE PSE"]),
    ("Meanwhile, an Israeli government official was quoted as saying a deal would need a letter from Washington.",
     ["ISR israeli-official"]),
    ("The speech drew a sharp warning from Washington to Syria.", ["USA USA"]),
    ("U.S. Ambassador Anne Patterson said Syria should end its interference in Lebanon.", ["USA anne-patterson"]),
    ("\"They can't run,\" America's ambassador to the United Nations, John Bolton, said of Syria.",
     ["USA john-bolton"]),
    ("Ambassador Bolton said he was satisfied with the wording of the resolution on Syria.", ["USA john-bolton"]),
    ("Syria's foreign minister Farouk al-Sharaa responded that his country had nothing to hide.",
     ["SYR farouk-al-sharaa"]),
    ('"We have nothing to hide," responded Syrian Foreign Minister Farouk al-Sharaa.', ["SYR farouk-al-sharaa"]),
    ('"We have nothing to hide," countered the Syrian foreign minister.', ["SYR farouk-al-sharaa"]),
    ("Addressing parliament, the Turkish premier said Ankara would not bow to Greek pressure.",
     ["TUR recep-tayyip-erdogan"]),
    ("In his weekly radio address, Clinton warned Iraq against new threats to its neighbours.",
     ["USA hillary-clinton"]),
    ("Writing in the Guardian, British Foreign Secretary Robin Cook said sanctions had kept Iraq weak.",
     ["GBR robin-cook"]),
    ("In an article in the Guardian, British Foreign Secretary Robin Cook said sanctions had kept Iraq weak.",
     ["GBR robin-cook"]),
    ('"America is the source of instability," the official news agency IRNA quoted Khamenei as saying.',
     ["IRN ali-khamenei"]),
    ('"America is the source of instability," IRNA quoted him as saying.', []),
    ('Khamenei met Assad on Monday. "America is the source of instability," IRNA quoted the leader as saying.',
     ["IRN ali-khamenei"]),
    ("French President Jacques Chirac, on a visit to Damascus, said Israel should withdraw from the Golan.",
     ["FRA jacques-chirac"]),
    ("At a news conference in Damascus, French President Jacques Chirac said Israel should withdraw from the Golan.",
     ["FRA jacques-chirac"]),
    ("At a joint news conference with Chirac, Assad said Israel should withdraw from the Golan.",
     ["SYR bashar-al-assad"]),
    ("During a visit to Damascus, Chirac said Israel should withdraw from the Golan.", ["FRA jacques-chirac"]),
    ("On arrival in Damascus, Chirac said Israel should withdraw from the Golan.", ["FRA jacques-chirac"]),
    ("Greek government spokesman Dimitris Reppas said Turkey was violating Greek airspace.", ["GRC dimitris-reppas"]),
    ("Greece's government spokesman, Dimitris Reppas, said Turkey was violating its airspace.",
     ["GRC dimitris-reppas"]),
    ("Athens accused Ankara of violating its airspace.", ["GRC GRC"]),
    ("Chinese Foreign Ministry spokesman Zhu Bangzao said Tuesday that China opposes the use of force against Iraq.",
     ["CHN zhu-bangzao"]),
    ('"China opposes the use of force," foreign ministry spokesman Zhu Bangzao told a regular briefing in Beijing.',
     ["CHN zhu-bangzao"]),
    ("A spokeswoman for China's Foreign Ministry said on Tuesday the country opposed the use of force against Iraq.",
     ["CHN chinese-spokesperson"]),
    ("Foreign Ministry Spokeswoman Zhang Qiyue said here Tuesday that China opposes the use of force against Iraq.",
     ["CHN zhang-qiyue"]),
    ("The office of Israeli Prime Minister Ehud Barak said the talks with Syria had been suspended.",
     ["ISR israeli-office"]),
    ("Barak's office said in a statement that Israel held Syria responsible for the attack.", ["ISR ISR"]),
    ("The Prime Minister's Office in Jerusalem said Syria was responsible for the attack.",
     ["ISR israeli-prime-ministers-office"]),
    ("The IDF Spokesman said Syria was responsible for the attack on Israeli soldiers.",
     ["ISR israeli-military-spokesperson"]),
    ("The Israeli army said it held Hezbollah responsible for the attack.", ["ISR israeli-military"]),
    ("An army spokesman said Israel held Hezbollah responsible for the attack.", ["ISR ISR"]),
    ("Defense officials in Ankara said Greece had violated Turkish airspace.", ["TUR TUR"]),
    ("Officials in Baghdad said Kuwait was stealing oil.", ["IRQ IRQ"]),
    ("A government official in Baghdad said Kuwait was stealing oil.", ["IRQ iraqi-official"]),
    ("Top officials in Tehran have accused the United States of supporting the rebels.", ["IRN IRN"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), PLACED)
def test_where_speakers_stand(text: str, voices: list[str], lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == voices
