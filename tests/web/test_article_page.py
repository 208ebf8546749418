import json
import re
from html import unescape
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from app.storage.database import session_scope
from app.storage.tables import ArticleRow
from app.timeline.detail import load_article
from app.timeline.filter import EventFilter
from app.timeline.query import stream_events
from app.web.contexts.article import article_page
from tests.factories import empty_engine
from tests.timeline.store import add_article, counted_statements
from tests.web.conftest import MakeClient
from tests.web.dom import Node, read_page


@pytest.fixture
def article_ids(gold_session: Session) -> list[str]:
    return list(gold_session.scalars(select(ArticleRow.public_id).order_by(ArticleRow.published_on)))


def _get(client: TestClient, article_id: str) -> Node:
    answer = client.get(f"/articles/{article_id}", follow_redirects=True)
    assert answer.status_code == 200
    return read_page(answer.text)


def test_the_text_is_shown_character_for_character(
    client: TestClient, gold_session: Session, article_ids: list[str]
) -> None:
    for article_id in article_ids:
        assert _get(client, article_id).one("article", "kept").raw == load_article(gold_session, article_id).text


def test_marks_hold_the_evidence_and_quotes(gold_session: Session, client: TestClient, article_ids: list[str]) -> None:
    for article_id in article_ids:
        detail, kept = load_article(gold_session, article_id), _get(client, article_id).one("article", "kept")
        for event in detail.events:
            places = {place for span in event.spans for place in range(span.start, span.end)}
            marks = [mark for mark in kept.all("mark") if mark["data-event"] == event.card.id]
            assert "".join(mark.raw for mark in marks) == "".join(detail.text[place] for place in sorted(places))
            assert marks[0]["id"] == f"e{event.card.id}"


def test_margin_and_text_link_both_ways(client: TestClient, article_ids: list[str]) -> None:
    page = _get(client, article_ids[0])
    entries = page.one("aside", "margin").all("li")
    assert page.one(id="events").text == f"{len(entries)} events from this article"
    for number, entry in enumerate(entries, start=1):
        to_passage, to_event = entry.all("a")
        assert page.has("mark", id=to_passage["href"][1:])
        back, *_ = [link for link in page.one("article", "kept").all("a", "ref") if link["data-n"] == str(number)]
        assert back["href"] == to_event["href"]
        assert back["aria-label"] == f"Event {number}: {to_passage.text}"


def test_another_slug_has_moved_for_good(client: TestClient, article_ids: list[str]) -> None:
    home = client.get(f"/articles/{article_ids[0]}/x").headers["Location"]
    assert client.get(home).status_code == 200


def test_how_the_date_is_known_is_said(client: TestClient, article_ids: list[str]) -> None:
    assert "31 October 2023 (inferred, the source does not state it)" in _get(client, article_ids[0]).one("main").text
    assert "inferred" not in _get(client, article_ids[1]).one("main").one("header").text


def test_a_copy_and_its_original_name_each_other(client: TestClient, article_ids: list[str]) -> None:
    original, copy = article_ids[0], article_ids[1]
    assert "Repeated by: Al-Monitor, 2 Nov 2023" in _get(client, original).one("main").one("header").text
    assert "This repeats Iran’s FM heads to Turkey" in _get(client, copy).one("main").one("header").text


def test_language_and_direction_are_set(client: TestClient, article_ids: list[str]) -> None:
    kept = _get(client, article_ids[0]).one("article", "kept")
    assert kept["lang"] == "en"
    # Each paragraph by itself: a line of Persian does not turn the whole text.
    assert kept.get("dir") is None
    assert {paragraph["dir"] for paragraph in kept.all("p")} == {"auto"}


def test_hostile_text_is_only_text(make_client: MakeClient, tmp_path: Path) -> None:
    engine = empty_engine(tmp_path)
    text = '<script>alert(1)</script>\n\n</article><img src=x onerror=alert(2)> & "quotes" {{ 7*7 }}'
    with session_scope(engine, write=True) as session:
        row = add_article(session, text, title='<b>Bold</b> & "title"', publisher="<i>Press</i>")
    answer = make_client(engine).get(f"/articles/{row.public_id}/{row.slug}")
    page = read_page(answer.text)
    assert page.one("article", "kept").raw == text
    assert page.one("h1").text == '<b>Bold</b> & "title"'
    assert "<i>Press</i>" in page.one("main").one("header").text
    assert not page.one("main").all("script") + page.one("main").all("img")
    assert "{{ 7*7 }}" in unescape(re.sub("<[^>]*>", "", answer.text))


def test_statements_do_not_grow_with_the_events(gold_engine: Engine, article_ids: list[str]) -> None:
    sent = set()
    for article_id in article_ids[2:]:
        with counted_statements(gold_engine) as statements, session_scope(gold_engine) as session:
            article_page(load_article(session, article_id))
        sent.add(len(statements))
    assert len(sent) == 1


def test_reference_managers_find_the_article_in_the_head(client: TestClient, gold_session: Session) -> None:
    article = next(stream_events(gold_session, EventFilter(publisher=("Al-Monitor",)))).evidence[0]
    page = read_page(client.get(article.path).text)
    named = [node for node in page.all("meta") if node.get("content")]
    said = {node.get("property") or node.get("name"): node["content"] for node in named}
    assert said["citation_title"] == said["og:title"] == page.one("h1").text
    assert said["citation_journal_title"] == "Al-Monitor"
    assert said["citation_publication_date"].replace("/", "-") == article.published_on.isoformat()
    data = json.loads(page.one("script", type="application/ld+json").raw)
    assert (data["@type"], data["publisher"]["name"]) == ("NewsArticle", "Al-Monitor")
