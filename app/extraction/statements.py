"""Rules for statements: who spoke, and how several verbs of speech in one sentence share it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.codebook import STATEMENT_ORDER, Act, Kind, Status
from app.domain.event import ActorMention
from app.domain.lexicon import Frame, HeadForm
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses import Predicate, read_predicate
from app.extraction.grammar import FINITE, RELATIVES
from app.extraction.items import Item
from app.extraction.mentions import MentionType
from app.extraction.reading import ReadSentence
from app.extraction.said import Said, find_content
from app.extraction.status import is_habitual, is_hypothetical, is_simple_present, is_subjunctive
from app.extraction.triggers import Trigger

# A sentence that holds somebody's words goes on with them where a quotation is most of it.
_MOSTLY = 0.6
_MORE_WORDS = Trigger(
    Frame(Kind.STATEMENT, Act.COMMENT, HeadForm.VERB, ("quotation",), traits=frozenset({"neutral"})), 0, 0
)
_QUALIFYING = frozenset({"in", "of", "for", "about", "without", "from", "against"})
_GOING_ON = frozenset({"went", "goes", "going", "proceeded", "continued"})
_HIM = frozenset({"him", "her", "them"})
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
        told = _statements(Said(sentence, predicate, context), trigger, context, before)
        if before is not None and _answers(sentence.items, predicate, context):
            told = [c if c.targets else _at_who_spoke(c, before, context) for c in told]
        for candidate in told:
            _take_in(found, candidate)
        reach = max((end for c in told for _, end in c.clauses if end > trigger.at), default=reach)
    if not found and before is not None:
        found = _going_on(sentence, before, context)
    return _with_quotes(sentence, _outside_words(found), context)


def _take_in(found: list[Candidate], candidate: Candidate) -> None:
    """Add a statement to those found in its sentence: to the one that it belongs to, or by itself."""
    same = next((k for k, earlier in enumerate(found) if _is_one(earlier, candidate)), None)
    if same is None:
        found.append(candidate)
    else:
        found[same] = _coordinated(found[same], candidate)


def _at_who_spoke(candidate: Candidate, before: Candidate, context: Context) -> Candidate:
    return replace(candidate, targets=context.foreign(before.initiators, candidate.initiator_parties))


def _going_on(sentence: ReadSentence, before: Candidate, context: Context) -> list[Candidate]:
    """Return more words of who spoke last: a sentence of hardly anything but a quotation, right after theirs."""
    quoted = sum(item.end - item.start for item in sentence.items if item.quotation)
    length = sentence.sentence.end - sentence.sentence.start
    begins = bool(sentence.items) and sentence.items[0].quotation is not None
    if sentence.number - before.sentence.number != 1 or not begins or quoted < _MOSTLY * length:
        return []
    predicate = Predicate(at=0, last=0, group=0, left=0, right=len(sentence.items), subject=(), slots=())
    said = Said(sentence, predicate, context)
    more = replace(
        before,
        sentence=sentence,
        rule=_MORE_WORDS.frame.id,
        quotes=(),
        neutral=True,
        at=0,
        clauses=(said.span,),
        attribution=None,
        more=(),
    )
    findings = find_content(said, _MORE_WORDS, before.initiators)
    return [replace(more, act=finding.act, targets=finding.targets) for finding in findings]


def _outside_words(found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what is told inside words that stand before their speaker: "Allies have condemned it, he said".

    Who only reports what their own chief said makes no statement: "Merkel condemned it, her spokesman said".
    """
    reporters = [c for c in found if any(_reports(c, other) for other in found)]
    kept = [_attributed(c, reporters) for c in found if c not in reporters]
    spoken = [(end, said.speaker) for said in kept for start, end in said.clauses if start == 0]
    return [c for c in kept if not any(c.at < end and c.speaker != speaker for end, speaker in spoken)]


