"""The forms of English verbs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.knowledge.inflection import forms

_IRREGULAR = {"go": ["went", "gone"], "meet": ["met", "met"], "hit": ["hit", "hit"]}
_DOUBLED = frozenset({"stop", "hit", "refer"})

CASES = [
    ("visit", "visit visits visiting visited"),
    ("accuse", "accuse accuses accusing accused"),
    ("deny", "deny denies denying denied"),
    ("convey", "convey conveys conveying conveyed"),
    ("attack", "attack attacks attacking attacked"),
    ("bless", "bless blesses blessing blessed"),
    ("reach", "reach reaches reaching reached"),
    ("slash", "slash slashes slashing slashed"),
    ("relax", "relax relaxes relaxing relaxed"),
    ("veto", "veto vetoes vetoing vetoed"),
    ("stop", "stop stops stopping stopped"),
    ("refer", "refer refers referring referred"),
    ("go", "go goes going went gone"),
    ("meet", "meet meets meeting met"),
    ("hit", "hit hits hitting"),
    ("have", "have has having had"),
    ("re-impose", "re-impose re-imposes re-imposing re-imposed"),
]


@pytest.mark.parametrize(("lemma", "expected"), CASES, ids=[case[0] for case in CASES])
def test_forms(lemma: str, expected: str) -> None:
    assert set(forms(lemma, _IRREGULAR, _DOUBLED)) == set(expected.split())


def test_be() -> None:
    assert {"be", "is", "are", "am", "was", "were", "been", "being"} <= set(forms("be", {}, ()))


@given(st.from_regex(r"[a-z]{2,10}", fullmatch=True))
def test_forms_are_distinct_and_hold_the_lemma(lemma: str) -> None:
    found = forms(lemma, {}, frozenset())
    assert lemma in found
    assert len(found) == len(set(found))
