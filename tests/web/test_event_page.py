import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from app.domain.codebook import Act, Basis, Precision, Status
from app.domain.event import DateSpan
from app.storage.database import session_scope
from app.timeline.detail import EventDetail, load_event
from app.timeline.filter import EventFilter
from app.timeline.passages import Passage
from app.timeline.query import stream_events
from app.web.contexts.event import EventPage, _pieces, _say, event_page
from tests.factories import bare_engine, when
from tests.timeline.queries import ids_by_name
from tests.timeline.store import (
    ARAGHCHI,
    FIDAN,
    add_article,
    add_event,
    counted_statements,
    make_report,
)
from tests.web.conftest import MakeClient
from tests.web.dom import Node, read_page


@pytest.fixture
def ids(gold_session: Session) -> dict[str, str]:
    return ids_by_name(gold_session)


def _page(detail: EventDetail) -> EventPage:
    return event_page(detail, base="https://x.test", today=date(2026, 11, 21))


def _get(client: TestClient, event_id: str) -> Node:
    answer = client.get(f"/events/{event_id}", follow_redirects=True)
    assert answer.status_code == 200
    return read_page(answer.text)


def test_another_slug_has_moved_for_good(client: TestClient, ids: dict[str, str]) -> None:
    home = client.get(f"/events/{ids['jul01.e1']}").headers["Location"]
    assert home.startswith(f"/events/{ids['jul01.e1']}/")
    answer = client.get(f"/events/{ids['jul01.e1']}/an-older-summary")
    assert (answer.status_code, answer.headers["Location"]) == (301, home)
    assert client.get(home).status_code == 200


def test_facts_say_when_who_and_how_it_is_known(client: TestClient, ids: dict[str, str]) -> None:
    page = _get(client, ids["jul01.e1"])
    facts = {}
    names = iter(page.one("dl", "facts").all("dt"))
    for value in page.one("dl", "facts").all("dd"):
        facts[next(names).text] = value.text
    assert facts["Happened"] == "1 July 2024 known to the day; worked out from the article’s date"
    assert facts["Between"] == ("Ali Bagheri Kani, foreign minister, Iran Hakan Fidan, foreign minister, Turkey")
    assert facts["Kind"].startswith("Call CAMEO 041, PLOVER CONSULT, verbal cooperation, Goldstein 1.0")
    assert facts["Status"].startswith("occurred")
    assert facts["Reported"].startswith("1 independent report")
    assert facts["Review"] == "machine-extracted"
    assert page.one("h1").text in page.one("title").text


def test_sides_of_a_statement_are_named(gold_session: Session, ids: dict[str, str]) -> None:
    page = _page(load_event(gold_session, ids["jul01.e2"]))
    assert [(label, [one.actor.id for one in side]) for label, side in page.sides] == [
        ("Initiator", ["ali-bagheri-kani"]),
        ("Target", ["ISR"]),
    ]


def test_every_report_shows_its_evidence_verbatim(gold_session: Session) -> None:
    for card in stream_events(gold_session, EventFilter(commentary=True)):
        page = _page(load_event(gold_session, card.id))
        shown = {"".join(text for text, _ in one.pieces) for report in page.reports for one in report.excerpts}
        kept = {passage.text for report in page.detail.reports for passage in report.evidence}
        assert kept <= shown
        assert not [one.flaw for report in page.reports for one in report.excerpts if one.flaw]


def test_near_passages_are_each_others_context(gold_session: Session, ids: dict[str, str]) -> None:
    (report,) = _page(load_event(gold_session, ids["oct21.e1"])).reports
    evidence = report.detail.evidence
    assert len(report.excerpts) == len(evidence) > 2
    for (one, two), (first, second) in zip(pairwise(evidence), pairwise(report.excerpts), strict=True):
        near = two.start - one.end < 320
        assert (first.after, second.before) == (("", "") if near else (one.after, two.before))
    assert report.excerpts[-1].after == evidence[-1].after


