"""A sentence whose subject points back to a deed says more of it, and when it was."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, dated, events_of

# The articles are of Wednesday, 12 March 2025.
TOLD_AGAIN = [
    pytest.param(
        "Egypt and Qatar signed a memorandum of understanding on gas. The memorandum was signed in Doha on Monday.",
        "agreement/sign occurred: EGY > QAT", "2025-03-10 day", id="an accord",
    ),
    pytest.param(
        "Armenia and Azerbaijan launched the Kazan peace talks. The talks were launched in June 2023 in Kazan.",
        "meeting/negotiate occurred: ARM > AZE", "2023-06-01..2023-06-30 month", id="talks",
    ),
    pytest.param(
        "Hakan Fidan met Sergey Lavrov in Moscow. The two-hour meeting took place on Sunday at the ministry.",
        "meeting/meet occurred: TUR > RUS", "2025-03-09 day", id="a meeting",
    ),
    pytest.param(
        "The French foreign minister visited Beirut. The visit ended on Tuesday without a result.",
        "visit/visit occurred: FRA > LBN", "2025-03-11 day", id="a visit",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told", "when"), TOLD_AGAIN)
def test_what_is_named_again_takes_the_sentence_and_its_time(text: str, told: str, when: str, lexicon: Lexicon) -> None:
    events = [event for event in events_of(text, lexicon) if brief(event) == told]
    assert [(dated(event), len(event.evidence)) for event in events] == [(when, 2)]


MORE_WORDS = [
    pytest.param("But the meeting was overshadowed by the war.", id="behind a conjunction"),
    pytest.param("According to Anadolu, the meeting lasted two hours.", id="behind a source"),
    pytest.param("During the meeting, Fidan said that the war must stop.", id="where something was said"),
    pytest.param("In the talks, both ministers expressed concern over the war.", id="talks where it was said"),
    pytest.param("The meeting in Moscow was their third this year.", id="with its place"),
]


@pytest.mark.parametrize("text", MORE_WORDS)
def test_what_is_named_again_has_the_sentence_as_evidence(text: str, lexicon: Lexicon) -> None:
    events = events_of(f"Hakan Fidan met Sergey Lavrov in Moscow. {text}", lexicon)
    assert [len(event.evidence) for event in events if event.kind == "meeting"] == [2]


def test_a_visit_to_come_is_named_again(lexicon: Lexicon) -> None:
    text = "Sergey Lavrov will visit Tehran on Friday. Lavrov's trip will take place amid tensions. "
    text += "The upcoming visit is his second."
    assert [len(event.evidence) for event in events_of(text, lexicon) if event.kind == "visit"] == [3]


NOT_TOLD_AGAIN = [
    pytest.param(
        "Hakan Fidan met Sergey Lavrov in Moscow. The meeting was a sign of friendship, Fidan said.", id="words on it"
    ),
    pytest.param(
        "Hakan Fidan met Sergey Lavrov in Moscow. The next meeting was held on Sunday.", id="another meeting"
    ),
    pytest.param(
        "Hakan Fidan met Sergey Lavrov in Moscow. The meeting will take place in Ankara on Friday.", id="one to come"
    ),
    pytest.param(
        "Hakan Fidan met Sergey Lavrov in Moscow. Snow fell. Schools were shut. Trains stopped. Roads froze. "
        "The meeting was held on Sunday.", id="one long before",
    ),
    pytest.param(
        "Hakan Fidan met Sergey Lavrov in Moscow. At the next summit, leaders will speak of the war.", id="a next one"
    ),
    pytest.param("Hakan Fidan met Sergey Lavrov in Moscow. The Iranian meeting was held on Sunday.", id="of others"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_TOLD_AGAIN)
def test_what_is_another_act_adds_nothing(text: str, lexicon: Lexicon) -> None:
    met = [event for event in events_of(text, lexicon) if brief(event) == "meeting/meet occurred: TUR > RUS"]
    assert [(dated(event), len(event.evidence)) for event in met] == [("2025-03-12 day", 1)]


def test_an_accord_is_not_any_agreement(lexicon: Lexicon) -> None:
    text = "Iran and Russia agreed to hold constant consultations. The truce took effect on Monday."
    assert [dated(event) for event in events_of(text, lexicon) if event.kind == "agreement"] == ["2025-03-12 day"]


def test_talks_that_led_to_what_is_named_again_are_of_its_day(lexicon: Lexicon) -> None:
    text = (
        "Egypt and Qatar reached a deal on Monday. The deal was announced after a phone call between Emmanuel Macron "
        "and Recep Tayyip Erdogan."
    )
    assert "2025-03-10 day" in [dated(event) for event in events_of(text, lexicon) if event.kind == "call"]
