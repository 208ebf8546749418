"""Cues by each form of their first word, with the classes and forms that their places take."""

from typing import Any

import pytest

from app.domain.codebook import Act
from app.domain.lexicon import SOMEONE, Voice
from app.errors import LexiconError
from app.knowledge.cues import read_cues
from tests.knowledge.data import lexicon_data

_CLASSES = {"will": frozenset({"will", "would"})}


def _group(act: str, *words: str, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a group
    return {"act": act, "party": ["before"], "words": list(words)} | given


def _read(*groups: dict[str, Any]) -> dict[str, list[str]]:
    found = read_cues(lexicon_data(cues=list(groups)), _CLASSES)
    return {form: [cue.act.value for cue in cues] for form, cues in found.items()}


def test_a_plain_word_stands_for_its_plural_too() -> None:
    assert set(_read(_group("accuse", "crime", "atrocity"))) == {"crime", "crimes", "atrocity", "atrocities"}


def test_a_star_stands_for_every_form_of_a_verb() -> None:
    assert set(_read(_group("accuse", "violate*"))) == {"violate", "violates", "violated", "violating"}


def test_a_class_stands_for_its_words() -> None:
    assert set(_read(_group("threaten", "<will> respond"))) == {"will", "would"}


def test_a_place_takes_one_of_several_words() -> None:
    assert set(_read(_group("warn", "end|close* <will>"))) == {"end", "ends", "close", "closes", "closed", "closing"}


def test_the_gerunds_of_a_class_and_a_party_named() -> None:
    classes = {"misdeeds": frozenset({"arm", "arming", "armed"})}
    found = read_cues(lexicon_data(cues=[_group("accuse", "<misdeeds>ing <someone> badly")]), classes)
    assert set(found) == {"arming"}
    assert found["arming"][0].pattern[1] == frozenset({SOMEONE})


def test_the_longest_comes_first_and_the_stronger_act_of_two() -> None:
    groups = (_group("support", "good"), _group("criticize", "good for nothing"), _group("accuse", "good ~ nothing"))
    assert _read(*groups)["good"] == ["criticize", "accuse", "support"]


def test_a_gap_and_what_a_group_gives() -> None:
    found = read_cues(
        lexicon_data(
            cues=[_group("warn", "cost ~ dear", party=["by", "after"], voice="other", faint=True, named=True)]
        ),
        {},
    )
    (cue,) = found["cost"]
    assert (cue.act, cue.party, cue.voice, cue.faint, cue.named) == (Act.WARN, ("by", "after"), Voice.OTHER, True, True)
    assert cue.pattern == (frozenset({"cost", "costs"}), None, frozenset({"dear", "dears"}))


@pytest.mark.parametrize(
    ("group", "message"),
    [
        (_group("visit", "x"), "no statement has"),
        (_group("warn", "x", party=["beside"]), "no statement has"),
        (_group("warn", "~ x"), "begins with a gap"),
        (_group("warn", "<shall> x"), "no class of words.yaml"),
    ],
)
def test_what_is_no_cue_is_refused(group: dict[str, Any], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        _read(group)


def test_of_as_many_words_those_that_tell_nothing_come_first() -> None:
    found = _read(_group("accuse", "armed ~ rebel"), _group("comment", "armed group"))
    assert found["armed"] == ["comment", "accuse"]
