"""Triggers → predicates: the verb group, who its subject is, and what stands after it by preposition."""

from collections.abc import Sequence
from dataclasses import field

from app.domain.values import value
from app.extraction.clauses.counted import is_counted
from app.extraction.clauses.inversion import INVERTING, is_inverted, right_subject
from app.extraction.clauses.ranked import ranked_subject
from app.extraction.clauses.subjects import coordinated, find_subject
from app.extraction.clauses.turned import is_passive
from app.extraction.syntax.content import MANY
from app.extraction.syntax.grammar import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    FINITE,
    RELATIVES,
    SUBORDINATORS,
    aspectual_before,
    group_start,
    is_dated_participle,
    joins_in,
    list_acts,
    stands_before_noun,
)
from app.extraction.syntax.items import Item, stands_free
from app.extraction.syntax.slots import find_slots
from app.extraction.text.tokens import DATELINE_ENDS

_REACH = 12  # items to the left in which an infinitive finds what it hangs on
_CLAUSE_OPENERS = ("WDT", "WP", "WRB")
_CALLING = frozenset({"telephoned", "phoned", "cabled", "rang"})  # "telephoned Gul to congratulate him"
_DATELINE = 6  # items of "ANKARA (Reuters) –" at most
_BEFORE_GERUNDS = frozenset({"after", "before", "while", "upon", "on", "following", "by", "when"})
# Verbs that take a place for their object, so that an infinitive behind it is their subject's; and what a place is.
_TRAVELLING = frozenset("visit visits visited visiting tour tours toured touring leave leaves left leaving".split())
_JUDGING = frozenset("calling denouncing describing condemning slamming branding labelling labeling decrying".split())
_PROMPTING = frozenset({"prompting"})  # whose object does what follows
_PAPERS = frozenset({"letter", "message", "note", "statement", "memo", "petition"})
_HOW_MANY = frozenset({"than", "as"})  # before a number
_BEFORE_NOUNS = frozenset({"after", "before", "since", "until"})  # which open a clause too
_LANDS = frozenset({"state", "capital", "place"})
_GOVERNING_ADJECTIVES = frozenset("due set ready likely scheduled slated able unable".split())


@value
class Predicate:
    """A verb in its clause: `[left, right)` are the clause's items, `group` its first auxiliary.

    `subject` and `slots` hold indices of items that are mentions; `slots` are those after the head, by `object` or the
    preposition before them, in order. `governor` is the word that an infinitive hangs on.
    """

    at: int
    last: int
    group: int
    left: int
    right: int
    subject: tuple[int, ...]
    slots: tuple[tuple[str, int], ...]
    auxiliaries: frozenset[str] = field(default=frozenset())
    passive: bool = False
    governor: str | None = None
    inverted: bool = False

    def in_slots(self, wanted: Sequence[str]) -> list[int]:
        """Return the mentions of the first wanted slot that holds any."""
        found = ([i for name, i in self.slots if name == slot] for slot in wanted)
        return next(filter(None, found), [])


def _opens_sentence(items: Sequence[Item], at: int) -> bool:
    """Tell whether item `at` is the first of its sentence, but for a dateline and adverbs: "PARIS – Also accusing"."""
    while at > 0 and items[at - 1].tag == "RB":
        at -= 1
    return at == 0 or (at <= _DATELINE and items[at - 1].low in DATELINE_ENDS)


def read_predicate(items: Sequence[Item], at: int, last: int) -> Predicate:
    """Return the predicate of the verb at item `at`, whose frame ends at `last`."""
    group, main = _group_of(items, at)
    auxiliaries = frozenset(item.low for item in items[group:main])
    right = clause_end(items, last)
    if items[at].tag == "VBG" and _opens_sentence(items, at):
        subject = _following_subject(items, last)  # "Speaking at a news conference with X, Y said"
    elif items[group].low == "having" and group < at:
        subject = _who_has_done(items, group, last)
    elif _is_gerund(items, at, group):
        subject = _subject_before(items, group) or _following_subject(items, last)
    elif _modifies_noun(items, at, group):
        subject = []
    elif _is_participle(items, at, group):
        opened = _over_adverbs(items, at)
        subject = _own_doers(items, at) or _main_subject(items, opened) or _own_subject(items, opened)
    else:
        subject = find_subject(items, group)
    inverted = is_inverted(items, at, last, group, subject)
    subject = right_subject(items, at + 1) if inverted else subject
    governor = _governor(items, group) if "to" in auxiliaries else None
    if "to" in auxiliaries and (ranked := ranked_subject(items, group)):
        governor, subject = "became", ranked
    if governor in _TRAVELLING and _is_land(items, subject):
        subject = []  # "Zebari visited Ankara to meet Gul": it is Zebari who meets him
    if governor and governor not in _PROMPTING and (governor.endswith("ing") or governor in _CALLING):
        subject = _controller(items, group) or subject  # "the U.S. blamed Iran, committing to send troops"
    passive = is_passive(items, at, last, auxiliaries)
    return Predicate(
        at=at,
        last=last,
        group=group,
        left=clause_start(items, group),
        right=right,
        subject=tuple(subject or (_controller(items, group) if governor else ())),
        slots=(*(_doers_within(items, at, last) if passive else ()), *find_slots(items, last, right)),
        auxiliaries=auxiliaries,
        passive=passive,
        governor=governor,
        inverted=inverted,
    )


