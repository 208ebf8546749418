"""Predicates → whether the act is told as done, planned or not at all."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.codebook import Status
from app.extraction.clauses.predicates import Predicate, read_predicate
from app.extraction.syntax.grammar import BE, CONDITIONAL, FINITE, VERBAL, group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.verb_lists import goes_on

Words = Mapping[str, frozenset[str]]

NEGATION = frozenset({"not", "n't", "never"})
_NOBODY = frozenset({"nobody", "noone"})
_FUTURE = frozenset({"will", "shall", "'ll"})
_MODAL = frozenset({"may", "might", "could", "can", "should", "must", "would"})
# What an infinitive hangs on that says no more than that it could be.
_PURPOSES = frozenset({"intended", "aimed", "designed", "meant"})
_DEGREES = frozenset({"enough", "able", "unable", "unlikely", "ready", "free", "entitled"})
_OWN = frozenset({"his", "her", "its", "their"})
_AIMS = frozenset({"intention", "intent", "plan", "plans", "decision"})
_VOICING = frozenset({"confirmed", "announced", "declared", "expressed", "reaffirmed", "stated", "disclosed"})
_DUE = frozenset(
    "due set about poised scheduled slated expected planned bound certain sure going supposed likely".split()
)
_CLAIMING = frozenset({"claim", "claims", "claimed", "claiming"})
_SCHEDULED = frozenset({"planned", "scheduled"})
# What is told of somebody in the passive, "is reported to have fallen": by the writer, or by others for all he knows.
_HEARD = {
    "reported": Status.OCCURRED, "known": Status.OCCURRED, "confirmed": Status.OCCURRED, "said": Status.CLAIMED,
    "believed": Status.CLAIMED, "thought": Status.CLAIMED, "alleged": Status.CLAIMED, "understood": Status.CLAIMED,
}  # fmt: skip
_INVERTED = frozenset({"had", "were", "should"})  # what opens a condition without "if"
_FEW = frozenset({"fewer", "less", "more", "later", "doubt", "matter"})  # "no fewer than 20 were killed"
_ON_TIME = 2  # items of "next week on" before a gerund
_GERUNDS = 8  # items between two coordinated gerunds
# Words whose gerund is somebody's words or wish, or a deed that is judged: "accused of arming Hezbollah".
_NOT_ASSERTING = frozenset(
    {"that", "than", "whether", "of", "for", "about", "from", "against", "without", "toward", "towards", "over", "into"}
)
# "it is no use negotiating", "considered visiting": what is weighed, and not done.
_IDLE = frozenset(
    "use worth point sense consider considers considered considering avoid avoids avoided avoiding oppose opposes "
    "opposed suggest suggests suggested propose proposes proposed recommend recommends recommended contemplate risk "
    "contemplated favour favor favours favors mean means discuss discussed discussing advocate "
    "advocates ruled out".split()
)
_BESIDE = frozenset({"before", "after", ",", "and"})  # what a gerund stands behind that goes with the main verb
_DOING = frozenset({"continuing", "beginning"})  # classes of verbs whose own infinitive is done
_BECOMING = frozenset({"became", "become", "becomes", "becoming"})
_DESCRIBED = (MentionType.OFFICE, MentionType.PEOPLE)
_DOZENS = frozenset({"dozens", "scores", "hundreds", "numerous", "countless", "dozen", "twelve", "twenty"})
_COUNTED = 5  # items in which the number stands, and what is counted
_BARE_BE = frozenset({"be"})
_PERFECT = frozenset({"has", "have", "had", "having", "'ve"})


def told_status(predicate: Predicate, items: Sequence[Item], words: Words) -> Status | None:
    """Return the status that the verb group tells; None where nothing is asserted to happen."""
    auxiliaries = predicate.auxiliaries
    nobody = any(items[k].low in _NOBODY for k in range(predicate.group))  # "nobody expects that they will agree"
    idle = nobody or _is_conditional(predicate, items, words) or _is_spoken_gerund(predicate, items)
    idle = idle or _is_of_nothing(predicate, items) or _follows_infinitive(predicate, items)
    if auxiliaries & NEGATION or idle or is_subjunctive(predicate, items):
        missed = auxiliaries & NEGATION and not idle and _goes_by_plan(predicate, items)
        return Status.CANCELLED if missed else None
    # "is to meet Sharaa and be received by Assad"
    first = _coordinate_before(predicate, items) if auxiliaries == _BARE_BE else None
    if "to" in auxiliaries or first is not None:
        return told_status(first, items, words) if first is not None else _infinitive(predicate, items, words)
    if auxiliaries & _FUTURE:
        return Status.PLANNED
    if auxiliaries & _MODAL or auxiliaries & words["ending"]:
        return None
    if items[predicate.at].tag == "VB" and not auxiliaries and predicate.group > 0:
        seen = any(items[k].low in words["perceiving"] for k in range(predicate.at))
        return _plan_before(predicate, items, words) or (Status.OCCURRED if seen else None)
    return _aspect(auxiliaries, words)


def _goes_by_plan(predicate: Predicate, items: Sequence[Item]) -> bool:
    """Tell "as planned", behind what does not happen: "will not fly to Tehran next month as planned"."""
    behind = (items[k + 1 : k + 3] for k in range(predicate.last, predicate.right) if items[k].low == "as")
    return any(item.low in _SCHEDULED for near in behind for item in near)


def _plan_before(predicate: Predicate, items: Sequence[Item], words: Words) -> Status | None:
    """Return that a second verb is planned as the first one is: "will meet Assad in Damascus and then fly to"."""
    joined = predicate.group - 1 - (items[predicate.group - 1].low == "then")
    listed = items[joined].low == "," and goes_on(items, predicate.at, "VB")
    if joined < 1 or not (listed or items[joined].low == "and"):
        return None
    first = next((k for k in range(joined - 1, -1, -1) if items[k].tag in VERBAL), None)
    if first is None or items[first].tag != "VB":
        return None
    planned = told_status(read_predicate(items, first, first + 1), items, words) is Status.PLANNED
    return Status.PLANNED if planned else None


def _coordinate_before(predicate: Predicate, items: Sequence[Item]) -> Predicate | None:
    """Return the verb that stands before the "and" at which this one goes on."""
    joined = predicate.group > 0 and items[predicate.group - 1].low == "and"
    at = next((k for k in range(predicate.group - 2, -1, -1) if items[k].tag in VERBAL), None) if joined else None
    return read_predicate(items, at, at + 1) if at is not None else None


def _follows_infinitive(predicate: Predicate, items: Sequence[Item]) -> bool:
    """Tell a second infinitive that passes for a present: "agreed to return their envoys and begin talks"."""
    if items[predicate.at].tag != "VBP" or predicate.auxiliaries:
        return False
    before = _coordinate_before(predicate, items)
    past = any(item.tag == "VBD" for item in items[: predicate.group])
    return before is not None and "to" in before.auxiliaries and items[before.at].tag == "VB" and past


def _is_of_nothing(predicate: Predicate, items: Sequence[Item]) -> bool:
    """Tell what is said of nothing: "no agreement has been reached", "signed no accord"; not "no fewer than 20".

    What stops short of something does not do it: "stopped short of sending".
    """
    before = range(predicate.left, predicate.group)
    first = next(
        (k for k in reversed(before) if items[k].low in (",", ";") or items[k].tag in FINITE), predicate.left - 1
    )
    within = (*range(first + 1, predicate.group), *range(predicate.at + 1, predicate.last))
    none = any(items[k].low == "no" and items[k + 1].low not in _FEW for k in within if k + 1 < len(items))
    return none or any(a.low == "short" and b.low == "of" for a, b in pairwise(items[predicate.at : predicate.last]))


def _aspect(auxiliaries: frozenset[str], words: Words) -> Status:
    """Return the status that the verb before a gerund tells: "denied bombing", "continued bombing"."""
    if auxiliaries & words["denying"]:
        return Status.DENIED
    return Status.ONGOING if auxiliaries & words["continuing"] else Status.OCCURRED


def _infinitive(predicate: Predicate, items: Sequence[Item], words: Words) -> Status | None:
    governor = predicate.governor
    described: Mention | None = items[predicate.group - 1].mention if predicate.group else None
    ranked = governor in _BECOMING and items[predicate.group - 1].low in words["ranked"]
    ranked = ranked or (governor in BE and any(i.low == "first" for i in items[predicate.left : predicate.group]))
    if ranked or ((governor in BE or governor in _BECOMING) and described is not None and described.type in _DESCRIBED):
        # "is the first premier to visit", "will be the first premier to visit"
        to_come = any(items[k].low in (*_FUTURE, "would") for k in range(predicate.left, predicate.group))
        return Status.PLANNED if to_come else Status.OCCURRED
    aimed = governor in _PURPOSES and not any(
        items[k].low in BE for k in range(max(0, predicate.group - 3), predicate.group)
    )
    # "talks intended to lift sanctions", "is not strong enough to attack"
    if aimed or (predicate.group and items[predicate.group - 1].low in _DEGREES):
        return None
    if predicate.auxiliaries & {"is", "are", "was", "were"}:
        # "is to meet", "was to travel"; "was to have met" in vain
        return Status.CANCELLED if "have" in predicate.auxiliaries else Status.PLANNED
    own_forces = described is not None and described.organ is not None and described.owner is not None
    for name, status in (
        ("commanding", Status.OCCURRED if own_forces else None),  # "ordered its troops to cease fire"
        ("cancelling", Status.CANCELLED),
        ("planned", Status.PLANNED),
        ("planning", Status.PLANNED),
        ("continuing", Status.ONGOING),
        ("beginning", Status.OCCURRED),
        ("prompting", Status.OCCURRED),  # "expelled two envoys, prompting Paris to recall its own"
    ):
        if governor in words[name]:
            idle = _is_denied(predicate, items) or (name in _DOING and _is_purpose(predicate, items))
            return None if idle else status
    aim = [item.low for item in items[max(0, predicate.group - 2) : predicate.group]]
    # "confirmed his intention to visit Moscow"
    aimed = bool(aim[1:]) and aim[0] in _OWN and aim[1] in _AIMS and governor in _VOICING
    due = predicate.group > 0 and items[predicate.group - 1].low in _DUE
    if aimed or (due and governor in ("is", "are", "was", "were")):
        return Status.PLANNED
    return _hearsay(predicate, items)


def _is_denied(predicate: Predicate, items: Sequence[Item]) -> bool:
    """Tell what nobody means to do: "does not intend to recall its ambassador"."""
    governing = (k for k in range(predicate.group - 1, 0, -1) if items[k].low == predicate.governor)
    at = next(governing, None)
    return at is not None and any(item.low in NEGATION for item in items[group_start(items, at) : at])


def _is_purpose(predicate: Predicate, items: Sequence[Item]) -> bool:
    """Tell what something else was begun for, "began a raid in a bid to drive", from "began on Friday to drive"."""
    for k in range(predicate.group - 1, 0, -1):
        if items[k].low == predicate.governor:
            return False
        if items[k].tag in ("NN", "NNS") and items[k].time is None:
            return True
    return False


def _hearsay(predicate: Predicate, items: Sequence[Item]) -> Status | None:
    """Return what is told of somebody, "is said to have fired on", not "a man said to have", or what he claims."""
    done = "have" in predicate.auxiliaries
    if done and predicate.governor in _CLAIMING and items[predicate.group - 1].low == predicate.governor:
        return Status.CLAIMED  # "claimed to have shot down"
    told = done and predicate.group > 1 and items[predicate.group - 2].low in BE
    return _HEARD.get(predicate.governor or "") if told else None


def _is_conditional(predicate: Predicate, items: Sequence[Item], words: Words) -> bool:
    for k in range(predicate.group - 1, -1, -1):
        if items[k].low in CONDITIONAL:
            return True  # "if Israel continues to attack"
        if items[k].low in (",", ";", ":", "that") or items[k].quotation is not None:
            break
    start = predicate.left
    if start < len(items) and items[start].low == "until" and any(item.low in NEGATION for item in items[:start]):
        return True  # "will not talk until Israel withdraws"
    if items[start : start + 1] and items[start].low in _INVERTED and start + 1 in predicate.subject:
        return True  # "Had Israel attacked, Iran would have responded"
    opening = range(max(0, start - 1), min(start + 2, predicate.group))
    return any(items[k].low in words["hypothetical"] for k in opening)


def is_subjunctive(predicate: Predicate, items: Sequence[Item]) -> bool:
    """Tell a wish by its base form after one actor: "demanded that Britain reject the accord"."""
    if items[predicate.at].tag not in ("VBP", "VB") or predicate.auxiliaries or len(predicate.subject) != 1:
        return False
    actor = items[predicate.subject[0]].mention
    that = predicate.left < len(items) and items[predicate.left].low == "that"
    return that and actor is not None and not actor.plural and actor.type is not MentionType.PRONOUN


def _is_spoken_gerund(predicate: Predicate, items: Sequence[Item]) -> bool:
    at = predicate.at
    if items[at].tag != "VBG" or predicate.group != at or at == 0 or items[at - 1].time is not None:
        return False
    if items[at - 1].low in _IDLE:
        return True
    if items[at - 1].low in ("and", "or"):  # "lies about bombarding and killing"
        at = next((k for k in range(at - 2, max(0, at - _GERUNDS), -1) if items[k].tag == "VBG"), at)
    if items[at - 1].low == "by" and (before := _gerund_before(items, at)):
        at = before  # "accused them of fuelling the war by sending arms"
    noun = items[at - 2 - (items[at - 2].time is not None)] if at > _ON_TIME else items[at - 2]
    topic = items[at - 1].low == "on" and at > 1 and (noun.tag.startswith("NN") or noun.mention)
    return items[at - 1].low in _NOT_ASSERTING or bool(topic)


def _gerund_before(items: Sequence[Item], at: int) -> int:
    """Return the gerund whose means the one at `at` tells; 0 where a finite verb or a mark stands between."""
    for k in range(at - 1, 0, -1):
        if items[k].low in (",", ";") or items[k].tag in FINITE:
            return 0
        if items[k].tag == "VBG":
            return k
    return 0


def goes_with_plan(at: int, items: Sequence[Item], words: Words) -> bool:
    """Tell a gerund beside what is to come: "will meet Assad before travelling to Cairo"."""
    if items[at].tag != "VBG" or at == 0 or items[at - 1].low not in _BESIDE:
        return False
    main = next((k for k in range(at - 1, -1, -1) if items[k].tag in VERBAL), None)
    return main is not None and told_status(read_predicate(items, main, main + 1), items, words) is Status.PLANNED


def is_hypothetical(predicate: Predicate) -> bool:
    """Tell whether the verb group says that something is not, may be or will be."""
    return bool(predicate.auxiliaries & (NEGATION | _MODAL | _FUTURE | {"to", "if"}))


def is_negated(predicate: Predicate) -> bool:
    """Tell whether the verb group says that something is not: "would never meet"."""
    return bool(predicate.auxiliaries & NEGATION)


def is_withheld(predicate: Predicate) -> bool:
    """Tell whether the verb group says that something was not done: "did not allow"; not "will not", "does not"."""
    return is_negated(predicate) and not predicate.auxiliaries & (_MODAL | _FUTURE | {"to", "do", "does"})


def asserted(predicate: Predicate) -> Predicate:
    """Return the predicate without its negation: that of what was withheld, where to withhold it is the deed."""
    return replace(predicate, auxiliaries=predicate.auxiliaries - NEGATION)


def is_perfect(predicate: Predicate) -> bool:
    """Tell whether the verb stands in the present perfect or pluperfect."""
    return bool(predicate.auxiliaries & _PERFECT)


def is_simple_present(predicate: Predicate, items: Sequence[Item]) -> bool:
    """Tell whether the verb stands in the simple present, which tells news only in headlines and captions."""
    return items[predicate.at].tag in ("VBZ", "VBP") and not predicate.auxiliaries


def is_in_progress(predicate: Predicate, items: Sequence[Item]) -> bool:
    """Tell whether the verb says what somebody is doing now, or has been doing until now."""
    now, until_now = {"is", "are", "'s", "'re"}, {"has", "have"}
    return items[predicate.at].tag == "VBG" and (
        bool(predicate.auxiliaries & now)
        or ("been" in predicate.auxiliaries and bool(predicate.auxiliaries & until_now))
    )


def is_summed_up(predicate: Predicate, items: Sequence[Item], sittings: Collection[str]) -> bool:
    """Tell how often something has been done, on no day, from what was: "has held 26 meetings", "have met 12 times"."""
    if not is_perfect(predicate):
        return False
    after = range(predicate.at + 2, predicate.right)
    if any(items[k].low == "times" and items[k - 1].tag in ("CD", "JJ") for k in after):
        return True  # "have convened at the Kazakh capital five times"
    behind = range(predicate.at + 1, min(len(items) - 1, predicate.at + _COUNTED))
    number = next((k for k in behind if _is_many(items[k].low)), None)
    if number is None:
        return False
    counted = (item.low for item in items[number + 1 : number + _COUNTED])
    return any(low in sittings and low.endswith("s") for low in counted)


def _is_many(low: str) -> bool:
    return low in _DOZENS or (low.isdecimal() and len(low) > 1)


def is_habitual(predicate: Predicate, items: Sequence[Item], words: Words) -> bool:
    """Tell whether an adverb says that the act is a habit: "often calls for", "has long been accused".

    What comes again and again is begun once: "began annual drills".
    """
    begun = items[predicate.at].low in words["beginning"]
    recurrent = not begun and any(item.low in words["recurrent"] for item in items[predicate.at : predicate.last])
    if "long" in predicate.auxiliaries or (recurrent and items[predicate.last - 1].tag == "NNS"):
        return True  # "hold regular meetings"
    return any(items[k].low in words["habitual"] for k in range(predicate.left, min(predicate.last + 1, len(items))))
