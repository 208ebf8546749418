"""What a person decides about an event; from then on the program leaves its values alone.

A person's withdrawal keeps the reports, unlike the program's own: they are what a later reading is known by, so that
the event does not come back under another address.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.codebook import CODES, Act, Kind, Side, Status
from app.domain.event import ActorMention, DateSpan, Event
from app.domain.folding import fold
from app.errors import ConflictError, FieldError, InputError, NotFoundError
from app.pipeline.differences import value_differences
from app.pipeline.summary import sentence, summarise
from app.storage.changes import MACHINE, Part, Review, Settled, StoredEvent
from app.storage.load import load_events
from app.storage.naming import slugify
from app.storage.save import carry_out
from app.storage.tables import ActorRow, EventActorRow, EventRow, ReportRow, RevisionRow, TenureRow

LONGEST_REASON = 500


class Action(StrEnum):
    """What a person may do with one press of a button."""

    CONFIRM = "confirm"
    DISPUTE = "dispute"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    RELEASE = "release"


_REVIEWS = {
    Action.CONFIRM: "confirmed",
    Action.DISPUTE: "disputed",
    Action.WITHDRAW: "disputed",
    Action.RESTORE: "confirmed",
    Action.RELEASE: MACHINE,
}
_WHAT = {
    Action.CONFIRM: "confirmed",
    Action.DISPUTE: "disputed: {}",
    Action.WITHDRAW: "withdrawn: {}",
    Action.RESTORE: "restored",
    Action.RELEASE: "review taken back",
}
_NEED_A_REASON = frozenset({Action.DISPUTE, Action.WITHDRAW})


@dataclass(frozen=True, slots=True)
class Edit:
    """An event's values as a person gives them; actors by name or id."""

    kind: Kind
    act: Act
    status: Status
    when: DateSpan
    place: str | None
    initiators: tuple[str, ...]
    targets: tuple[str, ...]


def load_for_review(session: Session, public_id: str, seen: int) -> StoredEvent:
    """Return the event, of which the person has seen so many revisions.

    Raises NotFoundError where there is none, and ConflictError where it has changed since it was seen.
    """
    row = session.scalars(select(EventRow).where(EventRow.public_id == public_id)).one_or_none()
    if row is None or row.merged_into_id is not None:
        raise NotFoundError("There is no event at this address.")
    if session.scalar(select(func.count()).where(RevisionRow.event_id == row.id)) != seen:
        raise ConflictError("This event has changed since you opened it. Look at it again, then decide.")
    return load_events(session, [row.id])[0]


def count_for_review(session: Session, public_id: str) -> tuple[int, int]:
    """Return how many revisions and how many reports an event has."""
    ids = select(EventRow.id).where(EventRow.public_id == public_id)
    revisions = session.scalar(select(func.count()).where(RevisionRow.event_id.in_(ids))) or 0
    return revisions, session.scalar(select(func.count()).where(ReportRow.event_id.in_(ids))) or 0


def decide(session: Session, event: StoredEvent, action: Action, reason: str, *, by: str) -> None:
    """Confirm, dispute, withdraw or restore the event, or leave it to the program again.

    Raises InputError where the reason is missing or too long, or the event is not in a state for it.
    """
    reason = " ".join(reason.split())
    if action in _NEED_A_REASON and not reason:
        raise InputError("Say why, in a sentence that readers of the history can understand.")
    if len(reason) > LONGEST_REASON:
        raise InputError(f"The reason has more than {LONGEST_REASON} characters.")
    if event.withdrawn != (action is Action.RESTORE):
        raise InputError("This event is withdrawn." if event.withdrawn else "This event is not withdrawn.")
    if event.withdrawn and not event.reports:
        raise InputError("No article tells this event any more; it comes back by itself if one does.")
    what = (_WHAT[action].format(reason),)
    withdrawn = reason if action is Action.WITHDRAW else None
    carry_out(session, [Review(event.id, event.public_id, _REVIEWS[action], event.settled, what, by, withdrawn)])


