"""Accords told in the passive or by a participle: "a deal was signed between", "the pact that Iran and Iraq signed"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.codebook import Act, Kind
from app.domain.event import ActorMention
from app.extraction.candidates import Candidate
from app.extraction.clauses.arms import noun_phrase
from app.extraction.clauses.predicates import clause_end
from app.extraction.clauses.subjects import find_subject
from app.extraction.deeds.common import Clause
from app.extraction.syntax.grammar import FINITE, RELATIVES, group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.origins import read_from
from app.extraction.syntax.slots import find_slots

Sides = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]

_FRONTED = frozenset({"under", "in", "by", "with"})  # what a fronted accord hangs on
_REACH = 12  # items between the accord and the verb that tells it


def tells_apart(clause: Clause) -> bool:
    """Tell a participle by which parties are told apart: "said that states signing deals with Israel were weak"."""
    predicate, items = clause.predicate, clause.items
    bare = items[predicate.at].tag == "VBG" and predicate.group == predicate.at > 0
    behind = items[predicate.at - 1].mention is not None and items[predicate.at - 1].low != ","
    told = any(item.tag in FINITE for item in items[predicate.last :])
    said = any(item.tag in FINITE for item in items[: predicate.at])
    return clause.kind is Kind.AGREEMENT and bare and behind and told and said


def accord_before(clause: Clause) -> int | None:
    """Return the item of the accord that a passive verb or a participle tells; None for an active verb."""
    predicate, items = clause.predicate, clause.items
    accords = clause.context.lexicon.words["accords"]
    participle = items[predicate.at].tag in ("VBN", "VBD") and not predicate.auxiliaries and not predicate.subject
    if not predicate.passive and not participle:
        return None
    start = _planned_at(clause) if "to" in predicate.auxiliaries else predicate.group
    for k in range(start - 1, max(-1, start - _REACH), -1):
        if items[k].low in accords:
            return k
        if items[k].tag in FINITE or items[k].low in (";", ":"):
            break
    agreed = clause.trigger.frame.head == ("agree",) and "to" not in predicate.auxiliaries and not participle
    return _thing_agreed(clause) if agreed else None


def is_of_accord(clause: Clause) -> bool:
    """Tell an accord of which a relative clause says who made it, "the pact (that) Turkey concluded with Russia"."""
    predicate, items = clause.predicate, clause.items
    k = min(predicate.subject, default=0) - 1
    k -= k > 0 and items[k].low in ("that", "which")
    return k > 0 and items[k].low in clause.context.lexicon.words["accords"]


def _thing_agreed(clause: Clause) -> int:
    """Return what "was agreed", whatever it is called: "a timetable", "the resumption of flights", "it"."""
    items, predicate = clause.items, clause.predicate
    nouns = (k for k in range(predicate.left, predicate.group) if items[k].tag in ("NN", "NNS"))
    return next(nouns, predicate.group - 1)


def _planned_at(clause: Clause) -> int:
    """Return where the verb starts that an infinitive hangs on: "is scheduled" of "is scheduled to be signed"."""
    items, predicate = clause.items, clause.predicate
    k = next((k for k in range(predicate.group - 1, -1, -1) if items[k].low == predicate.governor), predicate.group)
    return group_start(items, k)


def accord_parties(clause: Clause, accord: int) -> Sides:
    """Return the parties: behind the verb ("signed between", "signed by … and"), or beside the accord itself."""
    predicate, items = clause.predicate, clause.items
    beside = find_slots(items, accord + 1, predicate.group)
    for slots in (predicate.slots, tuple(beside)):
        for slot in ("between", "by", "among"):
            if slot == "by" and _is_brokered(clause):
                continue
            if found := clause.actors([i for name, i in slots if name == slot]):
                other = clause.actors([i for name, i in slots if name == "with"])
                return found[:1], (*found[1:], *other)
    other = clause.actors([i for name, i in (*beside, *predicate.slots) if name == "with"])
    owners = [k for k in range(max(0, accord - 5), accord) if items[k].actor is not None or items[k].tag == "POS"]
    if owners or other:
        return clause.actors(owners), other
    return (agreed, ()) if (agreed := _gathered(clause)) else _those_bound(clause, accord)


def _gathered(clause: Clause) -> tuple[ActorMention, ...]:
    """Return the body at whose gathering something was agreed: "at a NATO summit", "at the meeting of the EU"."""
    if clause.trigger.frame.head != ("agree",):
        return ()
    found = clause.actors(clause.predicate.in_slots(["at", "during", "in"])[:1])
    return tuple(actor for actor in found if clause.is_body(actor))


def _those_bound(clause: Clause, accord: int) -> Sides:
    """Return who does what a fronted accord says: "Under a deal signed on Monday, Egypt will sell gas to Jordan"."""
    items, start = clause.items, clause.predicate.last
    if settled := _those_who_settle(clause, accord):
        return settled[:1], settled[1:]
    verb = next((k for k in range(start, len(items)) if items[k].tag in FINITE), None)
    if verb is None or noun_phrase(items, accord)[0] != 1 or items[0].low not in _FRONTED:
        return (), ()
    doers = clause.actors(find_subject(items, group_start(items, verb)))
    slots = find_slots(items, verb + 1, clause_end(items, verb + 1))
    own = {actor.party for actor in doers}
    # The first of them: the rest are about what else the deed is.
    for wanted in ("with", "to", "from", "object"):
        if found := clause.context.foreign(clause.actors([i for name, i in slots if name == wanted]), own):
            return doers, found
    return doers[:1], doers[1:]


def _those_who_settle(clause: Clause, accord: int) -> tuple[ActorMention, ...]:
    """Return who did something by an accord: "Denmark and Canada settled their dispute in an accord signed in June"."""
    items = clause.items
    left = noun_phrase(items, accord)[0]
    verb = next((k for k in range(left - 1, -1, -1) if items[k].tag in FINITE), None)
    if verb is None or items[left - 1].low not in _FRONTED:
        return ()
    doers = clause.actors(find_subject(items, group_start(items, verb)))
    return doers if len({actor.party for actor in doers}) > 1 else ()


def _is_brokered(clause: Clause) -> bool:
    """Tell a verb whose doer is no party to the accord: "a deal brokered by Oman"."""
    frame = clause.trigger.frame
    return "of an accord" in frame.traits and "by" not in frame.targets


def is_main(clause: Clause, accord: int) -> bool:
    """Tell whether the accord is the subject of its passive in a main clause: "a deal was signed between"."""
    predicate, items = clause.predicate, clause.items
    between = items[accord + 1 : predicate.group]
    return (
        predicate.passive
        and bool(predicate.auxiliaries)
        and not any(item.low in RELATIVES or item.low == "," for item in between)
    )


def with_party_behind(clause: Clause, candidate: Candidate) -> Candidate:
    """Direct a step out of "the deal" or "it" at who stands behind the accord that the text has named before.

    Frames of the same verb know some accords by name: "the nuclear deal" is Iran's.
    """
    items, trigger = clause.items, clause.trigger
    meant = items[trigger.last - 1].low
    if not candidate.one_sided or candidate.act is not Act.DOWNGRADE or candidate.targets:
        return candidate
    if meant != "it" and meant not in clause.context.lexicon.words["accords"]:
        return candidate
    named = [f for f in clause.context.lexicon.frames[items[trigger.at].low] if any(map(_stands_behind, f.traits))]
    earlier = clause.context.reading.sentences[: clause.sentence.number + 1]
    for frame in named:
        tail = frame.head[frame.head.index("~") + 1 :] if "~" in frame.head else ()
        party = next(map(_stands_behind, frame.traits), None)
        if party and tail and party not in candidate.parties and any(_names(s.items, tail) for s in earlier):
            origin = read_from(items, trigger.at, trigger.last, "who stands behind the accord named before")
            text = clause.context.reading.article.text[items[trigger.at].start : items[trigger.last - 1].end]
            target = ActorMention(party, party, clause.context.roster.party_name(party), text, origin)
            return replace(candidate, targets=(target,), one_sided=False)
    return candidate


def _stands_behind(trait: str) -> str:
    """Return the party of a trait that names one; nothing for another trait."""
    return trait.partition("party:")[2]


def _names(items: Sequence[Item], words: Sequence[str]) -> bool:
    """Tell whether these words stand in a sentence, one behind the other."""
    lows = [item.low for item in items]
    return any(tuple(lows[k : k + len(words)]) == tuple(words) for k in range(len(lows)))