def _group_of(items: Sequence[Item], at: int) -> tuple[int, int]:
    """Return `[first, end)` of the words of its group before the verb at `at`.

    It may be the deed of another verb, which is one of them: "denied bombing", "denied having bombed".
    """
    group = group_start(items, at)
    aspectual = aspectual_before(items, group if items[group].low == "having" else at)
    return (group, at) if aspectual is None else (group_start(items, aspectual), aspectual + 1)


def _who_has_done(items: Sequence[Item], having: int, last: int) -> list[int]:
    """Return the subject of the main clause beside "having": "Having expelled two envoys, Iran closed its border"."""
    if _opens_sentence(items, having):
        return _following_subject(items, last)
    return _main_subject(items, having) if having > 0 and items[having - 1].low == "," else []


def _is_land(items: Sequence[Item], subject: Sequence[int]) -> bool:
    return any((mention := items[k].mention) is not None and mention.organ in _LANDS for k in subject)


def _is_participle(items: Sequence[Item], at: int, group: int) -> bool:
    """Tell a participle that goes with the main verb: "…, accusing the West", "wrote to the UN demanding that"."""
    if items[at].tag != "VBG" or group != at or at == 0:
        return False
    before = items[_over_adverbs(items, at) - 1]
    # "issued a resolution in May condemning Israel", "thanked it for its “help,” underlining"
    named = before.mention is not None or before.time is not None or before.quotation is not None
    return before.low == "," or named or before.tag in ("NN", "NNP")


def _over_adverbs(items: Sequence[Item], at: int) -> int:
    """Return the first word behind the comma before a participle: "…, strongly condemning the raid"."""
    k = at
    while k > 1 and items[k - 1].tag == "RB":
        k -= 1
    return k if items[k - 1].low == "," else at


def _own_doers(items: Sequence[Item], at: int) -> list[int]:
    """Return who stands before a participle and does it: "protests by students demanding", ", with Syria saying"."""
    if items[at - 1].actor is None:
        return []
    found = coordinated(items, at - 1, hanging=True)
    k = found[0] - 1
    while k > 0 and items[k].tag in ("DT", "JJ"):
        k -= 1
    before, judging = items[max(0, k - 1)], items[at].low in _JUDGING
    named = k > 0 and {
        "with": before.low == "," or judging,  # "slammed it with Chad calling it treason, and Libya denouncing it"
        "and": judging and (before.low == "," or before.quotation is not None),
        "from": before.low in _PAPERS,  # "a letter from Chad proposing"
        "to": before.low.startswith("listen"),
    }.get(items[k].low, False)
    return found if named or (k >= 0 and items[k].low == "by") else []


def _modifies_noun(items: Sequence[Item], at: int, group: int) -> bool:
    """Tell a participle whose subject is the plain noun before it: "tourists visiting Turkey"."""
    return items[at].tag == "VBG" and group == at > 0 and items[at - 1].tag == "NNS" and items[at - 1].mention is None


def _main_subject(items: Sequence[Item], group: int) -> list[int]:
    """Return the subject of the sentence's first finite verb that has one; of a speaker's verb right before the group.

    "The attack failed, Kanaani said on Monday, noting that": it is Kanaani who notes.
    """
    if spoken := _verb_before_comma(items, group):
        return find_subject(items, group_start(items, spoken))
    # "A day after Turkey accused Iran, Tehran warned it, saying": the first verb is not the main one.
    opened = is_counted(items[:4])
    start = next((k for k in range(group) if items[k].low == ","), 0) if opened else 0
    for k in range(start, group):
        if items[k].tag in FINITE:
            subject = find_subject(items, group_start(items, k))
            if subject or items[k + 1].low == "that":
                return subject  # "Karimov said that Iran is safe, adding": whoever that is, it is not Iran who adds
    return []


def _own_subject(items: Sequence[Item], group: int) -> list[int]:
    """Return whom a participle's own words tell; nobody where it goes with a verb whose subject is unknown.

    "The trade body's head praised Kuwait, calling the move": Kuwait only suffers the praise.
    """
    told = any(item.tag in (*FINITE, "VBN") for item in items[: group - 1])
    return [] if told and items[group - 1].low == "," else find_subject(items, group)


