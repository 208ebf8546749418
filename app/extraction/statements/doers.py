"""Whether a cue tells what its voice asks for: the speaker's doing, or somebody else's."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.codebook import Act
from app.domain.event import ActorMention
from app.domain.lexicon import Voice
from app.extraction.candidates import Context
from app.extraction.statements.hits import NEAR, Hit
from app.extraction.syntax.content import OWNING, Part, Word, clause_around, first_coordinated, governor, part_of
from app.extraction.syntax.grammar import CONDITIONAL
from app.extraction.syntax.mentions import Mention, MentionType

NOBODY = frozenset({MentionType.MEDIUM, MentionType.COMMENTATOR, MentionType.PLACE})
_COORDINATING = frozenset({"and", "but"})
_COPULA = frozenset({"is", "was"})
_OWN = frozenset({"we", "i", "our", "us", "my", "ours"})
_SPOKEN_OF = frozenset({"it", "they", "he", "she"})  # in a quotation: not the speaker
_OF_SPEAKER = frozenset({"his", "her", "its"})  # "his group will attack"
# What nobody says for others: with no doer named, it is not taken for the speaker's.
_BINDING = frozenset({Act.THREATEN, Act.APOLOGIZE})
_BLAMING = frozenset({Act.ACCUSE, Act.CRITICIZE})
_OWN_MINDS = frozenset(
    {Act.PLEDGE, Act.REJECT, Act.DENY}
)  # what only somebody does: "the talks will help" is no pledge
_OF_MODALS = ("before",)  # where the modal cues of appeals have who is asked: "Iran should"
_VOLUNTARY = frozenset({Act.DENY, Act.REJECT, Act.APOLOGIZE, Act.APPEAL, Act.PLEDGE, Act.SUPPORT, Act.DEMAND})
_DEFYING = frozenset({"despite", "notwithstanding"})
_RESISTANCE = frozenset({"resistance", "people", "struggle", "defence", "defense", "steadfastness"})
_TO_ALL = frozenset({"be", "all", "both"})
_CLEFT = 6  # words back from "who" to the "is" of "it is the Syrian people who"
# In words without tags.
_DONE = frozenset("been done gone known taken come made seen given said told left kept".split())
_WONDERING = frozenset({"why", "how", "whether", "what"})
_RELATIVES = frozenset({"who", "which", "that"})
_SOME = frozenset({"some", "certain", "other", "many", "several", "most"})
_FOREIGN = frozenset({"foreign", "outside", "external", "western", "others"})
_HANGING = frozenset({"of", "with", "between", "in", "on", "to", "for", "from", "by", "over", "about", "against"})
_ALSO = frozenset({"also", "now", "still", "always", "never", "soon", "thus", "then"})
_PRONOUNS = frozenset({"it", "he", "she", "they", "who", "and", "but", "or", "all", "both"})
_ASKING = frozenset({"calls", "appeals", "requests"})
_ANSWERING = frozenset({"to", "despite", "amid", "of"})
_FIGHTING = 4  # words before what is fought: "to stop the massacre"
_JOINING = frozenset(
    {"such", "and", ",", "or", "the", "as", "well", "especially", "particularly", "including", "'s", "both"}
)


class Doers:
    """Who does what the words of one statement tell; `own` are the parties of its speakers."""

    def __init__(self, words: Sequence[Word], context: Context, own: frozenset[str | None]) -> None:
        self.words = words
        self.context = context
        self.own = own

    def is_told(self, hit: Hit) -> bool:
        """Tell whether the cue tells what its voice asks for: the speaker's doing, or somebody else's."""
        if hit.cue.act is Act.COMMENT or self._is_answered(hit) or self._is_wondered(hit) or self._is_too_late(hit):
            return False
        if self._is_conditional(hit) or self._is_of_noun(hit) or self._is_for_own(hit):
            return False
        return hit.cue.voice is Voice.ANY or self._is_done_by_voice(hit)

    def _is_done_by_voice(self, hit: Hit) -> bool:
        doer = self._doer_is_own(hit)
        if hit.turned and doer is not True:
            return False  # only whoever is meant denies it, or will not do it
        if self._is_received(hit):
            return self._is_done_by_own(hit)
        if hit.cue.voice is Voice.OTHER:
            return doer is not True and not self._is_done_by_own(hit)
        if self._is_of_another(hit) or self._is_purpose(hit) or self._is_of_thing(hit) or self._is_means(hit):
            return False
        return hit.cue.act not in _BINDING if doer is None else doer

    def _is_conditional(self, hit: Hit) -> bool:
        """Tell what would only be the case, or what is defied: "will leave if he denies it", "despite the threats"."""
        left, _ = clause_around(self.words, hit.start, hit.end)
        before = [word.low for word in self.words[left : hit.start]]
        before = before[max((k + 1 for k, low in enumerate(before) if low == ","), default=0) :]
        supposed = hit.cue.act in _VOLUNTARY and not CONDITIONAL.isdisjoint(before)
        return supposed or not _DEFYING.isdisjoint(before)

    def _is_of_noun(self, hit: Hit) -> bool:
        """Tell a clause that only says which: "a decision that needs to be taken", "steps that threaten its security".

        "It is the people who should decide" asks all the same.
        """
        k = hit.start - 1
        which = k > 0 and self.words[k].low in _RELATIVES and self.words[k - 1].mention is None
        # What "should" be done is asked for even so: "potentials that should be used".
        asks = hit.cue.act is Act.APPEAL and self.words[hit.start].low in self._needing
        foretells = hit.cue.act is Act.WARN and self.words[hit.start].low not in self._foretelling
        opening = self.words[max(0, k - _CLEFT) : max(0, k)]
        cleft = any(a.low == "it" and b.low in _COPULA for a, b in pairwise(opening))
        return which and (asks or foretells) and not cleft

    @property
    def _needing(self) -> frozenset[str]:
        return self.context.lexicon.words["has"] | {"need", "needs", "needed"}

    @property
    def _foretelling(self) -> frozenset[str]:
        return self.context.lexicon.words["will"] | self.context.lexicon.words["could"]

    def _is_for_own(self, hit: Hit) -> bool:
        """Tell support of nobody but the speaker's own side: "will go to support American athletes"."""
        after = self.words[hit.end].mention if hit.end < len(self.words) else None
        own = after is not None and after.type is MentionType.ADJECTIVE and after.party in self.own
        joined = any(word.low in _JOINING for word in self.words[hit.end + 1 : hit.end + 2])
        return hit.cue.act is Act.SUPPORT and own and not joined

    def _is_answered(self, hit: Hit) -> bool:
        """Tell what others have asked for: "nobody responded to calls for help"."""
        before = self.words[hit.start - 1].low if hit.start else ""
        return self.words[hit.start].low in _ASKING and before in _ANSWERING

    def _is_too_late(self, hit: Hit) -> bool:
        """Tell what should have been otherwise, of which nobody is asked any more: "nobody should have expected it"."""
        following = self.words[hit.end : hit.end + 2]
        if hit.cue.act is not Act.APPEAL or hit.cue.party != _OF_MODALS or [w.low for w in following][:1] != ["have"]:
            return False
        done = following[-1]
        return done.tag == "VBN" or (not done.tag and (done.low.endswith("ed") or done.low in _DONE))

    def _is_wondered(self, hit: Hit) -> bool:
        """Tell what is only asked: "discussed how it should be done"; "that is why we should" is no question."""
        left, _ = clause_around(self.words, hit.start, hit.end)
        if hit.cue.act in _BLAMING:
            return any(word.low == "whether" for word in self.words[left : hit.start])
        if hit.cue.act is not Act.APPEAL or hit.cue.party != _OF_MODALS:
            return False
        asked = (k for k in range(left, hit.start) if self.words[k].low in _WONDERING)
        return any(k == 0 or self.words[k - 1].low not in _COPULA for k in asked)

    def _is_done_by_own(self, hit: Hit) -> bool:
        """Tell what the speaker's own side has done: "the rebels were trained by us"."""
        by = next(
            (k for k in (hit.end - 1, hit.end) if k < len(self.words) and self.words[k].low == "by"), len(self.words)
        )
        doer = next((word.mention for word in self.words[by : by + NEAR] if word.mention is not None), None)
        return doer is not None and doer.party in self.own

    def _is_received(self, hit: Hit) -> bool:
        """Tell support that is somebody else's: "the troops were welcomed by the villagers"."""
        k = hit.start - 1
        while k > 0 and self.words[k].low.endswith("ly"):
            k -= 1
        following = self.words[hit.end].low if hit.end < len(self.words) else ""
        passive = following == "by" and k >= 0 and self.words[k].low in self.context.lexicon.words["be"]
        return passive and hit.cue.act is Act.SUPPORT

    def _is_of_another(self, hit: Hit) -> bool:
        """Tell what others do, by a relative clause: "the countries that guarantee the talks", "those who back it"."""
        k = hit.start - 1
        owner = self.words[k].mention if k >= 0 else None
        hung = k > 0 and self.words[k - 1].low in _HANGING
        if hit.cue.act is Act.SUPPORT and owner is not None and (hung or owner.type is MentionType.ADJECTIVE):
            return owner.party not in self.own  # "the attack was in retaliation for U.S. support"
        if k > 0 and self.words[k].low in OWNING and self.words[hit.start].tag.startswith("NN"):
            return self._is_anothers(self.words[k - 1])
        while k > 0 and (self.words[k].low.endswith("ly") or self.words[k].low in self.context.lexicon.words["be"]):
            k -= 1
        if k > 0 and self.words[k - 1].low in _SOME and self.words[k].low in self.context.lexicon.words["doers"]:
            return True  # "some countries are unhappy with it"
        if k < 1 or self.words[k].low not in _RELATIVES:
            return False
        before = self.words[k - 1]
        if before.mention is None:
            return before.low not in self.context.lexicon.words["doers"] and before.low not in _OWN
        return not self.own & {actor.party for actor in self.context.named(before.mention)}

    def _is_anothers(self, owner: Word) -> bool:
        """Tell whose mind is none of the speaker's: "a sign of the world's resolve", but not "our nation's resolve"."""
        if owner.mention is not None and owner.mention.party is not None:
            return owner.mention.party not in self.own
        return owner.mention is None and owner.low not in self.context.lexicon.words["doers"]

    def _is_purpose(self, hit: Hit) -> bool:
        """Tell what something is for: "a workshop to encourage investment"; "I want to ask" asks."""
        before = [word.low for word in self.words[: hit.start][-2:]]
        purpose = before[-1:] == ["to"] and before[0] not in self.context.lexicon.words["asking to"]
        return hit.cue.act is Act.APPEAL and purpose

    def _is_of_thing(self, hit: Hit) -> bool:
        """Tell what no one undertakes: "the talks will provide a chance", "the threat is against the embassy"."""
        classes = self.context.lexicon.words
        verbs = classes["will"] if hit.cue.act is Act.PLEDGE else classes["will"] | classes["be"]
        if hit.cue.act not in _OWN_MINDS or self.words[hit.start].low not in verbs:
            return False
        k = hit.start - 1
        while k > 0 and (self.words[k].low.endswith("ly") or self.words[k].low in _ALSO):
            k -= 1
        at = governor(self.words, k) if k >= 0 and self.words[k].mention is not None else -1
        if at > 0 and self.words[at].low in _HANGING:
            k = at - 1  # "the talks with Iran will"
        subject = self.words[k] if k >= 0 else Word("")
        if subject.mention is not None or subject.low in classes["doers"] | _OWN | _PRONOUNS:
            return False
        return subject.tag.startswith("NN") or (not subject.tag and subject.low.isalpha())  # tags end at a quotation

    def _is_means(self, hit: Hit) -> bool:
        """Tell support by which something was done: "carried it out with the support of certain states"."""
        if hit.cue.act is not Act.SUPPORT:
            return False
        following = self.words[hit.end].low if hit.end < len(self.words) else ""
        before = [word.low for word in self.words[max(0, hit.start - NEAR) : hit.start]]
        foreign = not _FOREIGN.isdisjoint(before)  # "certain foreign support for the rebels"
        return foreign or (following in ("of", "from") and "with" in before)

    def _doer_is_own(self, hit: Hit) -> bool | None:
        """Tell whether the nearest possible subject before a cue is the speaker's side; None where there is none."""
        left, _ = clause_around(self.words, hit.start, hit.end)
        classes = self.context.lexicon.words
        # Of "Riyadh had asked Israel for help, and was ready", the first is the subject of both verbs.
        first = hit.start if self.words[hit.start].mention is not None else hit.start - 1
        near, start = range(first, left - 1, -1), hit.start - 1
        while start > left and (self.words[start].low in classes["be"] | classes["has"] | _ALSO):
            start -= 1
        joined = start > left and self.words[start].low in _COORDINATING
        for k in reversed(near) if joined else near:
            word, mention = self.words[k], self.words[k].mention
            if not word.tag and word.low == "you" and hit.cue.act is Act.APPEAL:
                return False  # "everything you would expect": anybody
            owned = k > left and self.words[k - 1].low in _OF_SPEAKER and word.low in classes["doers"]
            if owned or (mention is None and word.low in _OWN):
                return True
            if mention is None or part_of(self.words, k, self.context.lexicon.words) is not Part.FREE:
                continue
            if mention.party is None and not mention.parties:
                return self._unknown_is_own(k, mention)
            return bool(
                self.own
                & {actor.party for actor in group_at(self.words, first_coordinated(self.words, k), self.context)}
            )
        return None

    def _unknown_is_own(self, k: int, mention: Mention) -> bool | None:
        """Tell whether the subject at word `k` that names no party is the speaker's side; None where nobody can tell.

        "he said it would respond" and "the three countries will respond" tell the speaker's doing.
        """
        word = self.words[k]
        if word.low == "it" and self.words[k + 1].low in _COPULA:
            return None  # "it is a mistake": what was done, and nobody
        if mention.type not in (MentionType.PRONOUN, MentionType.PLURAL):
            return None  # "the rebels", of whom nobody knows whose they are
        if not word.tag and word.low in _SPOKEN_OF:
            return False if self._names_another(k) else None
        return True

    def _names_another(self, end: int) -> bool:
        """Tell whether somebody else is named before word `end`: "“Qatar is isolated, it has to stop”"."""
        named = (word.mention for word in self.words[:end])
        return any(mention is not None and mention.party and mention.party not in self.own for mention in named)

    def as_demand(self, hit: Hit) -> Hit:
        """Return what others "must" do as a demand; what must be done, and what "we must" do, is only asked for."""
        must = hit.cue.act is Act.APPEAL and hit.end - hit.start == 1 and self.words[hit.start].low == "must"
        passive = hit.end < len(self.words) and self.words[hit.end].low in _TO_ALL
        if not must or passive or not self._is_subject_of_others(hit.start - 1):
            return hit
        return replace(hit, cue=replace(hit.cue, act=Act.DEMAND))

    def _is_subject_of_others(self, k: int) -> bool:
        """Tell whether word `k` names parties, the speaker's not among them, of whom something is told."""
        mention = self.words[k].mention if k >= 0 else None
        if mention is None or part_of(self.words, k, self.context.lexicon.words) is not Part.FREE:
            return False
        parties = {actor.party for actor in group_at(self.words, first_coordinated(self.words, k), self.context)}
        return bool(parties - {None}) and not parties & self.own

    def is_in_passing(self, hit: Hit) -> bool:
        """Tell what is blamed only by the way: what shall be prevented ("to stop the massacre"), or may come ("if").

        Or what is resisted by those who are spoken of: "backs the resistance against occupation".
        """
        if hit.cue.act not in _BLAMING:
            return False
        left, _ = clause_around(self.words, hit.start, hit.end)
        near = self.words[max(left, hit.start - _FIGHTING) : hit.start]
        fought = self.context.lexicon.words["preventing"]
        supposed = any(word.low in CONDITIONAL for word in self.words[left : hit.start])
        resisted = any(self._resists(a) and b.low == "against" for a, b in pairwise(near))
        return supposed or resisted or any(word.low in fought for word in near)

    def _resists(self, word: Word) -> bool:
        people = word.mention is not None and word.mention.type in (MentionType.PEOPLE, MentionType.PUBLIC)
        return people or word.low in _RESISTANCE


def group_at(words: Sequence[Word], k: int, context: Context) -> list[ActorMention]:
    """Return the actors of the mention at `k` and those coordinated with it."""
    found: dict[str, ActorMention] = {}
    while k < len(words):
        mention = words[k].mention
        if mention is None:
            break
        if mention.type not in NOBODY:
            for actor in context.named(mention):
                found.setdefault(actor.actor, actor)
        k = _next_coordinated(words, k)
    return list(found.values())


def _next_coordinated(words: Sequence[Word], k: int) -> int:
    """Return the next mention coordinated with the one at `k`; the end of the words where there is none."""
    at = k + 1
    joined = False
    while at < len(words) and words[at].low in _JOINING and words[at].mention is None:
        joined = joined or words[at].low in ("and", ",", "or", "such")
        at += 1
    return at if joined else len(words)
