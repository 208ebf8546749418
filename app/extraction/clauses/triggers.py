"""Items → triggers: the places where a frame of the lexicon is told."""

from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from app.domain.codebook import TALKS, Kind
from app.domain.lexicon import CONDITIONS, Frame, HeadForm, Lexicon
from app.domain.values import value
from app.extraction.alike import FORCEFUL
from app.extraction.clauses.turned import match_turned, named_organ
from app.extraction.syntax.grammar import RELATIVES, group_start
from app.extraction.syntax.items import Item, stands_before_noun
from app.extraction.syntax.mentions import MentionType

_GAP = 4  # words that ~ may stand for
_LONGEST_ASIDE = 12  # items between two commas, from the first on
_GAP_TOLD = 7  # between a noun and the verb that tells it
_ACCORD_REACH = 12  # items before a verb in which the accord that it tells of stands
_PASSED = frozenset("is are was were be been being has have had that which".split())  # between a noun and its verb
_NOUNS = ("NN", "JJ", "VBG")  # tags of what may head a frame of nouns
_HAVING = frozenset({"have", "has", "had", "having"})
# What makes a gap no longer: "held on Monday their fourth joint meeting", "sent $30 million in aid".
_WITHIN_NOUNS = ("DT", "PRP$", "JJ", "TIME", "CD", "$")
# How many there are of what follows "of": "launched a series of raids".
_AMOUNTS = frozenset(
    "level series wave number string spate round total volley hail barrage salvo pair couple dozen host batch "
    "consignment shipment convoy package part rest range variety set list campaign worth contingent "
    "minutes hour hours day days week weeks month months flurry marathon spell".split()
)
_MEASURING = frozenset("more less than nearly about almost over some".split())  # "more than ten hours of"
_CALLED_ON = frozenset({MentionType.PERSON, MentionType.OFFICE, MentionType.COUNTERPART})
_WORKERS = frozenset({"worker", "workers", "agency", "agencies", "group", "groups"})  # "an aid worker" is no aid
_NAMES = ("NNP", "NNPS", "CC", "NN", "JJ", "DT")  # tags within names between commas
_STOPS = frozenset({",", ";", ":", ".", "that", "who", "which"})


@value
class Trigger:
    """A frame found at items `[at, last)`; its head word is the item `at`.

    `turned` is the last word of its object where a passive has made that its subject.
    """

    frame: Frame
    at: int
    last: int
    turned: int | None = None


def find_triggers(items: Sequence[Item], lexicon: Lexicon) -> list[Trigger]:
    """Return the triggers of one sentence: at each head word the longest frames, one for each kind."""
    found: list[Trigger] = []
    taken = (
        0  # where the words of the last trigger end; those of a visit leave its talks to be told: "in Cairo for talks"
    )
    present = _present(items)
    for at, item in enumerate(items):
        if item.low not in lexicon.frames or item.mention or item.quotation or item.time or _is_auxiliary(items, at):
            continue
        if _only_describes(items, at, lexicon) or (found and _is_second_word(found[-1], at, item.low)):
            continue
        best = _at_head(items, at, present, lexicon, found)
        for chosen in _longest_of_each(best) if best else ():
            verbal = chosen.frame.form is HeadForm.VERB and not (found and _is_in_name(found[-1], at))
            if _names_again(items, found, chosen):
                continue
            if at >= taken or verbal or chosen.last > taken:  # the object of a deed may be told of: "missiles fired by"
                found.append(chosen)
                if chosen.frame.kind is not Kind.VISIT or chosen.frame.form is HeadForm.NOUN:
                    taken = max(taken, chosen.last)
    return found


