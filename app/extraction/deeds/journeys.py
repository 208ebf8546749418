"""Journeys told without a verb of travel: whom a party sends, where a tour takes somebody, where he is on a day."""

from collections.abc import Sequence

from app.domain.codebook import Kind, Precision
from app.domain.event import ActorMention, Origin
from app.extraction.clauses.status import is_in_progress
from app.extraction.clauses.timing import bound_time
from app.extraction.clauses.triggers import Trigger
from app.extraction.deeds.common import Clause
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.slots import find_slots

_PERSONS = frozenset({MentionType.PERSON, MentionType.OFFICE, MentionType.COUNTERPART})
_ACCREDITED = frozenset({"ambassador"})  # who is sent to stay
_HERE = 2  # items after a verb of travel in which "here" stands
_NEAR = 6  # items before a verb in which the tour stands that is its subject
_CARRYING = (("fly",), ("sail",), ("land",))  # heads that may have cargo for their object
_PART_OF = 2  # items
_HOSTED = 3  # items of "in Tehran on"
_BOUND_ON = frozenset({"on", "for", "as", "during"})
_PLACES = frozenset({"state", "capital", "place"})


def taken(clause: Clause) -> tuple[ActorMention, ...]:
    """Return whom a tour takes somewhere, its object or one named before: "a tour that will take him to Cairo"."""
    items, group = clause.items, clause.predicate.group
    if not any(item.low in clause.context.lexicon.words["trips"] for item in items[max(0, group - _NEAR) : group]):
        return ()
    after, before = range(clause.trigger.at + 1, clause.trigger.last), range(group)
    for span in (after, before):
        named = [k for k in span if (m := items[k].mention) is not None and m.type in _PERSONS]
        if named:
            return clause.actors(named[:1] if span is before else named[-1:])
    return ()


