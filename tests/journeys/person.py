"""Somebody at a browser: what they do, in the words of the screen."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser import axe, shot

PATIENCE = 20_000  # milliseconds
expect.set_options(timeout=PATIENCE)  # the machine may be busy with the other half of the tests


class Person:
    """One person of the cast, signed in to a demonstration."""

    def __init__(self, page: Page, url: str, name: str) -> None:
        self.page, self.url, self.name = page, url, name
        page.set_default_timeout(PATIENCE)
        page.goto(f"{url}/sign-in")
        page.get_by_role("button", name=name).click()
        self.settle()

    def open(self, path: str) -> None:
        """Go to an address."""
        self.page.goto(f"{self.url}/{path}")
        self.settle()

    def follow(self, label: str) -> None:
        """Follow a link."""
        self.page.get_by_role("link", name=label, exact=True).first.click()
        self.settle()

    def press(self, label: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=label, exact=True).first.click()
        self.settle()

    def fill(self, label: str, text: str) -> None:
        """Type into a box, and leave it."""
        box = self.page.get_by_label(label, exact=True).first
        box.fill(text)
        box.blur()

    def type(self, label: str, text: str) -> None:
        """Type into a box that saves itself, as somebody types: letter by letter."""
        box = self.page.get_by_label(label, exact=True).first
        box.press_sequentially(text)
        self.page.wait_for_timeout(1200)  # a second after the last letter it is saved
        self.settle()

    def write(self, label: str, text: str) -> None:
        """Write into a box that saves itself, and leave it: it is saved at once, and says so."""
        self.settle()
        self.fill(label, text)
        box = self.page.locator(".box").filter(has=self.page.get_by_label(label, exact=True)).first
        expect(box.locator(".status")).to_contain_text("Saved ")
        self.settle()

    def date(self, label: str, day: int, month: int, year: int) -> None:
        """Type a date into its three boxes."""
        small = label[:1].lower() + label[1:]
        for name, value in (("Day", day), ("Month", month), ("Year", year)):
            self.fill(f"{name} of {small}", str(value))

    def choose(self, label: str, option: str) -> None:
        """Choose from a list, with the keyboard."""
        box = self.page.get_by_role("combobox", name=label).first
        box.click()
        box.fill(option)
        self.page.get_by_role("option", name=option).first.click()
        box.blur()  # Escape would clear what was chosen
        self.settle()

    def pick(self, group: str, option: str) -> None:
        """Choose one of several buttons."""
        self.page.get_by_role("radiogroup", name=group).get_by_text(option, exact=True).click()
        self.settle()

    def give(self, file: Path) -> None:
        """Give a file."""
        self.page.locator('input[type="file"]').first.set_input_files(file)
        self.settle()

    def sees(self, words: str) -> Locator:
        """See some words."""
        found = self.page.get_by_text(words).first
        expect(found).to_be_visible(timeout=PATIENCE)
        return found

    def holds(self, label: str, text: str) -> None:
        """See that a box holds this text."""
        expect(self.page.get_by_label(label, exact=True).first).to_have_value(text, timeout=PATIENCE)

    def does_not_see(self, words: str) -> None:
        """Not see some words."""
        expect(self.page.get_by_text(words)).to_have_count(0)

    def does_not_see_in_report(self, words: str) -> None:
        """Not see some words in the page itself; the menu says who is signed in."""
        expect(self.page.get_by_test_id("stMain").get_by_text(words)).to_have_count(0)

    def finds_nothing_serious(self) -> None:
        """See that nothing serious keeps people from using the page, by the axe rules."""
        assert [line for line in axe(self.page) if "(serious)" in line or "(critical)" in line] == []

    def take(self) -> bytes:
        """Take the file whose link is there. No browser keeps it, and the link works once."""
        address = f"{self.url}{self.page.get_by_role('link', name='Download now').first.get_attribute('href')}"
        taken = self.page.request.get(address)
        assert taken.headers["cache-control"] == "no-store"
        assert self.page.request.get(address).status == 410
        return taken.body()

    def picture(self, name: str) -> None:
        """Keep a picture of the whole page."""
        self.settle()
        shot(self.page, name)

    def settle(self) -> None:
        """Wait until the page has stopped working."""
        self.page.wait_for_timeout(60)  # a click takes a moment to reach the server
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()

    @property
    def review(self) -> str:
        """The id of the open review, from the address."""
        return self.page.url.partition("case=")[2].partition("&")[0]
