"""Every construction with every deed: who did what to whom may not depend on the order in which a sentence tells it."""

from dataclasses import dataclass

import pytest

from app.domain.lexicon import Lexicon
from tests.extraction.steps import brief, events_of

_ROUHANI = "Iranian President Hassan Rouhani"


@dataclass(frozen=True)
class Deed:
    """A deed of Iran's towards Turkey as `brief` shows it, and the forms of its verb with all that follows."""

    told: str
    past: str
    gerund: str
    infinitive: str
    perfect: str
    doer: str = "Iran"


DEEDS = (
    Deed("measure/expel", "expelled two Turkish diplomats", "expelling two Turkish diplomats",
         "expel two Turkish diplomats", "expelled two Turkish diplomats"),
    Deed("measure/detain", "arrested four Turkish journalists", "arresting four Turkish journalists",
         "arrest four Turkish journalists", "arrested four Turkish journalists"),
    Deed("military/strike", "bombed a Turkish military base", "bombing a Turkish military base",
         "bomb a Turkish military base", "bombed a Turkish military base"),
    Deed("military/intercept", "shot down a Turkish drone", "shooting down a Turkish drone",
         "shoot down a Turkish drone", "shot down a Turkish drone"),
    Deed("measure/downgrade", "cut off ties with Turkey", "cutting off ties with Turkey",
         "cut off ties with Turkey", "cut off ties with Turkey"),
    Deed("agreement/sign", "signed a gas deal with Turkey", "signing a gas deal with Turkey",
         "sign a gas deal with Turkey", "signed a gas deal with Turkey"),
    Deed("visit/visit", "travelled to Turkey", "travelling to Turkey", "travel to Turkey", "travelled to Turkey",
         _ROUHANI),
    Deed("meeting/meet", "met Turkish President Abdullah Gul", "meeting Turkish President Abdullah Gul",
         "meet Turkish President Abdullah Gul", "met Turkish President Abdullah Gul", _ROUHANI),
)  # fmt: skip

DONE = (
    "{A} {past} on Monday.",
    "{A} on Monday {past}.",
    "On Monday, {A} {past}.",
    "On Monday {A} {past}.",
    "{A} has {perfect}, officials said.",
    "{A} had {perfect} on Monday, officials said.",
    "Officials said {A} had {perfect} on Monday.",
    "{A}, angered by the remarks, {past} on Monday.",
    "Angered by the remarks, {A} {past} on Monday.",
    "Responding to the remarks, {A} {past} on Monday.",
    "{A} responded to the remarks on Monday by {gerund}.",
    "In response, {A} {past} on Monday.",
    "{A} also {past} on Monday.",
    "{A} reportedly {past} on Monday.",
    "{A} left the summit early and {past} on Monday.",
    "{A} left the summit early but {past} on Monday.",
    "{A} not only left the summit early but also {past} on Monday.",
    "{A}, citing security, {past} on Monday.",
    "{A} – whose role has been disputed – {past} on Monday.",
    "The move came after {A} {past} on Monday.",
    "Tensions have eased since {A} {past} on Monday.",
    "Tensions rose when {A} {past} on Monday.",
    "When {A} {past} on Monday, few took notice.",
    "It was {A} that {past} on Monday.",
    "Having {perfect} on Monday, {A} left the summit.",
    "After {gerund} on Monday, {A} left the summit.",
    "A day after the blast, {A} {past}.",
    "Last week {A} {past}.",
    "Earlier this month, {A} {past}.",
    "{A} {past} yesterday, state media reported.",
    "State media reported on Monday that {A} had {perfect}.",
    "According to state media, {A} {past} on Monday.",
    "Separately, {A} {past} on Monday.",
    "Meanwhile, {A} on Monday {past}.",
)
TO_COME = (
    "{A} will {infinitive} on Friday, officials said.",
    "{A} will also {infinitive} on Friday.",
    "{A} is to {infinitive} on Friday.",
    "{A} is expected to {infinitive} on Friday.",
    "{A} plans to {infinitive} on Friday.",
)
NOT_DONE = (
    "{A} did not {infinitive} on Monday.",
    "{A} may {infinitive} on Friday.",
    "If {A} had {perfect} on Monday, few would have noticed.",
    "Critics want {A} to {infinitive}.",
)


def _told(construction: str, deed: Deed, lexicon: Lexicon) -> list[str]:
    forms = {"past": deed.past, "gerund": deed.gerund, "infinitive": deed.infinitive, "perfect": deed.perfect}
    text = construction.format(A=deed.doer, **forms)
    deeds = [event for event in events_of(text, lexicon) if event.kind != "statement"]
    return [brief(event) for event in deeds]


