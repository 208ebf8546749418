"""An article as kept: its text never changes, and every offset counts its characters (code points)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
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
    # Where each fact comes from, in words ("JSON-LD datePublished"), by the name of its field.
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)

    @cached_property
    def text_sha256(self) -> str:
        """Hex digest of the text; the article's identity."""
        return text_digest(self.text)

    @property
    def shown_title(self) -> str:
        """The title, or the first words of the text where the source gave none."""
        return shown_title(self.title, self.text)


@dataclass(frozen=True)
class Draft:
    """An article as a source gave it: all that `Article` holds, but perhaps without a day of publication."""

    text: str
    published_on: date | None = None
    published_basis: PublishedBasis = PublishedBasis.STATED
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str = "en"
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def text_sha256(self) -> str:
        """Hex digest of the text; the identity of the article that it becomes."""
        return text_digest(self.text)

    def dated(self, day: date | None = None, origin: str = "given by hand") -> Article | None:
        """Return the article; `day` is used where the source tells none, and None is returned where nobody does."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        if self.published_on is None:
            if day is None:
                return None
            basis = PublishedBasis.STATED
            origins = {**self.origins, "published": origin}
            values |= {"published_on": day, "published_basis": basis, "origins": origins}
        return Article(**values)


def text_digest(text: str) -> str:
    """Return the hex SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def shown_title(title: str | None, text: str) -> str:
    """Return `title`, or the first 80 characters of the first line of `text`."""
    if title:
        return title
    line = text.partition("\n")[0]
    if len(line) <= _TITLE_FROM_TEXT:
        return line
    return line[:_TITLE_FROM_TEXT].rsplit(" ", 1)[0] + " …"
