"""Deeds told by the vote, the law, the decision or the plan that resolves on them."""

import pytest

from app.domain.codebook import Kind
from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

# The article's day is Wednesday, 12 March 2025.
TOLD: list[tuple[str, list[str]]] = [
    # votes, on their day
    (
        "Georgia's parliament voted on Friday to cut diplomatic ties with Russia.",
        ["measure/downgrade occurred: GEO > RUS 2025-03-07"],
    ),
    (
        "The U.N. Security Council voted unanimously on Saturday to lift sanctions on Libya.",
        ["measure/upgrade occurred: un > LBY 2025-03-08"],
    ),
    (
        "Russia's parliament will vote on Friday to recognise Abkhazia.",
        ["measure/upgrade planned: RUS > abkhazia 2025-03-14"],
    ),
    ("Lawmakers did not vote to impose sanctions on Russia.", []),
    # laws
    (
        "U.S. President Donald Trump signed an order on Tuesday imposing sanctions on Sudan.",
        ["measure/sanction occurred: USA > SDN 2025-03-11"],
    ),
    (
        "The French cabinet approved a decree expelling three Libyan diplomats.",
        ["measure/expel occurred: FRA > LBY 2025-03-12"],
    ),
    ("The Knesset rejected a bill annexing the Jordan Valley.", []),
    (
        "Turkey's parliament passed a motion on Thursday to send troops to Libya.",
        ["military/deploy planned: TUR > LBY 2025-03-12"],
    ),
    # plans
    (
        "Australia will press on with plans to withdraw its troops from Iraq.",
        ["military/ceasefire planned: AUS > IRQ 2025-03-12"],
    ),
    (
        "Britain announced plans on Monday to send 900 more troops to Afghanistan.",
        ["military/deploy planned: GBR > AFG 2025-03-12"],
    ),
    (
        "Turkey confirmed its intention to recall its ambassador from Israel.",
        ["measure/downgrade planned: TUR > ISR 2025-03-12"],
    ),
    ("Poland shelved plans to send tanks to Ukraine.", ["military/deploy cancelled: POL > UKR 2025-03-12"]),
    ("Iran denied plans to send troops to Syria.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_told(text: str, expected: list[str], lexicon: Lexicon) -> None:
    events = [e for e in events_of(text, lexicon) if e.kind in (Kind.MILITARY, Kind.MEASURE)]
    assert [f"{brief(event)} {event.when.start}" for event in events] == expected


def test_who_announces_a_plan_says_no_more(lexicon: Lexicon) -> None:
    events = events_of("Germany has announced a plan to send 600 soldiers to Mali.", lexicon)
    assert [brief(event) for event in events] == ["military/deploy planned: DEU > MLI"]


def test_what_a_party_says_it_will_do_soon_is_its_word(lexicon: Lexicon) -> None:
    told = [brief(event) for event in events_of("Iran says it will free the Turkish sailors soon.", lexicon)]
    assert told == ["statement/pledge occurred: IRN > TUR"]


def test_who_says_that_it_will_send_troops_pledges_nothing_besides(lexicon: Lexicon) -> None:
    told = [brief(event) for event in events_of("Iran said it would send 500 troops to Syria.", lexicon)]
    assert told == ["military/deploy planned: IRN > SYR"]
