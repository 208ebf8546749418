"""The decider, as stories: articles tell events one after another, and the store ends up as a reader expects."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import Event
from app.pipeline.reconcile import reconcile
from app.storage.changes import ArticleRef, Create, Merge, Report, Update, Withdraw
from tests.factories import mention, when
from tests.pipeline.stories import Memory, article, said, told

MEET = (Kind.MEETING, Act.MEET)
MONTH = when("2024-07-01", "2024-07-31", Precision.MONTH)
VISIT = told("Fidan visited Iran on Monday.", who="hakan-fidan")
ONE, TWO, THREE = article(1), article(2), article(3)


# --- one article, read again -------------------------------------------------------------------------------------


def test_a_new_event_is_created_with_its_report() -> None:
    changes = reconcile([], [VISIT], ONE)
    assert [type(change) for change in changes] == [Create]
    assert isinstance(changes[0], Create)
    assert changes[0].reports == (Report(ONE, VISIT),)
    assert changes[0].settled.summary == "Hakan Fidan visits Iran"
    assert changes[0].what == ("first told by Paper 1, 2024-07-01",)


def test_reading_the_same_again_changes_nothing() -> None:
    store = Memory()
    store.tell(ONE, VISIT, told("They met.", MEET))
    assert store.tell(ONE, VISIT, told("They met.", MEET)) == []
    assert store.tell(ONE, told("They met.", MEET), VISIT, VISIT) == []


def test_spans_out_of_order_and_twice_are_the_same() -> None:
    store = Memory()
    first, second = VISIT.evidence[0], told("Later.", start=90).evidence[0]
    store.tell(ONE, replace(VISIT, evidence=(first, second)))
    assert store.tell(ONE, replace(VISIT, evidence=(second, first, second))) == []


REREADINGS = [
    ("status", {"status": Status.PLANNED}, "status: occurred → planned"),
    ("date", {"when": when("2024-07-02")}, "date: 2024-07-01 (day, explicit) → 2024-07-02 (day, explicit)"),
    ("place", {"place": "Tehran"}, "place: none → Tehran"),
    ("a target more", {"targets": (mention("IRN"), mention("SYR"))}, "key: visit:TUR>IRN → visit:TUR>IRN+SYR"),
    ("person for party", {"initiators": (mention("TUR"),)}, "summary: Hakan Fidan visits Iran → Turkey visits Iran"),
]


@pytest.mark.parametrize(("changes", "sentence"), [c[1:] for c in REREADINGS], ids=[c[0] for c in REREADINGS])
def test_a_better_reading_keeps_the_address(changes: dict[str, object], sentence: str) -> None:
    store = Memory()
    store.tell(ONE, VISIT)
    address = store.live()[0].public_id
    answer = store.tell(ONE, replace(VISIT, **changes))  # type: ignore[arg-type]
    assert isinstance(answer[0], Update)
    assert sentence in answer[0].what
    assert [event.public_id for event in store.live()] == [address]


def test_an_event_no_longer_read_is_withdrawn_and_comes_back_under_its_address() -> None:
    store = Memory()
    store.tell(ONE, VISIT)
    address = store.live()[0].public_id
    assert store.tell(ONE) == [
        Withdraw(1, address, "Hakan Fidan visits Iran", "Paper 1 is no longer read as telling it")
    ]
    assert store.live() == []
    again = store.tell(ONE, VISIT)
    assert isinstance(again[0], Update)
    assert again[0].what == ("found again",)
    assert [event.public_id for event in store.live()] == [address]


def test_an_event_stays_while_another_article_tells_it() -> None:
    store = Memory()
    store.tell(ONE, VISIT)
    store.tell(TWO, told("The minister came."))
    changes = store.tell(ONE)
    assert isinstance(changes[0], Update)
    assert changes[0].what[0] == "report removed: Paper 1, 2024-07-01"
    assert store.shape() == [[(2, "The minister came.")]]


def test_two_readings_of_one_sentence_go_to_the_nearer_events() -> None:
    store = Memory()
    trip, tour = told("To Iran and on.", start=0), told("A tour of Iran began the week before.", start=100)
    store.tell(ONE, trip, tour)
    addresses = {event.settled.summary: event.public_id for event in store.live()}
    store.tell(ONE, replace(tour, status=Status.PLANNED), replace(trip, status=Status.CANCELLED))
    kept = {event.reports[0].event.start: event.public_id for event in store.live()}
    assert len(kept) == 2
    assert set(kept.values()) == {event.public_id for event in store.events}
    assert addresses


def test_events_that_would_share_an_address_get_a_suffix() -> None:
    store = Memory()
    iran, syria = told("He warned both.", whom="IRN"), told("He warned both.", whom="SYR")
    store.tell(ONE, iran, syria)
    first, second = sorted(event.public_id for event in store.live())
    assert second == f"{first}-2"
    assert store.tell(ONE, syria, iran) == []


# --- strangers ---------------------------------------------------------------------------------------------------


def test_two_articles_on_one_act_are_two_reports_of_one_event() -> None:
    store = Memory()
    store.tell(ONE, VISIT)
    changes = store.tell(TWO, told("Turkey’s minister was in Tehran.", on=MONTH))
    assert isinstance(changes[0], Update)
    assert changes[0].what == ("report added: Paper 2, 2024-07-01",)
    assert len(store.live()[0].reports) == 2


def test_one_article_never_reports_an_event_twice() -> None:
    store = Memory()
    store.tell(ONE, told("A came."), told("B came.", start=50))
    store.tell(TWO, told("C came."))
    assert sorted(map(len, store.shape())) == [1, 2]


def test_a_report_joins_the_nearest_of_several_acts() -> None:
    store = Memory()
    store.tell(ONE, told("First visit.", on="2024-07-03"), told("Second visit.", on="2024-07-20", start=50))
    store.tell(TWO, told("The visit of the week.", on=when("2024-07-15", "2024-07-21", Precision.WEEK)))
    assert store.shape() == [[(1, "First visit.")], [(1, "Second visit."), (2, "The visit of the week.")]]


def test_a_vague_report_does_not_make_one_of_two_acts() -> None:
    store = Memory()
    store.tell(ONE, told("On the 3rd.", on="2024-07-03"))
    store.tell(TWO, told("On the 20th.", on="2024-07-20"))
    store.tell(THREE, told("In July.", on=MONTH))
    assert sorted(map(len, store.shape())) == [1, 2]


def test_a_later_article_can_show_that_two_events_were_one() -> None:
    """Two articles name different persons of a delegation; the third names both."""
    store = Memory()
    store.tell(ONE, told("Fidan met him.", MEET, "hakan-fidan"))
    store.tell(TWO, told("Erdogan met him.", MEET, "recep-tayyip-erdogan"))
    older, newer = store.live()
    changes = store.tell(ONE, told("Fidan and Erdogan met him.", MEET, "hakan-fidan recep-tayyip-erdogan"))
    assert changes[-1] == Merge(newer.id, newer.public_id, newer.settled.summary, into=older.public_id)
    assert [event.public_id for event in store.live()] == [older.public_id]
    assert store.tell(TWO, told("Erdogan met him.", MEET, "recep-tayyip-erdogan")) == []


def test_statements_of_one_day_stay_apart_by_act() -> None:
    store = Memory()
    store.tell(ONE, said("We shall answer every attack on our soil", Act.THREATEN))
    store.tell(TWO, said("They should think twice before another attack", Act.WARN))
    assert len(store.live()) == 2


# --- copies ------------------------------------------------------------------------------------------------------

ORIGINAL, COPY = article(1, "2023-10-31"), article(2, "2023-11-02", copy_of=1)
DENIAL = (Kind.STATEMENT, Act.DENY)


def denial(day: str, text: str = "Iran denies any links to the rampage in Israel.", start: int = 0) -> Event:
    return told(text, DENIAL, "IRN", "hamas", when(day, basis=Basis.ARTICLE), start=start, speaker="IRN")


def test_a_copy_adds_its_report_and_the_date_of_the_original_stands() -> None:
    store = Memory()
    store.tell(ORIGINAL, denial("2023-10-31", start=1800))
    store.tell(COPY, denial("2023-11-02"))
    assert [len(event.reports) for event in store.live()] == [2]
    assert store.live()[0].settled.when.start.isoformat() == "2023-10-31"


def test_the_date_of_the_original_stands_though_it_came_last() -> None:
    store = Memory()
    alone = replace(COPY, copy_of=None)
    store.tell(alone, denial("2023-11-02"))
    address = store.live()[0].public_id
    store.regroup({2: COPY})
    store.tell(ORIGINAL, denial("2023-10-31", start=1800))
    assert [event.public_id for event in store.live()] == [address]
    assert store.live()[0].settled.when.start.isoformat() == "2023-10-31"


def test_a_copy_joins_by_a_passage_only() -> None:
    """The original tells two strikes; the copy's is the one that stands in the copied sentence."""
    store = Memory()
    strike = (Kind.MILITARY, Act.STRIKE)
    since = when("2023-10-07", "2023-10-31")
    campaign = told("Israel has bombed Gaza since Oct. 7.", strike, "ISR", "PSE", since, status=Status.ONGOING)
    hospital = told(
        "Israel bombed the only cancer hospital.",
        strike,
        "ISR",
        "PSE",
        when("2023-10-31", precision=Precision.BEFORE),
        start=99,
    )
    store.tell(ORIGINAL, campaign, hospital)
    store.tell(COPY, replace(hospital, evidence=told(hospital.evidence[0].text).evidence, when=when("2023-10-20")))
    assert store.shape() == [
        [(1, "Israel bombed the only cancer hospital."), (2, "Israel bombed the only cancer hospital.")],
        [(1, "Israel has bombed Gaza since Oct. 7.")],
    ]


