"""Reading a chronology: some of it is chosen, by the keyboard and in the figure, and the choice is kept as a view."""

import re

from playwright.sync_api import expect

from tests.browser import People, Served, axe
from tests.journeys.person import Person


def test_entries_are_chosen_kept_as_a_view_and_shown_again(served_app: Served, people: People) -> None:
    rita = Person(people.sit_down(height=1600), served_app.url, "Rita")
    rita.follow("SFO-2026-0001")
    rita.follow("Chronology")
    everything = rita.sees("entries of").inner_text()

    choose = rita.page.locator("summary").filter(has_text="Choose which entries are shown")
    choose.focus()
    choose.press("Enter")
    rita.choose("Agencies", "Probation")
    rita.page.keyboard.press("Escape")
    rita.press("Show these entries")
    said = rita.page.get_by_role("status").filter(has_text="Probation")
    expect(said).to_be_visible()
    expect(rita.page.get_by_role("figure")).to_have_attribute("aria-label", re.compile("^The chronology by agency[.]"))
    assert axe(rita.page) == []

    views = rita.page.locator("summary").filter(has_text="Saved views")
    views.press("Enter")
    rita.fill("Name for what is shown now", "Probation only")
    rita.press("Keep this view")
    rita.sees("View kept")
    rita.press("Clear: show all")
    expect(rita.page.get_by_text(everything)).to_be_visible()
    rita.settle()
    if not rita.page.get_by_role("button", name="Show this view").is_visible():
        views.press("Enter")
    rita.press("Show this view")
    expect(said).to_be_visible()
    rita.press("Clear: show all")

    mark = rita.page.locator(".scatterlayer .points path").first
    mark.wait_for()
    rita.page.wait_for_timeout(500)  # until the figure has settled under the pointer
    mark.click(force=True)
    expect(rita.page.get_by_role("status").filter(has_text=" of ")).to_be_visible()
    rita.picture("chronology-chosen")
