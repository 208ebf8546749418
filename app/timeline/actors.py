"""One actor with all that is known of it: names, offices over time, and the events in which it takes part."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.errors import NotFoundError
from app.storage.tables import ActorRow, PartyRow, TenureRow
from app.timeline.filter import EventFilter
from app.timeline.query import Page, page_of_events
from app.timeline.relations import Pair, counterparts

_LATEST = 10


@dataclass(frozen=True, slots=True)
class TenureRef:
    """An office held for a party; a bound is None where it is open or unknown."""

    party_id: str
    party_name: str
    office: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """Somebody of a party's people and one office held for it."""

    actor_id: str
    name: str
    tenure: TenureRef


@dataclass(frozen=True, slots=True)
class ActorDetail:
    """An actor as its page shows it; `type` is `person`, or what sort of organ or party it is.

    `latest` are the newest of `events`, the filter for all in which it takes part, `counterparts` those with whom it
    does; `people` hold or held an office for it, where it is a party.
    """

    id: str
    name: str
    type: str
    aliases: tuple[str, ...]
    tenures: tuple[TenureRef, ...]
    people: tuple[OfficeHolder, ...]
    events: EventFilter
    latest: Page
    counterparts: tuple[Pair, ...]
    is_party: bool


def load_actor(session: Session, slug: str) -> ActorDetail:
    """Return an actor, whose id `slug` may spell in other capitals; NotFoundError where nobody has that id."""
    spellings = list(dict.fromkeys([slug, slug.upper(), slug.lower()]))
    statement = (
        select(ActorRow)
        .where(ActorRow.id.in_(spellings))
        .options(selectinload(ActorRow.tenures).options(joinedload(TenureRow.party)))
    )
    actor = min(session.scalars(statement), key=lambda row: spellings.index(row.id), default=None)
    if actor is None:
        raise NotFoundError("There is no actor at this address.")
    events = EventFilter(actor=(actor.id,), commentary=True)
    party = session.get(PartyRow, actor.id)
    return ActorDetail(
        id=actor.id,
        name=actor.name,
        type=party.type if party else actor.type,
        aliases=tuple(actor.aliases),
        tenures=tuple(_tenure(row) for row in actor.tenures),
        people=_people(session, actor.id),
        events=events,
        latest=page_of_events(session, events.replace(show=_LATEST)),
        counterparts=counterparts(session, actor.id),
        is_party=party is not None,
    )


def _people(session: Session, party_id: str) -> tuple[OfficeHolder, ...]:
    statement = (
        select(ActorRow.id, ActorRow.name, TenureRow)
        .join(ActorRow.tenures)
        .where(TenureRow.party_id == party_id)
        .options(joinedload(TenureRow.party))
        .order_by(TenureRow.office, TenureRow.start.desc().nulls_last(), ActorRow.name)
    )
    return tuple(OfficeHolder(actor, name, _tenure(row)) for actor, name, row in session.execute(statement))


def _tenure(row: TenureRow) -> TenureRef:
    return TenureRef(row.party_id, row.party.name, row.office, row.start, row.end)
