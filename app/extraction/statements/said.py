"""What somebody said: where it stands in the sentence, and the words that hold it."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from app.extraction.candidates import Context
from app.extraction.clauses.counted import is_counted
from app.extraction.clauses.predicates import Predicate
from app.extraction.reading import ReadSentence
from app.extraction.syntax.content import Word, open_words
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType

_PRONOUNS = frozenset({"it", "they"})
_AFTER_SPEECH = (",", ".", "IN", "TO")
_JOINERS = frozenset({"and", "or", "but"})
_TURNING_TO = frozenset({"asked", "on", "about", "regarding", "concerning"})  # "On ties with Iran, he said"
_ASIDE = ("IN", "TO", "WRB", "RB", "CC", "TIME")  # tags of what opens a sentence beside its subject
_FINITE = ("VBD", "VBZ", "VBP", "MD")


class Said:
    """The words of one statement: the items after its verb, or before it where the speaker stands last."""

    def __init__(
        self, sentence: ReadSentence, predicate: Predicate, context: Context, turns: Sequence[int] = ()
    ) -> None:
        """Read what `sentence` tells by `predicate`; at `turns` another speaker takes the word."""
        self.turns = turns
        self.sentence = sentence
        self.items: Sequence[Item] = sentence.items
        self.predicate = predicate
        self.context = context

    @cached_property
    def span(self) -> tuple[int, int]:
        """The items `[start, end)` that hold what was said."""
        items, predicate = self.items, self.predicate
        if items[predicate.at : predicate.at + 1] and items[predicate.at].low == "according":
            closed = next((k for k in range(predicate.last, len(items)) if items[k].low == ","), len(items))
            if predicate.at == 0:
                return closed, self._content_end(closed + 1)
            # "The move, according to the ministry, is unlawful" goes on behind its source.
            return 0, len(items) if closed + 2 < len(items) else predicate.at
        if self.medium is not None and self.medium > 1 and items[self.medium - 1].low == ",":
            return 0, self.medium
        if self._is_partly_quoted:
            return 0, predicate.group
        subject = predicate.subject[0] if predicate.subject else self._paper_start()
        if subject > 1 and not predicate.inverted:
            closed = items[subject - 1].low in (",", ":") or items[subject - 1].quotation is not None
            told = any(item.tag in _FINITE or item.quotation for item in items[: subject - 1])
            # "Asked whether it was so, he said", "A day after Israel bombed Damascus, Iran urged it to stop"
            counted = is_counted(items[:4]) and predicate.last < len(items) and items[predicate.last].low not in ",."
            told = told and not counted and items[0].low not in self.context.lexicon.words["asked"]
            goes_on = any(item.low == "that" for item in items[predicate.last : predicate.last + 3])
            if closed and told and not goes_on and not self._clause_follows():
                return 0, subject
        return predicate.last, self._content_end(predicate.last)

    @cached_property
    def _is_partly_quoted(self) -> bool:
        """Whether what was said begins before its quotation: "Iran and Russia “share this airbase,” said Shamkhani"."""
        k = self.predicate.group - 1
        quoted = self.predicate.inverted and k > 0 and self.items[k].quotation is not None
        return quoted and self.items[k - 1].low not in (",", ":")

    def _clause_follows(self) -> bool:
        """Tell a clause right behind the verb: "Following the vote that was held, Iran said it respected it"."""
        start = self.predicate.last
        subject, verb = self.items[start : start + 1], self.items[start + 1 : start + 2]
        return bool(subject and verb) and subject[0].mention is not None and verb[0].tag in _FINITE

    @cached_property
    def medium(self) -> int | None:
        """The item of the medium that passes on somebody's words: "IRNA reported on Monday, quoting him as saying"."""
        items, at = self.items, self.predicate.at
        if at >= len(items) or items[at].tag != "VBG" or items[at - 1].low != "as":
            return None
        k = next((k for k in range(at - 1, 0, -1) if items[k].tag in _FINITE), 0) - 1
        while k > 0 and items[k].time is not None:
            k -= 1
        named = items[k].mention if k >= 0 else None
        return k if named is not None and named.type is MentionType.MEDIUM else None

    def _content_end(self, start: int) -> int:
        """Return where content that begins at `start` ends: at a participle of the speaker, or another speaker."""
        items = self.items
        for k in range(start, len(items)):
            participle = items[k].tag == "VBG" and items[k - 1].low == ","
            if participle or items[k].low == ";" or k in self.turns:
                return k
            if items[k].low == "," and (
                _speaker_follows(items, k + 1)
                or self._is_judged(k + 1)
                or self._another_speaks(k + 1)
                or is_counted(items[k + 1 : k + 4])
                or self._is_announced_after(k + 1)
                or self._goes_on_outside(k + 1)
            ):
                return k
        return len(items)

    def _goes_on_outside(self, k: int) -> bool:
        """Tell the main verb behind what was said in a relative clause: "Rwanda, which admitted that …, said"."""
        if k >= len(self.items) or self.items[k].tag not in _FINITE:
            return False
        before = self.items[: self.predicate.group]
        opened = next((r for r in range(len(before) - 1, 0, -1) if before[r].low in ("who", "which")), 0)
        return opened > 0 and before[opened - 1].low == "," and all(i.tag not in _FINITE for i in before[opened:])

    def _is_announced_after(self, k: int) -> bool:
        """Tell how an announcement came about, which the writer says: "announced a deal, after a truce had failed"."""
        announced = self.items[self.predicate.at].low in self.context.lexicon.words["announcing"]
        return announced and k < len(self.items) and self.items[k].low == "after"

    def _another_speaks(self, k: int) -> bool:
        """Tell where the words of somebody else begin: "said it would stay, and the ministry in London said"."""
        named = [item.low for item in self.items[k + 2 : k + 5]]
        verb = named[2:] if named[:1] == ["in"] else named[:1]  # "the ministry in London said"
        joined = bool(verb) and self.items[k].low in ("and", "but", "while") and self.items[k + 1].actor is not None
        classes = self.context.lexicon.words
        return joined and (verb[0] in classes["saying"] or verb[0] in classes["terming"])

    def _is_judged(self, k: int) -> bool:
        """Tell what another says of it all: "says it builds bombs, a charge that Iran denies"."""
        named, after = self.items[k + 1 : k + 2], self.items[k + 2 : k + 3]
        charge = bool(named) and named[0].noun in self.context.lexicon.words["utterances"]
        opens = after and (after[0].low in ("that", "which") or after[0].tag == "VBN" or after[0].actor is not None)
        return charge and bool(opens)

    def _paper_start(self) -> int:
        """Return where a paper that speaks begins: "the statement" of "…, the statement read"; 0 where none does."""
        k = self.predicate.group - 1
        while k > 0 and self.items[k].tag == "RB":
            k -= 1
        if k <= 0 or self.items[k].noun not in self.context.lexicon.words["documents"]:
            return 0
        while k > 0 and (self.items[k - 1].tag in ("DT", "JJ", "NN", "PRP$") or self.items[k - 1].mention is not None):
            k -= 1
        return k

    @cached_property
    def quotations(self) -> list[Item]:
        """The quotations of this statement: among what was said, or before a verb that stands behind them."""
        start, end = self.span
        inside = [item for item in self.items[start:end] if item.quotation]
        if start == 0:
            # "“It is over,” he said, “and we will leave”": the words go on behind the verb.
            last = self.predicate.last
            return inside + [item for item in self.items[last : last + 2] if item.quotation]
        at = self.predicate.at
        if self.predicate.subject == (1,) and self.items[0].quotation is not None:
            return [self.items[0], *inside]  # "“No,” Assad said of what he called “lies”"
        if self.predicate.inverted and inside:  # "“We stand ready,” said Abe, “to help”"
            return [item for item in self.items[max(0, at - 2) : at] if item.quotation] + inside
        if inside or (self.items[at].tag == "VBG" and self.items[at - 1].low != "as"):
            return inside
        return [item for item in self.items[: self.predicate.at] if item.quotation]

    @property
    def says_something(self) -> bool:
        """Whether words of content follow a neutral verb, or a quotation stands in the sentence."""
        if self.quotations:
            return True
        return self.predicate.last < len(self.items) - 1 or self.predicate.subject[:1] > (3,)

    @property
    def only_agrees(self) -> bool:
        """Whether a paper holds an accord, which stands by itself: "issued a statement agreeing to resume talks"."""
        following = [item.low for item in self.items[self.predicate.last : self.predicate.last + 3] if not item.time]
        return following[:1] == ["agreeing"] and not self.quotations

    @property
    def tells_clause(self) -> bool:
        """Whether a clause, a quotation or a plan was told, and not only a deed named: "announced the deal"."""
        plans = self.context.lexicon.words["plans"]
        if self.quotations or (self.predicate.passive and self._subject_is(plans)):
            return True
        start, end = self.span
        for k in range(start, end):
            item = self.items[k]
            if item.low == "that" or item.low in plans:
                return True
            if item.tag in _FINITE:
                return self.items[k - 1].low not in _JOINERS  # "announced the exit and ordered": its own deed
            if item.low in ("which", "who", ";"):
                return False
        return False

    def _subject_is(self, nouns: frozenset[str]) -> bool:
        """Tell whether the noun before a passive verb is one of these: "the plan was announced by"."""
        group = self.predicate.group
        return group > 0 and self.items[group - 1].low in nouns

    def mentions(self) -> Iterator[tuple[int, Mention]]:
        """Yield who is named in what was said, in quotations too, with the index of the item."""
        start, end = self.span
        spoken = end if self.quotations else start
        clause = next((k for k in range(start, end) if self.items[k].low == "that"), spoken)
        for k, item in enumerate(self.items):
            if item.mention is not None and clause <= k < end:
                yield k, item.mention
            if item in self.quotations:
                yield from ((k, inner) for inner in item.inner)

    @cached_property
    def words(self) -> list[Word]:
        """The words that were said, those of quotations too; not whoever heard them."""
        start, end = self.span
        if parted := self._parted:
            return open_words(parted, self.context.reading.text)
        if start == self.predicate.last:
            # The frame's own words may hold what is judged: "described Iran's move as".
            start = _after_hearer(self, self.predicate.at + 1, end)
        inside = range(start, end)
        opening = self.predicate.subject[0] if self.predicate.subject and self.items[0].tag == "VBG" else 0
        if self.predicate.inverted and self.quotations and start:
            inside = range(0)  # "said Safadi, the foreign minister": what follows the verb is the speaker
        # What is quoted of an opening clause, "Calling it “a crime”, he said", is told there.
        spoken = [item for item in self.quotations if item not in self.items[:opening]]
        chosen = [item for k, item in enumerate(self.items) if k in inside or item in spoken]
        return open_words(chosen, self.context.reading.text)

    @property
    def _parted(self) -> Sequence[Item]:
        """The items of words that their speaker stands within: "Israel's raid, he said on Monday, was a crime"."""
        items, predicate = self.items, self.predicate
        opening = items[: max(0, predicate.subject[0] - 1)] if predicate.subject else ()
        if not opening or any(i.is_verb or i.low == "," or i.quotation for i in opening) or opening[0].tag in _ASIDE:
            return ()
        k = predicate.last
        while k < len(items) and items[k].time is not None:
            k += 1
        commas = items[len(opening)].low == "," and k < len(items) and items[k].low == ","
        goes_on = commas and any(item.tag in _FINITE for item in items[k + 1 : k + 3])
        return (*opening, *items[k + 1 :]) if goes_on else ()

    @cached_property
    def topic(self) -> list[Word]:
        """The words before the verb that say what is spoken of: "reacting to the attack, he …", "…, condemning it"."""
        group = self.predicate.group
        participle = self.items[self.predicate.at].tag == "VBG" and group == self.predicate.at
        pointing = self.items[0].low in self.context.lexicon.words["pointing"] | _TURNING_TO
        subject = self.predicate.subject[0] if self.predicate.subject else group
        # "Referring to Syria, Khan called": the comma joins no two parties.
        end = subject if 0 < subject < group and self.items[subject - 1].low == "," else group
        chosen = self.items[:end] if participle or pointing else ()
        if subject > 1 and self.items[subject - 1].low in ("which", "that") and self.items[subject - 2].low == ",":
            chosen = self.items[: subject - 2]  # "the raid by Israel, which he called a crime"
        return open_words(chosen, self.context.reading.text)


