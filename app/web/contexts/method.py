"""The context of the page on method: kinds of events in a sentence each, the codebook's table, the accuracy."""

import json
from dataclasses import dataclass
from functools import cache

from app import resources
from app.domain.codebook import CODES, Act, Code, Kind

_KINDS = {
    Kind.VISIT: "An official travels to another party’s territory. A meeting on that journey is an event of its own.",
    Kind.MEETING: "Officials meet, negotiate or mediate in person; a joint press conference too.",
    Kind.CALL: "A talk by telephone or video, a letter, a message, an invitation, or contact by means not told.",
    Kind.STATEMENT: "Words in public: a comment, appeal, pledge, denial, accusation, rejection, demand or threat.",
    Kind.AGREEMENT: "An accord reached or signed.",
    Kind.MEASURE: "A deed without arms: relations raised or lowered, sanctions, aid, refusals, expulsions, arrests.",
    Kind.MILITARY: "An armed deed, or backing for one: a strike, interception, deployment, killing or ceasefire.",
    Kind.COMMENTARY: "The remark of a named analyst or journalist who speaks for no party.",
}


# The fields of the floors' file, with what each measures.
_FIELDS = {
    "act": "Sort of act",
    "status": "Status",
    "date": "Date",
    "initiators": "Initiators",
    "targets": "Targets",
    "speaker": "Speaker",
    "quotes": "Quotes",
}


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Figures below which no change of the program may fall, as a test holds; shares from 0 to 1.

    `matched` of `gold` events in `articles` articles are found; each of `fields` is right in such a share of these.
    """

    articles: int
    gold: int
    matched: int
    f1: float
    precision: float
    recall: float
    evidence: float
    fields: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class MethodPage:
    """What templates/about/page.html shows."""

    kinds: tuple[tuple[Kind, str], ...]
    codes: tuple[tuple[Kind, Act, Code], ...]
    accuracy: Accuracy


@cache
def method_page() -> MethodPage:
    """Return the page, which is the same until the program changes."""
    return MethodPage(
        kinds=tuple(_KINDS.items()),
        codes=tuple((kind, act, code) for (kind, act), code in CODES.items() if code.cameo),
        accuracy=_accuracy(),
    )


def _accuracy() -> Accuracy:
    floors = json.loads(resources.QUALITY_FLOORS.read_text(encoding="utf-8"))
    figures = {name: floors[name] for name in Accuracy.__dataclass_fields__ if name != "fields"}
    return Accuracy(**figures, fields=tuple((label, floors[name]) for name, label in _FIELDS.items()))
