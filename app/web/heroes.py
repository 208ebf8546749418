"""Which words of an event stand on its card."""

from collections.abc import Sequence

from app.domain.searching import Term, find_terms
from app.timeline.rows import EventCard, QuoteRef

# A word or two in quotation marks (“pay”) say nothing by themselves; the sentence around them does.
_FEWEST_WORDS = 4


def hero(card: EventCard, terms: Sequence[Term] = ()) -> QuoteRef | None:
    """Return the card's quote; where that is too short to be understood, the passage of evidence that holds it.

    Of a card that a search found, it is the words that hold what was searched for, where the quote does not.
    """
    usual = _usual(card)
    if not terms or usual is None or find_terms(usual.text, terms) or find_terms(card.summary, terms):
        return usual
    return next((one for one in (*card.quotes, *card.evidence) if find_terms(one.text, terms)), usual)


def _usual(card: EventCard) -> QuoteRef | None:
    quote = card.quote
    if quote is None or not quote.is_quote or len(quote.text.split()) >= _FEWEST_WORDS:
        return quote
    return next((passage for passage in card.evidence if _holds(passage, quote)), quote)


def _holds(passage: QuoteRef, quote: QuoteRef) -> bool:
    return passage.article_id == quote.article_id and passage.start <= quote.start and quote.end <= passage.end
