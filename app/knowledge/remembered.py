"""What a file holds, kept beside it once it was read, as Python keeps the modules that it compiled."""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

_FOLDER = "__pycache__"  # known to everybody as what may be thrown away


def remembered(path: Path, text: str, read: Callable[[str], Any], reader: str) -> Any:  # noqa: ANN401 - as read
    """Return what `read` makes of a file's text, or what it made of the same text before.

    `reader` names the rules by which it is read: what was kept under other ones, or for another text, is read anew.
    Nothing is kept where the folder cannot be written, where Python was told to keep nothing, and of data that JSON
    would not give back as they are.
    """
    digest = sha256(f"{reader}\n{text}".encode()).hexdigest()
    kept = path.parent / _FOLDER / f"{path.name}.json"
    with suppress(OSError, ValueError, RecursionError):
        head, _, body = kept.read_text(encoding="utf-8").partition("\n")
        if head == digest:
            return json.loads(body)
    data = read(text)
    if not sys.dont_write_bytecode:
        with suppress(OSError, TypeError, ValueError):
            body = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            if json.loads(body) == data:
                _write(kept, f"{digest}\n{body}")
    return data


def _write(path: Path, text: str) -> None:
    """Write a file as a whole or not at all: other processes may read it, or write it too."""
    path.parent.mkdir(exist_ok=True)
    own = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        own.write_text(text, encoding="utf-8")
        own.replace(path)
    finally:
        own.unlink(missing_ok=True)
