"""JSON and JSON Lines, as programs export articles: records with a text under one of the usual names."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from app.domain.article import Draft
from app.errors import InputError, UnreadableFileError
from app.sources.days import read_day
from app.sources.facts import clean_language, clean_line, clean_url
from app.sources.html import text_of_html
from app.sources.limits import Limits, check_size
from app.sources.plain import decode
from app.sources.text import normalise

# The names that exports use for a fact, the most telling first.
_TEXT = ("text", "body", "content", "content_text", "articleBody", "full_text", "fulltext")
_HTML = ("content_html", "html", "raw_html")
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "outlet", "site_name", "sitename", "publication", "hostname"),
    "author": ("author", "authors", "byline", "creator"),
    "url": ("url", "link", "source_url", "webUrl", "canonical_url"),
    "language": ("language", "lang", "inLanguage"),
}
_DAY = (
    "published", "published_on", "published_at", "publishedAt", "date_published", "datePublished", "pub_date",
    "pubDate", "publish_date", "webPublicationDate", "date",
)  # fmt: skip
_LISTS = ("articles", "items", "documents", "results", "data", "posts", "entries")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\D.*)?")


def read_json(data: bytes, name: str, limits: Limits) -> Iterator[Draft | InputError]:
    """Yield the articles of a record, of a list of records, or of an object that holds such a list."""
    document = _parse(decode(data, name), name)
    if isinstance(document, dict) and not any(key in document for key in (*_TEXT, *_HTML)):
        document = next((document[key] for key in _LISTS if isinstance(document.get(key), list)), document)
    records = document if isinstance(document, list) else [document]
    _check_count(len(records), name, limits)
    for number, record in enumerate(records, start=1):
        yield _read_record(record, f"{name} record {number}" if len(records) > 1 else name, limits)


def read_json_lines(data: bytes, name: str, limits: Limits) -> Iterator[Draft | InputError]:
    """Yield the articles of a file with a record on each line."""
    lines = decode(data, name).split("\n")
    _check_count(len(lines), name, limits)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        shown = f"{name} line {number}"
        try:
            record = _parse(line, shown)
        except InputError as error:
            yield error
        else:
            yield _read_record(record, shown, limits)


def record_draft(record: Mapping[str, Any], name: str, limits: Limits) -> Draft:
    """Return the article of one record; raises UnreadableFileError, its sentence beginning with `name`."""
    text = _text(record, name, limits)
    found = {field: value for field, names in _NAMES.items() if (value := _fact(record, field, names)) is not None}
    key = next((key for key in _DAY if record.get(key)), None)
    day = None if key is None else read_day(_day_words(record[key]), name)
    origins = {field: f"the record’s {key}" for field, (key, _) in found.items() if field != "language"}
    draft = Draft(text=text, published_on=day, origins=origins | ({"published": f"the record’s {key}"} if day else {}))
    facts: dict[str, Any] = {field: value for field, (_, value) in found.items()}
    return replace(draft, **facts)


def _read_record(record: object, name: str, limits: Limits) -> Draft | InputError:
    if not isinstance(record, dict):
        return UnreadableFileError(f"{name}: it is not a record with names and values.")
    try:
        return record_draft(record, name, limits)
    except InputError as error:
        return error


def _parse(words: str, name: str) -> Any:  # noqa: ANN401 - any JSON
    try:
        return json.loads(words)
    except RecursionError as error:
        raise UnreadableFileError(f"{name}: it is nested too deeply.") from error
    except ValueError as error:
        place = f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableFileError(f"{name}: it is not valid JSON{place}.") from error


def _check_count(count: int, name: str, limits: Limits) -> None:
    if count > limits.members:
        raise UnreadableFileError(f"{name}: it holds {count:,} records; at most {limits.members:,} are read at once.")


def _text(record: Mapping[str, Any], name: str, limits: Limits) -> str:
    raw = next((record[key] for key in _TEXT if isinstance(record.get(key), str) and record[key].strip()), None)
    if raw is None:
        html = next((record[key] for key in _HTML if isinstance(record.get(key), str)), None)
        raw = text_of_html(html, name) if html else None
    if raw is None:
        raise UnreadableFileError(f"{name}: it has no text under any of the names {', '.join((*_TEXT, *_HTML))}.")
    check_size(len(raw.encode(errors="ignore")), limits.article, name)
    text = normalise(raw)
    if not any(character.isalnum() for character in text):
        raise UnreadableFileError(f"{name}: there are no words in it.")
    return text


def _fact(record: Mapping[str, Any], field: str, names: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the first usable value of a fact, with the name under which it stands."""
    for key in names:
        value = _words(record.get(key))
        cleaned = {"url": clean_url, "language": clean_language}.get(field, clean_line)(value)
        if cleaned:
            return key, cleaned
    return None


def _words(value: object) -> str | None:
    """Return plain words, the name in `{"name": …}`, or several of them joined."""
    if isinstance(value, dict):
        return _words(value.get("name") or value.get("title"))
    if isinstance(value, list):
        return ", ".join(words for item in value[:20] if not isinstance(item, list) and (words := _words(item))) or None
    return value if isinstance(value, str) else None


def _day_words(value: object) -> str:
    words = " ".join(str(value).split())
    compact = _COMPACT.fullmatch(words)
    return "-".join(compact.groups()) if compact else words
