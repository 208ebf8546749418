"""One table of queries: page, JSON, CSV, Atom, iCal and API have the same events, in the same order."""

import csv
import io
from urllib.parse import parse_qsl

import feedparser
import pytest
import vobject
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from app.timeline.filter import EventFilter
from app.web.contexts.asked import read_query
from app.web.contexts.timeline import timeline_page
from tests.timeline.queries import QUERIES, expected_ids, ids_by_name
from tests.web.dom import read_page


@pytest.fixture
def ids(gold_session: Session) -> dict[str, str]:
    return ids_by_name(gold_session)


def _canonical(query: str, **changes: object) -> str:
    return EventFilter.parse(parse_qsl(query)).replace(**changes).to_query()


def _calendar(client: TestClient, query: str) -> vobject.base.Component:
    return vobject.readOne(client.get(f"/timeline.ics?{query}").text)


@pytest.mark.parametrize(("query", "names"), QUERIES)
def test_every_surface_has_the_same_events(client: TestClient, ids: dict[str, str], query: str, names: str) -> None:
    page = client.get(f"/timeline?{_canonical(query, show=200)}")
    rows = {
        "html": [card.one("h3").one("a")["href"].split("/")[2] for card in read_page(page.text).all("li", "card")],
        "json": [event["id"] for event in client.get(f"/timeline.json?{query}").json()["events"]],
        "csv": [row["id"] for row in csv.DictReader(io.StringIO(client.get(f"/timeline.csv?{query}").text[1:]))],
        "atom": [
            entry.link.split("/")[4]
            for entry in feedparser.parse(client.get(f"/timeline.atom?{query}").content).entries
        ],
        "ics": [event.url.value.split("/")[4] for event in _calendar(client, query).contents.get("vevent", [])],
        "api": [event["id"] for event in client.get(f"/api/events?{query}&show=200").json()["events"]],
    }
    assert all(found == rows["html"] for found in rows.values()), rows
    assert set(rows["html"]) == expected_ids(ids, names)
    assert len(rows["html"]) == len(set(rows["html"])) == client.get(f"/timeline.json?{query}").json()["total"]


@pytest.mark.parametrize(("query", "_names"), QUERIES)
def test_numbers_beside_options_predict_the_click(
    client: TestClient, gold_session: Session, query: str, _names: str
) -> None:
    page = timeline_page(gold_session, read_query(parse_qsl(query)))
    facets = page.facets
    options = [*facets.actor[:4], *facets.kind[:3], *facets.status[:2], *facets.publisher[:2], page.commentary]
    for option in options:
        assert client.get(f"/timeline.json?{option.query}").json()["total"] == option.count, option
