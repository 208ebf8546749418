"""The event page's context: the facts, and each report's passages with the speaker's own words set off in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.domain.codebook import Act, Side, Status, is_mutual
from app.domain.event import DateSpan
from app.formats.as_jsonld import event_data
from app.formats.cite import Citation, cite
from app.timeline.dates import say_date
from app.timeline.detail import ArticleRef, Disagreement, EventDetail, Passage, ReportDetail, around
from app.timeline.events import Participant
from app.timeline.filter import EventFilter
from app.timeline.names import names_for
from app.timeline.rows import EventCard
from app.web.contexts.links import path_of, question
from app.web.fragments import text_fragment
from app.web.heroes import hero
from app.web.words import ACTS, STATUSES

# Passages with fewer characters between them are each other's context; showing more would say it twice.
_NEAR = 320


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage with its context; each piece of it is a speaker's own words or not."""

    before: str
    pieces: tuple[tuple[str, bool], ...]
    after: str
    flaw: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """What one article says of the event; republications are folded under it.

    `original` is the publisher's address, with a fragment that scrolls to the passage where a browser can.
    """

    article: ArticleRef
    detail: ReportDetail
    excerpts: tuple[Excerpt, ...]
    original: str | None
    republications: tuple["Report", ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field on which reports differ: each value in words, with the articles that give it."""

    label: str
    values: tuple[tuple[str, tuple[ArticleRef, ...]], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the event stands in the list from which a reader came.

    `query` is carried along, with its `?`; `q` is what was searched for.
    """

    sentence: str
    path: str
    query: str
    q: str
    earlier: EventCard | None
    later: EventCard | None


@dataclass(frozen=True, slots=True)
class EventPage:
    """What templates/event/page.html shows; `merged` is the summary of the entry whose address led here."""

    card: EventCard
    detail: EventDetail
    description: str
    sides: tuple[tuple[str, tuple[Participant, ...]], ...]
    reports: tuple[Report, ...]
    differences: tuple[Difference, ...]
    relation: str | None
    relation_query: str
    place: Place | None
    merged: str | None
    citation: Citation
    linked_data: Mapping[str, Any]
    canonical: str
    data: str


def event_page(
    detail: EventDetail, *, base: str, today: date, place: Place | None = None, merged: str | None = None
) -> EventPage:
    """Arrange an event for its page; its addresses begin with `base` where they are absolute."""
    card = detail.card
    return EventPage(
        card=card,
        detail=detail,
        description=describe_event(card),
        sides=tuple(_sides(detail)),
        reports=tuple(_report(report) for report in detail.reports),
        differences=tuple(_difference(one) for one in detail.disagreements),
        relation=path_of(detail.relation) if detail.relation else None,
        relation_query=question("", detail.relation.to_query()) if detail.relation else "",
        place=place,
        merged=merged,
        citation=cite(detail, url=base + card.path, accessed=today),
        linked_data=event_data(detail, base=base),
        canonical=card.path,
        data=f"/events/{card.id}.json",
    )


def describe_event(card: EventCard) -> str:
    """Return the event's date and its words, for those who list or show the page elsewhere."""
    quote = hero(card)
    words = "" if quote is None else f"“{quote.text}”" if quote.is_quote else quote.text
    return f"{say_date(card.when)}. {' '.join(words.split())}".strip()


def place_of(session: Session, wanted: EventFilter, card: EventCard) -> Place:
    """Return what stands before and after an event in the list that `wanted` asks for."""
    listed = wanted.first_page()
    near = around(session, listed, card, few=1)
    query = question("", listed.to_query())
    return Place(
        sentence=listed.describe(names_for(session, listed)),
        path=path_of(listed),
        query=query,
        q=listed.q,
        earlier=next(iter(near.earlier), None),
        later=next(iter(near.later), None),
    )


def excerpts(report: ReportDetail) -> tuple[Excerpt, ...]:
    """Return the evidence of a report, and those quotes that stand outside it, in the order of the text."""
    outside = [quote for quote in report.quotes if not any(_holds(passage, quote) for passage in report.evidence)]
    passages = sorted([*report.evidence, *outside], key=lambda passage: passage.start)
    ends = [None, *(passage.end for passage in passages[:-1])]
    starts = [*(passage.start for passage in passages[1:]), None]
    return tuple(
        Excerpt(
            "" if last is not None and passage.start - last < _NEAR else passage.before,
            _pieces(passage, report.quotes),
            "" if following is not None and following - passage.end < _NEAR else passage.after,
            passage.flaw,
        )
        for last, passage, following in zip(ends, passages, starts, strict=True)
    )


def _holds(passage: Passage, quote: Passage) -> bool:
    return passage.start <= quote.start and quote.end <= passage.end


def _pieces(passage: Passage, quotes: Sequence[Passage]) -> tuple[tuple[str, bool], ...]:
    """Cut the passage's words where a speaker's own begin and end; the pieces joined are the passage."""
    pieces, at = [], passage.start
    for quote in sorted(quotes, key=lambda quote: quote.start):
        if _holds(passage, quote) and quote.start >= at and not quote.flaw:
            pieces.append((passage.text[at - passage.start : quote.start - passage.start], False))
            pieces.append((quote.text, True))
            at = quote.end
    pieces.append((passage.text[at - passage.start :], False))
    return tuple((text, own) for text, own in pieces if text)


def _report(detail: ReportDetail) -> Report:
    copies = tuple(_report(copy) for copy in detail.republications)
    return Report(detail.article, detail, excerpts(detail), _original(detail), copies)


def _original(detail: ReportDetail) -> str | None:
    url, first = detail.article.url, next((one for one in detail.evidence if not one.flaw), None)
    return text_fragment(url, first.text) if url and first else url


def _sides(detail: EventDetail) -> Iterator[tuple[str, tuple[Participant, ...]]]:
    initiators = tuple(one for one in detail.participants if one.side is Side.INITIATOR)
    targets = tuple(one for one in detail.participants if one.side is Side.TARGET)
    if is_mutual(detail.card.kind, detail.card.act):
        yield "Between", initiators + targets
        return
    yield ("Initiator" if len(initiators) == 1 else "Initiators"), initiators
    if targets:
        yield ("Target" if len(targets) == 1 else "Targets"), targets


_LABELS = {"act": "Act", "status": "Status", "when": "When", "place": "Where", "speaker": "Speaker"}


def _difference(one: Disagreement) -> Difference:
    return Difference(_LABELS[one.field], tuple((_say(value), articles) for value, articles in one.values))


def _say(value: str | DateSpan | None) -> str:
    if isinstance(value, DateSpan):
        return say_date(value)
    if isinstance(value, Act):
        return ACTS[value]
    if isinstance(value, Status):
        return STATUSES[value]
    return value or "not said"
