"""Read sentences → candidates: one act as one trigger tells it, before the reports of one act are merged."""

from collections.abc import Collection, Sequence
from dataclasses import field, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan, Origin, Quote
from app.domain.lexicon import Lexicon
from app.domain.values import value
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.status import NEGATION, is_perfect
from app.extraction.clauses.timing import bound_time, closing_time, is_behind_infinitive, is_of_deciding
from app.extraction.reading import Reading, ReadSentence
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.text.quotes import Quotation

# What opens the words for what an act answers or follows, which took place elsewhere.
_PROMPTS = frozenset({"response", "retaliation", "reprisal", "revenge", "reaction", "after", "following", "over"})
_SEATS = frozenset({"state", "capital"})
_NAMED_PLACES = frozenset(MentionType) - {MentionType.ADJECTIVE}
_SIDELINES = frozenset({"sidelines", "sideline", "margins", "fringes", "eve", "occasion"})
_LONG_PAST = timedelta(days=60)
_ABOUT = frozenset({"about", "on", "over", "regarding", "concerning"})


@value
class Candidate:
    """An act as one sentence tells it; `dated` says that the sentence names its time."""

    kind: Kind
    act: Act
    status: Status
    when: DateSpan
    initiators: tuple[ActorMention, ...]
    targets: tuple[ActorMention, ...]
    sentence: ReadSentence
    rule: str
    place: str | None = None
    speaker: str | None = None
    quotes: tuple[Quote, ...] = ()
    attribution: str | None = None
    dated: bool = False
    neutral: bool = False
    # The acts that the sentences of a statement tell, one after another, where they are several.
    acts: tuple[Act, ...] = ()
    # Only a wish, or a view of what matters, tells the act: any other holds before it.
    faint: bool = False
    # A paper or speech of which nothing is told yet: "issued a joint statement".
    wordless: bool = False
    # Before whom a statement is made, as far as the text says so.
    hearers: frozenset[str] = frozenset()
    # The item of the head word, and for statements the clauses `[start, end)` of items that tell what was said.
    at: int = 0
    clauses: tuple[tuple[int, int], ...] = ()
    more: tuple[ReadSentence, ...] = field(default=())
    # The statement that does no more than announce this act: it says when its speaker spoke.
    announcement: "Candidate | None" = None
    kind_origin: Origin | None = field(default=None, compare=False, repr=False)
    act_origin: Origin | None = field(default=None, compare=False, repr=False)
    status_origin: Origin | None = field(default=None, compare=False, repr=False)
    # Talks that are told without the other side: no event, but what is said at them is said on their day.
    one_sided: bool = False
    # The deed that meets this one, in whose clause it is named: what intercepted the missiles that this fired.
    against: "Candidate | None" = None

    @cached_property
    def initiator_parties(self) -> frozenset[str]:
        """The parties of the initiators."""
        return frozenset(a.party for a in self.initiators if a.party)

    @cached_property
    def target_parties(self) -> frozenset[str]:
        """The parties of the targets."""
        return frozenset(a.party for a in self.targets if a.party)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The parties of either side."""
        return self.initiator_parties | self.target_parties

    @cached_property
    def last_number(self) -> int:
        """The number of the last sentence that tells it."""
        return max(sentence.number for sentence in (self.sentence, *self.more))


class Context:
    """What the rules need to make candidates of a sentence: actors, dates, places."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.roster = lexicon.roster

    @property
    def published(self) -> date:
        """The article's day."""
        return self.reading.published

    def quote(self, quotation: Quotation) -> Quote:
        """Return a quotation as its words stand in the article, without the marks."""
        start, end = quotation.inner_start, quotation.inner_end
        origin = Origin("quoted in the words of this speaker", start, end)
        return Quote(start, end, self.reading.article.text[start:end], origin)

    def actors(self, items: Sequence[Item], indices: Sequence[int]) -> tuple[ActorMention, ...]:
        """Return the actors that the mentions at these items stand for, each once; none where one is unknown."""
        found: dict[str, ActorMention] = {}
        for i in indices:
            mention = items[i].mention
            for actor in self.named(mention) if mention else ():
                found.setdefault(actor.actor, actor)
        return tuple(found.values())

    def foreign(
        self, actors: Sequence[ActorMention], own: Collection[str | None], *, blocs: bool = False
    ) -> tuple[ActorMention, ...]:
        """Return the actors of other parties; a bloc ("the Muslim world") only where nobody of flesh is named.

        `blocs` keeps them beside others: "criticized the West and Israel".
        """
        nobody = self.lexicon.words["everybody"]
        others = [actor for actor in actors if actor.party not in own and actor.party not in nobody]
        return tuple(a for a in others if blocs or not self.is_bloc(a.party)) or tuple(others)

    def is_bloc(self, party: str | None) -> bool:
        """Tell whether a party is a bloc of others, such as the Muslim world."""
        known = self.roster.parties.get(party or "")
        return known is not None and known.type == "bloc"

    def named(self, mention: Mention) -> tuple[ActorMention, ...]:
        """Return the actors that a mention stands for; none where nobody can tell."""
        return tuple(self._of(mention))

    def _of(self, mention: Mention) -> list[ActorMention]:
        text = self.reading.article.text[mention.start : mention.end]
        origin = Origin(mention.via or f"named as {mention.type}", mention.start, mention.end)
        if mention.type is MentionType.COMMENTATOR:
            return [ActorMention(None, mention.actor, mention.name, text, origin)] if mention.actor else []
        if mention.parties:
            shown = self.roster.party_name
            return [ActorMention(party, party, shown(party), text, origin) for party in mention.parties]
        party = mention.party
        person = self.roster.persons.get(mention.actor or "")
        if person is not None:
            party = self.roster.party_of(person, on=self.published) or party
        if party is None:
            return []
        name = mention.name or self.roster.party_name(party)
        return [ActorMention(party, mention.actor or party, name, text, origin)]

    def when(
        self, items: Sequence[Item], predicate: Predicate, status: Status, *, telling: str = ""
    ) -> tuple[DateSpan, bool]:
        """Return the date of a predicate by the codebook's section 4, and whether the sentence names it.

        `telling` is for verbs of speech, as in `bound_time`.
        """
        planned, perfect = status is Status.PLANNED, is_perfect(predicate)
        bound = bound_time(items, predicate, self.lexicon.words, telling=telling) or closing_time(items, predicate)
        time = bound.time if bound is not None else None
        if time is None or (time.since and not (perfect or status is Status.ONGOING)):
            return self.undated(planned=planned, perfect=perfect), False
        # "scheduled for Friday" names a day to come, though the visit was called off.
        # "will not fly there on Friday", "was to have flown"
        missed = status is Status.CANCELLED and {"have", *NEGATION} & predicate.auxiliaries
        aimed = status is Status.CANCELLED and any(b is bound and a.low == "for" for a, b in pairwise(items))
        aimed = aimed or (bool(missed) and time.is_sooner_to_come(self.published))
        found = time.as_of(planned=planned or aimed)
        if planned and (found.end < self.published or is_of_deciding(items, predicate, bound)):
            # "will discuss the 2015 deal", "decided on Friday to leave": what is past dates no plan.
            return self.undated(planned=True), False
        coming = found.start > self.published or (
            bound is not None and bound.low == "later" and found.end > self.published
        )
        if found.end < self.published - _LONG_PAST and is_behind_infinitive(items, predicate, bound):
            # "agreed to resume talks in May": the next May, where the last one is no news.
            coming = coming or time.as_of(planned=True).start > self.published
        if not (planned or aimed) and (found.precision is Precision.AFTER or coming):
            # "agreed to hold talks in May", "told of a plan to be unveiled later this week": the time of what will be.
            return self.undated(perfect=perfect), False
        if time.since and found.start <= self.published:
            found = replace(found, end=self.published)
        return found, True

    def undated(self, *, planned: bool = False, perfect: bool = False) -> DateSpan:
        """Return the article's day with what the tense says of it."""
        precision = Precision.AFTER if planned else Precision.BEFORE if perfect else Precision.DAY
        tense = "a plan" if planned else "told in the perfect" if perfect else "news"
        origin = Origin(f"no time said: {tense} of the article's day")
        return DateSpan(self.published, self.published, precision, Basis.ARTICLE, origin)

    def place(self, items: Sequence[Item], predicate: Predicate, *, about: bool = False) -> str | None:
        """Return the place that the clause names after "in" or "at"; not that of what talks were `about`.

        Nor that of what prompted the act: "bombed a camp in response to an attack in Haifa".
        """
        for slot, i in predicate.slots:
            if about and any(_is_topic(items, k) for k in range(predicate.last, i)):
                return None  # "exchanged views on the talks in Sochi"
            if any(item.low in _PROMPTS for item in items[predicate.last : i]):
                return None
            mention = items[i].mention
            if slot not in ("in", "at") or mention is None or mention.possessive:
                continue
            if mention.type is MentionType.PLACE or (mention.organ in _SEATS and mention.type in _NAMED_PLACES):
                return self.reading.article.text[mention.start : mention.end].removeprefix("the ").removeprefix("both ")
        return None


def _is_topic(items: Sequence[Item], k: int) -> bool:
    """Tell the preposition of what talks were about: "on the war", not "on the sidelines"."""
    beside = any(item.low in _SIDELINES for item in items[k + 1 : k + 3])
    return items[k].low in _ABOUT and not beside
