from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.storage.database import session_scope
from tests.factories import bare_engine
from tests.timeline.store import IRAN, TURKEY, add_event, counted_statements
from tests.web.conftest import MakeClient
from tests.web.dom import Node, read_page


def _get(client: TestClient, path: str) -> Node:
    answer = client.get(path)
    assert answer.status_code == 200
    return read_page(answer.text)


@pytest.mark.parametrize(
    ("path", "home"),
    [("/relations/TUR/IRN", "/relations/IRN/TUR"), ("/relations/irn/tur", "/relations/IRN/TUR")],
)
def test_the_other_order_has_moved_for_good(client: TestClient, path: str, home: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (301, home)


@pytest.mark.parametrize("path", ["/relations/IRN/IRN", "/relations/IRN/nowhere", "/relations/IRN"])
def test_what_is_no_relation_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/relations/IRN/TUR", "/relations", "/publishers", "/actors/IRN"])
def test_every_number_leads_to_the_list_that_proves_it(client: TestClient, path: str) -> None:
    page = _get(client, path)
    links = [
        link
        for cell in page.all("td", "figure")
        for link in cell.all("a")
        if link["href"].startswith("/timeline") and link.text.replace(",", "").isdigit()
    ]
    assert len(links) > 2
    for link in links:
        total = client.get(link["href"].replace("/timeline", "/timeline.json", 1)).json()["total"]
        assert total == int(link.text.replace(",", "")), link["href"]


def test_a_relation_says_first_last_and_the_longest_silence(client: TestClient) -> None:
    page = _get(client, "/relations/IRN/TUR")
    query = "actor=IRN&actor=TUR&match=between"
    events = client.get(f"/timeline.json?{query}").json()["events"]
    facts = page.one("dl", "bounds").all("dd")
    assert [dd.one("a")["href"].partition("?")[0] for dd in facts[:2]] == [
        events[-1]["url"].removeprefix("http://testserver"),
        events[0]["url"].removeprefix("http://testserver"),
    ]
    silence = facts[2].one("a")
    assert silence.text.endswith(" days")
    assert client.get(silence["href"].replace("/timeline", "/timeline.json")).json()["total"] == 0


def test_drawings_and_tables_have_the_same_numbers(client: TestClient) -> None:
    page = _get(client, "/relations/IRN/TUR")
    drawn = page.one("figure", "balance")
    (table,) = [div for div in page.all("div", "table") if (div.get("aria-label") or "").startswith("Cooperation")]
    said = [title.text for title in drawn.all("title")]
    for row, words in zip(table.one("tbody").all("tr"), said, strict=True):
        up1, up2, down1, down2 = (
            int(cell.text.replace("–", "0").replace(",", "")) for cell in row.all("td", "figure")[:4]
        )
        assert words.startswith(f"{row.one('th').text}: {up1 + up2} act")
        assert f", {down1 + down2} act" in words


def test_a_relation_without_events_says_so(make_client: MakeClient, tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        add_event(session, "iran", IRAN)
        add_event(session, "turkey", TURKEY)
    client = make_client(engine)
    assert "No article kept here tells of an event between the two." in _get(client, "/relations/IRN/TUR").text
    assert "no events between two parties yet" in _get(client, "/relations").text


def test_statements_do_not_grow_with_the_events(make_client: MakeClient, tmp_path: Path) -> None:
    sent = []
    for number in (2, 30):
        (tmp_path / str(number)).mkdir()
        engine = bare_engine(tmp_path / str(number))
        with session_scope(engine, write=True) as session:
            for at in range(number):
                add_event(session, f"e{at}", IRAN, TURKEY, start=f"2024-01-{at + 1:02}")
        client = make_client(engine)
        with counted_statements(client.app.state.engine) as statements:  # type: ignore[attr-defined]
            _get(client, "/relations/IRN/TUR")
            _get(client, "/actors/IRN")
        sent.append(len(statements))
    assert sent[0] == sent[1]


def test_publishers_count_their_articles(client: TestClient) -> None:
    page = _get(client, "/publishers")
    rows = {row.one("th").text: [cell.text for cell in row.all("td")] for row in page.one("tbody").all("tr")}
    assert rows["Al-Monitor"][1:3] == ["2", "1"]
    assert rows["Publisher not named"][1] == "2"
    assert sum(int(cells[1]) for cells in rows.values()) == 5
