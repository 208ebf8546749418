"""The same events as a list, as lanes and as a table."""

import pytest
from starlette.testclient import TestClient

from tests.web.dom import Node, read_page


def _get(client: TestClient, query: str = "") -> Node:
    return read_page(client.get(f"/timeline?{query}").text)


def _total(client: TestClient, path: str) -> int:
    return int(client.get(path.replace("/timeline", "/timeline.json", 1)).json()["total"])


def test_the_table_has_the_rows_of_the_list(client: TestClient) -> None:
    table, cards = _get(client, "kind=statement&view=table"), _get(client, "kind=statement")
    rows, listed = ([link["href"].partition("?")[0] for link in page.all("a", "to-event")] for page in (table, cards))
    assert rows == listed
    assert table.one("a", id="more")["href"] == "/timeline?kind=statement&view=table&show=40"
    assert len(table.one("table", "events").all("tr", "group")) == len(cards.all("section", "month"))


@pytest.mark.parametrize("query", ["", "kind=statement", "actor=TUR&from=2023-10-01&to=2023-12-31"])
def test_the_numbers_of_the_lanes_are_true(client: TestClient, query: str) -> None:
    page = _get(client, f"{query}&view=lanes" if query else "view=lanes")
    table = page.one("table", "lanes-table")
    *rows, last = [row for row in table.all("tr") if row.all("td")]
    assert sum(int(row.all("td")[-1].text.split()[0]) for row in rows) == _total(client, f"/timeline?{query}")
    for link in last.all("a"):
        assert int(link.text.split()[0]) == _total(client, link["href"])
    for row in rows:
        for link in row.all("a"):
            assert int(link.text.split()[0]) <= _total(client, link["href"])
    assert page.one(role="status").text.split()[0] == str(_total(client, f"/timeline?{query}"))


def test_the_drawing_has_every_event_of_every_lane(client: TestClient) -> None:
    page = _get(client, "view=lanes")
    links = page.one("svg", "lanes").all("a")
    discs = [int(link.one("text").text) for link in links if "disc" in link.classes]
    dots = [link for link in links if "dot" in link.classes]
    lanes = [int(cell.text.split()[0]) for cell in page.one("tfoot").all("td")[:-1] if cell.text != "–"]
    assert len(dots) + sum(discs) == sum(lanes)
    assert all(number > 3 for number in discs)
    assert all(link["href"].startswith("/events/") and link.one("title").text for link in dots)


def test_an_event_in_two_lanes_counts_once(client: TestClient) -> None:
    page = _get(client, "view=lanes")
    *lanes, whole = [cell.text.split()[0] for cell in page.one("tfoot").all("td")]
    shared = sum(int(number) for number in lanes if number != "–") - int(whole)
    assert shared > 0
    assert f"{shared} event" in page.one("section", id="results").one("p", "quiet").text


def test_a_view_is_kept_while_filtering_and_the_list_is_the_way_out(client: TestClient) -> None:
    page = _get(client, "lane=IRN-TUR&view=lanes")
    hidden = {box["name"]: box["value"] for box in page.one("form", id="filters").all("input", type="hidden")}
    assert hidden == {"view": "lanes", "lane": "IRN-TUR"}
    links = {link.text: link for link in page.one("nav", "views").all("a")}
    assert links["List"]["href"] == "/timeline?lane=IRN-TUR"
    assert links["Lanes"]["aria-current"] == "true"
    assert page.one("h1").text == "All events, in the lane Iran – Turkey"
    assert "Remove lane: Iran – Turkey×" in [chip.text for chip in page.one("ul", "chips").all("a")]


@pytest.mark.parametrize("view", ["lanes", "table"])
def test_an_empty_list_says_so_in_every_view(client: TestClient, view: str) -> None:
    page = _get(client, f"kind=call&from=2022-01-01&to=2022-12-31&view={view}")
    assert page.one("div", "empty").one("ul").all("a")[0].text == "2 events, without call"
