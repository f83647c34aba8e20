"""The page on which two codings stand side by side."""

import pytest

from tests.cast import Cast
from tests.pages import OpenPage, Picks, begin, press, words_of
from tests.reviews.coding.colleagues import Colleagues, coded
from tests.reviews.coding.screens import add_factor
from workbench.db import transaction

PAGE = "reviews/coding/deciding/page.py"


@pytest.fixture
def coding_id(stored_cast: Cast, stored_colleagues: Colleagues) -> str:
    with transaction() as db:
        return coded(db, stored_cast, stored_colleagues.sam)


def test_quality_assurance_decides_and_the_reviewer_reads_it(
    coding_id: str, stored_cast: Cast, open_page: OpenPage, picks: Picks
) -> None:
    page = open_page(stored_cast.quinn, PAGE)
    assert "1 finding waits for your decision." in words_of(page)
    press(page, "Record the decision")
    assert any("Say in words why" in error.value for error in page.error)
    begin(stored_cast.quinn, f"decide-{coding_id}", "reason", "The level was too low from the start.")
    page = open_page(stored_cast.quinn, PAGE)
    add_factor(page, picks, "IP01")
    press(page, "Record the decision")
    assert "Decided. The review itself stays as it is." in words_of(page)
    read = words_of(open_page(stored_cast.rita, PAGE))
    assert "The level was too low from the start." in read


def test_the_second_coder_and_others_see_nothing_there(
    coding_id: str, stored_colleagues: Colleagues, open_page: OpenPage
) -> None:
    for person in (stored_colleagues.sam, stored_colleagues.wyn):
        words = words_of(open_page(person, PAGE))
        assert "Home visits" not in words
        assert "Nothing has been decided on your findings yet." in words
