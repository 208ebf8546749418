"""Undated acts → dated by what stands beside them: in their sentence, before it, or at an article's start behind it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from app.domain.codebook import TALKS, Act, Basis, Kind, Precision, Status
from app.domain.event import DateSpan
from app.extraction.alike import FORCEFUL
from app.extraction.candidates import Candidate
from app.extraction.syntax.items import Item
from app.extraction.syntax.origins import taken_over

SPOKEN = frozenset({Kind.STATEMENT, Kind.MEETING, Kind.CALL, Kind.COMMENTARY})
CLOSED = (Precision.DAY, Precision.WEEK, Precision.MONTH)
POINTING = frozenset({"the", "this", "that", "these", "those", "their", "same"})
DURING = frozenset({"at", "in", "during"})
TALE_REACH = 1  # sentences after what is told with its date, in which "then" goes on with it
_GOING_ON = frozenset({"consequently", "subsequently", "afterwards", "thereafter", "thereupon", "then"})
_LEAD, _LEAD_REACH = 2, 3  # the first sentences of an article, and those after one in which its date may stand
_LEAD_DAYS = 7
_PAST = timedelta(days=60)
_PAIR = 2  # items of "the charge"
_UPON = frozenset({"at", "in", "during", "after", "following", "on", "upon", "for"})
_PREMODIFYING = frozenset({"DT", "JJ", "PRP$", "NN", "CD", "VBN", "VBG", "POS"})
_STAY = re.compile(r"(two|three|four|five|six|seven|eight|nine|ten|several|[2-9]|1[0-9])-day")
_NUMBERS = "two three four five six seven eight nine ten".split()
_OWNING = frozenset({"his", "her", "their", "its"})


def dated_beside(candidates: Iterable[Candidate], utterances: Collection[str]) -> list[Candidate]:
    """Return the candidates, those dated that their neighbours date; `utterances` are the nouns of what was said."""
    told = _of_one_sentence(list(candidates))
    told = [_dated_by_what_follows(told, k) for k in range(len(told))]
    return [_dated_by_what_came_before(told, k, utterances) for k in range(len(told))]


def _of_one_sentence(candidates: list[Candidate]) -> list[Candidate]:
    """Date visits and talks by what the same people do in the same sentence: "During his visit, he met X on Monday"."""
    by_sentence: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        by_sentence.setdefault(candidate.sentence.number, []).append(candidate)
    told = []
    for candidate in candidates:
        beside: Candidate | None = None
        if _is_undated(candidate):
            near = by_sentence[candidate.sentence.number]
            if candidate.kind in (*TALKS, Kind.VISIT):
                beside = next((c for c in near if _places(c, candidate)), None)
            elif candidate.kind is Kind.STATEMENT:
                beside = next((c for c in near if _is_when(c, candidate)), None)
        told.append(candidate if beside is None else with_date(candidate, beside.when, "told in the same sentence"))
    return told


def _is_when(talks: Candidate, said: Candidate) -> bool:
    """Tell talks that a clause names as when its own people spoke: "urged Fidan to help when the two met in May"."""
    items = said.sentence.items
    joined = any(item.low == "when" for item in items[said.at : talks.at])
    closed = talks.dated and talks.when.precision in CLOSED and talks.status is Status.OCCURRED
    return joined and closed and talks.kind in TALKS and said.initiator_parties <= talks.parties


def _places(other: Candidate, candidate: Candidate) -> bool:
    """Tell whether another candidate tells a day on which those of this one meet or travel."""
    people = set(those_present(candidate))
    day = other.dated and other.when.precision is Precision.DAY and other.status is candidate.status
    lasting = other.kind is Kind.VISIT and _lasts(other)
    together = other.kind in (*TALKS, Kind.VISIT) or (other.kind is Kind.STATEMENT and _is_where_said(candidate))
    return day and together and bool(people & {a.actor for a in other.initiators}) and not lasting


def _is_where_said(talks: Candidate) -> bool:
    """Tell talks at which something is said: "On Thursday, the leaders pledged support at a meeting with"."""
    before = _before_noun(talks)
    return talks.kind in TALKS and before is not None and before.low in DURING


def _dated_by_what_came_before(candidates: Sequence[Candidate], k: int, utterances: Collection[str]) -> Candidate:
    """Date what a tale goes on with: "Last week Israel bombed Beirut. Consequently, Hezbollah promised a response".

    So is what somebody had answered to words of a week, month or year: "In May, Iran accused Israel. Israel denied the
    charge".
    """
    candidate = candidates[k]
    opening = candidate.sentence.items[0].low if candidate.sentence.items else ""
    then = _is_said_then(candidate)
    answers = not then and opening not in _GOING_ON and _answers(candidate, utterances)
    goes_on = opening in _GOING_ON or then or answers
    if not (goes_on or _is_deed_done(candidate)) or not _is_undated(candidate):
        return candidate
    number = candidate.sentence.number
    near = [
        c for c in candidates[:k] if 0 < number - c.last_number <= TALE_REACH or (then and c.sentence.number == number)
    ]
    if not goes_on:
        past = next((c for c in reversed(near) if _goes_on_in_the_past(candidate, c)), None)
        return candidate if past is None else with_date(candidate, past.when, "the tale of the past goes on")
    vague = (Precision.WEEK, Precision.MONTH, Precision.YEAR)
    closed = vague if answers else (Precision.DAY, *(vague if then else CLOSED))
    dated = [c for c in near if c.dated and c.when.precision in closed and c.status is Status.OCCURRED]
    return with_date(candidate, dated[-1].when, "the tale goes on") if dated else candidate


def _is_deed_done(candidate: Candidate) -> bool:
    verb = candidate.sentence.items[candidate.at : candidate.at + 1]
    return candidate.kind in FORCEFUL and any(item.tag == "VBD" for item in verb)


def _goes_on_in_the_past(deed: Candidate, told: Candidate) -> bool:
    """Tell a deed of those of whose past the text has just told: "In June 2017 they cut ties. The four closed"."""
    long_ago = told.dated and told.when.end < deed.when.start - _PAST
    return long_ago and deed.parties <= told.parties and told.status is Status.OCCURRED


def _answers(candidate: Candidate, utterances: Collection[str]) -> bool:
    """Tell what denies or rejects words told before: "denied the charge", "rejected these calls"."""
    items, at = candidate.sentence.items, candidate.at
    denied = candidate.act in (Act.DENY, Act.REJECT) and items[at : at + 1] and items[at].tag == "VBD"
    heard = items[at + 1 : at + 3]
    return bool(denied) and len(heard) == _PAIR and heard[0].low in POINTING and heard[1].low in utterances


def _is_said_then(candidate: Candidate) -> bool:
    """Tell words of the time told last: "“We also consider it wrong,” he said at the time"."""
    lows = [item.low for item in candidate.sentence.items[candidate.at :]]
    closed = next((k for k, low in enumerate(lows) if low in (",", ".", "that")), len(lows))
    then = any(lows[k : k + 2] in (["at", "the"], ["at", "that"]) and lows[k + 2] == "time" for k in range(closed - 2))
    return candidate.kind is Kind.STATEMENT and then


def _dated_by_what_follows(candidates: Sequence[Candidate], k: int) -> Candidate:
    """Date what the first sentences tell by what follows: "Iran has condemned ... Speaking on Monday, Zarif said"."""
    candidate = candidates[k]
    number = candidate.sentence.number
    if number > _LEAD or not _is_undated(candidate) or candidate.kind not in (*SPOKEN, Kind.VISIT):
        return candidate
    people = {actor.actor for actor in candidate.initiators}
    if any(places_actors(earlier) and people & set(those_present(earlier)) for earlier in candidates[:k]):
        return candidate  # who has been placed in time goes on there
    for later in candidates[k + 1 :]:
        if later.sentence.number - number > _LEAD_REACH:
            break
        # "Khan held talks with Erdogan. The two sides pledged": what both say together belongs to their talks.
        joint = len(candidate.initiator_parties) > 1 and later.kind in TALKS
        shared = people & set(those_present(later)) or (joint and candidate.initiator_parties == later.parties)
        days = (candidate.when.start - later.when.start).days
        own = later.dated and later.when.precision is Precision.DAY and later.status is Status.OCCURRED
        if shared and own and later.kind in SPOKEN and later.when.basis is not Basis.ARTICLE and 0 <= days < _LEAD_DAYS:
            return with_date(candidate, later.when, "told in the sentences after")
    return candidate


def _is_undated(candidate: Candidate) -> bool:
    open_ = candidate.when.precision in (Precision.DAY, Precision.BEFORE) and candidate.when.basis is Basis.ARTICLE
    return not candidate.dated and open_ and candidate.status is Status.OCCURRED


def places_actors(candidate: Candidate) -> bool:
    """Tell whether a candidate says when its actors speak: not what they only mention themselves."""
    kind = candidate.kind in SPOKEN or (candidate.kind is Kind.VISIT and not _lasts(candidate))
    named = candidate.attribution in {actor.name for actor in candidate.initiators}
    closed = CLOSED if candidate.kind in TALKS else (Precision.DAY,)
    timed = candidate.dated and candidate.when.precision in closed
    return kind and timed and not named and not _is_mentioned(candidate)


def _is_mentioned(candidate: Candidate) -> bool:
    """Tell talks named in passing: "pointed to his conversation with X on Saturday"."""
    before = _before_noun(candidate)
    return before is not None and before.tag in ("IN", "TO") and before.low not in _UPON


def _before_noun(candidate: Candidate) -> Item | None:
    """Return the word before the noun that tells an act and all that belongs to it: "pointed | to | his talks"."""
    items, k = candidate.sentence.items, candidate.at
    if k >= len(items) or not items[k].tag.startswith("NN"):
        return None
    while k > 0 and (items[k - 1].tag in _PREMODIFYING or items[k - 1].low in _OWNING):
        k -= 1
    return items[k - 1] if k > 0 else None


def _lasts(visit: Candidate) -> bool:
    """Tell a visit of several days, on one of which its talks are: "arrived on Sunday for a three-day visit"."""
    return any(_STAY.fullmatch(item.low) for item in visit.sentence.items)


def days_of_stay(visit: Candidate) -> int:
    """Return how many days a visit is said to last, 1 where nothing is said: 3 for "a three-day visit"."""
    found = next((match[1] for item in visit.sentence.items if (match := _STAY.fullmatch(item.low))), "1")
    return int(found) if found.isdigit() else _NUMBERS.index(found) + 2 if found in _NUMBERS else 1


def those_present(candidate: Candidate) -> tuple[str, ...]:
    """Return who was there: those who spoke, and those whom they met."""
    heard = candidate.targets if candidate.kind in TALKS else ()
    return tuple(actor.actor for actor in (*candidate.initiators, *heard))


def with_date(candidate: Candidate, when: DateSpan, how: str) -> Candidate:
    """Return the candidate dated by another's date; `how` says why it is its own."""
    return replace(candidate, when=taken_over(when, how), dated=True)
