"""What each choice of a filter would bring: the number beside an option predicts the click.

One rule for every number: it is what `count_events(option_filter(wanted, field, value))` gives. That filter keeps
all other fields and has this option alone in its own field; for actors "between", where one alone says nothing, it
has the option in addition to those already chosen.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from sqlalchemy import Select, and_, distinct, func, not_, or_, select
from sqlalchemy.orm import Session

from app.domain.codebook import Kind, Status
from app.storage.tables import ActorRow, EventActorRow, ReportRow
from app.timeline.describe import is_between, parts
from app.timeline.filter import EventFilter
from app.timeline.query import count_events, participation, publisher_value, select_ids, several
from app.timeline.tallies import Tallies, tally
from app.timeline.words import REVIEWS, label


class Most(NamedTuple):
    """How many options a list of actors shows: at the top, and within each party. What is chosen comes on top."""

    parties: int
    within: int


_ALL = Most(1_000_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a field: `count` events after choosing it, which are those of the filter `shows`.

    A party has the people and organs who acted for it `within`, the count of one of them is its own; `left_out` more
    of them are not shown.
    """

    value: str
    label: str
    count: int
    chosen: bool
    # Made when asked for: a page has hundreds of options and follows none of them.
    shows: Callable[[], EventFilter]
    within: tuple["Option", ...] = ()
    left_out: int = 0

    @property
    def query(self) -> str:
        """The query of the filter that shows just these events."""
        return self.shows().to_query()


@dataclass(frozen=True, slots=True)
class Facets:
    """The options of each field that would bring an event, and those that are chosen.

    Actors are parties (those who act for nobody stand after them), most events first; publishers likewise.
    `actors_left_out` more parties are not shown.
    """

    actor: tuple[Option, ...]
    kind: tuple[Option, ...]
    status: tuple[Option, ...]
    publisher: tuple[Option, ...]
    review: tuple[Option, ...]
    actors_left_out: int = 0


@dataclass(frozen=True, slots=True)
class Drop:
    """One thing asked for, the query without it, and how many events that query would bring."""

    label: str
    query: str
    count: int


def facets(session: Session, wanted: EventFilter, *, tallies: Tallies | None = None, most: Most = _ALL) -> Facets:
    """Return the options of `wanted`, by a fixed number of statements; its `tallies` where they are known already."""
    tallies = tallies or tally(session, wanted)
    actors, left_out = _actor_options(session, wanted, tallies.events, most)
    return Facets(
        actor=actors,
        kind=_options(wanted, "kind", tallies.by("kind"), order=tuple(Kind)),
        status=_options(wanted, "status", tallies.by("status"), order=tuple(Status)),
        publisher=_options(wanted, "publisher", _publisher_counts(session, wanted)),
        review=_options(wanted, "review", tallies.by("review"), order=REVIEWS),
        actors_left_out=left_out,
    )


def option_filter(wanted: EventFilter, field: str, value: str) -> EventFilter:
    """Return the filter whose events the number beside an option counts."""
    added = wanted.actor if field == "actor" and wanted.match == "between" else ()
    return wanted.replace(**{field: (*added, value)}).first_page()


def drops(session: Session, wanted: EventFilter, names: Callable[[str], str]) -> tuple[Drop, ...]:
    """Return what dropping each thing asked for would bring, for a page without events; a statement for each."""
    return tuple(
        Drop(said, smaller.to_query(), count_events(session, smaller)) for said, smaller in parts(wanted, names)
    )


def _lifted(wanted: EventFilter, field: str) -> Select[int]:
    """Return the events that any option of `field` could bring."""
    return select_ids(wanted.without(field))


def _publisher_counts(session: Session, wanted: EventFilter) -> dict[str, int]:
    found = (
        select(publisher_value(), func.count(distinct(ReportRow.event_id)))
        .join(ReportRow.article)
        .where(ReportRow.event_id.in_(_lifted(wanted, "publisher")))
        .group_by(publisher_value())
    )
    return dict(session.execute(found).all())


def _options(
    wanted: EventFilter, field: str, counts: Mapping[str, int], *, order: tuple[str, ...] = ()
) -> tuple[Option, ...]:
    """Return the options in the given order, else the most frequent first."""
    chosen = getattr(wanted, field)
    values = {*counts, *chosen}
    ranked = [one for one in order if one in values] or sorted(values, key=lambda one: (-counts.get(one, 0), one))

    def option(value: str) -> Option:
        shows = partial(option_filter, wanted, field, value)
        return Option(value, label(field, value), counts.get(value, 0), value in chosen, shows)

    return tuple(map(option, ranked))