def _verb_before_comma(items: Sequence[Item], group: int) -> int | None:
    """Return the finite verb that closes a clause of its own, ", Kanaani said on Monday," before the group."""
    k = group - 2
    while k > 0 and (items[k].time is not None or items[k].tag in ("RB", "IN")):
        k -= 1
    closed = k > 1 and items[group - 1].low == "," and items[k].tag in FINITE and items[k - 1].actor is not None
    return k if closed and any(item.low == "," for item in items[: k - 1]) else None


def _subject_before(items: Sequence[Item], group: int) -> list[int]:
    """Return the subject of the nearest finite verb before: "It is …, Khamenei said while receiving the emir"."""
    for k in range(group - 1, -1, -1):
        if items[k].tag not in FINITE:
            continue
        if subject := find_subject(items, group_start(items, k)):
            return subject
        if items[k].low in INVERTING and (subject := right_subject(items, k + 1)):
            return subject  # "“…,” said Straw in Rome, after meeting Fini"
        if items[group - 1].low == "by" and items[k].low not in AUXILIARIES - BE:
            return []  # "Zarif said the raid was Arab states' betrayal of a cause by normalizing ties": not his deed
    return []


def _is_gerund(items: Sequence[Item], at: int, group: int) -> bool:
    """Tell "after visiting Ankara", "while receiving the emir": a verb whose subject is that of the main clause."""
    before = at - 1
    while before > 0 and items[before].tag == "RB":
        before -= 1  # "responded by heavily bombing"
    if items[at].tag != "VBG" or group != at or before < 0:
        return False
    return items[before].low in _BEFORE_GERUNDS or joins_in(items, before)


def _following_subject(items: Sequence[Item], start: int) -> list[int]:
    """Return the subject of the main clause after a fronted gerund: "After meeting Pekcan, Vaezi said".

    What the gerund itself holds is no main clause: "Noting that Iran welcomes the truce, Rouhani said".
    """
    if items[start : start + 1] and items[start].low == "that":
        opened = (k + 1 for k in range(len(items) - 3, start, -1) if items[k].low == "," and items[k + 1].actor)
        at = next((k for k in opened if any(item.tag in FINITE for item in items[k + 1 : k + 3])), None)
        return [] if at is None else find_subject(items, at + 1)
    for k in range(start, len(items)):
        if items[k].tag in FINITE:
            return find_subject(items, group_start(items, k))
    return []


def _governor(items: Sequence[Item], group: int) -> str | None:
    """Return the nearest verb or adjective to the left that an infinitive can hang on."""
    for k in range(group - 1, max(-1, group - _REACH), -1):
        item = items[k]
        if item.low in (";", ":", ".") or (item.low == "," and k < group - 1):
            return None
        if (item.tag.startswith("VB") and not stands_before_noun(items, k)) or item.low in _GOVERNING_ADJECTIVES:
            return item.low
    return None


def _controller(items: Sequence[Item], group: int) -> list[int]:
    """Return the subject that an infinitive takes over from the verb that it hangs on."""
    for k in range(group - 1, max(-1, group - _REACH), -1):
        if items[k].tag.startswith("VB") and not stands_before_noun(items, k):
            start = group_start(items, k)
            found = _subject_before(items, start) if _is_gerund(items, k, start) else []  # "by phoning to thank"
            found = found or (_main_subject(items, start) if _is_participle(items, k, start) else [])
            if (found := found or find_subject(items, start)) or items[start].low != "to":
                return found  # else that of the verb before it: "is expected to travel there to see"
    return []


def clause_end(items: Sequence[Item], start: int) -> int:
    """Return where the clause that goes on at `start` ends: before a subordinate clause or a coordinate one."""
    called = -1  # where words end that only call the object something
    for k in range(start, len(items)):
        called = max(called, _end_of_calling(items, k))
        if k >= called and (_closes_clause(items, k) or (k > start and _opens_clause(items, k))):
            return k
    return len(items)


def _end_of_calling(items: Sequence[Item], k: int) -> int:
    """Return the end of the words that open what somebody calls the object: "bombed what it said was a camp"."""
    if items[k].low != "what" or k + 2 >= len(items) or items[k + 1].actor is None or not items[k + 2].is_verb:
        return -1
    end = k + 3
    while end < len(items) and (items[end].low in BE or items[end].low in ("to", "as")):
        end += 1
    return end


