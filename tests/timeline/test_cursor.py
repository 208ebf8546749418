import base64
import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.timeline.cursor import Cursor

IDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz234567-", min_size=1, max_size=20)


@given(st.builds(Cursor, st.dates(), st.dates(), IDS))
def test_a_cursor_comes_back_from_its_word(cursor: Cursor) -> None:
    word = cursor.encode()
    assert word.replace("-", "").replace("_", "").isalnum()
    assert Cursor.decode(word) == cursor


GOOD = Cursor(date(2024, 7, 1), date(2024, 7, 1), "abcdefgh2345").encode()


def _word(plain: str) -> str:
    return base64.urlsafe_b64encode(plain.encode()).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "word",
    [
        "",
        "x",
        "🙂",
        GOOD[:-1],
        GOOD + "=",
        GOOD + "A",
        "%" + GOOD,
        _word("2024-07-01.2024-07-01"),
        _word("2024-07-01.2024-07-01."),
        _word("2024-13-01.2024-07-01.abc"),
        _word("20240701.20240701.abc"),
        _word("2024-07-01.2024-07-01.a' or 1=1"),
        _word("2024-07-01.2024-07-01.é"),
        _word("2024-07-01.2024-07-01." + "a" * 41),
    ],
)
def test_anything_else_is_refused(word: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller tells people what is wrong
        Cursor.decode(word)


@given(st.text())
def test_no_word_raises_another_error(word: str) -> None:
    with contextlib.suppress(ValueError):
        assert Cursor.decode(word).encode() == word
