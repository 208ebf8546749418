"""Cleans the one-line facts about an article (title, author …), wherever they come from."""

import re
import unicodedata
from urllib.parse import urlsplit

LONGEST_VALUE = 500
LONGEST_URL = 2_000

# Controls, lone surrogates, invisible breaks, direction overrides (which can make a title read as another) and
# code points that are no characters.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][\w-]*)?")


def clean_line(words: object, *, longest: int = LONGEST_VALUE) -> str | None:
    """Return the words as one line in NFC, None where nothing readable is left, or more than `longest` characters."""
    if not isinstance(words, str) or len(words) > 10 * longest:
        return None
    line = unicodedata.normalize("NFC", " ".join(_DROPPED.sub("", words).split()))
    return line if line and len(line) <= longest and any(character.isalnum() for character in line) else None


def clean_url(words: object) -> str | None:
    """Return an http or https address without its fragment; None for anything else."""
    line = clean_line(words, longest=LONGEST_URL)
    if line is None or " " in line:
        return None
    try:
        parts = urlsplit(line)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return parts._replace(fragment="").geturl() if usable else None


def clean_language(words: object) -> str | None:
    """Return the language of a tag such as `en-GB`, as `en`; None for anything else."""
    line = clean_line(words, longest=35)
    found = _LANGUAGE.fullmatch(line) if line else None
    return found[1].lower() if found else None