def _reports(reporter: Candidate, told: Candidate) -> bool:
    """Tell whether a statement holds nothing but what a person of the same party is told to have said before it."""
    own = reporter.initiator_parties == told.initiator_parties and reporter.speaker != told.speaker
    person = told.speaker is not None and told.speaker not in told.initiator_parties
    return own and person and reporter.neutral and any(s == 0 and told.at < end for s, end in reporter.clauses)


def _attributed(told: Candidate, reporters: Sequence[Candidate]) -> Candidate:
    source = next((c.initiators[0].name for c in reporters if _reports(c, told)), None)
    return replace(told, attribution=told.attribution or source)


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


def _statements(said: Said, trigger: Trigger, context: Context, before: Candidate | None) -> list[Candidate]:
    """Return what one verb of speech tells: a statement for each party that its words are about."""
    predicate, frame = said.predicate, trigger.frame
    if not _is_told(said, trigger):
        return []
    speakers = _speakers(said, trigger)
    initiators = context.actors(said.items, speakers)
    if before is not None and _is_spoken_for(said, context):
        speakers, initiators = [], before.initiators
    if (
        not initiators
        or _are_nationals(said.items, speakers)
        or ("neutral" in frame.traits and speakers and _are_media(said.items[speakers[0]]))
    ):
        return []
    is_commentary = bool(speakers) and _is_commentator(said.items[speakers[0]])
    if not is_commentary and initiators[0].party is None:
        return []
    neutral = "neutral" in frame.traits
    findings = find_content(said, trigger, initiators)
    if neutral and not said.says_something and all(finding.act is Act.COMMENT for finding in findings):
        return []
    when, dated = context.when(said.items, predicate, Status.OCCURRED, telling="neutral" if neutral else "judging")
    statement = Candidate(
        kind=Kind.COMMENTARY if is_commentary else Kind.STATEMENT,
        act=Act.COMMENT,
        status=Status.OCCURRED,
        when=when,
        dated=dated,
        initiators=initiators,
        targets=(),
        sentence=said.sentence,
        rule=frame.id,
        speaker=_speaker(initiators),
        neutral=neutral,
        at=predicate.at,
        clauses=(said.span,) if said.span[0] == 0 or _opens_content(said.items, predicate) else (),
        attribution=_medium_told(said.items, predicate),
    )
    if is_commentary:
        return [statement]
    return [replace(statement, act=finding.act, targets=finding.targets) for finding in findings]


def _is_told(said: Said, trigger: Trigger) -> bool:
    """Tell whether the verb tells that something was said, by itself and not as a habit."""
    idle = _is_hypothetical(said.predicate) or is_subjunctive(said.predicate, said.items)
    aside = _is_background(said) or _is_aside(said) or _lacks_words(said, trigger)
    return not (idle or aside or _is_posture(said, trigger) or _is_other_sense(said, trigger))


def _is_aside(said: Said) -> bool:
    """Tell a verb that only qualifies a noun or an adjective: "a bill proposed by Egypt", "adamant in pledging"."""
    items, predicate = said.items, said.predicate
    before = items[predicate.at - 1] if predicate.at else None
    if items[predicate.at].tag == "VBG":
        return before is not None and before.low in _QUALIFYING
    return predicate.passive and not predicate.auxiliaries and before is not None and before.tag.startswith("NN")


def _speakers(said: Said, trigger: Trigger) -> list[int]:
    """Return who speaks: the subject, who a passive names with "by", or where the frame says."""
    predicate, slots = said.predicate, trigger.frame.initiators
    if "subject" in slots and not predicate.passive:
        return list(predicate.subject)
    if "object" in slots and predicate.passive:
        return list(predicate.subject)
    if predicate.passive:
        return predicate.in_slots(["by"])
    # A source: who stands by himself, and is no paper or medium ("according to a UN resolution").
    return [i for i in predicate.in_slots(slots) if _is_source(said.items, i)]


