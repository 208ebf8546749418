"""Rules for talks and visits told by a noun: "a meeting last week with", "his visit to"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.codebook import TALKS, Kind, Status
from app.domain.event import ActorMention, Origin
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses.arms import noun_phrase
from app.extraction.clauses.predicates import Predicate, clause_end, clause_start, read_predicate
from app.extraction.clauses.status import Words, goes_with_plan, told_status
from app.extraction.clauses.timing import bound_time, is_planned_for
from app.extraction.clauses.triggers import Trigger
from app.extraction.deeds.common import Clause
from app.extraction.deeds.happenings import Happening, find_happening, find_having, first_of_sittings
from app.extraction.deeds.journeys import slots_behind
from app.extraction.deeds.participants import is_called_off, participants, spoken_to, told_of
from app.extraction.deeds.victims import paired
from app.extraction.reading import ReadSentence
from app.extraction.syntax.grammar import FINITE, VERBAL
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType

Sides = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]

_UNDATED = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT})  # kinds whose noun tells an act without a date of its own
_POINTING = frozenset({"the", "this", "that", "these", "those", "same"})
_SPOKEN_OF = frozenset({"on", "about", "regarding", "concerning", "over", "to", "of"})
_MIDST = ("between", "among")
_WITH = frozenset({"with", "between"})
_BEHIND = frozenset({"after", "following"})
_THERE = frozenset({"at", "during"})
_DURING = frozenset({"during", "in", "at", "on"})
_WITHIN_VERBS = ("TO", "VB", "VBN", "RB")  # after a finite verb: "is expected to meet"
_CURRENTLY = frozenset({"currently", "presently"})
_NEAR = 6  # items before a noun phrase in which "currently" belongs to it
_LEADING = frozenset({"in", "to", "with"})  # between the verb and what it led to
_JOINING = frozenset({"and", ","})
_LISTING = frozenset({"of", "the", "and", ",", "from", "both"})
_AGREED_ON = frozenset({"on", "upon", "to"})
_DID = frozenset({"agreed", "decided", "committed"})
_PASSIVE = 3  # items behind a noun in which the participle of its verb stands
_INVOLVED = 14  # items between talks and the word that says who takes part
_MORE = frozenset({"further", "more", "additional"})
_WISHING = 4  # items before a noun phrase in which stands what wishes for it
_ABLE = frozenset({"can", "could", "may", "might", "should", "must"})
_NOUN_TIME = 6  # items to the right in which the time of a noun stands


def find_nominal(
    sentence: ReadSentence, trigger: Trigger, context: Context, before: Candidate | None = None
) -> Candidate | None:
    """Return the deed that a noun tells: with its owner before it or its parties after it, and a date or a governor.

    `before` is the last statement of the sentences before, whose speaker "the remarks came in a meeting with" means.
    """
    items, at = sentence.items, trigger.at
    left, owners = noun_phrase(items, at)
    seats = context.lexicon.words["seats"]
    owners = [i for i in owners if (m := items[i].mention) is None or m.actor not in seats]  # "a White House meeting"
    owners = owners or paired(items, trigger)
    left = _first_of_spell(items, left, context.lexicon.words)
    body = "if held" in trigger.frame.traits
    end, happening = _happening(items, left, trigger.last, context.lexicon.words, body=body)
    if (had := find_having(items, trigger.last, context.lexicon.words)) is not None:
        owners, end, happening = [had[0]], trigger.last, had[1]
    slots = slots_behind(items, trigger, left, end)
    time = _noun_time(items, left, trigger, end)
    told = happening is not None and happening.is_told
    if happening is not None and told:
        slots += tuple((name, i) for name, i in happening.slots if name != "object")
        end = happening.right
    start = left if time else clause_start(items, left)
    clause = Clause(sentence, trigger, Predicate(at, trigger.last, left, start, end, (), slots), context)
    status = _status(clause, left, happening)
    held = told or is_called_off(clause, left) or (left > 0 and items[left - 1].low in _THERE)
    # "pledged support at a meeting with", "assured Israel of support in a call" wish for none
    inside = left > 1 and items[left - 1].low == "in"
    joined = inside and items[left - 2].low in context.lexicon.words["joining in"]  # "urged to take part in"
    held = held or (inside and not joined)
    # "will fly to Cairo for further talks"
    more = left > 0 and items[left - 1].low == "for" and items[left].low in _MORE
    aim = more and _travel_before(clause, left) is not None
    wishing = at if aim or status is Status.CANCELLED else left if held else left - _WISHING * (1 + joined)
    lonely = clause.has_trait("sides behind") and not _names_other_side(items, trigger.last)
    if lonely or status is None or _is_wished(clause, wishing) or _is_agreed_on(items, left):
        return None
    outcome = _outcome_of(clause, left)
    time = time or (bound_time(items, outcome, context.lexicon.words) if outcome is not None else None)
    time = time or _time_of_occasion(items, left)
    dated = time is not None or _is_dated_by_clause(clause)
    untold = time is None and not told and outcome is None
    standing = untold and (_is_standing(clause, left, owners) or _is_supposed(clause, left))
    off = status is Status.CANCELLED and told  # "the signing was put off"
    if standing or (not (dated or off or outcome) and clause.kind not in _UNDATED):
        return None
    candidate = clause.candidate(status, *_roles(clause, left, owners, before))
    met = told or (time is not None and happening is not None)  # "EU ministers' meeting on Monday agreed"
    met = met or _is_attended(items, left, context.lexicon.words)
    alone = candidate is not None and not candidate.targets and not candidate.one_sided and clause.kind in TALKS
    if candidate is None or (alone and not met):
        return None  # "on the sidelines of the UN summit": nothing says that the body met
    if time is not None and time.time is not None:
        aimed = any(items[k] is time and is_planned_for(items, k) for k in range(trigger.last, end))
        to_come = candidate.status is Status.PLANNED or (aimed and candidate.status is Status.CANCELLED)
        candidate = replace(candidate, when=time.time.as_of(planned=to_come), dated=True)
    if not candidate.dated and candidate.status is Status.OCCURRED and _is_topic(clause, left):
        return replace(candidate, when=context.undated(perfect=True))
    if candidate.dated and candidate.when.start > context.published and candidate.status is Status.OCCURRED:
        # "his visit next month"
        origin = replace(candidate.when.origin or Origin(""), rule=f"{Status.PLANNED}: its day is to come")
        return replace(candidate, status=Status.PLANNED, status_origin=origin)
    return candidate


def _is_attended(items: Sequence[Item], left: int, words: Words) -> bool:
    """Tell a gathering at which something is done: "condemned it at an emergency session of the Arab League".

    What will be done there, and a speech that is given there, do not say that it met.
    """
    if left == 0 or items[left - 1].low != "at" or items[left].low not in ("a", "an", "their"):
        return False
    spoken = left > 1 and items[left - 2].low in words["utterances"]
    verb = next((item for item in reversed(items[:left]) if item.tag in FINITE), None)
    return not spoken and (verb is None or verb.tag != "MD")


def _names_other_side(items: Sequence[Item], last: int) -> bool:
    """Tell a call with somebody from one for something: "a call on Friday with Merkel", "the call between them"."""
    at = last + (last < len(items) and items[last].time is not None)
    return at < len(items) and items[at].low in _WITH


def _time_of_occasion(items: Sequence[Item], left: int) -> Item | None:
    """Return when what was done during it was done: "they met last week during the latter's visit to Ankara"."""
    if left < 2 or items[left - 1].low != "during":  # noqa: PLR2004 - a verb and a time stand before it
        return None
    return items[left - 2] if items[left - 2].time is not None and any(i.tag in FINITE for i in items[:left]) else None


def _first_of_spell(items: Sequence[Item], left: int, words: Words) -> int:
    """Return where "three days of talks", "a flurry of meetings" starts that the noun phrase at `left` closes."""
    spell = left > 1 and items[left - 1].low == "of" and items[left - 2].low in words["spells"]
    return noun_phrase(items, left - 2)[0] if spell else left


def _is_standing(clause: Clause, left: int, owners: Sequence[int]) -> bool:
    """Tell "the U.S.-Iran talks", "the joint commission", the process or body that they are, from a round of theirs.

    A round is recent, or somebody does something at it.
    """
    items = clause.items
    named = (items[i].mention for i in owners)
    paired = any(mention is not None and mention.type is MentionType.PAIR for mention in named)
    words = clause.context.lexicon.words
    first = first_of_sittings(items, left, words)
    recent = any(item.low in words["recent"] for item in items[max(0, first - 1) : clause.trigger.at])
    there = first > 0 and items[first - 1].low in _THERE
    return (paired or clause.has_trait("if held")) and not recent and not there


def _is_supposed(clause: Clause, left: int) -> bool:
    """Tell talks of which only is said what they may bring: "Talks between Iran and Turkey can help"."""
    if clause.kind not in TALKS or left > 0:
        return False
    verb = next((item for item in clause.items[clause.trigger.last :] if item.tag in FINITE), None)
    return verb is not None and verb.low in _ABLE


def _happening(
    items: Sequence[Item], left: int, last: int, words: Words, *, body: bool
) -> tuple[int, Happening | None]:
    """Return where a noun's own words end, and the verb of which it is the subject, behind it or what hangs on it."""
    at = last + (last < len(items) and items[last].time is not None)
    happening = find_happening(items, left, at, words, body=body)
    if happening is not None and happening.is_told:
        return at, happening
    end = clause_end(items, last)
    # "before the summit, a row between them went on"
    other = any(a.low == "," and b.tag == "DT" for a, b in pairwise(items[last:end])) and items[end - 1].low != ","
    return end, None if other else find_happening(items, left, end, words, body=body)


