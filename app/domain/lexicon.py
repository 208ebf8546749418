"""The words that extraction is given: frozen, made by `app.knowledge` from seeds/lexicon.

Names are found by their tokens, frames by the form of their head word; both maps are keyed by the first token.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from app.domain.codebook import Act, Kind
from app.domain.parties import Roster
from app.domain.values import value


class NameType(StrEnum):
    """What a name or noun stands for."""

    STATE = "state"
    ADJECTIVE = "adjective"  # Turkish; also of groups: Houthi
    PEOPLE = "people"  # Iranians, Houthi rebels
    CAPITAL = "capital"
    GROUP = "group"
    ORGAN = "organ"
    PERSON = "person"
    SHORT = "short"  # a family name, as used at second mention
    PLACE = "place"
    MEDIUM = "medium"
    OFFICE = "office"  # foreign minister
    OFFICES = "offices"  # foreign ministers
    GENERIC_ORGAN = "generic organ"  # foreign ministry
    HONORIFIC = "honorific"
    PREFIX = "prefix"  # former, acting
    COMMENTATOR = "commentator"
    PAIR = "pair"  # one of those in "Greek-Turkish", "U.S.-Iran"


@value
class Name:
    """One meaning of a name: `ref` is the id of what it names, `party` the party that this has at any date.

    `detail` refines it: the kind of an organ ("ministry", "people"), the type of a place ("city").
    """

    type: NameType
    ref: str
    party: str | None = None
    detail: str | None = None


# The tokens of a name, and what it can mean.
Entry = tuple[tuple[str, ...], tuple[Name, ...]]
# The names that begin with one token, by their second one ("" where they have none), longest first.
Entries = Mapping[str, tuple[Entry, ...]]


# Traits of frames that hold only of some subjects or targets: one head may stand in several frames that differ in them.
CONDITIONS = frozenset(
    {"forces", "territory", "body", "weapon", "taken", "envoys", "relief", "persons", "upon a person"}
)


class HeadForm(StrEnum):
    """Whether a frame is headed by a verb or a noun."""

    VERB = "verb"
    NOUN = "noun"


@value
class Frame:
    """A word or construction that tells an act, and where its parties stand.

    `head` holds the head's lemma first, then what must follow it: plain words, `~` for up to four words in between, or
    a word with `*` for each of its forms. `targets` and `initiators` are tried in order: `object`, `subject`,
    `possessor`, `modifier` (an adjective before a noun), or a preposition. `traits` are marks that rules ask for:
    the lexicon's files say which.
    """

    kind: Kind
    act: Act
    form: HeadForm
    head: tuple[str, ...]
    targets: tuple[str, ...] = ()
    initiators: tuple[str, ...] = ()
    traits: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """A name for rules and explanations: `measure/downgrade:pull out`."""
        return f"{self.kind}/{self.act}:{' '.join(self.head)}"


# Stands in the pattern of a cue for a party that is named there: "want* <someone> to".
SOMEONE = "<someone>"


class Voice(StrEnum):
    """Whose doing a cue tells."""

    ANY = "any"
    OWN = "own"  # the speaker's side: "we will respond"
    OTHER = "other"  # anybody else: "Israel violates the law"


@value
class Cue:
    """Words inside what somebody said that tell the act of the statement.

    `pattern` holds the forms that may stand in each place, None for up to four words. `party` says where who is
    addressed stands, in the order of trying: `before`, `after` or `next` to the words, or `by` or `of` whom it was.
    `faint` words, a wish or a view of what matters, give way to those of any other act; `named`
    ones tell nothing where nobody is addressed.
    """

    act: Act
    pattern: tuple[frozenset[str] | None, ...]
    party: tuple[str, ...]
    voice: Voice = Voice.ANY
    faint: bool = False
    named: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Everything that extraction knows of the world's names and of the words of diplomacy."""

    roster: Roster
    # Names in their own letter case, accents off, by their first token.
    names: Mapping[str, Entries] = field(default_factory=dict)
    # Titles and generic nouns in lower case, by their first token.
    nouns: Mapping[str, Entries] = field(default_factory=dict)
    # Each form of a frame's first word → its lemma's frames, longest heads first.
    frames: Mapping[str, tuple[Frame, ...]] = field(default_factory=dict)
    # Each known form → its lemma, for heads of more than one inflected word.
    lemmas: Mapping[str, str] = field(default_factory=dict)
    # Each form of a cue's first word → the cues, longest first.
    cues: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    # Classes of words that rules ask for ("planning", "suffered"), verbs in all their forms.
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    # Names to show for generic organs whose ids do not read like one.
    organ_names: Mapping[str, str] = field(default_factory=dict)
    # Offices → the generic organ that is their holder's: "prime minister" → prime-ministers-office.
    organs_of_offices: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def followers(self) -> Mapping[str, Mapping[str, tuple[tuple[int, Frame], ...]]]:
        """The frames of each form, numbered in their order, by the first word that must follow it ("" for none)."""
        return {form: _by_follower(frames) for form, frames in self.frames.items()}

    @cached_property
    def closings(self) -> Mapping[str, Mapping[str, tuple[tuple[int, Cue], ...]]]:
        """The cues of each form, numbered in their order, by each word that may end them; none for a form of no cue."""
        return _Closings(self.cues)


class _Closings(dict[str, Mapping[str, tuple[tuple[int, Cue], ...]]]):
    """Cues by what ends them, put in order when a form is first asked for: most of them are not, in one article."""

    def __init__(self, cues: Mapping[str, Sequence[Cue]]) -> None:
        super().__init__()
        self._cues = cues

    def __missing__(self, form: str) -> Mapping[str, tuple[tuple[int, Cue], ...]]:
        found = self[form] = _by_closing(self._cues.get(form, ()))
        return found


def _by_closing(cues: Sequence[Cue]) -> Mapping[str, tuple[tuple[int, Cue], ...]]:
    found: dict[str, list[tuple[int, Cue]]] = {}
    for numbered in enumerate(cues):
        for word in numbered[1].pattern[-1] or ():
            found.setdefault(word, []).append(numbered)
    return {word: tuple(numbered) for word, numbered in found.items()}


def _by_follower(frames: Sequence[Frame]) -> Mapping[str, tuple[tuple[int, Frame], ...]]:
    found: dict[str, list[tuple[int, Frame]]] = {}
    for numbered in enumerate(frames):
        word = next((word for word in numbered[1].head[1:] if word != "~"), "")
        found.setdefault(word, []).append(numbered)
    return {word: tuple(numbered) for word, numbered in found.items()}
