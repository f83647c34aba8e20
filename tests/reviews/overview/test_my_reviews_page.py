"""My reviews on screen: what is listed, for whom, and when the list is long."""

import pytest

from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import notified, review_at
from tests.pages import OpenPage, words_of
from workbench.db import transaction

LIST = "reviews/overview/my_reviews_page.py"


def test_the_list_names_each_review_and_its_stage(stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        review_at(db, stored_cast, Stage.DRAFTING)
    said = words_of(open_page(stored_cast.rita, LIST))
    assert "SFO-2026-0001" in said
    assert "Drafting" in said


def test_an_empty_list_says_so(stored_cast: Cast, open_page: OpenPage) -> None:
    assert "There are no reviews for you to open" in words_of(open_page(stored_cast.rita, LIST))


@pytest.mark.parametrize("who", ["quinn"])
def test_nobody_is_listed_what_they_may_not_open(stored_cast: Cast, open_page: OpenPage, who: str) -> None:
    with transaction() as db:
        notified(db, stored_cast)
    assert "SFO-2026-0001" not in words_of(open_page(getattr(stored_cast, who), LIST))


def test_a_long_list_is_shown_twenty_at_a_time(stored_cast: Cast, open_page: OpenPage) -> None:
    with transaction() as db:
        for _ in range(21):
            notified(db, stored_cast)
    said = words_of(open_page(stored_cast.rita, LIST))
    assert "SFO-2026-0020" in said
    assert "SFO-2026-0021" not in said
