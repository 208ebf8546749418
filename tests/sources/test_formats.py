"""What each format gives: text, facts, and where each fact comes from."""

import json
from datetime import date

import pytest

from app.domain.article import PublishedBasis
from app.errors import InputError
from app.sources.html import read_page, text_of_html
from app.sources.limits import Limits
from app.sources.pdf_reader import join_lines
from app.sources.reading import read_all, read_one
from tests.sources.hostile import BODY, page, pdf, zipped

LIMITS = Limits()
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "datePublished": "2020-01-01", "inLanguage": "tr"},
        {
            "@type": ["NewsArticle"],
            "headline": "Fidan in Tehran",
            "datePublished": "2024-07-01T23:30:00-05:00",
            "author": [{"name": "A. Writer"}, {"name": "B. Writer"}],
            "publisher": {"name": "Daily Example"},
        },
    ],
}


def linked(data: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def test_json_ld_comes_first() -> None:
    head = linked(LD) + "<meta property='og:title' content='Other'><meta name='date' content='2023-01-01'>"
    draft = read_page(page(head=head), "a.html", LIMITS, url="https://www.example.org/a?b=1#c")
    assert (draft.title, draft.publisher, draft.author) == ("Fidan in Tehran", "Daily Example", "A. Writer, B. Writer")
    assert (draft.published_on, draft.published_basis) == (date(2024, 7, 1), PublishedBasis.STATED)
    assert (draft.url, draft.language) == ("https://www.example.org/a?b=1", "en")
    assert dict(draft.origins) == {
        "title": "JSON-LD headline",
        "publisher": "JSON-LD publisher",
        "author": "JSON-LD author",
        "url": "where it was fetched",
        "published": "JSON-LD datePublished",
    }


DAYS = [
    ("<meta property='article:published_time' content='2024-07-01T10:00Z'>", "", "meta tag article:published_time"),
    ("<meta name='pubdate' content='2024/7/1'>", "", "meta tag pubdate"),
    ("<meta name='date' content='1 July 2024'>", "", "meta tag date"),
    ("<meta name='date' content='nonsense'>", "<time datetime='2024-07-01'>today</time>", "time element"),
    ("", "<p class='published'>Published: July 1st, 2024 at noon</p>", "visible dateline"),
    ("", "<div class='byline'>By A. Writer | 1 Jul. 2024</div>", "visible dateline"),
    ("", "<span itemprop='datePublished' content='2024-07-01'></span>", "time element"),
]


@pytest.mark.parametrize(("head", "before", "origin"), DAYS, ids=[case[2] + str(n) for n, case in enumerate(DAYS)])
def test_where_the_day_stands(head: str, before: str, origin: str) -> None:
    draft = read_page(page(f"{before}<p>{BODY}</p><p>{BODY}</p>", head), "a.html", LIMITS)
    assert (draft.published_on, draft.origins["published"]) == (date(2024, 7, 1), origin)
    assert draft.published_basis is PublishedBasis.STATED


def test_a_day_in_the_address_is_inferred() -> None:
    draft = read_page(page(), "a.html", LIMITS, url="https://example.org/2024/07/01/visit.html")
    assert (draft.published_on, draft.published_basis) == (date(2024, 7, 1), PublishedBasis.INFERRED)
    assert "htmldate" in draft.origins["published"]


@pytest.mark.parametrize(
    "body",
    [
        f"<p>On 3 May 2021 they had met. {BODY}</p><p>{BODY}</p>",
        f"<p>{BODY}</p><footer>© 2019 Example, last updated 5 May 2022</footer>",
        f"<p>{BODY}</p><p>Read also: 12/11/2018, Oct. 7, 2023</p>",
    ],
)
def test_a_day_in_the_text_is_not_the_day_of_the_article(body: str) -> None:
    assert read_page(page(body), "a.html", LIMITS, url="https://example.org/a").published_on is None


def test_no_day_after_the_last_is_believed() -> None:
    head = "<meta name='date' content='2030-01-01'>"
    assert read_page(page(head=head), "a.html", LIMITS, last=date(2026, 1, 1)).published_on is None
    assert read_page(page(head=head), "a.html", LIMITS, last=date(2031, 1, 1)).published_on == date(2030, 1, 1)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("https://elsewhere.org/a", "https://example.org/a?x=1"),
        ("javascript:alert(1)", "https://example.org/a?x=1"),
    ],
)
def test_a_page_names_its_address_on_its_own_host_only(link: str, url: str) -> None:
    draft = read_page(page(head=f"<link rel=canonical href='{link}'>"), "a", LIMITS, url="https://example.org/a?x=1")
    assert draft.url == url


