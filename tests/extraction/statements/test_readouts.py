"""Talks, visits and messages in the manner of official readouts."""

from datetime import date

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import events_of, outline

ENCOUNTERS = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT, Kind.AGREEMENT})

# By the year in which the text is read: who holds an office, and which Wednesday it is.
TOLD = [
    (2017, "The remarks were made by Lavrov at a meeting he had with his Cuban counterpart Bruno Rodriguez on Monday.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "In talks he held with Cuban officials in Havana, Lavrov praised Cuba.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "Lavrov praised Cuba in a meeting he had with Cuban President Raul Castro.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "Putin raised the issue in the talks he had with Macron.", ["meeting/meet occurred: RUS > FRA"]),
    (2017, "The two ministers agreed in a phone call they had on Monday to meet soon.", []),
    (2017, "In a letter he sent to Putin on Monday, Macron proposed a truce.", ["call/message occurred: FRA > RUS"]),
    (2017, "The talks Lavrov held with Cuban officials lasted two hours.", ["meeting/meet occurred: RUS > CUB"]),
    (2017, "Lavrov made the remarks in a joint press conference with his Cuban counterpart in Havana on Monday.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "Lavrov made the comments while addressing a joint press conference with Rodriguez on Monday.", []),
    (2017, "Lavrov made the remarks in a meeting with Cuba's ambassador to Moscow on Monday.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "Speaking in a meeting with the visiting Cuban foreign minister on Monday, Medvedev called for closer ties.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "The Russian president, in a meeting with Cuban Foreign Minister Bruno Rodriguez, called for closer ties.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "Receiving Cuban Foreign Minister Bruno Rodriguez in Moscow on Monday, Putin called for closer ties.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "Putin called for closer ties in his meeting with Rodriguez.", []),
    (2017, "Putin and Castro, in their meeting on Monday, called for closer ties.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, "Putin, who was meeting Cuban Foreign Minister Bruno Rodriguez in Moscow on Monday, called for closer ties.",
     ["meeting/meet occurred: RUS > CUB"]),
    (2017, ("Cuban Foreign Minister Bruno Rodriguez conferred with Russian Foreign Minister Sergei Lavrov "
            "on bilateral ties on Monday."),
     ["meeting/meet occurred: CUB > RUS"]),
    (2017, ("Cuban Foreign Minister Bruno Rodriguez and his Russian counterpart Sergei Lavrov reviewed "
            "bilateral ties on Monday."),
     ["meeting/meet occurred: CUB > RUS"]),
    (2017, "Cuban Foreign Minister Bruno Rodriguez here Monday conferred with Russian officials.",
     ["meeting/meet occurred: CUB > RUS"]),
    (2017, "Cuba's ambassador to Moscow met Russian Deputy Foreign Minister Sergei Ryabkov on Monday.",
     ["meeting/meet occurred: CUB > RUS"]),
    (2017, "Cuba's ambassador to Moscow in a meeting with Russian lawmakers on Monday called for closer ties.",
     ["meeting/meet occurred: CUB > RUS"]),
    (2017, "The Cuban parliament speaker arrived in Moscow on Monday heading a parliamentary delegation.",
     ["visit/visit occurred: CUB > RUS"]),
    (2017, "The Cuban parliament speaker, who is in Moscow at the head of a delegation, met Putin on Monday.",
     ["meeting/meet occurred: CUB > RUS"]),
    (2017, "The Cuban delegation is slated to meet Russian officials during its stay in Moscow.",
     ["meeting/meet planned: CUB > RUS", "visit/visit planned: CUB > RUS"]),
    (2017, "During his stay in Moscow, the Cuban minister is to meet Putin.",
     ["meeting/meet planned: CUB > RUS", "visit/visit planned: CUB > RUS"]),
    (2017, "During his two-day stay in Moscow, Rodriguez will meet Russian Prime Minister Dmitry Medvedev.", []),
    (2017, "Heading a delegation, Cuban Trade Minister Rodrigo Malmierca left Havana for Moscow on Monday.",
     ["visit/visit occurred: CUB > RUS"]),
    (2017, "Cuban Trade Minister Rodrigo Malmierca arrived here on Monday to attend the Russia-Cuba Joint Commission.",
     ["meeting/meet occurred: CUB > RUS"]),
    (2017, "At the end of the meeting, the two sides signed a memorandum of understanding.", []),
    (2017, ("At the end of the 12th session of the Cuba-Russia commission, the two sides signed an MoU in "
            "Havana on Monday."),
     ["meeting/meet occurred: CUB > RUS"]),
    (2017, "Russia and Cuba on Monday signed an MoU on tourism.", ["agreement/sign occurred: RUS > CUB"]),
    (2017, "The MoU was signed by Russian Tourism Minister Ivan Petrov and Cuban Tourism Minister Manuel Marrero.",
     ["agreement/sign occurred: RUS > CUB"]),
    (2017, "The MoU was signed in the presence of Putin and Castro.", []),
    (2017, "Putin and Castro witnessed the signing of a gas deal on Monday.", ["agreement/sign occurred: RUS > CUB"]),
    (2017, "Cuba and Russia are expected to sign a deal on fishing in June.", ["agreement/sign planned: CUB > RUS"]),
    (2017, "Cuba and Russia will sign a deal on fishing during Putin's visit to Havana.",
     ["agreement/sign planned: CUB > RUS", "visit/visit planned: RUS > CUB"]),
    (2017, "A Russian trade delegation left for Havana on Sunday to discuss ways of boosting exports.",
     ["visit/visit occurred: RUS > CUB"]),
    (2017, "An 80-strong Russian trade delegation will visit Havana next week.", ["visit/visit planned: RUS > CUB"]),
    (2017, "Lavrov will pay a two-day visit to Havana as of Monday.", ["visit/visit planned: RUS > CUB"]),
    (2017, "Lavrov is to pay an official visit to Havana at the invitation of Rodriguez.",
     ["visit/visit planned: RUS > CUB"]),
    (2017, "At the invitation of his Cuban counterpart, Lavrov will visit Havana on Monday.",
     ["visit/visit planned: RUS > CUB"]),
    (2017, "The Cuban president, for his part, invited Putin to visit Havana.", ["call/message occurred: CUB > RUS"]),
    (2017, "Castro also extended an official invitation to Putin to visit Havana.",
     ["call/message occurred: CUB > RUS"]),
    (2017, "Lavrov handed Castro a message from Putin.", ["call/message occurred: RUS > CUB"]),
    (2017, "Lavrov submitted to Castro a written message from Putin.", ["call/message occurred: RUS > CUB"]),
    (2017, "Lavrov handed over a message from Putin to Castro on Monday.", ["call/message occurred: RUS > CUB"]),
    (2017, "In his message, Putin congratulated Castro.", ["call/message occurred: RUS > CUB"]),
    (2017, "Putin felicitated Castro on Monday in a message on the national day.",
     ["call/message occurred: RUS > CUB"]),
    (2017, "Putin and Castro exchanged congratulatory messages on Monday.", ["call/message occurred: RUS > CUB"]),
    (2017, "In a telephone contact on Monday, Lavrov and his Cuban counterpart discussed Venezuela.",
     ["call/call occurred: RUS > CUB"]),
    (2017, "Lavrov and his Cuban counterpart discussed Venezuela in a phone talk on Monday.",
     ["call/call occurred: RUS > CUB"]),
    (2017, "Lavrov told his Cuban counterpart over the phone on Monday that ties would grow.",
     ["call/call occurred: RUS > CUB"]),
    (2017, "Lavrov, in a phone conversation with his Cuban counterpart on Monday, said ties would grow.",
     ["call/call occurred: RUS > CUB"]),
    (2017, "During the phone call, which took place at the request of the Cuban side, Lavrov said ties would grow.",
     []),
    (2017, "Lavrov phoned his Cuban counterpart on Monday to discuss Venezuela.", ["call/call occurred: RUS > CUB"]),
    (2017, "Lavrov received a phone call from his Cuban counterpart on Monday.", ["call/call occurred: RUS > CUB"]),
    (2017, "Lavrov held telephone talks with his Cuban counterpart on Monday.", ["call/call occurred: RUS > CUB"]),
    (2017, "Lavrov held a video conference with his Cuban counterpart on Monday.", ["call/call occurred: RUS > CUB"]),
]  # fmt: skip
WEDNESDAYS = {2017: date(2017, 5, 17)}


@pytest.mark.parametrize(("year", "text", "expected"), [pytest.param(*row, id=row[1]) for row in TOLD])
def test_told(year: int, text: str, expected: list[str], lexicon: Lexicon) -> None:
    told = events_of(text, lexicon, on=WEDNESDAYS[year])
    assert outline(event for event in told if event.kind in ENCOUNTERS) == expected
