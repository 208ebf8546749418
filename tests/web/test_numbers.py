"""Every number that the page shows beside a choice is the count after choosing it."""

import random
from urllib.parse import parse_qsl, urlsplit

from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from app.domain.codebook import Kind, QuadClass, Status
from app.timeline.filter import EventFilter
from app.timeline.query import count_events
from app.timeline.words import LANES, REVIEWS
from tests.web.dom import Node, read_page

_FILTERS = 30
_ACTORS = ("IRN", "TUR", "ISR", "USA", "hamas", "hakan-fidan", "abbas-araqchi")
_WORDS = ("Tehran", "gaza", "ceasefire", "عراقچی", '"foreign minister"')
_DAYS = ("2022-01-01", "2023-10-07", "2024-07-01", "2024-10-19")


def _random_filter(chance: random.Random) -> EventFilter:
    def some(values: tuple[str, ...], most: int, share: float = 0.4) -> list[str]:
        return chance.sample(values, chance.randint(1, most)) if chance.random() < share else []

    days = sorted(some(_DAYS, 2))
    return EventFilter(
        actor=some(_ACTORS, 3, 0.7),
        match=chance.choice(("any", "between")),
        lane=chance.choice(("", "", "", *LANES)),
        kind=some(tuple(Kind), 3),
        status=some(tuple(Status), 2, 0.2),
        publisher=some(("Al-Monitor", "-"), 1, 0.2),
        review=some(REVIEWS, 1, 0.1),
        quad=some(tuple(QuadClass), 2, 0.2),
        commentary=chance.random() < 0.3,
        from_=days[0] if days else None,
        to=days[1] if len(days) > 1 else None,
        q=chance.choice((*_WORDS, *[""] * 6)),
        view=chance.choice(("list", "lanes", "table")),
    )


def test_all_numbers_of_thirty_filters_predict_their_click(client: TestClient, gold_session: Session) -> None:
    # The same thirty each time: a fault that is found stays found.
    chance = random.Random(7)
    told = 0
    for wanted in (_random_filter(chance) for _ in range(_FILTERS)):
        page = read_page(client.get(f"/timeline?{wanted.to_query()}").text)
        numbers = [*_boxes(page, wanted), *_links(page)]
        for query, number in numbers:
            assert count_events(gold_session, EventFilter.parse(query)) == number, (wanted.to_query(), query)
        told += len(numbers)
    assert told > _FILTERS * 10


def _boxes(page: Node, wanted: EventFilter) -> list[tuple[list[tuple[str, str]], int]]:
    """Return, for each box of the form, the query after choosing it in its field, and the number beside it."""
    found = []
    for label in page.one("form", id="filters").all("label", "option"):
        box = label.one("input")
        if box["type"] != "checkbox":
            continue
        field, value = box["name"], box["value"]
        beside = wanted.actor if field == "actor" and wanted.match == "between" else ()
        others = [(key, had) for key, had in parse_qsl(wanted.to_query()) if key != field]
        query = [*others, *((field, had) for had in beside if had != value), (field, value)]
        found.append((query, _number(label)))
    return found


def _links(page: Node) -> list[tuple[list[tuple[str, str]], int]]:
    """Return the query and the number of each preset of days."""
    links = [link for place in page.all("nav", "presets") for link in place.all("a")]
    return [(parse_qsl(urlsplit(link["href"]).query), _number(link)) for link in links]


def _number(place: Node) -> int:
    return int(place.one("span", "number").text.split()[0].replace(",", ""))
