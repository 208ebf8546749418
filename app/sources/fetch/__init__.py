"""Fetches one address: the only place of the program that opens a connection to the outside.

address → checked → [ resolved, each address checked, connected to → answer → redirect ] → bytes in bounds

No cookies, no proxy of the environment, no other method than GET. Every refusal is a sentence.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from email.message import Message
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import httpcore2

from app.errors import FetchError, ForbiddenAddressError
from app.sources.fetch.addresses import check_address, show
from app.sources.fetch.connection import CheckedBackend
from app.sources.fetch.decoding import decoded

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_NOT_MODIFIED = 304
_OK = range(200, 300)
# Answers after which it may be another time: too early, too many, or the server is ill.
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_WAIT = 7 * 86_400


@dataclass(frozen=True, slots=True)
class Rules:
    """What fetching may do: sizes in bytes, times in seconds; `private_hosts` may be fetched though not public."""

    agent: str = "Chancery"
    private_hosts: frozenset[str] = frozenset()
    max_bytes: int = 20_000_000
    total_seconds: float = 60.0
    idle_seconds: float = 15.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer; `url` is where it was found in the end, `moved_to` the same where it has moved there for good.

    The body of one that has not changed (`unchanged`) is empty.
    """

    url: str
    body: bytes
    media_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    unchanged: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)


def fetch(url: str, rules: Rules, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
    """Return what the address answers; with the marks of an earlier answer, perhaps that nothing has changed.

    Raises ForbiddenAddressError for an address that is never fetched, FetchError where it does not answer well.
    """
    deadline = time.monotonic() + rules.total_seconds
    conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    for_good = True
    current = url
    for _ in range(rules.redirects + 1):
        answer = _get(current, rules, deadline, {name: value for name, value in conditions.items() if value})
        if isinstance(answer, Fetched):
            moved = answer.url if for_good and answer.url != url else None
            return replace(answer, moved_to=moved)
        status, current = answer
        for_good = for_good and status in _FOR_GOOD
    raise FetchError(f"{show(url)} sends from one address to another more than {rules.redirects} times.")


def _get(url: str, rules: Rules, deadline: float, conditions: Mapping[str, str]) -> Fetched | tuple[int, str]:
    """Return the answer of one address, or the status and the address that it sends to."""
    check_address(url, rules.private_hosts)
    headers = {
        "User-Agent": rules.agent,
        "Accept": "text/html, application/xhtml+xml, application/pdf, application/*, text/*;q=0.8",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
        **conditions,
    }
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), rules.idle_seconds)
    backend = CheckedBackend(deadline, rules.private_hosts)
    try:
        with (
            httpcore2.ConnectionPool(network_backend=backend, max_connections=1) as pool,
            pool.stream(
                "GET", _ascii(url), headers=list(headers.items()), extensions={"timeout": timeouts}
            ) as response,
        ):
            received = Message()
            for name, value in response.headers:
                received[name.decode("latin-1")] = value.decode("latin-1")
            if response.status in _REDIRECTS:
                return response.status, _next(url, received)
            _check_status(url, response.status, received)
            body = b"" if response.status == _NOT_MODIFIED else _body(url, response, received, rules)
    except (httpcore2.TimeoutException, TimeoutError) as error:
        raise FetchError(f"{show(url)} did not answer in time.", again=True) from error
    except httpcore2.UnsupportedProtocol as error:
        raise ForbiddenAddressError(f"{show(url)} is no http or https address.") from error
    except (httpcore2.ProtocolError, httpcore2.NetworkError, OSError) as error:
        raise FetchError(f"{show(url)} could not be reached: {_reason(error)}.", again=True) from error
    return Fetched(
        url=url,
        body=body,
        media_type=received.get_content_type() if "Content-Type" in received else "",
        charset=received.get_content_charset(),
        etag=received["ETag"],
        last_modified=received["Last-Modified"],
        unchanged=response.status == _NOT_MODIFIED,
        headers={name.lower(): value for name, value in received.items()},
    )


def _next(url: str, received: Message) -> str:
    location = received["Location"]
    if not location:
        raise FetchError(f"{show(url)} sends elsewhere without saying where.")
    try:
        return urljoin(url, str(location)).partition("#")[0]
    except ValueError as error:
        raise FetchError(f"{show(url)} sends to something that is no address.") from error


def _check_status(url: str, status: int, received: Message) -> None:
    if status == _NOT_MODIFIED or status in _OK:
        return
    raise FetchError(
        f"{show(url)} answered with status {status}.", again=status in _AGAIN, after=_retry_after(received)
    )


def _retry_after(received: Message) -> float | None:
    """Return the seconds after which a server wants to be asked again, within a week."""
    words = (received["Retry-After"] or "").strip()
    try:
        seconds = float(words) if words.isdigit() else parsedate_to_datetime(words).timestamp() - time.time()
    except (TypeError, ValueError, OverflowError):
        return None
    return min(max(seconds, 0.0), _LONGEST_WAIT)


def _body(url: str, response: httpcore2.Response, received: Message, rules: Rules) -> bytes:
    length = received["Content-Length"] or ""
    if length.isdigit() and int(length) > rules.max_bytes:
        raise FetchError(f"{show(url)} is too large ({int(length):,} bytes; at most {rules.max_bytes:,} are read).")
    body = bytearray()
    for chunk in decoded(response.iter_stream(), received["Content-Encoding"] or "", show(url)):
        body += chunk
        if len(body) > rules.max_bytes:
            raise FetchError(f"{show(url)} is too large; at most {rules.max_bytes:,} bytes are read.")
    return bytes(body)


def _ascii(url: str) -> str:
    """Return the address as it goes over the wire."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    place = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port else ""
    rest = parts._replace(scheme=parts.scheme, netloc=place + port, fragment="").geturl()
    return "".join(character if " " < character < "\x7f" else _quoted(character) for character in rest)


def _quoted(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode())


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
