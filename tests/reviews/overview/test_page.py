"""The review home on screen."""

import pytest

from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.pages import OpenPage, words_of
from workbench.db import transaction

HOME = "reviews/overview/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A review that is being drafted."""
    with transaction() as db:
        return review_at(db, stored_cast, Stage.DRAFTING)


def test_the_home_says_what_is_done_and_what_is_missing(stored_cast: Cast, case_id: str, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, HOME, case_id)
    assert not page.exception
    said = words_of(page)
    assert "Task list" in said
    assert "Next: " in said
    assert "OFFICIAL-SENSITIVE" in said


def test_a_strangers_id_in_the_address_is_refused_in_a_sentence(
    stored_cast: Cast, case_id: str, open_page: OpenPage
) -> None:
    stranger = open_page(stored_cast.quinn, HOME, case_id)
    assert "We cannot find that review" in words_of(stranger)
    assert "SFO-2026-0001" not in words_of(stranger)


def test_an_id_that_is_nobodys_is_refused_alike(stored_cast: Cast, open_page: OpenPage) -> None:
    page = open_page(stored_cast.rita, HOME, "' OR 1=1 --")
    assert "We cannot find that review" in words_of(page)
