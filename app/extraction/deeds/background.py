"""Rules for measures and armed deeds told by a noun: "Israel's Oct. 7 raid on", "sanctions were imposed on"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan
from app.extraction.alike import ATTACKS
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses.arms import SUFFERED_IN, armed_agent, noun_phrase
from app.extraction.clauses.counted import counted_back
from app.extraction.clauses.predicates import Predicate, clause_start, read_predicate
from app.extraction.clauses.status import told_status
from app.extraction.clauses.triggers import Trigger
from app.extraction.deeds.common import Clause
from app.extraction.deeds.placing import placed
from app.extraction.reading import ReadSentence
from app.extraction.syntax.grammar import ADJECTIVAL, BE, FINITE, RELATIVES, SUBORDINATORS
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.origins import taken_over
from app.extraction.syntax.slots import find_slots
from app.extraction.times.dates import TimeExpression

_NUMBERS = frozenset({"number", "numbers", "frequency", "rate"})
_CONCEDING = frozenset({"after", "following", "despite", "over"})
_NEAR = 8  # items to the left in which what judges a noun stands
_NOUN_TIME = 10  # items to the right in which the time of a noun stands
_CLAIMED = "claimed"  # what follows its agent says where that is: "claimed by the Houthi movement in Yemen"
_ADDED = 4  # items of ", launched on Oct. 9"
_ENDS = frozenset({",", ";", ":", ".", "who", "which", "that", "whose", "whom", "but"})
_OWNING = frozenset({"its", "their"})
_LOSING = frozenset({"lost", "lose", "losing"})
_LIVES = frozenset({"life", "lives"})
_OWNERS = frozenset({MentionType.PARTY, MentionType.ORGAN, MentionType.PRONOUN})
_OWN_SLOTS = frozenset({"possessor", "modifier", "between"})

Roles = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]


def find_background(
    sentence: ReadSentence, trigger: Trigger, context: Context, told: Sequence[Candidate] = ()
) -> Candidate | None:
    """Return the deed that a noun tells: one that a verb of its frame asserts, or one that the text dates or judges.

    `told` are the deeds that the verbs of the sentence tell.
    """
    verb = next((k for k in range(trigger.last - 1, trigger.at, -1) if sentence.items[k].is_verb), None)
    if verb is not None:
        return _asserted(sentence, trigger, verb, context, told)
    return _named(sentence, trigger, context, told)


def _asserted(
    sentence: ReadSentence, trigger: Trigger, verb: int, context: Context, told: Sequence[Candidate]
) -> Candidate | None:
    """Return the deed of a noun and its verb: "sanctions were imposed on Iran", "attacks carried out by"."""
    items = sentence.items
    predicate = read_predicate(items, verb, trigger.last)
    left, owners = noun_phrase(items, trigger.at)
    # Who does what a relative clause tells: "the sanctions Washington imposed on Iran".
    doers = [] if predicate.passive else [i for i in predicate.subject if i > trigger.at]
    owners = doers or owners
    status = told_status(predicate, items, context.lexicon.words)
    if status is None or _is_counted(items, left):
        return None
    if "blamed" in trigger.frame.traits:
        status = Status.CLAIMED
    after = [(name, i) for name, i in predicate.slots if name == "by" or items[verb].low != _CLAIMED]
    slots = (*_slots(items, trigger.at + 1, min(_noun_end(items, trigger.at + 1), predicate.group)), *after)
    predicate = replace(predicate, slots=slots, subject=(), left=min(predicate.left, left))
    clause = Clause(sentence, trigger, predicate, context)
    if (met := _intercepted(clause, left, told)) is not None:
        initiators, targets = _roles(clause, owners)
        fired = clause.candidate(status, initiators, targets or met.initiators)
        return (
            replace(fired, when=taken_over(met.when, "the day it was met"), dated=met.dated, against=met)
            if fired is not None
            else None
        )
    sides = _roles(clause, owners)
    candidate = clause.candidate(status, *(sides if all(sides) else _sides_told(clause, told, sides)))
    if candidate is None or candidate.dated:
        return candidate
    relative = bool(doers) or any(item.low in RELATIVES for item in items[trigger.at : verb])
    if not relative and (predicate.auxiliaries or items[verb].low in context.lexicon.words["happened"]):
        return placed(clause, candidate)
    recent = any(item.low in context.lexicon.words["recent"] for item in items[left : trigger.at])
    return replace(candidate, when=context.undated(perfect=True)) if recent or _is_judged(clause, left) else None


def _sides_told(clause: Clause, told: Sequence[Candidate], known: Roles) -> Roles:
    """Return the sides of the deed that is done now with what is described: "restored ties severed in 2008".

    `known` are those that the description names: "restored ties severed by Chavez".
    """
    items, at = clause.items, clause.trigger.at
    if clause.kind is not Kind.MEASURE or clause.predicate.auxiliaries or known[1]:
        return known
    deeds = (d for d in reversed(told) if d.at < at and d.kind in (Kind.MEASURE, Kind.AGREEMENT) and not d.one_sided)
    deed = next(deeds, None)
    if deed is None or any(item.low == "," or item.tag in FINITE for item in items[deed.at + 1 : at]):
        return known
    if known[0]:
        own = {actor.party for actor in known[0]}
        return known[0], clause.context.foreign((*deed.initiators, *deed.targets), own)
    return deed.initiators, deed.targets


def _is_counted(items: Sequence[Item], left: int) -> bool:
    """Tell attacks of which only the number is told: "a drop in the number of rockets fired into"."""
    return left > 1 and items[left - 1].low == "of" and items[left - 2].low in _NUMBERS


def _intercepted(clause: Clause, left: int, told: Sequence[Candidate]) -> Candidate | None:
    """Return the deed by which the arms were met that the clause says were fired.

    "Israel intercepted a missile fired by the Houthis", "missiles fired from Yemen were intercepted".
    """
    for deed in told:
        before = deed.at < clause.trigger.at
        if not before and deed.at < clause.trigger.last:
            continue  # "a drone was shot down" is no shot of the drone's
        between = clause.items[deed.at + 1 : left] if before else clause.items[clause.trigger.last : deed.at]
        apart = any((i.tag in FINITE and (before or i.low not in BE)) or i.low == "," for i in between)
        if deed.act is Act.INTERCEPT and not apart:
            return deed
    return None


def _named(sentence: ReadSentence, trigger: Trigger, context: Context, told: Sequence[Candidate]) -> Candidate | None:
    """Return the deed that a noun phrase names, where it has a date of its own, is judged, or somebody suffered it."""
    items, words = sentence.items, context.lexicon.words
    left, owners = noun_phrase(items, trigger.at)
    if _is_told_by(items, left, owners, told):
        return None
    if "asserted" in trigger.frame.traits or _is_unreal(items, left, trigger.at, words):
        return None
    end = _noun_end(items, trigger.last)
    slots = tuple(_slots(items, trigger.at + 1, end))
    if (ordered := _ordered(sentence, trigger, left, slots, context)) is not None:
        return ordered
    predicate = Predicate(trigger.at, trigger.last, left, clause_start(items, left), end, (), slots)
    clause = Clause(sentence, trigger, predicate, context)
    when = _noun_date(clause, left)
    dated = when is not None
    if when is None and left and (counted := counted_back(items, left - 1, context.published)) is not None:
        when, dated = counted, counted.basis is not Basis.ARTICLE
    if when is None and (
        any(item.low in words["recent"] for item in items[left : trigger.at]) or _is_judged(clause, left)
    ):
        when = _by_then(items[:left]) or context.undated(perfect=True)
    coming = any(item.low in words["coming"] for item in items[left : trigger.at])
    if when is None and (span := _suffered_at(clause, left, told)) is not None:
        when, dated = span
    if when is None and (effect := _taken_effect(clause, left)) is not None:
        when, dated = effect
    candidate = clause.candidate(Status.PLANNED if coming else Status.OCCURRED, *_roles(clause, owners))
    if candidate is None or when is None or (clause.has_trait("dated") and not (dated and _is_on_land(clause))):
        return None
    if not candidate.targets and candidate.act is Act.STRIKE:
        return None
    return replace(candidate, when=when, dated=dated)


def _is_told_by(items: Sequence[Item], left: int, owners: Sequence[int], told: Sequence[Candidate]) -> bool:
    """Tell the attack in which somebody suffered from the one whom the verb names: "were killed by Georgian shelling".

    That verb has told it.
    """
    if left == 0 or items[left - 1].low not in SUFFERED_IN or not owners:
        return False
    doer = items[owners[0]].mention
    before = [deed for deed in told if deed.at < left and deed.act in ATTACKS and not deed.one_sided]
    return bool(before) and doer is not None and doer.party in before[-1].initiator_parties


def _ordered(
    sentence: ReadSentence, trigger: Trigger, left: int, slots: tuple[tuple[str, int], ...], context: Context
) -> Candidate | None:
    """Return a deed that its doer orders or announces: "decided the eviction of", "ordered the expulsion of"."""
    items, words = sentence.items, context.lexicon.words
    if left == 0 or items[left - 1].low not in words["ordering"] or not items[left - 1].is_verb:
        return None
    predicate = read_predicate(items, left - 1, left)
    status = told_status(predicate, items, words)
    permitted = trigger.frame.act in ATTACKS and items[left - 1].low in words["permitting"]
    if status is None or predicate.passive or permitted:
        return None
    clause = Clause(sentence, trigger, replace(predicate, slots=slots), context)
    initiators = clause.actors(predicate.subject)
    candidate = clause.candidate(status, initiators, clause.targets(initiators))
    inside = [item.time for item in items[left : trigger.at] if item.time is not None]
    if candidate is not None and inside:  # "ordered the 1992 killing of"
        return replace(candidate, when=inside[0].as_of(planned=False), dated=True)
    return placed(clause, candidate) if candidate is not None else None


def _roles(clause: Clause, owners: Sequence[int]) -> Roles:
    """Return the sides that a noun phrase names: its owner or who follows "by" acts; the victim owns a killing."""
    owners = owners or _meant_by_its(clause)
    frame, predicate = clause.trigger.frame, clause.predicate
    owner = clause.items[owners[0]].mention if owners else None
    victim = owner is not None and owner.type is MentionType.PERSON and not predicate.in_slots(["of"])
    wanted = [slot for slot in frame.initiators if slot not in _OWN_SLOTS]
    by = clause.actors(predicate.in_slots(wanted))
    if frame.act is Act.KILL:
        by = by or clause.actors(armed_agent(clause.items, predicate.slots, clause.context.lexicon.words))
        if victim:
            return by, clause.actors(owners)
    if own := clause.actors(owners):
        return own, clause.targets(own)
    if both := clause.actors(predicate.in_slots(["between"])) if "between" in frame.initiators else ():
        return (both, ()) if frame.act is Act.CEASEFIRE else (both[:1], both[1:])
    return by, clause.targets(by)


def _meant_by_its(clause: Clause) -> list[int]:
    """Return who is named last before "its" or "their" that owns the noun: "on Iraq after its 1990 invasion of"."""
    items, at = clause.items, clause.trigger.at
    left = noun_phrase(items, at)[0]
    if items[left].low not in _OWNING:
        return []
    named = (k for k in range(left - 1, -1, -1) if (m := items[k].mention) is not None and m.type in _OWNERS)
    return [k] if (k := next(named, None)) is not None else []


def _slots(items: Sequence[Item], start: int, end: int) -> list[tuple[str, int]]:
    return [(name, i) for name, i in find_slots(items, start, end) if name != "object"]


def _noun_end(items: Sequence[Item], start: int) -> int:
    """Return where what hangs on the noun ends: before the next verb, mark or subordinate clause."""
    for k in range(start, len(items)):
        item = items[k]
        subordinate = item.low in SUBORDINATORS and item.low != "as"
        if (item.is_verb and item.tag != "VBG") or item.low in _ENDS or subordinate:
            return k
    return len(items)


def _noun_date(clause: Clause, left: int) -> DateSpan | None:
    """Return the time that belongs to the noun itself: "the Oct. 7 attack", "an attack on Syria earlier this month"."""
    items, trigger = clause.items, clause.trigger
    inside = [items[k].time for k in range(left, trigger.at)]
    after = [item.time for item in items[trigger.last : min(clause.predicate.right, trigger.last + _NOUN_TIME)]]
    time = next((time for time in (*inside, *after) if time is not None), None) or _launched(clause)
    return time.as_of(planned=False) if time is not None else None


def _by_then(before: Sequence[Item]) -> DateSpan | None:
    """Return that an attack was no later than what is told of it, by the date named: "in May 2012 after the raid"."""
    named = [item.time.past for item in before if item.time is not None and item.time.past.basis is Basis.EXPLICIT]
    if not named or named[-1].precision in (Precision.BEFORE, Precision.AFTER):
        return None
    end = named[-1].end
    return DateSpan(end, end, Precision.BEFORE, Basis.EXPLICIT, named[-1].origin)


def _suffered_at(clause: Clause, left: int, told: Sequence[Candidate]) -> tuple[DateSpan, bool] | None:
    """Return when an attack was in which somebody is said to have suffered: "12 people died in a raid on".

    None where nobody is, or where the verb tells the whole deed by itself.
    """
    items, words = clause.items, clause.context.lexicon.words
    if clause.trigger.frame.act not in ATTACKS or left == 0 or items[left - 1].low not in SUFFERED_IN:
        return None
    start = clause_start(items, left)
    verb = next((k for k in range(left - 2, start - 2, -1) if k >= 0 and _dies_at(items, k, words)), None)
    if verb is None or not items[verb].is_verb or any(deed.at == verb and not deed.one_sided for deed in told):
        return None
    predicate = read_predicate(items, verb, verb + 1)
    if told_status(predicate, items, words) is not Status.OCCURRED:
        return None
    return clause.context.when(items, predicate, Status.OCCURRED)


def _dies_at(items: Sequence[Item], k: int, words: Mapping[str, frozenset[str]]) -> bool:
    """Tell the verb of who suffers an attack: "were wounded in", "lost their lives in"."""
    return items[k].low in words["dying"] or (
        items[k].low in _LOSING and k + 2 < len(items) and items[k + 2].low in _LIVES
    )


def _is_on_land(clause: Clause) -> bool:
    """Tell an intervention in a land from one in what is its: "in Libya", not "in its elections"."""
    named = [(i, m) for _, i in clause.predicate.slots if (m := clause.items[i].mention) is not None]
    theirs = (MentionType.PRONOUN, MentionType.ADJECTIVE)
    return bool(named) and not any(
        m.possessive or m.owner or m.type in theirs or clause.items[i - 1].tag == "PRP$" for i, m in named
    )


def _taken_effect(clause: Clause, left: int) -> tuple[DateSpan, bool] | None:
    """Return when an attack was that is told to have done something: "an air strike on Damascus sparked a fire"."""
    items, words, verb = clause.items, clause.context.lexicon.words, clause.predicate.right
    if clause.trigger.frame.act not in ATTACKS or verb >= len(items) or items[verb].tag != "VBD":
        return None
    if items[verb].low not in words["ensuing"] or (left and items[left - 1].tag in ("IN", "TO")):
        return None
    return clause.context.when(items, read_predicate(items, verb, verb + 1), Status.OCCURRED)


def _launched(clause: Clause) -> TimeExpression | None:
    """Return when an attack began by words added to it: "the incursion, launched on October 9,"."""
    items, k = clause.items, clause.predicate.right
    if k + 1 >= len(items) or items[k].low != ",":
        return None
    began = items[k + 1 : k + 1 + _ADDED]
    words = clause.context.lexicon.words
    if not any(item.low in words["firing"] or item.low in words["happening"] for item in began[:2]):
        return None
    return next((item.time for item in began if item.time is not None), None)


def _is_judged(clause: Clause, left: int) -> bool:
    """Tell whether an armed deed is what somebody condemns or hails, so that it is known to have been done."""
    items, words = clause.items, clause.context.lexicon.words
    if clause.kind is not Kind.MILITARY or any(i.low in words["unceasing"] for i in items[left : clause.trigger.at]):
        return False
    behind = left - 1  # "after a series of", but not "at odds over a number of issues including"
    while behind > 0 and (items[behind].low == "of" or (items[behind].tag in ADJECTIVAL and not items[behind].is_verb)):
        behind -= 1
    conceded = behind >= 0 and items[behind].low in _CONCEDING
    if clause.trigger.frame.act is Act.DEPLOY and conceded and items[behind].low == "over":
        return False  # "tensions over Iranian drills"
    return conceded or any(item.low in words["judging"] for item in items[max(0, left - _NEAR) : left])


def _is_unreal(items: Sequence[Item], left: int, at: int, words: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the noun is only thought of: "any Israeli attack", "the threat of a Turkish offensive"."""
    if any(item.low in words["unreal"] for item in items[left:at]):
        return True
    return left > 1 and items[left - 1].tag in ("IN", "TO") and items[left - 2].low in words["thoughts"]
