"""The full-text index `event_text` over summaries, actors, quotes and evidence, as folded copies.

`unicode61` does not fold ı, ی/ي or ک/ك, so the copy is folded here, one character to one, and written in the
transaction that writes the event; a trigger could not do it.
"""

import unicodedata
from collections.abc import Sequence

from sqlalchemy import column as sql_column
from sqlalchemy import delete, insert, select
from sqlalchemy import table as sql_table
from sqlalchemy.orm import Session, selectinload

from app.domain.folding import fold
from app.storage.tables import EventActorRow, EventRow, ReportRow

EVENT_TEXT = sql_table(
    "event_text",
    sql_column("rowid"),
    sql_column("summary"),
    sql_column("actors"),
    sql_column("quotes"),
    sql_column("evidence"),
)

_REBUILD_BATCH = 200


def match_expression(q: str) -> str | None:
    """Return an FTS5 expression in which every word of `q` must occur, the last one as a beginning.

    None where `q` holds no word. The words are folded as the index is, and quoted, so that nothing of `q` is read
    as an operator.
    """
    printable = "".join(" " if unicodedata.category(c) in {"Cc", "Cs"} else c for c in q)
    tokens = [token for token in fold(printable).replace('"', " ").split() if any(c.isalnum() for c in token)]
    if not tokens:
        return None
    return " ".join(f'"{token}"' for token in tokens) + " *"


def index_event(session: Session, event: EventRow) -> None:
    """Write the index entry of `event` anew; one that is withdrawn or merged has none."""
    remove_event(session, event.id)
    if event.withdrawn_at is None and event.merged_into_id is None:
        session.execute(insert(EVENT_TEXT).values(rowid=event.id, **_columns(event)))


def remove_event(session: Session, event_id: int) -> None:
    """Take the event out of the index."""
    session.execute(delete(EVENT_TEXT).where(EVENT_TEXT.c.rowid == event_id))


def rebuild_index(session: Session) -> int:
    """Write the whole index anew and return the number of events in it."""
    session.execute(delete(EVENT_TEXT))
    ids = session.scalars(
        select(EventRow.id).where(EventRow.withdrawn_at.is_(None), EventRow.merged_into_id.is_(None))
    ).all()
    for start in range(0, len(ids), _REBUILD_BATCH):
        for event in _load(session, ids[start : start + _REBUILD_BATCH]):
            session.execute(insert(EVENT_TEXT).values(rowid=event.id, **_columns(event)))
            session.expunge(event)
    return len(ids)


def _load(session: Session, ids: Sequence[int]) -> Sequence[EventRow]:
    actors = selectinload(EventRow.actors)
    reports = selectinload(EventRow.reports)
    statement = (
        select(EventRow)
        .where(EventRow.id.in_(ids))
        .options(
            actors.joinedload(EventActorRow.actor),
            actors.joinedload(EventActorRow.party),
            reports.selectinload(ReportRow.evidence),
            reports.selectinload(ReportRow.quotes),
        )
    )
    return session.scalars(statement).all()


def _columns(event: EventRow) -> dict[str, str]:
    names: list[str] = []
    for part in event.actors:
        names += [part.actor.name, *part.actor.aliases, part.text]
        if part.party is not None:
            names.append(part.party.name)
    quotes = [quote.text for report in event.reports for quote in report.quotes]
    evidence = [span.text for report in event.reports for span in report.evidence]
    return {
        "summary": fold(event.summary),
        "actors": _joined(names),
        "quotes": _joined(quotes),
        "evidence": _joined(evidence),
    }


def _joined(texts: list[str]) -> str:
    return fold("\n".join(dict.fromkeys(texts)))
