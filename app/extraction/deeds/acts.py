"""Rules for deeds told by a verb: visits, meetings, calls, agreements, measures and military acts."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.codebook import TALKS, Act, Basis, Kind, Precision, Status
from app.domain.lexicon import HeadForm
from app.extraction.alike import FORCEFUL, MOVES, OFFICIAL, moves_envoy
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses.arms import before_weapon, noun_phrase
from app.extraction.clauses.predicates import read_predicate
from app.extraction.clauses.status import (
    asserted,
    goes_with_plan,
    is_habitual,
    is_in_progress,
    is_negated,
    is_perfect,
    is_simple_present,
    is_summed_up,
    is_withheld,
    told_status,
)
from app.extraction.clauses.timing import bound_time
from app.extraction.clauses.triggers import Trigger
from app.extraction.deeds.accords import (
    accord_before,
    accord_parties,
    is_main,
    is_of_accord,
    tells_apart,
    with_party_behind,
)
from app.extraction.deeds.background import find_background
from app.extraction.deeds.common import Clause
from app.extraction.deeds.decisions import find_decision
from app.extraction.deeds.encounters import as_talks_happen, by_distant_means, hosts, is_between_named, is_no_encounter
from app.extraction.deeds.journeys import arrived_here, is_journey, is_sending, taken
from app.extraction.deeds.nominals import find_nominal
from app.extraction.deeds.placing import placed
from app.extraction.deeds.roles import by_means, roles
from app.extraction.deeds.victims import as_arrest
from app.extraction.reading import ReadSentence
from app.extraction.syntax.grammar import CONDITIONAL, FINITE, VERBAL
from app.extraction.syntax.mentions import MentionType

_NEAR_SPEECH = 4  # items before a clause in which the verb stands that says it
_NEAR = 4  # items before a verb or noun in which "separately" belongs to it
_APART = 7  # items from it on: "met Netanyahu and Arafat separately"
_FORESEEN = FORCEFUL | {Kind.MEETING, Kind.VISIT}
_DUE = frozenset({"due", "scheduled", "slated"})
_FAR = 14  # items behind the verb in which it is said when its talks are due
_NOW = frozenset({"is", "are", "'s", "'re"})
_ANSWERED = 2  # items from the noun of a relative clause to its verb
_ANSWERS = frozenset({"response", "retaliation", "revenge", "reprisal", "answer"})
# Kinds that a purpose clause tells along with its main verb: "visited Tehran to hold talks with Zarif".
_ALONG_WITH_TRAVEL = frozenset({Kind.MEETING, Kind.VISIT})


def find_acts(
    sentence: ReadSentence, triggers: Sequence[Trigger], context: Context, before: Candidate | None = None
) -> list[Candidate]:
    """Return the deeds that the triggers of one sentence tell; `before` is the last statement before it."""
    deeds = [trigger for trigger in triggers if trigger.frame.kind is not Kind.STATEMENT]
    found: list[Candidate] = []
    # Verbs first: a noun may take its time and its sides from the verb that it is the object of.
    for trigger in sorted(deeds, key=lambda trigger: trigger.frame.form is HeadForm.NOUN):
        if trigger.frame.form is HeadForm.VERB:
            candidate = find_verbal(sentence, trigger, context)
        elif trigger.frame.kind in FORCEFUL:
            candidate = find_background(sentence, trigger, context, found)
        else:
            candidate = find_nominal(sentence, trigger, context, before)
        if candidate is not None:
            found += _one_by_one(as_arrest(candidate, context), context)
    return _without_terms(_without_means(sorted(found, key=lambda c: c.at), context))


def _without_means(found: Sequence[Candidate], context: Context) -> list[Candidate]:
    """Drop the attack by which somebody was killed: "was assassinated in a U.S. airstrike" is one deed."""
    outcomes = [c for c in found if _is_outcome(c, found, context)]
    found = [c for c in found if c not in outcomes]
    killers = [c.initiator_parties for c in found if c.act is Act.KILL and not c.one_sided]
    return [c for c in found if c.act is not Act.STRIKE or c.initiator_parties not in killers]


def _is_outcome(killing: Candidate, found: Sequence[Candidate], context: Context) -> bool:
    """Tell a participle that says what came of an attack: "stormed the camp, killing nine Palestinians"."""
    items, at = killing.sentence.items, killing.at
    if items[at].low not in context.lexicon.words["dying"] or items[at].tag != "VBG" or items[at - 1].low != ",":
        return False
    if any(target.actor in context.roster.persons for target in killing.targets):
        return False  # "fired missiles at a car, killing Rantissi": it is he who was to be killed
    return any(
        c.act is Act.STRIKE and c.at < at and not c.one_sided and c.initiator_parties == killing.initiator_parties
        for c in found
    )


def _without_terms(found: Sequence[Candidate]) -> list[Candidate]:
    """Drop what an accord says will be done: "agreed to restore ties" is the accord, "agreed to meet" a plan."""
    found = [c for c in found if not _is_about_meeting(c, found)]
    found = [c for c in found if not _is_of_one_body(c) or not any(_is_resolved_on(d, c) for d in found)]
    met = any(c.kind is Kind.MEETING and c.targets for c in found)
    found = [c for c in found if c.kind is not Kind.MEETING or c.targets or not met]  # "they met at a NATO meeting"
    accords = [(c.at, c.parties) for c in found if c.kind is Kind.AGREEMENT]
    return [c for c in found if c.status is not Status.PLANNED or c.kind is not Kind.MEASURE
            or not any(at < c.at and sides == c.parties for at, sides in accords)]  # fmt: skip


def _is_of_one_body(accord: Candidate) -> bool:
    return accord.kind is Kind.AGREEMENT and not accord.targets and len(accord.initiator_parties) == 1


def _is_resolved_on(deed: Candidate, accord: Candidate) -> bool:
    """Tell what a body agreed to do, which is the deed: "EU ministers agreed to impose sanctions on Syria"."""
    return deed.at > accord.at and deed.kind in FORCEFUL and deed.initiator_parties == accord.initiator_parties


def _is_about_meeting(accord: Candidate, found: Sequence[Candidate]) -> bool:
    """Tell whether all that was agreed is that the same will meet: "agreed to meet", not "to hold a summit"."""
    items, at = accord.sentence.items, accord.at
    bare = accord.act is Act.AGREE and [item.low for item in items[at + 1 : at + 3]] == ["to", "meet"]
    return bare and any(c.at == at + 2 and c.kind is Kind.MEETING and c.parties == accord.parties for c in found)


def _one_by_one(candidate: Candidate, context: Context) -> list[Candidate]:
    """Return a meeting for each party where the sentence says that they were met separately."""
    items = candidate.sentence.items
    near = items[max(0, candidate.at - _NEAR) : candidate.at + _APART]
    apart = any(item.low in context.lexicon.words["separately"] for item in near)
    apart = apart or any(a.low == "then" and b.low == "with" for a, b in pairwise(items[candidate.at :]))
    if candidate.kind not in TALKS or not apart:
        return [candidate]
    if len(candidate.target_parties) == 1 < len(candidate.initiators):
        return [replace(candidate, initiators=(actor,)) for actor in candidate.initiators]
    if len(candidate.target_parties) <= 1:
        return [candidate]
    parties = dict.fromkeys(actor.party for actor in candidate.targets)
    return [replace(candidate, targets=tuple(t for t in candidate.targets if t.party == p)) for p in parties]


def find_verbal(sentence: ReadSentence, trigger: Trigger, context: Context) -> Candidate | None:
    """Return the deed that a verb tells, if it is asserted of known actors."""
    clause = Clause(sentence, trigger, read_predicate(sentence.items, trigger.at, trigger.last), context)
    decided = find_decision(clause)
    clause = decided.clause if decided is not None else clause
    status = decided.status if decided else _told(clause)
    if status is Status.OCCURRED and (_is_scheduled(clause) or _belongs_to_plan(clause) or _is_announced_move(clause)):
        status = Status.PLANNED
    status = status or _along_with_travel(clause) or _reported_plan(clause) or _headlined(clause)
    standing = decided is None and status is not None and _is_standing(clause, status)
    if status is None or standing or not _is_deed(clause) or _is_bound_to(clause, status):
        return None
    if clause.has_trait("planned") or _is_arranged(clause) or _is_due(clause) or is_sending(clause):
        status = Status.PLANNED
    if clause.kind is Kind.AGREEMENT and (accord := accord_before(clause)) is not None:
        candidate = clause.candidate(status, *accord_parties(clause, accord))
        if candidate is not None and not candidate.dated and not is_main(clause, accord):
            return None  # "the deal that was reached by Iran and six powers": background without a date
    elif clause.has_trait("of an accord"):
        candidate = clause.candidate(status, *roles(clause)) if is_of_accord(clause) else None
        if candidate is None or not candidate.dated:
            return None
    else:
        sides = (taken(clause), clause.targets()) if clause.has_trait("taken") else roles(clause)
        candidate = clause.candidate(status, sides[0], sides[1] or arrived_here(clause, sides[0]) or hosts(clause))
    if clause.has_trait("named sides") and not is_between_named(clause):
        return None
    by_the_way = clause.is_fronted or _is_answered_since(clause) or _only_describes(clause)
    if candidate is None or (by_the_way and not candidate.dated):
        return None
    candidate = _decided_long_ago(clause, decided.dated(candidate) if decided is not None else candidate)
    held = as_talks_happen(clause, by_distant_means(clause, candidate))
    return None if held is None else placed(clause, with_party_behind(clause, by_means(clause, held)))


def _told(clause: Clause) -> Status | None:
    """Return the status that the verb tells; what was withheld is done where to withhold it is the deed."""
    withheld = clause.has_trait("not done")
    predicate = asserted(clause.predicate) if withheld else clause.predicate
    return told_status(predicate, clause.items, clause.context.lexicon.words)


def _decided_long_ago(clause: Clause, candidate: Candidate) -> Candidate:
    """Return as done what was decided on years before: "In 2020, Sudan decided to normalize ties"."""
    predicate, items = clause.predicate, clause.items
    if candidate.status is not Status.PLANNED or clause.kind is not Kind.MEASURE or predicate.governor != "decided":
        return candidate
    bound = bound_time(items, predicate, clause.context.lexicon.words)
    told = bound.time.past if bound is not None and bound.time is not None else None
    if told is None or told.precision is not Precision.YEAR or told.end >= clause.context.published:
        return candidate
    return replace(candidate, status=Status.OCCURRED, when=told, dated=True)


def _is_bound_to(clause: Clause, status: Status) -> bool:
    """Tell a step that is only to come if something else does: "plans to walk out if he denies it"."""
    behind = clause.items[clause.predicate.last :]
    return clause.kind in FORCEFUL and status is Status.PLANNED and any(item.low in CONDITIONAL for item in behind)


def _is_deed(clause: Clause) -> bool:
    """Tell the verb of a deed from a match, from a participle that only describes, from what is no journey."""
    if clause.has_trait("not done") and not is_withheld(clause.predicate):
        return False
    describes = _qualifies_noun(clause) or tells_apart(clause)
    return not is_no_encounter(clause) and not describes and is_journey(clause)


def _qualifies_noun(clause: Clause) -> bool:
    """Tell a participle of force that says what a thing does: "a resolution recognizing Israel"; attacks do kill."""
    items, at, words = clause.items, clause.predicate.at, clause.context.lexicon.words
    if clause.kind not in FORCEFUL or items[at].tag != "VBG" or clause.predicate.group != at or at == 0:
        return False
    before = items[at - 1]
    owner = before.mention
    described = before.tag in ("PRP$", "POS") or (owner is not None and owner.possessive)  # "its continuing attacks on"
    if described or before_weapon(items, at, words):
        return True
    plain = before.tag in ("NN", "NNS") and before.mention is None
    return plain and not any(before.low in words[nouns] for nouns in ("attacks", "arms", "weapons"))


def _is_arranged(clause: Clause) -> bool:
    """Tell the present progressive of what is to come: "is visiting Ankara on Friday", said on a Wednesday."""
    if is_perfect(clause.predicate) or not is_in_progress(clause.predicate, clause.items):
        return False
    bound = bound_time(clause.items, clause.predicate, clause.context.lexicon.words)
    if bound is None or bound.time is None or bound.time.since:
        return False
    published = clause.context.published
    return bound.time.plan.start > published and not bound.time.past.start <= published <= bound.time.past.end


def _is_due(clause: Clause) -> bool:
    """Tell talks that somebody has arranged for a day to come: "has arranged talks, due to take place on May 2"."""
    items, words = clause.items, clause.context.lexicon.words
    behind = range(clause.predicate.last, len(items) - 1)
    due = next((k for k in behind if items[k].low in _DUE and items[k + 1].low in ("to", "for", "on")), None)
    if clause.kind is not Kind.MEETING or due is None or is_negated(clause.predicate):
        return False
    near = items[clause.predicate.last : due]
    own = not any(item.is_verb and item.tag != "VBG" for item in near) and due - clause.predicate.last < _FAR
    return own and any(item.low in words["talks"] for item in items[clause.predicate.at : due])


def _is_scheduled(clause: Clause) -> bool:
    """Tell the present of a travel plan by its day or week: "heads to Cairo next week", "leaves on Thursday for"."""
    predicate, items = clause.predicate, clause.items
    foreseen = clause.kind in _ALONG_WITH_TRAVEL and not clause.sentence.is_headline
    if not foreseen or not is_simple_present(predicate, items):
        return False
    bound = bound_time(items, predicate, clause.context.lexicon.words)
    if bound is None or bound.time is None:
        return False
    if bound.time.plan.basis is not Basis.RELATIVE:
        return (
            bound.time.is_sooner_to_come(clause.context.published)
            and items[predicate.at].low in clause.context.lexicon.words["setting out"]
        )
    week = bound.time.plan.precision is Precision.WEEK and bound.time.plan.end > clause.context.published
    open_day = bound.time.past.start < clause.context.published < bound.time.plan.start
    leaving = open_day and items[predicate.at].low in clause.context.lexicon.words["setting out"]
    return week or leaving or bound.time.past.start > clause.context.published


def _belongs_to_plan(clause: Clause) -> bool:
    along = clause.kind in _ALONG_WITH_TRAVEL
    return along and goes_with_plan(clause.predicate.at, clause.items, clause.context.lexicon.words)


def _reported_plan(clause: Clause) -> Status | None:
    """Return `planned` for what somebody said would happen: "announced that Fidan would visit Iran"."""
    predicate, items = clause.predicate, clause.items
    # What a state says will be done to foreigners is a plan, as moves of troops are; other deeds it may but threaten.
    firm = clause.trigger.frame.act in MOVES or (clause.trigger.frame.act in OFFICIAL and predicate.passive)
    firm = firm or moves_envoy(clause.trigger.frame.id) or _expels_envoys(clause)
    saying = clause.context.lexicon.words["announcing" if clause.kind in FORCEFUL and not firm else "reporting"]
    reported = any(items[k].low in saying for k in range(predicate.group))
    foreseen = "would" in predicate.auxiliaries and not is_negated(predicate)
    if clause.kind not in _FORESEEN or not foreseen or not reported:
        return None
    return Status.PLANNED


def _is_announced_move(clause: Clause) -> bool:
    """Tell troops that have not gone yet: "The Pentagon said on Friday that it was sending troops to Iraq"."""
    predicate, items = clause.predicate, clause.items
    sending = items[predicate.at].tag == "VBG" and not predicate.auxiliaries.isdisjoint(("was", "were"))
    if clause.trigger.frame.act not in MOVES or not sending or len(predicate.subject) != 1:
        return False
    actor, saying = items[predicate.subject[0]].mention, clause.context.lexicon.words["reporting"]
    said = any(item.low in saying for item in items[: predicate.subject[0]])
    return said and actor is not None and actor.type is MentionType.PRONOUN


def _only_describes(clause: Clause) -> bool:
    """Tell a participle by which a place is told apart, "Tskhinvali, shelled by Georgian troops, has no hospital"."""
    predicate, items = clause.predicate, clause.items
    behind = predicate.group > 0 and items[predicate.group - 1].low == ","
    told = any(item.tag in FINITE for item in items[predicate.last :])
    if predicate.auxiliaries or not told or clause.kind is not Kind.MILITARY:
        return False
    # "Two ships deployed in the Gulf fired at"
    posted = clause.trigger.frame.act is Act.DEPLOY and items[predicate.at].tag == "VBN"
    return posted or (predicate.passive and behind)


def _is_answered_since(clause: Clause) -> bool:
    """Tell an attack of which a clause tells by the way: "fired missiles in retaliation for the raid that killed"."""
    items, group = clause.items, clause.predicate.group
    if clause.kind is not Kind.MILITARY or group < _ANSWERED or items[group - 1].low not in ("that", "which"):
        return False
    left, _ = noun_phrase(items, group - _ANSWERED)
    return left > _ANSWERED and items[left - 1].low in ("to", "for") and items[left - 2].low in _ANSWERS


def _expels_envoys(clause: Clause) -> bool:
    """Tell envoys whom a state says it will expel, which no threat names by their number."""
    sent_home = clause.items[clause.trigger.last : clause.predicate.right]
    return clause.trigger.frame.act is Act.EXPEL and any(
        item.noun in clause.context.lexicon.words["envoys"] for item in sent_home
    )


def _headlined(clause: Clause) -> Status | None:
    """Return what the bare verb of a headline tells: "Iran, Syria sign pact" is done, "Putin to visit Iran" planned."""
    predicate, items = clause.predicate, clause.items
    behind = predicate.group > 0 and predicate.group - 1 in predicate.subject
    if not clause.sentence.is_headline or not behind or any(item.tag in VERBAL for item in items[: predicate.group]):
        return None
    if predicate.auxiliaries == {"to"}:
        return Status.PLANNED
    bare = items[predicate.at].tag == "VB" and not predicate.auxiliaries
    return Status.OCCURRED if bare else None


def _along_with_travel(clause: Clause) -> Status | None:
    """Return the status of the travel that an infinitive of purpose hangs on, whose meeting happens along with it.

    So does the signing for which people come together: "will meet to sign an accord".
    """
    predicate, words = clause.predicate, clause.context.lexicon.words
    signing = clause.trigger.frame.act is Act.SIGN and predicate.governor in words["gathering"]
    along = clause.kind in _ALONG_WITH_TRAVEL or clause.trigger.frame.act is Act.MESSAGE
    if "to" not in predicate.auxiliaries or not (along or signing):
        return None
    at = next((k for k in range(predicate.group - 1, -1, -1) if clause.items[k].low == predicate.governor), None)
    if at is None:
        return None
    visit = any(item.low in words["trips"] for item in clause.items[at : predicate.group])  # "will pay a visit to hold"
    message = clause.trigger.frame.act is Act.MESSAGE and predicate.governor in words["gathering"]
    going = message or predicate.governor in words["travelling"] or predicate.governor in words["sending"]
    if not (going or visit or signing):
        return None
    return told_status(read_predicate(clause.items, at, at + 1), clause.items, words)


def _is_standing(clause: Clause, status: Status) -> bool:
    """Tell habits and standing states from news: simple present is news only in a headline or a dated caption."""
    predicate, items = clause.predicate, clause.items
    if is_habitual(predicate, items, clause.context.lexicon.words):
        return True
    sittings = clause.context.lexicon.words["sittings"]
    if clause.kind in TALKS and (_goes_on_anyhow(clause) or is_summed_up(predicate, items, sittings)):
        return True
    if clause.has_trait("posture") and is_perfect(predicate):
        return True  # "has occupied the Golan since 1967"
    time = bound_time(items, predicate, clause.context.lexicon.words)
    dated = time is not None and time.time is not None and time.time.past.precision is Precision.DAY
    goes_on = clause.has_trait("ongoing") or clause.has_trait("planned")
    spoken = clause.kind is Kind.MEASURE and _is_performed(clause)
    news = dated or goes_on or spoken or clause.sentence.is_headline or status is not Status.OCCURRED
    return (is_simple_present(predicate, items) or _is_state(clause)) and not news


def _goes_on_anyhow(clause: Clause) -> bool:
    """Tell talks that will only go on as before: "will continue to hold consultations", "continue cooperating and"."""
    items, going_on = clause.items, clause.context.lexicon.words["continuing"]
    ahead = range(clause.predicate.left + 1, clause.predicate.at)
    return any(items[k].low in going_on and items[k - 1].low == "will" for k in ahead)


def _is_state(clause: Clause) -> bool:
    """Tell the passive that says how things stand, "troops are deployed in", from what was or is being done."""
    auxiliaries = clause.predicate.auxiliaries
    return clause.kind in FORCEFUL and clause.predicate.passive and bool(auxiliaries) and auxiliaries <= _NOW


def _is_performed(clause: Clause) -> bool:
    """Tell whether saying it does it: "declared that he recognizes"."""
    ordering, left = clause.context.lexicon.words["ordering"], clause.predicate.left
    return any(item.low in ordering for item in clause.items[max(0, left - _NEAR_SPEECH) : left])
