"""Where each value of an event came from: the words, and the rule that read them."""

from collections.abc import Iterable

import pytest

from app.domain.article import Article
from app.domain.event import Event, Origin
from app.domain.lexicon import Lexicon
from app.extraction import extract_events
from tests.extraction.steps import events_of
from tests.factories import sample_articles

_TALKS = "Turkish Foreign Minister Hakan Fidan arrived in Cairo on Sunday for talks with his Egyptian counterpart."


def _origins(event: Event, field: str) -> list[Origin | None]:
    of_fields: dict[str, list[Origin | None]] = {
        "kind": [event.kind_origin],
        "act": [event.act_origin],
        "status": [event.status_origin],
        "date": [event.when.origin],
        "initiators": [actor.origin for actor in event.initiators],
        "targets": [actor.origin for actor in event.targets],
        "quotes": [quote.origin for quote in event.quotes],
        "evidence": [span.origin for span in event.evidence],
    }
    return of_fields[field]


def _told(text: str, origins: Iterable[Origin | None]) -> list[str]:
    """Say each origin in a line: `"on Sunday" counted from the article's day`."""
    told = []
    for origin in origins:
        assert origin is not None
        words = f'"{text[origin.start : origin.end]}" ' if origin.start is not None else ""
        told.append(words + origin.rule)
    return told


ORIGINS = [
    pytest.param(_TALKS, "visit", "kind", ['"arrived" visit: frame visit/visit:arrive'], id="a frame"),
    pytest.param(_TALKS, "visit", "date", ['"on Sunday" counted from the article\'s day'], id="a weekday"),
    pytest.param(
        _TALKS, "meeting", "targets", ['"his Egyptian counterpart" counterpart of Hakan Fidan; after “with”'],
        id="a counterpart",
    ),
    pytest.param(
        "Iran will host the talks. Turkey and Iran are to meet in Tehran on May 4, 2025.", "meeting", "date",
        ['"May 4, 2025" named by the calendar'], id="a day of the calendar",
    ),
    pytest.param(
        "Egypt is to send an envoy. Fidan is to visit Egypt.", "visit", "status",
        ['"is to visit" planned: asserted as to come'], id="a plan",
    ),
    pytest.param(
        "Fidan criticized Israel.", "statement", "date", ["no time said: news of the article's day"], id="no time said"
    ),
    pytest.param(
        "Hakan Fidan said Israel had committed a massacre.", "statement", "act",
        ['"committed a massacre" accuse: cue in what was said'], id="a cue",
    ),
    pytest.param(
        "Hakan Fidan said Israel had committed a massacre.", "statement", "targets",
        ['"Israel" named as party; before the cue'], id="who a cue addresses",
    ),
    pytest.param(
        "Hakan Fidan met Lavrov in Moscow. He condemned Israel.", "statement", "initiators",
        ['"He" the pronoun means Hakan Fidan'], id="a pronoun",
    ),
    pytest.param(
        "Hakan Fidan met Lavrov on Monday. Fidan condemned Israel.", "statement", "date",
        ['"on Monday" counted from the article\'s day; the occasion goes on'], id="an occasion",
    ),
    pytest.param(
        "“Israel must stop the war,” Fidan said.", "statement", "quotes",
        ['"Israel must stop the war," quoted in the words of this speaker'], id="a quotation",
    ),
    pytest.param(
        "Iran said Israel bombed its embassy in Damascus on Monday.", "military", "status",
        ['"Israel bombed" claimed: by the words of Iran'], id="a claim",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "field", "expected"), ORIGINS)
def test_origins(text: str, kind: str, field: str, expected: list[str], lexicon: Lexicon) -> None:
    event = next(event for event in events_of(text, lexicon) if event.kind == kind)
    assert _told(text, _origins(event, field)) == expected


@pytest.mark.parametrize("article", [pytest.param(article, id=name) for name, article in sample_articles()])
def test_every_value_says_where_it_came_from(article: Article, lexicon: Lexicon) -> None:
    for event in extract_events(article, lexicon):
        for field, value in (("kind", event.kind), ("act", event.act), ("status", event.status)):
            (origin,) = _origins(event, field)
            assert origin is not None
            assert origin.rule.startswith(f"{value}: ")
        for actor in (*event.initiators, *event.targets):
            assert actor.origin is not None
            assert article.text[actor.origin.start : actor.origin.end] == actor.text
        assert None not in [origin for field in ("date", "quotes", "evidence") for origin in _origins(event, field)]


def test_origins_are_no_part_of_a_value(lexicon: Lexicon) -> None:
    one, other = (events_of(text, lexicon)[0] for text in ("Fidan met Lavrov.", "Fidan met Lavrov.  "))
    assert one.act_origin is not None
    assert one == other
    assert "origin" not in repr(one)
