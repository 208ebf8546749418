"""Files as people really have them: what is read, and the one sentence that says why one is refused."""

import os
from datetime import date
from pathlib import Path

import pytest

from app import resources
from app.domain.article import PublishedBasis
from app.errors import InputError, MissingDateError, UnreadableFileError
from app.sources.files import find_files, read_article

DAY = date(2023, 11, 2)
FULL = """---
title: "Iran’s FM heads to Turkey"
publisher: Al-Monitor
author: [Amberin Zaman, A. Colleague]
url: https://example.org/a?b=c
published: 2023-10-31
published_basis: inferred
language: tr
---
Iran denies any links.
"""


def write(folder: Path, content: str | bytes, name: str = "article.md") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(path: Path, published: date | None = None) -> object:
    return read_article(path, max_bytes=10_000, published=published)


def test_front_matter_gives_every_field(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, FULL), max_bytes=10_000)
    assert article.text == "Iran denies any links."
    assert article.title == "Iran’s FM heads to Turkey"
    assert article.publisher == "Al-Monitor"
    assert article.author == "Amberin Zaman, A. Colleague"
    assert article.url == "https://example.org/a?b=c"
    assert article.published_on == date(2023, 10, 31)
    assert article.published_basis is PublishedBasis.INFERRED
    assert article.language == "tr"


TEXTS = [
    ("front matter", '---\npublished: "2023-11-02"\n---\nIran said no.', DAY),
    ("front matter with `date`", "---\ndate: 2023-11-02\n---\nIran said no.", DAY),
    ("a moment is its day", "---\npublished: 2023-11-02T23:30:00Z\n---\nIran said no.", DAY),
    ("a quoted moment is its day", '---\npublished: "2023-11-02T23:30:00+03:00"\n---\nIran said no.', DAY),
    ("Windows line ends and a mark", "\ufeff---\r\npublished: 2023-11-02\r\n---\r\nIran said no.\r\n", DAY),
    ("empty lines before the front matter", "\n\n---\npublished: 2023-11-02\n---\n\nIran said no.", DAY),
    ("blanks after the fences", "---  \npublished: 2023-11-02\n---\t\nIran said no.", DAY),
    ("keys in capitals", "---\nPublished: 2023-11-02\n---\nIran said no.", DAY),
    ("first line with the date", "date 2023-11-02 Iran said no.", DAY),
    ("first line with a colon", "Date: 2023-11-02\nIran said no.", DAY),
    ("first line, other words", "Published on 2023/11/2 Iran said no.", DAY),
    ("stray blanks before it", "  \n\t date 2023-11-02 Iran said no.", DAY),
    ("after front matter without a day", "---\npublisher: X\n---\ndate 2023-11-02 Iran said no.", DAY),
    ("empty front matter", "---\n---\ndate 2023-11-02 Iran said no.", DAY),
]


@pytest.mark.parametrize(("content", "day"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_day_and_text(tmp_path: Path, content: str, day: date) -> None:
    article = read_article(write(tmp_path, content), max_bytes=10_000)
    assert (article.published_on, article.text) == (day, "Iran said no.")
    assert article.published_basis is PublishedBasis.STATED


KEPT = [
    ("a sentence about a date is text", "Date of the meeting: 2023-11-02."),
    ("a line that begins with a day is text", "2023-11-02 was a Thursday."),
    ("a longer number is no day", "date 2023-11-021 was read."),
    ("a rule further down is text", "Iran said no.\n---\nTurkey said yes."),
    ("text between two rules", "---\nIran said no. *Not* so Turkey: it\n&agreed, 'as ever\n---\nThey met."),
    ("a list between two rules", "---\n- Iran\n- Turkey\n---\nThey met."),
    ("text between two rules with a dateline", "---\nTEHRAN: Iran said no.\n---\nThey met."),
    ("a rule before a text", "---\nIran said no.\nNote: it was late."),
]


@pytest.mark.parametrize("content", [case[1] for case in KEPT], ids=[case[0] for case in KEPT])
def test_text_that_is_no_header_stays(tmp_path: Path, content: str) -> None:
    article = read_article(write(tmp_path, content), max_bytes=10_000, published=DAY)
    assert article.text == content


@pytest.mark.parametrize("value", ["No", "1984", "2023-11-02", "1_000", "Note: to: self"])
def test_a_title_stays_as_it_is_written(tmp_path: Path, value: str) -> None:
    content = f"---\ntitle: {value!r}\n---\nIran." if ": " in value else f"---\ntitle: {value}\n---\nIran."
    assert read_article(write(tmp_path, content), max_bytes=1000, published=DAY).title == value


@pytest.mark.parametrize("value", ["", "~", "null", "''"])
def test_a_value_that_is_none(tmp_path: Path, value: str) -> None:
    path = write(tmp_path, f"---\nurl: {value}\npublished: {value}\ndate: 2023-11-02\n---\nIran.")
    article = read_article(path, max_bytes=1000)
    assert (article.url, article.published_on) == (None, DAY)


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 12, 31)])
def test_the_first_and_the_last_day(tmp_path: Path, day: date) -> None:
    stated = read_article(write(tmp_path, f"date {day} Iran said no."), max_bytes=1000)
    given = read_article(write(tmp_path, "Iran said no."), max_bytes=1000, published=day)
    assert stated.published_on == given.published_on == day


