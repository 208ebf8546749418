"""Who the subject of a verb group is: found by walking left from it, over what can stand between the two."""

from collections.abc import Sequence

from app.extraction.clauses.parentheses import before_parenthesis
from app.extraction.syntax.grammar import (
    ADJECTIVAL,
    BE,
    CONJUNCTIONS,
    FINITE,
    QUANTITIES,
    RELATIVES,
    SUBORDINATORS,
    VERBAL,
    being_before,
    ends_clause,
    group_start,
)
from app.extraction.syntax.items import QUOTE, Item, stands_free
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.obliques import holder_of_post, is_oblique, parallel_gerund
from app.extraction.syntax.verb_lists import first_of_list, is_aside
from app.extraction.text.tokens import DASHES

# Items between a subject and its verb that say nothing of it.
_TRANSPARENT = frozenset(
    {"CD", "DT", "PDT", "RB", "RBR", "RBS", "JJ", "JJR", "JJS", "PRP$", "POS", "IN", "TO", "HYPH", "FW", "VBN", QUOTE}
)
# "Syria itself has denied it", "Eritrea and Sudan both denied it"
_PASSED_OVER = frozenset({'"', "(", ")", "itself", "himself", "herself", "themselves", "both", "each"})
_MARKS = DASHES | {","}
_LISTING = frozenset({"and", ",", "the"})
_OTHERS = frozenset({"other", "others", "dozen", "several", "many"})
_AND_SOME_OF = (frozenset({"and"}), QUANTITIES, frozenset({"of"}))
_PAIR = 2  # where the second of two actors with a comma between them stands
# What is no actor by whomever it is of: "the visit of the delegation showed".
_TOLD_OF = frozenset("visit visits trip tour arrival journey subject issue killing death".split())
_WELL = 2  # items in "as well as" before the last
_LED = frozenset({"led", "headed"})
_MUTUAL = frozenset({"met", "meet", "agreed", "signed", "negotiated", "conferred"})  # what takes two
_BARE_OFFICE = 3  # tokens of "The delegation head", which does not say whose
_LONGEST_POST = 8  # items of "of the inspection team" behind an office


def find_subject(items: Sequence[Item], group: int) -> list[int]:
    """Return the items that are the subject of the verb group which starts at `group`; none where it is no actor."""
    first = first_of_list(items, group)
    if first is not None and (doers := find_subject(items[: group - 1], first)):
        return doers
    opening = _opening_person(items, group)
    opening = _crowd(items, group) if opening is None else opening
    return _walk_left(items, group) if opening is None else [opening]


def _crowd(items: Sequence[Item], group: int) -> int | None:
    """Return those of whom only some are named before the verb: "Arab states including Egypt and Jordan condemned"."""
    k = group - 1
    while k > 0 and (items[k].mention is not None or items[k].low in _LISTING):
        k -= 1
    listing = 0 < k < group - 1 and items[k].low == "including" and items[k - 1].low != ","
    return k - 1 if listing and stands_free(items, k - 1) and not is_oblique(items, k - 1) else None


def _walk_left(items: Sequence[Item], group: int) -> list[int]:
    # "…, an official news agency reported": nobody before it did.
    k = -1 if group and (_is_medium(items, group - 1) or _is_stranger(items, group - 1)) else group - 1
    fallback: list[int] = []
    while k >= 0:
        item = items[k]
        if item.low in CONJUNCTIONS and not _is_adverb(items, k):
            return _shared(items, k)
        if item.low == ")" and (opened := _opening_bracket(items, k)) is not None:
            k = opened - 1  # "Shamkhani, secretary of the council (SNSC), said"
            continue
        if item.low in RELATIVES and item.tag in ("WDT", "WP", "IN", "DT"):
            return fallback if item.tag == "IN" and not _is_cleft(items, k) else _antecedent(items, k)
        if item.actor is not None and (not is_oblique(items, k) or _leads(items, k)):
            return _those_of(items, k, group) or _its_leader(items, k) or coordinated(items, k)
        if item.actor is not None and item.actor.possessive:
            return fallback
        if item.actor is not None and not fallback and _hangs_on_of(items, k) and not _is_person(item):
            fallback = [k]  # "one of the officials said"; but "the aunt of President Obama" is not he
        counted = _before_counted(items, k)
        step = _step_left(items, k) if counted is None else counted
        if step is None:
            return fallback or _with_others(items, k) or _over_relative(items, group)
        k = step
    return fallback


