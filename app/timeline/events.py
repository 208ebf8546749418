"""One event with all that is known of it: who, when, which reports in whose words, and what happened around it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from app.domain.codebook import Code, Side
from app.errors import NotFoundError, WithdrawnError
from app.storage.tables import ArticleRow, EventRow, ReportRow, TenureRow
from app.timeline.filter import EventFilter
from app.timeline.offices import office_on
from app.timeline.query import cursor_of, load_cards
from app.timeline.reports import Disagreement, ReportDetail, find_disagreements, load_reports
from app.timeline.rows import ActorRef, EventCard, actors_of, card_options, date_span, make_card

_AROUND = 3
_PAIR = 2


@dataclass(frozen=True, slots=True)
class EventLink:
    """Where an event is to be found."""

    id: str
    slug: str

    @property
    def path(self) -> str:
        """Address of the event's page."""
        return f"/events/{self.id}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in the event, with the office it held then, where that is known."""

    actor: ActorRef
    side: Side
    office: str | None


@dataclass(frozen=True, slots=True)
class Around:
    """The nearest events of a filter on either side of one, nearest first."""

    earlier: tuple[EventCard, ...]
    later: tuple[EventCard, ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """A change of the event: when (UTC), by whom, and what in words."""

    at: datetime
    by: str
    what: str


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event as its page shows it; `relation` asks for all events between its parties, `around` is from there.

    `merged_into` is set where the event was found to be another one's act: that one's page is the place to go.
    """

    card: EventCard
    code: Code
    participants: tuple[Participant, ...]
    reports: tuple[ReportDetail, ...]
    disagreements: tuple[Disagreement, ...]
    first_reported: date | None
    relation: EventFilter | None
    around: Around
    created_at: datetime
    revisions: tuple[Revision, ...]
    merged_into: EventLink | None = None


def load_event(session: Session, public_id: str) -> EventDetail:
    """Return an event; NotFoundError where there is none of that id, WithdrawnError where it was taken back."""
    event = session.scalars(_statement(public_id)).one_or_none()
    if event is None:
        raise NotFoundError("There is no event at this address.")
    if event.withdrawn_at and not event.merged_into_id:
        raise WithdrawnError(event.withdrawn_at.date(), event.withdrawn_reason or "no reason was given")
    card = make_card(event)
    relation = relation_of(card)
    reports = load_reports(session, event.reports)
    return EventDetail(
        card=card,
        code=card.code,
        participants=_participants(session, event),
        reports=reports,
        disagreements=tuple(find_disagreements(reports)),
        first_reported=min((report.article.published_on for report in event.reports), default=None),
        relation=relation,
        around=around(session, relation, card) if relation else Around((), ()),
        created_at=event.created_at,
        revisions=tuple(Revision(row.at, row.by, row.what) for row in event.revisions),
        merged_into=_survivor(event),
    )


def around(session: Session, wanted: EventFilter, card: EventCard, *, few: int = _AROUND) -> Around:
    """Return what `wanted` has just before and just after an event, whether or not it asks for that one too."""
    place = cursor_of(card).encode()
    earlier = load_cards(session, wanted.replace(sort="-date", after=place), limit=few)
    later = load_cards(session, wanted.replace(sort="date", after=place), limit=few)
    return Around(tuple(earlier), tuple(later))


def merged_entry(session: Session, public_id: str, survivor: str) -> str | None:
    """Return the summary of the entry `public_id` where it was merged into `survivor`, else None."""
    event = session.scalars(select(EventRow).where(EventRow.public_id == public_id)).one_or_none()
    link = _survivor(event) if event else None
    return event.summary if event and link and link.id == survivor else None


def relation_of(card: EventCard) -> EventFilter | None:
    """Return the filter for the relation in which an event stands: between its parties, or of the one it has."""
    parties = {actor.party_id for actor in card.initiators + card.targets if actor.party_id}
    if not parties:
        return None
    return EventFilter(actor=tuple(parties), match="between" if len(parties) >= _PAIR else "any")


def _statement(public_id: str) -> Select[EventRow]:
    reports = selectinload(EventRow.reports)
    return (
        select(EventRow)
        .where(EventRow.public_id == public_id)
        .options(
            *card_options(),
            reports.joinedload(ReportRow.article).undefer(ArticleRow.text),
            selectinload(EventRow.revisions),
        )
    )


def _participants(session: Session, event: EventRow) -> tuple[Participant, ...]:
    actors = [(side, actor) for side in Side for actor in actors_of(event, side)]
    held: dict[str, list[TenureRow]] = {}
    found = select(TenureRow).where(TenureRow.actor_id.in_([actor.id for _, actor in actors]))
    for tenure in session.scalars(found):
        held.setdefault(tenure.actor_id, []).append(tenure)
    when = date_span(event)
    return tuple(
        Participant(actor, side, office_on(held.get(actor.id, ()), actor.party_id, when)) for side, actor in actors
    )


def _survivor(event: EventRow) -> EventLink | None:
    """Return the last of the events that this one was merged into, one after the other."""
    seen = {event.id}
    last = event
    while last.merged_into is not None and last.merged_into.id not in seen:
        last = last.merged_into
        seen.add(last.id)
    return EventLink(last.public_id, last.slug) if last is not event else None
