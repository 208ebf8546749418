"""Whom a text has in mind: those named so far, and those whom a sentence itself makes its subject."""

from collections import Counter, deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.obliques import free_mentions

_REMEMBERED = 300  # mentions that a reader still has in mind: more than an article has, but not a book
_FAR_MORE = 3  # times that a pair is named for each time of the one named last
_GROUPS = 2  # sentences over which "these officials" are still those named
_PAIR = 2
_OWNED_REACH = 8  # items before "in which" in which its noun and whose it is stand
_REGIME = "regime"
_ARMIES = ("army", "military", "armed-forces")  # how the names of a state's forces end
ACTING = frozenset({MentionType.PARTY, MentionType.ORGAN})
_PEOPLE = frozenset({MentionType.PERSON, MentionType.OFFICE, MentionType.COMMENTATOR})


_OFFICIALS = frozenset(
    "ministers presidents premiers leaders officials diplomats envoys chiefs secretaries ambassadors men".split()
)


def _remembered() -> deque[Any]:
    return deque(maxlen=_REMEMBERED)


@dataclass
class Memory:
    """Whom the article has named so far, the most salient last."""

    people: deque[Mention] = field(default_factory=_remembered)
    # Those named with their office where they are no subject, whom "the deputy minister" may mean later.
    presented: deque[Mention] = field(default_factory=_remembered)
    organs: deque[Mention] = field(default_factory=_remembered)
    # Those named where they are no subject: "wrote to the Indian embassy".
    organs_aside: deque[Mention] = field(default_factory=_remembered)
    parties: deque[Mention] = field(default_factory=_remembered)
    # The parties that each sentence so far names together, most recent last, and whom "they" may stand for.
    together: deque[tuple[str, ...]] = field(default_factory=_remembered)
    # Two parties that are named side by side, whoever speaks of them: "the talks between Israel and Syria".
    pairs: deque[tuple[str, ...]] = field(default_factory=_remembered)
    plural: tuple[str, ...] = ()
    # The officials of one party that each of the last sentences names, whom "these officials" means.
    groups: deque[tuple[Mention, ...]] = field(default_factory=lambda: deque(maxlen=_GROUPS))
    # The state or organ that was the subject of the last sentence, whom "it" means.
    acting: Mention | None = None
    # Those whom the last sentence names, for "the former" and "the latter".
    named: tuple[Mention, ...] = ()
    # What was called a regime last.
    regime: Mention | None = None
    # The parties of the persons whom the last sentence names.
    faces: tuple[str, ...] = ()

    @property
    def latest_together(self) -> list[tuple[str, ...]]:
        """Those named together, the latest first; one state and the United Nations, a stage for all, behind others."""
        latest = [*reversed(self.together)]
        aside = [named for named in latest if len(named) == _PAIR and "un" in named]
        return [*(named for named in latest if named not in aside), *aside]

    @property
    def told(self) -> tuple[Mention, ...]:
        """The parties told of, most recent last: those of the last sentence stand behind those that acted before."""
        return (*self.parties, *(mention for mention in self.named if mention.type is MentionType.PARTY))

    def meant(self, pronoun: Mention) -> Mention:
        """Return who a pronoun means: "He said that Blair knew it. He added" goes on about the first of the two."""
        return next((m for m in reversed(self.people) if m.actor and m.actor == pronoun.actor), pronoun)

    def go_on(self, subject: Mention | None) -> None:
        """Remember the state or organ that a sentence is about, for "it" to open the next."""
        if subject is None or subject.type not in ACTING or subject.plural or subject.possessive:
            self.acting = None
        elif self.acting is None or self.acting.actor != subject.actor:
            self.acting = subject

    def note_aside(self, mention: Mention) -> None:
        """Remember somebody who is named where they are no subject."""
        if mention.type is MentionType.PERSON and (mention.office or mention.owner):
            self.presented.append(mention)
        elif mention.type is MentionType.ORGAN and mention.party and not mention.plural:
            self.organs_aside.append(mention)

    def last_organ(self, kind: str, before: Sequence[Item]) -> Mention | None:
        """Return the organ named last that "the embassy", "the ministry" or "the army" may mean.

        "The regime" is what was called one last, `before` it in its sentence or in those so far.
        """
        if kind == _REGIME and (called := _called_regime(before) or self.regime) is not None:
            return called
        return next(
            (m for named in (self.organs, self.organs_aside) for m in reversed(named) if _is_one(m, kind)), None
        )

    def close(self, items: Sequence[Item]) -> None:
        """Remember whom a sentence has named, for "these officials" and "the two ministers" of the next."""
        self.groups.append(groups_of(items))
        self.regime = _called_regime(items) or self.regime
        faces = (it.mention.party for it in items if it.mention is not None and it.mention.type in _PEOPLE)
        self.faces = tuple(dict.fromkeys(party for party in faces if party))

    def two_called(self, several: Mention) -> tuple[str, ...]:
        """Return the parties of "the two ministers", "the officials", of whom the last sentence named just two.

        None of "both sides", nor of those who are more than that: "the foreign ministers of the three states".
        """
        noun = several.office or ""
        bare = several.count is None and several.end - several.start <= len(f"the {noun}")
        named = noun in _OFFICIALS and (several.count == _PAIR or bare)
        return self.faces if named and len(self.faces) == _PAIR else ()

    def last_pair(self, outsiders: Collection[str]) -> tuple[str, ...]:
        """Return the last two parties named together, of which somebody else speaks, if anybody does.

        Where two other states are named together far more often, it is they: no envoy whom one of them has just met.
        """
        if not self.pairs or set(outsiders) & set(self.pairs[-1]):
            return ()
        told = Counter(frozenset(pair) for pair in self.pairs)
        often = told[frozenset(self.pairs[-1])] * _FAR_MORE
        others = (pair for pair in reversed(self.pairs) if told[frozenset(pair)] >= often)
        states = (pair for pair in others if "".join(pair).isupper() and not set(outsiders) & set(pair))
        return next(states, self.pairs[-1])


