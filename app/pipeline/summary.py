"""One headline for an event, in the reader's terms: a template by kind and act over names, and the speaker's words."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from app.domain.codebook import Act, Kind, Status
from app.domain.event import ActorMention, Event
from app.pipeline.noun_phrases import listed, stands_for_several, with_article

# What the initiators do: with targets, which stand for {}, and without. The first word is the verb's plain form.
_PHRASES: Mapping[tuple[Kind, Act], tuple[str, str]] = MappingProxyType(
    {
        (Kind.VISIT, Act.VISIT): ("visit {}", "travel abroad"),
        (Kind.MEETING, Act.MEDIATE): ("mediate between {}", "mediate"),
        (Kind.CALL, Act.MESSAGE): ("send a message to {}", "exchange messages"),
        (Kind.CALL, Act.CONTACT): ("be in contact with {}", "be in contact"),
        (Kind.STATEMENT, Act.COMMENT): ("speak about {}", "make a statement"),
        (Kind.STATEMENT, Act.APPEAL): ("appeal to {}", "make an appeal"),
        (Kind.STATEMENT, Act.SUPPORT): ("voice support for {}", "voice support"),
        (Kind.STATEMENT, Act.PLEDGE): ("make a pledge to {}", "make a pledge"),
        (Kind.STATEMENT, Act.APOLOGIZE): ("apologize to {}", "apologize"),
        (Kind.STATEMENT, Act.DENY): ("issue a denial about {}", "issue a denial"),
        (Kind.STATEMENT, Act.CRITICIZE): ("criticize {}", "voice criticism"),
        (Kind.STATEMENT, Act.ACCUSE): ("accuse {}", "make an accusation"),
        (Kind.STATEMENT, Act.REJECT): ("rebuff {}", "issue a rejection"),
        (Kind.STATEMENT, Act.DEMAND): ("make demands of {}", "make a demand"),
        (Kind.STATEMENT, Act.WARN): ("warn {}", "issue a warning"),
        (Kind.STATEMENT, Act.THREATEN): ("threaten {}", "make a threat"),
        (Kind.MEASURE, Act.AID): ("give aid to {}", "give aid"),
        (Kind.MEASURE, Act.REFUSE): ("refuse {} access or consent", "refuse access or consent"),
        (Kind.MEASURE, Act.SUMMON): ("summon an envoy of {}", "summon an envoy"),
        (Kind.MEASURE, Act.DOWNGRADE): ("downgrade relations with {}", "downgrade relations"),
        (Kind.MEASURE, Act.SANCTION): ("impose sanctions on {}", "impose sanctions"),
        (Kind.MEASURE, Act.EXPEL): ("expel people of {}", "expel foreigners"),
        (Kind.MEASURE, Act.DETAIN): ("detain people of {}", "make an arrest"),
        (Kind.MILITARY, Act.STRIKE): ("attack {}", "carry out an attack"),
        (Kind.MILITARY, Act.INTERCEPT): ("intercept an attack by {}", "intercept an attack"),
        (Kind.MILITARY, Act.DEPLOY): ("deploy forces towards {}", "deploy forces"),
        (Kind.MILITARY, Act.KILL): ("carry out a killing against {}", "carry out a killing"),
        (Kind.MILITARY, Act.SEIZE): ("carry out a seizure against {}", "carry out a seizure"),
        (Kind.MILITARY, Act.SUPPORT): ("give military support to {}", "give military support"),
        (Kind.MILITARY, Act.CEASEFIRE): ("scale back military action against {}", "scale back military action"),
        (Kind.COMMENTARY, Act.COMMENT): ("comment on {}", "comment"),
    }
)
# What both sides do together; the words for one that has no counterpart named.
_TOGETHER: Mapping[tuple[Kind, Act], tuple[str, str]] = MappingProxyType(
    {
        (Kind.MEETING, Act.MEET): ("meet", "hold a meeting"),
        (Kind.MEETING, Act.NEGOTIATE): ("hold talks", "hold talks"),
        (Kind.CALL, Act.CALL): ("speak by telephone", "make a telephone call"),
        (Kind.AGREEMENT, Act.AGREE): ("reach an agreement", "reach an agreement"),
        (Kind.AGREEMENT, Act.SIGN): ("sign an agreement", "sign an agreement"),
        (Kind.MEASURE, Act.UPGRADE): ("upgrade relations", "upgrade relations"),
    }
)
# Where the target is a person or an organ rather than a state or group as a whole.
_PERSONALLY: Mapping[tuple[Kind, Act], str] = MappingProxyType(
    {
        (Kind.MEASURE, Act.SUMMON): "summon {}",
        (Kind.MEASURE, Act.EXPEL): "expel {}",
        (Kind.MEASURE, Act.DETAIN): "detain {}",
        (Kind.MILITARY, Act.KILL): "kill {}",
    }
)
# What the present tense alone would tell as a fact. Ongoing acts need no word: the present tense says it.
_REMARKS: Mapping[Status, str] = MappingProxyType(
    {Status.CANCELLED: " (cancelled)", Status.CLAIMED: " (claimed)", Status.DENIED: " (denied)"}
)
_UNSPOKEN = frozenset({Status.PLANNED, Status.CANCELLED})
# Quotation marks within a quote become single ones; those that have no partner at its ends are left out.
_INNER_MARKS = re.compile(r"[“\"]([^“”\"]*)[”\"]")
_STRAY_MARKS = '“”" '
# What a quote ends with in the article's sentence; the full stop of "U.S." stays.
_END = re.compile(r"(?:[ ,;:]|(?<![A-Z])\.)+$")
_LOOSE_ENDS = " ,;:-–—(‘“"
_NAMES_SHOWN = 3
_LONGEST = 140
_LONGEST_QUOTE = 90
_FEWEST_WORDS = 4


def summarise(event: Event) -> str:
    """Return the headline: the sentence, and for a statement by one speaker its first words, on one line."""
    quote = _quote(event)
    if not quote:
        return sentence(event)
    lead = _fitted(_lead, event, _LONGEST - _LONGEST_QUOTE // 2)
    room = min(_LONGEST_QUOTE, _LONGEST - len(lead) - len(": “”"))
    return f"{lead}: “{_cut(quote, room)}”"


def sentence(event: Event) -> str:
    """Return the sentence, in the present tense, without a full stop; meetings say their place."""
    return _fitted(_sentence, event, _LONGEST)


def _fitted(write: Callable[[Event, int], str], event: Event, longest: int) -> str:
    """Return what is written with the most names that fit, else cut, and what the status says of it."""
    remark = _REMARKS.get(event.status, "")
    room = longest - len(remark)
    written = ""
    for most in range(_NAMES_SHOWN, 0, -1):
        written = " ".join(write(event, most).split())
        if len(written) <= room:
            break
    return _cut(written[0].upper() + written[1:], room) + remark


def _sentence(event: Event, most: int) -> str:
    actors, others = _names(event.initiators), _names(event.targets)
    act = (event.kind, event.act)
    if act in _TOGETHER:
        together, alone = _TOGETHER[act]
        actors = list(dict.fromkeys(actors + others))
        phrase = together if len(actors) > 1 else alone
    else:
        phrase = _directed(event).format(listed(others, most=most)) if others else _PHRASES[act][1]
    several = len(actors) > 1 or any(stands_for_several(name) for name in actors)
    planned = event.status is Status.PLANNED
    said = _planned(phrase, several=several) if planned else _inflected(phrase, several=several)
    where = f" in {with_article(event.place)}" if event.place and event.kind is Kind.MEETING else ""
    return f"{_subject(actors, most)} {said}{where}"


def _directed(event: Event) -> str:
    act = (event.kind, event.act)
    if event.act is Act.MEDIATE and len(_names(event.targets)) == 1:
        return "mediate with {}"
    if act in _PERSONALLY and all(mention.actor != mention.party for mention in event.targets):
        return _PERSONALLY[act]
    return _PHRASES[act][0]


def _lead(event: Event, most: int) -> str:
    """Return what stands before a quote: only who speaks, and about whom, where the act says no more than that."""
    if event.act is not Act.COMMENT:
        return _sentence(event, most)
    others = _names(event.targets)
    about = f" on {listed(others, most=most)}" if others else ""
    return f"{_subject(_names(event.initiators), most)}{about}"


def _quote(event: Event) -> str:
    """Return the first quote that says something, a whole sentence before a fragment; empty where there is none.

    The words of one must not be put into the mouths of several.
    """
    if event.kind not in {Kind.STATEMENT, Kind.COMMENTARY} or event.status in _UNSPOKEN:
        return ""
    if event.speaker is not None and len(event.initiators) > 1:
        return ""
    long_enough = [quote.text for quote in event.quotes if len(quote.text.split()) >= _FEWEST_WORDS]
    chosen = next((words for words in long_enough if words[0].isupper()), next(iter(long_enough), ""))
    inner = _INNER_MARKS.sub(r"‘\1’", " ".join(chosen.split()))
    return _END.sub("", inner.strip(_STRAY_MARKS))


def _cut(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    # One character more than stays, to see whether a word ends just there.
    whole = words[: longest - len(" …") + 1].rpartition(" ")[0] or words[: longest - len(" …")]
    return f"{whole.rstrip(_LOOSE_ENDS)} …"


def _names(mentions: Iterable[ActorMention]) -> list[str]:
    return list(dict.fromkeys(mention.name for mention in mentions))


def _subject(names: Sequence[str], most: int) -> str:
    return listed(names, most=most) or "somebody"


def _planned(phrase: str, *, several: bool) -> str:
    return f"{'plan' if several else 'plans'} to {phrase}"


def _inflected(phrase: str, *, several: bool) -> str:
    verb, blank, rest = phrase.partition(" ")
    if verb == "be":
        verb = "are" if several else "is"
    elif not several:
        verb = _third_person(verb)
    return f"{verb}{blank}{rest}"


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("ch", "s", "sh")) else "s")
