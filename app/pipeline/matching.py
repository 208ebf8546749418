"""Whether two reports tell one act: within an article over time, between a copy and its original, between strangers."""

import re
from collections.abc import Iterable
from functools import lru_cache

from app.domain.codebook import Act, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan, Event, Evidence, Quote
from app.domain.folding import fold

# Acts that two writers may use for one deed; every other act agrees only with itself.
_SAME_DEED: tuple[frozenset[Act], ...] = (
    frozenset({Act.MEET, Act.NEGOTIATE, Act.MEDIATE}),
    frozenset({Act.CALL, Act.CONTACT}),
    frozenset({Act.MESSAGE, Act.CONTACT}),
    frozenset({Act.AGREE, Act.SIGN}),
    frozenset({Act.STRIKE, Act.KILL}),
)
_SPOKEN = frozenset({Kind.STATEMENT, Kind.COMMENTARY})
_OPEN_ENDED = frozenset({Precision.BEFORE, Precision.AFTER})

# Half of the content words of the shorter report: tuned by hand on pairs of briefings about one and two matters.
_WORDS_SHARED = 0.5
_CONTENT_WORD_LENGTH = 4
# A passage shorter than this is held by two articles by chance ("he said").
_PASSAGE_WORDS = 4
# A sentence that a copy has touched up is the same passage: of its runs of three words, this share is left.
_RUN_WORDS = 3
_RUNS_SHARED = 0.6
# How much of the evidence an event must share with a changed reading of it to be thought the same.
_REREAD_SHARED = 0.5

_WORD = re.compile(r"\w+")


def act_key(event: Event) -> str:
    """Return kind and parties as one string: the parties of each side, or of both together for a mutual act.

    Two reports of one act always have the same key. Who acts for nobody stands for himself.
    """
    initiators, targets = _who(event.initiators), _who(event.targets)
    if event.mutual:
        return f"{event.kind}:{'+'.join(sorted(initiators | targets))}"
    return f"{event.kind}:{'+'.join(sorted(initiators))}>{'+'.join(sorted(targets))}"


def reread_score(old: Event, new: Event) -> tuple[int, float]:
    """Say how well `new` is what the same article told before as `old`; (0, 0.0) where it is not.

    Kind and parties agree and the evidence overlaps; failing that, the kind agrees, a party that acts agrees and
    half of the evidence is shared, so that a better reading of the actors keeps the event's address.
    """
    shared = evidence_dice(old.evidence, new.evidence)
    if old.kind is not new.kind or not shared:
        return 0, 0.0
    if act_key(old) == act_key(new):
        return 2 + (old.act is new.act) + (old.status is new.status) + (old.when == new.when) + (old == new), shared
    if shared >= _REREAD_SHARED and _acting(old) & _acting(new):
        return 1, shared
    return 0, 0.0


def evidence_dice(ours: Iterable[Evidence], theirs: Iterable[Evidence]) -> float:
    """Dice overlap of two sets of spans of one article, by characters."""
    a = {position for span in ours for position in range(span.start, span.end)}
    b = {position for span in theirs for position in range(span.start, span.end)}
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def shared_passage(ours: Event, theirs: Event) -> int:
    """Return the number of words of the longest passage that is evidence of both, in two articles; 0 where none is."""
    return max((_passage(a.text, b.text) for a in ours.evidence for b in theirs.evidence), default=0)


def tell_one_act(a: Event, b: Event) -> bool:
    """Tell whether two independent articles report one act; their keys (`act_key`) are known to agree."""
    return (
        _acts_agree(a, b)
        and _campaigns_agree(a, b)
        and _persons_agree(a, b)
        and _dates_agree(a, b)
        and (a.kind not in _SPOKEN or _words_agree(a, b))
    )


def persons_shared(a: Event, b: Event) -> int:
    """Return the number of persons and organs that both reports name."""
    return len(_finer(a) & _finer(b))


def closeness(a: DateSpan, b: DateSpan) -> int:
    """Days by which two spans differ at both ends together; 0 for equal ones."""
    return abs((a.start - b.start).days) + abs((a.end - b.end).days)


def _who(mentions: Iterable[ActorMention]) -> set[str]:
    return {mention.party or f"~{mention.actor}" for mention in mentions}


def _acting(event: Event) -> set[str]:
    mentions = event.initiators + event.targets if event.mutual else event.initiators
    return _who(mentions)


def _acts_agree(a: Event, b: Event) -> bool:
    return a.act is b.act or any({a.act, b.act} <= deed for deed in _SAME_DEED)


def _campaigns_agree(a: Event, b: Event) -> bool:
    """Keep a campaign that goes on apart from its single deeds."""
    return a.kind is not Kind.MILITARY or (a.status is Status.ONGOING) == (b.status is Status.ONGOING)


def _finer(event: Event) -> set[tuple[str | None, str]]:
    return {(m.party, m.actor) for m in event.initiators + event.targets if m.actor != m.party}


def _persons_agree(a: Event, b: Event) -> bool:
    """Tell whether, where both name persons or organs of a party, one of them is the same."""
    ours, theirs = _finer(a), _finer(b)
    both = {party for party, _ in ours} & {party for party, _ in theirs}
    return all(any(pair in theirs for pair in ours if pair[0] == party) for party in both)


def _dates_agree(a: Event, b: Event) -> bool:
    """Tell whether the spans meet; `before` and `after` never do, and a year needs a person that both name."""
    if a.when.precision in _OPEN_ENDED or b.when.precision in _OPEN_ENDED:
        return False
    if a.when.start > b.when.end or b.when.start > a.when.end:
        return False
    if Precision.YEAR in {a.when.precision, b.when.precision}:
        return closeness(a.when, b.when) == 0 or persons_shared(a, b) > 0
    return True


def _words_agree(a: Event, b: Event) -> bool:
    """Tell whether the same mouth spoke that day at the same party, or the two reports use the same words."""
    same_speaker = a.speaker is not None and a.speaker == b.speaker
    if same_speaker and a.targets and a.when.precision is b.when.precision is Precision.DAY:
        return True
    if a.speaker != b.speaker and not _may_speak_for(a, b):
        return False
    ours, theirs = _content_words(a), _content_words(b)
    return len(ours & theirs) >= _WORDS_SHARED * min(len(ours), len(theirs)) > 0


def _may_speak_for(a: Event, b: Event) -> bool:
    """Tell whether one report names who spoke and the other only the party, or nobody."""
    parties = {m.party for m in a.initiators}
    return any(event.speaker is None or event.speaker in parties for event in (a, b))


def _content_words(event: Event) -> frozenset[str]:
    spans: tuple[Evidence | Quote, ...] = event.quotes or event.evidence
    named = {word for m in event.initiators + event.targets for word in _words(f"{m.text} {m.name}")}
    return frozenset(
        word for span in spans for word in _words(span.text) if len(word) >= _CONTENT_WORD_LENGTH and word not in named
    )


def _passage(ours: str, theirs: str) -> int:
    short, long = sorted((_words(ours), _words(theirs)), key=len)
    if short == long:
        return len(short)
    if len(short) < _PASSAGE_WORDS:
        return 0
    held = _runs(long)
    runs = _runs(short)
    return len(short) if len(runs & held) >= _RUNS_SHARED * len(runs) else 0


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[i : i + _RUN_WORDS] for i in range(len(words) - _RUN_WORDS + 1))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))