def _called_regime(items: Sequence[Item]) -> Mention | None:
    """Return who is called a regime last: "the Zionist regime", "the Syrian regime"."""
    named = (item.mention for item in reversed(items) if item.noun == _REGIME and item.mention is not None)
    return next((mention for mention in named if mention.party is not None), None)


def of_two(noun: str, before: Sequence[Item], named: Sequence[Mention]) -> Mention | None:
    """Return whom "the former" or "the latter" means: of two in its own sentence, or of the two `named` in the last.

    Two persons where there are just two, else two actors: "Putin and Assad met during the latter's visit".
    """
    here = [item.mention for item in before if item.mention is not None and item.actor is not None]
    persons = [mention for mention in here if mention.type in _PEOPLE]
    pair = next((found for found in (persons, here, named) if len(found) == _PAIR), ())
    return pair[noun == "latter"] if pair else None


def _is_one(known: Mention, kind: str) -> bool:
    """Tell whether an organ is one of a kind, by its name too: "Israeli military" of "the army"."""
    organ = known.organ or ""
    posted = organ.startswith((f"{kind}-in-", f"{kind}-to-"))  # "the embassy in Tokyo"
    ministry = kind == "ministry" and organ.endswith("ministry")
    armed = kind in _ARMIES and known.organ is None and (known.actor or "").endswith(_ARMIES)
    return bool(kind) and (organ == kind or posted or ministry or armed)


def did_it(items: Sequence[Item], i: int) -> bool:
    """Tell who did what a passive tells: "The remarks were made by Araghchi"."""
    return i > 1 and items[i - 1].low == "by" and items[i - 2].tag == "VBN"


def whose_words(before: Sequence[Item]) -> list[Mention]:
    """Return whose noun a clause describes: "Netanyahu's speech in which he accused"."""
    if not before or before[-1].low != "which":
        return []
    owners = [item.mention for item in before[-_OWNED_REACH:] if item.mention is not None and item.mention.possessive]
    return [owner for owner in owners[-1:] if owner.type in _PEOPLE]


def author_of(items: Sequence[Item], papers: Collection[str]) -> Mention | None:
    """Return whose paper opens the sentence: "The statement by the ministry came after Kuwait said so"."""
    paper = next((k for k, item in enumerate(items[:3]) if item.noun in papers), None)
    if paper is None or paper + 2 >= len(items) or items[paper + 1].low not in ("by", "of", "from"):
        return None
    return items[paper + 2].mention


def speaker_behind_comma(items: Sequence[Item], saying: Collection[str]) -> Mention | None:
    """Return who speaks in the main clause: Qaani of "When Soleimani was killed, Qaani said"."""
    for k in range(len(items) - 2, 0, -1):
        speaker = items[k].mention
        person = speaker is not None and speaker.type in _PEOPLE and speaker.actor is not None
        if person and items[k - 1].low == "," and items[k + 1].low in saying:
            return speaker
    return None


def groups_of(items: Sequence[Item]) -> tuple[Mention, ...]:
    """Return the officials of one party that a sentence names: "threats by Israeli officials"."""
    named = (item.mention for item in items if item.mention is not None)
    return tuple(m for m in named if m.type is MentionType.ORGAN and m.plural and m.party is not None)


def called_the_same(several: Mention, groups: Sequence[tuple[Mention, ...]]) -> Mention | None:
    """Return the only group called by the noun of "these officials" in the last sentence that names one."""
    if several.count is not None:
        return None
    for told in reversed(groups):
        called = {m.party: m for m in told if m.organ == several.office}
        if called:
            return next(iter(called.values())) if len(called) == 1 else None
    return None


def what_it_means(before: Sequence[Item]) -> Mention | None:
    """Return the last party named before "it" that may be its subject; behind a participle, the other side.

    "Chad broke off ties with Libya, accusing it of".
    """
    free = [m for m in free_mentions(before) if m.type in ACTING and m.party]
    if before and before[-1].tag == "VBG" and free:
        named = (it.mention for it in reversed(before) if it.mention is not None and it.mention.type in ACTING)
        other = next((m for m in named if m.party not in (None, free[0].party)), None)
        if other is not None:
            return other
    return free[-1] if free else None
