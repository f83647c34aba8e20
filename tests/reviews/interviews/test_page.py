"""Interviews on screen."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from reviews.interviews.commands import add_interview, save_prose
from reviews.interviews.queries import InterviewView, interviews_of
from reviews.interviews.rules import InterviewDraft, NoteState, Prose
from reviews.people.queries import people_in
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, begin, press, words_of
from workbench.db import reading, transaction

PAGE = "reviews/interviews/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.DRAFTING)


def the_interviews(cast: Cast, case_id: str) -> tuple[InterviewView, ...]:
    with reading() as db:
        return interviews_of(db, cast.rita, case_id)


def an_interview(cast: Cast, case_id: str, note: str = "") -> str:
    with transaction() as db:
        (member,) = people_in(db, case_id).staff
        return add_interview(db, cast.rita, case_id, InterviewDraft(member.id, date(2026, 2, 9), note))


def labelled(items, label: str):
    return next(item for item in items if item.label == label)


def type_date(page: AppTest, day: str, month: str, year: str) -> None:
    for name, value in (("Day", day), ("Month", month), ("Year", year)):
        labelled(page.text_input, f"{name} of date held").input(value)


def test_an_interview_is_recorded_and_opened_to_be_written_up(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    labelled(page.selectbox, "Member of staff").select_index(0)
    type_date(page, "9", "2", "2026")
    press(page, "Add interview")
    assert not page.exception
    assert "Interview added" in words_of(page)
    (interview,) = the_interviews(stored_cast, case_id)
    assert interview.label == "Interview with Probation practitioner 1, 9 February 2026"
    assert labelled(page.selectbox, "Interview to write up, change or remove").value == interview.id


def test_a_note_that_is_not_agreed_says_what_was_tried(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    interview_id = an_interview(stored_cast, case_id, "They said.")
    page = open_page(stored_cast.rita, PAGE, case_id)
    labelled(page.selectbox, "Interview to write up, change or remove").select(interview_id).run()
    state = [box for box in page.selectbox if box.label == "Do they agree the note?"][-1]
    state.select(NoteState.NOT_AGREED)
    press(page, "Save changes")
    assert "how agreement was sought" in words_of(page)
    assert the_interviews(stored_cast, case_id)[0].note_state is NoteState.NOT_ANSWERED
    begin(stored_cast.rita, f"interview-{interview_id}", "attempts", "They remember it otherwise.")
    page.run()
    press(page, "Save changes")
    assert not page.exception
    assert the_interviews(stored_cast, case_id)[0].note_state is NoteState.NOT_AGREED


def test_the_details_can_be_saved_after_the_note_was_saved_beside_them(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    interview_id = an_interview(stored_cast, case_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    labelled(page.selectbox, "Interview to write up, change or remove").select(interview_id).run()
    with transaction() as db:  # as the box does, a second after the typing stops
        save_prose(db, stored_cast.rita, case_id, interview_id, Prose.NOTE, "They said.", 0)
    [box for box in page.selectbox if box.label == "Do they agree the note?"][-1].select(NoteState.AGREED)
    press(page, "Save changes")
    (interview,) = the_interviews(stored_cast, case_id)
    assert (interview.note, interview.note_state) == ("They said.", NoteState.AGREED)


def test_an_interview_is_removed(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    interview_id = an_interview(stored_cast, case_id, "They said.")
    page = open_page(stored_cast.rita, PAGE, case_id)
    labelled(page.selectbox, "Interview to write up, change or remove").select(interview_id).run()
    press(page, "Remove this interview")
    assert not page.exception
    assert the_interviews(stored_cast, case_id) == ()


def test_a_refusal_keeps_what_was_typed(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    type_date(page, "9", "2", "2026")
    press(page, "Add interview")
    assert "Choose the member of staff" in words_of(page)
    assert labelled(page.text_input, "Day of date held").value == "9"
    assert the_interviews(stored_cast, case_id) == ()


def test_a_manager_reads_the_interviews_and_no_name_of_staff(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    an_interview(stored_cast, case_id, "They said that visits were not in the plan.")
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "They said that visits were not in the plan." in words_of(page)
    assert stored_cast.stef.name not in words_of(page)
    assert not [button for button in page.button if button.label == "Add interview"]


def test_whoever_may_not_open_the_review_sees_nothing_of_it(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    an_interview(stored_cast, case_id, "They said.")
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "We cannot find that review" in words_of(page)
    assert "They said." not in words_of(page)
