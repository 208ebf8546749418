"""The values that an event shows when its reports differ."""

from dataclasses import replace

import pytest

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import Event
from app.pipeline.clusters import Cluster, lead_order
from app.pipeline.settle import settle
from app.storage.changes import ArticleRef, Report, Settled
from tests.factories import mention, when
from tests.pipeline.stories import article, said, told

VISIT = told("x", who="TUR", whom="IRN")
MEETING = told("x", (Kind.MEETING, Act.MEET), "TUR", "IRN")
EARLY, LATE, COPY = article(1, "2024-07-01"), article(2, "2024-07-09"), article(3, "2024-06-30", copy_of=2)
MONTH = when("2024-07-01", "2024-07-31", Precision.MONTH)
RELATIVE = when("2024-07-02", basis=Basis.RELATIVE)


def settled(*reports: tuple[ArticleRef, Event]) -> Settled:
    return settle(Cluster(tuple(sorted((Report(*report) for report in reports), key=lead_order))))


DATES = [
    ("the exact one", [(EARLY, replace(VISIT, when=MONTH)), (LATE, VISIT)], VISIT.when),
    ("the named one", [(EARLY, replace(VISIT, when=RELATIVE)), (LATE, VISIT)], VISIT.when),
    ("the earlier article's", [(LATE, replace(VISIT, when=when("2024-07-02"))), (EARLY, VISIT)], VISIT.when),
    ("the original's, though vaguer", [(LATE, replace(VISIT, when=MONTH)), (COPY, VISIT)], MONTH),
]


@pytest.mark.parametrize(("reports", "expected"), [case[1:] for case in DATES], ids=[case[0] for case in DATES])
def test_date(reports: list[tuple[ArticleRef, Event]], expected: object) -> None:
    assert settled(*reports).when == expected


STATUSES = [
    ("a plan is outlived", [(EARLY, Status.OCCURRED), (LATE, Status.PLANNED)], Status.OCCURRED),
    ("a plan that fell through", [(EARLY, Status.PLANNED), (LATE, Status.CANCELLED)], Status.CANCELLED),
    ("a claim is outlived by a witness", [(EARLY, Status.OCCURRED), (LATE, Status.CLAIMED)], Status.OCCURRED),
    ("a claim outlives a plan", [(EARLY, Status.PLANNED), (LATE, Status.CLAIMED)], Status.CLAIMED),
    ("the last word", [(EARLY, Status.CLAIMED), (LATE, Status.DENIED)], Status.DENIED),
    ("what went on is over", [(EARLY, Status.ONGOING), (LATE, Status.OCCURRED)], Status.OCCURRED),
    ("a copy does not outvote its original", [(LATE, Status.PLANNED), (COPY, Status.OCCURRED)], Status.PLANNED),
]


@pytest.mark.parametrize(("reports", "expected"), [case[1:] for case in STATUSES], ids=[case[0] for case in STATUSES])
def test_status(reports: list[tuple[ArticleRef, Status]], expected: Status) -> None:
    assert settled(*((by, replace(VISIT, status=status)) for by, status in reports)).status is expected


def test_a_missing_place_comes_from_another_report() -> None:
    assert settled((EARLY, VISIT), (LATE, replace(VISIT, place="Tehran"))).place == "Tehran"
    assert settled((EARLY, replace(VISIT, place="Qom")), (LATE, replace(VISIT, place="Tehran"))).place == "Qom"


def test_a_person_takes_the_place_of_a_bare_party() -> None:
    named = replace(VISIT, initiators=(mention("hakan-fidan", text="Fidan"),))
    result = settled((EARLY, VISIT), (LATE, named))
    assert [(part.actor, part.text) for part in result.parts] == [("hakan-fidan", "Fidan"), ("IRN", "Iran")]
    assert result.summary == "Hakan Fidan visits Iran"


def test_a_named_person_is_not_replaced() -> None:
    first = replace(VISIT, initiators=(mention("hakan-fidan"),))
    second = replace(VISIT, initiators=(mention("recep-tayyip-erdogan"),))
    assert [part.actor for part in settled((EARLY, first), (LATE, second)).parts] == ["hakan-fidan", "IRN"]


def test_persons_of_a_meeting_are_found_on_either_side() -> None:
    swapped = replace(MEETING, initiators=(mention("abbas-araqchi"),), targets=(mention("TUR"),))
    assert [part.actor for part in settled((EARLY, MEETING), (LATE, swapped)).parts] == ["TUR", "abbas-araqchi"]


def test_the_speaker_is_the_finest_named() -> None:
    party, person = replace(VISIT, speaker="TUR"), replace(VISIT, speaker="hakan-fidan")
    assert settled((EARLY, party), (LATE, person)).speaker == "hakan-fidan"
    assert settled((EARLY, party), (LATE, VISIT)).speaker == "TUR"
    assert settled((EARLY, VISIT)).speaker is None


def test_the_headline_quotes_the_speaker_and_the_address_does_not() -> None:
    result = settled((EARLY, said("We will not allow it.")))
    assert result.summary == "Hakan Fidan warns Israel: “We will not allow it”"
    assert result.slug == "hakan-fidan-warns-israel"


def test_another_speaker_s_words_are_not_put_into_the_headline() -> None:
    mute = replace(said(""), quotes=())
    other = said("We will not allow it.", who="turkish-foreign-ministry")
    assert settled((EARLY, mute), (LATE, other)).summary == "Hakan Fidan warns Israel"
    assert settled((EARLY, mute), (LATE, said("We will not allow it."))).summary.endswith(": “We will not allow it”")
