"""Who speaks: the subject of a verb of speech, who stands behind a paper, or who spoke last."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.extraction.candidates import Candidate
from app.extraction.clauses.other_times import MADE_PUBLIC
from app.extraction.clauses.predicates import Predicate, read_predicate
from app.extraction.clauses.subjects import coordinated, find_subject, hangs_on_preposition
from app.extraction.clauses.triggers import Trigger
from app.extraction.statements.said import Said
from app.extraction.syntax.content import listed_after, listed_before
from app.extraction.syntax.grammar import CONJUNCTIONS, FINITE, group_start
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import MentionType
from app.extraction.syntax.slots import listed

_HIM = frozenset({"him", "her", "them"})
_BODIES = frozenset({MentionType.ORGAN, MentionType.PARTY})
_AUTHORS = _BODIES | {
    MentionType.ADJECTIVE,
    MentionType.PAIR,
    MentionType.PEOPLE,
    MentionType.PERSON,
    MentionType.OFFICE,
}
# What stands between a paper and its author: "a statement issued by", "in a statement from the office of".
_FROM = frozenset({"from", "by", "of"})
_ISSUED = frozenset("issued released published posted carried sent signed written distributed circulated".split())
_SHOWN = _ISSUED | MADE_PUBLIC | frozenset("read obtained seen unveiled presented delivered faxed".split())
_STATE_MEDIA = "state-media"
_BEFORE_PAPERS = frozenset({"JJ", "NN", "NNS", "NNP", "VBN", "POS", "CD"})
_SITES = frozenset("site website page webpage portal homepage web twitter facebook telegram account channel".split())
_ACCOUNTS = frozenset({"account", "page", "feed", "channel", "handle"})
_ONE_OF = frozenset({"the", "one", "another", "these", "those"})
_REACH = 4
_OPENING = 8  # items among which the paper stands that a sentence is about
_PASSED = frozenset({"resolution"})
_PAPER_REACH = 2  # sentences after which "the resolution" is another's than who spoke last


def speakers(said: Said, trigger: Trigger) -> list[int]:
    """Return the items that name who speaks: a subject, who a passive names with "by", a paper's author, a source."""
    predicate, slots = said.predicate, trigger.frame.initiators
    if "subject" in slots and not predicate.passive:
        own = _own_subject(said) or _behind_paper(said) or _state_medium(said, trigger)
        verb = None if own else passing(said)
        return own or (_of_account(said) if verb is None else find_subject(said.items, group_start(said.items, verb)))
    if "object" in slots and predicate.passive:
        return list(predicate.subject)
    if predicate.passive:
        return listed(said.items, predicate.in_slots([slot for slot in slots if slot == "from"] + ["by"]))
    paper = _paper_named(said)
    if paper is not None:
        return _authors(said.items, paper)
    if "from" in slots:
        critics = listed(said.items, predicate.in_slots(slots))  # "drew criticism from Egypt and Jordan"
        return [i for i in critics if not _is_before_people(said.items, i)]
    # A source: who stands by himself, and is no paper or medium ("according to a UN resolution").
    return [i for i in predicate.in_slots(slots) if _is_source(said.items, i)]


def _is_before_people(items: Sequence[Item], k: int) -> bool:
    """Tell a party that only says whose people they are: "from U.S. allies" is not from the U.S."""
    following = items[k + 1] if k + 1 < len(items) else None
    return following is not None and following.mention is None and following.tag == "NNS"


def _own_subject(said: Said) -> list[int]:
    """Return the subject of a verb of speech, and not whom those who speak only back or fight."""
    subject = said.predicate.subject
    others = bool(subject) and _is_side_of_others(said, subject[0])
    return _beside_others(said.items, subject[0] - 3) if others else list(subject)


def _is_side_of_others(said: Said, k: int) -> bool:
    """Tell whom those who speak only back or fight: "Rebels fighting Assad said", "an aide accompanying Bush said"."""
    items, words = said.items, said.context.lexicon.words
    if k < _PAPER_REACH or k > said.predicate.at or items[k - 1].tag != "VBG" or items[k - 1].low in words["quoting"]:
        return False
    who = items[k - 2].mention
    nobody = items[k - 2].tag in ("NN", "NNS") if who is None else who.party is None
    return nobody and items[k - 2].noun not in words["documents"]


