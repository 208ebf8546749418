"""Deeds told in two sentences, what was done and who did it, → one deed.

"Saudi oil facilities were hit by drones on Saturday. The attack was claimed by the Houthis."
"The United States quit the accord. Sanctions were reimposed in August."
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.codebook import Act, Basis, Kind, Status
from app.extraction.alike import AGAINST, ATTACKS
from app.extraction.assembly.beside import with_date
from app.extraction.candidates import Candidate
from app.extraction.syntax.items import Item

_HOSTILE = frozenset({Act.SANCTION, Act.DOWNGRADE, Act.EXPEL})
_SHARING = frozenset({Act.SANCTION, Act.DOWNGRADE, Act.UPGRADE, Act.REFUSE, Act.EXPEL})
_PROCESSES = frozenset({Act.NEGOTIATE, Act.MEDIATE})
_ROUNDS = frozenset({"round", "rounds"})
_NEAR_MEASURE = 4  # sentences after a measure in which its sanctions need not be called by whose they are
_ANSWER = 2  # sentences after a hostile deed in which it is answered
_ANSWERING = frozenset("return returned returning responded response retaliated retaliation back reprisal".split())
_AFTER_TALKS = 2  # sentences after talks in which what was signed there is told
_TWO = 2
_REACH = 8  # sentences after an attack in which it is still "the attack"
_NEAR = 4  # items between "the" and the attack that it points to
_ANSWERS = frozenset({"response", "reaction", "retaliation", "reprisal", "revenge", "answer", "reply"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "both"})


def complete_deeds(candidates: Sequence[Candidate], attacks: Collection[str]) -> list[Candidate]:
    """Return the candidates, those completed that name no doer, or nobody at all.

    Attacks are said later to be somebody's; sanctions are those that were told before. `attacks` are the nouns for an
    attack. What stays one-sided is left for later stages to drop.
    """
    told: list[Candidate] = []
    doings: list[Candidate] = []
    for candidate in _with_shared_targets(candidates):
        if candidate.one_sided and candidate.act in (Act.SANCTION, Act.DOWNGRADE):
            told.append(_continued(told, candidate))
        elif candidate.one_sided and candidate.kind is Kind.AGREEMENT:
            told += _signed_there(told, candidate)
        elif (answer := _answering(told, candidate) or _sitting_again(told, candidate)) is not None:
            told.append(answer)
        elif _is_half(candidate) and candidate.initiators:
            if _points_back(candidate, attacks) or _claims_what_was_told(candidate):
                _complete(told, candidate)
            elif not (_join_halves(told, candidate) or _tell_again(told, candidate)):
                doings.append(candidate)
        else:
            told.append(candidate)
    for doing in doings:  # "claimed responsibility for a bombing that killed two German soldiers"
        _join_halves(told, doing)
    return told


def _with_shared_targets(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Direct a measure that names no other side at that of another of the same sentence and doer.

    "Cuba recalled its ambassador and closed its border with Peru", "lifted its travel ban and reopened its mission in".
    """
    measures = [c for c in candidates if c.kind is Kind.MEASURE and c.targets and not c.one_sided]
    blames = [c for c in candidates if c.act in AGAINST and len(c.target_parties) == 1]
    shared = list(candidates)
    for k, alone in enumerate(shared):
        if alone.act not in _SHARING or not alone.one_sided or alone.targets or not alone.initiators:
            continue
        hostile = blames if alone.act in _HOSTILE else ()
        beside = (
            c
            for c in (*measures, *hostile)
            if c.sentence is alone.sentence and c.initiator_parties == alone.initiator_parties
        )
        if (other := next(beside, None)) is not None:
            shared[k] = replace(alone, one_sided=False, targets=other.targets)
    return shared


def _continued(told: Sequence[Candidate], sanction: Candidate) -> Candidate:
    """Return a measure with the sides of the last one before that may be its own.

    Sanctions in the passive are whose they were; a further state that breaks off relations does so with the same.
    """
    for before in reversed(told):
        if sanction.sentence.number - before.sentence.number > _NEAR_MEASURE:
            break
        shared = not sanction.targets or sanction.target_parties & before.target_parties
        hostile = before.kind is Kind.MEASURE and before.act in _HOSTILE and not before.one_sided
        if (
            hostile
            and sanction.initiators
            and not sanction.initiator_parties & (before.target_parties | before.initiator_parties)
        ):
            return replace(sanction, one_sided=False, targets=before.targets)
        beside = sanction.sentence.number - before.sentence.number <= 1
        if _answers(sanction, before):
            return replace(sanction, one_sided=False, targets=before.initiators)
        if hostile and beside and not sanction.targets and sanction.initiator_parties == before.initiator_parties:
            return replace(sanction, one_sided=False, targets=before.targets)  # "expelled two and recalled its own"
        if hostile and shared and not sanction.initiators:
            targets = sanction.targets or before.targets
            return replace(sanction, one_sided=False, initiators=before.initiators, targets=targets)
    return sanction


