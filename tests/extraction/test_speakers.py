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


OFFICES = [
    ("The Ministry of Foreign Affairs of the Republic of Turkey strongly condemns the attack on Kabul.",
     ["TUR turkish-foreign-ministry"]),
    ("The Secretary-General strongly condemns the attack in Kabul.", ["un kofi-annan"]),
    ("Statement by the Foreign Minister of Norway on Gaza.", []),
    ("\"I strongly condemn yesterday's attack in Kabul,\" said Foreign Minister Jan Petersen of Norway.",
     ["NOR jan-petersen"]),
    ("Norwegian Foreign Minister Jan Petersen strongly condemns the attack in Kabul.", ["NOR jan-petersen"]),
    ("The United States condemns the attack in Kabul.", ["USA USA"]),
    ("The European Union welcomes the release of the prisoners by Israel.", ["eu eu"]),
    ("The Presidency of the European Union deplores the execution in Iran.", ["eu european-union-presidency"]),
    ('The EU High Representative issued the following statement: "The EU deplores the execution in Iran."',
     ["eu javier-solana"]),
    ("Secretary Rice called on Iran to free the hikers.", ["USA condoleezza-rice"]),
    ("Ms. Rice called on Iran to free the hikers.", ["USA condoleezza-rice"]),
    ("Mr. Bush called on Iran to free the hikers.", ["USA george-w-bush"]),
    ("Mr Straw said Iran must free the hikers.", ["GBR jack-straw"]),
    ("The US Secretary of State, Condoleezza Rice, said Iran must free the hikers.", ["USA condoleezza-rice"]),
    ("US Under Secretary of State Nicholas Burns said Iran must free the hikers.", ["USA nicholas-burns"]),
    ("Assistant Secretary of State David Welch said Syria must free the hikers.", ["USA david-welch"]),
    ("US envoy David Welch said Syria must free the hikers.", ["USA david-welch"]),
    ("The commander of U.S. forces in the Gulf, Gen. John Abizaid, said Iran was arming the rebels.",
     ["USA john-abizaid"]),
    ("The top U.S. commander in Iraq, General George Casey, accused Iran of arming the rebels.", ["USA george-casey"]),
    ("Iraq's interim prime minister, Ibrahim al-Jaafari, said Syria must close its border.",
     ["IRQ ibrahim-al-jaafari"]),
    ("Iraqi government spokesman Laith Kubba accused Syria of aiding the rebels.", ["IRQ laith-kubba"]),
    ("Lebanese Druze leader Walid Jumblatt accused Syria of the killing.", ["LBN walid-jumblatt"]),
    ("Lebanon's prime minister-designate Fouad Siniora accused Syria of the killing.", ["LBN fouad-siniora"]),
    ("Pakistan's military ruler, General Pervez Musharraf, said India was to blame.", ["PAK pervez-musharraf"]),
    ("Pakistani leader Pervez Musharraf said India was to blame.", ["PAK pervez-musharraf"]),
    ("India's external affairs minister, Natwar Singh, said Pakistan was to blame.", ["IND natwar-singh"]),
    ("The Indian external affairs ministry said Pakistan was to blame.", ["IND indian-foreign-ministry"]),
    ("India's ministry of external affairs said Pakistan was to blame.", ["IND indian-foreign-ministry"]),
    ("New Delhi blamed Islamabad for the attack.", ["IND IND"]),
    ("North Korea said through its KCNA news agency the United States was preparing for war.", ["PRK PRK"]),
    ("A North Korean foreign ministry spokesman told KCNA the United States was preparing for war.",
     ["PRK north-korean-foreign-ministry-spokesperson"]),
    ("China's Xinhua news agency quoted Foreign Minister Li Zhaoxing as saying Japan must apologise.",
     ["CHN li-zhaoxing"]),
    ("Japan's chief cabinet secretary, Hiroyuki Hosoda, said China must apologise.", ["JPN hiroyuki-hosoda"]),
    ("Japan's top government spokesman said China must apologise.", ["JPN japanese-government-spokesperson"]),
    ("Taiwan's Mainland Affairs Council accused China of bullying.", ["TWN taiwanese-mainland-affairs-council"]),
    ("Cuba's National Assembly condemned the United States.", ["CUB cuban-parliament"]),
    ("Venezuela's Hugo Chavez called President Bush a donkey.", ["VEN hugo-chavez"]),
    ("Venezuelan leader Hugo Chavez accused Washington of plotting to kill him.", ["VEN hugo-chavez"]),
    ("The Palestinian foreign minister, Nasser al-Kidwa, said Israel must leave.", ["PSE nasser-al-kidwa"]),
    ("The Palestinian leadership condemned the attack as a crime by Israel.", ["PSE palestinian-authority"]),
    ("A video purportedly showing Osama bin Laden was aired by Al-Jazeera.", []),
    ("Secretary Rice called on Iran to free the hikers.", ["USA condoleezza-rice"]),
    ("US envoy David Welch said Syria must free the hikers.", ["USA david-welch"]),
    ("The top U.S. commander in Iraq, General John Karam, accused Iran of arming the rebels.", ["USA john-karam"]),
    ("The U.S. commander in Iraq, Gen. John Karam, accused Iran of arming the rebels.", ["USA john-karam"]),
    ("The Iranian envoy in Vienna, Ali Naderi, accused Israel of lying.", ["IRN ali-naderi"]),
    ("The Hamas representative in Lebanon, Nabil Karam, accused Israel of lying.", ["hamas nabil-karam"]),
    ("The Secretary-General strongly condemns the attack by Israel.", ["un kofi-annan"]),
    ("The secretary-general said Israel must lift the blockade.", ["un kofi-annan"]),
    ("NATO Secretary-General George Robertson met Sharon. The secretary-general said Israel must wait.",
     ["nato george-robertson"]),
    ("In a video, Osama bin Laden threatened Britain.", ["al-qaeda osama-bin-laden"]),
    ("The Syria envoy said Israel must wait.", []),
    ("Iran's ambassador in Damascus, Ali Naderi, accused Israel of lying.", ["IRN ali-naderi"]),
    ("The Israeli ambassador to Egypt, Avi Karam, denied it.", ["ISR avi-karam"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "voices"), OFFICES)
def test_offices_and_organs(text: str, voices: list[str], lexicon: Lexicon) -> None:
    assert _voices(text, lexicon) == voices
