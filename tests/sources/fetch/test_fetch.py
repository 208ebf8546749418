"""One address: what comes back, within which bounds, and the sentence of each refusal."""

import gzip
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler

import pytest

from app.errors import FetchError, ForbiddenAddressError
from app.sources.fetch import Rules, fetch
from tests.sources.fetch.conftest import Site


def test_what_comes_back(site: Site) -> None:
    site.give("/a", b"Iran", headers={"Content-Type": "text/html; charset=x", "ETag": '"1"', "Last-Modified": "then"})
    found = fetch(site.url("/a#part"), site.rules())
    assert (found.body, found.media_type, found.charset) == (b"Iran", "text/html", "x")
    assert (found.etag, found.last_modified, found.moved_to, found.unchanged) == ('"1"', "then", None, False)


def test_no_cookie_is_kept_or_sent(site: Site) -> None:
    site.give("/a", status=302, headers={"Location": "/b", "Set-Cookie": "who=me"})
    site.give("/b", b"Iran", headers={"Set-Cookie": "who=me"})
    fetch(site.url("/a"), site.rules())
    fetch(site.url("/b"), site.rules())
    assert [path for path, _ in site.asked] == ["/a", "/b", "/b"]
    assert not any(
        name.lower() in {"cookie", "referer", "authorization"} for _, headers in site.asked for name in headers
    )


def test_a_proxy_of_the_environment_is_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert fetch(site.give("/a", b"Iran").url("/a"), site.rules()).body == b"Iran"


def test_marks_of_an_earlier_answer(site: Site) -> None:
    site.give("/a", status=304, headers={"ETag": '"1"'})
    found = fetch(site.url("/a"), site.rules(), etag='"1"', last_modified="then")
    assert (found.unchanged, found.body) == (True, b"")
    sent = site.asked[0][1]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"1"', "then")


@pytest.mark.parametrize(("status", "moved"), [(301, True), (308, True), (302, False), (307, False)])
def test_where_it_has_moved(site: Site, status: int, moved: bool) -> None:  # noqa: FBT001 - a table's column
    site.give("/a", status=status, headers={"Location": "/b"}).give("/b", b"Iran")
    found = fetch(site.url("/a"), site.rules())
    assert (found.url, found.moved_to) == (site.url("/b"), site.url("/b") if moved else None)


def test_an_address_in_other_letters(site: Site) -> None:
    site.give("/%C4%B0ran%20x", b"Iran")
    assert fetch(site.url("/İran x".replace(" ", "%20")), site.rules()).body == b"Iran"


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_packed_answers(site: Site, name: str, pack: object) -> None:
    site.give("/a", pack(b"Iran" * 100_000), headers={"Content-Encoding": name})  # type: ignore[operator]
    assert fetch(site.url("/a"), site.rules()).body == b"Iran" * 100_000


REFUSED: list[tuple[str, bytes, int, dict[str, str], bool, str]] = [
    ("not there", b"", 404, {}, False, "answered with status 404"),
    ("gone", b"", 410, {}, False, "status 410"),
    ("forbidden", b"", 403, {}, False, "status 403"),
    ("too many", b"", 429, {"Retry-After": "120"}, True, "status 429"),
    ("ill", b"", 503, {}, True, "status 503"),
    ("says it is large", b"", 200, {"Content-Length": "999999999"}, False, "too large (999,999,999 bytes"),
    ("is large", b"x" * 200_000, 200, {}, False, "too large"),
    ("a bomb", gzip.compress(b"0" * 50_000_000), 200, {"Content-Encoding": "gzip"}, False, "too large"),
    ("a bomb in a bomb", gzip.compress(gzip.compress(b"0" * 9_000_000)), 200, {"Content-Encoding": "gzip, gzip"}, False,
     "packed in a way"),
    ("damaged", b"\x1f\x8bxxxx", 200, {"Content-Encoding": "gzip"}, False, "damaged"),
    ("cut", gzip.compress(b"Iran" * 999)[:-9], 200, {"Content-Encoding": "gzip"}, True, "ended before"),
    ("an unknown packing", b"x", 200, {"Content-Encoding": "br"}, False, "packed in a way that was not asked for (br)"),
    ("nowhere", b"", 302, {}, False, "sends elsewhere without saying where"),
]  # fmt: skip


