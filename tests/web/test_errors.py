from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.errors import (
    AppError,
    EvidenceError,
    FilterError,
    LexiconError,
    MissingDateError,
    NotFoundError,
    StorageError,
    UnreadableFileError,
)
from app.settings import Settings
from app.storage.database import session_scope
from app.web import routes
from app.web.app import create_app
from app.web.errors import status_of
from tests.factories import bare_engine
from tests.timeline.store import IRAN, TURKEY, add_article, add_event, make_report
from tests.web.conftest import MakeClient
from tests.web.dom import read_page


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (FilterError("from", "no day"), 422),
        (MissingDateError("no date"), 422),
        (UnreadableFileError("empty"), 422),
        (NotFoundError("nobody"), 404),
        (StorageError("locked"), 503),
        (EvidenceError("moved"), 500),
        (LexiconError("twice"), 500),
        (AppError("something"), 500),
    ],
)
def test_status_of_errors(error: AppError, status: int) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize("path", ["/nothing", "/events/nobody", "/events/nobody/slug", "/articles/nobody", "/actors/x"])
def test_missing_things_are_a_page_in_words(client: TestClient, path: str) -> None:
    answer = client.get(path)
    page = read_page(answer.text)
    assert answer.status_code == 404
    assert page.one("h1").text == "Nothing at this address"
    assert page.one("meta", name="robots")["content"] == "noindex"
    assert page.one("main").all("a", href="/timeline")


@pytest.mark.parametrize("path", ["/api/nothing", "/api/events/nobody", "/events/nobody.json", "/nothing.csv"])
def test_missing_things_are_a_problem_for_programs(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404
    assert answer.json()["title"] == "Nothing at this address"


@pytest.mark.parametrize("path", ["/timeline.json", "/timeline.csv", "/api/events"])
def test_a_filter_that_cannot_be_used_names_its_field(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?from=2024-02-02&to=2024-01-01")
    assert answer.status_code == 422
    assert answer.json()["field"] == "from"
    assert "2 February 2024" in answer.json()["detail"]


def test_other_methods_are_refused_in_words(client: TestClient) -> None:
    answer = client.post("/timeline")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"
    assert "for reading" in read_page(answer.text).one("main").text


def test_a_fault_shows_no_traceback(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr(routes.timeline, "timeline_page", fail)
    monkeypatch.setattr(routes.api, "page_of_events", fail)
    page, problem = client.get("/timeline"), client.get("/api/events")
    assert page.status_code == problem.status_code == 500
    assert read_page(page.text).one("h1").text == "Something went wrong here"
    assert "Content-Security-Policy" in page.headers
    for answer in (page, problem):
        assert "Traceback" not in answer.text
        assert "secret" not in answer.text


def test_a_withdrawn_event_is_gone_and_says_why(make_client: MakeClient, tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        add_event(session, "gone", IRAN, TURKEY, withdrawn=True)
    client = make_client(engine)
    answer = client.get("/events/gone/gone")
    assert answer.status_code == 410
    text = read_page(answer.text).one("main").text
    assert "withdrawn on 1 January 2024: no article tells it any more" in text
    assert "no article tells it any more" in text
    assert client.get("/events/gone.json").status_code == 410
    assert client.get("/api/events/gone").json()["title"] == "Withdrawn"


def test_a_merged_event_has_moved_for_good(make_client: MakeClient, tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        article = add_article(session, "They met.")
        survivor = add_event(session, "survivor", IRAN, TURKEY, reports=[make_report(article, "They met")])
        add_event(session, "merged", IRAN, TURKEY, merged_into=survivor)
    client = make_client(engine)
    for path in ("/events/merged", "/events/merged/merged"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (301, "/events/survivor/survivor?merged=merged")
    told = read_page(client.get("/events/survivor/survivor?merged=merged").text).one("p", "notice").text
    assert "Summary of merged" in told
    for untrue in ("survivor", "nothing", ""):
        assert not read_page(client.get(f"/events/survivor/survivor?merged={untrue}").text).has("p", "notice")
    for path in ("/events/{}.json", "/events/{}.bib", "/events/{}.png", "/events/{}.ris", "/api/events/{}"):
        answer, home = client.get(path.format("merged")), path.format("survivor")
        assert (answer.status_code, answer.headers["Location"]) == (301, home)


def test_a_database_without_tables_is_named_with_what_to_do(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'empty.db'}")
    with pytest.raises(StorageError, match="chancery migrate"):
        create_app(settings)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "text.db"
    file.write_text("This is a letter, and no database at all. " * 50)
    with pytest.raises(StorageError, match=r"text\.db"):
        create_app(Settings(database_url=f"sqlite:///{file}"))
