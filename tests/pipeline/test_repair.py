"""Damage of every sort is found; what is derived is made anew, and events keep their addresses."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, Row, select, text

from app.domain.article import Draft
from app.pipeline.drafts import dated_of, hand_in
from app.pipeline.repair import repair
from app.pipeline.run import ingest_article
from app.storage.backup import back_up, restore
from app.storage.check import Sort, check
from app.storage.database import create_engine_for, migrate, session_scope
from app.storage.tables import Base, EventRow, JobRow
from tests.factories import filled_engine, gold_extract, make_article, small_lexicon

# What is done to the store, what sort of flaw it is, and whether it can be mended.
DAMAGES = [
    ("DELETE FROM party WHERE id = 'IRN'", Sort.REFERENCE, False),
    ("DELETE FROM report WHERE id = 3", Sort.REFERENCE, True),
    ("DELETE FROM article WHERE id = 2", Sort.REFERENCE, True),
    ("UPDATE event SET speaker_id = 'nobody' WHERE id = 1", Sort.REFERENCE, True),
    ("UPDATE article SET copy_of_id = 99 WHERE id = 1", Sort.REFERENCE, True),
    ("UPDATE article SET text = text || '!' WHERE id = 1", Sort.TEXT, False),
    ("UPDATE evidence SET start = start + 1 WHERE id = 1", Sort.EVIDENCE, True),
    ("UPDATE evidence SET text = 'other words' WHERE id = 2", Sort.EVIDENCE, True),
    ("UPDATE quote SET text = 'other words' WHERE id = 1", Sort.EVIDENCE, True),
    ("DELETE FROM evidence WHERE report_id = 4", Sort.EVIDENCE, True),
    ("DELETE FROM event_actor WHERE event_id = 5", Sort.EVENT, True),
    ("DELETE FROM article_shingle WHERE article_id = 1", Sort.COPIES, True),
    ("UPDATE article SET copy_of_id = CASE id WHEN 1 THEN 2 WHEN 2 THEN 3 END WHERE id IN (1, 2)", Sort.COPIES, True),
    ("UPDATE article SET superseded_by_id = id + 1 WHERE id IN (6, 7)", Sort.VERSIONS, True),
    ("UPDATE draft SET text = text || '!' WHERE id = 1", Sort.DRAFT, False),
    ("UPDATE draft SET published_on = '2024-07-01' WHERE id = 1", Sort.QUEUE, True),
    ("DELETE FROM event_text WHERE rowid = 1", Sort.INDEX, True),
    ("INSERT INTO event_text(rowid, summary) VALUES (999, 'ghost')", Sort.INDEX, True),
    ("UPDATE event_text SET summary = 'other' WHERE rowid = 2", Sort.INDEX, True),
    ("DELETE FROM article_text WHERE rowid = 1", Sort.INDEX, True),
    ("INSERT INTO article_text(rowid, body) VALUES (999, 'ghost')", Sort.INDEX, True),
    ("UPDATE article_text SET body = 'other' WHERE rowid = 2", Sort.INDEX, True),
    ("DELETE FROM article_text_data WHERE id > 10", Sort.INDEX, True),
    ("DELETE FROM event_text_data WHERE id > 10", Sort.INDEX, True),
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of a sound store."""
    folder = tmp_path_factory.mktemp("sound")
    engine = filled_engine(folder)
    for text_ in ("Iran said no.", "Iran said yes.", "Iran said nothing."):
        article = make_article(text=text_, url="https://example.org/a")
        ingest_article(engine, article, small_lexicon(), extract=gold_extract, fetched=True)
    with session_scope(engine, write=True) as session:
        hand_in(session, [Draft("An article without a day.")])
    back_up(engine, folder / "sound.db")
    engine.dispose()
    return folder / "sound.db"


@pytest.fixture
def engine(sound: Path, tmp_path: Path) -> Iterator[Engine]:
    engine = create_engine_for(f"sqlite:///{tmp_path / 'x.db'}")
    migrate(engine)
    restore(sound, engine)
    yield engine
    engine.dispose()


def _damage(engine: Engine, statement: str) -> None:
    connection = engine.raw_connection()
    connection.cursor().execute("PRAGMA foreign_keys = OFF")
    connection.cursor().execute(statement)
    connection.cursor().execute("PRAGMA foreign_keys = ON")
    connection.close()


def _rows_of_all_tables(engine: Engine) -> dict[str, list[Row[Any]]]:
    """Return all that is stored, but for the mark of the state, which is drawn anew when the indexes are checked."""
    with session_scope(engine) as session:
        rows = {name: list(session.execute(select(table))) for name, table in Base.metadata.tables.items()}
    rows["meta"] = [row for row in rows["meta"] if row.name != "edition"]
    return rows


def _live(engine: Engine) -> set[str]:
    with session_scope(engine) as session:
        return set(session.scalars(select(EventRow.public_id).where(EventRow.withdrawn_at.is_(None))))


def test_a_sound_store_is_sound_and_repair_leaves_it_alone(engine: Engine) -> None:
    assert check(engine) == []
    before = _rows_of_all_tables(engine)
    assert repair(engine, small_lexicon(), extract=gold_extract) == []
    assert _rows_of_all_tables(engine) == before


@pytest.mark.parametrize(("statement", "sort", "mendable"), DAMAGES)
def test_damage_is_found_and_mended(engine: Engine, statement: str, sort: Sort, mendable: bool) -> None:  # noqa: FBT001
    before = _live(engine)
    _damage(engine, statement)
    found = check(engine)
    assert sort in {flaw.sort for flaw in found}
    assert all(flaw.words for flaw in found)
    left = repair(engine, small_lexicon(), extract=gold_extract)
    if mendable:
        assert left == []
        if "DELETE FROM article WHERE" not in statement:
            assert _live(engine) == before
    else:
        assert sort in {flaw.sort for flaw in left} or not check(engine)


def test_a_dated_draft_left_lying_is_given_to_a_job(engine: Engine) -> None:
    _damage(engine, "UPDATE draft SET published_on = '2024-07-01' WHERE id = 1")
    repair(engine, small_lexicon(), extract=gold_extract)
    with session_scope(engine) as session:
        job = session.scalars(select(JobRow).where(JobRow.state == "waiting")).one()
        assert [draft.id for draft in dated_of(session, job.id)] == [1]
        assert job.total == 1


def test_a_file_that_cannot_be_read_is_named_and_left_alone(engine: Engine, tmp_path: Path) -> None:
    engine.dispose()
    file = tmp_path / "x.db"
    with session_scope(engine) as session:
        session.execute(text("SELECT 1"))
    engine.dispose()
    content = bytearray(file.read_bytes())
    content[20480:40960] = b"\xff" * 20480
    file.write_bytes(content)
    assert {flaw.sort for flaw in check(engine)} == {Sort.FILE}
    assert {flaw.sort for flaw in repair(engine, small_lexicon(), extract=gold_extract)} == {Sort.FILE}
    assert file.read_bytes()[20480:40960] == b"\xff" * 20480


def test_what_a_person_reviewed_is_left_to_persons(engine: Engine) -> None:
    _damage(engine, "UPDATE event SET review = 'confirmed'")
    _damage(engine, "UPDATE evidence SET text = 'other words' WHERE id = 2")
    before = _live(engine)
    left = repair(engine, small_lexicon(), extract=gold_extract)
    assert {flaw.sort for flaw in left} == {Sort.EVIDENCE}
    assert _live(engine) == before
