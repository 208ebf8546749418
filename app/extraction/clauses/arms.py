"""Weapons, forces and attacks that act for their owner: "Iranian missiles hit", "was killed in a U.S. drone strike"."""

from collections.abc import Mapping, Sequence

from app.extraction.clauses.parentheses import before_parenthesis
from app.extraction.syntax.grammar import ADJECTIVAL, CONJUNCTIONS, FINITE, RELATIVES, SUBORDINATORS, group_start
from app.extraction.syntax.items import Item, stands_free
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.slots import find_slots

_PREMODIFIERS = frozenset({"JJ", "JJR", "JJS", "NN", "POS", "DT", "PRP$", "CD", "VBN", "VBG", "NNP", "HYPH"})
_NO_PREMODIFIERS = frozenset(
    "following during attending including regarding concerning involving excluding".split()
)  # tagged VBG, but prepositions
# What a party does for others, who act by themselves: "U.S.-backed rebels", "a U.S.-made drone".
_LENT = frozenset(
    "backed supported sponsored trained supplied armed funded financed equipped made built designed manufactured "
    "brokered mediated drafted proposed mandated".split()
)
_OWNERS = frozenset({MentionType.ADJECTIVE, MentionType.PAIR, MentionType.PARTY, MentionType.ORGAN})
_STOPS = frozenset({",", ";", ":", ".", '"', "(", ")"})
SUFFERED_IN = frozenset({"in", "by", "during"})
BORDERS = frozenset({"border", "frontier"})
_NEAR = 3  # items from "across" to the border: "across the disputed border"
_JOINING = frozenset({"and", ",", "or"})
_FIRED_NEAR = 3  # items after a weapon in which the verb that fired it stands
_LONGEST_NAME = 5  # items from an owner to the noun that it owns: "a U.S. Reaper drone strike"

Words = Mapping[str, frozenset[str]]


def noun_phrase(items: Sequence[Item], at: int) -> tuple[int, list[int]]:
    """Return where the noun phrase that ends with the noun at `at` starts, and the mention that owns or modifies it."""
    k = at
    owners: list[int] = []
    while k > 0:
        item = items[k - 1]
        if item.mention is not None:
            if not item.mention.possessive and item.mention.type not in _OWNERS:
                break
            ethnic = k > 1 and items[k - 2].low == "ethnic"  # "ethnic Serb gunmen" are not Serbia's
            if not ethnic and not (items[k].low == "-" and items[k + 1].low in _LENT):
                owners.append(k - 1)
        elif item.low == "whose":
            whose = k - 2 - (items[k - 2].low == ",")  # "Chad, whose troops invaded Libya"
            return k - 1, owners or [i for i in (whose,) if i >= 0 and stands_free(items, i)]
        elif item.low in _NO_PREMODIFIERS or (item.tag not in _PREMODIFIERS and not item.time and item.low != "'"):
            break
        k -= 1
        if item.tag in ("DT", "PRP$"):
            break  # "had intercepted a missile"
    return k, owners[:1]


def armed_noun(items: Sequence[Item], group: int, words: Words) -> int | None:
    """Return the weapon or attack that is the subject of the verb group at `group`.

    "Iranian missiles hit", "an Israeli airstrike on Damascus killed"; not "the answer to the Israeli strike hit".
    """
    k = group - 1
    if k > 0 and items[k].low == ",":
        k = before_parenthesis(items, k)  # "Turkish jets, flying from Incirlik, hit"
    while k >= 0:
        item = items[k]
        if item.low in _STOPS or item.tag in ("VBP", "MD") or item.low in SUBORDINATORS:
            return None
        if item.tag == "VBD" and item.low not in words["firing"]:  # "rockets fired from Lebanon hit"
            return None
        if item.mention is None and _is_armed(item, words):
            left, _ = noun_phrase(items, k)
            before = items[left - 1] if left else None
            if k + 1 < group and items[k + 1].low in RELATIVES:
                return k  # "in retaliation for an air raid that killed six"
            fronted = (
                items[left].time is not None and items[left + 1].tag != "POS"
            )  # "In August 1998 U.S. missiles hit"
            if fronted or before is None or before.tag not in ("IN", "TO") or before.low in (*SUBORDINATORS, "that"):
                return k
            k = left
        k -= 1
    return None


