"""The five sample articles, asked in every way: all ways agree on the rows."""

import csv
import json
from io import StringIO
from urllib.parse import parse_qsl

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.formats.as_csv import stream_csv
from app.formats.as_json import stream_json
from app.storage.database import session_scope
from app.storage.tables import ActorRow
from app.timeline.dates import say_date
from app.timeline.detail import load_actor, load_article, load_event
from app.timeline.filter import EventFilter
from app.timeline.query import count_events, page_of_events, stream_events
from tests.timeline.queries import QUERIES, expected_ids, ids_by_name
from tests.timeline.store import counted_statements
from tests.timeline.test_facets import check_predictions, questions


@pytest.fixture(scope="session")
def names(gold_engine: Engine) -> dict[str, str]:
    with session_scope(gold_engine) as session:
        return ids_by_name(session)


def _parse(query: str) -> EventFilter:
    return EventFilter.parse(parse_qsl(query))


@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_every_way_of_asking_gives_the_same_rows(
    gold_session: Session, names: dict[str, str], query: str, expected: str
) -> None:
    wanted = _parse(query)
    cards = list(stream_events(gold_session, wanted))
    ids = [card.id for card in cards]
    assert set(ids) == expected_ids(names, expected)
    assert count_events(gold_session, wanted) == len(ids)
    assert [card.id for card in page_of_events(gold_session, wanted.replace(show=200)).rows] == ids
    document = json.loads("".join(stream_json(cards, title="t", url="u", total=len(cards))))
    assert [event["id"] for event in document["events"]] == ids
    rows = csv.DictReader(StringIO("".join(stream_csv(cards)).removeprefix("\ufeff"), newline=""))
    assert [row["id"] for row in rows] == ids


@pytest.mark.parametrize("query", [query for query, _ in QUERIES])
def test_the_queries_of_the_table_are_canonical(query: str) -> None:
    assert sorted(parse_qsl(_parse(query).to_query())) == sorted(parse_qsl(query))


def test_all_events_are_there_newest_first(gold_session: Session, names: dict[str, str]) -> None:
    cards = list(stream_events(gold_session, EventFilter(commentary=True)))
    assert len(cards) == len(names) == 55
    assert count_events(gold_session, EventFilter()) == 52
    starts = [card.when.start for card in cards]
    assert starts == sorted(starts, reverse=True)


@pytest.mark.parametrize(
    ("name", "date", "counts"),
    [
        ("oct31.e19", "2022", (1, 2)),
        ("oct31.e15", "7–31 October 2023", (1, 2)),
        ("oct31.e12", "by 31 October 2023", (1, 2)),
        ("oct31.e10", "7 October 2023", (3, 4)),
        ("oct21.e4", "week of 14 October 2024", (1, 1)),
        ("nov12.e6", "2009–2010", (1, 1)),
        ("jul01.e1", "1 July 2024", (1, 1)),
    ],
)
def test_an_event_says_its_date_and_counts_its_reports(
    gold_session: Session, names: dict[str, str], name: str, date: str, counts: tuple[int, int]
) -> None:
    event = load_event(gold_session, names[name])
    assert say_date(event.card.when) == date
    assert (event.card.reports, event.card.articles) == counts
    assert (len(event.reports), sum(1 + len(report.republications) for report in event.reports)) == counts


def test_the_excerpt_is_folded_under_its_original(gold_session: Session, names: dict[str, str]) -> None:
    (report,) = load_event(gold_session, names["oct31.e11"]).reports
    (copy,) = report.republications
    assert (report.article.published_on.isoformat(), copy.article.published_on.isoformat()) == (
        "2023-10-31",
        "2023-11-02",
    )
    assert [quote.text for quote in (*report.quotes, *copy.quotes)] == ["to spread out.", "to spread out."]


def test_no_passage_is_flawed_and_every_event_is_marked_in_its_articles(gold_session: Session) -> None:
    for card in stream_events(gold_session, EventFilter(commentary=True)):
        detail = load_event(gold_session, card.id)
        families = [article for report in detail.reports for article in (report, *report.republications)]
        assert not any(passage.flaw for report in families for passage in (*report.evidence, *report.quotes))
        for report in families:
            article = load_article(gold_session, report.article.id)
            (told,) = (event for event in article.events if event.card.id == card.id)
            assert not told.flaws
            # Evidence, and the quotes in it, in the order of the text: what the article's page marks.
            words = sorted(passage.text for passage in (*report.evidence, *report.quotes))
            assert sorted(article.text[span.start : span.end] for span in told.spans) == words


def test_who_took_part_under_which_office(gold_session: Session, names: dict[str, str]) -> None:
    event = load_event(gold_session, names["jul01.e1"])
    assert [(one.actor.name, one.office) for one in event.participants] == [
        ("Ali Bagheri Kani", "foreign minister"),
        ("Hakan Fidan", "foreign minister"),
    ]
    assert event.relation is not None
    assert event.relation.to_query() == "actor=IRN&actor=TUR&match=between"
    fidan = load_actor(gold_session, "hakan-fidan")
    assert (fidan.latest.total, fidan.tenures[0].party_name) == (5, "Turkey")


@pytest.mark.parametrize("query", ["", "actor=IRN&actor=TUR&match=between", *(query for query, _ in QUERIES)])
def test_every_number_beside_a_query_of_the_table_predicts_its_click(gold_session: Session, query: str) -> None:
    check_predictions(gold_session, _parse(query), gold_session.scalars(select(ActorRow.id)))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    wanted=questions(
        ["IRN", "TUR", "ISR", "hamas", "hakan-fidan", "recep-tayyip-erdogan", "arash-azizi"],
        ["Al-Monitor", "Fox News Digital"],
    )
)
def test_every_number_predicts_its_click(gold_engine: Engine, wanted: EventFilter) -> None:
    with session_scope(gold_engine) as session:
        check_predictions(session, wanted, session.scalars(select(ActorRow.id)))


def test_a_detail_takes_few_statements(gold_engine: Engine, names: dict[str, str]) -> None:
    # Told by four articles with few neighbours, and by one with many: it is the parts of a page that take statements.
    counts = []
    for name in ("oct31.e10", "jul01.e1"):
        with session_scope(gold_engine) as session, counted_statements(gold_engine) as sent:
            load_event(session, names[name])
        counts.append(len(sent))
    assert max(counts) <= 18