def edit(session: Session, event: StoredEvent, wanted: Edit, *, by: str) -> None:
    """Give the event a person's values; nothing happens where they are those that it has.

    Raises FieldError, which names the field, for what cannot be.
    """
    if event.withdrawn:
        raise FieldError("status", "This event is withdrawn; restore it first.")
    if (wanted.kind, wanted.act) not in CODES:
        raise FieldError("act", "There is no such act.")
    if wanted.when.end < wanted.when.start:
        raise FieldError("to", "The last day is before the first.")
    parts = (
        *_parts(session, event, Side.INITIATOR, wanted.initiators, wanted.when),
        *_parts(session, event, Side.TARGET, wanted.targets, wanted.when),
    )
    if not any(part.side is Side.INITIATOR for part in parts):
        raise FieldError("initiators", "Somebody must have begun it.")
    changed = replace(
        event.settled,
        kind=wanted.kind,
        act=wanted.act,
        status=wanted.status,
        when=wanted.when,
        place=wanted.place,
        speaker=event.settled.speaker if any(part.actor == event.settled.speaker for part in parts) else None,
        parts=parts,
    )
    if changed == event.settled:
        return
    settled = _renamed(session, event, changed)
    what = value_differences(event.settled, settled)
    carry_out(session, [Review(event.id, event.public_id, "edited", settled, what, by, None)])


def _renamed(session: Session, event: StoredEvent, settled: Settled) -> Settled:
    """Return the values with headline and slug that say them.

    The key stays: it is what articles tell, by which those that come later are joined to the event.
    """
    ids = [part.actor for part in settled.parts]
    names = dict(session.execute(select(ActorRow.id, ActorRow.name).where(ActorRow.id.in_(ids))).all())
    shown: Event = replace(
        event.reports[0].event,
        kind=settled.kind,
        act=settled.act,
        status=settled.status,
        when=settled.when,
        place=settled.place,
        speaker=settled.speaker,
        initiators=_mentions(settled.parts, Side.INITIATOR, names),
        targets=_mentions(settled.parts, Side.TARGET, names),
        quotes=tuple(
            quote
            for report in event.reports
            if report.event.speaker == settled.speaker
            for quote in report.event.first_quotes
        ),
    )
    return replace(settled, summary=summarise(shown), slug=slugify(sentence(shown)) or "event")


def _mentions(parts: Sequence[Part], side: Side, names: dict[str, str]) -> tuple[ActorMention, ...]:
    return tuple(ActorMention(p.party, p.actor, names[p.actor], p.text) for p in parts if p.side is side)


def _parts(session: Session, event: StoredEvent, side: Side, named: Sequence[str], when: DateSpan) -> tuple[Part, ...]:
    field = f"{side}s"
    found: dict[str, Part] = {}
    for name in named:
        actor = _actor(session, name, field)
        known = next((part for part in event.settled.parts if part.actor == actor.id), None)
        party, words = (known.party, known.text) if known else (_party(session, actor, when), actor.name)
        found.setdefault(actor.id, Part(side, actor.id, party, words))
    return tuple(found.values())


def _actor(session: Session, name: str, field: str) -> ActorRow:
    exact = session.get(ActorRow, name)
    if exact is not None:
        return exact
    wanted = fold(name)
    rows = session.scalars(select(ActorRow)).all()
    for spellings in (lambda row: [row.name], lambda row: row.aliases):
        matching = [row for row in rows if wanted in map(fold, spellings(row))]
        if len(matching) == 1:
            return matching[0]
        if matching:
            several = ", ".join(row.id for row in matching)
            raise FieldError(field, f"“{name}” may be several; write one of {several}.")
    raise FieldError(field, f"Nobody here is called “{name}”; write a name as the page of actors has it.")


def _party(session: Session, actor: ActorRow, when: DateSpan) -> str | None:
    """Return whom the actor acted for then: by office, else as in the event told last."""
    if actor.type == "party":
        return actor.id
    tenures = session.scalars(
        select(TenureRow).where(TenureRow.actor_id == actor.id).order_by(TenureRow.position)
    ).all()
    for tenure in tenures:
        if (tenure.start is None or tenure.start <= when.start) and (tenure.end is None or when.end <= tenure.end):
            return tenure.party_id
    if tenures:
        return tenures[0].party_id
    told = select(EventActorRow.party_id).where(EventActorRow.actor_id == actor.id)
    return session.scalar(told.order_by(EventActorRow.event_id.desc()).limit(1))
