"""What a mention is: a stretch of a sentence that names an actor, a place or a medium."""

from dataclasses import field
from enum import StrEnum

from app.domain.values import value


class MentionType(StrEnum):
    """How an actor is named."""

    PARTY = "party"  # Turkey, Hamas, Ankara
    PERSON = "person"  # Foreign Minister Hakan Fidan, Fidan
    OFFICE = "office"  # the Turkish foreign minister
    ORGAN = "organ"  # the Turkish Foreign Ministry, Israeli forces
    PEOPLE = "people"  # the Iranians, the Iranian
    COUNTERPART = "counterpart"  # his Turkish counterpart
    PLURAL = "plural"  # the two ministers, both countries
    PRONOUN = "pronoun"
    DEFINITE = "definite"  # the kingdom, the movement, the former
    PUBLIC = "public"  # Syrian refugees: acted upon, but nobody who acts
    ADJECTIVE = "adjective"  # Turkish, before a noun that is no actor
    PAIR = "pair"  # Greek-Turkish, U.S.-Iran, before a noun
    COMMENTATOR = "commentator"
    PLACE = "place"
    MEDIUM = "medium"


@value
class Mention:
    """The tokens `[first, last)` of one sentence that name an actor, a place or a medium; `[start, end)` in the text.

    `actor` and `party` are None until they are known; `office` and `organ` say what a description names; `owner` tells
    that it hangs on another actor (his, their); `possessive` that 's follows; `indefinite` that an article like "a"
    stands first; `count` is the number of "the three presidents"; `parties` holds those of a plural that names them
    ("the ministers of Iran and Turkey") and of a pair; `post` is the party that an envoy is sent to ("its ambassador to
    Washington"); `nation` is that of somebody who speaks for nobody ("a U.S. journalist"); `apposed` says that a
    comma closes its parts, so that the one after opens nothing; `former` that the office is held no more; `via`
    says how somebody was found who is not named here ("counterpart of Hakan Fidan"). Until it is known whom a pronoun
    means, its `name` is the word itself.
    """

    type: MentionType
    first: int
    last: int
    start: int
    end: int
    actor: str | None = None
    party: str | None = None
    name: str = ""
    office: str | None = None
    organ: str | None = None
    gender: str | None = None
    plural: bool = False
    possessive: bool = False
    indefinite: bool = False
    count: int | None = None
    owner: str | None = None
    parties: tuple[str, ...] = ()
    post: str | None = None
    nation: str | None = None
    apposed: bool = False
    former: bool = False
    via: str = field(default="", compare=False)

    @property
    def names_actor(self) -> bool:
        """Whether this can take part in an event, by itself or once it is resolved."""
        return self.type not in _NO_ACTORS


HIM = frozenset({"him", "her"})  # the pronouns that mean whoever the clause is not about
# What may follow "her" where it owns nothing: "met her in Ankara", "urged her to stop".
BEHIND_HER = frozenset(
    "in on at to for from and but or during that with by as of after before when while over about against last later "
    "twice again not , . ; : ! ?".split()
)

_NO_ACTORS = (MentionType.ADJECTIVE, MentionType.PAIR, MentionType.PLACE, MentionType.MEDIUM, MentionType.PUBLIC)
