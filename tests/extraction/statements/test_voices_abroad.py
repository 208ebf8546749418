"""Who speaks, and how, in news of all continents: the party, the speaker and the act of each statement of a text."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of

ON = date(2005, 9, 7)


def _told(text: str, lexicon: Lexicon) -> list[str]:
    told = [event for event in events_of(text, lexicon, ON) if event.kind in (Kind.STATEMENT, Kind.COMMENTARY)]
    return [f"{event.initiators[0].party} {event.speaker} {event.act}" for event in told]


VERBS = [
    ("Kenya laid the blame for the massacre squarely on Uganda.", ["KEN KEN accuse"]),
    ("Kenya put the blame on Uganda.", ["KEN KEN accuse"]),
    ("Peru found the Chilean ruling unacceptable.", ["PER PER criticize"]),
    ("Peru found the Chilean raid justified.", ["PER PER support"]),
    ("Peru found the Chilean condition humiliating.", ["PER PER criticize"]),
    ("Peru found the Chilean town empty.", []),
    ("Peru conditioned its return on an apology from Chile.", ["PER PER demand"]),
    ("Peru made known its displeasure over the Chilean move.", ["PER PER criticize"]),
    ("Peru heaped abuse on Chile.", ["PER PER criticize"]),
    ("Peru credited Chile with saving the truce.", ["PER PER support"]),
    ("Peru served notice on Chile that it would act.", ["PER PER warn"]),
    ("Peru joined Brazil in urging Chile to act.", ["PER PER appeal"]),
    ("Peru was swift to welcome the truce with Chile.", ["PER PER support"]),
    ("Peru's minister used a televised speech to lash out at Chile.", ["PER peruvian-minister criticize"]),
    ("Peru's parliament voted to condemn Chile.", ["PER peruvian-parliament criticize"]),
    ("Peru echoed Brazil's call for a recount in Chile.", ["PER PER appeal"]),
    ("Peru let Chile know that it would stay.", ["PER PER comment"]),
    ("Peru likened Chile's conduct to that of the 1930s.", ["PER PER comment"]),
    ("Peru called the Chilean move provocative.", ["PER PER criticize"]),
    ("Peru called the charges baseless and the raid barbaric.", ["PER PER criticize"]),
    ("Peru brushed the Chilean protest aside.", ["PER PER reject"]),
    ("Peru must inform Chile and ask for help.", []),
    ("A Hamas leaflet vowed revenge.", ["hamas hamas threaten"]),
    ("Peru found fault with Chile.", ["PER PER criticize"]),
    ("Peru challenged Chile's claim.", ["PER PER reject"]),
    ("Peru spoke of “a long road” with Chile.", ["PER PER comment"]),
    ("Peru joined calls for Chile to stop.", ["PER PER appeal"]),
    ("The World Court ordered Peru to protect the island on Sunday.", ["icj icj demand"]),
    ("Peru's president ordered the army to hold drills.", []),
    ("The WTO ruled that Peru had broken the rules.", ["wto wto accuse"]),
    ("Peru referred Chile to the Security Council.", []),
    ("Peru said it did not recognize the election in Chile.", ["PER PER reject"]),
    ("African Union (AU) chairman Jean Ping condemned Chad.", ["au jean-ping criticize"]),
    ("Peru joined the chorus of criticism of Chile.", ["PER PER criticize"]),
    ("Peru named both the PKK and the YPG as terrorists.", ["PER PER accuse"]),
    ("Peru maintains a position that the land is Chile's.", []),
    ("ISIL refers to the Islamic State, and the White House refers to the president's office.", []),
    ("Peru's president attacked the recognition of Chile's claim.", ["PER alejandro-toledo criticize"]),
    ("“We stand ready,” tweeted Alejandro Toledo, “to help Chile.”", ["PER alejandro-toledo pledge"]),
    ("Peru's Alejandro Toledo said Mandela would be sorely missed.", ["PER alejandro-toledo support"]),
    ("Peruvian officials said flights to Chile had been disrupted.", ["PER PER comment"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), VERBS)
def test_verbs(text: str, told: list[str], lexicon: Lexicon) -> None:
    assert _told(text, lexicon) == told


SPEAKERS = [
    ("Residents of Belgrade said Croatian shells fell all night.", []),
    ("Villagers in eastern Chad accused Sudan of the raid.", []),
    ("China's official People's Daily accused Japan of lying.", ["CHN CHN accuse"]),
    ("The official KCNA news agency warned Japan.", ["PRK PRK warn"]),
    ("CNN accused Japan of lying.", []),
    ("The Tamil Tigers' political wing leader, S.P. Tamilan, urged Norway to act.", ["ltte s-p-tamilan appeal"]),
    ("The African Union's Peace and Security Council condemned Sudan.",
     ["au au-peace-and-security-council criticize"]),
    ("Chadian officials denied it. “It is a lie,” said Interior Minister Tibor Varan.",
     ["TCD tibor-varan deny"]),
    ("In Tbilisi, parliamentary speaker Tibor Varan warned Russia.", ["GEO tibor-varan warn"]),
    ("In Tbilisi, Foreign Minister Tibor Varan warned Russia.", []),
    ("Peru's foreign minister, Archbishop Tibor Varan, warned Chile.", ["PER tibor-varan warn"]),
    ("A senior administration official warned Sudan.", ["USA us-administration-official warn"]),
    ("Lavrov left. “We will go,” Tibor Varan, one of Lavrov's deputies, told Sudan.", ["RUS tibor-varan comment"]),
    ("The Peruvian cabinet's spokesman, Tibor Varan, condemned Chile.", ["PER tibor-varan criticize"]),
    ("The harbour works council, Tibor Varan, accused Chile of lying.", []),
    ("Peruvian major-general Tibor Varan warned Chile.", ["PER tibor-varan warn"]),
    ("A Peruvian colonel accused Chile of lying.", ["PER peruvian-commander accuse"]),
    ("The Greek consul in Edirne, Tibor Varan, protested to Turkish authorities.", ["GRC tibor-varan criticize"]),
    ("The Sudanese rebel group's spokesman in London, Tibor Varan, accused Sudan of lying.", []),
    ("The Georgian Orthodox patriarch, Tibor Varan, urged Russia to act.", ["GEO tibor-varan appeal"]),
    ("The UNHCR's senior officer in Nairobi, Tibor Varan, urged Kenya to act.", ["un tibor-varan appeal"]),
    ("Kofi Annan, who came to Hiroshima for the first time said Iran was lying.", ["un kofi-annan accuse"]),
    ("Lavrov met Tibor Varan, who came to Moscow, warned Bush.", []),
    ("Tibor Varan, the de facto ambassador of the United States to Taiwan, warned China.", ["USA tibor-varan warn"]),
    ("The Saeima ratified the pact. Foreign Minister Tibor Varan warned Russia.", ["LVA tibor-varan warn"]),
    ("“President Bush spoke to President Uribe about Peru,” said presidential spokesman Tibor Varan.",
     ["USA tibor-varan comment"]),
    ("Guinea's ruling military junta accused France of meddling.", ["GIN guinean-regime accuse"]),
    ("Peru freed two men arrested and accused of spying for Chile.", []),
    ("Lavrov met John Garang, recently sworn in as Vice President of Sudan.", []),
    ("The Peruvian president accused Chile of lying. His spokesman later warned Brazil.",
     ["PER alejandro-toledo accuse", "PER peruvian-spokesperson warn"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SPEAKERS)
def test_speakers(text: str, told: list[str], lexicon: Lexicon) -> None:
    assert _told(text, lexicon) == told
