"""seeds/lexicon/*.yaml → Roster and Lexicon, checked while loading."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import resources
from app.domain.lexicon import Lexicon
from app.knowledge.cues import read_cues
from app.knowledge.frames import read_frames
from app.knowledge.names import NameTable, read_names
from app.knowledge.roster import read_roster
from app.knowledge.yaml import read_folder


def load_lexicon(folder: Path = resources.LEXICON) -> Lexicon:
    """Return the lexicon of `folder`.

    Raises LexiconError, naming file and record, where the files contradict each other.
    """
    with _collector_paused():
        return _load(folder)


def _load(folder: Path) -> Lexicon:
    data = read_folder(folder)
    roster = read_roster(data)
    table: NameTable = read_names(data, roster)
    frames = read_frames(data)
    return Lexicon(
        roster=roster,
        names=table.names,
        nouns=table.nouns,
        frames=frames.by_form,
        lemmas=frames.lemmas,
        cues=read_cues(data, frames.words),
        words=frames.words,
        organ_names={organ["id"]: organ["name"] for organ in data.organs["generic"] if "name" in organ},
        organs_of_offices={o["office"]: o["acts_for"] for o in data.titles["offices"] if o.get("acts_for")},
    )


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the collector from looking through what is read and stays, now and later.

    It would be a quarter of the time of loading, and a quarter of the time of each extraction after it.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()
