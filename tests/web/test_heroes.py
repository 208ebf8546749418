import pytest
from sqlalchemy.orm import Session

from app.domain.codebook import Act, Kind
from app.timeline.filter import EventFilter
from app.timeline.query import stream_events
from app.web.heroes import hero
from app.web.words import ACTS, BASES, KINDS, PRECISIONS, STATUS_NOTES, STATUSES, counted, kind_and_act


def test_a_quote_of_a_word_or_two_gives_way_to_its_passage(gold_session: Session) -> None:
    for card in stream_events(gold_session, EventFilter(commentary=True)):
        shown = hero(card)
        assert card.quote
        assert shown
        if card.quote.is_quote and len(card.quote.text.split()) < 4:
            assert shown is card.quote or card.quote.text in shown.text
        else:
            assert shown is card.quote


def test_there_are_short_quotes_among_the_sample(gold_session: Session) -> None:
    cards = stream_events(gold_session, EventFilter())
    assert [card for card in cards if card.quote and card.quote.is_quote and hero(card) is not card.quote]


def test_every_value_of_the_codebook_has_a_word() -> None:
    for table in (KINDS, ACTS, STATUSES, STATUS_NOTES, PRECISIONS, BASES):
        assert set(table) == set(type(next(iter(table))))


@pytest.mark.parametrize(
    ("kind", "act", "said"),
    [
        (Kind.CALL, Act.CALL, "Call"),
        (Kind.CALL, Act.MESSAGE, "Call · message"),
        (Kind.STATEMENT, Act.COMMENT, "Statement"),
        (Kind.STATEMENT, Act.WARN, "Statement · warning"),
        (Kind.COMMENTARY, Act.COMMENT, "Commentary"),
        (Kind.MILITARY, Act.SUPPORT, "Military · support"),
    ],
)
def test_labels_of_kinds(kind: Kind, act: Act, said: str) -> None:
    assert kind_and_act(kind, act) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 events"), (1, "1 event"), (1024, "1,024 events")])
def test_counts_in_words(number: int, said: str) -> None:
    assert counted(number, "event") == said
