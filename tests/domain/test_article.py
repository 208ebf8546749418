"""An article's identity, and the title to show for it."""

import hashlib
from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from app.domain.article import Article, shown_title

_LONG = "The ministers of the coastal states met in the old harbour town for two days of talks on trade and on fishing."


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        ("Talks", "Ministers met.", "Talks"),
        (None, "Ministers met.\nIt rained.", "Ministers met."),
        ("", "Ministers met.", "Ministers met."),
        (None, _LONG, "The ministers of the coastal states met in the old harbour town for two days of …"),
        (None, "x" * 80, "x" * 80),
        (None, "x" * 81, "x" * 80 + " …"),
        (None, "", ""),
    ],
    ids=["given", "first line", "blank", "long", "just fits", "one long word", "no text"],
)
def test_shown_title(title: str | None, text: str, shown: str) -> None:
    assert shown_title(title, text) == shown
    assert Article(text, date(2024, 1, 1), title=title).shown_title == shown


def test_the_digest_is_of_the_text_alone() -> None:
    one, two = Article("Türkiye", date(2024, 1, 1)), Article("Türkiye", date(2020, 1, 1), title="Other")
    assert one.text_sha256 == two.text_sha256 == hashlib.sha256("Türkiye".encode()).hexdigest()
    assert Article("Turkiye", date(2024, 1, 1)).text_sha256 != one.text_sha256


def test_an_article_never_changes() -> None:
    article = Article("x", date(2024, 1, 1))
    with pytest.raises(FrozenInstanceError):
        article.text = "y"  # type: ignore[misc]
