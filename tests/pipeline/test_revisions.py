"""A new version of an article: events follow where their words still stand, and only there."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import Engine, select

from app.domain.article import Article, Draft
from app.domain.codebook import Act, Kind
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from app.jobs.store import Kind as JobKind
from app.jobs.store import ask_for
from app.pipeline.drafts import Standing, dated_of, hand_in
from app.pipeline.run import Ingested, ingest_article, reextract
from app.storage.check import check
from app.storage.database import session_scope
from app.storage.tables import ArticleRow, ArticleShingleRow, EventRow
from app.timeline.articles import load_article, load_versions
from app.timeline.filter import EventFilter
from app.timeline.mentions import load_mentions
from app.timeline.publishers import publishers
from tests.factories import evidence_in, make_article, make_event, mention, quotes_in, small_lexicon

URL = "https://example.org/a"
VISIT = "Hakan Fidan visited Tehran on Monday."
BLAME = "Israel condemned the visit."
FIRST = f"{VISIT}\n\n{BLAME}"


def telling(*sentences: str) -> Callable[[Article, Lexicon], list[Event]]:
    """Return an extractor that finds these sentences as events, where the article holds them."""

    def extract(article: Article, _: Lexicon) -> list[Event]:
        events = []
        if VISIT in sentences and VISIT in article.text:
            events.append(make_event(evidence=evidence_in(article, VISIT)))
        if BLAME in sentences and BLAME in article.text:
            events.append(
                make_event(
                    kind=Kind.STATEMENT,
                    act=Act.CRITICIZE,
                    initiators=(mention("ISR"),),
                    targets=(mention("TUR"),),
                    speaker="ISR",
                    evidence=evidence_in(article, BLAME),
                    quotes=quotes_in(article, "condemned"),
                )
            )
        return events

    return extract


@pytest.fixture
def take(engine: Engine) -> Callable[..., Ingested]:
    """Take in a text as it was found at the address."""

    def take_in(
        text: str, *, url: str = URL, fetched: bool = True, tells: tuple[str, ...] = (VISIT, BLAME)
    ) -> Ingested:
        article = make_article(text=text, url=url)
        return ingest_article(engine, article, small_lexicon(), extract=telling(*tells), fetched=fetched)

    return take_in


def events(engine: Engine) -> dict[str, tuple[str, list[tuple[str, int]]]]:
    """Return by kind the public id, and for each report the article and where its evidence begins."""
    with session_scope(engine) as session:
        return {
            row.kind: (row.public_id, [(report.article.public_id, report.evidence[0].start) for report in row.reports])
            for row in session.scalars(select(EventRow))
        }


def test_events_follow_their_words_to_another_place(engine: Engine, take: Callable[..., Ingested]) -> None:
    old = take(FIRST)
    before = events(engine)
    new = take(f"Updated. {FIRST}")
    after = events(engine)
    assert new.public_id != old.public_id
    assert {kind: found[0] for kind, found in after.items()} == {kind: found[0] for kind, found in before.items()}
    assert after["visit"][1] == [(new.public_id, len("Updated. "))]


def test_what_is_no_longer_in_the_text_is_withdrawn(engine: Engine, take: Callable[..., Ingested]) -> None:
    take(FIRST)
    new = take(VISIT)
    found = events(engine)
    assert found["visit"][1] == [(new.public_id, 0)]
    assert found["statement"][1] == []
    with session_scope(engine) as session:
        gone = session.scalars(select(EventRow).where(EventRow.kind == "statement")).one()
        assert gone.withdrawn_at is not None
        assert "which was revised" in " ".join(revision.what for revision in gone.revisions)


def test_a_lookalike_is_not_followed(engine: Engine, take: Callable[..., Ingested]) -> None:
    take(FIRST)
    take(f"{VISIT.replace('Monday', 'monday')}\n\n{BLAME}")
    assert events(engine)["visit"][1] == []


def test_the_old_version_stays_as_it_was(engine: Engine, take: Callable[..., Ingested]) -> None:
    old, new = take(FIRST), take(VISIT)
    with session_scope(engine) as session:
        first = session.scalars(select(ArticleRow).where(ArticleRow.public_id == old.public_id)).one()
        second = session.scalars(select(ArticleRow).where(ArticleRow.public_id == new.public_id)).one()
        assert (first.text, first.superseded_by_id) == (FIRST, second.id)
        assert (first.copy_of_id, second.copy_of_id, second.superseded_by_id) == (None, None, None)


def test_reading_again_leaves_old_versions_alone(engine: Engine, take: Callable[..., Ingested]) -> None:
    take(FIRST)
    take(f"Updated. {FIRST}")
    assert reextract(engine, small_lexicon(), extract=telling(VISIT, BLAME)) == []


def test_other_addresses_and_files_are_no_versions(engine: Engine, take: Callable[..., Ingested]) -> None:
    take(FIRST)
    take(f"Updated. {FIRST}", url="https://example.org/b")
    take(f"Once more. {FIRST}", fetched=False)
    with session_scope(engine) as session:
        assert session.scalars(select(ArticleRow.superseded_by_id)).all() == [None, None, None]


def test_a_reviewed_event_keeps_its_report_on_the_old_text(engine: Engine, take: Callable[..., Ingested]) -> None:
    old = take(FIRST)
    with session_scope(engine, write=True) as session:
        for row in session.scalars(select(EventRow)):
            row.review = "confirmed"
    new = take(VISIT)
    found = events(engine)
    assert found["statement"][1] == [(old.public_id, FIRST.index(BLAME))]
    assert found["visit"][1] == [(new.public_id, 0)]


def test_copies_of_the_old_version_are_copies_of_the_new(engine: Engine, take: Callable[..., Ingested]) -> None:
    long = " ".join(f"Sentence number {n} says what was said on day {n}." for n in range(60))
    take(long)
    copy = take(long[: len(long) // 2], url="https://example.org/copy")
    new = take(f"{long} It was updated.")
    with session_scope(engine) as session:
        rows = {row.public_id: row for row in session.scalars(select(ArticleRow))}
        assert rows[copy.public_id].copy_of_id == rows[new.public_id].id
        assert date(2024, 7, 1) == rows[new.public_id].published_on


def test_an_earlier_text_that_is_back_tells_the_events_again(engine: Engine, take: Callable[..., Ingested]) -> None:
    first = take(FIRST)
    told = events(engine)
    second, third = take(VISIT), take(f"Updated. {VISIT}")
    back = take(FIRST)
    assert (back.created, back.public_id) == (False, first.public_id)
    found = events(engine)
    assert {kind: [article for article, _ in reports] for kind, (_, reports) in found.items()} == {
        "visit": [first.public_id],
        "statement": [first.public_id],
    }
    assert {kind: public_id for kind, (public_id, _) in found.items()} == {kind: one[0] for kind, one in told.items()}
    with session_scope(engine) as session:
        rows = {row.public_id: row for row in session.scalars(select(ArticleRow))}
        newest = rows[first.public_id]
        assert newest.superseded_by_id is None
        assert newest.shingles == len(session.scalars(select(ArticleShingleRow)).all()) > 0
        assert {rows[one.public_id].superseded_by_id for one in (second, third)} == {newest.id}
        page = load_article(session, first.public_id)
        assert [one.id for one in page.earlier] == [third.public_id, second.public_id]
        older = load_article(session, third.public_id)
        assert older.newer is not None
        assert (older.newer.id, [one.id for one in older.earlier]) == (first.public_id, [second.public_id])
        assert load_versions(session, first.public_id, third.public_id)[0].id == third.public_id
    assert take(FIRST) == Ingested(created=False, public_id=first.public_id, events=2)
    assert check(engine) == []


def test_an_earlier_text_from_a_file_or_another_address_changes_nothing(
    engine: Engine, take: Callable[..., Ingested]
) -> None:
    take(FIRST)
    new = take(VISIT)
    take(FIRST, fetched=False)
    take(FIRST, url="https://example.org/b")
    assert events(engine)["visit"][1] == [(new.public_id, 0)]


def test_an_earlier_text_is_handed_in_again_with_its_day(engine: Engine, take: Callable[..., Ingested]) -> None:
    take(FIRST)
    take(VISIT)
    with session_scope(engine, write=True) as session:
        job = ask_for(session, JobKind.FETCH, URL, url=URL)
        assert hand_in(session, [Draft(FIRST, url=URL)], job)[0].standing is Standing.KNOWN
        assert hand_in(session, [Draft(FIRST, url=URL)], job, fetched=True)[0].standing is Standing.ACCEPTED
        assert [draft.published_on for draft in dated_of(session, job.id)] == [date(2024, 7, 1)]


def test_a_search_finds_what_an_article_says_now(engine: Engine, take: Callable[..., Ingested]) -> None:
    take(FIRST)
    take(VISIT)
    with session_scope(engine) as session:
        found = [load_mentions(session, EventFilter(q=words), most=5).total for words in ("condemned", "visited")]
    assert found == [0, 1]


def test_versions_of_one_article_are_one_to_its_publisher(engine: Engine, take: Callable[..., Ingested]) -> None:
    take(FIRST)
    take(VISIT)
    with session_scope(engine) as session:
        assert [(one.name, one.articles) for one in publishers(session)] == [("Daily Example", 1)]
