"""What is taken out, on the screen: listed, refused when it tells nothing, and taken off again."""

import pytest

from reviews.stages import Stage
from tests.factories import review_at
from tests.pages import press, words_of
from tests.reviews.chronology.screen import box
from workbench.db import transaction

PAGE = "reports/disclosure/listing_page.py"


@pytest.fixture
def case_id(store, stored_cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.FINAL)


def test_a_name_is_listed_and_taken_off_and_one_letter_is_refused(open_page, stored_cast, case_id):
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Probation practitioner 1" in words_of(page)
    box(page, "As it is written").input("-")
    press(page, "Add to the list")
    assert "two letters or more" in words_of(page)
    box(page, "As it is written").input("Rose Ng")
    press(page, "Add to the list")
    assert "Rose Ng (a relative’s name)" in words_of(page)
    press(page, "Take off the list")
    assert "Rose Ng" not in words_of(page)


def test_whoever_assures_a_review_may_list_and_staff_never_see_it(open_page, stored_cast, case_id):
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "Add to the list" in [button.label for button in page.button]
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(stored_cast.stef, PAGE, case_id)
