"""What a search found, marked in escaped text."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from app.domain.searching import Term, find_terms

_HIT = Markup('<mark class="hit">{}</mark>')


def mark_hits(text: str, spans: Sequence[tuple[int, int]], start: int = 0, end: int | None = None) -> Markup:
    """Return `text[start:end]`, escaped, with a mark around what of the sorted `spans` lies inside."""
    end = len(text) if end is None else end
    parts: list[Markup] = []
    for first, last in spans:
        inner_first, inner_last = max(first, start), min(last, end)
        if inner_first < inner_last:
            parts += [escape(text[start:inner_first]), _HIT.format(text[inner_first:inner_last])]
            start = inner_last
    return Markup("").join([*parts, escape(text[start:end])])


def with_hits(text: str, terms: Sequence[Term] = ()) -> Markup:
    """Return the text, escaped, with a mark around each term."""
    return mark_hits(text, find_terms(text, terms)) if terms else escape(text)
