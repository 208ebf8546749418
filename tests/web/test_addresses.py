"""One address for one thing: every other spelling of it leads there, and takes its query along."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from app.storage.tables import ArticleRow, EventRow


@pytest.mark.parametrize(
    ("asked", "home"),
    [
        ("/timeline/", "/timeline"),
        ("/timeline/?kind=call&q=a+b", "/timeline?kind=call&q=a+b"),
        ("/actors/IRN/", "/actors/IRN"),
        ("/actors/irn", "/actors/IRN"),
        ("/actors/irn?x=1", "/actors/IRN?x=1"),
        ("/actors/Hakan-Fidan", "/actors/hakan-fidan"),
        ("/about/method//", "/about/method"),
        ("/api/events/", "/api/events"),
        # Another host is never led to.
        ("//elsewhere.example/", "/elsewhere.example"),
        ("/%5Celsewhere.example/", "/%5Celsewhere.example"),
        ("/a%3Fb%23c/", "/a%3Fb%23c"),
    ],
)
def test_another_spelling_has_moved_for_good(client: TestClient, asked: str, home: str) -> None:
    answer = client.get(f"http://testserver{asked}")
    assert (answer.status_code, answer.headers["Location"]) == (301, home)
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize("row", [EventRow, ArticleRow])
def test_a_slug_is_mended_and_the_query_kept(
    client: TestClient, gold_session: Session, row: type[EventRow | ArticleRow]
) -> None:
    thing = f"/{row.__tablename__}s/{gold_session.scalars(select(row.public_id)).first()}"
    home = client.get(thing).headers["Location"]
    answer = client.get(f"{thing}/another?q=Gaza&x=%2B")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"{home}?q=Gaza&x=%2B")
    assert client.get(f"{home}?q=Gaza").status_code == 200


def test_browsers_that_guess_find_the_drawing(client: TestClient) -> None:
    answer = client.get("/favicon.ico", follow_redirects=True)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/svg+xml")
