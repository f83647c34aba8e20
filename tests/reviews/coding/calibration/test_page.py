"""The practice page: a text, one's own answer, then the agreed one."""

from tests.cast import Cast
from tests.pages import OpenPage, Picks, press, words_of
from tests.reviews.coding.screens import add_factor

PAGE = "reviews/coding/calibration/page.py"


def test_an_answer_is_given_and_the_agreed_one_shown_after(
    stored_cast: Cast, open_page: OpenPage, picks: Picks
) -> None:
    page = open_page(stored_cast.rita, PAGE)
    words = words_of(page)
    assert "Text 1 of 8" in words
    assert "The empty post is named only as part of the load" not in words
    press(page, "Give my answer")
    assert any("Choose at least one factor" in error.value for error in page.error)
    add_factor(page, picks, "IP29")
    press(page, "Give my answer")
    words = words_of(page)
    assert "Answered. The agreed answer is below." in words
    assert "The empty post is named only as part of the load" in words
    assert "Text 2 of 8" in words
    assert "You have not answered any yet." in words_of(open_page(stored_cast.quinn, PAGE))
