"""What somebody typed into a finding a few seconds ago is there, whatever becomes of the tab or of the server."""

from playwright.sync_api import expect

from tests.browser import People
from tests.journeys.bench import Bench
from tests.journeys.steps import open_findings

TITLE, WHAT, WHY = "Short title", "What was done, or not done", "Why it came about"


def test_words_outlive_the_tab_and_the_server(bench: Bench, people: People, complaints: list[str]) -> None:
    rita = open_findings(people, bench)
    rita.type(TITLE, "No home visit")
    rita.type(WHAT, "No home visit was made in five months.")
    rita.page.close()
    again = open_findings(people, bench)
    again.holds(TITLE, "No home visit")
    again.holds(WHAT, "No home visit was made in five months.")
    again.type(WHY, "Visits were not in the plan.")
    bench.kill()
    again.page.wait_for_timeout(1000)  # the browser says that the server is gone, and so it is
    again.page.close()
    complaints.clear()
    bench.start()
    open_findings(people, bench).holds(WHY, "Visits were not in the plan.")


def test_a_finding_is_added_with_the_last_word_typed(bench: Bench, people: People) -> None:
    rita = open_findings(people, bench)
    rita.type(TITLE, "No home visit")
    rita.type(WHAT, "No home visit was made.")
    rita.choose("Entries", "1. 3 December 2025")
    rita.press("Add to what it rests on")
    rita.sees("Added to what it rests on")
    rita.press("Suggest factors from what I wrote")
    rita.press("Add IP29")
    rita.sees("How far IP29 bore")
    box = rita.page.get_by_label(WHY)
    expect(box).to_have_count(1)  # while the page is drawn again, the old box stands beside the new one for a moment
    box.press_sequentially("Visits were not in the plan.")
    rita.press("Add finding")  # at once: the box has not yet paused
    rita.sees("Finding added")
    assert bench.findings() == [("No home visit", "No home visit was made.", "Visits were not in the plan.")]
    rita.holds(WHY, "")
