"""Deeds that are told by how they were resolved on: by a decision, a vote, a law or a plan."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.codebook import Kind, Status
from app.domain.values import value
from app.extraction.alike import FORCEFUL
from app.extraction.candidates import Candidate
from app.extraction.clauses.arms import noun_phrase
from app.extraction.clauses.predicates import Predicate, read_predicate
from app.extraction.clauses.ranked import ranking_verb
from app.extraction.clauses.status import is_simple_present, told_status
from app.extraction.deeds.common import Clause
from app.extraction.syntax.obliques import is_oblique
from app.extraction.times.dates import TimeExpression

_STEPS = frozenset({"step", "steps", "measure", "action", "decision"})
_TAKING = frozenset({"took", "taken", "takes", "taking"})
_REACH = 12  # items before an infinitive in which the vote stands that it hangs on


@value
class Decision:
    """The deed that is resolved on, in its clause with those who resolve.

    `resolving` is the verb that says so, whose day is the deed's; `is_named` is one that a noun tells, on no day unless
    it is `named_on` one: "its Oct. 31 decision to".
    """

    clause: Clause
    status: Status
    resolving: Predicate | None = None
    is_named: bool = False
    named_on: TimeExpression | None = None

    def dated(self, candidate: Candidate) -> Candidate:
        """Return the deed with the day on which it was resolved on, where it has none of its own."""
        if candidate.dated or self.status is Status.PLANNED:
            return candidate
        if self.named_on is not None:
            return replace(candidate, when=self.named_on.as_of(planned=False), dated=True)
        if self.is_named:
            return replace(candidate, when=self.clause.context.undated(perfect=True))
        if self.resolving is None:
            return candidate
        when, dated = self.clause.context.when(self.clause.items, self.resolving, self.status)
        return replace(candidate, when=when, dated=dated)


def find_decision(clause: Clause) -> Decision | None:
    """Return the deed that a decision, a vote, a law or a plan is, where the verb is what was resolved on."""
    if clause.kind not in FORCEFUL:
        return None
    return (
        _decided(clause) or _taken(clause) or _voted(clause) or _ranked(clause) or _enacted(clause) or _planned(clause)
    )


def _decided(clause: Clause) -> Decision | None:
    """Return the measure that a decision is: "Trump's decision to quit the deal", "a move by Iran to"."""
    predicate, items, words = clause.predicate, clause.items, clause.context.lexicon.words
    k = predicate.group - 1
    while k > 0 and (items[k].time is not None or (items[k].low in ("in", "on") and items[k + 1].time is not None)):
        k -= 1  # "its decision last week to halt", "in May to quit"
    if clause.kind is not Kind.MEASURE or "to" not in predicate.auxiliaries or k < 1:
        return None
    by = k if items[k].actor is not None and items[k - 1].low == "by" else None
    noun = k - 2 if by is not None else k
    if noun < 0 or items[noun].low not in words["decisions"]:
        return None
    left, owners = noun_phrase(items, noun)
    if any(item.low in words["unreal"] for item in items[left:noun]):
        return None
    if not owners and items[left].low == "its":  # "defended its Oct. 31 decision to"
        owners = [k for k in range(left) if items[k].actor is not None and not is_oblique(items, k)][:1]
    inside = next((item.time for item in items[left:noun] if item.time is not None), None)
    named = _of(clause, [by] if by is not None else owners, Status.OCCURRED, is_named=True)
    return replace(named, named_on=inside)


def _taken(clause: Clause) -> Decision | None:
    """Return the deed that a step is which somebody takes: "took the rare step of closing its embassy"."""
    predicate, items = clause.predicate, clause.items
    of = predicate.group - 1
    while of > 0 and items[of].tag == "RB":
        of -= 1  # "of fully normalizing ties"
    if items[predicate.at].tag != "VBG" or of < 1 or items[of].low != "of" or items[of - 1].low not in _STEPS:
        return None
    verb = noun_phrase(items, of - 1)[0] - 1
    return _by(clause, verb, None) if verb >= 0 and items[verb].low in _TAKING else None


def _voted(clause: Clause) -> Decision | None:
    """Return the measure that a vote is: "the Senate voted on Thursday to impose sanctions on"."""
    predicate, items = clause.predicate, clause.items
    voting = clause.context.lexicon.words["voting"]
    if clause.kind is not Kind.MEASURE or "to" not in predicate.auxiliaries or predicate.governor not in voting:
        return None
    reach = range(predicate.group - 1, max(-1, predicate.group - _REACH), -1)
    vote = next((k for k in reach if items[k].low in voting and items[k].is_verb), None)
    return _by(clause, vote, clause.predicate.subject) if vote is not None else None


def _ranked(clause: Clause) -> Decision | None:
    """Return the deed of who was the first to do it, on the day of that: "became the latest state to expel"."""
    verb = ranking_verb(clause.items, clause.predicate.group) if "to" in clause.predicate.auxiliaries else None
    made = _by(clause, verb, None) if verb is not None else None
    return made if made is not None and made.clause.predicate.subject else None


def _enacted(clause: Clause) -> Decision | None:
    """Return the deed that a law is: "signed an order banning investment in", "passed a motion to send troops to".

    Troops that a parliament lets go have not gone yet.
    """
    items, words = clause.items, clause.context.lexicon.words
    noun = _noun_before(clause) or _told_of(clause)
    if noun is None or items[noun].low not in words["enactments"]:
        return None
    left, _ = noun_phrase(items, noun)
    verb = left - 1
    while verb > 0 and (items[verb].time is not None or items[verb].tag == "RB"):
        verb -= 1
    if verb < 0 or items[verb].low not in words["enacting"] or not items[verb].is_verb:
        return None
    made = _by(clause, verb, None)
    return replace(made, status=Status.PLANNED) if made is not None and clause.kind is Kind.MILITARY else made


def _planned(clause: Clause) -> Decision | None:
    """Return the deed that a plan foresees: "announced plans to withdraw its troops", "a Turkish plan to send"."""
    items, words = clause.items, clause.context.lexicon.words
    noun = _noun_before(clause)
    if noun is None or items[noun].low not in words["plans to act"] or "to" not in clause.predicate.auxiliaries:
        return None
    left, owners = noun_phrase(items, noun)
    if any(item.low == "no" or item.low in words["unreal"] for item in items[left:noun]):
        return None
    if owners:
        return _of(clause, owners, Status.PLANNED)
    verb = next((k for k in range(left - 1, max(-1, left - 4), -1) if items[k].is_verb), None)
    if verb is None or items[verb].low not in words["planning aloud"]:
        return None
    made = _by(clause, verb, None)
    return replace(made, status=Status.PLANNED) if made is not None else None


def _noun_before(clause: Clause) -> int | None:
    """Return the plain noun that the verb group stands behind, a time between them aside."""
    predicate, items = clause.predicate, clause.items
    if not ("to" in predicate.auxiliaries or (items[predicate.at].tag == "VBG" and predicate.group == predicate.at)):
        return None
    k = predicate.group - 1
    while k > 0 and (items[k].time is not None or items[k].tag == "RB"):  # "an order officially recognizing"
        k -= 1
    return k if k > 0 and items[k].tag in ("NN", "NNS") and items[k].mention is None else None


def _told_of(clause: Clause) -> int | None:
    """Return the noun of which a relative clause says what it does: "adopted a resolution that bars trade with"."""
    predicate, items = clause.predicate, clause.items
    k = predicate.group - 1
    if not is_simple_present(predicate, items) or k < 1 or items[k].low not in ("that", "which"):
        return None
    k -= 1
    while k > 0 and (items[k].low == "," or items[k].tag == "CD"):
        k -= 1
    return k


def _by(clause: Clause, verb: int, subject: Sequence[int] | None) -> Decision | None:
    """Return the deed as the verb tells it that resolves on it; its subject acts, where `subject` is not known."""
    items = clause.items
    resolving = read_predicate(items, verb, verb + 1)
    status = told_status(resolving, items, clause.context.lexicon.words)
    if status is None or resolving.passive:
        return None
    return _of(clause, resolving.subject if subject is None else subject, status, resolving)


def _of(
    clause: Clause, doers: Sequence[int], status: Status, resolving: Predicate | None = None, *, is_named: bool = False
) -> Decision:
    """Return the deed in a clause of its own, whose group starts at the verb that resolves on it."""
    auxiliaries = resolving.auxiliaries if resolving is not None else frozenset()
    group = min(clause.predicate.group, resolving.group) if resolving is not None else clause.predicate.group
    predicate = replace(clause.predicate, subject=tuple(doers), auxiliaries=auxiliaries, group=group)
    return Decision(replace(clause, predicate=predicate), status, resolving, is_named)
