"""What a file holds, kept beside it."""

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.knowledge.remembered import remembered


class Reader:
    """Reads a text as JSON and counts how often it had to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, text: str) -> Any:  # noqa: ANN401
        self.times += 1
        return json.loads(text)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return Reader()


def test_the_same_text_is_read_once(tmp_path: Path, read: Reader) -> None:
    found = [remembered(tmp_path / "a.yaml", '[{"name": "Erdoğan", "from": 2014}]', read, "1") for _ in range(3)]
    assert found == [[{"name": "Erdoğan", "from": 2014}]] * 3
    assert read.times == 1
    assert [path.name for path in (tmp_path / "__pycache__").iterdir()] == ["a.yaml.json"]


def test_files_do_not_stand_for_each_other(tmp_path: Path, read: Reader) -> None:
    assert [remembered(tmp_path / name, f'["{name}"]', read, "1") for name in "abab"] == [["a"], ["b"], ["a"], ["b"]]
    assert read.times == 2


def test_another_text_and_other_rules_are_read_anew(tmp_path: Path, read: Reader) -> None:
    for text, rules in (("[1]", "1"), ("[2]", "1"), ("[2]", "2"), ("[2]", "2")):
        assert remembered(tmp_path / "a.yaml", text, read, rules) == json.loads(text)
    assert read.times == 3


@pytest.mark.parametrize("damage", ["", "\n", "{half", "{head}\n[1, ", "{head}\n\x00"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, read: Reader, damage: str) -> None:
    remembered(tmp_path / "a.yaml", "[1]", read, "1")
    kept = tmp_path / "__pycache__" / "a.yaml.json"
    whole = kept.read_text(encoding="utf-8")
    kept.write_text(damage.replace("{head}", whole.partition("\n")[0]), encoding="utf-8")
    assert remembered(tmp_path / "a.yaml", "[1]", read, "1") == [1]
    assert kept.read_text(encoding="utf-8") == whole


@pytest.mark.parametrize(
    "data", [[date(2024, 1, 2)], {1: "a"}, [(1, 2)], {"a": {None: 1}}], ids=["a day", "number", "pair", "nothing"]
)
def test_what_would_not_come_back_as_it_is_is_not_kept(tmp_path: Path, read: Reader, data: object) -> None:
    for _ in range(2):
        assert remembered(tmp_path / "a.yaml", "", lambda _: data, "1") == data
    assert read.times == 0
    assert not (tmp_path / "__pycache__").exists()


def test_a_fault_of_the_file_is_told_each_time(tmp_path: Path, read: Reader) -> None:
    for _ in range(2):
        with pytest.raises(json.JSONDecodeError):
            remembered(tmp_path / "a.yaml", "{half", read, "1")


def _no_folder(path: Path, _: pytest.MonkeyPatch) -> None:
    (path / "__pycache__").write_text("a file in the way", encoding="utf-8")


def _told_to_keep_nothing(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)


@pytest.mark.parametrize("hinder", [_no_folder, _told_to_keep_nothing])
def test_without_a_place_to_keep_it_it_is_read_each_time(
    tmp_path: Path,
    read: Reader,
    monkeypatch: pytest.MonkeyPatch,
    hinder: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    hinder(tmp_path, monkeypatch)
    assert [remembered(tmp_path / "a.yaml", "[1]", read, "1") for _ in range(2)] == [[1], [1]]
    assert read.times == 2
    assert len(list(tmp_path.rglob("*.json"))) == 0