def test_own_words_are_set_off_in_their_passage() -> None:
    passage = Passage(10, 40, "He said “no” and then “never”.", "", "", is_quote=False)
    quotes = (
        Passage(19, 21, "no", "", "", is_quote=True),
        Passage(33, 38, "never", "", "", is_quote=True),
        Passage(100, 104, "else", "", "", is_quote=True),
    )
    assert _pieces(passage, quotes) == (
        ("He said “", False),
        ("no", True),
        ("” and then “", False),
        ("never", True),
        ("”.", False),
    )


def test_a_republication_is_folded_under_its_original(client: TestClient, ids: dict[str, str]) -> None:
    page = _get(client, ids["oct31.e10"])
    folded = [node for node in page.all("details") if "republication" in node.one("summary").text]
    assert folded
    assert folded[0].all("article", "report")
    assert "1 republication" in page.one("dl", "facts").text


def test_what_the_excerpt_repeats_is_one_report(gold_session: Session, ids: dict[str, str]) -> None:
    told = [load_event(gold_session, event_id) for event_id in set(ids.values())]
    shared = [detail for detail in told if any(report.republications for report in detail.reports)]
    assert shared
    for detail in shared:
        assert detail.card.articles > detail.card.reports
        assert all(
            copy.article.published_on.isoformat() == "2023-11-02"
            for report in detail.reports
            for copy in report.republications
        )


def test_differences_between_reports_stand_side_by_side(make_client: MakeClient, tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        one = add_article(session, "They met in Istanbul.", publisher="Al-Monitor")
        other = add_article(session, "They met in Ankara.", publisher="Press TV", published="2024-01-02")
        reports = [
            make_report(one, "They met in Istanbul", place="Istanbul"),
            make_report(other, "They met in Ankara", place="Ankara", status="claimed"),
        ]
        add_event(session, "met", ARAGHCHI, FIDAN, reports=reports)
    rows = _get(make_client(engine), "met").one("table").one("tbody").all("tr")
    assert [row.text for row in rows] == [
        "Status occurred Al-Monitor, 1 Jan 2024",
        "claimed by one side Press TV, 2 Jan 2024",
        "Where Istanbul Al-Monitor, 1 Jan 2024",
        "Ankara Press TV, 2 Jan 2024",
    ]


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        # 8 May lies in May; 7 to 9 May and 8 to 10 May do not say the same.
        (("2024-05-01", "2024-05-31", "month"), ("2024-05-08", "2024-05-08", "day"), False),
        (("2024-05-07", "2024-05-09", "day"), ("2024-05-08", "2024-05-10", "day"), True),
        (("2024-05-08", "2024-05-08", "day"), ("2024-05-09", "2024-05-09", "day"), True),
        # By 10 May may be 8 May, and is not 11 May.
        (("2024-05-10", "2024-05-10", "before"), ("2024-05-08", "2024-05-08", "day"), False),
        (("2024-05-10", "2024-05-10", "before"), ("2024-05-11", "2024-05-11", "day"), True),
        (("2024-05-10", "2024-05-10", "after"), ("2024-05-11", "2024-05-11", "day"), False),
    ],
)
def test_a_date_known_less_exactly_is_no_other_date(
    make_client: MakeClient,
    tmp_path: Path,
    *,
    first: tuple[str, str, str],
    second: tuple[str, str, str],
    differ: bool,
) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        reports = [
            make_report(
                add_article(session, f"They met, says {start} {precision}."),
                "They met",
                date_start=date.fromisoformat(start),
                date_end=date.fromisoformat(end),
                date_precision=precision,
            )
            for start, end, precision in (first, second)
        ]
        add_event(session, "met", ARAGHCHI, FIDAN, reports=reports)
    assert _get(make_client(engine), "met").has(id="differences") is differ


