"""Every job as a command: `chancery serve`, `ingest`, `extract`, `reextract`, `export`, `user` and so on.

Results go to standard output; progress, and what went wrong in one sentence each, to standard error.
"""

import logging
import sys

# Importing a module of commands adds them to the program.
from app.cli import accounts, extracting, ingesting, serving, store, upkeep, working  # noqa: F401
from app.cli.console import app, complain

_log = logging.getLogger(__name__)


def main() -> None:
    """Run the command line; a fault of the program itself is one sentence too, with its traceback under --verbose."""
    try:
        app(prog_name="chancery")
    except Exception as error:  # noqa: BLE001 - the last resort
        complain(f"Chancery stopped over a fault of its own ({type(error).__name__}: {error}); --verbose says more.")
        _log.info("stopped", exc_info=error)
        sys.exit(70)
