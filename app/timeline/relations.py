"""Who deals with whom: pairs of parties, the counterparts of one actor, and which people met.

Each number is what `count_events` gives for the filter "between" the two.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, Subquery, distinct, func, select
from sqlalchemy.orm import Session

from app.domain.codebook import Kind
from app.errors import NotFoundError
from app.storage.tables import ActorRow, EventActorRow, EventRow, PartyRow, TenureRow
from app.timeline.filter import EventFilter
from app.timeline.query import participation, select_ids

# In which people are together: in person or by telephone.
ENCOUNTERS = (Kind.MEETING, Kind.CALL)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors, by id and name, and the events between them; the days are those of the outermost of these."""

    ids: tuple[str, str]
    names: tuple[str, str]
    events: int
    first: date
    last: date

    @property
    def path(self) -> str:
        """Address of the page of the relation, where both are parties."""
        return relation_path(*self.ids)


@dataclass(frozen=True, slots=True)
class Relation:
    """Two parties, in the order of their ids, and the filter for all events between them."""

    ids: tuple[str, str]
    names: tuple[str, str]
    events: EventFilter

    @property
    def path(self) -> str:
        """Address of the relation's page."""
        return relation_path(*self.ids)


def relation_path(one: str, other: str) -> str:
    """Return the address of a relation, whichever party is named first."""
    first, last = sorted((one, other))
    return f"/relations/{first}/{last}"


def between(one: str, other: str) -> EventFilter:
    """Return the filter for events between two actors."""
    return EventFilter(actor=(one, other), match="between")


def load_relation(session: Session, one: str, other: str) -> Relation:
    """Return the relation of two parties, whose ids may be in other capitals; NotFoundError where it cannot be one."""
    ids = [_party_id(session, one), _party_id(session, other)]
    if ids[0] == ids[1]:
        raise NotFoundError("A relation is between two parties; this address names one of them twice.")
    first, last = sorted(ids)
    names = dict(session.execute(select(PartyRow.id, PartyRow.name).where(PartyRow.id.in_(ids))).all())
    return Relation((first, last), (names[first], names[last]), between(first, last))


def pairs_of_parties(session: Session) -> tuple[Pair, ...]:
    """Return all pairs of parties between which there are events, most first, by one statement."""
    parties = select(PartyRow.id)
    one, other = participation(), participation()
    both = one.c.value.in_(parties), other.c.value.in_(parties)
    return _pairs(session, one, other, *both, one.c.value < other.c.value)


def counterparts(session: Session, actor: str) -> tuple[Pair, ...]:
    """Return those with whom an actor has events, most first: for a party other parties, else everybody.

    Somebody's own side is left out: a minister is no counterpart of his state.
    """
    is_party = session.get(PartyRow, actor) is not None
    one, other = participation([actor]), participation()
    conditions = [other.c.value != actor]
    if is_party:
        conditions.append(other.c.value.in_(select(PartyRow.id)))
    else:
        own = select(EventActorRow.party_id).where(EventActorRow.actor_id == actor, EventActorRow.party_id.is_not(None))
        held = select(TenureRow.party_id).where(TenureRow.actor_id == actor)
        conditions.append(other.c.value.not_in(own.union(held)))
    return _pairs(session, one, other, *conditions)


def encounters(session: Session, relation: Relation) -> tuple[Pair, ...]:
    """Return who of one party met or called whom of the other, most often first."""
    sides = [_people_of(party) for party in relation.ids]
    one, other = participation(), participation()
    kinds = EventRow.kind.in_(ENCOUNTERS)
    return _pairs(session, one, other, one.c.value.in_(sides[0]), other.c.value.in_(sides[1]), kinds)


def _people_of(party: str) -> Select[str]:
    """Return the people and organs who ever acted for a party in an event."""
    return select(EventActorRow.actor_id).where(EventActorRow.party_id == party, EventActorRow.actor_id != party)


def _pairs(session: Session, one: Subquery, other: Subquery, *conditions: ColumnElement[bool]) -> tuple[Pair, ...]:
    """Return the pairs of values that meet the conditions, in events between two different actors."""
    counted = (
        select(
            one.c.value.label("one"),
            other.c.value.label("other"),
            func.count(distinct(EventRow.id)).label("events"),
            func.min(EventRow.date_start).label("first"),
            func.max(EventRow.date_end).label("last"),
        )
        .join(other, (other.c.event_id == one.c.event_id) & (other.c.actor_id != one.c.actor_id))
        .join(EventRow, EventRow.id == one.c.event_id)
        .where(EventRow.id.in_(select_ids(EventFilter())), *conditions)
        .group_by(one.c.value, other.c.value)
        .subquery()
    )
    names = [select(ActorRow.id, ActorRow.name).subquery() for _ in range(2)]
    found = (
        select(counted, names[0].c.name, names[1].c.name)
        .join(names[0], names[0].c.id == counted.c.one)
        .join(names[1], names[1].c.id == counted.c.other)
        .order_by(counted.c.events.desc(), counted.c.one, counted.c.other)
    )
    return tuple(
        Pair((one_id, other_id), (one_name, other_name), events, first, last)
        for one_id, other_id, events, first, last, one_name, other_name in session.execute(found)
    )


def _party_id(session: Session, spelled: str) -> str:
    spellings = {spelled, spelled.upper(), spelled.lower()}
    found = session.scalars(select(PartyRow.id).where(PartyRow.id.in_(spellings))).all()
    if not found:
        raise NotFoundError(f"There is no party “{spelled}”; relations are between two parties.")
    return spelled if spelled in found else found[0]