def _at_head(
    items: Sequence[Item], at: int, present: set[str], lexicon: Lexicon, found: Sequence[Trigger]
) -> list[Trigger]:
    """Return every frame that the word at `at` heads; `found` are the triggers before it."""
    best: list[Trigger] = []
    verb, noun = items[at].tag.startswith("VB"), items[at].tag.startswith(_NOUNS)
    verb = verb and not (items[at].tag == "VBN" and stands_before_noun(items, at))
    for frame in _possible(lexicon, items[at].low, present) if verb or noun else ():
        fits = verb if frame.form is HeadForm.VERB else noun
        head = frame.head  # its last word is the rarest, and shuts out most frames
        if not fits or (len(head) > 1 and (head[-1] not in present or not present.issuperset(head[1:]))):
            continue
        last = match_head(items, at, frame.head, told=frame.form is HeadForm.NOUN)
        if last is not None and verb and frame.kind is Kind.MILITARY and _does_it_itself(items, at, last, frame):
            continue
        if last is not None and verb and _plans_it(items[at + 1 : last], lexicon):
            continue
        if last is not None and "unasked" in frame.traits and _is_asked(items, last):
            continue
        if last is not None and _tells_of_accord(items, at, frame, lexicon):
            best.append(Trigger(frame, at, last))
        elif last is None and frame.kind in FORCEFUL and not _is_told(found, at):
            turned = match_turned(items, at, frame, lexicon.words["undergoing"])
            if turned is not None:
                best.append(Trigger(frame, at, *turned))
    return best


def _does_it_itself(items: Sequence[Item], at: int, last: int, frame: Frame) -> bool:
    """Tell whether what the frame takes for its object did the deed: "was destroyed by Israeli jets"."""
    return items[at].tag == "VBN" and "by" not in frame.head and any(item.low == "by" for item in items[at:last])


def _plans_it(between: Sequence[Item], lexicon: Lexicon) -> bool:
    """Tell what is only planned in the gap of a frame: "announced plans to impose sanctions" imposes them."""
    return any(b.low == "to" and a.noun in lexicon.words["plans"] for a, b in pairwise(between))


def _is_asked(items: Sequence[Item], last: int) -> bool:
    """Tell whether whoever is called on is asked to do something, or is no person: "called on Iran to", "for calm"."""
    mention = items[last].mention if last < len(items) else None
    if mention is None or mention.type not in _CALLED_ON or mention.possessive:
        return True
    return any(item.tag == "TO" or item.low == "for" for item in items[last + 1 :])


def _is_told(found: Sequence[Trigger], at: int) -> bool:
    """Tell whether a noun before tells by the verb at `at` already: "sanctions were lifted"."""
    return any(trigger.frame.form is HeadForm.NOUN and trigger.at < at < trigger.last for trigger in found)


def _names_again(items: Sequence[Item], found: Sequence[Trigger], chosen: Trigger) -> bool:
    """Tell the noun of a journey beside the words that tell it: "is on a visit to", "left on Sunday for a visit to"."""
    if not found or chosen.frame.kind is not Kind.VISIT or chosen.frame.form is not HeadForm.NOUN:
        return False
    # Relief "leaves for" a country by the same verb.
    left = next((t for t in found if t.at == found[-1].at and t.frame.kind is Kind.VISIT), None)
    between = items[found[-1].last : chosen.at]
    beside = found[-1].frame.head[-1] == "for" and all(item.tag in ("DT", "JJ", "CD", "NN") for item in between)
    return left is not None and (chosen.at < left.last or beside)


def _possible(lexicon: Lexicon, low: str, present: set[str]) -> list[Frame]:
    """Return the frames of a head word whose first word to follow stands in the sentence, in their order."""
    table = lexicon.followers[low]
    found = [*table.get("", ())]
    for word in table.keys() & present:
        found += table[word]
    found.sort(key=itemgetter(0))  # a set has no order of its own
    return [frame for _, frame in found]


def _is_auxiliary(items: Sequence[Item], at: int) -> bool:
    """Tell "had begun talks" from "had talks"."""
    if items[at].low not in _HAVING:
        return False
    following = next((item for item in items[at + 1 :] if item.tag != "RB" and item.low != "not"), None)
    return following is not None and following.tag == "VBN"


def _only_describes(items: Sequence[Item], at: int, lexicon: Lexicon) -> bool:
    """Tell who is charged, "expelled 35 diplomats accused of espionage": with nobody behind it, no verb charges."""
    described = at + 1 < len(items) and items[at + 1].low == "of" and group_start(items, at) == at
    return described and items[at].low in lexicon.words["charging"]


