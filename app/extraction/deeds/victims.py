"""At whom a deed is directed where no slot of its clause says so: who fired what is met, "its posts", "him"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from app.domain.codebook import Act, Kind
from app.domain.event import Origin
from app.extraction.alike import FORCEFUL
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses.arms import fired_by, is_across_border, noun_phrase
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.triggers import Trigger
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.obliques import is_oblique

_TAKING = (":seize", ":capture", ":snatch", ":abduct", ":kidnap", ":grab")  # how the rules end of who takes a person
_OBJECT_REACH = 10  # items after a verb in which its object is said to have been fired
_NEAR_HOLDER = 3  # items behind "owned by" in which the owner stands
_CLOSING = frozenset({",", ";", ".", "and", "but"})
_BELONGING = frozenset({"of", "from"})
_OWNING = frozenset({"its", "their"})
_LANDS_NAMED_AGAIN = ("countries named again", "places named again", "quarters")
LAND_REACH = 3  # sentences, its own too, in which the land is named that "the country" means
_BEFORE_LAND = frozenset({"from", "into", "of", "out", "in", "to", "on"})
_SUFFERING = frozenset({"him", "her"})
_WHOM = frozenset({"which", "that", "whom"})
_PEOPLE = frozenset({MentionType.PERSON, MentionType.OFFICE})


def land_before(
    object_: Sequence[Item],
    before: Sequence[Sequence[Item]],
    words: Mapping[str, frozenset[str]],
    own: Collection[str | None],
) -> Mention | None:
    """Return the land that was named last, in the last of what stands `before`, where the object of a verb means one.

    "The country" is a state, "the enclave" a place, "the breakaway region" a group that holds land. "The north" is of
    whichever is none of the doer's `own`; where one is, nobody can tell.
    """
    noun = _land_noun(object_, words)
    if noun is None:
        return None
    held = any(item.low in words["breakaway"] for item in object_)
    for sentence in reversed(before[-LAND_REACH:]):
        for item in reversed(sentence):
            land = item.mention
            if land is None or not _is_land(land, noun, words, held=held):
                continue
            if land.party not in own:
                return land
            if noun not in words["quarters"]:
                return None
    return None


def _is_land(land: Mention, noun: str, words: Mapping[str, frozenset[str]], *, held: bool) -> bool:
    """Tell whether a mention is of the kind of land that a noun means."""
    if noun in words["countries named again"]:
        return land.organ == "state"
    state = noun in words["quarters"] or (noun == "island" and land.party in words["island states"])
    return land.type is MentionType.PLACE or (held and land.organ == "group") or (state and land.organ == "state")


def _land_noun(items: Sequence[Item], words: Mapping[str, frozenset[str]]) -> str | None:
    """Return the noun by which the object is a land named before: "the country", "the besieged enclave"."""
    for k, item in enumerate(items):
        if item.tag == "NN" and any(item.low in words[name] for name in _LANDS_NAMED_AGAIN):
            return item.low if any(before.low == "the" for before in items[max(0, k - 3) : k]) else None
        if item.tag in ("IN", "TO") and item.low not in _BEFORE_LAND:
            return None
    return None


def implied_targets(
    items: Sequence[Item], trigger: Trigger, predicate: Predicate, words: Mapping[str, frozenset[str]]
) -> Iterator[list[int]]:
    """Yield the mentions that may be meant, likeliest first."""
    kind = trigger.frame.kind
    if kind in (Kind.MEETING, Kind.AGREEMENT):
        yield paired(items, trigger)
    if trigger.frame.act is Act.INTERCEPT:
        yield _firer(items, trigger, words)
    if trigger.frame.act in (Act.STRIKE, Act.KILL):
        yield _forces(items, trigger, words)
    if trigger.frame.act is Act.STRIKE:
        yield _purposed(items, trigger, predicate, words)
        yield [i for i in predicate.in_slots(["with"]) if is_across_border(items, i)]
    if kind in FORCEFUL:
        yield _antecedent(items, predicate)
        yield _person_named(items, trigger, predicate)
        yield _holder(items, trigger, words)
    if trigger.frame.act is Act.DETAIN:
        yield _served(items, trigger, words)
    if kind is Kind.MILITARY:
        yield _owner_named(items, trigger, predicate)
    if trigger.frame.act is Act.MESSAGE and predicate.in_slots(["from"]):
        yield from _met_before(items, predicate)


def _met_before(items: Sequence[Item], predicate: Predicate) -> Iterator[list[int]]:
    """Yield who may have got a message that was brought: "met Assad on Sunday and delivered a letter from Mubarak"."""
    for k in range(predicate.group - 1, -1, -1):
        mention = items[k].mention
        if mention is not None and mention.type in _PEOPLE and not mention.possessive:
            yield [k]


def paired(items: Sequence[Item], trigger: Trigger) -> list[int]:
    """Return who is named within the head: "attended the Iran-Turkey Joint Commission", "chaired the Greek-Turkish"."""
    within = range(trigger.at + 1, trigger.last)
    return [k for k in within if (m := items[k].mention) is not None and m.type is MentionType.PAIR]


def _firer(items: Sequence[Item], trigger: Trigger, words: Mapping[str, frozenset[str]]) -> list[int]:
    """Return who fired what is intercepted: "brought down several missiles fired by Israel"."""
    reach = range(trigger.last, min(len(items), trigger.last + _OBJECT_REACH))
    fired = next((k for k in reach if items[k].low in words["firing"]), None)
    if fired is None:
        return []
    end = next((k for k in range(fired, len(items)) if items[k].low in _CLOSING), len(items))
    return fired_by(items, fired, end, words)


def _forces(items: Sequence[Item], trigger: Trigger, words: Mapping[str, frozenset[str]]) -> list[int]:
    """Return whose forces are fought: "battled soldiers of the Kenyan army", "clashed with troops from Russia"."""
    k = trigger.last
    while k < len(items) and items[k].mention is None and items[k].tag in ("DT", "JJ", "CD", "NN", "VBG", "VBN"):
        k += 1
    fighting = k + 1 < len(items) and items[k].low in words["arms"] and items[k].low not in words["weapons"]
    if not fighting or items[k + 1].low not in _BELONGING:
        return []
    return next(([i] for i in range(k + 2, min(len(items), k + 4)) if items[i].mention is not None), [])


def _purposed(
    items: Sequence[Item], trigger: Trigger, predicate: Predicate, words: Mapping[str, frozenset[str]]
) -> list[int]:
    """Return at whom an attack is aimed by its purpose: "launched an offensive to retake Mosul from"."""
    named = [i for slot, i in predicate.slots if slot == "complement"]
    purpose = [item for item in items[trigger.last : named[0]] if item.tag == "VB"] if named else []
    if not purpose or not any(purpose[0].low in words[verbs] for verbs in ("harming", "winning")):
        return []
    losing = [i for i in named if "from" in (items[i - 1].low, items[i - 2].low)]
    return (losing or named)[:1]


def _antecedent(items: Sequence[Item], predicate: Predicate) -> list[int]:
    """Return what a relative clause is about: "East Jerusalem, which Israel annexed", "a U.S. drone that Iran shot"."""
    k = min(predicate.subject, default=0) - 1
    if k < 1 or items[k].low not in _WHOM or items[k].tag not in ("WDT", "WP", "IN"):
        return []
    head = k - 2 if items[k - 1].low == "," else k - 1
    if head < 0:
        return []
    if items[head].mention is not None:
        return [head]
    return noun_phrase(items, head)[1] if items[head].tag.startswith("NN") else []


def _person_named(items: Sequence[Item], trigger: Trigger, predicate: Predicate) -> list[int]:
    """Return whom "him" means beside another's deed: "labelled Soleimani a terrorist and levied sanctions on him"."""
    if not any(item.low in _SUFFERING for item in items[trigger.at : predicate.right]):
        return []
    named = [k for k in range(trigger.at) if (m := items[k].mention) is not None and m.type in _PEOPLE]
    return named[-1:]


