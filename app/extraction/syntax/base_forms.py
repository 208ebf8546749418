"""Items → items: base forms of verbs that the tagger takes for nouns, and pasts that look like base forms."""

from collections.abc import Mapping, Sequence

from app.extraction.syntax.grammar import AUXILIARIES, VERBAL
from app.extraction.syntax.items import MENTION, Item, tagged

UNCHANGED = frozenset({"cast", "cut", "hit", "let", "put", "quit", "set", "shed", "shut", "split", "spread"})
_NOT_VERBS = ("NN", "JJ", "UH")
_FREE = frozenset({"free", "fire", "foot"})  # "set fire to", "set foot in"
_TELLING = frozenset({"when", "after", "since", "because", "as"})  # what opens a clause of something done
_ORDER = frozenset({"first", "last", "later"})
_AHEAD = frozenset({"due", "set", "scheduled", "expected", "slated", "supposed", "likely"})
_SHOT = frozenset({"dead", "down"})


def mend_base_forms(items: Sequence[Item], lemmas: Mapping[str, str]) -> list[Item]:
    """Return the items with the tags of such words put right: "continues to fire rockets", "and cut ties"."""
    found = list(items)
    for k in range(1, len(items) - 1):
        if _is_infinitive(found, k, lemmas):
            found[k] = tagged(found[k], "VB")
            found[k - 1] = tagged(found[k - 1], "TO") if found[k - 1].low == "to" else found[k - 1]
        elif _is_past(found, k):
            found[k] = tagged(found[k], "VBD")
    return found


def _is_infinitive(items: Sequence[Item], k: int, lemmas: Mapping[str, str]) -> bool:
    """Tell the verb behind "to" or a modal: "to fire rockets", "will free three soldiers", "will also host"."""
    if items[k].tag not in _NOT_VERBS or lemmas.get(items[k].low) != items[k].low:
        return False
    adverb = items[k - 1].tag == "RB" and k > 1
    modal = items[k - 2 if adverb else k - 1].tag == "MD"
    following = items[k + 1]
    begins_object = following.tag in ("DT", "PRP$", "NNS", "CD") or following.low == "on"
    # "is due to phone Araghchi", which passes for what is due to a phone
    due = k > 1 and items[k - 1].low == "to" and items[k - 2].low in _AHEAD and following.tag in ("DT", MENTION)
    return modal or due or (items[k - 1].tag == "TO" and begins_object)


def _is_past(items: Sequence[Item], k: int) -> bool:
    """Tell the past of a verb that goes on with the subject of one before it: "kept silent and cut ties"."""
    item, following = items[k], items[k + 1]
    base = item.tag == "VB" or (item.tag == "JJ" and following.low in _FREE)
    ordered = k > 1 and items[k - 1].low in _ORDER and items[k - 2].actor is not None  # "Riyadh last cut its ties"
    unchanged = item.low in UNCHANGED and (base or (ordered and following.tag in ("DT", "PRP$", "NNS")))
    shot = item.low == "shot" and item.tag in ("NN", "VBN") and following.low in _SHOT
    if not (unchanged or shot) or items[k - 1].low in AUXILIARIES:
        return False
    adverb = k > 1 and (items[k - 1].tag == "RB" or items[k - 1].low in _ORDER)
    before = k - 2 if adverb else k - 1
    if items[before].actor is not None and (before == 0 or items[before - 1].low in _TELLING):
        return unchanged  # "Iran cut ties", "when Iran cut ties"
    if not (adverb or items[before].low in ("and", "but", ",") or items[before].time is not None):
        return False
    earlier = next((j for j in range(k - 1, -1, -1) if items[j].tag in VERBAL and items[j].tag != "VBG"), None)
    if earlier is None:
        return items[before].low != "and"
    return items[earlier].tag in ("VBD", "VBN", "VBZ")
