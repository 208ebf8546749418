"""Which time expression of a sentence dates a clause: its own, and not that of a noun or of another clause."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from app.domain.codebook import Precision
from app.extraction.clauses.other_times import (
    DETERMINED,
    counts_back,
    is_besides,
    is_mentioned,
    is_of_cause,
    is_of_deed,
    is_of_noun,
    is_prepared,
    is_since_when,
)
from app.extraction.clauses.predicates import Predicate
from app.extraction.syntax.grammar import CONJUNCTIONS, FINITE, RELATIVES, SUBORDINATORS
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType

Words = Mapping[str, frozenset[str]]

_SUBORDINATE = frozenset(
    ["after", "before", "when", "while", "since", "because", "although", "which", "who", "that", "as"]
)
_AFTER_WHICH = frozenset(["following", "after", "before", "until"])
_OCCASION_OPENERS = frozenset(["in", "at", "during", "on", "after", "following"])
_PARTS_OF_DAYS = frozenset(["night", "evening", "morning", "afternoon", "hours", "day", "days", "week", "weekend"])
_PLANNED = frozenset(["planned", "scheduled", "set", "slated", "due", "arranged"])
_PREPOSED = frozenset(["on", "in", "at"])  # with which no time stands before its noun
_TOPICS = frozenset(["over", "about", "regarding", "concerning"])
_FRONT = 3  # items at the start of a sentence in which a time dates the main clause
_IN_WHICH = (["in", "which"], ["at", "which"], ["during", "which"])
_NOUN = 6  # items before "in which" in which its noun has its time
_OPENS_NOUNS = ("IN", "TO", "DT", "PDT", "JJ", "JJR", "JJS", "CC", "POS", "PRP$", "CD", "VBN", "VBG", "$")
_POSSESSIVE = frozenset({"'s", "'"})
_NOUNS = ("NN", "NNS", "NNP", "NNPS")


def bound_time(items: Sequence[Item], predicate: Predicate, words: Words, *, telling: str = "") -> Item | None:
    """Return the time expression that dates the predicate's clause, if one does.

    `telling` is for verbs of speech, "neutral" or "judging": a time among the words that were said, or of what is
    judged, is not that of the saying.
    """
    if (beside := _beside_verb(items, predicate)) is not None:
        return items[beside]
    judging = telling == "judging"
    if judging and (front := _opening_time(items, predicate)) is not None:
        return items[front]
    right = _content_start(items, predicate, words, telling) if telling else predicate.right
    after = [
        k for k in range(predicate.at, right) if _dates_clause(items, k) and not is_of_noun(items, k, predicate.last)
    ]
    after = [k for k in after if not (counts_back(items, k) or is_since_when(items, k))]
    after = [k for k in after if not is_prepared(items, k, predicate.last, words)]
    after = [k for k in after if not is_of_cause(items, k, predicate.last, words, judging=judging)]
    if telling:
        after = [k for k in after if not is_besides(items, k, words) and not is_mentioned(items, k, predicate, words)]
        after = [k for k in after if not is_of_deed(items, k, words)]
        after = after or _closing_occasion(items, right, words)
    else:
        after = _own_times(items, predicate, after, words)
    if after:
        return items[_closest(items, after)]
    told_before = _before(items, predicate, words)
    before = [k for k in told_before if _dates_clause(items, k) and not is_besides(items, k, words)]
    return items[before[-1]] if before else _taken_up(items, predicate)


def _beside_verb(items: Sequence[Item], predicate: Predicate) -> int | None:
    """Return the time between the subject and its verb, where whatever follows has its own: "Erdogan on Friday met"."""
    k = predicate.group - 1
    while k > 0 and items[k].tag == "RB":
        k -= 1
    subject = predicate.subject[-1] if predicate.subject else k
    beside = subject < k < predicate.group and items[k].time is not None and _dates_clause(items, k)
    plain = all(items[i].tag in ("RB", "IN") or items[i].low == "on" for i in range(subject + 1, k))
    return k if beside and plain else None


def _opening_time(items: Sequence[Item], predicate: Predicate) -> int | None:
    """Return the time that opens a sentence before its subject: "On Friday, Syria denounced the raids of Monday"."""
    opening = next((k for k in range(min(_FRONT, predicate.group)) if _dates_clause(items, k)), None)
    if opening is None or not predicate.subject:
        return None
    subject = opening + 1 + (items[opening + 1].low == ",")
    return opening if subject == predicate.subject[0] else None


def _own_times(items: Sequence[Item], predicate: Predicate, times: Sequence[int], words: Words) -> list[int]:
    """Return the times after a verb without those of what was before or besides, where its clause has others.

    An infinitive has those of its main verb: "flew to Rome on Friday to meet Letta, days after the vote last week".
    """
    # "freed two Jordanians arrested on February 20"
    captive, behind = words["taking captive"], predicate.at + 1
    times = [k for k in times if all(item.low not in captive for item in items[max(behind, k - 2) : k])]
    own = [k for k in times if not is_besides(items, k, words)]
    if own or not times or "to" not in predicate.auxiliaries:
        return own or list(times)
    main = [*_before(items, predicate, words), *range(predicate.left, predicate.group)]
    return [k for k in main if _dates_clause(items, k) and not is_besides(items, k, words)][-1:] or list(times)


def is_of_deciding(items: Sequence[Item], predicate: Predicate, time: Item | None) -> bool:
    """Tell the time of what led to a plan: "agreed on Friday to withdraw" does not say when it will."""
    if time is None or predicate.governor is None or time.start > items[predicate.group].start:
        return False
    before = reversed(items[: predicate.group])
    governor = next((item for item in before if item.low == predicate.governor), None)
    return governor is not None and governor.tag == "VBD"


def is_behind_infinitive(items: Sequence[Item], predicate: Predicate, time: Item | None) -> bool:
    """Tell a time that may be of what is to come: "agreed to resume talks in May"."""
    return time is not None and any(
        item.tag == "TO" and after.tag == "VB" and predicate.last <= k and after.start < time.start
        for k, (item, after) in enumerate(pairwise(items))
    )


def _taken_up(items: Sequence[Item], predicate: Predicate) -> Item | None:
    """Return the time that a clause with "when" takes up: "ties broke down in 2016, when Riyadh executed a cleric".

    So does a verb that goes on with it: ", when Ankara massed troops and threatened to cross the border".
    """
    left = predicate.left
    if 1 < left < len(items) and [items[left - 1].low, items[left].low] in _IN_WHICH:
        near = range(left - 2, max(-1, left - 2 - _NOUN), -1)  # "on his Sunday show, in which he branded"
        return next((items[k] for k in near if items[k].time is not None), None)
    subject = min(predicate.subject, default=0)
    if 0 < subject < left and items[subject - 1].low == "when":
        left = subject - 1
    if left == 0 or left >= len(items) or items[left].low != "when":
        return None
    k = left - 2 if items[left - 1].low == "," else left - 1
    return items[k] if k >= 0 and items[k].time is not None else None


def _closest(items: Sequence[Item], times: Sequence[int]) -> int:
    """Return the first of the times of a clause that names a day, where the first of all leaves it open.

    "will visit Tehran in the coming weeks, from Sunday on"
    """
    first = items[times[0]].time
    if first is None or first.plan.precision not in (Precision.BEFORE, Precision.AFTER):
        return times[0]
    days = (k for k in times if (time := items[k].time) is not None and time.plan.precision is Precision.DAY)
    return next(days, times[0])


def _before(items: Sequence[Item], predicate: Predicate, words: Words) -> list[int]:
    """Return the items before the verb whose times may date it: of its own clause, or at the start of the sentence."""
    left, group, at = predicate.left, predicate.group, predicate.at
    opening = items[left].low if left < len(items) else ""
    subject = predicate.subject[0] if predicate.subject and predicate.subject[0] < group else None
    front = list(range(min(_FRONT, left)))
    begun = predicate.governor in words["beginning"]  # "voted on Thursday to send", but not "came on Monday to meet"
    joined = _joined_at(items, predicate, subject)
    own = subject if subject is not None and _is_behind_words(items, predicate, subject, words) else 0
    if not own and joined and _tells_now(items, predicate) and subject is not None and joined < subject:
        own = joined  # "It began on Monday and Seoul says": the saying has a time of its own
    if own:
        return list(range(own, at))
    # "Gul, whose visit in March was short, praised": not in March
    whose = subject is not None and any(item.low == "whose" for item in items[subject:group])
    if not whose and (left == 0 or _is_participle(items, predicate) or joined):
        return [
            *front,
            *_before_first_verb(items, predicate, subject),
            *_coordinated(items, predicate),
            *range(left, at),
        ]
    # "Last year he quit the treaty, which had been agreed under Obama": that was before.
    earlier = opening in RELATIVES and items[group].low == "had" and group == left + 1
    if subject is not None and (subject < left or whose) and not earlier:
        # "On Monday Zarif, who was in Moscow on Friday, praised": the relative clause has its own time.
        return [*range(subject), *_after_comma(items, subject, at), *(range(left, group) if begun else ())]
    if opening in _SUBORDINATE and not _is_closed(items, left, subject):
        return list(range(left, at))  # "On Monday, hours after the US announced it": Monday is not the announcement's
    if opening == ";":  # a sentence of its own: "No embassy was there; on Monday, the US moved its own"
        front = list(range(left, min(left + _FRONT, at)))
    if any(items[k].low == "," for k in range(left, subject if subject is not None else group)):
        # "In an interview published on Friday, he said": the first verb only describes the occasion.
        fronted = items[0].low in _OCCASION_OPENERS and items[0].tag == "IN" and opening != ";"
        return [*range(at)] if fronted else [*front, *_after_comma(items, left, at)]
    # What was said: "On Monday Zarif said Iran attacked".
    return list(range(subject if subject is not None else group, at))


def _is_behind_words(items: Sequence[Item], predicate: Predicate, subject: int, words: Words) -> bool:
    """Tell who stands behind what they said, whose day is not the saying's: "A team will go on Monday, Gul said"."""
    closed = subject > 0 and items[subject - 1].low == "," and items[predicate.at].low in words["saying"]
    opened = predicate.left == 0 and items[0].tag not in ("IN", "WRB", "VBG", "TO")
    return closed and opened and any(item.tag in FINITE for item in items[: subject - 1])


