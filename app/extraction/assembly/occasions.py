"""Candidates in the order of the text → candidates dated by their occasion.

Who spoke on Tuesday goes on speaking on Tuesday: an undated act of somebody whom the text has just placed in time
takes that time over, as do the remarks of those whom they met. A meeting to come takes the day of the visit that it
belongs to. What the first sentences tell without a date has the date that the sentences after them give it.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from app.domain.codebook import TALKS, Basis, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan
from app.extraction.assembly.beside import (
    CLOSED,
    DURING,
    POINTING,
    SPOKEN,
    TALE_REACH,
    dated_beside,
    places_actors,
    those_present,
    with_date,
)
from app.extraction.candidates import Candidate
from app.extraction.statements.briefings import is_unnamed
from app.extraction.statements.voices import is_body
from app.extraction.syntax.items import Item

_PLANNED_TOGETHER = SPOKEN | {Kind.AGREEMENT}
_REACH = 12  # sentences over which somebody goes on speaking
_VAGUE_REACH = 1  # the same, where talks are placed in a week or month only
_VOICE_REACH = 2  # sentences after which a ministry's words are no longer taken up by its spokesman
_ANNOUNCED_REACH = 100  # an announced visit is what an article is about
_JOURNEY_REACH = 4  # sentences after a visit in which "during the visit" is that one
_SHORTEST = 3  # items of "During the visit"
_ELSEWHERE = frozenset({"meanwhile", "separately"})


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
    travelled: Candidate | None = None  # the journey told last

    def note(self, candidate: Candidate, occasion: _Occasion | None = None) -> None:
        """Keep the day of a candidate, or the occasion that it belongs to, for those who spoke, met or travelled.

        Talks in a week or month go on only where the text points back to them, and then as long as it stays with them.
        """
        goes_on, number = occasion is not None, candidate.sentence.number
        present = those_present(candidate)
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
        if candidate.kind in TALKS and _is_travelled_to(candidate, self.travelled):
            return candidate
        occasion = self._of(candidate) if candidate.kind in _PLANNED_TOGETHER else None
        if (paper := self._of_paper(candidate)) is not None:
            return with_date(candidate, paper.when, "of the paper told before")
        if occasion is None and (journey := self._on_journey(candidate)) is not None:
            return with_date(candidate, journey.when, "during the visit told before")
        if occasion is None:
            if candidate.kind in TALKS and candidate.parties != self.talkers:
                self.talks = None  # "the meeting" is now this one, which has no other day than the article's
            return candidate
        occasion.number = candidate.sentence.number
        self.note(candidate, occasion)
        return with_date(candidate, occasion.when, "the occasion goes on")

    def _on_journey(self, candidate: Candidate) -> Candidate | None:
        """Return the visit told last, where a sentence opens with it: "During the visit, the two states signed"."""
        items, visit = candidate.sentence.items, self.journey
        if visit is None or len(items) < _SHORTEST or items[0].low not in DURING or items[1].low not in POINTING:
            return None
        near = candidate.sentence.number - visit.last_number <= _JOURNEY_REACH
        return visit if near and items[2].low in self.trips and visit.parties & candidate.parties else None

    def _of_paper(self, candidate: Candidate) -> Candidate | None:
        """Return the dated statement that named the paper which now speaks on: "The resolution declares that"."""
        items, told = candidate.sentence.items, self.said.get(candidate.initiator_parties)
        if told is None or candidate.kind is not Kind.STATEMENT or len(items) < _SHORTEST:
            return None
        near = candidate.sentence.number - told.last_number <= _JOURNEY_REACH
        paper = items[0].low in POINTING and items[1].tag == "NN" and items[2].mention is None
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
        if talks is None or not person or candidate.sentence.number - talks.number > TALE_REACH:
            return None
        unnamed = any(actor.party in talks.talkers for actor in candidate.initiators)
        return talks if unnamed and talks.when.precision is Precision.DAY else None


def _is_travelled_to(talks: Candidate, journey: Candidate | None) -> bool:
    """Tell talks for which somebody sets out: "The minister flew from Turkey to Ashgabat to attend a meeting"."""
    items = talks.sentence.items
    aimed = talks.at < len(items) and items[talks.at].tag == "VB"
    return aimed and journey is not None and journey.sentence is talks.sentence and journey.at < talks.at


def _office_of(actor: ActorMention) -> str:
    """Return the noun of an office whose holder is not known: "ambassador" of "Iranian ambassador"."""
    return actor.name.rpartition(" ")[2]


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
        if items[j].low in POINTING:
            return j == 0 or items[j - 1].low in DURING
        if not items[j].tag.startswith(("NN", "JJ", "VB")):
            return False
    return False


def carry_occasions(
    candidates: Iterable[Candidate],
    occasions: Collection[str] = (),
    trips: Collection[str] = (),
    utterances: Collection[str] = (),
    openings: Iterable[tuple[str, DateSpan, int]] = (),
) -> list[Candidate]:
    """Return the candidates with the undated ones dated by the occasion that they belong to; the one-sided are gone.

    `occasions` are the nouns that name one: "meeting", "interview"; `trips` those of journeys; `utterances` those of
    what was said: "the accusations".
    """
    told = dated_beside(list(candidates), utterances)
    past = _Occasions(occasions, trips)
    past.last |= {actor: _Occasion(when, number, told=number) for actor, when, number in openings}
    plans: dict[str, _Occasion] = {}
    carried = []
    for candidate in told:
        if candidate.status is Status.PLANNED:
            dated = _carry_plan(candidate, plans)
            if dated.dated and dated.kind is Kind.VISIT:
                occasion = _Occasion(dated.when, dated.sentence.number, hosts=dated.target_parties)
                plans |= {key: occasion for actor in dated.initiators for key in (actor.actor, actor.party) if key}
        else:
            past.travelled = candidate if candidate.kind is Kind.VISIT else past.travelled
            dated = past.carry(candidate)
            if dated is candidate and places_actors(candidate):
                past.note(candidate)
            if dated.dated and dated.kind is Kind.VISIT and dated.when.precision in CLOSED:
                past.journey = dated
            if dated.dated and dated.kind is Kind.STATEMENT and dated.when.precision in CLOSED:
                past.said[dated.initiator_parties] = dated
        announcement = candidate.announcement
        if announcement is not None and places_actors(announcement):
            past.note(announcement)
        if not dated.one_sided:
            carried.append(dated)
    return carried


def _carry_plan(candidate: Candidate, plans: dict[str, _Occasion]) -> Candidate:
    told = candidate.when
    undated = not candidate.dated and told.precision is Precision.AFTER and told.basis is Basis.ARTICLE
    visit = candidate.kind is Kind.VISIT and bool(candidate.targets)
    if undated and (visit or candidate.kind in _PLANNED_TOGETHER):
        for actor in candidate.initiators:
            known = plans.get(actor.actor)
            elsewhere = visit and known and not candidate.target_parties <= known.hosts
            if known and not elsewhere and candidate.sentence.number - known.number <= _ANNOUNCED_REACH:
                return with_date(candidate, known.when, "the visit planned before")
    return candidate
