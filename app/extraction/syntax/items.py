"""Sentence → items: its words with their tags, each mention, quotation and time expression as one item."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from app.domain.values import value
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.text.quotes import Quotation
from app.extraction.text.tagger import Tagger
from app.extraction.text.tokens import Token
from app.extraction.times.dates import TimeExpression

_UNCHANGED = frozenset(
    "cut hit put quit shut set beat read broadcast overrun let wound".split()
)  # pasts like their base
_PRESENT = frozenset({"are", "am", "'re"})  # presents that do not look like their verb
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_ABOUT = frozenset({"about", "above", "around", "near", "over", "under"})  # before a number
_COUNTING = frozenset("a an the at some two three four five six seven eight nine ten dozens several".split())
_ADVERBS = frozenset("thereafter afterwards thereupon meanwhile nonetheless notwithstanding".split())  # no tagger knows
# What stands like an adverb between an auxiliary and its verb: "has in turn recalled its envoy".
_ADVERBIALS = frozenset(
    tuple(phrase.split())
    for phrase in ("in turn", "in response", "in return", "in retaliation", "in the meantime", "in effect", "for now",
                   "for its part", "for his part", "for their part", "at once", "to date", "once again", "yet again",
                   "at last", "of late", "in addition", "in recent days", "in recent weeks", "in recent months")
)  # fmt: skip
_WITHIN_ADVERBIALS = frozenset(word for phrase in _ADVERBIALS for word in phrase)
_HAVING = frozenset({"has", "have", "had", "will", "would"})  # which no preposition follows but in an adverbial
_TALKS = "talks"
_INITIALS = 3  # letters of "UAE", the longest name by initials that takes "the"
_PLACED = _UNCHANGED | _ABOUT | _ADVERBS | _WITHIN_ADVERBIALS | {_TALKS}
MENTION, QUOTE, TIME = "MENTION", "QUOTE", "TIME"
_DOUBTFUL = frozenset({"VBN", "VBD", "VBP", "VB", "NN", "JJ"})  # tags that are mended
_OWN_TAGS = frozenset({MENTION, QUOTE, TIME})

# What the tagger is shown in place of a mention: a familiar word of the same sort, so that odd names do not derail it.
_STAND_IN = {
    MentionType.PARTY: ("Iran", "NNP"),
    MentionType.PERSON: ("Obama", "NNP"),
    MentionType.COMMENTATOR: ("Obama", "NNP"),
    MentionType.OFFICE: ("president", "NN"),
    MentionType.COUNTERPART: ("president", "NN"),
    MentionType.ORGAN: ("government", "NN"),
    MentionType.PEOPLE: ("Americans", "NNPS"),
    MentionType.PLURAL: ("officials", "NNS"),
    MentionType.PUBLIC: ("officials", "NNS"),
    MentionType.DEFINITE: ("government", "NN"),
    MentionType.ADJECTIVE: ("American", "JJ"),
    MentionType.PAIR: ("American", "JJ"),
    MentionType.PLACE: ("London", "NNP"),
    MentionType.MEDIUM: ("Reuters", "NNP"),
}
_SEVERAL = ("officials", "NNS")


@value
class Item:
    """A word, mention, quotation or time expression at `[start, end)`; `tag` is a Penn tag, or one of ours."""

    start: int
    end: int
    low: str
    tag: str
    mention: Mention | None = None
    quotation: Quotation | None = None
    time: TimeExpression | None = None
    # What is quoted inside a description of somebody: "two “influential” countries".
    marked: Quotation | None = None
    # Who is named inside a quotation: not in the clause, but in what was said.
    inner: tuple[Mention, ...] = ()
    # The word in its own letter case; of a mention the last one: "ambassador" of "its ambassador".
    noun: str = ""

    @property
    def actor(self) -> Mention | None:
        """The mention, where it can take part in an event."""
        return self.mention if self.mention is not None and self.mention.names_actor else None

    @property
    def is_verb(self) -> bool:
        """Whether the tagger takes this for a verb or modal."""
        return self.tag.startswith("VB") or self.tag == "MD"


def make_items(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    times: Sequence[TimeExpression],
    tagger: Tagger,
) -> list[Item]:
    """Return the items of one sentence in order; what stands inside a quotation is hidden in its item."""
    found = _collapse(tokens, mentions, quotations, times)
    shown: list[str] = []
    fixed: dict[int, str] = {}
    for i, item in enumerate(found):
        if isinstance(item, Token):
            shown.append(item.low if i == 0 else item.norm)
            continue
        if item.mention is None:
            word, fixed[i] = ('"', "''") if item.quotation is not None else ("Tuesday", "NNP")
        elif item.mention.type in _STAND_IN:
            word, fixed[i] = _SEVERAL if _is_several(item) else _STAND_IN[item.mention.type]
        else:
            word = item.low if i == 0 else item.noun
        shown.append(word)
    tags = tagger.tag(shown, fixed)
    return [
        Item(item.start, item.end, item.low, tag, noun=item.norm) if isinstance(item, Token) else item
        for item, tag in zip(found, tags, strict=True)
    ]


def _is_several(item: Item) -> bool:
    """Tell "Iranian officials", whose verb is a plural's, from a government."""
    mention = item.mention
    organ = mention is not None and mention.type is MentionType.ORGAN and not mention.possessive
    return organ and item.noun.endswith("officials")


