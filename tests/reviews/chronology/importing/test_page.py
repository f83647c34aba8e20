"""Taking in a file on screen."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.cast import Cast
from tests.pages import OpenPage, words_of
from tests.reviews.chronology.material import INVENTED
from tests.reviews.chronology.screen import drafting, kept, press

PAGE = "reviews/chronology/importing/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def upload(page: AppTest, name: str, content: bytes) -> None:
    page.file_uploader[0].set_value((name, content, "text/csv")).run()
    assert not page.exception


def test_a_file_is_read_back_and_then_taken_in(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    upload(page, "chronology.csv", INVENTED.read_bytes())
    assert "45 rows read" in words_of(page)
    assert "about February 2025 to April 2025" in words_of(page)
    assert kept(stored_cast, case_id) == ()
    press(page, "Take in 45 entries")
    assert len(kept(stored_cast, case_id)) == 45
    assert "File taken in" in words_of(page)


def test_a_file_with_a_bad_row_or_of_another_kind_is_not_taken_in(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    upload(page, "chronology.csv", INVENTED.read_bytes() + b"30/2/2025,day,Probation,x,y,z\n")
    assert "30/2/2025" in words_of(page)
    assert not any(button.label.startswith("Take in") for button in page.button)
    upload(page, "picture.csv", b"\xff\xd8\xff\xe0")
    assert "“picture.csv” is a picture." in words_of(page)
    assert kept(stored_cast, case_id) == ()
