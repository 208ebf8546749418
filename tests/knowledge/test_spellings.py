from pathlib import Path

import pytest

from app.domain.searching import form_of
from app.errors import LexiconError
from app.knowledge.spellings import known_spellings, read_spellings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Türkiye", "Turkey"),
        ("عراقچی", "Araghchi"),
        ("Araqchi", "Araghchi"),
        ("נתניהו", "Netanyahu"),
        ("Kudüs", "Jerusalem"),
    ],
)
def test_the_spellings_that_come_with_the_program(typed: str, meant: str) -> None:
    assert form_of(meant) in known_spellings()[form_of(typed)]


def test_no_spelling_stands_for_two_things() -> None:
    table = known_spellings()
    assert all(set(table[other]) == set(others) for others in table.values() for other in others)


@pytest.mark.parametrize("line", ["- [Alone]", "- Turkey", "- [Turkey, 3]"])
def test_a_line_that_is_no_list_of_spellings_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "spellings.yaml").write_text(line, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"spellings\.yaml"):
        read_spellings(tmp_path)
