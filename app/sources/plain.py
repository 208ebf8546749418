"""Plain text and Markdown, with or without front matter: bytes → draft."""

import codecs
import re
import unicodedata

from app.domain.article import Draft
from app.errors import UnreadableFileError
from app.sources.front_matter import Header, split
from app.sources.limits import Limits, check_size
from app.sources.text import normalise

# Text holds hardly any control characters but line ends and tabs.
_MOST_CONTROLS = 0.02
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def read_plain(data: bytes, name: str, limits: Limits) -> Draft:
    """Return the article of a text file; UnreadableFileError, its sentence beginning with `name`, where it is none."""
    check_size(len(data), limits.article, name)
    return draft_of(decode(data, name), name)


def draft_of(raw: str, name: str) -> Draft:
    """Return the article of a text with or without front matter."""
    header, body = split(raw, name)
    text = normalise(body)
    if not any(character.isalnum() for character in text):
        raise UnreadableFileError(f"{name}: there are no words in it{' after the front matter' if body else ''}.")
    return Draft(
        text=text,
        published_on=header.published,
        published_basis=header.published_basis,
        title=_line(header.title),
        publisher=_line(header.publisher),
        author=_line(header.author),
        url=_line(header.url),
        language=header.language,
        origins=_origins(header),
    )


def decode(data: bytes, name: str) -> str:
    """Return the text of UTF-8, or of UTF-16 that says so; UnreadableFileError for other encodings and for no text."""
    if data.startswith(_UTF_32):
        raise UnreadableFileError(f"{name}: it is in UTF-32; save it as UTF-8.")
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"
    if encoding == "utf-8-sig" and b"\0" in data:
        raise UnreadableFileError(f"{name}: it is not a text file.")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-16" and _looks_binary(data.decode("latin-1")):
            raise UnreadableFileError(f"{name}: it is not a text file.") from error
        shown = "UTF-16" if encoding == "utf-16" else "UTF-8"
        raise UnreadableFileError(
            f"{name}: it is not valid {shown} (at byte {error.start:,}); save it as UTF-8 and try again."
        ) from error
    if _looks_binary(text):
        raise UnreadableFileError(f"{name}: it is not a text file.")
    return text


def _looks_binary(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text)


def _line(words: str | None) -> str | None:
    return unicodedata.normalize("NFC", words) if words is not None else None


def _origins(header: Header) -> dict[str, str]:
    stated = {name: "the file’s header" for name in ("title", "publisher", "author", "url") if getattr(header, name)}
    return stated | ({"published": "the file’s header"} if header.published else {})
