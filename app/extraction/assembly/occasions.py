"""Candidates in the order of the text → candidates dated by their occasion.

Who spoke on Tuesday goes on speaking on Tuesday: an undated act of somebody whom the text has just placed in time
takes that time over, as do the remarks of those whom they met. A meeting to come takes the day of the visit that it
belongs to. What the first sentences tell without a date has the date that the sentences after them give it.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.domain.codebook import TALKS, Act, Basis, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan
from app.extraction.candidates import Candidate
from app.extraction.statements.briefings import is_unnamed
from app.extraction.statements.voices import is_body
from app.extraction.syntax.items import Item
from app.extraction.syntax.origins import taken_over

_SPOKEN = frozenset({Kind.STATEMENT, Kind.MEETING, Kind.CALL, Kind.COMMENTARY})
_PLANNED_TOGETHER = _SPOKEN | {Kind.AGREEMENT}
_REACH = 12  # sentences over which somebody goes on speaking
_VAGUE_REACH = 1  # the same, where talks are placed in a week or month only
_VOICE_REACH = 2  # sentences after which a ministry's words are no longer taken up by its spokesman
_ANNOUNCED_REACH = 100  # an announced visit is what an article is about
_LEAD, _LEAD_REACH = 2, 3  # the first sentences of an article, and those after one in which its date may stand
_LEAD_DAYS = 7
_TALE_REACH = 1  # sentences after what is told with its date, in which "then" goes on with it
_JOURNEY_REACH = 4  # sentences after a visit in which "during the visit" is that one
_PAIR = 2  # items of "the charge"
_SHORTEST = 3  # items of "During the visit"
_AT_THE_TIME = ("at", "the", "time")
_GOING_ON = frozenset({"consequently", "subsequently", "afterwards", "thereafter", "thereupon", "then"})
_CLOSED = (Precision.DAY, Precision.WEEK, Precision.MONTH)
_POINTING = frozenset({"the", "this", "that", "these", "those", "their", "same"})
_DURING = frozenset({"at", "in", "during"})
_UPON = frozenset({"at", "in", "during", "after", "following", "on", "upon", "for"})
_PREMODIFYING = frozenset({"DT", "JJ", "PRP$", "NN", "CD", "VBN", "VBG", "POS"})
_ELSEWHERE = frozenset({"meanwhile", "separately"})
_STAY = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|several|[2-9]|1[0-9])-day")
_OWNING = frozenset({"his", "her", "their", "its"})


@dataclass
class _Occasion:
    """A day on which actors speak or meet; `number` is the last sentence that belongs to it, `told` the first."""

    when: DateSpan
    number: int
    told: int = -1
    travel: bool = False
    talkers: tuple[str, ...] = ()
    hosts: frozenset[str] = frozenset()


@dataclass
class _Occasions:
    """When the text last placed each actor in time, and each party's voice."""

    occasions: Collection[str]  # nouns: meeting, interview
    trips: Collection[str]  # nouns: visit, tour
    last: dict[str, _Occasion] = field(default_factory=dict)
    voices: dict[str, _Occasion] = field(default_factory=dict)
    offices: dict[tuple[str | None, str], _Occasion] = field(default_factory=dict)
    talks: _Occasion | None = None
    talkers: frozenset[str] = frozenset()
    journey: Candidate | None = None
    said: dict[frozenset[str], Candidate] = field(default_factory=dict)

    def note(self, candidate: Candidate, occasion: _Occasion | None = None) -> None:
        """Keep the day of a candidate, or the occasion that it belongs to, for those who spoke, met or travelled.

        Talks in a week or month go on only where the text points back to them, and then as long as it stays with them.
        """
        goes_on, number = occasion is not None, candidate.sentence.number
        present = _present(candidate)
        occasion = occasion or _Occasion(
            candidate.when, number, told=number, travel=candidate.kind is Kind.VISIT, talkers=present
        )
        if goes_on or occasion.when.precision is Precision.DAY:
            self.last |= dict.fromkeys((*occasion.talkers, *present), occasion)
            voices = {actor.party: occasion for actor in candidate.initiators if actor.party and is_body(candidate)}
            self.voices |= voices if candidate.kind is Kind.STATEMENT else {}
            if is_unnamed(candidate):
                self.offices |= {(actor.party, _office_of(actor)): occasion for actor in candidate.initiators}
        if candidate.kind in TALKS:
            self.talks, self.talkers = occasion, candidate.parties

    def carry(self, candidate: Candidate) -> Candidate:
        told = candidate.when
        if candidate.dated or told.precision is not Precision.DAY or told.basis is not Basis.ARTICLE:
            return candidate
        occasion = self._of(candidate) if candidate.kind in _PLANNED_TOGETHER else None
        if (paper := self._of_paper(candidate)) is not None:
            return _dated(candidate, paper.when, "of the paper told before")
        if occasion is None and (journey := self._on_journey(candidate)) is not None:
            return _dated(candidate, journey.when, "during the visit told before")
        if occasion is None:
            if candidate.kind in TALKS and candidate.parties != self.talkers:
                self.talks = None  # "the meeting" is now this one, which has no other day than the article's
            return candidate
        occasion.number = candidate.sentence.number
        self.note(candidate, occasion)
        return _dated(candidate, occasion.when, "the occasion goes on")

    def _on_journey(self, candidate: Candidate) -> Candidate | None:
        """Return the visit told last, where a sentence opens with it: "During the visit, the two states signed"."""
        items, visit = candidate.sentence.items, self.journey
        if visit is None or len(items) < _SHORTEST or items[0].low not in _DURING or items[1].low not in _POINTING:
            return None
        near = candidate.sentence.number - visit.last_number <= _JOURNEY_REACH
        return visit if near and items[2].low in self.trips and visit.parties & candidate.parties else None

    def _of_paper(self, candidate: Candidate) -> Candidate | None:
        """Return the dated statement that named the paper which now speaks on: "The resolution declares that"."""
        items, told = candidate.sentence.items, self.said.get(candidate.initiator_parties)
        if told is None or candidate.kind is not Kind.STATEMENT or len(items) < _SHORTEST:
            return None
        near = candidate.sentence.number - told.last_number <= _JOURNEY_REACH
        paper = items[0].low in _POINTING and items[1].tag == "NN" and items[2].mention is None
        return told if near and paper and any(item.noun == items[1].noun for item in told.sentence.items) else None

    def _goes_back(self, candidate: Candidate) -> bool:
        """Tell words that belong to the talks told last: of a sentence that says so, or of both sides together."""
        joint = candidate.kind is Kind.AGREEMENT or len(candidate.initiator_parties) > 1
        parties = candidate.initiator_parties if candidate.kind is Kind.STATEMENT else candidate.parties
        return (joint and parties == self.talkers) or _points_back(candidate, self.occasions)

    def _of(self, candidate: Candidate) -> _Occasion | None:
        number = candidate.sentence.number
        if candidate.sentence.items[:1] and candidate.sentence.items[0].low in _ELSEWHERE:
            for actor in candidate.initiators:
                self.last.pop(actor.actor, None)
            return None  # "Meanwhile, Pompeo said": another occasion, which goes on
        for actor in candidate.initiators:
            if candidate.kind is not Kind.STATEMENT and actor.actor == actor.party:
                continue  # states meet often; it is people whose day goes on
            own = self.last.get(actor.actor)
            # "Zarif, who visited Moscow on Monday, said" does not say when he spoke.
            reach = _REACH if own and own.when.precision is Precision.DAY else _VAGUE_REACH
            if own and number - own.number <= reach and not (own.travel and own.told == number):
                return own
        if self.talks and number - self.talks.number <= _REACH and self._goes_back(candidate):
            return self.talks
        for actor in candidate.initiators:
            voice = self.voices.get(actor.party or "")
            if voice and number - voice.number <= _VOICE_REACH:
                return voice
        return self._of_office(candidate) or self._of_counterpart(candidate)

    def _of_office(self, candidate: Candidate) -> _Occasion | None:
        """Return when an office spoke whose holder is now named: "The ambassador, Karim Lee, said"."""
        for actor in candidate.initiators:
            article, _, rest = actor.text.lower().partition(" ")
            told = self.offices.get((actor.party, rest.partition(",")[0])) if article == "the" else None
            if told is not None and candidate.sentence.number - told.number <= _VOICE_REACH:
                return told
        return None

    def _of_counterpart(self, candidate: Candidate) -> _Occasion | None:
        """Return the talks told last, where one of them spoke whom they did not name: "his Iraqi counterpart"."""
        talks, person = self.talks, candidate.kind is Kind.STATEMENT and not is_body(candidate)
        if talks is None or not person or candidate.sentence.number - talks.number > _TALE_REACH:
            return None
        unnamed = any(actor.party in talks.talkers for actor in candidate.initiators)
        return talks if unnamed and talks.when.precision is Precision.DAY else None


