"""What a different view says."""

from dataclasses import replace

import pytest

from reviews.judgement.dissent.rules import DissentDraft, Holder, check_dissent, check_given_up
from reviews.judgement.rules import OVERALL, AreaAnswer
from workbench.errors import Invalid

VIEW = DissentDraft(Holder.COUNTERSIGNER, OVERALL, AreaAnswer.YES, "The record shows a visit.")


def test_a_view_says_whose_it_is_what_they_would_answer_and_why() -> None:
    check_dissent(VIEW, is_countersigner=True, answer_now=AreaAnswer.NO)
    check_dissent(
        replace(VIEW, holder=Holder.SECOND_REVIEWER, area="planning", answer=AreaAnswer.NOT_APPLICABLE),
        is_countersigner=False,
        answer_now=AreaAnswer.NO,
    )


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"holder": None}, "holder"),
        ({"area": None}, "area"),
        ({"answer": None}, "answer"),
        ({"answer": AreaAnswer.NOT_APPLICABLE}, "answer"),
        ({"reasons": " "}, "reasons"),
        ({"reasons": "a\0b"}, "reasons"),
    ],
)
def test_a_view_says_where_something_is_missing(changes, field) -> None:
    with pytest.raises(Invalid) as refusal:
        check_dissent(replace(VIEW, **changes), is_countersigner=True, answer_now=AreaAnswer.NO)
    assert refusal.value.field == field


def test_nobody_speaks_for_the_manager_and_nothing_is_seen_differently_before_it_is_answered() -> None:
    with pytest.raises(Invalid) as refusal:
        check_dissent(VIEW, is_countersigner=False, answer_now=AreaAnswer.NO)
    assert refusal.value.field == "holder"
    with pytest.raises(Invalid) as refusal:
        check_dissent(VIEW, is_countersigner=True, answer_now=None)
    assert refusal.value.field == "area"


def test_a_view_is_not_given_up_without_a_word() -> None:
    with pytest.raises(Invalid):
        check_given_up(" ")
