"""More of what somebody says: a second verb of theirs, a quotation that goes on, and whose the words were."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.codebook import Act, Kind, Status
from app.domain.lexicon import Frame, HeadForm
from app.extraction.alike import AGAINST
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses.predicates import Predicate, read_predicate
from app.extraction.clauses.triggers import Trigger
from app.extraction.reading import ReadSentence
from app.extraction.statements.findings import find_content
from app.extraction.statements.quoting import is_subhead
from app.extraction.statements.said import Said
from app.extraction.statements.standing import speaker_of
from app.extraction.syntax.grammar import CONJUNCTIONS
from app.extraction.syntax.items import Item
from app.extraction.syntax.origins import pointed_to, read_from

# A sentence that holds somebody's words goes on with them where a quotation is most of it.
_MOSTLY = 0.6
_MORE_WORDS = Trigger(
    Frame(Kind.STATEMENT, Act.COMMENT, HeadForm.VERB, ("quotation",), traits=frozenset({"neutral"})), 0, 0
)
POINTING = frozenset({"these", "those", "this", "the", "such"})
_LONGEST_OPENING = 6  # items before whose name the remarks are said to be


def spoken_besides(said: Said, frame: Frame, spoken: Predicate | None, found: Sequence[Candidate]) -> Predicate | None:
    """Return a verb of speech behind what was said where the speaker is its subject; None where it is part of it all.

    "said his country was strong and blamed Rome"; who blames somebody and then thanks is one, whoever was named in
    between: "said Iran had lied and thanked France".
    """
    items, predicate = said.items, said.predicate
    joined = predicate.group > 0 and items[predicate.group - 1].low in CONJUNCTIONS
    if not joined or spoken is None or not spoken.subject:
        return None
    if predicate.subject == spoken.subject:
        return predicate
    turned = frame.head[0] in said.context.lexicon.words["turning to another"] and bool(found)
    # "had lied and thanked": its form is that of a participle.
    same_tense = not predicate.passive and items[predicate.group].tag in (items[spoken.group].tag, "VBN")
    return replace(predicate, subject=spoken.subject) if turned and same_tense and found[-1].act in AGAINST else None


def says_more(found: Sequence[Candidate], told: Sequence[Candidate]) -> bool:
    """Tell whether a verb behind what was said adds to it: where that does nothing of itself, or names others."""
    if not found or found[-1].act is Act.COMMENT:
        return True
    named = frozenset().union(*(c.target_parties for c in found))
    return any(c.target_parties - named and not c.neutral for c in told)


def go_on(sentence: ReadSentence, before: Candidate, context: Context) -> list[Candidate]:
    """Return more words of who spoke last: a sentence of hardly anything but a quotation, right after theirs."""
    quoted = sum(item.end - item.start for item in sentence.items if item.quotation)
    length = sentence.sentence.end - sentence.sentence.start
    begins = _begins_with_words(sentence.items, context)
    if is_subhead(sentence, 0, context) or sentence.number - before.sentence.number != 1:
        return []
    if not begins or quoted < _MOSTLY * length:
        return []
    predicate = Predicate(at=0, last=0, group=0, left=0, right=len(sentence.items), subject=(), slots=())
    said = Said(sentence, predicate, context)
    more = replace(
        before,
        sentence=sentence,
        initiators=pointed_to(before.initiators, "who spoke last"),
        kind_origin=read_from(sentence.items, 0, 1, f"{Kind.STATEMENT}: goes on with the words of who spoke last"),
        rule=_MORE_WORDS.frame.id,
        quotes=(),
        neutral=True,
        at=0,
        clauses=(said.span,),
        attribution=None,
        more=(),
    )
    findings = find_content(said, _MORE_WORDS, before.initiators)
    return [replace(more, act=f.act, targets=f.targets, act_origin=f.origin, faint=f.faint) for f in findings]


def _begins_with_words(items: Sequence[Item], context: Context) -> bool:
    """Tell a quotation alone, or one that a paper opens: "The full text of his remarks: “…”"."""
    if not items or items[0].quotation is not None:
        return bool(items)
    at = next((k for k, item in enumerate(items[:-1]) if item.low == ":" and items[k + 1].quotation), 0)
    papers = context.lexicon.words["documents"] | context.lexicon.words["utterances"]
    return any(item.noun in papers for item in items[:at])


def made_by(sentence: ReadSentence, before: Candidate | None, context: Context) -> list[Candidate]:
    """Return by whom the words just told are said to be: "The remarks were made by X in a meeting with Y"."""
    items = sentence.items
    by = next((k for k, item in enumerate(items[:_LONGEST_OPENING]) if item.low == "by"), 0)
    utterances = context.lexicon.words["utterances"]
    made = by > 1 and items[0].low in POINTING and items[1].noun in utterances and items[by - 1].tag == "VBN"
    initiators = context.actors(items, [by + 1]) if made and by + 1 < len(items) else ()
    parties = frozenset(actor.party for actor in initiators)
    another = before is not None and sentence.number - before.sentence.number == 1
    if not initiators or (another and before is not None and parties != before.initiator_parties):
        return []
    predicate = read_predicate(items, by - 1, by)
    when, dated = context.when(items, predicate, Status.OCCURRED, telling="neutral")
    origin = read_from(items, predicate.at, by, f"{Kind.STATEMENT}: whose words they were")
    return [
        Candidate(
            kind=Kind.STATEMENT, act=Act.COMMENT, status=Status.OCCURRED, when=when, dated=dated,
            initiators=initiators, targets=(), sentence=sentence, rule=_MORE_WORDS.frame.id,
            speaker=speaker_of(initiators), neutral=True, wordless=True, at=predicate.at, kind_origin=origin,
            act_origin=origin, status_origin=origin,
        )
    ]  # fmt: skip