def _office_of(actor: ActorMention) -> str:
    """Return the noun of an office whose holder is not known: "ambassador" of "Iranian ambassador"."""
    return actor.name.rpartition(" ")[2]


def _dated(candidate: Candidate, when: DateSpan, how: str) -> Candidate:
    return replace(candidate, when=taken_over(when, how), dated=True)


def _present(candidate: Candidate) -> tuple[str, ...]:
    """Return who was there: those who spoke, and those whom they met."""
    heard = candidate.targets if candidate.kind in TALKS else ()
    return tuple(actor.actor for actor in (*candidate.initiators, *heard))


def _points_back(candidate: Candidate, occasions: Collection[str]) -> bool:
    """Tell words that belong to the occasion told last: "for his part", "during the meeting", "in turn"."""
    items = candidate.sentence.items
    lows = [item.low for item in items]
    for k, low in enumerate(lows):
        if low == "part" and k > 1 and lows[k - 2] == "for":
            return True
        if low == "turn" and k and lows[k - 1] == "in":
            return True
        follows = items[k + 1].tag if k + 1 < len(items) else ""
        if low in occasions and follows != "IN" and _is_pointed_at(items, k):
            return True
    return False


def _is_pointed_at(items: Sequence[Item], k: int) -> bool:
    """Tell "during the meeting", "at their joint conference": an occasion told before."""
    for j in range(k - 1, max(-1, k - 5), -1):
        if items[j].low in _POINTING:
            return j == 0 or items[j - 1].low in _DURING
        if not items[j].tag.startswith(("NN", "JJ", "VB")):
            return False
    return False


