"""Kills a process with SIGKILL in the middle of ingest, re-extraction and migration, and looks at what it left.

After each: the store is sound, all that was said to be stored is there, and the work goes on to its end.
"""

import os
import random
import subprocess
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from app.storage.check import check
from tests.soak import store

_ROOT = Path(__file__).parents[2]
_LONGEST_LIFE = 2.5
_MOST_ARTICLES = 40


def run(moments: int, *, seed: int = 1) -> str:
    """Kill at so many random moments and return what was seen; raises AssertionError where something was lost."""
    chance = random.Random(seed)
    said = 0
    with TemporaryDirectory() as folder:
        file = Path(folder) / "kill.db"
        store.open_store(file).dispose()
        for moment in range(moments):
            acknowledged = _work_until_killed(file, seed=moment, seconds=chance.uniform(0, _LONGEST_LIFE))
            said += len(acknowledged)
            engine = store.open_store(file)
            flaws = check(engine)
            assert flaws == [], f"after kill {moment} of seed {seed}: {flaws}"
            assert acknowledged <= store.stored(engine), f"kill {moment} of seed {seed} lost an article"
            engine.dispose()
        engine = store.open_store(file)
        for article in islice(store.articles(), 10):
            store.ingest(engine, article)
        store.reread(engine)
        assert store.reread(engine) == 0, "reading again does not come to rest"
        assert check(engine) == []
        held = len(store.stored(engine))
        engine.dispose()
    return f"{moments} kills, {said} articles acknowledged, {held} stored, none lost, every check clean"


def _work_until_killed(file: Path, *, seed: int, seconds: float) -> set[str]:
    """Let a process work, kill it so many seconds after it began, and return the articles that it said were stored."""
    command = [sys.executable, "-m", __name__, str(file), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        else:
            raise AssertionError(f"the process ended by itself with {process.returncode}")
        # The last line may be cut off; an article that was only half told was not acknowledged.
        return {line.strip() for line in process.stdout if line.endswith("\n")}


def work(file: Path, seed: int) -> None:
    """Work for ever: mostly ingest, now and then a re-extraction or a migration."""
    chance = random.Random(seed)
    engine = store.open_store(file)
    known = store.stored(engine)
    waiting = (article for article in store.articles() if article.text_sha256 not in known)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        mood = chance.random()
        if mood < 0.1:
            store.migrate_back_and_forth(engine)
        elif mood < 0.3 or len(known) >= _MOST_ARTICLES:
            store.reread(engine, chance)
        else:
            article = next(waiting)
            store.ingest(engine, article)
            known.add(article.text_sha256)
            os.write(1, f"{article.text_sha256}\n".encode())


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]))
