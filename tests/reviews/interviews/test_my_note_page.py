"""The person interviewed reads the note of their own interview, and answers it."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from reviews.interviews.commands import add_interview, send_note
from reviews.interviews.queries import InterviewView, interviews_of
from reviews.interviews.rules import InterviewDraft, NoteState
from reviews.people.commands import add_staff, change_staff
from reviews.people.queries import people_in
from reviews.people.rules import StaffDraft
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, begin, words_of
from workbench.db import reading, transaction

PAGE = "reviews/interviews/my_note_page.py"
NOTE = "They said that visits were not in the plan."


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """Stef was spoken to and has the note; so was somebody without an account."""
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        (stef,) = people_in(db, case_id).staff
        other = add_staff(db, stored_cast.rita, case_id, StaffDraft("Sam", "senior manager"))
        send_note(db, stored_cast.rita, case_id, _held(db, stored_cast, case_id, stef.id, NOTE))
        _held(db, stored_cast, case_id, other, "What somebody else said.")
    return case_id


def _held(db, cast: Cast, case_id: str, person_id: str, note: str) -> str:
    return add_interview(db, cast.rita, case_id, InterviewDraft(person_id, date(2026, 2, 9), note))


def of_stef(cast: Cast, case_id: str) -> InterviewView:
    with reading() as db:
        return interviews_of(db, cast.rita, case_id)[0]


def send(page: AppTest, answer: int | None) -> None:
    if answer is not None:
        page.radio[0].set_value(list(NoteState)[answer])
    next(button for button in page.button if button.label == "Send my answer").click().run()
    assert not page.exception


def test_they_read_their_own_note_and_nobody_elses(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.stef, PAGE, case_id)
    assert NOTE in words_of(page)
    assert "What somebody else said." not in words_of(page)


def test_they_agree_it(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    send(open_page(stored_cast.stef, PAGE, case_id), 0)
    interview = of_stef(stored_cast, case_id)
    assert (interview.note_state, interview.note) == (NoteState.AGREED, NOTE)


def test_they_correct_it_in_their_own_words(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.stef, PAGE, case_id)
    send(page, 1)
    assert "in your own words" in words_of(page)
    begin(stored_cast.stef, f"my-note-{of_stef(stored_cast, case_id).id}", "words", "One visit was planned.")
    page.run()
    send(page, 1)
    interview = of_stef(stored_cast, case_id)
    assert (interview.note_state, interview.their_words) == (NoteState.CORRECTED, "One visit was planned.")
    assert interview.note == NOTE


def test_whoever_is_not_named_in_the_review_sees_no_note(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        (member,) = [one for one in people_in(db, case_id).staff if one.account_id]
        draft = StaffDraft(member.name, member.job)  # the account is no longer theirs
        change_staff(db, stored_cast.rita, case_id, member.id, draft, seen_version=member.version)
    page = open_page(stored_cast.stef, PAGE, case_id)
    assert "We cannot find that review" in words_of(page)
    assert NOTE not in words_of(page)


def test_their_note_is_listed_among_what_they_have_to_read(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.stef, "reviews/replies/to_read_page.py")
    assert "Notes of interviews with you" in words_of(page)