def carry_occasions(
    candidates: Iterable[Candidate],
    occasions: Collection[str] = (),
    trips: Collection[str] = (),
    utterances: Collection[str] = (),
) -> list[Candidate]:
    """Return the candidates with the undated ones dated by the occasion that they belong to; the one-sided are gone.

    `occasions` are the nouns that name one: "meeting", "interview"; `trips` those of journeys; `utterances` those of
    what was said: "the accusations".
    """
    told = _of_one_sentence(list(candidates))
    told = [_dated_by_what_follows(told, k) for k in range(len(told))]
    told = [_dated_by_what_came_before(told, k, utterances) for k in range(len(told))]
    past = _Occasions(occasions, trips)
    plans: dict[str, _Occasion] = {}
    carried = []
    for candidate in told:
        if candidate.status is Status.PLANNED:
            dated = _carry_plan(candidate, plans)
            if dated.dated and dated.kind is Kind.VISIT:
                occasion = _Occasion(dated.when, dated.sentence.number, hosts=dated.target_parties)
                plans |= {key: occasion for actor in dated.initiators for key in (actor.actor, actor.party) if key}
        else:
            dated = past.carry(candidate)
            if dated is candidate and _places_actors(candidate):
                past.note(candidate)
            if dated.dated and dated.kind is Kind.VISIT and dated.when.precision in _CLOSED:
                past.journey = dated
            if dated.dated and dated.kind is Kind.STATEMENT and dated.when.precision in _CLOSED:
                past.said[dated.initiator_parties] = dated
        announcement = candidate.announcement
        if announcement is not None and _places_actors(announcement):
            past.note(announcement)
        if not dated.one_sided:
            carried.append(dated)
    return carried


