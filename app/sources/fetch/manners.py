"""Manners towards other people's servers: what robots.txt asks for, and a pause between two visits to one host."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from urllib.parse import urlsplit

from protego import Protego

from app.errors import FetchError, ForbiddenAddressError
from app.sources.fetch import Fetched, Rules, fetch

_KEPT_SECONDS = 3_600.0
_LONGEST_DELAY = 60.0
_LONGEST_ROBOTS = 500_000
_MOST_HOSTS = 2_000
_AGENT = "Chancery"

Get = Callable[[str, Rules], Fetched]


@dataclass(slots=True)
class _Host:
    rules: Protego | None = None
    read_at: float = float("-inf")
    free_at: float = float("-inf")
    # When the last of those who were told to come back will come.
    awaited_at: float = float("-inf")


class Manners:
    """What is known of each host, for as long as the program runs; may be used by several threads.

    `delay` is the least number of seconds between two visits; a host's own Crawl-delay may ask for more.
    """

    def __init__(self, delay: float, *, get: Get = fetch, clock: Callable[[], float] = time.monotonic) -> None:
        self._delay = delay
        self._get = get
        self._clock = clock
        self._hosts: dict[str, _Host] = {}
        self._lock = Lock()

    def wait(self, url: str) -> float:
        """Return 0.0 and count this as a visit, or the seconds after which to come back; no two are told the same."""
        with self._lock:
            host = self._host(url)
            now = self._clock()
            asked = host.rules.crawl_delay(_AGENT) if host.rules is not None else None
            delay = min(max(self._delay, float(asked or 0.0)), _LONGEST_DELAY)
            if host.free_at > now:
                host.awaited_at = max(host.awaited_at + delay, host.free_at)
                return host.awaited_at - now
            host.free_at = now + delay
            return 0.0

    def check(self, url: str, rules: Rules) -> None:
        """Raise ForbiddenAddressError where robots.txt asks not to fetch this; FetchError where it cannot be read."""
        host = self._host(url)
        if host.rules is None or self._clock() - host.read_at > _KEPT_SECONDS:
            host.rules = self._read(url, rules)
            host.read_at = self._clock()
        if not host.rules.can_fetch(url, _AGENT):
            raise ForbiddenAddressError(f"{url} is not fetched: the site’s robots.txt asks programs to leave it alone.")

    def _host(self, url: str) -> _Host:
        if len(self._hosts) > _MOST_HOSTS:
            self._hosts.clear()
        return self._hosts.setdefault(urlsplit(url).netloc.lower(), _Host())

    def _read(self, url: str, rules: Rules) -> Protego:
        parts = urlsplit(url)
        try:
            found = self._get(f"{parts.scheme}://{parts.netloc}/robots.txt", rules)
        except FetchError as error:
            # A site without a robots.txt allows everything; one that is ill is asked again later.
            if error.again:
                raise
            return Protego.parse("")
        return Protego.parse(found.body[:_LONGEST_ROBOTS].decode(errors="replace"))
