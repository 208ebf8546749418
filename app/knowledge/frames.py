"""Frames of the lexicon, keyed by every form of their head words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product

from app.domain.codebook import CODES, Act, Kind
from app.domain.lexicon import CONDITIONS, Frame, HeadForm
from app.errors import LexiconError
from app.extraction.text.tokens import words
from app.knowledge.inflection import forms
from app.knowledge.yaml import LexiconData, Record


@dataclass(frozen=True)
class FrameTable:
    """The maps of a Lexicon that hold frames."""

    by_form: Mapping[str, tuple[Frame, ...]]
    lemmas: Mapping[str, str]
    words: Mapping[str, frozenset[str]]


def read_frames(data: LexiconData) -> FrameTable:
    """Return the frames by each form of their first word, longest heads first.

    Raises LexiconError for an act that the codebook does not have in its kind, and for a head that stands twice.
    """
    frames = [frame for record in data.frames for frame in _frames(record)]
    seen: set[tuple[Kind, HeadForm, tuple[str, ...], frozenset[str]]] = set()
    lemmas: dict[str, str] = {}
    forms_of: dict[tuple[HeadForm, str], tuple[str, ...]] = {}
    for frame in frames:
        key = (frame.kind, frame.form, frame.head, frame.traits & CONDITIONS)
        if key in seen:
            raise LexiconError(f"The frame {frame.id} stands twice in the lexicon.")
        seen.add(key)
        lemma = frame.head[0]
        if (frame.form, lemma) not in forms_of:
            every = verb_forms(lemma, data) if frame.form is HeadForm.VERB else (lemma,)
            forms_of[frame.form, lemma] = every
            for form in every:
                lemmas.setdefault(form, lemma)
    by_form: dict[str, list[Frame]] = {}
    for frame in sorted(frames, key=lambda frame: (-len(frame.head), frame.id)):
        for form in forms_of[frame.form, frame.head[0]]:
            by_form.setdefault(form, []).append(frame)
    return FrameTable({form: tuple(found) for form, found in by_form.items()}, lemmas, _word_classes(data))


def verb_forms(lemma: str, data: LexiconData) -> tuple[str, ...]:
    """Return all forms of a verb by the lexicon's tables of the irregular ones."""
    return forms(lemma, data.verbs["irregular"], data.verbs["doubled"], data.verbs["british"])


def _word_classes(data: LexiconData) -> Mapping[str, frozenset[str]]:
    verbs = {
        name: frozenset(form for lemma in lemmas for form in verb_forms(lemma, data))
        for name, lemmas in data.words["verbs"].items()
    }
    nouns = {name: frozenset(nouns) for name, nouns in data.words["nouns"].items()}
    for name, found in nouns.items():
        if not all(isinstance(noun, str) for noun in found):
            raise LexiconError(f'The class {name} holds what is no word; YAML wants quotes around "yes" and "false".')
    if twice := verbs.keys() & nouns.keys():
        raise LexiconError(f"The class {min(twice)} stands twice in words.yaml, with verbs and with nouns.")
    return verbs | nouns


def _frames(record: Record) -> list[Frame]:
    kind = Kind(record["kind"])
    frames = []
    for key, form in (("verbs", HeadForm.VERB), ("nouns", HeadForm.NOUN)):
        for group in record.get(key) or ():
            act = Act(group["act"])
            if (kind, act) not in CODES:
                raise LexiconError(f"The codebook has no act {act} of kind {kind}.")
            slots = [*(group.get("targets") or ()), *(group.get("initiators") or ())]
            if not all(isinstance(slot, str) for slot in slots):
                raise LexiconError(f'A slot of {kind}/{act} is no word; YAML wants quotes around "on" and "no".')
            make = partial(
                Frame,
                kind=kind,
                act=act,
                form=form,
                targets=tuple(group.get("targets") or ()),
                initiators=tuple(group.get("initiators") or ("subject",)),
                traits=frozenset(group.get("traits") or ()),
            )
            frames += [make(head=words(phrase.lower())) for given in group["words"] for phrase in _choices(given)]
    return frames


def _choices(phrase: str) -> list[str]:
    """Return the phrases that a phrase with choices stands for: "launch|stage ~ raid" is two."""
    parts = [part.split("|") for part in phrase.split(" ~ ")]
    return [" ~ ".join(chosen) for chosen in product(*parts)]
