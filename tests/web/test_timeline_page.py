import gzip
import re
from datetime import date
from urllib.parse import parse_qsl

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from app.storage.database import session_scope
from app.timeline.filter import EventFilter
from app.timeline.query import Page, page_of_events
from app.timeline.tallies import Totals
from app.web.contexts.asked import read_query
from app.web.contexts.links import Link
from app.web.contexts.timeline import TimelinePage, _more, say_totals, timeline_page
from tests.timeline.store import counted_statements
from tests.web.dom import Node, read_page


def _page(session: Session, query: str) -> TimelinePage:
    return timeline_page(session, read_query(parse_qsl(query)))


def _get(client: TestClient, query: str = "") -> Node:
    answer = client.get(f"/timeline?{query}", follow_redirects=True)
    assert answer.status_code == 200
    return read_page(answer.text)


def _cards(page: Node) -> list[Node]:
    return page.all("li", "card")


def test_home_leads_to_the_timeline(client: TestClient) -> None:
    answer = client.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (307, "/timeline")


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        pytest.param("from=&to=&q=", "/timeline", id="a plain form's blanks"),
        pytest.param("match=any&sort=-date&show=20", "/timeline", id="defaults"),
        pytest.param("kind=visit&actor=TUR&actor=IRN", "/timeline?actor=IRN&actor=TUR&kind=visit", id="order"),
        pytest.param("actor=IRN&actor=IRN", "/timeline?actor=IRN", id="twice"),
        pytest.param("commentary=on", "/timeline?commentary=1", id="one spelling"),
        pytest.param("utm_source=x&kind=call", "/timeline?kind=call", id="unknown keys"),
        pytest.param("show=9999", "/timeline?show=200", id="too large a page"),
        pytest.param("q=++two+++words+", "/timeline?q=two+words", id="blanks in the search"),
    ],
)
def test_another_spelling_is_sent_to_the_canonical_address(client: TestClient, asked: str, canonical: str) -> None:
    answer = client.get(f"/timeline?{asked}")
    assert (answer.status_code, answer.headers["Location"]) == (303, canonical)
    assert client.get(canonical).status_code == 200


@pytest.mark.parametrize("query", ["q=a%20b", "q=a+b", "q=%C4%B0stanbul", "q='%22<>", "actor=IRN&q=%2B1", "q=*~()"])
def test_a_canonical_query_stays_whatever_its_encoding(client: TestClient, query: str) -> None:
    assert client.get(f"/timeline?{query}").status_code == 200


def test_the_heading_is_the_filter_in_words(client: TestClient) -> None:
    page = _get(client, "actor=IRN&actor=TUR&match=between&kind=visit&kind=call&from=2023-10-01&to=2024-12-31")
    assert page.one("h1").text == "Iran – Turkey: visits and calls, Oct 2023 – Dec 2024"
    assert page.one("head").one("title").text == "Iran – Turkey: visits and calls, Oct 2023 – Dec 2024 · Chancery"
    assert page.one(role="status").text == "4 events Nov 2023 – Oct 2024 3 articles"
    chips = [chip.text for chip in page.one("ul", "chips").all("a")]
    assert chips[-1] == "Clear all"
    assert "Remove between Iran & Turkey×" in chips


def test_the_call_between_iran_and_turkey_is_found_alone(client: TestClient) -> None:
    (card,) = _cards(_get(client, "actor=IRN&actor=TUR&match=between&kind=call"))
    assert "Bagheri Kani" in card.text
    assert "Fidan" in card.text
    assert card.one("time")["datetime"] == "2024-07-01"


def test_a_year_is_shown_as_a_year(client: TestClient) -> None:
    cards = _cards(_get(client, "from=2022-01-01&to=2022-12-31"))
    assert [card.one("p", "when").text for card in cards] == ["2022", "2022"]
    assert [card.one("time")["datetime"] for card in cards] == ["2022", "2022"]


def test_months_are_headings_and_count_their_events(client: TestClient) -> None:
    page = _get(client, "show=200")
    headings = [month.one("h2").text for month in page.all("section", "month")]
    counts = [len(month.all("li", "card")) for month in page.all("section", "month")]
    assert headings[0] == f"October 2024 {counts[0]} events"
    assert "2022 2 events" in headings
    assert len(headings) == len(set(headings))
    assert [node.tag for node in page.walk() if node.tag in {"h1", "h2", "h3"}][:3] == ["h1", "h2", "h3"]


