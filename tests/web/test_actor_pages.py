from datetime import date

import pytest
from starlette.testclient import TestClient

from app.web.contexts.actor import say_days
from tests.web.dom import Node, read_page


def _get(client: TestClient, path: str) -> Node:
    answer = client.get(path)
    assert answer.status_code == 200
    return read_page(answer.text)


def test_a_person_has_names_offices_and_events(client: TestClient) -> None:
    page = _get(client, "/actors/hossein-amir-abdollahian")
    assert page.one("h1").text == "Hossein Amir-Abdollahian"
    assert "Also written Hossein Amirabdollahian" in page.one("main").text
    assert "25 Aug 2021 – 19 May 2024 foreign minister, Iran" in page.one("main").text
    link = page.all("a", href="/timeline?actor=hossein-amir-abdollahian&commentary=1")[0]
    assert link.text == f"All {len(page.all('li', 'card'))} events on the timeline"
    total = client.get("/timeline.json?actor=hossein-amir-abdollahian&commentary=1").json()["total"]
    assert page.one(id="latest").text == f"{total} events"
    assert len(page.all("li", "card")) == total


def test_a_party_has_its_people_and_the_latest_of_many(client: TestClient) -> None:
    page = _get(client, "/actors/IRN")
    total = client.get("/timeline.json?actor=IRN&commentary=1").json()["total"]
    assert page.one(id="latest").text == f"{total} events, the latest 10"
    assert len(page.all("li", "card")) == 10
    assert "Ali Bagheri Kani, foreign minister" in page.one("main").text


def test_the_list_counts_events_and_leads_to_everybody(client: TestClient) -> None:
    page = _get(client, "/actors")
    links = [link["href"] for link in page.one("ul", "roll").all("a")]
    assert "/actors/TUR" in links
    assert "/actors/arash-azizi" in links
    assert len(links) == len(set(links))
    for path in links[:6]:
        assert client.get(path).status_code == 200
    total = client.get("/timeline.json?actor=TUR&commentary=1").json()["total"]
    assert f"Turkey {total} events" in page.one("ul", "roll").text


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2021, 8, 25), date(2024, 5, 19), "25 Aug 2021 – 19 May 2024"),
        (date(2014, 1, 1), date(2018, 12, 31), "2014 – 2018"),
        (date(2023, 6, 3), None, "since 3 Jun 2023"),
        (None, date(2009, 12, 31), "until 2009"),
        (None, None, "days not known"),
    ],
)
def test_days_of_an_office(start: date | None, end: date | None, said: str) -> None:
    assert say_days(start, end) == said
