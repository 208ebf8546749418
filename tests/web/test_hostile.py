"""The hundred hostile inputs by the two ways in from outside: a stated refusal or a sound article, nothing between."""

import json
from collections.abc import Iterator
from html import unescape

import pytest
from sqlalchemy import Engine, delete, select
from starlette.testclient import TestClient

from app.accounts.roles import Role, Scope
from app.jobs.queue import drain
from app.jobs.work import Workshop
from app.sources.fetch.manners import Manners
from app.sources.text import normalise
from app.storage.check import check
from app.storage.database import session_scope
from app.storage.tables import ArticleRow, DraftRow, JobRow
from app.web.identity import LOGIN_COOKIE
from tests import factories
from tests.furnished import add_logins
from tests.sources.hostile import CASES, Case, Refused, Sound
from tests.web.accounts import csrf_of, make_token
from tests.web.conftest import MakeClient

DAY = "2024-07-01"
# The large ones are read in other tests; to show them all takes its time.
_SMALL = 100_000


class Door:
    """A store that is emptied of drafts and jobs before each input, and a client of it."""

    def __init__(self, engine: Engine, client: TestClient) -> None:
        self.engine, self.client = engine, client
        self.login = add_logins(engine)[Role.EDITOR]
        self.token = make_token(engine, Role.EDITOR, Scope.INTAKE)
        client.cookies.set(LOGIN_COOKIE, self.login)
        self.csrf = csrf_of(client, "/timeline")

    def clear(self) -> None:
        with session_scope(self.engine, write=True) as session:
            session.execute(delete(DraftRow))
            session.execute(delete(JobRow))

    def upload(self, case: Case) -> tuple[int, str]:
        self.client.cookies.set(LOGIN_COOKIE, self.login)
        files = {"files": (case.name, case.make(), "application/octet-stream")}
        answer = self.client.post("/add", data={"csrf": self.csrf, "published": DAY}, files=files)
        return answer.status_code, unescape(answer.text)

    def send(self, body: bytes) -> tuple[int, dict[str, object]]:
        self.client.cookies.clear()
        answer = self.client.post("/api/articles", content=body, headers={"Authorization": f"Bearer {self.token}"})
        return answer.status_code, answer.json()

    def drafts(self) -> list[str]:
        with session_scope(self.engine) as session:
            return list(session.scalars(select(DraftRow.text)))

    def jobs(self) -> list[JobRow]:
        with session_scope(self.engine) as session:
            return list(session.scalars(select(JobRow)))


@pytest.fixture(scope="module")
def open_door(session_clients: MakeClient, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    engine = factories.empty_engine(tmp_path_factory.mktemp("door"))
    yield Door(engine, session_clients(engine))
    engine.dispose()


@pytest.fixture
def door(open_door: Door) -> Door:
    open_door.clear()
    return open_door


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_uploaded(door: Door, case: Case) -> None:
    status, said = door.upload(case)
    match case.outcome:
        case Refused(words):
            assert (status, door.drafts(), door.jobs()) == (422, [], [])
            assert words in said
            assert "Traceback" not in said
        case Sound(holds, lacks):
            assert status == 303, said
            assert door.jobs()
            for text in door.drafts():
                assert holds in text
                assert not any(words in text for words in lacks)
                assert text == normalise(text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_sent_by_a_program(door: Door, case: Case) -> None:
    data = case.make()
    # As a program would that takes any file for text, in whatever field; and as one that sends the file itself.
    words = data[:3_000_000].decode("utf-8", "surrogateescape" if len(data) % 2 else "replace")
    field = "content_html" if case.name.endswith("html") else "text"
    record = {field: words, "published": DAY, "title": words[:500], "author": words[-300:]}
    for body in (json.dumps(record).encode(), json.dumps({**record, "url": words[:100]}).encode(), data[:3_000_000]):
        door.clear()
        status, answer = door.send(body)
        if status == 422:
            assert answer["detail"]
            assert (door.drafts(), door.jobs()) == ([], [])
            continue
        assert status in {200, 202}
        taken = [one for one in answer["articles"] if one["status"] != "refused"]  # type: ignore[attr-defined]
        assert len(door.drafts()) <= len(taken) >= 1
        assert all(text == normalise(text) and text.encode() for text in door.drafts())


def test_what_was_taken_can_be_read_and_the_store_is_sound(door: Door) -> None:
    for case in CASES:
        if isinstance(case.outcome, Sound) and len(case.make()) < _SMALL:
            assert door.upload(case)[0] == 303
    drain(Workshop(door.engine, factories.small_lexicon, Manners(0.0), extract=factories.gold_extract))
    assert door.drafts() == []
    assert {job.state for job in door.jobs()} == {"done"}
    assert check(door.engine) == []
    with session_scope(door.engine) as session:
        ids = session.scalars(select(ArticleRow.public_id)).all()
    assert len(ids) > 20
    for public_id in ids:
        shown = door.client.get(f"/articles/{public_id}", follow_redirects=True)
        assert shown.status_code == 200
        assert not any(tag in shown.text for tag in ("<script>alert", "<img src=x", "<iframe", "<svg onload"))
