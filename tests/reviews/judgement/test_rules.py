"""What makes a judgement clear."""

import pytest

from reviews.judgement.rules import Answer, JudgementDraft, check_judgement, what_is_missing
from workbench.errors import Invalid


def draft(**changes: object) -> JudgementDraft:
    given: dict[str, object] = {"answer": Answer.NO, "reasons": "Two referrals went unanswered.", "entry_ids": ("1",)}
    return JudgementDraft(**(given | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("answer", list(Answer))
def test_yes_and_no_are_both_answers(answer: Answer) -> None:
    check_judgement(draft(answer=answer))


def test_there_is_no_third_answer() -> None:
    assert {answer.value for answer in Answer} == {"yes", "no"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"answer": None}, "answer"), ({"reasons": " \n"}, "reasons"), ({"entry_ids": ()}, "grounds")],
)
def test_a_judgement_says_where_it_is_not_clear(changes: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_judgement(draft(**changes))
    assert refusal.value.field == field


def test_a_finding_is_enough_to_rely_on() -> None:
    check_judgement(draft(entry_ids=(), finding_ids=("1",)))


def test_everything_missing_is_named_at_once() -> None:
    missing = what_is_missing(JudgementDraft(None, ""))
    assert [refusal.field for refusal in missing] == ["answer", "reasons", "grounds"]
