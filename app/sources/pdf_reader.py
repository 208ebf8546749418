"""The process that reads one PDF file: bytes on standard input, JSON on standard output, within bounds of its own."""

import io
import json
import logging
import re
import sys
import warnings
from datetime import date
from typing import Any

import pypdf
from pypdf.errors import PyPdfError

_SECONDS = 25
_MEMORY = 1 << 30
_MOST_PAGES = 500
_MOST_CHARACTERS = 10_000_000
# A line that ends well before the others, after a full stop, ends its paragraph.
_SHORT_LINE = 0.8
_ENDS = re.compile(r"[.!?:”\"’)]$")
_HYPHENATED = re.compile(r"(?<=[a-z])-$")


def main() -> None:
    """Read standard input and answer on standard output."""
    _bound_resources()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    try:
        answer = _read(sys.stdin.buffer.read())
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OverflowError,
        RecursionError,
        OSError,
    ):
        answer = {"refusal": "it is damaged, or no PDF file."}
    except MemoryError:
        answer = {"refusal": "it is too complex to be read."}
    sys.stdout.write(json.dumps(answer))


def join_lines(page: str) -> str:
    """Undo the breaks of printed lines, and keep those of paragraphs."""
    lines = [" ".join(line.split()) for line in page.splitlines()]
    longest = max(map(len, lines), default=0)
    out = ""
    for line in lines:
        if not line:
            out = f"{out.rstrip(' ')}\n"
        elif _HYPHENATED.search(out) and line[0].islower():
            out = out[:-1] + line
        else:
            out = f"{out} {line}" if out and not out.endswith("\n") else out + line
        if line and len(line) < _SHORT_LINE * longest and _ENDS.search(line):
            out += "\n"
    return out


def _bound_resources() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _read(data: bytes) -> dict[str, Any]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        return {"refusal": "it is protected by a password."}
    if len(reader.pages) > _MOST_PAGES:
        return {"refusal": f"it has {len(reader.pages)} pages; at most {_MOST_PAGES} are read."}
    text = ""
    for page in reader.pages:
        text += join_lines(page.extract_text()) + "\n"
        if len(text) > _MOST_CHARACTERS:
            return {"refusal": "its text is too long."}
    return {"text": text.encode(errors="ignore").decode(), **_facts(reader)}


def _facts(reader: pypdf.PdfReader) -> dict[str, str | None]:
    known: Any = reader.metadata or {}
    return {"title": _words(known.get("/Title")), "author": _words(known.get("/Author")), "day": _day(reader)}


def _words(value: object) -> str | None:
    return str(value).encode(errors="ignore").decode() if value else None


def _day(reader: pypdf.PdfReader) -> str | None:
    try:
        created = reader.metadata.creation_date if reader.metadata else None
    except (ValueError, TypeError, AttributeError, PyPdfError):
        return None
    return created.date().isoformat() if created and created.date() >= date(1990, 1, 1) else None
