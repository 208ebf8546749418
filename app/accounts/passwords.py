"""Passwords: argon2id with the library's own parameters, which move with what machines can do."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from app.errors import InputError

SHORTEST = 10
# Hashing a longer one would let strangers keep the machine busy.
LONGEST = 500

_hasher = PasswordHasher()


def hash_password(password: str) -> str:
    """Return the hash to keep; InputError where the password is too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InputError(f"A password has {SHORTEST} to {LONGEST} characters.")
    return _hasher.hash(password)


def is_password(password: str, kept: str | None) -> bool:
    """Tell whether the password is the one that was kept; without one it takes as long, and the answer is no."""
    try:
        _hasher.verify(kept or _nobody(), password[:LONGEST])
    except (Argon2Error, InvalidHashError):
        return False
    return kept is not None


def is_outdated(kept: str) -> bool:
    """Tell whether it was hashed with weaker parameters than those of today."""
    return _hasher.check_needs_rehash(kept)


@cache
def _nobody() -> str:
    return _hasher.hash("nobody has this password")