def _present(items: Sequence[Item]) -> set[str]:
    """Return every word that can stand in a frame's head, `~` too: most frames are passed over by these."""
    present = {"~"}
    for item in items:
        for word in (item.low,) if item.noun == item.low else (item.low, item.noun):
            present.add(word)
            if word[-1:] == "s":
                present.add(word[:-1])
                if word.endswith("ies"):
                    present.add(word[:-3] + "y")
        if item.mention is not None:
            present.update(word for word in (item.mention.office, named_organ(item.mention)) if word)
            if item.mention.type is MentionType.PLACE:
                present.add(item.mention.name.partition(" of ")[0].lower())
    return present


def _is_second_word(before: Trigger, at: int, low: str) -> bool:
    """Tell the verb that a frame begins with behind its auxiliary: "was denied entry" denies nothing."""
    return at == before.at + 1 and before.frame.head[1:2] == (low,) and "suffered" in before.frame.traits


def _is_in_name(before: Trigger, at: int) -> bool:
    """Tell whether a word belongs to the noun before it: "raid" of "air raid"."""
    return before.frame.form is HeadForm.NOUN and at < before.last and "~" not in before.frame.head


def _longest_of_each(found: Sequence[Trigger]) -> list[Trigger]:
    """Keep the longest frame for what is said and the longest for what is done."""
    said = [t for t in found if t.frame.kind is Kind.STATEMENT]
    done = [t for t in found if t.frame.kind is not Kind.STATEMENT]
    deeds = _longest(done)
    if not said:
        return deeds
    speech = max(said, key=lambda t: len(t.frame.head))
    if not deeds:
        return [speech]
    if paid := [t for t in deeds if "unasked" in t.frame.traits]:
        return paid  # "called on the president" asks nothing of him
    deed = deeds[0]
    if len(speech.frame.head) > len(deed.frame.head):
        return [speech]  # "issue a statement" is no deed beside it
    narrower = speech.last == deed.last and "~" in speech.frame.head and len(speech.frame.head) < len(deed.frame.head)
    if narrower or deed.frame.kind not in TALKS:  # "made a phone call" makes no call for anything
        return deeds  # "continues its attacks" says nothing; "told a press conference" does
    return [*deeds, speech]


def _longest(deeds: Sequence[Trigger]) -> list[Trigger]:
    """Return the longest deed, and those as long that hold only of some subjects or targets.

    "withdrew from" may leave land or a treaty; only troops "arrived in" Iraq to stay.
    """
    plain = max((t for t in deeds if not t.frame.traits & CONDITIONS), key=lambda t: len(t.frame.head), default=None)
    reach = len(plain.frame.head) if plain else max((len(t.frame.head) for t in deeds), default=0)
    kept = {(plain.frame.kind, plain.frame.act): plain} if plain else {}
    for trigger in deeds:
        kind = trigger.frame.kind
        same = plain is not None and kind is plain.frame.kind and not trigger.frame.traits & CONDITIONS
        widest = max(len(t.frame.head) for t in deeds if t.frame.kind is kind)  # "returned to Oslo for consultations"
        if len(trigger.frame.head) >= max(reach, widest) and not same:
            kept.setdefault((trigger.frame.kind, trigger.frame.act), trigger)
    return list(kept.values())


def _tells_of_accord(items: Sequence[Item], at: int, frame: Frame, lexicon: Lexicon) -> bool:
    """Tell whether an accord stands before a verb that needs one: "the deal struck", not "Israel struck"."""
    if "of an accord" not in frame.traits:
        return True
    return any(item.low in lexicon.words["accords"] for item in items[max(0, at - _ACCORD_REACH) : at])


def match_head(items: Sequence[Item], at: int, head: Sequence[str], *, told: bool = False) -> int | None:
    """Return the end of the frame's head that starts at item `at`, or None where what must follow does not.

    `told` lets auxiliaries stand between a noun and its verb: "sanctions on Iran have been lifted".
    """
    i = at + 1
    gap = False
    for word in head[1:]:
        if word == "~":
            gap = True
            continue
        reach = _GAP_TOLD if told else _GAP
        found = _find(items, i, word, reach if gap else 0, passed=_PASSED if told else frozenset())
        if found is None:
            return None
        i, gap = found, False
    return i


