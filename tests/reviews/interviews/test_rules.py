"""What makes the record of an interview acceptable, and what it lacks."""

from dataclasses import replace
from datetime import date

import pytest

from reviews.interviews.rules import (
    InterviewDetails,
    InterviewDraft,
    NoteState,
    check_details,
    check_interview,
    lacks_note,
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
