"""What somebody said as words in a row, with its quotations opened, and the part that each party named has in it."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto

from app.domain.values import value
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention
from app.extraction.text.sentences import Sentence
from app.extraction.text.tokens import tokenize

_STOPS = frozenset({";", ":", ".", "!", "?"})
_TURNS = frozenset({"while", "whereas", "although", "though", "but", "because"})
_RELATIVES = frozenset({"that", "which", "who", "whose"})
_PLACES = frozenset(
    "in at on over about from during within near under amid into across inside throughout despite alongside".split()
)
_JOINING = frozenset({"and", "or"})
_LIST = 3  # words of "Iran, Iraq" before the comma that closes a list
_WELL = 2  # words of "as well" before the last of "as well as"
_SIDES = frozenset("with for to toward towards against between among".split())
_LANDS = frozenset({"country", "nation"})
_MARKED = 5  # words of a quality in quotation marks
_NEAR = 3  # words back in which a preposition finds its verb
_SINGULAR = frozenset({"is", "was", "has", "does"})  # verbs that several cannot share
_LINKS = _PLACES | _SIDES | {"of", "by", "from", "and", "or", ",", "as", "than", "that"}
# Numbers in words, and what makes them rough.
MANY = frozenset(
    {"dozen", "dozens", "scores", "hundred", "hundreds", "thousands", "tens", "millions", "number", "score"}
)
_ROUGHLY = frozenset({"over", "at", "more", "than", "some", "about", "around", "nearly", "almost", "least", "up", "to"})
_OPENERS = frozenset("the a an this that these those such its their his our".split())
OWNING = frozenset({"'s", "'", "’s", "’"})
_SPELLED_OUT = {"n't": "not", "wo": "will", "ca": "can", "sha": "shall"}
_SHORTENED = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}


class Part(Enum):
    """What a party named in a clause does there."""

    FREE = auto()  # stands by itself or owns what follows: "Israel", "Israel's attack", "Israeli policies"
    OF = auto()
    BY = auto()
    SIDE = auto()  # with, to, for or against whom
    VICTIM = auto()
    PLACE = auto()  # only where, when or about what


@value
class Word:
    """A word of what was said, or a mention as one; `tag` is empty inside a quotation."""

    low: str
    tag: str = ""
    mention: Mention | None = None
    start: int = 0
    end: int = 0


def open_words(items: Sequence[Item], text: str) -> list[Word]:
    """Return the words of some items, those inside quotations too."""
    words: list[Word] = []
    for item in items:
        if item.quotation is not None:
            words += _quoted(item, text)
        elif item.mention is not None or item.time is not None:
            words.append(Word("" if item.time else item.low, item.tag, item.mention, item.start, item.end))
        else:
            words += [Word(low, item.tag, None, item.start, item.end) for low in _spelled_out(item.low)]
    return words


def _quoted(item: Item, text: str) -> Iterator[Word]:
    quotation = item.quotation
    if quotation is None:
        return
    inner = {mention.start: mention for mention in item.inner}
    end = 0
    for token in tokenize(text, Sentence(quotation.inner_start, quotation.inner_end)):
        if token.start < end:
            continue
        mention = inner.get(token.start)
        end = mention.end if mention else token.end
        if mention is not None:
            yield Word(token.low, "", mention, mention.start, mention.end)
        else:
            yield from (Word(low, "", None, token.start, token.end) for low in _spelled_out(token.low))


def _spelled_out(low: str) -> list[str]:
    """Return the full words of a shortened one: "we're" as "we", "are"."""
    if low.isalpha():
        return [_SPELLED_OUT.get(low, low)]
    word, _, ending = low.replace("’", "'").rpartition("'")
    if word and ending in _SHORTENED:
        return [word, _SHORTENED[ending]]
    return [_SPELLED_OUT.get(low, low)]


def clause_around(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """Return the clause `[left, right)` of the words `[start, end)`."""
    left = start
    while left > 0 and not _opens(words, left - 1):
        left -= 1
    right = end
    while right < len(words) and not _closes(words, right):
        right += 1
    return left, right


def _opens(words: Sequence[Word], k: int) -> bool:
    """Tell whether a new clause begins after word `k`."""
    word = words[k]
    if word.low in _STOPS or word.low in _TURNS:
        return True
    if word.low == "that" and k > 0 and word.tag:
        return word.tag == "IN" or words[k - 1].mention is not None  # "told Washington that", whatever its tag
    return word.low in ("and", ",") and (_subject_next(words, k) or _alone_next(words, k))


def _subject_next(words: Sequence[Word], k: int) -> bool:
    """Tell whether "and" or a comma at `k` is followed by another subject: "made a mistake and the US is"."""
    following = [word.mention for word in words[k + 1 : k + 3]]
    in_list = words[k - 1].mention is not None or closes_list(words, k - 1)
    return k > 0 and not in_list and (following[:1] != [None]) and any(following)


def _alone_next(words: Sequence[Word], k: int) -> bool:
    """Tell whether who follows "and" acts alone: "provides for Turkey and Syria, and Iran is ready".

    Where no verb stands before it, what is told is the noun's: "the violence in Egypt and Libya was". Words inside a
    quotation carry no tags; there a comma tells it.
    """
    alone = k + 2 < len(words) and words[k + 1].mention is not None and words[k + 2].low in _SINGULAR
    told = any(word.tag in FINITE for word in words[:k]) if words[k].tag else words[k - 1].low == ","
    return alone and told and words[k].low == "and"


def _closes(words: Sequence[Word], k: int) -> bool:
    low = words[k].low
    if low in _STOPS or low in _TURNS or low in _RELATIVES:
        return True
    listed = k > 0 and words[k - 1].mention is not None and listed_after(words, k - 1) is not None
    return low == "," and not listed


def listed_before(words: Sequence[Word] | Sequence[Item], k: int) -> int | None:
    """Return where the member of a list stands before the one at `k`: Iraq of "Iraq and Syria"; None for none."""
    at = k - 1
    if at > _WELL and words[at].low == "as" and words[at - 1].low == "well":  # "Algeria, as well as the UN"
        at -= _WELL + (words[at - _WELL - 1].low == ",")
        return at - 1 if words[at - 1].mention is not None else None
    at -= at > 0 and words[at].low in _JOINING and closes_list(words, at - 1)
    joined = at > 0 and (words[at].low == "," or words[at].low in _JOINING)
    return at - 1 if joined and words[at - 1].mention is not None else None


def first_coordinated(words: Sequence[Word] | Sequence[Item], k: int) -> int:
    """Return the first of the mentions coordinated with the one at `k`."""
    while (before := listed_before(words, k)) is not None:
        k = before
    return k


def listed_after(words: Sequence[Word] | Sequence[Item], k: int) -> int | None:
    """Return where the member of a list stands after the one at `k`; None for none."""
    at = k + 1
    at += at + 1 < len(words) and words[at + 1].low in _JOINING and closes_list(words, at)
    joined = at + 1 < len(words) and (words[at].low == "," or words[at].low in _JOINING)
    return at + 1 if joined and words[at + 1].mention is not None else None


def closes_list(words: Sequence[Word] | Sequence[Item], comma: int) -> bool:
    """Tell the comma before the last of three or more, "Iran, Iraq, and Syria", from one between two clauses."""
    if comma < _LIST or words[comma].low != "," or words[comma - 2].low != ",":
        return False
    return words[comma - 1].mention is not None and words[comma - 3].mention is not None


def governor(words: Sequence[Word], k: int) -> int:
    """Return the word that the mention at `k`, or the first of those coordinated with it, hangs on; -1 for none."""
    while (before := listed_before(words, k)) is not None:
        if _alone_next(words, k - 1):
            return -1
        k = before
    while k > 0 and words[k - 1].mention is not None:
        k -= 1  # "Peshmerga Kurdish fighters" are one
    at = k - 1
    while at > 0 and (words[at].low in _OPENERS or _qualifies(words[at]) or counts(words, at)):
        at -= 1
    if at > 0 and not words[at].tag and words[at - 1].low in ("of", "by", "against"):
        at -= 1  # "the killing of defenseless Palestinians", in words that carry no tags
    if at > 0 and words[k].tag and not words[at].tag:
        at = _before_marks(words, at)
    if at > 1 and words[at].low == "of" and words[at - 1].low in _LANDS:
        at = _before_land(words, at - 2)  # "violence in the friendly country of Turkey"
    return at if at >= 0 and words[at].mention is None else -1


def _before_land(words: Sequence[Word], at: int) -> int:
    """Return the word before what is said of a land."""
    while at > 0 and words[at].mention is None and words[at].tag not in ("IN", "TO") and words[at].low not in _LINKS:
        at -= 1
    return at


def _before_marks(words: Sequence[Word], at: int) -> int:
    """Return the preposition before where it is that is called so: "violence in “friendly and brotherly” Turkey"."""
    near = range(at, max(0, at - _MARKED), -1)
    opener = next((k for k in near if words[k].tag or words[k].mention is not None), at)
    return opener if words[opener].low in _PLACES else at


def _qualifies(word: Word) -> bool:
    return word.tag in ("JJ", "CD") and word.low not in _LINKS  # "inside" may pass for an adjective


def counts(words: Sequence[Word] | Sequence[Item], at: int) -> bool:
    """Tell a word that only says how many: "over a dozen", "at least 20", "hundreds of" before who they are."""
    low, before, after = words[at].low, words[at - 1].low, words[at + 1].low if at + 1 < len(words) else ""
    if words[at].mention is not None:
        return False
    if low == "of":
        return before in MANY
    figure = at + 1 < len(words) and (words[at + 1].tag == "CD" or after[:1].isdigit())
    roughly = low in _ROUGHLY and (after in _ROUGHLY or after in MANY or after == "a" or figure)
    return roughly or low in MANY or (low == "a" and after in MANY)


def part_of(words: Sequence[Word], k: int, classes: Mapping[str, frozenset[str]]) -> Part:
    """Return the part of the mention at `k`; `classes` are those of words.yaml."""
    at = governor(words, k)
    if _is_harmed(words, at, classes["harming"]) or _undergoes(words, k, classes):
        return Part.VICTIM
    before, head = (words[at].low if at >= 0 else ""), (words[at - 1].low if at > 0 else "")
    if before == "by":
        return _part_by(words, at, classes)
    if head in classes["rulers"]:
        return Part.FREE  # "the regime in Bahrain"
    # "two drones belonging to Israel violated the airspace"
    owned = before == "of" or (before == "to" and head in classes["belonging"])
    if owned or before in _SIDES:
        if (head in classes["suffered"] and before not in ("with", "for")) or head in classes["belongings"]:
            return Part.VICTIM
        return Part.OF if owned else Part.SIDE
    return _part_by_place(words, at, classes)


def _part_by(words: Sequence[Word], at: int, classes: Mapping[str, frozenset[str]]) -> Part:
    """Return the part of who stands behind the "by" at `at`: "would undermine all efforts by the OIC" blames others."""
    head, before = words[at - 1].low if at else "", words[max(0, at - _NEAR - 1) : max(0, at - 1)]
    if head in classes["undertaken"] and any(word.low in classes["harming"] for word in before):
        return Part.VICTIM
    return Part.PLACE if head in classes["belonging"] else Part.BY  # "from Gaza, which is run by Hamas"


def _part_by_place(words: Sequence[Word], at: int, classes: Mapping[str, frozenset[str]]) -> Part:
    """Return the part of what hangs on the word at `at` by where or whence: -1 for nothing."""
    before, head = (words[at].low if at >= 0 else ""), (words[at - 1].low if at > 0 else "")
    if before == "from" and (head in classes["dictates"] or head in classes["utterances"]):
        return Part.OF  # "will not accept ultimatums from London"
    # "will go on buying gas from Iran", and "importing Iranian oil" too
    near = words[max(0, at - _NEAR) : at] if before == "from" else words[max(0, at) : at + 1]
    dealt_with = any(word.low in classes["taking"] for word in near)
    aside = before in _PLACES or (before == "as" and _compares(words, at + 1))
    return Part.SIDE if dealt_with else Part.PLACE if aside else Part.FREE


def _compares(words: Sequence[Word], k: int) -> bool:
    """Tell whom words only compare others with: "all should see it, as Iran and Russia did"."""
    while (after := listed_after(words, k)) is not None:
        k = after
    return k + 1 < len(words) and words[k + 1].low in ("did", "does", "do", "has", "have")


def _undergoes(words: Sequence[Word], k: int, classes: Mapping[str, frozenset[str]]) -> bool:
    """Tell whom something was done to by the noun that they own: "Soleimani's assassination", "Lebanon's integrity".

    Or by what they are under: "Palestinian land has been under occupation".
    """
    under = next((i for i in range(k + 1, min(k + 7, len(words) - 1)) if words[i].low == "under"), None)
    if under is not None and any(word.low in classes["suffered"] for word in words[under + 1 : under + 3]):
        return not any(word.mention for word in words[k + 1 : under])
    after = [word.low for word in words[k + 1 : k + 5] if word.low not in OWNING]
    if after[:1] and after[0] in classes["undergone"]:
        return "of" not in after[1:2]
    return any(low in classes["belongings"] for low in after[:2]) and bool(after)


def _is_harmed(words: Sequence[Word], at: int, harming: frozenset[str]) -> bool:
    """Tell whether the word at `at`, or the one before it, does harm to whom follows: "killing many Palestinians"."""
    if at < 0 or words[at].low in harming:
        return at >= 0
    return at > 0 and words[at].low not in _LINKS and words[at - 1].low in harming