def _is_source(items: Sequence[Item], i: int) -> bool:
    mention = items[i].mention
    closed = i + 1 == len(items) or items[i + 1].low in (",", ".", ";", "(") or items[i + 1].time is not None
    return closed and mention is not None and mention.type is not MentionType.MEDIUM


def _is_spoken_for(said: Said, context: Context) -> bool:
    """Tell whether a paper speaks for who spoke last, or he is quoted: "the statement read", "quoted him as saying"."""
    items, at = said.items, said.predicate.at
    if items[at].tag == "VBG":
        return at > 1 and items[at - 1].low == "as" and items[at - 2].low in _HIM
    group = said.predicate.group
    return group > 0 and items[group - 1].noun in context.lexicon.words["documents"]


def _is_commentator(item: Item) -> bool:
    return item.mention is not None and item.mention.type is MentionType.COMMENTATOR


def _are_nationals(items: Sequence[Item], speakers: Sequence[int]) -> bool:
    """Tell "300 Iraqis demanded": people of a state who speak for nobody but themselves; "the Iranians" may do."""
    named = [items[k].mention for k in speakers]
    plain = [m for m in named if m is not None and m.type is MentionType.PEOPLE and m.plural and m.organ == "people"]
    return bool(plain) and len(plain) == len(named) and items[speakers[0]].low != "the"


def _are_media(item: Item) -> bool:
    """Tell "Turkish media reported": who passes on what others said or did."""
    return item.mention is not None and (item.mention.organ or "").endswith("media")


def _speaker(initiators: Sequence[ActorMention]) -> str | None:
    return initiators[0].actor if len(initiators) == 1 else None


def _is_hypothetical(predicate: Predicate) -> bool:
    """Tell what nobody has said: "could say", "refused to say"; "went on to say" is no more than said."""
    return is_hypothetical(predicate) and predicate.governor not in _GOING_ON


def _is_background(said: Said) -> bool:
    """Tell a clause that only places the main one ("after Ankara announced") or passes a source by ("as X said")."""
    items, predicate = said.items, said.predicate
    opening = items[predicate.left].low if predicate.left < len(items) else ""
    said_nothing = predicate.last >= len(items) or items[predicate.last].low in (",", ".")
    quoted = any(item.quotation for item in items)
    mentioned = opening == "as" and predicate.passive and not predicate.subject  # "as mentioned by the minister"
    if mentioned or opening == "what" or (opening in ("which", "that") and is_simple_present(predicate, items)):
        return True
    if opening in _BACKGROUND and (_is_fronted(items, predicate) or _is_parenthesis(items, predicate)):
        return False
    return opening in _BACKGROUND or (opening == "as" and said_nothing and not quoted)


def _is_other_sense(said: Said, trigger: Trigger) -> bool:
    """Tell a verb of speech that says nothing here: "claimed the title", "book written by", "responded by bombing"."""
    items, predicate, traits = said.items, said.predicate, trigger.frame.traits
    following = items[predicate.last : predicate.last + 3]
    deed = bool(following) and following[0].low == "by" and any(item.tag == "VBG" for item in following)
    guest = "no guest" in traits and any(_is_person(items[k]) for k in _received(predicate))
    if deed or guest or ("active" in traits and predicate.passive):
        return True
    if "clausal" not in traits or said.quotations or said.span[0] == 0:
        return False
    infinitive = predicate.last < len(items) and items[predicate.last].low == "to"
    return not infinitive and not _opens_content(items, predicate)


def _received(predicate: Predicate) -> Sequence[int]:
    return predicate.subject if predicate.passive else predicate.in_slots(["object"])[:1]


def _is_person(item: Item) -> bool:
    mention = item.mention
    return mention is not None and mention.type in (MentionType.PERSON, MentionType.OFFICE) and not mention.possessive


