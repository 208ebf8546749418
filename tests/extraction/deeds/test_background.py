"""Measures and armed deeds: by what owns a weapon, by a passive, by a noun that a verb asserts or a date places."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of

FORCE = [
    # weapons and attacks act for their owner
    pytest.param("Two Iranian missiles struck an airbase in Israel on Tuesday.",
                 ["military/strike occurred: IRN > ISR"],
                 id="a weapon"),
    pytest.param("NATO planes bombed Belgrade on Friday.", ["military/strike occurred: nato > SRB"], id="planes"),
    pytest.param("Israeli strikes killed at least 20 Palestinians in Gaza on Tuesday.",
                 ["military/strike occurred: ISR > PSE"], id="an attack kills many"),
    pytest.param("Israeli snipers killed 62 Palestinians on Monday.", ["military/kill occurred: ISR > PSE"],
                 id="people kill"),
    pytest.param("Soleimani was killed in a U.S. drone strike in Baghdad in January 2020.",
                 ["military/kill occurred: USA > IRN"], id="one deed, not two"),
    pytest.param("A U.S. drone was shot down by Iran on Thursday.", ["military/intercept occurred: IRN > USA"],
                 id="the owner of what was hit"),
    pytest.param("Israel has been bombing Gaza for seven days.", ["military/strike ongoing: ISR > PSE"],
                 id="a campaign"),
    pytest.param("Iraqi forces recaptured Mosul from Islamic State in July 2017.",
                 ["military/seize occurred: IRQ > isis"], id="one's own land"),
    # troops, and what their movements are
    pytest.param("Turkish troops have been deployed to Libya.", ["military/deploy occurred: TUR > LBY"],
                 id="a passive"),
    pytest.param("U.S. troops returned to Iraq in 2014.", ["military/deploy occurred: USA > IRQ"], id="troops return"),
    pytest.param("U.S. troops left Iraq in December 2011.", ["military/ceasefire occurred: USA > IRQ"],
                 id="troops leave"),
    pytest.param("Israel pulled out of southern Lebanon in 2000.", ["military/ceasefire occurred: ISR > LBN"],
                 id="land is left"),
    pytest.param("China held military drills around Taiwan on Monday.", ["military/deploy occurred: CHN > TWN"],
                 id="drills"),
    pytest.param("Iran and Russia began joint naval drills on Tuesday.", ["military/deploy occurred: IRN, RUS"],
                 id="joint drills"),
    # nouns
    pytest.param("The talks followed an Israeli attack on a Syrian base near Homs earlier this month.",
                 ["military/strike occurred: ISR > SYR"], id="a noun with its date"),
    pytest.param("Tehran condemned a recent Israeli airstrike on an airbase in Syria.",
                 ["military/strike occurred: ISR > SYR"], id="recent"),
    pytest.param("The Arab League denounced a series of attacks carried out by Turkish warplanes in northern Iraq.",
                 ["military/strike occurred: TUR > IRQ"], id="carried out by"),
    pytest.param("The downing of a Russian warplane by Turkey in November 2015 chilled ties.",
                 ["military/intercept occurred: TUR > RUS"], id="the doer after by"),
    pytest.param("A ceasefire between Israel and Hezbollah took effect on Wednesday.",
                 ["military/ceasefire occurred: ISR, hezbollah"], id="a ceasefire begins"),
    pytest.param("The withdrawal of U.S. troops from Iraq in 2011 left a gap.",
                 ["military/ceasefire occurred: USA > IRQ"], id="a withdrawal"),
    pytest.param("Israeli combat drills that took place along the Lebanese border last month angered Hezbollah.",
                 ["military/deploy occurred: ISR > LBN"], id="drills that took place"),
    # measures
    pytest.param("Trump announced that the U.S. was recognizing Jerusalem as the capital of Israel.",
                 ["measure/upgrade occurred: USA > ISR"], id="saying it does it"),
    pytest.param("On May 6, the Israeli Supreme Court decided a forced eviction of the Palestinians.",
                 ["measure/expel occurred: ISR > PSE"], id="a deed decided"),
    pytest.param("Trump pulled the U.S. out of the nuclear accord in May 2018.",
                 ["measure/downgrade occurred: USA > IRN"], id="an accord that names nobody"),
    pytest.param("Britain quit the European Union in January 2020.", ["measure/downgrade occurred: GBR > eu"],
                 id="a body is left"),
    pytest.param("Turkey recalled its ambassador to Washington for consultations on Friday.",
                 ["measure/downgrade occurred: TUR > USA"], id="an envoy and his post"),
    pytest.param("Sanctions were imposed on Iran by the United States in 2012.",
                 ["measure/sanction occurred: USA > IRN"], id="a passive noun"),
    pytest.param("The normalization of ties between the UAE and Israel in 2020 angered Iran.",
                 ["measure/upgrade occurred: ARE > ISR"], id="ties between"),
    pytest.param("Israel and the UAE plan to normalize ties.", ["measure/upgrade planned: ISR > ARE"], id="a plan"),
    pytest.param("The Turkish ambassador in Tehran was summoned to the Foreign Ministry on Monday.",
                 ["measure/summon occurred: IRN > TUR"], id="summoned where"),
    pytest.param("Two Iranian diplomats were expelled from the Netherlands on Friday.",
                 ["measure/expel occurred: NLD > IRN"], id="expelled from"),
    pytest.param("Arab states condemned Trump's decision to recognize Jerusalem as Israel's capital.",
                 ["measure/upgrade occurred: USA > ISR"], id="a decision is the deed"),
    pytest.param("U.S. sanctions against Iran are due to go into effect on Friday.",
                 ["measure/sanction planned: USA > IRN"], id="sanctions to come"),
    pytest.param("The Syrian army, in a statement released on Sunday, condemned the Turkish raids on its bases.",
                 ["military/strike occurred: TUR > SYR"], id="a verb behind what stands between commas"),
    pytest.param("Moscow protested after a series of Israeli raids on Syria.",
                 ["military/strike occurred: ISR > SYR"], id="after several of them"),
    pytest.param("U.S. sanctions against Iran were snapped back on August 6.",
                 ["measure/sanction occurred: USA > IRN"], id="snapped back"),
    pytest.param("The United States reimposed sanctions on Iran in May. The sanctions were tightened in August.",
                 ["measure/sanction occurred: USA > IRN", "measure/sanction occurred: USA > IRN"],
                 id="sanctions told before"),
    pytest.param("In 2007, the United States government labelled Soleimani a terrorist and levied sanctions on him.",
                 ["measure/sanction occurred: USA > IRN"], id="against him"),
    pytest.param("An Iranian journalist was arrested in Ankara on Friday.", ["measure/detain occurred: TUR > IRN"],
                 id="a journalist's state"),
    pytest.param("At least 74 Syrian soldiers were killed by Turkish air strikes on Thursday, the Syrian Observatory "
                 "for Human Rights said.", ["military/strike claimed: TUR > SYR"], id="by them alone"),
    pytest.param("The United States blamed Iran for the raid, committing to send more troops to Saudi Arabia.",
                 ["military/deploy planned: USA > SAU"], id="who commits to it"),
    pytest.param("Lawmakers in Tehran condemned Turkey's military attack on northeastern Syria.",
                 ["military/strike occurred: TUR > SYR"], id="military is no organ here"),
    pytest.param("Germany and other European Union states recalled their ambassadors from Iran on Thursday. "
                 "Iran retaliated by recalling its envoy to Germany.",
                 ["measure/downgrade occurred: DEU, eu > IRN", "measure/downgrade occurred: IRN > DEU"],
                 id="other states of a body, and a gerund after by"),
    pytest.param("Saudi Arabia cut ties with Iran on Sunday. Kuwait recalled its ambassador.",
                 ["measure/downgrade occurred: KWT > IRN", "measure/downgrade occurred: SAU > IRN"],
                 id="with whom the others broke"),
    pytest.param("Greece called off a drill with Israel, and Spain, Denmark and Greece summoned Israel's ambassadors.",
                 ["measure/downgrade occurred: GRC > ISR", "measure/summon occurred: ESP, DNK, GRC > ISR"],
                 id="a new clause with its own list"),
    pytest.param("Canada said it had expelled two Russian diplomats.", ["measure/expel occurred: CAN > RUS"],
                 id="its own word on its measure"),
    pytest.param("The Israeli regime responded by heavily bombing Gaza.", ["military/strike occurred: ISR > PSE"],
                 id="an adverb before a gerund"),
    # none
    pytest.param("The ministers recognized the importance of Pakistan on Monday.", [], id="no recognition"),
    pytest.param("Turkey and Israel agreed to restore full diplomatic ties on Wednesday.", [], id="terms of an accord"),
    pytest.param("Sanctions were lifted in 2016.", [], id="nobody's sanctions"),
    pytest.param("The EU and the United States lifted sanctions on Tuesday.", [], id="not on each other"),
    pytest.param("The Iranian parliament issued a statement on Tuesday calling on Islamic states to cut ties with "
                 "Israel and downgrade their dealings with the United States.", [], id="a second wish"),
    pytest.param("He called it one of Israel's lies about bombarding and killing Iran's advisers in Syria.", [],
                 id="a second gerund that is only spoken of"),
    pytest.param("Pompeo repeated Israel's claims that Iran attacked the ship on Monday.", [], id="claims that"),
    pytest.param("Israel is not strong enough to attack Iran.", [], id="not strong enough"),
    pytest.param("Putin hit back at Washington on Monday.", [], id="hit back"),
    pytest.param("Maliki said the country would burn if Israel continues to target Iraq.", [], id="if it goes on"),
    pytest.param("Sentop spoke of talks between Iran and great powers intended to lift sanctions on Iran.", [],
                 id="what talks are for"),
    pytest.param("Iran called on the council to pressure Israel into stopping its attacks on Syria.", [], id="into"),
    pytest.param("Iran drafted a resolution recognizing Israel as an apartheid regime.", [], id="what a text says"),
    pytest.param("Khan's visit to Riyadh and Tehran, at odds over much including the Saudi war on Yemen, is over.", [],
                 id="a noun among others that somebody disputes"),
    pytest.param("Trump attacked Iran in a speech on Monday.", [], id="words, not arms"),
    pytest.param("Iranian officials warned of an Israeli attack on the country.", [], id="a mere thought"),
    pytest.param("Iran would respond to any Israeli attack on its soil.", [], id="any attack"),
    pytest.param("The Turkish player withdrew from Wimbledon on Monday.", [], id="sport"),
    pytest.param("Zarif refused to answer questions about Syria.", [], id="no access refused"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORCE)
def test_force(text: str, expected: list[str], lexicon: Lexicon) -> None:
    kinds = (Kind.MILITARY, Kind.MEASURE)
    assert sorted(brief(event) for event in events_of(text, lexicon) if event.kind in kinds) == expected


def test_recent_is_before_the_article(lexicon: Lexicon) -> None:
    found = events_of("Tehran condemned a recent Israeli airstrike on an airbase in Syria.", lexicon)
    assert [dated(event) for event in found if event.kind is Kind.MILITARY] == ["2025-03-12 before"]
