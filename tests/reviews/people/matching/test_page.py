"""Finding a person on screen."""

import pytest

from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, words_of
from workbench.db import transaction

PAGE = "reviews/people/matching/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review of Alex Example."""
    with transaction() as db:
        return review_at(db, stored_cast, Stage.COMMISSIONED)


def find(page, name: str):
    """Type a name and press the button."""
    page.text_input(key="find-person-0-name").set_value(name)
    next(button for button in page.button if button.label == "Find").click()
    page.run()
    return words_of(page)


def test_a_reviewer_finds_somebody_by_a_misspelt_name(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    shown = find(open_page(stored_cast.rita, PAGE), "Exampel, Alex")
    assert "Alex Example, born 17 May 1990, X123456" in shown
    assert "Why: name “Alex Example”, spelled a little differently, in another order" in shown


def test_a_date_of_birth_that_is_another_is_not_said_to_be_a_name_that_nobody_has(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    page = open_page(stored_cast.rita, PAGE)
    for part, value in (("Day", "30"), ("Month", "11"), ("Year", "2001")):
        page.text_input(key=f"find-person-0-born_on-{part}").set_value(value)
    shown = find(page, "Alex Example")
    assert "Nobody of that name who may have been born on 30 November 2001" in shown
    assert "Leave the date of birth empty" in shown


def test_nothing_typed_is_said_beside_the_box(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    assert "Type at least one name of two letters" in find(open_page(stored_cast.rita, PAGE), "")


def test_nobody_is_shown_from_a_review_that_is_closed_to_the_reader(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    shown = find(open_page(stored_cast.quinn, PAGE), "Alex Example")
    assert "Nobody of that name is in a review that you may open" in shown
    assert "X123456" not in shown
