"""What reaches somebody from abroad: condemnation that comes from states, tributes paid by some of a crowd."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of

ON = date(2013, 12, 9)


def _told(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    told = [event for event in events_of(text, lexicon, ON) if event.kind is Kind.STATEMENT]
    return [(str(event.act), " ".join(actor.party or "" for actor in event.initiators)) for event in told]


REACTIONS = [
    ("Condemnation of the bombing came from Peru, Chile and the United Nations.", [("criticize", "PER CHL un")]),
    ("Condemnation poured in, including from Peru and Chile.", [("criticize", "PER CHL")]),
    ("Statements of condemnation have come from the Arab League and the Vatican.", [("criticize", "arab-league VAT")]),
    ("Tributes to Mandela came from Brazil.", [("support", "BRA")]),
    ("Statements of support came from leaders such as Narendra Modi of India.", [("support", "IND")]),
    ("Expressions of sympathy were received from the governments of Japan and India.", [("support", "JPN IND")]),
    ("The news was greeted with relief by Japan and India.", [("support", "JPN IND")]),
    ("Tributes were paid by world leaders including Angela Merkel and Shinzo Abe.", [("support", "DEU JPN")]),
    ("World leaders including Angela Merkel and Shinzo Abe paid tribute to Mandela.", [("support", "DEU JPN")]),
    ("World leaders, among them Angela Merkel and Shinzo Abe, hailed Mandela.", [("support", "DEU JPN")]),
    ("Brazil and Peru mourned the death of Hugo Chavez.", [("support", "BRA PER")]),
    ("Merkel seconded Hollande's proposal for a summit.", [("support", "DEU")]),
    ("The French call was seconded by Angela Merkel and Shinzo Abe.", [("support", "DEU JPN")]),
    ("The Chinese statement called for a pause in Peru.", [("appeal", "CHN")]),
    ("The Vatican criticized Israel. They released a statement which said, “It must stop”.", [("criticize", "VAT")]),
    ("The raid led to an outcry, with the UN, Britain and France denouncing Israel.", [("criticize", "un GBR FRA")]),
    ("Isaac Herzog telephoned Narendra Modi to congratulate him on his election.", [("support", "ISR")]),
    # Arms and blows come too.
    ("Support for the rebels came from Qatar.", []),
    ("Criticism came as Japan sent ships to China.", []),
    ("A French officer was seconded to the United Nations.", []),
    ("Peru replied by bombing Chile.", []),
]


@pytest.mark.parametrize(("text", "told"), REACTIONS)
def test_reactions(text: str, told: list[tuple[str, str]], lexicon: Lexicon) -> None:
    assert _told(text, lexicon) == told


# What is met with words: at whom they are directed stands before the verb.
MET = [
    ("Turkey has drawn sharp criticism from Greece over its drilling.", [("criticize", "GRC", "TUR")]),
    ("Israel's decision was met with condemnation from Jordan.", [("criticize", "JOR", "ISR")]),
    ("Israel faced condemnation from Jordan and Egypt.", [("criticize", "JOR EGY", "ISR")]),
    ("The remarks by President Hassan Rouhani drew an angry reaction from Israel.", [("criticize", "ISR", "IRN")]),
    ("Armenia's offer won praise from Turkey.", [("support", "TUR", "ARM")]),
    ("Iran's missile test drew a warning from France.", [("warn", "FRA", "IRN")]),
    ("Greece accused Turkey. The accusation drew a denial from Turkey.", [("accuse", "GRC", "TUR"),
                                                                           ("deny", "TUR", "GRC")]),
    ("The report drew a denial from Iran.", [("deny", "IRN", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), MET)
def test_what_is_met_with_words(text: str, told: list[tuple[str, str, str]], lexicon: Lexicon) -> None:
    events = [event for event in events_of(text, lexicon, ON) if event.kind is Kind.STATEMENT]
    sides = [[" ".join(a.party or "" for a in side) for side in (e.initiators, e.targets)] for e in events]
    assert [(str(e.act), *both) for e, both in zip(events, sides, strict=True)] == told


# Who blames whom, where two do, and who goes on behind what they said; whom a threat or an apology is for.
SIDES = [
    ("Greece and Turkey accused each other of lying.", [("accuse", "GRC", "TUR"), ("accuse", "TUR", "GRC")]),
    ("Armenia denied the assertion by Azerbaijan that its troops had fired, and accused Baku of lying.",
     [("accuse", "ARM", "AZE")]),
    ("Finland, Sweden and Norway have asked India to step back, the Finnish foreign ministry said.",
     [("appeal", "FIN SWE NOR", "IND")]),
    ("The UN Security Council insisted that Rwanda and Uganda withdraw from Kisangani.", [("demand", "un", "RWA UGA")]),
    ("The UN Security Council insisted that Rwanda was guilty.", [("comment", "un", "")]),
    # the speaker stands within what they say
    ("Chile, Evo Morales said, must negotiate.", [("demand", "BOL", "CHL")]),
    ("Israel, the Iranian foreign minister said on Monday, had violated the truce.", [("accuse", "IRN", "ISR")]),
    ("Turkey's decision, the Greek foreign ministry said on Monday, violates international law.",
     [("accuse", "GRC", "TUR")]),
    ("The Israeli attack on Qatar, Erdogan said, was a crime.", [("accuse", "TUR", "ISR")]),
    ("On Syria, Lavrov said, Turkey must act.", [("demand", "RUS", "TUR")]),
    ("Iran, Abbas Araghchi said, will help Syria.", [("pledge", "IRN", "SYR")]),
    ("ASEAN pressed Yangon to lift the siege.", [("demand", "asean", "MMR")]),
    ("Brazil begged the pardon of Libya.", [("apologize", "BRA", "LBY")]),
    ("Turkey threatened to expel the French ambassador.", [("threaten", "TUR", "FRA")]),
    ("Turkey threatened to pull out of the talks with Greece.", [("threaten", "TUR", "GRC")]),
    ("Peru said it was very sorry to have disappointed Chile.", [("apologize", "PER", "CHL")]),
    ("“We are very sorry,” Peru told Chile.", [("apologize", "PER", "CHL")]),
    ("Peru conveyed its apologies to Chile.", [("apologize", "PER", "CHL")]),
    ("Cuba thanked Norway, according to a statement read in Havana.", [("support", "CUB", "NOR")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SIDES)
def test_sides(text: str, told: list[tuple[str, str, str]], lexicon: Lexicon) -> None:
    events = [event for event in events_of(text, lexicon, ON) if event.kind is Kind.STATEMENT]
    sides = [[" ".join(a.party or "" for a in side) for side in (e.initiators, e.targets)] for e in events]
    assert sorted((str(e.act), *both) for e, both in zip(events, sides, strict=True)) == told