def _places_actors(candidate: Candidate) -> bool:
    """Tell whether a candidate says when its actors speak: not what they only mention themselves."""
    kind = candidate.kind in _SPOKEN or (candidate.kind is Kind.VISIT and not _lasts(candidate))
    named = candidate.attribution in {actor.name for actor in candidate.initiators}
    closed = _CLOSED if candidate.kind in TALKS else (Precision.DAY,)
    timed = candidate.dated and candidate.when.precision in closed
    return kind and timed and not named and not _is_mentioned(candidate)


def _is_mentioned(candidate: Candidate) -> bool:
    """Tell talks named in passing: "pointed to his conversation with X on Saturday"."""
    items, k = candidate.sentence.items, candidate.at
    if k >= len(items) or not items[k].tag.startswith("NN"):
        return False
    while k > 0 and (items[k - 1].tag in _PREMODIFYING or items[k - 1].low in _OWNING):
        k -= 1
    return k > 0 and items[k - 1].tag in ("IN", "TO") and items[k - 1].low not in _UPON


def _carry_plan(candidate: Candidate, plans: dict[str, _Occasion]) -> Candidate:
    told = candidate.when
    undated = not candidate.dated and told.precision is Precision.AFTER and told.basis is Basis.ARTICLE
    visit = candidate.kind is Kind.VISIT and bool(candidate.targets)
    if undated and (visit or candidate.kind in _PLANNED_TOGETHER):
        for actor in candidate.initiators:
            known = plans.get(actor.actor)
            elsewhere = visit and known and not candidate.target_parties <= known.hosts
            if known and not elsewhere and candidate.sentence.number - known.number <= _ANNOUNCED_REACH:
                return _dated(candidate, known.when, "the visit planned before")
    return candidate


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
        told.append(candidate if beside is None else _dated(candidate, beside.when, "told in the same sentence"))
    return told


def _is_when(talks: Candidate, said: Candidate) -> bool:
    """Tell talks that a clause names as when its own people spoke: "urged Fidan to help when the two met in May"."""
    items = said.sentence.items
    joined = any(item.low == "when" for item in items[said.at : talks.at])
    closed = talks.dated and talks.when.precision in _CLOSED and talks.status is Status.OCCURRED
    return joined and closed and talks.kind in TALKS and said.initiator_parties <= talks.parties


def _places(other: Candidate, candidate: Candidate) -> bool:
    """Tell whether another candidate tells a day on which those of this one meet or travel."""
    people = set(_present(candidate))
    day = other.dated and other.when.precision is Precision.DAY and other.status is candidate.status
    lasting = other.kind is Kind.VISIT and _lasts(other)
    together = other.kind in (*TALKS, Kind.VISIT) or (other.kind is Kind.STATEMENT and _is_where_said(candidate))
    return day and together and bool(people & {a.actor for a in other.initiators}) and not lasting


def _is_where_said(talks: Candidate) -> bool:
    """Tell talks at which something is said: "On Thursday, the leaders pledged support at a meeting with"."""
    items, k = talks.sentence.items, talks.at
    if talks.kind not in TALKS or k >= len(items) or not items[k].tag.startswith("NN"):
        return False
    while k > 0 and (items[k - 1].tag in _PREMODIFYING or items[k - 1].low in _OWNING):
        k -= 1
    return k > 0 and items[k - 1].low in _DURING


def _lasts(visit: Candidate) -> bool:
    """Tell a visit of several days, on one of which its talks are: "arrived on Sunday for a three-day visit"."""
    return any(_STAY.fullmatch(item.low) for item in visit.sentence.items)