def test_one_date_known_in_two_ways_is_no_difference(make_client: MakeClient, tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        tellers = [add_article(session, f"They met, says {teller}.") for teller in ("one", "another")]
        reports = [
            make_report(article, "They met", date_basis=basis)
            for article, basis in zip(tellers, ("explicit", "relative"), strict=True)
        ]
        add_event(session, "met", ARAGHCHI, FIDAN, reports=reports)
    assert not _get(make_client(engine), "met").has(id="differences")


@pytest.mark.parametrize(
    ("status", "summary", "told"),
    [
        ("denied", "Iran attacks Turkey (denied)", False),
        ("denied", "Iran attacks Turkey", True),
        ("planned", "Iran plans to visit Turkey", True),
        ("occurred", "Iran attacks Turkey", False),
    ],
)
def test_a_status_that_the_headline_says_is_not_said_again(
    make_client: MakeClient, tmp_path: Path, *, status: str, summary: str, told: bool
) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        add_event(session, "met", ARAGHCHI, FIDAN, status=status).summary = summary
    assert _get(make_client(engine), "met").has("span", "tag") is told


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Act.WARN, "warning"),
        (Status.DENIED, "denied by the accused"),
        (DateSpan(when("2022-01-01").start, when("2022-12-31").end, Precision.YEAR, Basis.EXPLICIT), "2022"),
        ("Ankara", "Ankara"),
        (None, "not said"),
    ],
)
def test_differing_values_are_in_words(value: str | DateSpan | None, said: str) -> None:
    assert _say(value) == said


def test_links_lead_to_the_passage_and_the_neighbours(client: TestClient, ids: dict[str, str]) -> None:
    event_id = ids["jul01.e1"]
    page = _get(client, event_id)
    passages = [link for link in page.all("a") if link["href"].endswith(f"#e{event_id}")]
    assert passages
    for link in passages:
        path, _, mark = link["href"].partition("#")
        assert read_page(client.get(path).text).has("mark", id=mark)
    assert page.one(id="around").text == "Just before and after, in this relation"
    assert page.all("a", href="/timeline?actor=IRN&actor=TUR&match=between")