def _is_topic(clause: Clause, left: int) -> bool:
    """Tell what has been before and is only spoken of: "his recent visit", "commented on Lavrov's visit to"."""
    items, words = clause.items, clause.context.lexicon.words
    recent = any(item.low in words["recent"] for item in items[left : clause.trigger.at])
    if recent or told_of(clause, left) is not None:
        return True
    if clause.kind is Kind.VISIT and left > 0 and items[left - 1].low == "including":
        return True  # "recent exchanges, including a trip to Ankara by"
    named = items[left].mention is not None or items[left].low == "the"  # not "on a visit to"
    return clause.kind is Kind.VISIT and left > 0 and named and items[left - 1].low in _SPOKEN_OF


def _roles(clause: Clause, left: int, owners: Sequence[int], before: Candidate | None) -> Sides:
    frame, predicate = clause.trigger.frame, clause.predicate
    midst = [s for s in _MIDST if s in frame.initiators and _hangs_on(clause, s)]
    both = next((a for s in midst if (a := clause.actors(predicate.in_slots([s])))), ())
    if len(both) > 1 or (both and clause.kind is Kind.AGREEMENT):
        return both[:1], both[1:]
    initiators = clause.actors(owners) or _named_after(clause)
    if clause.is_gathering(initiators):
        return initiators, ()  # the meeting of a body, on the sidelines of which others may meet
    if initiators:
        return initiators, clause.targets() or spoken_to(clause, initiators) or _called(
            clause, left, initiators, before
        )
    if clause.kind in _UNDATED:
        initiators = participants(clause, left, before)
        if len(initiators) > 1 and clause.items[left].low in _POINTING and not clause.targets():
            return (), ()  # "After the meeting, France and Italy said": talks told before, of whomever
    return initiators, clause.targets() or spoken_to(clause, initiators)


