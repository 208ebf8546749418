"""A store in the middle of its work, as those who write see it: drafts, jobs in every state, feeds, two versions."""

import shutil
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Engine

from app.accounts.logins import open_login
from app.accounts.roles import Role
from app.accounts.users import add_user, user_named
from app.domain.article import Draft
from app.jobs.feeds import subscribe
from app.jobs.store import Kind, State, ask_for
from app.pipeline.drafts import hand_in
from app.pipeline.run import ingest_article
from app.storage.database import create_engine_for, session_scope
from app.storage.tables import utc_now
from tests import factories

# Long, right to left, and meant ill: what a list must stand.
TITLES = (
    "A visit without a day",
    "سفر وزیر خارجه ایران به آنکارا",
    "<img src=x onerror=alert(1)><script>window.ran = 1</script>",
    "Donau" * 60,
)
ADDRESS = "https://example.org/revised"
VERSIONS = (
    "Iran said no on Monday.\n\nIt rained in <b>Ankara</b>.\n\nNobody met.",
    "Iran said yes on Monday.\n\nIt rained in <b>Ankara</b>.",
)
PASSWORD = "correct horse battery"  # noqa: S105 - of a test


def copied(engine: Engine, folder: Path) -> Engine:
    """Return an engine of a copy of a database that may be written to."""
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return create_engine_for(f"sqlite:///{shutil.copy(str(engine.url.database), folder)}")


def add_logins(engine: Engine) -> dict[Role, str]:
    """Add a user for each role, named after it, and return the secret of a login of each."""
    with session_scope(engine, write=True) as session:
        for role in Role:
            add_user(session, f"the {role}", PASSWORD, role)
        session.flush()
        return {role: open_login(session, user_named(session, f"the {role}")) for role in Role}


def add_intake(engine: Engine) -> str:
    """Add what the pages of intake show; returns the address of what has changed between two versions."""
    ids = [
        ingest_article(
            engine,
            factories.make_article(text=text, url=ADDRESS, title="An article that was revised"),
            factories.small_lexicon(),
            extract=lambda *_: [],
            fetched=True,
        ).public_id
        for text in VERSIONS
    ]
    with session_scope(engine, write=True) as session:
        hand_in(session, [Draft(f"{title}.\n\nNobody knows when.", title=title) for title in TITLES])
        for state in State:
            for label in ("A job with a plain name", TITLES[2], TITLES[3]):
                job = ask_for(session, Kind.READ, label, total=4)
                job.state, job.done = state, 2
                job.refused = ["a.pdf: it has no text layer.", f"{TITLES[3]}: it is not a text file."]
                job.reason = "The site <b>is gone</b>." if state == State.DEAD else None
                job.outcome = "2 articles added." if state == State.DONE else None
                job.finished_at = utc_now() if state in {State.DONE, State.DEAD} else None
        well, ill, _ = (subscribe(session, f"https://example.org/{name}") for name in ("well", "ill", TITLES[3]))
        well.title, well.last_ok_at = "A feed <i>that answers</i>", utc_now()
        ill.last_error, ill.last_error_at, ill.failures = "It answered with status 500.", utc_now(), 3
        ill.next_at, ill.paused = utc_now() + timedelta(hours=8), True
    old, new = ids
    return f"/articles/{new}/versions/{old}"
