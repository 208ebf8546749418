"""Which extracted event is which gold event, and which of its fields are right."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring import match_article
from app.scoring.match import check_fields, evidence_dice, mutual, parties, same_speaker
from tests.scoring.made import actors, event, meeting, statement

Made = dict[str, Any]


def _counts(gold: list[Made], extracted: list[Made]) -> tuple[int, int, int]:
    match = match_article(gold, extracted)
    return len(match.pairs), len(match.missed), len(match.extra)


CAN = [
    pytest.param(event(), event(), id="the same"),
    pytest.param(event(), event(at=[(99, 150)]), id="one shared character"),
    pytest.param(event(), event(act="seize"), id="another act of the kind"),
    pytest.param(event(), event(who=["USA", "ISR"]), id="one of two initiators"),
    pytest.param(event(), event(whom=["LBN"]), id="another target"),
    pytest.param(event(), event(on="1999-01-01"), id="another day"),
    pytest.param(event(who=[]), event(who=["USA"]), id="no initiator in the gold"),
    pytest.param(meeting(), meeting(who=["IRN"], whom=["TUR"]), id="mutual, the other way round"),
    pytest.param(meeting(), meeting(who=["RUS"], whom=["TUR"]), id="mutual, one side"),
    pytest.param(event(at=[(0, 9), (40, 50)]), event(at=[(45, 60)]), id="the second span"),
]

CANNOT = [
    pytest.param(event(), event(kind="measure", act="sanction"), id="another kind"),
    pytest.param(event(), event(at=[(100, 200)]), id="spans that only touch"),
    pytest.param(event(), event(who=["SYR"], whom=["ISR"]), id="the other way round"),
    pytest.param(event(), event(who=["USA"]), id="another initiator"),
    pytest.param(meeting(), meeting(who=["RUS"], whom=["EGY"]), id="mutual, neither side"),
    pytest.param(event(), event(at=[(0, 701)]), id="a page as evidence"),
    pytest.param(event(), event(who=[]), id="nobody extracted"),
]


@pytest.mark.parametrize(("gold", "extracted"), CAN)
def test_can_match(gold: Made, extracted: Made) -> None:
    assert _counts([gold], [extracted]) == (1, 0, 0)


@pytest.mark.parametrize(("gold", "extracted"), CANNOT)
def test_cannot_match(gold: Made, extracted: Made) -> None:
    assert _counts([gold], [extracted]) == (0, 1, 1)


def test_evidence_of_700_characters_counts() -> None:
    assert _counts([event()], [event(at=[(0, 700)])]) == (1, 0, 0)


def test_a_page_beside_a_sentence_is_left_out() -> None:
    assert evidence_dice(event(), event(at=[(0, 100), (0, 5000)])) == 1.0


def test_matching_is_one_to_one() -> None:
    assert _counts([event()], [event(), event()]) == (1, 0, 1)
    assert _counts([event(), event()], [event()]) == (1, 1, 0)


def test_the_best_match_wins() -> None:
    gold = event()
    worse, better = event(act="seize", on="2024-01-01"), event(at=[(0, 60)])
    match = match_article([gold], [worse, better])
    assert match.pairs == [(gold, better)]
    assert match.extra == [worse]


def test_the_best_pair_is_taken_first() -> None:
    """The first gold event could have either; the second only the one that fits the first better."""
    first, second = event(at=[(0, 100)]), event(at=[(0, 40)], act="seize")
    near, far = event(at=[(0, 40)], act="seize"), event(at=[(50, 100)])
    assert match_article([first, second], [near, far]).pairs == [(second, near), (first, far)]


def test_an_optional_event_costs_nothing_when_missed() -> None:
    assert _counts([event(), event(at=[(200, 300)], optional=True)], [event()]) == (1, 0, 0)


def test_an_optional_event_costs_nothing_when_found() -> None:
    assert _counts([event(optional=True)], [event()]) == (0, 0, 0)


def test_an_optional_event_spares_one() -> None:
    assert _counts([event(optional=True)], [event(), event()]) == (0, 0, 1)


def test_a_required_event_comes_before_an_optional_one() -> None:
    required, optional = event(act="seize"), event(optional=True)
    assert _counts([optional, required], [event()]) == (1, 0, 0)


def test_nothing() -> None:
    assert _counts([], []) == (0, 0, 0)


DICE = [
    pytest.param([(0, 100)], [(0, 100)], 1.0, id="the same"),
    pytest.param([(0, 100)], [(50, 150)], 0.5, id="half"),
    pytest.param([(0, 100)], [(0, 50)], 2 * 50 / 150, id="a part"),
    pytest.param([(0, 50), (80, 130)], [(0, 50)], 2 * 50 / 150, id="one of two spans"),
    pytest.param([(0, 10)], [(20, 30)], 0.0, id="apart"),
    pytest.param([], [], 0.0, id="none"),
]


@pytest.mark.parametrize(("a", "b", "expected"), DICE)
def test_evidence_dice(a: list[tuple[int, int]], b: list[tuple[int, int]], expected: float) -> None:
    assert evidence_dice(event(at=a), event(at=b)) == pytest.approx(expected)
    assert evidence_dice(event(at=b), event(at=a)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("made", "is_mutual"),
    [(meeting(), True), (event(kind="measure", act="upgrade"), True), (event(), False), (statement(), False)],
    ids=["meeting", "upgrade", "strike", "statement"],
)
def test_mutual(made: Made, is_mutual: bool) -> None:  # noqa: FBT001 - a column of the table
    assert mutual(made) is is_mutual


def test_parties() -> None:
    assert parties([*actors("ISR", "ISR", "USA"), {"party": None, "actor": "x-y"}]) == {"ISR", "USA"}
    assert parties(None) == frozenset()


FIELDS = [
    pytest.param(event(), event(act="seize"), {"act"}, id="act"),
    pytest.param(event(), event(status="claimed"), {"status"}, id="status"),
    pytest.param(event(), event(on="2025-03-11"), {"date"}, id="date"),
    pytest.param(event(), event(who=["ISR", "USA"]), {"initiators"}, id="one initiator too many"),
    pytest.param(event(), event(whom=[]), {"targets"}, id="no target"),
    pytest.param(meeting(), meeting(who=["IRN"], whom=["TUR"]), set(), id="mutual sides change places"),
    pytest.param(meeting(), meeting(whom=["RUS"]), {"initiators", "targets"}, id="mutual sides differ"),
    pytest.param(statement(), statement(speaker="x-y"), {"speaker"}, id="speaker"),
    pytest.param(statement(quotes=["no"]), statement(quotes=["yes"]), {"quotes"}, id="quotes"),
    pytest.param(statement(quotes=["no"]), statement(), {"quotes"}, id="no quotes"),
    pytest.param(statement(), statement(quotes=["yes"]), set(), id="quotes that the gold has not are not judged"),
    pytest.param(statement(quotes=["a,", "b"]), statement(quotes=[" b. ", "a"]), set(), id="closing marks and order"),
]


@pytest.mark.parametrize(("gold", "extracted", "wrong"), FIELDS)
def test_fields(gold: Made, extracted: Made, wrong: set[str]) -> None:
    assert {name for name, right in check_fields(gold, extracted).items() if not right} == wrong


def test_which_fields_are_judged() -> None:
    assert set(check_fields(event(), event())) == {"act", "status", "date", "initiators", "targets"}
    assert set(check_fields(statement(), statement())) == {"act", "status", "date", "initiators", "targets", "speaker"}
    assert "quotes" in check_fields(statement(quotes=["x"]), statement())


DATES = [
    pytest.param("day", "2025-03-10", "2025-03-11", False, id="a day"),
    pytest.param("week", "2025-03-10", "2025-03-10", True, id="a week by its first day"),
    pytest.param("week", "2025-03-10", "2025-03-12", False, id="a day in the week"),
    pytest.param("month", "2025-03-01", "2025-03-28", True, id="a day in the month"),
    pytest.param("month", "2025-03-01", "2025-04-01", False, id="the next month"),
    pytest.param("year", "2025-01-01", "2025-12-31", True, id="a day in the year"),
    pytest.param("year", "2025-01-01", "2024-12-31", False, id="the year before"),
]


@pytest.mark.parametrize(("precision", "gold", "extracted", "right"), DATES)
def test_dates_at_the_golds_precision(precision: str, gold: str, extracted: str, right: bool) -> None:  # noqa: FBT001
    checks = check_fields(event(on=gold, date_precision=precision), event(on=extracted))
    assert checks["date"] is right


@pytest.mark.parametrize("precision", ["before", "after"])
def test_open_dates_are_not_judged(precision: str) -> None:
    assert "date" not in check_fields(event(date_precision=precision), event(on="1999-01-01"))


SPEAKERS = [
    pytest.param("abbas-araghchi", "abbas-araghchi", True, id="the same"),
    pytest.param("abbas-araghchi", "abbas-araqchi", True, id="another spelling"),
    pytest.param("esmaeil-baghaei", "esmail-baqaei", True, id="two spellings"),
    pytest.param("abbas-araghchi", "hakan-fidan", False, id="somebody else"),
    pytest.param("abbas-araghchi", "mohammad-araghchi", False, id="a namesake with another initial"),
    pytest.param("IRN", "iranian-foreign-ministry", True, id="a party's ministry"),
    pytest.param("iranian-foreign-ministry", "IRN", True, id="a ministry's party"),
    pytest.param("IRN", "abbas-araghchi", False, id="a party and a person"),
    pytest.param("abbas-araghchi", None, False, id="no speaker extracted"),
    pytest.param(None, "abbas-araghchi", False, id="no speaker in the gold"),
    pytest.param(None, None, True, id="no speaker in either"),
]


@pytest.mark.parametrize(("gold", "extracted", "same"), SPEAKERS)
def test_speakers(gold: str | None, extracted: str | None, same: bool) -> None:  # noqa: FBT001 - a column of the table
    assert same_speaker(statement(speaker=gold), statement(speaker=extracted)) is same


def test_spellings_are_forgiven_on_one_side_only() -> None:
    assert not same_speaker(statement(speaker="ali-akbari"), statement(speaker="ali-akbary", who=["SYR"]))
    assert not same_speaker(statement(speaker="IRN"), statement(speaker="iranian-foreign-ministry", who=["SYR"]))
    assert same_speaker(statement(speaker="ali-akbari"), statement(speaker="ali-akbari", who=["SYR"]))


_EVENTS = st.lists(
    st.builds(
        lambda start, length, who, act, optional: event(
            at=[(start, start + length)], who=[who], act=act, optional=optional
        ),
        st.integers(0, 60), st.integers(1, 60), st.sampled_from(["ISR", "USA"]), st.sampled_from(["strike", "seize"]),
        st.booleans(),
    ),
    max_size=6,
)  # fmt: skip


@given(_EVENTS, _EVENTS)
def test_nothing_is_counted_twice(gold: list[Made], extracted: list[Made]) -> None:
    match = match_article(gold, extracted)
    required = sum(not made["optional"] for made in gold)
    assert len(match.pairs) + len(match.missed) == required
    assert len(match.pairs) + len(match.extra) <= len(extracted)
    assert len({id(e) for _, e in match.pairs}) == len({id(g) for g, _ in match.pairs}) == len(match.pairs)


@given(_EVENTS)
def test_the_gold_matches_itself(gold: list[Made]) -> None:
    match = match_article(gold, gold)
    assert not match.missed
    assert not match.extra
