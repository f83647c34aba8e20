"""The people of a review on screen."""

import pytest

from reviews.people.queries import people_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, press, words_of
from workbench.db import reading, transaction

PAGE = "reviews/people/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A commissioned review."""
    with transaction() as db:
        return review_at(db, stored_cast, Stage.COMMISSIONED)


def test_a_reviewer_adds_a_member_of_staff(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.text_input(key=f"staff-{case_id}-0-name").set_value("Sam Gray")
    page.text_input(key=f"staff-{case_id}-0-job").set_value("senior manager")
    press(page, "Add member of staff")
    assert "Member of staff added" in words_of(page)
    with reading() as db:
        assert "Sam Gray" in [member.name for member in people_of(db, stored_cast.rita, case_id).staff]


def test_a_role_left_out_is_asked_for_and_the_name_stays(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.text_input(key=f"staff-{case_id}-0-name").set_value("Sam Gray")
    press(page, "Add member of staff")
    assert "Enter the role they held at the time" in words_of(page)
    assert page.text_input(key=f"staff-{case_id}-0-name").value == "Sam Gray"


def test_the_manager_reads_and_is_given_no_form_for_staff(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Add member of staff" not in [button.label for button in page.button]


def test_what_was_refused_in_one_review_is_not_shown_in_another(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    with transaction() as db:
        other = review_at(db, stored_cast, Stage.COMMISSIONED)
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Add member of staff")
    assert "There is a problem" in words_of(page)
    page.query_params["case"] = other
    page.run()
    assert "Add member of staff" in [button.label for button in page.button]
    assert "There is a problem" not in words_of(page)
