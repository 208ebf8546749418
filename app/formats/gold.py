"""Events in the gold format: one JSON document an article, in the codebook's fields."""

from typing import Any

from app.domain.article import Article
from app.domain.event import ActorMention, Event


def gold_document(name: str, article: Article, events: list[Event]) -> dict[str, Any]:
    """Return the document of one article: `{"article", "published", "events"}`."""
    return {
        "article": name,
        "published": article.published_on.isoformat(),
        "events": [_event(number, event) for number, event in enumerate(events, start=1)],
    }


def _event(number: int, event: Event) -> dict[str, Any]:
    return {
        "id": f"e{number}",
        "kind": event.kind.value,
        "act": event.act.value,
        "status": event.status.value,
        "date_start": event.when.start.isoformat(),
        "date_end": event.when.end.isoformat(),
        "date_precision": event.when.precision.value,
        "date_basis": event.when.basis.value,
        "initiators": [_actor(actor) for actor in event.initiators],
        "targets": [_actor(actor) for actor in event.targets],
        "place": event.place,
        "speaker": event.speaker,
        "quotes": [quote.text for quote in event.quotes],
        "attribution": event.attribution,
        "evidence": [{"start": span.start, "end": span.end, "text": span.text} for span in event.evidence],
        "rule": event.rule,
    }


def _actor(actor: ActorMention) -> dict[str, str | None]:
    return {"party": actor.party, "actor": actor.actor, "text": actor.text}
