"""What a reader takes along from a list, two who have dealings with each other, and the whole way on a phone."""

import csv
import io
import json
import re

import feedparser
import pytest
import vobject
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

_PHONE = {"width": 390, "height": 844}


def _count(page: Page) -> int:
    return int((page.locator("#status").text_content() or "").split()[0])


def _fetched(page: Page, name: str) -> bytes:
    href = page.locator(".formats").get_by_role("link", name=name, exact=True).get_attribute("href")
    answer = page.request.get(href or "")
    assert answer.ok
    return answer.body()


def test_feeds_and_files_hold_what_the_list_counts(open_page: OpenPage) -> None:
    page = open_page()
    page.locator("#kind-statement").check()
    page.wait_for_url("**/timeline?kind=statement")
    # The links went along with the list.
    expect(page.locator(".formats a").first).to_have_attribute("href", re.compile("kind=statement"))
    shown = _count(page)
    assert shown > 20
    assert len(feedparser.parse(_fetched(page, "Feed")).entries) == shown
    assert len(vobject.readOne(_fetched(page, "Calendar").decode()).vevent_list) == shown
    assert json.loads(_fetched(page, "JSON"))["total"] == shown
    assert len(list(csv.DictReader(io.StringIO(_fetched(page, "CSV").decode("utf-8-sig"))))) == shown


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_between_two_is_fewer_than_any_of_them(open_page: OpenPage, *, scripts: bool) -> None:
    page = open_page("/timeline?actor=IRN&actor=TUR", java_script_enabled=scripts)
    either = _count(page)
    page.locator("#match-between").check()
    if not scripts:
        page.get_by_role("button", name="Apply").click()
    page.wait_for_url("**/timeline?actor=IRN&actor=TUR&match=between")
    expect(page.get_by_role("heading", level=1)).to_have_text("Iran – Turkey: all events")
    expect(page.locator(".chips a").first).to_contain_text("between Iran & Turkey")
    assert 0 < _count(page) < either
    for who in page.locator(".card .who").all_inner_texts():
        assert "Iran" in who, who
        assert "Turk" in who, who


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_whole_way_on_a_phone(open_page: OpenPage, *, scripts: bool) -> None:
    page = open_page(viewport=_PHONE, has_touch=True, java_script_enabled=scripts)
    page.get_by_text("Filters", exact=True).tap()
    page.locator("#kind-call").tap()
    if not scripts:
        page.get_by_role("button", name="Apply").tap()
    page.wait_for_url("**/timeline?kind=call")
    expect(page.get_by_role("heading", level=1)).to_have_text("Calls")
    page.locator(".card h3 a").first.tap()
    page.wait_for_url("**/events/**")
    page.get_by_role("link", name="Open the passage").first.tap()
    page.wait_for_url("**/articles/**#e*")
    expect(page.locator("mark:target")).to_be_in_viewport()
    page.go_back()
    page.go_back()
    page.wait_for_url("**/timeline?kind=call")
    page.get_by_role("link", name="Remove call").tap()
    page.wait_for_url("**/timeline")
    # The menu stands in one line.
    tops = {box["y"] for link in page.locator(".masthead nav a").all() if (box := link.bounding_box())}
    assert len(tops) == 1


def test_the_lanes_of_a_phone_show_all_their_columns(open_page: OpenPage) -> None:
    page = open_page("/timeline?view=lanes", viewport=_PHONE)
    expect(page.locator(".drawn")).to_be_hidden()
    last = page.locator(".lanes-table thead th").last.bounding_box()
    assert last
    assert last["x"] + last["width"] <= _PHONE["width"]
