"""Cards made by hand, for what only reads them."""

from datetime import date, datetime
from typing import Any

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import DateSpan
from app.timeline.rows import ActorRef, EventCard, QuoteRef


def make_actor(actor: str = "hakan-fidan", name: str = "Hakan Fidan", party: str | None = "TUR") -> ActorRef:
    kind = "state" if actor == party else "person"
    return ActorRef(actor, name, kind, party, {"TUR": "Turkey", "IRN": "Iran"}.get(party or ""), f"by {name}")


def make_quote(text: str = "to spread out.", **overrides: object) -> QuoteRef:
    values: dict[str, Any] = {
        "text": text,
        "publisher": "Al-Monitor",
        "published_on": date(2023, 10, 31),
        "article_id": "art234567abc",
        "article_slug": "iran-s-fm",
        "article_title": "Iran’s FM heads to Turkey",
        "start": 10,
        "end": 10 + len(text),
        "is_quote": True,
    }
    return QuoteRef(**{**values, **overrides})


def make_when(start: str, end: str | None = None, precision: str = "day") -> DateSpan:
    return DateSpan(date.fromisoformat(start), date.fromisoformat(end or start), Precision(precision), Basis.EXPLICIT)


def make_card(**overrides: object) -> EventCard:
    values: dict[str, Any] = {
        "id": "abcdefgh2345",
        "slug": "bagheri-kani-and-fidan-speak",
        "kind": Kind.CALL,
        "act": Act.CALL,
        "status": Status.OCCURRED,
        "when": make_when("2024-07-01"),
        "place": None,
        "summary": "Bagheri Kani and Fidan speak by telephone",
        "initiators": (make_actor("ali-bagheri-kani", "Ali Bagheri Kani", "IRN"),),
        "targets": (make_actor(),),
        "speaker": None,
        "quote": None,
        "reports": 1,
        "articles": 1,
        "review": "machine",
        "updated_at": datetime(2024, 7, 2, 8, 30, 0),  # noqa: DTZ001 - the tables keep UTC without a zone
    }
    return EventCard(**{**values, **overrides})
