"""Which addresses may be fetched: public hosts by http and https, on the ports of the web."""

import ipaddress
from collections.abc import Collection
from urllib.parse import urlsplit

from app.errors import ForbiddenAddressError

_PORTS = frozenset({80, 443, 8080, 8443})
_LONGEST = 2_000
_SHOWN = 120
# Public in form to some versions of Python, or to all, and yet answered by the machine's own network or cloud.
_NOT_PUBLIC = tuple(ipaddress.ip_network(words) for words in ("168.63.129.16/32", "192.0.0.0/24", "fec0::/10"))
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


def check_address(url: str, private_hosts: Collection[str] = ()) -> None:
    """Raise ForbiddenAddressError where the address is not one that could be fetched, whatever its name resolves to."""
    shown = show(url)
    if len(url) > _LONGEST:
        raise ForbiddenAddressError(f"{shown} is longer than {_LONGEST:,} characters.")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        wire = (host or "").encode("idna").decode()
    except (ValueError, UnicodeError) as error:
        raise ForbiddenAddressError(f"{shown} is not an address that can be fetched.") from error
    if parts.scheme not in {"http", "https"}:
        raise ForbiddenAddressError(f"{shown} is no http or https address.")
    if not wire or any(character <= " " or character == "\x7f" for character in url):
        raise ForbiddenAddressError(f"{shown} is not an address that can be fetched.")
    if "@" in parts.netloc:
        raise ForbiddenAddressError(f"{shown} holds a user name, which is not sent.")
    if port is not None and port not in _PORTS and not is_private_host(wire, port, private_hosts):
        raise ForbiddenAddressError(f"{shown} names port {port}; only {', '.join(map(str, sorted(_PORTS)))} are used.")


def check_ip(address: IPAddress, host: str) -> None:
    """Raise ForbiddenAddressError for an address that is not of the public internet, in whatever dress it comes."""
    inner = _unwrapped(address)
    public = inner.is_global and not inner.is_multicast and not inner.is_reserved
    if not public or any(inner in network for network in _NOT_PUBLIC):
        raise ForbiddenAddressError(
            f"{host} is at {address}, an address of this machine or of a private network, which is not fetched."
        )


def show(url: str) -> str:
    """Return an address as a sentence can hold it: on one line, and not too long."""
    line = " ".join(url.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def is_private_host(host: str, port: int, private_hosts: Collection[str]) -> bool:
    """Tell whether the settings allow this host by name (`wiki.intern`), or by name and port (`wiki.intern:9000`)."""
    name = host.lower().rstrip(".")
    return name in private_hosts or f"{name}:{port}" in private_hosts


def _unwrapped(address: IPAddress) -> IPAddress:
    """Return the IPv4 address inside one of IPv6's ways to carry one."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped:
        return address.ipv4_mapped
    if address.sixtofour:
        return address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if address in _NAT64 or address in _NAT64_LOCAL:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address
