"""Somebody unknown, and the party that the words beside the name tell."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import mentions_in, read

INTRODUCED = [
    pytest.param("EU enlargement envoy Tibor Varan said so.", "eu", id="what the envoy is for"),
    pytest.param("Red Cross delegate Juan Carro said so.", "icrc", id="a calling that is no title"),
    pytest.param("OSCE mission chief Karl Wenner said so.", "osce", id="a body's mission"),
    pytest.param("Sergo Shamaia, prime minister of the Abkhaz republic, said so.", "abkhazia", id="an adjective"),
    pytest.param("General Ranjan Das, who commands the Indian forces in Kashmir, said so.", "IND", id="whom he leads"),
    pytest.param("Antonio Mario Corsa, executive director, UN Office on Drugs and Crime, said so.", "un",
                 id="a body behind a second comma"),
    pytest.param("Haji Din Wardak, the governor of Afghanistan's eastern Nangarhar province, said so.", "AFG",
                 id="a land that owns a province"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "party"), INTRODUCED)
def test_a_description_introduces(text: str, party: str, lexicon: Lexicon) -> None:
    assert mentions_in(read(text, lexicon))[0 if "EU" not in text else -1].party == party


STRANGERS = [
    pytest.param("Tibor Varan, chairman of a mosque association in Iran, said so.", id="who leads a school"),
    pytest.param("Tibor Varan, chief executive of a Turkish bank, said so.", id="a banker"),
    pytest.param("Tibor Varan, a guest of the Iranian embassy, said so.", id="no calling"),
    pytest.param("Tibor Varan, an envoy sent to Turkey, said so.", id="where one is sent"),
    pytest.param("Turkish singer Tibor Varan said so.", id="a singer"),
]


@pytest.mark.parametrize("text", STRANGERS)
def test_who_acts_for_nobody(text: str, lexicon: Lexicon) -> None:
    named = [m for m in mentions_in(read(text, lexicon)) if m.name == "Tibor Varan"]
    assert [m.party for m in named] == [None]


FIELDS = [
    pytest.param("Indonesian water resources minister Tibor Varan said so.", id="two words of a field"),
    pytest.param("Indonesia's deputy fisheries minister, Tibor Varan, said so.", id="a deputy"),
    pytest.param("Tibor Varan, Indonesia's climate envoy, said so.", id="a description behind the name"),
    pytest.param("Indonesia's minister for refugees, Tibor Varan, said so.", id="a field behind the office"),
    pytest.param("Indonesia's chief trade negotiator, Tibor Varan, said so.", id="a chief"),
]


@pytest.mark.parametrize("text", FIELDS)
def test_what_an_office_is_for(text: str, lexicon: Lexicon) -> None:
    (named,) = mentions_in(read(text, lexicon))
    assert (named.actor, named.party) == ("tibor-varan", "IDN")


def test_a_verb_between_a_party_and_an_office(lexicon: Lexicon) -> None:
    told = mentions_in(read("Hamas sent envoy Tibor Varan to Rome.", lexicon))
    assert [(m.name, m.party) for m in told[:2]] == [("Hamas", "hamas"), ("Tibor Varan", None)]
