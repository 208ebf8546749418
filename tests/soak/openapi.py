"""Asks everything that the OpenAPI document describes, and much that it does not: schemathesis with all its checks."""

import re
import subprocess
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from app.accounts.roles import Role, Scope
from app.accounts.tokens import add_token
from app.accounts.users import add_user
from app.storage.database import session_scope
from tests.soak import store
from tests.soak.crowd import server

_CONFIG = Path(__file__).with_name("schemathesis.toml")
_PROGRAM = Path(sys.executable).with_name("schemathesis")
_PASSWORD = "correct horse battery"  # noqa: S105 - of a test


def run(examples: int, *, seed: int = 1) -> str:
    """Try so many examples an operation; raises AssertionError with the report where a check fails."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "openapi.db"
        engine = store.open_store(file)
        for article in islice(store.articles(), 5):
            store.ingest(engine, article)
        with session_scope(engine, write=True) as session:
            user = add_user(session, "Leyla", _PASSWORD, Role.EDITOR)
            secret = add_token(session, user, "x", [Scope.READ, Scope.INTAKE], None)
        engine.dispose()
        with server(file) as port:
            report = subprocess.run(
                [
                    str(_PROGRAM), "--config-file", str(_CONFIG), "run", f"http://127.0.0.1:{port}/api/openapi.json",
                    "--checks", "all", "--max-examples", str(examples), "--seed", str(seed), "--continue-on-failure",
                    "--header", f"Authorization: Bearer {secret}", "--generation-database", "none",
                ],
                capture_output=True, text=True, check=False, cwd=folder,
            )  # fmt: skip
    assert report.returncode == 0, report.stdout + report.stderr
    generated = re.search(r"(\d+) generated", report.stdout)
    tested = re.search(r"Tested: (\d+)", report.stdout)
    assert generated is not None, report.stdout
    assert tested is not None, report.stdout
    return f"{generated[1]} requests to {tested[1]} operations, every check passed"
