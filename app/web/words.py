"""The pages' words for the codebook's values; each value has one, so that none is ever told by colour alone."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType

from app.domain.codebook import Act, Basis, Kind, Precision, Status
from app.timeline.dates import say_day
from app.timeline.words import UNKNOWN_PUBLISHER, label

KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.VISIT: "Visit",
        Kind.MEETING: "Meeting",
        Kind.CALL: "Call",
        Kind.STATEMENT: "Statement",
        Kind.AGREEMENT: "Agreement",
        Kind.MEASURE: "Measure",
        Kind.MILITARY: "Military",
        Kind.COMMENTARY: "Commentary",
    }
)

ACTS: Mapping[Act, str] = MappingProxyType(
    {
        Act.VISIT: "visit",
        Act.MEET: "meeting",
        Act.NEGOTIATE: "negotiation",
        Act.MEDIATE: "mediation",
        Act.CALL: "call",
        Act.MESSAGE: "message",
        Act.CONTACT: "contact",
        Act.COMMENT: "comment",
        Act.APPEAL: "appeal",
        Act.SUPPORT: "support",
        Act.PLEDGE: "pledge",
        Act.APOLOGIZE: "apology",
        Act.DENY: "denial",
        Act.CRITICIZE: "criticism",
        Act.ACCUSE: "accusation",
        Act.REJECT: "rejection",
        Act.DEMAND: "demand",
        Act.WARN: "warning",
        Act.THREATEN: "threat",
        Act.AGREE: "accord",
        Act.SIGN: "signing",
        Act.UPGRADE: "relations raised",
        Act.DOWNGRADE: "relations lowered",
        Act.REFUSE: "refusal",
        Act.SANCTION: "sanction",
        Act.AID: "aid",
        Act.EXPEL: "expulsion",
        Act.SUMMON: "summons",
        Act.DETAIN: "detention",
        Act.STRIKE: "strike",
        Act.INTERCEPT: "interception",
        Act.DEPLOY: "deployment",
        Act.KILL: "killing",
        Act.SEIZE: "seizure",
        Act.CEASEFIRE: "ceasefire",
    }
)

STATUSES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OCCURRED: "occurred",
        Status.ONGOING: "ongoing",
        Status.PLANNED: "planned",
        Status.CANCELLED: "cancelled",
        Status.CLAIMED: "claimed by one side",
        Status.DENIED: "denied by the accused",
    }
)

STATUS_NOTES: Mapping[Status, str] = MappingProxyType(
    {
        Status.OCCURRED: "the article says that it took place",
        Status.ONGOING: "the article says that it was going on",
        Status.PLANNED: "the article says that it was to come; whether it did is not recorded here",
        Status.CANCELLED: "it was planned, and called off",
        Status.CLAIMED: "a party says so; the article's writer does not vouch for it",
        Status.DENIED: "the accused party says that it did not take place",
    }
)

REVIEWS: Mapping[str, str] = MappingProxyType(
    {
        "machine": "machine-extracted",
        "confirmed": "confirmed by a reviewer",
        "edited": "edited by a reviewer",
        "disputed": "disputed by a reviewer",
    }
)

PRECISIONS: Mapping[Precision, str] = MappingProxyType(
    {
        Precision.DAY: "known to the day",
        Precision.WEEK: "known to the week",
        Precision.MONTH: "known to the month",
        Precision.YEAR: "known to the year",
        Precision.BEFORE: "on or before that day, no more is known",
        Precision.AFTER: "on or after that day, no more is known",
    }
)

BASES: Mapping[Basis, str] = MappingProxyType(
    {
        Basis.EXPLICIT: "the text names the date",
        Basis.RELATIVE: "worked out from the article’s date",
        Basis.ARTICLE: "taken from the article’s date, the text names none",
    }
)


# One piece of commentary, and several.
COMMENTARY = ("piece of commentary", "pieces of commentary")


def publisher(name: str | None) -> str:
    """Return the publisher's name, or that the article names none."""
    return name or label("publisher", UNKNOWN_PUBLISHER)


def kind_and_act(kind: Kind, act: Act) -> str:
    """Return the label of a card: the kind, and the act where it says more than the kind."""
    said, word = KINDS[kind], ACTS[act]
    return said if word in {said.lower(), "comment"} else f"{said} · {word}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return `1 event`, `2 events`, `1,024 events`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def say_moment(moment: datetime) -> str:
    """Return `21 Oct 2024, 14:05 UTC` for a stored moment."""
    return f"{say_day(moment.date(), short=True)}, {moment:%H:%M} UTC"


def iso_moment(moment: datetime) -> str:
    """Return a stored moment as ISO 8601 with its zone."""
    return moment.replace(tzinfo=UTC).isoformat()


def say_short(day: date) -> str:
    """Return `21 Oct 2024`."""
    return say_day(day, short=True)
