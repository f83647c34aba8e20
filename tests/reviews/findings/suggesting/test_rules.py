"""A rejected suggestion stays away; an accepted one is one whose factor is on the finding."""

import pytest

from reviews.findings.suggesting.rules import (
    Rate,
    State,
    after_choosing,
    check_can_reject,
    check_can_undo,
    to_offer,
)
from workbench.errors import Invalid


def test_what_was_rejected_is_not_offered_again_unless_it_is_asked_for() -> None:
    assert to_offer(["IP29", "IP20", "PD01"], ["IP20"], again=False) == ("IP29", "PD01")
    assert to_offer(["IP29", "IP20", "PD01"], ["IP20"], again=True) == ("IP29", "IP20", "PD01")


def test_a_suggestion_is_accepted_while_its_factor_is_on_the_finding() -> None:
    assert after_choosing(State.OFFERED, True) is State.ACCEPTED
    assert after_choosing(State.REJECTED, True) is State.ACCEPTED  # found by the reviewer after all
    assert after_choosing(State.ACCEPTED, False) is State.OFFERED
    assert after_choosing(State.REJECTED, False) is State.REJECTED


def test_only_what_is_offered_is_rejected_and_only_a_rejection_is_undone() -> None:
    check_can_reject(State.OFFERED)
    check_can_undo(State.REJECTED)
    with pytest.raises(Invalid, match="is on the finding"):
        check_can_reject(State.ACCEPTED)
    with pytest.raises(Invalid, match="was not rejected"):
        check_can_undo(State.OFFERED)


def test_the_rate_is_of_those_decided_on() -> None:
    assert Rate("2", offered=10, accepted=3, rejected=1).share == 0.75
    assert Rate("2", offered=10, accepted=0, rejected=0).share is None
