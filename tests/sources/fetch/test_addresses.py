"""Who may be connected to: every spelling of an address that is not public is refused, before any byte is sent."""

from collections.abc import Callable

import httpcore2
import pytest

from app.errors import FetchError, ForbiddenAddressError
from app.sources.fetch import Rules, fetch
from tests.sources.fetch.conftest import Site

FORBIDDEN = [
    # Loopback and "any", in every spelling that a resolver takes
    "http://127.0.0.1/", "http://127.0.0.1:80/", "http://127.1/", "http://127.0.1/", "http://2130706433/",
    "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/", "http://017700000001/", "http://0/", "http://0.0.0.0/",
    "http://127.255.255.254/", "http://[::1]/", "http://[::]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/", "http://①②⑦.⓪.⓪.①/", "http://１２７.0.0.1/", "http://127。0。0。1/",
    "HTTP://127.0.0.1/",
    # Private, link-local, shared, reserved
    "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://100.64.0.1/", "http://169.254.1.1/",
    "http://[fe80::1]/", "http://[fc00::1]/", "http://[fd12:3456::1]/", "http://[fec0::1]/", "http://224.0.0.1/",
    "http://240.0.0.1/", "http://255.255.255.255/", "http://198.18.0.1/", "http://192.0.2.1/", "http://[ff02::1]/",
    "http://[2001:db8::1]/",
    # The clouds' own
    "http://169.254.169.254/latest/meta-data/", "http://2852039166/", "http://0xa9fea9fe/", "http://[::ffff:a9fe:a9fe]/",
    "http://[fd00:ec2::254]/", "http://100.100.100.200/", "http://168.63.129.16/", "http://192.0.0.192/",
    # IPv4 carried in IPv6
    "http://[64:ff9b::7f00:1]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[64:ff9b:1::a00:1]/", "http://[2002:7f00:1::]/",
    "http://[2002:a9fe:a9fe::]/", "http://[2001:0:0:0:0:0:80ff:fffe]/",
    # Not the web
    "file:///etc/passwd", "ftp://example.org/a", "gopher://example.org/", "dict://example.org:11211/", "javascript:x",
    "data:text/html,x", "ldap://example.org", "example.org/a", "//example.org/a", "", "http://", "http:///a", "http://[x",
    "http://example.org:22/", "http://example.org:6379/", "http://example.org:99999/", "http://example.org:x/",
    "http://user:word@example.org/", "http://example.org@127.0.0.1/", "http://exa mple.org/",
    "http://example.org/\r\nX: y",
    "http://example.org/a b", "http://\u2100.example/", f"http://{'a' * 70}.example/",
    "http://example.org/" + "a" * 3000,
]  # fmt: skip


@pytest.mark.parametrize("url", FORBIDDEN)
def test_forbidden_before_anything_is_sent(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object, **__: object) -> httpcore2.NetworkStream:
        raise AssertionError("it was connected to")

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect)
    with pytest.raises(ForbiddenAddressError) as caught:
        fetch(url, Rules())
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_public_name_of_a_private_address(resolving: Callable[..., list[str]]) -> None:
    resolving(["10.0.0.7"])
    with pytest.raises(ForbiddenAddressError, match=r"news\.example is at 10\.0\.0\.7"):
        fetch("https://news.example/a", Rules())


def test_one_private_address_among_public_ones(resolving: Callable[..., list[str]]) -> None:
    resolving(["93.184.216.34", "127.0.0.1"])
    with pytest.raises(ForbiddenAddressError):
        fetch("https://news.example/a", Rules())


def test_the_checked_address_is_the_one_connected_to(
    resolving: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = resolving(["93.184.216.34"], ["127.0.0.1"])
    connected: list[str] = []

    def connect(_: object, host: str, *__: object, **___: object) -> httpcore2.NetworkStream:
        connected.append(host)
        raise httpcore2.ConnectError("no")

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect)
    with pytest.raises(FetchError, match="could not be reached"):
        fetch("http://rebinding.example/", Rules())
    assert (asked, connected) == (["rebinding.example"], ["93.184.216.34"])


def test_a_private_host_that_the_settings_name(site: Site) -> None:
    site.give("/a", b"Iran")
    with pytest.raises(ForbiddenAddressError, match="names port"):
        fetch(site.url("/a"), Rules())
    assert fetch(site.url("/a"), Rules(private_hosts=frozenset({"127.0.0.1"}))).body == b"Iran"


def test_names_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*_: object, **__: object) -> list[object]:
        raise OSError("no such name")

    monkeypatch.setattr("app.sources.fetch.connection.socket.getaddrinfo", getaddrinfo)
    with pytest.raises(FetchError, match="There is no host") as caught:
        fetch("http://nowhere.example/", Rules())
    assert caught.value.again
