"""Candidates of one article → one candidate an act, with all the sentences that tell it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.codebook import Act, Basis, Kind, Precision, Status, is_mutual
from app.domain.event import ActorMention
from app.extraction.candidates import Candidate
from app.extraction.said import AGAINST

# Sentences that may lie between words of one statement.
_NEAR = 4
_VAGUE = frozenset({Precision.BEFORE, Precision.AFTER})


def merge_candidates(candidates: Sequence[Candidate], persons: Collection[str]) -> list[Candidate]:
    """Return the acts of one article, each once, in the order of their first sentence; `persons` are known slugs."""
    merged: list[Candidate] = []
    for candidate in candidates:
        # The latest first: what somebody adds belongs to what they have just said.
        for k in range(len(merged) - 1, -1, -1):
            if same_act(merged[k], candidate):
                merged[k] = join(merged[k], candidate, persons)
                break
        else:
            merged.append(candidate)
    return merged


def same_act(a: Candidate, b: Candidate) -> bool:
    """Tell whether two candidates of one article are one act."""
    if a.kind is not b.kind:
        return False
    if a.kind is Kind.COMMENTARY:
        return a.speaker == b.speaker
    if a.kind is Kind.STATEMENT:
        return _same_statement(a, b)
    if (a.status is Status.PLANNED) is not (b.status is Status.PLANNED) and not (a.dated and b.dated):
        return False  # what is to come is not what has been, unless both name one day
    return _same_dates(a, b) and _same_parties(a, b) and (a.act is b.act or is_mutual(a.kind, a.act))


def _same_statement(a: Candidate, b: Candidate) -> bool:
    if not _same_dates(a, b) or not _same_voice(a, b):
        return False
    near = b.sentence.number - _last_sentence(a) <= _NEAR
    if not b.target_parties and (b.neutral or a.act is b.act):
        return near  # more words of the same occasion
    if not a.target_parties and a.neutral and near:
        return b.neutral or (a.act in AGAINST and b.act in AGAINST)
    return a.target_parties == b.target_parties and (a.act is b.act or a.neutral or b.neutral)


def _same_voice(a: Candidate, b: Candidate) -> bool:
    """Tell whether one speaker is heard: the same, or a party or ministry and then the person who speaks for it."""
    if a.initiator_parties != b.initiator_parties:
        return False
    if a.speaker == b.speaker:
        return True
    near = b.sentence.number - _last_sentence(a) <= 1
    same_day = b.when.start <= a.when.start <= b.when.end
    return near and same_day and _speaks_for(a) and bool(b.speaker)


def _last_sentence(candidate: Candidate) -> int:
    return max(sentence.number for sentence in (candidate.sentence, *candidate.more))


def _speaks_for(candidate: Candidate) -> bool:
    speaker = candidate.speaker or ""
    return speaker in candidate.initiator_parties or speaker.endswith(
        ("-ministry", "-government", "-mission", "-embassy")
    )


def _same_dates(a: Candidate, b: Candidate) -> bool:
    if not a.dated or not b.dated or a.when.precision in _VAGUE or b.when.precision in _VAGUE:
        return True
    return a.when.start <= b.when.end and b.when.start <= a.when.end


def _same_parties(a: Candidate, b: Candidate) -> bool:
    if is_mutual(a.kind, a.act):
        one, other = a.initiator_parties | a.target_parties, b.initiator_parties | b.target_parties
        return one == other and _same_people(a, b)
    return a.initiator_parties == b.initiator_parties and a.target_parties == b.target_parties


def _same_people(a: Candidate, b: Candidate) -> bool:
    """Two meetings of the same parties are two where different people meet."""
    people = [{actor.actor for actor in (*c.initiators, *c.targets) if actor.actor != actor.party} for c in (a, b)]
    return not people[0] or not people[1] or bool(people[0] & people[1])


def join(a: Candidate, b: Candidate, persons: Collection[str]) -> Candidate:
    """Return the earlier candidate with what the later one adds."""
    better = b if (b.dated and not a.dated) or (a.when.precision in _VAGUE and b.when.basis is not Basis.ARTICLE) else a
    act = b.act if (a.neutral and not b.neutral) or a.act is Act.CONTACT else a.act
    return replace(
        a,
        act=act,
        speaker=b.speaker if _speaks_for(a) and b.speaker else a.speaker,
        neutral=a.neutral and b.neutral,
        when=better.when,
        dated=a.dated or b.dated,
        status=better.status,
        initiators=_finer(a.initiators, b.initiators, persons),
        targets=_finer(a.targets, b.targets, persons),
        place=a.place or b.place,
        attribution=a.attribution or b.attribution,
        quotes=tuple(dict.fromkeys((*a.quotes, *b.quotes))),
        more=(*a.more, b.sentence, *b.more),
    )


def _finer(
    a: tuple[ActorMention, ...], b: tuple[ActorMention, ...], persons: Collection[str]
) -> tuple[ActorMention, ...]:
    """Return the side that names people rather than parties, the first where both do."""
    named = [sum(actor.actor in persons for actor in side) for side in (a, b)]
    return b if named[1] > named[0] and len(b) >= len(a) else a
