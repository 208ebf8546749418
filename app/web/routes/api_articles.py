"""POST /api/articles: articles from programs, one or many; the same text again is the same article."""

import json
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from sqlalchemy.orm import Session

from app.accounts.roles import Principal, Scope
from app.domain.article import Draft
from app.errors import InputError
from app.jobs.store import Kind, ask_for
from app.pipeline.drafts import HandedIn, Standing, hand_in
from app.sources.exports import record_draft
from app.sources.facts import clean_url
from app.sources.limits import Limits
from app.web.access import Needs
from app.web.addresses import absolute
from app.web.routes.adding import MOST_BYTES
from app.web.work import asking, fetchable

router = APIRouter(tags=["Articles"])

_MOST = 500
_TEXT = {"type": "string"}
_FACT = {"type": ["string", "null"]}
# An article has at least one of these.
_NEEDED = ("text", "content_html", "url")
_ARTICLE: dict[str, Any] = {
    "type": "object",
    "description": "An article: its text, or only its address, which is then fetched.",
    "anyOf": [{"required": [field]} for field in _NEEDED],
    "properties": {
        "text": {**_TEXT, "description": "The text, plain."},
        "content_html": {**_TEXT, "description": "The text as HTML, where there is no plain one."},
        "title": _FACT,
        "publisher": _FACT,
        "author": _FACT,
        "url": {**_TEXT, "description": "An http or https address."},
        "published": {**_FACT, "description": "The day of publication, 2023-11-02; without it the article waits."},
        "language": _FACT,
    },
}
_ARTICLES: dict[str, Any] = {
    "type": "array",
    "description": "Articles; what is none is refused by itself, and the others are taken.",
    "items": {"anyOf": [_ARTICLE, True]},
    "minItems": 1,
    "maxItems": _MOST,
}
_BODY = {"required": True, "content": {"application/json": {"schema": {"oneOf": [_ARTICLE, _ARTICLES]}}}}
_ANSWER: dict[str, Any] = {
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["job", "articles"],
                "properties": {
                    "job": {"type": ["string", "null"], "description": "Where one sees how the work stands."},
                    "articles": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["status"],
                            "properties": {
                                "status": {"enum": ["accepted", "known", "needs a date", "refused"]},
                                "url": {"type": "string", "description": "Where the article stands, or will stand."},
                                "reason": _TEXT,
                            },
                        },
                    },
                },
            }
        }
    }
}
_PROBLEM: dict[str, Any] = {"content": {"application/problem+json": {}}}


async def body_of(request: Request) -> bytes:
    """Return the body; the route's own limit bounds it."""
    if "form" in request.headers.get("Content-Type", ""):
        raise InputError("This was sent as a form; send it as application/json.")
    return await request.body()


@router.post(
    "/api/articles",
    summary="Hand in articles",
    status_code=HTTPStatus.ACCEPTED,
    max_body_size=MOST_BYTES,
    openapi_extra={"requestBody": _BODY},
    responses={
        200: {"description": "Nothing is left to do: the texts are known, or wait for a date.", **_ANSWER},
        202: {"description": "At least one article is kept, and will be read.", **_ANSWER},
        401: {"description": "No token, or none that holds.", **_PROBLEM},
        403: {"description": "The token has not the right “intake”.", **_PROBLEM},
        413: {"description": "The request is too large.", **_PROBLEM},
        422: {"description": "Nothing of it can be taken; `detail` says why.", **_PROBLEM},
    },
)
def add_articles(
    request: Request,
    _: Annotated[Principal, Depends(Needs(Scope.INTAKE))],
    body: Annotated[bytes, Depends(body_of)],
) -> JSONResponse:
    """Keep the articles, and read those that state their day; one is known by its text, so a repeat is harmless."""
    records = _records(body)
    limits: Limits = request.app.state.settings.limits
    read = [_read(record, f"Article {number}", limits, request) for number, record in enumerate(records, start=1)]
    if all(isinstance(one, InputError) for one in read):
        raise InputError(" ".join(str(one) for one in read[:5]))
    with asking(request) as (session, asked):
        answers, jobs = _keep(session, request, read)
        asked.extend(jobs)
    pending = any(one["status"] == Standing.ACCEPTED for one in answers)
    status = HTTPStatus.ACCEPTED if pending else HTTPStatus.OK
    job = absolute(request, f"/jobs/{asked[0]}") if asked else None
    return JSONResponse({"job": job, "articles": answers}, status)


def _keep(
    session: Session, request: Request, read: list[Draft | str | InputError]
) -> tuple[list[dict[str, str]], list[int]]:
    """Return an answer for each article, in order, and the ids of the jobs asked for."""
    drafts = [one for one in read if isinstance(one, Draft)]
    jobs: list[int] = []
    handed: dict[int, HandedIn] = {}
    if drafts:
        job = ask_for(session, Kind.READ, f"{len(drafts)} from a program")
        handed = dict(zip(map(id, drafts), hand_in(session, drafts, job), strict=True))
        if job.total:
            jobs.append(job.id)
        else:
            session.delete(job)
    answers = []
    for one in read:
        if isinstance(one, Draft):
            standing = handed[id(one)]
            answers.append(
                {"status": standing.standing.value, "url": absolute(request, f"/articles/{standing.public_id}")}
            )
        elif isinstance(one, str):
            jobs.append(ask_for(session, Kind.FETCH, one, url=one).id)
            answers.append({"status": Standing.ACCEPTED.value, "reason": "It will be fetched."})
        else:
            answers.append({"status": "refused", "reason": str(one)})
    return answers, jobs


def _records(body: bytes) -> list[Any]:
    try:
        document = json.loads(body)
    except RecursionError as error:
        raise InputError("The body is nested too deeply.") from error
    except ValueError as error:
        raise InputError("The body is not valid JSON.") from error
    records = document if isinstance(document, list) else [document]
    if not 1 <= len(records) <= _MOST:
        raise InputError(f"Between 1 and {_MOST} articles can be handed in at once, not {len(records)}.")
    return records


def _read(record: object, name: str, limits: Limits, request: Request) -> Draft | str | InputError:
    """Return the draft, or the address that is to be fetched, or why there is neither."""
    try:
        checked = _checked(record, name)
        if set(checked) == {"url"}:
            return fetchable(request, checked["url"])
        return record_draft(checked, name, limits)
    except InputError as error:
        return error


def _checked(record: object, name: str) -> dict[str, Any]:
    """Return a record that is as the API's document says; raises InputError, which names what is not."""
    if not isinstance(record, dict):
        raise InputError(f"{name}: it is no object.")
    if not any(field in record for field in _NEEDED):
        raise InputError(f"{name}: it has no text under text or content_html, and no url.")
    for field, schema in _ARTICLE["properties"].items():
        value = record.get(field, "")
        if not isinstance(value, str) and (value is not None or schema["type"] != _FACT["type"]):
            raise InputError(f"{name}: its {field} is not text.")
    if "url" in record and set(record) != {"url"} and clean_url(record["url"]) is None:
        raise InputError(f"{name}: its url is no http or https address.")
    return record
