"""Rules for statements: who spoke, and how several verbs of speech in one sentence share it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.codebook import Act, Basis, Kind, Status
from app.domain.event import DateSpan
from app.domain.lexicon import Frame, HeadForm
from app.extraction.alike import AGAINST, TOWARD
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses.counted import counted_back
from app.extraction.clauses.predicates import Predicate, read_predicate
from app.extraction.clauses.triggers import Trigger
from app.extraction.reading import ReadSentence
from app.extraction.statements.briefings import foremost_of, is_unnamed, opposed
from app.extraction.statements.complements import behind_occasion, opens_content
from app.extraction.statements.findings import Finding, find_content
from app.extraction.statements.headlines import headline_speech
from app.extraction.statements.more_words import POINTING, go_on, made_by, says_more, spoken_besides
from app.extraction.statements.quoting import is_subhead, with_quotes
from app.extraction.statements.resolutions import passed_by
from app.extraction.statements.said import Said
from app.extraction.statements.standing import as_heard, is_at_home, named_among, speak_for_themselves, speaker_of
from app.extraction.statements.telling import is_told
from app.extraction.statements.turn_taking import find_turns
from app.extraction.statements.voices import is_body, is_spoken_for, passing, speakers, speaking_on
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.origins import pointed_to, read_from

_ONE_ANOTHER = (["each", "other"], ["one", "another"])
_SIDES = 2
# A question that is quoted asks for nothing: "“Who gave them the right?” he asked".
_ASKED = Frame(
    Kind.STATEMENT, Act.COMMENT, HeadForm.VERB, ("ask",), initiators=("subject",), traits=frozenset({"neutral"})
)


def find_statements(
    sentence: ReadSentence, triggers: Sequence[Trigger], context: Context, before: Candidate | None = None
) -> list[Candidate]:
    """Return the statements that one sentence tells; what stands inside somebody's words is theirs, not told anew.

    `before` is the last statement of the sentences before, which "such calls" and "the accusations" mean.
    """
    found: list[Candidate] = []
    reach = 0
    voice: Predicate | None = None
    turns = find_turns(sentence.items, triggers)
    for trigger in triggers:
        if trigger.frame.kind is not Kind.STATEMENT:
            continue
        predicate = speaking_on(sentence.items, trigger, context.lexicon.words["saying"])
        inside = trigger.at < reach
        own = spoken_besides(Said(sentence, predicate, context), trigger.frame, voice, found)
        if inside and own is None:
            continue
        predicate = own or predicate
        if "neutral" not in trigger.frame.traits and _is_attitude(sentence.items, predicate):
            continue
        told = _statements(Said(sentence, predicate, context, turns), trigger, context, before)
        if _answers(sentence.items, predicate, context, met="subject" in trigger.frame.targets):
            told = _answering(told, found, before, context)
        if inside and not says_more(found, told):
            continue
        for candidate in told:
            _take_in(found, candidate)
        reach = max((end for c in told for _, end in c.clauses if end > trigger.at), default=reach)
        voice = predicate if told else voice
    if not found and (spoken := headline_speech(sentence)) is not None:
        found = _statements(Said(sentence, spoken[1], context), spoken[0], context, before)
    if not found and before is not None and not _is_said_by_another(sentence, triggers, before):
        found = go_on(sentence, before, context)
    found = found or made_by(sentence, before, context)
    return _under_heading(sentence, with_quotes(sentence, _outside_words(found), context), context)


def _under_heading(sentence: ReadSentence, found: list[Candidate], context: Context) -> list[Candidate]:
    """Give the editor's line in single marks right above a sentence to the first statement of that sentence."""
    above = context.reading.sentences[sentence.number - 1 : sentence.number]
    if not found or not above or len(above[0].items) > 1 or not is_subhead(above[0], 0, context):
        return found
    return [replace(found[0], more=(above[0],)), *found[1:]]


