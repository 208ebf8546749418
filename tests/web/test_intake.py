"""The writing side in a browser and for programs: what goes in, what is refused and said, and what the pages show."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select
from starlette.testclient import TestClient

from app.accounts.logins import open_login
from app.accounts.roles import Role, Scope
from app.accounts.users import user_named
from app.domain.article import Draft
from app.jobs.feeds import subscribe
from app.jobs.queue import drain
from app.jobs.store import Kind, State, ask_for, give_up
from app.jobs.work import Workshop
from app.pipeline.drafts import hand_in
from app.sources.fetch.manners import Manners
from app.storage.database import create_engine_for, session_scope
from app.storage.tables import ArticleRow, DraftRow, JobRow, SourceRow
from tests import factories
from tests.sources.hostile import BODY, page, zipped
from tests.web.accounts import add_users, csrf_of, make_token
from tests.web.conftest import MakeClient
from tests.web.dom import read_page

DATED = f"date 2024-07-01 {BODY}"


class Desk:
    """A store of its own, a client that is logged in as an editor, and somebody who does the jobs."""

    def __init__(self, engine: Engine, client: TestClient, secret: str) -> None:
        self.engine, self.client = engine, client
        client.cookies.set("chancery_login", secret)
        self.csrf = csrf_of(client, "/timeline")
        self.shop = Workshop(engine, factories.small_lexicon, Manners(0.0), extract=factories.gold_extract)

    def post(self, path: str, files: object = None, **data: str) -> tuple[int, str]:
        answer = self.client.post(path, data={"csrf": self.csrf, **data}, files=files)  # type: ignore[arg-type]
        return answer.status_code, answer.headers.get("Location", answer.text)

    def api(self, body: object, token: str) -> tuple[int, Any]:
        self.client.cookies.clear()
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        answer = self.client.post("/api/articles", content=content, headers={"Authorization": f"Bearer {token}"})
        return answer.status_code, answer.json()

    def held(self) -> tuple[int, int, int]:
        """Return how many articles, drafts and jobs there are."""
        with session_scope(self.engine) as session:
            tables = (ArticleRow, DraftRow, JobRow)
            return tuple(session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)  # type: ignore[return-value]


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Give a file with users, and the secret of an editor's login: hashing passwords takes its time."""
    engine = factories.empty_engine(tmp_path_factory.mktemp("desk"))
    add_users(engine)
    with session_scope(engine, write=True) as session:
        secret = open_login(session, user_named(session, "the editor"))
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return Path(str(engine.url.database)), secret


@pytest.fixture
def desk(tmp_path: Path, make_client: MakeClient, furnished: tuple[Path, str]) -> Iterator[Desk]:
    file, secret = furnished
    engine = create_engine_for(f"sqlite:///{shutil.copy(file, tmp_path)}")
    yield Desk(engine, make_client(engine), secret)
    engine.dispose()


def test_a_pasted_text_becomes_an_article(desk: Desk) -> None:
    status, job = desk.post("/add", text=BODY, published="2024-07-01", title="A <b>visit</b>", publisher="Daily")
    assert (status, job) == (303, "/jobs/1")
    drain(desk.shop)
    with session_scope(desk.engine) as session:
        row = session.scalars(select(ArticleRow)).one()
        assert (row.title, row.publisher, row.published_on) == ("A <b>visit</b>", "Daily", date(2024, 7, 1))
        assert row.origins == dict.fromkeys(("title", "publisher", "published"), "given by hand")
    shown = desk.client.get("/jobs/1")
    assert "1 article added" in read_page(shown.text).text
    assert "A <b>visit</b>" not in shown.text


def test_several_files_and_an_archive(desk: Desk) -> None:
    files = [
        ("files", ("a.txt", DATED.encode(), "text/plain")),
        ("files", ("b.html", page(head="<meta name=date content=2024-07-02>"), "image/png")),
        ("files", ("c.zip", zipped(("d.txt", b"date 2024-07-03 Iran."), ("e.txt", b"\0\1")), "application/zip")),
        ("files", ("f.txt", b"Iran said no, on no day.", "text/plain")),
    ]
    status, job = desk.post("/add", files)
    assert (status, desk.held()) == (303, (0, 4, 1))
    drain(desk.shop)
    assert desk.held() == (3, 1, 1)
    shown = read_page(desk.client.get(job).text).text
    assert "3 articles added" in shown
    assert "c.zip/e.txt: it is not a text file." in shown


