"""The context of the page on method: each kind of event in a sentence."""

from dataclasses import dataclass

from app.domain.codebook import Kind

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


@dataclass(frozen=True, slots=True)
class MethodPage:
    """What templates/about/page.html shows."""

    kinds: tuple[tuple[Kind, str], ...] = tuple(_KINDS.items())