def _find(items: Sequence[Item], i: int, word: str, gap: int, *, passed: frozenset[str]) -> int | None:
    skipped, start, told = 0, i, bool(passed)
    while i < len(items):
        item = items[i]
        # "called on Saturday the strike a crime" calls on nobody
        if (
            not item.quotation
            and item.time is None
            and (_same(item.low, word) or _same(item.noun, word) or _is_office(item, word))
        ):
            works = word == "aid" and i + 1 < len(items) and items[i + 1].low in _WORKERS
            return None if works else i + 1
        if told and item.low == "," and (closing := _aside_end(items, i)) is not None:
            i = closing  # "a truce between them, brokered by Egypt, took effect"
            continue
        if gap and item.low == "," and (closing := _named_aside_end(items, i) or _clause_end(items, i)) is not None:
            i = closing  # "declared the ambassador, Kang Chol, persona non grata"
            continue
        if item.low in passed or (told and item.low == "," and _is_next(items, i, word)):
            i += 1  # "relations, severed in 1980"
            continue
        if (item.tag == "RB" or item.time is not None) and not gap:
            i += 1  # "called again for", "called on Monday on"
            skipped += 1
            if skipped > 1:
                return None
            continue
        if skipped >= gap or item.low in _STOPS or item.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
        counted = item.low == "of" and items[i - 1].low in _AMOUNTS
        hangs = i > start and item.tag == "IN" and items[i - 1].tag == "NN" and not items[i - 1].mention
        if hangs and not told and not counted:
            return None  # "issued the warning in a call" issues no call
        measured = item.low in _AMOUNTS or item.low in _MEASURING or counted
        skipped += not (gap and (measured or item.tag in _WITHIN_NOUNS or (told and item.mention is not None)))
        i += 1
    return None


def _aside_end(items: Sequence[Item], comma: int) -> int | None:
    """Return the item behind what two commas enclose, if a verb stands there."""
    near = range(comma + 2, min(comma + _LONGEST_ASIDE, len(items) - 1))
    closing = next((k for k in near if items[k].low in (",", ";")), None)
    return closing + 1 if closing is not None and items[closing + 1].tag in ("VBD", "VBZ", "MD") else None


def _named_aside_end(items: Sequence[Item], comma: int) -> int | None:
    """Return the item behind the names that two commas enclose, or behind the comma that closes a name."""
    named = items[comma - 1].mention
    if named is not None and named.type is MentionType.PERSON and named.apposed:
        return comma + 1
    if items[comma - 2].low in ("in", "at"):
        return None  # "brokered talks in Astana, Kazakhstan, between"
    k = comma + 1
    while k < len(items) and (items[k].mention is not None or items[k].tag in _NAMES):
        k += 1
    return k + 1 if comma + 1 < k < len(items) - 1 and items[k].low == "," else None


def _clause_end(items: Sequence[Item], comma: int) -> int | None:
    """Return the item behind a relative clause that two commas enclose: "declared the envoy, who was ill, persona"."""
    if items[comma - 1].mention is None or comma + 1 >= len(items) or items[comma + 1].low not in RELATIVES:
        return None
    near = range(comma + 2, min(comma + _LONGEST_ASIDE, len(items) - 1))
    return next((k + 1 for k in near if items[k].low == ","), None)


def _is_next(items: Sequence[Item], i: int, word: str) -> bool:
    return i + 1 < len(items) and items[i + 1].low == word and items[i + 1].is_verb


def _same(low: str, word: str) -> bool:
    return low in (word, word + "s") or (word.endswith("y") and low == word[:-1] + "ies")


def _is_office(item: Item, word: str) -> bool:
    """Tell whether a mention that goes on after its noun has that one: "its ambassador to Rome", "the embassy in".

    So too "the Sea of Japan".
    """
    mention = item.mention
    if mention is None:
        return False
    waters = mention.type is MentionType.PLACE and word == mention.name.partition(" of ")[0].lower()
    return waters or word in (mention.office, named_organ(mention))