def test_load_more_is_a_link_to_a_longer_page(client: TestClient, gold_session: Session) -> None:
    page = _get(client)
    more = page.one("a", id="more")
    assert (more["href"], more["hx-get"], more.text) == ("/timeline?show=40", "/timeline?show=40", "Load 20 more")
    assert len(_cards(page)) == 20
    assert len(_cards(_get(client, "show=40"))) == 40
    assert not _get(client, "show=200").all("a", id="more")
    assert "20 shown" in _page(gold_session, "").status
    assert "20 shown" not in _page(gold_session, "show=200").status


@pytest.mark.parametrize("query", ["", "show=7", "show=23&sort=date", "show=3&sort=date", "actor=TUR&show=2"])
def test_links_to_more_say_how_many_follow(client: TestClient, gold_session: Session, query: str) -> None:
    page = _page(gold_session, query)
    total = client.get(f"/timeline.json?{query}").json()["total"]
    while page.more:
        shown = sum(len(month.cards) for month in page.months)
        _, _, query = page.more.path.partition("?")
        page = _page(gold_session, query)
        assert page.status[0].startswith(f"{total} event")
        assert sum(len(month.cards) for month in page.months) - shown == min(20, total - shown)
    assert sum(len(month.cards) for month in page.months) == total


def test_the_last_link_counts_what_is_left(gold_session: Session) -> None:
    page = _page(gold_session, "show=40")
    assert page.more
    assert page.more.label == f"Load {int(page.status[0].split()[0]) - 40} more"
    first = page_of_events(gold_session, EventFilter(show=20)).next_after
    behind = _page(gold_session, f"show=20&after={first}")
    assert behind.more
    assert behind.more.label == page.more.label
    for left, label in ((30, "Next 20 events"), (1, "Next 1 event")):
        further = Link(label, f"/timeline?after={first}")
        assert _more(EventFilter(show=200), Page((), 230, left, None, first)) == (None, further)


@pytest.mark.parametrize("query", ["", "show=3", "show=35", "show=5&sort=date", "actor=IRN&show=9"])
def test_every_month_has_its_own_total_wherever_the_page_ends(gold_session: Session, query: str) -> None:
    whole = {month.heading: month.note for month in _page(gold_session, f"{query}&show=200").months}
    page = _page(gold_session, query)
    assert {month.heading: month.note for month in page.months}.items() <= whole.items()
    after = page_of_events(gold_session, page.filter).next_after
    further = _page(gold_session, f"{query}&after={after}")
    assert {month.heading: month.note for month in further.months}.items() <= whole.items()


def test_a_further_page_leads_back(gold_session: Session, client: TestClient) -> None:
    first = client.get("/api/events").json()
    query = first["next"].partition("?")[2]
    page = _page(gold_session, query)
    assert page.first == "/timeline"
    shown = [card.id for month in page.months for card in month.cards]
    assert not set(shown) & {event["id"] for event in first["events"]}


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("from=2024-02-02&to=2024-01-01", "from", "is after the last"),
        ("from=yesterday", "from", "is not a day"),
        ("to=2024-02-31", "to", "is not a day"),
        ("from=2024-02-02&to=2024-01-01", "from", "2 February 2024, is after the last, 1 January 2024"),
        ("from=2024-02-02&to=2024-01-01", "from", "The list leaves the first day out."),
    ],
)
def test_a_day_that_cannot_be_used_is_told_at_its_field(
    client: TestClient, query: str, field: str, message: str
) -> None:
    answer = client.get(f"/timeline?{query}")
    page = read_page(answer.text)
    assert answer.status_code == 422
    box = page.one("input", id=field)
    assert box["aria-invalid"] == "true"
    assert message in page.one(id=box["aria-describedby"]).text
    assert box["value"] == dict(parse_qsl(query))[field]
    assert _cards(page), "the list stays"
    assert page.one("details", "filters").get("open") == ""


def test_several_faults_are_all_told(client: TestClient) -> None:
    answer = client.get("/timeline?kind=dance&from=x&to=y&show=none&after=zzz")
    assert answer.status_code == 422
    assert len(read_page(answer.text).one("div", "errors").all("p", "error")) == 5


