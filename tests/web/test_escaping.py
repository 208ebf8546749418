"""Nothing that comes from an article, a name or an address is ever markup."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import update
from starlette.testclient import TestClient

from app.storage.database import session_scope
from app.storage.tables import ActorRow, EventRow, PartyRow
from tests.factories import bare_engine
from tests.timeline.store import ARAGHCHI, FIDAN, add_article, add_event, make_report
from tests.web.conftest import MakeClient
from tests.web.dom import Node, read_page

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> & {{ 7*7 }}"


@pytest.fixture
def hostile(make_client: MakeClient, tmp_path: Path) -> TestClient:
    """Give a client of a store in which every word that can be hostile is."""
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        article = add_article(session, f"They met. {HOSTILE}", title=HOSTILE, publisher=HOSTILE)
        report = make_report(
            article, f"met. {HOSTILE}", quotes=[(HOSTILE, "araghchi")], place=HOSTILE, attribution=HOSTILE
        )
        add_event(session, "met", ARAGHCHI, FIDAN, speaker="araghchi", reports=[report])
        session.execute(update(EventRow).values(summary=HOSTILE, place=HOSTILE))
        session.execute(update(ActorRow).values(name=HOSTILE, aliases=[HOSTILE]))
        session.execute(update(PartyRow).values(name=HOSTILE))
    return make_client(engine)


def _check(page: Node) -> None:
    for script in page.all("script"):
        if script.get("type") == "application/ld+json":
            # A data block, which browsers do not run; whole, so that no word of it has closed the block.
            assert json.loads(script.raw)["@type"]
        else:
            assert script.get("src")
            assert not script.raw
    assert not page.all("img")
    assert not [node for node in page.walk() if any(name.startswith("on") for name in node.attributes)]
    assert "49" not in page.one("h1").text


@pytest.mark.parametrize(
    "path", ["/timeline", "/timeline?actor=araghchi", "/events/met", "/actors", "/actors/araghchi"]
)
def test_stored_words_are_only_words(hostile: TestClient, path: str) -> None:
    page = read_page(hostile.get(path, follow_redirects=True).text)
    _check(page)
    assert HOSTILE in page.one("main").raw


@pytest.mark.parametrize(
    "path",
    [
        "/timeline?q={}",
        "/timeline?actor={}",
        "/timeline?publisher={}",
        "/timeline?from={}",
        "/timeline?kind={}",
        "/actors/{}",
        "/events/{}",
        "/{}",
    ],
)
def test_words_of_an_address_are_only_words(hostile: TestClient, path: str) -> None:
    answer = hostile.get(path.format(quote(HOSTILE, safe="")), follow_redirects=True)
    assert answer.status_code in {200, 404, 422}
    _check(read_page(answer.text))


def test_a_page_with_no_words_left_out(hostile: TestClient) -> None:
    page = read_page(hostile.get("/timeline").text)
    card = page.one("li", "card")
    assert card.one("h3").text == " ".join(HOSTILE.split())
    assert card.one("blockquote").raw == f"“{HOSTILE}”"
