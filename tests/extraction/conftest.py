"""The real lexicon, read once for all tests of this room."""

import pytest

from app.domain.lexicon import Lexicon
from app.knowledge import load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """Give the lexicon that ships with the program."""
    return load_lexicon()
