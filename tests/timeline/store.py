"""A database filled by hand, for cases that the sample articles do not hold."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from app.domain.codebook import Kind, Side
from app.storage.search import index_event
from app.storage.tables import (
    ActorRow,
    ArticleRow,
    EventActorRow,
    EventRow,
    EvidenceRow,
    PartyRow,
    QuoteRow,
    ReportRow,
    RevisionRow,
)

LONG_AGO = datetime(2024, 1, 1, 12, 0, 0)  # noqa: DTZ001 - the tables keep UTC without a zone


IRAN, TURKEY, ISRAEL = ("IRN", "IRN"), ("TUR", "TUR"), ("ISR", "ISR")
ARAGHCHI, FIDAN = ("araghchi", "IRN"), ("fidan", "TUR")


def add_article(
    session: Session,
    text: str,
    *,
    published: str = "2024-01-01",
    publisher: str | None = None,
    copy_of: ArticleRow | None = None,
    title: str | None = None,
) -> ArticleRow:
    digest = hashlib.sha256(text.encode()).hexdigest()
    row = ArticleRow(
        public_id=digest[:12],
        slug="article",
        publisher=publisher,
        title=title,
        language="en",
        published_on=date.fromisoformat(published),
        published_basis="stated",
        text=text,
        text_sha256=digest,
        opening=text[:200],
        shingles=0,
        copy_of_id=copy_of.id if copy_of else None,
    )
    session.add(row)
    session.flush()
    return row


def add_event(
    session: Session,
    public_id: str,
    *actors: tuple[str, str | None],
    start: str = "2024-01-01",
    end: str | None = None,
    precision: str = "day",
    kind: str = "meeting",
    act: str = "meet",
    status: str = "occurred",
    speaker: str | None = None,
    review: str = "machine",
    reports: Sequence[ReportRow] = (),
    withdrawn: bool = False,
    merged_into: EventRow | None = None,
) -> EventRow:
    """Add an event of (actor, party) pairs, the first of them the initiator."""
    for actor, party in [*actors, *([(speaker, None)] if speaker else [])]:
        _add_actor(session, actor, party)
    row = EventRow(
        public_id=public_id,
        slug=public_id,
        key=f"{kind} {actors}",
        kind=kind,
        act=act,
        status=status,
        date_start=date.fromisoformat(start),
        date_end=date.fromisoformat(end or start),
        date_precision=precision,
        date_basis="explicit",
        speaker_id=speaker,
        summary=f"Summary of {public_id}",
        review=review,
        created_at=LONG_AGO,
        updated_at=LONG_AGO,
        withdrawn_at=LONG_AGO if withdrawn else None,
        withdrawn_reason="no article tells it any more" if withdrawn else None,
        merged_into_id=merged_into.id if merged_into else None,
        reports=list(reports),
        revisions=[RevisionRow(at=LONG_AGO, by="machine", what="created")],
    )
    for position, (actor, party) in enumerate(actors):
        side = Side.TARGET if position else Side.INITIATOR
        row.actors.append(EventActorRow(side=side, position=position, actor_id=actor, party_id=party, text=actor))
    session.add(row)
    session.flush()
    index_event(session, row)
    return row


def make_report(
    article: ArticleRow, *evidence: str, quotes: Sequence[tuple[str, str | None]] = (), **overrides: object
) -> ReportRow:
    """Return a report by the words that it rests on; `quotes` are (words, speaker)."""

    def span(words: str) -> dict[str, object]:
        start = article.text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    values: dict[str, object] = {
        "kind": Kind.MEETING,
        "act": "meet",
        "status": "occurred",
        "date_start": date(2024, 1, 1),
        "date_end": date(2024, 1, 1),
        "date_precision": "day",
        "date_basis": "explicit",
        "rule": "test",
        "actors": [],
    }
    report = ReportRow(article=article, **{**values, **overrides})
    report.evidence = [EvidenceRow(**span(words)) for words in evidence]
    report.quotes = [QuoteRow(speaker_id=speaker, **span(words)) for words, speaker in quotes]
    return report


def fill(session: Session) -> None:
    """Add an event of each sort that filters tell apart."""
    known = add_article(session, "Araghchi and Fidan met.", publisher="Al-Monitor")
    unknown = add_article(session, "They met, it is said.")
    both = [make_report(known, "Araghchi and Fidan met"), make_report(unknown, "They met")]
    add_event(session, "ministers", ARAGHCHI, FIDAN, start="2024-03-01", reports=both)
    add_event(session, "states", IRAN, TURKEY, start="2024-02-01", end="2024-02-29", precision="month")
    add_event(session, "alone", ARAGHCHI, start="2024-01-05", kind="statement", act="warn", speaker="araghchi")
    add_event(session, "at-home", ARAGHCHI, IRAN, start="2024-01-04", status="planned")
    add_event(session, "elsewhere", ISRAEL, FIDAN, start="2023-01-01", end="2023-12-31", precision="year")
    add_event(session, "joint", TURKEY, start="2022-05-01", kind="statement", act="comment", speaker="fidan")
    add_event(session, "before", IRAN, start="2021-05-10", precision="before", review="confirmed")
    add_event(session, "after", IRAN, start="2021-05-20", precision="after")
    add_event(session, "analyst", ("azizi", None), IRAN, start="2024-01-01", kind="commentary", act="comment")
    gone = add_event(session, "gone", IRAN, TURKEY, withdrawn=True)
    add_event(session, "merged", IRAN, TURKEY, merged_into=gone)


@contextmanager
def counted_statements(engine: Engine) -> Iterator[list[str]]:
    """Give the statements that are sent meanwhile, transactions aside."""
    sent: list[str] = []

    def on_execute(*arguments: object) -> None:
        sent.append(str(arguments[2]))

    event.listen(engine, "before_cursor_execute", on_execute)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", on_execute)


def _add_actor(session: Session, actor: str, party: str | None) -> None:
    for party_id in {party, actor if actor == party else None} - {None}:
        if session.get(PartyRow, party_id) is None:
            session.add(PartyRow(id=party_id, name=f"Party {party_id}", type="state"))
            session.flush()
    if session.get(ActorRow, actor) is None:
        session.add(ActorRow(id=actor, name=f"Name of {actor}", type="person", aliases=[]))
        session.flush()
