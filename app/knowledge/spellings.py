"""spellings.yaml → what a search takes for one word."""

from functools import cache
from pathlib import Path

from app import resources
from app.domain.searching import Spellings, group_spellings
from app.errors import LexiconError
from app.knowledge.yaml import read_file


def read_spellings(folder: Path) -> Spellings:
    """Return the table; raises LexiconError where a line is no list of at least two spellings."""
    groups = read_file(folder / "spellings.yaml")
    for group in groups:
        if not isinstance(group, list) or len(group) < 2 or not all(isinstance(one, str) for one in group):  # noqa: PLR2004
            raise LexiconError(f"spellings.yaml: {group!r} is no list of spellings.")
    return group_spellings(groups)


@cache
def known_spellings() -> Spellings:
    """Return the table that comes with the program, read once."""
    return read_spellings(resources.LEXICON)
