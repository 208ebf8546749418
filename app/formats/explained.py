"""Events with where each of their values came from: the words of the article and the rule that read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.article import Article
from app.domain.event import ActorMention, DateSpan, Event, Origin
from app.formats.gold import gold_document

_WIDTH = 12  # of the column of fields
_SHOWN = 60  # characters of a value or of words that a line shows


@dataclass(frozen=True, slots=True)
class Explanation:
    """One value of an event's field with its origin; None for what is taken from storage, where none is kept."""

    field: str
    value: str
    origin: Origin | None


def explanations(event: Event) -> Iterator[Explanation]:
    """Yield why an event is what it is: field by field, one explanation for each value."""
    yield Explanation("kind", event.kind.value, event.kind_origin)
    yield Explanation("act", event.act.value, event.act_origin)
    yield Explanation("status", event.status.value, event.status_origin)
    yield Explanation("date", _days(event.when), event.when.origin)
    for field, actors in (("initiators", event.initiators), ("targets", event.targets)):
        yield from (Explanation(field, _actor(actor), actor.origin) for actor in actors)
    if event.speaker is not None:
        origin = next((actor.origin for actor in event.initiators if actor.actor == event.speaker), None)
        yield Explanation("speaker", event.speaker, origin)
    yield from (Explanation("quotes", quote.text, quote.origin) for quote in event.quotes)
    yield from (Explanation("evidence", span.text, span.origin) for span in event.evidence)


def explained_document(name: str, article: Article, events: list[Event]) -> dict[str, Any]:
    """Return the gold document of one article, each event with its explanations under `explained`."""
    document = gold_document(name, article, events)
    for shown, event in zip(document["events"], events, strict=True):
        shown["explained"] = [_as_data(explanation, article) for explanation in explanations(event)]
    return document


def explained_lines(name: str, article: Article, events: list[Event]) -> Iterator[str]:
    """Yield the lines for a terminal: an event's heading, then a line for each of its values."""
    yield f"{name}  {article.published_on.isoformat()}  {len(events)} event{'s' if len(events) != 1 else ''}"
    for number, event in enumerate(events, start=1):
        yield ""
        yield f"e{number}  {event.kind}/{event.act}  {event.status}  {_days(event.when)}"
        yield from (_line(explanation, article) for explanation in explanations(event))


def _as_data(explanation: Explanation, article: Article) -> dict[str, Any]:
    origin = explanation.origin
    bounds = {"start": origin.start, "end": origin.end} if origin else {"start": None, "end": None}
    return {
        "field": explanation.field,
        "value": explanation.value,
        "rule": origin.rule if origin else None,
        **bounds,
        "text": _words(origin, article),
    }


def _line(explanation: Explanation, article: Article) -> str:
    """Return `targets  Turkey (TUR) ← “his Turkish counterpart” [231:252], counterpart of Javad Zarif`."""
    origin = explanation.origin
    parts = []
    if origin is not None and origin.start is not None:
        bounds = f"[{origin.start}:{origin.end}]"
        own = explanation.value == _words(origin, article)  # a quote's words are the value itself
        parts.append(bounds if own else f"“{_shortened(_words(origin, article) or '')}” {bounds}")
    if origin is not None:
        parts.append(origin.rule.removeprefix(f"{explanation.value}: "))
    return f"  {explanation.field:<{_WIDTH}}{_shortened(explanation.value)} ← {', '.join(parts) or 'not kept'}"


def _words(origin: Origin | None, article: Article) -> str | None:
    return article.text[origin.start : origin.end] if origin is not None and origin.start is not None else None


def _actor(actor: ActorMention) -> str:
    return f"{actor.name} ({actor.party})" if actor.party else actor.name


def _days(when: DateSpan) -> str:
    until = f"..{when.end.isoformat()}" if when.end != when.start else ""
    return f"{when.start.isoformat()}{until} {when.precision}"


def _shortened(text: str) -> str:
    """Return text on one line, cut in the middle where it is long: one knows it by its ends."""
    line = " ".join(text.split())
    if len(line) <= _SHOWN:
        return line
    half = _SHOWN // 2 - 1
    return f"{line[:half].rstrip()} … {line[-half:].lstrip()}"
