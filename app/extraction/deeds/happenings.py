"""Nouns of deeds as subjects of a verb that says whether they happen: "the talks will be held in", "was postponed"."""

from collections.abc import Sequence

from app.domain.codebook import Status
from app.domain.values import value
from app.extraction.clauses.arms import noun_phrase
from app.extraction.clauses.predicates import clause_end, read_predicate
from app.extraction.clauses.status import Words, is_simple_present, is_summed_up, told_status
from app.extraction.syntax.grammar import AUXILIARIES, BE, FINITE, group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.obliques import is_preposition
from app.extraction.syntax.slots import find_slots

# Verbs that say of a deed whether it takes place.
_TAKING_PLACE = frozenset({"was", "were", "be"})
_BEFORE_CALLING_OFF = frozenset({"but", "and", ",", "then", "later"})
_UNDER_WAY = (["underway"], ["under", "way"], ["in", "progress"], ["ongoing"])
_UNDER_WAY_REACH = 3  # items from the last word of the group in which these stand
_GROUP = 4  # items of "had been called off"
_GETTING = frozenset({"get", "gets", "got"})
_TELLING = ("happening", "cancelling", "planning", "planned")


@value
class Happening:
    """The verb of which a noun of a deed is the subject; `is_told` where it says that the deed takes place or not.

    `status` is None where the verb says that it does not happen, or only may; `slots` and `right` are of its clause.
    """

    status: Status | None
    slots: tuple[tuple[str, int], ...]
    right: int
    is_told: bool = True


# How a plan stands that has been given up, behind "is" and the like: "the talks kicked off" are on.
_OFF = (["on", "hold"], ["no", "longer", "on", "the"], ["off", "the", "agenda"], ["off", "the", "table"], ["off", "."])


def _behind_relative(items: Sequence[Item], end: int, words: Words) -> int:
    """Return the verb of a relative clause at `end`: "the session, which was held in".

    Or the verb behind it that calls the thing off: "the meeting, which Oslo had offered to host, was postponed".
    """
    at = end + (end < len(items) and items[end].low == ",")
    if at >= len(items) or items[at].low not in ("which", "that"):
        return end
    closed = next((k for k in range(at, len(items) - 2) if items[k].low == "," and items[k + 1].tag in FINITE), None)
    if closed is not None and at > end:
        group = range(closed + 1, min(len(items) - 1, closed + _GROUP))
        off = any(items[k].low in words["cancelling"] or items[k + 1].low == "off" for k in group)
        return closed + 1 if off else at + 1
    return at + 1


def first_of_sittings(items: Sequence[Item], left: int, words: Words) -> int:
    """Return where a phrase starts of which the one at `left` is a part: "the sixth session of the commission"."""
    while left > 1 and items[left - 1].low == "of" and items[left - 2].low in words["sittings"]:
        left = noun_phrase(items, left - 2)[0]
    return left


def _stands_for_finite(items: Sequence[Item], end: int, words: Words) -> bool:
    """Tell the verb of a sentence that has no other, tagged as a participle: "Border talks resumed on Monday"."""
    told = items[end].tag == "VBN" and items[end].low in words["happening"]
    return told and not any(item.tag in FINITE for item in items)


def _behind_plan(items: Sequence[Item], end: int, words: Words) -> int:
    """Return the verb behind words that only describe: "a summit planned for Friday was called off".

    They may stand between commas: "the visit, scheduled for May, was postponed".
    """
    if end + 1 < len(items) and items[end].low == ",":
        planned = items[end + 1].tag in ("VBN", "JJ") and items[end + 1].low in words["planning"] | words["planned"]
        return next((k + 1 for k in range(end + 2, len(items) - 1) if planned and items[k].low == ","), end)
    if end >= len(items) or not any(items[end].low in words[verbs] for verbs in ("planning", "planned")):
        return end
    for k in range(end + 1, len(items)):
        if items[k].low in (",", ";", ".") or items[k].actor is not None:
            break
        if items[k].tag in FINITE:
            return k
    return end


