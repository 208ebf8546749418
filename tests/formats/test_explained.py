"""Events with the origins of their values, for a terminal and as data."""

from dataclasses import replace

from app.domain.event import Origin
from app.formats.explained import explained_document, explained_lines
from tests.factories import evidence_in, make_article, make_event, mention, quotes_in, when

ARTICLE = make_article(text="Hakan Fidan visited Tehran on Monday. “Peace” is near, he said.")
EVENT = make_event(
    when=replace(when("2024-07-01", "2024-07-02"), origin=Origin("counted from the article's day", 27, 36)),
    initiators=(replace(mention("hakan-fidan"), origin=Origin("named as person", 0, 11)),),
    targets=(mention("IRN"),),
    evidence=tuple(
        replace(span, origin=Origin("tells the act", 0, 37)) for span in evidence_in(ARTICLE, ARTICLE.text[:37])
    ),
    quotes=tuple(replace(quote, origin=Origin("quoted", 39, 44)) for quote in quotes_in(ARTICLE, "Peace")),
    speaker="hakan-fidan",
    kind_origin=Origin("visit: frame visit/visit:visit", 12, 19),
    act_origin=Origin("visit: frame visit/visit:visit", 12, 19),
    status_origin=Origin("occurred: nothing said"),
)


def test_the_lines() -> None:
    assert list(explained_lines("a", ARTICLE, [EVENT])) == [
        "a  2024-07-01  1 event",
        "",
        "e1  visit/visit  occurred  2024-07-01..2024-07-02 day",
        "  kind        visit ← “visited” [12:19], frame visit/visit:visit",
        "  act         visit ← “visited” [12:19], frame visit/visit:visit",
        "  status      occurred ← nothing said",
        "  date        2024-07-01..2024-07-02 day ← “on Monday” [27:36], counted from the article's day",
        "  initiators  Hakan Fidan (TUR) ← “Hakan Fidan” [0:11], named as person",
        "  targets     Iran (IRN) ← not kept",
        "  speaker     hakan-fidan ← “Hakan Fidan” [0:11], named as person",
        "  quotes      Peace ← [39:44], quoted",
        "  evidence    Hakan Fidan visited Tehran on Monday. ← [0:37], tells the act",
    ]


def test_long_words_are_cut_in_the_middle() -> None:
    article = make_article(text="word " * 30 + "end")
    event = make_event(kind_origin=Origin("visit: a frame", 0, len(article.text)))
    line = next(line for line in explained_lines("a", article, [event]) if "kind" in line)
    assert line.startswith("  kind        visit ← “word word word word word word … ")
    assert line.endswith("word word end” [0:153], a frame")


def test_no_events() -> None:
    assert list(explained_lines("a", ARTICLE, [])) == ["a  2024-07-01  0 events"]


def test_the_data() -> None:
    (event,) = explained_document("a", ARTICLE, [EVENT])["events"]
    assert event["kind"] == "visit"
    assert [row["field"] for row in event["explained"]] == [
        "kind", "act", "status", "date", "initiators", "targets", "speaker", "quotes", "evidence",
    ]  # fmt: skip
    assert event["explained"][3] == {
        "field": "date", "value": "2024-07-01..2024-07-02 day", "rule": "counted from the article's day",
        "start": 27, "end": 36, "text": "on Monday",
    }  # fmt: skip
    assert event["explained"][2]["text"] is None
    assert event["explained"][5] == {
        "field": "targets", "value": "Iran (IRN)", "rule": None, "start": None, "end": None, "text": None,
    }  # fmt: skip
