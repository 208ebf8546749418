"""A disk that runs full, and one that may not be written: a clear sentence, nothing lost, and on it goes afterwards."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.errors import StorageError
from app.storage.check import check
from tests.soak import store

_MEGABYTES = 6


def run() -> str:
    """Fill a small tmpfs with articles, make room, go on; then make it read-only. Needs the right to mount."""
    with TemporaryDirectory() as folder, _mounted(Path(folder)):
        ballast = Path(folder) / "ballast"
        ballast.write_bytes(b"x" * 2_000_000)
        engine = store.open_store(Path(folder) / "full.db")
        waiting = store.articles()
        acknowledged: set[str] = set()
        refused = ""
        for article in waiting:
            try:
                store.ingest(engine, article)
            except StorageError as error:
                refused = str(error)
                break
            acknowledged.add(article.text_sha256)
        assert "the disk is full" in refused, refused
        assert store.stored(engine) == acknowledged, "an article was lost, or is half there"
        ballast.unlink()
        store.ingest(engine, article)
        assert check(engine) == []
        count = len(store.stored(engine))
        engine.dispose()
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        with pytest.raises(StorageError) as caught:
            store.ingest(store.open_store(Path(folder) / "full.db"), next(waiting))
    return f"full after {len(acknowledged)} articles: {refused} {count} once there was room. Read-only: {caught.value}"


@contextmanager
def _mounted(folder: Path) -> Iterator[None]:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_MEGABYTES}m", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
