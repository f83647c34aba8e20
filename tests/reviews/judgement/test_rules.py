"""What makes a judgement clear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.judgement.reference import area_sets
from reviews.judgement.rules import (
    OVERALL,
    Answer,
    AreaAnswer,
    JudgementDraft,
    check_draft,
    check_judgement,
    fair_field,
    what_is_missing,
)
from workbench.errors import Invalid


def draft(**changes: object) -> JudgementDraft:
    given: dict[str, object] = {"answer": Answer.NO, "reasons": "Two referrals went unanswered.", "entry_ids": ("1",)}
    return JudgementDraft(**(given | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("answer", list(Answer))
def test_yes_and_no_are_both_answers(answer: Answer) -> None:
    check_judgement(draft(answer=answer))


def test_there_is_no_third_answer_on_the_whole() -> None:
    assert {answer.value for answer in Answer} == {"yes", "no"}
    with pytest.raises(Invalid):
        check_draft(draft(answer=AreaAnswer.NOT_APPLICABLE), ())
    check_draft(draft(answer=AreaAnswer.NOT_APPLICABLE, area="planning"), ())


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"answer": None}, "answer"), ({"reasons": " \n"}, "reasons"), ({"entry_ids": ()}, "grounds")],
)
def test_a_judgement_says_where_it_is_not_clear(changes: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_judgement(draft(**changes))
    assert refusal.value.field == field


@pytest.mark.parametrize("kind", ["finding_ids", "gap_ids"])
def test_a_finding_or_a_gap_is_enough_to_rely_on(kind: str) -> None:
    check_judgement(draft(entry_ids=(), **{kind: ("1",)}))


def test_an_area_that_had_no_part_needs_reasons_and_nothing_to_rely_on() -> None:
    check_judgement(draft(answer=AreaAnswer.NOT_APPLICABLE, area="oversight", entry_ids=()))
    with pytest.raises(Invalid):
        check_judgement(draft(answer=AreaAnswer.NOT_APPLICABLE, area="oversight", entry_ids=(), reasons=""))


def test_everything_missing_is_named_at_once() -> None:
    missing = what_is_missing(JudgementDraft(None, ""))
    assert [refusal.field for refusal in missing] == ["answer", "reasons", "grounds"]


ids = st.lists(st.sampled_from("abcdef"), unique=True, max_size=4).map(tuple)


@given(
    answer=st.sampled_from([None, *AreaAnswer]),
    reasons=st.sampled_from(["", " ", "Because."]),
    entries=ids,
    area=st.sampled_from([OVERALL, "planning"]),
    later=st.frozensets(st.sampled_from("abcdef")),
    fair=st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["", " ", "Fair."])),
)
def test_nothing_is_clear_without_an_answer_reasons_and_something_that_it_is_fair_to_cite(
    answer, reasons, entries, area, later, fair
) -> None:
    one = JudgementDraft(answer, reasons, entries, area=area, fair=tuple(fair.items()))
    unfair = [about for about in entries if about in later and not fair.get(about, "").strip()]
    has_ground = bool(entries) or answer is AreaAnswer.NOT_APPLICABLE
    is_clear = answer is not None and bool(reasons.strip()) and has_ground and not unfair
    assert (not what_is_missing(one, later)) == is_clear
    if unfair and not (area == OVERALL and answer is AreaAnswer.NOT_APPLICABLE):
        with pytest.raises(Invalid) as refusal:
            check_draft(one, later)
        assert refusal.value.field == fair_field(unfair[0])


def test_the_areas_are_dated_marked_and_say_where_each_thought_comes_from() -> None:
    for one in area_sets():
        assert one.note == "Not the official text"
        assert [area.id for area in one.areas] == [
            "assessment", "planning", "doing", "reviewing", "with_others", "oversight",
        ]  # fmt: skip
        assert all(area.prompts for area in one.areas)
        assert all(area.tests for area in one.parts)
        assert all(test.source for area in one.parts for test in area.tests)
