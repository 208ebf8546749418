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
    # Arms and blows come too.
    ("Support for the rebels came from Qatar.", []),
    ("Criticism came as Japan sent ships to China.", []),
    ("A French officer was seconded to the United Nations.", []),
    ("Peru replied by bombing Chile.", []),
]


@pytest.mark.parametrize(("text", "told"), REACTIONS)
def test_reactions(text: str, told: list[tuple[str, str]], lexicon: Lexicon) -> None:
    assert _told(text, lexicon) == told
