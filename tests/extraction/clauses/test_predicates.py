"""Verbs in their clauses: where a clause ends, and what stands after the verb by which preposition."""

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import predicate_of


def _slots(text: str, verb: str, lexicon: Lexicon) -> list[str]:
    predicate, items = predicate_of(text, verb, lexicon)
    return [f"{slot}={text[items[i].start : items[i].end]}" for slot, i in predicate.slots]


SLOTS = [
    pytest.param("Kuwait met Qatar.", "met", ["object=Qatar"], id="an object"),
    pytest.param("Kuwait met with Qatar in Cairo.", "met", ["with=Qatar", "in=Cairo"], id="prepositions"),
    pytest.param("Kuwait urged Qatar to leave Cairo.", "urged", ["object=Qatar", "complement=Cairo"],
                 id="a complement"),
    pytest.param("Kuwait blamed Qatar and Egypt for it.", "blamed", ["object=Qatar", "object=Egypt", "for=it"],
                 id="coordinated objects"),
    pytest.param("Kuwait praised Qatar after Egypt left.", "praised", ["object=Qatar"],
                 id="not of a subordinate clause"),
    pytest.param("Kuwait praised Qatar, which hosted Egypt.", "praised", ["object=Qatar"],
                 id="not of a relative clause"),
    pytest.param("Kuwait praised Qatar; Egypt left.", "praised", ["object=Qatar"], id="not after a semicolon"),
    pytest.param("Kuwait praised Qatar, adding that Egypt left.", "praised", ["object=Qatar"],
                 id="not of a participle"),
    pytest.param("The plan was rejected by Kuwait as a trap.", "rejected", ["by=Kuwait"], id="who did it"),
    pytest.param("Kuwait left.", "left", [], id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "slots"), SLOTS)
def test_slots(text: str, verb: str, slots: list[str], lexicon: Lexicon) -> None:
    assert _slots(text, verb, lexicon) == slots


def test_in_slots_takes_the_first_that_holds_any(lexicon: Lexicon) -> None:
    text = "Kuwait met with Qatar in Cairo."
    predicate, items = predicate_of(text, "met", lexicon)
    assert [items[i].low for i in predicate.in_slots(["object", "with", "in"])] == ["qatar"]
    assert predicate.in_slots(["object", "to"]) == []


AUXILIARIES = [
    pytest.param("Kuwait met Qatar.", "met", set(), id="none"),
    pytest.param("Kuwait will meet Qatar.", "meet", {"will"}, id="future"),
    pytest.param("Kuwait has also met Qatar.", "met", {"has", "also"}, id="an adverb between"),
    pytest.param("Kuwait did not meet Qatar.", "meet", {"did", "not"}, id="negation"),
    pytest.param("Kuwait has been shelling Qatar.", "shelling", {"has", "been"}, id="a progressive perfect"),
    pytest.param("Kuwait plans to meet Qatar.", "meet", {"to"}, id="an infinitive"),
]


@pytest.mark.parametrize(("text", "verb", "auxiliaries"), AUXILIARIES)
def test_auxiliaries(text: str, verb: str, auxiliaries: set[str], lexicon: Lexicon) -> None:
    assert predicate_of(text, verb, lexicon)[0].auxiliaries == auxiliaries


PASSIVES = [
    pytest.param("The port was shelled by Kuwait.", "shelled", True, id="was"),
    pytest.param("The port has been shelled.", "shelled", True, id="has been"),
    pytest.param("Kuwait shelled the port.", "shelled", False, id="active"),
    pytest.param("Kuwait has shelled the port.", "shelled", False, id="perfect"),
    pytest.param("Kuwait was shelling the port.", "shelling", False, id="progressive"),
]


@pytest.mark.parametrize(("text", "verb", "passive"), PASSIVES)
def test_passive(text: str, verb: str, passive: bool, lexicon: Lexicon) -> None:  # noqa: FBT001 - a column of the table
    assert predicate_of(text, verb, lexicon)[0].passive is passive


GOVERNORS = [
    pytest.param("Kuwait plans to meet Qatar.", "meet", "plans", id="a verb"),
    pytest.param("Kuwait is due to meet Qatar.", "meet", "due", id="an adjective"),
    pytest.param("Kuwait is expected to meet Qatar.", "meet", "expected", id="a participle"),
    pytest.param("Kuwait met Qatar.", "met", None, id="no infinitive"),
]


@pytest.mark.parametrize(("text", "verb", "governor"), GOVERNORS)
def test_governor(text: str, verb: str, governor: str | None, lexicon: Lexicon) -> None:
    assert predicate_of(text, verb, lexicon)[0].governor == governor


def test_a_clause_lies_around_its_verb(lexicon: Lexicon) -> None:
    text = "While Egypt waited, Kuwait met Qatar after Oman left."
    predicate, items = predicate_of(text, "met", lexicon)
    assert predicate.left <= predicate.group <= predicate.at < predicate.last <= predicate.right <= len(items)
    assert "oman" not in [items[k].low for k in range(predicate.left, predicate.right)]
