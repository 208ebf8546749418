"""Public ids and slugs: made of content alone, and fit for an address."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.codebook import Kind
from app.storage.naming import article_public_id, event_public_id, slugify

SHA = "00" * 31 + "ff"

SLUGS = [
    ("Abbas Araqchi visits Turkey", "abbas-araqchi-visits-turkey"),
    (
        "Iran’s FM heads to Turkey as Erdoğan Slams ‘Israel’s Barbarity’",
        "irans-fm-heads-to-turkey-as-erdogan-slams-israels-barbarity",
    ),
    ("Türkiye — Iran (ongoing)", "turkiye-iran-ongoing"),
    ("İstanbul, Şırnak", "istanbul-sirnak"),
    ("a" * 100, "a" * 60),
    ("word " * 20, "-".join(["word"] * 12)),
    ("عراقچی", ""),
    ("  ", ""),
]


@pytest.mark.parametrize(("text", "slug"), SLUGS)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_a_slug_fits_an_address(text: str) -> None:
    slug = slugify(text)
    assert len(slug) <= 60
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug


def test_ids_are_twelve_plain_characters_and_never_change() -> None:
    assert article_public_id(SHA) == "aaaaaaaaaaaa"
    assert event_public_id(SHA, Kind.VISIT, 7, ["b", "a"]) == event_public_id(SHA, Kind.VISIT, 7, ["a", "b"])
    # Permalinks out in the world rest on this value.
    assert event_public_id(SHA, Kind.VISIT, 7, ["hakan-fidan"]) == "6rbjysl4upfl"


@pytest.mark.parametrize(
    ("kind", "start", "initiators"),
    [(Kind.MEETING, 7, ["a"]), (Kind.VISIT, 8, ["a"]), (Kind.VISIT, 7, ["b"]), (Kind.VISIT, 7, ["a", "b"])],
)
def test_an_event_id_depends_on_kind_place_and_initiators(kind: Kind, start: int, initiators: list[str]) -> None:
    assert event_public_id(SHA, kind, start, initiators) != event_public_id(SHA, Kind.VISIT, 7, ["a"])
