"""What stands before the head of a noun phrase: determiners, adjectives, owners, titles, honorifics."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from app.domain.lexicon import HeadForm, Lexicon, Name, NameType
from app.domain.values import value
from app.extraction.text.names import Unit, name_at
from app.extraction.text.tokens import Token

_DETERMINERS = frozenset("the a an this these those both all some many most several".split())
COUNTERPARTS = frozenset({"counterpart", "counterparts"})
_DEFINITE = frozenset({"the", "this", "these", "those", "both"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_STATES = (NameType.STATE, NameType.ADJECTIVE)
_COUNT = frozenset("two three four five six both".split())
OPENERS = _DETERMINERS | _POSSESSIVES | _COUNT  # words, no names, with which a noun phrase may open
_PARTIES = (NameType.STATE, NameType.GROUP, NameType.CAPITAL)
# What an office can be held over, and the small words within its name.
_BODIES = (*_PARTIES, NameType.ORGAN, NameType.GENERIC_ORGAN, NameType.ADJECTIVE, NameType.PLACE)
_OF_DESCENT = frozenset({"ethnic"})  # "ethnic Albanian rebels" are not Albania's
_MEMBERS = frozenset({"states", "countries", "nations", "members", "governments"})  # behind the name of a body
_OVER = frozenset({"of", "for", "at", "'s"})
_LINKS = frozenset({"the", "and", "of", "for", "on", "'s", "'", "’", "’s", "&"})
_LONGEST_DOMAIN = 14  # tokens
_LONGEST_FIELD = 3  # tokens of "water resources"
_ABSTRACT = ("ment", "tion", "sion", "ity", "ance", "ence", "ship", "ics")  # endings of what an office may be for
_NOUNS_OF_ACTORS = (
    NameType.OFFICE,
    NameType.OFFICES,
    NameType.GENERIC_ORGAN,
    NameType.ORGAN,
    NameType.HONORIFIC,
    NameType.PERSON,
    NameType.SHORT,
    NameType.ADJECTIVE,
    NameType.COMMENTATOR,
)


@value
class Opening:
    """What has been read of a noun phrase up to token `at`, where its head may stand.

    `party` is that of an adjective or owner, `owner` a possessive pronoun, `office` a title; `determined` says that a
    definite determiner or an owner stands first, `counted` a number, `titled` an honorific, `former` that the office is
    held no more.
    """

    at: int
    party: str | None = None
    owner: str | None = None
    office: str | None = None
    determined: bool = False
    counted: bool = False
    titled: bool = False
    former: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing says for whom the head acts: no party, owner or title."""
        return self.party is None and self.owner is None and self.office is None and not self.titled

    @property
    def is_untitled(self) -> bool:
        """Whether neither a title nor an honorific has been read."""
        return self.office is None and not self.titled

    @property
    def introduced(self) -> bool:
        """Whether a title or honorific says that a person's name follows."""
        return self.titled or self.office is not None