def _beside_others(items: Sequence[Item], k: int) -> list[int]:
    """Return who is named along with them: "Russia, Iran and militias backing Assad said"."""
    joined = k > 0 and items[k].low == "and" and items[k - 1].actor is not None
    return coordinated(items, k - 1, hanging=True) if joined else []


def speaking_on(items: Sequence[Item], trigger: Trigger, saying: Collection[str]) -> Predicate:
    """Return the predicate of a verb of speech; behind a pluperfect that was told, a plain past is who speaks' own.

    "The report said Sudan had broken the truce and urged the council to act": Sudan urged nobody.
    """
    predicate = read_predicate(items, trigger.at, trigger.last)
    joined = predicate.group and items[predicate.group - 1].low in CONJUNCTIONS
    if not joined or not predicate.subject or items[predicate.at].tag not in ("VBD", "VBN") or predicate.auxiliaries:
        return predicate
    first, last = predicate.subject[0], predicate.subject[-1]
    told = first - 1 - (items[first - 1].low == "that") if first else -1
    before = told >= 0 and items[told].tag == "VBD" and items[told].low in saying
    if not before or items[last + 1].low != "had" or last + 1 >= predicate.group:
        return predicate
    return replace(predicate, subject=tuple(find_subject(items, group_start(items, told))))


def _state_medium(said: Said, trigger: Trigger) -> list[int]:
    """Return a medium that judges for its state: "the official People's Daily accused"; none that only reports."""
    items, words = said.items, said.context.lexicon.words
    k = said.predicate.group - 1
    while k > 0 and items[k].mention is None and (items[k].noun in words["kinds of media"] or items[k].tag == "RB"):
        k -= 1
    named = items[k].mention if k > 0 and "neutral" not in trigger.frame.traits else None
    medium = named is not None and named.type is MentionType.MEDIUM and not hangs_on_preposition(items, k)
    before = items[max(0, k - _REACH) : k]
    return [k] if medium and any(item.low in words["run by states"] for item in before) else []


def passing(said: Said) -> int | None:
    """Return the verb by which the paper was passed of which a clause tells: "adopted a resolution that condemned"."""
    items, that = said.items, said.predicate.group - 1
    while that > 1 and (items[that].tag == "RB" or items[that].time is not None):
        that -= 1
    paper = that - 1
    if paper < 1 or items[that].low not in ("that", "which") or items[paper].noun not in _papers(said):
        return None
    k = paper
    while k > 0 and items[k].mention is None and items[k].tag in (*_BEFORE_PAPERS, "DT"):
        k -= 1
    passed = items[k].is_verb and items[k].low in said.context.lexicon.words["passing"]
    return k if passed else None


def _papers(said: Said) -> Collection[str]:
    return said.context.lexicon.words["documents"]


def _of_account(said: Said) -> list[int]:
    """Return whose account on the web speaks: "the Twitter account of Trump wrote", "Trump's page warned"."""
    items, k = said.items, said.predicate.group - 1
    if k > 0 and items[k].low == ",":
        k = next((m - 1 for m in range(k - 1, 0, -1) if items[m].low == ","), k)
    while k > 0 and items[k].tag == "RB":
        k -= 1
    if k > 1 and items[k].noun in _ACCOUNTS:
        while k > 0 and items[k].mention is None and items[k].tag in _BEFORE_PAPERS:
            k -= 1
        owner = items[k].mention
        return [k] if owner is not None and owner.possessive else []
    account = k > 1 and items[k - 1].low == "of" and items[k - 2].noun in _ACCOUNTS
    return [k] if account and items[k].actor is not None else []


def is_spoken_for(said: Said, trigger: Trigger, before: Candidate) -> bool:
    """Tell whether who spoke last speaks on: "the statement read", "quoted him as saying", "it added"."""
    items, predicate = said.items, said.predicate
    at = predicate.at
    if items[at].tag == "VBG" and items[at].low != "according":
        return at > 1 and items[at - 1].low == "as" and items[at - 2].low in _HIM
    if "subject" not in trigger.frame.initiators:
        paper = _paper_named(said)
        himself = predicate.last < len(items) and items[predicate.last].low in _HIM
        return himself or (paper is not None and not _is_authored(items, paper))
    if predicate.subject:
        papers = said.context.lexicon.words["documents"]
        written = any(item.noun in papers for item in before.sentence.items[:_OPENING])
        issuing = trigger.frame.head[-1] in papers and items[predicate.subject[0]].low == "they"
        return (_is_it(items, predicate.subject[0]) and (is_body(before) or written)) or (issuing and is_body(before))
    paper = _subject_paper(said)
    near = said.sentence.number - before.sentence.number <= _PAPER_REACH
    if near and _is_unnamed(said) and _has_no_name(before, said.context.lexicon.words["unnamed speakers"]):
        return True
    if paper is None or not near or _is_authored(items, paper):
        return False
    # A resolution is that of a body that sits, and of no state or minister who spoke of it.
    return items[paper].noun not in _PASSED or _is_sitting(before)


