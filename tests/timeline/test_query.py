from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from sqlalchemy import Engine, delete
from sqlalchemy.orm import Session

from app.storage.database import session_scope
from app.storage.tables import EventRow
from app.timeline.filter import EventFilter
from app.timeline.query import count_events, page_of_events, stream_events
from app.timeline.tallies import Totals, totals
from tests.factories import bare_engine
from tests.timeline.store import (
    ARAGHCHI,
    FIDAN,
    IRAN,
    add_article,
    add_event,
    counted_statements,
    make_report,
)


def _parse(query: str) -> EventFilter:
    return EventFilter.parse(parse_qsl(query))


def _ids(session: Session, query: str) -> list[str]:
    return [card.id for card in stream_events(session, _parse(query))]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        # Withdrawn and merged events never show, commentary on demand.
        ("", "ministers states alone at-home elsewhere joint after before"),
        ("commentary=1", "ministers states alone at-home analyst elsewhere joint after before"),
        ("kind=commentary", "analyst"),
        ("kind=commentary&kind=statement", "alone analyst joint"),
        ("actor=azizi&commentary=1", "analyst"),
        # A party takes in its people; the speaker is an initiator even where only its party is named.
        ("actor=IRN", "ministers states alone at-home after before"),
        ("actor=araghchi", "ministers alone at-home"),
        ("actor=fidan", "ministers elsewhere joint"),
        ("actor=fidan&actor=araghchi", "ministers alone at-home elsewhere joint"),
        ("actor=nobody", ""),
        # Between: two of the chosen, in the person of two actors.
        ("actor=IRN&actor=TUR&match=between", "ministers states"),
        ("actor=TUR&actor=ISR&match=between", "elsewhere"),
        ("actor=IRN&actor=ISR&match=between", ""),
        ("actor=IRN&actor=TUR&actor=ISR&match=between", "ministers states elsewhere"),
        ("actor=araghchi&actor=fidan&match=between", "ministers"),
        ("actor=araghchi&actor=TUR&match=between", "ministers"),
        ("actor=IRN&actor=araghchi&match=between", "at-home"),
        ("actor=IRN&actor=nobody&match=between", ""),
        ("actor=ISR&match=between", "elsewhere"),
        ("match=between&kind=statement", "alone joint"),
        # Days are inclusive, and a span is met where it overlaps.
        ("from=2024-03-01&to=2024-03-01", "ministers"),
        ("from=2024-02-29&to=2024-02-29", "states"),
        ("from=2024-03-02", ""),
        ("from=2023-06-01&to=2023-06-01", "elsewhere"),
        ("to=2023-01-01", "elsewhere joint after before"),
        # Open dates are met by the day that they name.
        ("to=2021-05-09", ""),
        ("from=2021-05-10&to=2021-05-10", "before"),
        ("from=2021-05-11&to=2021-05-19", ""),
        ("from=2021-05-20&to=2021-05-20", "after"),
        # Values of one field are alternatives, fields add up.
        ("status=planned", "at-home"),
        ("status=planned&status=occurred&to=2021-12-31", "after before"),
        ("review=confirmed", "before"),
        ("review=confirmed&actor=TUR", ""),
        # An event with two reports counts for either publisher, once.
        ("publisher=Al-Monitor", "ministers"),
        ("publisher=-", "ministers"),
        ("publisher=-&publisher=Al-Monitor", "ministers"),
        ("publisher=al-monitor", ""),
        # Text: whole words, the last as a beginning; a search without a word finds nothing.
        ("q=fidan+met", "ministers"),
        ("q=summary+of+ministers", "ministers"),
        ("q=Arag", "ministers alone at-home"),
        ("q=???", ""),
        ('q="+OR+1=1+--', ""),
        ("q=NEAR(fidan)", ""),
        ("sort=date", "before after joint elsewhere at-home alone states ministers"),
        # Lanes: between two of the three, among three parties or more, or none of these.
        ("lane=IRN-TUR", "ministers states"),
        ("lane=ISR-TUR", "elsewhere"),
        ("lane=IRN-ISR", ""),
        ("lane=multilateral", ""),
        ("lane=other", "alone at-home joint after before"),
        ("lane=other&actor=TUR", "joint"),
        # What only concerns the page does not count.
        ("show=1&view=lanes", "ministers states alone at-home elsewhere joint after before"),
    ],
)
def test_a_filter_and_its_events(store: Session, query: str, ids: str) -> None:
    assert _ids(store, query) == ids.split()
    assert count_events(store, _parse(query)) == len(ids.split())
    figures = totals(store, _parse(query))
    assert figures.events == len(ids.split())


