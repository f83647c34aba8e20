"""Names, dates of birth and numbers on screen."""

import pytest

from reviews.people.names.queries import record_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, press, words_of
from workbench.db import reading, transaction

PAGE = "reviews/people/names/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A commissioned review."""
    with transaction() as db:
        return review_at(db, stored_cast, Stage.COMMISSIONED)


def test_a_name_is_added_corrected_and_removed(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.text_input(key=f"name-{case_id}-0-name").set_value("Alex Brown")
    page.text_input(key=f"name-{case_id}-0-until_when").set_value("June 2012")
    press(page, "Save name")
    assert "Name saved" in words_of(page)
    with reading() as db:
        (one,) = record_of(db, stored_cast.rita, case_id).names
    assert one.until_when == "2012-06"
    page.selectbox(key=f"names-choice-{case_id}").set_value(one.id)
    page.run()
    page.text_input(key=f"name-{one.id}-0-name").set_value("Alex Braun")
    press(page, "Save name")
    assert "Alex Braun" in words_of(page)
    press(page, "Remove")
    assert "Removed" in words_of(page)
    assert "Alex Braun" not in words_of(page)


def test_a_date_that_cannot_be_read_is_said_and_the_name_stays(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    page.text_input(key=f"name-{case_id}-0-name").set_value("Alex Brown")
    page.text_input(key=f"name-{case_id}-0-from_when").set_value("long ago")
    press(page, "Save name")
    assert "“long ago” cannot be read as a date" in words_of(page)
    assert page.text_input(key=f"name-{case_id}-0-name").value == "Alex Brown"


def test_who_may_only_read_is_given_no_form(stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        final = review_at(db, stored_cast, Stage.FINAL)
    page = open_page(stored_cast.rita, PAGE, final)
    assert "Save name" not in [button.label for button in page.button]
