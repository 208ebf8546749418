"""Statements that name nobody → at whom they are directed, from what the article told just before.

"The Iraqi government condemned the air raid" blames who flew it; "they called for wider ties" is said to who was met.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import timedelta
from itertools import pairwise

from app.domain.codebook import TALKS, Act, Kind, Status
from app.domain.event import ActorMention
from app.domain.values import value
from app.extraction.alike import AGAINST, FORCEFUL, TOWARD
from app.extraction.candidates import Candidate, Context
from app.extraction.reading import ReadSentence
from app.extraction.statements.owners import owned
from app.extraction.syntax.content import Word, open_words
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.origins import pointed_to

_POINTING = frozenset({"such", "these", "those", "this", "the", "that"})
_HOSTILE = frozenset({Act.STRIKE, Act.KILL, Act.SEIZE, Act.INTERCEPT})
_DEEDS = FORCEFUL | {Kind.AGREEMENT}
# Sentences back that "the move" and "the two countries" still point to.
_NEAR = 4
_YEAR = timedelta(days=365)
_FAR = 9  # and to which "the attack" and "the deal" do
_UPON = frozenset({"on", "against", "in"})
_WIDE = frozenset({"regional", "international", "global", "multilateral"})  # ties of more than two
_WHOM = frozenset({"him", "her", "them"})
_MET = frozenset({MentionType.PERSON, MentionType.OFFICE, MentionType.PLURAL, MentionType.COUNTERPART})
_IN_TALKS = frozenset({"in", "during", "at"})
_REACH = 7  # words from what was suffered to the land where it was
_SIDES = 2
_MEDIATING = frozenset("mediate mediation mediator broker".split())


@value
class Told:
    """What the article has told so far, as far as later words point to it."""

    statement: Candidate | None = None
    deed: Candidate | None = None
    # The last deed of each kind: "the attack" is the last attack.
    kinds: Mapping[Kind, Candidate] = field(default_factory=dict)
    talks: Candidate | None = None
    # The last deed or charge of one party against another.
    quarrel: Candidate | None = None
    # Whose each thing was that somebody may be blamed for, by its noun: "U.S. sanctions", "Trump's decision".
    owners: Mapping[str, tuple[ActorMention, ...]] = field(default_factory=dict)
    # Who brought about the last thing that was passed, announced or ordered, and in which sentence.
    makers: tuple[ActorMention, ...] = ()
    made_in: int = 0

    def owning(self, sentence: ReadSentence, context: Context) -> "Told":
        """Return this with whose are the deeds that one more sentence names."""
        found, makers = owned(sentence.items, context)
        if not found:
            return self
        told = replace(self, owners={**self.owners, **found})
        return replace(told, makers=makers, made_in=sentence.number) if makers else told

    def after(self, deeds: Iterable[Candidate], statements: Sequence[Candidate] = ()) -> "Told":
        """Return this with what one more sentence tells."""
        told = self
        for candidate in (*deeds, *statements):
            if _is_quarrel(candidate):
                told = replace(told, quarrel=candidate)
        for candidate in deeds:
            if candidate.kind in _DEEDS and not _is_long_before(candidate, told.deed):
                told = replace(told, deed=candidate, kinds={**told.kinds, candidate.kind: candidate})
            elif candidate.kind in TALKS and candidate.status is not Status.PLANNED:
                told = replace(told, talks=candidate)
        return replace(told, statement=statements[-1]) if statements else told


def _is_quarrel(candidate: Candidate) -> bool:
    """Tell what one party does to another, or says against it."""
    against = candidate.act in AGAINST or candidate.kind in FORCEFUL
    return against and len(candidate.initiator_parties) == 1 and len(candidate.target_parties) == 1


def _is_long_before(deed: Candidate, last: Candidate | None) -> bool:
    """Tell a deed of years before the last one told, which nothing points to: "as Jordan had in 1994"."""
    return last is not None and deed.when.end < last.when.start - _YEAR


def address(statements: Sequence[Candidate], told: Told, context: Context) -> list[Candidate]:
    """Return the statements of one sentence, those that name nobody with whom they point to."""
    addressed = [_addressed(said, told, context) for said in statements]
    return [_made_up(_joined_in(said, addressed, context), addressed, context) for said in addressed]


def _joined_in(said: Candidate, beside: Sequence[Candidate], context: Context) -> Candidate:
    """Return what one of several calls the thing that all condemn as said of whoever is condemned.

    "The factions slammed the UAE's deal, with Hamas calling it treason".
    """
    items = said.sentence.items
    of_it = said.act in AGAINST and said.at + 1 < len(items) and items[said.at + 1].low == "it"
    joined = (c for c in beside if of_it and c.at < said.at and c.act in AGAINST and c.targets)
    condemned = next((c for c in joined if c.initiator_parties != said.initiator_parties), None)
    if condemned is None or items[said.at].tag != "VBG":
        return said
    others = context.foreign(condemned.targets, said.initiator_parties)
    return replace(said, targets=pointed_to(others, "what others condemn beside"))


def _made_up(said: Candidate, beside: Sequence[Candidate], context: Context) -> Candidate:
    """Return a protest and an apology of one sentence as directed at each other: "Iran protested, Iraq apologized"."""
    fit = AGAINST if said.act is Act.APOLOGIZE else {Act.APOLOGIZE} if said.act in AGAINST else ()
    if said.targets or not fit:
        return said
    for other in beside:
        if other.act in fit and not other.target_parties - said.initiator_parties:
            others = context.foreign(other.initiators, said.initiator_parties)
            return replace(said, targets=pointed_to(others, "a protest and an apology"))
    return said


def _addressed(said: Candidate, told: Told, context: Context) -> Candidate:
    if said.targets or said.kind is not Kind.STATEMENT:
        return said
    meant = next(((found, how) for found, how in _meant(said, told, context) if found), None)
    return said if meant is None else replace(said, targets=pointed_to(*meant))


def _meant(said: Candidate, told: Told, context: Context) -> Iterator[tuple[tuple[ActorMention, ...], str]]:
    """Yield whom a statement may point to, and how, the surest first."""
    if said.act is not Act.COMMENT and (pronoun := _pronoun_behind(said)) is not None:
        yield _named_beside(said, pronoun, context) or _met(said, told, context, pronoun), "the pronoun means"
        if said.sentence.items[pronoun].low == "them":
            yield _opposed(said, told, context), "the pronoun means"
    if said.act in AGAINST or (said.act is Act.SUPPORT and not said.neutral):
        yield _killed(said, told, context), "who did what is judged"
        yield _where_suffered(said, context), "where it was suffered"
        yield _who_met(said, told, context), "who met"
        if noun := _deed_meant(said, context):
            yield _doer(said, noun, told, context), "who did what is judged"
            return
    if said.act in AGAINST:
        yield _other_side_of_deed(said, told, context), "the other side of the deed"
    if said.act in TOWARD and _stands_between(said):
        yield _opposed(said, told, context), "between whom somebody mediates"
    if said.act in (Act.DEMAND, Act.APOLOGIZE) or (said.act is Act.APPEAL and not said.neutral):
        yield _asked_in_talks(said, told, context), "who was asked in talks"
    helps = said.act is Act.PLEDGE and _names(said, context.lexicon.words["relief"])  # "ready to send medicines"
    if helps or (said.act in TOWARD and _names(said, context.lexicon.words["ties"])):
        yield _other_side(said, told.talks, context), "the other side of the talks"


def _pronoun_behind(said: Candidate) -> int | None:
    """Return "him" or "them" right behind the verb: "urged him to stop", "called on them to"."""
    behind = said.at + 1
    items = said.sentence.items
    behind += behind + 1 < len(items) and items[behind].tag in ("IN", "RP")
    return behind if behind < len(items) and items[behind].low in _WHOM and items[behind].tag == "PRP" else None


def _named_beside(said: Candidate, pronoun: int, context: Context) -> tuple[ActorMention, ...]:
    """Return whom the verbs before have for their objects: "phoned Assad and Abbas, and urged them to"."""
    items, several = said.sentence.items, said.sentence.items[pronoun].low == "them"
    start = next((k for k in range(said.at) if items[k].tag in FINITE), said.at)
    persons = [k for k in range(start, said.at) if (m := items[k].mention) is not None and m.type in _MET]
    found = context.foreign(context.actors(items, persons), said.initiator_parties)
    return found if several is (len(found) > 1) else ()


def _met(said: Candidate, told: Told, context: Context, pronoun: int) -> tuple[ActorMention, ...]:
    """Return with whom the speaker has just talked: "met Putin in Sochi. He thanked him"."""
    talks = told.talks
    if talks is None or said.sentence.number - talks.sentence.number > 1:
        return ()
    if not talks.parties & said.initiator_parties:
        return ()
    found = context.foreign((*talks.initiators, *talks.targets), said.initiator_parties)
    return found if (said.sentence.items[pronoun].low == "them") is (len(found) > 1) else ()


def _stands_between(said: Candidate) -> bool:
    """Tell an offer of good offices that does not say between whom: "Oman has offered to mediate"."""
    return any(item.low in _MEDIATING for item in said.sentence.items[said.at : said.at + _REACH])


def _opposed(said: Candidate, told: Told, context: Context) -> tuple[ActorMention, ...]:
    """Return the two sides of the last quarrel, which somebody else offers to settle or asks them to end."""
    quarrel = told.quarrel
    if quarrel is None or said.sentence.number - quarrel.sentence.number > _FAR:
        return ()
    both = context.foreign((*quarrel.initiators, *quarrel.targets), said.initiator_parties)
    return both if len({actor.party for actor in both}) == _SIDES else ()


def _asked_in_talks(said: Candidate, told: Told, context: Context) -> tuple[ActorMention, ...]:
    """Return the other side of the talks that open a sentence: "In a call with Rouhani, Zelensky demanded that"."""
    talks, items = told.talks, said.sentence.items
    if talks is None or talks.sentence is not said.sentence or not talks.at < said.at or items[0].low not in _IN_TALKS:
        return ()
    named = any(item.mention is not None and item.mention.type in _MET for item in items[: said.at])
    others = context.foreign(talks.targets or talks.initiators, said.initiator_parties)
    return others if named and len({actor.party for actor in others}) == 1 else ()


def _killed(said: Candidate, told: Told, context: Context) -> tuple[ActorMention, ...]:
    """Return by whom somebody was killed or seized whose fate is judged: "Yassin's assassination was unlawful"."""
    undergone = context.lexicon.words["undergone"]
    words = open_words(said.sentence.items, context.reading.text)
    for deed in (deed for kind, deed in told.kinds.items() if kind in FORCEFUL):
        fates = {actor.actor for actor in deed.targets}
        for k, word in enumerate(words):
            near = words[max(0, k - 2) : k] + words[k + 1 : k + 4]
            if word.low in undergone and any(w.mention is not None and w.mention.actor in fates for w in near):
                return context.foreign(deed.initiators, said.initiator_parties)
    return ()


def _who_met(said: Candidate, told: Told, context: Context) -> tuple[ActorMention, ...]:
    """Return the parties of the talks that are judged by others: "denounced the conclusions of the summit"."""
    talks, words = told.talks, context.lexicon.words
    if talks is None or talks.parties & said.initiator_parties or said.neutral:
        return ()
    if said.sentence.number - talks.sentence.number > _FAR or not _judges_talks(
        said, words["talks"] | words["papers of talks"]
    ):
        return ()
    return context.foreign((*talks.initiators, *talks.targets), said.initiator_parties)


def _judges_talks(said: Candidate, nouns: frozenset[str]) -> bool:
    """Tell whether the object of a verb is talks or what came of them: "the summit", "the outcome of the talks"."""
    items = said.sentence.items
    k = said.at + 1
    while k < len(items) and items[k].mention is None and items[k].tag in ("DT", "JJ"):
        k += 1
    results = k + 3 < len(items) and items[k].tag.startswith("NN") and items[k + 1].low == "of"
    head = next((j for j in range(k + 2, k + 4) if items[j].low in nouns), k) if results else k
    return head > said.at + 1 and head < len(items) and items[head].low in nouns


def _where_suffered(said: Candidate, context: Context) -> tuple[ActorMention, ...]:
    """Return in whose land somebody suffers what is judged: "the detention of Russian citizens in Georgia"."""
    words = open_words(said.sentence.items, context.reading.text)
    held = context.lexicon.words["suffered at home"]
    for k, word in enumerate(words[:-3]):
        if word.low not in held or words[k + 1].low != "of":
            continue
        at = next((j for j in range(k + 2, min(k + _REACH, len(words) - 1)) if words[j].low == "in"), 0)
        mention = words[at + 1].mention if at else None
        if mention is not None and mention.organ in ("state", "capital"):
            return context.foreign(context.named(mention), said.initiator_parties)
    return ()


def _other_side_of_deed(said: Candidate, told: Told, context: Context) -> tuple[ActorMention, ...]:
    """Return at whom a deed told along with the words was done, or who did it just before to who speaks now.

    "Russia recalled its envoy to Estonia and warned of more"; "Mali closed the border. Niger said it was unjust".
    """
    deed = told.deed
    if deed is None or deed.kind not in FORCEFUL:
        return ()
    gap = said.sentence.number - deed.sentence.number
    if gap == 0 and deed.at < said.at and deed.initiator_parties == said.initiator_parties:
        return context.foreign(deed.targets, said.initiator_parties)
    if said.act is Act.THREATEN and deed.act in _HOSTILE and said.initiator_parties & deed.parties:
        both = context.foreign((*deed.initiators, *deed.targets), said.initiator_parties)
        return both if gap <= _FAR and len({actor.party for actor in both}) == 1 else ()
    suffered = gap in (0, 1) and said.initiator_parties and said.initiator_parties <= deed.target_parties
    return context.foreign(deed.initiators, said.initiator_parties) if suffered else ()


def _names(said: Candidate, nouns: frozenset[str]) -> bool:
    return any(item.low in nouns for item in said.sentence.items)


def _deed_meant(said: Candidate, context: Context) -> str:
    """Return the noun by which a statement points to a deed told before, in quotations too; empty where it does not."""
    classes = context.lexicon.words
    words = open_words(said.sentence.items, context.reading.text)
    for k, word in enumerate(words):
        if said.act is Act.WARN and word.low in ("threat", "threats"):
            continue  # "warned of the threat"
        if word.low in classes["acts"] and (_is_pointed_at(words, k) or _is_imposed(words, k, classes["imposed"])):
            return word.low
    return ""


def _is_pointed_at(words: Sequence[Word], k: int) -> bool:
    """Tell "the move", "such illegal sanctions": named before, and not by whose it is, nor "by terrorists"."""
    if k + 2 < len(words) and words[k + 1].low == "by" and words[k + 2].mention is None:
        return False
    before = [words[j] for j in (k - 1, k - 2) if j >= 0]
    for word in before:
        if word.mention is not None:
            return False
        if word.low in _POINTING:
            return True
    return False


def _is_imposed(words: Sequence[Word], k: int, imposed: frozenset[str]) -> bool:
    """Tell what one party alone may be behind without its name: "sanctions on Iran are unjust"."""
    return words[k].low in imposed and (k == 0 or words[k - 1].mention is None)


def _doer(said: Candidate, noun: str, told: Told, context: Context) -> tuple[ActorMention, ...]:
    """Return who did what is judged: whose it was, else who was blamed just before, else who did the last deed."""
    if owner := context.foreign(told.owners.get(noun, ()), said.initiator_parties):
        return owner
    before = told.statement if said.act in AGAINST else None
    # Who is blamed for a raid is who flew it, and not whom another has blamed for something else.
    armed = noun in context.lexicon.words["attacks"] or noun in context.lexicon.words["undergone"]
    same_voice = before is not None and before.initiator_parties == said.initiator_parties
    if before is not None and (same_voice or not armed) and before.act in AGAINST and _is_near(before, said):
        blamed = context.foreign(before.targets, said.initiator_parties)
        if blamed:
            return blamed
    kind = Kind.MILITARY if armed else Kind.AGREEMENT if noun in context.lexicon.words["accords"] else None
    named = told.kinds.get(kind) if kind is not None else None
    # "The raid" is the last that was told, however long ago; "the attack on the tanker" may be another.
    another = not armed or any(a.low == noun and b.low in _UPON for a, b in pairwise(said.sentence.items))
    if named is not None and another and said.sentence.number - named.sentence.number > _FAR:
        named = None
    deed = named or (None if armed else told.deed)
    made = told.makers if said.sentence.number - told.made_in <= _NEAR and not armed else ()
    near = deed is not None and (named is not None or _is_near(deed, said))
    if deed is None or not near or (made and told.made_in > deed.sentence.number):
        return context.foreign(made, said.initiator_parties)
    both = deed.targets if deed.kind is Kind.AGREEMENT else ()
    return context.foreign((*deed.initiators, *both), said.initiator_parties)


def _other_side(said: Candidate, talks: Candidate | None, context: Context) -> tuple[ActorMention, ...]:
    """Return the other party of the talks that the speaker took part in; none where there were several."""
    ties = context.lexicon.words["ties"]
    wide = any(a.low in _WIDE and b.low in ties for a, b in pairwise(said.sentence.items))
    if talks is None or not _is_near(talks, said) or talks.act is Act.MESSAGE or wide:
        return ()
    sides = (*talks.initiators, *talks.targets)
    others = tuple(actor for actor in sides if actor.party not in said.initiator_parties)
    one = len({actor.party for actor in others}) == 1
    return others if one and len(others) < len(sides) else ()


def _is_near(earlier: Candidate, later: Candidate) -> bool:
    return later.sentence.number - earlier.sentence.number <= _NEAR
