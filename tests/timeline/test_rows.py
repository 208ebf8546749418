from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.domain.codebook import Act, Kind, Status
from app.storage.database import session_scope
from app.timeline.filter import EventFilter
from app.timeline.query import load_cards
from app.timeline.rows import ActorRef, EventCard
from tests.factories import bare_engine
from tests.timeline.store import ARAGHCHI, FIDAN, add_article, add_event, make_report

ORIGINAL = "Fidan spoke. He called it “a test” and “a real test of all”. Then he left."
EXCERPT = "He called it “a test” and “a real test of all”."
OTHER = "According to Fidan it was “a very long test of everything, by his own account”."


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return bare_engine(tmp_path)


def _only(session: Session) -> EventCard:
    (card,) = load_cards(session, EventFilter(), limit=2)
    return card


def test_a_card_of_an_event(engine: Engine) -> None:
    with session_scope(engine, write=True) as session:
        article = add_article(session, ORIGINAL, publisher="Al-Monitor", published="2024-02-01")
        report = make_report(article, EXCERPT, quotes=[("a test", "fidan"), ("a real test of all", "fidan")])
        add_event(session, "one", FIDAN, ARAGHCHI, kind="statement", act="warn", speaker="fidan", reports=[report])
        card = _only(session)
    fidan = ActorRef("fidan", "Name of fidan", "person", "TUR", "Party TUR", "fidan")
    assert (card.id, card.path) == ("one", "/events/one/one")
    assert (card.kind, card.act, card.status) == (Kind.STATEMENT, Act.WARN, Status.OCCURRED)
    assert (card.initiators, card.speaker) == ((fidan,), fidan)
    assert [actor.path for actor in card.targets] == ["/actors/araghchi"]
    assert card.code.cameo == "012"
    assert (card.reports, card.articles, card.publishers) == (1, 1, ("Al-Monitor",))
    assert card.quote is not None
    assert (card.quote.text, card.quote.is_quote) == ("a real test of all", True)
    assert ORIGINAL[card.quote.start : card.quote.end] == card.quote.text
    assert card.quote.path == f"/articles/{article.public_id}/article"
    # Without a title the first words stand for it, and no text was needed.
    assert card.quote.article_title == ORIGINAL
    assert [quote.text for quote in card.quotes] == ["a test", "a real test of all"]
    assert [passage.text for passage in card.evidence] == [EXCERPT]


def test_copies_are_articles_but_no_reports(engine: Engine) -> None:
    with session_scope(engine, write=True) as session:
        original = add_article(session, ORIGINAL, published="2024-02-03")
        excerpt = add_article(session, EXCERPT, published="2024-02-02", copy_of=original, publisher="Wire")
        other = add_article(session, OTHER, published="2024-02-01")
        reports = [
            make_report(excerpt, EXCERPT, quotes=[("a real test of all", "fidan")]),
            make_report(original, EXCERPT, quotes=[("a test", "fidan")]),
            make_report(other, "According to Fidan"),
        ]
        add_event(session, "one", FIDAN, speaker="fidan", reports=reports)
        card = _only(session)
    assert (card.reports, card.articles) == (2, 3)
    # An original's shorter quote goes before a copy's longer one, and the earliest report stands first.
    assert card.quote is not None
    assert (card.quote.text, card.quote.article_id) == ("a test", original.public_id)
    assert [passage.text for passage in card.evidence] == ["According to Fidan", EXCERPT, EXCERPT]


def test_two_copies_of_an_article_that_does_not_tell_it_are_one_report(engine: Engine) -> None:
    with session_scope(engine, write=True) as session:
        original = add_article(session, ORIGINAL)
        copies = [add_article(session, EXCERPT + end, copy_of=original) for end in ("", " Again.")]
        add_event(session, "one", FIDAN, reports=[make_report(copy, "He called it") for copy in copies])
        card = _only(session)
    assert (card.reports, card.articles) == (1, 2)


def test_the_earliest_report_stands_first_even_as_a_copy(engine: Engine) -> None:
    with session_scope(engine, write=True) as session:
        silent = add_article(session, ORIGINAL, published="2024-01-01")
        copy = add_article(session, EXCERPT, published="2024-01-02", copy_of=silent)
        later = add_article(session, OTHER, published="2024-01-03")
        reports = [make_report(later, "According to Fidan"), make_report(copy, "He called it")]
        add_event(session, "one", FIDAN, reports=reports)
        card = _only(session)
    assert [passage.text for passage in card.evidence] == ["He called it", "According to Fidan"]


@pytest.mark.parametrize(
    ("speaker", "quoted", "shown"),
    [
        # Another's words are not the speaker's; then the evidence stands for itself.
        ("fidan", "araghchi", EXCERPT),
        ("fidan", "fidan", "a test"),
        ("fidan", None, "a test"),
        # Where several speak together, whoever is quoted speaks for them.
        (None, "fidan", "a test"),
    ],
)
def test_the_words_on_a_card(engine: Engine, speaker: str | None, quoted: str | None, shown: str) -> None:
    with session_scope(engine, write=True) as session:
        article = add_article(session, ORIGINAL)
        add_event(session, "other", ARAGHCHI, FIDAN, withdrawn=True)
        report = make_report(article, "Then he left.", EXCERPT, quotes=[("a test", quoted)])
        add_event(session, "one", FIDAN, speaker=speaker, reports=[report])
        session.expire_all()
        card = _only(session)
    assert card.quote is not None
    assert (card.quote.text, card.quote.is_quote) == (shown, shown == "a test")


@pytest.mark.parametrize(
    ("evidence", "shown"),
    [
        # The longest quote of the passage where the act is told, however long others are.
        (["He called it “a test”"], "a test"),
        (["He called it “a test”", "and “a real test of all”"], "a test"),
        (["He called it “a test” and “a real test of all”"], "a real test of all"),
        # Without one, the passage itself: a quote elsewhere may be on another matter.
        (["Fidan spoke."], "Fidan spoke."),
        (["Fidan spoke.", "and “a real test of all”"], "Fidan spoke."),
    ],
)
def test_the_words_on_a_card_support_its_headline(engine: Engine, evidence: list[str], shown: str) -> None:
    with session_scope(engine, write=True) as session:
        article = add_article(session, ORIGINAL)
        quotes = [("a test", "fidan"), ("a real test of all", "fidan")]
        add_event(session, "one", FIDAN, speaker="fidan", reports=[make_report(article, *evidence, quotes=quotes)])
        session.expire_all()
        card = _only(session)
    assert card.quote is not None
    assert card.quote.text == shown


def test_a_speaker_who_is_no_initiator_has_a_name_and_no_party(engine: Engine) -> None:
    with session_scope(engine, write=True) as session:
        add_event(session, "one", ("TUR", "TUR"), speaker="fidan")
        card = _only(session)
    assert card.speaker == ActorRef("fidan", "Name of fidan", "person", None, None, "Name of fidan")
    assert (card.quote, card.reports, card.articles) == (None, 0, 0)
