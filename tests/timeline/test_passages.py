import pytest

from app.errors import EvidenceError
from app.timeline.passages import check_span, cut_passage

TEXT = "Iran denies links. Fidan said “no”.\n\nMore."


def test_a_passage_stands_in_its_context() -> None:
    passage = cut_passage(TEXT, 19, 35, "Fidan said “no”.", is_quote=False)
    assert (passage.before, passage.text, passage.after) == ("Iran denies links. ", "Fidan said “no”.", "")
    assert passage.flaw is None


def test_a_caption_is_no_context() -> None:
    text = "A photograph of both.\nThey met in Istanbul, it is said.\nBy a correspondent"
    passage = cut_passage(text, 22, 42, "They met in Istanbul", is_quote=False)
    assert (passage.before, passage.after) == ("", ", it is said.")


def test_lines_broken_at_a_margin_are_one_context() -> None:
    lines = (
        "The president of Azerbaijan arrived in Turkey on Monday",
        "for a four-day visit that is to end with the signature",
        "of several accords. He was met at the airport by the",
        "Turkish president. Talks begin today.",
    )
    text = "\n".join(lines)
    start = text.index("He was met")
    end = text.index(" Talks")
    passage = cut_passage(text, start, end, text[start:end], is_quote=False)
    assert passage.before == text[:start].replace("\n", " ")
    assert passage.after == " Talks begin today."


def test_a_long_context_is_cut_between_words() -> None:
    text = f"{'word ' * 100}Here.{' word' * 100}"
    passage = cut_passage(text, 500, 505, "Here.", is_quote=False)
    assert passage.before.startswith("… word ")
    assert passage.after.endswith(" word …")
    assert 150 < len(passage.before) <= 162
    assert 150 < len(passage.after) <= 162


def test_a_context_without_blanks_is_cut_anywhere() -> None:
    passage = cut_passage(f"{'a' * 400}Here.{'b' * 400}", 400, 405, "Here.", is_quote=False)
    assert passage.before == f"… {'a' * 160}"
    assert passage.after == f"{'b' * 160} …"


@pytest.mark.parametrize(
    ("start", "end", "words"), [(0, 4, "Iraq"), (0, 5, "Iran"), (4, 4, ""), (-4, -1, "ore"), (38, 99, "ore.")]
)
def test_words_that_the_text_does_not_hold_are_flagged(start: int, end: int, words: str) -> None:
    with pytest.raises(EvidenceError):
        check_span(TEXT, start, end, words)
    passage = cut_passage(TEXT, start, end, words, is_quote=True)
    assert passage.flaw is not None
    assert "nothing is marked" in passage.flaw
    assert (passage.text, passage.before, passage.after) == (words, "", "")
