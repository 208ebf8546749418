"""Where the values of an event come from: noted when they are found, so that nothing is worked out a second time."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.domain.event import ActorMention, DateSpan, Origin
from app.extraction.syntax.items import Item


def read_from(items: Sequence[Item], first: int, last: int, rule: str) -> Origin:
    """Return the origin of what `rule` reads from the items `[first, last)`; without words where there are none."""
    found = items[first:last]
    return Origin(rule, found[0].start, found[-1].end) if found else Origin(rule)


def taken_over(when: DateSpan, how: str) -> DateSpan:
    """Return a date with a note that it was found elsewhere, and how it came from there."""
    return replace(when, origin=_longer(when.origin, how))


def pointed_to(actors: Iterable[ActorMention], how: str) -> tuple[ActorMention, ...]:
    """Return actors with a note that they were named elsewhere, and how words here mean them."""
    return tuple(replace(actor, origin=_longer(actor.origin, how)) for actor in actors)


def _longer(origin: Origin | None, how: str) -> Origin:
    return replace(origin, rule=f"{origin.rule}; {how}") if origin is not None else Origin(how)