def _hangs_on(clause: Clause, midst: str) -> bool:
    """Tell whether "between" is of the noun, and not of one behind a comma: "before the summit, a row between"."""
    items, last = clause.items, clause.trigger.last
    near = next((k for k in range(last, len(items)) if items[k].low == midst and items[k].mention is None), last)
    comma = next((k for k in range(last, near) if items[k].low == ","), near)
    other = [item for item in items[comma:near] if item.tag.startswith("NN") and item.mention is None]
    return not other or any(item.low in clause.context.lexicon.words["sittings"] for item in other)


def _called(
    clause: Clause, left: int, callers: Sequence[ActorMention], before: Candidate | None
) -> tuple[ActorMention, ...]:
    """Return who speaks in a call that another made: "in a phone call initiated by Gul, Zarif said"."""
    if clause.kind is not Kind.CALL or not clause.predicate.in_slots(["by"]):
        return ()
    return clause.context.foreign(participants(clause, left, before), {actor.party for actor in callers})


def _named_after(clause: Clause) -> tuple[ActorMention, ...]:
    """Return who is named after the noun: "the visit by", "a letter from", "a meeting of Egypt and Jordan"."""
    last, words = clause.trigger.last, clause.context.lexicon.words
    # "talks mediated by Qatar", "the talks were moderated by Russia": theirs are others
    brokered = any(item.low in words["brokered"] for item in clause.items[last : last + _PASSIVE])
    for slot in ("from", "of") if brokered else ("by", "from", "of"):
        found = clause.predicate.in_slots([slot]) if slot in clause.trigger.frame.initiators else []
        if clause.kind is Kind.VISIT:
            found = found[:1]
        if slot == "of" and not _is_behind_host(clause, found):
            found = _listed(clause.items, found, clause.trigger.last)
        actors = clause.actors(found)
        if actors and (slot != "of" or clause.kind is Kind.VISIT or len(actors) > 1 or clause.is_gathering(actors)):
            return actors
    return _involved(clause) if clause.kind in TALKS else ()