def _is_sitting(before: Candidate) -> bool:
    """Tell whether a council or parliament spoke, or more than one state."""
    passed = any(item.noun in _PASSED for item in before.sentence.items[:2])  # which spoke for it already
    return len(before.initiators) > 1 or ((is_body(before) or passed) and not (before.speaker or "").isupper())


def _is_authored(items: Sequence[Item], paper: int) -> bool:
    """Tell a paper that has an author of its own, known or not: "a report by a scholar"."""
    by = paper + 1 < len(items) and items[paper + 1].low in ("by", "from")
    return by or bool(_authors(items, paper))


def _is_unnamed(said: Said) -> bool:
    """Tell one of those who spoke last and are not named: "one official said", "“…,” the sources added"."""
    items, predicate, nouns = said.items, said.predicate, said.context.lexicon.words["unnamed speakers"]
    before, after = items[max(0, predicate.group - 2) : predicate.group], items[predicate.last : predicate.last + 2]
    pairs = (tuple(item.low for item in pair) for pair in (before, after))
    return any(len(pair) > 1 and pair[0] in _ONE_OF and pair[1] in nouns for pair in pairs)


def _has_no_name(before: Candidate, nouns: Collection[str]) -> bool:
    """Tell whether officials or sources spoke whom nobody names: "Turkish officials", "a security source"."""
    return any(actor.text.rpartition(" ")[2].lower() in nouns for actor in before.initiators)


def _is_source(items: Sequence[Item], i: int) -> bool:
    mention = items[i].mention
    following = [item.low for item in items[i + 1 : i + 3]]
    passed_on = following[:1] == ["as"] and following[1:] != [] and items[i + 2].tag in ("VBN", "VBD")
    # "according to Sato as reported by Reuters"
    closed = not following or following[0] in (",", ".", ";", "(") or items[i + 1].time is not None or passed_on
    return closed and mention is not None and mention.type is not MentionType.MEDIUM


def _is_it(items: Sequence[Item], i: int) -> bool:
    mention = items[i].mention
    first = i == 0 or items[i - 1].quotation is not None
    return first and items[i].low == "it" and mention is not None and mention.actor is None


def is_body(before: Candidate) -> bool:
    """Tell whether a party or an organ spoke, which "it" may stand for."""
    spoken = [item.mention for item in before.sentence.items if item.mention is not None]
    named = any(m.actor == before.speaker and m.type in _BODIES for m in spoken)
    return named or before.speaker in before.initiator_parties


def _behind_paper(said: Said) -> list[int]:
    """Return who speaks through a paper: "a Foreign Ministry statement said", "a statement from Hamas said"."""
    paper = _subject_paper(said)
    if paper is None:
        return []
    return _authors(said.items, paper) or _aired_by(said.items, paper, said.predicate.group)


def _aired_by(items: Sequence[Item], paper: int, end: int) -> list[int]:
    """Return the state's medium that carried a paper of nobody named: "a statement aired on Iranian state TV"."""
    for k in range(paper + 1, end):
        mention = items[k].mention
        medium = mention is not None and (mention.type is MentionType.MEDIUM or mention.organ == _STATE_MEDIA)
        if medium and mention is not None and mention.party:
            return [k]
    return []


def _subject_paper(said: Said) -> int | None:
    """Return the item of the paper that is the subject; None where none is."""
    items, k = said.items, said.predicate.group - 1
    papers = said.context.lexicon.words["documents"]
    if k >= 0 and items[k].quotation is not None:
        last = said.predicate.last
        k = last + (last < len(items) and items[last].tag == "DT")  # "“…,” read the statement"
        return k if k < len(items) and items[k].noun in papers else None
    while k > 0 and (items[k].tag == "RB" or items[k].time is not None or items[k].low in _ISSUED):
        k -= 1  # "an agency report released on Monday said"
    if k > 0 and items[k].low == ",":
        return _paper_described(items, k, papers)
    if (shown := _paper_shown(items, k, papers)) is not None:
        return shown
    if k > 1 and items[k].low == "and" and items[1].noun in papers and not any(item.actor for item in items[1:k]):
        return 1  # "The resolution was passed on Sunday and declares that"
    while k > 0 and items[k].mention is None and (items[k].noun in _SITES or items[k].tag == "POS"):
        k -= 1  # "a statement on the ministry's web site said"
    return _paper_at(items, k, papers)


