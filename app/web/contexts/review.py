"""The context of the page on which an editor changes an event, and the reading of its form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from pydantic import BaseModel, Field
from sqlalchemy.orm import Session

from app.domain.codebook import CODES, Act, Basis, Kind, Precision, Side, Status
from app.domain.event import DateSpan
from app.errors import FieldError
from app.pipeline.review import Action, Edit, count_for_review
from app.timeline.detail import EventDetail
from app.timeline.rows import EventCard
from app.web.words import BASES, PRECISIONS, STATUSES, kind_and_act

Choice = TypeVar("Choice", bound=StrEnum)

_LONGEST_PLACE = 100
_MOST_ACTORS = 30


class ReviewForm(BaseModel):
    """A decision about an event; `seen` is the number of revisions that the editor has seen."""

    action: Action
    seen: int
    reason: str = ""


class EditForm(BaseModel):
    """The form's fields as they are sent; `seen` as above."""

    seen: int = 0
    act: str = ""
    status: str = ""
    start: str = Field(default="", alias="from")
    end: str = Field(default="", alias="to")
    precision: str = ""
    basis: str = ""
    place: str = ""
    initiators: str = ""
    targets: str = ""


@dataclass(frozen=True, slots=True)
class EditPage:
    """What templates/event/edit.html shows; `errors` by the names of the form's fields."""

    card: EventCard
    seen: int
    values: EditForm
    errors: Mapping[str, str]
    acts: tuple[tuple[str, str], ...]
    statuses: tuple[tuple[str, str], ...]
    precisions: tuple[tuple[str, str], ...]
    bases: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    """What templates/event/withdrawn.html shows an editor in the place of a withdrawn event."""

    id: str
    detail: str
    seen: int
    can_return: bool


def edit_page(detail: EventDetail, values: EditForm | None = None, error: FieldError | None = None) -> EditPage:
    """Arrange the form: with the event's values, or those that were sent and cannot be."""
    return EditPage(
        card=detail.card,
        seen=len(detail.revisions),
        values=values if values is not None else _values_of(detail),
        errors={error.field: str(error)} if error else {},
        acts=tuple((f"{kind}/{act}", kind_and_act(kind, act)) for kind, act in CODES),
        statuses=tuple((one.value, words) for one, words in STATUSES.items()),
        precisions=tuple((one.value, words) for one, words in PRECISIONS.items()),
        bases=tuple((one.value, words) for one, words in BASES.items()),
    )


def withdrawn_page(session: Session, public_id: str, detail: str) -> WithdrawnPage:
    """Arrange what an editor sees of a withdrawn event; one that a person withdrew can be brought back."""
    seen, told = count_for_review(session, public_id)
    return WithdrawnPage(public_id, detail, seen, can_return=bool(told))


def read_edit(form: EditForm) -> Edit:
    """Return what the form's values mean; raises FieldError for one that means nothing."""
    kind, _, act = form.act.partition("/")
    place = " ".join(form.place.split())
    if len(place) > _LONGEST_PLACE:
        raise FieldError("place", f"A place has at most {_LONGEST_PLACE} letters.")
    return Edit(
        kind=_choice(Kind, kind, "act"),
        act=_choice(Act, act, "act"),
        status=_choice(Status, form.status, "status"),
        when=DateSpan(
            _day(form.start, "from"),
            _day(form.end or form.start, "to"),
            _choice(Precision, form.precision, "precision"),
            _choice(Basis, form.basis, "basis"),
        ),
        place=place or None,
        initiators=_lines(form.initiators, "initiators"),
        targets=_lines(form.targets, "targets"),
    )


def _values_of(detail: EventDetail) -> EditForm:
    card = detail.card
    names = {side: [one.actor.name for one in detail.participants if one.side is side] for side in Side}
    return EditForm.model_validate(
        {
            "act": f"{card.kind}/{card.act}",
            "status": card.status,
            "from": card.when.start.isoformat(),
            "to": card.when.end.isoformat(),
            "precision": card.when.precision,
            "basis": card.when.basis,
            "place": card.place or "",
            "initiators": "\n".join(names[Side.INITIATOR]),
            "targets": "\n".join(names[Side.TARGET]),
        }
    )


def _choice(choices: type[Choice], value: str, field: str) -> Choice:
    try:
        return choices(value)
    except ValueError as error:
        raise FieldError(field, "Choose one of the list.") from error


def _day(value: str, field: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise FieldError(field, "Write the day as 2024-07-01.") from error


def _lines(value: str, field: str) -> tuple[str, ...]:
    lines = tuple(dict.fromkeys(filter(None, (" ".join(line.split()) for line in value.splitlines()))))
    if len(lines) > _MOST_ACTORS:
        raise FieldError(field, f"At most {_MOST_ACTORS} can be named.")
    return lines
