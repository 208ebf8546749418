"""Saving: what is written can be read back alike, and evidence that is not exact writes nothing at all."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine, func, select

from app.domain.codebook import Act, Kind, Side, Status
from app.domain.event import ActorMention, Event, Evidence, Quote
from app.errors import EvidenceError
from app.pipeline.run import ingest_article
from app.storage.changes import Create, Merge, Part, Report, Settled, Update, Withdraw
from app.storage.database import session_scope
from app.storage.load import article_of, article_ref, load_events
from app.storage.save import carry_out, save_article
from app.storage.tables import (
    ActorRow,
    ArticleRow,
    ArticleShingleRow,
    Base,
    EventRow,
    PartyRow,
    ReportRow,
    RevisionRow,
)
from tests import factories

ARTICLE = factories.make_article()
EVENT = factories.make_event(
    quotes=(Quote(0, 11, "Hakan Fidan"),), speaker="hakan-fidan", place="Tehran", attribution="Anadolu"
)


def settled(event: Event, **overrides: object) -> Settled:
    values: dict[str, object] = {
        "key": "visit:TUR>IRN",
        "kind": event.kind,
        "act": event.act,
        "status": event.status,
        "when": event.when,
        "place": event.place,
        "speaker": event.speaker,
        "parts": (
            Part(Side.INITIATOR, "hakan-fidan", "TUR", "Hakan Fidan"),
            Part(Side.TARGET, "IRN", "IRN", "Tehran"),
        ),
        "summary": "Hakan Fidan visits Iran",
        "slug": "hakan-fidan-visits-iran",
    }
    return Settled(**{**values, **overrides})  # type: ignore[arg-type]


def save(engine: Engine, event: Event = EVENT, public_id: str = "aaaaaaaaaaaa") -> int:
    """Save ARTICLE and one event of it; return the event's row id."""
    with session_scope(engine, write=True) as session:
        row = session.scalars(select(ArticleRow)).one_or_none() or save_article(session, ARTICLE, [1, 2])
        carry_out(session, [Create(public_id, settled(event), (Report(article_ref(row), event),), ("told",))])
        return session.scalars(select(EventRow.id).where(EventRow.public_id == public_id)).one()


def count(engine: Engine, table: type[Base]) -> int:
    with session_scope(engine) as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_an_article_comes_back_as_it_was_read(engine: Engine) -> None:
    article = factories.make_article(title="A title", author="N. N.", url="https://example.org/1", language="tr")
    with session_scope(engine, write=True) as session:
        save_article(session, article, [5, -7, 5])
    with session_scope(engine) as session:
        row = session.scalars(select(ArticleRow)).one()
        assert article_of(row) == article
        assert (row.slug, row.shingles, row.opening) == ("a-title", 2, article.text)
        assert set(session.scalars(select(ArticleShingleRow.hash))) == {5, -7}


def test_an_event_comes_back_as_it_was_saved(engine: Engine) -> None:
    row_id = save(engine)
    with session_scope(engine) as session:
        event = load_events(session, [row_id])[0]
    assert event.settled == settled(EVENT)
    assert [report.event for report in event.reports] == [EVENT]
    assert (event.review, event.withdrawn, event.merged) == ("machine", False, False)


@pytest.mark.parametrize("name", [name for name, _ in factories.sample_articles()])
def test_every_gold_event_comes_back_as_it_was_extracted(gold_engine: Engine, name: str) -> None:
    sha = dict(factories.sample_articles())[name].text_sha256
    with session_scope(gold_engine) as session:
        events = load_events(session, session.scalars(select(EventRow.id)))
    stored = [report.event for event in events for report in event.reports if report.article.sha256 == sha]
    assert sorted(stored, key=str) == sorted(factories.gold_events(name), key=str)


SPOILED = [
    (
        "evidence that begins one character late",
        {"evidence": (Evidence(1, 37, "Hakan Fidan visited Tehran on Monday."),)},
    ),
    ("evidence in other words", {"evidence": (Evidence(0, 11, "Hakan Fıdan"),)}),
    ("evidence beyond the end", {"evidence": (Evidence(60, 600, "visit."),)}),
    ("evidence from the end", {"evidence": (Evidence(-6, -1, "visit"),)}),
    ("empty evidence", {"evidence": (Evidence(3, 3, ""),)}),
    ("no evidence", {"evidence": ()}),
    ("a quote that was tidied", {"quotes": (Quote(0, 11, "Hakan Fidan."),)}),
]


