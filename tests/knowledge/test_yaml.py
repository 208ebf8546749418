"""The files of a lexicon as data, and the days that bounds name."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app import resources
from app.errors import LexiconError
from app.knowledge.yaml import first_day, last_day, read_file, read_folder

BOUNDS = [
    pytest.param(None, None, None, id="open"),
    pytest.param("2024-02-09", date(2024, 2, 9), date(2024, 2, 9), id="a day"),
    pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="a month"),
    pytest.param("2023-02", date(2023, 2, 1), date(2023, 2, 28), id="a short month"),
    pytest.param("2023-12", date(2023, 12, 1), date(2023, 12, 31), id="the last month"),
    pytest.param(2019, date(2019, 1, 1), date(2019, 12, 31), id="a year"),
    pytest.param("2019", date(2019, 1, 1), date(2019, 12, 31), id="a year in quotes"),
]


@pytest.mark.parametrize(("bound", "first", "last"), BOUNDS)
def test_bounds(bound: int | str | None, first: date | None, last: date | None) -> None:
    assert (first_day(bound), last_day(bound)) == (first, last)


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_a_month_is_whole(year: int, month: int) -> None:
    first, last = first_day(f"{year}-{month:02}"), last_day(f"{year}-{month:02}")
    assert first is not None
    assert last is not None
    assert (first.day, (first.year, first.month)) == (1, (last.year, last.month))
    assert date.fromordinal(last.toordinal() + 1).day == 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the shipped lexicon to break."""
    return Path(shutil.copytree(resources.LEXICON, tmp_path / "lexicon"))


def test_the_people_and_frames_of_all_files(folder: Path) -> None:
    (folder / "people" / "zz.yaml").write_text("- {id: a-b, name: A B, tenures: []}\n", encoding="utf-8")
    before = read_folder(resources.LEXICON)
    after = read_folder(folder)
    assert after.people == [*before.people, {"id": "a-b", "name": "A B", "tenures": []}]
    assert {record["kind"] for record in after.frames} == {
        "visit", "meeting", "call", "statement", "agreement", "measure", "military",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["people/world", "states", "words", "frames/military"])
def test_a_file_is_read_as_the_library_reads_it(name: str) -> None:
    path = resources.LEXICON / f"{name}.yaml"
    read = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert read_file(path) == json.loads(json.dumps(read, default=date.isoformat))


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").write_text("# nothing\n", encoding="utf-8")
    assert read_file(tmp_path / "empty.yaml") is None


FAULTS = [
    pytest.param("- {[a, b]: c}\n", "line 1): found a key that is no word", id="a list as key"),
    pytest.param("- a\n- &self [*self]\n", "line 2): found a name or a tag", id="a list in itself"),
    pytest.param("- !!str 5\n", "line 1): found a name or a tag", id="a type told"),
    pytest.param("- name: a\n  type: b\n  name: c\n", "line 3): found the key 'name' for the second", id="a key twice"),
    pytest.param("- a\n---\n- b\n", "line 2): found a second document", id="two documents"),
]


@pytest.mark.parametrize(("text", "said"), FAULTS)
def test_what_no_lexicon_holds_is_told(folder: Path, text: str, said: str) -> None:
    (folder / "media.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=re.escape(f"media.yaml is not valid YAML ({said}")):
        read_folder(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "media.yaml").unlink()
    with pytest.raises(LexiconError, match=r"media\.yaml"):
        read_folder(folder)


@pytest.mark.parametrize(
    ("content", "start"),
    [
        (b"- {name: a}\n- {name: [", "media.yaml is not valid YAML (line "),
        (b"- {name: a}\n  - b: 'c\nd", "media.yaml is not valid YAML (line "),
        (b"- {since: 2023-02-30}", "media.yaml is not valid YAML: "),
        (b"- {name: Erdo\xf0an}", "media.yaml is not valid YAML: "),
    ],
)
def test_a_broken_file_is_named_in_one_line(folder: Path, content: bytes, start: str) -> None:
    (folder / "media.yaml").write_bytes(content)
    with pytest.raises(LexiconError) as caught:
        read_folder(folder)
    sentence = str(caught.value)
    assert sentence.startswith(start)
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_file_makes_nothing_but_data(folder: Path) -> None:
    (folder / "media.yaml").write_text("!!python/object/apply:os.getcwd []", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"media\.yaml"):
        read_folder(folder)
