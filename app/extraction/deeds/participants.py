"""Who takes part in a deed that a noun tells without naming him: "in a meeting with X, Y said", "his visit to"."""

from collections.abc import Sequence

from app.domain.codebook import TALKS, Kind
from app.domain.event import ActorMention
from app.extraction.candidates import Candidate
from app.extraction.clauses.subjects import find_subject
from app.extraction.deeds.common import Clause
from app.extraction.syntax.grammar import FINITE, group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.slots import listed

# Prepositions by which a noun of a deed hangs on the clause of somebody who takes part in it.
_GOVERNING = frozenset({"in", "during", "after", "at", "following", "before", "on", "upon", "for", "over", "with"})
_QUOTED = 4  # items before a noun phrase: "him as saying during"
_PRONOUNS = frozenset({"his", "her"})
_ABOUT = frozenset({"on", "about", "of", "regarding"})
_PERSONS = (MentionType.PERSON, MentionType.OFFICE, MentionType.COUNTERPART)
_REACH = 6  # items before "to" in which what is told has its verb
_FRONT = 5  # items at the start of a sentence in which a noun opens it


def participants(clause: Clause, left: int, before: Candidate | None) -> tuple[ActorMention, ...]:
    """Return who takes part in the deed whose noun phrase starts at `left`: its owner, or the clause's subject."""
    items = clause.items
    if (quoted := _quoted(items, left)) is not None:
        speaker = clause.actors([quoted]) or (before.initiators if before is not None else ())
        return speaker or _main_subject(clause, left, before)
    if is_called_off(clause, left):
        callers = _main_subject(clause, left, before)
        return callers if clause.kind is Kind.MEETING and not clause.targets() else callers[:1]
    if (teller := _teller_of_own(clause, left)) is not None:
        return clause.actors(teller)
    if items[left].low in _PRONOUNS:
        named = [k for k in range(left) if (m := items[k].mention) is not None and m.type is MentionType.PERSON]
        hosts = {actor.party for actor in clause.targets()} if clause.kind is Kind.VISIT else set()
        known = (clause.actors([k]) for k in reversed(named))
        owner = next((found for found in known if found and found[0].party not in hosts), ())
        return owner or _named_behind(clause, left) or _main_subject(clause, left, before)[:1]
    if _governs(clause, left):
        beside = _set_off(clause, left)
        return clause.actors([beside]) if beside is not None else _main_subject(clause, left, before)
    return clause.actors(_teller(clause, left)) if clause.kind in TALKS and clause.predicate.in_slots(["with"]) else ()


def _teller_of_own(clause: Clause, left: int) -> list[int] | None:
    """Return who tells of his own talks, or whose journey a relative clause tells: "Herzog, whose visit to Turkey"."""
    items = clause.items
    if (verb := told_of(clause, left)) is not None:
        return find_subject(items, group_start(items, verb))
    if left > 1 and items[left - 1].low == "whose":
        return [left - 3 if items[left - 2].low == "," else left - 2]
    return None


def _teller(clause: Clause, left: int) -> list[int]:
    """Return who tells of talks with others on a day: "Iran said that talks with the EU would resume on Friday"."""
    items, k = clause.items, left - 1
    if not any(item.time is not None for item in items[clause.trigger.last :]):
        return []
    while k > 0 and (items[k].low == "that" or items[k].time is not None):
        k -= 1
    says = k > 0 and items[k].tag in FINITE and items[k].low in clause.context.lexicon.words["saying"]
    return find_subject(items, group_start(items, k)) if says else []


def _named_behind(clause: Clause, left: int) -> tuple[ActorMention, ...]:
    """Return whose talks it is who is named behind them: "said that during his call with Malley, Sheikh Tamim met"."""
    items = clause.items
    opened = next((k for k in range(left - 1, -1, -1) if items[k].low == "that"), 0)
    if any(item.tag in FINITE for item in items[opened:left]):
        return ()  # "will fly home after his trip to Rome, Lavrov said"
    comma = next((k for k in range(clause.trigger.last, len(items) - 2) if items[k].low == ","), len(items))
    mention = items[comma + 1].mention if comma < len(items) else None
    acts = mention is not None and mention.type is MentionType.PERSON and items[comma + 2].tag in FINITE
    return clause.actors([comma + 1]) if acts else ()


def told_of(clause: Clause, left: int) -> int | None:
    """Return the verb by which somebody tells another of his own talks: "will brief Bush on his talks with Abbas"."""
    items, words = clause.items, clause.context.lexicon.words["addressing"]
    if not left or items[left].low not in _PRONOUNS or items[left - 1].low not in _ABOUT:
        return None
    return next((k for k in range(left - 2, -1, -1) if items[k].low in words and items[k].is_verb), None)


