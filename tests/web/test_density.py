"""The density chart: the drawing, the table behind it, and the presets."""

from datetime import date

import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from app.timeline.density import Bar, Density
from app.timeline.filter import EventFilter
from app.timeline.periods import Unit
from app.web.contexts.density import chart_and_presets, nice_top, time_marks
from tests.web.dom import Node, read_page


def _page(client: TestClient, query: str = "") -> Node:
    return read_page(client.get(f"/timeline?{query}", follow_redirects=True).text).one("div", id="density")


def _total(client: TestClient, path: str) -> int:
    return int(client.get(path.replace("/timeline", "/timeline.json", 1)).json()["total"])


@pytest.mark.parametrize("query", ["", "actor=TUR", "kind=statement&from=2023-10-01&to=2023-10-31", "kind=call"])
def test_the_table_has_every_bar_with_events_and_its_numbers_are_true(client: TestClient, query: str) -> None:
    density = _page(client, query)
    rows = [row for row in density.all("tr") if row.all("td")]
    assert sum(int(row.all("td")[0].text) for row in rows) == _total(client, f"/timeline?{query}")
    for row in rows:
        assert int(row.all("td")[2].text) == _total(client, row.one("a")["href"])
    drawn = [link["href"] for link in density.one("svg", "chart").all("a") if link.all("rect", "bar")]
    assert drawn == [row.one("a")["href"] for row in rows if row.all("td")[0].text != "0"]


@pytest.mark.parametrize("query", ["", "from=2024-07-01&to=2024-07-01"])
def test_presets_are_absolute_and_predict_the_click(client: TestClient, query: str) -> None:
    for link in _page(client, query).one("nav", "presets").all("a"):
        number = link.one("span", "number").text.split()[0]
        assert int(number) == _total(client, link["href"]), link.text


def test_the_chosen_preset_is_marked(client: TestClient) -> None:
    chosen = [
        link.text.split()[0]
        for link in _page(client, "from=2022-01-01&to=2022-12-31").one("nav", "presets").all("a")
        if link.get("aria-current")
    ]
    assert chosen == ["2022"]


def test_bars_stay_inside_the_chart(gold_session: Session) -> None:
    for wanted in (EventFilter(), EventFilter(from_="2024-07-01", to="2024-07-01"), EventFilter(to="2022-12-31")):
        chart, _ = chart_and_presets(gold_session, wanted)
        assert chart is not None
        for bar in chart.bars:
            assert 0 <= float(bar.left[:-1]) <= float(bar.x[:-1])
            assert float(bar.left[:-1]) + float(bar.slot[:-1]) <= 100.01
            assert bar.y >= 14
            assert bar.y + bar.height == 102
            assert bar.vague_height <= bar.height
            assert (bar.height > 0) == (bar.events > 0)


def test_an_empty_list_has_no_chart_but_leads_to_other_days(client: TestClient) -> None:
    density = _page(client, "kind=call&from=2022-01-01&to=2022-12-31")
    assert not density.all("svg", "chart")
    assert density.one("nav", "presets").all("a")[0].text.startswith("All")


def test_no_style_attribute_and_nothing_to_tab_through(client: TestClient) -> None:
    chart = _page(client).one("svg", "chart")
    assert all(node.get("style") is None for node in chart.walk())
    assert {link["tabindex"] for link in chart.all("a")} == {"-1"}
    assert chart["aria-hidden"] == "true"


@pytest.mark.parametrize(
    ("most", "top"), [(1, 2), (2, 2), (3, 4), (5, 6), (10, 10), (11, 20), (45, 60), (88, 100), (101, 200)]
)
def test_the_scale_ends_on_a_number_that_people_count_in(most: int, top: int) -> None:
    assert nice_top(most) == top


def _bar(year: int | None) -> Bar:
    return Bar(date(year, 1, 1) if year else None, date(year, 1, 31) if year else date(2018, 12, 31), 1, 0, 1)


def test_the_word_before_the_line_of_time_does_not_touch_the_first_year() -> None:
    found = Density(Unit.YEAR, tuple(_bar(year) for year in range(2019, 2029)), earlier=_bar(None))
    near = [(3.0 * at, 3.0) for at in range(len(found.all))]
    far = [(6.0 * at, 6.0) for at in range(len(found.all))]
    assert [mark.label for mark in time_marks(found, near)][:2] == ["earlier", "2020"]
    assert [mark.label for mark in time_marks(found, far)][:2] == ["earlier", "2019"]


def test_the_first_month_that_has_room_says_its_year() -> None:
    months = tuple(Bar(date(2019, month, 1), date(2019, month, 28), 1, 0, 1) for month in range(1, 11))
    found = Density(Unit.MONTH, months, earlier=_bar(None))
    near = [(3.0 * at, 3.0) for at in range(len(found.all))]
    assert [mark.label for mark in time_marks(found, near)] == ["earlier", "Feb 2019", "Apr", "Jul", "Oct"]