def _holder(items: Sequence[Item], trigger: Trigger, words: Mapping[str, frozenset[str]]) -> list[int]:
    """Return whose the object is said to be: "targeted vessels linked to Iran", "a ship owned by a British company"."""
    for k in range(trigger.last, min(len(items) - 2, trigger.last + _OBJECT_REACH)):
        if items[k].low in _CLOSING or items[k].low in _WHOM:
            return []
        belongs = items[k].is_verb and items[k].low in words["belonging"]
        if belongs and items[k + 1].low in ("to", "by", "with"):
            behind = (i for i in range(k + 2, min(len(items), k + 2 + _NEAR_HOLDER)) if items[i].mention is not None)
            return list(behind)[:1]
    return []


def _served(items: Sequence[Item], trigger: Trigger, words: Mapping[str, frozenset[str]]) -> list[int]:
    """Return for whom those who are held are said to have worked: "detained eight people for spying for Israel"."""
    spying = next((k for k in range(trigger.last, len(items) - 2) if items[k].low in words["spying"]), None)
    if spying is None or items[spying + 1].low not in ("for", "with"):
        return []
    return next(([k] for k in range(spying + 2, min(len(items), spying + 4)) if items[k].mention is not None), [])


def _owner_named(items: Sequence[Item], trigger: Trigger, predicate: Predicate) -> list[int]:
    """Return whom "its" means where somebody else says that it was hit: "Armenia said Azerbaijan shelled its posts"."""
    objects = items[trigger.at + 1 : predicate.right]
    if not any((item.mention.owner if item.mention is not None else item.low) in _OWNING for item in objects):
        return []
    told = next((i for i in range(predicate.left) if not is_oblique(items, i)), None)
    return [told] if told is not None else []


def as_arrest(candidate: Candidate, context: Context) -> Candidate:
    """Return the seizure of a person as his arrest: "Turkish agents seized Abdullah Ocalan in Kenya"."""
    persons = bool(candidate.targets) and all(a.actor in context.roster.persons for a in candidate.targets)
    if not candidate.rule.endswith(_TAKING) or not persons or candidate.act is not Act.SEIZE:
        return candidate
    kind, act = (
        replace(origin or Origin(""), rule=f"{to}: a person is seized")
        for origin, to in ((candidate.kind_origin, Kind.MEASURE), (candidate.act_origin, Act.DETAIN))
    )
    return replace(candidate, kind=Kind.MEASURE, act=Act.DETAIN, kind_origin=kind, act_origin=act)
