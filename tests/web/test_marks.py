import re
from html import unescape

import pytest

from app.web.marks import Marked, mark_text
from tests.web.dom import read_page


def _event(number: int, *spans: tuple[int, int], summary: str = "a summary") -> Marked:
    return Marked(f"ev{number}", number, f"/events/ev{number}/x", summary, spans)


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def _marked(html: str, event: str) -> str:
    """Return the characters inside the marks of an event, in order."""
    shown, depth, inside = "", 0, [False]
    for piece in re.findall(r"<[^>]*>|[^<]+", html):
        if piece.startswith("<mark"):
            inside.append(f'data-event="{event}"' in piece)
        elif piece == "</mark>":
            inside.pop()
        elif not piece.startswith("<") and any(inside):
            shown += unescape(piece)
        depth = len(inside)
    assert depth == 1
    return shown


TEXT = "Iran said <no> & left.\n\nTurkey “agreed” to talk.\nIsrael did not."


@pytest.mark.parametrize(
    "events",
    [
        pytest.param([], id="nothing marked"),
        pytest.param([_event(1, (0, 9))], id="one"),
        pytest.param([_event(1, (0, 22)), _event(2, (5, 9))], id="nested"),
        pytest.param([_event(1, (0, 9)), _event(2, (0, 9)), _event(3, (0, 9))], id="the same span thrice"),
        pytest.param([_event(1, (0, 12)), _event(2, (5, 20))], id="crossing"),
        pytest.param([_event(1, (0, 12)), _event(2, (5, 20)), _event(3, (8, 30))], id="crossing twice"),
        pytest.param([_event(1, (5, 60))], id="over three lines"),
        pytest.param([_event(1, (5, 60)), _event(2, (40, 62)), _event(3, (0, 30))], id="over lines and crossing"),
        pytest.param([_event(1, (0, 4), (24, 30)), _event(2, (2, 26))], id="two spans of one event"),
        pytest.param([_event(1, (0, 9), (4, 16))], id="spans of one event that overlap"),
        pytest.param([_event(1, (0, len(TEXT)))], id="everything"),
        pytest.param([_event(1, (0, 9)), _event(2, (9, 16))], id="side by side"),
    ],
)
def test_marks_hold_their_spans_and_the_text_stays_whole(events: list[Marked]) -> None:
    html = mark_text(TEXT, events)
    assert _plain(html) == TEXT
    for event in events:
        wanted = {place for start, end in event.spans for place in range(start, end)}
        assert _marked(html, event.event) == "".join(TEXT[place] for place in sorted(wanted))
        assert html.count(f'id="e{event.event}"') == 1
        assert html.count(f'href="{event.address}"') == _passages(event)


def _passages(event: Marked) -> int:
    """Return how many passages an event has; those that touch are one."""
    spans = sorted(event.spans)
    return 1 + sum(start > max(end for _, end in spans[:at]) for at, (start, _) in enumerate(spans) if at)


@pytest.mark.parametrize(
    ("events", "shown"),
    [
        pytest.param([_event(1, (0, 9)), _event(2, (0, 9)), _event(3, (5, 9))], "Iran said123 <no>", id="one end"),
        pytest.param([_event(1, (0, 9)), _event(2, (5, 9)), _event(3, (7, 9))], "Iran said123 <no>", id="deeper"),
        pytest.param([_event(1, (0, 14)), _event(2, (5, 9))], "Iran said2 <no>1", id="nested"),
        pytest.param([_event(1, (0, 9)), _event(2, (5, 14))], "Iran said1 <no>2", id="crossing"),
        pytest.param([_event(1, (0, 4), (10, 14)), _event(2, (5, 14))], "Iran1 said <no>12", id="a later passage"),
    ],
)
def test_numbers_stand_where_passages_end_in_their_order(events: list[Marked], shown: str) -> None:
    numbered = re.sub(r'<a [^>]*data-n="(\d+)"[^>]*></a>', r"\1", mark_text(TEXT, events))
    assert _plain(numbered).startswith(f"{shown} & left.")


def test_every_line_is_a_paragraph() -> None:
    page = read_page(mark_text("one\n\ntwo\nthree", []))
    assert [line.text for line in page.all("p", dir="auto")] == ["one", "two", "three"]


def test_text_summaries_and_addresses_are_escaped() -> None:
    html = mark_text("<script>alert(1)</script>", [_event(1, (0, 8), summary='"><img src=x onerror=alert(1)>')])
    assert "<script>" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_an_empty_text_has_no_paragraphs() -> None:
    assert mark_text("", []) == ""
