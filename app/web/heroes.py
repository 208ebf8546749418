"""Which words of an event stand on its card."""

from app.timeline.rows import EventCard, QuoteRef

# A word or two in quotation marks (“pay”) say nothing by themselves; the sentence around them does.
_FEWEST_WORDS = 4


def hero(card: EventCard) -> QuoteRef | None:
    """Return the card's quote; where that is too short to be understood, the passage of evidence that holds it."""
    quote = card.quote
    if quote is None or not quote.is_quote or len(quote.text.split()) >= _FEWEST_WORDS:
        return quote
    return next((passage for passage in card.evidence if _holds(passage, quote)), quote)


def _holds(passage: QuoteRef, quote: QuoteRef) -> bool:
    return passage.article_id == quote.article_id and passage.start <= quote.start and quote.end <= passage.end