def _is_attitude(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell where somebody stands all the while: "with Iran supporting Assad and Turkey demanding his fall"."""
    k = predicate.group
    opened = next((i + 1 for i in range(k - 1, -1, -1) if items[i].low == ","), 0)
    bare = 0 < k == predicate.at and items[k].tag == "VBG" and items[k - 1].actor is not None
    return bare and items[opened].low == "with"


def _is_said_by_another(sentence: ReadSentence, triggers: Sequence[Trigger], before: Candidate) -> bool:
    """Tell words of somebody whom nobody knows: "“We need help,” the shipping company said"."""
    for trigger in triggers:
        if trigger.frame.kind is Kind.STATEMENT:
            predicate = read_predicate(sentence.items, trigger.at, trigger.last)
            beside = (*predicate.subject, predicate.group - 1, *((predicate.last,) if predicate.inverted else ()))
            if any(_is_another(sentence.items, k, before) for k in beside):
                return True
    return False


def _is_another(items: Sequence[Item], k: int, before: Candidate) -> bool:
    """Tell whether who stands beside a verb of speech is not who spoke last."""
    if not 0 <= k < len(items):
        return False
    mention = items[k].mention
    if mention is None:
        return items[k].tag in ("NN", "NNS", "NNP", "DT")
    # Who speaks for nobody known may be the one whom the text has not named so far: "an Iranian lawmaker".
    stranger = mention.type is MentionType.PERSON and mention.actor != before.speaker and not is_unnamed(before)
    return stranger or mention.type is MentionType.ORGAN


def _take_in(found: list[Candidate], candidate: Candidate) -> None:
    """Add a statement to those found in its sentence: to the one that it belongs to, or by itself."""
    same = next((k for k, earlier in enumerate(found) if _is_one(earlier, candidate)), None)
    if same is None:  # whose day is not that of an aside: "The group, which on Thursday admitted it, said"
        apart = any(earlier.dated and _is_aside(earlier, candidate) for earlier in found)
        found.append(replace(candidate, dated=True) if apart else candidate)
    else:
        found[same] = _coordinated(found[same], candidate)


def _answering(
    told: list[Candidate], found: list[Candidate], before: Candidate | None, context: Context
) -> list[Candidate]:
    """Return answers directed at whom they answer: who spoke in this sentence, or else `before` it.

    Who answers is also who was asked: "asked for access, but Sudan refused the request".
    """
    asked = found[-1] if found and told and found[-1].initiator_parties != told[0].initiator_parties else None
    if asked is not None and asked.act in (Act.APPEAL, Act.DEMAND) and not asked.targets:
        answering = context.foreign(told[0].initiators, asked.initiator_parties)
        found[-1] = replace(asked, targets=pointed_to(answering, "who answered"))
    spoke = asked or before
    return told if spoke is None else [c if c.targets else _at_who_spoke(c, spoke, context) for c in told]


def _at_who_spoke(candidate: Candidate, before: Candidate, context: Context) -> Candidate:
    """Return an answer directed at who spoke before, or at whose remarks that one answered already."""
    named = context.lexicon.words["utterances"]
    earlier = before.sentence is not candidate.sentence and before.act in AGAINST and before.targets
    answered = earlier and any(item.low in named for item in before.sentence.items)
    targets = context.foreign(before.targets if answered else before.initiators, candidate.initiator_parties)
    return replace(candidate, targets=pointed_to(targets, "who said what is answered"))


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
    if reporter.rule.endswith(":according to"):
        return reporter is not told and any(s == 0 and told.at < end for s, end in reporter.clauses)
    own = reporter.initiator_parties == told.initiator_parties and reporter.speaker != told.speaker
    # "Finland, Sweden and Norway have asked India to wait, the Finnish minister said"
    for_several = reporter.initiator_parties < told.initiator_parties
    person = told.speaker is not None and told.speaker not in told.initiator_parties
    # "Erdogan apologized for it, the Kremlin said": a person's words of another side, which a body passes on
    passed_on = person and is_body(reporter) and not is_body(told)
    return (
        (for_several or (own and person) or passed_on)
        and reporter.neutral
        and any(s == 0 and told.at < end for s, end in reporter.clauses)
    )


def _attributed(told: Candidate, reporters: Sequence[Candidate]) -> Candidate:
    source = next((c.initiators[0].name for c in reporters if _reports(c, told)), None)
    return replace(told, attribution=told.attribution or source)


def _answers(items: Sequence[Item], predicate: Predicate, context: Context, *, met: bool) -> bool:
    """Tell whether what is rejected or denied is what was said before: "Such calls have been rejected by".

    Or what is `met` with words: "The remarks drew a denial from".
    """
    before = predicate.passive or met
    span = items[predicate.left : predicate.group] if before else items[predicate.at + 1 : predicate.right]
    words = [item.low for item in span]
    named = context.lexicon.words["utterances"]
    return any(a in POINTING and b in named for a, b in pairwise(words)) or _is_answered_by(items, predicate, named)


def _is_answered_by(items: Sequence[Item], predicate: Predicate, named: frozenset[str]) -> bool:
    """Tell what is done with words told just before: ", a demand that Turkey rejected", ", a charge denied by Iran"."""
    k = predicate.subject[0] - 1 if predicate.subject and not predicate.passive else predicate.group - 1
    k -= k >= 0 and items[k].low in ("that", "which")
    return k > 1 and items[k].low in named and items[k - 1].low in ("a", "an") and items[k - 2].low == ","


def _is_one(earlier: Candidate, later: Candidate) -> bool:
    """Tell whether two verbs of speech of one sentence tell one statement: one speaker, and not two targets."""
    if (earlier.at == later.at and opposed(earlier.act, later.act)) or _turns(earlier, later):
        return False  # one verb tells blame of nobody, and help to somebody
    if earlier.dated and _is_aside(earlier, later):
        return False
    same_voice = earlier.speaker == later.speaker and earlier.initiator_parties == later.initiator_parties
    # A wish that goes with blame is none by itself: "criticized the West, saying that this calls for unity".
    wish = later.neutral and later.act is Act.APPEAL and later.sentence.items[later.at].tag == "VBG"
    one_target = wish or not earlier.targets or not later.targets or later.target_parties <= earlier.target_parties
    one_target = one_target or _tells_paper(earlier, later)
    return same_voice and one_target


def _is_aside(earlier: Candidate, later: Candidate) -> bool:
    """Tell what a relative clause tells of another day: "The group, which on Thursday admitted it, said"."""
    items = earlier.sentence.items
    opened = next((k for k in range(earlier.at, 0, -1) if items[k].low in ("who", "which")), 0)
    relative = (
        opened > 0 and items[opened - 1].low == "," and all(i.tag not in FINITE for i in items[opened : earlier.at])
    )
    return relative and _is_finite(later) and items[later.at - 1].low == ","


def _tells_paper(earlier: Candidate, later: Candidate) -> bool:
    """Tell what a paper itself does: "issued a statement calling on Egypt to cut ties with Israel" is to Egypt."""
    alike = earlier.neutral and not later.neutral and earlier.act is later.act and earlier.sentence is later.sentence
    items, k = later.sentence.items, later.at - 1
    k -= items[k].time is not None
    return alike and items[later.at].tag == "VBG" and items[k].tag == "NN" and items[k].mention is None


def _turns(earlier: Candidate, later: Candidate) -> bool:
    """Tell words that turn to somebody else: "condemned the raid and urged Arafat to act", "regretted it, but said"."""
    blames = not earlier.neutral or (earlier.act in AGAINST and not earlier.faint and later.act is not Act.APPEAL)
    if not blames or not later.targets:
        return False
    if earlier.act is Act.WARN and not earlier.targets:
        return False  # "warned of drought and called on Turkey to open the dam" warns Turkey
    regret = earlier.act is Act.APOLOGIZE and later.act in AGAINST
    return regret or (opposed(earlier.act, later.act) and not later.neutral and _is_finite(later))


def _is_finite(said: Candidate) -> bool:
    """Tell a verb that stands by itself from a participle, which only adds."""
    return said.sentence.items[said.at].tag in FINITE


def _coordinated(earlier: Candidate, later: Candidate) -> Candidate:
    """Return the one statement of coordinated verbs: its act is the first in the codebook's order."""
    if later.dated and not earlier.dated:  # "Reacting to the threats, he said last week that"
        earlier = replace(earlier, when=later.when, dated=True)
    earlier = replace(earlier, wordless=earlier.wordless and later.wordless)
    clauses = (*earlier.clauses, *later.clauses)
    targets = (later.targets if _tells_paper(earlier, later) else ()) or earlier.targets or later.targets
    # Thanks give way to what is said beside them: "thanked Oman and said that ties should grow".
    thanked = earlier.faint and not later.faint and later.act in TOWARD and _is_finite(later)
    if later.neutral and not earlier.neutral and not thanked:
        return replace(earlier, targets=targets, clauses=clauses)
    act, faint = foremost_of(earlier, later)
    # A participle only adds to what was said: "said that it rejects the move, urging Japan to wait".
    adds = later.sentence.items[later.at].tag == "VBG" and earlier.act is not Act.COMMENT
    if earlier.neutral and not later.neutral and not adds and not later.faint:
        act, faint = later.act, later.faint
    neutral = earlier.neutral and later.neutral
    origin = earlier.act_origin if act is earlier.act else later.act_origin
    return replace(earlier, act=act, targets=targets, neutral=neutral, clauses=clauses, act_origin=origin, faint=faint)


def _statements(said: Said, trigger: Trigger, context: Context, before: Candidate | None) -> list[Candidate]:
    """Return what one verb of speech tells: a statement for each party that its words are about."""
    predicate = said.predicate
    if not is_told(said, trigger):
        return []
    if _is_question(said, context):
        trigger = replace(trigger, frame=_ASKED)
    frame = trigger.frame
    nobody = context.lexicon.words["without a voice"]  # "widely criticized by the international community"
    speaking = named_among(said.items, speakers(said, trigger), nobody)
    initiators = context.actors(said.items, speaking)
    if before is not None and is_spoken_for(said, trigger, before):
        speaking, initiators = [], pointed_to(before.initiators, "who spoke last")
    initiators = initiators or pointed_to(passed_by(said), "who passed the resolution")
    neutral = "neutral" in frame.traits
    voiceless = all(actor.party in nobody for actor in initiators) or is_at_home(said, frame, initiators)
    private = context.lexicon.words["private people"]
    if voiceless or speak_for_themselves(said.items, speaking, private, neutral=neutral):
        return []
    findings = find_content(said, trigger, initiators)
    bare = all(finding.act is Act.COMMENT for finding in findings)
    names_deed = "announcing" in frame.traits or predicate.passive  # "a ceasefire was declared by"
    told = said.tells_clause if names_deed else said.says_something
    wordless = neutral and (said.only_agrees or (bare and not told))
    if (wordless and frame.head[-1] not in context.lexicon.words["documents"]) or _is_order_at_home(frame, findings):
        return []
    telling = "neutral" if neutral else "judging"
    when, dated = context.when(said.items, predicate, Status.OCCURRED, telling=telling)
    if not dated and (reported := _reported_by(said)) is not None:
        when, dated = context.when(said.items, reported, Status.OCCURRED, telling=telling)
    if not dated and (counted := _counted_back(said)) is not None:
        when, dated = counted, counted.basis is not Basis.ARTICLE
    heard = as_heard(said.items, speaking, initiators, when, context.roster)
    if heard is None:
        return []
    kind, initiators = heard
    statement = Candidate(
        kind=kind,
        act=Act.COMMENT,
        status=Status.OCCURRED,
        when=when,
        dated=dated,
        initiators=initiators,
        targets=(),
        sentence=said.sentence,
        rule=frame.id,
        speaker=speaker_of(initiators),
        neutral=neutral,
        wordless=wordless,
        at=predicate.at,
        clauses=_clauses(said),
        attribution=_medium_told(said.items, predicate),
        kind_origin=read_from(said.items, predicate.at, trigger.last, f"{kind}: frame {frame.id}"),
        act_origin=read_from(said.items, predicate.at, trigger.last, f"{Act.COMMENT}: frame {frame.id}"),
        status_origin=read_from(said.items, predicate.group, trigger.last, f"{Status.OCCURRED}: it was said"),
    )
    if kind is Kind.COMMENTARY:
        return [statement]
    each = [replace(statement, act=f.act, targets=f.targets, act_origin=f.origin, faint=f.faint) for f in findings]
    return [said_by for one in each for said_by in _each_other(one)]


def _each_other(said: Candidate) -> list[Candidate]:
    """Return what two say of one another as what each says of the other: "accused each other of breaking the truce"."""
    behind = [item.low for item in said.sentence.items[said.at + 1 : said.at + 3]]
    if behind not in _ONE_ANOTHER or said.targets or len(said.initiator_parties) != _SIDES:
        return [said]
    one, other = (tuple(a for a in said.initiators if a.party == p) for p in sorted(said.initiator_parties, key=str))
    return [
        replace(said, initiators=doers, targets=pointed_to(others, "each other"), speaker=speaker_of(doers))
        for doers, others in ((one, other), (other, one))
    ]


def _is_order_at_home(frame: Frame, findings: Sequence[Finding]) -> bool:
    """Tell an order to one's own people, which is no statement: "ordered the army to hold drills"."""
    return "abroad" in frame.traits and not any(finding.targets for finding in findings)


def _clauses(said: Said) -> tuple[tuple[int, int], ...]:
    """Return the items of what was said, where a clause tells it; the occasion on which it was is none of it."""
    start, end = said.span
    if start == 0:
        return (said.span,)
    that = behind_occasion(said.items, said.predicate)
    return ((that or start, end),) if opens_content(said.items, said.predicate) else ()


def _reported_by(said: Said) -> Predicate | None:
    """Return the verb that tells when words were reported: "Interfax said on Monday, quoting Lavrov as saying".

    Or when the paper was passed that holds them.
    """
    if (verb := passing(said)) is not None:
        return read_predicate(said.items, verb, verb + 1)
    if said.medium is None:
        return None
    told = next(k for k in range(said.medium + 1, said.predicate.at) if said.items[k].time is None)
    return read_predicate(said.items, told, told + 1)


def _counted_back(said: Said) -> DateSpan | None:
    """Return when words were said that something came after: "The warning came a day after Israel accused Iran"."""
    items, predicate = said.items, said.predicate
    subject = min(predicate.subject, default=0)
    own = subject > predicate.left and not any(item.low == "," for item in items[predicate.left : subject])
    return counted_back(items, predicate.left, said.context.published) if own else None


def _is_question(said: Said, context: Context) -> bool:
    """Tell a quoted question, "“Who gave them the right?” asked Assad", from a request."""
    asked = context.lexicon.lemmas.get(said.items[said.predicate.at].low) == "ask"
    text = context.reading.text
    ends = (item.quotation.inner_end for item in said.quotations if item.quotation is not None)
    return asked and any(text[end - 1 : end] == "?" for end in ends)


def _medium_told(items: Sequence[Item], predicate: Predicate) -> str | None:
    """Return the medium that was told: "in an interview with CNN", "told Al-Monitor"."""
    for _, i in predicate.slots:
        mention = items[i].mention
        if mention is not None and mention.type is MentionType.MEDIUM:
            return mention.name
    return None