def is_called_off(clause: Clause, left: int) -> bool:
    """Tell whether the noun phrase at `left` is the object of "cancelled", "postponed", "called off"."""
    items, words = clause.items, clause.context.lexicon.words
    off = left > 1 and items[left - 1].low == "off" and items[left - 2].low in words["putting off"]
    return off or (left > 0 and items[left - 1].low in words["cancelling"])


def _quoted(items: Sequence[Item], left: int) -> int | None:
    """Return who spoke where a medium is the subject: "the agency quoted Putin as saying during a meeting with"."""
    low = [item.low for item in items[max(0, left - _QUOTED) : left]]
    return left - _QUOTED if len(low) == _QUOTED and low[1:3] == ["as", "saying"] and low[3] in _GOVERNING else None


def _governs(clause: Clause, left: int) -> bool:
    items = clause.items
    if not left:
        return False
    low = items[left - 1].low
    if low == "from":  # "emerged from six hours of talks"
        return left > 1 and items[left - 2].low in clause.context.lexicon.words["emerging"]
    if low in ("of", "to"):  # "ahead of a visit", "on the sidelines of a meeting", "prior to talks"
        return left > 1 and items[left - 2].low in clause.context.lexicon.words["parts of an occasion"]
    return low in _GOVERNING


def _set_off(clause: Clause, left: int) -> int | None:
    """Return of whom a phrase between commas tells where he is: "as Erdogan, on a visit to Beijing, said"."""
    items, comma = clause.items, left - 2
    beside = items[comma - 1].mention if comma > 1 and items[comma].low == "," else None
    person = beside is not None and beside.type in _PERSONS and not beside.possessive
    return comma - 1 if person and items[left - 1].low == "on" and clause.kind is Kind.VISIT else None


def _main_subject(clause: Clause, left: int, before: Candidate | None) -> tuple[ActorMention, ...]:
    """Return the subject of the sentence's finite verb: "During a meeting with Fidan, Zarif said"."""
    items = clause.items
    # Behind its verb the noun is that verb's; before any it stands in front of the main clause.
    for k in [*range(left - 1, -1, -1), *range(clause.trigger.last, len(items))]:
        if items[k].tag in FINITE:
            group = group_start(items, k)
            subject = clause.actors(find_subject(items, group)) or _voice(clause, group, before)
            if subject:
                return subject
    return ()


def _voice(clause: Clause, group: int, before: Candidate | None) -> tuple[ActorMention, ...]:
    """Return whose "remarks were made in a meeting with": those of their owner, or of who spoke last."""
    items, k = clause.items, group - 1
    if k < 0 or items[k].low not in clause.context.lexicon.words["utterances"]:
        return ()
    owner = k - 2 if k and items[k - 1].tag == "POS" else k - 1
    if owner >= 0 and items[owner].actor is not None:
        return clause.actors([owner])
    return before.initiators if before is not None and k <= 1 else ()


def spoken_to(clause: Clause, initiators: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Return the other side of a talk that names one: "told Pompeo in a call", "discussed with Pompeo in a call"."""
    if clause.kind not in TALKS or not initiators:
        return ()
    items, own = clause.items, {actor.party for actor in initiators}
    for k in range(len(items) - 1):
        if _addresses(clause, k):
            heard = k + 1 + (items[k + 1].tag == "PRP$")
            behind = [m for m in range(heard, len(items)) if items[m].mention is not None]
            if behind[:1] == [heard] and _is_heard(items, listed(items, behind)):
                return clause.context.foreign(clause.actors(listed(items, behind)), own)
    return ()


def _addresses(clause: Clause, k: int) -> bool:
    """Tell whether the word at `k` stands before those who are spoken to in the talk."""
    items, at = clause.items, clause.trigger.at
    low = items[k].low
    fronted = at < _FRONT  # "In phone calls on Monday, Kerry discussed Libya with Lavrov and Fabius"
    if low == "with":
        return k < at or fronted
    if low != "to" or not k:
        return low in clause.context.lexicon.words["addressing"] and items[k].is_verb
    if k > at:
        return fronted  # "In a call, Putin offered help to Erdogan"
    # "apologized to Erdogan in a call", "conveyed his condolences to Erdogan in a call"
    told = clause.context.lexicon.words["conveying"]
    return items[k - 1].is_verb or any(item.low in told and item.is_verb for item in items[max(0, k - _REACH) : k])


def _is_heard(items: Sequence[Item], found: Sequence[int]) -> bool:
    """Tell persons from parties: "his Kuwaiti and Omani counterparts" are the ones, "Iran and Iraq" the others."""
    heard = [m for i in found if (m := items[i].mention) is not None]
    return bool(heard) and (
        heard[0].type in _PERSONS or (heard[0].plural and heard[-1].type is MentionType.COUNTERPART)
    )
