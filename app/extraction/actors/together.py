"""Which parties a sentence names together: those whom "they" and "the two countries" stand for."""

from collections.abc import Collection, Mapping, Sequence

from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.obliques import is_oblique
from app.extraction.text.tokens import DASHES

_WHERE = frozenset("in at from near across through over on about against inside outside".split())
_SEVERAL = frozenset({MentionType.ORGAN, MentionType.PEOPLE, MentionType.PARTY})
_DIRECTED = frozenset({"on", "to", "against"})  # "called on", "appealed to" the two countries
_OPENING = frozenset({",", *DASHES, "(", ":"})  # behind several, before the list that names them
_CLOSING = frozenset({",", *DASHES, ")", "."})
_BETWEEN = frozenset({",", "and"})
_SHORT = 7  # items of "of the Astana process" between several and the list that names them
_PERSONS = frozenset({MentionType.PERSON, MentionType.OFFICE, MentionType.PRONOUN})
_PAIR = 2
_STATES = frozenset({"countries", "nations", "states", "capitals"})
_TROOPS = frozenset({"guards", "forces", "brigades", "troops"})  # how named organs end that are several people


def parties_of(items: Sequence[Item]) -> tuple[str, ...]:
    """Return the parties of the actors named in some items, each once."""
    actors = [item.actor for item in items if item.actor is not None]
    named = [party for actor in actors for party in (actor.parties or (actor.party,)) if party]
    return tuple(dict.fromkeys(named))


def apposed(items: Sequence[Item], at: int) -> tuple[str, ...]:
    """Return the parties of the list behind several at `at` that says who they are: "The two leaders, Putin and Abe,".

    A number that they have must be that of the list; "of the Astana process" may stand between.
    """
    mention, start = items[at].mention, at + 1
    if start < len(items) and items[start].low == "of":
        near = range(start, min(start + _SHORT, len(items)))
        start = next((k for k in near if items[k].low in _OPENING), len(items))
    if mention is None or start >= len(items) or items[start].low not in _OPENING:
        return ()
    named, k = [], start + 1
    while k < len(items) and items[k].actor is not None and not _owns(items[k]):
        named.append(items[k])
        k += 1
        while k < len(items) and items[k].low in _BETWEEN and (items[k].low == "and" or _goes_on(items, k)):
            k += 1
    closed = k < len(items) and items[k].low in _CLOSING and any(item.low == "and" for item in items[start:k])
    parties = parties_of(named)
    counted = mention.count in (None, len(parties))
    return parties if closed and counted and len(parties) == len(named) > 1 else ()


def _goes_on(items: Sequence[Item], comma: int) -> bool:
    """Tell the comma of a list from the one that closes it: another follows, or "and"."""
    following = items[comma + 1] if comma + 1 < len(items) else None
    return following is not None and (following.low == "and" or following.actor is not None)


def _owns(item: Item) -> bool:
    return item.mention is not None and item.mention.possessive


def names_subject_last(before: Sequence[Item]) -> bool:
    """Tell whether the last actor named is a subject, so that several whom it speaks to were named earlier."""
    last = next((i for i in range(len(before) - 1, -1, -1) if before[i].actor is not None), None)
    return last is not None and not is_oblique(before, last)


def called(noun: str | None, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parties that a noun fits: "both countries" of "Syria and Iran of arming Hamas" are the two states."""
    return tuple(party for party in parties if party.isupper()) if noun in _STATES else parties


def all_called(noun: str | None, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parties if the noun fits them all: a court and Cambodia are no "two countries"."""
    return parties if called(noun, parties) == parties else ()


def is_several(item: Item) -> bool:
    """Tell whether a mention of one party is of several people: "Turkish officials", "Israeli police officers"."""
    mention = item.mention
    if mention is None or mention.party is None or mention.type not in _SEVERAL:
        return False
    several = mention.organ == "group" if mention.type is MentionType.PARTY else mention.organ is not None
    return mention.plural or item.noun in _TROOPS or (item.noun.endswith("s") and several)


def reads_out(before: Sequence[Item], k: int) -> bool:
    """Tell who only reads out what several said: "In a statement read out by Lavrov, they said"."""
    return before[0].low == "in" and k > 0 and before[k - 1].low == "by"


def is_spoken_to(before: Sequence[Item], saying: Collection[str]) -> bool:
    """Tell by what stands before it that several are another's objects: "urged both countries", not "said both"."""
    if not before:
        return False
    last = before[-1]
    return last.low in _DIRECTED or (last.is_verb and last.low not in saying)


def joint(items: Sequence[Item], at: int) -> tuple[str, ...]:
    """Return the parties of the mentions joined by "and" or commas from `at` on."""
    end = at + 1
    while end + 1 < len(items) and items[end].low in ("and", ",") and (step := end + 1 + (items[end + 1].low == "and")):
        closed = items[end].low == "," and any(item.low == "and" for item in items[at:end])
        if closed or step >= len(items) or items[step].actor is None:
            break  # "Iran, Russia and Turkey, guarantors of the Astana process": what follows says who they are
        end = step + 1
    joined = any(item.low == "and" for item in items[at:end])
    return parties_of(items[at:end]) if joined else ()


def is_where(items: Sequence[Item], i: int) -> bool:
    """Tell whether the mention at `i` says where or about what: "in Baghdad", "against Israel", "on Iran"."""
    mention = items[i].mention
    if mention is None or mention.type is not MentionType.PARTY:
        return False
    k = i - 1
    while k >= 0 and items[k].tag in ("DT", "JJ"):
        k -= 1
    return k >= 0 and items[k].low in _WHERE


def plural_subject(
    items: Sequence[Item], distinct: tuple[str, ...], words: Mapping[str, frozenset[str]]
) -> tuple[str, ...]:
    """Return the parties that "they" of the next sentence means; none where it may be anybody."""
    at = next((i for i, it in enumerate(items) if it.actor is not None and not is_oblique(items, i)), None)
    subject = items[at].actor if at is not None else None
    if at is None or subject is None:
        return ()
    if subject.parties or is_several(items[at]):
        return subject.parties or parties_of([items[at]])
    acting = joint(items, at)
    if len(acting) > 1:
        return acting
    met = any(item.low in words["meeting words"] for item in items if item.mention is None)
    if met and len(distinct) == _PAIR:
        return distinct
    named = [it.mention.parties for it in items if it.mention is not None and it.mention.parties]
    return named[-1] if named else ()


def they(before: Sequence[Item], last: tuple[str, ...], words: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return the parties of a plural subject `before` "they", in the sentence or, as `last`, in the one before it."""
    several = [item for item in before if item.actor is not None and is_several(item)]
    if before and before[-1].low == "when" and (met := _two_persons(before)):
        return met
    if any(item.actor is not None and not reads_out(before, k) for k, item in enumerate(before)):
        acting = [item for i, item in enumerate(before) if item.actor is not None and not is_where(before, i)]
        return plural_subject(before, parties_of(acting), words) or parties_of(several[:1])
    return last


def _two_persons(before: Sequence[Item]) -> tuple[str, ...]:
    """Return the parties of just two persons: "Fidan said Araghchi had asked him for help when they met"."""
    persons = [it for it in before if it.mention is not None and it.mention.type in _PERSONS and it.actor is not None]
    named = {item.mention.actor for item in persons if item.mention is not None}
    parties = parties_of(persons)
    return parties if len(named) == len(parties) == _PAIR else ()
