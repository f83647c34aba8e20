"""A concern is written, found wanting at an individual's act, and completed: with the keyboard, and nothing else."""

from tests.browser import People
from tests.journeys.bench import Bench
from tests.journeys.person import Person
from tests.journeys.steps import open_findings

IN_FOCUS = """() => {
    let there = document.activeElement;
    while (there && there.shadowRoot && there.shadowRoot.activeElement) there = there.shadowRoot.activeElement;
    if (!there) return "";
    const labels = there.labels ? [...there.labels].map(label => label.innerText) : [];
    return [there.getAttribute("aria-label"), ...labels, there.innerText].filter(Boolean).join(" | ");
}"""
MOST_STEPS = 160


def reach(rita: Person, name: str, key: str = "Tab") -> None:
    """Go on with the Tab key until what has this name is in focus."""
    rita.settle()
    for _ in range(MOST_STEPS):
        rita.page.keyboard.press(key)
        if name in rita.page.evaluate(IN_FOCUS):
            return
    raise AssertionError(f"“{name}” cannot be reached with {key}")


def write(rita: Person, name: str, text: str) -> None:
    reach(rita, name)
    rita.page.keyboard.type(text)


def choose(rita: Person, name: str, text: str) -> None:
    write(rita, name, text)
    rita.page.wait_for_timeout(300)
    rita.page.keyboard.press("Enter")


def test_a_concern_is_completed_with_the_keyboard_alone(bench: Bench, people: People) -> None:
    rita = open_findings(people, bench)
    write(rita, "Short title", "No home visit")
    choose(rita, "Entries", "3 December")
    rita.page.keyboard.press("Escape")
    reach(rita, "Add to what it rests on")
    rita.page.keyboard.press("Enter")
    rita.sees("Added to what it rests on")
    write(rita, "What was done, or not done", "No home visit was made.")
    write(rita, "Why it came about", "Two posts in three were vacant.")
    choose(rita, "Add a factor", "IP29")
    rita.sees("How far IP29 bore")
    rita.sees("So far this concern names no factor of the system")
    choose(rita, "Add a factor", "PD02")
    rita.sees("How far PD02 bore")
    rita.does_not_see("So far this concern names no factor of the system")
    reach(rita, "Add finding")
    rita.page.keyboard.press("Enter")
    rita.sees("Finding added")
    rita.sees("1 of 1 concern is explained as far as the organisation or system")
    rita.picture("complete-a-concern")
    assert bench.findings() == [("No home visit", "No home visit was made.", "Two posts in three were vacant.")]
