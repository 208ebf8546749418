"""What is out of the ordinary: words written from right to left, entries that are gone, addresses that ask too much."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect
from sqlalchemy import Engine

from app.domain.article import Article
from app.domain.codebook import Act, Kind
from app.domain.event import Event
from app.pipeline.run import ingest_article
from app.storage.database import session_scope
from tests import factories
from tests.browser.conftest import OpenPage, served
from tests.timeline.store import add_event

ARABIC, HEBREW = "الحوار هو الطريق الوحيد إلى السلام", "הַמִּלְחָמָה חייבת להיפסק מיד"
_SAYING = f"“{ARABIC}”, Abbas Araqchi said on Monday in Istanbul, where he had come for talks."
_ANSWER = f"Benjamin Netanyahu answered: “{HEBREW}”."
_PERSIAN = f"BBC: {'وزیر خارجه ایران گفت که گفتگو تنها راه صلح است. ' * 2}"

# Where the first and the last letter of some words stand in the window: a browser has put them in the reader's order.
_ENDS = """(element, words) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    return [at, at + words.length - 1].map((place) => {
      const range = document.createRange();
      range.setStart(node, place);
      range.setEnd(node, place + 1);
      return range.getBoundingClientRect().left;
    });
  }
  return null;
}"""
_DIRECTION = "(element) => getComputedStyle(element).direction"


def _said(article: Article, speaker: str, passage: str, quote: str) -> Event:
    return factories.make_event(
        kind=Kind.STATEMENT,
        act=Act.COMMENT,
        initiators=(factories.mention(speaker),),
        targets=(),
        speaker=speaker,
        evidence=factories.evidence_in(article, passage),
        quotes=factories.quotes_in(article, quote),
    )


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Give a store with an article that quotes Arabic and Hebrew, and an event that was withdrawn."""
    engine = factories.empty_engine(tmp_path_factory.mktemp("strange"))
    article = factories.make_article(text=f"{_SAYING}\n\n{_ANSWER}\n\n{_PERSIAN}")
    events = [
        _said(article, "abbas-araqchi", _SAYING, ARABIC),
        _said(article, "benjamin-netanyahu", _ANSWER, HEBREW),
    ]
    ingest_article(engine, article, factories.small_lexicon(), extract=lambda *_: events)
    with session_scope(engine, write=True) as session:
        add_event(session, "gone", ("IRN", "IRN"), withdrawn=True)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def site(strange: Engine) -> Iterator[str]:
    with served(strange) as address:
        yield address


def _reads_leftwards(place: Locator, words: str) -> bool:
    first, last = place.evaluate(_ENDS, words)
    return bool(last < first)


@pytest.mark.parametrize("width", [390, 1440])
def test_words_from_right_to_left_read_so_on_every_page(open_page: OpenPage, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    for name, words in (("Abbas Araqchi", ARABIC), ("Benjamin Netanyahu", HEBREW)):
        page.goto("/timeline")
        card = page.locator(".card", has=page.locator("h3", has_text=name))
        quote = card.locator("blockquote")
        assert quote.evaluate(_DIRECTION) == "rtl"
        assert quote.evaluate("(element) => element.textContent") == f"“{words}”"
        assert _reads_leftwards(quote, words[:12])
        # The headline is an English sentence that ends in the quote.
        assert card.locator("h3 a").evaluate(_DIRECTION) == "ltr"
        card.locator("figcaption a").click()
        page.wait_for_url("**/articles/**#e*")
        mark = page.locator("mark:target")
        assert _reads_leftwards(mark, words[:12])
        page.go_back()
        card.locator("h3 a").click()
        page.wait_for_url("**/events/**")
        assert _reads_leftwards(page.locator(".report blockquote").first, words[:12])
        over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0


def test_a_paragraph_runs_as_most_of_its_words_do(open_page: OpenPage) -> None:
    page = open_page()
    page.locator(".card figcaption a").first.click()
    saying, answer, persian = page.locator(".kept p").all()
    # An English sentence that opens with an Arabic quote, one that ends in a Hebrew one, a Persian one after "BBC:".
    assert [one.evaluate(_DIRECTION) for one in (saying, answer, persian)] == ["ltr", "ltr", "rtl"]


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_what_is_gone_wrong_or_nowhere_says_so(open_page: OpenPage, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    for path, status, said in (
        ("/events/gone/gone", 410, "withdrawn on 1 January 2024"),
        ("/events/nobodysevent", 404, "no event"),
        ("/no-such-page", 404, "no page"),
        ("/timeline?from=2024-02-02&to=2024-01-01", 422, "is after the last"),
        ("/timeline?kind=nonsense", 422, "nonsense"),
    ):
        answer = page.goto(path)
        assert answer
        assert answer.status == status, path
        expect(page.locator("main")).to_contain_text(said, ignore_case=True)
        # From each of them a reader gets on.
        page.locator("header.masthead").get_by_role("link", name="Timeline").click()
        page.wait_for_url("**/timeline")
        expect(page.locator(".card")).to_have_count(2)
