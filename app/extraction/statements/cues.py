"""Who is addressed by the words of a statement's content that tell its act."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from app.domain.codebook import Act
from app.domain.event import ActorMention
from app.domain.lexicon import Cue, Voice
from app.extraction.alike import AGAINST, TOWARD
from app.extraction.candidates import Context
from app.extraction.statements.doers import NOBODY, group_at
from app.extraction.statements.hits import NEAR, Hit
from app.extraction.syntax.content import OWNING, Part, Word, clause_around, governor, part_of
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.origins import pointed_to

_REACH = 14  # words after a cue in which who is addressed is named
_DEFINING = frozenset({"in", "that", "which", "who", "whose", "of"})
# Prepositions of whom something is done to or with.
_DIRECT = frozenset({"on", "upon", "to", "with", "against", "for", "towards", "toward", "at"})
_ONE_OF = frozenset({"member", "ally"})
_IN = frozenset({"in"})
_WHOSE = _IN | {"of", "to"}
_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning"})
_BLAMED = (Part.FREE, Part.OF)
_ASKED = (Part.FREE, Part.OF, Part.SIDE)
_SUBJECT = (Part.FREE, Part.OF, Part.BY, Part.VICTIM)  # "Azerbaijani troops shelled villages": they did it to them

# Where a cue finds whom it addresses, as it is told to who asks why.
_PLACES = {
    "before": "before the cue",
    "after": "after the cue",
    "next": "next to the cue",
    "by": "after “by”",
    "of": "after “of” or “by”",
    "self": "the cue's own subject",
}


class Addressing:
    """Who is addressed by the cues of one statement; `own` are the parties of its speakers."""

    def __init__(self, words: Sequence[Word], context: Context, own: frozenset[str | None]) -> None:
        self.words = words
        self.context = context
        self.own = own

    def _part(self, k: int) -> Part:
        return part_of(self.words, k, self.context.lexicon.words)

    def addressed(self, hit: Hit) -> tuple[ActorMention, ...]:
        """Return who is addressed by a cue within its clause; none where nobody is named there."""
        left, right = clause_around(self.words, hit.start, hit.end)
        if hit.cue.act is Act.SUPPORT and "after" in hit.cue.party and (praised := self._right_behind(hit)):
            return pointed_to(praised, _PLACES["next"])
        if hit.cue.act in TOWARD and (others := self.others(left, right) or self._tied(left, right)):
            return pointed_to(others, "the other side of what is shared")
        if hit.cue.act is Act.REJECT and (asked := self._who_asked(right)):
            return pointed_to(asked, "who asked for it")
        blocs: tuple[ActorMention, ...] = ()
        for place in hit.cue.party:
            found = self._at(place, left, right, hit)
            if found and not (hit.cue.act in AGAINST and all(self.context.is_bloc(actor.party) for actor in found)):
                return pointed_to(found, _PLACES[place])
            blocs = blocs or pointed_to(found, _PLACES[place])
        return blocs or self._unplaced(left, right, hit)

    def _unplaced(self, left: int, right: int, hit: Hit) -> tuple[ActorMention, ...]:
        """Return who is meant where nobody stands in the places of a cue."""
        if hit.cue.act is Act.REJECT:
            return pointed_to(self._tied(left, hit.start), "with whom ties are refused")
        if hit.cue.act in AGAINST:
            return pointed_to(self._beside("home deeds", _IN, left, right), "at whose home it was done")
        good = self._beside("weal", _WHOSE, left, right) if hit.cue.act in (Act.SUPPORT, Act.PLEDGE) else ()
        return pointed_to(good, "whose good is meant")

    def _right_behind(self, hit: Hit) -> tuple[ActorMention, ...]:
        """Return whose words or deeds stand right behind praise: "welcomes Iran's offer to mend ties with Iraq"."""
        mention = self.words[hit.end].mention if hit.end < len(self.words) else None
        return self._first((hit.end,), (Part.FREE,), hit) if mention is not None and mention.possessive else ()

    def _who_asked(self, start: int) -> tuple[ActorMention, ...]:
        """Return whose wish is refused: "will not cut its imports as the U.S. has demanded"."""
        words, asking = self.words, self.context.lexicon.words["asking"]
        for k in range(max(0, start - _REACH), len(words) - 2):
            if words[k].low == "as" and words[k + 1].mention is not None:
                verb = k + 3 if words[k + 2].low in self.context.lexicon.words["has"] else k + 2
                if verb < len(words) and words[verb].low in asking:
                    return self.context.foreign(group_at(words, k + 1, self.context), self.own)
        return ()

    def _beside(self, nouns: str, links: AbstractSet[str], left: int, right: int) -> tuple[ActorMention, ...]:
        """Return who stands behind a noun of the class and one of the links, where nobody else is named.

        "Will help to restore stability in Afghanistan", "concerned about the arrests in Nicaragua".
        """
        for k in range(left + 1, right):
            at = governor(self.words, k) if self.words[k].mention is not None else -1
            if at > 0 and self.words[at].low in links:
                near = self.words[max(0, at - NEAR) : at]
                named = any(word.low in self.context.lexicon.words[nouns] for word in near)
                group = self.context.foreign(group_at(self.words, k, self.context), self.own) if named else ()
                if group:
                    return group
        return ()

    def _at(self, place: str, left: int, right: int, hit: Hit) -> tuple[ActorMention, ...]:
        """Return who stands at one place of the clause `[left, right)`, as the cue names it."""
        after = range(hit.start, min(right, hit.end + _REACH))
        if place == "before":
            return self._before(left, hit)
        if place == "self":
            return self._doer(left, hit)
        if place == "after":
            found = self._first(after, _ASKED if hit.cue.act in TOWARD else _BLAMED, hit)
            return found or (self._threatened(after, hit) if hit.cue.act is Act.THREATEN else ())
        if place == "next":
            near = after[: hit.end - hit.start + NEAR]
            # "said the bombing was barbaric and offered Indonesia help"
            told = (k for k in near if k >= hit.end and self.words[k].tag in FINITE and self.words[k - 1].low == "and")
            return self._first(range(hit.start, next(told, hit.start + len(near))), _ASKED, hit)
        # Who is the object of a verb that blames has suffered it: "NATO is ignoring the United Nations".
        suffered = [k for k in after if hit.cue.act in AGAINST and governor(self.words, k) == hit.end - 1]
        doing = [k for k in after if k not in suffered] if self.words[hit.end - 1].low.endswith("ing") else after
        return self._first(doing, (Part.BY,) if place == "by" else (Part.BY, Part.OF), hit)

    def _doer(self, left: int, hit: Hit) -> tuple[ActorMention, ...]:
        """Return whose doing the cue tells that begins with a party: "Russia, in breach of the unity of Mali, bombed".

        Whose unity is breached has not done it.
        """
        at = governor(self.words, hit.start)
        belongs = at > 0 and self.words[at].low == "of"
        if belongs and self.words[at - 1].low in self.context.lexicon.words["belongings"]:
            return self._first(range(left, at), (Part.FREE,), hit)
        return self._first(range(hit.start, hit.start + 1), _SUBJECT, hit)

    def _threatened(self, after: Sequence[int], hit: Hit) -> tuple[ActorMention, ...]:
        """Return where harm is to be done, or to whom: "an attack in Syria", "will scale back aid to Myanmar"."""
        given = [k for k in after if (at := governor(self.words, k)) > 0 and self.words[at].low == "to"]
        return self._first(after, (Part.PLACE,), hit) or self._first(given, (Part.SIDE,), hit)

    def _before(self, left: int, hit: Hit) -> tuple[ActorMention, ...]:
        before: Sequence[int] = range(left, hit.start)
        if owner := self._owner(hit):
            return owner
        if hit.cue.act in AGAINST:
            before = [k for k in before if not self._is_backed(k)]
        for parts in ((Part.BY,), (Part.FREE,), (Part.OF,)):
            if found := self._first(before, parts, hit):
                return found
        # "relations with China are strategic"
        return self._first(before, (Part.SIDE,), hit) if hit.cue.act in TOWARD else ()

    def _owner(self, hit: Hit) -> tuple[ActorMention, ...]:
        """Return whose the blamed thing is where that stands right before: "Iran's reckless acts", "Israeli crimes"."""
        k = hit.start - 1
        while k > 0 and (self.words[k].tag == "JJ" or self.words[k].low.endswith("ed")) and not self.words[k].mention:
            k -= 1  # "the regime's repeated violations"
        k -= k > 0 and self.words[k].low in OWNING
        mention = self.words[k].mention if k >= 0 else None
        beside = mention is not None and (
            (k < hit.start - 1 and self.words[k + 1].low in OWNING) or self._describes(mention)
        )
        owned = beside and hit.cue.act in AGAINST
        return self._first(range(k, k + 1), (Part.FREE, *_ASKED, Part.PLACE), hit) if owned else ()

    def _describes(self, mention: Mention) -> bool:
        """Tell a name that stands as an adjective: "Israeli crimes", "U.S. unilateralism"."""
        name = self.context.reading.text[mention.start : mention.end].rpartition(" ")[2]
        return mention.type is MentionType.ADJECTIVE or (mention.type is MentionType.PARTY and name.isupper())

    def others(self, left: int, right: int) -> tuple[ActorMention, ...]:
        """Return the other side of what is shared: "the two countries", "Iran-Turkey ties", "Iran and Turkey"."""
        for k in range(left, right):
            mention = self.words[k].mention
            if mention is None:
                continue
            group = group_at(self.words, k, self.context)
            parties = {actor.party for actor in group}
            # "all should see it, as Iran and Russia did": the two are only an example.
            example = self.words[max(0, governor(self.words, k))].low == "as" and self._part(k) is Part.PLACE
            if self.own & parties and len(parties) > 1 and not example:
                return self.context.foreign(group, self.own)
        return ()

    def _tied(self, left: int, right: int) -> tuple[ActorMention, ...]:
        """Return with whom ties are spoken of: "cooperation with Iran will continue", "trade between us and Iran"."""
        for k in range(left, right):
            mention = self.words[k].mention
            at = governor(self.words, k) if mention is not None and mention.type not in NOBODY else -1
            if at < 1 or self.words[at].low not in ("with", "between"):
                continue
            if any(word.low in self.context.lexicon.words["ties"] for word in self.words[max(left, at - 3) : at]):
                return self.context.foreign(group_at(self.words, k, self.context), self.own)
        return ()

    def somewhere(self, act: Act, *, of_topic: bool = False, hit: Hit | None = None) -> tuple[ActorMention, ...]:
        """Return whom all of the words may address: who is blamed in another clause, or who shares something.

        `of_topic` is for words that only say what is spoken of: "reacting to an Israeli attack".
        """
        if act in TOWARD:
            return self.others(0, len(self.words)) or self._tied(0, len(self.words))
        if act not in AGAINST:
            return ()
        # What goes on all the while is no part of it: "issued the warning amid Israel's threats to Lebanon".
        last = next((k for k, word in enumerate(self.words) if k and word.low in ("amid", "despite")), len(self.words))
        end = Hit(Cue(act, (), ()), last, last)
        refused = self._who_decides(hit) if hit is not None and act is Act.REJECT else ()
        found = refused or self._before(0, end) or (self._of_topic(end) if of_topic else ())
        named = (actor for actor in found if not self.context.is_bloc(actor.party))
        return pointed_to(named, "what is spoken of" if of_topic else "elsewhere in what was said")

    def _who_decides(self, hit: Hit) -> tuple[ActorMention, ...]:
        """Return who is the subject of the words right before a refusal: "The U.S. wants it. Why should we comply?"."""
        near = [k for k in range(hit.start) if self.words[k].mention is not None and self._part(k) is Part.FREE]
        return self._first(near[-1:], (Part.FREE,), hit)

    def _of_topic(self, hit: Hit) -> tuple[ActorMention, ...]:
        """Return whose deed is spoken of: "reacting to an Israeli attack", "commented on the Turkish-Libyan accord"."""
        told = [k for k, word in enumerate(self.words) if word.mention is not None and self._is_deed_of_topic(k)]
        return self._first(range(len(self.words)), _ASKED, hit) or next(
            (group for k in told if (group := self._first(range(k, k + 1), tuple(Part), hit))), ()
        )

    def _is_deed_of_topic(self, k: int) -> bool:
        mention, at = self.words[k].mention, governor(self.words, k)
        whose = mention is not None and (mention.type is MentionType.ADJECTIVE or mention.possessive or mention.plural)
        return whose and at >= 0 and self.words[at].low in _ABOUT

    def _is_backed(self, k: int) -> bool:
        """Tell whom somebody supports, or agrees with, so that they are not blamed: "we back UN efforts"."""
        at = governor(self.words, k)
        return at >= 0 and self.words[at].low in self.context.lexicon.words["backing"]

    def _is_opposed(self, k: int, hit: Hit) -> bool:
        """Tell against whom help is meant: "will support the resistance against Israel", "to stop Israel's crimes"."""
        at = governor(self.words, k)
        fought = self.context.lexicon.words["preventing"]
        near = self.words[max(hit.end, k - NEAR) : k]
        return hit.cue.act in TOWARD and (
            (at >= hit.end and self.words[at].low == "against") or any(word.low in fought for word in near)
        )

    def _first(self, span: Sequence[int], parts: Sequence[Part], hit: Hit) -> tuple[ActorMention, ...]:
        for k in span:
            mention = self.words[k].mention
            if mention is None or not self._can_be_addressed(k, mention, hit) or self._is_opposed(k, hit):
                continue
            part = self._part(k)
            spared = part is Part.VICTIM and hit.cue.act is not Act.THREATEN
            # "terrorists in Syria are backed by"
            spared = spared or (part is Part.PLACE and k < hit.end and hit.cue.act in AGAINST)
            if part in parts or (not spared and self._hangs_on(k, hit)):
                group = self.context.foreign(group_at(self.words, k, self.context), self.own)
                if group:
                    return group
        return ()

    def _hangs_on(self, k: int, hit: Hit) -> bool:
        """Tell whether a mention hangs on the cue itself: "called on Iran", "expects from Iran", "hit back at Iran"."""
        at = governor(self.words, k)
        if hit.start < k < hit.end or hit.start <= at < hit.end:
            return True
        done_to = hit.cue.voice is Voice.OWN or hit.cue.act is Act.THREATEN
        return at == hit.end and self.words[at].low in _DIRECT and done_to

    def _can_be_addressed(self, k: int, mention: Mention, hit: Hit) -> bool:
        adjective = mention.type is MentionType.ADJECTIVE
        if not self._is_somebody(k, mention) or (adjective and self.context.is_bloc(mention.party)):
            return False  # "the Islamic Revolution", "its Arab collaborators"
        if hit.start < k < hit.end:
            return True
        following = [word.low for word in self.words[k + 1 : k + 3] if word.low not in OWNING][:1]
        if following and following[0] in self.context.lexicon.words["topics"]:
            return False
        if following and following[0] in _ONE_OF:
            return False  # "the territory of a UN member state", "NATO member Turkey", "a NATO ally"
        # "Iraq's integrity should be protected" asks nobody by name.
        people = (
            adjective and following[:1] and following[0] in self.context.lexicon.words["should"]
        )  # "the Swiss must"
        return not (hit.cue.act is Act.APPEAL and (adjective or mention.possessive)) or bool(people)

    def _is_somebody(self, k: int, mention: Mention) -> bool:
        """Tell whether a mention names a party other than the speaker's, and does not only describe some."""
        if mention.type in NOBODY or mention.party in self.own:
            return False
        after = self.words[k + 1].low if k + 1 < len(self.words) else ""
        if mention.type is MentionType.PLURAL and mention.party is None and after in _DEFINING:
            return False  # "the countries in the region", "the states that support it": none of those named before
        return mention.party not in self.context.lexicon.words["nobody by name"]
