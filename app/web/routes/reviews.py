"""What an editor decides about an event: /events/{id}/review and /events/{id}/edit."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from app.accounts.roles import Scope
from app.errors import FieldError
from app.pipeline.review import decide, edit, load_for_review
from app.timeline.detail import load_event
from app.web.access import Needs, Reviewer
from app.web.contexts.review import EditForm, ReviewForm, edit_page, read_edit
from app.web.dependencies import ReadSession, WriteSession
from app.web.rendering import render

router = APIRouter(include_in_schema=False)


@router.post("/events/{public_id}/review")
def review(session: WriteSession, reviewer: Reviewer, public_id: str, form: Annotated[ReviewForm, Form()]) -> Response:
    """Confirm, dispute, withdraw or restore an event, or leave it to the program again."""
    decide(session, load_for_review(session, public_id, form.seen), form.action, form.reason, by=reviewer.name)
    return _back(public_id)


@router.get("/events/{public_id}/edit", dependencies=[Depends(Needs(Scope.REVIEW))])
def edit_form(request: Request, session: ReadSession, public_id: str) -> Response:
    """Show the form with the event's values."""
    return render(request, "event/edit.html", edit_page(load_event(session, public_id)))


@router.post("/events/{public_id}/edit")
def edit_event(
    request: Request, session: WriteSession, reviewer: Reviewer, public_id: str, form: Annotated[EditForm, Form()]
) -> Response:
    """Take over a person's values; where one cannot be, show the form again with a message at the field."""
    event = load_for_review(session, public_id, form.seen)
    try:
        edit(session, event, read_edit(form), by=reviewer.name)
    except FieldError as error:
        page = edit_page(load_event(session, public_id), form, error)
        return render(request, "event/edit.html", page, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return _back(public_id)


def _back(public_id: str) -> Response:
    return RedirectResponse(f"/events/{public_id}", HTTPStatus.SEE_OTHER)
