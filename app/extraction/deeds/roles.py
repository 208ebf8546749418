"""Who acts and who suffers: the sides of a deed told by a verb, in the active and in the passive."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.codebook import Act, Kind
from app.domain.event import ActorMention
from app.extraction.alike import FORCEFUL
from app.extraction.candidates import Candidate
from app.extraction.clauses.arms import (
    armed_agent,
    armed_noun,
    armed_subject,
    brought_by,
    fired_by,
    is_attack,
    is_of_border,
    names_attack,
    names_border,
    noun_phrase,
)
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.subjects import find_subject
from app.extraction.deeds.common import Clause
from app.extraction.deeds.encounters import attended, received_at
from app.extraction.deeds.fitness import is_by_attack, is_fit
from app.extraction.deeds.own_side import with_own_side
from app.extraction.deeds.owners import owner_of_subject, owner_told, place_before, releasers
from app.extraction.syntax.grammar import FINITE, RELATIVES, group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.obliques import is_preposition
from app.extraction.syntax.slots import find_slots, listed

_NEAR_OBJECT = 3  # items behind a verb in which the noun of its object stands
_STRUCK = frozenset({"on", "against", "at", "in", "near", "into", "outside", "inside"})
_SUFFERED = frozenset({Act.EXPEL, Act.SUMMON, Act.DETAIN, Act.SEIZE, Act.KILL})  # whose object is whom they are done to
_BREAKS = frozenset({",", ";", ":", "and", "but"}) | RELATIVES
_PEOPLE = frozenset({MentionType.PERSON, MentionType.PEOPLE, MentionType.PUBLIC})


Roles = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]


def roles(clause: Clause) -> Roles:
    """Return the initiators and the targets of a deed."""
    if clause.has_trait("persons") and not _is_of_people(clause):
        return (), ()
    if clause.trigger.turned is not None:
        sides = _fronted_roles if clause.is_fronted else _turned_roles
        return sides(clause, clause.trigger.turned)
    described = _describing_sufferer(clause)
    if described and not any(item.time for item in described):
        return (), ()
    turned = clause.predicate.passive or bool(described)
    turned = turned and not clause.has_trait("planned") and not clause.has_trait("ongoing")
    found = _passive_roles(clause) if turned else _active_roles(clause)
    return with_own_side(clause, found) if clause.kind is Kind.MILITARY else found


def _describing_sufferer(clause: Clause) -> Sequence[Item]:
    """Return the words by which a participle says what the subject of the main verb suffered; none where it does not.

    "Turkish pilots kidnapped in Beirut were freed": they have kidnapped nobody.
    """
    items, at, frame = clause.items, clause.trigger.at, clause.trigger.frame
    bare = items[at].tag in ("VBN", "VBD") and clause.predicate.group == at > 0 and clause.trigger.last == at + 1
    if not bare or frame.act not in _SUFFERED or "object" not in frame.targets or at + 1 >= len(items):
        return ()
    noun = items[at - 1].tag in ("NN", "NNS") or items[at - 1].mention is not None
    told_by = at > 1 and items[at - 2].low in RELATIVES  # "journalists that Iran arrested on Monday were"
    if not noun or told_by or items[at + 1].tag not in ("IN", "TIME") or clause.predicate.passive:
        return ()
    main = next((k for k in range(at + 2, len(items)) if items[k].low in _BREAKS or items[k].tag in FINITE), None)
    if main is None or items[main].tag not in FINITE:
        return ()
    subject = find_subject(items, main)
    hanging = all(at < k and is_preposition(items, k - 1) for k in subject)
    return items[at:main] if hanging or subject == list(clause.predicate.subject) else ()


def _is_of_people(clause: Clause) -> bool:
    """Tell whether people suffer the deed: "released five Americans", not "released a statement"."""
    items, predicate = clause.items, clause.predicate
    found = [i for slot, i in predicate.slots if slot == "object"]
    if predicate.passive:
        found = list(predicate.subject) or owner_of_subject(items, predicate.group)
    mention = items[found[0]].mention if found else None
    if mention is None:
        return False
    near = items[found[0] + 1 : found[0] + 1 + _NEAR_OBJECT]  # "three American hikers", "an American aid worker"
    held = any(item.low in clause.context.lexicon.words["people held"] for item in near)
    return mention.type in _PEOPLE or mention.nation is not None or (held and mention.type is MentionType.ADJECTIVE)


def _active_roles(clause: Clause) -> Roles:
    """Return the subject and the targets; the subject of an armed deed may be a weapon, which acts for its owner."""
    predicate, items = clause.predicate, clause.items
    subject = list(predicate.subject)
    if clause.has_trait("relief"):
        subject = brought_by(items, predicate.group, clause.context.lexicon.words)
    elif clause.kind is Kind.MILITARY and (weapon := _goes_on_with_weapon(clause)) is not None:
        subject = weapon
    elif not subject and clause.kind in FORCEFUL:
        words = clause.context.lexicon.words
        subject = armed_subject(items, predicate.group, words, governor=predicate.governor)
    if not is_fit(clause, subject):
        return (), ()
    if clause.has_trait("suffered"):
        suffering = subject or place_before(items, predicate.group) or owner_of_subject(items, predicate.group)
        doers, struck = _doers_of(clause), clause.actors(suffering)
        if clause.kind is Kind.MILITARY:  # "12 people died in a Russian strike on Dnipro"
            struck = struck or clause.targets(doers)
        return doers, struck
    initiators = clause.actors(subject)
    targets = clause.targets(initiators) or _struck(clause, initiators) or attended(clause)
    if clause.has_trait("joint"):
        return _jointly(clause, initiators, targets)
    if clause.has_trait("at a place") and (_only_lends_room(clause, targets) or (not initiators and _is_place(clause))):
        return targets[:1], targets[1:]
    if clause.has_trait("each other") and not targets and len(initiators) > 1:
        return initiators[:1], initiators[1:]
    return initiators, targets


def _only_lends_room(clause: Clause, guests: Sequence[ActorMention]) -> bool:
    """Tell a capital on neutral ground that others talk in: "Vienna hosted talks between Chad and Libya"."""
    subject = [m for i in clause.predicate.subject if (m := clause.items[i].mention) is not None]
    capital = len(subject) == 1 and subject[0].organ == "capital"
    return capital and len(guests) > 1 and subject[0].party in clause.context.lexicon.words["neutral ground"]


def _goes_on_with_weapon(clause: Clause) -> list[int] | None:
    """Return whose weapon or attack goes on to do it: "people in Sanaa said a raid hit a house and killed three"."""
    items, group, words = clause.items, clause.predicate.group, clause.context.lexicon.words
    if group < 1 or items[group - 1].low != "and":
        return None
    verb = next((k for k in range(group - 2, -1, -1) if items[k].tag in FINITE), None)
    first = group_start(items, verb) if verb is not None else 0
    noun = armed_noun(items, first, words) if first else None
    between = noun is not None and all(k < noun for k in clause.predicate.subject)
    return armed_subject(items, first, words) if between else None


def _jointly(clause: Clause, initiators: Sequence[ActorMention], targets: Sequence[ActorMention]) -> Roles:
    """Return who holds drills together, and at whose border: "drills with Egypt", "near the border with China"."""
    beside = clause.predicate.in_slots(["with"])
    near = [i for i in beside if is_of_border(clause.items, i)]
    partners = clause.actors([i for i in beside if i not in near])
    others = tuple(target for target in targets if target not in partners)
    return (*initiators, *partners), others or clause.actors(near)


def _is_place(clause: Clause) -> bool:
    """Tell a town, or talks, before the verb: "Istanbul will host a summit of", "the meeting brought together"."""
    predicate = clause.predicate
    before = predicate.group - 1
    mention = clause.items[before].mention if before >= 0 else None
    talks = any(i.low in clause.context.lexicon.words["talks"] for i in clause.items[predicate.left : predicate.group])
    return talks or (mention is not None and mention.type is MentionType.PLACE)


def _doers_of(clause: Clause) -> tuple[ActorMention, ...]:
    """Return whose deed the subject suffers: "came under Israeli fire", "was called to the ministry in Riyadh".

    An envoy or embassy suffers it from the host, where nobody is named.
    """
    _, owners = noun_phrase(clause.items, clause.trigger.last - 1)
    slots = [*find_slots(clause.items, clause.trigger.at + 1, clause.trigger.last), *clause.predicate.slots]
    # "was denied access to the detained American": he has denied nothing.
    slots = [(slot, i) for slot, i in slots if slot != "to" or not _is_person(clause.items[i])]
    wanted = clause.trigger.frame.initiators
    named = next((found for name in wanted if (found := [i for slot, i in slots if slot == name])), [])
    host = clause.posting(clause.predicate.subject) if clause.kind is Kind.MEASURE else ()  # who shells it is anybody
    return clause.actors(owners or named) or host


def _is_person(item: Item) -> bool:
    mention = item.mention
    return mention is not None and mention.type in (MentionType.ADJECTIVE, *_PEOPLE)


def _struck(clause: Clause, initiators: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Return whose land or site an attack was on that is the subject: "an air strike on Damascus killed three".

    Whose attack it was may be told elsewhere: "A car bomb killed three in Kabul".
    """
    words = clause.context.lexicon.words
    if clause.kind is not Kind.MILITARY:
        return ()
    at = armed_noun(clause.items, clause.predicate.group, words)
    if at is None:
        return ()
    slots = (*find_slots(clause.items, at + 1, clause.predicate.group), *clause.predicate.slots)
    struck = [i for slot, i in slots if slot in _STRUCK and not names_border(clause.items, i)]
    return clause.context.foreign(clause.actors(struck[:1]), {actor.party for actor in initiators})


