"""Whose are the deeds that a sentence names, and who brought them about: "U.S. sanctions", "Congress passed a bill"."""

from collections.abc import Sequence

from app.domain.event import ActorMention
from app.extraction.candidates import Context
from app.extraction.clauses.subjects import find_subject
from app.extraction.statements.joined import joined_from
from app.extraction.syntax.grammar import group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType

_HELPED = frozenset(
    "brokered mediated sponsored hailed welcomed praised condemned denounced criticized opposed".split()
)
_REACH = 7  # items from a verb to the noun of what was brought about


def owned(
    items: Sequence[Item], context: Context
) -> tuple[dict[str, tuple[ActorMention, ...]], tuple[ActorMention, ...]]:
    """Return each deed that a sentence names with whose it is, and who brought the last of them about.

    "U.S. sanctions" and "the sanctions imposed by the EU" are theirs; "Congress passed a resolution" brings it about.
    """
    found: dict[str, tuple[ActorMention, ...]] = {}
    makers: tuple[ActorMention, ...] = ()
    for k, item in enumerate(items):
        if item.low not in context.lexicon.words["acts"]:
            continue
        if both := _parted(items, k, context):
            found[item.low] = both
            continue
        mention = _owner(items, k)
        if mention is None:
            makers = context.actors(items, _makers(items, k, context)) or makers
        actors = context.named(mention) if mention is not None else makers
        if actors:
            found[item.low] = actors
    return found, makers


def _parted(items: Sequence[Item], k: int, context: Context) -> tuple[ActorMention, ...]:
    """Return whose accord stands at `k`: "a deal between Abu Dhabi and Tel Aviv"."""
    if items[k].low not in context.lexicon.words["accords"] or [it.low for it in items[k + 1 : k + 2]] != ["between"]:
        return ()
    both = context.actors(items, joined_from(items, k + 2))
    return both if len({actor.party for actor in both}) > 1 else ()


def _makers(items: Sequence[Item], k: int, context: Context) -> list[int]:
    """Return who brought about the thing at `k`: "Congress passed a resolution", "Israel announced the plan"."""
    verb = next((j for j in range(k - 1, max(-1, k - _REACH), -1) if items[j].is_verb and items[j].tag != "VBN"), None)
    if verb is None or context.lexicon.lemmas.get(items[verb].low) not in context.lexicon.words["bringing about"]:
        return []
    return find_subject(items, group_start(items, verb))


def _owner(items: Sequence[Item], k: int) -> Mention | None:
    for j in range(k - 1, max(-1, k - 4), -1):
        mention = items[j].mention
        if mention is not None:
            if items[j + 1].low == "-":
                return mention if items[j + 2].low in ("led", "imposed", "ordered") else None  # not "U.S.-brokered"
            short = mention.type is MentionType.PARTY and not items[j].noun.istitle()
            return mention if mention.possessive or mention.type is MentionType.ADJECTIVE or short else None
        if items[j].tag not in ("JJ", "NN", "POS", "VBN", "VBD", "HYPH"):
            break
    for j in range(k + 1, min(len(items) - 1, k + 4)):
        if items[j].low == "by":
            return None if items[j - 1].low in _HELPED else items[j + 1].mention
        if items[j].tag not in ("VBN", "JJ"):
            break
    return None
