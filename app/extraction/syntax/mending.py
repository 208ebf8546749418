"""Items → items: words of force and of planning whose tags other texts have taught the tagger wrongly."""

from collections.abc import Collection, Mapping, Sequence

from app.extraction.syntax.base_forms import UNCHANGED, mend_base_forms
from app.extraction.syntax.grammar import AUXILIARIES, CONJUNCTIONS, FINITE, RELATIVES, SUBORDINATORS, takes_object
from app.extraction.syntax.items import MENTION, Item, tagged
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.verb_lists import with_listed_verbs

_DOUBTFUL = frozenset("VB VBD VBG VBN VBP VBZ MD JJ NN NNS UH".split())  # tags that are mended
_AFTER_DEMANDS = frozenset({"that", "on"})
_ABOUT = frozenset("over about for of with by against from in at on to regarding despite concerning amid".split())
_DID = frozenset({"did", "does", "do"})
_CLOSING = frozenset({",", ";", ":", ".", "--", '"'})
_NUMBERS = frozenset("two three four five six seven eight nine ten several".split())
_WHERE = frozenset({"in", "at", "on"})
_OBJECT = 7  # items from a verb to the participle behind its object
_MODIFYING = frozenset({"DT", "JJ", "PRP$", "CD", "POS", "NN"})


def mend_force(items: Sequence[Item], lemmas: Mapping[str, str], words: Mapping[str, frozenset[str]]) -> list[Item]:
    """Return the items with the tags of such words put right.

    "an air raid on" is no participle, "Turkey froze relations" and "Iran and Oman plan to" hold no nouns.
    """
    items = _with_hers(items)
    # no attack is a preposition: "an airstrike late on Monday"
    items = [tagged(item, "NN") if item.tag == "IN" and item.low in words["attacks"] else item for item in items]
    # "Rwandan-backed rebels seized", "U.S.-backed rebels seized", "Zarif's impending visit"
    backed = [
        tagged(item, "JJ") if item.is_verb and (_is_adjective(item, lemmas, words) or _is_joined(items, k)) else item
        for k, item in enumerate(items)
    ]
    gathered = [tagged(i, "VBG") if i.low == "meeting" and _gathers(backed, k) else i for k, i in enumerate(backed)]
    mended = [
        tagged(item, _mended(gathered, k, words, lemmas)) if item.tag in _DOUBTFUL or item.low == "states" else item
        for k, item in enumerate(gathered)
    ]
    aired = [tagged(item, "VBN") if _is_aired(items, k, words["aired"]) else item for k, item in enumerate(mended)]
    aired = _with_described(_with_reduced(aired, words["headlined"]), words["reporting"])
    told = _bare_verb(mend_base_forms(aired, lemmas), words["headlined"], lemmas)
    told = _with_told_verb(_with_finite_verb(told, words["planning"], lemmas), words["saying"])
    return with_listed_verbs(told)


def _with_hers(items: Sequence[Item]) -> list[Item]:
    """Take "her" before a noun for whose that is: "cancelled her trip to Israel", "during her visit"."""
    found = list(items)
    for k in range(len(items) - 2):
        if items[k].low != "her" or items[k].tag != "PRP":
            continue
        noun, behind = items[k + 1], items[k + 2]
        visit = noun.tag == "VB" and behind.tag in ("IN", "TO") and not (k and items[k - 1].tag in ("IN", "TO"))
        described = noun.tag in ("VBN", "VBD", "VBG") and behind.tag in ("NN", "NNS")  # "her planned visit"
        if noun.tag in ("NN", "NNS", "JJ") or visit or described:
            found[k] = tagged(items[k], "PRP$")
            found[k + 1] = tagged(noun, "NN") if visit else tagged(noun, "JJ") if described else noun
    return found


def _is_adjective(item: Item, lemmas: Mapping[str, str], words: Mapping[str, frozenset[str]]) -> bool:
    coming = item.tag == "VBG" and item.low in words["upcoming"]
    return coming or _is_compound(item, lemmas) or item.low in words["of arms"]


def _is_compound(item: Item, lemmas: Mapping[str, str]) -> bool:
    """Tell what a hyphen makes of a name and a participle from a verb: "Saudi-led", "re-opened" is one."""
    return "-" in item.low and item.low.endswith("ed") and item.low not in lemmas


def _is_joined(items: Sequence[Item], k: int) -> bool:
    """Tell a participle that a hyphen joins to the party before it: "U.S.-backed"."""
    hyphen = items[k - 1] if k > 1 else None
    joined = hyphen is not None and hyphen.low == "-" and hyphen.end == items[k].start
    if not joined or not items[k].low.endswith("ed"):
        return False
    return items[k - 2].mention is not None or items[k - 2].tag == "NNP"


