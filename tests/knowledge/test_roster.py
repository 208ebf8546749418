"""Parties, organs and persons from their records."""

from datetime import date

import pytest

from app.domain.parties import Party, Tenure
from app.errors import LexiconError
from app.knowledge.roster import read_roster
from tests.knowledge.data import group, lexicon_data, person, state

_EGYPT = state("EGY", "Egypt", adjectives=["Egyptian", "Masri"])


def test_parties() -> None:
    roster = read_roster(
        lexicon_data(states=[_EGYPT], groups=[group("hamas", "Hamas"), group("x", "X", adjectives=["Xish"])])
    )
    assert dict(roster.parties) == {
        "EGY": Party("EGY", "Egypt", "state", "Egyptian"),
        "hamas": Party("hamas", "Hamas", "armed group", None),
        "x": Party("x", "X", "armed group", "Xish"),
    }


def test_a_person() -> None:
    record = person(
        "nur-sabri", "Nur Sabri", {"party": "EGY", "office": "envoy", "from": "2020-02", "to": 2021},
        aliases=["N. Sabri"], short=["Sabri"], gender="f", died=date(2022, 5, 1),
    )  # fmt: skip
    known = read_roster(lexicon_data(states=[_EGYPT], people=[record])).persons["nur-sabri"]
    assert known.tenures == (Tenure("EGY", "envoy", date(2020, 2, 1), date(2021, 12, 31)),)
    assert (known.aliases, known.short, known.gender, known.died) == (("N. Sabri",), ("Sabri",), "f", date(2022, 5, 1))


def test_what_is_left_out() -> None:
    known = read_roster(lexicon_data(people=[person("a-b", "A B")])).persons["a-b"]
    assert (known.aliases, known.short, known.gender, known.died, known.tenures) == ((), (), None, None, ())


def test_organs() -> None:
    organ = {"id": "shura", "name": "Shura Council", "party": "EGY"}
    roster = read_roster(lexicon_data(states=[_EGYPT], organs={"named": [organ], "generic": []}))
    assert roster.organs == {"shura": ("Shura Council", "EGY")}


def test_a_party_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match="EGY stands twice"):
        read_roster(lexicon_data(states=[_EGYPT, _EGYPT]))


def test_a_group_with_a_states_code_is_refused() -> None:
    with pytest.raises(LexiconError, match="EGY stands twice"):
        read_roster(lexicon_data(states=[_EGYPT], groups=[group("EGY", "Egypt Group")]))


def test_a_person_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match="a-b stands twice"):
        read_roster(lexicon_data(people=[person("a-b", "A B"), person("a-b", "A C")]))


def test_a_person_of_no_known_party_is_refused() -> None:
    with pytest.raises(LexiconError, match="a-b acts for XYZ"):
        read_roster(lexicon_data(people=[person("a-b", "A B", {"party": "XYZ", "office": "envoy"})]))
