"""Connections to exactly the address that was checked, and none that outlives the time given to the whole fetch."""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Collection, Iterable
from queue import Empty, SimpleQueue
from typing import Any

import httpcore2

from app.errors import FetchError
from app.sources.fetch.addresses import IPAddress, check_ip, is_private_host

_SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class CheckedBackend(httpcore2.NetworkBackend):
    """Resolves a name once, checks every address it has, and connects to one of these by its number.

    `deadline` is a moment of `time.monotonic`, after which nothing is waited for.
    """

    def __init__(self, deadline: float, private_hosts: Collection[str]) -> None:
        self._deadline = deadline
        self._private_hosts = private_hosts
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_SocketOption] | None = None,
    ) -> httpcore2.NetworkStream:
        """Return a connection; raises ForbiddenAddressError where any address of the host is not a public one."""
        addresses = _resolve(host, port, left(self._deadline, timeout))
        if not is_private_host(host, port, self._private_hosts):
            for address in addresses:
                check_ip(address, host)
        failure: Exception | None = None
        for address in addresses:
            try:
                stream = self._plain.connect_tcp(
                    str(address), port, left(self._deadline, timeout), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return _BoundedStream(stream, self._deadline)
        raise failure or httpcore2.ConnectError(f"{host} has no address")


class _BoundedStream(httpcore2.NetworkStream):
    """A stream whose every wait ends with the deadline, so that a trickle of bytes does not prolong it."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, left(self._deadline, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        inner = self._stream.start_tls(ssl_context, server_hostname, left(self._deadline, timeout))
        return _BoundedStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - the library's own signature
        return self._stream.get_extra_info(info)


def left(deadline: float, timeout: float | None) -> float:
    """Return the seconds that may still be waited, at most `timeout`; raises ReadTimeout where none are left."""
    remaining = deadline - time.monotonic()
    if remaining <= 0:
        raise httpcore2.ReadTimeout("the time for this address is over")
    return remaining if timeout is None else min(remaining, timeout)


def _resolve(host: str, port: int, seconds: float) -> list[IPAddress]:
    """Return the addresses of a host; raises ConnectTimeout where the name servers take longer than so many seconds.

    The system's look-up can be given no time, so that it is left behind in a thread of its own, which ends by itself.
    """
    answers: SimpleQueue[list[tuple[Any, ...]] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, name="look-up", daemon=True).start()
    try:
        found = answers.get(timeout=seconds)
    except Empty as error:
        raise httpcore2.ConnectTimeout(f"the name servers do not answer for {host}") from error
    if isinstance(found, Exception):
        raise FetchError(f"There is no host {host!r} that the name servers know.", again=True) from found
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    return list(dict.fromkeys(addresses))