def _with_reduced(items: list[Item], doing: Collection[str]) -> list[Item]:
    """Take the past behind an object for a participle: "expelled 35 diplomats accused of", "hit vessels linked to"."""
    for k in range(2, len(items) - 1):
        following = items[k + 1]
        if items[k].tag == "VBD" and following.tag in ("IN", "TO") and following.mention is None:
            verb = next((j for j in range(k - 1, max(-1, k - _OBJECT), -1) if items[j].is_verb), None)
            between = items[verb + 1 : k] if verb is not None else []
            governed = verb is not None and items[verb].low in doing and items[verb].tag != "VBG"
            if governed and between and all(_is_of_object(item) for item in between):
                items[k] = tagged(items[k], "VBN")
    return items


def _with_described(items: list[Item], saying: Collection[str]) -> list[Item]:
    """Take the past behind a subject for a participle where its verb is to come: "Britons convicted of spying were".

    No clause has two finite verbs without a mark or a word between them that joins another clause.
    """
    for k in range(1, len(items) - 2):
        if (
            items[k].tag == "VBD"
            and items[k].low not in AUXILIARIES
            and items[k].low not in saying
            and _describes(items, k)
        ):
            items[k] = tagged(items[k], "VBN")
    return items


def _describes(items: Sequence[Item], k: int) -> bool:
    """Tell a past right behind its first noun phrase, with what hangs on it before the finite verb."""
    hangs = items[k + 1].tag in ("IN", "TO") and items[k + 1].low not in SUBORDINATORS | RELATIVES
    timed = items[k + 1].time is not None and items[k + 2].tag in FINITE
    if not (hangs or timed) or not _is_counted(items, k - 1):
        return False
    for item in items[k + 1 :]:
        if item.tag in FINITE:
            return not any(before.is_verb or before.low in _CLOSING for before in items[:k])
        if item.low in _CLOSING or item.low in RELATIVES | CONJUNCTIONS | SUBORDINATORS:
            return False
    return False


def _is_counted(items: Sequence[Item], k: int) -> bool:
    """Tell people or things from the one actor of a clause of its own: "the raid Israel launched on Gaza killed"."""
    if items[k].tag in ("NN", "NNS"):
        return True
    mention = items[k].mention
    counted = mention is not None and items[k].low in _NUMBERS  # "Two U.S. ships deployed in the Gulf fired"
    plural = mention is not None and mention.plural and (k == 0 or items[k - 1].tag in ("CD", "DT", "JJ", "IN"))
    return counted or plural


def _is_of_object(item: Item) -> bool:
    """Tell what an object may consist of, without a mark or another clause."""
    return item.mention is not None or item.tag in (*_MODIFYING, "NNS", "JJS") or item.low in ("at", "least")


def _bare_verb(items: list[Item], headlined: Collection[str], lemmas: Mapping[str, str]) -> list[Item]:
    """Take the noun behind several actors for a headline's verb: "Egypt, Qatar restore ties", "jets bomb camps"."""
    if not items or items[-1].low in (".", "!", "?"):
        return items
    for k in range(1, len(items) - 1):
        if items[k].tag in FINITE:
            return items
        base = items[k].low in headlined and lemmas.get(items[k].low) == items[k].low
        if base and items[k].tag in ("NN", "NNP", "JJ") and _several(items, k - 1):
            return [*items[:k], tagged(items[k], "VB"), *items[k + 1 :]]
    return items


def _several(items: Sequence[Item], k: int) -> bool:
    """Tell whether several act by the mention at `k`: troops, jets, or the last of a pair."""
    actor = items[k].actor
    if actor is None or actor.possessive:
        return False
    pair = k > 1 and items[k - 1].low in (",", "and") and items[k - 2].actor is not None
    return pair or (actor.type is not MentionType.PARTY and items[k].noun.endswith("s"))


def _is_aired(items: Sequence[Item], k: int, aired: frozenset[str]) -> bool:
    """Tell what a medium did with somebody's words from what it does: "an interview with CBS aired on Sunday"."""
    if items[k].low not in aired or k < 2 or k + 1 >= len(items):  # noqa: PLR2004 - "with CBS" stands before it
        return False
    medium = items[k - 1].mention
    named = medium is not None and medium.type is MentionType.MEDIUM and items[k - 2].tag in ("IN", "TO", "DT")
    return named and (items[k + 1].low in ("on", "by", "in") or items[k + 1].time is not None)


