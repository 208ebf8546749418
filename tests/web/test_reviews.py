"""What an editor does on the pages of an event, and that readers see nothing of it but the outcome."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from starlette.testclient import TestClient

from app.accounts.roles import Role
from app.storage.database import session_scope
from tests import factories
from tests.timeline.queries import ids_by_name
from tests.web.accounts import add_users, log_in
from tests.web.conftest import MakeClient
from tests.web.dom import Node, read_page


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    engine = factories.filled_engine(Path(tmp_path_factory.mktemp("reviews")))
    add_users(engine)
    return engine


@pytest.fixture(scope="module")
def event_id(reviewed: Engine) -> str:
    with session_scope(reviewed) as session:
        return ids_by_name(session)["jul01.e1"]


@pytest.fixture
def editor(reviewed: Engine, make_client: MakeClient) -> TestClient:
    client = make_client(reviewed)
    log_in(client, Role.EDITOR)
    return client


def _page(client: TestClient, path: str) -> Node:
    return read_page(client.get(path, follow_redirects=True).text)


def _send(client: TestClient, page: Node, path: str, **fields: str) -> tuple[int, Node]:
    """Send the form of a page as a browser does, with its hidden fields and these."""
    form = page.all("form", action=path)[-1]
    hidden = {field["name"]: field["value"] for field in form.all("input", type="hidden")}
    answer = client.post(path, data={**hidden, **fields})
    return answer.status_code, read_page(answer.text)


@pytest.mark.parametrize("role", [None, Role.READER])
def test_readers_see_no_form(reviewed: Engine, make_client: MakeClient, event_id: str, role: Role | None) -> None:
    client = make_client(reviewed)
    client.cookies.clear()
    if role:
        log_in(client, role)
    page = _page(client, f"/events/{event_id}")
    assert [form["action"] for form in page.all("form", method="post") if form["action"] != "/logout"] == []
    assert client.get(f"/events/{event_id}/edit").status_code == (403 if role else 303)


def test_confirm_dispute_withdraw_and_bring_back(editor: TestClient, event_id: str) -> None:
    home, path = f"/events/{event_id}", f"/events/{event_id}/review"
    assert _send(editor, _page(editor, home), path, action="confirm")[0] == 303
    page = _page(editor, home)
    assert "confirmed by a reviewer" in page.text
    assert "confirmed (the editor)" in page.all("ol", "lines")[-1].text
    stale = page
    assert _send(editor, page, path, action="dispute", reason="<b>Doubtful</b>")[0] == 303
    page = _page(editor, home)
    assert "disputed: <b>Doubtful</b>" in page.text
    status, answer = _send(editor, stale, path, action="confirm")
    assert (status, "has changed since" in answer.text) == (409, True)
    assert _send(editor, page, path, action="withdraw", reason="Wrong man")[0] == 303
    gone = editor.get(home)
    assert (gone.status_code, "Wrong man" in gone.text) == (410, True)
    assert event_id not in editor.get("/timeline.json").text
    assert _send(editor, read_page(gone.text), path, action="restore")[0] == 303
    assert editor.get(home, follow_redirects=True).status_code == 200


@pytest.mark.parametrize("action", ["", "explode"])
def test_an_action_that_is_none(editor: TestClient, event_id: str, action: str) -> None:
    page = _page(editor, f"/events/{event_id}")
    assert _send(editor, page, f"/events/{event_id}/review", action=action)[0] == 422


def _values(page: Node) -> dict[str, str]:
    """Return what a browser would send of the edit form, untouched."""
    form = page.one("form", "stack")
    values = {field["name"]: field["value"] for field in form.all("input") if field["name"] not in {"csrf", "seen"}}
    values |= {area["name"]: area.raw for area in form.all("textarea")}
    for select in form.all("select"):
        values[select["name"]] = next(one["value"] for one in select.all("option") if "selected" in one.attributes)
    return values


def test_edit_shows_the_values_and_takes_others(editor: TestClient, event_id: str) -> None:
    path = f"/events/{event_id}/edit"
    page = _page(editor, path)
    values = _values(page)
    assert _send(editor, page, path, **values)[0] == 303
    status, answer = _send(editor, page, path, **{**values, "from": "2024-07-03", "to": "2024-07-02"})
    assert (status, answer.one("span", id="to-error").text) == (422, "The last day is before the first.")
    assert answer.one("input", id="from")["value"] == "2024-07-03"
    for field, value in [
        ("act", "visit/kill"),
        ("status", "x"),
        ("from", "x"),
        ("targets", "Nobody At All"),
        ("place", "x" * 101),
    ]:
        status, answer = _send(editor, page, path, **{**values, field: value})
        assert (status, bool(answer.one(id=f"{field}-error"))) == (422, True), field
    assert _send(editor, page, path, **{**values, "status": "denied", "place": "Ankara"})[0] == 303
    after = _page(editor, f"/events/{event_id}")
    assert "edited by a reviewer" in after.text
    assert "status: occurred → denied" in after.text
