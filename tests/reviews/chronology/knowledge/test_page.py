"""Who knew what, on screen."""

import pytest

from reviews.chronology.entries.commands import add_entry
from tests.cast import Cast
from tests.pages import OpenPage, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.screen import box, drafting, press
from workbench.db import transaction

PAGE = "reviews/chronology/knowledge/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    return drafting(stored_cast)


def test_who_knew_on_a_day_is_shown_and_the_rest_is_said_not_to_be_established(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry("3 May 2015"))
    page = open_page(stored_cast.colin, PAGE, case_id)
    for name, value in (("Day", "4"), ("Month", "5"), ("Year", "2015")):
        box(page, f"{name} of day").input(value)
    press(page, "Show who knew")
    assert "1 entry has nothing established about who knew" in words_of(page)
