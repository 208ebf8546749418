"""Drafts: what was handed in and is no article yet. None is lost once it is here, and none is here twice."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session, undefer

from app.domain.article import Draft, PublishedBasis
from app.errors import NotFoundError
from app.pipeline.revisions import outdated_version
from app.storage.naming import article_public_id
from app.storage.save import OPENING_LENGTH
from app.storage.tables import ArticleRow, DraftRow, JobRow


class Standing(StrEnum):
    """What became of a draft that was handed in."""

    ACCEPTED = "accepted"
    NEEDS_DATE = "needs a date"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A draft's standing, and the public id that its article has or will have."""

    standing: Standing
    public_id: str


def hand_in(
    session: Session, drafts: Iterable[Draft], job: JobRow | None = None, *, fetched: bool = False
) -> list[HandedIn]:
    """Keep the drafts for `job` to read, those without a day for somebody to date; a known text stays as it is."""
    return [_hand_in(session, draft, job, fetched=fetched) for draft in drafts]


def give_date(session: Session, draft_id: int, day: date, job: JobRow) -> DraftRow:
    """Date a draft by hand and give it to `job`; raises NotFoundError where it is not waiting for a date."""
    row = session.get(DraftRow, draft_id)
    if row is None or row.published_on is not None:
        raise NotFoundError("That article is not waiting for a date any more.")
    row.published_on = day
    row.published_basis = PublishedBasis.STATED
    row.origins = {**row.origins, "published": "given by hand"}
    row.job_id = job.id
    job.total += 1
    return row


def drop_draft(session: Session, draft_id: int) -> str:
    """Remove an undated draft for good and return its opening; raises NotFoundError where there is none."""
    row = session.get(DraftRow, draft_id)
    if row is None or row.published_on is not None:
        raise NotFoundError("That article is not waiting for a date any more.")
    session.delete(row)
    return row.title or row.opening


def forget(session: Session, text_sha256: str) -> None:
    """Remove the draft of a text that is an article now."""
    session.execute(delete(DraftRow).where(DraftRow.text_sha256 == text_sha256))


def undated(session: Session) -> list[DraftRow]:
    """Return the drafts that wait for a date, oldest first, without their texts."""
    return list(session.scalars(select(DraftRow).where(DraftRow.published_on.is_(None)).order_by(DraftRow.id)))


def dated_of(session: Session, job_id: int) -> list[DraftRow]:
    """Return the drafts that a job is to read, oldest first, with their texts."""
    wanted = select(DraftRow).where(DraftRow.job_id == job_id, DraftRow.published_on.is_not(None))
    return list(session.scalars(wanted.order_by(DraftRow.id).options(undefer(DraftRow.text))))


def ask_again(session: Session, draft_ids: Collection[int]) -> None:
    """Give dated drafts that no job is going to read to a new one, for the next worker that looks for work."""
    if not draft_ids:
        return
    job = JobRow(kind="read", label="Articles that were left lying", total=len(draft_ids))
    session.add(job)
    session.flush()
    session.execute(update(DraftRow).where(DraftRow.id.in_(draft_ids)).values(job_id=job.id))


def draft_of(row: DraftRow) -> Draft:
    """Return the draft as it was handed in."""
    return Draft(
        text=row.text,
        published_on=row.published_on,
        published_basis=PublishedBasis(row.published_basis),
        title=row.title,
        publisher=row.publisher,
        author=row.author,
        url=row.url,
        language=row.language,
        origins=row.origins,
    )


def _hand_in(session: Session, draft: Draft, job: JobRow | None, *, fetched: bool) -> HandedIn:
    sha256 = draft.text_sha256
    public_id = article_public_id(sha256)
    if session.scalar(select(ArticleRow.id).where(ArticleRow.text_sha256 == sha256)) is not None:
        older = outdated_version(session, sha256, draft.url) if fetched else None
        if older is None:
            return HandedIn(Standing.KNOWN, public_id)
        # An address is back at an earlier text, whose day is known.
        draft = replace(draft, published_on=older.published_on, published_basis=PublishedBasis(older.published_basis))
    row = session.scalars(select(DraftRow).where(DraftRow.text_sha256 == sha256)).one_or_none()
    if row is not None and (row.published_on is not None or draft.published_on is None):
        return HandedIn(Standing.KNOWN if row.published_on else Standing.NEEDS_DATE, public_id)
    if row is None:
        row = DraftRow(text=draft.text, text_sha256=sha256, opening=draft.text[:OPENING_LENGTH])
        session.add(row)
    for name in ("title", "publisher", "author", "url", "language", "published_on", "published_basis"):
        setattr(row, name, getattr(draft, name))
    row.origins, row.fetched = dict(draft.origins), fetched
    if job is not None and draft.published_on is not None:
        row.job_id = job.id
        job.total += 1
    session.flush()
    return HandedIn(Standing.ACCEPTED if draft.published_on else Standing.NEEDS_DATE, public_id)
