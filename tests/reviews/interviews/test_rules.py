"""What makes the record of an interview acceptable, and what it lacks."""

from dataclasses import replace
from datetime import date

import pytest

from reviews.interviews.rules import (
    AttemptDraft,
    InterviewDetails,
    InterviewDraft,
    NoteState,
    Working,
    check_answer,
    check_attempt,
    check_details,
    check_interview,
    check_working,
    lacks_note,
    number_from,
)
from workbench.errors import Invalid

TODAY = date(2026, 4, 3)
HELD = InterviewDraft("person", date(2026, 3, 2), "What they said.")
NOT_HELD = InterviewDraft("person", None, attempts="Two letters; they have left.")


def test_an_interview_was_held_or_somebody_tried() -> None:
    check_interview(HELD, TODAY)
    check_interview(NOT_HELD, TODAY)
    check_interview(replace(HELD, note=""), TODAY)
    check_interview(replace(HELD, note_state=NoteState.AGREED), TODAY)
    check_interview(replace(HELD, note_state=NoteState.NOT_AGREED, attempts="They remember it otherwise."), TODAY)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(HELD, person_id=""), "person_id"),
        (replace(NOT_HELD, attempts=" "), "held_on"),
        (replace(HELD, held_on=date(2026, 4, 4)), "held_on"),
        (replace(NOT_HELD, note_state=NoteState.AGREED), "note_state"),
        (replace(HELD, note_state=NoteState.NOT_AGREED), "attempts"),
        (replace(HELD, note="a\0"), "note"),
        (replace(HELD, conditions="a\0"), "conditions"),
        (replace(HELD, attempts="a\0"), "attempts"),
    ],
)
def test_what_is_wrong_is_named(draft: InterviewDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_interview(draft, TODAY)
    assert refused.value.field == field


def test_details_are_checked_by_themselves_too() -> None:
    with pytest.raises(Invalid, match="or say what was tried"):
        check_details(InterviewDetails(None), TODAY)


def test_only_an_interview_that_was_held_lacks_a_note() -> None:
    assert lacks_note(TODAY, " ")
    assert not lacks_note(TODAY, "Said.")
    assert not lacks_note(None, "")


@pytest.mark.parametrize("field", ["months_in_post", "caseload", "workload", "supervisions"])
def test_a_number_is_in_the_range_of_its_unit(field: str) -> None:
    check_working(Working(**{field: 0}))
    for value in (-1, 1000):
        with pytest.raises(Invalid, match="must be between 0 and") as refused:
            check_working(Working(**{field: value}))
        assert refused.value.field == field


def test_a_number_is_read_as_typed_or_left_empty() -> None:
    assert (number_from(" 61 ", "caseload"), number_from("", "caseload")) == (61, None)
    for typed in ("about 60", "6.5", "-3", "٣"):
        with pytest.raises(Invalid, match="whole number of people"):
            number_from(typed, "caseload")


def test_an_attempt_says_when_and_how() -> None:
    assert check_attempt(AttemptDraft(TODAY, "A letter"), TODAY) == TODAY
    for draft, field in (
        (AttemptDraft(None, "A letter"), "made_on"),
        (AttemptDraft(date(2026, 4, 4), "A letter"), "made_on"),
        (AttemptDraft(TODAY, " "), "words"),
        (AttemptDraft(TODAY, "x" * 401), "words"),
    ):
        with pytest.raises(Invalid) as refused:
            check_attempt(draft, TODAY)
        assert refused.value.field == field


def test_who_corrects_or_does_not_agree_says_what() -> None:
    check_answer(NoteState.AGREED, "")
    check_answer(NoteState.CORRECTED, "Twice, not once.")
    for state, words in ((NoteState.NOT_ANSWERED, ""), (NoteState.CORRECTED, " "), (NoteState.NOT_AGREED, "")):
        with pytest.raises(Invalid):
            check_answer(state, words)
    with pytest.raises(Invalid, match="what they corrected"):
        check_details(InterviewDetails(TODAY, NoteState.CORRECTED), TODAY)