def _is_cleft(items: Sequence[Item], that: int) -> bool:
    """Tell the "that" behind whom a sentence singles out: "It was Iran that expelled two diplomats"."""
    k = that - 1
    while k > 1 and (items[k].mention is not None or items[k].low in _LISTING):
        k -= 1
    return k > 0 and items[k].low in BE and items[k - 1].low == "it"


def _opening_person(items: Sequence[Item], group: int) -> int | None:
    """Return who opens the sentence, where all up to the verb describes them: "Ali, director, Gulf Office, said"."""
    at = 1 if items[0].quotation is not None else 0
    if group < at + 3 or items[group - 1].low != "," or not _is_person(items[at]) or not stands_free(items, at):
        return holder_of_post(items, group)
    between = items[at + 1 : group - 1]
    mention = items[at].mention
    described = between[0].low == "," or (mention is not None and mention.apposed)
    others = any(_is_person(between[k]) and stands_free(between, k) for k in range(len(between)))
    alone = not others and not any(item.tag in FINITE or item.low in CONJUNCTIONS for item in between)
    return at if described and alone else None


def _those_of(items: Sequence[Item], k: int, group: int) -> list[int]:
    """Return of whom the nameless force at `k` consists: "the first contingent of 100 Ugandan peacekeepers"."""
    force = items[k].mention
    if force is None or force.party is not None or force.organ != "armed-forces" or items[k + 1].low != "of":
        return []
    return [i for i in range(k + 2, group) if items[i].actor is not None and stands_free(items, i)][:1]


def _over_relative(items: Sequence[Item], group: int) -> list[int]:
    """Return whom a clause without a second comma tells apart: "the delegation who had come to Cairo praised Egypt".

    One verb belongs to the clause; the second one is that of whom it describes.
    """
    if items[group].tag not in FINITE:
        return []
    told = 0
    for k in range(group - 1, 0, -1):
        if items[k].low in RELATIVES and items[k].tag in ("WDT", "WP"):
            # "Ban, who came for the first time said": who opens the sentence may lack the second comma.
            opens = items[k - 1].low != "," or all(item.tag in ADJECTIVAL or item.low == "," for item in items[: k - 2])
            return _antecedent(items, k) if told and opens else []
        told += items[k].tag in FINITE
        if told > 1 or items[k].low in _MARKS or items[k].low in CONJUNCTIONS:
            break
    return []


def _is_stranger(items: Sequence[Item], k: int) -> bool:
    """Tell a name alone at `k` that is nobody known: "Kuwait has helped the Afghans, Novak said"."""
    alone = k > 0 and items[k - 1].low == "," and items[k].mention is None
    return alone and items[k].tag in ("NNP", "NNPS") and items[k].noun[:1].isupper()


def _with_others(items: Sequence[Item], k: int) -> list[int]:
    """Return who is named before the plain noun at `k`: "Assad and other top officials have stated"."""
    if items[k].tag != "NNS":
        return []
    at = k - 1
    while at > 0 and items[at].tag in ADJECTIVAL:
        at -= 1
    others = any(item.low in _OTHERS for item in items[at + 1 : k])
    joined = others and at > 0 and items[at].low == "and" and stands_free(items, at - 1)
    return coordinated(items, at - 1) if joined and not is_oblique(items, at - 1) else []


