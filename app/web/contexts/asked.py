"""What a query string asks for: read kindly, so that a page still has a list where a part of the address is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.errors import FilterError
from app.timeline.filter import EventFilter
from app.timeline.names import check_actors, unknown_actors

_SHOWN_FIELDS = ("from", "to", "q")
_LEFT_OUT = {
    "from": "the first day",
    "to": "the last day",
    "q": "the search",
    "show": "the number of events",
    "after": "the place to begin at",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The filter without what could not be understood, why that could not, and what the fields of the page hold."""

    wanted: EventFilter
    errors: Mapping[str, str]
    given: Mapping[str, str]


def read_query(pairs: Sequence[tuple[str, str]]) -> Asked:
    """Read a query string kindly: a field that cannot be used is left out, with its message kept beside it."""
    errors: dict[str, str] = {}
    rest = list(pairs)
    while True:
        try:
            wanted = EventFilter.parse(rest)
            break
        except FilterError as error:
            if error.field in errors:
                raise
            errors[error.field] = f"{error} The list leaves {_LEFT_OUT.get(error.field, f'“{error.field}”')} out."
            rest = [(key, value) for key, value in rest if key != error.field]
    given = {"from": wanted.from_, "to": wanted.to, "q": wanted.q}
    shown = {field: str(given[field] or "") for field in _SHOWN_FIELDS}
    shown |= {key: value for key, value in pairs if key in errors and key in _SHOWN_FIELDS}
    return Asked(wanted, errors, shown)


def without_strangers(session: Session, asked: Asked) -> Asked:
    """Leave out the actors that the store does not know, with a message."""
    try:
        check_actors(session, asked.wanted)
    except FilterError as error:
        strangers = unknown_actors(session, asked.wanted)
        known = tuple(actor for actor in asked.wanted.actor if actor not in strangers)
        said = f"{error} The list leaves {'it' if len(strangers) == 1 else 'them'} out."
        return replace(asked, wanted=asked.wanted.replace(actor=known), errors={**asked.errors, "actor": said})
    return asked


def carried_search(pairs: Sequence[tuple[str, str]]) -> str:
    """Return the search that a reader brings along to an article; one that cannot be used is none."""
    return read_query([(key, value) for key, value in pairs if key == "q"]).wanted.q
