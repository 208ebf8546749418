"""One article: which extracted event is which gold event, and which fields of it are right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from app.domain.codebook import Act, Kind, is_mutual

# An event in the gold format's fields.
GoldEvent = Mapping[str, Any]

LONGEST_SPAN = 700  # characters; longer predicted evidence is pages, not sentences
_NAMES_ALIKE, _FAMILY_NAMES_ALIKE = 0.85, 0.75
# How much of an ISO date counts at each precision of the gold.
_DATE_LENGTH = {"day": 10, "week": 10, "month": 7, "year": 4}


@dataclass(frozen=True)
class ArticleMatch:
    """The matched pairs (gold, extracted) of one article, the gold events missed and the extra ones."""

    pairs: list[tuple[GoldEvent, GoldEvent]]
    missed: list[GoldEvent]
    extra: list[GoldEvent]


def match_article(gold: Sequence[GoldEvent], extracted: Sequence[GoldEvent]) -> ArticleMatch:
    """Match one to one, best first; optional gold events cost nothing when missed and spare what finds them."""
    required = [event for event in gold if not event.get("optional")]
    pairs = _match(required, extracted)
    found, used = {id(g) for g, _ in pairs}, {id(e) for _, e in pairs}
    left = [event for event in extracted if id(event) not in used]
    spared = {id(e) for _, e in _match([event for event in gold if event.get("optional")], left)}
    return ArticleMatch(
        pairs,
        [event for event in required if id(event) not in found],
        [event for event in left if id(event) not in spared],
    )


def _match(gold: Sequence[GoldEvent], extracted: Sequence[GoldEvent]) -> list[tuple[GoldEvent, GoldEvent]]:
    graded = [(_grade(g, e), i, j) for i, g in enumerate(gold) for j, e in enumerate(extracted) if _can_match(g, e)]
    used_gold: set[int] = set()
    used_extracted: set[int] = set()
    pairs = []
    for _, i, j in sorted(graded, key=lambda candidate: -candidate[0]):
        if i not in used_gold and j not in used_extracted:
            used_gold.add(i)
            used_extracted.add(j)
            pairs.append((gold[i], extracted[j]))
    return pairs


def _can_match(gold: GoldEvent, extracted: GoldEvent) -> bool:
    if gold["kind"] != extracted["kind"] or not _overlap(gold, extracted):
        return False
    ours, theirs = parties(gold["initiators"]), parties(extracted["initiators"])
    if mutual(gold):
        ours |= parties(gold["targets"])
        theirs |= parties(extracted["targets"])
    return not ours or bool(ours & theirs)


def _grade(gold: GoldEvent, extracted: GoldEvent) -> float:
    same_targets = parties(gold["targets"]) == parties(extracted["targets"])
    same_day = gold["date_start"] == extracted["date_start"]
    agreeing = [gold["act"] == extracted["act"], same_day, same_targets]
    return evidence_dice(gold, extracted) + sum(bool(agrees) for agrees in agreeing)


def parties(actors: Sequence[Mapping[str, Any]] | None) -> frozenset[str]:
    """Return the parties among actors in the gold format."""
    return frozenset(actor["party"] for actor in actors or () if actor.get("party"))


def mutual(event: GoldEvent) -> bool:
    """Tell whether the scorer takes both sides of the event together."""
    return is_mutual(Kind(event["kind"]), Act(event["act"]))


def _spans(event: GoldEvent) -> list[tuple[int, int]]:
    spans = [(span["start"], span["end"]) for span in event["evidence"]]
    return [(start, end) for start, end in spans if end - start <= LONGEST_SPAN]


def _overlap(a: GoldEvent, b: GoldEvent) -> int:
    return sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in _spans(a) for y in _spans(b))


def evidence_dice(a: GoldEvent, b: GoldEvent) -> float:
    """Return the Dice overlap of the evidence, 0 to 1."""
    size = sum(end - start for event in (a, b) for start, end in _spans(event))
    return 2 * _overlap(a, b) / size if size else 0.0


def check_fields(gold: GoldEvent, extracted: GoldEvent) -> dict[str, bool]:
    """Return the scored fields of a matched pair, each right or wrong."""
    checks = {"act": gold["act"] == extracted["act"], "status": gold["status"] == extracted["status"]}
    if gold.get("date_precision") not in ("before", "after"):
        checks["date"] = _same_date(gold, extracted)
    if mutual(gold):
        sides = [parties(event["initiators"]) | parties(event["targets"]) for event in (gold, extracted)]
        checks["initiators"] = checks["targets"] = sides[0] == sides[1]
    else:
        for side in ("initiators", "targets"):
            checks[side] = parties(gold[side]) == parties(extracted[side])
    if gold["kind"] == Kind.STATEMENT:
        checks["speaker"] = same_speaker(gold, extracted)
        if gold.get("quotes"):
            checks["quotes"] = _said(gold) == _said(extracted)
    return checks


def _same_date(gold: GoldEvent, extracted: GoldEvent) -> bool:
    length = _DATE_LENGTH.get(gold.get("date_precision", ""), 10)
    return (gold["date_start"] or "")[:length] == (extracted["date_start"] or "")[:length]


def _said(event: GoldEvent) -> list[str]:
    return sorted(quote.strip().rstrip(".,") for quote in event.get("quotes") or ())


def same_speaker(gold: GoldEvent, extracted: GoldEvent) -> bool:
    """Tell whether two speakers are one: slugs are spellings; a party's code in the gold takes its ministry too."""
    a, b = gold.get("speaker"), extracted.get("speaker")
    same_side = parties(gold["initiators"]) == parties(extracted["initiators"])
    if not a or not b or a == b:
        return a == b
    if not same_side:
        return False
    if a.isupper() or b.isupper():
        return "-ministry" in (b if a.isupper() else a)
    family = _alike(a.split("-")[-1], b.split("-")[-1], _FAMILY_NAMES_ALIKE) and a[0] == b[0]
    return _alike(a, b, _NAMES_ALIKE) or family


def _alike(a: str, b: str, least: float) -> bool:
    return SequenceMatcher(None, a, b).ratio() >= least
