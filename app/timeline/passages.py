"""Passages of an article's text: checked against it, and shown in their context."""

from dataclasses import dataclass

from app.domain.lines import unwrapped
from app.errors import EvidenceError

_CONTEXT = 160
_NEAR = 1500  # characters on either side that tell whether lines end at a margin


@dataclass(frozen=True, slots=True)
class Passage:
    """Verbatim words with about a line of the text on either side, within their paragraph: a caption is no context.

    Where the stored words are not what the text holds there, `flaw` says so and there is no context to show.
    """

    start: int
    end: int
    text: str
    before: str
    after: str
    is_quote: bool
    flaw: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Characters [start, end) of a text that belong to an event: a speaker's words, or evidence."""

    start: int
    end: int
    event_id: str
    is_quote: bool = False


def check_span(text: str, start: int, end: int, words: str) -> None:
    """Raise EvidenceError unless `text[start:end]` is `words`, to the character."""
    if not 0 <= start < end <= len(text) or text[start:end] != words:
        raise EvidenceError(
            f"The stored words are not what the kept text holds at {start}–{end}; nothing is marked there."
        )


def cut_passage(text: str, start: int, end: int, words: str, *, is_quote: bool) -> Passage:
    """Return `words` in their context, or with what is wrong with them."""
    try:
        check_span(text, start, end, words)
    except EvidenceError as error:
        return Passage(start, end, words, "", "", is_quote, str(error))
    first = max(0, start - _NEAR)
    near = unwrapped(text[first : end + _NEAR])
    return Passage(start, end, words, _before(near[: start - first]), _after(near[end - first :]), is_quote)


def _before(text: str) -> str:
    text = text.rpartition("\n")[2]
    if len(text) <= _CONTEXT:
        return text
    return f"… {text[-_CONTEXT:].partition(' ')[2] or text[-_CONTEXT:]}"


def _after(text: str) -> str:
    text = text.partition("\n")[0]
    if len(text) <= _CONTEXT:
        return text
    return f"{text[:_CONTEXT].rpartition(' ')[0] or text[:_CONTEXT]} …"