def arrived_here(clause: Clause, initiators: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Return the state that "arrived here" means: where the article was written."""
    home = clause.context.reading.home
    near = clause.items[clause.trigger.last : clause.trigger.last + _HERE]
    item = next((item for item in near if item.low == "here" and item.mention is None), None)
    if clause.kind is not Kind.VISIT or home is None or item is None or home in {a.party for a in initiators}:
        return ()
    origin = Origin("where the article was written", item.start, item.end)
    return (ActorMention(home, home, clause.context.roster.party_name(home), "here", origin),)


def is_journey(clause: Clause) -> bool:
    """Tell whether the verb tells a journey of somebody, where its frame asks for a person or a day."""
    if clause.has_trait("own envoy"):
        return _sends_envoy(clause)
    moved = _carries(clause) or _is_of_things(clause) or _does_next(clause)
    if _is_flown(clause) or (clause.kind is Kind.VISIT and moved):
        return False  # "has flown 400 soldiers into Mali", "jets bought from Russia, which landed in Caracas"
    if clause.kind is Kind.VISIT and clause.predicate.passive and _are_persons(clause):
        return "object" not in clause.trigger.frame.targets  # "Gul was visited by his Syrian counterpart"
    if clause.has_trait("in person") and not _are_persons(clause):
        return False  # "fighters crossed into Rwanda"
    if clause.has_trait("on a mission") and not (_are_persons(clause) or _is_delegation(clause)):
        return False  # "refugees returned from Pakistan"
    return not _is_back_at_post(clause) and (not clause.has_trait("stay") or _is_stay(clause))


def _is_flown(clause: Clause) -> bool:
    """Tell who is brought somewhere from who travels or brings relief: "Ocalan was flown to Turkey"."""
    carried = clause.has_trait("relief") or clause.trigger.frame.head in _CARRYING
    carried = carried or (clause.has_trait("forces") and _are_persons(clause))
    return clause.predicate.passive and carried


def _does_next(clause: Clause) -> bool:
    """Tell what somebody does next from where they go next: "went on to criticize Iran"."""
    if clause.trigger.frame.head[-1] != "to":
        return False
    following = clause.items[clause.trigger.last : clause.trigger.last + 1]
    return any(item.tag.startswith("VB") for item in following)


def _carries(clause: Clause) -> bool:
    """Tell a verb of travel with an object: goods or troops that are flown somewhere travel on no visit."""
    items, at = clause.items, clause.predicate.last
    plain = clause.trigger.frame.head in _CARRYING and at < len(items)
    return plain and items[at].mention is None and items[at].tag in ("CD", "DT", "NNS", "JJ")


def _is_of_things(clause: Clause) -> bool:
    """Tell what a relative clause tells of something that comes from a state: "which" is no land that travels."""
    group = clause.predicate.group
    subject = [clause.items[i].mention for i in clause.predicate.subject]
    lands = all(mention is not None and mention.organ in _PLACES for mention in subject)
    return bool(subject) and lands and group > 0 and clause.items[group - 1].low == "which"


def _is_back_at_post(clause: Clause) -> bool:
    """Tell the envoy who "returned to Ankara", where he serves, from a traveller."""
    subject = [clause.items[i].mention for i in clause.predicate.subject]
    sent = any(mention is not None and mention.office in _ACCREDITED for mention in subject)
    known = [clause.context.roster.parties.get((m.party if m is not None else None) or "") for m in subject]
    # "before returning to New York": the United Nations' own seat
    sent = sent or any(party is not None and party.type == "body" for party in known)
    return sent and clause.kind is Kind.VISIT and clause.trigger.frame.head == ("return",)


def is_sending(clause: Clause) -> bool:
    """Tell an envoy who has not left yet: "is sending his envoy to Baghdad"."""
    return clause.has_trait("own envoy") and is_in_progress(clause.predicate, clause.items)


def _sends_envoy(clause: Clause) -> bool:
    """Tell "dispatched an envoy to Tripoli", "sent its foreign minister to Cairo" from arms or goods that are sent."""
    items, predicate = clause.items, clause.predicate
    if predicate.passive:
        return False
    own = {actor.party for actor in clause.actors(predicate.subject)}
    envoys = clause.context.lexicon.words["envoys"]
    for item in items[clause.trigger.last : predicate.right]:
        if item.low == "to" and item.mention is None:
            return False
        mention = item.mention
        if item.noun.lower() in envoys and (mention is None or mention.party in (None, *own)):
            return True
        if mention is not None and mention.type in _PERSONS:
            return mention.party in (None, *own) and mention.office not in _ACCREDITED
    return False


def _is_stay(clause: Clause) -> bool:
    """Tell "Kohl was in Moscow on Sunday", of a person and a day, from "Iran is in talks" and "was in Iran in 1979"."""
    items, at = clause.items, clause.trigger.last
    place = items[at].mention if at < len(items) else None
    if not _are_persons(clause) or place is None or place.possessive or place.organ not in _PLACES:
        return False
    if clause.has_trait("ongoing"):
        return True  # "is currently in Moscow"
    bound = bound_time(items, clause.predicate, clause.context.lexicon.words)
    return bound is not None and bound.time is not None and bound.time.past.precision is Precision.DAY


def _is_delegation(clause: Clause) -> bool:
    subject = [clause.items[i].noun.lower() for i in clause.predicate.subject]
    return bool(subject) and all(noun in clause.context.lexicon.words["envoys"] for noun in subject)


def _are_persons(clause: Clause) -> bool:
    subject = [clause.items[i].mention for i in clause.predicate.subject]
    return bool(subject) and all(mention is not None and mention.type in _PERSONS for mention in subject)


def slots_behind(items: Sequence[Item], trigger: Trigger, left: int, end: int) -> tuple[tuple[str, int], ...]:
    """Return who is named behind a noun; behind its verb no host is, "his visit drew criticism in Israel"."""
    visit, last = trigger.frame.kind is Kind.VISIT, trigger.last
    own = find_slots(items, last, last if visit and last < len(items) and items[last].tag in FINITE else end)
    slots = tuple((name, i) for name, i in own if name != "object")
    host = _host_before(items, left) if visit else None
    return (*slots, ("in", host)) if host is not None else slots


def _host_before(items: Sequence[Item], left: int) -> int | None:
    """Return where somebody is on a journey that is named next: "in Tehran on a two-day visit", "as part of a tour"."""
    left -= _PART_OF * ([item.low for item in items[max(0, left - _PART_OF) : left]] == ["part", "of"])
    low = [item.low for item in items[max(0, left - _HOSTED) : left]]
    hosted = len(low) == _HOSTED and low[0] == "in" and low[-1] in _BOUND_ON
    return left - 2 if hosted and items[left - 2].mention is not None else None
