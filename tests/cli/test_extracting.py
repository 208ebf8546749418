"""`extract`: documents to standard output or a folder, and that one bad file stops no other."""

import json
from pathlib import Path

import pytest

from app.cli import extracting
from app.domain.article import Article
from app.domain.event import Event
from app.domain.lexicon import Lexicon
from tests import factories
from tests.cli.conftest import Run

ARTICLE = "date 2024-07-01 Fidan visited Tehran."


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for lexicon and extractor; the latter fails on any article that speaks of trouble."""

    def extract(article: Article, _lexicon: Lexicon) -> list[Event]:
        if "trouble" in article.text:
            raise OverflowError("date value\nout of range")
        return [factories.make_event()] if "Explained" in article.text else []

    monkeypatch.setattr(extracting, "load_lexicon", factories.small_lexicon)
    monkeypatch.setattr(extracting, "extract_events", extract)


def write(folder: Path, **texts: str) -> Path:
    for name, words in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words)
    return folder


def test_to_standard_output(run_command: Run, tmp_path: Path) -> None:
    write(tmp_path / "in", a_txt=ARTICLE)
    result = run_command("extract", "in")
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["events"] == []


def test_explained(run_command: Run, tmp_path: Path) -> None:
    write(tmp_path / "in", a_txt="date 2024-07-01 Explained.", b_txt=ARTICLE)
    result = run_command("extract", "in", "--explain")
    lines = result.stdout.splitlines()
    assert (result.exit_code, lines[0], lines[-1]) == (0, "a  2024-07-01  1 event", "b  2024-07-01  0 events")
    assert "e1  visit/visit  occurred  2024-07-01 day" in lines


@pytest.mark.parametrize("options", [["--json"], ["--out", "out"]])
def test_explained_as_data(run_command: Run, tmp_path: Path, options: list[str]) -> None:
    write(tmp_path / "in", a_txt="date 2024-07-01 Explained.")
    result = run_command("extract", "in", "--explain", *options)
    text = result.stdout or (tmp_path / "out" / "a.json").read_text()
    assert result.exit_code == 0
    assert json.loads(text)["events"][0]["explained"][0]["field"] == "kind"


def test_a_fault_in_one_article_does_not_stop_the_others(run_command: Run, tmp_path: Path) -> None:
    write(tmp_path / "in", a_txt="date 2024-07-01 trouble", b_txt="", c_txt=ARTICLE)
    result = run_command("extract", "in", "--out", "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "in/a.txt: Chancery failed on it (OverflowError: date value out of range); it was left out.",
        "in/b.txt: it is empty.",
    ]
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["c.json"]


def test_a_second_file_of_one_name_does_not_overwrite_the_first(run_command: Run, tmp_path: Path) -> None:
    write(tmp_path / "in", a_md=ARTICLE, a_txt="date 2024-07-02 Another.", sub__a_md=ARTICLE)
    result = run_command("extract", "in", "--out", "out")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"in/{name}: out/a.json holds the events of in/a.md already; they were kept, and those of it left out."
        for name in ("a.txt", "sub/a.md")
    ]
    assert json.loads((tmp_path / "out" / "a.json").read_text())["published"] == "2024-07-01"


def test_a_second_run_writes_anew(run_command: Run, tmp_path: Path) -> None:
    write(tmp_path, a_md=ARTICLE)
    write(tmp_path / "out", a_json="old")
    assert run_command("extract", "a.md", "--out", "out").exit_code == 0
    assert (tmp_path / "out" / "a.json").read_text() != "old"


@pytest.mark.parametrize(
    ("out", "sentence"),
    [
        ("file", "file is a file; give --out a folder."),
        ("file/sub", "The folder file/sub cannot be made: Not a directory."),
        ("folder", "folder/a.json cannot be written: Is a directory."),
    ],
)
def test_a_folder_that_cannot_be_written_to(run_command: Run, tmp_path: Path, out: str, sentence: str) -> None:
    write(tmp_path, a_md=ARTICLE, file="x")
    (tmp_path / "folder" / "a.json").mkdir(parents=True)
    result = run_command("extract", "a.md", "--out", out)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{sentence}\n")


def test_the_day_given(run_command: Run, tmp_path: Path) -> None:
    write(tmp_path, a_md="Fidan visited Tehran.")
    result = run_command("extract", "a.md", "--published", "2024-07-03")
    assert json.loads(result.stdout)["published"] == "2024-07-03"
    assert run_command("extract", "a.md", "--published", "2200-01-01").stderr.startswith("--published: 2200-01-01")


def _gold(folder: Path, *names: str, aside: str | None = None) -> None:
    for name in names:
        write(folder / "gold", **{f"{name}_json": '{"events": []}'})
        write(folder / "articles", **{f"{name}_md": "date 2024-07-01 Explained."})
    if aside is not None:
        (folder / "set_aside.txt").write_text(aside)


@pytest.mark.parametrize(
    ("options", "scored", "note"),
    [
        ([], "extracted    2", "left out: 1 articles of set_aside.txt; --set-aside scores them"),
        (["--set-aside"], "extracted    1", "left out: 2 articles"),
    ],
)
def test_articles_set_aside_are_scored_apart(
    run_command: Run, tmp_path: Path, options: list[str], scored: str, note: str
) -> None:
    _gold(tmp_path, "a", "b", "c", aside="b\nof-another-folder\n")
    result = run_command("score", "gold", "articles", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    assert scored in result.stdout
    assert result.stdout.splitlines()[-1] == note


def test_without_a_list_all_are_scored(run_command: Run, tmp_path: Path) -> None:
    _gold(tmp_path, "a", "b")
    result = run_command("score", "gold", "articles")
    assert "(2 articles)" in result.stdout
    assert "left out" not in result.stdout


@pytest.mark.parametrize(
    ("options", "aside", "reason"),
    [(["--set-aside"], None, "sets none of them aside"), ([], "a", "sets all of them aside")],
)
def test_nothing_to_score(run_command: Run, tmp_path: Path, options: list[str], aside: str | None, reason: str) -> None:
    _gold(tmp_path, "a", aside=aside)
    result = run_command("score", "gold", "articles", *options)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.strip() == f"There is nothing to score in gold: set_aside.txt {reason}."
