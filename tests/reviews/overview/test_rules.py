"""What is next, in one sentence."""

from reviews.overview.rules import WAITING, next_step
from reviews.progress import Task
from reviews.stages import Stage

DONE = Task("people", "People", ())
MISSING = Task("findings", "Findings and why", ("Add at least one finding.", "Say why."))


def test_while_drafting_the_first_thing_missing_is_next() -> None:
    assert next_step(Stage.DRAFTING, [DONE, MISSING]) == "Findings and why. Add at least one finding."


def test_with_nothing_missing_the_draft_goes_to_staff() -> None:
    assert "send the draft to staff" in next_step(Stage.DRAFTING, [DONE])


def test_every_other_stage_says_whose_turn_it_is() -> None:
    assert set(WAITING) == set(Stage) - {Stage.DRAFTING}
    assert all(next_step(stage, [MISSING]).endswith(".") for stage in WAITING)
