"""An article as its stages leave it: sentences as resolved items, with the quotations that are somebody's words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain.article import Article
from app.domain.codebook import Precision
from app.domain.event import Evidence, Origin
from app.domain.lexicon import Lexicon
from app.domain.lines import unwrapped
from app.domain.values import value
from app.extraction.actors.appositions import join_appositions
from app.extraction.actors.coreference import Resolver
from app.extraction.actors.home import OPENING, home_of
from app.extraction.actors.people import People
from app.extraction.actors.phrases import read_phrases
from app.extraction.syntax.asides import between_commas, with_place_and_day
from app.extraction.syntax.grammar import FINITE, RELATIVES
from app.extraction.syntax.items import Item, make_items, mend_items
from app.extraction.syntax.mending import mend_force
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.naming import tells_itself
from app.extraction.text.capitals import in_plain_case
from app.extraction.text.names import find_units
from app.extraction.text.papers import cut_at, printed_paper
from app.extraction.text.quotes import Quotation, find_quotations, quotations_in
from app.extraction.text.sentences import Sentence, split_sentences
from app.extraction.text.tagger import load_tagger
from app.extraction.text.tokens import DASHES, DATELINE_ENDS, tokenize
from app.extraction.times.datelines import day_written
from app.extraction.times.dates import TimeExpression, find_times, is_anchor

# Longer spans are pages, not evidence (codebook, section 5).
LONGEST_EVIDENCE = 700


@value
class ReadSentence:
    """One sentence with its resolved items; `number` counts from 0, `capitals` says that it stands out in capitals."""

    number: int
    sentence: Sentence
    items: list[Item]
    capitals: bool = False

    @property
    def is_headline(self) -> bool:
        """Whether this is a line by itself without an end mark, or set in capitals before a text that is not."""
        return self.capitals or not self.items or self.items[-1].low not in (".", "!", "?", '"', ";", ":")


@value
class Reading:
    """An article read: what the rules for events are given; `text` is the article's as it was read, of one length."""

    article: Article
    text: str
    sentences: list[ReadSentence]
    home: str | None = None  # the state where it was written

    @property
    def published(self) -> date:
        """The day that relative dates are resolved against."""
        return self.article.published_on

    def evidence(self, sentence: ReadSentence, told: str) -> list[Evidence]:
        """Return the sentence as evidence, in its parts where it is too long for one span; `told` says of what."""
        text, whole = self.article.text, sentence.sentence
        if whole.end - whole.start <= LONGEST_EVIDENCE:
            return [self._span(whole.start, whole.end, told)]
        parts = split_sentences(text[whole.start : whole.end])
        short = [part for part in parts if part.end - part.start <= LONGEST_EVIDENCE]
        spans = [(whole.start + part.start, whole.start + part.end) for part in short]
        return [self._span(start, end, told) for start, end in spans or [_beginning(text, whole)]]

    def _span(self, start: int, end: int, told: str) -> Evidence:
        return Evidence(start, end, self.article.text[start:end], Origin(told, start, end))


def _beginning(text: str, sentence: Sentence) -> tuple[int, int]:
    """Return the span of a sentence's first words, as many as evidence may have."""
    end = sentence.start + LONGEST_EVIDENCE
    blank = text.rfind(" ", sentence.start, end)
    return sentence.start, blank if blank > sentence.start else end


def read_article(article: Article, lexicon: Lexicon) -> Reading:
    """Run the stages from text to resolved items."""
    tagger = load_tagger()
    printed = unwrapped(article.text)
    quotations = find_quotations(printed)
    paper = printed_paper(printed)
    sentences = cut_at(split_sentences(printed, quotations), paper[0], printed)
    text = in_plain_case(printed, sentences, lexicon, tagger)
    headings = _in_capitals(printed, text, sentences)
    tokens = [tokenize(text, sentence) for sentence in sentences]
    units = [find_units(found, lexicon) for found in tokens]
    people = People(lexicon.roster, article.published_on, lexicon.words["called by the first name"])
    for found in units:
        people.introduce(found.values())
    home = home_of(article, tokens, units, lexicon)
    resolver = Resolver(lexicon, article.published_on, people, home)
    read = []
    written = day_written(text, [(s.start, s.end) for s in sentences[:OPENING]], article.published_on)
    # The last day told and the last other time, each with its sentence's number.
    told: dict[bool, tuple[int, TimeExpression]] = {}
    for number, (sentence, words, known) in enumerate(zip(sentences, tokens, units, strict=True)):
        if len(words) > _LONGEST_SENTENCE or paper[0] <= sentence.start < paper[1]:
            read.append(ReadSentence(number, sentence, []))
            continue
        mentions = join_appositions(words, read_phrases(words, known, lexicon, people), people)
        inside = quotations_in(quotations, sentence.start, sentence.end)
        inside = [q for q in inside if not (_is_reported(text, q, sentence, mentions) or _is_term(text, q, lexicon))]
        telling = [q for q in inside if tells_itself(q, words, mentions, lexicon)]
        near = (last for last in told.values() if number - last[0] <= _ANCHOR_REACH)
        before = [time for _, time in sorted(near, key=lambda last: last[1].start)]
        times = find_times(text, sentence.start, sentence.end, written, before)
        told |= {is_anchor(time): (number, time) for time in times if time.past.precision in _ANCHORING}
        items = make_items(words, mentions, [q for q in inside if q not in telling], times, tagger)
        items = mend_items(items, lexicon.lemmas, lexicon.words["accords"])
        items = [_marked(item, telling) for item in items] if telling else items
        items = with_place_and_day(between_commas(_without_dateline(items)))
        items = resolver.resolve(mend_force(items, lexicon.lemmas, lexicon.words))
        read.append(ReadSentence(number, sentence, items, number in headings))
    return Reading(article, text, read, home)


