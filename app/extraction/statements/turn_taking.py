"""Where in one sentence another speaker takes the word: "Egypt said it would stay, but the IAEA has denied it"."""

from collections.abc import Sequence

from app.domain.codebook import Act, Kind
from app.extraction.clauses.predicates import Predicate, read_predicate
from app.extraction.clauses.triggers import Trigger
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType

_CONTRASTING = frozenset({"but", "while", "whereas", "whilst", "although", "though"})  # with a comma before or without
_PERFECT = frozenset({"has", "have"})
# What ends words that blame: "said the raid was cowardly and pledged to help Mali".
_GRACIOUS = frozenset({Act.SUPPORT, Act.PLEDGE, Act.APOLOGIZE})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_BEFORE_NAMES = ("DT", "JJ", "PRP$", "NN", "CD", "POS")


def find_turns(items: Sequence[Item], triggers: Sequence[Trigger]) -> tuple[int, ...]:
    """Return the items before which the words of one speaker end, since a verb of speech has a subject of its own.

    Its tense must be that of the verb of speech before it: in "said that Cairo agrees, but Rome rejects it" nobody
    else speaks.
    """
    told = [t for t in triggers if t.frame.kind is Kind.STATEMENT]
    if len(told) < 2:  # noqa: PLR2004 - one speaker and another
        return ()
    predicates = [read_predicate(items, t.at, t.last) for t in told]
    found = []
    for k, predicate in enumerate(predicates[1:], 1):
        gracious = told[k].frame.act in _GRACIOUS
        earlier = [p for p, t in zip(predicates, told[:k], strict=False) if gracious or _is_judging(t)]
        if _goes_on(items, predicate, earlier):
            found.append(predicate.group - 1)
        at = _opens(items, predicate)
        before = [_tenses(items, earlier) for earlier in predicates[:k] if earlier.at < (at or 0)]
        if at is not None and any(tenses & _tenses(items, predicate) for tenses in before):
            found.append(at)
    return tuple(found)


def _is_judging(trigger: Trigger) -> bool:
    return "neutral" not in trigger.frame.traits


def _goes_on(items: Sequence[Item], predicate: Predicate, before: Sequence[Predicate]) -> bool:
    """Tell a second verb of speech that ends what the first one is about: "condemned the raid and urged Russia to"."""
    if predicate.group < 1 or items[predicate.group - 1].low not in ("and", "but") or not predicate.subject:
        return False
    tenses = _tenses(items, predicate)
    first = next((p for p in before if p.subject == predicate.subject and tenses & _tenses(items, p)), predicate)
    return not any(item.low == "that" for item in items[first.last : predicate.group]) and first is not predicate


def _tenses(items: Sequence[Item], predicate: Predicate) -> frozenset[str]:
    """Return the tenses that a finite verb goes with: a perfect goes with both; none for any other verb."""
    item = items[predicate.group]
    if item.low in _PERFECT and predicate.group < predicate.at:
        return frozenset({"past", "present"})
    return frozenset({"past" if item.tag == "VBD" else "present"} if item.tag in _TENSED else ())


def _opens(items: Sequence[Item], predicate: Predicate) -> int | None:
    """Return the item before the clause of a verb that somebody named is the subject of; None where none opens."""
    subject = predicate.subject[0] if predicate.subject and not predicate.inverted else 0
    named = items[subject].mention
    if not 0 < subject < predicate.group or named is None or named.type is MentionType.PRONOUN:
        return None
    k = subject - 1
    while k > 0 and items[k].tag in _BEFORE_NAMES and items[k].mention is None:
        k -= 1
    comma = items[k - 1].low == ","
    if items[k].low in _CONTRASTING or (items[k].low == "and" and comma):
        return k - comma
    return None