@pytest.mark.parametrize("construction", DONE)
def test_what_is_done(construction: str, lexicon: Lexicon) -> None:
    told = {deed.told: _told(construction, deed, lexicon) for deed in DEEDS}
    assert told == {deed.told: [f"{deed.told} occurred: IRN > TUR"] for deed in DEEDS}


def test_what_is_decided(lexicon: Lexicon) -> None:
    """A measure is taken by whoever decides it; troops and travellers have not moved yet."""
    for deed in DEEDS:
        status = "occurred" if deed.told.startswith("measure/") else "planned"
        told = _told("{A} decided on Monday to {infinitive}.", deed, lexicon)
        assert told == [f"{deed.told} {status}: IRN > TUR"]


@pytest.mark.parametrize("construction", TO_COME)
def test_what_is_to_come(construction: str, lexicon: Lexicon) -> None:
    told = {deed.told: _told(construction, deed, lexicon) for deed in DEEDS}
    assert told == {deed.told: [f"{deed.told} planned: IRN > TUR"] for deed in DEEDS}


@pytest.mark.parametrize("construction", NOT_DONE)
def test_what_is_not_done(construction: str, lexicon: Lexicon) -> None:
    assert [_told(construction, deed, lexicon) for deed in DEEDS] == [[] for _ in DEEDS]


@pytest.mark.parametrize(
    ("construction", "status"),
    [
        ("{A} admitted {gerund} on Monday.", "occurred"),
        ("{A} admitted on Monday to {gerund}.", "occurred"),
        ("{A} admitted having {perfect} on Monday.", "occurred"),
        ("{A} confirmed {gerund} on Monday.", "occurred"),
        ("{A} denied {gerund} on Monday.", "denied"),
        ("{A} denied having {perfect} on Monday.", "denied"),
    ],
)
def test_what_is_admitted_or_denied(construction: str, status: str, lexicon: Lexicon) -> None:
    deeds = [deed for deed in DEEDS if deed.doer == "Iran"]
    told = {deed.told: _told(construction, deed, lexicon) for deed in deeds}
    assert told == {deed.told: [f"{deed.told} {status}: IRN > TUR"] for deed in deeds}


def test_for_what_somebody_is_blamed_is_not_the_blamers_deed(lexicon: Lexicon) -> None:
    text = "Iran called the Turkish minister a liar for having met Syrian President Bashar Assad."
    assert [event.kind for event in events_of(text, lexicon)] == ["statement"]


_TURKEY, _BOTH = frozenset({"TUR"}), frozenset({"TUR", "SYR"})
NAMES = {
    "Turkey": _TURKEY,
    "the Turkish government": _TURKEY,
    "Ankara": _TURKEY,
    "officials in Ankara": _TURKEY,
    "senior Turkish officials": _TURKEY,
    "the foreign minister of Turkey": _TURKEY,
    "Turkish Foreign Minister Ahmet Davutoglu": _TURKEY,
    "Turkey's Ahmet Davutoglu": _TURKEY,
    "neighbouring Turkey": _TURKEY,
    "its neighbour Turkey": _TURKEY,
    "NATO member Turkey": _TURKEY,
    "U.S. ally Turkey": _TURKEY,
    "the Turkish side": _TURKEY,
    "the Turkish leadership": _TURKEY,
    "Turkey and Syria": _BOTH,
    "both Turkey and Syria": _BOTH,
    "the governments of Turkey and Syria": _BOTH,
    "the Turkish and Syrian foreign ministers": _BOTH,
    "officials from Turkey and Syria": _BOTH,
    "Turkey and its ally Syria": _BOTH,
    "Turkish Foreign Minister Ahmet Davutoglu and his Syrian counterpart Walid al-Moallem": _BOTH,
}
TOWARDS = {
    "Iranian President Hassan Rouhani accused {} of meddling.": "statement/accuse",
    "Iranian President Hassan Rouhani warned {} against interference.": "statement/warn",
    "Iranian President Hassan Rouhani praised {} for the move.": "statement/support",
    "Iranian President Hassan Rouhani met {} on Monday.": "meeting/meet",
    "Iranian President Hassan Rouhani sent a letter to {} on Monday.": "call/message",
}


@pytest.mark.parametrize(("named", "parties"), NAMES.items())
def test_whoever_is_named(named: str, parties: frozenset[str], lexicon: Lexicon) -> None:
    found = {}
    for sentence in TOWARDS:
        (event,) = events_of(sentence.format(named), lexicon)
        found[f"{event.kind}/{event.act}"] = frozenset(actor.party for actor in event.targets)
    assert found == dict.fromkeys(TOWARDS.values(), parties)
