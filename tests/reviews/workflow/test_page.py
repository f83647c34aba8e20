"""Check and submit: what is missing, the one next step, and the manager's signature."""

import pytest

from reviews.quality.rules import Decision
from reviews.stages import Stage
from reviews.workflow.commands import decide_quality
from tests.cast import Cast
from tests.factories import WHY, a_rating, review_at, stage_of, with_replies_answered, with_text
from tests.pages import OpenPage, begin, press, words_of
from tests.reviews.chronology.warnings.material import with_warnings
from workbench.db import reading, transaction

PAGE = "reviews/workflow/page.py"


def made(cast: Cast, stage: Stage) -> str:
    with transaction() as db:
        return review_at(db, cast, stage)


def stands(cast: Cast, case_id: str) -> Stage:
    with reading() as db:
        return stage_of(db, cast, case_id)


def test_every_gap_is_listed_and_the_button_refuses_with_them(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.DRAFTING)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert not page.exception
    press(page, "Open the draft to staff")
    above, below = (error.value for error in page.error)
    assert "cannot go to “With staff for reply” yet" in above
    assert below.endswith("What to do is said above.")  # beside the button: the list is long
    assert "All in all: answer yes or no." in words_of(page)
    assert stands(stored_cast, case_id) is Stage.DRAFTING


def test_the_reviewer_opens_the_draft_and_takes_it_back(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.DRAFTING)
    with transaction() as db:
        with_text(db, stored_cast, case_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Nothing is missing" in words_of(page)
    press(page, "Open the draft to staff")
    assert stands(stored_cast, case_id) is Stage.REPLYING
    assert "With staff for reply" in words_of(page)
    press(page, "Take the draft back from staff")
    assert stands(stored_cast, case_id) is Stage.DRAFTING


def test_a_returned_review_can_be_opened_to_staff_again(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.QUALITY_ASSURANCE)
    with transaction() as db:
        decide_quality(db, stored_cast.quinn, case_id, a_rating(Decision.RETURN, reason="Look at the referral too."))
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Open the draft to staff again")
    assert stands(stored_cast, case_id) is Stage.REPLYING


def test_open_warnings_are_shown_before_they_hold_anything_up(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.DRAFTING)
    with transaction() as db:
        with_text(db, stored_cast, case_id)
        with_warnings(db, stored_cast, case_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Nothing is missing" in words_of(page)
    assert "Still to be answered before the review goes to the manager" in words_of(page)


def test_the_manager_commissions(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.NOTIFIED)
    page = open_page(stored_cast.colin, PAGE, case_id)
    press(page, "Commission the review")
    assert any("cannot go to “Commissioned” yet" in error.value for error in page.error)
    assert stands(stored_cast, case_id) is Stage.NOTIFIED


def test_the_manager_reads_text_and_answers_together_and_signs(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.COUNTERSIGNING)
    page = open_page(stored_cast.colin, PAGE, case_id)
    said = words_of(page)
    assert WHY in said
    assert "The record has no visit; your account now stands beside it." in said
    begin(stored_cast.colin, f"sign-{case_id}", "statement", "I have read it.")
    press(page, "Countersign and send to quality assurance")
    assert stands(stored_cast, case_id) is Stage.QUALITY_ASSURANCE
    assert "Countersigned by Colin Marsh" in words_of(page)
    assert "I have read it." in words_of(page)


def test_the_manager_sends_back_with_a_reason(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.COUNTERSIGNING)
    page = open_page(stored_cast.colin, PAGE, case_id)
    press(page, "Send back to the reviewer")
    assert any("Say what must change" in error.value for error in page.error)
    begin(stored_cast.colin, f"send-back-{case_id}", "reason", "Paragraph 5.2 has no source.")
    press(page, "Send back to the reviewer")
    assert stands(stored_cast, case_id) is Stage.RETURNED
    again = open_page(stored_cast.rita, PAGE, case_id)
    assert any("Paragraph 5.2 has no source." in notice.value for notice in again.warning)
    press(again, "Send to the countersigning manager")
    assert stands(stored_cast, case_id) is Stage.COUNTERSIGNING


def test_an_unchanged_text_is_offered_straight_to_qa(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.QUALITY_ASSURANCE)
    with transaction() as db:
        decide_quality(db, stored_cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say more."))
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Send back to quality assurance")
    assert stands(stored_cast, case_id) is Stage.QUALITY_ASSURANCE


def test_the_reviewer_has_nothing_to_press_while_the_manager_reads(open_page: OpenPage, stored_cast: Cast) -> None:
    page = open_page(stored_cast.rita, PAGE, made(stored_cast, Stage.COUNTERSIGNING))
    assert "The next step is for the countersigning manager." in words_of(page)
    assert not page.button


def test_the_manager_withdraws_with_a_reason(open_page: OpenPage, stored_cast: Cast) -> None:
    case_id = made(stored_cast, Stage.REPLYING)
    page = open_page(stored_cast.colin, PAGE, case_id)
    begin(stored_cast.colin, f"withdraw-{case_id}", "reason", "The charges were dropped.")
    press(page, "Withdraw the review")
    assert "The review is withdrawn" in words_of(page)
    assert "The charges were dropped." in words_of(page)


def test_a_final_review_is_closed_after_its_outcome(open_page: OpenPage, stored_cast: Cast) -> None:
    page = open_page(stored_cast.rita, PAGE, made(stored_cast, Stage.FINAL))
    press(page, "Close the review")
    assert any("cannot go to “Closed” yet" in error.value for error in page.error)


@pytest.mark.parametrize("who", ["quinn"])
def test_a_stranger_is_shown_nothing(open_page: OpenPage, stored_cast: Cast, who: str) -> None:
    case_id = made(stored_cast, Stage.REPLYING)
    with transaction() as db:
        with_replies_answered(db, stored_cast, case_id)
    page = open_page(getattr(stored_cast, who), PAGE, case_id)
    assert page.title[0].value == "This page cannot be opened"
