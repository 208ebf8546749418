"""Verbs of meeting, receiving and calling that tell no encounter of officials, and whom those meet who attend."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.codebook import Act, Kind, Status
from app.domain.event import ActorMention
from app.extraction.candidates import Candidate
from app.extraction.clauses.arms import noun_phrase
from app.extraction.deeds.common import Clause
from app.extraction.deeds.happenings import find_happening
from app.extraction.syntax.grammar import COMPANIES
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.origins import read_from
from app.extraction.syntax.slots import find_slots, listed

_TERRITORIES = frozenset({"state", "capital"})
_PERSONS = frozenset({MentionType.PERSON, MentionType.OFFICE, MentionType.COUNTERPART})
# What may follow the object of "called Putin on Sunday to": a noun or adjective would say what he was called.
_AFTER_OBJECT = frozenset({"IN", "TO", "TIME", ",", ".", "CC", "WP", "WDT"})
_NAMED = frozenset({*_PERSONS, MentionType.PARTY, MentionType.ORGAN})
_BESIDE = frozenset({"with", "between", "among", "object"})
_HOLDING = frozenset({"hold", "have", "conduct"})  # "attended the Lebanon talks in Cairo" says nothing of Cairo
_OF_WHOM = frozenset({"object", "of"})  # where the body stands beside its gathering
_MEANS = frozenset({"by", "over", "via", "on", "through"})
_NEAR = 4  # items after a verb in which "with strong opposition" stands


def is_no_encounter(clause: Clause) -> bool:
    """Tell a match or abuse from diplomacy: "Iran will host Poland", "met Brazil", "called him a liar"."""
    if clause.kind not in (Kind.MEETING, Kind.CALL):
        return False
    return not _is_upon_person(clause) if clause.has_trait("upon a person") else _is_of_things(clause)


def hosts(clause: Clause) -> tuple[ActorMention, ...]:
    """Return with whom somebody talks by where he does: "the envoy held talks in Delhi and Islamabad".

    Some states only lend a room to others.
    """
    items, predicate, words = clause.items, clause.predicate, clause.context.lexicon.words
    talks = any(item.low in words["talks"] for item in items[clause.trigger.at : clause.trigger.last])
    held = clause.trigger.frame.head[0] in _HOLDING and talks
    if clause.kind is not Kind.MEETING or not held:
        return ()
    guests = [m for i in predicate.subject if (m := items[i].mention) is not None]
    there = [i for slot, i in predicate.slots if slot == "in" and items[i].mention is not None]
    if len(guests) != 1 or guests[0].type not in _PERSONS or any(slot in _BESIDE for slot, _ in predicate.slots):
        return ()
    met = [a for a in clause.actors([i for i in there if _is_capital(items[i].mention)]) if a.party != guests[0].party]
    return () if any(actor.party in words["neutral ground"] for actor in met) else tuple(met)


def _is_capital(mention: Mention | None) -> bool:
    return mention is not None and mention.organ == "capital"


def is_between_named(clause: Clause) -> bool:
    """Tell "Putin and Erdogan discussed Syria" from "they discussed ties with Iran", a topic of talks told before.

    A body of states discusses things by itself, and ministers are named by their states.
    """
    items, predicate = clause.items, clause.predicate
    subject = [m for i in predicate.subject if (m := items[i].mention) is not None]
    one = len(subject) == 1 and subject[0].type is MentionType.PRONOUN and subject[0].gender is not None  # "he"
    if not (one or _names_states(clause, subject)) and any(mention.type not in _NAMED for mention in subject):
        return False
    others = [m for i in predicate.in_slots(["with"]) if (m := items[i].mention) is not None]
    heard = any(m.type in _PERSONS or m.plural or m.gender is not None for m in others)
    sides = () if one else clause.actors(predicate.subject)
    return heard or len({actor.party for actor in sides}) > 1 or (not others and clause.is_gathering(sides))


def _names_states(clause: Clause, subject: Sequence[Mention]) -> bool:
    """Tell "the foreign ministers of Peru and Chile" from "the two ministers", who were named before."""
    if len(subject) != 1 or subject[0].type is not MentionType.PLURAL:
        return False
    words = clause.context.reading.article.text[subject[0].start : subject[0].end].split()
    return sum(word[:1].isupper() for word in words[1:]) > 1


def _is_of_things(clause: Clause) -> bool:
    """Tell what is received that is no guest; one state by itself that another receives or meets is a team."""
    items, predicate, frame = clause.items, clause.predicate, clause.trigger.frame
    objects = [i for slot, i in predicate.slots if slot == "object"]
    first = items[objects[0]].mention if objects else None
    direct = first is not None and objects[0] <= clause.trigger.last + 1 and "object" in frame.targets
    if clause.has_trait("bare object") and not (
        direct and _ends_after(clause, (listed(items, objects) or objects)[-1])
    ):
        return True
    near = items[clause.trigger.last : clause.trigger.last + _NEAR]
    if near and near[0].low == "with" and any(item.low in clause.context.lexicon.words["responses"] for item in near):
        return True  # "Iran and Iraq met with strong opposition"
    subject = [m for i in predicate.subject if (m := items[i].mention) is not None]
    if predicate.passive and "object" in frame.targets:
        # "the decision was welcomed by Turkey", "the attack was met with resistance"
        return not subject or not (predicate.in_slots(["by"]) or received_at(clause))
    owner = first is not None and (first.possessive or first.type is MentionType.ADJECTIVE)
    if owner and not any(item.low in COMPANIES for item in items[objects[0] + 1 : objects[0] + 1 + _NEAR]):
        return clause.has_trait("person object")  # "welcomed the Greek approval"
    if not direct or first is None or first.type is MentionType.PUBLIC or _owns_thing(clause, objects[0]):
        return clause.has_trait("person object")  # "Iran welcomed a truce", "Syrian refugees": no person is received
    state = len(objects) == 1 and first.type is MentionType.PARTY and first.organ in _TERRITORIES
    teams = all(m.type is MentionType.PARTY and m.organ in _TERRITORIES for m in subject)
    state = state or (clause.kind is Kind.CALL and first.type is MentionType.PARTY)
    return state and (clause.has_trait("person object") or (teams and len(frame.head) == 1))


def _owns_thing(clause: Clause, i: int) -> bool:
    """Tell a body's deed or paper from its guests: "welcomed the UN vote", "welcomed a NATO delegation"."""
    items, mention = clause.items, clause.items[i].mention
    if mention is None or mention.type not in (MentionType.PARTY, MentionType.ORGAN) or i + 1 >= len(items):
        return False
    noun, words = items[i + 1], clause.context.lexicon.words
    thing = noun.tag in ("NN", "NNS") and noun.mention is None
    return thing and noun.low not in COMPANIES and noun.low not in words["envoys"]