def _passive_roles(clause: Clause) -> Roles:
    """Return who acts and who suffers: "was shot down by Iran", "was killed in a U.S. strike", "were sent to Iraq"."""
    predicate, items, frame = clause.predicate, clause.items, clause.trigger.frame
    words = clause.context.lexicon.words
    subject = clause.actors(predicate.subject)
    if clause.kind in FORCEFUL and not subject:
        subject = clause.actors(owner_told(items, predicate, words))
    if frame.act is Act.INTERCEPT and (fired := armed_noun(items, predicate.group, words)):
        subject = subject or clause.actors(fired_by(items, fired + 1, predicate.group, words))
    agents = clause.actors(listed(items, predicate.in_slots(["by"])))
    if not agents and clause.kind is Kind.MILITARY:
        agents = clause.actors(armed_agent(items, predicate.slots, words) or _set_off_by(items, predicate, words))
    if clause.kind is Kind.VISIT and "object" not in frame.targets:
        return subject, clause.targets(subject)  # goods "flown in by" others make no visit of theirs
    if "forces" in frame.traits and not (predicate.subject or armed_noun(items, predicate.group, words)):
        return (), ()  # "biscuits were flown to Goma by"
    if "object" not in frame.targets or ("forces" in frame.traits and frame.act is not Act.STRIKE):
        return agents or subject, clause.targets(agents or subject)
    return agents or _host(clause) or clause.actors(received_at(clause) or releasers(items, predicate, words)), subject


