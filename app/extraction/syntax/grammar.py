"""The closed classes of English that clauses are read by, and the extent of a verb group."""

from collections.abc import Sequence

from app.extraction.syntax.items import MENTION, Item

AUXILIARIES = frozenset(
    "be is are was were been being am 's 're has have had having 've do does did will would shall 'll may might could "
    "can should must to not n't never".split()
)
BE = frozenset("be is are was were been being am 's 're".split())
# Verbs whose gerund is the deed: "began pulling out", "denied bombing".
_ASPECTUAL = frozenset(
    "begin begins began begun beginning start starts started starting continue continues continued continuing keep "
    "keeps kept resume resumes resumed stop stops stopped cease ceases ceased halt halts halted suspend suspends "
    "suspended finish finishes finished complete completes completed deny denies denied confirm confirms confirmed "
    "admit admits admitted acknowledge acknowledges acknowledged".split()
)
_ADMITTING = frozenset({"admit", "admits", "admitted", "confess", "confesses", "confessed"})
RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
CONDITIONAL = frozenset({"if", "unless"})
CONJUNCTIONS = frozenset({"and", "but", "or", "then", "yet"})
SUBORDINATORS = frozenset(
    "as while when because although though if unless whether whereas after before until since than".split()
)
# Penn tags: finite verbs, all verbs, and what stands between a determiner and its noun.
FINITE = ("VBD", "VBZ", "VBP", "MD")
VERBAL = ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB")
ADJECTIVAL = ("DT", "JJ", "PRP$", "CD", "NN", "NNS", "NNP", "POS", "VBG", "VBN")

# Words for how many of those who are then named: "some of the missiles".
QUANTITIES = frozenset(
    "some several most all many few both none any each dozens scores hundreds thousands number majority half rest part "
    "parts couple handful".split()
)
# Nouns for those who are then named: "a delegation of British lawmakers", "a team from the agency".
COMPANIES = frozenset(
    "delegation delegations group groups team teams member members representative representatives delegate delegates "
    "official officials leader leaders head heads".split()
)
# Nouns for somebody who is named before a form of "be", and what may stand between the two.
_NAMELESS = frozenset(
    "country countries state states nation nations power powers group party parties mediator mediators".split()
)
_WITHIN_NAMELESS = (*ADJECTIVAL, MENTION, "JJS", "IN")

_PLACED = 12  # items in which the time of a participle stands behind its place
_JOINING = frozenset({"joined", "joins", "join", "joining"})
# What may stand between an auxiliary and its verb beside adverbs: "have all sent", "has since demanded".
_IN_GROUP = frozenset({"RB", "RBR", "MD"})
_WITHIN_GROUP = frozenset({"all", "both", "each", "since"})


def group_start(items: Sequence[Item], at: int) -> int:
    """Return the first auxiliary of the verb at `at`, or the verb itself: "has also been" before "meeting"."""
    k = at
    while k > 0:
        item = items[k - 1]
        if item.time and k > 1 and items[k - 2].low in AUXILIARIES:
            k -= 1  # "will soon visit", "has recently met"
            continue
        if item.mention or item.quotation or item.time:
            break
        within = item.low in _WITHIN_GROUP and k > 1 and items[k - 2].low in AUXILIARIES
        if not within and item.low not in AUXILIARIES and item.tag not in _IN_GROUP and item.low != "likely":
            break
        k -= 1
    while k < at and items[k].tag == "RB" and items[k].low not in AUXILIARIES:
        k += 1
    return k


def aspectual_before(items: Sequence[Item], at: int) -> int | None:
    """Return the verb of which the gerund at `at` is the deed: "began pulling out", "admitted on Monday to sending"."""
    if items[at].tag != "VBG" or at == 0:
        return None
    if items[at - 1].low in _ASPECTUAL:
        return at - 1
    k = at - 2 if items[at - 1].low == "to" else -1
    while k > 0 and (items[k].time is not None or items[k].low in ("on", "in")):
        k -= 1
    return k if k >= 0 and items[k].low in _ADMITTING else None


def joins_in(items: Sequence[Item], k: int) -> bool:
    """Tell "in" of "Hungary joined Slovakia in urging", after which the verb tells what both do."""
    if items[k].low != "in":
        return False
    while k > 0 and (items[k].mention is not None or items[k].tag in ("IN", "CC", ",", "DT", "JJ", "NNS")):
        k -= 1
    return items[k].low in _JOINING


def stands_before_noun(items: Sequence[Item], k: int) -> bool:
    """Tell a participle that only says what a noun is: "a televised speech", "his planned visit"."""
    between = 0 < k < len(items) - 1 and items[k].tag in ("VBN", "VBG")
    return between and items[k - 1].tag in ("DT", "PRP$", "JJ") and items[k + 1].tag in ("NN", "NNS")


def takes_object(following: Item) -> bool:
    """Tell whether an object follows, which a participle after its noun cannot have."""
    return following.tag in ("DT", "PRP$", "CD") or (following.mention is not None and following.time is None)


def list_acts(items: Sequence[Item], k: int) -> bool:
    """Tell whether a list of actors from item `k` is the subject of a verb: ", and Spain, Denmark and Greece left"."""
    start = k
    while k < len(items) and (items[k].actor is not None or items[k].low in (",", "and", "the")):
        k += 1
    listed = any(item.low in (",", "and") for item in items[start:k])
    return listed and k < len(items) and items[k].tag in FINITE


def is_dated_participle(items: Sequence[Item], k: int) -> bool:
    """Tell a participle with a time of its own, which is not that of the clause before."""
    first = k + 1 + (k + 1 < len(items) and items[k + 1].tag == "RP")  # "broken off in"
    if items[first : first + 1] and items[first].low in ("in", "at"):  # "held in the resort of Sochi in late January"
        first = next((m for m in range(first, min(first + _PLACED, len(items))) if items[m].time is not None), first)
    after = items[first : first + 2]
    dated = bool(after) and (after[0].time is not None or (after[0].tag == "IN" and after[-1].time is not None))
    return dated and (items[k].tag == "VBN" or items[k].low == "cut")


def being_before(items: Sequence[Item], k: int) -> int | None:
    """Return the verb by which the noun at `k` is somebody named: "France is the country | that invaded"."""
    named = k > 0 and items[k].noun.lower() in _NAMELESS
    while named and k > 0 and items[k].tag in _WITHIN_NAMELESS and items[k].low not in RELATIVES:
        k -= 1
    return k if named and items[k].low in BE and items[k].tag in FINITE else None


def ends_clause(items: Sequence[Item], comma: int) -> bool:
    """Tell a comma behind the object of a verb from that of a list, which has another comma before its last."""
    before = comma - 1
    while before > 0 and items[before].tag not in FINITE and items[before].low != ",":
        before -= 1
    return items[before].tag in FINITE