def _with_finite_verb(items: list[Item], planning: Collection[str], lemmas: Mapping[str, str]) -> list[Item]:
    """Take the participle after an actor for the verb of a sentence that has no other: "Iran retaliated by".

    So too what is taken for an adjective behind the words between two commas: "…, in a statement, condemned the", and
    for a noun before an infinitive: "Putin and Erdogan, the Turkish president, plan to meet".
    """
    if not items or items[-1].low != ".":
        return items
    # "…, urged both sides to wait, while Iraq warned": the main clause has no other
    clauses = (k for k in range(2, len(items)) if items[k].low in SUBORDINATORS and items[k - 1].low == ",")
    end = next(clauses, len(items))
    if any(item.tag in FINITE for item in items[:end]):
        return items
    if end < len(items):
        return [*_with_finite_verb([*items[:end], items[-1]], planning, lemmas)[:-1], *items[end:]]
    for k in range(2, len(items) - 1):
        nouns = items[k].tag in ("NN", "NNS") and items[k].low in planning and items[k + 1].low == "to"
        if nouns and items[k - 1].low == "," and items[k - 2].actor is not None:
            return [*items[:k], tagged(items[k], "VBP"), *items[k + 1 :]]
    for k in range(1, len(items)):
        owner = items[k - 1].actor
        if items[k].tag == "VBN" and items[k].low in lemmas and owner is not None and not owner.possessive:
            return [*items[:k], tagged(items[k], "VBD"), *items[k + 1 :]]
    closing = [k for k in range(2, len(items) - 1) if items[k - 1].low == "," or _is_dash(items, k - 1)]
    verb = next((k for k in closing if _is_past(items[k], lemmas) and takes_object(items[k + 1])), None)
    if verb is None:
        verb = next((k for k in closing if _goes_behind_dash(items, k)), None)
    if verb is None:  # "The arrest sparked outrage in Ankara": a noun alone stands before it
        behind = (k for k in range(1, len(items) - 1) if items[k].tag == "VBN" and items[k - 1].tag in ("NN", "NNS"))
        verb = next((k for k in behind if items[k].low in lemmas and items[k + 1].tag not in ("IN", "TO", ",")), None)
    return items if verb is None else [*items[:verb], tagged(items[verb], "VBD"), *items[verb + 1 :]]


def _with_told_verb(items: list[Item], saying: Collection[str]) -> list[Item]:
    """Take the participle for the verb of a clause of what was said that has no other: "said Greek units fired at"."""
    source = next((k for k, item in enumerate(items) if item.low == ","), -1) if items[:1] else -1
    for k in range(len(items) - 3):
        according = k == source and items[0].low == "according"  # "According to the army, Greek units fired at"
        if not according and (items[k].low not in saying or items[k].tag not in FINITE):
            continue
        verb = k + 1
        while verb < len(items) - 1 and (items[verb].mention is not None or items[verb].tag in (*_MODIFYING, "NNS")):
            verb += 1
        rest = items[verb + 1 :]
        closed = next((j for j, item in enumerate(rest) if item.low in _CLOSING), len(rest))
        other = any(item.tag in FINITE or item.low == "by" for item in rest[:closed])
        if verb > k + 2 and items[verb].tag == "VBN" and items[verb - 1].tag in ("NN", "NNS") and not other:
            return [*items[:verb], tagged(items[verb], "VBD"), *rest]
    return items


def _goes_behind_dash(items: Sequence[Item], k: int) -> bool:
    """Tell the verb behind what two dashes enclose: "two states – Chad and Mali – decided to"."""
    enclosed = _is_dash(items, k - 1) and any(_is_dash(items, m) for m in range(k - 1))
    return enclosed and items[k].tag == "VBN" and items[k].low.endswith("ed") and items[k + 1].tag not in ("IN", ",")


def _is_dash(items: Sequence[Item], k: int) -> bool:
    return items[k].low == "--" or (items[k].low == "-" and items[k].end < items[k + 1].start)


def _is_past(item: Item, lemmas: Mapping[str, str]) -> bool:
    """Tell a past form that is tagged as an adjective."""
    return item.tag == "JJ" and item.low.endswith("ed") and lemmas.get(item.low, item.low) != item.low


