"""Which time expression dates which clause, what an undated act takes, and who takes part."""

from datetime import date

import pytest

from app.domain.codebook import Act, Basis, Kind, Precision
from app.domain.lexicon import Lexicon
from app.extraction.candidates import Context
from app.extraction.clauses.timing import bound_time
from tests.extraction.steps import PUBLISHED, dated, events_of, items_of, predicate_of, read

BOUND = [
    pytest.param("Kuwait met Qatar on Monday.", "met", "on Monday", id="after the verb"),
    pytest.param("On Monday, Kuwait met Qatar.", "met", "On Monday", id="at the front"),
    pytest.param("Kuwait on Monday met Qatar.", "met", "on Monday", id="between"),
    pytest.param("Kuwait met Qatar.", "met", None, id="none"),
    pytest.param("Kuwait met Qatar after Egypt left on Monday.", "met", None, id="another clause's"),
    pytest.param("Kuwait praised the October 7 raid.", "praised", None, id="a noun's own"),
    pytest.param("Kuwait has waited since Monday.", "waited", "Monday", id="since"),
    pytest.param("Kuwait met Qatar following Monday's vote.", "met", None, id="what it followed"),
]


@pytest.mark.parametrize(("text", "verb", "time"), BOUND)
def test_bound_time(text: str, verb: str, time: str | None, lexicon: Lexicon) -> None:
    predicate, items = predicate_of(text, verb, lexicon)
    item = bound_time(items, predicate, lexicon.words)
    assert (text[item.start : item.end] if item else None) == time


# The article is of Wednesday, 12 March 2025.
DATES = [
    pytest.param("Kuwait's emir visited Cairo on Monday.", ["2025-03-10 day"], id="the clause's own"),
    pytest.param("Kuwait's emir visited Cairo.", ["2025-03-12 day"], id="past without a date"),
    pytest.param("Kuwait condemns Israel.", ["2025-03-12 day"], id="present without a date"),
    pytest.param("Kuwait has condemned Israel.", ["2025-03-12 before"], id="present perfect"),
    pytest.param("Kuwait had condemned Israel.", ["2025-03-12 before"], id="pluperfect"),
    pytest.param("Kuwait recently condemned Israel.", ["2025-03-12 before"], id="recently"),
    pytest.param("Kuwait's emir will visit Cairo.", ["2025-03-12 after"], id="a plan"),
    pytest.param("Kuwait's emir will visit Cairo soon.", ["2025-03-12 after"], id="soon"),
    pytest.param("Kuwait's emir will visit Cairo on Monday.", ["2025-03-17 day"], id="a plan's weekday"),
    pytest.param("Kuwait's emir will visit Cairo in May.", ["2025-05-01..2025-05-31 month"], id="a plan's month"),
    pytest.param("Kuwait's emir visited Cairo in May.", ["2024-05-01..2024-05-31 month"], id="a month told"),
    pytest.param("Kuwait's emir visited Cairo in 2019.", ["2019-01-01..2019-12-31 year"], id="a year"),
    pytest.param("Israel has been bombing Gaza since January 5.", ["2025-01-05..2025-03-12 day"],
                 id="since runs to the article"),
    pytest.param("Kuwait condemned Israel on Monday. Oman praised Egypt on Tuesday.",
                 ["2025-03-10 day", "2025-03-11 day"], id="each sentence its own"),
    pytest.param("Israel's invasion of Lebanon in 1982 killed many.", ["1982-01-01..1982-12-31 year"],
                 id="a noun's year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), DATES)
def test_dates(text: str, dates: list[str], lexicon: Lexicon) -> None:
    assert [dated(event) for event in events_of(text, lexicon)] == dates


def _context(text: str, lexicon: Lexicon, on: date = PUBLISHED) -> Context:
    return Context(read(text, lexicon, on), lexicon)


@pytest.mark.parametrize(
    ("planned", "perfect", "precision"),
    [(False, False, Precision.DAY), (True, False, Precision.AFTER), (False, True, Precision.BEFORE)],
)
def test_undated(planned: bool, perfect: bool, precision: Precision, lexicon: Lexicon) -> None:  # noqa: FBT001
    when = _context("Kuwait waited.", lexicon).undated(planned=planned, perfect=perfect)
    assert (when.start, when.end) == (PUBLISHED, PUBLISHED)
    assert (when.precision, when.basis) == (precision, Basis.ARTICLE)


def test_actors_stand_once(lexicon: Lexicon) -> None:
    text = "Kuwait and Kuwait met Hakan Fidan."
    items = items_of(text, lexicon)
    indices = [i for i, item in enumerate(items) if item.mention]
    actors = _context(text, lexicon).actors(items, indices)
    assert [(a.actor, a.party) for a in actors] == [("KWT", "KWT"), ("hakan-fidan", "TUR")]
    assert actors[1].text == "Hakan Fidan"


def test_who_is_unknown_is_no_actor(lexicon: Lexicon) -> None:
    text = "He met them."
    items = items_of(text, lexicon)
    assert _context(text, lexicon).actors(items, [i for i, item in enumerate(items) if item.mention]) == ()


@pytest.mark.parametrize(
    ("text", "verb", "place"),
    [
        ("Kuwait met Qatar in Cairo.", "met", "Cairo"),
        ("Kuwait met Qatar in the Suez Canal.", "met", "Suez Canal"),
        ("Kuwait met Qatar.", "met", None),
    ],
)
def test_place(text: str, verb: str, place: str | None, lexicon: Lexicon) -> None:
    predicate, items = predicate_of(text, verb, lexicon)
    assert _context(text, lexicon).place(items, predicate) == place


@pytest.mark.parametrize(
    ("on", "party"), [(date(2010, 6, 1), "TUR"), (date(2025, 3, 12), "nato")], ids=["minister", "secretary"]
)
def test_a_person_acts_for_the_party_of_the_day(on: date, party: str, lexicon: Lexicon) -> None:
    """One who led a state's ministry acts for it; who leads an alliance acts for the alliance."""
    name = "Ahmet Davutoglu" if party == "TUR" else "Mark Rutte"
    (event,) = events_of(f"{name} visited Cairo.", lexicon, on)
    assert [actor.party for actor in event.initiators] == [party]
    assert (event.kind, event.act) == (Kind.VISIT, Act.VISIT)