def _is_adverb(items: Sequence[Item], k: int) -> bool:
    """Tell "he then said" from "met Zarif, then said": the subject stands right before the word."""
    if items[k].low != "then" or not k:
        return False
    relative = items[k - 1].low in RELATIVES  # "met Mubarak, who then called Obama"
    return relative or (stands_free(items, k - 1) and not is_oblique(items, k - 1))


def _opening_bracket(items: Sequence[Item], closing: int) -> int | None:
    return next((k for k in range(closing - 1, -1, -1) if items[k].low == "("), None)


def _leads(items: Sequence[Item], k: int) -> bool:
    """Tell who acts for those whom he leads: "a delegation headed by Lavrov arrived"."""
    return k > 1 and items[k - 1].low == "by" and items[k - 2].low in _LED and items[k - 2].tag in ("VBN", "VBD")


def _its_leader(items: Sequence[Item], k: int) -> list[int]:
    """Return who leads a delegation that nobody is named for: "The team, led by Vice Foreign Minister Wang, left"."""
    mention = items[k].mention
    if mention is not None and mention.type is MentionType.OFFICE and mention.last - mention.first <= _BARE_OFFICE:
        return _its_holder(items, k)
    if mention is None or mention.type is not MentionType.ORGAN or mention.party is not None:
        return []
    at = k + 1 + (k + 1 < len(items) and items[k + 1].low == ",")
    led = at + 2 < len(items) and items[at].low in _LED and items[at + 1].low == "by" and stands_free(items, at + 2)
    return [at + 2] if led else []


def _its_holder(items: Sequence[Item], k: int) -> list[int]:
    """Return who is named behind an office that somebody holds: "The head of the team, Herman Vaas, said"."""
    commas = [i for i in range(k + 1, min(len(items), k + 1 + _LONGEST_POST)) if items[i].low == ","]
    at = commas[0] + 1 if commas else 0
    named = at and at + 1 < len(items) and _is_person(items[at]) and stands_free(items, at)
    return [at] if named and items[at + 1].low == "," else []


def _is_person(item: Item) -> bool:
    return item.mention is not None and item.mention.type is MentionType.PERSON


def _is_medium(items: Sequence[Item], k: int) -> bool:
    """Tell a medium that speaks from the one to which somebody speaks: "X in an interview with CNN said"."""
    mention = items[k].mention
    return mention is not None and mention.type is MentionType.MEDIUM and not hangs_on_preposition(items, k)


def _step_left(items: Sequence[Item], k: int) -> int | None:
    """Return the item to look at after `k`; None where a noun that is no actor or another verb is the subject."""
    item = items[k]
    if item.low in _MARKS:
        return before_parenthesis(items, k) if k else -1
    if item.actor is not None:
        return _before_preposition(items, k)
    if item.mention is not None or item.time or item.low in _PASSED_OVER:
        # "in an interview with Turkey's Anadolu agency": nor is Turkey
        heard = item.mention is not None and item.mention.type is MentionType.MEDIUM and hangs_on_preposition(items, k)
        return _before_preposition(items, k) if heard else k - 1
    if item.tag.startswith("NN") and not item.tag.startswith("NNP"):
        return _before_preposition(items, k) if hangs_on_preposition(items, k) else _before_others(items, k)
    if item.tag in _TRANSPARENT or item.tag.startswith(("VBG", "NNP")):
        return k - 1
    return None


def _before_others(items: Sequence[Item], k: int) -> int | None:
    """Return the last actor of a list that goes on with people whom nobody names.

    "Iran and other countries met", "Turkish troops and allied militias invaded".
    """
    left = k
    while left > 1 and items[left - 1].tag in ADJECTIVAL and items[left - 1].mention is None:
        left -= 1
    others = any(item.low in _OTHERS for item in items[left : k + 1])
    listed = left > 1 and items[left - 1].low == "and" and stands_free(items, left - 2)
    return left - 2 if listed and (others or not is_oblique(items, left - 2)) else None


