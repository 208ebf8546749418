"""Part-of-speech tags of plain sentences, and the tagger's own machinery on made weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.text.tagger import Tagger, features, load_tagger, shape

SENTENCES = [
    ("The envoys met in the capital .", "DT NNS VBD IN DT NN ."),
    ("She will visit the city tomorrow .", "PRP MD VB DT NN NN ."),
    ("They have signed a new agreement .", "PRP VBP VBN DT JJ NN ."),
    ("He said that the talks were useful .", "PRP VBD IN DT NNS VBD JJ ."),
    ("It was rejected by the committee .", "PRP VBD VBN IN DT NN ."),
    ("The minister is visiting the camp .", "DT NN VBZ VBG DT NN ."),
    ("They refused to attend the meeting .", "PRP VBD TO VB DT NN ."),
    ("He warns against a new war .", "PRP VBZ IN DT JJ NN ."),
]


@pytest.mark.parametrize(("sentence", "tags"), SENTENCES)
def test_plain_sentences(sentence: str, tags: str) -> None:
    assert " ".join(load_tagger().tag(sentence.split(), {})) == tags


def test_a_fixed_tag_stays() -> None:
    assert load_tagger().tag(["envoys", "strikes", "."], {1: "VBZ"})[1] == "VBZ"


def test_a_certain_word_skips_the_model() -> None:
    tagger = Tagger(["NN"], {"b": "NN 5"}, {"the": "DT"}, {})
    assert tagger.tag(["the", "port"], {}) == ["DT", "NN"]


def test_a_fixed_tag_beats_a_certain_one() -> None:
    assert Tagger([], {}, {"the": "DT"}, {}).tag(["the"], {0: "NNP"}) == ["NNP"]


def test_the_tags_before_are_features() -> None:
    tagger = Tagger(["NN", "VB", "XX"], {"t1 DT": "NN 2", "t1 NN": "VB 2", "b": "XX 1"}, {"the": "DT"}, {})
    assert tagger.tag(["the", "port", "shut"], {}) == ["DT", "NN", "VB"]


def test_a_tie_goes_by_the_alphabet() -> None:
    tagger = Tagger(["VB", "NN"], {"b": "VB 1 NN 1"}, {}, {})
    assert tagger.tag(["zzz"], {}) == ["NN"]


def test_no_weight_is_a_noun() -> None:
    assert Tagger([], {}, {}, {}).tag(["zzz"], {}) == ["NN"]


def test_weights_against_a_tag_take_from_no_other() -> None:
    tagger = Tagger(["JJ", "NN", "VB"], {"b": "JJ -300 NN 1 VB -300", "w port": "JJ -300", "w call": "VB 302"}, {}, {})
    assert tagger.tag(["port", "call"], {}) == ["NN", "VB"]


def test_a_word_gets_no_tag_that_it_was_never_met_with() -> None:
    tagger = Tagger(["NNP", "VBD", "VBN"], {"b": "NNP 9 VBD 2 VBN 1"}, {}, {"told": "VBD VBN"})
    assert tagger.tag(["told", "Told"], {}) == ["VBD", "NNP"]


def test_what_is_written_small_is_no_name() -> None:
    tagger = Tagger(["NN", "NNP", "NNPS"], {"b": "NN 1 NNP 3 NNPS 2"}, {}, {})
    assert tagger.tag(["zzz", "Zzz"], {}) == ["NN", "NNP"]


def test_no_words() -> None:
    assert load_tagger().tag([], {}) == []


@pytest.mark.parametrize(
    ("word", "look"),
    [
        ("envoy", "x"), ("cease-fire", "x-"), ("Oman", "Xx"), ("Anti-Iran", "Xx-"), ("UN", "XX"), ("A", "X"),
        ("2019", "d"), ("B-52", "d"), (",", ","), ("...", "o"),
    ],
)  # fmt: skip
def test_shape(word: str, look: str) -> None:
    assert shape(word) == look


def test_features_name_the_neighbours() -> None:
    found = features(["-S1-", "-S2-", "The", "envoy", "left", "-E1-", "-E2-"], 3, "DT", "-S2-")
    assert {"w envoy", "s3 voy", "t1 DT", "t2 -S2-", "l the", "f left", "h x", "ff -e1-", "ll -s2-"} <= set(found)
    assert len(found) == len(set(found))


@given(st.lists(st.text(min_size=1, max_size=12), max_size=8))
def test_any_words_get_one_tag_each(words: list[str]) -> None:
    tags = load_tagger().tag(words, {})
    assert len(tags) == len(words)
    assert all(tags)
    assert tags == load_tagger().tag(words, {})
