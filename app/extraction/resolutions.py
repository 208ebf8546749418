"""Resolutions: for whom one speaks by itself, and which say only what somebody stopped or judged."""

from collections.abc import Sequence

from app.domain.event import ActorMention
from app.extraction.arms import noun_phrase
from app.extraction.candidates import Context
from app.extraction.items import Item
from app.extraction.mentions import MentionType
from app.extraction.said import Said

_RESOLUTIONS = frozenset({"resolution", "resolutions"})
_REACH = 6  # sentences before, in which the resolution was told of first
_SITTING = ("parliament", "council", "assembly", "congress", "senate")
_WITHIN_PHRASE = frozenset({"DT", "IN", "JJ"})  # between a noun and the name that hangs on it
_BODIES = (MentionType.ORGAN, MentionType.PARTY, MentionType.DEFINITE)


def passed_by(said: Said) -> tuple[ActorMention, ...]:
    """Return who passed "the resolution" that calls on somebody; none where the verb has another subject."""
    items, at = said.items, said.predicate.group - 1
    while at > 0 and items[at].tag == "RB":
        at -= 1  # "the resolution also calls on"
    if at < 1 or items[at].low != "resolution" or items[at - 1].low not in ("the", "this"):
        return ()
    sentences = said.context.reading.sentences[max(0, said.sentence.number - _REACH) : said.sentence.number]
    for sentence in reversed(sentences):
        if body := _passing(sentence.items, said.context):
            return body
    return ()


def _passing(items: Sequence[Item], context: Context) -> tuple[ActorMention, ...]:
    """Return who passed a resolution in one sentence: "the Senate approved a resolution"; nobody has passed a draft."""
    passed = any(item.is_verb and item.low in context.lexicon.words["enacting"] for item in items)
    told = passed and any(item.low in _RESOLUTIONS and items[k - 1].low != "draft" for k, item in enumerate(items))
    bodies = (i for i, item in enumerate(items) if told and _sits(item, context))
    return next((actors for i in bodies if (actors := context.actors(items, [i]))), ())


def _sits(item: Item, context: Context) -> bool:
    """Tell a body of states, a council or a parliament."""
    mention = item.mention
    if mention is None or mention.type not in _BODIES or mention.party is None:
        return False
    known = context.roster.parties.get(mention.party)
    whole = mention.actor == mention.party and known is not None and known.type == "body"
    return whole or any(noun in (mention.actor or "") for noun in _SITTING)


def is_blocked(said: Said) -> bool:
    """Tell what only a paper says that somebody stopped or judged: "vetoed a resolution condemning Israel"."""
    items, classes = said.items, said.context.lexicon.words
    k = said.predicate.at - 1
    while k > 1 and items[k].noun not in classes["documents"] and (items[k].mention or items[k].tag in _WITHIN_PHRASE):
        k -= 1  # "blocked a statement in the Security Council condemning"
    if items[k].noun not in classes["documents"]:
        return False
    judged = items[max(0, noun_phrase(items, k)[0] - 1)].low  # "welcomed a statement condemning Israel"
    return judged in classes["judging"] | classes["backing"] or any(i.low in classes["blocking"] for i in items[:k])
