"""The whole lexicon from its folder."""

import shutil
from pathlib import Path

import pytest

from app import resources
from app.domain.lexicon import Lexicon
from app.errors import LexiconError
from app.knowledge import load_lexicon


def test_the_shipped_lexicon() -> None:
    lexicon = load_lexicon()
    assert isinstance(lexicon, Lexicon)
    assert lexicon.roster.parties["TUR"].adjective == "Turkish"
    assert all((lexicon.names, lexicon.nouns, lexicon.frames, lexicon.lemmas, lexicon.cues, lexicon.words))


def test_a_contradiction_is_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(resources.LEXICON, tmp_path / "lexicon"))
    extra = "- {id: a-b, name: A B, tenures: [{party: ATLANTIS, office: king}]}\n"
    (folder / "people" / "zz.yaml").write_text(extra, encoding="utf-8")
    with pytest.raises(LexiconError, match="ATLANTIS"):
        load_lexicon(folder)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="has no file"):
        load_lexicon(tmp_path)