def mend_items(items: Sequence[Item], lemmas: Mapping[str, str], accords: AbstractSet[str]) -> list[Item]:
    """Return the items with what a tagger trained on other text is known to get wrong put right.

    `accords` are nouns of papers that are called by the town where they were signed.
    """
    known = [tagged(item, _by_place(items, k)) if item.low in _PLACED else item for k, item in enumerate(items)]
    mended = [
        tagged(item, _mended(known, k, lemmas)) if item.tag in _DOUBTFUL else item for k, item in enumerate(known)
    ]
    mended = [_verb_of_plural(mended, k) if item.tag in ("NN", "VB") else item for k, item in enumerate(mended)]
    mended = _lone_participle(mended)
    return _towns_of_nouns(_headline_verbs(mended), accords)


def _names_matter(before: Item) -> bool:
    """Tell a name that only says what talks are about, or where: "the Cyprus talks" is nobody who talks."""
    named = before.mention is not None and before.mention.organ in ("state", "capital")
    plural = before.noun.endswith("s") and not before.noun.endswith("us")  # "the United States talks to"
    return named and before.low == "the" and before.noun.isalpha() and len(before.noun) > _INITIALS and not plural


def _is_adverbial(items: Sequence[Item], k: int) -> bool:
    """Tell whether the word is of a phrase that stands like an adverb between an auxiliary and its verb."""
    first = next((j for j in range(k, max(0, k - 3), -1) if items[j - 1].low in _HAVING), None)
    return first is not None and any(
        tuple(item.low for item in items[first : first + n]) in _ADVERBIALS and k < first + n for n in (2, 3)
    )


def _by_place(items: Sequence[Item], k: int) -> str:
    """Return the tag of a word that its place gives away: "Around 1,000 troops" tells how many, not where."""
    item = items[k]
    if item.low in _ADVERBS or (item.low in _WITHIN_ADVERBIALS and _is_adverbial(items, k)):
        return "RB"
    if item.low == _TALKS and item.tag == "VBZ":
        return "NNS" if k > 0 and _names_matter(items[k - 1]) else item.tag
    if k == 0 and item.low in _ABOUT and len(items) > 1 and items[1].tag == "CD":
        return "RB"
    if item.low == "near" and k + 1 < len(items) and items[k + 1].mention is not None:
        return "IN"  # "a settler near Hebron"
    if item.low in _UNCHANGED and item.tag in ("JJ", "VBN", "NN", "VB") and _is_only_verb(items, k):
        return "VBD"
    verb = item.low in _UNCHANGED and item.tag in ("IN", "RP", "JJ", "NN", "VBN", "VB") and _does(items, k)
    return "VBD" if verb else item.tag


def _mended(items: Sequence[Item], k: int, lemmas: Mapping[str, str]) -> str:
    """Return the tag of a word: "meet" is hardly a noun, "met" no present, "it struck" no participle."""
    item, before = items[k], items[k - 1].mention if k else None
    if item.tag == "VBN" and before is None and k > 1 and items[k - 1].tag in ("RB", "RBR"):
        before = items[k - 2].mention  # "Peres later called"
    if item.tag == "VBN" and before is not None:
        person = before.type in (MentionType.PERSON, MentionType.OFFICE) and not before.possessive
        acts = (
            before.type is MentionType.PRONOUN
            or _is_number(items[k - 1])
            or (person and not _has_agent(items, k))
            or _is_done_by(items, k)
        )
        return "VBD" if acts else item.tag
    if item.tag == "VBD" and stands_before_noun(items, k):
        return "VBN"
    if item.low in ("meet", "read") and item.tag == "NN":
        return "VB" if item.low == "meet" else "VBD"
    goes_on = (
        item.tag == "JJ"
        and (_goes_on(items, k) or (k > 0 and _is_number(items[k - 1])))
        and lemmas.get(item.low, item.low) != item.low
    )
    if goes_on or (item.tag == "NN" and _is_strong_past(items, k, lemmas)):
        return "VBD"
    if item.tag == "VBD" and lemmas.get(item.low) == item.low and item.low not in _UNCHANGED:
        return "VB"  # "called on them to cut ties and downgrade trade"
    past = item.tag in ("VBP", "VB") and item.low not in _PRESENT and lemmas.get(item.low, item.low) != item.low
    return "VBD" if past else item.tag


