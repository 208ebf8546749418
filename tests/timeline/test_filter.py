import contextlib
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codebook import Kind, QuadClass, Status
from app.errors import FilterError
from app.timeline.cursor import Cursor
from app.timeline.filter import EventFilter
from app.timeline.words import REVIEWS

CURSOR = Cursor(date(2024, 7, 1), date(2024, 7, 1), "abcdefgh2345").encode()
DAYS = st.dates() | st.none()
KEYS = [field.alias or name for name, field in EventFilter.model_fields.items()]

BACKWARDS = (
    f"after={CURSOR}&show=40&sort=date&view=table&commentary=yes&quad=neutral&review=edited&publisher=B&status=planned"
    "&q=gaza&to=2024-12-31&from=2023-10-01&kind=call&match=between&actor=IRN"
)
FORWARDS = (
    "actor=IRN&match=between&kind=call&from=2023-10-01&to=2024-12-31&q=gaza&status=planned&publisher=B"
    f"&review=edited&quad=neutral&commentary=1&view=table&sort=date&show=40&after={CURSOR}"
)


def _parse(query: str) -> EventFilter:
    return EventFilter.parse(parse_qsl(query, keep_blank_values=True))


@st.composite
def filters(draw: st.DrawFn) -> EventFilter:
    """Any filter whatever, with any text in its open fields."""
    first, last = draw(DAYS), draw(DAYS)
    if first and last:
        first, last = sorted((first, last))
    return EventFilter(
        actor=draw(st.lists(st.text(), max_size=4)),
        match=draw(st.sampled_from(["any", "between"])),
        kind=draw(st.lists(st.sampled_from(Kind), max_size=3)),
        from_=first,
        to=last,
        q=draw(st.text(max_size=200)),
        status=draw(st.lists(st.sampled_from(Status), max_size=3)),
        publisher=draw(st.lists(st.text(), max_size=3)),
        review=draw(st.lists(st.sampled_from(REVIEWS), max_size=3)),
        quad=draw(st.lists(st.sampled_from(QuadClass), max_size=3)),
        commentary=draw(st.booleans()),
        view=draw(st.sampled_from(["list", "lanes", "table"])),
        sort=draw(st.sampled_from(["-date", "date"])),
        show=draw(st.integers(1, 500)),
        after=draw(st.none() | st.just(CURSOR)),
    )


@given(filters())
def test_a_filter_comes_back_from_its_query(wanted: EventFilter) -> None:
    assert EventFilter.parse(wanted.to_pairs()) == wanted
    assert _parse(wanted.to_query()) == wanted
    assert _parse(wanted.to_query()).to_query() == wanted.to_query()


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.text())))
def test_no_query_raises_anything_but_a_filter_error(pairs: list[tuple[str, str]]) -> None:
    with contextlib.suppress(FilterError):
        assert set(dict(EventFilter.parse(pairs).to_pairs())) <= set(dict(pairs))


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        # A plain form sends blanks.
        ("from=&to=&q=&actor=", ""),
        ("actor=++&q=%20", ""),
        # Defaults are not said.
        ("match=any&view=list&sort=-date&show=20&commentary=0", ""),
        # Unknown keys come from elsewhere.
        ("utm_source=mail&kind=call", "kind=call"),
        # One order of keys, values sorted and unique.
        ("kind=visit&actor=TUR&kind=call&actor=IRN&kind=visit", "actor=IRN&actor=TUR&kind=call&kind=visit"),
        (BACKWARDS, FORWARDS),
        # The radio button is kept before any actor is chosen.
        ("match=between", "match=between"),
        ("q=  Gaza \n war ", "q=Gaza+war"),
        ("q=a%00b", "q=ab"),
        ("show=5000", "show=200"),
        ("show=" + "9" * 5000, "show=200"),
        ("show=007", "show=7"),
        # The last of several stands: a link appended to.
        ("from=2023-01-01&from=2024-01-01", "from=2024-01-01"),
        ("publisher=Fox+News+Digital&publisher=-", "publisher=-&publisher=Fox+News+Digital"),
        # A joiner is a letter's business in Persian.
        ("q=می%E2%80%8Cرود", "q=%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D8%AF"),
    ],
)
def test_one_query_for_one_question(query: str, canonical: str) -> None:
    assert _parse(query).to_query() == canonical
    assert _parse(canonical).to_query() == canonical


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("from=2023-13-01", "from", "“2023-13-01” is not a day"),
        ("from=20231031", "from", "such as 2023-10-31"),
        ("to=yesterday", "to", "“yesterday” is not a day"),
        ("from=2024-01-02&to=2024-01-01", "from", "2 January 2024, is after the last, 1 January 2024"),
        ("kind=party", "kind", "choose from visit, meeting"),
        ("status=done", "status", "choose from occurred"),
        ("review=good", "review", "choose from machine"),
        ("match=all", "match", "choose from any, between"),
        ("view=map", "view", "choose from list"),
        ("sort=size", "sort", "choose from -date"),
        ("show=many", "show", "“many” is not a number"),
        ("show=0", "show", "from 1 to 200"),
        ("show=-20", "show", "from 1 to 200"),
        ("show=" + "0" * 5000, "show", "is not a number"),
        ("commentary=perhaps", "commentary", "neither yes nor no"),
        ("after=abc", "after", "damaged"),
        ("q=" + "a" * 201, "q", "at most 200"),
    ],
)
def test_what_cannot_be_used_is_named(query: str, field: str, words: str) -> None:
    with pytest.raises(FilterError) as raised:
        _parse(query)
    assert raised.value.field == field
    assert words in str(raised.value)


