"""Manners: robots.txt, and a pause between two visits."""

from collections.abc import Callable

import pytest

from app.errors import FetchError, ForbiddenAddressError
from app.sources.fetch import Fetched, Rules
from app.sources.fetch.manners import Manners

RULES = Rules()


def answering(body: bytes | FetchError) -> Callable[[str, Rules], Fetched]:
    def get(url: str, _: Rules) -> Fetched:
        if isinstance(body, FetchError):
            raise body
        return Fetched(url, body)

    return get


def test_visits_are_spread_out_and_no_two_come_at_once() -> None:
    now = [100.0]
    manners = Manners(5.0, clock=lambda: now[0])
    assert manners.wait("https://a.example/1") == 0
    assert manners.wait("https://b.example/1") == 0
    assert [manners.wait(f"https://a.example/{n}") for n in range(3)] == [5.0, 10.0, 15.0]
    now[0] += 5
    assert manners.wait("https://a.example/0") == 0
    now[0] += 100
    assert manners.wait("https://a.example/1") == 0
    assert manners.wait("https://a.example/2") == 5.0


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        (b"", "/a", True),
        (b"User-agent: *\nDisallow: /", "/a", False),
        (b"User-agent: *\nDisallow: /\n\nUser-agent: Chancery\nAllow: /", "/a", True),
        (b"User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", False),
        (b"User-agent: *\nDisallow: /private\nAllow: /private/news", "/private/news/1", True),
        (b"\xff\xfe garbage \0", "/a", True),
        (FetchError("not there"), "/a", True),
    ],
)
def test_robots(robots: bytes | FetchError, path: str, allowed: bool) -> None:  # noqa: FBT001 - a table's column
    manners = Manners(0.0, get=answering(robots))
    if allowed:
        manners.check(f"https://a.example{path}", RULES)
    else:
        with pytest.raises(ForbiddenAddressError, match=r"robots\.txt"):
            manners.check(f"https://a.example{path}", RULES)


def test_a_site_whose_robots_cannot_be_read_is_asked_later() -> None:
    manners = Manners(0.0, get=answering(FetchError("ill", again=True)))
    with pytest.raises(FetchError, match="ill"):
        manners.check("https://a.example/a", RULES)


def test_a_site_may_ask_for_longer_pauses() -> None:
    now = [0.0]
    manners = Manners(5.0, get=answering(b"User-agent: *\nCrawl-delay: 20"), clock=lambda: now[0])
    manners.check("https://a.example/a", RULES)
    assert (manners.wait("https://a.example/a"), manners.wait("https://a.example/b")) == (0, 20)
