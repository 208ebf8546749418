"""A filter in words: one sentence for headings, titles and feeds, and a label for each thing asked for."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from app.timeline.dates import say_day, say_period
from app.timeline.words import KIND_PLURALS, UNKNOWN_PUBLISHER, join_words, say_value

if TYPE_CHECKING:
    from app.timeline.filter import EventFilter

# The name to show for an actor's id.
Names = Callable[[str], str]

_PAIR = 2


class Chip(NamedTuple):
    """One thing asked for, and the query that no longer asks for it."""

    label: str
    query: str


def sentence(wanted: "EventFilter", names: Names) -> str:
    """Return such as "Iran – Turkey: visits and calls, Oct 2023 – Dec 2024"."""
    actors, rest = _actors(wanted, names), ", ".join(_clauses(wanted))
    return f"{actors}: {rest}" if actors else rest[:1].upper() + rest[1:]


def chips(wanted: "EventFilter", names: Names) -> list[Chip]:
    """Return the things asked for in the order of the URL's keys."""
    return [Chip(label, smaller.to_query()) for label, smaller in parts(wanted, names)]


def parts(wanted: "EventFilter", names: Names) -> Iterator[tuple[str, "EventFilter"]]:
    """Yield a label for each thing asked for, with the filter that no longer asks for it.

    "Between" is one thing: without one of two actors it would say nothing.
    """
    if is_between(wanted):
        label = " & ".join(names(actor) for actor in wanted.actor)
        yield f"between {label}", wanted.without("actor").without("match")
    else:
        yield from ((names(actor), wanted.without("actor", actor)) for actor in wanted.actor)
    if wanted.lane:
        yield f"lane: {say_value('lane', wanted.lane)}", wanted.without("lane")
    yield from ((say_value("kind", kind), wanted.without("kind", kind)) for kind in wanted.kind)
    if wanted.from_:
        yield f"from {say_day(wanted.from_)}", wanted.without("from")
    if wanted.to:
        yield f"to {say_day(wanted.to)}", wanted.without("to")
    if wanted.q:
        yield f"“{wanted.q}”", wanted.without("q")
    for field in ("status", "publisher", "review", "quad"):
        yield from ((say_value(field, value), wanted.without(field, value)) for value in getattr(wanted, field))
    if wanted.commentary:
        yield "with commentary", wanted.without("commentary")


def is_between(wanted: "EventFilter") -> bool:
    """Tell whether at least two of the chosen actors must take part: with fewer chosen it is any of them."""
    return wanted.match == "between" and len(wanted.actor) >= _PAIR


def _actors(wanted: "EventFilter", names: Names) -> str:
    known = sorted(names(actor) for actor in wanted.actor)
    if not known:
        return ""
    if not is_between(wanted):
        return join_words(known, "or")
    return " – ".join(known) if len(known) == _PAIR else f"Among {join_words(known, 'and')}"


def _clauses(wanted: "EventFilter") -> Iterator[str]:
    yield _kinds(wanted)
    if wanted.lane:
        yield f"in the lane {say_value('lane', wanted.lane)}"
    if wanted.status:
        yield join_words(wanted.status, "or")
    if period := say_period(wanted.from_, wanted.to):
        yield period
    if wanted.q:
        yield f"mentioning “{wanted.q}”"
    if wanted.publisher:
        named = ("a publisher not named" if name == UNKNOWN_PUBLISHER else name for name in wanted.publisher)
        yield f"reported by {join_words(named, 'or')}"
    if wanted.review:
        yield join_words((say_value("review", state) for state in wanted.review), "or")
    if wanted.quad:
        yield join_words(wanted.quad, "or")


def _kinds(wanted: "EventFilter") -> str:
    if wanted.kind:
        return join_words((plural for kind, plural in KIND_PLURALS.items() if kind in wanted.kind), "and")
    return "all events and commentary" if wanted.commentary else "all events"