def test_the_totals_of_a_filter(store: Session) -> None:
    figures = totals(store, _parse("actor=TUR"))
    assert (str(figures.first), str(figures.last), figures.articles) == ("2022-05-01", "2024-03-01", 2)
    assert totals(store, _parse("actor=nobody")) == Totals(0, None, None, 0)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Give 65 events in all the relations of two dates that the order knows, most of them on a few days."""
    engine = bare_engine(tmp_path_factory.mktemp("many"))
    spans = [("2024-01-05", "2024-01-05"), ("2024-01-01", "2024-01-01"), ("2024-01-01", "2024-01-31")]
    spans += [("2024-01-01", "2024-12-31"), ("2023-12-31", "2024-01-01")]
    with session_scope(engine, write=True) as session:
        for number in range(65):
            start, end = spans[number * 7 % 5]
            add_event(session, f"event{number * 37 % 65:02}", IRAN, start=start, end=end)
    return engine


@pytest.mark.parametrize("sort", ["-date", "date"])
@pytest.mark.parametrize("show", [1, 7, 20, 64, 65, 66])
def test_pages_laid_end_to_end_are_all_events_once(many: Engine, sort: str, show: int) -> None:
    wanted = EventFilter(sort=sort, show=show)
    seen: list[str] = []
    with session_scope(many) as session:
        everything = [card.id for card in stream_events(session, wanted)]
        after: str | None = None
        for _ in range(66):
            page = page_of_events(session, wanted.replace(after=after))
            assert page.total == 65
            seen += [card.id for card in page.rows]
            after = page.next_after
            if after is None:
                break
    assert seen == everything
    assert len(set(everything)) == 65


def test_a_stream_has_all_events_whatever_the_page(many: Engine) -> None:
    with session_scope(many) as session:
        after = page_of_events(session, EventFilter()).next_after
        assert len(list(stream_events(session, EventFilter(show=1, after=after)))) == 65


def test_the_orders_are_each_other_backwards(many: Engine) -> None:
    with session_scope(many) as session:
        newest = [(card.when.start, card.when.end, card.id) for card in stream_events(session, EventFilter())]
        oldest = [(c.when.start, c.when.end, c.id) for c in stream_events(session, EventFilter(sort="date"))]
    assert newest == oldest[::-1]
    # The shorter of two that begin together stands nearer to what came after: "2024" closes its year.
    starts = [start for start, _, _ in newest]
    ends_of_first_january = [end for start, end, _ in newest if str(start) == "2024-01-01"]
    assert starts == sorted(starts, reverse=True)
    assert ends_of_first_january == sorted(ends_of_first_january)


@pytest.mark.parametrize(
    ("show", "next_show", "has_next"), [(20, 40, True), (50, 70, True), (65, None, False), (200, None, False)]
)
def test_more_is_offered_while_there_is_more(
    many: Engine,
    show: int,
    next_show: int | None,
    has_next: bool,  # noqa: FBT001 - a column of the table
) -> None:
    with session_scope(many) as session:
        page = page_of_events(session, EventFilter(show=show))
    assert (page.next_show, page.next_after is not None) == (next_show, has_next)


def test_a_page_grows_to_its_largest_size_and_then_goes_on_behind(tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        for number in range(205):
            add_event(session, f"event{number:03}", IRAN)
        almost = page_of_events(session, EventFilter(show=190))
        full = page_of_events(session, EventFilter(show=200))
        rest = page_of_events(session, EventFilter(show=200, after=full.next_after))
        assert len(list(stream_events(session, EventFilter()))) == 205
    assert almost.next_show == 200
    assert full.next_show is None
    assert (len(full.rows), len(rest.rows), rest.next_after) == (200, 5, None)


def test_a_place_stays_when_its_event_has_gone(many: Engine) -> None:
    with Session(many) as session:  # never committed
        page = page_of_events(session, EventFilter())
        behind = [card.id for card in page_of_events(session, EventFilter(after=page.next_after)).rows]
        session.execute(delete(EventRow).where(EventRow.public_id == page.rows[-1].id))
        assert [card.id for card in page_of_events(session, EventFilter(after=page.next_after)).rows] == behind


def test_statements_do_not_grow_with_rows_and_leave_texts_alone(tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        for number in range(60):
            article = add_article(session, f"Number {number}: they met.")
            report = make_report(article, "they met", quotes=[("met", "araghchi")])
            add_event(session, f"event{number:02}", ARAGHCHI, FIDAN, speaker="araghchi", reports=[report])
    counts = []
    for show in (2, 60):
        with session_scope(engine) as session, counted_statements(engine) as sent:
            page = page_of_events(session, EventFilter(show=show))
            assert len(page.rows) == show
            counts.append(len(sent))
    assert counts[0] == counts[1] <= 7
    assert not any("article.text " in statement or "article_1.text " in statement for statement in sent)
    assert any("opening" in statement for statement in sent)