def test_an_empty_list_says_what_to_leave_out(client: TestClient) -> None:
    page = _get(client, "kind=call&from=2022-01-01&to=2022-12-31")
    links = page.one("div", "empty").one("ul").all("a")
    assert links[0].text == "2 events, without call"
    for link in links:
        _, _, query = link["href"].partition("?")
        assert link.text.startswith(f"{client.get(f'/timeline.json?{query}').json()['total']} event")
    assert page.one(role="status").text == "No events"


def test_an_empty_list_where_no_single_filter_helps(client: TestClient) -> None:
    page = _get(client, "q=nosuchword&kind=agreement")
    assert "No single filter" in page.one("div", "empty").text
    assert page.one("div", "empty").one("a")["href"] == "/timeline"


def test_the_freshness_line_counts_what_is_there(client: TestClient) -> None:
    events = client.get("/timeline.json").json()["total"]
    commentary = client.get("/timeline.json?commentary=1").json()["total"] - events
    held = f"5 articles → {events} events and {commentary} pieces of commentary last added "
    assert _get(client).one("p", "fresh").text.startswith(held)


def test_the_status_says_what_it_leaves_out(client: TestClient) -> None:
    page, whole = _get(client), _get(client, "commentary=1")
    link = page.one(role="status").one("a")
    assert (link.text, link["href"]) == ("and 3 pieces of commentary, not shown", "/timeline?commentary=1")
    assert not whole.one(role="status").all("a")
    assert not _get(client, "kind=call").one(role="status").all("a")
    events = [int(one.one(role="status").text.split()[0]) for one in (page, whole)]
    assert events[1] - events[0] == 3
    kinds = [option for option in page.all("label", "option") if option.has("input", name="kind")]
    assert sum(int(option.one("span", "number").text.split()[0]) for option in kinds) == events[1]


def test_every_control_has_a_label_and_ids_are_unique(client: TestClient) -> None:
    page = _get(client, "actor=IRN&commentary=1")
    ids = [node["id"] for node in page.walk() if node.get("id")]
    assert len(ids) == len(set(ids))
    labelled = {label["for"] for label in page.all("label") if label.get("for")}
    wrapped = {control["id"] for label in page.all("label") for control in label.all("input")}
    seen = [control for control in page.all("input") if control.get("type") != "hidden"]
    assert {control["id"] for control in seen} <= labelled | wrapped
    assert all(box.one("legend").text for box in page.all("fieldset"))


def test_landmarks_and_skip_links(client: TestClient) -> None:
    page = _get(client)
    for tag in ("header", "main", "footer"):
        assert len([node for node in page.one("body").children if isinstance(node, Node) and node.tag == tag]) == 1
    for link in page.all("a", "skip"):
        assert page.has(id=link["href"][1:])
    assert len(page.all(role="status")) == 1
    assert page.one("header").one("nav").one("a", href="/timeline")["aria-current"] == "page"


def test_htmx_attributes_stand_on_their_own_elements(client: TestClient) -> None:
    page = _get(client, "actor=IRN&kind=call")
    asking = [node for node in page.walk() if node.get("hx-get")]
    assert {node.tag for node in asking} == {"form", "input", "a"}
    for node in asking:
        assert node["hx-select"] == node["hx-target"] == "#results"
        assert node["hx-sync"] == "#filters:replace"
        assert (node.get("hx-push-url") is None) != (node.get("hx-replace-url") is None)
        if node.tag == "a":
            assert node["href"] == node["hx-get"]
        for part in (node.get("hx-select-oob") or "").split(","):
            assert page.has(id=part.partition(":")[0][1:])


def test_the_chosen_is_ticked(client: TestClient) -> None:
    page = _get(client, "actor=TUR&match=between&kind=call&status=occurred&q=Fidan&from=2024-01-01&sort=date")
    ticked = {
        (box["name"], box["value"])
        for box in page.one("form", id="filters").all("input")
        if box.get("checked") is not None
    }
    assert ticked == {
        ("actor", "TUR"), ("match", "between"), ("kind", "call"), ("status", "occurred"), ("sort", "date"),
    }  # fmt: skip
    assert page.one("input", id="q")["value"] == "Fidan"
    assert page.one("input", id="from")["value"] == "2024-01-01"


