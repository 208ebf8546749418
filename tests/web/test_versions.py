"""Two versions of an article, and what has changed between them."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.pipeline.run import ingest_article
from app.web.contexts.versions import compare
from tests import factories
from tests.web.conftest import MakeClient
from tests.web.dom import read_page

CASES = [
    ("nothing", "One.\nTwo.", "One.\nTwo.", "One. / Two."),
    ("a word", "Fidan met Araghchi.", "Fidan called Araghchi.", "Fidan -met-+called+ Araghchi."),
    ("a paragraph more", "One.", "One.\n\nTwo.", "One. / +Two.+"),
    ("a paragraph less", "One.\nTwo.\nThree.", "One.\nThree.", "One. / -Two.- / Three."),
    ("another paragraph", "Iran said no.", "Ships sail west at dawn", "-Iran said no.- / +Ships sail west at dawn+"),
    ("all new", "", "One.", "+One.+"),
    ("Persian", "ایران گفت نه.", "ایران گفت بله.", "ایران گفت -نه-+بله+."),
]


@pytest.mark.parametrize(("old", "new", "shown"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_compare(old: str, new: str, shown: str) -> None:
    marks = {"same": "", "in": "+", "out": "-"}
    paragraphs = (
        "".join(f"{marks[p.change]}{p.words}{marks[p.change]}" for p in pieces) for pieces in compare(old, new)
    )
    assert " / ".join(paragraphs) == shown


def test_long_paragraphs_are_shown_whole() -> None:
    found = list(compare("a " * 9_000 + "b", "a " * 9_000 + "c"))
    assert [piece.change for paragraph in found for piece in paragraph] == ["out", "in"]


@pytest.fixture
def revised(tmp_path: Path, make_client: MakeClient) -> tuple[TestClient, list[str]]:
    """Give a client of an article in two versions, and their ids, the older first."""
    engine = factories.empty_engine(tmp_path)
    ids = []
    for text in ("Iran <b>said</b> no.\n\nIt rained.", "Iran <b>said</b> yes.\n\nIt rained."):
        article = factories.make_article(text=text, url="https://example.org/a", origins={"published": "JSON-LD <i>"})
        ids.append(
            ingest_article(engine, article, factories.small_lexicon(), extract=lambda *_: [], fetched=True).public_id
        )
    return make_client(engine), ids


def test_the_page_shows_what_was_taken_out_and_put_in(revised: tuple[TestClient, list[str]]) -> None:
    client, (old, new) = revised
    answer = client.get(f"/articles/{new}/versions/{old}")
    tree = read_page(answer.text).one("article", "kept")
    assert ([node.text for node in tree.all("del")], [node.text for node in tree.all("ins")]) == (["no"], ["yes"])
    assert "<b>said" not in answer.text
    assert "1 paragraph of 2 as before" in read_page(answer.text).text


def test_each_version_leads_to_the_other(revised: tuple[TestClient, list[str]]) -> None:
    client, (old, new) = revised
    pages = {key: read_page(client.get(f"/articles/{key}", follow_redirects=True).text) for key in (old, new)}
    assert "This is an older version." in pages[old].text
    assert "Revised since it was first kept" in pages[new].text
    for page in pages.values():
        assert page.has("a", href=f"/articles/{new}/versions/{old}")
    assert "published: JSON-LD <i>" in pages[new].text


@pytest.mark.parametrize("pair", [("{old}", "{new}"), ("{new}", "{new}"), ("{new}", "x"), ("x", "{old}")])
def test_what_is_no_pair_of_versions(revised: tuple[TestClient, list[str]], pair: tuple[str, str]) -> None:
    client, (old, new) = revised
    first, second = (part.format(old=old, new=new) for part in pair)
    assert client.get(f"/articles/{first}/versions/{second}").status_code == 404
