"""Every hostile input ends in a sentence or in a sound article, in bounded time."""

import time
import unicodedata

import pytest

from app.errors import InputError
from app.sources.limits import Limits
from app.sources.reading import Reading, read_all
from app.sources.text import normalise
from tests.sources.hostile import CASES, Case, Refused, Sound

_SECONDS = 40


def test_there_are_a_hundred() -> None:
    assert len(CASES) >= 100
    assert len({case.what for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_refusal_or_a_sound_article(case: Case) -> None:
    started = time.monotonic()
    readings = outcome_of(case)
    assert time.monotonic() - started < _SECONDS
    refusals = [reading.refusal for reading in readings if reading.refusal]
    drafts = [reading.draft for reading in readings if reading.draft]
    match case.outcome:
        case Refused(words):
            assert any(words in refusal for refusal in refusals), refusals
            assert all("\n" not in refusal and refusal.startswith(case.name) for refusal in refusals)
            assert not drafts
        case Sound(holds, lacks, articles):
            assert len(drafts) == articles, refusals
            for draft in drafts:
                assert holds in draft.text
                assert not any(words in draft.text for words in lacks)
                assert draft.text == normalise(draft.text)
                facts = (draft.title, draft.publisher, draft.author, draft.url, draft.language)
                assert all(fact is None or fact.encode() for fact in facts)
                assert all(unicodedata.category(c) not in {"Cc", "Cs"} for fact in facts if fact for c in fact)
                assert draft.url is None or draft.url.startswith("http")
                assert draft.published_on is None


def outcome_of(case: Case) -> list[Reading]:
    try:
        return read_all(case.make(), case.name, Limits())
    except InputError as error:
        return [Reading(case.name, refusal=str(error))]