REFUSED = [
    ({}, "Nothing was filled in"),
    ({"url": "javascript:alert(1)"}, "no http or https address"),
    ({"url": "http://127.0.0.1:22/"}, "names port 22"),
    ({"url": "ftp://example.org/"}, "no http or https address"),
    ({"text": "…"}, "there are no words in it"),
    ({"text": BODY, "published": "2024-02-31"}, "is not a day"),
    ({"text": f"---\ntitle: [\n---\n{BODY}"}, "not valid YAML"),
]


@pytest.mark.parametrize(("form", "words"), REFUSED, ids=[case[1] for case in REFUSED])
def test_what_cannot_be_taken_is_said_where_one_stands(desk: Desk, form: dict[str, str], words: str) -> None:
    status, text = desk.post("/add", **form)
    tree = read_page(text)
    assert (status, desk.held()) == (422, (0, 0, 0))
    assert words in tree.one("div", "errors").text
    assert tree.one("textarea").raw == form.get("text", "")
    assert tree.one("input", id="url")["value"] == form.get("url", "")


def test_hostile_files_are_refused_without_a_trace(desk: Desk) -> None:
    status, text = desk.post("/add", [("files", ("<script>.txt", b"\0", "text/plain"))])
    assert (status, desk.held()) == (422, (0, 0, 0))
    assert "<script>.txt" not in text
    assert "not a text file" in text


def test_the_bookmarklet_fills_the_address_in(desk: Desk) -> None:
    tree = read_page(desk.client.get("/add?url=https://example.org/a%22%3E").text)
    assert tree.one("input", id="url")["value"] == 'https://example.org/a">'
    links = [link["href"] for link in tree.all("a") if link["href"].startswith("javascript:")]
    assert links == ["javascript:location.href='http://testserver/add?url='+encodeURIComponent(location.href)"]


def test_an_article_is_dated_by_hand(desk: Desk) -> None:
    desk.post("/add", text=BODY)
    desk.post("/add", text="Another one that nobody can date.")
    page_of = read_page(desk.client.get("/undated").text)
    assert len(page_of.all("li", "entry")) == 2
    status, text = desk.post("/undated/1", published="nonsense")
    assert (status, "is not a day" in text) == (422, True)
    assert desk.post("/undated/1", published="2024-07-01") == (303, "/undated")
    drain(desk.shop)
    assert desk.post("/undated/2/drop") == (303, "/undated")
    assert desk.held()[:2] == (1, 0)
    assert desk.post("/undated/1", published="2024-07-01")[0] == 404


def test_jobs_are_shown_with_what_may_be_done(desk: Desk) -> None:
    with session_scope(desk.engine, write=True) as session:
        ids = [ask_for(session, Kind.READ, f"<i>job</i> {n}", total=4).id for n in range(2)]
    give_up(desk.engine, ids[1], "the site <b>is gone</b>")
    shown = desk.client.get("/jobs")
    assert shown.status_code == 200, shown.text
    tree = read_page(shown.text)
    assert [form["action"] for form in tree.all("form", method="post") if "/jobs/" in form["action"]] == [
        "/jobs/1/pause",
        "/jobs/2/retry",
    ]
    assert ("the site <b>is gone</b>" in tree.text, "<b>is" in shown.text) == (True, False)
    assert desk.post("/jobs/1/pause") == (303, "/jobs")
    assert desk.post("/jobs/1/pause")[0] == 422
    assert desk.post("/jobs/1/resume") == (303, "/jobs")
    assert desk.post("/jobs/2/retry") == (303, "/jobs")
    assert desk.post("/jobs/3/retry")[0] == 404
    with session_scope(desk.engine) as session:
        assert set(session.scalars(select(JobRow.state))) == {State.WAITING}


def test_progress_is_sent_as_it_comes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.web.routes.jobs._STREAM_SECONDS", 0.1)
    monkeypatch.setattr("app.web.routes.jobs._LOOK_SECONDS", 0.01)
    with session_scope(desk.engine, write=True) as session:
        ask_for(session, Kind.READ, "a job", total=4)
    answer = desk.client.get("/jobs/stream")
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    (data,) = [line for line in answer.text.splitlines() if line.startswith("data:")]
    (job,) = json.loads(data.removeprefix("data:"))
    assert (job["label"], job["state_words"], job["total"], job["said"]) == ("a job", "waiting", 4, "0 of 4")


