"""What is said of work that could not be finished: one clear sentence, and what to do."""

import pytest

from workbench.errors import Refused
from workbench.jobs.rules import Limits, broken_off, no_turn, too_long, too_much


@pytest.mark.parametrize("refusal", [too_long(1.5), too_much(), broken_off("ValueError"), no_turn()])
def test_every_ending_says_that_nothing_changed_and_what_to_do(refusal):
    assert isinstance(refusal, Refused)
    assert "Nothing was changed." in refusal.sentence
    assert "Try again" in refusal.sentence


def test_the_time_is_said_as_it_was_set():
    assert "longer than 120 seconds" in too_long(Limits().seconds).sentence
    assert "longer than 0.5 seconds" in too_long(0.5).sentence