def _is_number(item: Item) -> bool:
    """Tell "the three", "the pair" from "the two countries", which may have done nothing: "accords signed"."""
    counted = item.mention is not None and item.mention.type is MentionType.PLURAL and item.mention.count is not None
    return counted and not item.low.endswith("s")


def stands_before_noun(items: Sequence[Item], k: int) -> bool:
    """Tell a participle behind an article: "the recently concluded talks", "a signed accord"."""
    before = k - 1
    while before > 0 and (items[before].tag == "RB" or items[before].time is not None):
        before -= 1
    return before >= 0 and items[before].mention is None and items[before].low in _ARTICLES


def _is_only_verb(items: Sequence[Item], k: int) -> bool:
    """Tell the verb of a sentence that has no other: "Qatar cut ties with Syria on Monday", "rockets hit it"."""
    before = items[k - 1] if k else None
    if before is None or any(item.tag in ("VBD", "VBZ", "VBP", "MD") for item in items):
        return False
    following = items[k + 1].tag if k + 1 < len(items) else ""
    if before.tag == "NNS":
        return following in ("DT", "PRP$", "CD", MENTION)
    actor = before.actor
    return actor is not None and not actor.possessive and following.startswith(("NN", "JJ", "CD", "RP", "IN"))


def _is_done_by(items: Sequence[Item], k: int) -> bool:
    """Tell "Moscow responded by recalling its envoy" from a participle with its agent."""
    named: Mention | None = items[k - 1].actor
    following = items[k + 1 : k + 3]
    doing = len(following) > 1 and following[0].low == "by" and following[1].tag == "VBG"
    return doing and named is not None and not named.possessive


def _does(items: Sequence[Item], k: int) -> bool:
    """Tell whether the word stands between an actor and an object: "Iraq shut its border"."""
    actor = items[k - 1].actor if k else None
    return actor is not None and not actor.possessive and k + 1 < len(items) and items[k + 1].tag in ("DT", "PRP$")


def _is_strong_past(items: Sequence[Item], k: int, lemmas: Mapping[str, str]) -> bool:
    """Tell "drew" of "The raid drew sharp criticism" from a noun: no noun has its form, and an object follows."""
    low = items[k].low
    form = lemmas.get(low, low) != low and not low.endswith(("s", "ed", "ing"))
    follows = k + 1 < len(items) and items[k + 1].tag in ("DT", "JJ", "PRP$", "CD")
    return form and follows and k > 0 and items[k - 1].tag.startswith(("NN", "VB"))


def _goes_on(items: Sequence[Item], k: int) -> bool:
    """Tell a coordinated verb with its object, "and urged both countries", from "dated and detailed plans"."""
    after = items[k + 1] if k + 1 < len(items) else None
    objected = after is not None and (after.tag in ("DT", "PRP$") or after.actor is not None)
    return k > 0 and objected and items[k - 1].low in ("and", "but") and items[k].low.endswith("ed")


def _has_agent(items: Sequence[Item], k: int) -> bool:
    """Tell "accompanied by his wife" and "quoted as saying" from "concluded by saying"."""
    following = items[k + 1 : k + 3]
    doing = any(item.tag == "VBG" for item in following)
    return bool(following) and (following[0].low == "as" or (following[0].low == "by" and not doing))


def _verb_of_plural(items: Sequence[Item], k: int) -> Item:
    """Take "plan" for a verb in "Iranian experts plan to meet"."""
    item = items[k]
    if item.low == "meet" and k and items[k - 1].actor is not None and not any(it.is_verb for it in items[:k]):
        return tagged(item, "VBP")  # "Greek and Turkish officials meet in Athens"
    framed = 0 < k < len(items) - 1 and item.tag == "NN" and items[k + 1].low == "to"
    if not framed or (actors := items[k - 1].actor) is None or actors.possessive:
        return item
    plural = items[k - 1].noun.endswith("s") and actors.type is not MentionType.PARTY
    return tagged(item, "VBP") if plural else item