def _is_behind_host(clause: Clause, found: Sequence[int]) -> bool:
    """Tell who travels from what the host is of: "the visit to Russia of President Erdogan"."""
    if clause.kind is not Kind.VISIT or not found:
        return False
    of = next((k for k in range(found[0] - 1, clause.trigger.last, -1) if clause.items[k].low == "of"), 0)
    return of - 1 in clause.predicate.in_slots(["to"])


def _involved(clause: Clause) -> tuple[ActorMention, ...]:
    """Return who are told to take part: "six-way talks in Beijing involving China, Japan and Russia"."""
    items, trigger, words = clause.items, clause.trigger, clause.context.lexicon.words["involving"]
    taking_place = clause.context.lexicon.words["happening"]
    near = items[trigger.last : trigger.last + _INVOLVED]
    stop = (
        k
        for k, (item, after) in enumerate(pairwise(near), trigger.last)
        if item.low in words or (item.is_verb and item.low not in taking_place and after.low not in words)
    )
    at = next(stop, None)
    if at is None or items[at].low not in words:
        return ()
    end = clause_end(items, at + 1)
    actors = clause.actors(_listed(items, [k for k in range(at + 1, end) if items[k].mention is not None], at + 1))
    return actors if len(actors) > 1 else ()


def _listed(items: Sequence[Item], found: Sequence[int], start: int) -> list[int]:
    """Return the mentions of one list that begins at `start`: not the body "on the sidelines of" which a meeting is."""
    kept: list[int] = []
    for i in found:
        between = [item.low for item in items[(kept[-1] + 1 if kept else start) : i]]
        # "a meeting of the Inter-Parliamentary Union of the OIC" is of one body
        if any(low not in _LISTING for low in between) or (kept and not _JOINING & set(between)):
            break
        kept.append(i)
    return kept


def _is_dated_by_clause(clause: Clause) -> bool:
    """Tell whether the clause says when; an accord named in passing has its own date or none."""
    words = clause.context.lexicon.words
    return clause.kind is not Kind.AGREEMENT and bound_time(clause.items, clause.predicate, words) is not None


def _outcome_of(clause: Clause, left: int) -> Predicate | None:
    """Return the verb of talks that came to an accord: "the talks resulted in an agreement between Iran and Iraq"."""
    items, words = clause.items, clause.context.lexicon.words
    k = left - 1 - (left > 0 and items[left - 1].low in _LEADING)
    if clause.kind is not Kind.AGREEMENT or k < 0 or items[k].low not in words["resulting"] or not items[k].is_verb:
        return None
    verb = read_predicate(items, k, k + 1)
    return verb if told_status(verb, items, words) is Status.OCCURRED else None


def _is_agreed_on(items: Sequence[Item], left: int) -> bool:
    """Tell talks that have only been agreed on: "agreed on a meeting of their ministers", not "agreed at a meeting"."""
    return left > 1 and items[left - 1].low in _AGREED_ON and items[left - 2].low in ("agreed", "agree", "agrees")


