"""The same person in other reviews, on screen."""

import pytest

from reviews.people.joining.queries import elsewhere
from tests.cast import Cast
from tests.factories import notified
from tests.pages import OpenPage, words_of
from workbench.db import reading, transaction

PAGE = "reviews/people/joining/page.py"


@pytest.fixture
def reviews(stored_cast: Cast) -> list[str]:
    """Two reviews of one person."""
    with transaction() as db:
        return [notified(db, stored_cast), notified(db, stored_cast)]


def decide(page, label: str, reason: str) -> str:
    """Give the reason and press the button."""
    page.text_input[-1].set_value(reason)
    next(button for button in page.button if button.label == label).click()
    page.run()
    return words_of(page)


def test_two_are_joined_and_the_joining_is_taken_back(
    stored_cast: Cast, reviews: list[str], open_page: OpenPage
) -> None:
    page = open_page(stored_cast.rita, PAGE, reviews[0])
    assert "This may be the same person as in review SFO-" in words_of(page)
    assert "Other reviews of this person" in decide(page, "Save decision", "The same photograph.")
    assert "Decision taken back" in decide(page, "Take this decision back", "Not the same after all.")
    with reading() as db:
        assert elsewhere(db, stored_cast.rita, reviews[0]).joined == ()


def test_a_decision_without_a_reason_is_refused(stored_cast: Cast, reviews: list[str], open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, PAGE, reviews[0])
    assert "Give the reason" in decide(page, "Save decision", "")


def test_nothing_is_joined_by_itself(stored_cast: Cast, reviews: list[str], open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, "reviews/people/page.py", reviews[0])
    assert "This may be the same person" in words_of(page)
    assert "Other reviews of this person" not in words_of(page)
