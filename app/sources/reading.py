"""The formats: which reader a file goes to, by its first bytes and its ending. A new format is a line here.

bytes + name → [ archive → its files ] → reader → drafts, and a refusal for each part that is no article
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from app.domain.article import Draft
from app.errors import InputError, UnreadableFileError
from app.sources.archive import members
from app.sources.exports import read_json, read_json_lines
from app.sources.html import looks_like_html, read_html
from app.sources.limits import Limits, check_size
from app.sources.pdf import read_pdf
from app.sources.plain import read_plain


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one file, or of one part of it: a draft, or the sentence that says why there is none."""

    name: str
    draft: Draft | None = None
    refusal: str | None = None


_One = Callable[[bytes, str, Limits], Draft]
_Many = Callable[[bytes, str, Limits], Iterator[Draft | InputError]]

_ONE: dict[str, _One] = {
    ".md": read_plain,
    ".markdown": read_plain,
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
}
_MANY: dict[str, _Many] = {".json": read_json, ".jsonl": read_json_lines, ".ndjson": read_json_lines}
_ARCHIVE = ".zip"
_TEXT = frozenset({".md", ".markdown", ".txt"})
_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
_OTHER_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00", b"PK\x05\x06")

SUFFIXES = frozenset({*_ONE, *_MANY, _ARCHIVE})


def most_bytes(name: str, limits: Limits) -> int:
    """Return how large a file of this name may be."""
    return limits.article if _suffix(name) in _TEXT else limits.file


def read_all(data: bytes, name: str, limits: Limits) -> list[Reading]:
    """Return what is in a file, an export or an archive; raises UnreadableFileError where the whole is none."""
    if _suffix(name) == _ARCHIVE or data.startswith(_ZIP):
        return [
            reading
            for inner, content in members(data, name, limits)
            for reading in _read_member(content, inner, limits)
        ]
    return list(_read_file(data, name, limits))


def read_one(data: bytes, name: str, limits: Limits) -> Draft:
    """Return the one article of a file; raises UnreadableFileError where it holds none, or several."""
    readings = read_all(data, name, limits)
    if len(readings) != 1:
        raise UnreadableFileError(f"{name}: it holds {len(readings)} articles, and one is wanted here.")
    draft = readings[0].draft
    if draft is None:
        raise UnreadableFileError(readings[0].refusal or f"{name}: there is no article in it.")
    return draft


def _read_member(content: bytes | InputError, name: str, limits: Limits) -> Iterator[Reading]:
    if isinstance(content, InputError):
        yield Reading(name, refusal=str(content))
        return
    try:
        yield from _read_file(content, name, limits)
    except InputError as error:
        yield Reading(name, refusal=str(error))


def _read_file(data: bytes, name: str, limits: Limits) -> Iterator[Reading]:
    check_size(len(data), most_bytes(name, limits), name)
    if not data.strip():
        raise UnreadableFileError(f"{name}: it is empty.")
    if data.startswith((_ZIP, *_OTHER_ARCHIVES)):
        raise UnreadableFileError(f"{name}: it is an archive; unpack it, or give a .zip of the files themselves.")
    many = _MANY.get(_suffix(name))
    if many is None:
        yield Reading(name, _reader(data, name)(data, name, limits))
        return
    count = 0
    for count, found in enumerate(many(data, name, limits), start=1):  # noqa: B007 - counted for the check below
        if isinstance(found, InputError):
            yield Reading(name, refusal=str(found))
        else:
            yield Reading(name, found)
    if not count:
        raise UnreadableFileError(f"{name}: there are no articles in it.")


def _reader(data: bytes, name: str) -> _One:
    """Choose by what the file is, then by what it is called; what is neither is read as text, or refused as none."""
    if data.startswith(_PDF):
        return read_pdf
    known = _ONE.get(_suffix(name))
    if known is not None and not (known is read_plain and looks_like_html(data)):
        return known
    return read_html if looks_like_html(data) else read_plain


def _suffix(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()
