"""Events as JSON, streamed: one document with the question, the address that asks it, and an event a line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from app.timeline.dates import iso_date, say_date
from app.timeline.rows import ActorRef, EventCard, QuoteRef

MEDIA_TYPE = "application/json"


def stream_json(cards: Iterable[EventCard], *, title: str, url: str, base_url: str = "", total: int) -> Iterator[str]:
    """Yield a JSON document `{"title", "url", "total", "events": [...]}`; addresses begin with `base_url`.

    `title` is the filter in words, `url` the page with the same events, `total` their number.
    """
    head = _dump({"title": title, "url": url, "total": total})
    yield f'{head[:-1]}, "events": ['
    before = "\n"
    for card in cards:
        yield before + _dump(event_json(card, base_url=base_url))
        before = ",\n"
    yield "\n]}\n"


def event_json(card: EventCard, *, base_url: str = "") -> dict[str, Any]:
    """Return an event as plain values; `date` says it at its true precision, to machines and to people."""
    code = card.code
    return {
        "id": card.id,
        "url": base_url + card.path,
        "kind": card.kind,
        "act": card.act,
        "status": card.status,
        "date": {
            "start": card.when.start.isoformat(),
            "end": card.when.end.isoformat(),
            "precision": card.when.precision,
            "basis": card.when.basis,
            "iso": iso_date(card.when),
            "text": say_date(card.when),
        },
        "summary": card.summary,
        "initiators": [_actor(actor) for actor in card.initiators],
        "targets": [_actor(actor) for actor in card.targets],
        "speaker": _actor(card.speaker) if card.speaker else None,
        "place": card.place,
        "codes": {
            "cameo": code.cameo,
            "plover": code.plover,
            "quad_class": code.quad_class,
            "goldstein": code.goldstein,
        },
        "review": card.review,
        "reports": card.reports,
        "articles": card.articles,
        "publishers": list(card.publishers),
        "quotes": [_passage(quote, base_url) for quote in card.quotes],
        "evidence": [_passage(passage, base_url) for passage in card.evidence],
        "updated_at": f"{card.updated_at.isoformat()}Z",
    }


def _actor(actor: ActorRef) -> dict[str, str | None]:
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "party": actor.party_id,
        "party_name": actor.party_name,
        "text": actor.text,
    }


def _passage(passage: QuoteRef, base_url: str) -> dict[str, Any]:
    return {
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "article": passage.article_id,
        "url": base_url + passage.path,
        "title": passage.article_title,
        "publisher": passage.publisher,
        "published": passage.published_on.isoformat(),
        "language": passage.language,
    }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
