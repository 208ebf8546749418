"""Files → articles: finds them, reads them with care, and says in one sentence what is wrong with one."""

import codecs
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from app.domain.article import Article
from app.errors import MissingDateError, UnreadableFileError
from app.sources.days import accept
from app.sources.front_matter import split
from app.sources.text import normalise

_SUFFIXES = frozenset({".md", ".txt"})
# Text holds hardly any control characters but line ends and tabs.
_MOST_CONTROLS = 0.02
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def find_files(paths: Sequence[Path]) -> list[Path]:
    """Return the files named, and the .md and .txt files in the folders named, each once, folders' files sorted.

    Hidden files and READMEs in folders are left out. A path that does not exist stays, for `read_article` to refuse.
    """
    return list(dict.fromkeys(file for path in paths for file in _files_of(path)))


def read_article(path: Path, *, max_bytes: int, published: date | None = None) -> Article:
    """Return the article of a file; `published` is used where the file states no day.

    Raises UnreadableFileError or MissingDateError, with a sentence that begins with the path.
    """
    header, body = split(_decode(_read(path, max_bytes), path), str(path))
    text = normalise(body)
    if not any(character.isalnum() for character in text):
        raise UnreadableFileError(f"{path}: there are no words in it{' after the front matter' if body else ''}.")
    day = header.published or (published and accept(published, str(path)))
    if day is None:
        raise MissingDateError(f"{path}: no day of publication is stated; give one with --published YYYY-MM-DD.")
    return Article(
        text=text,
        published_on=day,
        published_basis=header.published_basis,
        title=_line(header.title),
        publisher=_line(header.publisher),
        author=_line(header.author),
        url=_line(header.url),
        language=header.language,
    )


def _files_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if file.suffix.lower() in _SUFFIXES and not hidden and file.stem.upper() != "README" and file.is_file():
            yield file


def _read(path: Path, max_bytes: int) -> bytes:
    try:
        if not path.exists():
            raise UnreadableFileError(f"{path}: there is no such file.")
        # Neither a folder nor a device or pipe, from which reading might never end.
        if not path.is_file():
            raise UnreadableFileError(f"{path}: this is not a file.")
        size = path.stat().st_size
        if size > max_bytes:
            raise UnreadableFileError(f"{path}: it is too large ({size:,} bytes; at most {max_bytes:,} are read).")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{path}: it cannot be read: {error.strerror or error}.") from error
    if not data.strip():
        raise UnreadableFileError(f"{path}: it is empty.")
    return data


def _decode(data: bytes, path: Path) -> str:
    if data.startswith(_UTF_32):
        raise UnreadableFileError(f"{path}: it is in UTF-32; save it as UTF-8.")
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"
    if encoding == "utf-8-sig" and b"\0" in data:
        raise UnreadableFileError(f"{path}: it is not a text file.")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-16" and _looks_binary(data.decode("latin-1")):
            raise UnreadableFileError(f"{path}: it is not a text file.") from error
        name = "UTF-16" if encoding == "utf-16" else "UTF-8"
        raise UnreadableFileError(
            f"{path}: it is not valid {name} (at byte {error.start:,}); save it as UTF-8 and try again."
        ) from error
    if _looks_binary(text):
        raise UnreadableFileError(f"{path}: it is not a text file.")
    return text


def _looks_binary(text: str) -> bool:
    controls = sum(1 for character in text if character < " " and character not in "\t\n\r\v\f")
    return controls > _MOST_CONTROLS * len(text)


def _line(words: str | None) -> str | None:
    return unicodedata.normalize("NFC", words) if words is not None else None
