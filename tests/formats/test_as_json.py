import json

import pytest

from app.formats.as_json import event_json, stream_json
from app.timeline.rows import EventCard
from tests.timeline.cards import make_actor, make_card, make_quote, make_when

BASE = "https://chancery.example"


@pytest.mark.parametrize("cards", [[], [make_card()], [make_card(), make_card(id="zzzzzzzz2222")]])
def test_the_stream_is_one_document(cards: list[EventCard]) -> None:
    url = f"{BASE}/timeline?kind=call"
    text = "".join(stream_json(cards, title="Calls – “all”", url=url, base_url=BASE, total=len(cards)))
    document = json.loads(text)
    assert document == {
        "title": "Calls – “all”",
        "url": url,
        "total": len(cards),
        "events": [event_json(card, base_url=BASE) for card in cards],
    }
    assert len(text.splitlines()) == len(cards) + 2


def test_an_event_in_full() -> None:
    speaker = make_actor()
    quote = make_quote("to spread out.", article_title="Iran’s FM", language="en")
    card = make_card(
        when=make_when("2022-01-01", "2022-12-31", "year"),
        place="Ankara",
        speaker=speaker,
        quotes=(quote,),
        evidence=(make_quote("He said so.", start=4, end=15, publisher=None, is_quote=False),),
        publishers=("Al-Monitor",),
    )
    got = event_json(card, base_url=BASE)
    assert got["url"] == f"{BASE}/events/abcdefgh2345/bagheri-kani-and-fidan-speak"
    assert got["date"] == {
        "start": "2022-01-01",
        "end": "2022-12-31",
        "precision": "year",
        "basis": "explicit",
        "iso": "2022",
        "text": "2022",
    }
    assert got["speaker"] == {
        "id": "hakan-fidan",
        "name": "Hakan Fidan",
        "type": "person",
        "party": "TUR",
        "party_name": "Turkey",
        "text": "by Hakan Fidan",
    }
    assert got["codes"] == {
        "cameo": "041",
        "plover": "CONSULT",
        "quad_class": "verbal cooperation",
        "goldstein": 1.0,
    }
    assert got["quotes"] == [
        {
            "text": "to spread out.",
            "start": 10,
            "end": 24,
            "article": "art234567abc",
            "url": f"{BASE}/articles/art234567abc/iran-s-fm",
            "title": "Iran’s FM",
            "publisher": "Al-Monitor",
            "published": "2023-10-31",
            "language": "en",
        }
    ]
    assert [one["text"] for one in got["evidence"]] == ["He said so."]
    assert (got["place"], got["reports"], got["publishers"]) == ("Ankara", 1, ["Al-Monitor"])
    assert got["updated_at"] == "2024-07-02T08:30:00Z"
