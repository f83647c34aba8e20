"""The life of an improvement: what may be done in which state, and what it needs."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.improvement.following.rules import (
    LEADS_TO,
    MISSING,
    TO_DO,
    Act,
    Due,
    State,
    StepDraft,
    after,
    check_second_person,
    check_step,
    due,
    replayed,
)
from workbench.errors import Invalid, NotAllowed, NotYet

TODAY = date(2026, 4, 3)
DUE = date(2026, 4, 30)


def test_every_state_is_in_the_table_and_can_be_reached() -> None:
    assert set(LEADS_TO) == set(State)
    reached = {State.OPEN} | {end for acts in LEADS_TO.values() for end in acts.values()}
    assert reached == set(State)


@pytest.mark.parametrize(("state", "act"), list(product(State, Act)))
def test_what_the_table_does_not_name_is_refused(state: State, act: Act) -> None:
    if act in LEADS_TO[state]:
        assert after(state, act) is LEADS_TO[state][act]
    else:
        with pytest.raises(NotYet, match=f"“{state}”"):
            after(state, act)


@given(st.lists(st.sampled_from(Act)))
def test_nothing_is_accepted_but_evidence_that_was_offered_last(acts: list[Act]) -> None:
    try:
        state = replayed(acts)
    except NotYet:
        return
    telling = [act for act in acts if act is not Act.MOVE]
    if state is State.ACCEPTED:
        assert telling[-2:] == [Act.OFFER, Act.ACCEPT]
    assert sum(act in (Act.ACCEPT, Act.WITHDRAW) for act in acts) <= 1  # an end is an end
    assert (state in TO_DO) == (not telling or telling[-1] is Act.SEND_BACK)


@pytest.mark.parametrize("act", MISSING)
def test_evidence_and_reasons_are_said_in_words(act: Act) -> None:
    draft = StepDraft(act, "  ", by_on=DUE + timedelta(days=1))
    with pytest.raises(Invalid) as refusal:
        check_step(draft, DUE, TODAY)
    assert refusal.value.field == "words"


def test_accepting_needs_no_words() -> None:
    check_step(StepDraft(Act.ACCEPT), DUE, TODAY)


@pytest.mark.parametrize("by_on", [None, TODAY, TODAY - timedelta(days=1), DUE])
def test_a_day_is_moved_to_a_later_one_that_has_not_passed(by_on: date | None) -> None:
    with pytest.raises(Invalid) as refusal:
        check_step(StepDraft(Act.MOVE, "The contract was late", by_on=by_on), DUE, TODAY)
    assert refusal.value.field == "by_on"
    check_step(StepDraft(Act.MOVE, "The contract was late", by_on=DUE + timedelta(days=1)), DUE, TODAY)
    with pytest.raises(Invalid, match="passed"):  # overdue, and moved to a later day that has passed too
        check_step(StepDraft(Act.MOVE, "Late", by_on=DUE + timedelta(days=1)), DUE, DUE + timedelta(days=9))


def test_a_long_or_unkeepable_text_is_refused() -> None:
    for draft in (StepDraft(Act.OFFER, "a\0b"), StepDraft(Act.OFFER, "Done", kept_at="x" * 401)):
        with pytest.raises(Invalid):
            check_step(draft, DUE, TODAY)


@pytest.mark.parametrize("act", Act)
def test_nobody_decides_on_their_own_evidence(act: Act) -> None:
    check_second_person(act, "me", "another")
    if act in (Act.ACCEPT, Act.SEND_BACK):
        with pytest.raises(NotAllowed, match="Somebody else"):
            check_second_person(act, "me", "me")
    else:
        check_second_person(act, "me", "me")


@pytest.mark.parametrize("state", sorted(TO_DO))
@pytest.mark.parametrize(("days", "expected"), [(-1, Due.OVERDUE), (0, Due.SOON), (30, Due.SOON), (31, Due.LATER)])
def test_what_is_to_be_done_is_overdue_from_the_day_after(state: State, days: int, expected: Due) -> None:
    assert due(state, TODAY + timedelta(days=days), TODAY) is expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [(State.OFFERED, Due.WAITING), (State.ACCEPTED, Due.ACCEPTED), (State.WITHDRAWN, Due.WITHDRAWN)],
)
def test_nothing_is_overdue_that_waits_for_a_decision_or_is_over(state: State, expected: Due) -> None:
    assert due(state, TODAY - timedelta(days=400), TODAY) is expected
