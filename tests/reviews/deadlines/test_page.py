"""The due date on screen."""

import pytest

from tests.cast import Cast
from tests.factories import notified
from tests.pages import OpenPage, words_of
from tests.reviews.people.test_page import press
from workbench.db import transaction

PAGE = "reviews/deadlines/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review just notified."""
    with transaction() as db:
        return notified(db, stored_cast)


def fill(page, case_id: str, reason: str) -> None:
    """A later date, with this reason."""
    for name, value in {"Day": "29", "Month": "5", "Year": "2099"}.items():
        page.text_input(key=f"extension-{case_id}-0-due_on-{name}").set_value(value)
    page.text_area(key=f"extension-{case_id}-0-reason").set_value(reason)


def test_a_manager_gives_more_time_and_the_reason_stays(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    fill(page, case_id, "Two members of staff are away.")
    press(page, "Extend the due date")
    said = words_of(page)
    assert "Due date extended" in said
    assert "Two members of staff are away." in said
    assert "29 May 2099" in said


def test_without_a_reason_it_is_refused_and_the_date_stays(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    fill(page, case_id, "")
    press(page, "Extend the due date")
    assert "Give the reason for the extension" in words_of(page)
    assert page.text_input(key=f"extension-{case_id}-0-due_on-Year").value == "2099"


def test_a_reviewer_is_given_no_form(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Extend the due date" not in [button.label for button in page.button]
