"""What a writer says in passing of words that are told by a neutral verb: "in a veiled warning to Washington, he said".

The noun tells the act and at whom it is directed; "in an apparent reference to Israel" tells only who is meant.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from app.domain.codebook import STATEMENT_ORDER, Act
from app.domain.event import ActorMention
from app.extraction.statements.joined import can_be_target, joined_from
from app.extraction.statements.said import Said
from app.extraction.syntax.items import Item

_ARTICLES = frozenset({"a", "an", "what", "the"})
_AT_WHOM = frozenset({"to", "at", "of", "against", "for", "with", "on", "towards", "toward"})
_REACH = 14  # items from "in" to the comma that closes the phrase
_BESIDE = 4  # items behind the preposition in which who is meant stands


def told_in_passing(said: Said, own: Collection[str | None]) -> tuple[Act, tuple[ActorMention, ...]] | None:
    """Return what a phrase beside the verb says that the words are, and at whom; None where none does."""
    classes, phrases = said.context.lexicon.words, list(_phrases(said))
    for act in STATEMENT_ORDER if phrases else ():
        if act is not Act.COMMENT and (actors := _named_by(said, phrases, classes[f"nouns that {act}"], own)):
            return act, actors
    return None


def meant_in_passing(said: Said, own: Collection[str | None]) -> tuple[ActorMention, ...]:
    """Return of whom a phrase beside the verb says that they are meant: "in an apparent reference to Israel"."""
    return _named_by(said, _phrases(said), said.context.lexicon.words["nouns that refer"], own)


def _named_by(
    said: Said, phrases: Iterable[int], nouns: Collection[str], own: Collection[str | None]
) -> tuple[ActorMention, ...]:
    items = said.items
    for start in phrases:
        for k in range(start + 1, min(start + _REACH, len(items) - 2)):
            if items[k].low == ",":
                break
            if items[k].low not in nouns or items[k + 1].low not in _AT_WHOM:
                continue
            near = range(k + 2, min(k + 2 + _BESIDE, len(items)))
            whom = next((j for j in near if items[j].mention is not None or items[j].low == ","), near.stop)
            if whom < near.stop and can_be_target(items[whom].mention):
                actors = said.context.actors(items, joined_from(items, whom))
                return said.context.foreign(actors, own, blocs=True)
    return ()


def _phrases(said: Said) -> Iterator[int]:
    """Yield where such a phrase may begin: the sentence, behind the verb, or behind a comma."""
    items = said.items
    for k, item in enumerate(items[:-2]):
        if item.low != "in" or items[k + 1].low not in _ARTICLES:
            continue
        if k in (0, said.predicate.last) or _is_set_off(items, k):
            yield k


def _is_set_off(items: Sequence[Item], k: int) -> bool:
    return items[k - 1].low == "," or items[k - 1].quotation is not None