def test_formats_carry_the_query_without_the_page(client: TestClient) -> None:
    links = [link["href"] for link in _get(client, "kind=statement&show=40").one("p", "formats").all("a")]
    assert links == [f"/timeline.{end}?kind=statement" for end in ("atom", "ics", "json", "csv")]


def test_status_and_review_are_in_words(client: TestClient) -> None:
    card = _cards(_get(client, "status=planned"))[0]
    assert card.one("span", "tag").text == "planned"
    assert "machine-extracted" in card.one("p", "notes").text
    assert card.one("p", "kind").text.lower().startswith(("visit", "meeting"))


@pytest.mark.parametrize("query", ["", "actor=TUR", "view=table", "view=lanes", "q=Israel", "from=2023-10-01"])
def test_statements_do_not_grow_with_the_rows(gold_engine: Engine, query: str) -> None:
    sent = []
    for show in ("1", "4", "12"):
        # A fresh connection keeps no answers of an earlier page.
        gold_engine.dispose()
        with counted_statements(gold_engine) as statements, session_scope(gold_engine) as session:
            _page(session, f"{query}&show={show}")
        assert query == "q=Israel" or not any("article.text" in statement for statement in statements)
        sent.append(len(statements))
    assert sent[0] == sent[1] == sent[2]


def test_style_and_scripts_of_our_own_are_small(client: TestClient) -> None:
    for path in ("/timeline", "/timeline?view=lanes"):
        text = client.get(path).text
        files = [
            file
            for file in re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js)\?[^"]*)"', text)
            if "vendor" not in file
        ]
        assert files
        assert sum(len(gzip.compress(client.get(file).content)) for file in files) <= 14_000, path


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2023, 10, 31), date(2024, 10, 21), "2 events · Oct 2023 – Oct 2024 · 1 article"),
        (date(2022, 1, 1), date(2022, 12, 31), "2 events · 2022 · 1 article"),
        (date(2022, 3, 1), date(2022, 3, 31), "2 events · Mar 2022 · 1 article"),
        (date(2022, 3, 5), date(2022, 3, 5), "2 events · Mar 2022 · 1 article"),
    ],
)
def test_the_days_of_a_list_are_not_more_exact_than_known(first: date, last: date, said: str) -> None:
    assert say_totals(Totals(2, first, last, 1), shown=2, all_shown=True) == tuple(said.split(" · "))


def test_a_chosen_actor_is_never_folded_away(client: TestClient) -> None:
    page = _get(client, "actor=qais-khazali")
    box = page.one("input", id="actor-qais-khazali")
    folds = [
        fold
        for fold in page.all("details", "more-options") + page.all("details", "within")
        if any(node is box for node in fold.walk())
    ]
    assert folds
    assert all(fold.get("open") == "" for fold in folds)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("actor=nobody", "“nobody” is not known as an actor; choose from those on the page of actors."),
        ("actor=IRN&actor=nobody&actor=x&kind=call", "“nobody”, “x” are not known as actors"),
    ],
)
def test_an_actor_whom_nobody_knows_is_told_at_the_field(client: TestClient, query: str, message: str) -> None:
    answer = client.get(f"/timeline?{query}")
    page = read_page(answer.text)
    assert answer.status_code == 422
    field = page.one("fieldset", id="actors")
    assert message in field.one(id=field["aria-describedby"]).text
    assert _cards(page), "the list stays"
    assert "nobody" not in page.one("h1").text
    for path in ("/timeline.json", "/timeline.csv", "/api/events"):
        problem = client.get(f"{path}?{query}")
        assert (problem.status_code, problem.json()["field"]) == (422, "actor")
        assert message in problem.json()["detail"]


def test_an_actor_without_events_is_known(client: TestClient) -> None:
    assert client.get("/timeline?actor=arash-azizi").status_code == 200


def test_hidden_words_of_numbers_are_in_order(client: TestClient) -> None:
    numbers = {node.text for node in _get(client).all("span", "number")}
    assert "1 event" in numbers
    assert not {number for number in numbers if number.endswith("event") and number != "1 event"}
    assert "1 events" not in numbers
