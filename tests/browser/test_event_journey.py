"""From a list to an event and on in that list; its reference copied; a relation's numbers followed."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

LIST = "/timeline?actor=IRN&actor=TUR&match=between"


def _open_second(page: Page) -> list[str]:
    """Open the second card of a list, and return the headlines of all."""
    cards = page.locator(".card h3 a")
    titles = cards.all_inner_texts()
    cards.nth(1).click()
    expect(page.locator("h1")).to_have_text(titles[1])
    return titles


def test_earlier_and_later_walk_the_list(open_page: OpenPage) -> None:
    page = open_page(LIST)
    titles = _open_second(page)
    page.locator(".place").get_by_role("link", name="Earlier").click()
    expect(page.locator("h1")).to_have_text(titles[2])
    page.locator(".place").get_by_role("link", name="Later").click()
    expect(page.locator("h1")).to_have_text(titles[1])
    page.locator(".place .back").click()
    expect(page).to_have_url(re.compile(re.escape(LIST)))
    assert page.locator(".card h3 a").all_inner_texts() == titles


def test_without_scripts_the_list_can_be_walked_and_the_entry_cited(open_page: OpenPage) -> None:
    page = open_page(LIST, java_script_enabled=False)
    titles = _open_second(page)
    expect(page.locator("button.copy").first).to_be_hidden()
    page.get_by_role("link", name="Cite").click()
    expect(page.locator("p.cited")).to_be_in_viewport()
    expect(page.locator("p.cited")).to_contain_text("Chancery, event")
    page.locator(".pager .earlier").click()
    expect(page.locator("h1")).to_have_text(titles[2])


def test_link_and_reference_are_copied(open_page: OpenPage) -> None:
    page = open_page(LIST, permissions=["clipboard-read", "clipboard-write"])
    _open_second(page)
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    link = page.get_by_role("button", name="Copy link")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Copied")).to_be_focused()
    assert page.evaluate("() => navigator.clipboard.readText()") == canonical
    expect(page.locator("p[role=status]").last).to_have_text("Copied")
    page.locator("summary", has_text="BibTeX").click()
    page.get_by_role("button", name="the reference as BibTeX").click()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith("@misc{chancery_")
    assert canonical in copied


def test_a_number_of_a_relation_leads_to_as_many_events(open_page: OpenPage) -> None:
    page = open_page("/relations")
    page.get_by_role("link", name="Iran – Turkey").click()
    expect(page.locator("h1")).to_have_text("Iran – Turkey")
    number = page.get_by_role("region", name="Events by kind and year").locator("tbody tr").first.locator("a").first
    events = int(number.inner_text())
    number.click()
    expect(page.locator(".card")).to_have_count(events)
    page.go_back()
    page.locator("summary", has_text="The charts as a table").click()
    expect(page.get_by_role("region", name=re.compile("Cooperation and conflict"))).to_be_visible()


def test_a_relation_fits_on_a_phone(open_page: OpenPage) -> None:
    page = open_page("/relations/IRN/TUR", viewport={"width": 390, "height": 844})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
