"""The page that lists improvements of every review one may read."""

from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, words_of
from workbench.db import transaction

PAGE = "reviews/improvement/overdue/page.py"


def test_improvements_of_signed_reviews_are_listed_counted_and_offered_as_a_file(
    open_page: OpenPage, stored_cast: Cast
) -> None:
    with transaction() as db:
        review_at(db, stored_cast, Stage.FINAL)
    page = open_page(stored_cast.colin, PAGE)
    assert "The plan that the system shows has a line for home visits" in words_of(page)
    assert "All (1)" in page.selectbox(key="overdue-due").options
    page.selectbox(key="overdue-due").select("overdue").run()
    assert "There are none like this." in words_of(page)
    page.selectbox(key="overdue-due").select("").run()
    next(button for button in page.button if "as a file" in button.label).click().run()
    assert "Download now" in words_of(page)
    assert not page.exception


def test_a_reviewer_without_such_reviews_is_told_when_they_are_listed(open_page: OpenPage, stored_cast: Cast) -> None:
    with transaction() as db:
        review_at(db, stored_cast, Stage.DRAFTING)
    page = open_page(stored_cast.rita, PAGE)
    assert "from quality assurance on" in words_of(page)
    assert not page.button
