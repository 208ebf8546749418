"""Addresses of filters, with their words."""

from dataclasses import dataclass

from app.timeline.filter import EventFilter


@dataclass(frozen=True, slots=True)
class Link:
    """An address and its words."""

    label: str
    path: str


def path_of(wanted: EventFilter, path: str = "/timeline") -> str:
    """Return the canonical address of a filter."""
    return question(path, wanted.to_query())


def question(path: str, query: str) -> str:
    """Return `path?query`, or `path` alone for an empty query."""
    return f"{path}?{query}" if query else path
