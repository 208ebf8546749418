import csv
import io

import pytest
from starlette.testclient import TestClient

from app.timeline.filter import EventFilter
from app.web.routes.api import PARAMETERS
from tests.web.dom import read_page


def test_pages_follow_each_other_and_hold_everything_once(client: TestClient) -> None:
    seen: list[str] = []
    address = "/api/events?show=15&commentary=1"
    while address:
        answer = client.get(address).json()
        seen += [event["id"] for event in answer["events"]]
        address = answer["next"]
    assert len(seen) == len(set(seen)) == answer["total"]


def test_the_description_names_every_field_of_the_filter(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    paths = described["paths"]
    assert set(paths) == {"/api/articles", "/api/events", "/api/events/{public_id}"}
    named = {parameter["name"] for parameter in paths["/api/events"]["get"]["parameters"]}
    keys = {field.alias or name for name, field in EventFilter.model_fields.items()} - {"view"}
    assert named == keys
    assert all(parameter["description"] for parameter in PARAMETERS)


def test_the_api_page_draws_the_description_from_our_own_files(client: TestClient) -> None:
    page = read_page(client.get("/api/docs").text)
    assert page.one(id="swagger-ui")["data-openapi"] == "/api/openapi.json"
    assert all(script["src"].startswith("/static/") and not script.raw for script in page.all("script"))


@pytest.mark.parametrize("path", ["/timeline.json", "/timeline.csv"])
def test_exports_take_no_notice_of_the_page(client: TestClient, path: str) -> None:
    assert client.get(f"{path}?show=1").text == client.get(path).text


def test_csv_is_a_download_with_a_mark_for_spreadsheets(client: TestClient) -> None:
    answer = client.get("/timeline.csv?kind=call")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="chancery-timeline.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.text[1:])))
    assert all(row["url"].startswith("http://testserver/events/") for row in rows)


def test_json_says_what_it_answers(client: TestClient) -> None:
    answer = client.get("/timeline.json?actor=IRN&actor=TUR&match=between&kind=call").json()
    assert answer["title"] == "Iran – Turkey: calls"
    assert answer["total"] == len(answer["events"]) == 1