def _before_first_verb(items: Sequence[Item], predicate: Predicate, subject: int | None) -> range:
    """Return the items between a subject and its first verb: "Japan on Monday recalled its envoy and closed".

    Both verbs may stand in one relative clause: "Japan, which on Monday recalled its envoy and closed, ".
    """
    left = predicate.left
    if subject is None or subject >= left:
        return range(0)
    start = next((k for k in range(subject, left) if items[k].low in RELATIVES), subject)
    if start > subject and any(item.low == "," for item in items[start:left]):
        return range(0)
    first = next((k for k in range(start + 1, left) if items[k].tag in FINITE), start)
    return range(start, first)


def _coordinated(items: Sequence[Item], predicate: Predicate) -> range:
    """Return the items of the verbs to which a participle adds: "cut ties on June 5 and left the bloc, accusing"."""
    subject, left = min(predicate.subject, default=predicate.left), predicate.left
    between = items[subject:left] if _is_participle(items, predicate) and subject < left else ()
    one = not any(item.low in RELATIVES or item.low in SUBORDINATORS for item in between)
    return range(subject, left) if between and one else range(0)


def _is_closed(items: Sequence[Item], left: int, subject: int | None) -> bool:
    """Tell a clause that ends before the subject: "On Monday, hours after the US said that it would go, Fidan said"."""
    if subject is None or subject - 1 <= left or items[subject - 1].low != ",":
        return False
    return any(item.tag in FINITE for item in items[left:subject])


