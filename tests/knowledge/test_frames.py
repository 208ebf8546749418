"""Frames by each form of their first word."""

from typing import Any

import pytest

from app.domain.codebook import CODES, Act, Kind
from app.domain.lexicon import HeadForm
from app.errors import LexiconError
from app.knowledge import load_lexicon
from app.knowledge.frames import FrameTable, read_frames
from tests.knowledge.data import lexicon_data


def _read(*frames: dict[str, Any], **given: Any) -> FrameTable:  # noqa: ANN401 - any file's content
    return read_frames(lexicon_data(frames=list(frames), **given))


def _verbs(kind: str, act: str, *words: str, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a group
    return {"kind": kind, "verbs": [{"act": act, "words": list(words)} | given]}


def test_a_verb_stands_under_each_form() -> None:
    table = _read(_verbs("visit", "visit", "travel"))
    assert set(table.by_form) == {"travel", "travels", "traveling", "traveled"}
    assert set(table.lemmas.items()) >= {("travels", "travel"), ("traveled", "travel")}


def test_irregular_and_doubled_verbs() -> None:
    verbs = {"irregular": {"fly": ["flew", "flown"]}, "doubled": ["travel"]}
    table = _read(_verbs("visit", "visit", "travel", "fly"), verbs=verbs)
    assert {"flew", "flown", "travelled"} <= set(table.by_form)


def test_a_noun_stands_as_it_is() -> None:
    table = _read({"kind": "visit", "nouns": [{"act": "visit", "words": ["state visit"], "targets": ["to"]}]})
    ((frame,),) = table.by_form.values()
    assert (set(table.by_form), frame.head, frame.form) == ({"state"}, ("state", "visit"), HeadForm.NOUN)
    assert (frame.kind, frame.act, frame.targets) == (Kind.VISIT, Act.VISIT, ("to",))


def test_the_longest_head_comes_first() -> None:
    table = _read(_verbs("visit", "visit", "pay", "pay ~ visit", "pay a visit to"))
    assert [len(frame.head) for frame in table.by_form["pays"]] == [4, 3, 1]


def test_a_verbs_initiator_is_its_subject() -> None:
    (frame,) = _read(_verbs("visit", "visit", "tour")).by_form["toured"]
    assert (frame.initiators, frame.targets, frame.traits) == (("subject",), (), frozenset())


def test_what_a_group_gives() -> None:
    table = _read(_verbs("visit", "visit", "go", targets=["to", "in"], traits=["person"]))
    (frame,) = table.by_form["goes"]
    assert (frame.targets, set(frame.traits), frame.id) == (("to", "in"), {"person"}, "visit/visit:go")


def test_a_head_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match="visit/visit:tour stands twice"):
        _read(_verbs("visit", "visit", "tour", "tour"))


def test_one_head_may_tell_two_kinds() -> None:
    table = _read(_verbs("measure", "refuse", "deny"), _verbs("statement", "deny", "deny"))
    assert {frame.kind for frame in table.by_form["denied"]} == {Kind.MEASURE, Kind.STATEMENT}


def test_one_head_may_tell_acts_of_different_subjects() -> None:
    """Troops that land somewhere are deployed; what a rocket does there is a strike."""
    troops, rockets = (
        _verbs("military", act, "land in") | {"verbs": [{"act": act, "words": ["land in"], "traits": [trait]}]}
        for act, trait in (("deploy", "forces"), ("strike", "weapon"))
    )
    assert {frame.act for frame in _read(troops, rockets).by_form["landed"]} == {Act.DEPLOY, Act.STRIKE}


def test_a_class_of_words_holds_only_words() -> None:
    """YAML reads "yes" and "false" without quotes as no words."""
    with pytest.raises(LexiconError, match='The class qualities holds what is no word; YAML wants quotes around "yes"'):
        _read(words={"verbs": {}, "nouns": {"qualities": ["unjust", False]}})


def test_every_act_of_the_codebook_has_frames() -> None:
    frames = {frame for found in load_lexicon().frames.values() for frame in found}
    told = {(frame.kind, frame.act) for frame in frames}
    assert set(CODES) - told == {(Kind.COMMENTARY, Act.COMMENT)}  # who comments is told by who he is
    assert len(frames) >= 400


def test_an_act_of_another_kind_is_refused() -> None:
    with pytest.raises(LexiconError, match="no act strike of kind visit"):
        _read(_verbs("visit", "strike", "bomb"))


@pytest.mark.parametrize("record", [_verbs("holiday", "visit", "x"), _verbs("visit", "dance", "x")])
def test_unknown_words_of_the_codebook_are_refused(record: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        _read(record)


def test_classes_of_words() -> None:
    words = {"verbs": {"planning": ["plan", "aim"]}, "nouns": {"planned": ["due"]}}
    table = _read(words=words, verbs={"irregular": {}, "doubled": ["plan"]})
    assert table.words == {
        "planning": {"plan", "plans", "planning", "planned", "aim", "aims", "aiming", "aimed"}, "planned": {"due"},
    }  # fmt: skip


def test_a_class_of_verbs_and_nouns_is_refused() -> None:
    words: dict[str, dict[str, list[str]]] = {"verbs": {"leaving": ["leave"]}, "nouns": {"leaving": ["exit"]}}
    with pytest.raises(LexiconError, match=r"The class leaving stands twice in words\.yaml"):
        _read(_verbs("visit", "visit", "tour"), words=words)
