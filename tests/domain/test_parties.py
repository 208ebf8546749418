"""Tenures by date, and who holds which office."""

from datetime import date

import pytest

from app.domain.parties import Party, Person, Roster, Tenure

_ON = date(2024, 5, 1)
_SPRING = Tenure("EGY", "president", date(2024, 3, 1), date(2024, 5, 31))
_OPEN = Tenure("EGY", "president", date(2024, 3, 1))
_ENDED = Tenure("EGY", "envoy", None, date(2020, 12, 31))
_EVER = Tenure("EGY", "envoy")


@pytest.mark.parametrize(
    ("tenure", "on", "covers", "distance"),
    [
        (_SPRING, date(2024, 3, 1), True, 0), (_SPRING, date(2024, 5, 31), True, 0),
        (_SPRING, date(2024, 2, 29), False, 1),
        (_SPRING, date(2024, 6, 2), False, 2), (_OPEN, date(2090, 1, 1), True, 0),
        (_ENDED, date(1900, 1, 1), True, 0),
        (_ENDED, date(2021, 1, 10), False, 10), (_EVER, date(1900, 1, 1), True, 0),
    ],
)  # fmt: skip
def test_a_tenure_in_time(tenure: Tenure, on: date, covers: bool, distance: int) -> None:  # noqa: FBT001
    assert tenure.covers(on) is covers
    assert tenure.distance(on) == distance


def _person(id_: str, *tenures: Tenure) -> Person:
    return Person(id_, id_.title(), tenures=tenures)


def test_the_office_of_the_day() -> None:
    person = _person("a", _SPRING, _ENDED)
    assert person.tenure_on(_ON) == _SPRING
    assert person.tenure_on(date(2019, 1, 1)) == _ENDED


def test_the_nearest_office_where_none_was_held() -> None:
    person = _person("a", _SPRING, _ENDED)
    assert person.tenure_on(date(2021, 2, 1)) == _ENDED
    assert person.tenure_on(date(2024, 2, 1)) == _SPRING
    assert _person("b").tenure_on(_ON) is None


def _roster(*persons: Person) -> Roster:
    parties = {"EGY": Party("EGY", "Egypt", "state", "Egyptian"), "hamas": Party("hamas", "Hamas", "armed group")}
    return Roster(parties, {person.id: person for person in persons}, {"idf": ("Israel Defense Forces", "ISR")})


def test_the_holder_of_the_day() -> None:
    roster = _roster(_person("a", _SPRING), _person("b", Tenure("EGY", "president", date(2024, 6, 1))))
    assert [roster.holder("EGY", "president", on=on) for on in (_ON, date(2024, 7, 1), date(2023, 1, 1))] == [
        roster.persons["a"], roster.persons["b"], None,
    ]  # fmt: skip


def test_two_holders_are_none() -> None:
    roster = _roster(_person("a", _SPRING), _person("b", _OPEN))
    assert roster.holder("EGY", "president", on=_ON) is None


def test_one_with_a_known_start_beats_one_without() -> None:
    roster = _roster(_person("a", Tenure("EGY", "president")), _person("b", _OPEN))
    assert roster.holder("EGY", "president", on=_ON) == roster.persons["b"]


@pytest.mark.parametrize(("party", "office"), [("JOR", "president"), ("EGY", "king")])
def test_an_office_that_nobody_holds(party: str, office: str) -> None:
    assert _roster(_person("a", _SPRING)).holder(party, office, on=_ON) is None


def test_the_party_of_the_day() -> None:
    moved = _person("a", Tenure("EGY", "envoy", date(2022, 1, 1)), Tenure("hamas", "envoy", None, date(2021, 12, 31)))
    roster = _roster(moved)
    assert roster.party_of(moved, on=date(2021, 1, 1)) == "hamas"
    assert roster.party_of(moved, on=date(2022, 1, 1)) == "EGY"
    assert roster.party_of(_person("b"), on=_ON) is None


def test_names_to_show() -> None:
    roster = _roster(_person("a"))
    assert [roster.actor_name(actor) for actor in ("a", "idf", "EGY", "nobody")] == [
        "A", "Israel Defense Forces", "Egypt", "nobody",
    ]  # fmt: skip
    assert roster.party_name("JOR") == "JOR"
