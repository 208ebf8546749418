"""The codebook's closed lists, and the one table from (kind, act) to the codes of the event-data field."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.domain.values import value


class Kind(StrEnum):
    """What sort of act an event is."""

    VISIT = "visit"
    MEETING = "meeting"
    CALL = "call"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    MEASURE = "measure"
    MILITARY = "military"
    COMMENTARY = "commentary"


class Act(StrEnum):
    """The act within its kind; `support` and `comment` stand in two kinds each."""

    VISIT = "visit"
    MEET = "meet"
    NEGOTIATE = "negotiate"
    MEDIATE = "mediate"
    CALL = "call"
    MESSAGE = "message"
    CONTACT = "contact"
    COMMENT = "comment"
    APPEAL = "appeal"
    SUPPORT = "support"
    PLEDGE = "pledge"
    APOLOGIZE = "apologize"
    DENY = "deny"
    CRITICIZE = "criticize"
    ACCUSE = "accuse"
    REJECT = "reject"
    DEMAND = "demand"
    WARN = "warn"
    THREATEN = "threaten"
    AGREE = "agree"
    SIGN = "sign"
    UPGRADE = "upgrade"
    DOWNGRADE = "downgrade"
    REFUSE = "refuse"
    SANCTION = "sanction"
    AID = "aid"
    EXPEL = "expel"
    SUMMON = "summon"
    DETAIN = "detain"
    STRIKE = "strike"
    INTERCEPT = "intercept"
    DEPLOY = "deploy"
    KILL = "kill"
    SEIZE = "seize"
    CEASEFIRE = "ceasefire"


class Status(StrEnum):
    """Whether the act took place, and who vouches for it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    CLAIMED = "claimed"
    DENIED = "denied"


class Precision(StrEnum):
    """How exactly a date is known; `before` and `after` include the day itself."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    BEFORE = "before"
    AFTER = "after"


class Basis(StrEnum):
    """How a date is known: named, worked out from the article's date, or taken over from it."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    ARTICLE = "article"


class Side(StrEnum):
    """The role of an actor in an event."""

    INITIATOR = "initiator"
    TARGET = "target"


class QuadClass(StrEnum):
    """Verbal or material, cooperation or conflict."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"
    NEUTRAL = "neutral"


@value
class Code:
    """An act in the field's own languages: CAMEO 1.1b3, PLOVER 0.8, quad class, Goldstein (-10 to 10)."""

    cameo: str | None
    plover: str | None
    quad_class: QuadClass | None
    goldstein: float | None


_VCO, _MCO = QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION
_VCF, _MCF = QuadClass.VERBAL_CONFLICT, QuadClass.MATERIAL_CONFLICT