def test_a_passage_that_the_text_does_not_hold_is_told_and_not_marked(make_client: MakeClient, tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        article = add_article(session, "They met in Istanbul.")
        report = make_report(article, "They met")
        report.evidence[0].text = "They left"
        add_event(session, "met", ARAGHCHI, FIDAN, reports=[report])
    client = make_client(engine)
    assert "nothing is marked" in _get(client, "met").one("p", "error").text
    shown = client.get(f"/articles/{article.public_id}/{article.slug}")
    assert "<mark" not in shown.text
    assert "nothing is marked" in shown.text


def test_history_is_told(client: TestClient, ids: dict[str, str]) -> None:
    page = _get(client, ids["jul01.e1"])
    assert page.one(id="history").text == "History of this entry"


def test_the_event_as_json(client: TestClient, ids: dict[str, str]) -> None:
    record = client.get(f"/events/{ids['oct31.e10']}.json").json()
    assert record == client.get(f"/api/events/{ids['oct31.e10']}").json()
    assert record["id"] == ids["oct31.e10"]
    assert record["url"].startswith("http://testserver/events/")
    assert sum(1 + len(report["republications"]) for report in record["reported_by"]) == record["articles"]
    assert len(record["reported_by"]) == record["reports"]
    for report in record["reported_by"]:
        assert report["evidence"]
        assert report["article"]["url"].startswith("http://testserver/articles/")
    assert record["history"][0]["at"].endswith("+00:00")


def test_problem_link_only_with_a_contact(make_client: MakeClient, gold_engine: Engine, ids: dict[str, str]) -> None:
    assert "mailto:" not in make_client(gold_engine).get(f"/events/{ids['jul01.e1']}", follow_redirects=True).text
    page = _get(make_client(gold_engine, contact="desk@example.org"), ids["jul01.e1"])
    (link,) = [link for link in page.all("a") if "with this event" in link.text]
    assert link["href"].startswith(
        f"mailto:desk@example.org?subject=Event%20{ids['jul01.e1']}&body=Ali%20Bagheri%20Kani"
    )


def test_statements_do_not_grow_with_the_reports(tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        for number in (1, 5):
            articles = [add_article(session, f"They met, says {number}.{teller}.") for teller in range(number)]
            reports = [make_report(article, "They met") for article in articles]
            add_event(session, f"told-by-{number}", ARAGHCHI, FIDAN, reports=reports)
    sent = set()
    for number in (1, 5):
        with counted_statements(engine) as statements, session_scope(engine) as session:
            _page(load_event(session, f"told-by-{number}"))
        sent.add(len(statements))
    assert len(sent) == 1


def test_previous_and_next_are_those_of_the_list_from_which_one_came(client: TestClient) -> None:
    query = "actor=IRN&actor=TUR&match=between"
    listed = read_page(client.get(f"/timeline?{query}").text).all("li", "card")
    homes = [card.one("h3").one("a")["href"] for card in listed]
    assert len(homes) > 3
    assert all(home.endswith(f"?{query}") for home in homes)
    for at, home in enumerate(homes):
        page = read_page(client.get(home).text)
        place = page.one("nav", "place")
        assert place.one("a", "back")["href"] == f"/timeline?{query}"
        assert place.one("a", "back").text == "← Iran – Turkey: all events"
        steps = {link.text: link["href"] for link in place.one("span", "steps").all("a")}
        # The list has the newest first.
        beside = {"Later": homes[at - 1] if at else None, "Earlier": homes[at + 1] if at + 1 < len(homes) else None}
        assert steps == {word: href for word, href in beside.items() if href}
        assert page.one("link", rel="canonical")["href"] == f"http://testserver{home.partition('?')[0]}"


def test_what_was_searched_for_is_carried_into_the_article(client: TestClient) -> None:
    (card, *_) = read_page(client.get("/timeline?q=Fidan").text).all("li", "card")
    page = read_page(client.get(card.one("h3").one("a")["href"]).text)
    passages = [link["href"] for link in page.all("a") if link.text == "Open the passage"]
    assert passages
    assert all("?q=Fidan#e" in href for href in passages)
    assert read_page(client.get(passages[0].partition("#")[0]).text).all("mark", "hit")


def test_a_query_that_cannot_be_used_is_left_out(client: TestClient, ids: dict[str, str]) -> None:
    home = client.get(f"/events/{ids['jul01.e1']}").headers["Location"]
    answer = client.get(f"{home}?kind=dance&from=yesterday&actor=nobody&utm_source=mail")
    assert answer.status_code == 200
    assert read_page(answer.text).one("a", "back")["href"] == "/timeline"


def test_references_can_be_fetched(client: TestClient, ids: dict[str, str]) -> None:
    event = ids["jul01.e1"]
    bibtex, ris = client.get(f"/events/{event}.bib"), client.get(f"/events/{event}.ris")
    assert bibtex.headers["Content-Type"].startswith("application/x-bibtex")
    assert ris.headers["Content-Type"].startswith("application/x-research-info-systems")
    page = _get(client, event)
    shown = {node["aria-label"]: node.raw for node in page.all("pre", "cited")}
    assert shown["BibTeX"] == bibtex.text
    assert shown["RIS"].split() == ris.text.split()
    assert {link.get("title") for link in page.all("link", rel="alternate")} >= {"BibTeX", "RIS"}
    assert client.get("/events/nothing.bib").status_code == 404


def test_programs_find_the_event_in_the_head(client: TestClient, ids: dict[str, str]) -> None:
    page = _get(client, ids["jul01.e1"])
    said = {
        node.get("property") or node.get("name"): node["content"] for node in page.all("meta") if node.get("content")
    }
    home = page.one("link", rel="canonical")["href"]
    assert said["og:title"] == said["twitter:title"] == said["citation_title"] == page.one("h1").text
    assert said["og:url"] == said["citation_public_url"] == home
    assert said["og:description"].startswith("1 July 2024. ")
    picture = client.get(said["og:image"].removeprefix("http://testserver"))
    assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/png")
    assert said["twitter:image"] == said["og:image"]
    data = json.loads(page.one("script", type="application/ld+json").raw)
    assert (data["@type"], data["url"], data["startDate"], data["endDate"]) == (
        "Event",
        home,
        "2024-07-01",
        "2024-07-01",
    )
    assert [article["@type"] for article in data["subjectOf"]] == ["NewsArticle"]
    assert {actor["name"] for actor in data["about"]} == {"Ali Bagheri Kani", "Hakan Fidan"}