def _answers(measure: Candidate, before: Candidate) -> bool:
    """Tell a break with nobody named by who just suffered: "Israeli commandos stormed the ship. Ankara cut ties"."""
    near = measure.sentence.number - before.sentence.number <= _ANSWER
    attack = _is_attack(before) or before.act in _HOSTILE
    done = before.status is not Status.PLANNED and not before.one_sided and measure.act is Act.DOWNGRADE
    return near and attack and done and not measure.targets and measure.initiator_parties == before.target_parties


def _answering(told: Sequence[Candidate], deed: Candidate) -> Candidate | None:
    """Return the deed directed at who attacked its doer right before: "returned fire", "shot down the missile"."""
    met = deed.act is Act.INTERCEPT or (deed.act is Act.STRIKE and _ANSWERING & {i.low for i in deed.sentence.items})
    if not met or not deed.one_sided or deed.targets or not deed.initiators:
        return None
    for before in reversed(told):
        if deed.sentence.number - before.sentence.number > 1:
            break
        if _is_attack(before) and not before.one_sided and before.target_parties == deed.initiator_parties:
            answer = replace(deed, one_sided=False, targets=before.initiators)
            undated = not deed.dated and deed.when.basis is Basis.ARTICLE
            return with_date(answer, before.when, "of the attack that is met") if undated and before.dated else answer
    return None


def _sitting_again(told: Sequence[Candidate], talks: Candidate) -> Candidate | None:
    """Return a round of talks with the sides of those told before: "The 13th round of talks was held in August"."""
    named = talks.one_sided and talks.kind is Kind.MEETING and not talks.parties and talks.dated
    items = talks.sentence.items
    if not named or not (items[talks.at].low in _ROUNDS or items[talks.at - 1].low in _ROUNDS):
        return None
    for before in reversed(told):
        if before.act in _PROCESSES and not before.one_sided and len(before.parties) > 1:
            return replace(talks, one_sided=False, initiators=before.initiators, targets=before.targets)
    return None


def _signed_there(told: Sequence[Candidate], accord: Candidate) -> list[Candidate]:
    """Return an accord of nobody named as one of the two who have just met: "Three accords were signed at the end"."""
    for before in reversed(told):
        if accord.sentence.number - before.sentence.number > _AFTER_TALKS or accord.parties:
            break
        if before.kind in (Kind.MEETING, Kind.VISIT) and not before.one_sided:
            two = len(before.parties) == _TWO
            met = replace(accord, one_sided=False, initiators=before.initiators, targets=before.targets)
            return [met] if two else []
    return []


def _is_half(candidate: Candidate) -> bool:
    return candidate.one_sided and candidate.kind is Kind.MILITARY and candidate.act in ATTACKS


def _complete(told: list[Candidate], doing: Candidate) -> None:
    """Give the last attack before to those who did it, and every earlier telling of it too; or add evidence to it."""
    near = [k for k, c in enumerate(told) if doing.sentence.number - c.sentence.number <= _REACH and _is_attack(c)]
    fitting = [told[k] for k in near if _fits(told[k], doing)]
    last = [c for c in reversed(fitting) if c.sentence is fitting[-1].sentence]
    # Who fell, which a verb tells, says whose loss it was sooner than where the attack was, which a noun has behind it.
    hit = next((c.target_parties for c in (*filter(_is_verbal, last), *last)), None)
    for k in near:
        if hit is not None and told[k].target_parties == hit and _fits(told[k], doing):
            known = told[k]
            told[k] = replace(
                known, initiators=known.initiators or doing.initiators, one_sided=False,
                more=(*known.more, doing.sentence),
            )  # fmt: skip


