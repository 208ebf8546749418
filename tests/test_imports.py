"""The directions between the rooms hold."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# A process of its own: the linter turns off the loggers of whoever calls it.
_LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def test_contracts_are_kept() -> None:
    run = subprocess.run([sys.executable, "-c", _LINT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
