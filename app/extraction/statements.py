"""Rules for statements: who spoke, and how several verbs of speech in one sentence share it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.codebook import STATEMENT_ORDER, Act, Kind, Status
from app.domain.event import ActorMention, Quote
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses import Predicate, read_predicate
from app.extraction.grammar import FINITE, RELATIVES
from app.extraction.items import Item
from app.extraction.mentions import MentionType
from app.extraction.reading import ReadSentence
from app.extraction.said import Said, find_content
from app.extraction.status import is_habitual, is_hypothetical, is_simple_present
from app.extraction.triggers import Trigger

_POINTING = frozenset({"such", "these", "those", "this", "the"})
_BACKGROUND = frozenset({"after", "before", "since", "when", "because", "although", "until"})


def find_statements(
    sentence: ReadSentence, triggers: Sequence[Trigger], context: Context, before: Candidate | None = None
) -> list[Candidate]:
    """Return the statements that one sentence tells; what stands inside somebody's words is theirs, not told anew.

    `before` is the last statement of the sentences before, which "such calls" and "the accusations" mean.
    """
    found: list[Candidate] = []
    reach = 0
    for trigger in triggers:
        if trigger.frame.kind is not Kind.STATEMENT or trigger.at < reach:
            continue
        predicate = read_predicate(sentence.items, trigger.at, trigger.last)
        candidate = _statement(Said(sentence, predicate, context), trigger, context)
        if candidate is None:
            continue
        if before is not None and not candidate.targets and _answers(sentence.items, predicate, context):
            candidate = replace(candidate, targets=context.foreign(before.initiators, candidate.initiator_parties))
        same = next((k for k, earlier in enumerate(found) if _is_one(earlier, candidate)), None)
        if same is None:
            found.append(candidate)
        else:
            found[same] = _coordinated(found[same], candidate)
        reach = max((end for _, end in candidate.clauses if end > trigger.at), default=reach)
    return _with_quotes(sentence, _outside_words(found), context)


def _outside_words(found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what is told inside words that stand before their speaker: "Allies have condemned it, he said"."""
    spoken = [(end, said.speaker) for said in found for start, end in said.clauses if start == 0]
    return [c for c in found if not any(c.at < end and c.speaker != speaker for end, speaker in spoken)]


def _answers(items: Sequence[Item], predicate: Predicate, context: Context) -> bool:
    """Tell whether what is rejected or denied is what was said before: "Such calls have been rejected by"."""
    span = items[predicate.left : predicate.group] if predicate.passive else items[predicate.last : predicate.right]
    words = [item.low for item in span]
    named = context.lexicon.words["utterances"]
    return any(a in _POINTING and b in named for a, b in pairwise(words))


def _is_one(earlier: Candidate, later: Candidate) -> bool:
    """Tell whether two verbs of speech of one sentence tell one statement: one speaker, and not two targets."""
    same_voice = earlier.speaker == later.speaker and earlier.initiator_parties == later.initiator_parties
    one_target = not earlier.targets or not later.targets or later.target_parties <= earlier.target_parties
    return same_voice and one_target


def _coordinated(earlier: Candidate, later: Candidate) -> Candidate:
    """Return the one statement of coordinated verbs: its act is the first in the codebook's order."""
    clauses = (*earlier.clauses, *later.clauses)
    targets = earlier.targets or later.targets
    if later.neutral and not earlier.neutral:
        return replace(earlier, targets=targets, clauses=clauses)
    act = min(earlier.act, later.act, key=STATEMENT_ORDER.index)
    if earlier.neutral and not later.neutral:
        act = later.act
    neutral = earlier.neutral and later.neutral
    return replace(earlier, act=act, targets=targets, neutral=neutral, clauses=clauses)


