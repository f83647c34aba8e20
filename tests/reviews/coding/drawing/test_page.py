"""The page on which findings are drawn."""

import pytest

from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, press, words_of
from workbench.db import transaction

PAGE = "reviews/coding/drawing/page.py"


def test_a_lot_is_drawn_by_the_rule(stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        review_at(db, stored_cast, Stage.FINAL)
    page = open_page(stored_cast.quinn, PAGE)
    page.selectbox(key="draw-region").set_value("London").run()
    assert "London has 1 finding that can be drawn. By the rule 1 would be." in words_of(page)
    press(page, "Draw the lot")
    assert "Drawn in London." in words_of(page)
    press(page, "Draw the lot")
    assert any("Draw between 1 and 200" in error.value for error in page.error)


def test_a_number_that_is_none_is_refused_beside_its_box(stored_cast: Cast, open_page: OpenPage) -> None:
    page = open_page(stored_cast.quinn, PAGE)
    next(box for box in page.text_input if box.label == "Seed of the lot").set_value("many")
    press(page, "Draw the lot")
    assert any("write a whole number" in error.value for error in page.error)


def test_a_reviewer_is_not_offered_the_page(stored_cast: Cast, open_page: OpenPage) -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(stored_cast.rita, PAGE)
