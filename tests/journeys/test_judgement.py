"""A yes that a concern speaks against: resolved in words, seen differently by the manager, and signed."""

import pytest

from reviews.judgement.rules import Answer
from reviews.stages import Stage
from reviews.workflow.commands import advance
from tests.browser import People
from tests.factories import (
    with_concern,
    with_improvement,
    with_interview,
    with_judgement,
    with_replies_answered,
    with_warnings_answered,
)
from tests.journeys import steps
from tests.journeys.bench import Bench
from tests.journeys.person import Person

FITS = "The visit could not be made: the address was given to nobody until after the offence."
OTHERWISE = "A visit could have been asked of the police."


@pytest.fixture
def answered(bench: Bench) -> Bench:
    """A review that staff have replied to, whose answer was no until now."""
    with bench.session() as db:
        with_interview(db, bench.cast, bench.case_id)
        with_concern(db, bench.cast, bench.case_id)
        with_judgement(db, bench.cast, bench.case_id, Answer.NO)
        with_improvement(db, bench.cast, bench.case_id)
        advance(db, bench.cast.rita, bench.case_id, Stage.REPLYING)
        with_replies_answered(db, bench.cast, bench.case_id)
        with_warnings_answered(db, bench.cast, bench.case_id)
    return bench


def test_a_contradiction_is_resolved_and_a_different_view_recorded(answered: Bench, people: People) -> None:
    rita = Person(people.sit_down(height=1700), answered.served.url, "Rita Reed")
    change_the_answer(rita, answered.case_id)
    the_way_on_is_closed(rita)
    resolve(rita)
    colin = Person(people.sit_down(height=1700), answered.served.url, "Colin Marsh")
    see_it_differently(colin, answered.case_id)


def change_the_answer(rita: Person, case_id: str) -> None:
    """All parts are done. With yes on the whole, what it rests on no longer fits."""
    rita.open(f"judgement?case={case_id}")
    rita.sees("All 7 parts are done.")
    rita.pick("Part of the question", "✓ All in all")
    rita.sees("What was known by 9 January 2026")
    rita.pick("Were all reasonable steps taken to manage", "Yes")
    rita.finds_nothing_serious()
    rita.press("Save and go on")
    rita.sees("Saved: All in all")
    rita.sees("finding 1 (Home visits were not made) bears directly on how risk was managed")
    rita.picture("60-what-does-not-fit")


def the_way_on_is_closed(rita: Person) -> None:
    """Check and submit says why, with the link to the page that cures it."""
    rita.follow("Check and submit")
    rita.press("Send to the countersigning manager")
    rita.sees("There is a problem")
    rita.page.get_by_role("link", name="All in all the answer is yes, and finding 1").first.click()
    rita.settle()


def resolve(rita: Person) -> None:
    """Nothing is taken without a word; then it is kept, and the review goes on."""
    rita.sees("bears directly on how risk was managed")
    rita.press("Keep this")
    rita.sees("Say in words how this fits together.")
    rita.write("How this fits together", FITS)
    rita.press("Keep this")
    rita.sees("Kept")
    rita.write("How this fits together", "The area was looked at again.")
    rita.press("Keep this")
    rita.sees("All 8 parts are done.")
    steps.send_to_the_manager(rita)


def see_it_differently(colin: Person, case_id: str) -> None:
    """The manager's view stands beside the answer, in the text that they then sign."""
    colin.open(f"submit?case={case_id}")
    colin.sees(FITS)
    colin.follow("Record that you see the answer differently")
    colin.choose("Of which part?", "All in all")
    colin.pick("What would they answer?", "No")
    colin.write("Why they see it differently", OTHERWISE)
    colin.press("Record this view")
    colin.sees("The view is recorded beside the answer")
    colin.picture("61-seen-differently")
    colin.follow("Check and submit")
    colin.sees(OTHERWISE)
    steps.countersign(colin)
