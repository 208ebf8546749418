"""Whose somebody unknown is whom a description introduces that no lexicon holds as an office of a party.

"EU enlargement envoy Tibor Varady", "Sergei Shamba, foreign minister of the breakaway Abkhaz republic", "General
Mukherjee, who commands the Indian forces".
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.extraction.actors.people import People
from app.extraction.syntax.grammar import ADJECTIVAL, FINITE
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType

_LONGEST_CALLING = 4  # items between a party and who is its own: "Indonesia's chief water negotiator Budi Wijaya"
_LONGEST_DESCRIPTION = 16  # items
_LONGEST_POST = 6  # items of "for the northern provinces"
_ABSTRACT = ("ment", "tion", "sion", "ity", "ance", "ence", "ship", "ics")  # nouns, whatever the tagger makes of them
_OVER_WHAT = frozenset({"of", "for", "in", "at", "with", ","})
_CLOSE = frozenset({"close", "loyal", "allied", "aligned"})
_LAND = frozenset({MentionType.PARTY, MentionType.ORGAN, MentionType.ADJECTIVE})
Words = Mapping[str, frozenset[str]]


def as_introduced(mention: Mention, items: Sequence[Item], i: int, words: Words, people: People) -> Mention:
    """Return the full name at item `i` that only a description introduces with the party that this tells.

    An office whose holder a comma names behind it is theirs: "the Greek consul in Edirne, Nikos Zaimis, protested".
    """
    if mention.type is MentionType.OFFICE and mention.party is not None and (holder := _holder(items, i)) is not None:
        people.add(holder.name, mention.party)
        return replace(mention, actor=holder.actor, name=holder.name, via="named behind the office")
    if mention.type is not MentionType.PERSON or mention.party is not None or " " not in mention.name:
        return mention
    party = _before(items, i, words) or _after(items, i, words)
    if party is None:
        return mention
    people.add(mention.name, party)
    return replace(mention, party=party, via="introduced by a description")


def _holder(items: Sequence[Item], i: int) -> Mention | None:
    """Return who is named between commas behind the office at item `i` and what it is over."""
    if items[i + 1 : i + 2] == [] or items[i + 1].tag not in ("IN", "TO"):
        return None
    reach = range(i + 2, min(len(items) - 2, i + 2 + _LONGEST_POST))
    comma = next((k for k in reach if items[k].low == "," or items[k].is_verb), None)
    if comma is None or items[comma].low != "," or items[comma + 2].low != ",":
        return None
    holder = items[comma + 1].mention
    named = holder is not None and holder.type is MentionType.PERSON and " " in holder.name
    return holder if named and holder is not None and holder.party in (None, _party(items[i])) else None


def _party(item: Item) -> str | None:
    return item.mention.party if item.mention is not None else None


def _before(items: Sequence[Item], i: int, words: Words) -> str | None:
    """Return whose calling stands before a name: "OSCE mission chief X", "Red Cross delegate X"."""
    # "The cabinet's spokesman, X, said": a comma opens the name, and another closes it.
    apart = 0 < i < len(items) - 1 and items[i - 1].low == items[i + 1].low == ","
    k = end = i - 1 - apart
    called = (not apart and _office(items, i)) or (k >= 0 and items[k].noun in words["callings"])
    while k >= 0 and end - k < _LONGEST_CALLING and _is_plain(items[k]):
        k -= 1
    if not called or k < 0 or end - k > _LONGEST_CALLING:
        return None
    owned = items[k].tag == "POS"
    k -= owned
    owner = items[k].mention if k >= 0 else None
    if owner is None or owner.type not in _LAND or end - k < 1 + owned or (apart and not owned):
        return None
    return owner.party


def _is_plain(item: Item) -> bool:
    """Tell a word that only says what somebody is for: "enlargement" of "EU enlargement envoy"."""
    if item.mention is not None or item.time is not None or item.quotation is not None or not item.low.isalpha():
        return False
    noun = item.tag in ADJECTIVAL and item.tag not in ("DT", "PRP$", "CD", "POS") and not item.low.endswith("ed")
    return noun or item.low.endswith(_ABSTRACT)


def _after(items: Sequence[Item], i: int, words: Words) -> str | None:
    """Return the party in a description between commas, or in one that is part of the name's own."""
    mention = items[i].mention
    start = i + 1
    if start >= len(items):
        return None
    if items[start].low == ",":
        start += 1
        head = _head(items, start, words)
    else:
        joined = mention is not None and mention.apposed and mention.office is not None
        head = start - 1 if joined and items[start].low in _OVER_WHAT else None
    return None if head is None else _told(items, head + 1, words)


def _head(items: Sequence[Item], start: int, words: Words) -> int | None:
    """Return the item of the calling that opens a description, or of the verb of "who commands"; None without one."""
    if items[start : start + 1] and items[start].low == "who":
        leads = items[start + 1 : start + 2] and items[start + 1].low in words["leading"]
        return start + 1 if leads else None
    if [item.low for item in items[start : start + 2]] == ["one", "of"]:  # "one of Gassiyev's deputies"
        nouns = [item.low for item in items[start + 2 : start + _LONGEST_CALLING + 3]]
        called = any(noun in words["callings"] or noun.removesuffix("s") in words["callings"] for noun in nouns)
        return start + 1 if called else None
    for k in range(start, min(len(items), start + _LONGEST_CALLING + 2)):
        if items[k].low in _OVER_WHAT or items[k].low in _CLOSE or items[k].tag in FINITE:
            return k - 1 if k > start and items[k - 1].noun in words["callings"] else None
        mention = items[k].mention
        if mention is not None and mention.type not in _LAND:
            return None
    return None


def _told(items: Sequence[Item], start: int, words: Words) -> str | None:
    """Return the first party of a description from item `start`: none of a firm, and not where one is sent."""
    commas = 0
    for k in range(start, min(len(items), start + _LONGEST_DESCRIPTION)):
        if items[k].tag in FINITE or items[k].low in words["private bodies"] or items[k].quotation is not None:
            return None
        commas += items[k].low == ","
        mention = items[k].mention
        if mention is None or mention.party is None:
            continue
        close = items[k - 1].low == "to" and items[k - 2].low in _CLOSE  # "a lawmaker close to the Iraqi premier"
        owner = mention.type in _LAND or (mention.type is MentionType.PERSON and mention.possessive) or close
        if commas > 1 or not owner or (items[k - 1].low in ("to", "on", "against", "from") and not close):
            return None
        return mention.party if _is_closed(items, k, words) else None
    return None


def _is_closed(items: Sequence[Item], k: int, words: Words) -> bool:
    """Tell whether no firm or school follows the party: "head of Iran's largest bank" is a banker."""
    for item in items[k + 1 : k + 1 + _LONGEST_CALLING]:
        if item.low == "," or item.tag in FINITE:
            break
        if item.low in words["private bodies"]:
            return False
    return True


def _office(items: Sequence[Item], i: int) -> bool:
    mention: Mention | None = items[i].mention
    return mention is not None and mention.office is not None
