"""Deeds of subordinate clauses → the time that their sentence gives them, or none."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.codebook import Basis, Kind, Status
from app.domain.event import DateSpan
from app.domain.lexicon import HeadForm
from app.extraction.alike import FORCEFUL
from app.extraction.candidates import Candidate
from app.extraction.clauses.counted import counted_back
from app.extraction.clauses.predicates import clause_start
from app.extraction.deeds.common import Clause
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.items import Item
from app.extraction.times.dates import TimeExpression

# What opens a clause that tells the background of its sentence.
_WHILE = frozenset({"as", "while"})
_BACKGROUND = frozenset({"as", "after", "before", "since", "when", "because", "although", "which", "while"})


def placed(clause: Clause, candidate: Candidate) -> Candidate | None:
    """Return a background act with the time of its sentence.

    None where a subordinate clause leaves it undated, or where it is only what reports have: "reports that Iran sold".
    """
    if candidate.status is Status.ONGOING and _goes_on_aside(clause):
        return None
    return _placed(clause, candidate)


def _goes_on_aside(clause: Clause) -> bool:
    """Tell what goes on outside a main clause, which alone asserts it: "as the two continue to repair ties"."""
    subject = min(clause.predicate.subject, default=0)
    return subject > 0 and clause.items[subject - 1].low in _WHILE


def _placed(clause: Clause, candidate: Candidate) -> Candidate | None:
    predicate, items = clause.predicate, clause.items
    if (own := _of_its_attack(clause)) is not None:
        candidate = replace(candidate, when=own.as_of(planned=candidate.status is Status.PLANNED), dated=True)
    predicate = replace(predicate, left=_opening_of_both(items, predicate.left))
    opening = items[predicate.left].low if predicate.left < len(items) else ""
    if opening == "that" and predicate.left:
        noun = items[predicate.left - 1].low
        if noun in clause.context.lexicon.words["hearsay"]:
            return None
        opening = "as" if noun == "fact" else opening  # "in light of the fact that"
        if items[predicate.left].tag == "WDT" and clause.kind in FORCEFUL:
            opening = "which"  # "the land that Israel annexed"
    # "after meeting Pekcan, Vaezi said": the occasion of what is told; "after being seized by Turkish agents"
    gerund = items[predicate.at].tag == "VBG" or items[predicate.group].low == "being"
    if gerund and not candidate.dated:
        counted = counted_back(items, predicate.at - 1, clause.context.published)  # "two days after meeting Pekcan"
        candidate = _counted(candidate, counted) if counted is not None else candidate
    # "While in Ankara, he also met": what the opening word introduces is closed before the subject.
    fronted = any(item.low == "," for item in items[predicate.left : min(predicate.subject, default=predicate.left)])
    fronted = fronted or _is_around(clause, predicate.left)
    if candidate.dated or gerund or fronted or opening not in _BACKGROUND or clause.sentence.is_headline:
        return candidate
    if (counted := counted_back(items, predicate.left, clause.context.published)) is not None:
        return _counted(candidate, counted)
    times = [item.time for item in items[: predicate.left] if item.time is not None]
    if not times and candidate.one_sided and opening == "when":
        return candidate  # "two policemen were killed when militiamen attacked": half of what is told
    if not times:
        return None
    return replace(candidate, when=times[-1].as_of(planned=candidate.status is Status.PLANNED), dated=True)


def _counted(candidate: Candidate, when: DateSpan) -> Candidate:
    return replace(candidate, when=when, dated=when.basis is not Basis.ARTICLE)


def _of_its_attack(clause: Clause) -> TimeExpression | None:
    """Return the time of the attack that somebody carried out: "staged the Oct. 12 bombing", "Saturday's attack"."""
    frame, attacks = clause.trigger.frame, clause.context.lexicon.words["attacks"]
    if frame.kind is not Kind.MILITARY or frame.form is not HeadForm.VERB or frame.head[-1] not in attacks:
        return None
    within = (item.time for item in clause.items[clause.trigger.at : clause.trigger.last] if item.time is not None)
    return next(within, None)


def _is_around(clause: Clause, opening: int) -> bool:
    """Tell the main verb behind a parenthesis: "Erdogan, on his first trip since the coup, was received by Putin"."""
    predicate, items = clause.predicate, clause.items
    closed = predicate.group - 1
    while closed > opening and items[closed].tag == "RB":
        closed -= 1
    outside = bool(predicate.subject) and predicate.subject[-1] < opening and items[closed].low == ","
    # "Peru, which was at the talks, left": the clause that "which" opens has a verb of its own.
    return outside and (items[opening].low != "which" or any(item.tag in FINITE for item in items[opening:closed]))


def _opening_of_both(items: Sequence[Item], left: int) -> int:
    """Return where the clause starts that a verb goes on behind "and": "after a guard shot and killed an Iranian"."""
    joined = 1 < left < len(items) and items[left].low == "and" and items[left - 1].tag in FINITE
    return clause_start(items, left - 1) if joined else left
