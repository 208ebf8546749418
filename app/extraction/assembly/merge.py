"""Candidates of one article → one candidate an act, with all the sentences that tell it."""

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.codebook import TALKS, Act, Basis, Kind, Precision, Status, is_mutual
from app.domain.event import ActorMention
from app.extraction.alike import TOWARD
from app.extraction.assembly.beside import days_of_stay
from app.extraction.assembly.claims import names_again
from app.extraction.candidates import Candidate
from app.extraction.statements.briefings import (
    belongs_to,
    foremost,
    foremost_of,
    goes_on_about,
    heard_by,
    opposed,
    same_dates,
    same_occasion,
    speaks_for,
)

_LEAVING = ":leave"  # in the rules of who leaves for somewhere
_STAY = 3  # days after which a guest has left
_VAGUE = frozenset({Precision.BEFORE, Precision.AFTER})


def merge_candidates(candidates: Sequence[Candidate], persons: Collection[str]) -> list[Candidate]:
    """Return the acts of one article, each once, in the order of their first sentence; `persons` are known slugs."""
    merged: list[Candidate] = []
    # Which of the merged may be the same act at all, the last one first: a long text is not gone through for each.
    alike: dict[object, deque[int]] = {}
    for told in candidates:
        candidate = told
        earlier = alike.setdefault(_sort(told), deque())
        if told.kind is Kind.STATEMENT:
            own = [k for k in earlier if same_occasion(merged[k], told) and not _met_since(merged, merged[k], told)]
            own.sort(key=lambda k: -merged[k].last_number)
            candidate = replace(told, hearers=heard_by(merged, own, told))
            k = belongs_to(merged, own, candidate)
            if (also := goes_on_about(merged, own, candidate, k)) is not None:
                merged[also] = _with_words(merged[also], candidate)
        else:
            k = next((k for k in earlier if same_act(merged[k], candidate)), None)
        if k is None:
            earlier.appendleft(len(merged))
            merged.append(candidate)
        else:
            merged[k] = join(merged[k], candidate, persons)
    return merged


def _met_since(merged: Sequence[Candidate], before: Candidate, said: Candidate) -> bool:
    """Tell words of other talks than those before: "… he said. In related news, he met X on Monday. He praised"."""
    if before.dated or not said.dated or said.speaker is None:
        return False
    between = (c for c in merged if c.kind in TALKS and before.last_number < c.sentence.number < said.sentence.number)
    return any(c.when.start == said.when.start and said.speaker in _people(c) for c in between)


def _people(c: Candidate) -> set[str]:
    return {actor.actor for actor in (*c.initiators, *c.targets)}


def _sort(candidate: Candidate) -> object:
    """Return what two candidates of one act always share: of statements whose they are, of others their kind."""
    if candidate.kind is Kind.STATEMENT:
        return candidate.initiator_parties
    return Kind.MEETING if candidate.kind is Kind.CALL else candidate.kind


def same_act(a: Candidate, b: Candidate) -> bool:
    """Tell whether two candidates of one article are one act."""
    if a.kind is not b.kind and not _may_be_same_talks(a, b):
        return False
    if a.kind is Kind.COMMENTARY:
        return a.speaker == b.speaker
    if (a.status is Status.PLANNED) is not (b.status is Status.PLANNED) and not _name_days(a, b):
        # What is to come is not what has been, unless both name one day.
        return _is_under_way(a, b) or _is_within_stay(a, b)
    mediated = (a.act is Act.MEDIATE) is not (b.act is Act.MEDIATE)
    if mediated or _kill_others(a, b) or (a.status is Status.DENIED) is not (b.status is Status.DENIED):
        return False
    alike = _same_parties(a, b) or _is_one_of_calls(a, b)
    # Talks by another name are the same talks; whom a state has detained it may free in the same week.
    one = a.act is b.act or (a.kind is not Kind.MEASURE and is_mutual(a.kind, a.act))
    return (one and alike and (same_dates(a, b) or _is_one_stay(a, b))) or names_again(a, b)


def _is_one_stay(a: Candidate, b: Candidate) -> bool:
    """Tell the first day of a visit and its last: "arrived on Sunday", "left on Tuesday after a three-day visit"."""
    if a.kind is not Kind.VISIT or not _name_days(a, b) or (a.status, b.status) != (Status.OCCURRED, Status.OCCURRED):
        return False
    days = max(days_of_stay(a), days_of_stay(b))
    return Precision.DAY is a.when.precision is b.when.precision and abs((a.when.start - b.when.start).days) < days


def _kill_others(a: Candidate, b: Candidate) -> bool:
    """Tell two killings of which each names whom it killed: a father in 2011, and his son last week."""
    one, other = ({t.actor for t in c.targets if _is_named(t)} if c.act is Act.KILL else set() for c in (a, b))
    return bool(one and other) and not one & other


def _is_under_way(planned: Candidate, told: Candidate) -> bool:
    """Tell the journey of which the text says later that it has begun: "during his visit he will … He has left for"."""
    begun = told.kind is Kind.VISIT and not (planned.dated or told.dated) and told.when.precision is Precision.BEFORE
    ahead = planned.status is Status.PLANNED and told.status is Status.OCCURRED
    return begun and ahead and _same_parties(planned, told)


def _is_within_stay(told: Candidate, planned: Candidate) -> bool:
    """Tell where a guest goes on to in the land where he is: "arrived in Ankara … before leaving for Istanbul"."""
    here = told.kind is Kind.VISIT and told.when.precision is Precision.DAY and told.status is not Status.PLANNED
    onward = planned.status is Status.PLANNED and not planned.dated and _LEAVING in planned.rule
    days = (planned.when.start - told.when.end).days  # an undated plan has the article's day
    return here and onward and days <= _STAY and _same_parties(told, planned)


