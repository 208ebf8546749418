"""Slows down who guesses passwords: few tries for one name, more for one address, counted in memory."""

import time

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.domain.folding import fold
from app.errors import TooManyTriesError

_BY_NAME: RateLimitItem = RateLimitItemPerMinute(5, 5)
_BY_ADDRESS: RateLimitItem = RateLimitItemPerHour(50)


class Throttle:
    """Counts failed logins; one for a running server."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def check(self, name: str, address: str) -> None:
        """Raise TooManyTriesError, with the seconds to wait, where this name or this address has failed too often."""
        for limit, key in _keys(name, address):
            if not self._limiter.test(limit, key):
                raise TooManyTriesError(
                    max(1, round(self._limiter.get_window_stats(limit, key).reset_time - time.time()))
                )

    def count_failure(self, name: str, address: str) -> None:
        """Remember that a login failed."""
        for limit, key in _keys(name, address):
            self._limiter.hit(limit, key)

    def forget(self, name: str, address: str) -> None:
        """Start afresh for a name whose password was right; the address still counts."""
        limit, key = _keys(name, address)[0]
        self._limiter.clear(limit, key)


def _keys(name: str, address: str) -> tuple[tuple[RateLimitItem, str], tuple[RateLimitItem, str]]:
    # Name and address together: a stranger who fails on purpose must not lock the owner out.
    return (_BY_NAME, f"name {fold(name)[:100]} {address}"), (_BY_ADDRESS, f"address {address}")
