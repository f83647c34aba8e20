"""The case on one page, on screen."""

import pytest

from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, press, words_of
from workbench.db import transaction

PAGE = "reports/case_page/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.DRAFTING)


def test_the_page_is_shown_and_printed_and_its_link_works_once(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert not page.exception
    assert "Where the review stands" in words_of(page)
    press(page, "Make the printed page")
    assert not page.exception
    assert "/files/" in words_of(page)


def test_a_stranger_sees_nothing(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "Where the review stands" not in words_of(page)
    assert "cannot be opened" in words_of(page)
