"""What one speaker says on one occasion → one statement for each party that it is about.

A briefing goes from one party to the next: words that name nobody belong to what was said before them, and words that
blame are not those that praise.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.domain.codebook import STATEMENT_ORDER, Act, Basis, Precision
from app.extraction.alike import AGAINST, TOWARD
from app.extraction.candidates import Candidate
from app.extraction.reading import ReadSentence
from app.extraction.statements.hits import rank
from app.extraction.statements.telling import turns_elsewhere
from app.extraction.statements.voices import is_body
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType

# Sentences that may lie between words of one briefing that name the same party, or nobody.
_NEAR = 4
_PASSING = 8  # the same, for words that name in passing the party of what was said before
_WORLD = frozenset({"world", "community"})
_STATES = frozenset({"countries", "states", "nations", "governments", "parties", "sides"})
_LEAD = 2  # the number of the last sentence of an opening, behind a headline
_OPENING = 6  # items in which an occasion that opens a sentence is named
_CHAMBERS = frozenset({"parliament", "assembly", "senate", "congress", "knesset", "duma", "court", "judiciary"})
_UNNAMED = ("a ", "an ", "one of ", "another ")
_DURING = frozenset({"in", "at", "during"})
_ENCOUNTERS = frozenset(
    "meeting talks summit session interview conference briefing call conversation discussion".split()
)
_LONG = 7  # days
_VAGUE = frozenset({Precision.BEFORE, Precision.AFTER})


def belongs_to(statements: Sequence[Candidate], own: Sequence[int], said: Candidate) -> int | None:
    """Return which of the statements told before `said` says more of; None where it is a statement of its own.

    `own` are those of its occasion, the last one first, here and below.
    """
    own = [k for k in own if not (said.hearers and statements[k].hearers) or statements[k].hearers & said.hearers]
    if not own or _is_at_another_time(said):
        return None
    under_heading = any(above.number < said.sentence.number for above in said.more)
    if under_heading or turns_elsewhere(said.sentence.items):
        heading = statements[own[0]].sentence
        if heading.is_headline and said.sentence.number - heading.number == 1:
            return own[0]  # the line above says what comes next
        return next((k for k in own if _share_targets(statements[k], said)), None)
    if said.target_parties:
        return _about_the_same(statements, own, said)
    return _about_nobody(statements, own, said)


def _about_nobody(statements: Sequence[Candidate], own: Sequence[int], said: Candidate) -> int | None:
    """Return the statement that words which name no party belong to: the last one that is not of another bent."""
    near = [k for k in own if said.sentence.number - statements[k].last_number <= _NEAR]
    if _only_quotes(said) and near:
        return max(near, key=lambda k: statements[k].last_number)
    alike = [k for k in near if not opposed(statements[k].act, said.act)]
    if near and not statements[near[0]].target_parties:
        # Neither of the two names a party; what names one in passing goes on about that one.
        return next(_named_in_passing(statements, own, said), near[0])
    if near and said.neutral and said.act is Act.APPEAL and _is_for_all(said):
        return None
    # "issued the warning" speaks of what was told long before.
    again = (k for k in own if statements[k].act is said.act or _blames_on(statements[k], said))
    if said.neutral:
        return next(iter(alike or near), next(again, None) if said.speaker else None)
    # A call on all the world is no part of what was said of one party.
    open_ = (k for k in alike if statements[k].neutral)
    open_ = (k for k in open_ if said.act is not Act.APPEAL or not statements[k].target_parties)
    return next(again, next(open_, None))


def _named_in_passing(statements: Sequence[Candidate], own: Sequence[int], said: Candidate) -> Iterator[int]:
    """Yield the statements of good will about a party that words of good will name: "Calling Russia a friend, he …"."""
    mentions = (item.mention for item in said.sentence.items)
    named = {m.party for m in mentions if m is not None and m.type is not MentionType.ADJECTIVE}
    for k in own if said.act in TOWARD else ():
        near = said.sentence.number - statements[k].last_number <= _PASSING
        if near and statements[k].act in TOWARD and statements[k].target_parties & named:
            yield k


def _is_for_all(said: Candidate) -> bool:
    """Tell what is asked of the whole world: "the entire world needs to fight terrorism", "all states must act"."""
    items = said.sentence.items
    many = any(a.low == "all" and b.low in _STATES for a, b in pairwise(items))
    return many or any(item.noun in _WORLD for item in items)


def _is_at_another_time(said: Candidate) -> bool:
    """Tell whether the sentence turns to another occasion: "Later on Tuesday, she met X and said"."""
    first = said.sentence.items[:1]
    return bool(first) and first[0].low in ("later", "earlier")


def heard_by(statements: Sequence[Candidate], own: Sequence[int], said: Candidate) -> frozenset[str]:
    """Return before whom a statement is made: "in a meeting with X", or those before whom its speaker spoke last."""
    items = said.sentence.items
    for k, item in enumerate(items[:-2]):
        mention = items[k + 2].mention
        during = any(before.low in _DURING for before in items[max(0, k - _NEAR) : k])
        talks = during and item.low in _ENCOUNTERS and items[k + 1].low == "with"
        if mention is not None and (talks or _met_during(items, k)):
            return frozenset(name for name in (mention.party, mention.actor or mention.name) if name)
    last = max(own, key=lambda k: statements[k].last_number, default=None)
    if last is None or said.sentence.is_headline or _is_at_another_time(said):
        return frozenset()
    return statements[last].hearers


def _met_during(items: Sequence[Item], k: int) -> bool:
    """Tell talks told by a verb at which something was said: "met separately with Aliyev, during which he called"."""
    met = any(item.low == "met" for item in items[max(0, k - 1) : k + 1]) and items[k + 1].low == "with"
    then = (a.low == "during" and b.low == "which" for a, b in pairwise(items[k + 2 :]))
    return met and any(then)


def _about_the_same(statements: Sequence[Candidate], own: Sequence[int], said: Candidate) -> int | None:
    """Return the last statement about the same party, or the last one that names nobody yet."""
    alike = [k for k in own if not opposed(statements[k].act, said.act) or _share_targets(statements[k], said)]
    near = [k for k in alike if said.sentence.number - statements[k].last_number <= _NEAR]
    for k in alike:
        earlier = statements[k]
        told_alike = earlier.neutral or said.neutral or earlier.act is said.act or k in near
        if told_alike and _share_targets(earlier, said):
            return k
    nobody = (k for k in near if not statements[k].target_parties)
    return next((k for k in nobody if _is_open_to(statements[k], said)), None)


def _is_open_to(earlier: Candidate, said: Candidate) -> bool:
    """Tell whether words that name nobody may be about the party that later ones name."""
    named = frozenset().union(*(_parties_in(sentence) for sentence in (earlier.sentence, *earlier.more)))
    if not said.neutral and (others := named - earlier.initiator_parties) and not others & said.target_parties:
        return False
    return earlier.neutral or _blames_on(earlier, said) or (_only_quotes(said) and earlier.act is said.act)


def _blames_on(earlier: Candidate, said: Candidate) -> bool:
    """Tell blame that goes on with blame told right before: "condemned the raid. “Israel is a terrorist,” he said"."""
    near = said.sentence.number - earlier.last_number <= 1
    return near and earlier.act in AGAINST and said.act in AGAINST


def _only_quotes(said: Candidate) -> bool:
    """Tell a sentence that is no more than a quotation, which goes on with what was said right before it."""
    return said.rule.endswith(":quotation")


def goes_on_about(statements: Sequence[Candidate], own: Sequence[int], said: Candidate, main: int | None) -> int | None:
    """Return the statement whose party the words of another, `main` or a new one, name as well.

    "Israel commits crimes. The crimes of the Zionists are the fruit of American support" says more of both, and words
    that blame two parties say more of each whom words before blamed alone.
    """
    if not said.target_parties or not said.neutral:
        return None
    named = _parties_named(said)
    told = statements[main].target_parties if main is not None else said.target_parties
    for k in own:
        earlier = statements[k]
        alike = {earlier.act, said.act} <= AGAINST or {earlier.act, said.act} <= TOWARD
        if alike and k != main and earlier.target_parties & (named - told):
            return k
    return None


def _parties_named(said: Candidate) -> frozenset[str]:
    return _parties_in(said.sentence)


def _parties_in(sentence: ReadSentence) -> frozenset[str]:
    found = [m for item in sentence.items for m in (item.mention, *item.inner) if m is not None]
    return frozenset(party for mention in found for party in (mention.party, *mention.parties) if party)


def _share_targets(one: Candidate, other: Candidate) -> bool:
    smaller = min(one.target_parties, other.target_parties, key=len)
    return bool(smaller) and smaller <= one.target_parties and smaller <= other.target_parties


def foremost(acts: Sequence[Act]) -> Act:
    """Return the act of words that tell several, one after another: the first in the codebook's order.

    Who begins with support, and goes on with it, still supports where a wish is dropped in between.
    """
    strongest = min(acts, key=STATEMENT_ORDER.index)
    opening = next((act for act in acts if act is not Act.COMMENT), Act.COMMENT)
    supports = opening is Act.SUPPORT and acts.count(Act.SUPPORT) >= acts.count(Act.APPEAL)
    return Act.SUPPORT if strongest is Act.APPEAL and supports else strongest


def foremost_of(a: Candidate, b: Candidate) -> tuple[Act, bool]:
    """Return the foremost act of two statements that are one, and whether it is told only by a wish.

    A wish gives way to any other act, and holds before words that tell none.
    """
    first = min((a, b), key=lambda c: (c.act is Act.COMMENT, rank(c.act, faint=c.faint)))
    return first.act, first.faint


def opposed(one: Act, other: Act) -> bool:
    """Tell an act against somebody from one towards somebody."""
    asked = {one, other} == {Act.APPEAL, Act.DEMAND}
    return not asked and ((one in AGAINST and other in TOWARD) or (one in TOWARD and other in AGAINST))


def same_occasion(a: Candidate, b: Candidate) -> bool:
    """Tell whether two statements are heard from one voice at one time."""
    return same_voice(a, b) and same_dates(a, b) and not _is_long_before(a, b)


def _is_long_before(told: Candidate, later: Candidate) -> bool:
    """Tell words of a day of the calendar long past from undated ones before them, which are news."""
    news = not told.dated and told.when.basis is Basis.ARTICLE and told.when.precision is Precision.DAY
    named = later.dated and later.when.basis is Basis.EXPLICIT and later.when.precision is Precision.DAY
    return news and named and (told.when.start - later.when.end).days > _LONG


def same_voice(a: Candidate, b: Candidate) -> bool:
    """Tell whether one speaker is heard: the same, or a party or ministry and then the person who speaks for it."""
    if a.initiator_parties != b.initiator_parties:
        return False
    if a.speaker == b.speaker:
        return True
    if _is_posted(a.speaker, b.speaker) or _is_posted(b.speaker, a.speaker):
        return True
    near = b.sentence.number - a.last_number <= 1 and bool(b.speaker) and not _opens_occasion(b)
    near = near and not _is_chamber(a)
    same_day = b.when.start <= a.when.start <= b.when.end
    return near and same_day and speaks_for(a) and _is_named_next(a, b)


def _is_chamber(said: Candidate) -> bool:
    """Tell a parliament or court, which speaks by what it passes: no minister named next speaks for it."""
    return any(actor.actor.rpartition("-")[2] in _CHAMBERS for actor in said.initiators)


def _is_named_next(a: Candidate, b: Candidate) -> bool:
    """Tell words of a party that the next speaker only tells again: those of a headline or an opening, or unfinished.

    Further down a text, "Turkey said so. Its foreign minister warned Greece" are two who speak, unless the second
    sentence goes on with a quotation.
    """
    goes_on = b.sentence.items[:1] and b.sentence.items[0].quotation is not None
    return a.sentence.is_headline or a.sentence.number <= _LEAD or is_unnamed(a) or bool(goes_on)


def _opens_occasion(said: Candidate) -> bool:
    """Tell words that open with an occasion of their own: "During a press conference with Khan, Rouhani said"."""
    opening = [item.low for item in said.sentence.items[:_OPENING]]
    return opening[:1] != [] and opening[0] in _DURING and any(low in _ENCOUNTERS for low in opening)


def _is_posted(short: str | None, full: str | None) -> bool:
    """Tell "the Iranian embassy" of "Iran's embassy in Ankara"."""
    return bool(short) and bool(full) and str(full).startswith((f"{short}-in-", f"{short}-to-"))


def speaks_for(candidate: Candidate) -> bool:
    """Tell whether the speaker is a party, an office for which a person speaks, or somebody not yet named."""
    return is_unnamed(candidate) or (candidate.speaker or "") in candidate.initiator_parties or is_body(candidate)


def is_unnamed(candidate: Candidate) -> bool:
    """Tell "an official", or "the Iranian ambassador", whom the text names next."""
    actor = candidate.initiators[0] if candidate.initiators else None
    return actor is not None and (actor.text.lower().startswith(_UNNAMED) or actor.name.rpartition(" ")[2].islower())


def same_dates(a: Candidate, b: Candidate) -> bool:
    """Tell whether two candidates can be of one time."""
    if not a.dated or not b.dated or a.when.precision in _VAGUE or b.when.precision in _VAGUE:
        return True
    return a.when.start <= b.when.end and b.when.start <= a.when.end
