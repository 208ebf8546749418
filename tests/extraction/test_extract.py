"""Whole articles: events, their order, their exact evidence, and what the codebook leaves out."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.article import Article
from app.domain.codebook import CODES, Act, Kind
from app.domain.event import Event, Evidence, Quote
from app.domain.lexicon import Lexicon
from app.domain.parties import Roster
from app.extraction import extract_events
from app.extraction.reading import LONGEST_EVIDENCE
from tests.extraction.steps import PUBLISHED, article, brief, dated, events_of, outline
from tests.factories import sample_articles

_STORY = """Egypt, Turkey seek Gaza truce
CAIRO – Turkish Foreign Minister Hakan Fidan arrived in Cairo on Sunday for talks with his Egyptian counterpart.
“Israel must stop the war,” Fidan said at a press conference. He called on the United States to act.
Egypt's foreign minister will visit Ankara next week.
Jane Porter, an analyst, said the visit was useful."""


def _check_spans(text: str, events: list[Event]) -> None:
    for event in events:
        assert event.evidence
        spans: list[Evidence | Quote] = [*event.evidence, *event.quotes]
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == span.text
        assert all(span.end - span.start <= LONGEST_EVIDENCE for span in event.evidence)
        assert list(event.evidence) == sorted(set(event.evidence))
        assert list(event.quotes) == sorted(set(event.quotes))


def _check_fields(events: list[Event]) -> None:
    for event in events:
        assert (event.kind, event.act) in CODES
        assert event.when.start <= event.when.end
        assert event.initiators
        assert event.rule
        if event.kind is Kind.COMMENTARY:
            assert [actor.party for actor in event.initiators] == [None]
        else:
            assert all(actor.party for actor in (*event.initiators, *event.targets))


def test_who_acts_for_a_party_stands_for_it(lexicon: Lexicon) -> None:
    text = "Lima hosted two presidents, Recep Tayyip Erdogan of Turkey and Vladimir Putin of Russia, on Monday."
    [event] = events_of(text, lexicon)
    assert [actor.actor for actor in event.targets] == ["recep-tayyip-erdogan", "vladimir-putin"]


def test_a_minister_is_no_president(lexicon: Lexicon) -> None:
    text = (
        "Sergei Lavrov spoke on Friday at a joint press conference with his Turkish counterpart Hakan Fidan in Ankara. "
        "It comes after the visit to Peru of President Erdogan. The Turkish minister stressed that peace is needed."
    )
    assert [event.speaker for event in events_of(text, lexicon) if event.act is Act.COMMENT][-1] == "hakan-fidan"


def test_a_story(lexicon: Lexicon) -> None:
    found = outline(events_of(_STORY, lexicon))
    assert "visit/visit occurred: TUR > EGY" in found
    assert "visit/visit planned: EGY > TUR" in found
    assert "statement/demand occurred: TUR > ISR" in found
    assert "statement/appeal occurred: TUR > USA" in found
    assert "commentary/comment occurred: jane-porter" in found


def test_the_storys_dates(lexicon: Lexicon) -> None:
    dates = {brief(event): dated(event) for event in events_of(_STORY, lexicon)}
    assert dates["visit/visit occurred: TUR > EGY"] == "2025-03-09 day"
    assert dates["visit/visit planned: EGY > TUR"] == "2025-03-17..2025-03-23 week"


def test_events_stand_in_the_order_of_the_text(lexicon: Lexicon) -> None:
    starts = [event.start for event in events_of(_STORY, lexicon)]
    assert starts == sorted(starts)


def test_a_story_is_anchored(lexicon: Lexicon) -> None:
    events = events_of(_STORY, lexicon)
    _check_spans(_STORY, events)
    _check_fields(events)


@pytest.mark.parametrize("name", [name for name, _ in sample_articles()])
def test_the_sample_articles_are_anchored(name: str, lexicon: Lexicon) -> None:
    sample = dict(sample_articles())[name]
    events = extract_events(sample, lexicon)
    assert events
    _check_spans(sample.text, events)
    _check_fields(events)
    assert events == extract_events(sample, lexicon)


NOTHING = [
    pytest.param("", id="no text"),
    pytest.param("\n\n \n", id="blanks"),
    pytest.param("Rain fell all day.", id="no actors"),
    pytest.param("Photo: Egypt, Iraq", id="names alone"),
    pytest.param("Iran backs Hezbollah.", id="a standing state"),
    pytest.param("Egypt often calls for calm in Gaza.", id="a habit"),
    pytest.param("“Egypt met Iraq.”", id="words of nobody"),
    pytest.param("…!?\n“”‘’()", id="signs alone"),
    pytest.param("\ufeff\u200b\x00\ud7ff", id="odd characters"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str, lexicon: Lexicon) -> None:
    assert events_of(text, lexicon) == []


DATELINES = [
    pytest.param("CAIRO – Kuwait condemned Israel on Monday.", id="a city"),
    pytest.param("TEHRAN, March 11 – Kuwait condemned Israel on Monday.", id="a city and a day"),
    pytest.param("BEIRUT (Reuters) - Kuwait condemned Israel on Monday.", id="an agency"),
]


@pytest.mark.parametrize("text", DATELINES)
def test_a_dateline_takes_no_part(text: str, lexicon: Lexicon) -> None:
    assert outline(events_of(text, lexicon)) == ["statement/criticize occurred: KWT > ISR"]


def test_long_sentences_are_not_pages(lexicon: Lexicon) -> None:
    text = "Kuwait condemned Israel on Monday" + ", and the rain fell" * 60 + "."
    _check_spans(text, events_of(text, lexicon))


def test_a_lexicon_without_names_finds_nothing(lexicon: Lexicon) -> None:
    nameless = Lexicon(Roster({}, {}), frames=lexicon.frames, lemmas=lexicon.lemmas, words=lexicon.words)
    found = extract_events(article("Kuwait condemned Israel on Monday. Oman's envoy visited Cairo."), nameless)
    assert found == []


def test_relative_dates_go_by_the_articles_day(lexicon: Lexicon) -> None:
    text = "Kuwait condemned Israel on Monday."
    on = [events_of(text, lexicon, day)[0].when.start for day in (date(2025, 3, 12), date(2020, 6, 30))]
    assert on == [date(2025, 3, 10), date(2020, 6, 29)]


_WORDS = st.sampled_from(
    """Egypt Egypt's Egyptian Hakan Fidan Fidan he they his counterpart the The foreign minister ministers of and , . ;
    : ? ! " “ ” ‘ ’ ( ) – - ... \n \n met visited condemned said told called on upon urged warned to will would
    has had been not by Monday yesterday last week in 2019 May 4 soon since who which that after Hamas' rockets
    attack attacks talks meeting phone held sanctions imposed Reuters Ankara Cairo U.S. Mr. both countries two
    sides analyst Jane Porter visit trip “We'll respond,” it its Türkiye a 5,000 ambassador recalled ceasefire
    continue according while""".split(" ")
)


@given(st.lists(_WORDS, max_size=40).map(" ".join))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words(lexicon: Lexicon, text: str) -> None:
    events = events_of(text, lexicon)
    _check_spans(text, events)
    _check_fields(events)
    assert events == events_of(text, lexicon)


_SENTENCES = [s for _, one in sample_articles() for s in one.text.replace("\n", " ").split(". ")]
_ENDS = [
    "Doha rejected", "Iran blamed Trump's visit to Saudi Arabia last month", "Egypt met analyst Hakan Fidan on Monday",
    "In December, a Turkish official said that the trans-Anatolian pipeline, Fidan", "Turkey hopes that Egypt",
]  # fmt: skip


@pytest.mark.parametrize("text", _ENDS)
def test_texts_that_break_off(text: str, lexicon: Lexicon) -> None:
    _check_fields(events_of(text, lexicon))


@given(st.sampled_from(_SENTENCES), st.sampled_from(_SENTENCES), st.floats(0, 1), st.floats(0, 1))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sentences_that_break_off_anywhere(lexicon: Lexicon, one: str, other: str, cut: float, taken_up: float) -> None:
    first, second = one.split(), other.split()
    words = first[: int(cut * len(first)) + 1] + second[int(taken_up * len(second)) :]
    text = " ".join(words)
    _check_spans(text, events_of(text, lexicon))


@given(st.text(max_size=300), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text(lexicon: Lexicon, text: str, on: date) -> None:
    _check_spans(text, extract_events(Article(text=text, published_on=on), lexicon))


@given(st.lists(st.sampled_from(_STORY.split("\n")), max_size=8).map("\n".join))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_lines(lexicon: Lexicon, text: str) -> None:
    events = events_of(text, lexicon, PUBLISHED)
    _check_spans(text, events)
    _check_fields(events)