def _statement(said: Said, trigger: Trigger, context: Context) -> Candidate | None:
    predicate, frame = said.predicate, trigger.frame
    if is_hypothetical(predicate) or _is_background(said) or _is_posture(said, trigger):
        return None
    if _is_other_sense(said, trigger):
        return None
    speakers = predicate.in_slots(["by"]) if predicate.passive else list(predicate.subject)
    initiators = context.actors(said.items, speakers)
    if not initiators:
        return None
    commentary = said.items[speakers[0]].mention
    is_commentary = commentary is not None and commentary.type is MentionType.COMMENTATOR
    if not is_commentary and initiators[0].party is None:
        return None
    neutral = "neutral" in frame.traits
    finding = find_content(said, trigger, initiators)[0]
    act = finding.act
    if neutral and act is Act.COMMENT and not said.says_something:
        return None
    when, dated = context.when(said.items, predicate, Status.OCCURRED, spoken=neutral)
    return Candidate(
        kind=Kind.COMMENTARY if is_commentary else Kind.STATEMENT,
        act=Act.COMMENT if is_commentary else act,
        status=Status.OCCURRED,
        when=when,
        dated=dated,
        initiators=initiators,
        targets=() if is_commentary else finding.targets,
        sentence=said.sentence,
        rule=frame.id,
        speaker=_speaker(initiators),
        neutral=neutral,
        at=predicate.at,
        clauses=(said.span,) if said.span[0] == 0 or _opens_content(said.items, predicate) else (),
        attribution=_medium_told(said.items, predicate),
    )


def _speaker(initiators: Sequence[ActorMention]) -> str | None:
    return initiators[0].actor if len(initiators) == 1 else None


def _is_background(said: Said) -> bool:
    """Tell a clause that only places the main one ("after Ankara announced") or passes a source by ("as X said")."""
    items, predicate = said.items, said.predicate
    opening = items[predicate.left].low if predicate.left < len(items) else ""
    said_nothing = predicate.last >= len(items) or items[predicate.last].low in (",", ".")
    quoted = any(item.quotation for item in items)
    if opening in ("which", "that") and is_simple_present(predicate, items):
        return True
    return opening in _BACKGROUND or (opening == "as" and said_nothing and not quoted)


def _is_other_sense(said: Said, trigger: Trigger) -> bool:
    """Tell a verb of speech that says nothing here: "claimed the title", "a book written by a diplomat"."""
    items, predicate, traits = said.items, said.predicate, trigger.frame.traits
    if "active" in traits and predicate.passive:
        return True
    if "clausal" not in traits or said.quotations or said.span[0] == 0:
        return False
    infinitive = predicate.last < len(items) and items[predicate.last].low == "to"
    return not infinitive and not _opens_content(items, predicate)


def _is_posture(said: Said, trigger: Trigger) -> bool:
    """Tell habits and standing attitudes, which are no events: "backs Hezbollah", "often calls for"."""
    items, predicate = said.items, said.predicate
    if is_habitual(predicate, items, said.context.lexicon.words):
        return True
    participle = predicate.group == predicate.at and items[predicate.at].tag == "VBG"
    habitual = said.context.lexicon.words["habitual"]
    if participle and any(item.low in habitual for item in items[: predicate.at]):
        return True
    quoted = any(item.quotation for item in items)
    if "quoted" in trigger.frame.traits and not quoted:
        return True
    if "posture" not in trigger.frame.traits or quoted:
        return False
    speaker = items[predicate.subject[0]].mention if predicate.subject else None
    if speaker is None or speaker.type is not MentionType.PERSON:
        return True  # a state's backing is a standing one unless somebody voices it
    bare = items[predicate.at].tag == "VB" and not predicate.auxiliaries & {"did"}
    return bare or items[predicate.at].tag == "VBG" or is_simple_present(predicate, items)


def _opens_content(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a clause of what was said follows the verb: "said that", "assured officials were in contact"."""
    following = items[predicate.last :]
    if any(item.low == "that" for item in following[:3]):
        return True
    if not following or not (following[0].mention is not None or following[0].low in ("the", "a", "an")):
        return False
    verbs = (item for item in following if item.tag in FINITE or item.low in RELATIVES or item.low in (",", ";"))
    first = next(verbs, None)
    return first is not None and first.tag in FINITE


def _medium_told(items: Sequence[Item], predicate: Predicate) -> str | None:
    """Return the medium that was told: "in an interview with CNN", "told Al-Monitor"."""
    for _, i in predicate.slots:
        mention = items[i].mention
        if mention is not None and mention.type is MentionType.MEDIUM:
            return mention.name
    return None


def _with_quotes(sentence: ReadSentence, found: Sequence[Candidate], context: Context) -> list[Candidate]:
    """Give the sentence's quotations to its speaker; where several speak, to the first."""
    text = context.reading.article.text
    quotes = tuple(
        Quote(q.inner_start, q.inner_end, text[q.inner_start : q.inner_end])
        for item in sentence.items
        if (q := item.quotation) is not None
    )
    return [replace(found[0], quotes=quotes), *found[1:]] if found and quotes else list(found)
