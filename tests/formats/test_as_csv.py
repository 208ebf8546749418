import csv
from io import StringIO

import pytest

from app.domain.codebook import Act, Kind
from app.formats.as_csv import COLUMNS, stream_csv
from app.timeline.rows import EventCard
from tests.timeline.cards import make_actor, make_card, make_quote


def _rows(*cards: EventCard, base_url: str = "") -> list[dict[str, str]]:
    text = "".join(stream_csv(cards, base_url=base_url))
    assert text.startswith("\ufeffid,url,")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_an_event_in_its_columns() -> None:
    card = make_card(
        speaker=make_actor(),
        quotes=(make_quote("one, “two”"), make_quote("three")),
        evidence=(make_quote("Fidan said.", is_quote=False), make_quote("Fidan said.", is_quote=False)),
        publishers=("Al-Monitor", "Fox News Digital"),
    )
    (row,) = _rows(card, base_url="https://chancery.example")
    assert list(row) == list(COLUMNS)
    assert row == {
        "id": "abcdefgh2345",
        "url": "https://chancery.example/events/abcdefgh2345/bagheri-kani-and-fidan-speak",
        "date_start": "2024-07-01",
        "date_end": "2024-07-01",
        "date_precision": "day",
        "date_basis": "explicit",
        "kind": "call",
        "act": "call",
        "status": "occurred",
        "summary": "Bagheri Kani and Fidan speak by telephone",
        "initiators": "Ali Bagheri Kani",
        "initiator_ids": "ali-bagheri-kani",
        "initiator_parties": "IRN",
        "targets": "Hakan Fidan",
        "target_ids": "hakan-fidan",
        "target_parties": "TUR",
        "speaker": "Hakan Fidan",
        "place": "",
        "cameo": "041",
        "plover": "CONSULT",
        "quad_class": "verbal cooperation",
        "goldstein": "1.0",
        "review": "machine",
        "reports": "1",
        "articles": "1",
        "publishers": "Al-Monitor | Fox News Digital",
        "quotes": "one, “two” | three",
        "evidence": "Fidan said.",
        "article_urls": "https://chancery.example/articles/art234567abc/iran-s-fm",
        "updated_at": "2024-07-02T08:30:00Z",
    }


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(first: str) -> None:
    (row,) = _rows(make_card(summary=f"{first}cmd|'/c calc'!A1", place=f"{first}1"))
    assert row["summary"] == f"'{first}cmd|'/c calc'!A1"
    assert row["place"] == f"'{first}1"


def test_a_negative_figure_stays_a_figure() -> None:
    (row,) = _rows(make_card(kind=Kind.MILITARY, act=Act.STRIKE))
    assert row["goldstein"] == "-10.0"


def test_commentary_has_no_codes_and_its_speaker_no_party() -> None:
    analyst = make_actor("arash-azizi", "Arash Azizi", None)
    (row,) = _rows(make_card(kind=Kind.COMMENTARY, act=Act.COMMENT, initiators=(analyst,)))
    assert (row["cameo"], row["plover"], row["quad_class"], row["goldstein"]) == ("", "", "", "")
    assert (row["initiators"], row["initiator_parties"]) == ("Arash Azizi", "")


def test_line_breaks_and_quotation_marks_come_back() -> None:
    (row,) = _rows(make_card(quotes=(make_quote('He said "yes",\nthen "no"'),)))
    assert row["quotes"] == 'He said "yes",\nthen "no"'


def test_without_events_there_is_the_head() -> None:
    assert "".join(stream_csv([])) == "\ufeff" + ",".join(COLUMNS) + "\r\n"


def test_rows_are_written_while_they_are_read() -> None:
    def cards() -> object:
        yield make_card()
        raise AssertionError("read ahead")

    lines = stream_csv(cards())  # type: ignore[arg-type]  # it is an iterator of cards
    next(lines)
    assert next(lines).startswith("abcdefgh2345,")
