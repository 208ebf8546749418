"""What a reader does: filter, open an event, open its passage, and go back to where he was."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, no_new_document

SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])


def _cards(page: Page) -> list[str | None]:
    return [link.get_attribute("href") for link in page.locator(".card h3 a").all()]


def _scrolled(page: Page) -> float:
    # Without scripts of the page's own, those of the test still run.
    return float(page.evaluate("() => window.scrollY"))


def _choose(page: Page, box: str, *, scripts: bool) -> None:
    page.locator(box).check()
    if not scripts:
        page.get_by_role("button", name="Apply").click()


@SCRIPTS
def test_back_leads_to_the_same_filters_cards_and_place(open_page: OpenPage, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    _choose(page, "#actor-IRN", scripts=scripts)
    page.wait_for_url("**/timeline?actor=IRN")
    expect(page.get_by_role("heading", level=1)).to_have_text("Iran: all events")
    expect(page.locator("#actor-IRN")).to_be_checked()
    cards = _cards(page)
    link = page.locator(".card h3 a").nth(12)
    link.scroll_into_view_if_needed()
    place = _scrolled(page)
    assert place > 500

    link.click()
    page.wait_for_url("**/events/**")
    event = page.url.split("/")[4]
    page.get_by_role("link", name="Open the passage").first.click()
    page.wait_for_url(f"**/articles/**#e{event}")
    expect(page.locator(f"#e{event}")).to_be_in_viewport()

    page.go_back()
    page.wait_for_url("**/events/**")
    page.go_back()
    page.wait_for_url("**/timeline?actor=IRN")
    expect(page.locator("#actor-IRN")).to_be_checked()
    expect(link).to_be_in_viewport()
    assert _cards(page) == cards
    assert _scrolled(page) == pytest.approx(place, abs=2)


@SCRIPTS
def test_more_cards_stay_loaded_after_back(open_page: OpenPage, *, scripts: bool) -> None:
    page = open_page(java_script_enabled=scripts)
    expect(page.locator(".card")).to_have_count(20)
    page.get_by_role("link", name="Load 20 more").click()
    page.wait_for_url("**/timeline?show=40")
    expect(page.locator(".card")).to_have_count(40)
    cards = _cards(page)
    link = page.locator(".card h3 a").nth(33)
    link.scroll_into_view_if_needed()
    place = _scrolled(page)
    link.click()
    page.wait_for_url("**/events/**")
    page.go_back()
    page.wait_for_url("**/timeline?show=40")
    expect(page.locator(".card")).to_have_count(40)
    expect(link).to_be_in_viewport()
    assert _cards(page) == cards
    assert _scrolled(page) == pytest.approx(place, abs=2)


def test_filters_change_the_page_in_place_and_back_undoes_them_one_by_one(open_page: OpenPage) -> None:
    page = open_page()
    with no_new_document(page):
        page.locator("#actor-TUR").check()
        page.wait_for_url("**/timeline?actor=TUR")
        page.locator("#kind-meeting").check()
        page.wait_for_url("**/timeline?actor=TUR&kind=meeting")
        expect(page.locator("#status")).to_contain_text("4 events")
        page.go_back()
        page.wait_for_url("**/timeline?actor=TUR")
        expect(page.locator("#kind-meeting")).not_to_be_checked()
        expect(page.get_by_role("heading", level=1)).to_have_text("Turkey: all events")
        page.go_back()
        page.wait_for_url("**/timeline")
        expect(page.locator("#actor-TUR")).not_to_be_checked()
        page.go_forward()
        page.wait_for_url("**/timeline?actor=TUR")
        expect(page.locator("#actor-TUR")).to_be_checked()
    page.reload()
    expect(page.locator("#actor-TUR")).to_be_checked()


def test_two_quick_choices_both_hold(open_page: OpenPage) -> None:
    page = open_page()
    with no_new_document(page):
        page.evaluate("() => ['actor-IRN', 'kind-call'].forEach((id) => document.getElementById(id).click())")
        page.wait_for_url("**/timeline?actor=IRN&kind=call")
        expect(page.get_by_role("heading", level=1)).to_have_text("Iran: calls")
        expect(page.locator("#actor-IRN")).to_be_checked()
        expect(page.locator("#kind-call")).to_be_checked()


def test_focus_moves_to_the_first_of_the_new_cards(open_page: OpenPage) -> None:
    page = open_page()
    for shown, key in ((20, "Enter"), (40, None)):
        if key:
            page.locator("#more").press(key)
        else:
            page.locator("#more").click()
        page.wait_for_url(f"**/timeline?show={shown + 20}")
        expect(page.locator(".card h3 a").nth(shown)).to_be_focused()
        expect(page.locator(".card h3 a").nth(shown)).to_be_in_viewport()


def test_a_filter_after_more_cards_keeps_the_focus_on_its_box(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("#more").press("Enter")
    expect(page.locator("#status")).to_contain_text("40 shown")
    page.locator("#kind-statement").press("Space")
    page.wait_for_url("**kind=statement**")
    expect(page.get_by_role("heading", level=1)).to_have_text("Statements")
    expect(page.locator("#kind-statement")).to_be_focused()


def test_a_typed_day_applies_once_the_dates_are_left(open_page: OpenPage) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with no_new_document(page):
        page.locator("#from").focus()
        page.keyboard.type("10012023")
        expect(page.locator("#from")).to_have_value("2023-10-01")
        page.locator("#to").focus()
        page.keyboard.type("12312023")
        expect(page.locator("#to")).to_have_value("2023-12-31")
        page.locator("#match-any").focus()
        page.wait_for_url("**/timeline?from=2023-10-01&to=2023-12-31")
        expect(page.locator("#match-any")).to_be_focused()
    # Not with every digit of a year.
    lists = [url.partition("?")[2] for url in asked if "/timeline?" in url]
    assert lists == ["q=&from=2023-10-01&to=2023-12-31&match=any&sort=-date", "from=2023-10-01&to=2023-12-31"]


def test_a_picked_day_applies_at_once(open_page: OpenPage) -> None:
    page = open_page()
    with no_new_document(page):
        page.locator("#to").evaluate(
            "(field) => { field.value = '2023-12-31'; field.dispatchEvent(new Event('change', {bubbles: true})); }"
        )
        page.wait_for_url("**/timeline?to=2023-12-31")


def test_a_day_typed_and_a_box_ticked_both_hold(open_page: OpenPage) -> None:
    page = open_page()
    with no_new_document(page):
        page.locator("#from").focus()
        page.keyboard.type("10012023")
        page.locator("#kind-call").click()
        page.wait_for_url("**/timeline?kind=call&from=2023-10-01")
        expect(page.locator("#kind-call")).to_be_checked()
        expect(page.get_by_role("heading", level=1)).to_have_text("Calls, since Oct 2023")


def test_enter_in_a_date_applies_it(open_page: OpenPage) -> None:
    page = open_page()
    with no_new_document(page):
        page.locator("#from").focus()
        page.keyboard.type("10012023")
        page.keyboard.press("Enter")
        page.wait_for_url("**/timeline?from=2023-10-01")


def test_a_removed_chip_unticks_its_box(open_page: OpenPage) -> None:
    page = open_page("/timeline?kind=call&q=Fidan")
    with no_new_document(page):
        page.get_by_role("link", name="Remove “Fidan”").click()
        page.wait_for_url("**/timeline?kind=call")
        expect(page.locator("#q")).to_have_value("")
        page.get_by_role("link", name="Remove call").click()
        page.wait_for_url("**/timeline")
        expect(page.locator("#kind-call")).not_to_be_checked()


def test_typing_searches_without_filling_the_history(open_page: OpenPage) -> None:
    page = open_page()
    entries = page.evaluate("() => history.length")
    with no_new_document(page):
        page.locator("#q").press_sequentially("hostages")
        page.wait_for_url("**/timeline?q=hostages")
        expect(page.locator(".card")).to_have_count(1)
        expect(page.locator("#q")).to_be_focused()
        expect(page.locator("#q")).to_have_value("hostages")
        page.locator("#q").press("Enter")
        expect(page.locator("#results.htmx-request, #filters.htmx-request")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_contain_text("hostages")
        assert page.evaluate("() => history.length") == entries


def test_days_that_contradict_each_other_are_told_at_their_field(open_page: OpenPage) -> None:
    page = open_page()
    with no_new_document(page):
        page.get_by_label("From").fill("2024-02-02")
        page.get_by_label("To", exact=True).fill("2024-01-01")
        page.get_by_role("button", name="Apply").click()
        expect(page.locator("#from-error")).to_contain_text("is after the last")
        expect(page.locator("#from-error")).to_contain_text("leaves the first day out")
        expect(page.get_by_label("From")).to_have_value("2024-02-02")
        expect(page.locator(".card").first).to_be_visible()


def test_a_link_opens_alone_in_a_new_tab(open_page: OpenPage) -> None:
    page = open_page("/timeline?actor=IRN")
    expect(page.locator("header.masthead")).to_be_visible()
    fresh = page.context.new_page()
    fresh.goto(page.locator("#more").get_attribute("href") or "")
    expect(fresh.locator("header.masthead")).to_be_visible()
    expect(fresh.locator(".card")).to_have_count(22)
