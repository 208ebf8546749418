"""What a file says of its article before the text: YAML between `---` lines, or a first line `date 2023-11-02 …`.

A `---` may also be a rule in a text: lines after it that do not look like names and values are text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

import yaml

from app.domain.article import PublishedBasis
from app.errors import UnreadableFileError
from app.sources.days import read_day

_FENCE = re.compile(r"---[ \t]*")
# `date 2023-11-02 and more`, `Date: 2023-11-02`, `Published on 2023/11/2`: these words are no part of the text, the
# rest of the line is. Not `date of the meeting`, and not a line that merely begins with a day.
_DATE_LINE = re.compile(
    r"\s*(?:date|published(?:[ \t]+on)?)[ \t]*[:=]?[ \t]*(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?![\w/-])[ \t]*", re.IGNORECASE
)
# A line of front matter: a name of one word, a colon.
_NAMED = re.compile(r"^[ \t]*[\"']?\w[\w-]*[\"']?[ \t]*:(?:\s|$)", re.MULTILINE)
_USED = frozenset({"published", "date", "published_basis", "title", "publisher", "author", "url", "language"})
# Names that are not used, but that say as well that this is front matter and no text.
_USUAL = frozenset({"authors", "categories", "description", "id", "layout", "link", "slug", "source", "tags"})
_LONGEST_VALUE = 500
_LONGEST_URL = 2_000
_MOST_CHARACTERS = 20_000
_DEEPEST = 5


class _Loader(yaml.SafeLoader):
    """Reads every value as it is written, so that a day, `No` and `1_000` stay words; only null is none."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag == "tag:yaml.org,2002:null"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True, slots=True)
class Header:
    """The facts about an article that its file states."""

    published: date | None = None
    published_basis: PublishedBasis = PublishedBasis.STATED
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str = "en"


def split(raw: str, name: str) -> tuple[Header, str]:
    """Return what the file states and the text that follows, as written.

    Raises UnreadableFileError, whose sentence begins with `name`, where what it states cannot be understood.
    """
    block, body = _cut_front_matter(raw, name)
    stated = {} if block is None else _load(block, name)
    if stated is None:
        return Header(), raw
    header = _header(stated, name)
    if header.published is None:
        found = _DATE_LINE.match(body)
        if found:
            return replace(header, published=read_day(found[1], name)), body[found.end() :]
    return header, body


def _cut_front_matter(raw: str, name: str) -> tuple[str | None, str]:
    """Return the lines between the fences, None where there are none, and the rest."""
    lines = raw.lstrip().splitlines(keepends=True)
    if not lines or not _FENCE.fullmatch(lines[0].rstrip("\r\n")):
        return None, raw
    for index, line in enumerate(lines[1:], start=1):
        if _FENCE.fullmatch(line.rstrip("\r\n")):
            return "".join(lines[1:index]), "".join(lines[index + 1 :])
    first = next((line for line in lines[1:] if line.strip()), "")
    if _NAMED.match(first):
        raise UnreadableFileError(f"{name}: the front matter has no closing line of three hyphens.")
    return None, raw


def _load(block: str, name: str) -> Mapping[str, object] | None:
    """Return the names and values of a block, None where it is text between two rules."""
    if not block.strip():
        return {}
    if not _NAMED.search(block):
        return None
    if len(block) > _MOST_CHARACTERS:
        raise UnreadableFileError(f"{name}: the front matter is longer than {_MOST_CHARACTERS} characters.")
    try:
        _refuse_tricks(block, name)
        found = yaml.load(block, Loader=_Loader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, ValueError) as error:
        raise UnreadableFileError(f"{name}: the front matter is not valid YAML{_place(error)}.") from error
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise UnreadableFileError(f"{name}: the front matter is not a list of names and values.")
    stated = {str(key).strip().lower(): value for key, value in found.items()}
    return stated if stated.keys() & (_USED | _USUAL) else None


def _refuse_tricks(block: str, name: str) -> None:
    """Refuse aliases, which let a few lines stand for gigabytes, and nesting, which takes the parser minutes."""
    depth = 0
    for event in yaml.parse(block, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise UnreadableFileError(f"{name}: the front matter uses YAML aliases, which are not accepted.")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise UnreadableFileError(f"{name}: the front matter is nested too deeply.")


def _place(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    # The block starts on the file's second line.
    return f" (line {mark.line + 2})" if mark is not None else ""


def _header(stated: Mapping[str, object], name: str) -> Header:
    published = _words(stated, "published", name) or _words(stated, "date", name)
    return Header(
        published=read_day(published, name) if published else None,
        published_basis=_basis(stated, name),
        title=_words(stated, "title", name),
        publisher=_words(stated, "publisher", name),
        author=_words(stated, "author", name),
        url=_url(stated, name),
        language=_words(stated, "language", name) or "en",
    )


def _basis(stated: Mapping[str, object], name: str) -> PublishedBasis:
    words = _words(stated, "published_basis", name)
    if words is None:
        return PublishedBasis.STATED
    try:
        return PublishedBasis(words.lower())
    except ValueError as error:
        known = ", ".join(PublishedBasis)
        raise UnreadableFileError(f"{name}: published_basis is {words!r}; it must be one of {known}.") from error


def _url(stated: Mapping[str, object], name: str) -> str | None:
    words = _words(stated, "url", name, longest=_LONGEST_URL)
    if words is None:
        return None
    try:
        parts = urlsplit(words)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in words
    except ValueError:
        usable = False
    if not usable:
        raise UnreadableFileError(f"{name}: its url is no http or https address.")
    return words


def _words(stated: Mapping[str, object], key: str, name: str, *, longest: int = _LONGEST_VALUE) -> str | None:
    """Return a value as one line of text, None where it is empty; several authors are joined."""
    value = stated.get(key)
    if key == "author" and isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableFileError(f"{name}: its {key} must be plain text.")
    words = " ".join(value.split())
    if len(words) > longest:
        raise UnreadableFileError(f"{name}: its {key} is longer than {longest:,} characters.")
    return words or None