def _set_off_by(items: Sequence[Item], predicate: Predicate, words: Mapping[str, frozenset[str]]) -> list[int]:
    """Return who set off what a passive names: "was killed by a bomb planted by", "in an attack claimed by"."""
    for k in range(predicate.last, predicate.right):
        if items[k].mention is None and (items[k].low in words["attacks"] or items[k].low in words["weapons"]):
            return fired_by(items, k + 1, predicate.right, words)
    return []


def _turned_roles(clause: Clause, noun: int) -> Roles:
    """Return the sides of a passive that tells what was done with a thing: "the embassy of Iran in Baghdad was closed".

    Its owner did it where nobody else is named, unless he is the one who suffers it.
    """
    items, predicate = clause.items, clause.predicate
    # "The sanctions, imposed after the war with Iraq, were lifted": what is aside says nothing of the sides.
    aside = next((k for k in range(noun + 1, predicate.group) if items[k].low == ","), predicate.group)
    between = find_slots(items, noun + 1, aside)
    of = [i for slot, i in between if slot == "of"]
    owners = [noun] if items[noun].mention is not None else noun_phrase(items, noun)[1] or of
    own, agents = clause.actors(owners), clause.actors(listed(items, predicate.in_slots(["by"])))
    aimed = replace(clause, predicate=replace(predicate, slots=(*between, *predicate.slots), subject=tuple(owners)))
    if clause.trigger.frame.act in _SUFFERED or _are_freed(clause, items[noun]):
        return agents or _host(aimed), own or aimed.targets(agents)
    initiators = agents or own
    others = clause.context.foreign(own, {actor.party for actor in agents}) if agents else ()
    return initiators, others or clause.posting(owners) or aimed.targets(initiators)


