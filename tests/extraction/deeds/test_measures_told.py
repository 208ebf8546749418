"""Measures and military acts in the many ways in which the agencies tell them."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD = [
    # borders, visas, recognition, embargoes
    pytest.param("Iraq shut its border crossings with Iran on Saturday.", ["measure/refuse occurred: IRQ > IRN"],
                 id="crossings shut"),
    pytest.param("Pakistan reopened its border gates with Afghanistan on Monday.",
                 ["measure/upgrade occurred: PAK > AFG"], id="gates reopened"),
    pytest.param("Turkey suspended visa services for American citizens on Sunday.",
                 ["measure/refuse occurred: TUR > USA"], id="visas"),
    pytest.param("Sweden on Thursday officially recognized the state of Palestine.",
                 ["measure/upgrade occurred: SWE > PSE"], id="a state recognized"),
    pytest.param("President George W. Bush ended a trade embargo on Libya on Friday.",
                 ["measure/upgrade occurred: USA > LBY"], id="an embargo on trade ended, not the trade"),
    pytest.param("The foreign ministry in Tehran summoned the British ambassador on Tuesday.",
                 ["measure/summon occurred: IRN > GBR"], id="a ministry by its capital"),
    pytest.param("Washington has added four Chinese firms to its blacklist.", ["measure/sanction occurred: USA > CHN"],
                 id="added to a list"),
    pytest.param("Tanzania cut off fuel supplies to Burundi on Monday.", ["measure/sanction occurred: TZA > BDI"],
                 id="fuel cut off"),
    # troops and arms
    pytest.param("Around 1,000 Turkish troops crossed into northern Iraq on Monday.",
                 ["military/strike occurred: TUR > IRQ"], id="about how many"),
    pytest.param("The last U.S. combat brigade left Iraq on Thursday.", ["military/ceasefire occurred: USA > IRQ"],
                 id="a brigade leaves"),
    pytest.param("The United States delivered four F-16s to Egypt on Sunday.",
                 ["military/support occurred: USA > EGY"], id="jets delivered"),
    pytest.param("Talks were held in Seoul. U.S. troops are deployed in South Korea.", [], id="how things stand"),
    pytest.param("U.S. troops were deployed in South Korea on Monday.", ["military/deploy occurred: USA > KOR"],
                 id="what was done"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    found = (event for event in events_of(text, lexicon) if event.kind in (Kind.MEASURE, Kind.MILITARY))
    assert sorted(brief(event) for event in found) == expected


STATEMENTS = [
    pytest.param("The decision was welcomed by Israel and criticised by the Palestinian Authority.",
                 ["statement/criticize occurred: PSE", "statement/support occurred: ISR"],
                 id="each passive has its own agent"),
    pytest.param("The foreign ministry in Islamabad said Indian forces had violated the ceasefire.",
                 ["statement/accuse occurred: PAK > IND"], id="a ministry by its capital"),
    pytest.param("“We are very concerned about Turkey's operation in Syria,” Safadi said.",
                 ["statement/criticize occurred: JOR > TUR"], id="concern about"),
    pytest.param("Cyprus turned down a Turkish proposal to reopen talks.", ["statement/reject occurred: CYP > TUR"],
                 id="turned down"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_said(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert sorted(brief(event) for event in events_of(text, lexicon)) == expected
