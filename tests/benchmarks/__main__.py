"""Runs the measurements one after the other; what cannot be measured is said, and the others still run."""

import subprocess
import sys

_MODULES = ("reading", "storing", "copies", "serving")


def main() -> None:
    """Run each module in a process of its own, so that none pays for another's memory, caches or threads."""
    for module in _MODULES:
        name = f"{__package__}.{module}"
        ended = subprocess.run([sys.executable, "-m", name], check=False)
        if ended.returncode:
            sys.stderr.write(f"{name} stopped early; the rest of its figures are missing.\n")


if __name__ == "__main__":
    main()