def _before_counted(items: Sequence[Item], k: int) -> int | None:
    """Return who is named before some of those at `k`: "Russia and most of its European partners urged"."""
    while k > 1 and (items[k - 1].tag in ADJECTIVAL or _is_adjective(items[k - 1])):
        k -= 1
    and_some_of = k > len(_AND_SOME_OF) and all(
        item.low in words for item, words in zip(items[k - len(_AND_SOME_OF) : k], _AND_SOME_OF, strict=True)
    )
    named = k - len(_AND_SOME_OF) - 1
    return named if and_some_of and stands_free(items, named) and not is_oblique(items, named) else None


def _is_adjective(item: Item) -> bool:
    return item.mention is not None and item.mention.type is MentionType.ADJECTIVE


def hangs_on_preposition(items: Sequence[Item], k: int) -> bool:
    """Tell whether the noun at `k` hangs on a preposition, so that the subject stands further left."""
    while k > 0 and (items[k - 1].tag in ADJECTIVAL or items[k - 1].mention is not None):
        before: Mention | None = items[k - 1].mention
        owner = before is None or before.possessive or before.type in (MentionType.ADJECTIVE, MentionType.MEDIUM)
        if not owner and (before is None or before.organ != "group"):  # "serving with the African Union force"
            return False
        k -= 1
    if k > 0 and items[k - 1].low == "as":
        return _qualifies(items, k - 1)
    return k > 0 and items[k - 1].tag in ("IN", "TO") and items[k - 1].low not in SUBORDINATORS


def _qualifies(items: Sequence[Item], at: int) -> bool:
    """Tell whether "as" says what the actor before it is: "Iran and Turkey, as guarantors of the truce, will meet"."""
    before = at - 2 if items[at - 1].low == "," else at - 1
    return before >= 0 and stands_free(items, before) and not any(item.tag in FINITE for item in items[:before])


def _before_preposition(items: Sequence[Item], k: int) -> int:
    while k >= 0 and items[k].tag not in ("IN", "TO"):
        k -= 1
    return k - 1


def _hangs_on_of(items: Sequence[Item], k: int) -> bool:
    of = next((m for m in range(k - 1, max(-1, k - _WELL - 1), -1) if items[m].low == "of"), None)
    return of is not None and (of == 0 or items[of - 1].low not in _TOLD_OF)


def _shared(items: Sequence[Item], conjunction: int) -> list[int]:
    """Return the subject of the verb before a coordinated one: "X met Y and warned Z".

    One of the same tense comes first ("X said they are near and called for calm"), then a finite one, then any other.
    """
    start = next((k for k in range(conjunction - 1, -1, -1) if items[k].low in (";", ":")), -1) + 1
    if gerund := parallel_gerund(items, conjunction):
        return find_subject(items[:conjunction], gerund)
    if reporter := _reporter(items, start, conjunction):
        return reporter
    for tags in ((_tense(items, conjunction),), FINITE, VERBAL):
        verbs = (k for k in range(conjunction - 1, start - 1, -1) if items[k].tag in tags)
        for k in verbs:
            if items[conjunction - 1].low == "," and is_aside(items, k):
                continue  # "met Assad, a day after Israel struck, and condemned"
            subject = find_subject(items[: conjunction + 1], group_start(items, k))
            if subject and not _is_nobody(items, subject):
                return subject
    return []


def _reporter(items: Sequence[Item], start: int, conjunction: int) -> list[int]:
    """Return who goes on behind the comma that closes what they said: "denied that jets had fired, and accused"."""
    clauses = (k for k in range(start, conjunction - 1) if items[k].low == "that" and not items[k + 1].is_verb)
    that = next(clauses, None)
    if that is None or items[conjunction - 1].low != ",":
        return []
    tense = _tense(items, conjunction)
    verbs = [k for k in range(start, that) if items[k].tag in FINITE]
    inside = any(item.low == "," for item in items[that : conjunction - 1])
    plain = len(verbs) == 1 and items[verbs[0]].tag == tense == "VBD" and not inside
    return find_subject(items[:that], group_start(items, verbs[0])) if plain else []


