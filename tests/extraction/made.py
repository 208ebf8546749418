"""Makes candidates, as a rule would of a sentence of which only the number matters."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.domain.event import ActorMention, DateSpan
from app.extraction.assembly.merge import join, merge_candidates
from app.extraction.candidates import Candidate
from app.extraction.reading import ReadSentence
from app.extraction.text.sentences import Sentence


def day(iso: str, precision: Precision = Precision.DAY, basis: Basis = Basis.RELATIVE) -> DateSpan:
    """Return one day."""
    return DateSpan(date.fromisoformat(iso), date.fromisoformat(iso), precision, basis)


# Known persons; whoever else acts is a party or an organ.
PERSONS = frozenset({"hakan-fidan", "abbas-araghchi", "recep-tayyip-erdogan", "masoud-pezeshkian"})
PUBLISHED_DAY = day("2025-03-12", basis=Basis.ARTICLE)


def sentence(number: int) -> ReadSentence:
    """Return a sentence of no items."""
    return ReadSentence(number, Sentence(number * 10, number * 10 + 9), [])


def actors(*names: str) -> tuple[ActorMention, ...]:
    """Return actors from "hakan-fidan TUR", or "TUR" for the party itself."""
    made = []
    for name in names:
        actor, _, party = name.partition(" ")
        shown = actor.replace("-", " ").title() if party else actor
        made.append(ActorMention(party or actor, actor, shown, actor))
    return tuple(made)


def candidate(number: int = 0, **changes: Any) -> Candidate:  # noqa: ANN401 - any field of Candidate
    """Return an undated visit of Turkey's minister to Iran in sentence `number`, with these fields changed."""
    made = Candidate(
        kind=Kind.VISIT,
        act=Act.VISIT,
        status=Status.OCCURRED,
        when=PUBLISHED_DAY,
        initiators=actors("hakan-fidan TUR"),
        targets=actors("IRN"),
        sentence=sentence(number),
        rule="test",
    )
    return replace(made, **changes)


def statement(number: int = 0, **changes: Any) -> Candidate:  # noqa: ANN401 - any field of Candidate
    """Return an undated comment of Turkey's minister on nobody in sentence `number`, with these fields changed."""
    base: dict[str, Any] = {
        "kind": Kind.STATEMENT, "act": Act.COMMENT, "targets": (), "speaker": "hakan-fidan", "neutral": True,
    }  # fmt: skip
    return candidate(number, **(base | changes))


def merged(*candidates: Candidate) -> list[Candidate]:
    """Return the candidates with the reports of one act merged."""
    return merge_candidates(candidates, PERSONS)


def joined(a: Candidate, b: Candidate) -> Candidate:
    """Return two reports of one act as one."""
    return join(a, b, PERSONS)