def received_at(clause: Clause) -> list[int]:
    """Return at whose seat somebody is received by nobody who is named: "was welcomed at the White House"."""
    if not clause.has_trait("person object"):
        return []
    seats = clause.context.lexicon.words["seats"]
    at = clause.predicate.in_slots(["at", "in"])[:1]
    return [i for i in at if (m := clause.items[i].mention) is not None and m.actor in seats]


def _is_upon_person(clause: Clause) -> bool:
    """Tell "visited Suu Kyi", "called on the president" from a place that is visited, and from those who are asked."""
    items, predicate = clause.items, clause.predicate
    if predicate.passive:
        return bool(predicate.in_slots(["by"])) and all(_is_person(items[i].mention) for i in predicate.subject)
    slots = [(slot, i) for slot, i in predicate.slots if i >= clause.trigger.last]
    named = bool(slots) and slots[0][1] <= clause.trigger.last + 1 and _is_person(items[slots[0][1]].mention)
    return named and not (clause.has_trait("bare object") and _is_seen_as(clause, slots[0][1]))


def _is_seen_as(clause: Clause, i: int) -> bool:
    """Tell who is only judged or watched from who is met: "sees Putin as a rival", "saw Bush speak"."""
    items = clause.items
    return not _ends_after(clause, i) or (i + 1 < len(items) and items[i + 1].low == "as")


