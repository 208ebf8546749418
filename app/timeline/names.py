"""The names of the actors that a filter speaks of."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import FilterError
from app.storage.tables import ActorRow
from app.timeline.filter import EventFilter
from app.timeline.kept import kept


def names_for(session: Session, wanted: EventFilter) -> Callable[[str], str]:
    """Return the names for `describe` and `chips`; an id that nobody has stands for itself."""
    names = _names(session, wanted)
    return lambda actor: names.get(actor, actor)


def unknown_actors(session: Session, wanted: EventFilter) -> tuple[str, ...]:
    """Return those of the chosen actors that the store does not have, whether or not an event is theirs."""
    names = _names(session, wanted)
    return tuple(actor for actor in wanted.actor if actor not in names)


def check_actors(session: Session, wanted: EventFilter) -> None:
    """Raise FilterError where an actor is chosen that the store does not have."""
    strangers = unknown_actors(session, wanted)
    if strangers:
        named = ", ".join(f"“{actor}”" for actor in strangers)
        verb = "is not known as an actor" if len(strangers) == 1 else "are not known as actors"
        raise FilterError("actor", f"{named} {verb}; choose from those on the page of actors.")


def _names(session: Session, wanted: EventFilter) -> dict[str, str]:
    if not wanted.actor:
        return {}
    found = select(ActorRow.id, ActorRow.name).where(ActorRow.id.in_(wanted.actor))
    # Asked twice for every page: who is known at all, and what they are called.
    return kept(session, ("names", wanted.actor), lambda: dict(session.execute(found).all()))
