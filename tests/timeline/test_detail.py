from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, update
from sqlalchemy.orm import Session

from app.domain.codebook import Side
from app.errors import NotFoundError, WithdrawnError
from app.storage.database import session_scope
from app.storage.tables import EventRow, EvidenceRow, TenureRow
from app.timeline.detail import EventLink, around, load_actor, load_article, load_event
from app.timeline.filter import EventFilter
from app.timeline.offices import office_on
from tests.factories import bare_engine
from tests.timeline.cards import make_when
from tests.timeline.store import ARAGHCHI, FIDAN, IRAN, TURKEY, add_article, add_event, make_report

TEXT = "Araghchi met Fidan in Istanbul.\n\nFidan spoke of “a test”, the agency said. Both left."
EXCERPT = "Fidan spoke of “a test”, the agency said."
OTHER = "The ministers met in Ankara, Reuters reported."


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Give one meeting told by three articles, one of them an excerpt, among other events of the relation."""
    engine = bare_engine(tmp_path_factory.mktemp("detail"))
    with session_scope(engine, write=True) as session:
        _fill(session)
    return engine


def _fill(session: Session) -> None:
    original = add_article(session, TEXT, published="2024-03-02", publisher="Al-Monitor", title="A meeting")
    excerpt = add_article(session, EXCERPT, published="2024-03-01", copy_of=original)
    other = add_article(session, OTHER, published="2024-03-03", publisher="Reuters")
    reports = [
        make_report(original, "Araghchi met Fidan in Istanbul.", place="Istanbul", quotes=[("a test", "fidan")]),
        make_report(excerpt, EXCERPT, place="Istanbul", quotes=[("a test", "fidan")], speaker_id="fidan"),
        make_report(other, "The ministers met in Ankara", place="Ankara", attribution="Reuters"),
    ]
    for number in range(5):
        add_event(session, f"earlier{number}", IRAN, TURKEY, start=f"2023-01-0{number + 1}")
        add_event(session, f"later{number}", IRAN, FIDAN, start=f"2024-05-0{number + 1}")
        add_event(session, f"unrelated{number}", IRAN, ("ISR", "ISR"), start=f"2023-02-0{number + 1}")
    meeting = add_event(session, "meeting", ARAGHCHI, FIDAN, start="2024-03-01", reports=reports)
    told_too = make_report(
        original, "Fidan spoke of “a test”, the agency said.", "met Fidan", quotes=[("a test", None)]
    )
    add_event(session, "statement", FIDAN, kind="statement", act="comment", speaker="fidan", reports=[told_too])
    add_event(session, "hidden", FIDAN, withdrawn=True, reports=[make_report(original, "Both left.")])
    middle = add_event(session, "middle", IRAN, merged_into=meeting)
    add_event(session, "merged", IRAN, merged_into=middle)
    add_event(session, "analyst", ("azizi", None), kind="commentary", act="comment")
    for position, (actor, party, office, start, end) in enumerate(
        [
            ("fidan", "TUR", "foreign minister", date(2023, 6, 3), None),
            ("fidan", "TUR", "intelligence chief", date(2010, 5, 27), date(2023, 6, 3)),
        ]
    ):
        session.add(TenureRow(actor_id=actor, position=position, party_id=party, office=office, start=start, end=end))


def test_an_event_in_full(engine: Engine) -> None:
    with session_scope(engine) as session:
        event = load_event(session, "meeting")
    assert (event.card.id, event.card.reports, event.card.articles) == ("meeting", 2, 3)
    assert event.code.cameo == "040"
    assert [(one.actor.id, one.side, one.office) for one in event.participants] == [
        ("araghchi", Side.INITIATOR, None),
        ("fidan", Side.TARGET, "foreign minister"),
    ]
    assert event.first_reported == date(2024, 3, 1)
    assert [(revision.by, revision.what) for revision in event.revisions] == [("machine", "created")]
    assert event.merged_into is None


def test_reports_stand_with_their_words_and_republications(engine: Engine) -> None:
    with session_scope(engine) as session:
        first, second = load_event(session, "meeting").reports
    assert (first.article.title, first.article.publisher, first.place) == ("A meeting", "Al-Monitor", "Istanbul")
    assert [copy.article.title for copy in first.republications] == [EXCERPT]
    assert first.republications[0].speaker == "Name of fidan"
    assert (second.article.publisher, second.attribution, second.republications) == ("Reuters", "Reuters", ())
    (passage,) = first.evidence
    assert (passage.text, passage.flaw) == ("Araghchi met Fidan in Istanbul.", None)
    # The next paragraph is no context.
    assert (passage.before, passage.after) == ("", "")
    (quote,) = first.quotes
    assert (quote.text, quote.is_quote) == ("a test", True)
    assert quote.before.endswith("Fidan spoke of “")


def test_reports_that_differ_are_set_side_by_side(engine: Engine) -> None:
    with session_scope(engine) as session:
        (found,) = load_event(session, "meeting").disagreements
        assert load_event(session, "statement").disagreements == ()
    assert found.field == "place"
    assert [(value, [article.publisher for article in articles]) for value, articles in found.values] == [
        ("Istanbul", ["Al-Monitor"]),
        ("Ankara", ["Reuters"]),
    ]


def test_what_happened_around_an_event_in_its_relation(engine: Engine) -> None:
    with session_scope(engine) as session:
        event = load_event(session, "meeting")
        alone = load_event(session, "statement")
        analyst = load_event(session, "analyst")
        few = around(session, EventFilter(actor=("ISR",)), event.card, few=2)
    assert event.relation == EventFilter(actor=("IRN", "TUR"), match="between")
    assert [card.id for card in event.around.earlier] == ["earlier4", "earlier3", "earlier2"]
    assert [card.id for card in event.around.later] == ["later0", "later1", "later2"]
    assert alone.relation == EventFilter(actor=("TUR",))
    assert (analyst.relation, analyst.around.earlier) == (None, ())
    assert ([card.id for card in few.earlier], few.later) == (["unrelated4", "unrelated3"], ())


def test_events_that_are_no_more(engine: Engine) -> None:
    with session_scope(engine) as session:
        with pytest.raises(NotFoundError):
            load_event(session, "nothing")
        with pytest.raises(WithdrawnError, match="no article tells it") as raised:
            load_event(session, "hidden")
        assert raised.value.on == date(2024, 1, 1)
        # The last of those that it was merged into is the place to go.
        for event_id in ("merged", "middle"):
            assert load_event(session, event_id).merged_into == EventLink("meeting", "meeting")
    assert EventLink("meeting", "slug").path == "/events/meeting/slug"


def test_events_merged_into_each_other_do_not_lead_round_for_ever(tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        one = add_event(session, "one", IRAN)
        add_event(session, "two", IRAN, merged_into=one)
        session.execute(update(EventRow).where(EventRow.public_id == "one").values(merged_into_id=one.id + 1))
    with session_scope(engine) as session:
        assert load_event(session, "one").merged_into == EventLink("two", "two")


def test_words_that_the_text_does_not_hold_are_flagged_and_not_marked(tmp_path: Path) -> None:
    engine = bare_engine(tmp_path)
    with session_scope(engine, write=True) as session:
        _fill(session)
        session.execute(update(EvidenceRow).where(EvidenceRow.text.startswith("Araghchi met")).values(start=1, end=32))
    with session_scope(engine) as session:
        passage = load_event(session, "meeting").reports[0].evidence[0]
        article_id = load_event(session, "meeting").reports[0].article.id
        article = load_article(session, article_id)
    assert passage.flaw is not None
    assert "nothing is marked" in passage.flaw
    told = {event.card.id: event for event in article.events}
    assert len(told["meeting"].flaws) == 1
    assert [TEXT[span.start : span.end] for span in told["meeting"].spans] == ["a test"]
    assert told["statement"].flaws == ()


def test_an_article_with_the_events_that_it_tells(engine: Engine) -> None:
    with session_scope(engine) as session:
        (report, _) = load_event(session, "meeting").reports
        article = load_article(session, report.article.id)
        copy = load_article(session, article.copies[0].id)
        with pytest.raises(NotFoundError):
            load_article(session, "nothing")
    assert (article.text, article.has_title, copy.has_title) == (TEXT, True, False)
    assert (copy.copy_of, copy.copies, article.copy_of) == (article.article, (), None)
    # In the order of the text; what was withdrawn is not told any more.
    assert [event.card.id for event in article.events] == ["meeting", "statement"]
    marked = [
        (event.card.id, TEXT[span.start : span.end], span.is_quote) for event in article.events for span in event.spans
    ]
    assert marked == [
        ("meeting", "Araghchi met Fidan in Istanbul.", False),
        ("meeting", "a test", True),
        ("statement", "met Fidan", False),
        ("statement", "Fidan spoke of “a test”, the agency said.", False),
        ("statement", "a test", True),
    ]


def test_an_actor_with_names_offices_and_latest_events(engine: Engine) -> None:
    with session_scope(engine) as session:
        fidan, turkey = load_actor(session, "fidan"), load_actor(session, "TUR")
        with pytest.raises(NotFoundError):
            load_actor(session, "nobody")
    assert (fidan.id, fidan.name, fidan.type) == ("fidan", "Name of fidan", "person")
    assert [(one.office, one.party_name) for one in fidan.tenures] == [
        ("foreign minister", "Party TUR"),
        ("intelligence chief", "Party TUR"),
    ]
    assert fidan.events.to_query() == "actor=fidan&commentary=1"
    assert [card.id for card in fidan.latest.rows[:2]] == ["later4", "later3"]
    assert fidan.latest.total == 7
    assert [(one.actor_id, one.tenure.office) for one in turkey.people] == [
        ("fidan", "foreign minister"),
        ("fidan", "intelligence chief"),
    ]


def _tenure(office: str, start: str | None, end: str | None, party: str = "TUR") -> TenureRow:
    days = [date.fromisoformat(day) if day else None for day in (start, end)]
    return TenureRow(actor_id="x", position=0, party_id=party, office=office, start=days[0], end=days[1])


@pytest.mark.parametrize(
    ("tenures", "start", "end", "office"),
    [
        ([], "2024-01-01", None, None),
        ([("minister", "2023-06-03", None)], "2024-01-01", None, "minister"),
        ([("minister", "2023-06-03", None)], "2023-06-02", None, None),
        ([("minister", None, "2023-06-03")], "2023-06-03", None, "minister"),
        # All through a year, or not said.
        ([("minister", "2023-06-03", None)], "2023-01-01", "2023-12-31", None),
        # The day of a change has two offices.
        ([("minister", "2023-06-03", None), ("chief", "2010-05-27", "2023-06-03")], "2023-06-03", None, None),
        # A known beginning goes before an unknown one.
        ([("minister", "2023-06-03", None), ("envoy", None, None)], "2024-01-01", None, "minister"),
        ([("envoy", None, None)], "2024-01-01", None, "envoy"),
        ([("envoy", None, None), ("adviser", None, None)], "2024-01-01", None, None),
    ],
)
def test_the_office_held_on_a_day(
    tenures: list[tuple[str, str | None, str | None]], start: str, end: str | None, office: str | None
) -> None:
    rows = [_tenure(*tenure) for tenure in tenures]
    assert office_on(rows, "TUR", make_when(start, end)) == office
    assert office_on(rows, "IRN", make_when(start, end)) is None
    assert office_on(rows, None, make_when(start, end)) is None
