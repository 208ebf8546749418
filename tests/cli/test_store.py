"""The commands on the store, as a person types them: what is printed where, and the exit code."""

import csv
import io
import json
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app import resources
from app.cli import ingesting, store
from app.domain.article import Article
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from app.errors import EvidenceError
from app.pipeline import run
from app.pipeline.run import Reextracted
from app.storage.changes import Merge, Withdraw
from tests.cli.conftest import Run
from tests.factories import gold_extract

SAMPLES = str(resources.SEED_ARTICLES)


def test_migrate_makes_the_database(run_command: Run, database: Path) -> None:
    result = run_command("migrate")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"sqlite:///{database} is up to date.\n"
    assert database.is_file()


def test_ingest_a_folder(run_command: Run) -> None:
    result = run_command("ingest", SAMPLES)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "5 articles added, telling 69 events.\n"


def test_ingest_again_adds_nothing(run_command: Run) -> None:
    run_command("ingest", SAMPLES)
    result = run_command("ingest", SAMPLES)
    assert result.exit_code == 0
    assert result.stdout == "0 articles added, telling 0 events; 5 already there.\n"


def test_the_good_files_go_in_and_each_bad_one_is_named(run_command: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("date 2024-07-01 Fidan visited Tehran.")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "undated.txt").write_text("Fidan visited Tehran.")
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\0")
    (tmp_path / "latin.md").write_bytes("date 2024-07-01 Erdo\xf0an".encode("latin-1"))
    result = run_command("ingest", str(tmp_path), "nowhere.md")
    assert result.exit_code == 1
    assert result.stdout == (
        "1 article added, telling 0 events; "
        "1 without a day of publication: date them at /undated, or with --published; 4 refused.\n"
    )
    lines = result.stderr.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        *(str(tmp_path / name) for name in ("empty.txt", "latin.md", "picture.md")),
        "nowhere.md",
    ]


