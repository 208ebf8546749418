"""Whose the thing is that suffers what a passive tells, "a U.S. drone was", and who held whom he lets go."""

from collections.abc import Mapping, Sequence

from app.extraction.clauses.arms import noun_phrase
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.subjects import find_subject
from app.extraction.syntax.grammar import ADJECTIVAL, FINITE, SUBORDINATORS, group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.obliques import is_preposition

_ASIDE = 16  # items between two commas before a verb
# "plants in Saudi Arabia", "a tanker belonging to Iran", "depots near Damascus"
_HOLDING = frozenset({"of", "in", "at", "to", "near", "outside"})
_WITH_WHICH = frozenset({"in", "on", "aboard", "with", "off"})
_PHRASE_ENDS = frozenset({",", ";", ":"})


def owner_told(items: Sequence[Item], predicate: Predicate, words: Mapping[str, frozenset[str]]) -> list[int]:
    """Return whose the thing or place is that the subject of `predicate` names or describes; nobody where none does."""
    if predicate.subject:
        return _owner_of_named(items, predicate.subject[0], words)
    group = predicate.group
    if named := _owner_aside(items, group) or place_before(items, group):
        return named
    # "two Bangladeshi traders gunned down by" may hang on whatever: "protested over two traders gunned down by"
    return owner_of_subject(items, _end_of_subject(items, group)[0], alone=bool(predicate.auxiliaries))


def _end_of_subject(items: Sequence[Item], group: int) -> tuple[int, bool]:
    """Return where that ends of which the verb tells, and whether a relative does: "two firms, which were banned"."""
    relative = group > 1 and items[group - 1].low in ("which", "that") and items[group - 1].tag in ("WDT", "IN")
    end = group - relative
    return (end - 1 if end > 1 and items[end - 1].low == "," else end), relative


def _owner_aside(items: Sequence[Item], group: int) -> list[int]:
    """Return whose a thing is by what is said of it between commas: "The Faina, a Ukrainian cargo ship, was"."""
    if group < 1 or items[group - 1].low != ",":
        return []
    opened = next((k for k in range(group - 2, max(0, group - _ASIDE), -1) if items[k].low == ","), None)
    if opened is None or items[opened + 1].tag != "DT":
        return []
    nouns = (k for k in range(opened + 2, group - 1) if items[k].mention is None and items[k].tag == "NN")
    head = next((k for k in nouns if items[k + 1].tag != "NN"), None)
    return noun_phrase(items, head)[1] if head is not None else []


def _owner_of_named(items: Sequence[Item], subject: int, words: Mapping[str, frozenset[str]]) -> list[int]:
    """Return whose the ship is that is named like a person: "the British-flagged Stena Impero", "the Greek ship"."""
    before = items[subject - 1] if subject > 0 else None
    if before is None or before.mention is None:
        return noun_phrase(items, subject - 1)[1] if before is not None and before.tag == "NN" else []
    return [subject - 1] if before.low.rpartition("-")[2] in words["owned"] else []


def releasers(items: Sequence[Item], predicate: Predicate, words: Mapping[str, frozenset[str]]) -> list[int]:
    """Return who had taken whom he now lets go: "released four soldiers (who were) detained last week"."""
    if items[predicate.at].low not in words["taking captive"]:
        return []
    verb = next((k for k in range(predicate.group - 1, -1, -1) if items[k].is_verb), None)
    if verb is None or items[verb].low not in words["releasing"] or items[verb].tag not in FINITE:
        return []
    return find_subject(items, group_start(items, verb))


def place_before(items: Sequence[Item], group: int) -> list[int]:
    """Return the place that suffers what a passive says: "Afrin was captured", "Kirkuk, which was shelled by"."""
    end, relative = _end_of_subject(items, group)
    k = end - 1
    mention = items[k].mention if k >= 0 else None
    place = mention is not None and mention.type is MentionType.PLACE and not mention.possessive
    return [k] if place and (relative or not is_preposition(items, k - 1)) else []


def owner_of_subject(items: Sequence[Item], group: int, *, alone: bool = True) -> list[int]:
    """Return who owns the thing that is the subject: "a U.S. drone was shot down", "plants in Saudi Arabia were".

    `alone` asks for one that hangs on no preposition, but what stands with it may: "two Indian men in boats were".
    """
    head = _before_participle(items, group) - 1
    while head >= 0 and (items[head].tag == "RB" or items[head].time is not None):
        head -= 1
    if head >= 0 and (named := items[head].mention) is not None and named.type is MentionType.PUBLIC:
        return [head]  # "two Iranian nationals were arrested"
    if head > 0 and named is not None and named.type is MentionType.ADJECTIVE and items[head - 1].tag in ("DT", "CD"):
        return [head]  # "a Canadian was sentenced"
    if (where := _after_head(items, head)) is not None:
        return [where]
    k = head
    while k > 0 and items[k].mention is None and items[k].tag in ADJECTIVAL:
        k -= 1
    owner = items[k].mention if k >= 0 else None
    if k > 0 and items[k].low in _WITH_WHICH and items[k - 1].tag in ("NN", "NNS"):
        return owner_of_subject(items, k, alone=alone)
    left = noun_phrase(items, k)[0]
    hangs = left > 0 and items[left - 1].tag in ("IN", "TO") and items[left - 1].low not in SUBORDINATORS
    return [k] if k < head and owner is not None and not (hangs and alone) else []


def _before_participle(items: Sequence[Item], group: int) -> int:
    """Return where a participle starts that describes the subject, "Turkish engineers | held in Iraq were"; or `group`.

    It stands behind the noun, with only what hangs on it before the verb.
    """
    for k in range(group - 1, 0, -1):
        if items[k].low in _PHRASE_ENDS or items[k].tag in FINITE:
            break
        if items[k].tag == "VBN" and items[k - 1].tag in ("NN", "NNS") and items[k + 1].tag in ("IN", "TO", "TIME"):
            return k
    return group


def _after_head(items: Sequence[Item], last: int) -> int | None:
    """Return the mention that closes a subject of things: "the embassy of Iran", "plants in Saudi Arabia"."""
    k = last
    while k > 0 and items[k].mention is None and items[k].tag in ADJECTIVAL:
        k -= 1
    if k < 1 or items[k].mention is None:
        return None
    at = noun_phrase(items, k)[0] - 1  # "belonging to Saudi Arabia's state-owned Saudi Aramco"
    if at < 1 or items[at].low not in _HOLDING:
        return None
    head = at - 1 if items[at].low != "to" else at - 2
    left = noun_phrase(items, head)[0] if head >= 0 and items[head].tag.startswith("NN") else None
    if left is None or items[head].mention is not None:
        return None
    return k if left == 0 or items[left - 1].tag not in ("IN", "TO") else None
