"""In a real Chromium nothing is blocked by the content security policy, and nothing goes to another site."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser import People, axe, shot
from tests.workbench.conftest import PASSWORD, Small

pytestmark = pytest.mark.browser


def _hosts(page: Page) -> set[str]:
    """The hosts that this page asks from now on."""
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.on("websocket", lambda socket: asked.add(urlsplit(socket.url).netloc))
    return asked


def test_the_pages_load_whole_with_no_complaint_and_from_here_only(
    browser_page: Page, small_demonstration: Small, complaints: list[str]
) -> None:
    page = browser_page
    asked = _hosts(page)
    page.goto(small_demonstration.url)
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert axe(page) == []
    shot(page, "sign-in-demonstration")
    page.get_by_role("button", name="Rita Reed").click()
    expect(page.get_by_text("Hello Rita Reed")).to_be_visible()
    expect(page.get_by_label("Why it came about")).to_be_visible()
    assert complaints == []
    assert asked == {urlsplit(small_demonstration.url).netloc}
    assert page.evaluate("document.cookie").count("workbench") == 0


def test_a_script_that_is_not_ours_does_not_run(
    browser_page: Page, small_demonstration: Small, complaints: list[str]
) -> None:
    page = browser_page
    page.goto(small_demonstration.url)
    page.get_by_role("button", name="Rita Reed").click()
    expect(page.get_by_text("Hello Rita Reed")).to_be_visible()
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.itRan = true";
        document.body.append(script);
    }""")
    assert page.evaluate("window.itRan") is None
    assert "Content Security Policy" in complaints.pop()


def test_signing_in_with_a_password_works_without_scripts(people: People, small: Small, complaints: list[str]) -> None:
    context = people.browser.new_context(java_script_enabled=False)
    people.contexts.append(context)
    page = context.new_page()
    page.goto(f"{small.url}/sign-in")
    assert page.title().startswith("Sign in")
    page.get_by_label("Email address").fill("rita@demo.example")
    page.get_by_label("Password", exact=True).fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("is not right")
    shot(page, "sign-in-refused")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{small.url}/")
    complaints.clear()


def test_our_own_pages_can_be_used_by_everybody(browser_page: Page, small: Small) -> None:
    page = browser_page
    for path in ("/sign-in", "/sign-in/password"):
        page.goto(small.url + path)
        assert axe(page) == []
        page.keyboard.press("Tab")
        expect(page.get_by_text("Skip to main content")).to_be_focused()
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