class OpeningReader:
    """Reads the openings of the noun phrases of one sentence."""

    def __init__(self, tokens: Sequence[Token], units: Mapping[int, Unit], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.units = units
        self.lexicon = lexicon
        self._lows = dict(enumerate([token.low for token in tokens]))

    @cached_property
    def seat(self) -> str | None:
        """The state of the capital that opens the sentence: "In Damascus, a government spokesman said"."""
        unit = self.units.get(1)
        capital = unit.get(NameType.CAPITAL) if unit is not None and self.low(0) in ("in", "from") else None
        if unit is None or capital is None or self.low(unit.last) != ",":
            return None
        return None if self.low(1) in self.lexicon.words["seats of bodies"] else capital.party

    def low(self, i: int) -> str:
        """Return the folded word at token `i`; empty beyond the sentence."""
        return self._lows.get(i, "")

    def opening(self, first: int) -> Opening:
        """Return the opening that starts at token `first`, as far as it goes."""
        opening = Opening(first)
        while opening.at < len(self.tokens):
            longer = self._word(opening, first) or self._unit(opening, first)
            if longer is None:
                return opening
            opening = longer
        return opening

    def _word(self, opening: Opening, first: int) -> Opening | None:
        at, low = opening.at, self.low(opening.at)
        if low in _COUNT and at not in self.units and self._plural_follows(at + 1):  # "six world powers" are a party
            return replace(opening, at=at + 1, counted=True)
        if at != first:
            return None
        if low in _POSSESSIVES:
            return Opening(at + 1, owner=low, determined=True)
        if self._is_owned_by_country(at):
            return Opening(at + 3, owner="country", determined=True)
        # "the West" is a name with its article, "A. K. Sinha" has none
        if low in _DETERMINERS and at not in self.units and self.low(at + 1) != ".":
            return Opening(at + 1, determined=low in _DEFINITE)
        return None

    def _is_owned_by_country(self, at: int) -> bool:
        """Tell "the country's foreign ministry", which is that of the state told of, as "its foreign ministry" is."""
        named = self.low(at) == "the" and self.low(at + 1) in self.lexicon.words["countries named again"]
        return named and self.low(at + 2) == "'s" and self._actor_noun_follows(at + 3)

    def _unit(self, opening: Opening, first: int) -> Opening | None:
        unit = self.units.get(opening.at)
        if unit is None:
            at = self._office_behind(opening.at) if opening.party is not None and opening.is_untitled else None
            return None if at is None else replace(opening, at=at)
        if (adjective := self._adjective(unit)) and self.low(opening.at - 1) not in _OF_DESCENT:
            return replace(opening, at=unit.last, party=opening.party or adjective.party)
        if (owner := unit.get(*_PARTIES, NameType.ORGAN)) and self.owns(unit):
            follows = self._actor_noun_follows(unit.last + 1)
            return replace(opening, at=unit.last + 1, party=owner.party, determined=True) if follows else None
        if unit.get(NameType.HONORIFIC):
            return replace(opening, at=unit.last + (self.low(unit.last) == "."), titled=True)
        rank = unit.get(NameType.PREFIX) and self._office_behind(unit.last) is not None  # "chief trade negotiator"
        if (title := unit.get(NameType.OFFICE)) and not rank:
            return self._title(opening, unit, title)
        return self._before_title(opening, unit, first)

    def _title(self, opening: Opening, unit: Unit, title: Name) -> Opening | None:
        if self.is_adjective(unit):
            return None
        if self.owns(unit) and self._title_follows(unit.last + 1):
            # "the Russian president's special envoy", "the UN chief's personal envoy"
            return replace(opening, at=unit.last + 1, party=opening.party or self._party_within(unit, title.ref))
        party = opening.party or self._party_within(unit, title.ref)
        end = self._fields_end(unit.last)
        longer = replace(opening, at=end, office=opening.office or title.ref, party=party)
        if end > unit.last:
            return longer
        over = unit.last - (self.low(unit.last - 1) in _OVER)  # "member of" is a title with its preposition
        party, last = self.domain(over, title.ref)
        if over < unit.last and (last <= unit.last or self._is_common(party)):
            return None
        if last <= unit.last or (party is None and not self._person_follows(last)):
            return longer
        return replace(longer, at=last, party=longer.party or party)  # "President of Iran Hassan Rouhani"

    def _fields_end(self, at: int) -> int:
        """Return where an office's further fields end: "and Industry" of "Minister of Trade and Industry Erwin"."""
        fields, end = self.lexicon.words["fields"], self._field_after(at)
        while self.low(end) in ("and", ",", "&") and end + 1 < len(self.tokens):
            field = end + 1 + (self.low(end + 1) in self.lexicon.words["of things"])
            if self.low(field) not in fields or not self.tokens[end + 1].norm[:1].isupper():
                break
            end = field + 1
        return end

    def _field_after(self, at: int) -> int:
        """Return where "for external affairs", which a name, a comma or a verb of speech follows, ends; else `at`."""
        words, end = self.lexicon.words, at + 1
        if self.low(at) not in ("for", "of"):
            return at
        while (after := self._word_of_field(end, first=end == at + 1)) > end:
            end = after
        verb = self.low(end) in words["saying"] or self.low(end) in words["has"]
        closed = self.low(end) == "," or verb or self._person_follows(end)
        return end if closed and end > at + 1 and self.low(end - 1) in words["fields"] else at

    def _word_of_field(self, at: int, *, first: bool) -> int:
        """Return where a word of an office's field ends: "legal and international", "African and Arab" affairs."""
        unit = self.units.get(at)
        if unit is not None and unit.get(NameType.ADJECTIVE):
            return unit.last
        words, low = self.lexicon.words, self.low(at)
        of_field = low in words["of things"] or low in words["fields"] or low in words["regions"]
        return at + (of_field or (low == "and" and not first))

    def _is_common(self, party: str | None) -> bool:
        """Tell a body that states are members of: "Turkey, a member of NATO"."""
        known = self.lexicon.roster.parties.get(party or "")
        return known is None or known.type in ("body", "coalition", "organisation")

    def _before_title(self, opening: Opening, unit: Unit, first: int) -> Opening | None:
        """Read what stands before a title: "former", "Hamas leader", "Foreign Ministry spokesman"."""
        if opening.party and unit.get(NameType.GENERIC_ORGAN) and self.owns(unit):
            # "the Russian Foreign Ministry's special envoy"
            return replace(opening, at=unit.last + 1) if self._title_follows(unit.last + 1) else None
        if unit.get(NameType.PREFIX):
            verb = (
                opening.at == first and self.low(opening.at) in self.lexicon.lemmas
            )  # "Israel assassinated Hamas leader"
            former = opening.former or self.low(opening.at) in self.lexicon.words["former"]
            follows = self._actor_noun_follows(unit.last) and not verb
            return replace(opening, at=unit.last, former=former) if follows else None
        if not self._title_follows(unit.last):
            members = self._members_of(unit)
            if members is None and self._office_behind(unit.last) is not None:
                members = unit.get(NameType.GROUP, NameType.ORGAN)  # "OSCE mission chief"
            return replace(opening, at=unit.last, party=opening.party or members.party) if members else None
        title = self.units[unit.last].get(NameType.OFFICE)
        local = title is not None and title.ref in self.lexicon.words["local offices"]
        cities = (NameType.PLACE, NameType.CAPITAL) if local else ()
        if name := unit.get(NameType.GROUP, NameType.ORGAN, NameType.STATE, *cities):
            return replace(opening, at=unit.last, party=opening.party or name.party)
        return replace(opening, at=unit.last) if unit.get(NameType.GENERIC_ORGAN) else None

    def _members_of(self, unit: Unit) -> Name | None:
        """Return whose the nouns after a bare name are: "NATO ministers", "Iran officials", "Israel police"."""
        if self.is_offices(unit.last):
            return unit.get(NameType.GROUP)
        organ = self.units.get(unit.last)
        # "the Damascus government", "Tehran prosecutors"
        types = (NameType.STATE, NameType.CAPITAL, NameType.GROUP)
        return unit.get(*types) if organ and organ.get(NameType.GENERIC_ORGAN) else None

    def party_at(self, at: int) -> tuple[str | None, int]:
        """Return the party that "Iran", "the UN", "the Israeli Foreign Ministry" at `at` acts for, and its end."""
        at += self.low(at) == "the" and at not in self.units
        unit = self.units.get(at)
        if unit is None:
            return None, at
        if self.owns(unit):
            organ = self.units.get(unit.last + 1)
            owner = (
                unit.get(*_PARTIES) if organ and organ.get(NameType.GENERIC_ORGAN) and not self.owns(organ) else None
            )
            return (owner.party, organ.last) if owner and organ else (None, at)
        adjective, organ = unit.get(NameType.ADJECTIVE), self.units.get(unit.last)
        if adjective and organ and organ.get(NameType.GENERIC_ORGAN, NameType.OFFICE) and not self.owns(organ):
            return adjective.party, organ.last
        name = unit.get(*_PARTIES, NameType.ORGAN)
        if name is None and unit.get(NameType.GENERIC_ORGAN) and self.low(unit.last) == "of":
            return self.party_at(unit.last + 1)  # "the Permanent Mission of Iran"
        return (name.party, self._with_members(unit.last)) if name else (None, at)

    def _with_members(self, last: int) -> int:
        """Return where a body's name with its states ends: "African Union (AU) member states", "G20 nations"."""
        at = last + 3 if self.low(last) == "(" and self.low(last + 2) == ")" else last
        end = at + (self.low(at) == "member")
        return end + 1 if self.low(end) in _MEMBERS else last

    def _party_within(self, unit: Unit, office: str) -> str | None:
        """Return the party that a title itself names: "UN chief", "head of Mossad"; not "Syria" of "Syria envoy"."""
        accredited = office in self.lexicon.words["accredited offices"]
        own = (NameType.GROUP, NameType.ORGAN, NameType.ADJECTIVE)  # "US envoy", but not "Syria envoy"
        types = own if accredited else (*_PARTIES, NameType.ORGAN, NameType.ADJECTIVE)
        for k in range(unit.first, unit.last):
            found = name_at(self.tokens, k, self.lexicon)
            if found and found.last <= unit.last and (name := found.get(*types)):
                return name.party
        return None

    def domain(self, at: int, office: str) -> tuple[str | None, int]:
        """Return the party of what an office is held over, and where that ends; `at` where nothing such stands there.

        "of the Majlis Nuclear Committee", "for Arab and African Affairs", "of the media office of Iran's mission": the
        last noun of a body or a portfolio ends it, and what is capitalised after it is a name again.
        """
        accredited = self.low(at) != "of" and office in self.lexicon.words["accredited offices"]
        on_topic = accredited and self.low(at) == "on" and at + 1 in self.units  # "envoy on Syria", not "on Friday"
        if self.low(at) not in _OVER and not on_topic:
            return None, at
        party, end, k = None, at, at + 1
        body: Name | None = None
        while k < min(len(self.tokens), at + _LONGEST_DOMAIN):
            unit = self.units.get(k)
            if unit is None:
                if not self._goes_on(k):
                    break
                k += 1
                end = k if self._closes_domain(k - 1) else end
                continue
            name, owns = unit.get(*_BODIES), self.owns(unit)
            if name is None or (self.low(k - 1) == "and" and name.type is not NameType.ADJECTIVE):
                break
            of_state = body is not None and name.type in _STATES and self.low(k - 1) in ("of", "the")
            if (party is None or of_state) and not accredited and self._tells_party(name, unit, office):
                party = name.party  # of "the Senate of Pakistan" the state's
            body = name if name.type is NameType.ORGAN else body
            k = unit.last + owns
            end = end if owns or name.type is NameType.ADJECTIVE else k
        return (party, end) if end > at else (None, at)

    def _closes_domain(self, at: int) -> bool:
        """Tell whether the word at token `at` can be the last of a body or of what a minister is for."""
        low = self.low(at)
        return low in self.lexicon.words["things"] or (
            low in self.lexicon.words["fields"] and low != self.tokens[at].norm
        )

    def _goes_on(self, at: int) -> bool:
        """Tell whether the word at token `at` can stand within the name of a body or a portfolio."""
        low = self.low(at)
        if low in _LINKS or low in self.lexicon.words["things"]:
            return True
        return self.tokens[at].norm[:1].isupper() or (low.isalpha() and low in self.lexicon.words["of things"])

    def _tells_party(self, name: Name, unit: Unit, office: str) -> bool:
        """Tell whether a name in an office's domain is whom the holder acts for: not in "Arab and African Affairs"."""
        if name.type is NameType.PLACE:
            return office in self.lexicon.words["local offices"]
        return name.type is not NameType.ADJECTIVE or self._is_body(unit.last)

    def _is_body(self, at: int) -> bool:
        unit, things = self.units.get(at), self.lexicon.words["things"]
        if unit is not None:
            return unit.get(NameType.ORGAN, NameType.GENERIC_ORGAN) is not None
        return self.low(at) in things and self.low(at) not in self.lexicon.words["portfolios"]

    def _person_follows(self, at: int) -> bool:
        """Tell whether a name stands at token `at`, where the name of a body has ended."""
        unit = self.units.get(at)
        if unit is not None:
            return unit.get(NameType.PERSON, NameType.SHORT, NameType.HONORIFIC) is not None
        return at < len(self.tokens) and self.tokens[at].norm[:1].isupper()

    def is_adjective(self, unit: Unit) -> bool:
        """Tell whether "official" stands before a noun of its own: "an official visit"."""
        if self.low(unit.first) != "official" or unit.last - unit.first > 1:
            return False
        following = self.low(unit.last)
        told = any(frame.form is HeadForm.NOUN for frame in self.lexicon.frames.get(following, ()))
        behind = self.units.get(unit.last)
        told = told or (behind is not None and behind.get(NameType.MEDIUM) is not None)  # "the official KCNA agency"
        return following in self.lexicon.words["official things"] or told

    def _adjective(self, unit: Unit) -> Name | None:
        """Return the adjective that a unit is; U.S. is one only before an actor's noun."""
        if unit.last >= len(self.tokens):
            return None
        also_noun = unit.get(NameType.STATE, NameType.GROUP, NameType.PEOPLE)
        actor = self._actor_noun_follows(unit.last) or self.low(unit.last) in COUNTERPARTS
        return unit.get(NameType.ADJECTIVE) if not also_noun or actor else None

    def owns(self, unit: Unit) -> bool:
        """Tell whether 's, or an apostrophe after s, follows the unit."""
        following = self.low(unit.last)
        return following == "'s" or (following == "'" and self.tokens[unit.last - 1].low.endswith("s"))

    def _office_behind(self, at: int) -> int | None:
        """Return the token of an office behind words that only say what it is for: "water resources minister"."""
        words = self.lexicon.words
        for k in range(at, at + _LONGEST_FIELD):
            low = self.low(k)
            plain = low.isalpha() and k < len(self.tokens) and self.tokens[k].norm == low and k not in self.units
            if not plain or not (low in words["fields"] or low in words["of things"] or low.endswith(_ABSTRACT)):
                return None
            unit = self.units.get(k + 1)
            if unit is not None:
                office = unit.get(NameType.OFFICE) is not None and not self.is_adjective(unit)
                return k + 1 if office else None
        return None

    def is_offices(self, at: int) -> bool:
        """Tell whether a plural title stands at `at`: "foreign ministers"."""
        unit = self.units.get(at)
        return unit is not None and unit.get(NameType.OFFICES) is not None

    def _plural_follows(self, at: int) -> bool:
        plural = self.lexicon.words["actors"]
        return any(self.low(at + k) in plural or self.is_offices(at + k) for k in range(4))

    def _title_follows(self, at: int) -> bool:
        unit = self.units.get(at)
        return unit is not None and unit.get(NameType.OFFICE, NameType.HONORIFIC) is not None

    def _actor_noun_follows(self, at: int) -> bool:
        for _ in range(3):
            unit = self.units.get(at)
            if unit is None:
                return self._office_behind(at) is not None
            if unit.get(*_NOUNS_OF_ACTORS):
                return True
            if unit.get(NameType.GROUP, NameType.ORGAN):  # "a senior European Union official"
                return self._title_follows(unit.last)
            if not unit.get(NameType.PREFIX):
                return False
            at = unit.last
        return False