def _fronted_roles(clause: Clause, noun: int) -> Roles:
    """Return the sides of a relative clause whose object stands before it: "the border with Iraq (that) it closed"."""
    items, predicate = clause.items, clause.predicate
    initiators = clause.actors(predicate.subject)
    owners = [noun] if items[noun].mention is not None else noun_phrase(items, noun)[1]
    whose = clause.context.foreign(clause.actors(owners), {actor.party for actor in initiators})
    slots = (*predicate.slots, *find_slots(items, noun + 1, predicate.subject[0]))
    aimed = replace(clause, predicate=replace(predicate, slots=slots))
    return initiators, whose or clause.posting(owners) or aimed.targets(initiators)


def _are_freed(clause: Clause, noun: Item) -> bool:
    """Tell people whom others hold until they let them go: "three Chinese sailors were released"."""
    freed = clause.trigger.frame.act is Act.UPGRADE and "in" in clause.trigger.frame.initiators
    return freed and noun.low in clause.context.lexicon.words["people held"]


def _host(clause: Clause) -> tuple[ActorMention, ...]:
    """Return in whose country a passive without an agent takes place: who is arrested in Turkey is so by Turkey."""
    predicate, frame = clause.predicate, clause.trigger.frame
    start = predicate.subject[-1] + 1 if predicate.subject else predicate.group
    inside = find_slots(clause.items, clause.trigger.at + 1, clause.trigger.last)  # "was added to the EU blacklist"
    slots = (*inside, *predicate.slots, *find_slots(clause.items, start, predicate.group))
    # "was put on a flight to London": not by London
    for wanted in (slot for slot in frame.initiators if slot != "object" or frame.head[-1] != "to"):
        named = [i for slot, i in slots if slot == wanted and not _owns(clause.items[i])]
        if found := clause.actors(named):
            return found
    return clause.posting(predicate.subject) if len(frame.initiators) > 1 else ()


def _owns(item: Item) -> bool:
    """Tell an owner, who is nobody's host: "arrested at Washington's request"."""
    return item.mention is not None and item.mention.possessive


def by_means(clause: Clause, candidate: Candidate) -> Candidate:
    """Return a strike where an attack or weapon kills nobody in particular: "Israeli strikes killed at least 20"."""
    words = clause.context.lexicon.words
    predicate, items = clause.predicate, clause.items
    fallen = predicate.subject if predicate.passive else predicate.in_slots(["object"])
    named = any((m := items[i].mention) is not None and m.type is MentionType.PERSON for i in fallen)
    killed = clause.kind is Kind.MILITARY and candidate.act is Act.KILL
    means = (
        armed_agent(items, predicate.slots, words) or names_attack(items, predicate.last, predicate.right, words)
        if predicate.passive
        else is_attack(items, predicate.group, words) or is_by_attack(items, predicate.group, words)
    )
    if killed and not named and means:
        origin = candidate.act_origin
        origin = replace(origin, rule=f"{Act.STRIKE}: by an attack on nobody named") if origin else None
        return replace(candidate, act=Act.STRIKE, act_origin=origin)
    return candidate
