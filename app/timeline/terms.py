"""What a reader's search looks for, with every spelling that the lexicon takes for the same."""

from functools import lru_cache

from app.domain.searching import Term, read_terms
from app.knowledge.spellings import known_spellings


@lru_cache(maxsize=256)
def terms_of(q: str) -> tuple[Term, ...]:
    """Return the terms of a search; none where it holds no word."""
    return read_terms(q, known_spellings())
