"""Looking stored articles up by their shingles, without those that everybody's articles hold."""

import pytest
from sqlalchemy import Engine

from app.storage import shingles
from app.storage.database import session_scope
from app.storage.save import save_article
from tests.factories import make_article

PHRASE, OWN = -4, (2**62, -(2**63), 12)


def test_a_phrase_under_everything_tells_no_copy(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shingles, "_COMMON", 3)
    with session_scope(engine, write=True) as session:
        rows = [save_article(session, make_article(text=f"Iran {n}."), (PHRASE, own)) for n, own in enumerate(OWN)]
        telling = shingles.rare(session, (PHRASE, *OWN))
        assert telling == frozenset(OWN)
        assert shingles.count_shared(session, telling) == {row.id: 1 for row in rows}
        assert shingles.count_kept(session, [row.id for row in rows]) == {row.id: 2 for row in rows}
        assert shingles.rare(session, ()) == frozenset()