def armed_subject(items: Sequence[Item], group: int, words: Words, *, governor: str | None = None) -> list[int]:
    """Return the owner of the weapon or attack that is the subject of the verb group at `group`, or who fired it.

    `governor` is the verb that an infinitive hangs on, whose subject it shares: "jets continued to pound".
    """
    noun = armed_noun(items, group, words)
    while noun is None and (shared := _sharing(items, group, governor)) is not None:
        group, governor = shared, None
        noun = armed_noun(items, group, words)
    if noun is None:
        return []
    if owners := _owners_of_list(items, noun):
        return owners
    hung = find_slots(items, noun + 1, group)
    if agents := [i for slot, i in hung if slot == "by"]:  # "an air strike by Israel killed"
        return agents[:1]
    if items[noun + 1].low == "from" and noun + 2 < group:  # "rocket fire from Gaza killed"
        return [i for slot, i in hung if slot == "from"][:1]
    return fired_by(items, noun + 1, group, words)


def _sharing(items: Sequence[Item], group: int, governor: str | None) -> int | None:
    """Return where the verb group before starts whose subject is that of the group at `group`.

    One that an infinitive hangs on, that "and" joins, "jets crossed the border and bombed", or that a participle goes
    with: "a helicopter fired at a car, killing".
    """
    before = items[group - 1].low if group > 1 else ""
    goes_with = before == "," and items[group].tag == "VBG"
    if governor is None and not goes_with and before not in CONJUNCTIONS:
        return None
    verb = next((k for k in range(group - 1, 0, -1) if items[k].tag in FINITE or items[k].low == governor), None)
    return None if verb is None else group_start(items, verb)


def _owners_of_list(items: Sequence[Item], noun: int) -> list[int]:
    """Return who owns the arms of a list that ends with the noun: "British and U.S. ships and submarines"."""
    left, owners = noun_phrase(items, noun)
    while not owners and left > 1 and items[left - 1].low in _JOINING and items[left - 2].tag.startswith("NN"):
        left, owners = noun_phrase(items, left - 2)
    while owners and owners[0] > 1 and items[owners[0] - 1].low in _JOINING:
        mention = items[owners[0] - 2].mention
        if mention is None or mention.type is not MentionType.ADJECTIVE:
            break
        owners = [owners[0] - 2, *owners]
    return owners


def brought_by(items: Sequence[Item], group: int, words: Words) -> list[int]:
    """Return who sent what carries relief and is the subject of the verb group at `group`.

    "An Iranian plane carrying food landed", "two trucks of tents from Turkey arrived".
    """
    for k in range(group):
        if items[k].noun.lower() not in words["carriers"]:
            continue
        left, owners = noun_phrase(items, k) if items[k].mention is None else (k, [k])
        within = items[left:group]
        if any(item.low in words["relief"] for item in within) and not any(item.tag in FINITE for item in within):
            inner = [i for i in range(k, group) if (m := items[i].mention) and m.type is MentionType.ADJECTIVE]
            return owners or [i for slot, i in find_slots(items, k + 1, group) if slot == "from"][:1] or inner[:1]
    return []


def before_weapon(items: Sequence[Item], at: int, words: Words) -> bool:
    """Tell whether the participle at `at` says where arms fly that are met: "intercepted missiles targeting".

    They are another's than the subject's; so too behind where they were fired from.
    """
    for k in range(at - 1, 0, -1):
        item = items[k]
        listed = item.low == "and" and items[k - 1].mention is not None  # "launched from Syria and Lebanon"
        if item.low in (",", ";", "that", "which") or (item.low == "and" and not listed):
            return False
        if item.low in words["weapons"]:
            return any(before.tag == "VBD" and before.low in words["meeting arms"] for before in items[:k])
    return False


