"""The contexts of a relation's page and of the list of relations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.codebook import Kind
from app.timeline.dates import say_period
from app.timeline.density import months_told
from app.timeline.filter import EventFilter
from app.timeline.kept import kept
from app.timeline.query import load_cards
from app.timeline.record import Silence, count_reports, longest_silence, told
from app.timeline.relations import ENCOUNTERS, Pair, Relation, between, encounters, pairs_of_parties
from app.timeline.rows import EventCard
from app.web.contexts.density import Chart, PresetLink, chart_and_presets
from app.web.contexts.links import path_of, question
from app.web.contexts.record import BalanceChart, Figure, KindTable, balance_chart, kind_table

_LATEST = 5
_ENCOUNTERS_SHOWN = 15
_PAIRS_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A pair in a list, with the days of its events in words; `path` is the page of the relation or of nobody."""

    pair: Pair
    events: Figure
    period: str
    share: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A silence in words, with the address of the list that is empty."""

    days: int
    period: str
    path: str


@dataclass(frozen=True, slots=True)
class RelationPage:
    """What templates/relation/page.html shows."""

    relation: Relation
    total: Figure
    reports: int
    query: str
    chart: Chart | None
    presets: tuple[PresetLink, ...]
    kinds: KindTable | None
    balance: BalanceChart | None
    first: EventCard | None
    last: EventCard | None
    silence: Gap | None
    met: tuple[Line, ...]
    met_more: int
    latest: tuple[EventCard, ...]
    canonical: str


@dataclass(frozen=True, slots=True)
class RelationsPage:
    """What templates/relations/page.html shows: pairs of parties, most events first."""

    lines: tuple[Line, ...]
    rest: tuple[Line, ...]


def relation_page(session: Session, relation: Relation) -> RelationPage:
    """Ask the store for everything that a relation's page shows, once for each state of the store."""
    return kept(session, ("relation", relation.ids), lambda: _make(session, relation))


def relations_page(session: Session) -> RelationsPage:
    """Ask the store for all relations."""
    pairs = kept(session, ("relations",), lambda: pairs_of_parties(session))
    lines = lines_of(pairs)
    return RelationsPage(lines[:_PAIRS_SHOWN], lines[_PAIRS_SHOWN:])


def lines_of(pairs: Iterable[Pair], kind: tuple[Kind, ...] = ()) -> tuple[Line, ...]:
    """Return pairs as lines of a list; `kind` is what their filters ask for beyond the two."""
    known = tuple(pairs)
    most = max((pair.events for pair in known), default=1)
    return tuple(
        Line(
            pair=pair,
            events=Figure(pair.events, path_of(between(*pair.ids).replace(kind=kind))),
            period=_years(pair),
            share=f"{100 * pair.events / most:.1f}%",
        )
        for pair in known
    )


def _make(session: Session, relation: Relation) -> RelationPage:
    wanted = relation.events
    acts = told(session, wanted)
    chart, _ = chart_and_presets(session, wanted)
    latest = load_cards(session, wanted, limit=_LATEST)
    oldest = load_cards(session, wanted.replace(sort="date"), limit=1)
    met = encounters(session, relation)
    return RelationPage(
        relation=relation,
        total=Figure(sum(one.events for one in acts), path_of(wanted)),
        reports=count_reports(session, wanted),
        query=question("", wanted.to_query()),
        chart=chart,
        presets=(),
        kinds=kind_table(wanted, acts),
        balance=balance_chart(wanted, acts),
        first=next(iter(oldest), None),
        last=next(iter(latest), None),
        silence=_gap(wanted, longest_silence(acts, _oldest(session, wanted))),
        met=lines_of(met[:_ENCOUNTERS_SHOWN], kind=ENCOUNTERS),
        met_more=len(met[_ENCOUNTERS_SHOWN:]),
        latest=tuple(latest),
        canonical=relation.path,
    )


def _oldest(session: Session, wanted: EventFilter) -> date:
    """Return the first day of the month of the oldest article."""
    return date(*min(months_told(session, wanted), default=(1, 1)), 1)


def _gap(wanted: EventFilter, silence: Silence | None) -> Gap | None:
    if silence is None:
        return None
    days = wanted.replace(from_=silence.first, to=silence.last)
    return Gap(silence.days, say_period(silence.first, silence.last), path_of(days))


def _years(pair: Pair) -> str:
    first, last = pair.first.year, pair.last.year
    return str(first) if first == last else f"{first}–{last}"