def test_a_copy_does_not_lend_its_date_to_a_stranger() -> None:
    """The copy's own date, two days late, must not draw in another denial of that day."""
    store = Memory()
    store.tell(ORIGINAL, denial("2023-10-31"))
    store.tell(COPY, denial("2023-11-02"))
    store.tell(article(3, "2023-11-02"), denial("2023-11-02", "Tehran again said it had no part in it."))
    assert sorted(map(len, store.shape())) == [1, 2]


# --- reviews -----------------------------------------------------------------------------------------------------


def test_a_reviewed_event_keeps_values_and_reports() -> None:
    store = Memory()
    store.tell(ONE, VISIT)
    store.review(store.live()[0].public_id)
    assert store.tell(ONE, replace(VISIT, status=Status.PLANNED)) == []
    assert store.tell(ONE) == []
    assert store.live()[0].settled.status is Status.OCCURRED


def test_a_reviewed_event_gains_reports() -> None:
    store = Memory()
    store.tell(ONE, told("In July.", on=MONTH))
    store.review(store.live()[0].public_id, "edited")
    changes = store.tell(TWO, VISIT)
    assert isinstance(changes[0], Update)
    assert changes[0].what == ("report added: Paper 2, 2024-07-01",)
    assert store.live()[0].settled.when == MONTH