@pytest.mark.parametrize("overrides", [case[1] for case in SPOILED], ids=[case[0] for case in SPOILED])
def test_evidence_that_is_not_exact_saves_nothing(engine: Engine, overrides: dict[str, object]) -> None:
    with pytest.raises(EvidenceError, match="Daily Example"):
        save(engine, replace(EVENT, **overrides))  # type: ignore[arg-type]
    assert [count(engine, table) for table in (ArticleRow, EventRow, ReportRow, ArticleShingleRow)] == [0, 0, 0, 0]


def test_an_extractor_that_errs_leaves_no_trace(engine: Engine) -> None:
    good, bad = (
        factories.make_event(),
        factories.make_event(act=Act.MEET, kind=Kind.MEETING, evidence=(Evidence(0, 5, "x"),)),
    )
    with pytest.raises(EvidenceError):
        ingest_article(engine, ARTICLE, factories.small_lexicon(), extract=lambda *_: [good, bad])
    assert count(engine, ArticleRow) == count(engine, EventRow) == 0


def test_updating_writes_the_difference(engine: Engine) -> None:
    row_id = save(engine)
    changed = replace(EVENT, status=Status.CANCELLED, quotes=(), evidence=factories.evidence_in(ARTICLE, "Israel"))
    new = settled(changed, parts=(Part(Side.INITIATOR, "TUR", "TUR", "Ankara"),), summary="x", slug="x")
    with session_scope(engine, write=True) as session:
        stored = load_events(session, [row_id])[0]
        report = Report(stored.reports[0].article, changed)
        carry_out(session, [Update(row_id, stored.public_id, new, (report,), ("status: a → b", "more"))])
    with session_scope(engine) as session:
        event = load_events(session, [row_id])[0]
        assert (event.settled, [report.event for report in event.reports]) == (new, [changed])
        assert session.scalars(select(RevisionRow.what)).all() == ["told", "status: a → b", "more"]


def test_withdrawing_keeps_the_row_and_takes_its_reports(engine: Engine) -> None:
    row_id = save(engine)
    with session_scope(engine, write=True) as session:
        carry_out(session, [Withdraw(row_id, "aaaaaaaaaaaa", "x", "nobody tells it")])
    with session_scope(engine) as session:
        row = session.get_one(EventRow, row_id)
        assert row.withdrawn_at is not None
        assert row.withdrawn_reason == "nobody tells it"
        assert load_events(session, [row_id])[0].withdrawn
    assert count(engine, ReportRow) == 0


def test_merging_points_to_the_survivor(engine: Engine) -> None:
    first = save(engine)
    second = save(engine, public_id="bbbbbbbbbbbb")
    with session_scope(engine, write=True) as session:
        carry_out(session, [Merge(second, "bbbbbbbbbbbb", "x", "aaaaaaaaaaaa")])
    with session_scope(engine) as session:
        assert session.get_one(EventRow, second).merged_into_id == first
        assert load_events(session, [second])[0].merged
    assert count(engine, ReportRow) == 1


def test_actors_that_no_lexicon_knows_are_added(engine: Engine) -> None:
    event = factories.make_event(
        initiators=(ActorMention(None, "jane-doe", "Jane Doe", "Jane Doe, an analyst"),),
        targets=(
            ActorMention("new-front", "new-front", "New Front", "the front"),
            ActorMention("new-front", "new-front-office", "New Front office", "its office"),
        ),
        speaker="jane-doe",
    )
    ingest_article(engine, ARTICLE, factories.small_lexicon(), extract=lambda *_: [event])
    with session_scope(engine) as session:
        kinds = {id_: session.get_one(ActorRow, id_).type for id_ in ("jane-doe", "new-front", "new-front-office")}
        assert kinds == {"jane-doe": "person", "new-front": "party", "new-front-office": "organ"}
        assert session.get_one(PartyRow, "new-front").name == "New Front"


def test_all_stored_spans_are_exact(gold_engine: Engine) -> None:
    with session_scope(gold_engine) as session:
        reports = session.scalars(select(ReportRow)).all()
        spans = [(r.article.text, span.start, span.end, span.text) for r in reports for span in r.evidence]
        spans += [(r.article.text, span.start, span.end, span.text) for r in reports for span in r.quotes]
    assert len(spans) > 100
    assert all(text[start:end] == words for text, start, end, words in spans)