def test_a_day_given_by_hand_has_bounds_too(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="2200-01-01 cannot be the day of publication"):
        read(write(tmp_path, "Iran said no."), published=date(2200, 1, 1))


def test_a_day_given_by_hand_only_fills_a_missing_one(tmp_path: Path) -> None:
    other = date(2020, 1, 1)
    stated = read_article(write(tmp_path, "date 2023-11-02 Iran said no."), max_bytes=100, published=other)
    bare = read_article(write(tmp_path, "Iran said no."), max_bytes=100, published=other)
    assert stated.published_on == DAY
    assert bare.published_on == other


def test_a_date_line_under_a_stated_day_is_text(tmp_path: Path) -> None:
    article = read_article(
        write(tmp_path, "---\npublished: 2023-11-03\n---\ndate 2023-11-02 Iran said no."), max_bytes=1000
    )
    assert article.published_on == date(2023, 11, 3)
    assert article.text.startswith("date 2023-11-02")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are(tmp_path: Path, encoding: str) -> None:
    article = read_article(write(tmp_path, "date 2023-11-02 Erdoğan said no.".encode(encoding)), max_bytes=1000)
    assert article.text == "Erdoğan said no."


REFUSED: list[tuple[str, str | bytes, type[InputError], str]] = [
    ("empty", "", UnreadableFileError, "it is empty"),
    ("blank", " \n\t\n", UnreadableFileError, "it is empty"),
    ("no words", "date 2023-11-02 …", UnreadableFileError, "no words"),
    ("no text", "---\npublished: 2023-11-02\n---\n", UnreadableFileError, "no words"),
    ("binary with nulls", b"\x89PNG\r\n\x1a\n\x00\x00\x00", UnreadableFileError, "not a text file"),
    ("binary without nulls", bytes(range(1, 256)) * 4, UnreadableFileError, "not a text file"),
    ("controls in valid UTF-8", "\x01\x02\x03 abc" * 10, UnreadableFileError, "not a text file"),
    ("Latin-1", "Erdo\xf0an said no.".encode("latin-1"), UnreadableFileError, "not valid UTF-8 (at byte 4)"),
    ("half a UTF-16 character", b"\xff\xfea\x00b", UnreadableFileError, "not valid UTF-16"),
    ("UTF-32", "text".encode("utf-32"), UnreadableFileError, "UTF-32"),
    ("too large", "x" * 10_001, UnreadableFileError, "too large (10,001 bytes; at most 10,000"),
    ("no day", "Iran said no.", MissingDateError, "give one with --published"),
    ("no day in front matter", "---\ntitle: x\n---\nIran said no.", MissingDateError, "--published"),
    ("impossible day", "date 2023-13-45 Iran said no.", UnreadableFileError, "'2023-13-45' is not a day"),
    ("impossible day in YAML", "---\npublished: 2023-02-30\n---\nx", UnreadableFileError, "'2023-02-30' is not a day"),
    ("day nought in YAML", "---\npublished: 0000-00-00\n---\nx", UnreadableFileError, "'0000-00-00' is not a day"),
    ("a day before newspapers", "date 1899-12-31 Iran said no.", UnreadableFileError, "1899-12-31 cannot be the day"),
    ("a day to come", "---\npublished: 2200-01-01\n---\nx", UnreadableFileError, "from 1900-01-01 to 2199-12-31"),
    ("a number for a day", "---\npublished: 20231102\n---\nx", UnreadableFileError, "'20231102' is not a day"),
    ("a mapping for a day", "---\npublished: {a: b}\n---\nx", UnreadableFileError, "published must be plain text"),
    ("a title that is a list", "---\ntitle: [a, b]\n---\nx", UnreadableFileError, "its title must be plain text"),
    ("a publisher that is a mapping", "---\npublisher: {a: b}\n---\nx", UnreadableFileError, "publisher must be plain"),
    ("an author that is a mapping", "---\nauthor:\n  name: x\n---\nx", UnreadableFileError, "author must be plain"),
    ("authors of mappings", "---\nauthor: [{name: x}]\n---\nx", UnreadableFileError, "author must be plain text"),
    ("a title without end", f"---\ntitle: {'x' * 501}\n---\nx", UnreadableFileError, "title is longer than 500"),
    *(
        (f"the url {url}", f"---\nurl: '{url}'\n---\nx", UnreadableFileError, "its url is no http or https address")
        for url in ("javascript:alert(1)", "ftp://a.org/b", "example.org/a", "http://", "https://a b.org", "http://[x")
    ),
    ("a day in words", "---\npublished: last week\n---\nx", UnreadableFileError, "'last week' is not a day"),
    ("year 23", "---\npublished: '0023-11-02'\n---\nx", UnreadableFileError, "0023-11-02 cannot be the day"),
    ("unclosed front matter", "---\ntitle: x\nIran said no.", UnreadableFileError, "no closing line"),
    ("broken YAML", '---\ntitle: "x\n---\ny', UnreadableFileError, "not valid YAML (line 3)"),
    ("a list for front matter", "---\n- a:\n  title: b\n---\ny", UnreadableFileError, "not a list of names"),
    ("aliases", "---\na: &a [x]\nb: *a\n---\ny", UnreadableFileError, "aliases"),
    ("a Python object", "---\na: !!python/object:os.system x\n---\ny", UnreadableFileError, "not valid YAML"),
    ("deep nesting", f"---\na: {'[' * 5000}\n---\ny", UnreadableFileError, "nested too deeply"),
    ("unknown basis", "---\npublished_basis: guessed\n---\ny", UnreadableFileError, "must be one of stated, inferred"),
]


