"""What one statement does: its act, and at whom it is directed."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.codebook import Act
from app.domain.event import ActorMention, Origin
from app.domain.values import value
from app.extraction.alike import AGAINST, TOWARD
from app.extraction.clauses.triggers import Trigger
from app.extraction.statements.cues import Addressing
from app.extraction.statements.directed import find_targets, rejects_charge
from app.extraction.statements.doers import Doers
from app.extraction.statements.hits import Hit, find_cues, in_order, rank
from app.extraction.statements.in_passing import meant_in_passing, told_in_passing
from app.extraction.statements.joined import can_be_target
from app.extraction.statements.resolutions import paper_judged
from app.extraction.statements.said import Said
from app.extraction.syntax.content import Word
from app.extraction.syntax.grammar import AUXILIARIES
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.origins import read_from

_ANSWERING = frozenset({"respond", "reply", "answer"})
_INSISTING = frozenset({"insist", "insists", "insisted"})
_ORDERED = frozenset({"the", "this", "your", "all", "these", "those", "it", "now", "immediately", "our", "them"})
_YOU = frozenset({"you", "your", "yours"})


@value
class Finding:
    """What one statement does: its act, and at whom it is directed; `origin` says which words tell the act.

    It is `faint` where only a wish or a view of what matters tells it.
    """

    act: Act
    targets: tuple[ActorMention, ...]
    origin: Origin | None = None
    faint: bool = False

    @property
    def rank(self) -> tuple[bool, int]:
        """Where the act stands among those of one statement, the foremost first."""
        return rank(self.act, faint=self.faint)


def find_content(said: Said, trigger: Trigger, initiators: Sequence[ActorMention]) -> list[Finding]:
    """Return what the words of one statement do, one finding for each party or group that they address; never none.

    The act is that of the reporting verb, or where that is neutral the first of the codebook's order that the content
    holds for this party. The strongest stands first.
    """
    own = frozenset(actor.party for actor in initiators)
    addressing, doers = Addressing(said.words, said.context, own), Doers(said.words, said.context, own)
    hits = [hit for hit in find_cues(said.words, said.context) if doers.is_told(hit) and not _answers(said, hit)]
    act = trigger.frame.act
    verb = read_from(said.items, trigger.at, trigger.last, f"{act}: frame {trigger.frame.id}")
    met = "subject" in trigger.frame.targets
    if met or (said.predicate.passive and "neutral" not in trigger.frame.traits):
        # "Israel was condemned by Egypt", "Israel's raid drew condemnation from Egypt": who it is said of stands first.
        judged = said.predicate.subject or _whose(said.items, said.predicate.group - 1)
        targets = said.context.foreign(said.context.actors(said.items, judged), own)
        if targets or not met:
            return [Finding(act, targets, verb)]
    if "wishing" in trigger.frame.traits:
        # Who hopes for dealings with somebody asks for them: "expressed hope for further consultations with Iran".
        targets = find_targets(said, trigger, act, initiators) or addressing.somewhere(act)
        return [Finding(act if targets else Act.COMMENT, targets, verb, faint=bool(targets))]
    if "neutral" in trigger.frame.traits:
        ordered = _ordered(said, own) or _told_off(said, own) or _insisted_on(said, own)
        if passing := (Act.DEMAND, ordered) if ordered else told_in_passing(said, own):
            return [Finding(*passing, verb)]
        hits = [doers.as_demand(hit) for hit in hits if not doers.is_in_passing(hit)] or hits
        found = _of_content(hits, addressing) or [Finding(act, (), verb)]
        return [f if f.targets else replace(f, targets=_unnamed(said, f.act, own)) for f in found]
    threat = _threat(said, hits, doers) if act is Act.PLEDGE else None
    if threat is not None:
        act, verb = Act.THREATEN, _cued(threat, said.words)
        if targets := addressing.addressed(threat):
            return [Finding(act, targets, verb)]
    targets = find_targets(said, trigger, act, initiators)
    if not rejects_charge(said, act) and paper_judged(said, act) is None:
        targets = targets or addressing.somewhere(act) or _of_topic(said, act, own)
    if "of others" in trigger.frame.traits and not targets:
        act = Act.COMMENT  # "defended the strikes": whoever made them, nobody is backed by name
    return [Finding(act, targets, verb, faint="courtesy" in trigger.frame.traits)]


def _answers(said: Said, hit: Hit) -> bool:
    """Tell an answer to a letter from one to an attack: "had received a letter and would respond soon"."""
    answer = {word.low for word in said.words[hit.start : hit.end]} & _ANSWERING
    papers = said.context.lexicon.words["papers to answer"]
    return hit.cue.act is Act.THREATEN and bool(answer) and any(word.low in papers for word in said.words)


def _ordered(said: Said, own: frozenset[str | None]) -> tuple[ActorMention, ...]:
    """Return who is told what to do: "Turkey told Greece to stop"; none where somebody is told that something is so."""
    items, at = said.items, said.predicate.at
    following = [item for k, item in enumerate(items[at + 1 : at + 5]) if not k or item.time is None][:3]
    told = items[at].low in said.context.lexicon.words["commanding"] and not said.predicate.passive
    if not told or [item.low for item in following[1:2]] != ["to"] or not following[-1].is_verb:
        return ()
    heard = [at + 1] if can_be_target(following[0].mention) else []
    return said.context.foreign(said.context.actors(items, heard), own)


def _insisted_on(said: Said, own: frozenset[str | None]) -> tuple[ActorMention, ...]:
    """Return who must do what somebody insists on, by a base form: "insisted that Rwanda and Uganda withdraw"."""
    items, at = said.items, said.predicate.at
    asked = items[at].low in _INSISTING and [item.low for item in items[at + 1 : at + 2]] == ["that"]
    named = []
    k = at + 2
    while asked and k < len(items) - 1 and (items[k].mention is not None or items[k].low in ("and", ",")):
        named += [k] if can_be_target(items[k].mention) else []
        k += 1
    after = asked and k < len(items) - 2 and items[k].tag == "RB"  # "that Iraq first release", which passes for a noun
    k += after
    base = asked and items[k].tag in ("VB", "VBP", *(("NN",) if after else ())) and items[k].low not in AUXILIARIES
    return said.context.foreign(said.context.actors(items, named), own) if base else ()


def _told_off(said: Said, own: frozenset[str | None]) -> tuple[ActorMention, ...]:
    """Return who is told to do something in so many words: "“Stop the killing,” she told Indonesia"."""
    items, first = said.items, said.words[:2]
    told = said.predicate.at < len(items) and items[said.predicate.at].low in said.context.lexicon.words["commanding"]
    quoted = [word.low for word in first if not word.tag and word.mention is None]
    orders = len(quoted) > 1 and quoted[0] in said.context.lexicon.words["yielding"] and quoted[1] in _ORDERED
    if not told or not orders or said.predicate.passive:
        return ()
    hearers = [k for k in said.predicate.in_slots(["object"])[:1] if can_be_target(items[k].mention)]
    return said.context.foreign(said.context.actors(items, hearers), own)


def _threat(said: Said, hits: Sequence[Hit], doers: Doers) -> Hit | None:
    """Return the words of a vow that announce harm: "vowed that Iran would pay", "vowed to launch an attack"."""
    if said.words[:1] and said.words[0].low == "to":
        # What somebody vows to do is what they will do.
        words = [replace(said.words[0], low="will"), *said.words[1:]]
        hits = [hit for hit in find_cues(words, said.context) if hit.start == 0 or doers.is_told(hit)]
    return next((hit for hit in hits if hit.cue.act is Act.THREATEN), None)


def _whose(items: Sequence[Item], last: int) -> list[int]:
    """Return whose the thing is that ends at item `last`: "Israel's threats", "the Turkish nuclear program"."""
    k = last
    while k > 1 and items[k].mention is not None and items[k - 1].tag in ("IN", "TO"):
        if items[k - 1].low == "by" and can_be_target(items[k].mention):
            return [k]  # "the remarks by Erdogan"
        k -= 2  # "the latest Israeli threats against Iran"
    while k > 0 and items[k].mention is None and _is_of_name(items[k]):
        k -= 1
    owner = items[k].mention if 0 <= k < last else None
    whose = owner is not None and (owner.possessive or owner.type is MentionType.ADJECTIVE)
    return [k] if whose and can_be_target(owner) else []


def _is_of_name(item: Item) -> bool:
    """Tell a word that may stand between an owner and what is owned: "Obama's “road map”", "the U.S. peace plan"."""
    return item.tag.startswith(("NN", "JJ")) or item.tag == "POS" or item.quotation is not None


def _cued(hit: Hit, words: Sequence[Word]) -> Origin:
    return Origin(f"{hit.cue.act}: cue in what was said", words[hit.start].start, words[hit.end - 1].end)


def _unnamed(said: Said, act: Act, own: frozenset[str | None]) -> tuple[ActorMention, ...]:
    """Return whom words that name nobody address: who is told "you", or whose deed is the topic."""
    if act is Act.APOLOGIZE:  # "“We are sorry,” he told Poland", "he wrote to the Chinese minister"
        hearers = said.context.actors(said.items, said.predicate.in_slots(["object", "to"])[:1])
        return said.context.foreign(hearers, own)
    told = said.items[said.predicate.at].low in said.context.lexicon.words["telling"]
    if told and act in AGAINST | TOWARD and any(word.low in _YOU for word in said.words):
        hearers = said.context.actors(said.items, said.predicate.in_slots(["object"])[:1])
        return said.context.foreign(hearers, own)
    meant = meant_in_passing(said, own) if act in AGAINST else ()
    return meant or _of_topic(said, act, own)


def _of_topic(said: Said, act: Act, own: frozenset[str | None]) -> tuple[ActorMention, ...]:
    return Addressing(said.topic, said.context, own).somewhere(act, of_topic=True)


def _of_content(hits: Sequence[Hit], addressing: Addressing) -> list[Finding]:
    """Return the findings of a neutral verb: for each party addressed the first act of the codebook's order."""
    sorry = next((hit.start for hit in hits if hit.cue.act is Act.APOLOGIZE), None)
    if sorry is not None:  # "was very sorry to have disappointed Moon" blames nobody for it
        hits = [hit for hit in hits if hit.start <= sorry or hit.cue.act not in AGAINST]
    addressed = {hit: addressing.addressed(hit) for hit in in_order(hits)}
    # "hoped that the talks would bear fruit" asks nothing, and "the talks were a success" praises nobody.
    ordered = [hit for hit, targets in addressed.items() if targets or not hit.cue.named]
    if not ordered:
        return []
    strongest = Finding(ordered[0].cue.act, (), _cued(ordered[0], addressing.words), ordered[0].cue.faint)
    findings: list[Finding] = []
    for hit in ordered:
        known = {actor.party for finding in findings for actor in finding.targets}
        targets = tuple(actor for actor in addressed[hit] if actor.party not in known)
        if targets and (not findings or _stands_alone(hit, targets, addressing)):
            findings.append(Finding(hit.cue.act, targets, _cued(hit, addressing.words), hit.cue.faint))
    if not findings:
        return [replace(strongest, targets=addressing.somewhere(strongest.act, hit=ordered[0]))]
    if strongest.rank < findings[0].rank:
        if (strongest.act in AGAINST) is (findings[0].act in AGAINST):
            findings[0] = replace(strongest, targets=findings[0].targets)
        else:
            findings.insert(0, strongest)
    return findings


def _stands_alone(hit: Hit, targets: Sequence[ActorMention], addressing: Addressing) -> bool:
    """Tell whether words that address a second party are a statement of their own, and no wish or bloc in passing."""
    blocs = all(addressing.context.is_bloc(actor.party) for actor in targets)
    return hit.cue.act is not Act.APPEAL and not blocs
