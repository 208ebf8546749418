"""What becomes of a job: done, tried again later and later, given up with a reason, paused, picked up after a stop."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, func, select, update

from app.domain.article import Article, Draft
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from app.errors import InputError, StorageError
from app.jobs import store
from app.jobs.queue import Queue, drain, work
from app.jobs.store import Kind, State
from app.jobs.work import MOST_TRIES, Workshop, do_job
from app.pipeline.drafts import give_date, hand_in, undated
from app.storage.database import session_scope
from app.storage.tables import ArticleRow, DraftRow, JobRow, utc_now
from tests.jobs.conftest import Ask, Look
from tests.sources.fetch.conftest import Site
from tests.sources.hostile import page

DAY = date(2024, 7, 1)
DATED = "<meta name='date' content='2024-07-01'>"


def hand(engine: Engine, *drafts: Draft) -> int:
    with session_scope(engine, write=True) as session:
        job = store.ask_for(session, Kind.READ, "three texts")
        hand_in(session, drafts, job)
        return job.id


def held(engine: Engine) -> tuple[int, int]:
    """Return how many articles and drafts there are."""
    with session_scope(engine) as session:
        count = select(func.count())
        return (
            session.scalar(count.select_from(ArticleRow)) or 0,
            session.scalar(count.select_from(DraftRow)) or 0,
        )


def test_drafts_become_articles(shop: Workshop, look: Look) -> None:
    job = hand(shop.engine, Draft("Iran one.", DAY), Draft("Iran two.", DAY), Draft("Iran one.", DAY))
    assert held(shop.engine) == (0, 2)
    assert do_job(shop, job) == []
    row = look(job)
    assert (row.state, row.done, row.total) == (State.DONE, 2, 2)
    assert row.outcome == "2 articles added, telling 0 events."
    assert held(shop.engine) == (2, 0)


def test_a_draft_without_a_day_waits_for_one(shop: Workshop, look: Look) -> None:
    job = hand(shop.engine, Draft("Iran one."), Draft("Iran two.", DAY))
    drain(shop)
    assert (look(job).total, held(shop.engine)) == (1, (1, 1))
    with session_scope(shop.engine, write=True) as session:
        (waiting,) = undated(session)
        again = store.ask_for(session, Kind.READ, "dated")
        give_date(session, waiting.id, DAY, again)
    drain(shop)
    assert held(shop.engine) == (2, 0)
    with session_scope(shop.engine) as session:
        found = session.scalars(select(ArticleRow).where(ArticleRow.opening == "Iran one.")).one()
        assert (found.published_on, found.origins) == (DAY, {"published": "given by hand"})


def test_a_job_cut_short_goes_on_where_it_was(shop: Workshop, look: Look) -> None:
    job = hand(shop.engine, Draft("Iran one.", DAY), Draft("Iran two.", DAY))
    calls: list[str] = []

    def killed(article: Article, _: Lexicon) -> list[Event]:
        calls.append(article.text)
        if article.text == "Iran two.":
            raise KeyboardInterrupt
        return []

    cut = Workshop(shop.engine, shop.lexicon, shop.manners, extract=killed)
    with pytest.raises(KeyboardInterrupt):
        do_job(cut, job)
    assert (look(job).state, held(shop.engine)) == (State.RUNNING, (1, 1))
    assert do_job(shop, job) == []
    store.recover(shop.engine)
    do_job(shop, job)
    assert (look(job).state, look(job).done, held(shop.engine)) == (State.DONE, 2, (2, 0))


def test_a_fault_of_the_program_is_a_dead_letter_and_loses_nothing(shop: Workshop, look: Look) -> None:
    job = hand(shop.engine, Draft("Iran one.", DAY))

    def fail(*_: object) -> list[Event]:
        raise ZeroDivisionError

    do_job(Workshop(shop.engine, shop.lexicon, shop.manners, extract=fail), job)
    assert (look(job).state, held(shop.engine)) == (State.DEAD, (0, 1))
    assert "ZeroDivisionError" in (look(job).reason or "")
    with session_scope(shop.engine, write=True) as session:
        store.retry(session, job)
    drain(shop)
    assert (look(job).state, held(shop.engine)) == (State.DONE, (1, 0))


def test_an_address_becomes_an_article(shop: Workshop, site: Site, ask: Ask, look: Look) -> None:
    site.give("/a", page(head=DATED))
    job = ask(Kind.FETCH, site.url("/a"))
    drain(shop)
    assert look(job).outcome == "1 article added, telling 0 events."
    with session_scope(shop.engine) as session:
        row = session.scalars(select(ArticleRow)).one()
        assert (row.url, row.title, row.origins["published"]) == (site.url("/a"), "A visit", "meta tag date")


def test_an_address_fetched_twice_is_one_article(shop: Workshop, site: Site, ask: Ask, look: Look) -> None:
    site.give("/a", page(head=DATED))
    ask(Kind.FETCH, site.url("/a"))
    again = ask(Kind.FETCH, site.url("/a"))
    drain(shop)
    assert look(again).outcome == "It is in the store already, word for word."
    assert held(shop.engine) == (1, 0)


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (404, b"", "answered with status 404"),
        (200, b"", "it is empty"),
        (200, b"<html><body></body></html>", "no article text was found"),
    ],
)
def test_what_no_second_try_can_mend(  # noqa: PLR0917 - fixtures and a table
    shop: Workshop, site: Site, ask: Ask, look: Look, status: int, body: bytes, reason: str
) -> None:
    site.give("/a", body, status)
    job = ask(Kind.FETCH, site.url("/a"))
    assert do_job(shop, job) == []
    assert look(job).state == State.DEAD
    assert reason in (look(job).reason or "")


def test_later_and_later_and_then_never(shop: Workshop, site: Site, ask: Ask, look: Look) -> None:
    site.give("/a", status=503)
    job = ask(Kind.FETCH, site.url("/a"))
    waits = []
    for _ in range(MOST_TRIES - 1):
        ((same, seconds),) = do_job(shop, job)
        assert (same, look(job).state) == (job, State.WAITING)
        assert do_job(shop, job) == []
        waits.append(seconds)
        with session_scope(shop.engine, write=True) as session:
            session.execute(update(JobRow).values(due_at=utc_now() - timedelta(seconds=1)))
    assert waits == [60.0, 240.0, 960.0, 3840.0]
    assert do_job(shop, job) == []
    assert look(job).state == State.DEAD
    assert (look(job).reason or "").endswith("status 503. (tried 5 times)")


def test_a_server_may_ask_for_patience(shop: Workshop, site: Site, ask: Ask) -> None:
    site.give("/a", status=429, headers={"Retry-After": "7200"})
    job = ask(Kind.FETCH, site.url("/a"))
    assert do_job(shop, job) == [(job, 7200.0)]


def test_pause_and_resume(shop: Workshop, look: Look) -> None:
    job = hand(shop.engine, Draft("Iran one.", DAY), Draft("Iran two.", DAY))

    def pause_there(*_: object) -> list[Event]:
        with session_scope(shop.engine, write=True) as session:
            store.pause(session, job)
        return []

    do_job(Workshop(shop.engine, shop.lexicon, shop.manners, extract=pause_there), job)
    assert (look(job).state, held(shop.engine)) == (State.PAUSED, (1, 1))
    assert drain(shop) == 0
    with session_scope(shop.engine, write=True) as session:
        store.resume(session, job)
    drain(shop)
    assert (look(job).state, held(shop.engine)) == (State.DONE, (2, 0))
    with (
        pytest.raises(InputError, match="only one that is waiting or running can be paused"),
        session_scope(shop.engine, write=True) as session,
    ):
        store.pause(session, job)


def test_the_queue_hands_jobs_over(shop: Workshop, look: Look) -> None:
    job = hand(shop.engine, Draft("Iran one.", DAY))
    giver, taker = Queue(shop.engine), Queue(shop.engine, lambda job_id: do_job(shop, job_id))
    giver.put(job)
    taker.huey.execute(taker.huey.dequeue())
    assert look(job).state == State.DONE
    giver.put(job, after=100)
    taker.huey.execute(taker.huey.dequeue())
    assert len(taker.huey.scheduled()) == 1
    giver.close()
    taker.close()


def test_a_forgotten_job_is_put_into_the_queue_again(shop: Workshop) -> None:
    job = hand(shop.engine, Draft("Iran one.", DAY))
    queue = Queue(shop.engine)
    queue.tick()
    assert len(queue.huey.pending()) == 0
    with session_scope(shop.engine, write=True) as session:
        session.execute(update(JobRow).values(due_at=utc_now() - timedelta(minutes=3)))
    queue.tick()
    assert [task.args for task in queue.huey.pending()] == [(job,)]
    queue.close()


def test_two_do_not_work_on_one_store(shop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []

    def run(_: object) -> None:
        ran.append("one")
        with pytest.raises(StorageError, match="Another program"):
            work(shop)

    monkeypatch.setattr("app.jobs.queue.Consumer.run", run)
    work(shop)
    assert ran == ["one"]