def _mended(items: Sequence[Item], k: int, words: Mapping[str, frozenset[str]], lemmas: Mapping[str, str]) -> str:
    item, before = items[k], items[k - 1] if k else None
    following = items[k + 1] if k + 1 < len(items) else None
    # "Warehouses near Damascus were bombed": no sentence starts so with its verb
    opens = before is None and following is not None and item.tag == "VBZ" and following.tag == "IN"
    # "said that ties with Morocco had"
    dealt = item.tag == "VBZ" and (item.low in words["ties"] or item.low in words["talks"])
    opens = opens or (dealt and before is not None and following is not None and _follows_that(before, following))
    if opens or (item.low == "states" and following is not None and _are_members(before, following)):
        return "NNS"
    if before is None or following is None or item.mention is not None:
        return "IN" if item.low == "near" and item.is_verb else item.tag
    if (item.low in lemmas or item.low == "near") and (beside := _beside(item, before, following, words)) is not None:
        return beside
    if item.is_verb and _names_force(item.low, words):
        return _noun_of_force(item, before, following, lemmas)
    second = item.tag == "JJ" and _coordinates(item, before, following, words, lemmas)
    if (item.tag in ("JJ", "VBN") and item.low not in words["planning"]) and (second or _goes_on(items, k, lemmas)):
        return "VBD"  # "labelled him a terrorist and levied sanctions"
    owner = items[k - 2].mention if before.time is not None and k > 1 else before.mention  # "Turkey on Tuesday struck"
    named = owner is not None and owner.names_actor and not owner.possessive
    named = named or (before.mention is None and before.tag in ("NN", "NNS") and before.low in words["arms"])
    return _verb_of_actor(item, items[k + 1 : k + 3], words, lemmas) if named else item.tag


def _follows_that(before: Item, following: Item) -> bool:
    return before.low == "that" and following.low in ("with", "between")


def _are_members(before: Item | None, following: Item) -> bool:
    """Tell states from what is stated: "EU states recalled", "envoys of OIC states in Geneva met"."""
    if following.tag in ("VBD", "VBN", "MD"):
        return True
    body = before.mention if before is not None else None
    named = body is not None and body.names_actor and body.organ == "group" and not body.possessive
    return named and (following.tag in ("VBP", "CC", "TO") or (following.tag == "IN" and following.low != "that"))


def _beside(item: Item, before: Item, following: Item, words: Mapping[str, frozenset[str]]) -> str | None:
    """Return the tag that the neighbours of a verb's form leave it, where they do: "did welcome"."""
    supposed = item.low in words["supposed"] and before.low in _ABOUT  # "over alleged plots"
    if supposed or (item.low == "near" and item.is_verb):
        return "JJ" if supposed else "IN"
    if before.low in _DID and item.tag in ("UH", "NN", "JJ"):
        return "VB"
    behind = before.tag in ("NN", "NNS") or before.time is not None
    imposing = item.tag == "JJ" and item.low.endswith("ing") and behind
    if imposing:
        return "VBG"  # "a bill imposing sanctions"
    # "was adopted and declares that"
    second = before.low == "and" and following.low == "that" and item.noun not in words["utterances"]
    asks = following.low in _AFTER_DEMANDS or (item.low == "called" and following.low == "for")
    paper = before.noun in words["documents"] and asks
    if (paper and item.tag in ("NNS", "VBN")) or (second and item.tag == "NNS"):
        called = "VBD" if item.low == "called" else None  # but "a statement posted on"
        return "VBZ" if item.tag == "NNS" else called  # "the resolution demands that", "the statement calls on"
    named = before.mention is not None and before.mention.names_actor
    if item.tag == "VB" and item.low in words["acts"] and named:
        return "NN"  # "called the U.S. move a provocation"
    # "Putin and Abe, the two presidents, said the two countries will"
    said = item.low == "said" or (item.low in words["stressing"] and item.tag in ("JJ", "VBN"))
    says = said and before.low == "," and (following.low == "that" or (item.low == "said" and following.actor))
    return "VBD" if says or _speaks_to(item, before, following, words) else None


def _gathers(items: Sequence[Item], k: int) -> bool:
    """Tell what several do somewhere, "EU leaders(,) meeting in Athens", from "the EU meeting in Athens"."""
    if k + 1 >= len(items) or items[k + 1].tag != "IN" or items[k + 1].low not in _WHERE:
        return False
    apart = k > 0 and items[k - 1].low == ","
    mention = items[k - 1 - apart].mention if k > apart else None
    if mention is None or mention.possessive:
        return False
    return mention.plural or (mention.names_actor and items[k - 1 - apart].noun.endswith("s"))


def _speaks_to(item: Item, before: Item, following: Item, words: Mapping[str, frozenset[str]]) -> bool:
    """Tell a participle with an object: "envoys who came for talks praised Egypt", "not to be named told Reuters"."""
    judges = item.low in words["judging"] and before.tag in ("NN", "NNS")
    tells = item.low in words["telling"] and before.low not in AUXILIARIES and before.tag != "RB" and before.low != ","
    harms = item.low in words["dying"] and before.low in words["attacks"]  # "Indian shelling killed two women"
    return item.tag == "VBN" and (judges or tells or harms) and takes_object(following)


