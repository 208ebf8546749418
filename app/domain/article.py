"""An article as kept: its text never changes, and every offset counts its characters (code points)."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

_TITLE_FROM_TEXT = 80


class PublishedBasis(StrEnum):
    """How the day of publication is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Article:
    """One article, normalised by `app.sources.text` before any offset was taken."""

    text: str
    published_on: date
    published_basis: PublishedBasis = PublishedBasis.STATED
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str = "en"

    @cached_property
    def text_sha256(self) -> str:
        """Hex digest of the text; the article's identity."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def shown_title(self) -> str:
        """The title, or the first words of the text where the source gave none."""
        return shown_title(self.title, self.text)


def shown_title(title: str | None, text: str) -> str:
    """Return `title`, or the first 80 characters of the first line of `text`."""
    if title:
        return title
    line = text.partition("\n")[0]
    if len(line) <= _TITLE_FROM_TEXT:
        return line
    return line[:_TITLE_FROM_TEXT].rsplit(" ", 1)[0] + " …"