@pytest.mark.parametrize(
    ("charset", "declared", "data"),
    [
        ("windows-1254", "", page(f"<p>Erdoğan: {BODY}</p><p>{BODY}</p>").decode().encode("cp1254")),
        (None, "<meta charset=iso-8859-9>", None),
        (None, "<meta http-equiv=content-type content='text/html; charset=windows-1254'>", None),
        ("utf-8", "<meta charset=iso-8859-1>", page(f"<p>Erdoğan: {BODY}</p><p>{BODY}</p>")),
        (None, "", page(f"<p>Erdoğan: {BODY}</p><p>{BODY}</p>")),
    ],
)
def test_encodings_of_pages(charset: str | None, declared: str, data: bytes | None) -> None:
    whole = data or page(f"<p>Erdoğan: {BODY}</p><p>{BODY}</p>", declared).decode().encode("cp1254")
    assert "Erdoğan:" in read_page(whole, "a.html", LIMITS, charset=charset).text


def test_a_fragment_is_all_its_text() -> None:
    assert text_of_html("<p>One&nbsp;<b>two</b></p><script>x()</script><p>three<br>four</p>", "x") == (
        "One two\nthree\nfour"
    )


def test_records_by_their_usual_names() -> None:
    record = {
        "headline": "Fidan in Tehran", "body": BODY, "source": {"id": None, "name": "Daily Example"},
        "authors": ["A. Writer", {"name": "B. Writer"}], "link": "https://example.org/a", "pubDate": "20240701T1000",
        "lang": "en-GB",
    }  # fmt: skip
    draft = read_one(json.dumps(record).encode(), "a.json", LIMITS)
    assert (draft.title, draft.publisher, draft.author) == ("Fidan in Tehran", "Daily Example", "A. Writer, B. Writer")
    assert (draft.url, draft.language, draft.published_on) == ("https://example.org/a", "en", date(2024, 7, 1))
    assert draft.origins["published"] == "the record’s pubDate"


@pytest.mark.parametrize("shape", [lambda r: [r, r], lambda r: {"articles": [r, r]}, lambda r: {"items": [r, r]}])
def test_lists_of_records(shape: object) -> None:
    record = {"content_html": f"<p>{BODY}</p>", "date_published": "2024-07-01T00:00:00Z"}
    readings = read_all(json.dumps(shape(record)).encode(), "a.json", LIMITS)  # type: ignore[operator]
    assert [reading.draft.text for reading in readings if reading.draft] == [BODY, BODY]


def test_lines_with_one_that_is_bad() -> None:
    readings = read_all(b'{"text": "Iran"}\n\n{"text": 7}\n[1]\n', "a.jsonl", LIMITS)
    assert [reading.refusal and reading.refusal.partition(":")[0] for reading in readings] == [
        None,
        "a.jsonl line 3",
        "a.jsonl line 4",
    ]


def test_archives_hold_all_formats_and_skip_what_is_hidden() -> None:
    files = [("a.md", b"date 2024-07-01 Iran."), ("b/c.html", page()), ("d.pdf", pdf()), ("e.json", b'[{"text": "x"}]')]
    hidden = [("README.md", b"Read"), (".git/x.md", b"x"), ("__MACOSX/a.md", b"x")]
    readings = read_all(zipped(*files, *hidden), "all.zip", LIMITS)
    assert [reading.name for reading in readings] == [f"all.zip/{name}" for name, _ in files]
    assert all(reading.draft for reading in readings)


def test_a_pdf_and_its_lines() -> None:
    draft = read_one(pdf(), "a.pdf", LIMITS)
    assert (draft.text, draft.published_on, dict(draft.origins)) == ("Fidan visited Tehran on Monday.", None, {})
    page_of_lines = (
        "The minister ar-\nrived in Tehran on Monday and he\nspoke there.\nA second paragraph is as long as\nthis.\n"
    )
    assert join_lines(page_of_lines) == (
        "The minister arrived in Tehran on Monday and he spoke there.\nA second paragraph is as long as this.\n"
    )


def test_one_article_is_wanted() -> None:
    with pytest.raises(InputError, match="it holds 2 articles"):
        read_one(b'{"text": "a"}\n{"text": "b"}', "a.jsonl", LIMITS)
