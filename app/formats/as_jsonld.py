"""An event and an article in schema.org's words, for search engines and reference managers."""

from typing import Any

from app.domain.codebook import Precision, Status
from app.timeline.articles import ArticleRef
from app.timeline.dates import iso_date
from app.timeline.detail import EventDetail
from app.timeline.rows import ActorRef, EventCard

SCHEMA = "https://schema.org"


def event_data(detail: EventDetail, *, base: str) -> dict[str, Any]:
    """Return an event as a schema.org Event, dated at its true precision; addresses begin with `base`."""
    card = detail.card
    actors = {actor.id: actor for actor in (*card.initiators, *card.targets)}
    data: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Event",
        "@id": base + card.path,
        "url": base + card.path,
        "identifier": card.id,
        "name": card.summary,
        **_dates(card),
        "about": [_actor(actor, base) for actor in actors.values()],
        "subjectOf": [article_data(report.article, base=base) for report in detail.reports],
    }
    if card.place:
        data["location"] = {"@type": "Place", "name": card.place}
    if card.quote:
        data["description"] = card.quote.text
    if card.status is Status.CANCELLED:
        data["eventStatus"] = f"{SCHEMA}/EventCancelled"
    return data


def article_data(article: ArticleRef, *, base: str) -> dict[str, Any]:
    """Return an article as a schema.org NewsArticle; `url` is the original's where that is known."""
    data: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": base + article.path,
        "headline": article.title,
        "url": article.url or base + article.path,
        "datePublished": article.published_on.isoformat(),
        "inLanguage": article.language,
    }
    if article.publisher:
        data["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.author:
        data["author"] = {"@type": "Person", "name": article.author}
    return data


def _dates(card: EventCard) -> dict[str, str]:
    when = card.when
    if when.precision is Precision.BEFORE:
        return {"endDate": when.end.isoformat()}
    if when.precision is Precision.AFTER:
        return {"startDate": when.start.isoformat()}
    first, _, last = iso_date(when).partition("/")
    return {"startDate": first, "endDate": last or first}


def _actor(actor: ActorRef, base: str) -> dict[str, str]:
    # States are known by the capitals of their ISO 3166 code.
    sort = "Person" if actor.type == "person" else "Country" if actor.id.isupper() else "Organization"
    return {"@type": sort, "name": actor.name, "url": base + actor.path}
