"""A search: what it finds is marked on the cards, in the passages of articles, and in the article that it leads to."""

import pytest
from starlette.testclient import TestClient

from tests.web.dom import Node, read_page


def _get(client: TestClient, path: str) -> Node:
    answer = client.get(path, follow_redirects=True)
    assert answer.status_code == 200
    return read_page(answer.text)


def _hits(node: Node) -> set[str]:
    return {mark.text for mark in node.all("mark", "hit")}


@pytest.mark.parametrize(
    ("q", "marked"),
    [
        ("Araghchi", {"Araqchi"}),
        ("عراقچي", {"Araqchi"}),
        ("turkiye istanbul", {"Turkey", "Türkiye", "Istanbul", "ISTANBUL"}),
        ('"press conference"', {"press conference"}),
    ],
)
def test_what_was_found_is_marked_on_cards(client: TestClient, q: str, marked: set[str]) -> None:
    results = _get(client, f"/timeline?q={q}").one("section", id="results")
    cards = results.all("li", "card")
    assert cards
    assert all(_hits(card) for card in cards)
    assert _hits(results) <= marked


def test_articles_are_found_by_their_text_and_lead_to_the_words(client: TestClient) -> None:
    page = _get(client, "/timeline?q=compartmentalization")
    section = page.one("section", "mentions")
    assert section.one("h2").text == "In the text of 1 article"
    assert page.one(role="status").one("a", href="#mentions").text == "also in the text of 1 article"
    assert _hits(section.one("p", "snippet")) == {"Compartmentalization"}
    link = section.one("a")["href"]
    assert link.endswith("?q=compartmentalization")
    article = _get(client, link)
    assert _hits(article.one("article", "kept")) == {"Compartmentalization"}
    assert "is marked 1 time in the text" in article.one("main").text
    assert article.one("main").one("a", href=link.partition("?")[0]).text == "Show it without"


def test_a_search_goes_along_from_a_card_to_its_passage(client: TestClient) -> None:
    card = _get(client, "/timeline?q=hostages").all("li", "card")[0]
    link = card.one("figcaption").one("a")["href"]
    assert "?q=hostages#e" in link
    article = _get(client, link)
    assert "hostages" in _hits(article)
    assert _get(client, link.partition("?")[0]).one("article", "kept").text == article.one("article", "kept").text


@pytest.mark.parametrize("q", ["<b>", "%22%3E%3Cscript%3E", "'", "%00", "NEAR(", "a" * 300, "%F0%9F%98%80"])
def test_no_search_breaks_the_article(client: TestClient, q: str) -> None:
    link = _get(client, "/timeline").all("figure", "quote")[0].one("a")["href"].partition("#")[0]
    answer = client.get(f"{link}?q={q}")
    assert answer.status_code == 200
    assert "<script>" not in answer.text
    assert "<b>" not in answer.text


def test_a_list_without_a_search_marks_nothing(client: TestClient) -> None:
    page = _get(client, "/timeline")
    assert not _hits(page)
    assert not page.all("section", "mentions")