def _name_days(*told: Candidate) -> bool:
    return all(c.dated and c.when.precision not in _VAGUE for c in told)


def _may_be_same_talks(a: Candidate, b: Candidate) -> bool:
    """Tell whether one of them leaves open whether it was a meeting or a call: "the two ministers discussed"."""
    return {a.kind, b.kind} == {Kind.MEETING, Kind.CALL} and (a.neutral or b.neutral)


def _is_one_of_calls(a: Candidate, b: Candidate) -> bool:
    """Tell the talks with one of those who were called: "phoned Tamim and Erdogan. In his talks with Tamim"."""
    talks = a.kind is Kind.CALL and b.kind is not Kind.CALL and b.neutral and bool(b.targets)
    return talks and _people(b) < _people(a) and a.initiator_parties == b.initiator_parties


def _same_parties(a: Candidate, b: Candidate) -> bool:
    if is_mutual(a.kind, a.act):
        return a.parties == b.parties and _same_people(a, b)
    alike = a.initiator_parties == b.initiator_parties and a.target_parties == b.target_parties
    return alike and (a.kind is not Kind.VISIT or _same_people(a, b))


def _same_people(a: Candidate, b: Candidate) -> bool:
    """Two meetings or visits of the same parties are two where different people of one of them meet or travel."""
    return all(_are_one_group(_meet(a, party), _meet(b, party), told_alike=a.dated is b.dated) for party in a.parties)


def _are_one_group(one: set[str], other: set[str], *, told_alike: bool) -> bool:
    """Tell whether the same people can be meant: of several met, one met on a day of his own was met apart."""
    if not one or not other:
        return True
    return bool(one & other) and (told_alike or not (one < other or other < one))


def _meet(c: Candidate, party: str) -> set[str]:
    """Return those of a party who are named as present."""
    return {actor.actor for actor in (*c.initiators, *c.targets) if actor.party == party and _is_named(actor)}


def _is_named(actor: ActorMention) -> bool:
    """Tell a person or organ by name from "the Iranian officials", which may be anybody."""
    return actor.actor != actor.party and not actor.name[actor.name.rfind(" ") + 1 :].islower()


def join(a: Candidate, b: Candidate, persons: Collection[str]) -> Candidate:
    """Return the earlier candidate with what the later one adds."""
    better = b if (b.dated and not a.dated) or (a.when.precision in _VAGUE and b.when.basis is not Basis.ARTICLE) else a
    if _is_under_way(a, b):
        better = b
    when = better.when
    if _is_one_stay(a, b):
        when = replace(when, start=min(a.when.start, b.when.start), end=max(a.when.end, b.when.end))
    surer = b if (a.neutral and not b.neutral) or a.act is Act.CONTACT else a
    act, faint = surer.act, surer.faint
    acts = surer.acts or (surer.act,)
    # Words that only say "said" tell the foremost of their acts; of two verbs that each tell one, the stronger holds.
    told_alike = a.neutral is b.neutral or _is_courtesy(a, b) or _is_courtesy(b, a)
    if a.kind is Kind.STATEMENT and told_alike and not opposed(a.act, b.act):
        acts = tuple(act for c in (a, b) if not c.faint for act in c.acts or (c.act,))
        act, faint = foremost_of(a, b)
        if a.neutral and not faint:
            act = foremost(acts)
    return replace(
        a,
        kind=surer.kind,
        kind_origin=surer.kind_origin,
        act=act,
        acts=acts,
        faint=faint,
        act_origin=(a if act is a.act else b).act_origin,
        speaker=b.speaker if speaks_for(a) and b.speaker and not _is_finer(a.speaker, b.speaker) else a.speaker,
        neutral=a.neutral and b.neutral,
        wordless=a.wordless and b.wordless,
        when=when,
        dated=a.dated or b.dated,
        status=better.status,
        status_origin=better.status_origin,
        initiators=_finer(a.initiators, b.initiators, persons),
        targets=_finer(a.targets or b.targets, b.targets, persons),
        place=a.place or b.place,
        attribution=a.attribution or b.attribution,
        quotes=tuple(dict.fromkeys((*a.quotes, *b.quotes))),
        hearers=b.hearers or a.hearers,
        more=(*a.more, b.sentence, *b.more),
    )


def _is_courtesy(verb: Candidate, words: Candidate) -> bool:
    """Tell thanks, and calls, beside what they come with: "thanked Iran and said that ties should expand"."""
    thanks = verb.faint and words.act in TOWARD
    called = verb.act is Act.APPEAL and words.act is Act.DEMAND
    return not verb.neutral and words.neutral and (thanks or called)


def _is_finer(one: str | None, other: str) -> bool:
    """Tell the embassy in Ankara from an embassy."""
    return one is not None and one.startswith(f"{other}-")


def _with_words(a: Candidate, b: Candidate) -> Candidate:
    """Return a statement with the words of another that speak of its party too."""
    return replace(a, quotes=tuple(dict.fromkeys((*a.quotes, *b.quotes))), more=(*a.more, b.sentence))


def _finer(
    a: tuple[ActorMention, ...], b: tuple[ActorMention, ...], persons: Collection[str]
) -> tuple[ActorMention, ...]:
    """Return the side that names people rather than parties, the first where both do."""
    named = [sum(actor.actor in persons or _is_named(actor) for actor in side) for side in (a, b)]
    return b if named[1] > named[0] and len(b) >= len(a) else a
