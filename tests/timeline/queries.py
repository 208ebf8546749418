"""One table of queries and the events that each brings from the five sample articles, for every way of asking.

An event is named by article and gold id: `jul01.e1` is event e1 of tests/gold/2024-07-01-….json. One that several
articles tell has the name of the earliest.
"""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.storage.naming import article_public_id
from app.timeline.filter import EventFilter
from app.timeline.query import stream_events
from app.timeline.rows import EventCard
from tests.factories import GOLD, sample_articles

# Names of the articles, by the day with which their files begin.
_ARTICLES = {
    "2023-10-31": "oct31",
    "2023-11-02": "nov02",
    "2023-11-12": "nov12",
    "2024-07-01": "jul01",
    "2024-10-21": "oct21",
}

# (query, names of its events)
QUERIES: list[tuple[str, str]] = [
    # Between two, with kinds and days; a party takes in its people.
    ("actor=IRN&actor=TUR&match=between&kind=call", "jul01.e1"),
    (
        "actor=IRN&actor=TUR&match=between&kind=call&kind=visit&from=2023-10-01&to=2024-12-31",
        "oct31.e2 jul01.e1 oct21.e4 oct21.e12",
    ),
    (
        "actor=ISR&actor=TUR&match=between",
        "oct31.e3 oct31.e13 oct31.e16 oct31.e18 oct31.e19 oct31.e20 oct31.e22 nov12.e5 nov12.e12 jul01.e4 oct21.e11",
    ),
    ("actor=IRN&actor=ISR&actor=hezbollah&match=between", "oct31.e13 jul01.e2 jul01.e3 oct21.e9 oct21.e10"),
    # A date known to the year only.
    ("from=2022-01-01&to=2022-12-31", "oct31.e19 oct31.e20"),
    ("to=2021-12-31", "oct31.e21 oct31.e22 nov12.e6"),
    # One day: what is dated by it, and a month around it.
    (
        "kind=statement&from=2023-10-31&to=2023-10-31",
        "oct31.e3 oct31.e9 oct31.e12 oct31.e13 oct31.e16 nov12.e8",
    ),
    ("from=2024-10-01&kind=meeting&kind=visit", "oct21.e4 oct21.e7 oct21.e12"),
    # A person, an organ, a group with its people, any of several.
    ("actor=hakan-fidan", "oct31.e1 oct31.e24 jul01.e1 jul01.e6 oct21.e7"),
    ("actor=turkish-foreign-ministry", "oct31.e16"),
    ("actor=hamas", "oct31.e8 oct31.e9 oct31.e10 nov12.e3 nov12.e7 nov12.e9 nov12.e10 nov12.e12 oct21.e5"),
    ("actor=USA&actor=west", "nov12.e4 nov12.e8 nov12.e9 jul01.e7 oct21.e6"),
    # Kinds and statuses.
    ("kind=agreement", ""),
    ("kind=meeting&sort=date", "oct31.e1 oct31.e7 oct31.e8 oct31.e20 oct31.e24 oct21.e7"),
    ("status=planned", "oct31.e2 oct31.e24"),
    ("kind=military&status=ongoing", "oct31.e15 oct31.e25 oct21.e3"),
    ("status=claimed&status=denied", "jul01.e5"),
    # Commentary on demand.
    ("kind=commentary", "oct31.e6 oct31.e14 nov12.e1"),
    ("actor=arash-azizi", ""),
    ("actor=arash-azizi&commentary=1", "oct31.e6"),
    # Text: another spelling of a name, a word of the evidence, accents and case folded, nothing to search for.
    ("q=Araghchi", "oct21.e1 oct21.e4 oct21.e7 oct21.e8 oct21.e12"),
    ("q=hostages", "oct31.e8"),
    ("kind=statement&q=erdogan+TÜRKIYE", "oct21.e11 oct31.e3 nov12.e3 nov12.e4 nov12.e5 nov12.e8"),
    ("q=compartmentalization&commentary=1", "nov12.e1"),
    ("q=!!!", ""),
    # Publishers; an event of several articles has several.
    (
        "publisher=Fox+News+Digital",
        "nov12.e3 nov12.e4 nov12.e5 nov12.e6 nov12.e7 nov12.e8 nov12.e9 nov12.e10 nov12.e11 nov12.e12 oct31.e10",
    ),
    ("kind=military&publisher=-", "oct31.e10 jul01.e5 oct21.e3 oct21.e9"),
    ("review=confirmed", ""),
]


def ids_by_name(session: Session) -> dict[str, str]:
    """Return the public id of each event of the sample articles by its name, as the store has them."""
    cards = list(stream_events(session, EventFilter(commentary=True)))
    ids: dict[str, str] = {}
    for stem, article in sample_articles():
        article_id = article_public_id(article.text_sha256)
        for record in json.loads((GOLD / f"{stem}.json").read_text(encoding="utf-8"))["events"]:
            (found,) = {card.id for card in cards if _tells(card, record, article_id)}
            if found not in ids.values():
                ids[f"{_ARTICLES[stem[:10]]}.{record['id']}"] = found
    return ids


def expected_ids(ids: Mapping[str, str], names: str) -> set[str]:
    """Return the public ids of the events of a line of the table."""
    return {ids[name] for name in names.split()}


def _tells(card: EventCard, record: Mapping[str, Any], article_id: str) -> bool:
    """Tell whether a card is the event of a gold record: the same act of the same parties, on the same words."""
    if (card.kind, card.act) != (record["kind"], record["act"]):
        return False
    parties = {actor["party"] for actor in (*record["initiators"], *record["targets"])}
    if {actor.party_id for actor in card.initiators + card.targets} != parties:
        return False
    spans = {(passage.start, passage.end) for passage in card.evidence if passage.article_id == article_id}
    return {(span["start"], span["end"]) for span in record["evidence"]} <= spans