def _is_fronted(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether the opening belongs to a phrase before the main clause: "After meeting Pekcan, Vaezi said"."""
    subject = predicate.subject[0] if predicate.subject else 0
    return subject > 0 and items[subject - 1].low == ","


def _is_parenthesis(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether the opening belongs to words about the subject: "Gul, in office since the war, denied it"."""
    subject = predicate.subject[0] if predicate.subject else len(items)
    return subject < predicate.left and predicate.group > 0 and items[predicate.group - 1].low == ","


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
    if "posture" not in trigger.frame.traits or quoted:
        return False
    speaker = items[predicate.subject[0]].mention if predicate.subject else None
    if speaker is None or speaker.type is not MentionType.PERSON:
        return True  # a state's backing is a standing one unless somebody voices it
    bare = items[predicate.at].tag == "VB" and not predicate.auxiliaries & {"did"}
    return bare or items[predicate.at].tag == "VBG" or is_simple_present(predicate, items)


def _lacks_words(said: Said, trigger: Trigger) -> bool:
    """Tell whether the words are missing beside which alone a verb tells of speech: "continued: “…”"."""
    items, predicate, traits = said.items, said.predicate, trigger.frame.traits
    beside = items[max(0, predicate.at - 4) : predicate.last + 2]
    if "beside" in traits:
        return not any(item.quotation for item in beside)
    return "quoted" in traits and not any(item.quotation for item in items)


def _opens_content(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a clause of what was said follows the verb: "said that", "assured officials were in contact"."""
    following = items[predicate.last :]
    if any(item.low == "that" for item in following[:3]):
        return True
    if not following or not (following[0].mention is not None or following[0].low in ("the", "a", "an")):
        return False
    marks = (",", ";")
    found = (k for k, item in enumerate(following) if item.tag in FINITE or item.low in RELATIVES or item.low in marks)
    first = next(found, None)
    if first is None or following[first].tag not in FINITE:
        return False
    return following[first - 1].low not in ("and", "or")  # "condemned Israel and pledged": a verb of the same subject


def _medium_told(items: Sequence[Item], predicate: Predicate) -> str | None:
    """Return the medium that was told: "in an interview with CNN", "told Al-Monitor"."""
    for _, i in predicate.slots:
        mention = items[i].mention
        if mention is not None and mention.type is MentionType.MEDIUM:
            return mention.name
    return None


def _with_quotes(sentence: ReadSentence, found: Sequence[Candidate], context: Context) -> list[Candidate]:
    """Give each quotation of the sentence to every statement of who said it: what is quoted is evidence of each."""
    shared = list(found)
    for k, item in enumerate(sentence.items):
        if item.quotation is None or not shared or _is_subhead(sentence, k, context):
            continue
        quote = context.quote(item.quotation)
        speaker = _voice(_who_says(shared, k))
        shared = [replace(c, quotes=(*c.quotes, quote)) if _voice(c) == speaker else c for c in shared]
    return shared


def _is_subhead(sentence: ReadSentence, k: int, context: Context) -> bool:
    """Tell an editor's line in single marks before the sentence: "‘Iran backs its friends’ Rouhani said that"."""
    quotation, text = sentence.items[k].quotation, context.reading.article.text
    if k > 0 or quotation is None or text[quotation.start] not in "‘'":
        return False
    closed = text[quotation.inner_end - 1 : quotation.inner_end] in (",", ".", "!", "?")
    following = text[quotation.end : quotation.end + 2].strip()
    return not closed and following[:1] not in (",", ".") and (not following or following[0].isupper())


def _voice(candidate: Candidate) -> tuple[str | None, frozenset[str]]:
    return candidate.speaker, candidate.initiator_parties


def _who_says(found: Sequence[Candidate], k: int) -> Candidate:
    """Return the statement in whose words item `k` stands, else the last one told before it, else the first."""
    inside = [c for c in found if any(start <= k < end for start, end in c.clauses)]
    before = [c for c in found if c.at < k]
    return inside[0] if inside else before[-1] if before else found[0]