def _in_capitals(printed: str, text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of the sentences that stand out in capitals; none where most of the text is in capitals."""
    changed = [n for n, s in enumerate(sentences) if text[s.start : s.end] != printed[s.start : s.end]]
    return frozenset(changed) if 2 * len(changed) < len(sentences) else frozenset()


def _is_term(text: str, quotation: Quotation, lexicon: Lexicon) -> bool:
    """Tell a term of art, which is nobody's words: "declared the envoy “persona non grata”"."""
    return text[quotation.inner_start : quotation.inner_end].lower() in lexicon.words["terms of art"]


def _is_reported(text: str, quotation: Quotation, sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Tell whether a quotation holds a medium's own report, whose words are read like the writer's.

    "According to Press TV “Bagheri Kani issued the warning …”"
    """
    opening = text[sentence.start : quotation.start].lower()
    if not opening.startswith("according to ") or quotation.inner_end - quotation.inner_start < _SHORT_QUOTE:
        return False
    before = [m for m in mentions if m.end <= quotation.start]
    if not before or before[0].type is not MentionType.MEDIUM:
        return False
    # "According to ISNA, the ministry said that the move was “…”" holds the ministry's words.
    return quotation.start - before[0].end < _SHORT_GAP


def _marked(item: Item, telling: Sequence[Quotation]) -> Item:
    """Return the item with the quotation that it opens, whose words are read like the writer's."""
    opened = next((q for q in telling if q.inner_start == item.start), None)
    return item if opened is None else replace(item, marked=opened)


_PLACES = frozenset({MentionType.PARTY, MentionType.PLACE, MentionType.MEDIUM, MentionType.ADJECTIVE})
_LONGEST_DATELINE = 12  # items: "DAR ES SALAAM, Tanzania, Aug. 12 (Reuters) -"
_SHORT_QUOTE = 60
_SHORT_GAP = 20  # "Press TV in Iran “…": nobody else stands between a medium and its report
_ANCHORING = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_ANCHOR_REACH = 2  # sentences over which "the next day" counts from the last day told
# Tokens; no sentence of news is longer, and what looks like one is a table, a list or an attack.
_LONGEST_SENTENCE = 1000


def _without_dateline(items: list[Item]) -> list[Item]:
    """Drop the dateline's words ("TEHRAN –", "ISTANBUL (Al-Monitor) —") from the items of a sentence."""
    for k, item in enumerate(items[:_LONGEST_DATELINE]):
        if item.tag in FINITE:
            return items
        if item.low in DATELINE_ENDS and k and not _joins(items, k):
            aside = bool(items[k + 1 : k + 2]) and items[k + 1].low in RELATIVES
            if aside or _is_enclosed(items, k) or any(before.low == "and" for before in items[:k]):
                return items  # "Iran – which has denied it – said", "Iran and Syria – old allies – said"
            first, source = items[0], items[k - 2].mention if k > 1 and items[k - 1].low == ")" else None
            if source is not None and source.type is MentionType.MEDIUM:
                return items[k + 1 :]  # "SAN JOSE, Nov. 8 (UPI) --"
            named = first.mention is None or first.mention.type in _PLACES
            if not named or (first.mention is None and not first.low.isupper() and not _capitals(items[:k])):
                return items  # "Geoff Hoon - on a visit to Kuwait - said"
            return items[k + 1 :]
    return items


def _is_enclosed(items: Sequence[Item], dash: int) -> bool:
    """Tell the first of two dashes before the verb of a state: "Russia -- a friend of Syria -- urged"."""
    first, rest = items[0].mention, items[dash + 1 :]
    verb = next((k for k, item in enumerate(rest) if item.is_verb), 0)
    return first is not None and first.organ == "state" and any(item.low in DASHES for item in rest[:verb])


def _joins(items: Sequence[Item], k: int) -> bool:
    """Tell the mark of a compound, "a 25-year pact", from one that closes a dateline: "TEHRAN- The army"."""
    return k + 1 < len(items) and items[k - 1].end == items[k].start and items[k].end == items[k + 1].start


def _capitals(items: Sequence[Item]) -> bool:
    return items[0].tag.startswith("NNP") or items[0].mention is not None