CODES: Mapping[tuple[Kind, Act], Code] = MappingProxyType(
    {
        (Kind.VISIT, Act.VISIT): Code("042", "CONSULT", _VCO, 1.9),
        (Kind.MEETING, Act.MEET): Code("040", "CONSULT", _VCO, 1.0),
        (Kind.MEETING, Act.NEGOTIATE): Code("046", "CONSULT", _VCO, 7.0),
        (Kind.MEETING, Act.MEDIATE): Code("045", "CONSULT", _VCO, 5.0),
        (Kind.CALL, Act.CALL): Code("041", "CONSULT", _VCO, 1.0),
        (Kind.CALL, Act.MESSAGE): Code("041", "CONSULT", _VCO, 1.0),
        (Kind.CALL, Act.CONTACT): Code("040", "CONSULT", _VCO, 1.0),
        (Kind.STATEMENT, Act.COMMENT): Code("010", None, QuadClass.NEUTRAL, 0.0),
        (Kind.STATEMENT, Act.APPEAL): Code("020", "REQUEST", _VCO, 3.0),
        (Kind.STATEMENT, Act.SUPPORT): Code("051", "SUPPORT", _VCO, 3.4),
        (Kind.STATEMENT, Act.PLEDGE): Code("030", "AGREE", _VCO, 4.0),
        (Kind.STATEMENT, Act.APOLOGIZE): Code("055", "SUPPORT", _VCO, 7.0),
        (Kind.STATEMENT, Act.DENY): Code("016", None, QuadClass.NEUTRAL, 0.0),
        (Kind.STATEMENT, Act.CRITICIZE): Code("111", "ACCUSE", _VCF, -2.0),
        (Kind.STATEMENT, Act.ACCUSE): Code("112", "ACCUSE", _VCF, -2.0),
        (Kind.STATEMENT, Act.REJECT): Code("120", "REJECT", _VCF, -4.0),
        (Kind.STATEMENT, Act.DEMAND): Code("100", "REQUEST", _VCF, -5.0),
        (Kind.STATEMENT, Act.WARN): Code("012", None, _VCF, -0.4),
        (Kind.STATEMENT, Act.THREATEN): Code("130", "THREATEN", _VCF, -4.4),
        (Kind.AGREEMENT, Act.AGREE): Code("050", "SUPPORT", _VCO, 3.5),
        (Kind.AGREEMENT, Act.SIGN): Code("057", "SUPPORT", _VCO, 8.0),
        (Kind.MEASURE, Act.UPGRADE): Code("050", "SUPPORT", _VCO, 3.5),
        (Kind.MEASURE, Act.AID): Code("070", "AID", _MCO, 7.0),
        (Kind.MEASURE, Act.REFUSE): Code("120", "REJECT", _VCF, -4.0),
        (Kind.MEASURE, Act.SUMMON): Code("111", "ACCUSE", _VCF, -2.0),
        (Kind.MEASURE, Act.DOWNGRADE): Code("160", "SANCTION", _MCF, -4.0),
        (Kind.MEASURE, Act.SANCTION): Code("163", "COERCE", _MCF, -6.5),
        (Kind.MEASURE, Act.EXPEL): Code("174", "COERCE", _MCF, -5.0),
        (Kind.MEASURE, Act.DETAIN): Code("173", "COERCE", _MCF, -5.0),
        (Kind.MILITARY, Act.STRIKE): Code("190", "ASSAULT", _MCF, -10.0),
        (Kind.MILITARY, Act.INTERCEPT): Code("190", "ASSAULT", _MCF, -10.0),
        (Kind.MILITARY, Act.KILL): Code("186", "ASSAULT", _MCF, -10.0),
        (Kind.MILITARY, Act.SEIZE): Code("192", "COERCE", _MCF, -9.5),
        (Kind.MILITARY, Act.DEPLOY): Code("150", "MOBILIZE", _MCF, -7.2),
        (Kind.MILITARY, Act.SUPPORT): Code("072", "AID", _MCO, 8.3),
        (Kind.MILITARY, Act.CEASEFIRE): Code("087", "RETREAT", _MCO, 9.0),
        (Kind.COMMENTARY, Act.COMMENT): Code(None, None, None, None),
    }
)

# The kinds in which parties talk with one another.
TALKS = frozenset({Kind.MEETING, Kind.CALL})

# Where a reporting verb is neutral or several are coordinated, the first of these that the content holds is the act.
STATEMENT_ORDER: tuple[Act, ...] = (
    Act.THREATEN,
    Act.WARN,
    Act.DEMAND,
    Act.REJECT,
    Act.ACCUSE,
    Act.CRITICIZE,
    Act.DENY,
    Act.APOLOGIZE,
    Act.APPEAL,
    Act.PLEDGE,
    Act.SUPPORT,
    Act.COMMENT,
)

_MUTUAL_KINDS = frozenset({Kind.MEETING, Kind.CALL, Kind.AGREEMENT})


def is_mutual(kind: Kind, act: Act) -> bool:
    """Tell whether both sides take part alike, so that who is named first carries no meaning."""
    return kind in _MUTUAL_KINDS or act is Act.UPGRADE
