"""Gatherings, talks and travels in passing: at whose session it was said, who is being sent, with whom by where."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import PUBLISHED, brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    # a body met where somebody spoke at its session
    ("At an emergency session of the Arab League in Cairo on Monday, Egypt condemned Israel.",
     ["meeting/meet occurred: arab-league 2025-03-10"]),
    ("Egypt condemned Israel at an Arab League summit in Cairo on Monday.",
     ["meeting/meet occurred: arab-league 2025-03-10"]),
    ("EU foreign ministers condemned Israel at a meeting in Luxembourg on Monday.",
     ["meeting/meet occurred: eu 2025-03-10"]),
    ("Egypt condemned Israel in a speech at a UN General Assembly meeting.", []),
    ("Egypt will condemn Israel at an Arab League summit in Cairo.", []),
    ("Egypt condemned Israel on the sidelines of the Arab League summit.", []),
    # who is meeting somewhere
    ("EU foreign ministers, meeting in Luxembourg on Monday, condemned Israel.",
     ["meeting/meet occurred: eu 2025-03-10"]),
    ("The foreign ministers of Egypt, Syria and Kuwait, meeting in Doha, condemned Iraq.",
     ["meeting/meet occurred: EGY > SYR, KWT"]),
    ("The EU meeting in Luxembourg was short.", []),
    # a capital on neutral ground only lends a room
    ("Vienna hosted talks between Chad and Libya on Monday.", ["meeting/meet occurred: TCD > LBY 2025-03-10"]),
    ("Cairo hosted talks between Chad and Libya on Monday.", ["meeting/meet occurred: EGY > TCD, LBY 2025-03-10"]),
    ("Vienna hosted talks with Libya on Monday.", ["meeting/meet occurred: AUT > LBY 2025-03-10"]),
    # whom "the officials" of a call were
    ("Adel al-Jubeir and Ayman Safadi rejected a U.S. plan. In a phone call on Monday, the officials discussed Syria.",
     ["call/call occurred: SAU > JOR 2025-03-10"]),
    # what several, or a body, discuss
    ("The foreign ministers of Peru and Chile will discuss the crisis in Lima on Friday.",
     ["meeting/meet planned: PER > CHL 2025-03-14"]),
    ("The UN Security Council discussed the conflict on Monday.", ["meeting/meet occurred: un 2025-03-10"]),
    # what is agreed there is to come, not the talks
    ("At a meeting with Lee Jae-myung on Monday, Vladimir Putin agreed to send experts to South Korea.",
     ["meeting/meet occurred: RUS > KOR 2025-03-10"]),
    # hosts
    ("Germany will host an international conference on Libya on Friday.", ["meeting/meet planned: DEU 2025-03-14"]),
    ("Germany will host a conference on birds on Friday.", []),
    ("U.S. envoy Dennis Ross held talks in New Delhi and Islamabad on Monday.",
     ["meeting/meet occurred: USA > IND, PAK 2025-03-10"]),
    ("U.S. envoy Dennis Ross held talks in Brussels on Monday.", []),
    # who is being sent has not left
    ("Iran is sending its foreign minister to Damascus.", ["visit/visit planned: IRN > SYR"]),
    ("China's foreign ministry announced on Monday that special envoy Zhong Jianhua would travel to Khartoum.",
     ["visit/visit planned: CHN > SDN"]),
    ("Bulgaria's Balkan envoy met Aleksandar Vucic on Monday.", ["meeting/meet occurred: BGR > SRB 2025-03-10"]),
    # "the two ministers" are those just named, not the last two states
    (("Peru praised Chile. At talks with Hakan Fidan on Monday, Abbas Araghchi condemned Peru. "
     "The two ministers also exchanged views on Syria."),
     ["meeting/meet occurred: IRN > TUR 2025-03-10"]),
    # who is put on a list
    ("Russia included two Canadians on its list of banned foreigners.", ["measure/sanction occurred: RUS > CAN"]),
    ("Russia has added two Canadians to its entry ban list.", ["measure/sanction occurred: RUS > CAN"]),
    # the first, the latest to do something
    ("Nicaragua on Monday became the first state after Russia to recognise Abkhazia.",
     ["measure/upgrade occurred: NIC > abkhazia 2025-03-10"]),
    ("Japan will be the first country to recognise Abkhazia.", ["measure/upgrade planned: JPN > abkhazia"]),
    # adverbs of several words
    ("Japan has in turn recalled its ambassador from Peru.", ["measure/downgrade occurred: JPN > PER"]),
    ("Japan has meanwhile frozen an accord with Peru.", ["measure/downgrade occurred: JPN > PER"]),
    ("Japan, for its part, recalled its ambassador from Peru.", ["measure/downgrade occurred: JPN > PER"]),
    # troops that face a neighbour, or train, whoever it is meant for
    ("Iran moved armored units toward its eastern frontier on Monday.", ["military/deploy occurred: IRN 2025-03-10"]),
    ("The South Korean navy will stage a drill off the coast on Friday.", ["military/deploy planned: KOR 2025-03-14"]),
    # an envoy who is home for consultations, or of whom a relative clause says that he was recalled
    ("Japan's ambassador to Peru returned home on Monday for consultations.",
     ["measure/downgrade occurred: JPN > PER 2025-03-10"]),
    ("The Japanese ambassador to Peru was called to Tokyo for consultations.",
     ["measure/downgrade occurred: JPN > PER"]),
    ("Japan's ambassador to Peru, who was recalled last month, will speak.",
     ["measure/downgrade occurred: JPN > PER 2025-02-01"]),
    # whom a state will not let go, whom nobody bans, and what is only the topic of talks
    ("Japan has refused to release the Peruvian prisoners.", ["measure/refuse occurred: JPN > PER"]),
    ("Japan named Peruvian officials banned from entering Chile.", []),
    ("Japan and Peru agreed to resume talks next week on lifting the sanctions on Chile.",
     ["agreement/agree occurred: JPN > PER", "meeting/negotiate planned: JPN > PER 2025-03-17"]),
    ("Japan called for the removal of two Peruvian diplomats.", ["measure/expel occurred: JPN > PER"]),
    ("Japan called for the expulsion of the Peruvian ambassador to Chile.", []),
    ("The Peruvian ambassador was handed a note of protest at the foreign ministry in Oslo on Monday.",
     ["measure/summon occurred: NOR > PER 2025-03-10"]),
    ("EU foreign ministers are set to agree sanctions against Peru on Monday.",
     ["measure/sanction planned: eu > PER 2025-03-17"]),
    ("EU foreign ministers agreed sanctions should be lifted.", []),
    ("Japan scrapped a visa-free arrangement with Peru.", ["measure/downgrade occurred: JPN > PER"]),
    # a deed told behind "by", and whose troops a relative clause tells of
    ("Japan responded by detaining six Peruvian fishermen, Peruvian officials said.",
     ["measure/detain occurred: JPN > PER"]),
    ("Chad, whose troops invaded Libya last year, hailed the talks.",
     ["military/strike occurred: TCD > LBY 2024-01-01"]),
    # a list of verbs with one subject
    ("Japan recalled its ambassador from Lima, expelled two Peruvian diplomats and suspended flights.",
     ["measure/downgrade occurred: JPN > PER", "measure/expel occurred: JPN > PER",
      "measure/sanction occurred: JPN > PER"]),
    ("Chad and Libya swapped ten prisoners on Monday with Qatari mediation.",
     ["measure/upgrade occurred: TCD > LBY 2025-03-10"]),
    # what one deed prompts another to do
    ("The raid prompted Japan to expel the Peruvian ambassador.", ["measure/expel occurred: JPN > PER"]),
    ("Chad struck Libya on Monday, prompting Japan to summon the Libyan envoy.",
     ["measure/summon occurred: JPN > LBY", "military/strike occurred: TCD > LBY 2025-03-10"]),
    ("The row has prompted calls for Japan to leave the bloc.", []),
    # whose airspace is entered, whose objections are dropped, who is no state
    ("Japanese jets violated Peruvian airspace on Monday.", ["military/deploy occurred: JPN > PER 2025-03-10"]),
    ("The Peruvian army withdrew its objections to a visit.", []),
    ("Islamic militants attacked Peru on Monday.", []),
    ("A shoot-out between Chadian and Libyan troops left two people dead on Monday.",
     ["military/strike occurred: TCD > LBY 2025-03-10"]),
    ("Germany gave four diplomats at the Iranian embassy a week to leave.", ["measure/expel occurred: DEU > IRN"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_deeds_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    deeds = [event for event in events_of(text, lexicon) if event.kind is not Kind.STATEMENT]
    assert [f"{brief(event)} {event.when.start}".removesuffix(f" {PUBLISHED}") for event in deeds] == expected
