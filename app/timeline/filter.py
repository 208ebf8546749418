"""The one question that every page and format asks: which events, in what order, how many.

A filter goes to a URL and back without its defaults; `app.timeline.query` alone turns it into SQL.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal, Self
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from app.domain.codebook import Kind, QuadClass, Status
from app.errors import FilterError
from app.timeline import describe
from app.timeline.cursor import Cursor
from app.timeline.dates import say_day
from app.timeline.describe import Chip
from app.timeline.words import LANES, REVIEWS

PAGE = 20
LARGEST_PAGE = 200
_LONGEST_SEARCH = 200

_CHOICES: dict[str, tuple[str, ...]] = {
    "kind": tuple(Kind),
    "status": tuple(Status),
    "review": REVIEWS,
    "quad": tuple(QuadClass),
    "match": ("any", "between"),
    "lane": LANES,
    "view": ("list", "lanes", "table"),
    "sort": ("-date", "date"),
}
_YES_NO = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
# A day as a date field of a form sends it, and nothing else that Python would take for a date.
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[0-9]+")
# A number with more digits is too large already, and is not read to its end.
_DIGITS = 9


class EventFilter(BaseModel):
    """Which events are wanted; fields of one value are met by it, fields of many by any of them.

    The order of the fields is that of the keys in a URL. `after` is the place behind which a page begins.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True)

    actor: tuple[str, ...] = ()
    match: Literal["any", "between"] = "any"
    lane: str = ""
    kind: tuple[Kind, ...] = ()
    from_: date | None = Field(default=None, alias="from")
    to: date | None = None
    q: str = ""
    status: tuple[Status, ...] = ()
    publisher: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    quad: tuple[QuadClass, ...] = ()
    commentary: bool = False
    view: Literal["list", "lanes", "table"] = "list"
    sort: Literal["-date", "date"] = "-date"
    show: int = PAGE
    after: str | None = None

    @classmethod
    def parse(cls, pairs: Iterable[tuple[str, str]]) -> Self:
        """Read the pairs of a query string; blanks and unknown keys do not count, FilterError names what is wrong.

        Where a key of one value comes twice, the last one holds.
        """
        given: dict[str, list[str]] = {}
        for key, raw in pairs:
            value = _clean(raw)
            if value and key in _KEYS:
                given.setdefault(key, []).append(value)
        return cls.model_validate({key: got if key in _MANY else got[-1] for key, got in given.items()})

    def to_pairs(self) -> list[tuple[str, str]]:
        """Return the pairs of the canonical query: keys in one order, defaults left out, values sorted and unique."""
        pairs: list[tuple[str, str]] = []
        for key, name in _KEYS.items():
            value = getattr(self, name)
            if value != type(self).model_fields[name].default:
                pairs += [(key, _text(one)) for one in (value if isinstance(value, tuple) else (value,))]
        return pairs

    def to_query(self) -> str:
        """Return the canonical query string, without its question mark."""
        return urlencode(self.to_pairs())

    def replace(self, **changes: object) -> Self:
        """Return this filter with other values, checked like those of a URL."""
        return type(self).model_validate({**{name: getattr(self, name) for name in _KEYS.values()}, **changes})

    def first_page(self) -> Self:
        """Return this filter at its first page of the usual size."""
        return self.replace(show=PAGE, after=None)

    def without(self, field: str, value: str | None = None) -> Self:
        """Return the first page of this filter without a field (a key of the URL), or without one of its values."""
        name = _KEYS.get(field, field)
        kept: object = type(self).model_fields[name].default
        if value is not None and field in _MANY:
            kept = tuple(one for one in getattr(self, name) if one != value)
        return self.replace(**{name: kept}).first_page()

    @property
    def narrows(self) -> bool:
        """Whether anything is asked for beyond order, view and page."""
        return self != type(self)(match=self.match, view=self.view, sort=self.sort, show=self.show, after=self.after)

    def describe(self, names: Callable[[str], str]) -> str:
        """Return one sentence for heading, title and feed; `names` gives the name of an actor's id."""
        return describe.sentence(self, names)

    def chips(self, names: Callable[[str], str]) -> list[Chip]:
        """Return a label for each thing asked for, with the query that no longer asks for it."""
        return describe.chips(self, names)

    @field_validator("actor", "publisher", mode="before")
    @classmethod
    def _take_names(cls, value: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({cleaned for one in value if (cleaned := _clean(one))}))

    @field_validator("kind", "status", "review", "quad", mode="before")
    @classmethod
    def _take_choices(cls, value: Iterable[str], info: ValidationInfo) -> tuple[str, ...]:
        return tuple(sorted({_choice(str(info.field_name), one) for one in value}))

    @field_validator("match", "view", "sort", mode="before")
    @classmethod
    def _take_choice(cls, value: str, info: ValidationInfo) -> str:
        return _choice(str(info.field_name), value)

    @field_validator("lane", mode="before")
    @classmethod
    def _take_lane(cls, value: str) -> str:
        return _choice("lane", value) if value else ""

    @field_validator("from_", "to", mode="before")
    @classmethod
    def _take_day(cls, value: date | str | None, info: ValidationInfo) -> date | None:
        return _day("from" if info.field_name == "from_" else "to", value) if isinstance(value, str) else value

    @field_validator("q", mode="before")
    @classmethod
    def _take_search(cls, value: str) -> str:
        words = " ".join(_clean(value).split())
        if len(words) > _LONGEST_SEARCH:
            raise FilterError("q", f"Search for at most {_LONGEST_SEARCH} characters.")
        return words

    @field_validator("commentary", mode="before")
    @classmethod
    def _take_yes_or_no(cls, value: bool | str) -> bool:  # noqa: FBT001 - a validator's value has no name
        if isinstance(value, str) and value.lower() not in _YES_NO:
            raise FilterError("commentary", f"“{value}” is neither yes nor no; write commentary=1, or leave it out.")
        return _YES_NO[value.lower()] if isinstance(value, str) else value

    @field_validator("show", mode="before")
    @classmethod
    def _take_number(cls, value: int | str) -> int:
        digits = str(value).lstrip("0")[:_DIGITS]
        if not _NUMBER.fullmatch(str(value)) or not digits:
            raise FilterError("show", f"“{value}” is not a number of events; write one from 1 to {LARGEST_PAGE}.")
        return min(int(digits), LARGEST_PAGE)

    @field_validator("after", mode="before")
    @classmethod
    def _take_cursor(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            return Cursor.decode(value).encode()
        except ValueError:
            raise FilterError("after", "This link to a further page is damaged; begin at the first page.") from None

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if self.from_ and self.to and self.from_ > self.to:
            first, last = say_day(self.from_), say_day(self.to)
            raise FilterError("from", f"The first day, {first}, is after the last, {last}; drop or mend one.")
        return self


_KEYS = {field.alias or name: name for name, field in EventFilter.model_fields.items()}
_MANY = frozenset({"actor", "kind", "status", "publisher", "review", "quad"})


def _clean(text: str) -> str:
    """Return `text` without control characters and outer blanks; joiners, which some scripts need, stay."""
    return "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs")
    ).strip()


def _choice(field: str, value: str) -> str:
    known = _CHOICES[field]
    if value not in known:
        raise FilterError(field, f"“{value}” is not known as {field}; choose from {', '.join(known)}.")
    return value


def _day(field: str, value: str) -> date:
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise FilterError(field, f"“{value}” is not a day; write year, month and day, such as 2023-10-31.")


def _text(value: object) -> str:
    return "1" if value is True else str(value)
