"""Lines broken at a margin are one paragraph; lists, headings and paragraphs in one line stay as they are."""

import pytest

from app.domain.lines import unwrapped

_PARAGRAPH = """The president of Azerbaijan arrived in Turkey on Monday
for a four-day visit that is to end with the signature
of several accords. He was met at the airport by the
Turkish president. Talks begin today.

Turkey welcomed him."""

WRAPPED = [
    pytest.param(_PARAGRAPH, _PARAGRAPH.replace("\n", " ").replace("  ", "\n\n"), id="a paragraph at a margin"),
    pytest.param("TYPE=REPORT\nTITLE=TURKEY / IRAN\n" + _PARAGRAPH, None, id="short lines above it stay"),
    pytest.param("Iran condemns raid\nTurkey to send envoy to Baku\nIsrael denies it\nTalks end", None, id="a list"),
    pytest.param("One line of text.\nAnother one of about\nThe same length.", None, id="too few to tell"),
    pytest.param(_PARAGRAPH.replace("\n", " ") + "\n" + "Iran said so. " * 20, None, id="paragraphs in one line"),
    pytest.param("", None, id="nothing"),
]


@pytest.mark.parametrize(("text", "read"), WRAPPED)
def test_margins(text: str, read: str | None) -> None:
    found = unwrapped(text)
    assert len(found) == len(text)
    if read is not None:
        assert found == read
    else:
        kept = text.removesuffix(_PARAGRAPH)
        assert found.startswith(kept)
        assert found.count("\n") == kept.count("\n") + (2 if kept != text else 0)
