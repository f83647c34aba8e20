"""Whose practice is judged, on screen."""

import pytest

from reviews.chronology.hindsight.queries import practices_of
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.screen import choose_first, drafting
from workbench.db import reading

PAGE = "reviews/chronology/hindsight/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def test_it_is_said_and_taken_back(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Nobody has said whose practice is judged" in words_of(page)
    page.selectbox[0].select_index(0)
    press(page, "Save whose practice is judged")
    assert "Nobody has said" not in words_of(page)
    choose_first(page, "Take back that practice is judged")
    press(page, "Take back")
    with reading() as db:
        assert practices_of(db, stored_cast.rita, case_id) == ()


def test_it_is_refused_without_anybody(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Save whose practice is judged")
    assert "Choose the member of staff whose practice is judged." in words_of(page)


def test_who_may_only_read_is_offered_no_form(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Practice is judged by what was known to Probation practitioner 1" in words_of(page)
    assert "Save whose practice is judged" not in [button.label for button in page.button]
