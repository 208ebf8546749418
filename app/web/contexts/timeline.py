"""The timeline's context: the filter in words, its options, and the cards by month."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from sqlalchemy.orm import Session

from app.domain.event import DateSpan
from app.domain.searching import Term
from app.timeline.dates import say_heading, say_period
from app.timeline.facets import Drop, Facets, Most, Option, drops, facets
from app.timeline.filter import PAGE, EventFilter
from app.timeline.kept import kept
from app.timeline.mentions import Mentions, load_mentions
from app.timeline.names import names_for
from app.timeline.query import Page, count_under_heading, page_of_events
from app.timeline.rows import EventCard
from app.timeline.tallies import Tallies, Totals, tally, totals
from app.timeline.terms import terms_of
from app.web.contexts.asked import Asked
from app.web.contexts.density import Chart, PresetLink, chart_and_presets
from app.web.contexts.lanes import LanesView, lanes_view
from app.web.contexts.links import Link, path_of, question
from app.web.freshness import say_freshness
from app.web.words import COMMENTARY, counted

# The rest of hundreds of actors is found on their own page.
_MENTIONS_SHOWN = 20
_VIEWS = {"list": "List", "lanes": "Lanes", "table": "Table"}
_ACTORS_SHOWN = Most(parties=30, within=12)


@dataclass(frozen=True, slots=True)
class Month:
    """Cards under one heading; `note` counts all events of that month, those on another page too."""

    heading: str
    note: str
    cards: tuple[EventCard, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A way to see the same events."""

    name: str
    path: str
    current: bool


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """What templates/timeline/page.html shows."""

    filter: EventFilter
    heading: str
    status: tuple[str, ...]
    hidden: Link | None
    question: str
    canonical: str
    chips: tuple[Link, ...]
    clear: str
    errors: Mapping[str, str]
    given: Mapping[str, str]
    facets: Facets
    commentary: Option
    chart: Chart | None
    presets: tuple[PresetLink, ...]
    views: tuple[View, ...]
    lanes: LanesView | None
    terms: tuple[Term, ...]
    mentions: Mentions | None
    months: tuple[Month, ...]
    more: Link | None
    further: Link | None
    first: str | None
    drops: tuple[Drop, ...]
    freshness: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside a list and is the same for each of its pages."""

    figures: Totals
    facets: Facets
    commentary: Option
    chart: Chart | None
    presets: tuple[PresetLink, ...]
    mentions: Mentions | None
    freshness: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Listed:
    page: Page
    months: tuple[Month, ...]


_NOTHING_LISTED = _Listed(Page((), 0, 0, None, None), ())


def timeline_page(session: Session, asked: Asked) -> TimelinePage:
    """Ask the store for everything that the timeline shows, by a number of statements that does not grow with rows."""
    wanted = asked.wanted
    names = names_for(session, wanted)
    beside = kept(session, ("beside", wanted.first_page()), lambda: _beside(session, wanted))
    figures = beside.figures
    lanes = _kept_lanes(session, wanted) if wanted.view == "lanes" else None
    listed = _kept_list(session, wanted, figures) if wanted.view != "lanes" else _NOTHING_LISTED
    page = listed.page
    more, further = _more(wanted, page)
    begun, goes_on = bool(wanted.after), page.left > 0
    return TimelinePage(
        filter=wanted,
        heading=wanted.describe(names),
        status=say_totals(figures, shown=len(page.rows), all_shown=bool(lanes) or not (begun or goes_on)),
        hidden=_hidden(wanted, figures.commentary),
        question=question("", wanted.first_page().to_query()),
        canonical=path_of(wanted.replace(show=PAGE)),
        chips=tuple(Link(chip.label, question("/timeline", chip.query)) for chip in wanted.chips(names)),
        clear=path_of(EventFilter(sort=wanted.sort, view=wanted.view)),
        errors=asked.errors,
        given=asked.given,
        facets=beside.facets,
        commentary=beside.commentary,
        chart=beside.chart,
        presets=beside.presets,
        views=tuple(_views(wanted)),
        lanes=lanes,
        terms=terms_of(wanted.q) if wanted.q else (),
        mentions=beside.mentions,
        months=listed.months,
        more=more,
        further=further,
        first=path_of(wanted.first_page()) if begun else None,
        drops=() if figures.events else _drops(session, wanted, names),
        freshness=beside.freshness,
    )


def _kept_list(session: Session, wanted: EventFilter, figures: Totals) -> _Listed:
    def make() -> _Listed:
        page = page_of_events(session, wanted, total=figures.events)
        count = partial(count_under_heading, session, wanted)
        return _Listed(page, tuple(by_month(page.rows, count, begun=bool(wanted.after), goes_on=page.left > 0)))

    # Long lists are rare, and would fill the memory.
    return kept(session, ("list", wanted), make) if wanted.show == PAGE else make()


def _kept_lanes(session: Session, wanted: EventFilter) -> LanesView | None:
    return kept(session, ("lanes", wanted.first_page()), lambda: lanes_view(session, wanted))


def _beside(session: Session, wanted: EventFilter) -> _Beside:
    tallies = tally(session, wanted)
    chart, presets = chart_and_presets(session, wanted)
    return _Beside(
        figures=totals(session, wanted, tallies),
        facets=facets(session, wanted, tallies=tallies, most=_ACTORS_SHOWN),
        commentary=_commentary(wanted, tallies),
        chart=chart,
        presets=presets,
        mentions=load_mentions(session, wanted, most=_MENTIONS_SHOWN) if wanted.q else None,
        freshness=say_freshness(session),
    )


def by_month(
    cards: Iterable[EventCard], count: Callable[[DateSpan], int], *, begun: bool, goes_on: bool
) -> list[Month]:
    """Return the cards under their headings; `count` is asked where another page `begun` a month, or it `goes_on`."""
    groups = [(heading, tuple(group)) for heading, group in groupby(cards, lambda card: say_heading(card.when))]
    last = len(groups) - 1
    return [
        Month(heading, counted(count(group[0].when) if torn else len(group), "event"), group)
        for at, (heading, group) in enumerate(groups)
        for torn in [(begun and at == 0) or (goes_on and at == last)]
    ]


def say_totals(figures: Totals, *, shown: int, all_shown: bool) -> tuple[str, ...]:
    """Return such as "49 events", "2022 – Oct 2024", "4 articles", "20 shown"."""
    if figures.first is None or figures.last is None:
        return ("No events",)
    first, last = _edge(figures.first, is_last=False), _edge(figures.last, is_last=True)
    said = (
        counted(figures.events, "event"),
        first if first == last else f"{first} – {last}",
        counted(figures.articles, "article"),
    )
    return said if all_shown else (*said, f"{shown} shown")


def _views(wanted: EventFilter) -> Iterator[View]:
    for view, name in _VIEWS.items():
        yield View(name, path_of(wanted.replace(view=view).first_page()), wanted.view == view)


def _hidden(wanted: EventFilter, commentary: int) -> Link | None:
    """Return what the figures leave out, with the address that shows it."""
    if not commentary:
        return None
    shown = wanted.replace(commentary=True).first_page()
    return Link(f"and {counted(commentary, *COMMENTARY)}, not shown", path_of(shown))


def _edge(day: date, *, is_last: bool) -> str:
    """Return the month of a list's first or last day: the day itself may be the bound of an imprecise date.

    For the same reason the first and the last day of a year are that year.
    """
    whole_year = (day.month, day.day) == ((12, 31) if is_last else (1, 1))
    if whole_year:
        return str(day.year)
    return say_period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def _more(wanted: EventFilter, page: Page) -> tuple[Link | None, Link | None]:
    """Return the link that shows more on this page, and the one to a further page where this one is full."""
    if page.next_show:
        added = min(page.next_show - wanted.show, page.left)
        return Link(f"Load {added} more", path_of(wanted.replace(show=page.next_show))), None
    if page.next_after:
        behind = wanted.replace(show=PAGE, after=page.next_after)
        return None, Link(f"Next {counted(min(PAGE, page.left), 'event')}", path_of(behind))
    return None, None


def _drops(session: Session, wanted: EventFilter, names: Callable[[str], str]) -> tuple[Drop, ...]:
    """Return what leaving one thing out would bring, most first; what would bring nothing is no help."""
    useful = [drop for drop in drops(session, wanted, names) if drop.count]
    return tuple(sorted(useful, key=lambda drop: -drop.count))


def _commentary(wanted: EventFilter, tallies: Tallies) -> Option:
    shown = wanted.replace(commentary=True).first_page()
    return Option("1", "Show commentary", tallies.with_commentary, wanted.commentary, lambda: shown)