def _is_nobody(items: Sequence[Item], subject: Sequence[int]) -> bool:
    """Tell a thing that "it" means: "boarded the ship before it left and said"."""
    mention, low = items[subject[0]].mention, items[subject[0]].low
    return low == "it" and mention is not None and mention.type is MentionType.PRONOUN and mention.party is None


def _tense(items: Sequence[Item], conjunction: int) -> str:
    """Return the tag of the finite verb right after a conjunction, over adverbs."""
    following = (item.tag for item in items[conjunction + 1 : conjunction + 4] if item.tag != "RB")
    tag = next(following, "")
    return tag if tag in FINITE else ""


def _antecedent(items: Sequence[Item], relative: int) -> list[int]:
    k = relative - 1
    if k >= 0 and items[k].low == ",":
        k -= 1
    elif (be := being_before(items, k)) is not None:  # "France is the country that invaded"
        return find_subject(items, be)
    if k < 0 or items[k].actor is None:
        return []
    if items[relative].low == "which":
        return [k]
    following = items[relative + 1].low if relative + 1 < len(items) else ""
    return coordinated(items, k, hanging=following in _MUTUAL)


def coordinated(items: Sequence[Item], k: int, *, hanging: bool = False) -> list[int]:
    """Return the mention at `k` with those coordinated to its left: "Turkey, Russia and Iran".

    `hanging` takes those too that hang on a preposition: "the position of Medvedev and Kokoity, who met on Monday".
    """
    found, last = [k], k
    actor = items[k].mention
    while k > 1 and (actor is None or actor.type is not MentionType.PRONOUN):  # "met Putin, and he also spoke"
        step = _joint(items, k)
        if step is None:
            break
        again = step > 0 and items[step].low == "," and items[step + 1].low in ("and", "or")
        if again and any(item.low in ("and", "or") for item in items[k:last]):
            break  # "talks with Israel, and Spain, Denmark and Greece summoned"
        if again and len(found) == 1 and ends_clause(items, step):
            break  # "expelled four Russian diplomats, and Ukraine said"
        k = step - 1
        if k < 0 or not stands_free(items, k) or (is_oblique(items, k) and not hanging):
            break
        # "Iran, Turkey and other countries": the list goes on after the last one named.
        listed = any(item.low in ("and", "or") for item in items[step : last + 2])
        if items[step].low == "," and not listed and items[step + 1].low != "as" and not _is_headline_pair(items, last):
            break
        found.append(k)
    return found[::-1]


def _is_headline_pair(items: Sequence[Item], last: int) -> bool:
    """Tell two actors that open a headline, their comma read as "and": "Iran, Syria sign", "Obama, Putin to meet"."""
    following = items[last + 1 : last + 2]
    return last == _PAIR and bool(following) and following[0].tag in ("VBP", "VB", "TO")


def _joint(items: Sequence[Item], k: int) -> int | None:
    """Return the first of the words that join the mention at `k` to the one before: "and", ", and", "as well as"."""
    step = k - 1
    owned = ("PRP$", "DT", "JJ", "POS")  # "he and his Russian and Turkish counterparts", "Iran and Lebanon's Hezbollah"
    while step > 1 and (items[step].tag in owned or items[step].low == "visiting" or items[step + 1].tag == "POS"):
        step -= 1
    added = step > _WELL and [item.low for item in items[step - _WELL : step + 1]] == ["as", "well", "as"]
    step -= _WELL if added else 0
    if step and (added or items[step].low in ("and", "or")) and items[step - 1].low == ",":
        step -= 1
    return step if added or items[step].low in ("and", ",", "or") else None