@pytest.mark.parametrize(("content", "error", "words"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_refused(tmp_path: Path, content: str | bytes, error: type[InputError], words: str) -> None:
    path = write(tmp_path, content)
    with pytest.raises(error) as caught:
        read(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"{path}: ")
    assert words in sentence
    assert "\n" not in sentence


def test_front_matter_of_a_book_length_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, f"---\ntitle: {'x' * 20_001}\n---\ny")
    with pytest.raises(UnreadableFileError, match="longer than"):
        read_article(path, max_bytes=100_000)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"no\.md: there is no such file"):
        read(tmp_path / "no.md")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFileError, match="not a file"):
        read(pipe)


def test_find_files(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "sub/c.MD", "README.md", "notes.pdf", ".hidden.md", ".git/d.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    missing, named = tmp_path / "missing.md", tmp_path / "notes.pdf"
    found = find_files([named, tmp_path, missing, tmp_path / "b.md"])
    assert found == [named, tmp_path / "a.txt", tmp_path / "b.md", tmp_path / "sub" / "c.MD", missing]


def test_the_sample_articles_can_all_be_read() -> None:
    files = find_files([resources.SEED_ARTICLES])
    articles = [read_article(file, max_bytes=2_000_000) for file in files]
    assert len(articles) == 5
    assert all(
        file.name.startswith(article.published_on.isoformat()) for file, article in zip(files, articles, strict=True)
    )
