"""One act told twice is one event with both sentences; two acts are two."""

from typing import Any

import pytest

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import Quote
from app.domain.lexicon import Lexicon
from app.extraction.candidates import Candidate
from tests.extraction.made import actors, candidate, day, joined, merged, sentence, statement
from tests.extraction.steps import events_of, outline

_MONDAY, _TUESDAY = day("2025-03-10"), day("2025-03-11")
_MONTH = day("2025-03-10", Precision.MONTH)


def _meeting(number: int = 0, **changes: Any) -> Candidate:  # noqa: ANN401 - any field of Candidate
    return candidate(number, **({"kind": Kind.MEETING, "act": Act.MEET} | changes))


SAME = [
    pytest.param(candidate(0), candidate(1), id="told again"),
    pytest.param(candidate(0, when=_MONDAY, dated=True), candidate(30), id="later without a date"),
    pytest.param(candidate(0, when=_MONDAY, dated=True), candidate(1, when=_MONDAY, dated=True), id="the same day"),
    pytest.param(candidate(0, when=_MONDAY, dated=True), candidate(1, when=_MONTH, dated=True), id="a day in a month"),
    pytest.param(candidate(0), candidate(1, initiators=actors("TUR")), id="a person and his party"),
    pytest.param(_meeting(0, initiators=actors("TUR")), _meeting(1, initiators=actors("IRN"), targets=actors("TUR")),
                 id="mutual, from the other side"),
    pytest.param(_meeting(0), _meeting(1, act=Act.NEGOTIATE), id="a meeting called talks"),
    pytest.param(statement(0), statement(1), id="one goes on speaking"),
    pytest.param(statement(0, act=Act.CRITICIZE, neutral=False, targets=actors("ISR")), statement(1),
                 id="more words of the same occasion"),
    pytest.param(statement(0, initiators=actors("TUR"), speaker="TUR"), statement(1),
                 id="a party and then the person who speaks for it"),
    pytest.param(statement(0, kind=Kind.COMMENTARY), statement(40, kind=Kind.COMMENTARY), id="one commentator"),
]  # fmt: skip

OTHER = [
    pytest.param(candidate(0), candidate(1, kind=Kind.MEETING, act=Act.MEET), id="another kind"),
    pytest.param(candidate(0), candidate(1, targets=actors("IRQ")), id="another host"),
    pytest.param(candidate(0), candidate(1, initiators=actors("RUS")), id="another visitor"),
    pytest.param(candidate(0, when=_MONDAY, dated=True), candidate(1, when=_TUESDAY, dated=True), id="another day"),
    pytest.param(candidate(0, kind=Kind.MILITARY, act=Act.STRIKE), candidate(1, kind=Kind.MILITARY, act=Act.SEIZE),
                 id="another deed"),
    pytest.param(_meeting(0, targets=actors("abbas-araghchi IRN")),
                 _meeting(1, initiators=actors("recep-tayyip-erdogan TUR"), targets=actors("masoud-pezeshkian IRN")),
                 id="other people meet"),
    pytest.param(_meeting(0, targets=actors("abbas-araghchi IRN", "masoud-pezeshkian IRN")),
                 _meeting(1, targets=actors("abbas-araghchi IRN"), when=_MONDAY, dated=True),
                 id="one of those met, on a day of his own"),
    pytest.param(statement(0), statement(1, initiators=actors("RUS"), speaker="RUS"), id="another party speaks"),
    pytest.param(statement(0, act=Act.CRITICIZE, neutral=False, targets=actors("ISR")),
                 statement(1, act=Act.PLEDGE, neutral=False, targets=actors("PSE")), id="another party addressed"),
    pytest.param(statement(0, when=_MONDAY, dated=True), statement(1, when=_TUESDAY, dated=True),
                 id="another occasion"),
    pytest.param(statement(0, kind=Kind.COMMENTARY), statement(1, kind=Kind.COMMENTARY, speaker="x"),
                 id="another commentator"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: Candidate, b: Candidate) -> None:
    assert len(merged(a, b)) == 1


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_other(a: Candidate, b: Candidate) -> None:
    assert merged(a, b) == [a, b]


def test_words_of_later_talks_are_not_those_before() -> None:
    met = _meeting(1, targets=actors("abbas-araghchi IRN"), when=_MONDAY, dated=True)
    later = statement(2, when=_MONDAY, dated=True)
    assert merged(statement(0), met, later) == [statement(0), met, later]


def test_both_sentences_are_kept() -> None:
    both = joined(candidate(0), candidate(3))
    assert [s.number for s in (both.sentence, *both.more)] == [0, 3]


def test_a_named_day_beats_the_articles() -> None:
    both = joined(candidate(0), candidate(1, when=_MONDAY, dated=True))
    assert (both.when, both.dated) == (_MONDAY, True)


def test_a_named_day_stays() -> None:
    assert joined(candidate(0, when=_MONDAY, dated=True), candidate(1)).when == _MONDAY


def test_a_known_day_beats_before() -> None:
    vague = day("2025-03-12", Precision.BEFORE, Basis.ARTICLE)
    assert joined(candidate(0, when=vague), candidate(1, when=_MONDAY, dated=True)).when == _MONDAY


def test_people_beat_parties() -> None:
    both = joined(candidate(0, initiators=actors("TUR")), candidate(1))
    assert [actor.actor for actor in both.initiators] == ["hakan-fidan"]


def test_the_act_told_beats_the_neutral_verb() -> None:
    both = joined(statement(0), statement(1, act=Act.WARN, neutral=False))
    assert (both.act, both.neutral) == (Act.WARN, False)


def test_quotes_are_kept_once() -> None:
    one, two = Quote(0, 3, "yes"), Quote(5, 7, "no")
    assert joined(statement(0, quotes=(one,)), statement(1, quotes=(one, two))).quotes == (one, two)


def test_gaps_are_filled() -> None:
    both = joined(candidate(0), candidate(1, place="Tehran", attribution="IRNA"))
    assert (both.place, both.attribution) == ("Tehran", "IRNA")


def test_the_status_goes_with_the_date() -> None:
    planned = candidate(0, status=Status.PLANNED)
    assert joined(planned, candidate(1, when=_MONDAY, dated=True)).status is Status.OCCURRED


def test_three_reports_of_one_act() -> None:
    (whole,) = merged(candidate(0), candidate(1), candidate(2))
    assert [s.number for s in whole.more] == [1, 2]
    assert whole.sentence == sentence(0)


def test_nothing() -> None:
    assert merged() == []


ARTICLES = [
    pytest.param("Egypt's minister heads to Doha\nEgyptian Foreign Minister Badr Abdelatty heads to Doha on Monday.",
                 ["visit/visit"], id="a headline told again"),
    pytest.param("Safadi said talks had ended. “It was raining,” Safadi said. He added that it had rained.",
                 ["statement/comment"], id="one speech"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), ARTICLES)
def test_in_an_article(text: str, kinds: list[str], lexicon: Lexicon) -> None:
    assert [line.split()[0] for line in outline(events_of(text, lexicon))] == kinds