def _after_comma(items: Sequence[Item], start: int, end: int) -> range:
    commas = [k for k in range(start, end) if items[k].low == ","]
    return range(commas[-1], end) if commas else range(end, end)


def _is_participle(items: Sequence[Item], predicate: Predicate) -> bool:
    return items[predicate.at].tag == "VBG" and predicate.group == predicate.at


def _joined_at(items: Sequence[Item], predicate: Predicate, subject: int | None) -> int:
    """Return where a conjunction joins a clause to the one before, "visited Ankara on Monday and met Fidan"; else 0."""
    start = subject if subject is not None and subject >= predicate.left else predicate.group
    return next((k for k in range(max(predicate.left, start - 3), start) if items[k].low in CONJUNCTIONS), 0)


def _tells_now(items: Sequence[Item], predicate: Predicate) -> bool:
    return items[predicate.group].tag in ("VBZ", "VBP")


def closing_time(items: Sequence[Item], predicate: Predicate) -> Item | None:
    """Return the time that closes the coordination in which the clause stands first.

    "a thaw that saw their ambassadors reinstated and Herzog meet with Erdogan last year"
    """
    if predicate.right >= len(items) or items[predicate.right].low != "and":
        return None
    rest = items[predicate.right + 1 :]
    end = next((k for k, item in enumerate(rest) if item.low in (",", ";", ".", ":") or item.tag == "MD"), len(rest))
    closed = end > 0 and (end == len(rest) or rest[end].tag != "MD")
    return rest[end - 1] if closed and rest[end - 1].time else None