@pytest.mark.parametrize("case", REFUSED, ids=[case[0] for case in REFUSED])
def test_answers_that_are_refused(site: Site, case: tuple[str, bytes, int, dict[str, str], bool, str]) -> None:
    _, body, status, headers, again, words = case
    site.give("/a", body, status, headers)
    with pytest.raises(FetchError, match=r"^http") as caught:
        fetch(site.url("/a"), site.rules(max_bytes=100_000))
    assert words in str(caught.value)
    assert caught.value.again == again
    assert caught.value.after == (120.0 if "Retry-After" in headers else None)


def test_redirects_without_end(site: Site) -> None:
    site.give("/a", status=302, headers={"Location": "/a"})
    with pytest.raises(FetchError, match="more than 5 times"):
        fetch(site.url("/a"), site.rules())
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/", "http://localhost:9/x", "http://169.254.169.254/latest/meta-data", "file:///etc/passwd",
        "gopher://127.0.0.1:70/", "javascript:alert(1)", "//10.0.0.1/", "http://[::1]/", "http://user@example.org/",
    ],
)  # fmt: skip
def test_redirects_to_what_is_forbidden(site: Site, target: str) -> None:
    site.give("/a", status=302, headers={"Location": target})
    with pytest.raises(ForbiddenAddressError):
        fetch(site.url("/a"), site.rules())


def test_a_trickle_ends_with_the_time(site: Site) -> None:
    def trickle(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.02)

    site.answers["/a"] = trickle
    started = time.monotonic()
    with pytest.raises(FetchError, match="did not answer in time") as caught:
        fetch(site.url("/a"), site.rules(total_seconds=0.3, idle_seconds=0.2))
    assert caught.value.again
    assert time.monotonic() - started < 2


def test_a_trickle_of_headers_ends_with_the_time(site: Site) -> None:
    def trickle(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(200):
            handler.wfile.write(b"X: y\r\n")
            handler.wfile.flush()
            time.sleep(0.02)

    site.answers["/a"] = trickle
    with pytest.raises(FetchError, match="did not answer in time"):
        fetch(site.url("/a"), site.rules(total_seconds=0.3, idle_seconds=0.2))


def test_headers_without_end(site: Site) -> None:
    def flood(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100_000)

    site.answers["/a"] = flood
    with pytest.raises(FetchError, match="could not be reached"):
        fetch(site.url("/a"), site.rules())


def test_what_is_no_http(site: Site) -> None:
    def babble(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"\0\1\2 not http\r\n\r\n")

    site.answers["/a"] = babble
    with pytest.raises(FetchError, match="could not be reached"):
        fetch(site.url("/a"), site.rules())


def test_nobody_listens(site: Site) -> None:
    rules = site.rules()
    closed = type(rules)(private_hosts=frozenset({"127.0.0.1"}))
    with pytest.raises(FetchError, match="could not be reached") as caught:
        fetch("http://127.0.0.1:1/", closed)
    assert caught.value.again


def test_name_servers_that_do_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()

    def getaddrinfo(*_: object, **__: object) -> list[object]:
        let_go.wait(30)
        raise OSError

    monkeypatch.setattr("app.sources.fetch.connection.socket.getaddrinfo", getaddrinfo)
    started = time.monotonic()
    with pytest.raises(FetchError, match="did not answer in time") as caught:
        fetch("http://slow.example/", Rules(total_seconds=0.1))
    let_go.set()
    assert caught.value.again
    assert time.monotonic() - started < 10