def find_happening(items: Sequence[Item], left: int, end: int, words: Words, *, body: bool = False) -> Happening | None:
    """Return the verb at `end` that follows the noun phrase which starts at `left`, if it is the phrase's verb.

    `body` is for nouns of those who meet: "the joint commission met".
    """
    relative = end
    end = _behind_relative(items, end, words)
    end = _behind_plan(items, end, words)
    if (
        end >= len(items)
        or not (items[end].tag in FINITE or _stands_for_finite(items, end, words))
        or (end == relative and is_preposition(items, first_of_sittings(items, left, words) - 1))
    ):
        return None
    if (dated := _dated_being(items, end)) is not None:
        return dated
    at = end
    while at + 1 < len(items) and (items[at].low in AUXILIARIES or items[at].tag == "RB" or items[at].time):
        at += 1
    right = clause_end(items, at + 1)
    slots = tuple(find_slots(items, at + 1, right))
    low = items[at].low
    if low in words["planning"] and not any(item.low in BE for item in items[end:at]):
        return Happening(None, slots, right, is_told=False)  # "the ministers' meeting agreed to lift sanctions"
    off = low in words["putting off"] and at + 1 < len(items) and items[at + 1].low == "off"
    if (status := _standing_at(items, end, at, words)) is not None:
        return Happening(status, slots, right)
    telling = (*_TELLING, "convening") if body else _TELLING
    if not off and not any(low in words[verbs] for verbs in telling):
        return Happening(None, slots, right, is_told=False)
    return Happening(_told(items, at, words), slots, right)


def _dated_being(items: Sequence[Item], end: int) -> Happening | None:
    """Return that a meeting "was" by the day that follows: "their last meeting was in August", "will be on Friday"."""
    be = end + (items[end].tag == "MD")
    if be >= len(items) or items[be].low not in _TAKING_PLACE:
        return None
    at = be + 1
    while at < len(items) and (items[at].tag == "IN" or items[at].mention is not None):
        at += 1  # "was in Geneva on"
    if at >= len(items) or items[at].time is None:
        return None
    right = clause_end(items, be + 1)
    status = Status.PLANNED if be > end else Status.OCCURRED
    return Happening(status, tuple(find_slots(items, be + 1, right)), right)


def _standing_at(items: Sequence[Item], end: int, at: int, words: Words) -> Status | None:
    """Return how talks stand that are on the agenda, or that are, got or will get under way; None without such words.

    The verb group starts at `end`, and its last word is at `at`.
    """
    if items[at - 1].low == "being" and items[at].low in words["preparing"]:
        return Status.PLANNED  # "a summit is being prepared in Moscow"
    said = [item.low for item in items[end : at + _UNDER_WAY_REACH]]
    if any(said[k : k + len(way)] == way and BE & set(said[:k]) for way in _OFF for k in range(1, len(said))):
        return Status.CANCELLED
    agenda = said[at - end :] == ["on", "the", "agenda"]
    if not agenda and not any(said[k : k + len(way)] == way for way in _UNDER_WAY for k in range(1, len(said))):
        return None
    if agenda or any(item.tag == "MD" or item.low == "to" for item in items[end:at]):
        return Status.PLANNED
    return Status.OCCURRED if _GETTING & set(said) else Status.ONGOING


def _told(items: Sequence[Item], at: int, words: Words) -> Status | None:
    """Return the status that the verb at `at` tells of the deed that is its subject."""
    low = items[at].low
    if low in words["cancelling"] or low in words["putting off"] or _is_off_after_all(items, at, words):
        return Status.CANCELLED
    if low in words["planning"] or low in words["planned"]:
        return Status.PLANNED
    if low in words["lasting"] and items[at].tag in ("VBZ", "VBP"):
        return Status.ONGOING
    predicate = read_predicate(items, at, at + 1)
    if is_summed_up(predicate, items, words["sittings"]):
        return None
    if is_simple_present(predicate, items) and any(item.time is not None for item in items[at : predicate.right]):
        return Status.PLANNED  # "the talks resume in Geneva on Wednesday"
    announced = "would" in predicate.auxiliaries and any(item.low in words["reporting"] for item in items)
    return Status.PLANNED if announced else told_status(predicate, items, words)


def _is_off_after_all(items: Sequence[Item], at: int, words: Words) -> bool:
    """Tell what was planned and called off in one breath: "were to be held in May, but were postponed"."""
    for k in range(at + 1, len(items)):
        off = items[k].low in words["putting off"] and k + 1 < len(items) and items[k + 1].low == "off"
        if not off and items[k].low not in words["cancelling"]:
            continue
        start = group_start(items, k)
        joined = items[start - 1].low in _BEFORE_CALLING_OFF or items[start - 1].time is not None
        return joined and start > at and any(item.low in BE for item in items[start:k])
    return False


def find_having(items: Sequence[Item], last: int, words: Words) -> tuple[int, Happening] | None:
    """Return who had the talks that a noun before item `last` names, and the verb that says so: "a meeting he had".

    So too "the letter that Putin sent to", "the talks Burns held with".
    """
    doer = last + (last < len(items) and items[last].low in ("that", "which"))
    verb = doer + 1
    if verb >= len(items) or items[doer].actor is None or items[verb].low not in words["having"]:
        return None
    if items[verb].tag not in FINITE:
        return None
    right = clause_end(items, verb + 1)
    status = told_status(read_predicate(items, verb, verb + 1), items, words)
    return doer, Happening(status, tuple(find_slots(items, verb + 1, right)), right)
