"""The notification of a review on screen."""

import pytest

from reviews.cases.queries import the_case
from reviews.permissions import Permission
from tests.cast import Cast
from tests.factories import notified, with_outcome
from tests.pages import OpenPage, words_of
from tests.reviews.people.test_page import press
from workbench.db import reading, transaction

PAGE = "reviews/cases/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review just notified."""
    with transaction() as db:
        return notified(db, stored_cast)


def test_a_manager_says_who_does_the_work(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    page.selectbox(key=f"allocation-{case_id}-0-reviewer").set_value(stored_cast.rita.account_id)
    page.selectbox(key=f"allocation-{case_id}-0-countersigner").set_value(stored_cast.colin.account_id)
    press(page, "Save who does the work")
    assert "Saved who does the work" in words_of(page)
    with reading() as db:
        case = the_case(db, stored_cast.colin, Permission.READ_CASE, case_id)
    assert case.countersigner_id == stored_cast.colin.account_id


def test_an_outcome_without_its_day_is_refused_beside_the_field(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.selectbox(key=f"outcome-{case_id}-0-outcome").set_value("convicted")
    press(page, "Record the outcome")
    assert "Enter the day of the outcome" in words_of(page)
    assert "Charged with murder" in words_of(page)


def test_a_press_with_nothing_chosen_does_not_put_a_recorded_conviction_back_to_awaited(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    with transaction() as db:
        with_outcome(db, stored_cast, case_id)
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Record the outcome")
    assert "Choose what became of the charge." in words_of(page)
    assert "Convicted, 30 January 2026" in " ".join(words_of(page).split())


def test_what_was_refused_of_one_review_is_not_said_of_another(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    next(box for box in page.selectbox if box.label == "Outcome").set_value("convicted")
    press(page, "Record the outcome")
    assert page.error
    with transaction() as db:
        page.query_params["case"] = notified(db, stored_cast, crn="X654321")
    page.run()
    assert not page.error


def test_a_reviewer_cannot_allocate(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Save who does the work" not in [button.label for button in page.button]