def _is_wished(clause: Clause, start: int) -> bool:
    """Tell whether the words from `start` only wish for talks or rule them out: "called for talks", "no meeting"."""
    if clause.kind not in _UNDATED:
        return False
    words, items = clause.context.lexicon.words["not held"], clause.items
    return any(items[k].low in words for k in range(max(0, start), clause.trigger.at))


def _status(clause: Clause, left: int, happening: Happening | None) -> Status | None:
    """Return the status that the noun's own words and its verb tell; None where it is not told to happen."""
    near = clause.items[max(0, left - 10) : left + 3]
    words = {item.low for item in near}
    if (off := is_called_off(clause, left)) or told_of(clause, left) is not None:
        return Status.CANCELLED if off else Status.OCCURRED
    if happening is not None and happening.is_told:
        return happening.status
    if clause.kind is Kind.VISIT and any(item.low in _CURRENTLY for item in clause.items[max(0, left - _NEAR) : left]):
        return Status.ONGOING  # "currently in Tehran on a two-day visit"
    if left and clause.items[left - 1].low == "for" and (travel := _travel_before(clause, left)) is not None:
        return travel
    if left and clause.items[left - 1].low in _BEHIND:
        words = {item.low for item in clause.items[left : left + 3]}  # "will resume ties following a talk between"
    on_plan = left and clause.items[left - 1].low in _DURING and _is_on_planned_occasion(clause, left)
    if on_plan or _is_prepared(clause, left):
        return Status.PLANNED
    due = any(a.low == "due" and b.low != "to" for a, b in pairwise(near))  # not "due to talks"
    return Status.PLANNED if due or words & clause.context.lexicon.words["coming"] else Status.OCCURRED


def _is_prepared(clause: Clause, left: int) -> bool:
    """Tell talks that others only prepare for: "met to lay the ground for a summit in Sochi on December 4".

    They may have been since: only a day of which the turn to come is the nearer one is still ahead.
    """
    items, words = clause.items, clause.context.lexicon.words
    k = left - 1
    if k < 1 or items[k].low not in ("for", "of") or items[k - 1].low not in words["preparing"]:
        return False
    time = _noun_time(items, left, clause.trigger, clause.predicate.right)
    return time is None or time.time is None or time.time.is_sooner_to_come(clause.context.published)


def _is_on_planned_occasion(clause: Clause, left: int) -> bool:
    """Tell whether what is done then is to come: "is slated to meet Putin during his stay", "on his visit he will"."""
    items, words = clause.items, clause.context.lexicon.words
    opened = next((k for k in range(left - 1, -1, -1) if items[k].low == "that"), -1)  # "added that during his stay"
    at = next((k for k in range(left - 1, opened, -1) if items[k].tag in VERBAL), None)
    if at is None:
        at = next((k for k in range(clause.trigger.last, len(items)) if items[k].tag in FINITE), None)
        if at is not None and items[at].low in _DID:
            return False  # "At a meeting on Monday they agreed to": what is to come is not the meeting
        while at is not None and at + 1 < len(items) and items[at + 1].tag in _WITHIN_VERBS:
            at += 1
    return at is not None and told_status(read_predicate(items, at, at + 1), items, words) is Status.PLANNED


def _travel_before(clause: Clause, left: int) -> Status | None:
    """Return the status of the travel that has this purpose: "will fly to Cairo for talks with"."""
    words, items = clause.context.lexicon.words, clause.items
    at = next((k for k in range(left - 1, -1, -1) if items[k].low in words["travelling"] and items[k].is_verb), None)
    if at is None:
        return None
    going = read_predicate(items, at, at + 1)
    planned = goes_with_plan(at, items, words) or "would" in going.auxiliaries  # "said he would visit Rome for talks"
    return Status.PLANNED if planned else told_status(going, items, words)


def _noun_time(items: Sequence[Item], left: int, trigger: Trigger, end: int) -> Item | None:
    """Return the time that belongs to the noun itself: "the Oct. 7 attack", "a meeting last week with"."""
    inside = [items[k] for k in range(left, trigger.at) if items[k].time]
    if inside:
        return inside[0]
    for k in range(trigger.last, min(end, trigger.last + _NOUN_TIME)):
        if items[k].is_verb and not is_planned_for(items, k + 2):
            return None
        if items[k].time:
            return items[k]
    return None
