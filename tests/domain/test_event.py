"""What an event says of itself."""

import pytest

from app.domain.codebook import Act, Kind
from app.domain.event import Evidence, Quote, parties
from tests.factories import make_event, mention


@pytest.mark.parametrize(
    ("kind", "act", "mutual"),
    [(Kind.MEETING, Act.MEET, True), (Kind.MEASURE, Act.UPGRADE, True), (Kind.MEASURE, Act.SANCTION, False)],
)
def test_mutual(kind: Kind, act: Act, mutual: bool) -> None:  # noqa: FBT001 - a column of the table
    assert make_event(kind=kind, act=act).mutual is mutual


def test_an_event_starts_with_its_first_evidence() -> None:
    assert make_event(evidence=(Evidence(7, 9, "ab"), Evidence(20, 22, "cd"))).start == 7


def test_spans_go_by_their_place() -> None:
    assert min(Evidence(9, 10, "a"), Evidence(2, 5, "z")).start == 2
    assert min(Quote(9, 10, "a"), Quote(9, 12, "abc")).end == 10


def test_parties_are_those_that_somebody_acts_for() -> None:
    assert parties((mention("hakan-fidan"), mention("TUR"), mention("arash-azizi"))) == {"TUR"}
    assert parties(()) == frozenset()


def test_first_quotes_are_those_of_the_first_evidence() -> None:
    inside, later = Quote(2, 6, "here"), Quote(20, 25, "there")
    spans = (Evidence(0, 10, "x" * 10), Evidence(18, 30, "x" * 12))
    event = make_event(evidence=spans, quotes=(inside, later))
    assert event.first_quotes == (inside,)
