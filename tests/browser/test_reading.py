"""Reading by keyboard, on a small screen, in the dark, and without another host."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, no_new_document

_PAGES = ["/timeline", "/timeline?actor=IRN&kind=agreement", "/actors", "/actors/IRN", "/about/method", "/nothing"]
_LEAST_CONTRAST = 4.5

# The contrast of every piece of text with the colours behind it, as WCAG counts it; the least for each element's class.
_CONTRASTS = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = channels(getComputedStyle(at).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const worst = {};
  for (const element of document.querySelectorAll("body *")) {
    const words = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
    if (!words || !element.checkVisibility() || element.closest(".hidden-text, .skip, svg")) continue;
    const [one, two] = [light(channels(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const name = element.tagName + "." + element.className;
    worst[name] = Math.min(worst[name] ?? 99, ratio);
  }
  return worst;
}"""

_LEVELS = "() => Array.from(document.querySelectorAll('h1,h2,h3,h4'), (heading) => Number(heading.tagName[1]))"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_from_its_ground(open_page: OpenPage, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    event = page.locator(".card h3 a").first.get_attribute("href") or ""
    article = page.locator(".card figcaption a").first.get_attribute("href") or ""
    for path in [*_PAGES, event, article]:
        page.goto(path)
        weak = {name: ratio for name, ratio in page.evaluate(_CONTRASTS).items() if ratio < _LEAST_CONTRAST}
        assert weak == {}, path


@pytest.mark.parametrize("width", [320, 390, 1024, 1440])
def test_no_page_is_wider_than_its_window(open_page: OpenPage, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    event = page.locator(".card h3 a").first.get_attribute("href") or ""
    article = page.locator(".card figcaption a").first.get_attribute("href") or ""
    for path in [*_PAGES, event, article]:
        page.goto(path)
        over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, path


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_filters_are_folded_on_a_small_screen_only(open_page: OpenPage, *, scripts: bool) -> None:
    small = open_page(viewport={"width": 390, "height": 800}, java_script_enabled=scripts)
    expect(small.locator("#kind-call")).not_to_be_visible()
    small.get_by_text("Filters", exact=True).click()
    expect(small.locator("#kind-call")).to_be_visible()
    large = open_page(viewport={"width": 1440, "height": 800}, java_script_enabled=scripts)
    expect(large.locator("#kind-call")).to_be_visible()


def test_targets_are_large_enough_for_a_finger(open_page: OpenPage) -> None:
    page = open_page("/timeline?actor=IRN&kind=call", viewport={"width": 390, "height": 800})
    page.get_by_text("Filters", exact=True).click()
    for target in page.locator("label.option, .chips a, button, .masthead nav a, .formats a, .load a").all():
        if target.is_visible():
            box = target.bounding_box()
            assert box
            assert box["height"] >= 24, target.inner_text()


def _tab_to(page: Page, selector: str) -> None:
    wanted = page.locator(selector)
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    pytest.fail(f"{selector} cannot be reached by the Tab key")


def test_keyboard_alone_filters_and_opens_an_event(open_page: OpenPage) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    with no_new_document(page):
        _tab_to(page, "#actor-TUR")
        before = page.locator("#status").inner_text()
        page.keyboard.press("Space")
        page.wait_for_url("**/timeline?actor=TUR")
        expect(page.locator("#status")).not_to_have_text(before)
        expect(page.locator("#actor-TUR")).to_be_focused()
        expect(page.locator("#actor-TUR")).to_be_checked()
    page.goto("/timeline?actor=TUR&kind=call")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#results")).to_be_focused()
    _tab_to(page, ".card h3 a >> nth=0")
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/**")


def test_the_status_node_stays_while_its_words_change(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("#status").evaluate("(node) => { window.statusNode = node; }")
    page.locator("#kind-visit").check()
    page.wait_for_url("**/timeline?kind=visit")
    expect(page.locator("#status")).to_contain_text("3 events")
    assert page.evaluate("() => window.statusNode === document.getElementById('status')")


def test_headings_go_down_one_step_at_a_time(open_page: OpenPage) -> None:
    page = open_page()
    event = page.locator(".card h3 a").first.get_attribute("href") or ""
    for path in [*_PAGES, event]:
        page.goto(path)
        levels = page.evaluate(_LEVELS)
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_the_api_is_described_from_our_own_host(open_page: OpenPage) -> None:
    page = open_page("/api/docs")
    page.locator(".opblock-get").first.click()
    expect(page.get_by_text("A party (IRN), person")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440])
def test_a_word_without_end_stays_inside_and_is_short_in_lists(open_page: OpenPage, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    event = page.locator(".card h3 a").first.get_attribute("href") or ""
    article = page.locator(".card figcaption a").first.get_attribute("href") or ""
    for path, titles in [
        ("/timeline", ".card h3 a"),
        (event, ".report > h3 a"),
        (article, ".margin li > a"),
        ("/actors", ".roll h2 a"),
    ]:
        page.goto(path)
        page.locator("h1").evaluate("(heading) => { heading.textContent = 'x'.repeat(5000); }")
        page.locator(titles).first.evaluate("(title) => { title.textContent = 'x'.repeat(100_000); }")
        over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over == 0, path
        if path != "/actors":
            assert page.locator(titles).first.evaluate("(title) => title.clientHeight") < 130, path
