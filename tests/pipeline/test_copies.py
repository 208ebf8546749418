"""Who repeats whom: excerpts, wire copies, chains, and texts that only share a phrase."""

from collections.abc import Iterable
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pipeline.copies import Text, may_repeat, originals, sampled, shingles
from tests.factories import sample_articles


def words(first: int, last: int, name: str = "w") -> str:
    return " ".join(f"{name}{number}" for number in range(first, last))


def text(number: int, content: str, published: str = "2024-07-01") -> Text:
    return Text(number, f"{number:02}", date.fromisoformat(published), shingles(content))


LONG = words(0, 300)

GROUPS: list[tuple[str, list[Text], dict[int, int | None]]] = [
    ("an excerpt", [text(1, LONG), text(2, words(100, 200))], {1: None, 2: 1}),
    ("an excerpt published before", [text(1, LONG, "2024-07-09"), text(2, words(100, 200))], {1: None, 2: 1}),
    (
        "an excerpt with a sentence of its own",
        [text(1, LONG), text(2, words(0, 90) + words(0, 10, "x"))],
        {1: None, 2: 1},
    ),
    ("half from another article", [text(1, LONG), text(2, words(0, 50) + words(0, 50, "x"))], {1: None, 2: None}),
    ("a quotation in common", [text(1, LONG), text(2, words(0, 20) + words(0, 200, "x"))], {1: None, 2: None}),
    ("other articles", [text(1, LONG), text(2, words(0, 300, "x"))], {1: None, 2: None}),
    ("a wire copy, by its day", [text(1, LONG + " more", "2024-07-02"), text(2, LONG, "2024-07-01")], {1: 2, 2: None}),
    ("a wire copy of the same day, by length", [text(1, LONG), text(2, LONG + " more")], {1: 2, 2: None}),
    ("two excerpts", [text(1, LONG), text(2, words(0, 90)), text(3, words(200, 300))], {1: None, 2: 1, 3: 1}),
    ("a copy of a copy", [text(1, LONG), text(2, words(0, 150)), text(3, words(0, 40))], {1: None, 2: 1, 3: 1}),
    (
        "a chain goes to its head, however little of it is left",
        [
            text(1, words(0, 200)),
            text(2, words(30, 200) + words(0, 30, "x")),
            text(3, words(150, 200) + words(0, 20, "x")),
        ],
        {1: None, 2: 1, 3: 1},
    ),
    ("fewer than five words", [text(1, "Iran said no."), text(2, "Iran said no!")], {1: None, 2: 1}),
    ("one alone", [text(1, LONG)], {1: None}),
]


@pytest.mark.parametrize(("texts", "expected"), [case[1:] for case in GROUPS], ids=[case[0] for case in GROUPS])
def test_originals(texts: list[Text], expected: dict[int, int | None]) -> None:
    for order in permutations(texts):
        assert dict(originals(order)) == expected


def test_the_sample_excerpt_repeats_its_original() -> None:
    texts = [Text(n, a.text_sha256, a.published_on, shingles(a.text)) for n, (_, a) in enumerate(sample_articles(), 1)]
    assert originals(texts) == {1: None, 2: 1, 3: None, 4: None, 5: None}


def test_quotation_marks_accents_and_case_do_not_hide_a_copy() -> None:
    ours = shingles("Erdoğan’s “harsh” words — he said — reached Tehran at once.")
    assert ours == shingles("ERDOGAN'S 'harsh' words he said, reached\nTehran at once")


def test_shingles_fit_the_column_and_never_change() -> None:
    found = shingles("one two three four five six")
    assert len(found) == 2
    assert all(-(2**63) <= h < 2**63 for h in found)
    # Stored with every article: another value would need a migration.
    assert shingles("one two three four five") == {4475916206259131367}


def test_the_sample_is_a_quarter_and_the_same_for_all() -> None:
    whole, part = shingles(words(0, 4000)), shingles(words(1000, 2000))
    assert sampled(part) == sampled(whole) & part
    assert 0.2 < len(sampled(whole)) / len(whole) < 0.3


ASKED = [
    (0, 50, 50, False),
    (1, 3, 50, True),
    (1, 50, 50, False),
    (24, 50, 500, False),
    (25, 50, 500, True),
    (0, 0, 9, False),
]


@pytest.mark.parametrize(("shared", "ours", "theirs", "expected"), ASKED)
def test_may_repeat(shared: int, ours: int, theirs: int, *, expected: bool) -> None:
    assert may_repeat(shared, ours, theirs) is expected


def _containing(pairs: Iterable[tuple[int, int]]) -> list[Text]:
    return [text(number, words(first, first + length)) for number, (first, length) in enumerate(pairs, 1)]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(6, 80)), min_size=2, max_size=6))
def test_originals_are_no_copies(pairs: list[tuple[int, int]]) -> None:
    texts = _containing(pairs)
    found = originals(texts)
    assert found == originals(list(reversed(texts)))
    assert all(found[original] is None for original in found.values() if original is not None)
