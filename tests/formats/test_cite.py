"""References: each form holds the same facts, and no word of an article can break out of its field."""

import re
from dataclasses import replace
from datetime import date

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from sqlalchemy.orm import Session

from app.formats.cite import Citation, cite
from app.timeline.detail import EventDetail, load_event
from tests.timeline.queries import ids_by_name

URL = "https://chancery.test/events/abc/a-slug"
TODAY = date(2026, 11, 21)
HOSTILE = "50% of {all} \\end_$ [x](y) <b> “said”\nER  - \r\nTY  - BOOK"


@pytest.fixture
def detail(gold_session: Session) -> EventDetail:
    return load_event(gold_session, ids_by_name(gold_session)["jul01.e1"])


def _cite(detail: EventDetail, *, summary: str) -> Citation:
    return cite(replace(detail, card=replace(detail.card, summary=summary)), url=URL, accessed=TODAY)


def test_the_sentence_says_what_when_where_and_by_whom(detail: EventDetail) -> None:
    said = _cite(detail, summary="They meet").text
    (report,) = detail.reports
    # A paper that is not named is known by its title.
    assert report.article.publisher is None
    teller = f"“{report.article.title}”"
    assert said == (
        f"“They meet”, 1 July 2024. Chancery, event {detail.card.id}. Reported by {teller}, 1 July 2024. "
        f"{URL} (accessed 21 November 2026)."
    )


def test_markdown_links_the_title(detail: EventDetail) -> None:
    assert _cite(detail, summary="They *meet*").markdown.startswith(
        rf"[They \*meet\*](<{URL}>), 1 July 2024. Chancery, event"
    )


def test_many_reports_are_counted(detail: EventDetail) -> None:
    (report,) = detail.reports
    papers = [replace(report, article=replace(report.article, publisher=f"Paper {n}")) for n in range(6)]
    said = cite(replace(detail, reports=tuple(papers)), url=URL, accessed=TODAY).text
    assert "Paper 3, 1 July 2024; 2 more. https" in said


def test_bibtex_closes_what_it_opens(detail: EventDetail) -> None:
    entry = _cite(detail, summary=HOSTILE).bibtex
    plain = re.sub(r"\\[{}$&#%_]", "", entry)
    depth = [plain[:at].count("{") - plain[:at].count("}") for at in range(1, len(plain.strip()))]
    assert min(depth[plain.index("{") :]) == 1
    assert plain.count("{") == plain.count("}")
    assert entry.startswith(f"@misc{{chancery_{detail.card.id},\n")
    assert f"\n  url = {{{URL}}},\n" in entry
    assert "urldate = {2026-11-21}" in entry


def test_ris_is_one_record_of_tagged_lines(detail: EventDetail) -> None:
    record = _cite(detail, summary=HOSTILE).ris
    lines = record.removesuffix("\r\n").split("\r\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line) for line in lines)
    tags = [line[:2] for line in lines]
    assert (tags[0], tags[-1]) == ("TY", "ER")
    assert len(tags) == len(set(tags))
    assert dict(line.split("  - ", 1) for line in lines)["UR"] == URL


@pytest.mark.parametrize(
    "summary", ["Araqchi and Fidan meet", "50% of {all} & more: $5 #1 a_b “said” Erdoğan ~", HOSTILE]
)
def test_another_parser_reads_the_bibtex(detail: EventDetail, summary: str) -> None:
    library = parse_string(_cite(detail, summary=summary).bibtex, append_middleware=[LatexDecodingMiddleware()])
    assert (library.failed_blocks, len(library.entries)) == ([], 1)
    (entry,) = library.entries
    assert (entry.entry_type, entry.key) == ("misc", f"chancery_{detail.card.id}")
    assert entry["url"] == URL
    # The braces around a title keep its capitals.
    assert entry["title"].strip("{}") == " ".join(summary.split()).strip("{}")


@pytest.mark.parametrize("summary", ["Araqchi and Fidan meet", HOSTILE])
def test_another_parser_reads_the_ris(detail: EventDetail, summary: str) -> None:
    (record,) = rispy.loads(_cite(detail, summary=summary).ris)
    assert record["type_of_reference"] == "ELEC"
    assert record["title"] == " ".join(summary.split())
    assert record["urls"] == [URL]
    assert record["year"] == str(detail.card.updated_at.year)
    assert f"{TODAY:%Y/%m/%d}" in record["access_date"]
