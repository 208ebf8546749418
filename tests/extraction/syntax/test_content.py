"""What was said, and at whom: the act and the targets of sentences of many papers and decades."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of


def _told(text: str, lexicon: Lexicon) -> list[str]:
    """Return each statement of a text as "act > targets"."""
    told = []
    for event in events_of(text, lexicon):
        if event.kind is Kind.STATEMENT:
            targets = ", ".join(sorted(actor.party or actor.actor for actor in event.targets))
            told.append(f"{event.act} > {targets}" if targets else str(event.act))
    return told


ACCUSED = [
    ("Mahathir Mohamad levelled accusations at Australia.", "accuse > AUS"),
    ("“The break is not Moscow's choice, and the responsibility lies with Tbilisi,” Lavrov said.", "accuse > GEO"),
    ("Lavrov said the push was necessary because of the attacks by Georgian troops.", "accuse > GEO"),
    ("Kuwait's foreign minister said Iraq bore full responsibility for the crisis.", "accuse > IRQ"),
    ("Armenia's foreign ministry said Azerbaijan had annexed its land.", "accuse > AZE"),
    ("Blair said Saddam Hussein was hiding weapons of mass destruction.", "accuse > IRQ"),
    ("Netanyahu told the BBC that Iran was trying to build a nuclear bomb.", "accuse > IRN"),
    ("Colombia said the rebels were armed and backed by Venezuela.", "accuse > VEN"),
    ("The Syrian information minister said the raid was carried out by Israel.", "accuse > ISR"),
    ("Ethiopia called the rebels “terrorists” backed by Eritrea.", "accuse > ERI"),
    ("Albright said Iraq was violating UN resolutions.", "accuse > IRQ"),
    ("Lavrov said Georgia had committed war crimes in Tskhinvali.", "accuse > GEO"),
    ("“Pakistan is behind the attack,” Singh said.", "accuse > PAK"),
    ("Powell told reporters that Syria was a state sponsor of terrorism.", "accuse > SYR"),
    ("Erdogan said Israel's massacre of Palestinians was continuing.", "accuse > ISR"),
    ("Aliyev said Armenia was responsible for the bloodshed.", "accuse > ARM"),
    ("“The root cause of the conflict is the occupation by Israel,” Safadi said.", "accuse > ISR"),
    ("Rouhani said the United States was trying to undermine the deal.", "accuse > USA"),
    ("Zelensky said that Russia was committing genocide against Ukrainians.", "accuse > RUS"),
    ("Netanyahu said Iran was arming terrorists across the region.", "accuse > IRN"),
    ("Kim Jong Un said South Korea was colluding with Washington.", "accuse > KOR"),
    ("Morsi said the crimes committed by the Syrian regime would be remembered.", "accuse > SYR"),
    ("The Qatari foreign minister said the blockade by Saudi Arabia violated international law.", "accuse > SAU"),
    ("Cairo said Turkey supports terrorists in Idlib.", "accuse > TUR"),
    ("Musharraf said India was fomenting unrest in Balochistan.", "accuse > IND"),
    ("“Eritrea is interfering in our internal affairs,” the Ethiopian foreign minister said.", "accuse > ERI"),
]

CRITICIZED = [
    ("Costas Simitis said the Turkish overflights were unacceptable.", "criticize > TUR"),
    ("New Zealand said French nuclear tests were unwelcome.", "criticize > FRA"),
    ("The Chinese foreign ministry said the United States had become isolated.", "criticize > USA"),
    ("Putin said the deployment of US troops threatens our interests.", "criticize > USA"),
    ("Putin described the deployment of NATO troops as “a threat”.", "criticize > nato"),
    ("The Vatican said it felt deep sorrow over the bombing of Serbia.", "criticize"),
    ("Chirac said the American invasion was a mistake.", "criticize > USA"),
    ("“The decision of the United States is illegal,” Lavrov said.", "criticize > USA"),
    ("Merkel said Russia's behavior was unacceptable.", "criticize > RUS"),
    ("Lavrov described the Japanese remarks as irresponsible.", "criticize > JPN"),
    ("Paris described Israel's settlement policy as illegal.", "criticize > ISR"),
    ("Araghchi said the sanctions imposed by Britain were illegal.", "criticize > GBR"),
    ("Putin said NATO's bombing of Yugoslavia was shameful.", "criticize > nato"),
    ("Trudeau said China's actions were deplorable.", "criticize > CHN"),
    ("Zarif tweeted that the U.S. policy was a failure.", "criticize > USA"),
    ("Ankara said the French bill contradicted freedom of speech.", "criticize > FRA"),
    ("“Egypt made a mistake,” Haniyeh said.", "criticize > EGY"),
    ("Beirut said Syria was undermining Lebanon's sovereignty.", "criticize > SYR"),
    ("Cavusoglu said the embargo by Canada was unfair.", "criticize > CAN"),
]

COMPARED = [
    ("Safadi said all should reject terrorism, as Iran and Russia did.", "reject"),
    ("“Israel must go,” Safadi said of what he called “the facts”.", "demand > ISR"),
]

WARNED = [
    ("King Abdullah said an attack on Iraq could destabilise the whole region.", "warn"),
    ("Mubarak said the collapse of the talks would only strengthen the extremists.", "warn"),
    ("Khamenei said the United States will face consequences.", "warn > USA"),
    ("“Turkey is playing with fire,” Putin said.", "warn > TUR"),
    ("Annan said the war would have dangerous consequences.", "warn"),
    ("Lavrov said the arms deal would bring about a dangerous future for Taiwan.", "warn > TWN"),
    ("Safadi said Israel should know that the occupation will not last.", "warn > ISR"),
    ("“Ethiopia will bear the consequences,” the Egyptian foreign minister said.", "warn > ETH"),
    ("Moscow warned Ukraine against joining NATO.", "warn > UKR"),
    ("Mubarak said the strike on Iraq would destabilize the region.", "warn"),
]

THREATENED = [
    ("Turkey's army announced that preparations for an attack on Syria are complete.", "threaten > SYR"),
    ("North Korea said it would restart its reactor and expel U.N. inspectors.", "threaten"),
    ("Washington said it would withhold aid from Pakistan.", "threaten > PAK"),
    ("Sarkozy said Paris would veto the resolution.", "threaten"),
    ("“We will respond to Israel,” Nasrallah said.", "threaten > ISR"),
    ("Salami said any attack by Israel will be met with a crushing response.", "threaten > ISR"),
    ("Rubio said all options are on the table against Iran.", "threaten > IRN"),
    ("“Israel will pay the price,” Haniyeh said.", "threaten > ISR"),
    ("Buenos Aires said Argentina would hit back at Britain.", "threaten > GBR"),
    ("Erdogan said Turkey will launch a new operation against the PKK.", "threaten > pkk"),
    ("Trump said the United States would impose sanctions on Turkey.", "threaten > TUR"),
    ("The IRGC said Saudi Arabia would regret the attack.", "threaten > SAU"),
    ("Barak vowed that Hamas would pay dearly.", "threaten > hamas"),
    ("“Russia's aggression will not go unpunished,” Zelensky said.", "threaten > RUS"),
]

DEMANDED = [
    ("The Philippine government said China must not build on the disputed reef.", "demand > CHN"),
    ("Bulgaria said Serbia has to hand over war crimes suspects.", "demand > SRB"),
    ("“Qatar is isolated, it has to stop its campaign,” the Bahraini foreign minister said.", "demand > QAT"),
    ("Cavusoglu said Turkey expected an apology from France.", "demand > FRA"),
    ("Blair said Iraq must withdraw from Kuwait immediately.", "demand > IRQ"),
    ("“Israel must stop the war,” Guterres said.", "demand > ISR"),
    ("Zelensky said that Russia must leave Ukraine.", "demand > RUS"),
    ("Sharon said the Palestinian Authority must end the violence.", "demand > PSE"),
    ("Washington said Serbia has to withdraw its forces.", "demand > SRB"),
    ("Abbas demanded that Israel lift the siege.", "demand > ISR"),
    ("“Syria should immediately pull out of Lebanon,” Macron said.", "demand > SYR"),
    ("“The hostages must be released by Hamas,” Herzog said.", "demand > hamas"),
    ("Blair told reporters that Iran must adhere completely to the demands of the agency.", "demand > IRN"),
    ("“Serbia must hand over the suspects,” Guterres said.", "demand > SRB"),
]

REJECTED = [
    ("Poland said it would not support the EU draft.", "reject > eu"),
    ("Cyprus said the Turkish proposals were unacceptable.", "reject > TUR"),
    ("Sudan's foreign minister said Khartoum would not hand over any suspect to The Hague.", "reject"),
    ("Iran has openly opposed the American plan, saying it is no solution.", "reject > USA"),
    ("Beijing said it does not recognize the ruling by the Philippines.", "reject > PHL"),
    ("Baghdad said Iraq rejects the Turkish incursion.", "reject > TUR"),
    ("“We will not accept American pressure,” Rouhani said.", "reject > USA"),
    ("Simitis said Greece opposes the Turkish demand.", "reject > TUR"),
    ("Netanyahu said Israel will not negotiate with Hamas.", "reject > hamas"),
    ("“We will never negotiate with the United States,” Khamenei said.", "reject > USA"),
    ("Ankara said it would not allow Greece to extend its waters.", "reject > GRC"),
    ("Haftar dismissed the Turkish proposal on Monday.", "reject > TUR"),
    ("“The demands of Saudi Arabia are unacceptable,” the Qatari foreign minister said.", "reject > SAU"),
    ("“Why should we pay the price of American sanctions?” Erdogan said.", "reject > USA"),
    ("Rouhani ruled out any role for the United States in the talks.", "reject > USA"),
]

DENIED = [
    ("Iraq said it did not possess weapons of mass destruction.", "deny"),
    ("Tehran said its nuclear programme was for peaceful purposes.", "deny"),
    ("Moscow said the documents were fabricated.", "deny"),
    ("Libya said it played no role in the bombing.", "deny"),
    ("“This is not true,” Peskov said.", "deny"),
    ("Pakistan denied links to the Taliban.", "deny > taliban"),
    ("Zakharova said the report was fake news.", "deny"),
    ("Putin said Russia has not violated the treaty with Ukraine.", "deny"),
    ("“We are not seeking a military base in Djibouti,” the Chinese foreign ministry said.", "deny"),
    ("Tashkent said Uzbekistan had never supported the Taliban.", "deny > taliban"),
]

APPEALED = [
    ("Annan called for a cease-fire in Kosovo on Monday.", "appeal"),
    ("Merkel said Turkey should respect human rights.", "appeal > TUR"),
    ("Beijing urged Pakistan and Afghanistan to hold talks.", "appeal > AFG, PAK"),
    ("Tokyo said it was necessary for China to show restraint.", "appeal > CHN"),
    ("Cairo said the conflict must be settled politically.", "appeal"),
    ("Rouhani stressed the need to expand cooperation with Turkey.", "appeal > TUR"),
    ("Araghchi called for the expansion of ties with China on Monday.", "appeal > CHN"),
    ("Erdogan underlined the importance of Turkey-Iran cooperation.", "appeal > IRN"),
    ("“I call on Russia to return to the talks,” Macron said.", "appeal > RUS"),
    ("Chirac hoped that Iran would let the inspectors in.", "appeal > IRN"),
    ("Powell, asked about the Turkish raid, said Washington would study the matter.", "comment"),
    ("Zarif hoped the talks in Oman would succeed.", "comment"),
    ("Araghchi said Muslim countries should unite.", "appeal > islamic-countries"),
    ("Guterres appealed to the international community for help.", "appeal"),
    ("Aliyev said the Syrian crisis should be resolved through dialogue.", "appeal"),
    ("Baghdad asked Turkey to open the border.", "appeal > TUR"),
    ("“We hope that the American side will return to the deal,” Araghchi said.", "appeal > USA"),
    ("“We hope for peace in Syria,” Araghchi said.", "comment"),
    ("“It is vital that Serbia cooperates with the tribunal,” Solana said.", "appeal > SRB"),
    ("“I want to call on India to resume the dialogue,” Musharraf said.", "appeal > IND"),
]

PLEDGED = [
    ("Israel said it would release 200 Palestinian prisoners.", "pledge > PSE"),
    ("Croatia said it would comply with the tribunal's demands.", "pledge"),
    ("Indonesia said it intended to expand trade with Vietnam.", "pledge > VNM"),
    ("Spain said it had no intention of staying in Iraq.", "pledge"),
    ("Putin said Russia will support any move to establish stability in Libya.", "pledge > LBY"),
    ("Putin said Russia will continue to support Syria.", "pledge > SYR"),
    ("“We stand ready to help Lebanon,” Macron said.", "pledge > LBN"),
    ("Blinken said the United States will stand by Israel.", "pledge > ISR"),
    ("New Delhi said India was ready to help Nepal.", "pledge > NPL"),
    ("New Delhi said India would spare no effort to help Bangladesh.", "pledge > BGD"),
    ("Beijing said China is willing to work with Iran.", "pledge > IRN"),
    ("Erdogan said Turkey and Iran will continue their cooperation.", "pledge > IRN"),
    ("Rouhani said Iran is determined to expand relations with Iraq.", "pledge > IRQ"),
    ("Tokyo promised aid to Indonesia.", "pledge > IDN"),
    ("“We are committed to the defense of South Korea,” Rubio said.", "pledge > KOR"),
    ("Berlin pledged to help Ukraine.", "pledge > UKR"),
    ("Putin said cooperation with Iran will continue.", "pledge > IRN"),
]

SUPPORTED = [
    ("The Hungarian prime minister came to the defence of Poland.", "support > POL"),
    ("Medvedev said the Syrian army and its allies held Homs.", "comment"),
    ("John Howard said Canberra stood shoulder to shoulder with Washington.", "support > USA"),
    (
        "Following the vote that was held on Sunday, Prague said it respected the decision of the Slovak people.",
        "support > SVK",
    ),
    ("On Iran's ties with Russia, Araghchi said, “We believe in expansion of cooperation”.", "support > RUS"),
    ("Putin said Russia's policy is to support the speedy reconstruction of Iraq.", "support > IRQ"),
    ("Aliyev said Turkey was a brotherly country.", "support > TUR"),
    ("Lukashenko said relations with China are strategic.", "support > CHN"),
    ("“We stand with Ukraine,” Macron said.", "support > UKR"),
    ("Zardari said Pakistan welcomes China's role in the region.", "support > CHN"),
    ("Biden said Israel has the right to defend itself.", "support > ISR"),
    ("Mandela said Libya was a friend of South Africa.", "support > LBY"),
    ("Warsaw expressed solidarity with Lithuania on Monday.", "support > LTU"),
    ("Bennett thanked the United States on Tuesday.", "support > USA"),
    ("Raisi described Russia as a strategic partner.", "support > RUS"),
    ("Cairo praised the constructive role of Jordan.", "support > JOR"),
    ("Lavrov expressed condolences to Turkey on Monday.", "support > TUR"),
    ("Safadi said the talks with Iran were positive and fruitful.", "support > IRN"),
    ("Berlin hailed Poland on Friday.", "support > POL"),
    ("Putin described India's standing in Asia as prominent.", "support > IND"),
    ("Tokyo said Japan favors closer relations with Uzbekistan.", "support > UZB"),
]

APOLOGIZED = [
    ("Netanyahu apologized to Turkey on Friday.", "apologize > TUR"),
    ("“We are sorry for the loss of life,” Putin said.", "apologize"),
    ("Putin said Russia deeply regrets the mistake.", "apologize"),
]

COMMENTED = [
    ("Powell said the talks in Oman had been a success.", "comment"),
    ("The Nigerian army said its troops in Mali were warmly welcomed by the villagers.", "comment"),
    ("Hamas said the attack in Iraq was in retaliation for U.S. support.", "comment"),
    ("The Nigerian navy said it was looking into whether the ship violated the Kenyan embargo.", "comment"),
    ("Fidan said that no port had responded to calls for help.", "comment"),
    ("Fidan defended his decision, saying that it was raining.", "comment"),
    ("Araghchi said the delegation had met Lavrov's deputy.", "comment"),
    ("Lavrov said the talks lasted three hours.", "comment"),
    ("Peskov told reporters that the talks with Turkey were under way.", "comment"),
    ("Fidan said the next round would take place in Doha.", "comment"),
    ("Lavrov said the ministers discussed how the border should be drawn.", "comment"),
    ("Pompeo said the United States would hold a workshop to encourage investment in Jordan.", "comment"),
    ("“The talks with Iran will provide a channel,” Guterres said.", "comment"),
    ("Macron said a meeting of the countries that guarantee the accord took place in Geneva.", "comment"),
    ("Araghchi said Iran hopes to complete the pipeline to Pakistan within a year.", "comment"),
    ("The Japanese ambassador said shots were fired at the gate of the embassy.", "comment"),
]

# Who is named, and is not addressed.
NOT_ADDRESSED = [
    ("Lavrov said some countries are unhappy with the talks between Russia and Turkey.", "comment"),
    ("Borrell expressed hope that the Vienna talks would succeed.", "comment"),
    ("Guterres said certain foreign support for the Taliban is responsible for the crisis.", "accuse"),
    ("Haniyeh said Riyadh had asked Israel to attack Lebanon and fight Hamas, and was ready to pay for it.", "comment"),
    ("Putin said forcing out the president of Lebanon was interference in the affairs of a state.", "accuse"),
    ("Putin said the Muslim countries should act against Israeli crimes.", "accuse > ISR"),
    ("Erdogan told Putin that Israel was committing crimes.", "accuse > ISR"),
    ("Zarif said in a meeting with Lavrov that the United States violated the deal.", "accuse > USA"),
    ("“The massacre of Palestinians is a crime,” Erdogan said.", "accuse"),
    ("Fidan said Russia's violation of Ukraine's sovereignty was illegal.", "accuse > RUS"),
    ("Safadi said Soleimani's assassination was a violation of international law.", "accuse"),
    ("Araghchi said Iran does not seek war with Israel.", "comment"),
    ("“It is raining in Syria,” Peskov said.", "comment"),
    ("Rouhani said Iraq's territorial integrity should be respected.", "appeal"),
    ("Lavrov said the aggression against Syria by the United States was a crime.", "accuse > USA"),
    ("Safadi said it was unacceptable that parts of Syria were in ruins.", "criticize"),
    ("“Palestinian land has been under occupation for years,” Safadi said.", "criticize"),
    (
        "“We share Kuwait's concerns about Iran's destabilizing actions and its alarming advances,” Safadi said.",
        "accuse > IRN",
    ),
    ("Safadi said it was impossible to stop importing Iran's gas.", "reject"),
    ("“We will support the resistance against Israel,” Safadi said.", "pledge"),
    ("“We will support any action to stop Israel's advance,” Safadi said.", "pledge"),
    ("“The people of Lebanon will not be alone,” Safadi said.", "pledge > LBN"),
    ("Safadi said that somebody carried it out with the support of certain states.", "comment"),
    ("Putin said the tension in Lebanon would have dangerous consequences.", "warn"),
]

SEVERAL = [
    (
        "Fidan said it was raining. Elsewhere in his remarks, Fidan talked about the Syrian crisis.",
        ["comment", "comment"],
    ),
    (
        "Amirabdollahian said the UAE made a mistake and the United States is the cause of insecurity.",
        ["accuse > USA", "criticize > ARE"],
    ),
    (
        "“Israel must stop the war, and we will continue to support Lebanon,” Araghchi said.",
        ["demand > ISR", "pledge > LBN"],
    ),
    (
        "Safadi said “the claim runs contrary to the facts. Jordan has always supported UN efforts”.",
        ["criticize", "support > un"],
    ),
    ("Lavrov condemned Israel and pledged help to Lebanon.", ["criticize > ISR", "pledge > LBN"]),
    ("Erdogan said that Israel and the United States are responsible for the crimes.", ["accuse > ISR, USA"]),
    # Of two verbs that each tell an act, the stronger holds; who begins with support, and goes on with it, supports.
    (
        "Mbeki expressed his country's determination to boost ties with India. Mbeki also urged India to follow it up.",
        ["appeal > IND"],
    ),
    (
        "Musharraf said China is a close friend. Musharraf said relations with China should grow.",
        ["support > CHN"],
    ),
    (
        "Musharraf said relations with China should grow. Musharraf said China is a close friend.",
        ["appeal > CHN"],
    ),
    # Thanks and praise go with what is asked or promised besides.
    ("Erdogan said trade with Kenya should grow. Erdogan thanked Kenya for its support.", ["appeal > KEN"]),
    ("Erdogan congratulated Kenya on its election. Erdogan said Turkey will support Kenya.", ["pledge > KEN"]),
    # The verb goes on behind what is said of its subject.
    (
        "The United States bombed Libya. Qatar, who hosts the talks, voiced support for the attack, saying it is just.",
        ["support > USA"],
    ),
    # Thanks give way to what comes with them; praise does not, nor a pledge.
    ("Merkel thanked Poland. Merkel said Germany and Poland should deepen their ties.", ["appeal > POL"]),
    ("Merkel praised Poland. Merkel said Germany and Poland should deepen their ties.", ["support > POL"]),
    ("Spain pledged support for Morocco. Rajoy said Spain hoped Morocco would prosper.", ["pledge > MAR"]),
    # A wish gives way to whatever else is said.
    ("Chirac said Japan was a close friend and hoped that their talks would bear fruit.", ["support > JPN"]),
    ("Chirac hoped Japan would help. Chirac said France would support Japan.", ["pledge > JPN"]),
    # Whose the deed was is told before.
    (
        "Turkey is hit by U.S. sanctions. “These sanctions are unjust,” Fidan said.",
        ["criticize > USA"],
    ),
    (
        "Trump's decision to leave the deal came on Wednesday. The decision was welcomed by Kuwait.",
        ["support > USA"],
    ),
]

ONE = [
    *ACCUSED, *CRITICIZED, *COMPARED, *WARNED, *THREATENED, *DEMANDED, *REJECTED, *DENIED, *APPEALED, *PLEDGED,
    *SUPPORTED, *APOLOGIZED, *COMMENTED, *NOT_ADDRESSED,
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE, ids=[text for text, _ in ONE])
def test_act_and_targets(text: str, expected: str, lexicon: Lexicon) -> None:
    assert _told(text, lexicon) == [expected]


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_one_statement_for_each_party(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert sorted(_told(text, lexicon)) == expected