def _content_start(items: Sequence[Item], predicate: Predicate, words: Words, telling: str) -> int:
    """Return where the words that were said begin, or what is judged: "said on Sunday in an interview | that Iran"."""
    heard = items[predicate.at].low in words["addressing"]
    open_noun = telling != "neutral" or heard
    for k in range(predicate.last, predicate.right):
        item, following = items[k], items[k + 1].tag if k + 1 < len(items) else ""
        deed = item.tag in ("IN", "TO") and (following == "VBG" or (item.low == "to" and following == "VB"))
        if item.low == "that" or item.low in _TOPICS or deed:
            return k
        if telling == "neutral":
            starts_noun = item.tag in ("DT", "PRP", "PRP$", "EX", "CD", "JJ") or item.mention is not None
            medium = item.mention is not None and item.mention.type is MentionType.MEDIUM
            if not open_noun and not medium and (starts_noun or (item.tag in _NOUNS and items[k - 1].time is not None)):
                return k if _is_clause_ahead(items, predicate) else predicate.right
            named = item.mention is not None and not item.mention.possessive
            open_noun = not (named or item.tag in _NOUNS or item.time or item.tag == "RB") and (
                open_noun or item.tag in _OPENS_NOUNS or item.low == ","
            )
    return predicate.right


def _is_clause_ahead(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell words that were said, "said the raid on Saturday had", from a thing: "announced the plan on Saturday"."""
    return predicate.right < len(items) and items[predicate.right].tag in FINITE


def _closing_occasion(items: Sequence[Item], start: int, words: Words) -> list[int]:
    """Return the time of the occasion that closes a sentence: "urged Israel to leave in a statement on Monday"."""
    for k in range(start, len(items)):
        if items[k].time is None or (k + 1 < len(items) and items[k + 1].low not in (".", ",", ")")):
            continue
        for j in range(k - 1, start - 1, -1):
            if items[j].is_verb:
                break
            if items[j].low in words["occasions"] and not _is_of_another_act(items[start:j]):
                opener = next((items[i].low for i in range(j - 1, start - 1, -1) if items[i].tag == "IN"), "")
                return [k] if opener in _OCCASION_OPENERS else []
    return []


def _is_of_another_act(between: Sequence[Item]) -> bool:
    """Tell an occasion of an act that was before: "accused it of meddling after leaders scolded it at a summit"."""
    after = next((k for k, item in enumerate(between) if item.low in ("after", "before") and item.tag == "IN"), None)
    return after is not None and any(item.tag in FINITE for item in between[after:])


def is_planned_for(items: Sequence[Item], k: int) -> bool:
    """Tell the day for which a thing is planned: "cancelled a trip to Turkey planned for Wednesday and advised"."""
    planned = 1 < k < len(items) and items[k].time is not None and items[k - 2].low in _PLANNED
    return planned and items[k - 1].low == "for" and items[k - 2].tag in ("VBN", "VBD")


def _is_part_of_day(items: Sequence[Item], k: int) -> bool:
    """Tell "on the night of 12 March" from "the raid of 12 March"."""
    return k > 1 and items[k - 2].low in _PARTS_OF_DAYS


def _dates_clause(items: Sequence[Item], k: int) -> bool:
    if items[k].time is None or (is_planned_for(items, k) and items[k - 3].low != ","):
        return False
    before = items[k - 1] if k else None
    if before is not None and (before.low in _AFTER_WHICH or (before.low == "of" and not _is_part_of_day(items, k))):
        return False  # "since Monday" does date its clause
    following = items[k + 1] if k + 1 < len(items) else None
    if following is None or before is None:
        return True
    # "the October 7 attack", "the 2015 Iran deal", "Monday's attack": the date of the noun, and not of the clause ...
    modifies = following.low in _POSSESSIVE or (
        items[k].low not in _PREPOSED
        and (
            before.tag in DETERMINED
            if following.mention is not None
            else following.tag.startswith(("NN", "JJ", "VBN"))
            and (before.tag in DETERMINED or before.mention is not None)
        )
    )
    if not modifies:
        return True
    # ... unless the clause happens on it: "in a Monday interview", "at Monday's summit".
    opener = items[k - 2] if before.tag in DETERMINED and k > 1 else before
    return opener.low in ("in", "at", "during")
