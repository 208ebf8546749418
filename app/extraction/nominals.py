"""Rules for deeds told by a noun: "a meeting last week with", "Hamas' Oct. 7 rampage in", "his visit to"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.codebook import Kind, Status
from app.domain.event import ActorMention
from app.extraction.candidates import Candidate, Context, bound_time
from app.extraction.clauses import Predicate, clause_end, clause_start, find_slots
from app.extraction.deeds import Clause
from app.extraction.grammar import group_start
from app.extraction.items import Item
from app.extraction.mentions import MentionType
from app.extraction.reading import ReadSentence
from app.extraction.subjects import find_subject
from app.extraction.triggers import Trigger

_TALKS = frozenset({Kind.MEETING, Kind.CALL})
_UNDATED = frozenset({Kind.MEETING, Kind.CALL, Kind.VISIT})  # kinds whose noun tells an act without a date of its own
_PREMODIFIERS = frozenset({"JJ", "JJR", "JJS", "NN", "POS", "DT", "PRP$", "CD", "VBN", "VBG", "NNP"})
_OWNERS = frozenset({MentionType.ADJECTIVE, MentionType.PARTY, MentionType.ORGAN})
_GOVERNING = frozenset({"in", "during", "after", "at", "following", "before"})
_CONCEDING = frozenset({"after", "following", "despite", "over"})
_NEAR = 8  # items to the left in which what judges a noun stands
_NOUN_TIME = 6  # items to the right in which the time of a noun stands


def find_nominal(sentence: ReadSentence, trigger: Trigger, context: Context) -> Candidate | None:
    """Return the deed that a noun tells: with its owner before it or its parties after it, and a date or a governor."""
    items, at = sentence.items, trigger.at
    left, owners = _noun_phrase(items, at)
    end = clause_end(items, trigger.last)
    slots = tuple((name, i) for name, i in find_slots(items, trigger.last, end) if name != "object")
    time = _noun_time(items, left, trigger, end)
    start = left if time else clause_start(items, left)
    clause = Clause(sentence, trigger, Predicate(at, trigger.last, left, start, end, (), slots), context)
    # An armed deed named in passing has its own date or none: that of the clause is another act's.
    clause_dates = clause.kind is not Kind.MILITARY and bound_time(items, clause.predicate) is not None
    dated = time is not None or clause_dates
    if not dated and not _needs_no_date(clause, left):
        return None
    candidate = clause.candidate(_status(clause, left), *_roles(clause, left, owners))
    if candidate is None:
        return None
    if time is not None and time.time is not None:
        return replace(candidate, when=time.time.as_of(planned=candidate.status is Status.PLANNED), dated=True)
    return candidate if dated or clause.kind in _UNDATED else replace(candidate, when=context.undated(perfect=True))


def _roles(
    clause: Clause, left: int, owners: Sequence[int]
) -> tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]:
    frame, predicate = clause.trigger.frame, clause.predicate
    initiators = clause.actors(owners) or _participants(clause, left)
    if initiators:
        return initiators, clause.targets() or _spoken_to(clause)
    if "between" in frame.initiators and (both := clause.actors(predicate.in_slots(["between"]))):
        return both[:1], both[1:]
    if clause.kind is Kind.VISIT:
        return clause.actors(predicate.in_slots(["by", "of"])[:1]), clause.targets()
    return (), clause.targets()


def _participants(clause: Clause, left: int) -> tuple[ActorMention, ...]:
    """Return who takes part in "his meeting with", "during a meeting with": the owner, or the clause's subject."""
    if clause.kind not in _UNDATED:
        return ()
    items = clause.items
    if _is_cancelled(clause, left):
        return _main_subject(clause, left)[:1]
    if items[left].low in ("his", "her"):
        named = [k for k in range(left) if (m := items[k].mention) is not None and m.type is MentionType.PERSON]
        return clause.actors(named[-1:]) if named else _main_subject(clause, left)[:1]
    preposition = items[left - 1].low if left else ""
    return _main_subject(clause, left) if clause.kind in _TALKS and preposition in _GOVERNING else ()


def _spoken_to(clause: Clause) -> tuple[ActorMention, ...]:
    """Return who is told something in a talk that names one side only: "told Pompeo in a phone conversation that"."""
    items = clause.items
    told = [k for k, item in enumerate(items) if item.low in ("told", "tells", "telling")]
    heard = told[0] + 1 if told else len(items)
    person = items[heard].mention if heard < len(items) else None
    if clause.kind not in _TALKS or person is None or person.type is not MentionType.PERSON:
        return ()
    return clause.actors([heard])


def _main_subject(clause: Clause, left: int) -> tuple[ActorMention, ...]:
    """Return the subject of the sentence's finite verb: "During a meeting with Fidan, Zarif said"."""
    items = clause.items
    for k in [*range(clause.trigger.last, len(items)), *range(left - 1, -1, -1)]:
        if items[k].tag in ("VBD", "VBZ", "VBP") and items[k].low not in ("is", "are", "was", "were"):
            subject = clause.actors(find_subject(items, group_start(items, k)))
            if subject:
                return subject
    return ()


def _needs_no_date(clause: Clause, left: int) -> bool:
    """Tell whether the noun tells an act without a date: talks and visits do, armed deeds where they are judged."""
    if clause.kind in _UNDATED:
        return True
    judging = clause.context.lexicon.words["judging"] | _CONCEDING
    return clause.kind is Kind.MILITARY and any(
        clause.items[k].low in judging for k in range(max(0, left - _NEAR), left)
    )


def _status(clause: Clause, left: int) -> Status:
    words = {item.low for item in clause.items[max(0, left - 10) : left + 3]}
    if _is_cancelled(clause, left):
        return Status.CANCELLED
    return Status.PLANNED if words & clause.context.lexicon.words["coming"] else Status.OCCURRED


def _is_cancelled(clause: Clause, left: int) -> bool:
    """Tell whether the noun is the object of "cancelled", "postponed"."""
    return left > 0 and clause.items[left - 1].low in clause.context.lexicon.words["cancelling"]


def _noun_time(items: Sequence[Item], left: int, trigger: Trigger, end: int) -> Item | None:
    """Return the time that belongs to the noun itself: "the Oct. 7 attack", "a meeting last week with"."""
    inside = [items[k] for k in range(left, trigger.at) if items[k].time]
    if inside:
        return inside[0]
    for item in items[trigger.last : min(end, trigger.last + _NOUN_TIME)]:
        if item.is_verb:
            return None
        if item.time:
            return item
    return None


def _noun_phrase(items: Sequence[Item], at: int) -> tuple[int, list[int]]:
    """Return where the noun phrase that ends with the noun at `at` starts, and the mention that owns or modifies it."""
    k = at
    owners: list[int] = []
    while k > 0:
        item = items[k - 1]
        if item.mention is not None:
            if not item.mention.possessive and item.mention.type not in _OWNERS:
                break
            owners.append(k - 1)
        elif item.tag not in _PREMODIFIERS and not item.time and item.low != "'":
            break
        k -= 1
    return k, owners[:1]