def test_an_older_event_merges_into_a_reviewed_one() -> None:
    store = Memory()
    store.tell(ONE, told("Fidan met him.", MEET, "hakan-fidan"))
    store.tell(TWO, told("Erdogan met him.", MEET, "recep-tayyip-erdogan"))
    older, newer = store.live()
    store.review(newer.public_id)
    store.tell(ONE, told("Fidan and Erdogan met him.", MEET, "hakan-fidan recep-tayyip-erdogan"))
    assert [event.public_id for event in store.live()] == [newer.public_id]
    assert store.events[older.id - 1].merged


def test_two_reviewed_events_are_never_merged() -> None:
    store = Memory()
    store.tell(ONE, told("On the 1st.", on="2024-07-01"))
    store.tell(TWO, told("On the 2nd.", on="2024-07-02"))
    for event in store.live():
        store.review(event.public_id)
    store.tell(THREE, told("On one of both days.", on=when("2024-07-01", "2024-07-02")))
    assert sorted(map(len, store.shape())) == [1, 2]


def test_what_a_person_withdrew_does_not_come_back() -> None:
    store = Memory()
    store.tell(ONE, VISIT)
    store.tell(ONE)
    store.review(store.events[0].public_id, "disputed")
    assert store.tell(ONE, VISIT) == []


# --- order -------------------------------------------------------------------------------------------------------

TALES: dict[ArticleRef, list[Event]] = {
    article(1, "2024-07-02"): [VISIT, told("They met.", MEET, "hakan-fidan", "IRN", start=40)],
    article(2, "2024-07-05"): [told("In July he came.", on=MONTH), told("He met them.", MEET, "IRN", "TUR", start=40)],
    article(3, "2024-08-01"): [
        told("On the 20th he came.", on="2024-07-20"),
        told("By then.", MEET, on=MONTH, start=40),
    ],
    article(4, "2024-07-01"): [replace(VISIT, status=Status.PLANNED, initiators=(mention("TUR"),))],
}


def final(order: tuple[ArticleRef, ...]) -> list[tuple[str, list[int]]]:
    store = Memory()
    for by in order:
        store.tell(by, *TALES[by])
    return sorted((repr(event.settled), sorted(r.article.id for r in event.reports)) for event in store.live())


@pytest.mark.parametrize("order", list(permutations(TALES)), ids=lambda order: "".join(str(a.id) for a in order))
def test_the_order_of_articles_does_not_matter(order: tuple[ArticleRef, ...]) -> None:
    assert final(order) == final(tuple(TALES))


@st.composite
def meetings(draw: st.DrawFn) -> Event:
    """Draw a meeting of Turkey and Iran: some persons, days and spans, few enough to collide."""
    start, day, weeks = draw(st.integers(0, 3)), draw(st.integers(1, 9)), draw(st.booleans())
    end = day + 6 if weeks else day
    return told(
        f"Sentence {start} {day}.",
        (Kind.MEETING, draw(st.sampled_from([Act.MEET, Act.NEGOTIATE]))),
        draw(st.sampled_from(["TUR", "hakan-fidan", "recep-tayyip-erdogan"])),
        "IRN",
        when(f"2024-07-{day:02}", f"2024-07-{end:02}", Precision.WEEK if weeks else Precision.DAY),
        start=start * 100,
        status=draw(st.sampled_from([Status.OCCURRED, Status.PLANNED])),
    )


@given(st.lists(st.lists(meetings(), max_size=4), min_size=2, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_any_articles_in_any_order(tales: list[list[Event]], random: object) -> None:
    articles = [article(number, f"2024-08-{number:02}") for number in range(1, len(tales) + 1)]
    told_by = list(zip(articles, tales, strict=True))
    shuffled = list(told_by)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    stores = (Memory(), Memory())
    for store, order in zip(stores, (told_by, shuffled), strict=True):
        for by, events in order:
            store.tell(by, *events)
    assert stores[0].shape() == stores[1].shape()
    for by, events in told_by:
        assert stores[1].tell(by, *events) == []
    ids = [event.public_id for event in stores[1].events]
    assert len(ids) == len(set(ids))