def test_published_fills_the_missing_day(run_command: Run, tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text("Fidan visited Tehran.")
    result = run_command("ingest", str(tmp_path), "--published", "2024-07-01")
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_day_that_is_none(run_command: Run) -> None:
    result = run_command("ingest", SAMPLES, "--published", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday'" in result.stderr


def test_a_day_that_no_article_can_have(run_command: Run) -> None:
    result = run_command("ingest", SAMPLES, "--published", "1850-01-01")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "--published: 1850-01-01 cannot be the day of publication; days from 1900-01-01 to 2199-12-31 are accepted.\n"
    )


def test_a_day_given_that_is_not_the_one_stated(run_command: Run, tmp_path: Path) -> None:
    for name, words in (("a.txt", "date 2024-07-01 One."), ("b.txt", "date 2024-07-02 Two."), ("c.txt", "Three.")):
        (tmp_path / name).write_text(words)
    result = run_command("ingest", str(tmp_path), "--published", "2024-07-02")
    assert result.exit_code == 0
    assert result.stderr == (
        f"{tmp_path / 'a.txt'}: it states 2024-07-01 as its day, which is kept; --published was not used.\n"
    )


def test_stopping_in_the_middle_says_what_is_in(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = partial(run.ingest_article, extract=gold_extract)

    def stop_at_excerpt(engine: Engine, article: Article, lexicon: Lexicon) -> run.Ingested:
        if article.published_on.isoformat() == "2023-11-02":
            raise KeyboardInterrupt
        return whole(engine, article, lexicon)

    monkeypatch.setattr(ingesting, "ingest_article", stop_at_excerpt)
    result = run_command("ingest", SAMPLES)
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr.startswith("Stopped. 1 article added, telling ")
    assert result.stderr.endswith("Running it again is safe: what is in the store is not added twice.\n")
    monkeypatch.setattr(ingesting, "ingest_article", whole)
    assert run_command("ingest", SAMPLES).stdout.endswith("1 already there.\n")


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"])
def test_a_database_in_memory_is_refused(run_command: Run, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("CHANCERY_DATABASE_URL", url)
    result = run_command("migrate")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "is a database in memory, gone when the command ends" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_folder_without_articles(run_command: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    result = run_command("ingest", str(tmp_path / "none"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "There are no files of articles in the folders given.\n"


def test_the_size_limit_is_a_setting(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHANCERY_MAX_ARTICLE_BYTES", "3000")
    result = run_command("ingest", SAMPLES)
    assert result.exit_code == 1
    assert result.stdout.startswith("1 article added")
    assert result.stderr.count("it is too large") == 4


def test_inexact_evidence_refuses_the_one_article(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise EvidenceError("These words are not there; nothing was saved.")

    monkeypatch.setattr(ingesting, "ingest_article", fail)
    result = run_command("ingest", SAMPLES)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == ["These words are not there; nothing was saved."] * 5


def test_a_fault_in_one_article_does_not_stop_the_others(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_on_excerpt(article: Article, lexicon: Lexicon) -> list[Event]:
        if article.published_on.isoformat() == "2023-11-02":
            raise IndexError("list index out of range")
        return gold_extract(article, lexicon)

    monkeypatch.setattr("app.cli.ingesting.ingest_article", partial(run.ingest_article, extract=fail_on_excerpt))
    result = run_command("ingest", SAMPLES)
    assert result.exit_code == 1
    assert result.stdout == "4 articles added, telling 57 events; 1 refused.\n"
    assert result.stderr.endswith(
        "excerpt.md: Chancery failed on it (IndexError: list index out of range); nothing of it was stored.\n"
    )


def test_reextract_without_changes(run_command: Run) -> None:
    run_command("ingest", SAMPLES)
    result = run_command("reextract")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "0 changes.\n", "")


def test_reextract_prints_what_changed(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    changes = (Withdraw(1, "aaa", "Iran visits Qatar", "nobody tells it"), Merge(2, "bbb", "Iran meets", "ccc"))
    monkeypatch.setattr(store, "read_again", lambda *_, **__: [Reextracted("x", "A title", changes)])
    assert run_command("reextract").stdout.splitlines() == [
        "A title",
        "  aaa withdrawn: Iran visits Qatar (nobody tells it)",
        "  bbb merged into ccc: Iran meets",
        "2 changes.",
    ]


def test_reextract_prints_new_and_changed_events(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    blind = partial(run.ingest_article, extract=lambda *_: [])
    monkeypatch.setattr("app.cli.ingesting.ingest_article", blind)
    run_command("ingest", SAMPLES)
    lines = run_command("reextract").stdout.splitlines()
    assert lines[0] == "Iran’s FM heads to Turkey as Erdogan Slams ‘Israel’s Barbarity’"
    assert any(line.endswith(" new: Hamas attacks Israel") for line in lines)
    assert any("Hamas attacks Israel: report added: " in line for line in lines)


CALL = "actor=IRN&actor=TUR&match=between&kind=call"


@pytest.mark.parametrize("query", [CALL, f"?{CALL}", f"http://localhost:8000/timeline?{CALL}"])
def test_export_csv(run_command: Run, query: str) -> None:
    run_command("ingest", SAMPLES)
    result = run_command("export", query)
    assert (result.exit_code, result.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff"))))
    assert [(row["summary"], row["date_start"]) for row in rows] == [
        ("Ali Bagheri Kani and Hakan Fidan speak by telephone", "2024-07-01")
    ]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("actr=IRN", "“actr” is no part of a filter; write name=value with a name of actor, match, "),
        ("https://example.org/timeline?page=2", "“page” is no part of a filter"),
        ("IRN", "“IRN” is no part of a filter"),
        ("actor=IRN&actor=XYZ&actor=nobody", "The store has no actor “XYZ”, “nobody”"),
    ],
)
def test_export_of_what_is_not_known(run_command: Run, query: str, words: str) -> None:
    run_command("ingest", SAMPLES)
    result = run_command("export", query)
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("address", ["", "/timeline", "https://example.org/timeline", "?actor=&q=", "/timeline?#top"])
def test_export_without_a_filter(run_command: Run, address: str) -> None:
    run_command("ingest", SAMPLES)
    assert json.loads(run_command("export", address, "--format", "json").stdout)["total"] > 40


def test_the_help_of_export_tells_about_addresses(run_command: Run) -> None:
    assert "CHANCERY_PUBLIC_URL" in run_command("export", "--help").stdout


def test_export_json(run_command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHANCERY_PUBLIC_URL", "https://example.org/")
    run_command("ingest", SAMPLES)
    result = run_command("export", "from=2022-01-01&to=2022-12-31", "--format", "json")
    document = json.loads(result.stdout)
    assert document["total"] == len(document["events"]) == 2
    assert document["url"] == "https://example.org/timeline?from=2022-01-01&to=2022-12-31"
    assert {event["date"]["text"] for event in document["events"]} == {"2022"}


def test_export_everything_from_an_empty_store(run_command: Run) -> None:
    assert json.loads(run_command("export", "--format", "json").stdout)["events"] == []


def test_export_with_a_filter_that_cannot_be(run_command: Run) -> None:
    result = run_command("export", "from=2024-01-01&to=2023-01-01")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
