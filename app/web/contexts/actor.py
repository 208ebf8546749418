"""The contexts of an actor's page and of the list of actors."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.timeline.dates import say_day
from app.timeline.detail import ActorDetail, load_actor
from app.timeline.facets import Option
from app.timeline.kept import kept
from app.timeline.record import told
from app.web.contexts.density import Chart, PresetLink, chart_and_presets
from app.web.contexts.links import path_of, question
from app.web.contexts.record import KindTable, kind_table
from app.web.contexts.relation import Line, lines_of

_COUNTERPARTS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Office:
    """An office with its days in words; `actor` and `name` say who held it, on a party's page."""

    office: str
    days: str
    actor: str
    name: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """What templates/actor/page.html shows."""

    detail: ActorDetail
    offices: tuple[Office, ...]
    people: tuple[Office, ...]
    counterparts: tuple[Line, ...]
    more_counterparts: tuple[Line, ...]
    chart: Chart | None
    presets: tuple[PresetLink, ...]
    kinds: KindTable | None
    timeline: str
    query: str
    canonical: str


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """What templates/actors/page.html shows: parties with those who acted for them, most events first."""

    actors: tuple[Option, ...]


def actor_page(session: Session, slug: str) -> ActorPage:
    """Ask the store for everything that an actor's page shows, once for each state of the store."""
    return kept(session, ("actor", slug), lambda: _make(session, load_actor(session, slug)))


def _make(session: Session, detail: ActorDetail) -> ActorPage:
    chart, _ = chart_and_presets(session, detail.events)
    lines = lines_of(detail.counterparts)
    return ActorPage(
        detail=detail,
        offices=tuple(
            Office(one.office, say_days(one.start, one.end), one.party_id, one.party_name) for one in detail.tenures
        ),
        people=tuple(
            Office(one.tenure.office, say_days(one.tenure.start, one.tenure.end), one.actor_id, one.name)
            for one in detail.people
        ),
        counterparts=lines[:_COUNTERPARTS_SHOWN],
        more_counterparts=lines[_COUNTERPARTS_SHOWN:],
        chart=chart,
        presets=(),
        kinds=kind_table(detail.events, told(session, detail.events)),
        timeline=path_of(detail.events),
        query=question("", detail.events.to_query()),
        canonical=f"/actors/{detail.id}",
    )


def say_days(start: date | None, end: date | None) -> str:
    """Return the days of a tenure; an unknown or open bound is not guessed at."""
    if start and end:
        return f"{_bound(start, is_last=False)} – {_bound(end, is_last=True)}"
    if start:
        return f"since {_bound(start, is_last=False)}"
    if end:
        return f"until {_bound(end, is_last=True)}"
    return "days not known"


def _bound(day: date, *, is_last: bool) -> str:
    """Return a year alone where the bound is its first or last day: that is how a lexicon writes a year."""
    whole_year = (day.month, day.day) == ((12, 31) if is_last else (1, 1))
    return str(day.year) if whole_year else say_day(day, short=True)
