"""Random secrets, and what is kept of them."""

import hashlib
import secrets

_BYTES = 32


def new_secret() -> str:
    """Return 256 random bits in letters that an address and a header may hold."""
    return secrets.token_urlsafe(_BYTES)


def digest(secret: str) -> str:
    """Return what is kept: enough for a secret of that many bits, which nobody can guess."""
    return hashlib.sha256(secret.encode()).hexdigest()


def same(given: str | None, expected: str | None) -> bool:
    """Compare two secrets in a time that tells nothing; a missing one is like none."""
    return bool(given and expected) and secrets.compare_digest((given or "").encode(), (expected or "").encode())
