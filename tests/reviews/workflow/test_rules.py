"""What a move needs, what it means, and what a signature covers."""

from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.stages import FORWARD, HELD_BY, IN_WORDS, MAY_FOLLOW, Stage, way
from reviews.workflow.gates import GATES
from reviews.workflow.rules import (
    CONTENT,
    GATES_BEFORE,
    NEXT,
    STEPS,
    check_reason,
    check_step,
    next_stage,
    quarter_of,
    signed_digest,
)
from workbench.errors import Invalid

REPLY = st.lists(st.text(), min_size=7, max_size=7).map(tuple)


def test_every_stage_has_its_followers_holder_words_gates_and_next() -> None:
    for table in (MAY_FOLLOW, HELD_BY, IN_WORDS, GATES_BEFORE, NEXT):
        assert set(table) == set(Stage)


def test_what_usually_comes_next_may_follow() -> None:
    assert all(following is None or following in MAY_FOLLOW[stage] for stage, following in NEXT.items())
    assert {stage for stage in Stage if next_stage(stage) is None} == {Stage.CLOSED, Stage.WITHDRAWN}
    assert not any(MAY_FOLLOW[stage] for stage in (Stage.CLOSED, Stage.WITHDRAWN))


def test_every_stage_has_one_holder_until_the_end() -> None:
    assert {stage for stage, holder in HELD_BY.items() if holder is None} == {Stage.CLOSED, Stage.WITHDRAWN}


def test_every_button_leads_to_a_stage_that_its_holder_enters_by_a_button() -> None:
    by_decision = {Stage.FINAL, Stage.RETURNED, Stage.WITHDRAWN, Stage.NOTIFIED}
    assert set(STEPS) == set(Stage) - by_decision


def test_every_gate_is_asked_of_somebody_and_nobody_is_left_out() -> None:
    assert {gate for gates in GATES_BEFORE.values() for gate in gates} == set(GATES)


def test_nothing_is_final_without_passing_every_gate_of_the_text() -> None:
    of_the_text = {"contradictions", "warnings", "replies", "summaries", "countersignature", "quality"}
    assert {"allocation", *CONTENT, *of_the_text} == set(GATES_BEFORE[Stage.FINAL])


def test_gates_once_passed_are_asked_again_up_to_final() -> None:
    text = FORWARD[FORWARD.index(Stage.REPLYING) : FORWARD.index(Stage.FINAL) + 1]
    assert all(set(GATES_BEFORE[first]) <= set(GATES_BEFORE[second]) for first, second in pairwise(text))


def test_final_is_entered_from_quality_assurance_only() -> None:
    assert [stage for stage in Stage if Stage.FINAL in MAY_FOLLOW[stage]] == [Stage.QUALITY_ASSURANCE]


@pytest.mark.parametrize(("current", "goal"), list(product(Stage, Stage)))
def test_every_way_is_made_of_allowed_steps_and_any_other_is_refused(current: Stage, goal: Stage) -> None:
    steps = way(current, goal)
    if not steps:
        assert goal not in MAY_FOLLOW[current]
        with pytest.raises(Invalid):
            check_step(current, goal)
        return
    check_step(current, goal)
    assert steps[-1] is goal
    assert all(second in MAY_FOLLOW[first] for first, second in pairwise((current, *steps)))


def test_a_review_is_not_sent_back_without_a_word() -> None:
    check_reason("Paragraph 4.2 has no source.", "Say why.")
    with pytest.raises(Invalid, match="Say why"):
        check_reason(" ", "Say why.")


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2026, 1, 1), "2026-Q1"),
        (date(2026, 3, 31), "2026-Q1"),
        (date(2026, 4, 1), "2026-Q2"),
        (date(2026, 9, 30), "2026-Q3"),
        (date(2026, 12, 31), "2026-Q4"),
    ],
)
def test_reviews_are_counted_by_calendar_quarter(day: date, quarter: str) -> None:
    assert quarter_of(day) == quarter


@given(st.text(), st.lists(REPLY, max_size=4), st.text(), st.lists(REPLY, max_size=4))
def test_a_signature_covers_one_text_with_its_answers_and_no_other(
    text: str, answers: list[tuple[str, ...]], other: str, others: list[tuple[str, ...]]
) -> None:
    same = (text, answers) == (other, others)
    assert (signed_digest(text, answers) == signed_digest(other, others)) is same
