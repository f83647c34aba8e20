"""A chronology raises warnings: one is answered in words, one becomes a finding, and neither is lost on the way."""

import pytest
from playwright.sync_api import expect

from tests.browser import People
from tests.journeys.bench import Bench
from tests.journeys.person import Person
from tests.reviews.chronology.warnings.material import MISSED, RISK, with_warnings

WAITS = "Still to be answered before the review goes to the manager"
SHOWS_RISK = "No level of risk and no completed assessment by probation is recorded by 11 July 2025."
ANSWER = "A colleague rang the same evening and was told of a bus strike. The note is on page 12 of the contact log."
WHY = "The duty desk had one worker for two days, and arrests were read out at the meeting on Mondays only."


@pytest.fixture
def warned(bench: Bench) -> Bench:
    """A review whose chronology raises two warnings."""
    with bench.session() as db:
        with_warnings(db, bench.cast, bench.case_id)
    return bench


def test_one_warning_is_answered_and_another_becomes_a_finding(warned: Bench, people: People) -> None:
    rita = Person(people.sit_down(height=1400), warned.served.url, "Rita Reed")
    both_wait(rita, warned.case_id)
    answer_in_words(rita)
    turn_into_a_finding(rita)
    write_the_finding(rita)
    nothing_waits(rita, warned.case_id)


def both_wait(rita: Person, case_id: str) -> None:
    """Check and submit shows both, each with a link to where it is answered."""
    rita.open(f"submit?case={case_id}")
    rita.sees(WAITS)
    rita.sees("Answer the warning: risk level not looked at again after new information (1 July 2025).")
    rita.sees("Answer the warning: missed contact not followed up (1 August 2025).")
    rita.picture("30-warnings-wait")
    rita.page.get_by_role("link", name="Answer the warning: risk").first.click()
    rita.settle()


def answer_in_words(rita: Person) -> None:
    """An answer says something: an empty one is refused. Then it stands with who gave it, and when."""
    rita.sees("2 warnings wait for an answer.")
    rita.finds_nothing_serious()
    rita.choose("Warning to read or answer", MISSED)
    rita.sees("By 8 August 2025 no contact")
    rita.press("Answer in words")
    rita.sees("Say in words what explains this")
    rita.fill("Your answer", ANSWER)
    rita.press("Answer in words")
    rita.sees("1 warning waits for an answer.")
    rita.pick("Show", "Every warning (2)")
    rita.choose("Warning to read or answer", MISSED)
    rita.sees("Answered in words by Rita Reed")
    rita.sees(ANSWER)
    rita.picture("31-a-warning-answered")


def turn_into_a_finding(rita: Person) -> None:
    """The finding begins with what raised the warning, and the review waits for it."""
    rita.choose("Warning to read or answer", RISK)
    rita.sees(SHOWS_RISK)
    rita.press("Turn into a finding")
    rita.sees("Now write the finding")
    rita.holds("Short title", RISK)
    rita.sees("Arrested on suspicion of assault.")
    rita.picture("32-a-finding-begun")
    rita.follow("Check and submit")
    rita.sees(f"Write the finding that answers the warning “{RISK}”")
    rita.does_not_see(WAITS)


def write_the_finding(rita: Person) -> None:
    """Rita says what was done and why, tags it, and adds it."""
    rita.follow("Findings and why")
    rita.write("What was done, or not done", "After the arrest nobody looked at the level of risk again.")
    rita.write("Why it came about", WHY)
    rita.open(f"findings?case={rita.review}")
    rita.holds("Why it came about", WHY)
    rita.choose("Add a factor", "IP02")
    rita.sees("IP02 added")
    rita.press("Add finding")
    rita.sees(f"Finding 1, concern: {RISK}")
    expect(rita.page.get_by_text("Answers the warning", exact=True)).to_be_visible()
    rita.picture("33-the-finding-answers-the-warning")


def nothing_waits(rita: Person, case_id: str) -> None:
    """What is answered is asked no more."""
    rita.open(f"submit?case={case_id}")
    rita.does_not_see("Answer the warning")
    rita.does_not_see("Write the finding that answers the warning")
    rita.open(f"warnings?case={case_id}")
    rita.sees("No warnings wait for an answer.")
    rita.sees("1 answered in words, 1 turned into a finding")