def _join_halves(told: list[Candidate], doing: Candidate) -> bool:
    """Make one deed of two clauses: "eight Turkish soldiers were killed when PKK fighters attacked a post"."""
    for k, suffered in enumerate(told):
        beside = suffered.sentence is doing.sentence and _is_half(suffered) and not suffered.initiators
        if beside and not suffered.target_parties & doing.initiator_parties:
            dated = doing if doing.dated else suffered
            told[k] = replace(
                suffered, initiators=doing.initiators, status=doing.status, act=doing.act, act_origin=doing.act_origin,
                at=doing.at, rule=doing.rule, when=dated.when, dated=dated.dated, one_sided=False,
            )  # fmt: skip
            return True
    return False


def _tell_again(told: list[Candidate], doing: Candidate) -> bool:
    """Add what goes on with an attack of the same day: "said it came after Peru began a raid on Chile. Peru began it".

    What the writer tells by himself nobody only claims.
    """
    for k in range(len(told) - 1, -1, -1):
        known = told[k]
        if doing.sentence.number - known.sentence.number > _REACH:
            break
        same = _is_attack(known) and not known.one_sided and known.initiator_parties == doing.initiator_parties
        if same and doing.dated and known.dated and known.when.start == doing.when.start:
            claimed = known.status is Status.CLAIMED and doing.status is Status.OCCURRED
            status = Status.OCCURRED if claimed else known.status
            told[k] = replace(known, status=status, more=(*known.more, doing.sentence))
            return True
    return False


def _is_verbal(candidate: Candidate) -> bool:
    return candidate.at < len(candidate.sentence.items) and candidate.sentence.items[candidate.at].is_verb


def _is_attack(candidate: Candidate) -> bool:
    return candidate.kind is Kind.MILITARY and candidate.act in ATTACKS


def _fits(attack: Candidate, doing: Candidate) -> bool:
    """Tell whether an attack may be that of others: nobody's so far, and not on themselves, or known to be theirs."""
    if attack.one_sided:
        return not attack.initiators and not attack.target_parties & doing.initiator_parties
    return attack.initiator_parties == doing.initiator_parties


def _points_back(candidate: Candidate, attacks: Collection[str]) -> bool:
    """Tell whether a sentence speaks of an attack told before: "the attack", "these drone strikes"."""
    items = candidate.sentence.items
    return any(item.low in attacks and _is_pointed_at(items[max(0, k - _NEAR) : k]) for k, item in enumerate(items))


def _is_pointed_at(before: Sequence[Item]) -> bool:
    """Tell the words before "the attack" from those before one that is answered, or somebody's: "the mob's attack"."""
    if len(before) > 1 and before[-1].tag == "POS" and before[-2].time is not None:
        return True  # "Monday's attack"
    pointing = next((k for k in range(len(before) - 1, -1, -1) if before[k].low in _POINTING), None)
    if pointing is None or any(item.tag == "POS" or item.noun == "'s" for item in before[pointing:]):
        return False
    return not any(item.low in _ANSWERS for item in before[:pointing])


def _claims_what_was_told(candidate: Candidate) -> bool:
    """Tell a claim that names no deed of its own: "The Taliban have claimed responsibility."."""
    items = candidate.sentence.items
    claimed = next((k for k in range(candidate.at, len(items)) if items[k].low == "responsibility"), None)
    return claimed is not None and all(item.low != "for" for item in items[claimed + 1 : claimed + 3])


def names_again(a: Candidate, b: Candidate) -> bool:
    """Tell whether one of two attacks by the same side only names the other: "The air strike hit ... at the airport".

    What is attacked may be named by the group or by its land.
    """
    if not (_is_attack(a) and _is_attack(b)) or a.initiator_parties != b.initiator_parties:
        return False
    if Status.PLANNED in (a.status, b.status) or not (_is_named(a) or _is_named(b)):
        return False
    shared = a.target_parties & b.target_parties
    return bool(shared) or a.act is Act.KILL or _is_group(a.target_parties) is not _is_group(b.target_parties)


def _is_named(attack: Candidate) -> bool:
    """Tell an undated attack that is told by a noun, or by a verb and the noun: "carried out the air strike"."""
    items, at = attack.sentence.items, attack.at
    if attack.dated or at >= len(items):
        return False
    return not items[at].is_verb or any(item.low in _POINTING for item in items[at + 1 : at + 3])


def _is_group(parties: Collection[str]) -> bool:
    return all(party.islower() for party in parties)