def _after_hearer(said: Said, start: int, end: int) -> int:
    """Return where what was said begins: after "told Interfax", "in a meeting with Lavrov", "on Sunday that"."""
    items, classes = said.items, said.context.lexicon.words
    if start >= end or items[said.predicate.at].low in classes["pointing"]:
        return start
    while start < end and (items[start].time is not None or items[start].tag == "RB"):
        start += 1
    aside = start < end and items[start].tag in ("IN", "TO")
    if aside and items[start].low == "to" and start + 1 < end and items[start + 1].tag == "VB":
        return start  # "vowed to strike, if need be"
    if not aside and items[said.predicate.at].low not in classes["telling"]:
        return start
    for k in range(start, end):
        item = items[k]
        if item.low in ("that", ":", ",") or item.quotation is not None:
            return k
        if item.tag in _FINITE:
            break
    return start


def _speaker_follows(items: Sequence[Item], k: int) -> bool:
    """Tell whether a comma closes what was said: ", Turkish Foreign Minister Mevlut Cavusoglu said"."""
    if k + 1 >= len(items) or items[k].actor is None:
        return False
    verb = k + 1 + (items[k + 1].tag == "RB")
    if verb >= len(items) or items[verb].tag not in ("VBD", "VBZ", "VBP"):
        return False
    # "said that while it respects this, it opposes the plan" goes on with a clause of what was said.
    return items[k].low not in _PRONOUNS or verb + 1 >= len(items) or items[verb + 1].tag in _AFTER_SPEECH
