"""Who works with the keyboard stays where they are when a page draws their button anew."""

import pytest
from playwright.sync_api import Page, expect

from tests.workbench.conftest import Small

pytestmark = pytest.mark.browser


def test_the_button_that_was_pressed_stays_in_focus_and_what_was_left_is_left(
    browser_page: Page, small_demonstration: Small
) -> None:
    browser_page.goto(small_demonstration.url)
    browser_page.get_by_role("button", name="Rita Reed").click()
    button = browser_page.get_by_role("button", name="Save it")
    button.focus()
    for runs in (2, 3):
        browser_page.keyboard.press("Enter")
        expect(browser_page.get_by_text(f"has run {runs} times")).to_be_visible()
        expect(button).to_be_focused()
    browser_page.get_by_label("Another box").fill("x")
    browser_page.get_by_role("heading", name="Hello").click()
    expect(browser_page.get_by_text("has run 4 times")).to_be_visible()
    browser_page.wait_for_timeout(300)
    expect(browser_page.get_by_label("Another box")).not_to_be_focused()