def _verb_of_actor(
    item: Item, after: Sequence[Item], words: Mapping[str, frozenset[str]], lemmas: Mapping[str, str]
) -> str:
    """Return the tag of the word after an actor: "Turkey froze relations", "its air defences intercepted a missile"."""
    following = after[0]
    if item.tag == "VBN" and item.low in lemmas and takes_object(following):
        return "VBD"
    if item.low == "have" and item.tag == "VB":
        return "VBP"  # "its air defence units have brought down"
    if item.tag not in ("NN", "NNS", "JJ", "VB"):
        return item.tag
    if following.low == "that" and item.tag == "NN" and item.low in words["saying"]:
        return "VBP"  # "Israeli officials insist that"
    if following.low == "to" and item.low in words["planning"] and item.tag in ("NN", "NNS"):
        return "VBZ" if item.tag == "NNS" else "VBP"
    past = lemmas.get(item.low, item.low) != item.low or (item.low in UNCHANGED and item.tag in ("NN", "JJ"))
    governs = following.tag in ("DT", "PRP$", MENTION, "NNS", "JJ", "CC", "CD", "VBN")
    governs = governs or [one.tag for one in after] == ["NN", "IN"]  # "Turkey cast doubt on it"
    governs = governs or (following.tag == "NN" and not item.low.endswith("ed"))  # "Norway froze aid worth"
    return "VBD" if past and governs and not item.low.endswith("s") else item.tag


def _names_force(low: str, words: Mapping[str, frozenset[str]]) -> bool:
    return low in words["arms"] or low in words["attacks"] or low in words["bases"]


def _coordinates(
    item: Item, before: Item, following: Item, words: Mapping[str, frozenset[str]], lemmas: Mapping[str, str]
) -> bool:
    """Tell a second verb with what it is done to, "and wounded three", from "old and detailed plans"."""
    if before.low != "and" or not _is_past(item, lemmas):
        return False
    urges = item.low in words["urging"] and following.tag in ("NN", "NNS")  # "met Clerides and urged calm"
    return urges or following.tag == "CD" or _names_force(following.low, words)


def _goes_on(items: Sequence[Item], k: int, lemmas: Mapping[str, str]) -> bool:
    """Tell the verb behind what is said of its subject: "Turkey, who sponsors the talks, voiced support".

    A participle is one only where no finite verb comes behind a comma: "who was seized, held in Goma and freed, said".
    """
    comma = k - 1
    while comma > 0 and items[comma].tag in ("RB", "RBR"):
        comma -= 1
    following = items[k + 1]
    governs = following.tag.startswith("NN") or takes_object(following)
    past = _is_past(items[k], lemmas) or (items[k].tag == "VBN" and lemmas.get(items[k].low) is not None)
    if items[comma].low != "," or not past or not governs:
        return False
    if items[k].tag == "VBN" and _is_around(items, comma):
        return True
    opened = next((j for j in range(comma - 1, 0, -1) if items[j].tag in ("WP", "WDT")), 0)
    named = items[opened - 2].mention if opened > 1 and items[opened - 1].low == "," else None
    if named is None or not named.names_actor or items[k].tag == "JJ":
        return named is not None and named.names_actor
    told = any(item.tag in FINITE for item in items[opened:comma])
    later = next((j for j in range(k + 1, len(items)) if items[j].tag in FINITE), 0)
    return told and items[later - 1].low != ","


def _is_around(items: Sequence[Item], comma: int) -> bool:
    """Tell the comma that closes where or how somebody does what comes next: "Obama, in a statement, announced"."""
    opened = next((j for j in range(comma - 1, 0, -1) if items[j].low == ","), 0)
    named = items[opened - 1].mention if opened else None
    told = any(item.tag in FINITE for item in items[:opened])
    return named is not None and named.names_actor and items[opened + 1].tag == "IN" and not told


def _noun_of_force(item: Item, before: Item, following: Item, lemmas: Mapping[str, str]) -> str:
    """Return the tag of a noun of force that is taken for a verb, or of a verb that is one."""
    owner = before.mention
    if owner is None or owner.type is MentionType.ADJECTIVE:
        modified = owner is not None or before.tag in _MODIFYING
    else:
        plural = item.tag == "VBZ" or item.low not in lemmas
        modified = plural and following.tag in ("VBD", "VBN", "IN")
    return ("NNS" if item.low.endswith("s") else "NN") if modified else item.tag
