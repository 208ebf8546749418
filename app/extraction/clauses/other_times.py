"""Times in reach of a verb that date something else: what was before, what is spoken of, what a noun tells."""

from collections.abc import Mapping, Sequence

from app.domain.codebook import Precision
from app.extraction.clauses.predicates import Predicate
from app.extraction.syntax.grammar import CONJUNCTIONS
from app.extraction.syntax.items import Item

Words = Mapping[str, frozenset[str]]

# What tells of something that was before or besides: its time is not that of the clause.
_BESIDES = frozenset(["after", "following", "before", "since", "despite", "amid"])
_FRONTED = 2  # items from a conjunction to the time that a clause begins with
_REFERENCES = frozenset(["reference", "regard", "respect", "allusion", "referring", "alluding", "pointing"])
_WHEREFORE = frozenset(["for", "as"])  # behind what is judged: "blamed his visit last month for"
_LENGTHS = frozenset("hours hour minutes days day weeks round rounds".split())
DETERMINED = ("DT", "POS", "PRP$", "JJ")
_NUMBERED = frozenset(["first", "second", "third", "fourth", "fifth", "only"])
_LEAST = frozenset(["least", "most"])  # "at least twelve since 2019"
_COUNTED = 8  # items before "since" in which it is told of what it is the first
_TALKED = frozenset("interview interviews speech address remarks message statement article letter video".split())
MADE_PUBLIC = frozenset("aired broadcast published printed posted televised released issued".split())


def is_besides(items: Sequence[Item], k: int, words: Words) -> bool:
    """Tell the time of what was before: "After the raid on Saturday, he said"; that of talks is the speech's own.

    Since when something goes on is its own: "Since Thursday".
    """
    time = items[k].time
    if time is not None and time.since:
        return False
    for j in range(k - 1, -1, -1):
        item = items[j]
        if item.low in (",", ";") or item.is_verb or item.low in words["occasions"] or item.low in words["talks"]:
            return False
        if item.low in CONJUNCTIONS and k - j <= _FRONTED:
            return False  # "recalled its envoy after the raid and in May expelled"
        if item.low in _BESIDES and item.tag in ("IN", "VBG"):
            return item.low != "before" or not _is_forum(items[j + 1 : k], words)
    return False


def _is_forum(phrase: Sequence[Item], words: Words) -> bool:
    """Tell before whom somebody speaks: "before parliament on Monday", "before the U.S. Senate yesterday"."""
    return any(item.noun in words["forums"] or (item.mention is not None and item.actor is not None) for item in phrase)


def is_mentioned(items: Sequence[Item], k: int, predicate: Predicate, words: Words) -> bool:
    """Tell the time of talks that are only spoken of: "pointed to his conversation with X on Saturday"."""
    for j in range(k - 1, predicate.last - 1, -1):
        if items[j].low in _REFERENCES and items[j + 1].low == "to":
            return True  # "…, he said, in reference to the war of 1948"
        if items[j].low in words["occasions"]:
            openers = (i for i in range(j - 1, predicate.last - 1, -1) if items[i].tag in ("IN", "TO"))
            # "after four hours of talks"
            opener = next((items[i].low for i in openers if items[i - 1].low not in _LENGTHS), "")
            judged = opener == "" and predicate.last < j and any(i.low in _WHEREFORE for i in items[k + 1 : k + 2])
            return judged or opener in ("to", "of")
    return False


def is_of_deed(items: Sequence[Item], k: int, words: Words) -> bool:
    """Tell the day of what is spoken of: "denied a role in the Thursday attack", but not "said in a Monday speech"."""
    if k == 0 or items[k - 1].tag not in DETERMINED:
        return False
    following = items[k + 1 : k + 4]
    return any(item.low in words["attacks"] | words["acts"] for item in following) and not any(
        item.low in words["occasions"] for item in following
    )


def is_of_cause(items: Sequence[Item], k: int, start: int, words: Words, *, judging: bool) -> bool:
    """Tell the month or year of a deed for which something is done or said: "apologized for the downing last November".

    Or, `judging`, of the deed that is judged: "criticized the strike on Damascus last month".
    """
    time = items[k].time
    if time is None or time.past.precision is Precision.DAY:
        return False
    deeds = words["attacks"] | words["undergone"]
    for j in range(k - 1, start - 1, -1):
        if items[j].low in (",", ";") or items[j].is_verb:
            return False
        if items[j].low in deeds:
            opener = next((items[i].low for i in range(j - 1, start - 1, -1) if items[i].tag == "IN"), "")
            cause = next((i for i in range(j - 1, start - 1, -1) if items[i].low == "for"), start)
            noun = items[cause - 1].tag in ("NN", "NNS")  # "issued a warrant for the arrest of"
            return opener == "over" or (opener == "for" and not noun) or (judging and opener == "")
    return False


def counts_back(items: Sequence[Item], k: int) -> bool:
    """Tell since when a thing is the first of its kind: "the third such operation since 2016"."""
    time = items[k].time
    if time is None or not time.since:
        return False
    before = items[max(0, k - _COUNTED) : k]
    return any(item.low in _NUMBERED or (item.tag == "JJS" and item.low not in _LEAST) for item in before)


def is_since_when(items: Sequence[Item], k: int) -> bool:
    """Tell the time of that since which a thing is told: "the first visit since the Islamic Revolution in 1979"."""
    for j in range(k - 1, -1, -1):
        if items[j].low == "since":
            return j < k - 1  # "at least twelve since 2019"
        if items[j].low in (",", ";") or items[j].is_verb or items[j].time is not None:
            return False
    return False


def is_prepared(items: Sequence[Item], k: int, start: int, words: Words) -> bool:
    """Tell the day of talks that are only prepared: "convened to lay the ground for a summit on April 4"."""
    for j in range(k - 1, start, -1):
        if items[j].time is not None:
            return False
        if items[j].low in ("for", "of") and items[j - 1].low in words["preparing"]:
            return any(item.low in words["talks"] for item in items[j:k])
    return False


def is_of_noun(items: Sequence[Item], k: int, start: int) -> bool:
    """Tell the time of a participle that describes a noun: "restored ties broken off in 1981".

    What was said "in an interview aired on Sunday" was said on that day.
    """
    j = k - 1
    while j > start and items[j].tag in ("IN", "RP", "RB"):
        j -= 1
    noun = j > start and (items[j - 1].tag in ("NN", "NNS") or items[j - 1].mention is not None)
    described = noun and items[j].tag == "VBN"
    talk = items[j - 1].low in _TALKED or items[j - 1].mention is not None  # "an interview with CNN aired on Sunday"
    return described and not (talk and items[j].low in MADE_PUBLIC)
