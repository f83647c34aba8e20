"""A phrase of an entry is tagged with the keyboard alone; the entry is edited elsewhere; the tag stays on its words."""

from playwright.sync_api import expect

from tests.browser import People
from tests.journeys.bench import Bench
from tests.journeys.person import PATIENCE, Person
from tests.journeys.test_complete_a_concern import choose, reach

WORDS = "nobody was told"
PICKER = "Factor that the words show"


def test_a_phrase_is_tagged_with_the_keyboard_and_keeps_its_words(bench: Bench, people: People) -> None:
    rita = Person(people.sit_down(height=1600), bench.served.url, "Rita Reed")
    rita.open(f"marks?case={bench.case_id}")
    take(rita)
    choose(rita, PICKER, "IP02")
    reach(rita, "Tag these words")
    rita.page.keyboard.press("Enter")
    rita.sees("Tagged")
    stands(rita, "Where it was put")
    rita.finds_nothing_serious()
    rita.picture("60-tagged-words")
    change(rita, bench.case_id)
    rita.open(f"marks?case={bench.case_id}")
    stands(rita, "Moved with its words")
    under = rita.page.locator(".text .tag + .bit")
    expect(under).to_have_text("nobody", timeout=PATIENCE)


def take(rita: Person) -> None:
    """Go to the end of the text, and take its last three words."""
    rita.page.locator(".text").wait_for()
    reach(rita, "home visit was planned")
    for key in ("Control+End", "Shift+ArrowLeft", "Shift+ArrowLeft"):
        rita.page.keyboard.press(key)
    expect(rita.page.get_by_role("status").filter(has_text="3 words chosen")).to_contain_text(WORDS)
    rita.page.keyboard.press("Enter")
    rita.sees(f"Words chosen: “{WORDS}”")


def change(rita: Person, case_id: str) -> None:
    """Put words in front of what the entry says."""
    rita.open(f"entries?case={case_id}")
    rita.choose("Entry to change", "3 December")
    what = rita.page.get_by_label("What happened", exact=True).first
    what.press("Control+Home")
    what.press_sequentially("The log has this: ")
    what.blur()
    rita.press("Save changes")
    rita.sees("Entry changed")


def stands(rita: Person, where: str) -> None:
    row = rita.page.get_by_role("table", name="Tags on this text").get_by_role("row").filter(has_text="IP02")
    expect(row).to_contain_text(WORDS, timeout=PATIENCE)
    expect(row).to_contain_text(where, timeout=PATIENCE)