@pytest.mark.parametrize("query", ["from=2024-01-02&to=2024-01-01&kind=call", "from=x&kind=call", "show=x&kind=call"])
def test_without_the_field_that_is_wrong_the_rest_can_be_used(query: str) -> None:
    with pytest.raises(FilterError) as raised:
        _parse(query)
    rest = [(key, value) for key, value in parse_qsl(query) if key != raised.value.field]
    assert EventFilter.parse(rest).kind == (Kind.CALL,)


def test_values_given_in_code_are_checked_alike() -> None:
    wanted = EventFilter(kind=("visit", "call", "visit"), from_="2023-10-01", commentary="1", show="30")
    assert wanted.kind == (Kind.CALL, Kind.VISIT)
    assert (wanted.from_, wanted.commentary, wanted.show) == (date(2023, 10, 1), True, 30)
    with pytest.raises(FilterError):
        wanted.replace(to=date(2023, 1, 1))


@pytest.mark.parametrize(
    ("field", "value", "query"),
    [
        ("kind", "call", "actor=IRN&actor=TUR&match=between&kind=visit&from=2023-10-01&view=table"),
        ("kind", None, "actor=IRN&actor=TUR&match=between&from=2023-10-01&view=table"),
        ("actor", "IRN", "actor=TUR&match=between&kind=call&kind=visit&from=2023-10-01&view=table"),
        ("from", None, "actor=IRN&actor=TUR&match=between&kind=call&kind=visit&view=table"),
        ("match", None, "actor=IRN&actor=TUR&kind=call&kind=visit&from=2023-10-01&view=table"),
        ("q", "whatever", "actor=IRN&actor=TUR&match=between&kind=call&kind=visit&from=2023-10-01&view=table"),
    ],
)
def test_without_a_thing_asked_for_begins_at_the_first_page(field: str, value: str | None, query: str) -> None:
    wanted = _parse(
        "actor=IRN&actor=TUR&match=between&kind=visit&kind=call&from=2023-10-01&view=table&show=60&after=" + CURSOR
    )
    assert wanted.without(field, value).to_query() == query


@pytest.mark.parametrize(
    ("changes", "narrows"),
    [({"sort": "date", "show": 40, "view": "table"}, False), ({"q": "gaza"}, True), ({"commentary": True}, True)],
)
def test_order_and_size_ask_for_no_fewer_events(changes: dict[str, Any], narrows: bool) -> None:  # noqa: FBT001
    assert EventFilter(**changes).narrows is narrows