def _paper_described(items: Sequence[Item], comma: int, papers: Collection[str]) -> int | None:
    """Return the paper that words before a comma describe: "the report by the UN, passed on to AFP on Sunday, says"."""
    opened = next((k for k in range(comma - 1, 0, -1) if items[k].low == ","), 0)
    return _paper_at(items, opened - 1, papers) if items[opened + 1].tag in ("VBN", "VBD") else None


def _paper_shown(items: Sequence[Item], last: int, papers: Collection[str]) -> int | None:
    """Return the paper of which the words up to `last` say where or when it was shown: "a report released in Paris"."""
    for k in range(last, 0, -1):
        if items[k].low in _SHOWN and items[k - 1].mention is None and items[k - 1].noun in papers:
            return k - 1
        if items[k].tag in FINITE or items[k].low in (",", ";", "and", "that", "which"):
            break
    return None


def _paper_at(items: Sequence[Item], k: int, papers: Collection[str]) -> int | None:
    """Return the paper at `k`, or the one whose author ends there: "a statement issued by the ministry"."""
    if k < 0:
        return None
    if items[k].mention is None:
        return k if items[k].noun in papers else None
    while (other := listed_before(items, k)) is not None and items[other].actor is not None:
        k = other  # "a statement issued by Turkey and Iran"
    for paper in range(k - 1, max(-1, k - _REACH), -1):
        if items[paper].noun in papers and items[paper].mention is None:
            return paper if _author_after(items, paper) == k else None
    return None


def _paper_named(said: Said) -> int | None:
    """Return the paper that a source names: "according to a statement by the ministry"."""
    papers = said.context.lexicon.words["documents"]
    reach = range(said.predicate.last, min(len(said.items), said.predicate.last + _REACH))
    return next((k for k in reach if said.items[k].noun in papers and said.items[k].mention is None), None)


def _authors(items: Sequence[Item], paper: int) -> list[int]:
    """Return who wrote a paper, told before it or after it; none where it is only "the statement"."""
    after = _author_after(items, paper)
    if after is not None:
        author = items[after].mention
        scholar = items[paper].noun == "report" and author is not None and author.type is MentionType.PERSON
        return [] if scholar else [*coordinated(items, after), *_added(items, after)]
    k = paper - 1
    while k > 0 and items[k].mention is None and items[k].tag in _BEFORE_PAPERS:
        k -= 1
    mention = items[k].mention if k >= 0 else None
    return [k] if mention is not None and mention.type in _AUTHORS else []


def _added(items: Sequence[Item], k: int) -> list[int]:
    """Return those joined by "and" to the author at `k`: not "by Hamas, Israel is responsible"."""
    found: list[int] = []
    while (other := listed_after(items, k)) is not None and items[other].actor is not None:
        k = other
        found.append(k)
    return found if found and items[found[-1] - 1].low == "and" else []


def _author_after(items: Sequence[Item], paper: int) -> int | None:
    k = paper + 1
    if k < len(items) and items[k].low == ",":
        return _passed_by(items, k)
    while k < len(items) and (items[k].low in _ISSUED or items[k].time is not None):
        k += 1
    if k + 1 < len(items) and items[k].low == "in" and items[k + 1].mention is not None:
        k += 2  # "issued in Ankara by"
    if k + 1 < len(items) and items[k].low in _FROM and items[k + 1].mention is not None:
        return k + 1
    site = k + 2 + (items[k + 2 : k + 3] != [] and items[k + 2].tag == "POS")
    posted = site < len(items) and items[k].low == "on" and items[k + 1].mention is not None
    return k + 1 if posted and items[site].noun in _SITES else None


def _passed_by(items: Sequence[Item], comma: int) -> int | None:
    """Return who passed the paper before a comma: "the resolution, adopted 27-21 by the committee on Sunday, says"."""
    closed = next((k for k in range(comma + 1, len(items)) if items[k].low == ","), len(items))
    by = (k + 1 for k in range(comma + 1, closed - 1) if items[k].low == "by")
    return next((k for k in by if items[k].mention is not None), None)