def _closes_clause(items: Sequence[Item], k: int) -> bool:
    low = items[k].low
    if low in (";", ":", "."):
        return True
    if low in CONJUNCTIONS:
        return _subject_next(items, k) or _verb_next(items, k + 1)
    if low != "," or k + 1 >= len(items):
        return False
    following = items[k + 1]
    if following.low in CONJUNCTIONS:
        return list_acts(items, k + 2) or (_finite_soon(items, k + 2) and not _closes_list(items, k))
    if following.actor is not None and _speaks_behind(items, k + 2):
        return True  # "…, Zarif said", "…, Kuwait's foreign minister, Sabah al-Khalid, said"
    aside = is_dated_participle(items, k + 1)  # "resumed ties with Iran, cut in 2011"
    opens = following.tag in ("VBG", "VB", *_CLAUSE_OPENERS) and following.low != "including"
    return aside or opens or following.low == "while"


def _speaks_behind(items: Sequence[Item], k: int) -> bool:
    """Tell whether a finite verb stands at `k`, or behind the comma there that closes the words on its subject."""
    k += k + 1 < len(items) and items[k].low == ","
    return k < len(items) and items[k].tag in FINITE


def _closes_list(items: Sequence[Item], k: int) -> bool:
    """Tell the last comma of "between Iran, Russia, and Turkey" from one before another clause."""
    named = all(0 <= m < len(items) and items[m].actor is not None for m in (k - 3, k - 1, k + 2))
    return named and items[k - 2].low == "," and (k + 3 >= len(items) or not items[k + 3].is_verb)


def _subject_next(items: Sequence[Item], k: int) -> bool:
    """Tell whether the conjunction at `k` opens a clause: "reinstated and Herzog meet", not "Iran and Iraq meet"."""
    if k == 0 or k + 2 >= len(items) or items[k - 1].mention is not None:
        return False
    return items[k + 1].actor is not None and items[k + 2].is_verb


def _opens_clause(items: Sequence[Item], k: int) -> bool:
    item = items[k]
    if item.low in RELATIVES or item.tag in (*_CLAUSE_OPENERS, *FINITE):
        return True
    return item.low in SUBORDINATORS and _finite_soon(items, k + 1)


def _finite_soon(items: Sequence[Item], k: int) -> bool:
    for item in items[k : k + 10]:
        if item.tag in FINITE:
            return True
        if item.low in (",", ";", "."):
            return False
    return False


def _verb_next(items: Sequence[Item], k: int) -> bool:
    while k + 1 < len(items) and (items[k].tag == "RB" or items[k].time is not None or items[k + 1].time is not None):
        k += 1  # "recalled its envoy and in May expelled"
    return k < len(items) and items[k].tag in FINITE


def clause_start(items: Sequence[Item], group: int) -> int:
    """Return where the clause of the verb group at `group` starts."""
    for k in range(group - 1, -1, -1):
        low, tag = items[k].low, items[k].tag
        subordinate = tag == "IN" and (low in SUBORDINATORS or low == "that") and items[max(0, k - 1)].low != "well"
        if low in (";", ":") or tag in _CLAUSE_OPENERS or (subordinate and not _is_aside(items, k, group)):
            return k
        if tag in FINITE and low not in AUXILIARIES:
            return k + 1
    return 0


def _is_aside(items: Sequence[Item], k: int, group: int) -> bool:
    """Tell a role between commas, "Iran and Russia, as guarantors of the truce, have", and a number from a clause.

    "On Friday, more than 20 soldiers were killed", "as many as 20".
    """
    if items[k].low in _HOW_MANY and (items[k + 1].tag == "CD" or items[k + 1].low in MANY):
        return True
    if items[k].low in _BEFORE_NOUNS and _closes_before_verb(items, k, group):
        return True
    # "advisers, named as Karimi and Nejad, died"
    opened = k > 0 and (items[k - 1].low == "," or items[k - 1].tag == "VBN")
    closed = items[group - 1].low == "," and opened
    return closed and items[k].low == "as" and not any(item.is_verb for item in items[k:group])


def _closes_before_verb(items: Sequence[Item], k: int, group: int) -> bool:
    """Tell a word that opens no clause from one that does: "recalled its envoy after the raid | and expelled"."""
    joined = next((j for j in range(k + 1, group) if items[j].low in ("and", "but")), None)
    alone = joined is not None and not any(item.is_verb for item in items[k:joined])
    return alone and joined is not None and _verb_next(items, joined + 1)


def _doers_within(items: Sequence[Item], at: int, last: int) -> list[tuple[str, int]]:
    """Return who did what a passive tells, named between its words: "was rejected by Iran as"."""
    by = next((k for k in range(at + 1, last) if items[k].low == "by"), None)
    named = [] if by is None else find_slots(items, by, last)
    return [(slot, k) for slot, k in named if stands_free(items, k)]
