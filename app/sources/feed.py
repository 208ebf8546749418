"""Feeds → the addresses of their articles: RSS and Atom by feedparser, JSON Feed by its few names."""

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

import feedparser

from app.errors import InputError, UnreadableFileError
from app.sources.days import read_day
from app.sources.facts import clean_line, clean_url

_MOST_ENTRIES = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that a feed names; `stamp` changes when the feed says that the article has."""

    url: str
    stamp: str | None
    published_on: date | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title and its newest entries, at most 200."""

    title: str | None
    entries: tuple[Entry, ...]


def read_feed(body: bytes, url: str) -> Feed:
    """Return the feed; raises UnreadableFileError, with a sentence that begins with the address, where it is none."""
    if body.lstrip().startswith(b"{"):
        return _json_feed(body, url)
    # Given bytes, never an address: feedparser must open no connection of its own.
    found = feedparser.parse(io.BytesIO(body), response_headers={"content-location": url}, sanitize_html=False)
    if not found.get("version"):
        raise UnreadableFileError(f"{url}: it is no RSS, Atom or JSON feed.")
    entries = (_entry(entry, url) for entry in found.entries[:_MOST_ENTRIES])
    return Feed(clean_line(found.feed.get("title")), tuple(entry for entry in entries if entry))


def _entry(entry: Mapping[str, Any], base: str) -> Entry | None:
    moment = entry.get("published_parsed") or entry.get("created_parsed")
    # Asked for by `in`: feedparser gives the day of publication for a missing "updated", and warns of it.
    stamp = clean_line(entry["updated"] if "updated" in entry else entry.get("published"))
    return _make(entry.get("link"), stamp, f"{moment[0]:04}-{moment[1]:02}-{moment[2]:02}" if moment else None, base)


def _json_feed(body: bytes, url: str) -> Feed:
    try:
        document = json.loads(body)
        version = document.get("version")
    except (ValueError, RecursionError, AttributeError) as error:
        raise UnreadableFileError(f"{url}: it is no RSS, Atom or JSON feed.") from error
    items = document.get("items")
    if "jsonfeed.org" not in str(version) or not isinstance(items, list):
        raise UnreadableFileError(f"{url}: it is no RSS, Atom or JSON feed.")
    return Feed(clean_line(document.get("title")), tuple(_json_entries(items[:_MOST_ENTRIES], url)))


def _json_entries(items: list[Any], base: str) -> Iterator[Entry]:
    for item in items:
        if isinstance(item, dict):
            published = clean_line(item.get("date_published"))
            stamp = clean_line(item.get("date_modified")) or published
            entry = _make(item.get("url") or item.get("external_url"), stamp, published, base)
            if entry:
                yield entry


def _make(link: object, stamp: str | None, day: str | None, base: str) -> Entry | None:
    try:
        address = clean_url(urljoin(base, link)) if isinstance(link, str) else None
    except ValueError:
        return None
    try:
        published = read_day(day, "the feed") if day else None
    except InputError:
        published = None
    return Entry(address, stamp, published) if address else None
