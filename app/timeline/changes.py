"""What was changed in events of late: entered, told by another article, corrected, merged, withdrawn."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.storage.tables import EventRow, RevisionRow

_MOST = 200


@dataclass(frozen=True, slots=True)
class Change:
    """One revision of an event, by its number; when (UTC), by whom, what, and where the event stands."""

    number: int
    at: datetime
    by: str
    what: str
    event_id: str
    summary: str
    path: str


def latest_changes(session: Session, most: int = _MOST) -> tuple[Change, ...]:
    """Return the newest changes of all events, those withdrawn or merged too, newest first."""
    found = (
        select(RevisionRow, EventRow.public_id, EventRow.slug, EventRow.summary)
        .join(EventRow, EventRow.id == RevisionRow.event_id)
        .order_by(RevisionRow.at.desc(), RevisionRow.id.desc())
        .limit(most)
    )
    return tuple(
        Change(row.id, row.at, row.by, row.what, public_id, summary, f"/events/{public_id}/{slug}")
        for row, public_id, slug, summary in session.execute(found)
    )