def test_feeds_and_their_health(desk: Desk) -> None:
    assert desk.post("/sources", url="https://example.org/feed") == (303, "/sources")
    for url, words in [
        ("x", "is no http"),
        ("https://example.org/feed", "already"),
        ("http://user@a/", "user name"),
    ]:
        status, text = desk.post("/sources", url=url)
        assert (status, words in read_page(text).text) == (422, True)
    with session_scope(desk.engine, write=True) as session:
        source = session.scalars(select(SourceRow)).one()
        source.last_error, source.failures, source.last_error_at = "It <i>fails</i>.", 3, source.added_at
    tree = read_page(desk.client.get("/sources").text)
    assert "fails, 3 times in a row" in tree.text
    assert "It <i>fails</i>." in tree.text
    assert desk.post("/sources/1/pause") == (303, "/sources")
    assert "paused" in read_page(desk.client.get("/sources").text).one("dl", "facts").text
    assert desk.post("/sources/1/resume") == (303, "/sources")
    assert desk.post("/sources/1/poll") == (303, "/sources")
    assert desk.post("/sources/1/remove") == (303, "/sources")
    assert desk.post("/sources/1/remove")[0] == 404


def test_strangers_see_the_feeds_and_no_hands(desk: Desk) -> None:
    with session_scope(desk.engine, write=True) as session:
        subscribe(session, "https://example.org/feed")
    desk.client.cookies.clear()
    forms = [form["action"] for form in read_page(desk.client.get("/sources").text).all("form", method="post")]
    assert not [action for action in forms if action.startswith("/sources")]
    for path in ("/add", "/jobs", "/undated"):
        assert desk.client.get(path).headers["Location"].startswith("/login")


def test_the_api_takes_one_and_many_and_the_same_again(desk: Desk) -> None:
    token = make_token(desk.engine, Role.EDITOR, Scope.INTAKE)
    one = {"text": BODY, "published": "2024-07-01", "title": "A visit", "author": None}
    status, answer = desk.api(one, token)
    (article,) = answer["articles"]
    assert (status, answer["job"], article["status"]) == (202, "http://testserver/jobs/1", "accepted")
    assert desk.api(one, token)[1]["articles"] == [{**article, "status": "known"}]
    drain(desk.shop)
    status, answer = desk.api([one, {"text": "Iran."}, {"title": "x"}, 7, {"url": "https://example.org/a"}], token)
    found = [entry["status"] for entry in answer["articles"]]
    assert (status, found) == (202, ["known", "needs a date", "refused", "refused", "accepted"])
    assert desk.client.get(str(article["url"])).status_code == 301
    assert desk.api(one, token)[0] == 200


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"{", "not valid JSON"),
        (b"[" * 99_999, "nested too deeply"),
        (b"[]", "Between 1 and 500"),
        (b"7", "Article 1: it is no object"),
        ({"title": "x"}, "Article 1: it has no text"),
        ({"body": BODY}, "Article 1: it has no text"),
        ({"text": BODY, "published": "soon"}, "Article 1: 'soon' is not a day"),
        ({"url": "http://169.254.169.254:9/"}, "names port 9"),
        ({"url": "x"}, "no http or https address"),
        ({"url": ["x"]}, "Article 1: its url is not text"),
        ({"text": None, "url": "https://example.org/a"}, "Article 1: its text is not text"),
        ({"text": BODY, "url": "javascript:alert(1)"}, "Article 1: its url is no http or https address"),
        ({"text": BODY, "content_html": 7}, "Article 1: its content_html is not text"),
        ({"text": BODY, "author": ["A"]}, "Article 1: its author is not text"),
    ],
)
def test_what_the_api_refuses(desk: Desk, body: object, words: str) -> None:
    status, answer = desk.api(body, make_token(desk.engine, Role.EDITOR, Scope.INTAKE))
    assert (status, words in str(answer["detail"])) == (422, True)
    assert desk.held() == (0, 0, 0)


def test_drafts_of_hostile_words_are_only_words(desk: Desk) -> None:
    with session_scope(desk.engine, write=True) as session:
        hand_in(session, [Draft("<img src=x onerror=alert(1)> Iran.", title="<script>alert(1)</script>")])
    shown = desk.client.get("/undated").text
    assert "<script>alert" not in shown
    assert "<img" not in shown
