"""Runs one stage, or all before it, on a short text, and says in brief what came of it."""

from collections.abc import Iterable
from datetime import date

from app.domain.article import Article
from app.domain.event import ActorMention, Event
from app.domain.lexicon import Lexicon
from app.extraction import extract_events
from app.extraction.clauses.predicates import Predicate, read_predicate
from app.extraction.reading import Reading, read_article
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention
from app.extraction.text.sentences import Sentence
from app.extraction.text.tokens import Token, tokenize

PUBLISHED = date(2025, 3, 12)  # a Wednesday


def article(text: str, on: date = PUBLISHED) -> Article:
    """Return an article of nothing but its text."""
    return Article(text=text, published_on=on)


def read(text: str, lexicon: Lexicon, on: date = PUBLISHED) -> Reading:
    """Return the text as the rules for events are given it."""
    return read_article(article(text, on), lexicon)


def items_of(text: str, lexicon: Lexicon, on: date = PUBLISHED) -> list[Item]:
    """Return the items of a text of one sentence."""
    (sentence,) = read(text, lexicon, on).sentences
    return sentence.items


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text of one sentence."""
    return tokenize(text, Sentence(0, len(text)))


def mentions_in(reading: Reading) -> list[Mention]:
    """Return the resolved mentions of an article in order."""
    return [item.mention for sentence in reading.sentences for item in sentence.items if item.mention]


def words_of(mention: Mention, text: str) -> str:
    """Return the words that a mention covers."""
    return text[mention.start : mention.end]


def events_of(text: str, lexicon: Lexicon, on: date = PUBLISHED) -> list[Event]:
    """Return the events of a text."""
    return extract_events(article(text, on), lexicon)


def sides(initiators: Iterable[ActorMention], targets: Iterable[ActorMention]) -> str:
    """Say who acts on whom: "QAT, EGY > ISR"."""
    left, right = (", ".join(actor.party or actor.actor for actor in side) for side in (initiators, targets))
    return f"{left} > {right}" if right else left


def brief(event: Event) -> str:
    """Say what happened in one line: "visit/visit occurred: EGY > QAT"."""
    return f"{event.kind}/{event.act} {event.status}: {sides(event.initiators, event.targets)}"


def dated(event: Event) -> str:
    """Say when in one line: "2025-03-10 day", "2025-03-03..2025-03-09 week"."""
    when = event.when
    days = f"{when.start}" if when.start == when.end else f"{when.start}..{when.end}"
    return f"{days} {when.precision}"


def outline(events: Iterable[Event]) -> list[str]:
    """Say each event in a line, in alphabetical order."""
    return sorted(brief(event) for event in events)


def predicate_of(text: str, verb: str, lexicon: Lexicon) -> tuple[Predicate, list[Item]]:
    """Return the predicate of the last word `verb` in a text of one sentence, and the sentence's items."""
    items = items_of(text, lexicon)
    at = [i for i, item in enumerate(items) if item.low == verb][-1]
    return read_predicate(items, at, at + 1), items
