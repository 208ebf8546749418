"""Keys, themes, views, the chart and the search, as a reader uses them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, no_new_document

_PAPER = "() => getComputedStyle(document.body).backgroundColor"
_LIGHT, _DARK = "rgb(251, 250, 246)", "rgb(21, 23, 26)"


def _count(page: Page) -> int:
    return int((page.locator("#status").text_content() or "").split()[0])


def test_a_bar_leads_to_its_days_and_says_how_many_it_brings(open_page: OpenPage) -> None:
    page = open_page()
    bar = page.locator(".chart a", has=page.locator(".bar")).last
    title = bar.locator("title").text_content() or ""
    brings = int(re.findall(r"(\d+) (?:event|with)", title)[-1])
    bar.locator(".slot").click()
    page.wait_for_url("**from=2024-10-01&to=2024-10-31")
    assert _count(page) == brings
    expect(page.locator("#from")).to_have_value("2024-10-01")
    expect(page.locator(".chips a").first).to_contain_text("from 1 October 2024")


def test_the_table_of_the_chart_has_the_same_link(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    page.get_by_text("The chart as a table").click()
    page.get_by_role("link", name="Oct 2024", exact=True).click()
    page.wait_for_url("**from=2024-10-01&to=2024-10-31")


def test_a_filter_redraws_the_chart_and_the_presets(open_page: OpenPage) -> None:
    page = open_page()
    with no_new_document(page):
        page.locator("#kind-call").check()
        page.wait_for_url("**/timeline?kind=call")
        expect(page.locator(".presets a").first).to_have_text(re.compile(rf"^All {_count(page)} events?$"))
    page.locator(".presets a").last.click()
    page.wait_for_url("**kind=call&from=**")
    expect(page.locator(".presets [aria-current]")).to_have_count(1)


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_lanes_and_table_and_back(open_page: OpenPage, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    page.get_by_role("link", name="Lanes", exact=True).click()
    page.wait_for_url("**/timeline?view=lanes")
    cell = page.locator(".lanes-table tbody td a").first
    number = int((cell.text_content() or "").split()[0])
    cell.click()
    page.wait_for_url("**lane=**")
    assert _count(page) >= number
    page.go_back()
    page.locator("svg.lanes .dot circle").first.click()
    page.wait_for_url("**/events/**")
    page.go_back()
    page.get_by_role("link", name="Table", exact=True).click()
    page.wait_for_url("**/timeline?view=table")
    expect(page.locator("table.events .to-event")).to_have_count(20)
    page.get_by_role("link", name="Load 20 more").click()
    page.wait_for_url("**view=table&show=40")
    expect(page.locator("table.events .to-event")).to_have_count(40)
    if scripts:
        expect(page.locator("table.events .to-event").nth(20)).to_be_focused()


def test_a_filter_keeps_the_view(open_page: OpenPage) -> None:
    page = open_page("/timeline?view=table")
    page.locator("#kind-call").check()
    page.wait_for_url("**/timeline?kind=call&view=table")
    expect(page.locator("table.events")).to_be_visible()


def test_on_a_phone_the_lanes_are_a_table(open_page: OpenPage) -> None:
    page = open_page("/timeline?view=lanes", viewport={"width": 390, "height": 800})
    expect(page.locator("svg.lanes")).to_be_hidden()
    expect(page.locator(".lanes-table")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_search_in_another_script_leads_to_the_marked_words(open_page: OpenPage) -> None:
    page = open_page("/timeline?q=عراقچی")
    expect(page.locator(".card .hit").first).to_have_text("Araqchi")
    page.locator("#status a", has_text="also in the text").click()
    expect(page.locator("#mentions")).to_be_in_viewport()
    page.locator(".mentions li > a").first.click()
    page.wait_for_url("**/articles/**?q=*")
    expect(page.locator(".kept .hit").first).to_have_text("Araqchi")
    page.get_by_role("link", name="Show it without").click()
    expect(page.locator(".hit")).to_have_count(0)


def test_keys_search_walk_and_open(open_page: OpenPage) -> None:
    page = open_page()
    entries = page.locator(".to-event")
    page.keyboard.press("j")
    expect(entries.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(entries.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(entries.nth(0)).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    # Letters typed into the field stay there.
    page.keyboard.type("jo")
    expect(page.locator("#q")).to_have_value("jo")
    page.goto("/timeline")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url("**/events/**")


def test_keys_can_be_turned_off_for_good(open_page: OpenPage) -> None:
    page = open_page()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(dialog).to_be_visible()
    page.get_by_label("use these shortcuts").uncheck()
    page.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    page.reload()
    page.keyboard.press("j")
    expect(page.locator(".to-event").first).not_to_be_focused()
    page.keyboard.press("?")
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("use these shortcuts").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".to-event").last).to_be_focused()


def test_the_theme_is_kept_and_follows_the_system_again(open_page: OpenPage) -> None:
    page = open_page(color_scheme="light")
    assert page.evaluate(_PAPER) == _LIGHT
    page.get_by_label("Theme").select_option("dark")
    assert page.evaluate(_PAPER) == _DARK
    page.goto("/about/method")
    assert page.evaluate(_PAPER) == _DARK
    expect(page.get_by_label("Theme")).to_have_value("dark")
    page.get_by_label("Theme").select_option("")
    assert page.evaluate(_PAPER) == _LIGHT
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(_PAPER) == _DARK


def test_without_scripts_there_is_nothing_that_does_nothing(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False, color_scheme="dark")
    for control in ("#theme", "#show-keys", "#keys", "button.copy"):
        expect(page.locator(control).first).to_be_hidden()
    assert page.evaluate(_PAPER) == _DARK


def test_on_paper_there_are_quotes_and_addresses_and_no_controls(open_page: OpenPage) -> None:
    page = open_page("/timeline?kind=call", color_scheme="dark")
    page.emulate_media(media="print")
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator(".views")).to_be_hidden()
    expect(page.locator(".card blockquote").first).to_be_visible()
    expect(page.locator(".printed")).to_be_visible()
    assert page.evaluate(_PAPER) == "rgb(255, 255, 255)"


def test_the_link_of_a_list_can_be_copied(open_page: OpenPage) -> None:
    page = open_page("/timeline?kind=call", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url