def _is_undated(candidate: Candidate) -> bool:
    open_ = candidate.when.precision in (Precision.DAY, Precision.BEFORE) and candidate.when.basis is Basis.ARTICLE
    return not candidate.dated and open_ and candidate.status is Status.OCCURRED


def _dated_by_what_came_before(candidates: Sequence[Candidate], k: int, utterances: Collection[str]) -> Candidate:
    """Date what a tale goes on with: "Last week Israel bombed Beirut. Consequently, Hezbollah promised a response".

    So is what somebody had answered to words of a week, month or year: "In May, Iran accused Israel. Israel denied the
    charge".
    """
    candidate = candidates[k]
    opening = candidate.sentence.items[0].low if candidate.sentence.items else ""
    then = _is_said_then(candidate)
    answers = not then and opening not in _GOING_ON and _answers(candidate, utterances)
    if not (opening in _GOING_ON or then or answers) or not _is_undated(candidate):
        return candidate
    number = candidate.sentence.number
    near = [c for c in candidates[:k] if 0 < number - c.last_number <= _TALE_REACH]
    vague = (Precision.WEEK, Precision.MONTH, Precision.YEAR)
    closed = vague if answers else (Precision.DAY, *(vague if then else _CLOSED))
    dated = [c for c in near if c.dated and c.when.precision in closed and c.status is Status.OCCURRED]
    return _dated(candidate, dated[-1].when, "the tale goes on") if dated else candidate


def _answers(candidate: Candidate, utterances: Collection[str]) -> bool:
    """Tell what denies or rejects words told before: "denied the charge", "rejected these calls"."""
    items, at = candidate.sentence.items, candidate.at
    denied = candidate.act in (Act.DENY, Act.REJECT) and items[at : at + 1] and items[at].tag == "VBD"
    heard = items[at + 1 : at + 3]
    return bool(denied) and len(heard) == _PAIR and heard[0].low in _POINTING and heard[1].low in utterances


def _is_said_then(candidate: Candidate) -> bool:
    """Tell words of the time told last: "“We also consider it wrong,” he said at the time"."""
    lows = [item.low for item in candidate.sentence.items[candidate.at :]]
    closed = next((k for k, low in enumerate(lows) if low in (",", ".", "that")), len(lows))
    return candidate.kind is Kind.STATEMENT and lows[max(0, closed - len(_AT_THE_TIME)) : closed] in (
        list(_AT_THE_TIME), ["at", "that", "time"],
    )  # fmt: skip


def _dated_by_what_follows(candidates: Sequence[Candidate], k: int) -> Candidate:
    """Date what the first sentences tell by what follows: "Iran has condemned ... Speaking on Monday, Zarif said"."""
    candidate = candidates[k]
    number = candidate.sentence.number
    if number > _LEAD or not _is_undated(candidate) or candidate.kind not in (*_SPOKEN, Kind.VISIT):
        return candidate
    people = {actor.actor for actor in candidate.initiators}
    if any(_places_actors(earlier) and people & set(_present(earlier)) for earlier in candidates[:k]):
        return candidate  # who has been placed in time goes on there
    for later in candidates[k + 1 :]:
        if later.sentence.number - number > _LEAD_REACH:
            break
        # "Khan held talks with Erdogan. The two sides pledged": what both say together belongs to their talks.
        joint = len(candidate.initiator_parties) > 1 and later.kind in TALKS
        shared = people & set(_present(later)) or (joint and candidate.initiator_parties == later.parties)
        days = (candidate.when.start - later.when.start).days
        own = later.dated and later.when.precision is Precision.DAY and later.status is Status.OCCURRED
        if (
            shared
            and own
            and later.kind in _SPOKEN
            and later.when.basis is not Basis.ARTICLE
            and 0 <= days < _LEAD_DAYS
        ):
            return _dated(candidate, later.when, "told in the sentences after")
    return candidate