def attended(clause: Clause) -> tuple[ActorMention, ...]:
    """Return the body whose gathering somebody attends: "will attend the OIC summit", "a meeting of the D-8"."""
    if not clause.has_trait("assembly"):
        return ()
    items, trigger = clause.items, clause.trigger
    slots = [*find_slots(items, trigger.at + 1, trigger.last), *clause.predicate.slots]
    named = next((clause.actors([i]) for slot, i in slots if slot in _OF_WHOM), ()) or _gathered_before(clause)
    return named if clause.is_gathering(named) else ()


def _gathered_before(clause: Clause) -> tuple[ActorMention, ...]:
    """Return whose gathering "the summit" is: of the body named beside that word last."""
    items, trigger = clause.items, clause.trigger
    noun = items[trigger.last - 1].low
    if not any(item.low == "the" for item in items[trigger.at : trigger.last]):
        return ()
    for sentence in reversed(clause.context.reading.sentences[: clause.sentence.number]):
        at = next((k for k, item in enumerate(sentence.items) if item.low == noun), None)
        near = sentence.items[max(0, at - _NEAR) : at + _NEAR] if at is not None else []
        named = (clause.context.named(item.mention) for item in near if item.mention is not None)
        if at is not None:
            return next((actors for actors in named if clause.is_gathering(actors)), ())
    return ()


def _is_person(mention: Mention | None) -> bool:
    return mention is not None and mention.type in _PERSONS and not mention.possessive


def _ends_after(clause: Clause, i: int) -> bool:
    return i + 1 >= len(clause.items) or clause.items[i + 1].tag in _AFTER_OBJECT


def by_distant_means(clause: Clause, talks: Candidate) -> Candidate:
    """Return talks as a call where what follows says by what means: "discussed it with his counterparts by phone"."""
    items, means = clause.items, clause.context.lexicon.words["distant means"]
    if talks.kind is not Kind.MEETING or talks.act is not Act.MEET:
        return talks
    behind = range(clause.predicate.last, min(clause.predicate.right, len(items) - 1))
    opens = (k + 1 + (items[k + 1].low == "the") for k in behind if items[k].low in _MEANS)
    at = next((k for k in opens if k < len(items) and items[k].low in means), None)
    if at is None:
        return talks
    origin = read_from(items, at, at + 1, f"{Kind.CALL}: by these means")
    return replace(talks, kind=Kind.CALL, act=Act.CALL, neutral=False, kind_origin=origin, act_origin=origin)


def as_talks_happen(clause: Clause, mediation: Candidate) -> Candidate | None:
    """Return the mediation of talks with their own status and day: "talks brokered by Qatar will be held on Monday".

    None where no talks are told of, and no day: "the latest initiatives brokered by Qatar".
    """
    items, predicate, words = clause.items, clause.predicate, clause.context.lexicon.words
    if mediation.act is not Act.MEDIATE or predicate.group != predicate.at or items[predicate.at].tag != "VBN":
        return mediation
    talks = next((k for k in range(predicate.at - 1, -1, -1) if items[k].low in words["talks"]), None)
    if talks is None:
        return mediation if mediation.dated else None
    end = predicate.right
    end += end < len(items) and items[end].low == ","
    happening = find_happening(items, noun_phrase(items, talks)[0], end, words)
    if happening is None or happening.status is None:
        return mediation
    time = next((item.time for item in items[end : happening.right] if item.time is not None), None)
    when = mediation.when if time is None else time.as_of(planned=happening.status is Status.PLANNED)
    return replace(mediation, status=happening.status, when=when, dated=mediation.dated or time is not None)
