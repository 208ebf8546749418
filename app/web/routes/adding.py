"""/add and /undated: articles handed in by a person in a browser, and dated where they state no day."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData, UploadFile

from app.accounts.roles import Principal, Scope
from app.domain.article import Draft
from app.errors import InputError
from app.jobs.store import Kind, ask_for
from app.pipeline.drafts import Standing, drop_draft, give_date, hand_in
from app.sources.days import read_day
from app.sources.facts import clean_line
from app.sources.limits import Limits
from app.sources.reading import Reading, read_all
from app.web.access import Needs
from app.web.addresses import base_address
from app.web.contexts.intake import AddPage, undated_page
from app.web.dependencies import ReadSession, WriteSession
from app.web.rendering import render
from app.web.work import asking, fetchable

# Of one request; what a file of it may hold is bounded by the settings.
MOST_BYTES = 64 * 1024 * 1024
_FIELD_BYTES = 8 * 1024 * 1024
_MOST_FILES = 200
_MOST_SHOWN = 500_000
_FIELDS = ("url", "text", "published", "title", "publisher", "author")

router = APIRouter(include_in_schema=False)

Editor = Annotated[Principal, Depends(Needs(Scope.INTAKE))]


async def handed_form(request: Request) -> AsyncIterator[FormData]:
    """Give the form, of which `Needs` has held the token already; its files are gone afterwards."""
    async with request.form(max_files=_MOST_FILES, max_part_size=_FIELD_BYTES) as form:
        yield form


@router.get("/add", dependencies=[Depends(Needs(Scope.INTAKE))])
def add_page(request: Request, url: str = "") -> Response:
    """Ask for articles; the bookmarklet fills in the address."""
    return render(request, "add/page.html", AddPage(base_address(request), {"url": url}))


@router.post("/add", dependencies=[Depends(Needs(Scope.INTAKE, field_bytes=_FIELD_BYTES))], max_body_size=MOST_BYTES)
def add(request: Request, form: Annotated[FormData, Depends(handed_form)]) -> Response:
    """Keep what was handed in, and go to the job that reads it; where nothing can be kept, say why."""
    values = {name: value for name in _FIELDS if isinstance(value := form.get(name, ""), str)}
    limits: Limits = request.app.state.settings.limits
    try:
        drafts, refused = _read(form, values, limits)
        url = fetchable(request, values["url"].strip()) if values["url"].strip() else None
    except InputError as error:
        return _again(request, values, [str(error)])
    if url is None and not drafts:
        return _again(request, values, refused or ["Nothing was filled in: give an address, a text or a file."])
    with asking(request) as (session, asked):
        if url is not None:
            asked.append(ask_for(session, Kind.FETCH, url, url=url).id)
        if drafts:
            job = ask_for(session, Kind.READ, _label(drafts))
            standings = [one.standing for one in hand_in(session, drafts, job)]
            job.refused = refused
            job.outcome = _said(standings) if job.total == 0 else None
            asked.append(job.id)
    return RedirectResponse(f"/jobs/{asked[-1]}" if len(asked) == 1 else "/jobs", HTTPStatus.SEE_OTHER)


@router.get("/undated", dependencies=[Depends(Needs(Scope.INTAKE))])
def undated(request: Request, session: ReadSession) -> Response:
    """List the articles that wait for a date."""
    return render(request, "undated/page.html", undated_page(session))


@router.post("/undated/{draft_id}")
def date_draft(
    request: Request, _: Editor, draft_id: int, session: ReadSession, published: Annotated[str, Form()] = ""
) -> Response:
    """Give an article its day, and let it be read."""
    try:
        day = read_day(published.strip(), "The day")
    except InputError as error:
        page = undated_page(session, str(error), draft_id)
        return render(request, "undated/page.html", page, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    with asking(request) as (writing, asked):
        job = ask_for(writing, Kind.READ, "An article that was given its date")
        row = give_date(writing, draft_id, day, job)
        job.label = (row.title or row.opening)[:100]
        asked.append(job.id)
    return RedirectResponse("/undated", HTTPStatus.SEE_OTHER)


@router.post("/undated/{draft_id}/drop")
def drop(_: Editor, draft_id: int, session: WriteSession) -> Response:
    """Throw away an article that nobody can date."""
    drop_draft(session, draft_id)
    return RedirectResponse("/undated", HTTPStatus.SEE_OTHER)


def _read(form: FormData, values: Mapping[str, str], limits: Limits) -> tuple[list[Draft], list[str]]:
    """Return the drafts of the text and the files, dated as the form says, and a sentence for each refusal."""
    day = read_day(values["published"].strip(), "The day of publication") if values["published"].strip() else None
    readings: list[Reading] = []
    if values["text"].strip():
        readings += [_with_facts(reading, values) for reading in _try("The text", values["text"].encode(), limits)]
    for upload in form.getlist("files"):
        if isinstance(upload, UploadFile) and upload.filename:
            name = clean_line(upload.filename) or "A file without a name"
            readings += _try(name, upload.file.read(limits.file + 1), limits)
    drafts = [reading.draft for reading in readings if reading.draft]
    if day is not None:
        origin = "given by hand"
        drafts = [
            draft
            if draft.published_on
            else replace(draft, published_on=day, origins={**draft.origins, "published": origin})
            for draft in drafts
        ]
    return drafts, [reading.refusal for reading in readings if reading.refusal]


def _try(name: str, data: bytes, limits: Limits) -> list[Reading]:
    try:
        return read_all(data, name, limits)
    except InputError as error:
        return [Reading(name, refusal=str(error))]


def _with_facts(reading: Reading, values: Mapping[str, str]) -> Reading:
    """Give a pasted text the facts of the form that it does not state itself."""
    draft = reading.draft
    if draft is None:
        return reading
    given = {name: clean_line(values[name]) for name in ("title", "publisher", "author")}
    missing = {name: value for name, value in given.items() if value and not getattr(draft, name)}
    origins = {**draft.origins, **dict.fromkeys(missing, "given by hand")}
    return Reading(reading.name, replace(draft, origins=origins, **missing))  # type: ignore[arg-type]


def _label(drafts: list[Draft]) -> str:
    first = drafts[0].title or drafts[0].text[:80]
    return first if len(drafts) == 1 else f"{first} and {len(drafts) - 1} more"


def _said(standings: list[Standing]) -> str:
    waiting = standings.count(Standing.NEEDS_DATE)
    known = standings.count(Standing.KNOWN)
    parts = [f"{waiting} without a day of publication, waiting for somebody to give it"] if waiting else []
    parts += [f"{known} in the store already, word for word"] if known else []
    return "; ".join(parts) + "."


def _again(request: Request, values: Mapping[str, str], errors: list[str]) -> Response:
    """Show the form as it was filled in, but for a text so large that a browser would stand still over it."""
    shown = {name: value for name, value in values.items() if len(value) <= _MOST_SHOWN}
    page = AddPage(base_address(request), shown, errors)
    return render(request, "add/page.html", page, status=HTTPStatus.UNPROCESSABLE_ENTITY)