def fired_by(items: Sequence[Item], start: int, end: int, words: Words) -> list[int]:
    """Return who fired the arms named right before `start`: "rockets fired by Hamas", "launched from Yemen"."""
    if not any(item.low in words["firing"] for item in items[start : min(end, start + _FIRED_NEAR)]):
        return []
    slots = find_slots(items, start, end)
    for wanted in ("by", "from"):
        named = [i for slot, i in slots if slot == wanted]
        if found := [i for i in named if (m := items[i].mention) is not None and not m.possessive]:
            return found[:1]
    return []


def armed_agent(items: Sequence[Item], slots: Sequence[tuple[str, int]], words: Words) -> list[int]:
    """Return who owns the attack that a passive names after "in", or the arms after "by".

    "Was assassinated in a U.S. airstrike", "was bombarded by Israel's guided missiles".
    """
    for slot, i in slots:
        if slot not in ("in", "by", "during"):
            continue
        for item in items[i + 1 : i + _LONGEST_NAME]:
            if item.mention is None and (
                item.low in words["attacks"] or (slot == "by" and item.low in words["weapons"])
            ):
                return [i]
            if item.tag not in ADJECTIVAL or item.mention is not None:
                break
    return []


def _is_armed(item: Item, words: Words) -> bool:
    return item.tag.startswith(("NN", "VBZ", "VBG")) and (item.low in words["arms"] or item.low in words["attacks"])


def is_attack(items: Sequence[Item], group: int, words: Words) -> bool:
    """Tell whether an attack or weapon, not a person or force, is named before the verb group at `group`."""
    near = [item for item in items[max(0, group - _LONGEST_NAME) : group] if item.mention is None]
    return any(_is_armed(item, words) and item.low not in words["armed people"] for item in near)


def names_attack(items: Sequence[Item], start: int, end: int, words: Words) -> bool:
    """Tell whether items `[start, end)` name the attack in which something is suffered: "killed in an ambush by"."""
    for k in range(start, end):
        if items[k].low in words["attacks"] and items[k].mention is None:
            left, _ = noun_phrase(items, k)
            if left > start - 1 and items[left - 1].low in SUFFERED_IN:
                return True
    return False


def fights_its_state(items: Sequence[Item], i: int, words: Words) -> bool:
    """Tell rebels by the state that they fight, for which they do not act: "Rwandan rebels"."""
    mention = items[i].mention
    if mention is None or not (mention.party or "").isupper():
        return False
    modifies = mention.type is MentionType.ADJECTIVE and i + 1 < len(items)
    return (items[i + 1].low if modifies else items[i].noun.lower().rpartition(" ")[2]) in words["rebels"]


def names_border(items: Sequence[Item], i: int) -> bool:
    """Tell whose border something is near from what is hit: "near the Albanian border", no "border post"."""
    after = items[i + 1 : i + 3]
    post = len(after) > 1 and after[1].tag.startswith("NN")
    return bool(after) and after[0].low in BORDERS and not post


def is_of_border(items: Sequence[Item], i: int) -> bool:
    """Tell whose a border is on its other side, who takes no part: "discussed the fighting near the border with"."""
    return _border_with(items, i) is not None


def is_across_border(items: Sequence[Item], i: int) -> bool:
    """Tell whose a border is across which something goes: "fired rockets across its border with Azerbaijan"."""
    border = _border_with(items, i)
    return border is not None and any(item.low == "across" for item in items[max(0, border - _NEAR) : border])


def _border_with(items: Sequence[Item], i: int) -> int | None:
    """Return the border that whoever stands at `i` is on the other side of."""
    k = i
    while k > 1 and items[k - 1].tag in ("DT", "JJ"):
        k -= 1  # "the border with the autonomous Kurdish region"
    beyond = k > 1 and items[k - 1].low == "with" and items[k - 2].low in (*BORDERS, "borders", "frontiers")
    return k - 2 if beyond else None