def _actor_options(session: Session, wanted: EventFilter, now: int, most: Most) -> tuple[tuple[Option, ...], int]:
    """Return the options to show, and how many more there are; `now` counts the events of `wanted`."""
    counted = _actor_counts(session, wanted, now)
    members = _members(session, wanted, counted)

    def ranked(values: Iterable[str], limit: int) -> tuple[list[str], int]:
        order = sorted(values, key=lambda one: (-counted[one].events, counted[one].name))
        kept = [one for one in order[limit:] if one in chosen]
        return order[:limit] + kept, len(order[limit:]) - len(kept)

    def option(value: str, inside: Iterable[str] = (), left_out: int = 0) -> Option:
        shows = partial(option_filter, wanted, "actor", value)
        name, events = counted[value]
        return Option(value, name, events, value in wanted.actor, shows, tuple(map(option, inside)), left_out)

    # A party of somebody chosen is shown with him.
    chosen = {*wanted.actor, *(party for party, inside in members.items() if set(wanted.actor) & set(inside))}
    for_a_party = {*members, *(actor for inside in members.values() for actor in inside)}
    parties, left_out = ranked(members, most.parties)
    alone, others = ranked(counted.keys() - for_a_party, max(0, most.parties - len(parties)))
    shown = (option(party, *ranked(members[party], most.within)) for party in parties)
    return (*shown, *map(option, alone)), left_out + others


class _Counted(NamedTuple):
    name: str
    events: int


def _actor_counts(session: Session, wanted: EventFilter, now: int) -> dict[str, _Counted]:
    stays = 0
    if wanted.match == "between" and wanted.actor:
        # All that is between the chosen stays, whoever is added.
        stays, found = now, _between(wanted)
    else:
        part = participation()
        found = (
            select(part.c.value, func.count(distinct(part.c.event_id)).label("events"))
            .where(part.c.event_id.in_(_lifted(wanted, "actor")))
            .group_by(part.c.value)
        )
    counted = found.subquery()
    named = select(counted.c.value, func.coalesce(ActorRow.name, counted.c.value), counted.c.events)
    rows = session.execute(named.outerjoin(ActorRow, ActorRow.id == counted.c.value))
    kept = stays if is_between(wanted) else 0
    counts = {value: _Counted(name, kept + count) for value, name, count in rows}
    return counts | _chosen_counts(session, wanted, counts, stays)


def _chosen_counts(
    session: Session, wanted: EventFilter, counts: Mapping[str, _Counted], stays: int
) -> dict[str, _Counted]:
    """Return those chosen that have no number yet."""
    missing = [actor for actor in wanted.actor if actor not in counts]
    if not missing:
        return {}
    names = dict(session.execute(select(ActorRow.id, ActorRow.name).where(ActorRow.id.in_(missing))).all())
    return {actor: _Counted(names.get(actor, actor), stays) for actor in missing}


def _between(wanted: EventFilter) -> Select[tuple[str, int]]:
    """Return what adding each other actor would bring in addition; one that would add nothing is left out.

    What comes has one of the chosen and the added one, in the person of two actors.
    """
    chosen, part = participation(wanted.actor), participation()
    met = (
        select(
            chosen.c.event_id,
            several(chosen.c.value).label("values"),
            several(chosen.c.actor_id).label("actors"),
            func.min(chosen.c.actor_id).label("actor_id"),
        )
        .where(chosen.c.event_id.in_(_lifted(wanted, "actor")))
        .group_by(chosen.c.event_id)
        .subquery()
    )
    return (
        select(part.c.value, func.count(distinct(part.c.event_id)).label("events"))
        .join(met, met.c.event_id == part.c.event_id)
        .where(
            part.c.value.not_in(wanted.actor),
            not_(and_(met.c["values"], met.c.actors)),
            or_(met.c.actors, part.c.actor_id != met.c.actor_id),
        )
        .group_by(part.c.value)
    )


def _members(session: Session, wanted: EventFilter, counts: Collection[str]) -> dict[str, list[str]]:
    """Return every party that occurs or is chosen, with those of its people and organs that have a count."""
    part = EventActorRow
    found = select(part.party_id, part.actor_id).where(part.event_id.in_(_lifted(wanted, "actor"))).distinct()
    members: dict[str, list[str]] = {}
    for party, actor in session.execute(found):
        if party is not None and party in counts:
            inside = members.setdefault(party, [])
            if actor != party and actor in counts:
                inside.append(actor)
    return members
