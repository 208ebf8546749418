"""Resolutions and other papers: for whom one speaks by itself, and what it says that somebody only judges."""

from collections.abc import Sequence

from app.domain.codebook import Act
from app.domain.event import ActorMention
from app.extraction.candidates import Context
from app.extraction.clauses.arms import noun_phrase
from app.extraction.statements.said import Said
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType

_RESOLUTIONS = frozenset({"resolution", "resolutions"})
_REACH = 6  # sentences before, in which the resolution was told of first
_SITTING = ("parliament", "council", "assembly", "congress", "senate")
_JUDGING = frozenset({Act.CRITICIZE, Act.REJECT, Act.SUPPORT})
_AIMING = frozenset({"against", "that", "which"})  # behind a paper: at whom it is aimed, or what it says
_BESIDE = 3  # items behind a paper in which that stands
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


def paper_judged(said: Said, act: Act) -> int | None:
    """Return the paper that is judged, and blames or asks others: "opposed a draft resolution condemning North Korea".

    None where no such paper is.
    """
    items, papers = said.items, said.context.lexicon.words["documents"] if act in _JUDGING else ()
    for j in range(said.predicate.last, min(said.predicate.right, len(items))):
        if items[j].tag == "IN":
            return None  # "condemned it in a statement calling on Israel"
        if items[j].mention is None and items[j].noun in papers:
            behind = items[j + 1 : j + 1 + _BESIDE]
            return j if any(item.tag == "VBG" or item.low in _AIMING for item in behind) else None
    return None


def is_of_paper(said: Said, k: int, act: Act) -> bool:
    """Tell whom only a paper that is judged blames or asks."""
    paper = paper_judged(said, act)
    return paper is not None and paper < k


def is_passed(items: Sequence[Item], k: int, act: Act) -> bool:
    """Tell whose resolution is judged, which that body passed: "welcomed the U.N. Security Council resolution"."""
    mention, after = items[k].mention, items[k + 1].low if k + 1 < len(items) else ""
    return (
        act in _JUDGING and mention is not None and mention.type is not MentionType.ADJECTIVE and after in _RESOLUTIONS
    )
