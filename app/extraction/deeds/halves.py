"""Deeds of which a sentence tells one side only: which of them may be told, for the other to be found elsewhere."""

from collections.abc import Mapping, Sequence

from app.domain.codebook import Act, Kind, Status
from app.domain.event import ActorMention
from app.extraction.alike import ATTACKS, OFFICIAL, is_rupture
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.triggers import Trigger
from app.extraction.deeds.outsiders import calls_in_envoys
from app.extraction.syntax.items import Item

Words = Mapping[str, frozenset[str]]


def may_be_completed(
    items: Sequence[Item], trigger: Trigger, predicate: Predicate, status: Status, words: Words
) -> bool:
    """Tell deeds whose other side an article often tells elsewhere: attacks, measures, sanctions in the passive."""
    act, done = trigger.frame.act, status is Status.OCCURRED
    if trigger.frame.act is Act.SIGN:
        return predicate.passive
    active = items[trigger.at].is_verb and not predicate.passive
    if act in ATTACKS or act is Act.INTERCEPT:
        return done or status is Status.CLAIMED
    if _is_suffered(trigger, predicate):
        return done or status is Status.PLANNED
    if act is Act.DOWNGRADE and "with" in trigger.frame.targets:
        return done and (active or not items[trigger.at].is_verb)
    # "expelled its ambassador": whose, is told elsewhere; "told its citizens to leave" is no such thing.
    certain = calls_in_envoys(items, trigger, words) if act is Act.EXPEL else len(trigger.frame.head) > 1
    return (trigger.frame.kind is Kind.MEASURE and active and certain and done) or (act is Act.SANCTION and not active)


def may_lack_doer(
    items: Sequence[Item], trigger: Trigger, predicate: Predicate, targets: Sequence[ActorMention]
) -> bool:
    """Tell deeds that name nobody who did them: sanctions in the passive, what somebody suffers."""
    if trigger.frame.act is Act.SIGN:
        return predicate.passive and not targets  # "three accords were signed after the talks"
    if trigger.frame.act is Act.SANCTION:
        active = items[trigger.at].is_verb and not predicate.passive
        return not active or len(trigger.frame.head) > 1
    # "Ties with Morocco were cut": by whom, who tells of it need not say.
    ended = is_rupture(trigger.frame.id) and not items[trigger.at].is_verb and predicate.passive
    downed = trigger.frame.act is Act.INTERCEPT and predicate.passive  # "the army said a Thai drone was shot down"
    told = trigger.frame.act in ATTACKS or downed or _is_suffered(trigger, predicate) or ended
    return told and bool(targets) and all(actor.party for actor in targets)


def _is_suffered(trigger: Trigger, predicate: Predicate) -> bool:
    """Tell who is expelled, arrested, kept out or called in; by whom, who tells of it need not say."""
    return trigger.frame.act in OFFICIAL and (predicate.passive or "suffered" in trigger.frame.traits)
