"""Every job as a command: `chancery serve`, `ingest`, `extract`, `reextract`, `export`, `user` and so on.

Results go to standard output; progress, and what went wrong in one sentence each, to standard error.
"""

import logging
import sys
from collections.abc import Sequence
from importlib import import_module

from app.cli.console import app, complain

_log = logging.getLogger(__name__)

# Commands that need no store start three times as fast without it: only their own module is imported.
_WITHOUT_STORE = {"extract": "extracting", "score": "extracting"}
_MODULES = ("accounts", "extracting", "ingesting", "serving", "store", "upkeep", "working")


def load_commands(words: Sequence[str] = ()) -> None:
    """Add the commands that the words of a command line may mean to the program: all, where there are none."""
    alone = next((_WITHOUT_STORE.get(word) for word in words if not word.startswith("-")), None)
    for module in [alone] if alone else _MODULES:
        import_module(f"{__name__}.{module}")  # importing a module of commands adds them


def main() -> None:
    """Run the command line; a fault of the program itself is one sentence too, with its traceback under --verbose."""
    load_commands(sys.argv[1:])
    try:
        app(prog_name="chancery")
    except Exception as error:  # noqa: BLE001 - the last resort
        complain(f"Chancery stopped over a fault of its own ({type(error).__name__}: {error}); --verbose says more.")
        _log.info("stopped", exc_info=error)
        sys.exit(70)
