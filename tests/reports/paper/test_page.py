"""The page on which a case is put on paper."""

from reviews.stages import Stage
from tests.factories import review_at
from tests.pages import words_of
from workbench.db import transaction

PAGE = "reports/paper/page.py"


def drafting(stored_cast) -> str:
    with transaction() as db:
        return review_at(db, stored_cast, Stage.DRAFTING)


def test_the_reviewer_has_the_case_made_into_a_file(open_page, stored_cast):
    page = open_page(stored_cast.rita, PAGE, drafting(stored_cast))
    page.button[0].click().run(timeout=90)
    assert not page.exception
    assert "/files/" in words_of(page)


def test_somebody_who_may_not_read_the_case_gets_nothing(open_page, stored_cast):
    page = open_page(stored_cast.quinn, PAGE, drafting(stored_cast))
    assert "Make the file" not in [button.label for button in page.button]
