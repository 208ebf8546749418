"""Quotations of a sentence → the statements whose words they are."""

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.candidates import Candidate, Context
from app.extraction.reading import ReadSentence
from app.extraction.syntax.items import Item
from app.extraction.syntax.naming import is_name
from app.extraction.text.quotes import Quotation

_FRAGMENT = 40  # characters below which words in marks are no clause, and are said of one party


def with_quotes(sentence: ReadSentence, found: Sequence[Candidate], context: Context) -> list[Candidate]:
    """Give each quotation of the sentence to every statement that the verb it goes with tells."""
    shared = list(found)
    for k, item in enumerate(sentence.items):
        quotation = item.quotation or item.marked
        if quotation is None or not shared or is_subhead(sentence, k, context) or _is_asked(sentence.items, k, context):
            continue
        if is_name(sentence.items, k, context.reading.text, context.lexicon.words):
            continue
        quote = context.quote(quotation)
        who = _who_says(shared, k)
        if _is_of_another(sentence.items, k, who, context):
            continue
        told = [_voice(c) == _voice(who) and c.at == who.at for c in shared]
        if quotation.inner_end - quotation.inner_start < _FRAGMENT:
            told = _of_the_nearest(shared, told, quotation)
        shared = [replace(c, quotes=(*c.quotes, quote)) if own else c for c, own in zip(shared, told, strict=True)]
    return shared


def _is_asked(items: Sequence[Item], k: int, context: Context) -> bool:
    """Tell words that are the question's: "Asked about the “state”, Khan said"."""
    closed = next((i for i, item in enumerate(items) if item.low == ","), 0)
    return k < closed and items[0].low in context.lexicon.words["asked"]


def _is_of_another(items: Sequence[Item], k: int, who: Candidate, context: Context) -> bool:
    """Tell words of somebody else that are only spoken of: "rejected Netanyahu's claims of a “secret warehouse”"."""
    k -= 1
    while k > 0 and items[k].tag in ("DT", "JJ"):
        k -= 1
    if k < 1 or items[k].low not in ("of", "about") or items[k - 1].noun not in context.lexicon.words["utterances"]:
        return False
    k -= 2
    while k > 0 and items[k].tag in ("POS", "JJ"):
        k -= 1
    owner = items[k].mention if k >= 0 else None
    named = owner is not None and owner.possessive and owner.names_actor
    return named and owner is not None and owner.party not in who.initiator_parties


def _of_the_nearest(found: Sequence[Candidate], told: Sequence[bool], quotation: Quotation) -> list[bool]:
    """Return which statements a few words in marks belong to: "the U.S. is the “enabler” of Israeli crimes" blames one.

    They are said of the party that is named last before them; of all, where none is.
    """
    named = [_last_named(c, quotation.start) if own else -1 for c, own in zip(found, told, strict=True)]
    last = max(named, default=-1)
    return list(told) if last < 0 else [own and at == last for own, at in zip(told, named, strict=True)]


def _last_named(candidate: Candidate, end: int) -> int:
    """Return where a target of a statement is named last before `end`; -1 where none is."""
    origins = (actor.origin for actor in candidate.targets)
    starts = (origin.start for origin in origins if origin is not None and origin.start is not None)
    return max((start for start in starts if start < end), default=-1)


def is_subhead(sentence: ReadSentence, k: int, context: Context) -> bool:
    """Tell an editor's line in single marks before the sentence: "‘Iran backs its friends’ Rouhani said that"."""
    quotation, text = sentence.items[k].quotation if sentence.items else None, context.reading.text
    if k > 0 or quotation is None or text[quotation.start : quotation.inner_start] not in ("‘", "'"):
        return False
    closed = text[quotation.inner_end - 1 : quotation.inner_end] in (",", ".", "!", "?")
    following = text[quotation.end : quotation.end + 2].strip()
    return not closed and following[:1] not in (",", ".") and (not following or following[0].isupper())


def _voice(candidate: Candidate) -> tuple[str | None, frozenset[str]]:
    return candidate.speaker, candidate.initiator_parties


def _who_says(found: Sequence[Candidate], k: int) -> Candidate:
    """Return the statement in whose words item `k` stands, else the last one told before it, else the first."""
    inside = [c for c in found if any(start <= k < end for start, end in c.clauses)]
    before = [c for c in found if c.at < k]
    return inside[0] if inside else before[-1] if before else found[0]