def _lone_participle(items: list[Item]) -> list[Item]:
    """Take the participle after a parenthesis for the verb of a sentence that has none: "Macron, on Sunday, called"."""
    if not items or items[-1].low != "." or any(item.tag in ("VBD", "VBZ", "VBP", "MD") for item in items):
        return items
    for k in range(1, len(items)):
        behind = items[k - 1].low == "," or items[k - 1].time is not None
        if items[k].tag == "VBN" and behind and not _has_agent(items, k):
            return [*items[:k], tagged(items[k], "VBD"), *items[k + 1 :]]
    return items


def _towns_of_nouns(items: list[Item], accords: AbstractSet[str]) -> list[Item]:
    """Take towns that only name a thing for places, or for nothing: "the Astana process", "the Kyoto Protocol"."""
    shown = list(items)
    for k, item in enumerate(items[:-1]):
        mention, noun = item.mention, items[k + 1]
        if mention is None or mention.organ not in ("capital", "place") or mention.possessive or noun.mention:
            continue
        if noun.low in accords:
            shown[k] = replace(item, mention=replace(mention, type=MentionType.PLACE, party=None, actor=None))
        elif noun.tag in ("NN", "NNS"):
            shown[k] = replace(item, mention=replace(mention, type=MentionType.PLACE))
    return shown


def _headline_verbs(items: list[Item]) -> list[Item]:
    """Retag the verb of a headline, which the tagger takes for a plural: "Iran's FM heads to Turkey"."""
    if not items or items[-1].low in (".", "!", "?") or any(item.tag in ("VBD", "VBZ", "VBP", "MD") for item in items):
        return items
    verbs = [
        k
        for k in range(1, len(items))
        if items[k].tag in ("NNS", "NNP", "NNPS", "NN") and items[k].low.endswith("s") and items[k - 1].tag == MENTION
        and (actor := items[k - 1].actor) is not None and not actor.possessive
    ]  # fmt: skip
    return [tagged(item, "VBZ") if k in verbs else item for k, item in enumerate(items)]


def stands_free(items: Sequence[Item], k: int) -> bool:
    """Tell whether the item at `k` is an actor that owns nothing after it."""
    actor = items[k].actor
    return actor is not None and not actor.possessive


def tagged(item: Item, tag: str) -> Item:
    """Return the item with a tag; mentions, quotations and times keep their own."""
    return item if item.tag == tag or item.tag in _OWN_TAGS else replace(item, tag=tag)


def _collapse(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    times: Sequence[TimeExpression],
) -> list[Item | Token]:
    """Return the tokens of a sentence with an item for each mention, quotation and time in place of its tokens."""
    items: list[Item | Token] = []
    by_first = {mention.first: mention for mention in mentions}
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if quotations and (quotation := next((q for q in quotations if q.start <= token.start < q.end), None)):
            if (word := _own_verb(tokens, i, quotation)) is not None:
                items.append(word)
                i = _skip(tokens, i, quotation.end)
                continue
            inner = tuple(m for m in mentions if quotation.start <= m.start < quotation.end)
            items.append(Item(token.start, quotation.end, '"', QUOTE, quotation=quotation, inner=inner))
            i = _skip(tokens, i, quotation.end)
        elif (mention := by_first.get(i)) is not None:
            noun = tokens[mention.last - 1].low
            item = Item(mention.start, mention.end, token.low, MENTION, mention=mention, noun=noun)
            items.append(replace(item, marked=marked) if (marked := _marked(mention, quotations)) else item)
            i = mention.last
        elif times and (time := next((t for t in times if t.start <= token.start < t.end), None)):
            items.append(Item(time.start, time.end, token.low, TIME, time=time))
            i = _skip(tokens, i, time.end)
        else:
            items.append(token)
            i += 1
    return items


def _own_verb(tokens: Sequence[Token], i: int, quotation: Quotation) -> Token | None:
    """Return the writer's verb that stands in marks only for its sense: "forces “neutralized” 12 militants"."""
    word = tokens[i + 1] if i and i + 3 < len(tokens) and tokens[i + 1].start >= quotation.inner_start else None
    if word is None or not word.low.endswith("ed") or word.end < quotation.inner_end:
        return None
    after = tokens[i + 3]
    done_to = after.text[:1].isupper() or after.text[:1].isdigit() or after.low in _COUNTING
    return word if done_to and tokens[i + 2].end <= quotation.end else None


def _marked(mention: Mention, quotations: Sequence[Quotation]) -> Quotation | None:
    """Return the words in marks inside a description: those of "two “influential” countries"."""
    if mention.type not in (MentionType.PLURAL, MentionType.DEFINITE):
        return None
    return next((q for q in quotations if mention.start < q.start and q.end <= mention.end), None)


def _skip(tokens: Sequence[Token], i: int, end: int) -> int:
    i += 1
    while i < len(tokens) and tokens[i].start < end:
        i += 1
    return i
