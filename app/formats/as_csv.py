"""Events as CSV for spreadsheets, row by row; COLUMNS says what each column holds.

Cells with several values part them by " | ". A text that a spreadsheet would take for a formula gets a leading
apostrophe.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from app.timeline.rows import ActorRef, EventCard

MEDIA_TYPE = "text/csv; charset=utf-8"

# Name and meaning of each column, in their order.
COLUMNS: dict[str, str] = {
    "id": "the event's id, never reused",
    "url": "address of the event's page",
    "date_start": "first day, ISO",
    "date_end": "last day, ISO; the same for one day",
    "date_precision": "day, week, month, year; before and after: on or before, on or after that day",
    "date_basis": "explicit (named), relative (worked out from the article's date), article (taken over from it)",
    "kind": "kind of event",
    "act": "the act within its kind",
    "status": "occurred, ongoing, planned, cancelled, claimed, denied",
    "summary": "one sentence",
    "initiators": "who acts, by name",
    "initiator_ids": "their ids",
    "initiator_parties": "ids of the parties that they act for (states by ISO 3166-1 alpha-3)",
    "targets": "at whom the act is directed, by name",
    "target_ids": "their ids",
    "target_parties": "ids of their parties",
    "speaker": "who made a statement, by name",
    "place": "where it took effect",
    "cameo": "CAMEO code",
    "plover": "PLOVER type",
    "quad_class": "verbal or material, cooperation or conflict",
    "goldstein": "Goldstein value, from -10 (conflict) to 10 (cooperation)",
    "review": "machine, confirmed, edited, disputed",
    "reports": "number of independent reports",
    "articles": "number of articles, with republications",
    "publishers": "who published them, where that is known",
    "quotes": "the speaker's own words, verbatim",
    "evidence": "the passages that hold the event, verbatim",
    "article_urls": "addresses of the kept articles",
    "updated_at": "last change, UTC",
}

_BOM = "\ufeff"
_MANY = " | "
# What spreadsheets take for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def stream_csv(cards: Iterable[EventCard], *, base_url: str = "") -> Iterator[str]:
    """Yield the lines of a CSV file, the first one with a byte order mark; addresses begin with `base_url`."""
    yield _BOM + _line(COLUMNS)
    for card in cards:
        yield _line(row_of(card, base_url).values())


def row_of(card: EventCard, base_url: str) -> dict[str, str | int | float]:
    """Return the cells of an event by column."""
    code = card.code
    return {
        "id": card.id,
        "url": base_url + card.path,
        "date_start": card.when.start.isoformat(),
        "date_end": card.when.end.isoformat(),
        "date_precision": card.when.precision,
        "date_basis": card.when.basis,
        "kind": card.kind,
        "act": card.act,
        "status": card.status,
        "summary": card.summary,
        **_side("initiator", card.initiators),
        **_side("target", card.targets),
        "speaker": card.speaker.name if card.speaker else "",
        "place": card.place or "",
        "cameo": code.cameo or "",
        "plover": code.plover or "",
        "quad_class": code.quad_class or "",
        "goldstein": "" if code.goldstein is None else code.goldstein,
        "review": card.review,
        "reports": card.reports,
        "articles": card.articles,
        "publishers": _MANY.join(card.publishers),
        "quotes": _many(quote.text for quote in card.quotes),
        "evidence": _many(passage.text for passage in card.evidence),
        "article_urls": _many(base_url + passage.path for passage in card.evidence),
        "updated_at": f"{card.updated_at.isoformat()}Z",
    }


def _side(side: str, actors: tuple[ActorRef, ...]) -> dict[str, str]:
    return {
        f"{side}s": _many(actor.name for actor in actors),
        f"{side}_ids": _many(actor.id for actor in actors),
        f"{side}_parties": _many(actor.party_id for actor in actors if actor.party_id),
    }


def _many(values: Iterable[str]) -> str:
    """Return the values in one cell, each once: a republication repeats its original's words."""
    return _MANY.join(dict.fromkeys(values))


def _line(cells: Iterable[str | float]) -> str:
    buffer = StringIO()
    csv.writer(buffer).writerow([_harmless(cell) for cell in cells])
    return buffer.getvalue()


def _harmless(cell: str | float) -> str | float:
    """Return the cell as plain text to a spreadsheet; our own numbers, negative ones too, stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
